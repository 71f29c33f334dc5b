"""What governance and means must answer."""

from dataclasses import replace
from datetime import date

from cm_desk.domain.accounts import AccountState
from cm_desk.domain.checklist_facts import Facts, Kept
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.strategy import Objective
from domain.checklist_making import (
    DAY,
    LINKEDIN,
    NO,
    OUT,
    PAGE,
    PARTLY,
    TODAY,
    YES,
    Tried,
    facts,
    plan,
    two,
)


def _adopted(day: date | None) -> Facts:
    return facts(territory={"strategy_adopted_on": day})


def _axes(*filled: bool) -> Facts:
    return facts(
        objectives=tuple(
            Objective(f"But {place}", project_axis="Axe 1" if is_filled else " ", id=place)
            for place, is_filled in enumerate(filled)
        )
    )


def _staffed(*pairs: tuple[str, str]) -> Facts:
    accounts = (PAGE, LINKEDIN, replace(PAGE, network_id="whatsapp", id=3))
    return facts(
        *(
            replace(account, owner=owner, deputy=deputy)
            for account, (owner, deputy) in zip(accounts, pairs, strict=False)
        )
    )


def _busy(hours: float | None, contents: int) -> Facts:
    return facts(
        PAGE, territory={"hours_per_week": hours}, planned=plan(1, *range(1, contents + 1))
    )


def _kept(*, kept: int, presented: int | None = None) -> Facts:
    shown = None if presented is None else TODAY - presented * DAY
    return facts(kept=(Kept(1, TODAY - kept * DAY, shown, 1),))


CASES = (
    Tried("GOV-01", "recent", YES, _adopted(date(2024, 11, 23)), "il y a moins de 24 mois"),
    Tried("GOV-01", "two years old", PARTLY, _adopted(date(2024, 11, 22)), "à revoir"),
    Tried("GOV-01", "a mandate old", NO, _adopted(date(2020, 11, 22)), "trop ancienne"),
    Tried("GOV-01", "adopted today", YES, _adopted(TODAY), "22 novembre 2026"),
    Tried("GOV-01", "announced", PARTLY, _adopted(date(2026, 12, 1)), "1er décembre 2026"),
    Tried("GOV-01", "not filled in", None, _adopted(None)),
    Tried(
        "GOV-01",
        "a threshold of the user's",
        PARTLY,
        _adopted(date(2026, 1, 1)),
        "plus de 6 mois",
        chosen=Thresholds(strategy_months=6),
    ),
    Tried("GOV-02", "most named", YES, _axes(*[True] * 4, False), "4 objectifs sur 5"),
    Tried("GOV-02", "half named", PARTLY, _axes(True, False), "sans axe : « But 1 »"),
    Tried("GOV-02", "few named", NO, _axes(True, False, False), "1 objectif sur 3"),
    Tried("GOV-02", "none filled in", None, _axes(False, False)),
    Tried("GOV-02", "no objective", OUT, facts(), "Aucun objectif"),
    Tried("GOV-03", "all staffed", YES, _staffed(("A", "B"), ("A", "B")), "2 comptes actifs sur 2"),
    Tried(
        "GOV-03",
        "half staffed",
        PARTLY,
        _staffed(("A", "B"), ("A", "")),
        "1 compte actif sur 2 a un responsable et un suppléant ; sans suppléant : LinkedIn.",
    ),
    Tried(
        "GOV-03",
        "none staffed",
        NO,
        _staffed(("", "B"), ("A", "")),
        "Aucun compte actif sur 2 n’a un responsable et un suppléant ; "
        "sans suppléant : LinkedIn ; sans responsable : Facebook (page).",
    ),
    Tried("GOV-03", "nothing filled in", None, _staffed(("", ""), ("", ""))),
    Tried("GOV-03", "one unknown", PARTLY, _staffed(("A", "B"), ("", "")), "non renseigné : Link"),
    Tried("GOV-03", "mostly unknown", None, _staffed(("A", "B"), ("", ""), ("", ""))),
    Tried(
        "GOV-03",
        "no active account",
        OUT,
        facts(*two(state=(AccountState.CLOSED, AccountState.DORMANT))),
        "Aucun compte actif en ligne.",
    ),
    Tried(
        "GOV-04", "fits", YES, _busy(3, 12), "12 contenus prévus en quatre semaines à 1 h chacun"
    ),
    Tried("GOV-04", "a little too much", PARTLY, _busy(1, 6), "soit 6 h pour 4 h disponibles seul"),
    Tried("GOV-04", "far too much", NO, _busy(1, 7), "Reste à dire si ce temps est reconnu"),
    Tried("GOV-04", "half more than there is", PARTLY, _busy(5, 30)),
    Tried("GOV-04", "more than half more", NO, _busy(5, 31)),
    Tried("GOV-04", "nothing planned", PARTLY, _busy(3, 0), "la charge n’est donc pas mesurée"),
    Tried("GOV-04", "no time at all", NO, _busy(0, 0), "0 h par semaine"),
    Tried("GOV-04", "hours unknown", None, _busy(None, 3)),
    Tried("GOV-04", "no account", OUT, facts(territory={"hours_per_week": 4}), "Aucun compte"),
    Tried("GOV-06", "presented", YES, _kept(kept=100, presented=90), "présenté le 24 août 2026"),
    Tried(
        "GOV-06", "presented long ago", PARTLY, _kept(kept=500, presented=490), "plus de 12 mois"
    ),
    Tried("GOV-06", "kept, not shown", PARTLY, _kept(kept=3), "pas encore présenté aux élus"),
    Tried("GOV-06", "to be shown", PARTLY, _kept(kept=3, presented=-9), "pas encore présenté"),
    Tried("GOV-06", "never shown", NO, _kept(kept=400), "Aucun bilan présenté"),
    Tried("GOV-06", "shown years ago", NO, _kept(kept=900, presented=800), "plus de 12 mois"),
    Tried("GOV-06", "presented today", YES, _kept(kept=9, presented=0), "22 novembre 2026"),
    Tried("GOV-06", "a year ago to the day", PARTLY, _kept(kept=400, presented=365), "plus de 12"),
    Tried("GOV-06", "two years ago to the day", NO, _kept(kept=800, presented=730), "2024"),
    Tried("GOV-06", "kept a year ago to the day", NO, _kept(kept=365), "Aucun bilan présenté"),
    Tried("GOV-06", "nothing kept", None, facts()),
)
