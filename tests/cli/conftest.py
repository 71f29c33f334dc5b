import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cm_desk import cli

DAY = "2026-11-22"


@dataclass
class Ended:
    """What a command gave back."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as the program would, in this process."""

    def command(*words: object) -> Ended:
        code = cli.main([str(word) for word in words])
        told = capsys.readouterr()
        return Ended(code, told.out, told.err)

    return command


@pytest.fixture
def done(run: Run) -> Run:
    """Run a command that must succeed without a word on standard error."""

    def command(*words: object) -> Ended:
        ended = run(*words)
        assert (ended.code, ended.err) == (0, ""), ended
        return ended

    return command


@pytest.fixture
def refused(run: Run) -> Run:
    """Run a command that must be refused with one French sentence and nothing else."""

    def command(*words: object) -> Ended:
        ended = run(*words)
        assert ended.code == 1, ended
        assert ended.out == ""
        assert_one_sentence(ended.err)
        return ended

    return command


@pytest.fixture
def dossier(tmp_path: Path, done: Run) -> Path:
    path = tmp_path / "essai.cmdesk"
    done("new", path, "--name", "PETR d’essai")
    return path


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, read by several tests and changed by none."""
    path = tmp_path_factory.mktemp("exemple") / "exemple.cmdesk"
    assert cli.main(["demo", str(path), "--today", DAY]) == 0
    return path


def assert_one_sentence(told: str) -> None:
    assert told.endswith((".\n", "…\n")), told
    assert told.count("\n") == 1, told
    assert "Traceback" not in told
    assert "{" not in told


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
