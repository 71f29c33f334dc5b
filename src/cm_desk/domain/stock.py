"""Timeless contents kept in stock: when they last served, and when they may serve again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from cm_desk.domain.plan import Content, PlanSettings, Status, Version
from cm_desk.domain.records import frozen

COOLDOWN_DAYS: Final = 180


@frozen
class Use:
    """A content in stock, or one made of ``stock_id``: the days it is planned and appeared on."""

    content_id: int
    stock_id: int | None
    planned_on: date | None
    published_on: date | None


@frozen
class StockItem:
    """A content in stock with the days on which it served, or will, earliest first."""

    content: Content
    days: tuple[date, ...] = ()

    @property
    def cooldown_days(self) -> int:
        """Return how many days must pass before it serves again."""
        own = self.content.cooldown_days
        return COOLDOWN_DAYS if own is None else own

    @property
    def last_on(self) -> date | None:
        """Return the last day on which it served, or will; None if it never did."""
        return self.days[-1] if self.days else None

    @property
    def available_from(self) -> date | None:
        """Return the first day on which it may serve again; None if it never served.

        That day is never beyond the calendar.
        """
        if self.last_on is None:
            return None
        return date.fromordinal(
            min(self.last_on.toordinal() + self.cooldown_days, date.max.toordinal())
        )

    def is_available(self, on: date) -> bool:
        """Tell whether it may serve on a day."""
        return self.available_from is None or on >= self.available_from


@frozen
class Offer:
    """A content in stock proposed for a day; ``account_id`` when it is to fill one account."""

    item: StockItem
    on: date
    account_id: int | None = None


def items(contents: Iterable[Content], uses: Iterable[Use]) -> tuple[StockItem, ...]:
    """Join contents in stock with the days on which they, and what was made of them, served."""
    days: dict[int, set[date]] = {}
    for use in uses:
        found = {day for day in (use.planned_on, use.published_on) if day is not None}
        for content_id in {use.content_id, use.stock_id} - {None}:
            days.setdefault(content_id or 0, set()).update(found)
    return tuple(StockItem(one, tuple(sorted(days.get(one.id or 0, ())))) for one in contents)


def serves(item: StockItem, account_id: int | None) -> bool:
    """Tell whether a content in stock suits an account: one planned nowhere suits them all."""
    versions = item.content.versions
    return account_id is None or not versions or account_id in {v.account_id for v in versions}


def offers(
    stock: Sequence[StockItem], days: Iterable[date], *, account_id: int | None = None
) -> tuple[Offer, ...]:
    """Propose a content for each day, as far as the stock goes.

    What never served comes first, then what rested longest. One proposed for a day rests
    before the next ones as if it had served.
    """
    left = [item for item in stock if serves(item, account_id)]
    found: list[Offer] = []
    for day in sorted(days):
        ready = [item for item in left if item.is_available(day)]
        if not ready:
            continue
        chosen = min(ready, key=_rested_longest)
        found.append(Offer(chosen, day, account_id))
        rested = replace(chosen, days=tuple(sorted((*chosen.days, day))))
        left[left.index(chosen)] = rested
    return tuple(found)


def taken_out(offer: Offer, settings: PlanSettings) -> Content:
    """Return the new content that an offer makes of what is in stock.

    It is to be approved where a text is ready, else to be written: what was true the last
    time may no longer be. It costs the time of reading it again for each account, not that of
    making it.
    """
    source = offer.item.content
    versions = tuple(Version(one.account_id, one.text, one.alt_text) for one in source.versions)
    if not versions and offer.account_id is not None:
        versions = (Version(offer.account_id),)
    is_written = any(one.text.strip() for one in versions)
    return Content(
        source.title,
        brief=source.brief,
        status=Status.TO_APPROVE if is_written else Status.TO_WRITE,
        planned_on=offer.on,
        planned_time=source.planned_time,
        timezone=source.timezone,
        audience_id=source.audience_id,
        objective_id=source.objective_id,
        pillar_id=source.pillar_id,
        origin=source.origin,
        note=source.note,
        format=source.format,
        effort_minutes=settings.adapting_minutes * max(1, len(versions)) if is_written else None,
        images=source.images,
        image_credit=source.image_credit,
        image_consent=source.image_consent,
        has_subtitles=source.has_subtitles,
        funder_mention=source.funder_mention,
        contributor=source.contributor,
        stock_id=source.id,
        versions=versions,
    )


def day_in_week(monday: date, weekday: int, taken: Iterable[date]) -> date:
    """Return the usual day of a week, or the nearest working day that is not taken.

    Where every working day is, the usual day stands: better said than moved to nowhere.
    """
    usual = monday + timedelta(days=weekday)
    closed = frozenset(taken)
    if usual not in closed:
        return usual
    working = (monday + timedelta(days=place) for place in range(5))
    free = [day for day in working if day not in closed]
    return min(free, key=lambda day: (abs((day - usual).days), day), default=usual)


def _rested_longest(item: StockItem) -> tuple[date, str, int]:
    return (item.last_on or date.min, item.content.title, item.content.id or 0)
