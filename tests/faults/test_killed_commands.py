"""What a power cut, a full disk or a killed process leaves in a dossier: all or nothing."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.strategy import Objective
from cm_desk.services import accounts, dossiers, publications, strategy
from cm_desk.services.dossiers import Dossier
from faults.commands import ROWS, children_of, end, start
from imports.make_meta import write_meta_csv
from storage.digest import digest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and /proc of Linux")

UNDER_WAY, ANYWHERE = 5, 5


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file of 20 000 publications of one page."""
    return write_meta_csv(tmp_path_factory.mktemp("meta") / "export.csv", ROWS)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vide") / "essai.cmdesk"
    dossiers.create(path, name="PETR d’essai", resources=paths.resources()).close()
    return path


@pytest.fixture
def dossier(blank: Path, tmp_path: Path) -> Path:
    return shutil.copy(blank, tmp_path / "essai.cmdesk")


@contextmanager
def opened(path: Path) -> Iterator[Dossier]:
    with closing(dossiers.open_dossier(path)) as dossier:
        yield dossier


def state(path: Path) -> str:
    with opened(path) as dossier:
        return digest(dossier)


def rows(path: Path) -> int:
    """Return how many publications a sound dossier holds."""
    with opened(path) as dossier:
        assert dossiers.check(dossier) == ()
        return publications.total(dossier)


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def wait_until_written(path: Path, running: "subprocess.Popen[str]") -> float:
    """Wait until the transaction is about to reach the file; return the moment."""
    while not journal_of(path).exists() and running.poll() is None:
        time.sleep(0.0005)
    return time.monotonic()


def test_that_an_import_killed_at_any_moment_leaves_all_its_rows_or_none(
    blank: Path, export: Path, tmp_path: Path
):
    def copy(name: str) -> Path:
        return shutil.copy(blank, tmp_path / f"{name}.cmdesk")

    whole = copy("témoin")
    started = time.monotonic()
    running = start("import", whole, export)
    written_at = wait_until_written(whole, running) - started
    code, _out, err = end(running)
    duration = time.monotonic() - started
    assert (code, err, rows(whole)) == (0, "", ROWS), "the control, which nobody kills"

    dice = random.Random(20_000)
    cut_in_the_middle = 0
    for number in range(ANYWHERE + UNDER_WAY):
        path = copy(f"tué-{number}")
        began = time.monotonic()
        running = start("import", path, export)
        if number < ANYWHERE:
            time.sleep(dice.uniform(0, duration))
        else:
            wait_until_written(path, running)
            time.sleep(dice.uniform(0, max(0.0, duration - written_at)))
        os.kill(running.pid, signal.SIGKILL)
        end(running)
        cut_in_the_middle += journal_of(path).exists()
        assert rows(path) in {0, ROWS}, f"killed after {time.monotonic() - began:.3f} s"
        # What was cut short can be done again, whatever it left beside the file.
        if number in {0, ANYWHERE}:
            assert end(start("import", path, export))[0] == 0
            assert rows(path) == ROWS
    assert cut_in_the_middle, "at least one was killed while it wrote into the file"


@pytest.mark.parametrize("share", [0.1, 0.7])
def test_that_a_disk_full_during_an_import_is_one_sentence_and_the_former_dossier(
    dossier: Path, export: Path, tmp_path: Path, share: float
):
    held = write_meta_csv(tmp_path / "avant.csv", 200, seed=7, years=1, last="2020-12-30")
    assert end(start("import", dossier, held))[0] == 0
    before, size = state(dossier), dossier.stat().st_size
    grown = shutil.copy(dossier, tmp_path / "témoin.cmdesk")
    assert end(start("import", grown, export))[0] == 0
    room = size + round((grown.stat().st_size - size) * share)

    code, out, err = end(start("import", dossier, export, largest_file=room))

    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert "disque" in err
    assert state(dossier) == before
    assert rows(dossier) == 200
    assert not journal_of(dossier).exists()


