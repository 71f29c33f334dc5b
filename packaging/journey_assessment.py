"""Walk from an imported file to its documents in a real window, by keyboard, with pictures.

python packaging/journey_assessment.py FOLDER

Comparison, checklist, a correction and its reason, both documents, an update of the national
figures from a publisher met for the first time, going back, undoing. See journey.py.
"""

import json
import sys
from pathlib import Path

from display import JourneyError
from journey import Journey, run, season, travelling

NAME = "PETR des Hautes Terres"
REASON = "La page doit fermer au printemps"
ROOT = Path(__file__).resolve().parents[1]


class AssessmentJourney(Journey):
    """The same person, later: the file of the territory holds what Meta gave."""

    def answers(self) -> dict[str, dict[str, str]]:
        told = json.loads(self.command("indicators", self.dossier, "--json"))
        return {one["id"]: one for one in told["checklist"]["items"]}

    def version(self) -> int:
        told = json.loads(self.command("benchmarks", "list", self.dossier, "--json"))
        return int(told["version"])

    def compare(self) -> None:
        self.screen.press("ctrl+7", pause=5.0)
        self.screen.picture("comparaison")

    def answer(self) -> None:
        """Answer the first question that waits, then correct what the data propose."""
        screen = self.screen
        screen.press("ctrl+8", pause=1.0)
        screen.picture("auto-évaluation")
        before = self.answers()
        screen.press("ctrl+k", pause=0.6)
        screen.type("repondre")
        screen.press("Return", pause=1.5)
        screen.press("o", pause=1.0)
        screen.picture("question-répondue")
        given = [
            key for key, one in self.answers().items() if one["source"] != before[key]["source"]
        ]
        if len(given) != 1 or self.answers()[given[0]]["answer"] != "oui":
            raise JourneyError(f"one answer expected: {given}")
        screen.press("ctrl+Prior", "ctrl+Prior", "ctrl+Prior", "ctrl+Next", "ctrl+Next", pause=0.8)
        screen.press("Down", "n", pause=0.8)
        screen.picture("raison-demandée")
        screen.press("Return", pause=0.6)
        screen.picture("raison-exigée")
        screen.type(REASON)
        screen.press("Return", pause=1.0)
        screen.picture("réponse-corrigée")
        corrected = self.answers()["CPT-02"]
        if (corrected["answer"], corrected["source"]) != ("non", "overridden"):
            raise JourneyError(f"a correction was expected: {corrected}")

    def write(self, folder: Path) -> None:
        screen = self.screen
        screen.press("ctrl+9", pause=5.0)
        screen.picture("documents")
        for name, keys in (("bilan", ()), ("élus", ("Tab", "Right"))):
            if keys:
                screen.press(*keys, pause=4.0)
                screen.picture("page-pour-les-élus")
                screen.press("shift+Tab", pause=0.4)
            screen.press("space", pause=0.8)
            screen.wait_for("Écrire|Enregistrer|document|PDF|page|auto-évaluation")
            target = folder / f"{name}.pdf"
            screen.press("ctrl+a")
            screen.type(str(target))
            screen.press("Return", pause=3.0)
            if not target.exists():
                screen.picture("échec")
                raise JourneyError(f"{target.name} was not written")

    def update(self) -> None:
        screen = self.screen
        screen.press("ctrl+k", pause=0.6)
        screen.type("mise a jour")
        screen.press("Return")
        screen.wait_for("mise à jour|repères")
        screen.type(str(ROOT / "resources" / "example" / "reperes-exemple.zip"))
        screen.press("Return", pause=1.5)
        screen.wait_for("éditeur")
        screen.picture("éditeur-inconnu")
        screen.press("space", "Tab", "Tab", pause=0.3)
        screen.press("Return", pause=2.0)
        screen.picture("différences")
        screen.press("Return", pause=1.5)
        screen.picture("mise-à-jour-acceptée")
        self.expect_version(2)

    def go_back_and_undo(self) -> None:
        screen = self.screen
        screen.press("ctrl+z", pause=1.2)
        self.expect_version(1)
        screen.picture("mise-à-jour-annulée")
        screen.press("ctrl+y", pause=1.2)
        self.expect_version(2)
        # The search box, then back over « Éditeurs… » to the way back to the former figures.
        screen.press("ctrl+k", pause=0.6)
        screen.type("reperes nationaux")
        screen.press("Return", pause=1.0)
        screen.press("Tab", "Tab", pause=0.5)
        screen.picture("retour-proposé")
        screen.press("space", pause=1.5)
        screen.picture("repères-précédents")
        self.expect_version(1)

    def expect_version(self, wanted: int) -> None:
        if (found := self.version()) != wanted:
            self.screen.picture("échec")
            raise JourneyError(f"version {wanted} of the national figures expected, not {found}")


def walk(folder: Path) -> None:
    with travelling(folder, AssessmentJourney) as journey:
        journey.open_new(NAME, season(journey.home.parent))
        journey.compare()
        journey.answer()
        journey.write(folder)
        journey.update()
        journey.go_back_and_undo()
        journey.close()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], walk, __doc__))
