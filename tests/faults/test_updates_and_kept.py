"""Cuts, full disks and locks while figures are updated, an assessment kept, a question answered."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

import pytest

from cm_desk import paths
from cm_desk.services import benchmarks, dossiers, kept, updates
from faults.act import ACTS, RESOURCES, TODAY
from faults.commands import end, start, start_act
from services.publishing import CHANGED, Publisher, publish_changes
from storage.digest import digest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and rights of Linux")

KILLS = int(os.environ.get("CM_DESK_KILLS", "4"))


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    return Publisher(tmp_path_factory.mktemp("editeur") / "editeur")


@pytest.fixture(scope="module")
def packs(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Return versions 2 to 4; the last is as large as they come, so that it takes a while."""
    folder = tmp_path_factory.mktemp("reperes")

    def many(rows: dict[str, dict[str, Any]]) -> None:
        publish_changes(rows)
        for number in range(3_500):
            slug = f"repere-{number}"
            rows[slug] = rows[CHANGED] | {
                "slug": slug,
                "source": random.Random(number).randbytes(80).hex(" ", 8),
            }

    return {
        2: publisher.pack(folder / "2.zip", version=2),
        3: publisher.pack(folder / "3.zip", version=3),
        4: publisher.pack(folder / "4.zip", version=4, edit=many),
    }