def test_that_a_reading_child_that_dies_is_one_sentence_and_the_dossier_as_it_was(
    dossier: Path, tmp_path: Path
):
    large = write_meta_csv(tmp_path / "gros.csv", 3 * ROWS)
    before = dossier.read_bytes()
    running = start("import", dossier, large)
    deadline = time.monotonic() + 20
    while not (found := children_of(running.pid)) and time.monotonic() < deadline:
        time.sleep(0.001)
    (child,) = found
    # Once it reads: the first thing it does is to limit itself.
    time.sleep(0.15)
    os.kill(child, signal.SIGKILL)

    code, out, err = end(running)

    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert "gros.csv" in err
    assert dossier.read_bytes() == before
    assert list(dossier.parent.glob("essai*")) == [dossier], "nothing left beside it"


def test_that_a_reading_child_out_of_memory_is_one_sentence_and_the_dossier_as_it_was(
    dossier: Path, tmp_path: Path
):
    # One line without end: the child's share of memory is less than what holding it takes.
    greedy = write_meta_csv(tmp_path / "sans fin.csv", 1000)
    os.truncate(greedy, 511 * 1024**2)
    before = dossier.read_bytes()

    code, out, err = end(start("import", dossier, greedy))

    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert "sans fin.csv" in err
    assert dossier.read_bytes() == before
    assert list(dossier.parent.glob("essai*")) == [dossier], "nothing left beside it"


def test_that_two_commands_writing_at_once_both_keep_their_rows(dossier: Path, tmp_path: Path):
    # Two pages: their rows and their accounts are different.
    first = write_meta_csv(tmp_path / "page.csv", 3000)
    second = write_meta_csv(tmp_path / "profil.csv", 3000, network="instagram")
    ended = [end(one) for one in [start("import", dossier, one) for one in (first, second)]]
    assert [(code, err) for code, _out, err in ended] == [(0, ""), (0, "")]
    assert rows(dossier) == 6000


def test_that_the_same_file_imported_twice_at_once_is_one_account(dossier: Path, tmp_path: Path):
    export = write_meta_csv(tmp_path / "export.csv", 3000)
    ended = [end(one) for one in [start("import", dossier, export) for _twice in range(2)]]
    assert [(code, err) for code, _out, err in ended] == [(0, ""), (0, "")]
    with opened(dossier) as here:
        assert len(accounts.accounts_of(here)) == 1
    assert rows(dossier) == 3000


def test_that_edits_from_two_processes_are_all_kept(dossier: Path):
    count = 40
    script = (
        "import sys; from pathlib import Path;"
        "from cm_desk.domain.strategy import Objective;"
        "from cm_desk.services import accounts, dossiers, strategy;"
        "held = dossiers.open_dossier(Path(sys.argv[1])); sys.stdin.readline();"
        "[strategy.save(held, Objective(f'{sys.argv[2]} {n}')) for n in range(int(sys.argv[3]))];"
        "held.close()"
    )
    others = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(dossier), name, str(count)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("un", "deux")
    ]
    with opened(dossier) as here:
        for one in others:
            one.stdin.write("\n")
            one.stdin.flush()
        for number in range(count):
            strategy.save(here, Objective(f"ici {number}"))
        assert [one.communicate(timeout=60)[1] for one in others] == ["", ""]
        titles = {one.title for one in strategy.objectives(here)}
    assert titles == {f"{name} {n}" for name in ("un", "deux", "ici") for n in range(count)}


def test_that_a_command_waits_for_another_one_that_is_writing(dossier: Path, tmp_path: Path):
    export = write_meta_csv(tmp_path / "export.csv", 30)
    with opened(dossier) as here:
        here.connection.execute("BEGIN EXCLUSIVE")
        running = start("import", dossier, export)
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(timeout=1.5)
        here.connection.execute("ROLLBACK")
        assert end(running)[::2] == (0, "")
    assert rows(dossier) == 30
