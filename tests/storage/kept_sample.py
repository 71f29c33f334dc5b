"""An assessment and a checklist's result with one of every record, as format 1 holds them."""

from datetime import date

from cm_desk.domain.accounts import Account, AccountState, AccountType, Frequency, NetworkFamily
from cm_desk.domain.assessment import (
    AccountCadence,
    Assessment,
    Comparison,
    Evidence,
    Indicator,
    NetworkRow,
    WeekPoint,
)
from cm_desk.domain.benchmark import Applicability, Method, Reference, Usage
from cm_desk.domain.checklist import (
    Answer,
    AnswerSource,
    Automation,
    AxisScore,
    ChecklistResult,
    Effort,
    GivenAnswer,
    Item,
    Line,
    Proposal,
)
from cm_desk.domain.history import Period
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import (
    Composition,
    LegalForm,
    Member,
    SchoolZone,
    Territory,
    TerritoryKind,
    Website,
)

TODAY = date(2025, 11, 22)
PERIOD = Period(date(2024, 11, 18), date(2025, 11, 16))


def reference(slug: str = "anpp-facebook", value: float | None = 98.0) -> Reference:
    return Reference(
        slug,
        "Pays présents sur Facebook",
        value,
        "98\u00a0%" if value else "près de 4 sur 10",
        "%",
        "Pays et PETR",
        "n = 120",
        "2024",
        "ANPP",
        "Enquête",
        "p. 4",
        "Lecture\u00a0: 98\u00a0% des Pays ont une page.",
        Usage.COMPARABLE,
        Method.DECLARED,
        Applicability.CAUTION,
        "Des Pays, non des PETR.",
        caution="Déclaratif.",
        is_local=value is None,
    )


def indicator(key: str, value: float | None, account_id: int | None = None) -> Indicator:
    return Indicator(
        key,
        "Publications par semaine",
        value,
        "publications par semaine",
        "non couvert" if value is None else f"{value}",
        "Publications ÷ semaines couvertes.",
        Evidence.OBSERVED,
        account_id,
        "Sur 46 semaines couvertes.",
    )


def assessment() -> Assessment:
    page = Account(
        "facebook-page",
        "Pays d’essai 🎉",
        "@essai",
        "https://www.facebook.com/essai",
        "100",
        AccountType.INSTITUTIONAL,
        AccountState.ACTIVE,
        "Camille Exemple",
        "Dominique Exemple",
        2,
        True,
        None,
        False,
        1.5,
        Frequency.ONE,
        date(2019, 1, 1),
        date(2025, 6, 1),
        "Deux\nlignes",
        3,
    )
    weeks = (WeekPoint(PERIOD.first, 2, True, 7), WeekPoint(PERIOD.last, 0, False, 3))
    weekly = Comparison(reference(), "1,4 par semaine", Evidence.OBSERVED, "37 % des Pays…")
    return Assessment(
        Territory(
            "PETR d’essai",
            TerritoryKind.PETR,
            LegalForm.MIXED_SYNDICATE,
            Website.OWN,
            "https://petr.example/",
            7.5,
            SchoolZone.B,
            date(2024, 3, 1),
        ),
        Composition(
            (Member("epci", "200000001", "CC d’essai", None, 12, "2023", 1),), 70_000, 12, "2023"
        ),
        PERIOD,
        TODAY,
        (page,),
        {3: "Facebook"},
        (Objective("Se faire connaître", baseline=120, target=400.5, due_on=TODAY, id=1),),
        (Audience("Habitants", is_priority=True, id=1),),
        (
            indicator("per_week", 1.25),
            indicator("per_week", None, 3),
            Indicator(
                "format:photo",
                "Photo",
                100 / 3,
                "%",
                "33\u00a0%",
                "Part des photos.",
                Evidence.ENTERED,
                3,
                detail=True,
            ),
        ),
        (AccountCadence(page, "Facebook", weeks, 2.0, 46, "Lecture"),),
        (NetworkRow("facebook", "Facebook", True, 1, reference(), NetworkFamily.SOCIAL),),
        (Comparison(reference("anpp-site", None), "oui", None, "Presque tous ont un site."),),
        (reference("insee-x"),),
        "Repères nationaux",
        weekly,
        4,
    )


def item(key: str, axis: str = "GOV") -> Item:
    return Item(
        key,
        axis,
        "Existe-t-il une stratégie ?",
        "Pourquoi",
        "Preuve",
        "Source",
        "V",
        "tous",
        "Règle",
        "Écrire la stratégie",
        Effort.MEDIUM,
        3,
        Automation.PART,
    )


def checklist() -> ChecklistResult:
    proposal = Proposal("GOV-02", Answer.NO, "0 objectif sur 4", Evidence.ENTERED)
    given = GivenAnswer("GOV-02", Answer.PARTLY, "note", "délibération", "raison", Answer.NO, TODAY)
    lines = (
        Line(item("GOV-01"), None, None, None, None, None),
        Line(
            item("GOV-02"),
            Answer.PARTLY,
            AnswerSource.OVERRIDDEN,
            Evidence.DECLARED,
            proposal,
            given,
        ),
    )
    axis = AxisScore("GOV", "Gouvernance", None, 0.5, 0.0, 0, 0, 1, 2)
    overall = AxisScore("", "Ensemble", 0.5, 2 / 3, 1 / 3, 1, 0, 1, 3)
    return ChecklistResult(lines, (axis,), overall, lines[1:])
