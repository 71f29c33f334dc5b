"""Walk the first whole in a real window, by keyboard alone, with a picture of each step.

python packaging/journey.py FOLDER [--short]

Xvfb, openbox and xdotool must be installed. It fails when a window does not appear, or when the
file does not hold, at the end, what was typed.
"""

import csv
import importlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from display import NEEDED, PATIENCE, JourneyError, Screen, screen

DAY = "2026-11-22"
# On a busy machine xdotool may lose a letter that has no key of its own: the short walk, which
# every test run makes, types none.
NAME = "PETR des Hautes Terres" if "--short" in sys.argv else "PETR des Hautes-Vallées d’Œillon"
TITLE = "Fête de l’été à Noailhac"


class Journey:
    """One person, one keyboard, one file."""

    def __init__(self, sitting: Screen, home: Path) -> None:
        self.screen, self.home = sitting, home
        self.program = [sys.executable, "-m", "cm_desk", "--home", str(home), "--today", DAY]
        self._started: list[subprocess.Popen[bytes]] = []

    def open(self, *words: str) -> None:
        """Open the window: the welcome, or the file that is named."""
        self.running = self.start(*words)

    def open_new(self, name: str, *files: Path) -> None:
        """Open the window on a file just made, which holds what these files bring."""
        made = self.home / "terres.cmdesk"
        self.command("new", made, "--name", name)
        for file in files:
            self.command("import", made, file)
        self.open(str(made))
        self.screen.wait_for(f"^{name} – CM Desk$")
        time.sleep(1.5)

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        started = subprocess.Popen([*self.program, *words], env=self.screen.environment)
        self._started.append(started)
        return started

    def stop(self) -> None:
        """End at once what is still open."""
        for one in self._started:
            one.kill()
            one.wait()

    def command(self, *words: object) -> str:
        """Run a command on the file, window open or not."""
        made = subprocess.run(
            [*self.program, *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        if made.returncode != 0:
            raise JourneyError(f"{' '.join(map(str, words))}: {made.stderr}")
        return made.stdout

    @property
    def dossier(self) -> Path:
        (found,) = self.home.glob("*.cmdesk")
        return found

    def create(self) -> None:
        screen = self.screen
        screen.wait_for("^CM Desk$")
        time.sleep(0.5)
        screen.picture("bienvenue")
        screen.type(NAME)
        screen.press("Return")
        screen.wait_for(f"^{NAME} – CM Desk$")
        screen.wait_until_gone("^CM Desk$")
        time.sleep(1.0)
        screen.picture("accueil")

    def start_again(self) -> None:
        """A second start raises the window that is there, and ends."""
        code = self.start(str(self.dossier)).wait(timeout=PATIENCE)
        if code != 0:
            raise JourneyError(f"the second start ended with {code}")
        if len(found := self.screen.titles()) != 1:
            raise JourneyError(f"one window expected: {found}")

    def close(self) -> None:
        self.screen.press("alt+F4")
        if (code := self.running.wait(timeout=PATIENCE)) != 0:
            raise JourneyError(f"the window closed with {code}")
        left = [path.name for path in self.home.iterdir() if path.name.startswith(".")]
        if left:
            raise JourneyError(f"left beside the file: {left}")
        log = self.home / "plantage.log"
        if log.exists() and log.read_text("utf-8").strip():
            raise JourneyError(log.read_text("utf-8"))

    def describe(self) -> None:
        screen = self.screen
        # The keyboard is on the page's own button; then come the name and the kind.
        screen.press("ctrl+2", "Tab", "Tab", pause=0.5)
        screen.type("petr", pause=1.0)
        screen.press("Tab", "Tab")
        screen.type("castres mazamet", pause=0.6)
        screen.picture("membre-cherché")
        screen.press("Return", pause=0.6)
        screen.press("Tab", "Tab", "space", "End", "Return", pause=0.6)
        screen.press("Tab")
        screen.type("www.petr-oeillon.fr")
        screen.press("Tab", "Tab")
        screen.type("3,5")
        screen.press("Tab", pause=0.5)
        screen.picture("territoire")

    def adopt(self) -> None:
        screen = self.screen
        screen.press("ctrl+1", pause=0.5)
        screen.press("Tab", "Tab", "Tab", "space", pause=0.8)
        screen.picture("accueil-publics-adoptés")
        screen.press("ctrl+4", pause=0.8)
        screen.picture("objectifs")

    def add_an_account(self) -> None:
        screen = self.screen
        screen.press("ctrl+3", pause=0.8)
        screen.picture("comptes-vide")
        screen.press("Tab", "space", pause=1.0)
        screen.picture("compte-ajouté")

    def import_a_file(self, file: Path) -> None:
        screen = self.screen
        screen.press("ctrl+k", pause=0.6)
        screen.type("importer")
        screen.picture("palette")
        screen.press("Return")
        screen.wait_for("Importer des fichiers")
        screen.type(str(file))
        screen.press("Return")
        screen.wait_for("^Importer$")
        time.sleep(1.5)
        screen.picture("aperçu")
        screen.press("Return")
        screen.wait_until_gone("^Importer$")
        time.sleep(1.0)
        screen.picture("publications")

    def plan(self) -> None:
        screen = self.screen
        screen.press("ctrl+n", pause=0.8)
        screen.wait_for("Nouveau contenu")
        screen.type(TITLE)
        screen.press("Tab")
        screen.type("20/10/2026")
        screen.picture("contenu")
        screen.press("ctrl+Return", pause=0.5)
        screen.wait_until_gone("Nouveau contenu")
        screen.wait_for(f"^{NAME} – CM Desk$")
        screen.picture("planning")
        screen.press("p", pause=0.5)
        screen.wait_for("^Publier «")
        # Planned for no account: what appeared that day on the first one is proposed.
        screen.picture("publier")
        screen.press("ctrl+Return", pause=0.5)
        screen.wait_until_gone("^Publier «")
        screen.wait_for(f"^{NAME} – CM Desk$")
        time.sleep(0.5)
        screen.picture("publié")

    def compare(self) -> None:
        screen = self.screen
        screen.press("ctrl+7", pause=3.0)
        screen.picture("comparaison")
        screen.press("ctrl+1", pause=0.8)
        screen.picture("accueil-chiffres")

    def report(self, target: Path) -> None:
        screen = self.screen
        screen.press("ctrl+9", pause=4.0)
        screen.picture("documents")
        screen.press("space", pause=0.6)  # the page's own button has the keyboard
        screen.wait_for("bilan|auto-évaluation")
        screen.press("ctrl+a")
        screen.type(str(target))
        screen.press("Return", pause=2.0)
        screen.picture("pdf")
        if not target.exists():
            raise JourneyError("no PDF was written")

    def undo_and_redo(self) -> None:
        screen = self.screen
        screen.press("ctrl+1", pause=0.5)
        screen.press("ctrl+z", pause=0.8)
        screen.picture("annulé")
        screen.press("ctrl+y", pause=0.8)


J = TypeVar("J", bound=Journey)


def verify(journey: Journey, folder: Path) -> None:
    """Ask the command line what the file holds: what was typed, and what the season gives."""
    dossier = journey.dossier
    journey.command("check", dossier)
    told = json.loads(journey.command("indicators", dossier, "--json"))
    own = {one["id"]: one["value"] for one in told["indicators"] if one["account"] is None}
    journey.command("export", dossier, folder)
    tables = {
        path.stem: list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
        for path in folder.glob("*.csv")
    }
    appeared = {one["permalink"]: one["published_at"] for one in tables["publications"]}
    found = {
        "territory": told["territory"],
        "publications": own["publications"],
        "per_week": own["per_week"],
        "accounts": [(one["account"], one["network"]) for one in tables["accounts"]],
        "contents": [
            (one["title"], one["status"], appeared.get(one["permalink"]))
            for one in tables["contents"]
        ],
        "objectives": bool(tables["objectives"]),
        "audiences": bool(tables["audiences"]),
    }
    wanted = {
        "territory": NAME,
        "publications": 12,
        "per_week": 1.5,
        "accounts": [(NAME, "facebook-page")],
        "contents": [(TITLE, "publie", "2026-10-20T18:00:00+02:00")],
        "objectives": True,
        "audiences": True,
    }
    if found != wanted:
        raise JourneyError(f"the file holds {found}\nand not {wanted}")


def season(folder: Path) -> Path:
    """Write the file whose figures are known by hand, with the tests' own module."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
    module = importlib.import_module("flows.season")
    return cast("Path", module.write_season(folder))


def walk(folder: Path, *, short: bool) -> None:
    """Do the whole journey, or only open, start again and close."""
    with travelling(folder, Journey) as journey:
        place = journey.home.parent
        journey.open()
        journey.create()
        if not short:
            journey.describe()
            journey.adopt()
            journey.add_an_account()
            journey.import_a_file(season(place))
            journey.plan()
            journey.compare()
            journey.report(place / "bilan.pdf")
            journey.undo_and_redo()
        journey.start_again()
        journey.close()
        if short:
            journey.command("check", journey.dossier)
        else:
            verify(journey, place / "tables")


@contextmanager
def travelling(folder: Path, kind: type[J]) -> Iterator[J]:
    """Sit someone before a display, with an empty home; ``folder`` gets the pictures."""
    with tempfile.TemporaryDirectory(prefix="cm-desk-") as place, screen(folder) as sitting:
        home = Path(place) / "home"
        home.mkdir()
        journey = kind(sitting, home)
        try:
            yield journey
        finally:
            journey.stop()


def run(places: Sequence[str], walk_in: Callable[[Path], None], usage: str | None) -> int:
    """Walk with the pictures in the one place that is named; return the code to exit with."""
    if len(places) != 1:
        print(usage)
        return 2
    if missing := [one for one in NEEDED if shutil.which(one) is None]:
        print(f"missing: {', '.join(missing)}")
        return 2
    folder = Path(places[0])
    folder.mkdir(parents=True, exist_ok=True)
    try:
        walk_in(folder)
    except JourneyError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    named = [one for one in sys.argv[1:] if not one.startswith("--")]
    sys.exit(run(named, partial(walk, short="--short" in sys.argv), __doc__))
