"""What the contents of one series share, and what each keeps as its own.

An occurrence keeps what was changed on it alone: what it says otherwise than the others. So a
change made to a whole series reaches, field by field, only the occurrences that said the same
as the one that was edited, or what most of them say. Nothing more is stored, and whatever
changed an occurrence (its sheet, a drag, an import) counts alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.records import frozen
from cm_desk.domain.recurrence import Pace, Recurrence

# A field of the content, or the text that a version has for an account.
Name = str | tuple[str, int]
Said = dict[Name, Any]

SHARED: Final = (
    "title",
    "brief",
    "status",
    "planned_time",
    "timezone",
    "audience_id",
    "objective_id",
    "pillar_id",
    "origin",
    "note",
    "kind",
    "format",
    "effort_minutes",
    "images",
    "image_credit",
    "image_consent",
    "has_subtitles",
    "funder_mention",
    "contributor",
    "closes_on",
    "reminder_days",
    "relay_to",
    "call_id",
)
# What stands for one content alone: who approved it, where it appeared, what names it.
OWN: Final = (
    "planned_on",
    "submitted_at",
    "approved_at",
    "approved_by",
    "approved_mark",
    "series_id",
    "occurrence_on",
    "is_timeless",
    "cooldown_days",
    "stock_id",
    "relayed_on",
    "uid",
    "id",
)
# To validate, to schedule or to publish engages one content, never its whole series.
_COMMON_STATUSES: Final = frozenset({Status.IDEA, Status.TO_WRITE, Status.ABANDONED})
_DONE: Final = frozenset({Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED})
_ENGAGED: Final = frozenset({Status.TO_APPROVE, Status.APPROVED, Status.SCHEDULED})
# How far an occurrence with words of its own follows a new rule.
_NEAR: Final = 6


@frozen
class Series:
    """A rule with its first day; its contents name it."""

    recurrence: Recurrence
    starts_on: date
    id: int | None = None


def is_done(one: Content) -> bool:
    """Tell whether a content appeared or was given up: its series never alters it."""
    return one.status in _DONE


def slot(one: Content) -> date:
    """Return the day of the rule that a content stands for."""
    return one.occurrence_on or one.planned_on or date.max


def drift(one: Content) -> int | None:
    """Return how many days from its rule's day a content is planned; None when it has no date."""
    return None if one.planned_on is None else (one.planned_on - slot(one)).days


def copied(one: Content, day: date, *, pace: Pace, series_id: int) -> Content:
    """Return what a content gives to another day: neither its approval nor where it appeared.

    A yearly call for projects closes as many days after; others recall the same closing,
    and what comes after it has none.
    """
    closes = one.closes_on
    if closes is not None and pace is Pace.YEAR and one.planned_on is not None:
        closes += day - one.planned_on
    if closes is not None and closes < day:
        closes = None
    given = Content(**{name: getattr(one, name) for name in SHARED})
    return replace(
        given,
        status=Status.IDEA if one.status is Status.IDEA else Status.TO_WRITE,
        closes_on=closes,
        stock_id=one.id if one.is_timeless else one.stock_id,
        versions=tuple(Version(v.account_id, v.text, v.alt_text) for v in one.versions),
        planned_on=day,
        occurrence_on=day,
        series_id=series_id,
    )


def said(one: Content) -> Said:
    """Return what a content says that its series may share, by name."""
    found: Said = {name: getattr(one, name) for name in SHARED}
    for version in one.versions:
        found["text", version.account_id] = version.text
        found["alt_text", version.account_id] = version.alt_text
    return found


def usual(contents: Sequence[Content]) -> Said:
    """Return what most contents say; where as many say two things, nothing is usual."""
    all_said = [said(one) for one in contents]
    names = dict.fromkeys(name for one in all_said for name in one)
    found: Said = {}
    for name in names:
        ranked = Counter(one.get(name) for one in all_said).most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            found[name] = ranked[0][0]
    return found


