"""Timeless contents: kept, taken out to be planned, and offered where the plan is empty."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain import stock as domain
from cm_desk.domain import wording, workload
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.domain.plan import Content
from cm_desk.domain.stock import Offer, StockItem
from cm_desk.services import approval
from cm_desk.services import workload as loads
from cm_desk.storage import changes, plan, plan_settings, stock, summary
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

SILENT_WEEKS: Final = 12
LONGEST_COOLDOWN: Final = 3660
# Where neither the history nor the plan tells any habit.
_TUESDAY: Final = 1


def items(dossier: Dossier, *, today: date) -> tuple[StockItem, ...]:
    """Return the contents in stock: those that may serve today first, then by title."""
    found = domain.items(plan.timeless(dossier), stock.uses(dossier))
    return tuple(sorted(found, key=lambda one: (not one.is_available(today), one.content.title)))


def keep(dossier: Dossier, ids: Iterable[int], *, cooldown_days: int | None = None) -> Change:
    """Put contents in stock; without ``cooldown_days`` each keeps its own, or the usual one."""
    if cooldown_days is not None and not 0 <= cooldown_days <= LONGEST_COOLDOWN:
        raise CmDeskError("cooldown_out_of_range", field="cooldown_days", most=LONGEST_COOLDOWN)
    chosen = [plan.content(dossier, one) for one in ids]
    name = chosen[0].title if chosen else ""
    label = "content_stocked" if len(chosen) == 1 else "contents_stocked"
    with changes.record(dossier, label, name=name, count=len(chosen)) as recording:
        for one in chosen:
            days = one.cooldown_days if cooldown_days is None else cooldown_days
            plan.save(dossier, replace(one, is_timeless=True, cooldown_days=days))
    return recording.change


def set_cooldown(dossier: Dossier, content_id: int, *, days: int) -> Change:
    """Say how many days must pass before a content in stock serves again."""
    return keep(dossier, [content_id], cooldown_days=days)


def take_out(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Keep contents in stock no longer; they stay in the plan, with what was made of them."""
    chosen = [plan.content(dossier, one) for one in ids]
    name = chosen[0].title if chosen else ""
    label = "content_unstocked" if len(chosen) == 1 else "contents_unstocked"
    with changes.record(dossier, label, name=name, count=len(chosen)) as recording:
        for one in chosen:
            plan.save(dossier, replace(one, is_timeless=False))
    return recording.change


def use(
    dossier: Dossier,
    content_id: int,
    *,
    on: date,
    account_id: int | None = None,
    now: int | None = None,
) -> tuple[int, Change]:
    """Plan anew, on a day, a content that is in stock; return the id of the new content.

    One that has a text awaits approval since ``now``, epoch seconds.

    Raises:
        CmDeskError: it served too short a time before that day.
    """
    found = next((one for one in items(dossier, today=on) if one.content.id == content_id), None)
    if found is None:
        raise CmDeskError("content_not_in_stock")
    ids, change = fill(dossier, [Offer(found, on, account_id)], now=now)
    return ids[0], change


def fill(
    dossier: Dossier, offers: Sequence[Offer], *, now: int | None = None
) -> tuple[tuple[int, ...], Change]:
    """Plan several contents in stock in one change; return the ids of the new contents.

    Raises:
        CmDeskError: one of them served too short a time before its day.
    """
    name = offers[0].item.content.title if offers else ""
    label = "stock_used" if len(offers) == 1 else "stock_used_many"
    settings = plan_settings.read(dossier)
    with changes.record(dossier, label, name=name, count=len(offers)) as recording:
        ids = []
        for offer in sorted(offers, key=lambda one: one.on):
            _refuse_tired(dossier, offer)
            made = domain.taken_out(offer, settings)
            ids.append(plan.save(dossier, approval.stamped(dossier, None, made, now=now)))
    return tuple(ids), recording.change


