"""Contents that come back: one row a day of the rule, each of which may be changed alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from cm_desk.domain import recurrence as rules
from cm_desk.domain import series as shared
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content
from cm_desk.domain.records import frozen
from cm_desk.domain.recurrence import Recurrence
from cm_desk.domain.series import Series
from cm_desk.services import calls, planning
from cm_desk.storage import changes, plan
from cm_desk.storage import series as stored
from cm_desk.storage.changes import Change, Recording
from cm_desk.storage.database import Dossier

_PIECE: Final = 100
_FARTHEST: Final = 7_320


class Scope(Enum):
    """Which contents of a series an edit is about; those done never change."""

    THIS = auto()
    FOLLOWING = auto()
    ALL = auto()


@frozen
class Reach:
    """How far an edit of a series goes.

    ``to_do`` are the contents in its scope that are not done, in the order of the rule's days;
    ``following`` those of them after the content. ``rule`` is what remains of the rule there,
    from the day ``start`` on; None when it is over.
    """

    to_do: tuple[Content, ...]
    following: tuple[Content, ...]
    rule: Recurrence | None
    start: date


def of(dossier: Dossier, content: Content) -> Recurrence | None:
    """Return the rule that a content follows; None when it stands alone."""
    return None if content.series_id is None else whole(dossier, content).recurrence


def whole(dossier: Dossier, content: Content) -> Series:
    """Return the series that a content belongs to."""
    assert content.series_id is not None  # noqa: S101 - the caller looked
    return stored.read(dossier, content.series_id)


def reach(dossier: Dossier, content: Content, scope: Scope) -> Reach:
    """Return what an edit of a content's series is about."""
    members = _members(dossier, content.series_id)
    return _reach(whole(dossier, content), members, content, scope)


def repeat(
    dossier: Dossier, content_id: int, recurrence: Recurrence, *, today: date | None = None
) -> tuple[int, Change]:
    """Plan a content again on each day of a rule, from its own date on; return the series' id.

    The content stands for the first day, and goes there unless it is done.

    Raises:
        CmDeskError: the content has no date or repeats already, or the rule is impossible.
    """
    one = plan.content(dossier, content_id)
    if one.planned_on is None:
        raise CmDeskError("repeat_without_date", name=one.title)
    if one.series_id is not None:
        raise CmDeskError("repeat_already", name=one.title)
    days = rules.planned(recurrence, one.planned_on, today=today or _today())
    with changes.record(dossier, "content_repeated", name=one.title) as recording:
        series_id = stored.save(dossier, Series(recurrence, days[0]))
        rest = days
        if one.planned_on == days[0] or not shared.is_done(one):
            first = replace(one, planned_on=days[0], occurrence_on=days[0], series_id=series_id)
            plan.save(dossier, first)
            rest = days[1:]
        copies = [
            shared.copied(one, day, pace=recurrence.pace, series_id=series_id) for day in rest
        ]
        _write(dossier, recording, copies)
        stored.settle(dossier, [series_id])
        recording.values["count"] = len(days)
    return series_id, recording.change


def save(
    dossier: Dossier, wanted: Content, *, scope: Scope = Scope.THIS, today: date | None = None
) -> Change:
    """Save a content, and give what was changed of it to the others of its series in scope.

    Field by field, others take only what they said alike before: what was changed on one of
    them alone stays its own. Another date moves those that were not moved by hand by as many
    days. A status that engages one content, to validate it, schedule it or publish it, stays
    its own, as do its approval and its publications.
    """
    if scope is Scope.THIS or wanted.id is None or wanted.series_id is None:
        return planning.save(dossier, wanted)[1]
    planning.check(wanted)
    before = plan.content(dossier, wanted.id)
    with changes.record(dossier, "series_saved", name=wanted.title) as recording:
        series, found = _in_scope(dossier, recording, before, scope)
        if not shared.is_done(before):
            wanted = replace(wanted, series_id=series.id)
        others = [one for one in found.to_do if one.id != wanted.id]
        common = shared.usual(found.to_do)
        changed = [shared.follow(one, before, wanted, common) for one in others]
        if by := _days_between(before, wanted):
            _check_dates(changed, by, field="planned_on", today=today)
            alike = {shared.usual_drift(found.to_do), shared.drift(before)}
            with_rule = _shift_rule(dossier, series, found, by)
            changed = [
                shared.moved(one, by, with_rule=with_rule, with_date=shared.drift(one) in alike)
                for one in changed
            ]
            if not shared.is_done(before):  # its own date is the one wanted
                wanted = shared.moved(wanted, by, with_rule=with_rule, with_date=False)
        pairs = [(old, new) for old, new in zip(others, changed, strict=True) if new != old]
        _write(dossier, recording, [*(new for _old, new in pairs), wanted])
        for old, new in (*pairs, (before, wanted)):
            calls.follow(dossier, old, new)
        stored.settle(dossier, _ids(series, before))
        recording.values["count"] = len(pairs) + 1
    return recording.change


