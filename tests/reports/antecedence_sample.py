"""A dossier d’antériorité with four accounts in every state, and one with none."""

import json
from datetime import date, timedelta

from cm_desk.domain import guard
from cm_desk.domain.accounts import Account, AccountState, Coverage
from cm_desk.domain.guard_notices import Antecedence, GuardWords, of_comparison
from cm_desk.domain.guarded import GuardFacts, Made
from cm_desk.domain.territory import Territory
from cm_desk.domain.year_frame import Concern, Poll
from cm_desk.reports import antecedence
from cm_desk.reports.render import Document
from reports.sample import BUILT, RESOURCES, french_labels

TODAY = date(2027, 12, 1)
POLL = Poll(
    "Départementales",
    date(2028, 3, 1),
    date(2028, 3, 12),
    concern=Concern.IF_CANDIDATE,
    candidate_stands=True,
    source="Fiche Service-Public F1939 (mois).",
    checked_on=date(2027, 11, 3),
    note="Une remarque.",
)


def texts() -> dict[str, str]:
    said: dict[str, str] = {}
    for file in ("guard", "antecedence"):
        _flatten(json.loads((RESOURCES / "texts" / f"{file}.json").read_text("utf-8")), "", said)
    return said


def sample(name: str = "PETR du Haut-Vernois", *, poll: Poll = POLL) -> Antecedence:
    """Four accounts: known both years, not covered a year before, opened since, without date."""
    named = [f"{name}, compte {number}" for number in range(1, 5)]
    accounts = (
        Account("facebook-page", named[0], id=1, opened_on=date(2019, 5, 1)),
        Account("linkedin", named[1], id=2),
        Account("instagram", named[2], id=3, opened_on=date(2027, 10, 3)),
        Account("youtube", named[3], id=4, state=AccountState.DORMANT),
    )
    facts = GuardFacts(
        accounts,
        dict.fromkeys(range(1, 5), "Réseau"),
        (
            Coverage(1, date(2026, 1, 1), date(2027, 11, 20)),
            Coverage(2, date(2027, 9, 1), date(2027, 11, 30)),
            Coverage(3, date(2027, 10, 3), date(2027, 11, 30)),
        ),
        {
            1: [*_weekly(date(2026, 9, 2), 26), *_weekly(date(2027, 9, 1), 12, "video")],
            2: _weekly(date(2027, 9, 2), 10, "lien"),
            3: _weekly(date(2027, 10, 5), 6),
        },
        {1: _weekly(date(2027, 12, 3), 3) * 2, 3: _weekly(date(2027, 12, 7), 2, "direct")},
        {1: date(2024, 3, 3).toordinal(), 2: date(2027, 9, 2).toordinal()},
    )
    compared = guard.compare(facts, poll, today=TODAY)
    words = GuardWords((), (), texts(), french_labels())
    territory = Territory(name=name, is_example=True)
    return Antecedence(territory, compared, tuple(of_comparison(compared, words)))


def empty() -> Antecedence:
    """Return that of a dossier without any account, for a poll whose rounds are unknown."""
    poll = Poll("Municipales", date(2032, 3, 1))
    compared = guard.compare(GuardFacts((), {}, (), {}, {}, {}), poll, today=TODAY)
    return Antecedence(Territory(name="Pays"), compared, ())


def set_document(found: Antecedence) -> Document:
    return antecedence.document(
        found, texts=texts(), labels=french_labels(), resources=RESOURCES, built=BUILT
    )


def _weekly(first: date, weeks: int, form: str = "photo") -> list[Made]:
    days = (first + timedelta(weeks=number) for number in range(weeks))
    return [Made(day.toordinal(), form, 1) for day in days]


def _flatten(node: object, prefix: str, into: dict[str, str]) -> None:
    if isinstance(node, str):
        into[prefix] = node
        return
    assert isinstance(node, (dict, list))
    for key, child in node.items() if isinstance(node, dict) else enumerate(node):
        _flatten(child, f"{prefix}.{key}" if prefix else str(key), into)
