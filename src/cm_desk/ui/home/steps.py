"""Three things to do first, on a file that is still empty."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.assessment import Assessment, Evidence
from cm_desk.domain.strategy import Pillar
from cm_desk.services import strategy
from cm_desk.ui.design import Button, Card, IconView, text
from cm_desk.ui.desk import Desk


class FirstSteps(Card):
    """Describe the territory, add the accounts, drop a file; each is ticked once done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self.set_title(
            self.tr("Three things to do first"),
            subtitle=self.tr("About fifteen minutes; everything can be completed later."),
        )
        self._steps = (
            _Step(
                desk,
                self.tr("Describe your territory"),
                self.tr("Its kind, its members and the hours you have for social networks."),
                self.tr("Open the form"),
                lambda: desk.go("territory"),
            ),
            _Step(
                desk,
                self.tr("Add your accounts"),
                self.tr("Pages, profiles, channels, newsletter… with their weekly target."),
                self.tr("Add an account"),
                lambda: desk.go("accounts"),
            ),
            _Step(
                desk,
                self.tr("Drop the files downloaded from your networks"),
                self.tr("Your real cadence appears at once, beside the national figure."),
                self.tr("Import a file"),
                lambda: desk.go("publications"),
            ),
        )
        for step in self._steps:
            self.add(step)
        self._offer = QWidget()
        row = QHBoxLayout(self._offer)
        desk.icons.theme.arrange(row, spacing=12)
        row.addWidget(
            text(
                self.tr(
                    "No objective or audience yet: start from those of the national survey, then"
                    " adapt them."
                ),
                "muted",
            ),
            1,
        )
        row.addWidget(
            Button(
                desk.icons,
                self.tr("Add the survey's objectives and audiences"),
                icon="bulb",
                on_click=self._adopt,
            )
        )
        self.add(self._offer)

    def show_state(self, found: Assessment) -> None:
        """Tick what is done; the card goes once all is."""
        for step, is_done in zip(self._steps, _done(found), strict=True):
            step.show_done(is_done)
        self._offer.setVisible(_has_no_aim(found))
        self.setVisible(are_steps_left(found))

    def _adopt(self) -> None:
        dossier = self._desk.dossier
        offered = strategy.proposals(dossier, self._desk.texts.suggestions())
        aims = [one.aim for one in offered if not isinstance(one.aim, Pillar)]
        self._desk.edit(lambda: strategy.add_many(dossier, aims), announce=True)


def are_steps_left(found: Assessment) -> bool:
    """Tell whether a file still needs this card: most never do again."""
    return not all(_done(found)) or _has_no_aim(found)


def _done(found: Assessment) -> tuple[bool, bool, bool]:
    described = found.territory.kind is not None and bool(found.composition.members)
    imported = any(
        one.covered_weeks and one.evidence is Evidence.OBSERVED for one in found.cadences
    )
    return described, bool(found.accounts), imported


def _has_no_aim(found: Assessment) -> bool:
    return not found.objectives and not found.audiences


class _Step(QWidget):
    """One line: a tick or a number, what to do, and the button that does it."""

    def __init__(
        self, desk: Desk, title: str, sentence: str, action: str, do: Callable[[], None]
    ) -> None:
        super().__init__()
        icons = desk.icons
        self._todo = IconView(icons, "circle", "muted")
        self._done = IconView(icons, "circle-check", "success")
        self._title = title
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        words.addWidget(text(title, "strong"))
        words.addWidget(text(sentence, "muted"))
        self._button = Button(icons, action, on_click=do)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, spacing=16)
        row.addWidget(self._todo)
        row.addWidget(self._done)
        row.addLayout(words, 1)
        row.addWidget(self._button)

    def show_done(self, done: bool) -> None:
        self._todo.setVisible(not done)
        self._done.setVisible(done)
        self._button.setVisible(not done)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self.tr("Done") if done else self.tr("To do"))
