"""Plan four weeks from nothing in a real window, by keyboard alone, then take it all back.

python packaging/journey_plan.py FOLDER

A content, its copies carried to other days, a series, an idea that gets a date, a move, a
publication, each view; then undo until nothing is planned. See journey.py.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from display import JourneyError
from journey import Journey, run, travelling

NAME = "PETR des Hautes Terres"
MANY_UNDONE = 40


class PlanJourney(Journey):
    """A person who has one account and four weeks to fill."""

    def contents(self) -> list[dict[str, Any]]:
        """Return the contents of the file, one row a version."""
        with tempfile.TemporaryDirectory() as folder:
            self.command("export", self.dossier, folder, "--format", "json")
            found: list[dict[str, Any]] = json.loads((Path(folder) / "contents.json").read_bytes())
        return found

    def expect(self, wanted: dict[str, int]) -> None:
        """Fail unless the file holds these titles, so many times each."""
        found = Counter(one["title"] for one in self.contents())
        if found != Counter(wanted):
            self.screen.picture("échec")
            raise JourneyError(f"{wanted} expected, not {dict(found)}")

    def plan_first(self) -> None:
        screen = self.screen
        self.add_an_account()
        screen.press("ctrl+5", pause=1.0)
        screen.picture("rien-de-prévu")
        self.fill_in("Marche de Noel", "01/12/2026")
        self.expect({"Marche de Noel": 1})

    def copy_and_carry(self) -> None:
        """Fill four weeks: copies carried to the same day of the weeks after."""
        screen = self.screen
        for weeks in (1, 2, 3):
            screen.press("d", pause=0.6)
            screen.press("ctrl+Down", pause=0.6)
            screen.picture(f"copie-{weeks}")
        self.expect({"Marche de Noel": 4})
        days = sorted(one["planned_on"] for one in self.contents())
        wanted = ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"]
        if days != wanted:
            screen.picture("échec")
            raise JourneyError(f"{wanted} expected, not {days}")

    def repeat(self) -> None:
        """A weekly content, from Friday the 4th on, until a year is over."""
        screen = self.screen
        self.fill_in("Agenda", "04/12/2026")
        screen.press("r", pause=0.8)
        screen.wait_for("Répéter")
        screen.picture("répétition")
        screen.press("ctrl+Return", pause=0.8)
        screen.wait_until_gone("Répéter")
        self.main_window()
        screen.picture("mois-rempli")
        repeated = sum(one["title"] == "Agenda" for one in self.contents())
        if not 50 <= repeated <= 54:
            screen.picture("échec")
            raise JourneyError(f"a year of weeks expected, not {repeated}")

    def publish(self) -> None:
        screen = self.screen
        screen.press("p", pause=0.8)
        screen.wait_for("^Publier «")
        screen.picture("publier")
        screen.press("ctrl+Return", pause=0.8)
        screen.wait_until_gone("^Publier «")
        self.main_window()
        screen.picture("publié")
        done = [one for one in self.contents() if one["status"] == "publie"]
        if len(done) != 1:
            screen.picture("échec")
            raise JourneyError(f"one content published expected: {done}")

    def look_around(self) -> None:
        for key, name in zip(
            "23456", ("semaine", "liste", "charge", "année", "scrutins"), strict=True
        ):
            self.screen.press(key, pause=1.5)
            self.screen.picture(name)
        self.screen.press("1", pause=0.8)

    def undo_all(self) -> None:
        """Take back one thing after the other, until the file holds no plan."""
        screen = self.screen
        for _again in range(MANY_UNDONE):
            if not self.contents():
                break
            screen.press("ctrl+z", pause=0.5)
        screen.picture("tout-est-annulé")
        self.expect({})

    def fill_in(self, title: str, day: str) -> None:
        """Plan a content on a day, in place of the one that its sheet proposes."""
        screen = self.screen
        screen.press("ctrl+n", pause=0.8)
        screen.wait_for("Nouveau contenu")
        screen.type(title)
        screen.press("Tab", "ctrl+a")
        screen.type(day)
        screen.picture("fiche")
        screen.press("ctrl+Return", pause=0.6)
        screen.wait_until_gone("Nouveau contenu")
        self.main_window()

    def main_window(self) -> None:
        self.screen.wait_for(f"^{NAME} – CM Desk$")
        time.sleep(0.3)


def walk(folder: Path) -> None:
    with travelling(folder, PlanJourney) as journey:
        journey.open_new(NAME)
        journey.plan_first()
        journey.copy_and_carry()
        journey.repeat()
        journey.publish()
        journey.look_around()
        journey.undo_all()
        journey.close()
        journey.command("check", journey.dossier)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], walk, __doc__))
