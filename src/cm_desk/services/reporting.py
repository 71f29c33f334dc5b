"""Documents to read, print and send."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.history import Period
from cm_desk.domain.records import frozen
from cm_desk.reports.render import Document
from cm_desk.services import assessment, benchmarks, checklist
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.storage.territory_reference import TerritoryReference

__all__ = ["Document", "Findings", "Kind", "decisions_asked", "document", "find"]


class Kind(StrEnum):
    """The documents that can be made, as the command line names them."""

    SELF_ASSESSMENT = "self-assessment"
    ELECTED = "elected"


@frozen
class Findings:
    """All that documents are made of; ``outdated`` says that the national figures are old."""

    assessment: Assessment
    checklist: ChecklistResult
    outdated: str


def find(
    dossier: Dossier,
    *,
    texts: Texts,
    resources: Path,
    references: ReferenceSet,
    reference: TerritoryReference | None,
    period: Period,
    today: date,
) -> Findings:
    """Read the dossier once for any document."""
    return Findings(
        assessment.build(
            dossier,
            texts=texts,
            references=references,
            reference=reference,
            period=period,
            today=today,
        ),
        checklist.result(dossier, resources=resources, texts=texts, today=today),
        benchmarks.outdated(references, today, texts),
    )


def decisions_asked(found: Findings, texts: Texts) -> tuple[str, ...]:
    """Return the decisions that the elected members' page asks, for the user to word better."""
    from cm_desk.reports import elected  # noqa: PLC0415 - each document loads its own

    return elected.asked(found.checklist, texts.mapping("elected"))


def document(
    kind: Kind,
    found: Findings,
    *,
    texts: Texts,
    resources: Path,
    built: Path,
    decisions: Sequence[str] | None = None,
) -> Document:
    """Return the document: ``write_pdf`` it, or show its ``pages``.

    ``decisions`` are those that the elected members' page asks, ours when None.
    """
    labels = texts.mapping("labels")
    if kind is Kind.ELECTED:
        from cm_desk.reports import elected  # noqa: PLC0415 - each document loads its own

        return elected.document(
            found.assessment,
            found.checklist,
            decisions_asked(found, texts) if decisions is None else decisions,
            texts=texts.mapping("elected"),
            labels=labels,
            resources=resources,
            built=built,
        )
    from cm_desk.reports import self_assessment  # noqa: PLC0415 - each document loads its own

    return self_assessment.document(
        found.assessment,
        found.checklist,
        outdated=found.outdated,
        texts=texts.mapping("report"),
        labels=labels,
        resources=resources,
        built=built,
    )
