"""Questions made by hand."""

from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import (
    Answer,
    AnswerSource,
    Automation,
    AxisScore,
    Effort,
    GivenAnswer,
    Item,
    Line,
    Proposal,
)


def item(identifier: str = "GOV-01", **values: object) -> Item:
    known: dict[str, object] = {
        "axis": identifier[:3],
        "question": "Une stratégie est-elle écrite ?",
        "why": "Pour durer.",
        "proof": "Une note",
        "source": "Une étude",
        "status": "V",
        "territories": "Tous",
        "kinds": (),
        "rule": "Oui si elle est datée.",
        "action": "Écrire une page",
        "effort": Effort.SMALL,
        "impact": 3,
        "automation": Automation.PART,
    }
    return Item(identifier, **{**known, **values})  # type: ignore[arg-type]


def line(
    identifier: str = "GOV-01",
    answer: Answer | None = None,
    *,
    proposed: Answer | None = None,
    given: GivenAnswer | None = None,
    source: AnswerSource | None = None,
    **values: object,
) -> Line:
    proposal = proposed and Proposal(identifier, proposed, "3 comptes sur 4.", Evidence.ENTERED)
    level = Evidence.DECLARED if answer else None
    if answer and source is None:
        source = AnswerSource.COMPUTED if proposed else AnswerSource.DECLARED
    return Line(item(identifier, **values), answer, source, level, proposal or None, given)


def score(**values: object) -> AxisScore:
    known: dict[str, object] = {
        "code": "GOV",
        "name": "Gouvernance et moyens",
        "score": 0.625,
        "filled": 6 / 8,
        "proved": 1 / 6,
        "observed": 1,
        "entered": 2,
        "declared": 3,
        "applicable": 8,
    }
    return AxisScore(**{**known, **values})  # type: ignore[arg-type]
