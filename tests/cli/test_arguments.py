import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

import cm_desk
from cli.conftest import Run
from cm_desk.cli import commands

COMMANDS = [known.name for known in commands.KNOWN]
EXAMPLES = {known.name: known.example for known in commands.KNOWN}
ENGLISH = ("usage:", "positional", "options:", "show this", "required", "invalid", "expected")


def test_that_the_general_help_names_every_command(run: Run):
    ended = run("--help")
    assert ended.code == 0
    assert [name for name in COMMANDS if f"\n  {name}" not in ended.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_that_each_command_shows_an_example_that_it_understands(run: Run, command: str):
    ended = run(*command.split(), "--help")
    assert (ended.code, ended.err) == (0, "")
    example = EXAMPLES[command]
    assert f"Exemple\u00a0: {example}" in ended.out
    assert example.startswith(f"cm-desk {command}")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_that_help_speaks_french_only(run: Run, command: str):
    told = run(*command.split(), "--help").out
    assert [word for word in ENGLISH if word in told] == []


def test_that_the_version_is_told(run: Run):
    assert run("--version").out == f"CM Desk {cm_desk.__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new"], "Il manque\u00a0: DOSSIER, --name."),
        (["new", "a.cmdesk"], "Il manque\u00a0: --name."),
        (["check"], "Il manque\u00a0: DOSSIER."),
        (["check", "a", "b"], "Argument inconnu\u00a0: b."),
        (["check", "a", "--forcer"], "Argument inconnu\u00a0: --forcer."),
        (["import", "a"], "Il manque\u00a0: FICHIER."),
        (["import", "a", "b", "--account"], "--account attend une valeur."),
        (["import", "a", "b", "--account", "x"], "un nombre entier de 1 à"),
        (["demo", "a", "--years", "0"], "un nombre entier de 1 à 10"),
        (["demo", "a", "--years", "²"], "un nombre entier de 1 à 10"),
        (["demo", "a", "--publications", "-4"], "un nombre entier de 1 à"),
        (["export", "a", "b", "--format", "odt"], "choisissez parmi csv, xlsx, json, ics"),
        (["report", "a", "--kind", "x", "--output", "y"], "choisissez parmi self-assessment"),
        (["indicators", "a", "--from", "31/03/2026"], "n’est pas une date"),
        (["indicators", "a", "--to", "0001-01-01"], "n’est pas une date"),
        (["--today", "demain", "check", "a"], "n’est pas une date"),
        (["benchmarks"], "n’est ni une commande ni un fichier"),
        (["frobnique"], "n’est ni une commande ni un fichier"),
        (["pack", "keygen"], "Il manque\u00a0: DIR, --name."),
        (["pack", "keygen", "a", "--name", "P", "--keys", "11"], "un nombre entier de 1 à 10"),
        (["pack", "sign", "a", "--key", "b", "--passphrase", "c"], "--passphrase c."),
        (["pack", "merge"], "Argument inconnu\u00a0: merge."),
    ],
)
def test_that_a_badly_written_command_ends_with_two_in_french(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
):
    monkeypatch.chdir(tmp_path)
    ended = run(*words)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert ended.err.count("\n") == 1
    assert [word for word in ENGLISH if word in ended.err] == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_home_and_today_go_anywhere(done: Run, tmp_path: Path, place: int):
    words = ["demo", str(tmp_path / "e.cmdesk")]
    words[place:place] = ["--home", str(tmp_path / "home"), "--today", "2026-11-22"]
    assert "732" in done(*words).out or "publications" in done(*words, "--help").out


def test_that_no_shortened_option_is_guessed(run: Run, dossier: Path):
    assert run("demo", dossier, "--year", "2").code == 2


def modules_after(*words: object) -> set[str]:
    """Return what a command leaves imported, with its output."""
    code = (
        "import sys; from cm_desk import cli; code = cli.main(sys.argv[1:]);"
        "sys.stderr.write('\\n'.join(sys.modules)); sys.exit(code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], capture_output=True, text=True, check=True
    )
    return set(ended.stderr.split())


HEAVY = {"PySide6", "pandas", "numpy", "pyqtgraph", "typst", "python_calamine", "keyring"}


@pytest.mark.parametrize(
    "words",
    [["check"], ["indicators", "--json"], ["export", "tables"], ["backup", "copie.cmdesk"]],
    ids=lambda words: words[0],
)
def test_that_a_simple_command_imports_nothing_heavy(
    example: Path, tmp_path: Path, words: list[str]
):
    command, *rest = words
    places = [str(tmp_path / one) if not one.startswith("-") else one for one in rest]
    loaded = modules_after(command, example, *places)
    assert HEAVY & loaded == set()
    assert "cm_desk.app" not in loaded


def test_that_the_window_is_refused_without_a_screen(
    dossier: Path, run: Run, monkeypatch: pytest.MonkeyPatch
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    ended = run(dossier)
    assert (ended.code, ended.out) == (1, "")
    assert "Aucun écran" in ended.err


@dataclass
class FakeApp:
    """Note what the window's builder is asked, without a window."""

    asked: list[tuple[object, ...]] = field(default_factory=list)

    def run(self, dossier: object, *, home: object, today: object) -> int:
        self.asked.append(("run", dossier, home, today))
        return 0

    def screenshots(self, folder: object, *, home: object, today: object) -> int:
        self.asked.append(("screenshots", folder, home, today))
        return 0


def test_that_the_window_and_its_images_are_asked_of_the_application(
    dossier: Path, tmp_path: Path, done: Run, monkeypatch: pytest.MonkeyPatch
):
    fake = FakeApp()
    monkeypatch.setattr(cm_desk, "app", fake, raising=False)
    done()
    done(dossier, "--home", tmp_path, "--today", "2026-11-22")
    done("--home", tmp_path, "screenshots", tmp_path / "images")
    assert fake.asked == [
        ("run", None, None, None),
        ("run", dossier, tmp_path, date(2026, 11, 22)),
        ("screenshots", tmp_path / "images", tmp_path, None),
    ]


def test_that_a_missing_file_is_told_before_the_window_opens(tmp_path: Path, run: Run):
    ended = run(tmp_path / "absent.cmdesk")
    assert ended.code == 1
    assert "n’existe pas" in ended.err


@pytest.mark.skipif(os.name != "posix", reason="no pipes to close early")
def test_that_a_reader_who_has_enough_sees_no_error(example: Path):
    program = [sys.executable, "-m", "cm_desk", "indicators", str(example), "--json"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.close()
        told = child.stderr.read()
        assert (child.wait(), told) == (0, b"")


def test_that_french_comes_out_whatever_the_console(tmp_path: Path):
    ended = subprocess.run(
        [sys.executable, "-m", "cm_desk", "check", str(tmp_path / "absent.cmdesk")],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert ended.returncode == 1
    assert "n’existe pas" in ended.stderr.decode("utf-8")
