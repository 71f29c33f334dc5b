"""What narrows the publications table, beside its search box."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cm_desk.domain.publication import Format, PublicationFilter
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Flow, Icons, text
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.names import Names

_CUSTOM: Final = "custom"


class FilterBar(QWidget):
    """Choose an account, a format, a period, and what remains to be qualified.

    Signals:
        changed: ``wanted`` returns something else.
    """

    changed = Signal()

    def __init__(self, icons: Icons, texts: Texts, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.account: ChoiceField[int] = ChoiceField(icons, (), none_label=self.tr("All accounts"))
        self.format: ChoiceField[Format] = ChoiceField(
            icons,
            [(one, texts.label(one)) for one in Format],
            none_label=self.tr("All formats"),
        )
        self.period: ChoiceField[str] = ChoiceField(
            icons, self._periods(), none_label=self.tr("All dates")
        )
        self.first = DateField(icons, today=today())
        self.last = DateField(icons, today=today())
        self.missing: ChoiceField[str] = ChoiceField(
            icons,
            (
                ("audience_id", self.tr("Without audience")),
                ("pillar_id", self.tr("Without pillar")),
                ("origin", self.tr("Without origin")),
                ("alt_text", self.tr("Without alternative text")),
            ),
            none_label=self.tr("Qualified or not"),
        )
        self._clear = Button(
            icons, self.tr("Clear the filters"), role="quiet", icon="x", on_click=self.clear
        )
        self._lay_out(icons)
        self._connect()

    def show_names(self, names: Names) -> None:
        """Offer the accounts there are, keeping the one chosen."""
        self.account.set_options(names.account_options())
        if self.account.value() not in {None, *names.accounts}:
            self.account.set_value(None)
            self._tell()

    def wanted(self, search: str) -> PublicationFilter:
        """Return what to show, with the words searched."""
        first, last = self._bounds()
        account, chosen, missing = self.account.value(), self.format.value(), self.missing.value()
        return PublicationFilter(
            text=search,
            account_ids=frozenset({account} if account is not None else ()),
            formats=frozenset({chosen} if chosen is not None else ()),
            first=first,
            last=last,
            missing=frozenset({missing} if missing is not None else ()),
        )

    def narrows(self) -> bool:
        """Tell whether anything but the search hides rows."""
        return self.wanted("") != PublicationFilter()

    def show_account(self, account_id: int) -> None:
        """Show the publications of one account, and all of them."""
        for field in self._fields():
            field.set_value(None)
        self.account.set_value(account_id)
        self._tell()

    def clear(self) -> None:
        """Show everything again."""
        for field in self._fields():
            field.set_value(None)
        self._tell()

    def _fields(self) -> tuple[Field[Any], ...]:
        return (self.account, self.format, self.period, self.first, self.last, self.missing)

    def _lay_out(self, icons: Icons) -> None:
        self.account.describe(self.tr("Filter by account"))
        self.format.describe(self.tr("Filter by format"))
        self.period.describe(self.tr("Filter by period"))
        self.missing.describe(self.tr("Filter by what remains to be qualified"))
        for choice in (self.account, self.format, self.period, self.missing):
            choice.combo.setMinimumContentsLength(10)
        self.first.describe(self.tr("From"))
        self.last.describe(self.tr("To"))
        self._dates = QWidget()
        dates = QHBoxLayout(self._dates)
        icons.theme.arrange(dates)
        for label, field in ((self.tr("from"), self.first), (self.tr("to"), self.last)):
            dates.addWidget(text(label, "muted", wrap=False))
            dates.addWidget(field)
        flow = Flow(icons.theme)
        for part in (self.account, self.format, self.period, self._dates, self.missing):
            flow.addWidget(part)
        flow.addWidget(self._clear)
        self.setLayout(flow)
        self._dates.hide()
        self._clear.hide()

    def _connect(self) -> None:
        for field in self._fields():
            field.edited.connect(self._tell)

    def _tell(self) -> None:
        self._dates.setVisible(self.period.value() == _CUSTOM)
        self._clear.setVisible(self.narrows())
        self.changed.emit()

    def _periods(self) -> list[tuple[str, str]]:
        year = self._today().year
        return [
            ("30", self.tr("Last 30 days")),
            ("90", self.tr("Last 3 months")),
            ("365", self.tr("Last 12 months")),
            *((f"y{one}", str(one)) for one in range(year, year - 4, -1)),
            (_CUSTOM, self.tr("Other dates…")),
        ]

    def _bounds(self) -> tuple[date | None, date | None]:
        chosen = self.period.value()
        if chosen is None:
            return None, None
        if chosen == _CUSTOM:
            return self.first.value(), self.last.value()
        if chosen.startswith("y"):
            year = int(chosen[1:])
            return date(year, 1, 1), date(year, 12, 31)
        return self._today() - timedelta(days=int(chosen)), None
