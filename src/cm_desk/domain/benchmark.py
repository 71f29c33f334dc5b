"""National figures, each with what is needed to read it honestly."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from cm_desk.domain import wording
from cm_desk.domain.records import frozen

# A set that says nothing of its end, the application's own, is old after so many months.
_LIFE_MONTHS = 24
_LARGEST = 1e12
_PERCENT = ("%", "％", "\u066a")
# What the rounding of a distribution's printed shares may leave over a hundred.
_ROUNDING = 1.0


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
    """A published set of references, with its version.

    ``publisher`` is « » for the application's own; ``expires_on`` a day or « » when the set
    does not say; ``instead_of`` the title of the set that it stands for, which is damaged.
    """

    version: int
    published_on: str
    title: str
    references: tuple[Reference, ...]
    publisher: str = ""
    expires_on: str = ""
    instead_of: str = ""


@frozen
class LocalReference:
    """A value that the user read in their own copy of a source; ``note`` says where."""

    slug: str
    value: float
    note: str
    typed_on: date


def awaits_value(reference: Reference) -> bool:
    """Tell whether the set leaves the number of a reference to who owns the source."""
    return reference.value is None or reference.is_local


def is_share(reference: Reference) -> bool:
    """Tell whether a figure is a share of something, whatever its unit says it is of."""
    return is_percentage(reference.unit)


def is_percentage(unit: str) -> bool:
    """Tell a unit that starts with a sign of percentage: « % », « % des communes »."""
    return unit.strip().startswith(_PERCENT)


def figure_text(reference: Reference) -> str:
    """Write a figure in a sentence: a percentage as French writes it, the rest as printed."""
    # A value typed in says so in what is printed.
    if reference.value is not None and reference.unit == "%" and not reference.is_local:
        return wording.percent(reference.value, 2)
    return reference.printed


def fits(reference: Reference, value: float) -> bool:
    """Tell whether a number can be the value of a reference."""
    if not math.isfinite(value) or abs(value) > _LARGEST:
        return False
    return not is_share(reference) or 0 <= value <= 100


def exceeds_whole(found: ReferenceSet, reference: Reference, value: float) -> bool:
    """Tell whether a value would make the shares of its distribution exceed their whole."""
    if not reference.distribution:
        return False
    others = sum(
        one.value or 0
        for one in found.references
        if one.distribution == reference.distribution and one.slug != reference.slug
    )
    return others + value > 100 + _ROUNDING


def typed_text(reference: Reference, value: float) -> str:
    """Write a value that was typed in as its source would print it."""
    return wording.percent(value, 2) if is_share(reference) else wording.number(value, 2)


def with_local(
    found: ReferenceSet, typed: Iterable[LocalReference], *, texts: Mapping[str, str]
) -> ReferenceSet:
    """Fill what a set does not publish with what the user typed in, marked as such.

    A published value always wins; the other is then told beside it. ``texts`` is
    benchmarks.json.
    """
    values = {one.slug: one for one in typed}
    if not values:
        return found
    references = (
        _with_local(one, values[one.slug], texts) if one.slug in values else one
        for one in found.references
    )
    return replace(found, references=tuple(references))


def outdated_months(found: ReferenceSet, today: date) -> int | None:
    """Return the age in whole months of a set that has had its time, else None."""
    published = date.fromisoformat(found.published_on)
    age = _months(published, today)
    if found.expires_on:
        is_old = today > date.fromisoformat(found.expires_on)
    else:
        is_old = age >= _LIFE_MONTHS
    return max(age, 1) if is_old else None


def _with_local(reference: Reference, typed: LocalReference, texts: Mapping[str, str]) -> Reference:
    value = typed_text(reference, typed.value)
    key = "typed.from" if typed.note else "typed.alone"
    said = texts[key].format(day=wording.day(typed.typed_on), note=typed.note)
    if reference.value is not None:
        beside = texts["typed.beside"].format(value=value, typed=said)
        return replace(reference, caution=_joined(reference.caution, beside))
    cautions = [reference.caution, texts["typed.caution"].format(typed=said)]
    if reference.printed != wording.NOT_PUBLISHED:
        cautions.append(texts["typed.printed"].format(printed=reference.printed))
    return replace(
        reference,
        value=typed.value,
        printed=texts["typed.value"].format(value=value),
        reading=texts["typed.reading"].format(
            label=reference.label, value=_with_unit(reference, value)
        ),
        caution=_joined(*cautions),
        is_local=True,
    )


def _with_unit(reference: Reference, value: str) -> str:
    return value if is_share(reference) else f"{value}{wording.NBSP}{reference.unit}"


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _months(first: date, last: date) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)