def delete(dossier: Dossier, content_id: int, *, scope: Scope = Scope.THIS) -> Change:
    """Delete a content, and those of its series in scope that are not done."""
    one = plan.content(dossier, content_id)
    if scope is Scope.THIS or one.series_id is None:
        return planning.delete(dossier, [content_id])
    gone = {found.id for found in reach(dossier, one, scope).to_do} | {content_id}
    return _delete(dossier, one, "series_deleted", gone)


def stop(dossier: Dossier, content_id: int) -> Change:
    """End a series with a content: delete those after it that are not done."""
    one = plan.content(dossier, content_id)
    gone = {found.id for found in reach(dossier, one, Scope.FOLLOWING).following}
    return _delete(dossier, one, "series_stopped", gone)


def shift(
    dossier: Dossier,
    content_id: int,
    *,
    days: int,
    scope: Scope = Scope.ALL,
    today: date | None = None,
) -> Change:
    """Move the contents in scope that are not done by so many days, those moved by hand too.

    The rule moves with them where a rule can say so; else they leave its days.

    Raises:
        CmDeskError: by nothing, or out of the dates that may be planned.
    """
    if days == 0:
        raise CmDeskError("shift_by_nothing", field="days")
    one = plan.content(dossier, content_id)
    if scope is Scope.THIS or one.series_id is None:
        _check_dates([one], days, field="days", today=today)
        there = shared.moved(one, days, with_rule=False, with_date=True)
        return planning.move(dossier, content_id, to=there.planned_on)
    with changes.record(dossier, "series_shifted", name=one.title) as recording:
        series, found = _in_scope(dossier, recording, one, scope)
        _check_dates(found.to_do, days, field="days", today=today)
        with_rule = _shift_rule(dossier, series, found, days)
        moved = (
            shared.moved(each, days, with_rule=with_rule, with_date=True) for each in found.to_do
        )
        _write(dossier, recording, moved)
        stored.settle(dossier, _ids(series, one))
        recording.values["count"] = len(found.to_do)
    return recording.change


def change(
    dossier: Dossier,
    content_id: int,
    recurrence: Recurrence,
    *,
    scope: Scope,
    today: date | None = None,
) -> Change:
    """Give a series another rule, from ``reach``'s start on.

    What is done, was published somewhere or was moved by hand stays where it is and serves
    for a day of the new rule if it stands there. Others stay on the days that both rules
    have, then go to the nearest new ones. What remains is deleted, unless it has words of its
    own or was submitted; the days that lack a content get one that says what most say.

    Raises:
        CmDeskError: the rule is impossible.
    """
    one = plan.content(dossier, content_id)
    start = reach(dossier, one, scope).start
    days = rules.planned(recurrence, start, today=today or _today())
    with changes.record(dossier, "series_changed", name=one.title) as recording:
        series, found = _in_scope(dossier, recording, one, scope)
        assert series.id is not None  # noqa: S101 - it was just read or saved
        arranged = _arrange(_members(dossier, series.id), found, days)
        template = shared.template(one, found.to_do)
        made = [
            shared.copied(template, day, pace=recurrence.pace, series_id=series.id)
            for day in arranged.missing
        ]
        stored.save(dossier, Series(recurrence, days[0], series.id))
        plan.delete(dossier, arranged.gone)
        _write(dossier, recording, [*arranged.placed, *made])
        stored.settle(dossier, _ids(series, one))
        recording.values["count"] = len(days)
    return recording.change


def _members(dossier: Dossier, series_id: int | None) -> tuple[Content, ...]:
    assert series_id is not None  # noqa: S101 - the caller looked
    return plan.of_series(dossier, series_id)


