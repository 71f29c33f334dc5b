import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import ObservedPublication
from cm_desk.imports import reader
from cm_desk.imports.reader import ReadOptions, read_file, worker_command
from imports import make_meta
from imports.asking import understood
from imports.make_meta import post, write_posts


def children() -> set[str]:
    """The processes that this one started and that have not ended."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}


@pytest.fixture(autouse=True)
def _no_child_left() -> Iterator[None]:
    before = children() if sys.platform == "linux" else set()
    yield
    if sys.platform == "linux":
        assert children() <= before
    assert "import-watch" not in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def large(tmp_path: Path):
    return make_meta.write_meta_csv(tmp_path / "grand.csv", 20_000)


def child_that(monkeypatch: pytest.MonkeyPatch, code: str):
    monkeypatch.setattr(reader, "worker_command", lambda: [sys.executable, "-I", "-c", code])


def read(path: Path, **arguments: Any):
    rows = []
    summary = read_file(path, options=ReadOptions(), on_rows=rows.extend, **arguments)
    return rows, summary


def key_raised(path: Path, **arguments: Any):
    with pytest.raises(CmDeskError) as caught:
        read(path, **arguments)
    assert caught.value.values["name"] == path.name
    return caught.value.key


def test_that_the_child_reads_as_we_would(large: Path):
    progress = []
    rows, summary = read(large, on_progress=progress.append)
    answer = understood(large)
    assert rows == answer.rows
    assert summary == answer.summary
    assert all(isinstance(row, ObservedPublication) for row in rows[:10])
    assert progress == answer.progress


def test_that_options_reach_the_child(file: Path):
    write_posts(file, [post()])
    options = ReadOptions(timezone="Europe/Paris", territory_timezone="Indian/Reunion")
    rows = []
    summary = read_file(file, options=options, on_rows=rows.extend)
    assert summary.timezone == "Europe/Paris"
    assert rows[0].minute == 12 * 60 + 32


def test_that_a_name_no_alphabet_holds_is_opened(tmp_path: Path):
    path = tmp_path / "expor\udce9 « été » 🎉.csv"
    rows, _ = read(write_posts(path, [post()]))
    assert len(rows) == 1


def test_that_a_relative_path_is_opened(file: Path, monkeypatch: pytest.MonkeyPatch):
    write_posts(file, [post()])
    monkeypatch.chdir(file.parent)
    assert len(read(Path(file.name))[0]) == 1


def test_that_an_unknown_zone_names_its_field(file: Path):
    write_posts(file, [post()])
    with pytest.raises(CmDeskError) as caught:
        read_file(file, options=ReadOptions(timezone="Ici"), on_rows=lambda _: None)
    assert (caught.value.key, caught.value.field) == ("import_unknown_zone", "timezone")
    assert caught.value.values == {"zone": "Ici", "name": file.name}


def test_that_cancelling_stops_the_child_at_once(large: Path):
    seen = []
    cancelled = threading.Event()

    def on_rows(rows: Any) -> None:
        seen.append(len(rows))
        cancelled.set()
        time.sleep(0.2)

    began = time.monotonic()
    with pytest.raises(CmDeskError) as caught:
        read_file(large, options=ReadOptions(), on_rows=on_rows, cancelled=cancelled.is_set)
    assert caught.value.key == "import_cancelled"
    assert time.monotonic() - began < 5
    assert sum(seen) < 20_000


def test_that_a_reader_that_fails_leaves_no_child(large: Path):
    def on_rows(_: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read_file(large, options=ReadOptions(), on_rows=on_rows)


def test_that_a_child_killed_midway_is_told(large: Path, monkeypatch: pytest.MonkeyPatch):
    started = []
    popen = subprocess.Popen

    def remember(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(popen(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", remember)
    with pytest.raises(CmDeskError) as caught:
        read_file(large, options=ReadOptions(), on_rows=lambda _: started[0].kill())
    assert caught.value.key == "import_child_died"


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit(3)",
        "import os; os.abort()",
        "import sys; sys.stdin.buffer.read(); 1 / 0",
        "import sys; sys.stdin.close()",
        "import sys; sys.stdin.buffer.read(); print('Bonjour')",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\0\\0\\0\\0\\5ab')",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\0\\0\\0\\0\\1\\xc1')",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\2\\0\\0\\0\\1\\x80')",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\0\\xff\\xff\\xff\\xff')",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\7\\0\\0\\0\\1\\xc0')",
    ],
)
def test_that_a_child_that_dies_or_babbles_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: str
):
    child_that(monkeypatch, code)
    assert key_raised(write_posts(file, [post()])) == "import_child_died"


def test_that_a_child_that_cannot_start_is_told(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "worker_command", lambda: ["/nulle/part/python"])
    assert key_raised(file) == "import_child_died"


def test_that_a_silent_child_is_stopped(file: Path, monkeypatch: pytest.MonkeyPatch):
    child_that(monkeypatch, "import time; time.sleep(60)")
    began = time.monotonic()
    assert key_raised(file, patience=0.3) == "import_stalled"
    assert time.monotonic() - began < 5


def test_that_our_own_slowness_is_not_the_childs(large: Path):
    summary = read_file(
        large, options=ReadOptions(), on_rows=lambda _: time.sleep(0.06), patience=0.5
    )
    assert summary.read == 20_000


def test_that_where_the_child_failed_is_kept_without_the_files_words(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    child_that(monkeypatch, "raise ValueError('Camille Durand')")
    with pytest.raises(CmDeskError) as caught:
        read(write_posts(file, [post()]))
    detail = caught.value.values["detail"]
    assert detail.startswith("ValueError")
    assert "Camille" not in detail


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits address space")
def test_that_a_file_that_eats_memory_takes_only_the_childs(file: Path):
    # A line without end must be held whole; it takes no room on the disk.
    write_posts(file, [post(n, title="x" * 300) for n in range(1000)])
    os.truncate(file, 511 * 1024**2)
    assert key_raised(file) == "import_child_died"


def test_that_the_child_loads_nothing_heavy():
    code = (
        "import sys, json; sys.path += sys.argv[1:]; import cm_desk.imports.worker; "
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = worker_command()
    homes = command[command.index("-c") + 2 :]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, *homes], capture_output=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    heavy = {"PySide6", "apsw", "pandas", "numpy", "typst", "zipfile", "dateutil", "lzma", "ssl"}
    assert loaded & heavy == set()


def test_that_a_frozen_application_starts_itself_again(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--import-worker"]
