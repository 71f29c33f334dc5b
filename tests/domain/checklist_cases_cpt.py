"""What accounts, their moderation and their safety must answer."""

from dataclasses import replace
from datetime import date
from typing import Any

from cm_desk.domain.accounts import Account, AccountState, AccountType
from cm_desk.domain.checklist_facts import Facts
from cm_desk.domain.territory import Website
from domain.checklist_making import (
    LINKEDIN,
    NO,
    OBSERVED,
    OUT,
    PAGE,
    PARTLY,
    YES,
    Tried,
    covered,
    facts,
    rows,
    two,
)

_RECENT, _OLD = date(2026, 9, 1), date(2026, 1, 1)
_APP = Account("panneaupocket", "App", id=5)
_PRINT = Account("bulletin", "Bulletin", id=6)
_VIDEOS = Account("linkedin", "Vidéos", account_type=AccountType.HOSTING, id=7)


def _each(field: str, *values: object) -> Facts:
    accounts = (PAGE, LINKEDIN, replace(PAGE, network_id="facebook-page", name="Autre", id=3))
    return facts(
        *(
            replace(account, **{field: value})
            for account, value in zip(accounts, values, strict=False)
        )
    )


def _alive(*ago: int, **more: Any) -> Facts:
    """Return two accounts: the page published yesterday, LinkedIn on the days given."""
    weeks = (*rows(1, [1]), *rows(2, ago))
    coverage = more.pop("coverage", (covered(1), covered(2)))
    return facts(PAGE, LINKEDIN, weeks=weeks, coverage=coverage, **more)


def _timed(hours: float | None, *accounts: Account) -> Facts:
    return facts(*accounts, territory={"hours_per_week": hours})


def _watched(*pairs: tuple[int | None, date | None]) -> Facts:
    return facts(
        *(
            replace(account, administrators=count, reviewed_on=day)
            for account, (count, day) in zip((PAGE, LINKEDIN), pairs, strict=False)
        )
    )


_TICKED = {
    "CPT-05": ("website_link", "Reste à vérifier que le site liste les comptes officiels."),
    "DIA-02": ("moderation_charter", "sans charte : LinkedIn"),
    "SEC-01": ("two_factor", "sans double authentification : LinkedIn"),
}

