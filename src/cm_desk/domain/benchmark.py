"""National figures, each with what is needed to read it honestly."""

from enum import StrEnum

from cm_desk.domain.records import frozen


class Applicability(StrEnum):
    COMPARABLE = "comparable"
    CAUTION = "avec_prudence"
    NOT_COMPARABLE = "non_comparable"


class Usage(StrEnum):
    """A is shipped as comparable, B as context with its year."""

    COMPARABLE = "A"
    CONTEXT = "B"


class Method(StrEnum):
    """Declared and observed figures are never drawn on one axis."""

    DECLARED = "declaratif"
    CENSUS = "recensement"
    OTHER = "autre"


@frozen
class Reference:
    """One national figure.

    ``value`` is a number in ``unit`` or None (« non publié »); ``printed`` the text as the
    source prints it; ``scope`` the population; ``sample`` its size as printed; ``reading``
    the sentence « Lecture : … »; ``applicability``/``reason`` say how far it applies to a
    territory of projet; ``caution`` is a remark that must be shown with it; the references that
    name one ``distribution`` are shares of one whole.
    """

    slug: str
    label: str
    value: float | None
    printed: str
    unit: str
    scope: str
    sample: str
    year: str
    publisher: str
    document: str
    source: str
    reading: str
    usage: Usage
    method: Method
    applicability: Applicability
    reason: str
    caution: str = ""
    is_local: bool = False
    distribution: str = ""


@frozen
class ReferenceSet:
    """A published set of references, with its version."""

    version: int
    published_on: str
    title: str
    references: tuple[Reference, ...]
