"""What came back with the forms, line by line, before anything is added."""

from collections.abc import Callable
from datetime import date
from html import escape

from PySide6.QtCore import QObject

from cm_desk.domain import wording
from cm_desk.domain.importing import ReturnedIdea
from cm_desk.domain.plan import ImageConsent
from cm_desk.services.gathering import Line, State, has_personal_data
from cm_desk.services.texts import Texts
from cm_desk.ui.rows_model import Column


class LineColumns(QObject):
    """Describe the columns of the preview; ``is_chosen`` tells what is ticked."""

    def __init__(self, texts: Texts, today: date, is_chosen: Callable[[Line], bool]) -> None:
        super().__init__()
        self._texts, self._today, self._is_chosen = texts, today, is_chosen

    def columns(self) -> tuple[Column[Line], ...]:
        """Return the columns, from the subject to what is to be looked at."""
        return (
            Column(
                self.tr("Subject"),
                self.subject,
                tooltip=lambda one: f"<qt>{escape(self.subject(one))}</qt>",
                checked=self._is_chosen,
                width=24,
                stretch=True,
            ),
            Column(
                self.tr("From"),
                lambda one: one.idea.contributor if one.idea else "",
                accessible=lambda one: (one.idea and one.idea.contributor) or self.tr("unknown"),
                width=14,
            ),
            Column(self.tr("State"), self._state, tone=_tone, width=15),
            Column(
                self.tr("To look at"),
                self.remarks,
                tooltip=lambda one: f"<qt>{escape(self.remarks(one))}</qt>",
                width=22,
                grows=True,
            ),
            Column(
                self.tr("Wished on"),
                lambda one: _wish(one.idea),
                sort=lambda one: one.idea.wished_on if one.idea else None,
                tooltip=lambda one: f"<qt>{escape(_wish(one.idea))}</qt>",
                width=13,
            ),
            Column(
                self.tr("File"),
                lambda one: self.tr("{file}, line {line}").format(file=one.file, line=one.number),
                tooltip=lambda one: one.file,
                width=16,
            ),
        )

    def subject(self, one: Line) -> str:
        """Name a line by its subject, or by what was written in it."""
        return one.idea.title if one.idea else one.value or self.tr("(empty)")

    def remarks(self, one: Line) -> str:
        """Say what is to be looked at in a line, or why it was refused."""
        if one.idea is None:
            return self._texts.get("imports", one.reason)
        return ", ".join(self._doubts(one.idea))

    def _doubts(self, idea: ReturnedIdea) -> list[str]:
        values = {"event": idea.event, "wish": idea.wish}
        keys = list(idea.doubts)
        if idea.consent == ImageConsent.TO_ASK:
            keys.append("consent_to_ask")
        if idea.wished_on and idea.wished_on < self._today:
            keys.append("wish_past")
        if has_personal_data(idea, self._texts):
            keys.append("personal")
        return [self._texts.get("gathering", f"doubts.{key}", **values) for key in keys]

    def _state(self, one: Line) -> str:
        return self._texts.get("gathering", f"states.{one.state}")


def _wish(idea: ReturnedIdea | None) -> str:
    if idea is None:
        return ""
    return wording.short_day(idea.wished_on) if idea.wished_on else idea.wish


def _tone(one: Line) -> str:
    tones: dict[State, str] = {
        "new": "success",
        "known": "neutral",
        "twice": "neutral",
        "refused": "danger",
    }
    if one.state == "new" and one.idea and one.idea.doubts:
        return "warning"
    return tones[one.state]
