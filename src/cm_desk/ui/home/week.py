"""What is late, what awaits approval and what is planned in the seven days to come."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.plan import Content, Status
from cm_desk.ui.design import Badge, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.home.linked_card import LinkedCard

_DONE = frozenset({Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED})
_MOST = 6


class WeekCard(LinkedCard):
    """A short list; the plan holds the rest."""

    def __init__(self, desk: Desk) -> None:
        action = QCoreApplication.translate("Home", "Open the plan")
        super().__init__(desk, action, icon="calendar-month", page="plan")
        self._desk = desk
        self.set_title(self.tr("This week"))
        self._holder = QWidget()
        self.add(self._holder)

    def show_contents(self, contents: Sequence[Content], today: date) -> None:
        open_ones = [one for one in contents if one.status not in _DONE]
        late = [one for one in open_ones if one.planned_on and one.planned_on < today]
        soon = [
            one
            for one in open_ones
            if one.planned_on and today <= one.planned_on <= today + timedelta(days=7)
        ]
        self.setVisible(bool(contents))
        self.set_title(
            self.tr("This week"),
            subtitle=" · ".join(
                (
                    self.tr("%n late", "", len(late)),
                    self.tr(
                        "%n to approve",
                        "",
                        sum(one.status is Status.TO_APPROVE for one in open_ones),
                    ),
                    self.tr("%n planned within seven days", "", len(soon)),
                )
            ),
        )
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        self._desk.icons.theme.arrange(column, spacing=8)
        shown = [*late, *soon]
        for one in shown[:_MOST]:
            column.addLayout(self._line(one, is_late=one in late))
        if not shown:
            column.addWidget(text(self.tr("Nothing is planned within seven days."), "muted"))
        elif len(shown) > _MOST:
            column.addWidget(
                text(self.tr("and %n more in the plan", "", len(shown) - _MOST), "muted")
            )
        self.body.replaceWidget(self._holder, fresh)
        self._holder.deleteLater()
        self._holder = fresh

    def _line(self, one: Content, *, is_late: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.icons.theme.arrange(row, spacing=12)
        day = text(wording.short_day(one.planned_on) if one.planned_on else "", "label", wrap=False)
        day.setMinimumWidth(self._desk.icons.theme.px(96))
        row.addWidget(day)
        row.addWidget(text(one.title), 1)
        if is_late:
            row.addWidget(Badge(self.tr("Late"), role="danger"))
        row.addWidget(Badge(self._desk.texts.label(one.status)))
        return row