def offers(
    dossier: Dossier, *, resources: Path, today: date, account_id: int | None = None
) -> tuple[Offer, ...]:
    """Propose contents in stock for what an account lacks, or for the coming silent weeks."""
    ready = domain.items(plan.timeless(dossier), stock.uses(dossier))
    if not ready:
        return ()
    if account_id is None:
        days = _silent_days(dossier, resources, today)
    else:
        days = _missing_days(dossier, resources, today, account_id)
    return domain.offers(ready, days, account_id=account_id)


def next_day(dossier: Dossier, *, resources: Path, today: date) -> date:
    """Return the usual day of the next silent week, or of the next whole one."""
    silent = _silent_days(dossier, resources, today)
    if silent:
        return silent[0]
    period = workload.coming_weeks(today, 1)
    closed = loads.off(dossier, resources=resources, period=period)
    return domain.day_in_week(
        period.first, usual_weekday(dossier, today=today), closed.away | closed.holidays
    )


def usual_weekday(dossier: Dossier, *, today: date, account_id: int | None = None) -> int:
    """Return the weekday (Monday is 0) on which most publications of a year appeared.

    It is a habit, not advice. Without any publication, that of most planned contents, a year
    before and after.
    """
    known: Counter[int] = Counter()
    for row in summary.facets(dossier.connection, last_complete_weeks(today)):
        if row.facet == "slot" and account_id in {None, row.account_id}:
            known[int(row.value.partition(":")[0])] += row.publications
    if not known:
        year = timedelta(weeks=52)
        known.update(
            one.planned_on.weekday()
            for one in plan.contents(dossier, first=today - year, last=today + year)
            if one.planned_on and (account_id is None or _is_on(one, account_id))
        )
    return min(known, key=lambda day: (-known[day], day), default=_TUESDAY)


def _refuse_tired(dossier: Dossier, offer: Offer) -> None:
    """Read again what is in stock: an offer may be older than what was planned since."""
    current = domain.items(plan.timeless(dossier), stock.uses(dossier))
    item = next((one for one in current if one.content.id == offer.item.content.id), None)
    if item is None:
        raise CmDeskError("content_not_in_stock")
    if item.last_on is not None and item.available_from and not item.is_available(offer.on):
        raise CmDeskError(
            "stock_too_soon",
            field="on",
            name=item.content.title,
            last=wording.day(item.last_on),
            day=wording.day(item.available_from),
        )


def _silent_days(dossier: Dossier, resources: Path, today: date) -> list[date]:
    period = workload.coming_weeks(today, SILENT_WEEKS)
    found = loads.weeks(
        dossier, resources=resources, first=period.first, last=period.last, today=today
    )
    weekday = usual_weekday(dossier, today=today)
    return [
        domain.day_in_week(load.monday, weekday, (*load.away, *load.holidays))
        for load in found
        if load.is_silent
    ]


def _missing_days(dossier: Dossier, resources: Path, today: date, account_id: int) -> list[date]:
    """Return a day for each publication that an account lacks, in its emptiest weeks first."""
    gap = next(
        (one for one in loads.gaps(dossier, today=today) if one.account_id == account_id), None
    )
    if gap is None:
        return []
    contents = plan.contents(dossier, first=gap.period.first, last=gap.period.last)
    own = [one for one in workload.planned_within(contents, gap.period) if _is_on(one, account_id)]
    taken = [one.planned_on for one in own if one.planned_on is not None]
    closed = loads.off(dossier, resources=resources, period=gap.period)
    weekday = usual_weekday(dossier, today=today, account_id=account_id)
    found: list[date] = []
    for _missing in range(gap.missing):
        monday = _emptiest(gap.period, [*taken, *found])
        shut = {*closed.away, *closed.holidays, *taken, *found}
        found.append(domain.day_in_week(monday, weekday, shut))
    return found


def _emptiest(period: Period, days: Iterable[date]) -> date:
    filled = Counter(workload.monday_of(day) for day in days)
    mondays = [period.first + timedelta(weeks=place) for place in range(len(period.weeks))]
    return min(mondays, key=lambda monday: (filled[monday], monday))


def _is_on(one: Content, account_id: int) -> bool:
    return any(version.account_id == account_id for version in one.versions)
