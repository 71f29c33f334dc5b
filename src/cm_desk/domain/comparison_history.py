"""What residents do, year after year: one measure at a time, never a line across a break."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.assessment import YearPoint, YearSeries
from cm_desk.domain.benchmark import Reference, figure_text

# A measure and the slugs that give it, whatever the year: a later wave joins by its name.
_SERIES: Final = (
    ("pages", r"epiceum\d{4}-pages-rs"),
    ("pages_25_34", r"epiceum\d{4}-(?:pages-rs-)?25-34"),
    ("participation", r"credoc\d{4}-participation"),
)

_PUBLISHERS: Final = ("epiceum", "credoc")
_BETWEEN: Final = f"{wording.THIN}; "


def use_over_years(
    references: Iterable[Reference], *, texts: Mapping[str, str]
) -> tuple[YearSeries, ...]:
    """Return the measures of residents' use that have figures for two years or more."""
    # A quick sieve: most references are none of a series.
    known = tuple(one for one in references if one.slug.startswith(_PUBLISHERS))
    found = (_series(key, pattern, known, texts) for key, pattern in _SERIES)
    return tuple(one for one in found if one is not None)


def _series(
    key: str, pattern: str, references: tuple[Reference, ...], texts: Mapping[str, str]
) -> YearSeries | None:
    by_year: dict[int, Reference] = {}
    for reference in references:
        if re.fullmatch(pattern, reference.slug) and reference.year[:4].isdecimal():
            by_year.setdefault(int(reference.year[:4]), reference)
    dated = sorted(by_year.items())
    known = [YearPoint(year, reference) for year, reference in dated]
    if sum(point.value is not None for point in known) < 2:
        return None
    joined = [False, *(_may_join(*pair, texts) for pair in pairwise(known))]
    points = tuple(
        YearPoint(point.year, point.reference, is_joined)
        for point, is_joined in zip(known, joined, strict=True)
    )
    reading = " ".join(_reading(texts[f"history.{key}"], points, texts))
    return YearSeries(key, texts[f"history.{key}"], points, reading, _source(points, texts))


def _may_join(one: YearPoint, other: YearPoint, texts: Mapping[str, str]) -> bool:
    """Tell whether two figures measure the same thing, in the same way, of the same people."""
    is_broken = any(f"history.break.{point.reference.slug}" in texts for point in (one, other))
    return not is_broken and _is_numbered(one, other) and _nature(one) == _nature(other)


def _is_numbered(*points: YearPoint) -> bool:
    return all(point.value is not None for point in points)


def _nature(point: YearPoint) -> tuple[object, ...]:
    reference = point.reference
    return reference.scope, reference.method, reference.publisher, reference.is_local


def _reading(label: str, points: tuple[YearPoint, ...], texts: Mapping[str, str]) -> Iterator[str]:
    values = [
        texts["history.value"].format(value=figure_text(point.reference), year=point.year)
        for point in points
    ]
    yield texts["history.reading"].format(measure=label, values=wording.listing(values))
    for point in points:
        if point.value is None:
            is_known = point.reference.value is not None
            key = "history.other_unit" if is_known else "history.no_number"
            yield texts[key].format(year=point.year)
        broken = texts.get(f"history.break.{point.reference.slug}")
        if broken:
            yield broken
    if any(point.is_joined for point in points):
        yield texts["history.joined"]
    for before, after in pairwise(points):
        if _is_numbered(before, after) and _nature(before) != _nature(after):
            yield texts["history.other_method"].format(first=before.year, last=after.year)


def _source(points: tuple[YearPoint, ...], texts: Mapping[str, str]) -> str:
    """Name the publishers, the waves of each document and the people asked, each once."""
    documents: dict[str, list[str]] = {}
    people: dict[str, list[str]] = {}
    for point in points:
        reference = point.reference
        title, _, wave = reference.document.partition(", ")
        documents.setdefault(title, []).append(wave)
        size = texts["history.no_size"]
        if reference.sample:
            size = texts["history.size"].format(sample=reference.sample)
        said = texts["history.people"].format(year=point.year, size=size)
        people.setdefault(reference.scope, []).append(said)
    return texts["history.source"].format(
        publishers=", ".join(dict.fromkeys(point.reference.publisher for point in points)),
        documents=_BETWEEN.join(
            ", ".join(filter(None, [one, *documents[one]])) for one in documents
        ),
        people=_BETWEEN.join(f"{scope} ({', '.join(people[scope])})" for scope in people),
    )
