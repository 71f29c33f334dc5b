"""What comes next in the year, and what imports brought: read once the page is painted."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

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
        self.body.addWidget(self._matches, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def reload(self) -> None:
        """Read the year's frame and the plan again."""
        from cm_desk.services import monday_next  # noqa: PLC0415 - Accueil is painted without

        desk = self._desk
        found = monday_next.read(
            desk.dossier, resources=desk.resources, texts=desk.texts, today=desk.today()
        )
        fresh = QWidget()
        grid = QGridLayout(fresh)
        desk.icons.theme.arrange(grid, spacing=6)
        grid.setHorizontalSpacing(desk.icons.theme.px(12))
        grid.setColumnStretch(1, 1)
        for due, sentence in found.reminders:
            self._add_line(
                grid,
                wording.short_day(due.on),
                sentence,
                self._button(self.tr("Open…"), sentence, partial(desk.go, "plan", due.call.id)),
            )
        for mark in found.marks:
            self._add_mark(grid, mark)
        self.show_rows(fresh)
        told = found.reminders or found.marks or self._matches.isVisibleTo(self)
        self.setVisible(bool(told))

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

    def _add_mark(self, grid: QGridLayout, mark: DayMark) -> None:
        today = self._desk.today()
        kind = self._desk.texts.label(mark.kind)
        badge = kind if mark.is_confirmed else self.tr("{kind}, to confirm").format(kind=kind)
        day = max(mark.first, today)
        self._add_line(
            grid,
            _when(mark, today),
            mark.title,
            self._button(
                self.tr("Plan…"),
                mark.title,
                lambda: acts.plan_on(self._desk, mark.title, day, self),
            ),
            Badge(badge),
        )

    def _add_line(
        self,
        grid: QGridLayout,
        head: str,
        words: str,
        button: Button,
        badge: Badge | None = None,
    ) -> None:
        row = grid.rowCount()
        grid.addWidget(text(head, "label", wrap=False), row, 0)
        grid.addWidget(text(words), row, 1)
        if badge is not None:
            grid.addWidget(badge, row, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(button, row, 3, Qt.AlignmentFlag.AlignRight)

    def _button(self, action: str, words: str, act: Callable[[], object]) -> Button:
        button = Button(self._desk.icons, action, role="quiet", on_click=act)
        button.setAccessibleName(f"{action} {words}")
        return button


def _when(mark: DayMark, today: date) -> str:
    if mark.first == mark.last:
        return wording.short_day(mark.first)
    return wording.period(max(mark.first, today), mark.last)
