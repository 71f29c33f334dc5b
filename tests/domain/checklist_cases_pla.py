"""What the plan, the rhythm and the website must answer."""

from dataclasses import replace

from cm_desk.domain.checklist_facts import Facts
from cm_desk.domain.checklist_thresholds import Thresholds
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
    plan,
    rows,
    two,
)

_WEEKLY = replace(PAGE, target_per_week=1)
_EVERY_WEEK = range(1, 182, 7)


def _planned(*ahead: int, other: tuple[int, ...] = (), target: float | None = 1) -> Facts:
    accounts = two(target_per_week=(target, target))
    return facts(*accounts, contents=9, planned=(*plan(1, *ahead), *plan(2, *other)))


def _kept(*ago: int, other: range | None = None, source: str = "import", since: int = 182) -> Facts:
    accounts = (_WEEKLY,) if other is None else (_WEEKLY, replace(LINKEDIN, target_per_week=1))
    return facts(
        *accounts,
        weeks=(*rows(1, ago), *rows(2, other or ())),
        coverage=(covered(1, since, source=source), covered(2)),
    )


def _site(kind: Website | None) -> Facts:
    return facts(territory={"website": kind})


CASES = (
    Tried(
        "PLA-01", "four weeks", YES, _planned(1, 8, 15, 22, other=(7, 14, 21, 28)), "2 comptes sur"
    ),
    Tried("PLA-01", "one account", PARTLY, _planned(1, 8, 15, 22, other=(3, 4, 5, 6)), "LinkedIn"),
    Tried("PLA-01", "one week missing", NO, _planned(1, 8, 15, other=(1,)), "Aucun compte sur 2"),
    Tried("PLA-01", "nothing ahead", NO, _planned(), "à compléter : Facebook (page) et LinkedIn"),
    Tried("PLA-01", "twice a month is enough", YES, _planned(1, 20, other=(1, 9), target=0.5)),
    Tried(
        "PLA-01",
        "no target, all weeks",
        YES,
        _planned(1, 8, 15, other=(22,), target=None),
        "4 des 4",
    ),
    Tried(
        "PLA-01", "no target, two weeks", PARTLY, _planned(1, 8, target=None), "aucun compte n’a"
    ),
    Tried("PLA-01", "no target, one week", NO, _planned(1, target=None), "1 des 4 prochaines"),
    Tried("PLA-01", "no plan", None, facts(_WEEKLY)),
    Tried("PLA-01", "no account", OUT, facts(contents=3), "Aucun compte actif"),
    Tried("PLA-02", "all", YES, facts(*two(target_per_week=(1, 0.0))), "2 comptes actifs sur 2"),
    Tried(
        "PLA-02", "half", PARTLY, facts(*two(target_per_week=(1, None))), "sans cible : LinkedIn."
    ),
    Tried(
        "PLA-02",
        "few",
        NO,
        facts(*two(target_per_week=(1, None)), replace(PAGE, network_id="whatsapp", id=3)),
        "1 compte actif sur 3",
    ),
    Tried("PLA-02", "none filled in", None, facts(PAGE, LINKEDIN)),
    Tried("PLA-02", "no account", OUT, facts(), "Aucun compte actif"),
    Tried(
        "PLA-03",
        "every week",
        YES,
        _kept(*_EVERY_WEEK),
        "1 compte sur 1 tient sa cible ; Facebook (page) : 12 semaines à la cible sur 12",
        OBSERVED,
    ),
    Tried("PLA-03", "every week, typed", YES, _kept(*_EVERY_WEEK, source="saisi")),
    Tried(
        "PLA-03",
        "one of two",
        PARTLY,
        _kept(other=_EVERY_WEEK),
        "1 compte sur 2 tient sa cible ; Facebook (page) : 0 semaine à la cible sur 12, "
        "plus long silence 91 jours.",
        OBSERVED,
    ),
    Tried(
        "PLA-03",
        "often, with a long hole",
        PARTLY,
        _kept(*range(1, 50, 7), *range(78, 182, 7)),
        "plus long silence 34 jours",
        OBSERVED,
    ),
    Tried("PLA-03", "hardly ever", NO, _kept(1, 60), "1 semaine à la cible sur 12", OBSERVED),
    Tried(
        "PLA-03",
        "a longer hole allowed",
        YES,
        _kept(*range(1, 50, 7), *range(78, 182, 7)),
        "8 semaines",
        OBSERVED,
        Thresholds(silence_intervals=5, weeks_on_target=60),
    ),
    Tried("PLA-03", "every other week", PARTLY, _kept(*range(8, 92, 14)), "6 semaines", OBSERVED),
    Tried("PLA-03", "five weeks of twelve", NO, _kept(*range(8, 78, 14)), "5 semaines", OBSERVED),
    Tried(
        "PLA-03",
        "two weeks of silence",
        YES,
        _kept(*range(1, 50, 7), 58, *range(65, 182, 7)),
        "11 semaines à la cible sur 12, plus long silence 14 jours",
        OBSERVED,
    ),
    Tried(
        "PLA-03",
        "a day more",
        PARTLY,
        _kept(*range(1, 50, 7), 59, *range(65, 182, 7)),
        "11 semaines à la cible sur 12, plus long silence 15 jours",
        OBSERVED,
    ),
    Tried(
        "PLA-03",
        "marks of the user's, just reached",
        YES,
        _kept(*range(8, 92, 14)),
        "6 semaines à la cible sur 12, plus long silence 13 jours",
        OBSERVED,
        Thresholds(weeks_on_target=50),
    ),
    Tried("PLA-03", "four known weeks", YES, _kept(*_EVERY_WEEK, since=34), "sur 4", OBSERVED),
    Tried("PLA-03", "three known weeks", None, _kept(*_EVERY_WEEK, since=27)),
    Tried("PLA-03", "no target", None, facts(PAGE, coverage=(covered(1),))),
    Tried("PLA-03", "no account", OUT, facts(), "Aucun compte actif"),
    Tried(
        "PLA-05", "five ready", YES, facts(contents=9, stock=5), "5 contenus validés et sans date"
    ),
    Tried("PLA-05", "one ready", PARTLY, facts(contents=9, stock=1), "1 contenu validé"),
    Tried("PLA-05", "none ready", NO, facts(contents=9), "Aucun contenu validé et sans date."),
    Tried("PLA-05", "no plan", None, facts()),
    Tried("WEB-01", "its own site", YES, _site(Website.OWN), "Un site propre"),
    Tried("WEB-01", "a member's page", PARTLY, _site(Website.MEMBER_PAGE), "Reste à dire si elle"),
    Tried("WEB-01", "none", NO, _site(Website.NONE), "Le territoire n’a aucun site."),
    Tried("WEB-01", "not filled in", None, _site(None)),
)
