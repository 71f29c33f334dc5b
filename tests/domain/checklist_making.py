"""Facts to try the automatic answers on, and the shape of a case."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, NetworkFamily
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import Case, Finding
from cm_desk.domain.checklist_facts import Facts, Network, Planned, Post
from cm_desk.domain.checklist_rules import RULES
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.history import FacetRow, WeekRow
from cm_desk.domain.strategy import AccountLinks
from cm_desk.domain.territory import Territory
from cm_desk.services.texts import Texts

TEXTS = Texts(paths.resources() / "texts").mapping("checklist")
TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)
YES, PARTLY, NO, OUT = Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_APPLICABLE
OBSERVED, ENTERED = Evidence.OBSERVED, Evidence.ENTERED
NETWORKS = {
    "facebook-page": Network("Facebook (page)", NetworkFamily.SOCIAL),
    "linkedin": Network("LinkedIn", NetworkFamily.SOCIAL),
    "whatsapp": Network("WhatsApp", NetworkFamily.MESSAGING),
    "panneaupocket": Network("PanneauPocket", NetworkFamily.LOCAL_APP),
    "lettre": Network("Lettre", NetworkFamily.OWNED),
    "bulletin": Network("Bulletin", NetworkFamily.OFFLINE),
}
FIRST_WEEK = (TODAY - timedelta(days=TODAY.weekday(), weeks=26)).toordinal()
PAGE, LINKEDIN = Account("facebook-page", "Page", id=1), Account("linkedin", "Pro", id=2)


class Tried(NamedTuple):
    """One case: what is expected of a rule, None when the data cannot tell.

    ``counted`` must be in the sentence; spaces that do not break are written as plain ones.
    """

    item: str
    name: str
    answer: Answer | None
    facts: Facts
    counted: str = ""
    level: Evidence = ENTERED
    chosen: Thresholds = Thresholds()


def facts(*accounts: Account, territory: dict[str, Any] | None = None, **more: Any) -> Facts:
    body = Territory("PETR d’essai", **(territory or {}))
    return replace(
        Facts(TODAY, body, NETWORKS, {}, accounts=accounts, first_week=FIRST_WEEK), **more
    )


def two(**fields: Any) -> tuple[Account, Account]:
    """Return the page and LinkedIn; a field is given for each, as a pair."""
    return tuple(
        replace(account, **{name: values[place] for name, values in fields.items()})
        for place, account in enumerate((PAGE, LINKEDIN))
    )  # type: ignore[return-value]


def links(
    objectives: Iterable[int] = (), audiences: Iterable[int] = (), *, of: int = 1
) -> dict[int, AccountLinks]:
    return {of: AccountLinks(of, tuple(objectives), tuple((one, "") for one in audiences))}


def rows(account_id: int, days_ago: Iterable[int]) -> tuple[WeekRow, ...]:
    """Return the weeks of publications, one on each of these days."""
    weeks: dict[int, tuple[int, int]] = {}
    for ago in days_ago:
        day = (TODAY - ago * DAY).toordinal()
        week = day - (day - 1) % 7
        count, bits = weeks.get(week, (0, 0))
        weeks[week] = (count + 1, bits | 1 << day - week)
    return tuple(
        WeekRow(account_id, week, count, bits, 0, 0, 0)
        for week, (count, bits) in sorted(weeks.items())
    )


def covered(account_id: int, since: int = 182, until: int = 0, source: str = "import") -> Coverage:
    return Coverage(account_id, TODAY - since * DAY, TODAY - until * DAY, source)


def facet(name: str, account_id: int = 1, **counts: int) -> tuple[FacetRow, ...]:
    """Return a facet's counts; ``blank`` stands for « non renseigné », ``_3`` for the id 3."""
    return tuple(
        FacetRow(account_id, name, "" if value == "blank" else value.lstrip("_"), count)
        for value, count in counts.items()
    )


def post(ago: int = 1, kind: str = "photo", text: str = "", **more: Any) -> Post:
    values = {"account_id": 1, "source": "import", "has_alt": False} | more
    day = (TODAY - ago * DAY).toordinal()
    return Post(day=day, format=kind, text=text, **values)


def plan(account_id: int | None, *in_days: int) -> tuple[Planned, ...]:
    return tuple(
        Planned(100 * (account_id or 0) + ahead, (TODAY + ahead * DAY).toordinal(), account_id)
        for ahead in in_days
    )


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def found(case: Tried) -> Finding | None:
    return RULES[case.item](Case(case.facts, case.chosen, TEXTS))