CASES = (
    Tried("CPT-01", "all reviewed", YES, _each("reviewed_on", _RECENT, _RECENT), "2 comptes sur 2"),
    Tried(
        "CPT-01", "half", PARTLY, _each("reviewed_on", _RECENT, _OLD), "revue ancienne : LinkedIn"
    ),
    Tried("CPT-01", "none lately", NO, _each("reviewed_on", _OLD, _OLD), "Aucun compte sur 2"),
    Tried(
        "CPT-01", "one unknown", PARTLY, _each("reviewed_on", _RECENT, None), "sans date de revue"
    ),
    Tried("CPT-01", "no date", None, _each("reviewed_on", None)),
    Tried(
        "CPT-01", "all closed", OUT, facts(*two(state=(AccountState.CLOSED,) * 2)), "Aucun compte"
    ),
    Tried("CPT-02", "all alive", YES, _alive(89), "2 comptes actifs sur 2 ont publié", OBSERVED),
    Tried(
        "CPT-02",
        "one silent",
        PARTLY,
        _alive(120),
        "sans publication pendant 90 jours couverts ou plus : LinkedIn.",
        OBSERVED,
    ),
    Tried(
        "CPT-02",
        "all silent",
        NO,
        facts(PAGE, weeks=rows(1, [95]), coverage=(covered(1),)),
        "Aucun compte actif sur 1",
        OBSERVED,
    ),
    Tried("CPT-02", "typed", YES, _alive(89, coverage=(covered(1), covered(2, source="saisi")))),
    Tried(
        "CPT-02",
        "one not covered",
        PARTLY,
        _alive(coverage=(covered(1),)),
        "non couvert : LinkedIn",
        OBSERVED,
    ),
    Tried(
        "CPT-02",
        "silent on too few covered days",
        PARTLY,
        _alive(120, coverage=(covered(1), covered(2, 80))),
        "non couvert : LinkedIn",
        OBSERVED,
    ),
    Tried(
        "CPT-02",
        "silent until a history that ended long ago",
        None,
        facts(PAGE, weeks=rows(1, [180]), coverage=(covered(1, 182, 91),)),
    ),
    Tried("CPT-02", "nothing covered", None, facts(PAGE, LINKEDIN)),
    Tried("CPT-02", "hosting only", OUT, facts(_VIDEOS), "Aucun compte actif de réseau social"),
    Tried("CPT-03", "enough time", YES, _timed(2, PAGE, LINKEDIN, _VIDEOS), "soit 1 h chacun"),
    Tried("CPT-03", "half of it", PARTLY, _timed(1, PAGE, LINKEDIN), "soit 0,5 h chacun"),
    Tried("CPT-03", "far too little", NO, _timed(0.9, PAGE, LINKEDIN), "pour 2 comptes animés"),
    Tried("CPT-03", "hours unknown", None, _timed(None, PAGE)),
    Tried("CPT-03", "no account", OUT, _timed(3, _APP), "Aucun compte actif"),
    Tried(
        "CPT-05", "no website", OUT, facts(PAGE, territory={"website": Website.NONE}), "aucun site"
    ),
    Tried(
        "CPT-06", "all institutional", YES, _each("account_type", AccountType.THEMATIC), "1 compte"
    ),
    Tried(
        "CPT-06",
        "half",
        PARTLY,
        _each("account_type", AccountType.EVENT, AccountType.PERSONAL),
        "profil personnel : LinkedIn",
    ),
    Tried("CPT-06", "somebody's own", NO, _each("account_type", AccountType.PERSONAL), "personnel"),
    Tried("CPT-06", "type unknown", None, _each("account_type", None, None)),
    Tried("CPT-06", "print only", OUT, facts(_PRINT), "Aucun compte actif en ligne."),
    Tried("CPT-07", "one in use", YES, facts(PAGE, _APP), "PanneauPocket"),
    Tried(
        "CPT-07", "one coming", PARTLY, facts(replace(_APP, state=AccountState.PLANNED)), "projet"
    ),
    Tried("CPT-07", "none", NO, facts(PAGE), "Aucune application locale"),
    Tried("CPT-07", "closed", NO, facts(replace(_APP, state=AccountState.CLOSED)), "Aucune"),
    Tried("CPT-07", "nothing known", None, facts()),
    Tried(
        "SEC-03",
        "all watched",
        YES,
        _watched((2, _RECENT), (3, _RECENT)),
        "2 comptes actifs sur 2 ont au moins 2 administrateurs et une revue de moins de 6 mois",
    ),
    Tried("SEC-03", "half", PARTLY, _watched((2, _RECENT), (2, _OLD)), "revue ancienne : LinkedIn"),
    Tried("SEC-03", "too few", NO, _watched((1, _RECENT), (1, None)), "trop peu d’administrateurs"),
    Tried(
        "SEC-03", "one unknown", PARTLY, _watched((2, _RECENT), (2, None)), "non renseigné : Link"
    ),
    Tried("SEC-03", "nothing known", None, _watched((None, None), (None, None))),
    Tried("SEC-03", "no account", OUT, facts(), "Aucun compte actif en ligne."),
    Tried(
        "CPT-01", "six months to the day", NO, _each("reviewed_on", date(2026, 5, 22)), "ancienne"
    ),
    Tried("CPT-01", "a day less", YES, _each("reviewed_on", date(2026, 5, 23)), "1 compte sur 1"),
    Tried(
        "CPT-02",
        "ninety days ago to the day",
        NO,
        facts(PAGE, weeks=rows(1, [90]), coverage=(covered(1),)),
        "Aucun compte actif sur 1",
        OBSERVED,
    ),
    Tried(
        "CPT-03", "quarters", YES, _timed(2.5, PAGE, LINKEDIN), "soit 1,25 h chacun ; seuil : 1 h"
    ),
    Tried(
        "CPT-03", "rounded", NO, _timed(0.25, PAGE, LINKEDIN), "0,25 h par semaine pour 2 comptes"
    ),
    Tried(
        "SEC-03", "six months to the day", NO, _watched((2, date(2026, 5, 22))), "revue ancienne"
    ),
    *(
        Tried(item, name, answer, _each(field, *values), told if name == "half" else "")
        for item, (field, told) in _TICKED.items()
        for name, answer, values in (
            ("all", YES, (True, True)),
            ("half", PARTLY, (True, False)),
            ("none", NO, (False, False)),
            ("one refused, one unknown", NO, (False, None)),
            ("one known, one unknown", PARTLY, (True, None)),
            ("one known, two unknown", None, (True, None, None)),
            ("nothing known", None, (None, None)),
        )
    ),
    *(Tried(item, "no account", OUT, facts(_PRINT), "Aucun compte actif") for item in _TICKED),
)
