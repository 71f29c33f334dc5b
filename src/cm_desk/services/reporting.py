"""Documents to read, print and send."""

from pathlib import Path

from cm_desk.domain.assessment import Assessment
from cm_desk.reports import self_assessment
from cm_desk.reports.render import Document
from cm_desk.services.texts import Texts

__all__ = ["Document", "self_assessment_document"]


def self_assessment_document(
    found: Assessment, *, texts: Texts, resources: Path, built: Path
) -> Document:
    """Return the self-assessment: ``write_pdf`` it, or show its ``pages``."""
    return self_assessment.document(
        found,
        texts=texts.mapping("report"),
        labels=texts.mapping("labels"),
        resources=resources,
        built=built,
    )
