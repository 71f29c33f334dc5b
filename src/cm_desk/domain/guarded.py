"""What is known of a pre-election period: days, rhythms, weeks, formats, openings."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.publication import Format
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import Poll

YEAR: Final = 364  # fifty-two weeks, so that weekdays face each other
LEAST_DAYS: Final = 7  # known both times, under which no rate is given


class Made(NamedTuple):
    """What an account published, or is to publish, on a day (ordinal) in one format."""

    day: int
    format: str
    publications: int


class Opening(StrEnum):
    """When an account was opened, beside the first day of the period."""

    BEFORE = "avant"
    SEEN_BEFORE = "constatee_avant"
    SINCE = "pendant"
    AFTER = "apres"
    TO_COME = "a_venir"
    UNKNOWN = "inconnue"


@frozen
class GuardFacts:
    """What the comparison is made of.

    By account: ``published`` leaves replies out and reaches from ``reference_start`` to today;
    ``planned`` holds, from today on, what did not appear yet and was not abandoned; ``oldest``
    is the day (ordinal) of the first known publication.
    """

    accounts: tuple[Account, ...]
    network_labels: Mapping[int, str]
    coverage: tuple[Coverage, ...]
    published: Mapping[int, Sequence[Made]]
    planned: Mapping[int, Sequence[Made]]
    oldest: Mapping[int, int]


@frozen
class Compared:
    """Publications of the days known both times: in the period, and a year before."""

    days: int = 0
    now: int = 0
    before: int = 0

    @property
    def is_known(self) -> bool:
        """Tell whether enough days are known both times for rates to be told."""
        return self.days >= LEAST_DAYS

    @property
    def rate_now(self) -> float:
        """Publications a week in the period."""
        return self.now * 7 / max(self.days, 1)

    @property
    def rate_before(self) -> float:
        """Publications a week, a year before."""
        return self.before * 7 / max(self.days, 1)

    @property
    def is_higher(self) -> bool:
        """Tell whether the rhythm rose by something that its written figure shows."""
        risen = self.is_known and self.now > self.before
        return risen and wording.rate(self.rate_now) != wording.rate(self.rate_before)


@frozen
class GuardWeek:
    """The days of the period in one ISO week; a count is None when none of them is known.

    ``now`` holds what was published and, of it, ``planned`` what is still to come;
    ``now_days`` and ``before_days`` say how many of the ``days`` are known each time.
    """

    monday: date
    days: int
    now: int | None
    planned: int
    now_days: int
    before: int | None
    before_days: int

    def is_to_come(self, today: date) -> bool:
        """Tell whether nothing is known of the week because it is not filled yet."""
        return self.now is None and self.monday >= today


@frozen
class FormatUse:
    """How often a format served: in the period, a year before, in the twelve months before."""

    format: Format
    published: int
    planned: int
    before: int
    twelve_months: int
    is_new: bool


@frozen
class AccountGuard:
    """One account's period beside the year before; without an account, all together.

    ``reference_days`` are the covered days of the time in which a format may have served;
    ``to_come`` counts what is planned, ``ahead_days`` the days that only the plan tells of.
    ``has_namesake`` when another account compared has its name, on another network often.
    """

    account: Account | None
    network: str
    published: Compared
    planned: Compared
    whole: Compared
    weeks: tuple[GuardWeek, ...]
    formats: tuple[FormatUse, ...] = ()
    reference_days: int = 0
    opening: Opening = Opening.UNKNOWN
    first_seen: date | None = None
    to_come: int = 0
    ahead_days: int = 0
    has_namesake: bool = False

    @property
    def name(self) -> str:
        """Return what tells the account from the others compared."""
        if self.account is None:
            return ""
        told = (self.account.name, self.network if self.has_namesake else "")
        return ", ".join(filter(None, told))


@frozen
class Comparison:
    """A guarded period, ``first`` to ``last``, as it stands ``today``.

    ``until`` is the last day compared: that of the last week planned, never after ``last``;
    None while nothing can be: the period has not begun and nothing is planned in it. What the
    period is compared with begins on ``reference_first``.
    """

    poll: Poll
    first: date
    last: date
    today: date
    until: date | None
    reference_first: date
    accounts: tuple[AccountGuard, ...]
    together: AccountGuard
