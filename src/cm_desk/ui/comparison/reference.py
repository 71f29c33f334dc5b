"""How far a reference applies to the body that looks at it."""

from cm_desk.domain import comparison
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import Reference
from cm_desk.services.texts import Texts


def applied(reference: Reference, found: Assessment, texts: Texts) -> Reference:
    """Lower what is comparable for a Pays or a PETR when the body is something else."""
    return comparison.for_kind(reference, found.territory.kind, texts=texts.mapping("comparison"))
