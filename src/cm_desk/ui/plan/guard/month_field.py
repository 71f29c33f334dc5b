"""The field that holds a month: « mars 2028 » or « 03/2028 »."""

from datetime import date

from cm_desk.domain import wording
from cm_desk.ui.design.dates import FIRST_DAY, YEARS_AHEAD
from cm_desk.ui.design.field_base import InputError, LineField
from cm_desk.ui.design.french import parse_date
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override


class MonthField(LineField[date | None]):
    """Hold the first day of a month."""

    def __init__(self, icons: Icons, *, today: date) -> None:
        super().__init__(icons, None, characters=18)
        self._last = date(today.year + YEARS_AHEAD, 12, 1)
        self.set_placeholder(self.tr("March 2028"))

    @override
    def _parse(self, text: str) -> date | None:
        if not text:
            return None
        # A day is welcome, and forgotten.
        found = parse_date(f"1 {text}") or parse_date(f"1/{text}") or parse_date(text)
        if found is None:
            raise InputError(self.tr("Type a month such as March 2028 or 03/2028."))
        month = found.replace(day=1)
        if not FIRST_DAY <= month <= self._last:
            sentence = self.tr("Type a month between {first} and {last}.")
            raise InputError(
                sentence.format(first=wording.month(FIRST_DAY), last=wording.month(self._last))
            )
        return month

    @override
    def _format(self, value: date | None) -> str:
        return "" if value is None else wording.month(value)