@pytest.fixture(scope="module")
def ready(
    publisher: Publisher, packs: dict[int, Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return a dossier with two sets accepted, the second in force."""
    path = tmp_path_factory.mktemp("pret") / "essai.cmdesk"
    with closing(
        dossiers.create(path, name="PETR d’essai", resources=paths.resources())
    ) as dossier:
        updates.add_publisher(dossier, publisher.root, today=TODAY)
        for version in (2, 3):
            found = updates.preview(dossier, packs[version], resources=RESOURCES)
            updates.accept(dossier, found, today=TODAY)
    return path


@pytest.fixture
def copy(ready: Path, tmp_path: Path) -> Callable[[str], Path]:
    def copied(name: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        return shutil.copy(ready, folder / "essai.cmdesk")

    return copied


def state(path: Path) -> tuple[object, ...]:
    """Return all that must be whole or absent together, of a dossier that is sound."""
    with closing(dossiers.open_dossier(path)) as dossier:
        assert dossiers.check(dossier) == ()
        used = benchmarks.in_use(dossier, RESOURCES)
        assert not used.instead_of
        for one in kept.kept(dossier):
            assert kept.reopen(dossier, one.id or 0).assessment
        floors = dossier.connection.execute("SELECT * FROM pack_floor").fetchall()
        roots = dossier.connection.execute("SELECT * FROM trusted_root").fetchall()
        return digest(dossier), used, tuple(floors), tuple(roots)


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def go(running: "subprocess.Popen[str]") -> None:
    assert running.stdin is not None
    running.stdin.write("\n")
    running.stdin.flush()


def one_sentence(told: str) -> bool:
    return told.count("\n") == 1 and told.endswith((".\n", "…\n")) and "Traceback" not in told


@pytest.mark.parametrize("act", ["accept", "keep"])
def test_that_what_is_killed_at_any_moment_is_whole_or_absent(
    copy: Callable[[str], Path], packs: dict[int, Path], act: str
) -> None:
    # The title of what is kept and its day are fixed: two runs write the same rows.
    control = copy("temoin")
    before = state(control)
    running = start_act(act, control, packs[4])
    began = time.monotonic()
    go(running)
    while not journal_of(control).exists() and running.poll() is None:
        time.sleep(0.0002)
    written_at = time.monotonic() - began
    assert end(running)[::2] == (0, "")
    lasted = time.monotonic() - began
    after = state(control)
    assert after != before, "the control, which nobody kills"

    dice = random.Random(7)
    found, cut = [], 0
    for number in range(10 * KILLS):
        if number >= 2 * KILLS and cut:
            break
        path = copy(f"tue-{number}")
        running = start_act(act, path, packs[4])
        go(running)
        if number < KILLS:
            time.sleep(dice.uniform(0, lasted))
        else:
            while not journal_of(path).exists() and running.poll() is None:
                time.sleep(0.0002)
            # Half of them at once: a transaction of few pages lasts a few milliseconds.
            time.sleep(number % 2 * dice.uniform(0, max(0.0, (lasted - written_at) / 2)))
        os.kill(running.pid, signal.SIGKILL)
        end(running)
        cut += journal_of(path).exists()
        found.append(state(path))
        assert found[-1] in (before, after), number
        if found[-1] == before:
            # What was cut short is done again over whatever it left beside the file.
            again = start_act(act, path, packs[4])
            go(again)
            assert end(again)[::2] == (0, "")
            assert state(path) == after
            assert list(path.parent.iterdir()) == [path]
    assert cut, "at least one was killed while it wrote into the file"
    assert before in found


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("share", [0, 0.02, 0.5, 1])
def test_that_a_full_disk_is_one_sentence_and_the_former_dossier(
    copy: Callable[[str], Path], packs: dict[int, Path], act: str, share: float
) -> None:
    path = copy("plein")
    before, size = state(path), path.stat().st_size
    room = round(size * share)

    running = start_act(act, path, packs[4], largest_file=room)
    go(running)
    code, out, err = end(running)

    grown = (code, err) == (0, "")
    assert grown or (code == 1 and one_sentence(err) and "disque" in err), (code, out, err)
    # With room for all that it has already, only what fits in its free pages may be written.
    assert not grown or share == 1
    assert grown or state(path) == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("act", sorted(ACTS))
@pytest.mark.parametrize("protected", ["folder", "folder and file"])
def test_that_a_folder_closed_to_writing_is_one_sentence(
    copy: Callable[[str], Path], packs: dict[int, Path], act: str, protected: str
) -> None:
    path = copy("ferme")
    before = path.read_bytes()
    path.parent.chmod(0o555)
    if "file" in protected:
        path.chmod(0o444)
    running = start_act(act, path, packs[4], obeys_rights=True)
    if running.poll() is None:
        with suppress(BrokenPipeError):
            go(running)
    code, _out, err = end(running)
    path.parent.chmod(0o755)
    assert code == 1
    assert one_sentence(err), err
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_that_a_dossier_locked_elsewhere_for_too_long_is_one_sentence(
    copy: Callable[[str], Path], packs: dict[int, Path]
) -> None:
    with ExitStack() as others:
        waiting = []
        for act in ACTS:
            path = copy(act)
            before = path.read_bytes()
            # Its readings wait too: the window was open before the other program wrote.
            running = start_act(act, path, packs[4])
            other = others.enter_context(closing(dossiers.open_dossier(path)))
            other.connection.execute("BEGIN EXCLUSIVE")
            go(running)
            waiting.append((path, before, running))
        for path, before, running in waiting:
            code, _out, err = end(running)
            assert (code, one_sentence(err)) == (1, True), err
            assert "autre programme" in err
            assert path.read_bytes() == before


def test_that_two_programs_accepting_at_once_end_with_the_newest(
    copy: Callable[[str], Path], packs: dict[int, Path]
) -> None:
    for number in range(KILLS):
        path = copy(f"deux-{number}")
        with closing(dossiers.open_dossier(path)) as dossier:
            updates.roll_back(dossier, resources=RESOURCES)
            updates.roll_back(dossier, resources=RESOURCES)
        both = [start_act("accept", path, packs[version]) for version in (3, 4)]
        for one in both:
            go(one)
        (old, _, told), (new, _, said) = [end(one) for one in both]
        assert (new, said) == (0, "")
        assert old == 0 or one_sentence(told)
        _digest, used, floors, _roots = state(path)
        assert used.version == 4
        assert [version for _keys, version in floors] == [4]


def test_that_a_killed_command_leaves_one_state_or_the_other(
    copy: Callable[[str], Path], packs: dict[int, Path]
) -> None:
    control = copy("temoin")
    before = state(control)
    began = time.monotonic()
    words = ("benchmarks", "import")
    assert end(start(*words, control, packs[4], "--today", "2027-02-01"))[0] == 0
    lasted, after = time.monotonic() - began, state(control)
    dice = random.Random(11)
    for number in range(KILLS):
        path = copy(f"tue-{number}")
        running = start(*words, path, packs[4], "--today", "2027-02-01")
        time.sleep(dice.uniform(lasted / 2, lasted))
        os.kill(running.pid, signal.SIGKILL)
        end(running)
        assert state(path) in (before, after)
        assert {*path.parent.iterdir()} <= {path, journal_of(path)}
