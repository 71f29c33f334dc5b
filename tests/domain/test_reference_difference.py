from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.benchmark import Applicability, Method, Reference, ReferenceSet, Usage
from cm_desk.domain.reference_difference import difference

NAMES = st.text("abc", min_size=1, max_size=2)
FIGURES = st.builds(
    lambda value, caution: {"value": value, "caution": caution},
    st.none() | st.integers(0, 100),
    st.sampled_from(("", "Précaution.")),
)
SETS = st.dictionaries(NAMES, FIGURES, max_size=8)


def references(rows: dict[str, dict[str, Any]]) -> ReferenceSet:
    return ReferenceSet(
        1, "2026-01-01", "Repères", tuple(reference(slug, **row) for slug, row in rows.items())
    )


def reference(slug: str, *, value: float | None = 10, caution: str = "") -> Reference:
    return Reference(
        slug=slug,
        label=slug,
        value=value,
        printed="non publié" if value is None else f"{value}\u00a0%",
        unit="%",
        scope="Pays",
        sample="",
        year="2026",
        publisher="ANPP",
        document="Enquête",
        source="page 3",
        reading="Lecture\u00a0: rien.",
        usage=Usage.COMPARABLE,
        method=Method.DECLARED,
        applicability=Applicability.COMPARABLE,
        reason="",
        caution=caution,
    )


def test_that_a_set_differs_in_nothing_from_itself() -> None:
    one = references({"a": {}, "b": {"value": None}})
    found = difference(one, one)
    assert not found
    assert found.same == 2


def test_that_words_alone_are_a_correction_and_no_change() -> None:
    before = references({"a": {}})
    after = references({"a": {"caution": "Précaution."}})
    found = difference(before, after)
    assert not found.changed
    assert [pair.after.slug for pair in found.corrected] == ["a"]


def test_that_whom_a_figure_speaks_of_belongs_to_the_figure() -> None:
    before = references({"a": {}})
    for changed in (
        {"scope": "PETR"},
        {"year": "2027"},
        {"sample": "97"},
        {"method": Method.CENSUS},
        {"applicability": Applicability.NOT_COMPARABLE},
        {"usage": Usage.CONTEXT},
    ):
        one = replace(before.references[0], **changed)
        found = difference(before, replace(before, references=(one,)))
        assert [pair.after for pair in found.changed] == [one]
        assert not found.corrected


@given(before=SETS, after=SETS)
def test_that_every_reference_is_told_once(
    before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]
) -> None:
    old, new = references(before), references(after)
    found = difference(old, new)
    both = len(found.changed) + len(found.corrected) + found.same
    assert both + len(found.added) == len(new.references)
    assert both + len(found.removed) == len(old.references)
    assert bool(found) == (before != after)
    back = difference(new, old)
    assert {one.slug for one in back.added} == {one.slug for one in found.removed}
    assert {(pair.after.slug) for pair in back.changed} == {
        pair.before.slug for pair in found.changed
    }


@given(before=SETS, after=SETS)
def test_that_applying_a_difference_gives_the_other_set(
    before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]
) -> None:
    old, new = references(before), references(after)
    found = difference(old, new)
    rebuilt = {one.slug: one for one in old.references}
    for one in found.removed:
        del rebuilt[one.slug]
    for pair in (*found.changed, *found.corrected):
        rebuilt[pair.before.slug] = pair.after
    rebuilt |= {one.slug: one for one in found.added}
    assert rebuilt == {one.slug: one for one in new.references}
