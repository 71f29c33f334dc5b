"""What objectives, audiences and evaluation must answer."""

from dataclasses import replace
from datetime import date
from typing import Any

from cm_desk.domain.checklist_facts import Decided, Facts, Kept, LastReading
from cm_desk.domain.strategy import AccountLinks, Audience, Objective
from domain.checklist_making import (
    DAY,
    LINKEDIN,
    NO,
    OBSERVED,
    OUT,
    PAGE,
    PARTLY,
    TODAY,
    YES,
    Tried,
    covered,
    facts,
    links,
    post,
    rows,
)

_WHOLE = Objective("Tout", indicator="Visites", baseline=1, target=2, due_on=date(2027, 1, 1), id=1)
_HALF = replace(_WHOLE, title="Moitié", target=None, id=2)
_BARE = Objective("Rien", id=3)
_ELECTED = Audience("Élus et techniciens", template="elus-techniciens", id=7)
_LOCAL = Audience("Habitants", id=8)


def _audiences(*ranks: bool, spoken: tuple[int, ...] = (), more: tuple[int, ...] = ()) -> Facts:
    own = tuple(
        Audience(f"Public {place}", is_priority=rank, id=place) for place, rank in enumerate(ranks)
    )
    to = links(audiences=spoken) | ({9: AccountLinks(9, (), ((5, ""),))} if more else {})
    return facts(PAGE, audiences=own, links=to if spoken or more else {})


def _elected(*ago: int, spoken: bool = True, **more: Any) -> Facts:
    to = links(audiences=[7 if spoken else 8])
    return facts(PAGE, audiences=(_LOCAL, _ELECTED), links=to, weeks=rows(1, ago), **more)


def _readings(*values: tuple[int, int, int | None]) -> Facts:
    """Each is an account, an age in days, a reach."""
    return facts(
        PAGE,
        LINKEDIN,
        readings=tuple(
            LastReading(account, day, day if reach else None)
            for account, ago, reach in values
            for day in [TODAY - ago * DAY]
        ),
    )


def _kept(*ago: int, version: int = 3, decided: tuple[tuple[int, int], ...] = ()) -> Facts:
    return facts(
        kept=tuple(Kept(one, TODAY - one * DAY, None, version) for one in ago),
        decided=tuple(Decided(of, TODAY - when * DAY) for of, when in decided),
    )


