"""What surrounds the plan: the territory's own dates, and the polls to come."""

from datetime import date
from enum import StrEnum

from cm_desk.domain.records import frozen


class EventKind(StrEnum):
    """A school holiday is typed in where no zone gives it; a marronnier where no rule does."""

    HIGHLIGHT = "temps_fort"
    ABSENCE = "absence"
    SCHOOL_HOLIDAY = "vacances"
    MARRONNIER = "marronnier"
    NOTE = "note"


@frozen
class CalendarEvent:
    """Some days of the territory's own, ``first`` and ``last`` included.

    ``slug`` names the bundled marronnier of which this is the date, that year.
    """

    kind: EventKind
    title: str
    first: date
    last: date
    theme: str = ""
    note: str = ""
    slug: str = ""
    is_confirmed: bool = True
    id: int | None = None


class Concern(StrEnum):
    """What a poll is to the body, before anyone answered.

    ``ALWAYS``: its own members are elected by it. ``IF_CANDIDATE``: only when one of its
    elected members stands. ``LINKED_ONLY``: only communication linked to that poll.
    """

    ALWAYS = "toujours"
    IF_CANDIDATE = "si_candidat"
    LINKED_ONLY = "communication_liee"


@frozen
class Poll:
    """General elections: a month, the rounds once known, and what the user answered.

    ``month`` is its first day. ``guard_from`` replaces the computed start (a postponed poll
    keeps the former one). ``candidate_stands`` answers « un élu du territoire est-il
    candidat ? », None until answered; ``is_guarded`` overrules what follows from it.
    ``slug`` names the bundled poll that this row answers or corrects, "" for one of the
    user's own. ``source`` says where the date comes from; ``checked_on`` when it was checked.
    """

    title: str
    month: date
    first_round: date | None = None
    second_round: date | None = None
    guard_from: date | None = None
    concern: Concern = Concern.IF_CANDIDATE
    is_confirmed: bool = False
    candidate_stands: bool | None = None
    is_guarded: bool | None = None
    source: str = ""
    checked_on: date | None = None
    note: str = ""
    slug: str = ""
    id: int | None = None


class MarkKind(StrEnum):
    """What a day may be, as the calendar shows it."""

    PUBLIC_HOLIDAY = "ferie"
    SCHOOL_HOLIDAY = "vacances"
    MARRONNIER = "marronnier"
    HIGHLIGHT = "temps_fort"
    ABSENCE = "absence"
    NOTE = "note"
    GUARD = "preelectoral"
    POLL = "scrutin"


@frozen
class DayMark:
    """Something that holds from ``first`` to ``last``, both included.

    ``is_confirmed`` is False where no source confirms the dates (« à confirmer »).
    ``detail`` says the zone, the theme or the text that it rests on. ``event_id`` names the
    territory's own event, ``slug`` the bundled entry that it comes from.
    """

    kind: MarkKind
    title: str
    first: date
    last: date
    detail: str = ""
    is_confirmed: bool = True
    event_id: int | None = None
    slug: str = ""


def guard_start(poll: Poll) -> date:
    """Return the first day of the sixth month before the month of the poll (L. 52-1 al. 2).

    >>> guard_start(Poll("Municipales", date(2026, 3, 1)))
    datetime.date(2025, 9, 1)
    """
    if poll.guard_from is not None:
        return poll.guard_from
    months = poll.month.year * 12 + poll.month.month - 1 - 6
    return date(months // 12, months % 12 + 1, 1)


def is_guarded(poll: Poll) -> bool:
    """Tell whether the period before a poll is to be hatched, from what was answered.

    By default a poll that does not concern the body hatches nothing: one where none of its
    elected members stands, and the presidential one.
    """
    if poll.is_guarded is not None:
        return poll.is_guarded
    if poll.concern is Concern.ALWAYS:
        return True
    return poll.concern is Concern.IF_CANDIDATE and poll.candidate_stands is True
