"""The columns of the contents in stock, and of those that may join them."""

from collections.abc import Hashable
from datetime import date

from PySide6.QtCore import QObject

from cm_desk.domain import wording
from cm_desk.domain.plan import Content
from cm_desk.domain.stock import StockItem
from cm_desk.services.texts import Texts
from cm_desk.ui.design.french import format_date
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.rows_model import Column


class StockColumns(QObject):
    """Describe the columns; ``names`` is replaced at each reload."""

    def __init__(self, texts: Texts, today: date) -> None:
        super().__init__()
        self.names = PlanNames()
        self._texts, self._today = texts, today

    def of_items(self) -> tuple[Column[StockItem], ...]:
        """Return the columns of the contents in stock."""
        return (
            Column(self.tr("Title"), lambda one: one.content.title, stretch=True, width=24),
            Column(self.tr("Pillar"), lambda one: self._pillar(one.content), width=12),
            Column(self.tr("Accounts"), lambda one: self._accounts(one.content), width=14),
            Column(
                self.tr("Last date"),
                self._last,
                sort=lambda one: one.last_on,
                width=11,
            ),
            Column(
                self.tr("Available from"),
                self._available,
                sort=lambda one: one.available_from or date.min,
                tone=lambda one: "success" if one.is_available(self._today) else "neutral",
                width=14,
            ),
            Column(
                self.tr("Delay"),
                lambda one: wording.count(one.cooldown_days, self.tr("day"), self.tr("days")),
                sort=lambda one: one.cooldown_days,
                numeric=True,
            ),
        )

    def of_contents(self) -> tuple[Column[Content], ...]:
        """Return the columns of the contents that may be put in stock."""
        return (
            Column(self.tr("Title"), lambda one: one.title, stretch=True, width=30),
            Column(
                self.tr("Date"),
                lambda one: format_date(one.planned_on) if one.planned_on else "–",
                sort=lambda one: one.planned_on,
                width=11,
            ),
            Column(self.tr("Pillar"), self._pillar, width=14),
            Column(self.tr("Accounts"), self._accounts, width=16),
            Column(self.tr("Status"), lambda one: self._texts.label(one.status), width=14),
        )

    def _pillar(self, one: Content) -> str:
        found = self.names.pillars.get(one.pillar_id or 0)
        return found.name if found else "–"

    def _accounts(self, one: Content) -> str:
        return ", ".join(self.names.networks_of(one)) or "–"

    def _last(self, one: StockItem) -> str:
        return self.tr("never") if one.last_on is None else format_date(one.last_on)

    def _available(self, one: StockItem) -> str:
        if one.available_from is None or one.is_available(self._today):
            return self.tr("now")
        return format_date(one.available_from)


def item_key(one: StockItem) -> Hashable:
    return one.content.id


def content_key(one: Content) -> Hashable:
    return one.id