def usual_drift(contents: Sequence[Content]) -> int:
    """Return how many days from the rule's day most contents are planned; none in a tie."""
    found = Counter(gap for one in contents if (gap := drift(one)) is not None).most_common(2)
    if not found or (len(found) == 2 and found[0][1] == found[1][1]):
        return 0
    return found[0][0]


def follow(
    one: Content, before: Content, wanted: Content, common: Mapping[Name, object]
) -> Content:
    """Give a content what was changed on another of its series, where it said the same.

    ``common`` is what most contents said before.
    """
    was, now, own = said(before), said(wanted), said(one)
    given: Said = {
        name: now.get(name)
        for name in was | now
        if was.get(name) != now.get(name)
        and own.get(name) in (was.get(name), common.get(name, ...))
    }
    if given.get("status", Status.IDEA) not in _COMMON_STATUSES:
        del given["status"]
    if one.planned_on is None:
        given.pop("planned_time", None)
    return _given(one, given)


def template(one: Content, contents: Sequence[Content]) -> Content:
    """Return what most contents say, as ``one`` says it where they do not agree."""
    return _given(one, usual(contents))


def has_own_words(one: Content, common: Mapping[Name, object]) -> bool:
    """Tell whether a content says otherwise than most, or was submitted: it is never deleted.

    Its status is no word, nor is the closing date, which a yearly rule moves.
    """
    own = said(one)
    names = (own.keys() | common.keys()) - {"status", "closes_on"}
    return one.status in _ENGAGED or any(own.get(name) != common.get(name, ...) for name in names)


def stays(one: Content, common_drift: int) -> bool:
    """Tell whether a rule that changes leaves a content where it is: done, linked or moved."""
    linked = any(version.publication_id is not None for version in one.versions)
    return is_done(one) or linked or drift(one) != common_drift


def rearranged(
    days: Iterable[date], *, left_out: Sequence[date], own: Sequence[date], plain: Sequence[date]
) -> dict[date, date]:
    """Return the new day of each former day of a rule that changes; those without one are free.

    A day that both rules have stays. Of the others, those with words of their own, then those
    left out, go to the nearest free day within a week, later rather than earlier; plain ones
    to any free day.
    """
    free = dict.fromkeys(days)
    former = (*own, *left_out, *plain)
    found = {day: day for day in former if day in free}
    for day in found:
        del free[day]
    for group, far in ((own, _NEAR), (left_out, _NEAR), (plain, None)):
        for day in group:
            nearest = None if day in found else _nearest(day, free, far)
            if nearest is not None:
                found[day] = nearest
                del free[nearest]
    return found


def _nearest(day: date, free: Iterable[date], far: int | None) -> date | None:
    near = [one for one in free if far is None or abs((one - day).days) <= far]
    return min(near, key=lambda one: (one < day, abs(one - day)), default=None)


def moved(one: Content, by: int, *, with_rule: bool, with_date: bool) -> Content:
    """Return a content some days later: the rule's day that it stands for, its date, or both."""
    gap = timedelta(days=by)
    stood = one.occurrence_on
    if with_rule and stood is not None:
        one = replace(one, occurrence_on=stood + gap)
    if with_date and one.planned_on is not None:
        one = replace(one, planned_on=one.planned_on + gap)
    return one


def _given(one: Content, given: Said) -> Content:
    fields = {name: value for name, value in given.items() if isinstance(name, str)}
    texts = {name: value for name, value in given.items() if not isinstance(name, str)}
    own = said(one)
    accounts = dict.fromkeys(name[1] for name in (*own, *texts) if not isinstance(name, str))
    known = {version.account_id: version for version in one.versions}
    versions = []
    for account in sorted(accounts):
        version = known.get(account) or Version(account)
        text, alt_text = (
            texts.get((part, account), own.get((part, account))) for part in ("text", "alt_text")
        )
        # What appeared somewhere stays there.
        if text is not None or version.publication_id is not None:
            versions.append(replace(version, text=text or "", alt_text=alt_text or ""))
    return replace(one, versions=tuple(versions), **fields)