CASES = (
    Tried("OBJ-01", "all serve one", YES, facts(PAGE, links=links([4])), "1 compte actif sur 1"),
    Tried(
        "OBJ-01",
        "half serve one",
        PARTLY,
        facts(PAGE, LINKEDIN, links=links([4])),
        "1 compte actif sur 2 est relié à un objectif ; sans objectif : LinkedIn.",
    ),
    Tried(
        "OBJ-01",
        "few serve one",
        NO,
        facts(PAGE, LINKEDIN, replace(PAGE, id=3, network_id="whatsapp"), links=links([4])),
        "sans objectif : LinkedIn et WhatsApp",
    ),
    Tried("OBJ-01", "no link at all", None, facts(PAGE, LINKEDIN)),
    Tried("OBJ-01", "no account", OUT, facts(), "Aucun compte actif."),
    Tried("OBJ-02", "all measured", YES, facts(objectives=(_WHOLE,)), "1 objectif sur 1 a ses"),
    Tried("OBJ-02", "half", PARTLY, facts(objectives=(_WHOLE, _HALF)), "à compléter : « Moitié »"),
    Tried("OBJ-02", "few", NO, facts(objectives=(_WHOLE, _HALF, _BARE)), "« Moitié » et « Rien »"),
    Tried("OBJ-02", "begun, none whole", NO, facts(objectives=(_HALF,)), "Aucun objectif sur 1"),
    Tried("OBJ-02", "nothing filled in", None, facts(objectives=(_BARE,))),
    Tried("OBJ-02", "no objective", OUT, facts(), "Aucun objectif n’est inscrit."),
    Tried("OBJ-03", "two, one first", YES, _audiences(True, False), "2 publics ; prioritaire : Pu"),
    Tried("OBJ-03", "two, none first", PARTLY, _audiences(False, False), "aucun n’est marqué"),
    Tried("OBJ-03", "one, first", PARTLY, _audiences(True), "1 public ; prioritaire : Public 0"),
    Tried("OBJ-03", "one, not first", NO, _audiences(False), "1 public ; aucun"),
    Tried("OBJ-03", "none", None, facts()),
    Tried(
        "OBJ-04", "all reached", YES, _audiences(True, False, spoken=(0,)), "1 public prioritaire"
    ),
    Tried("OBJ-04", "half", PARTLY, _audiences(True, True, spoken=(0,)), "sans compte : Public 1."),
    Tried(
        "OBJ-04", "none", NO, _audiences(True, True, more=(5,)), "Aucun public prioritaire sur 2"
    ),
    Tried(
        "OBJ-04",
        "none marked first",
        PARTLY,
        _audiences(False, False, spoken=(0,)),
        "Aucun public n’est marqué prioritaire ; 1 sur 2 est relié",
    ),
    Tried("OBJ-04", "no link at all", None, _audiences(True)),
    Tried("OBJ-04", "no audience", OUT, facts(PAGE), "Aucun public n’est inscrit."),
    Tried(
        "OBJ-05",
        "spoken to lately, imported",
        YES,
        _elected(5, coverage=(covered(1),)),
        "« Élus et techniciens », publication depuis moins de 60 jours : Facebook (page)",
        OBSERVED,
    ),
    Tried("OBJ-05", "spoken to, typed", YES, _elected(5, coverage=(covered(1, source="saisi"),))),
    Tried(
        "OBJ-05",
        "one publication typed",
        YES,
        _elected(5, coverage=(covered(1),), posts=(post(5, source="saisi"),)),
    ),
    Tried(
        "OBJ-05",
        "spoken to by an imported account and a typed one",
        YES,
        facts(
            PAGE,
            LINKEDIN,
            audiences=(_ELECTED,),
            links=links(audiences=[7]) | links(audiences=[7], of=2),
            weeks=(*rows(1, (5,)), *rows(2, (5,))),
            coverage=(covered(1), covered(2, source="saisi")),
        ),
        "Facebook (page) et LinkedIn",
        OBSERVED,
    ),
    Tried("OBJ-05", "not covered", PARTLY, _elected(), "ne sont pas connues"),
    Tried("OBJ-05", "last known long ago", PARTLY, _elected(150, coverage=(covered(1, 182, 90),))),
    Tried(
        "OBJ-05",
        "covered and silent",
        NO,
        _elected(100, coverage=(covered(1),)),
        "aucune publication depuis 60 jours",
        OBSERVED,
    ),
    Tried("OBJ-05", "no account", NO, _elected(5, spoken=False), "Aucun compte actif n’est relié"),
    Tried("OBJ-05", "no such audience", None, facts(PAGE, audiences=(_LOCAL,))),
    Tried("OBJ-05", "no link at all", None, facts(PAGE, audiences=(_ELECTED,))),
    Tried("OBJ-06", "all recent", YES, _readings((1, 3, 9), (2, 40, 9)), "2 comptes actifs sur 2"),
    Tried(
        "OBJ-06",
        "one late, one of followers only",
        PARTLY,
        _readings((1, 90, 9), (2, 3, None)),
        "relevé tardif, ou limité aux abonnés : Facebook (page) et LinkedIn.",
    ),
    Tried("OBJ-06", "one without any", PARTLY, _readings((1, 3, 9)), "sans relevé : LinkedIn."),
    Tried("OBJ-06", "old", NO, _readings((1, 300, 9), (2, 60, None)), "relevé ancien : Facebook"),
    Tried("OBJ-06", "none", None, facts(PAGE)),
    Tried(
        "OBJ-06",
        "no social network",
        OUT,
        facts(replace(PAGE, network_id="whatsapp")),
        "Aucun compte actif de réseau social.",
    ),
    Tried("OBJ-07", "compared lately", YES, _kept(300, 900), "26 janvier 2026, il y a moins de 12"),
    Tried("OBJ-07", "last year", PARTLY, _kept(500), "il y a plus de 12 mois"),
    Tried("OBJ-07", "years ago", NO, _kept(900), "il y a plus de 12 mois"),
    Tried("OBJ-07", "with no national figure", None, _kept(3, version=0)),
    Tried("OBJ-07", "nothing kept", None, facts()),
    Tried("OBJ-08", "decided after", YES, _kept(90, decided=((90, 80),)), "1 décision inscrite"),
    Tried(
        "OBJ-08", "of the last one", YES, _kept(90, decided=((90, 95),)), "bilan du 24 août 2026"
    ),
    Tried(
        "OBJ-08",
        "decided before",
        PARTLY,
        _kept(90, 400, decided=((400, 300),)),
        "Aucune décision depuis le bilan du 24 août 2026 ; 1 après un bilan antérieur",
    ),
    Tried("OBJ-08", "never decided", NO, _kept(90), "Aucune décision inscrite"),
    Tried("OBJ-08", "nothing kept", None, facts()),
    Tried("OBJ-06", "a day old too many", PARTLY, _readings((1, 45, 9), (2, 44, 9)), "1 compte"),
    Tried("OBJ-06", "late by a day", NO, _readings((1, 100, 9), (2, 100, 9)), "relevé ancien"),
    Tried("OBJ-06", "late, not old", PARTLY, _readings((1, 99, 9), (2, 99, 9)), "relevé tardif"),
)
