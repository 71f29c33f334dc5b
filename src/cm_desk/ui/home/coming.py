"""What comes next in the year, and what imports brought: read once the page is painted."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.year_frame import DayMark
from cm_desk.ui.design import Badge, Button, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.home import acts
from cm_desk.ui.home.linked_card import LinkedCard


class ComingCard(LinkedCard):
    """The next marronnier and holidays, the reminders due, the publications to link."""

    def __init__(self, desk: Desk) -> None:
        action = QCoreApplication.translate("Home", "Open the plan")
        super().__init__(desk, action, icon="calendar-month", page="plan")
        self._desk = desk
        self.set_title(self.tr("Coming next"))
        self._matches = Button(
            desk.icons, "", icon="link", on_click=lambda: acts.link_matches(desk, self)
        )
        self._matches.hide()
        self._holder = QWidget()
        self.body.addWidget(self._matches, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._holder)
        self.hide()

    def reload(self) -> None:
        """Read the year's frame and the plan again."""
        from cm_desk.services import monday_next  # noqa: PLC0415 - Accueil is painted without

        desk = self._desk
        found = monday_next.read(
            desk.dossier, resources=desk.resources, texts=desk.texts, today=desk.today()
        )
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        desk.icons.theme.arrange(column, spacing=6)
        for due, sentence in found.reminders:
            column.addLayout(
                self._row(
                    wording.short_day(due.on),
                    sentence,
                    None,
                    self.tr("Open…"),
                    partial(desk.go, "plan", due.call.id),
                )
            )
        for mark in found.marks:
            column.addLayout(self._mark(mark))
        self.body.replaceWidget(self._holder, fresh)
        self._holder.deleteLater()
        self._holder = fresh
        self.setVisible(bool(found.reminders or found.marks))

    def look_for_matches(self) -> None:
        """Tell how many imported publications resemble what was planned."""
        from cm_desk.services import matching  # noqa: PLC0415 - as above

        desk = self._desk
        count = len(matching.proposals(desk.dossier, today=desk.today()))
        self._matches.setVisible(count > 0)
        if count:
            said = self.tr("%n imported publication(s) resemble planned contents", "", count)
            self._matches.setText(f"{said}…")
            self.show()

    def _mark(self, mark: DayMark) -> QHBoxLayout:
        today = self._desk.today()
        kind = self._desk.texts.label(mark.kind)
        badge = kind if mark.is_confirmed else self.tr("{kind}, to confirm").format(kind=kind)
        day = max(mark.first, today)
        return self._row(
            _when(mark, today),
            mark.title,
            Badge(badge),
            self.tr("Plan…"),
            lambda: acts.plan_on(self._desk, mark.title, day, self),
        )

    def _row(
        self,
        head: str,
        words: str,
        badge: Badge | None,
        action: str,
        act: Callable[[], object],
    ) -> QHBoxLayout:
        icons = self._desk.icons
        row = QHBoxLayout()
        icons.theme.arrange(row, spacing=12)
        when = text(head, "label", wrap=False)
        when.setMinimumWidth(icons.theme.px(160))
        row.addWidget(when)
        row.addWidget(text(words), 1)
        if badge is not None:
            row.addWidget(badge)
        button = Button(icons, action, role="quiet", on_click=act)
        button.setAccessibleName(f"{action} {words}")
        row.addWidget(button)
        return row


def _when(mark: DayMark, today: date) -> str:
    if mark.first == mark.last:
        return wording.short_day(mark.first)
    return wording.period(max(mark.first, today), mark.last)