def _reach(series: Series, members: Sequence[Content], content: Content, scope: Scope) -> Reach:
    here = shared.slot(content)
    to_do = [one for one in members if not shared.is_done(one)]
    following = tuple(one for one in to_do if shared.slot(one) > here)
    if scope is Scope.FOLLOWING:
        to_do = [one for one in to_do if shared.slot(one) >= here]
    first = min((shared.slot(one) for one in to_do), default=here)
    rest = rules.since(series.recurrence, series.starts_on, first)
    rule, start = rest or (None, first)
    return Reach(tuple(to_do), following, rule, start)


def _in_scope(
    dossier: Dossier, recording: Recording, content: Content, scope: Scope
) -> tuple[Series, Reach]:
    """Return what an edit is about, split from the rest of its series first where it must be."""
    members = _members(dossier, content.series_id)
    series = whole(dossier, content)
    found = _reach(series, members, content, scope)
    if scope is not Scope.FOLLOWING or found.rule is None or len(found.to_do) == len(members):
        return series, found
    head = rules.before(series.recurrence, found.start)
    stored.save(dossier, replace(series, recurrence=head))
    tail = Series(found.rule, found.start)
    tail = replace(tail, id=stored.save(dossier, tail))
    moved = tuple(replace(one, series_id=tail.id) for one in found.to_do)
    _write(dossier, recording, moved)
    following = tuple(one for one in moved if one.id in {old.id for old in found.following})
    return tail, replace(found, to_do=moved, following=following)


def _shift_rule(dossier: Dossier, series: Series, found: Reach, by: int) -> bool:
    """Move the rule by so many days, from the first content to do on; tell whether one can."""
    made = None if found.rule is None else rules.shifted(found.rule, found.start, by)
    if made is None:
        return False
    stored.save(dossier, Series(made, found.start + timedelta(days=by), series.id))
    return True


@frozen
class _Arranged:
    """What a new rule makes of contents: ``missing`` days have none, ``gone`` are ids."""

    placed: tuple[Content, ...]
    missing: tuple[date, ...]
    gone: tuple[int, ...]


def _arrange(members: Sequence[Content], found: Reach, days: Sequence[date]) -> _Arranged:
    common, drift = shared.usual(found.to_do), shared.usual_drift(found.to_do)
    movable = [one for one in found.to_do if not shared.stays(one, drift)]
    ids = {one.id for one in movable}
    fixed = [one for one in members if one.id not in ids]
    taken = {day for one in fixed for day in (shared.slot(one), one.planned_on)}
    own = {one.id for one in movable if shared.has_own_words(one, common)}
    free = [day for day in days if day not in taken]
    given = shared.rearranged(
        free,
        own=[shared.slot(one) for one in movable if one.id in own],
        left_out=found.rule.exceptions if found.rule else (),
        plain=[shared.slot(one) for one in movable if one.id not in own],
    )
    placed = [(one, given.get(shared.slot(one))) for one in movable]
    return _Arranged(
        tuple(replace(one, occurrence_on=day, planned_on=day) for one, day in placed if day),
        tuple(day for day in free if day not in set(given.values())),
        tuple(one.id or 0 for one, day in placed if day is None and one.id not in own),
    )


def _delete(dossier: Dossier, one: Content, label: str, gone: Iterable[int | None]) -> Change:
    ids = sorted(found for found in gone if found is not None)
    with changes.record(dossier, label, name=one.title, count=len(ids)) as recording:
        for first in range(0, len(ids), _PIECE):
            plan.delete(dossier, ids[first : first + _PIECE])
            recording.split()
        stored.settle(dossier, _ids(None, one))
    return recording.change


def _write(dossier: Dossier, recording: Recording, contents: Iterable[Content]) -> None:
    for number, one in enumerate(contents, start=1):
        plan.save(dossier, one)
        if number % _PIECE == 0:
            recording.split()


def _ids(series: Series | None, content: Content) -> frozenset[int]:
    found = (series.id if series else None, content.series_id)
    return frozenset(one for one in found if one is not None)


def _days_between(before: Content, wanted: Content) -> int:
    if before.planned_on is None or wanted.planned_on is None:
        return 0
    return (wanted.planned_on - before.planned_on).days


def _check_dates(contents: Iterable[Content], by: int, *, field: str, today: date | None) -> None:
    """Refuse to move contents out of the dates that may be planned."""
    last = rules.latest(today or _today())
    within = abs(by) <= _FARTHEST and all(
        rules.FIRST_DAY <= one.planned_on + timedelta(days=by) <= last
        for one in contents
        if one.planned_on is not None
    )
    if not within:
        raise CmDeskError("shift_too_far", field=field, last=f"{last:%d/%m/%Y}")


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day
