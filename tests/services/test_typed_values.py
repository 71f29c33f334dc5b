import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import benchmark, comparison
from cm_desk.domain.benchmark import LocalReference, Reference
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import benchmarks, undo, updates
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from services.publishing import CHANGED, FILLED, Publisher
from storage.digest import digest
from ui.desk_factory import make_dossier

RESOURCES = paths.resources()
TODAY = date(2027, 2, 1)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = make_dossier(tmp_path)
    yield made
    made.close()


def type_value(
    dossier: Dossier, slug: str, value: float, note: str = "rapport complet, p. 12"
) -> undo.Change:
    return benchmarks.type_value(dossier, slug, value, note=note, resources=RESOURCES, today=TODAY)


def shown(dossier: Dossier, slug: str) -> Reference:
    found = benchmarks.in_use(dossier, RESOURCES).references
    return next(one for one in found if one.slug == slug)


def test_that_a_typed_value_fills_what_is_not_published_and_says_so(dossier: Dossier) -> None:
    type_value(dossier, FILLED, 61.5)
    one = shown(dossier, FILLED)
    assert (one.value, one.is_local) == (61.5, True)
    assert one.printed == "61,5\u00a0% (saisi localement)"
    assert one.reading == (
        "Lecture\u00a0: Pays utilisant Facebook,"
        " 61,5\u00a0% d’après la valeur que vous avez saisie."
    )
    assert one.caution.endswith(
        "Valeur saisie localement le 1er\u00a0février 2027,"
        " d’après «\u00a0rapport complet, p. 12\u00a0»."
    )
    others = [
        (after, before)
        for after, before in zip(
            benchmarks.in_use(dossier, RESOURCES).references,
            benchmarks.bundled(RESOURCES).references,
            strict=True,
        )
        if after.slug != FILLED
    ]
    assert all(after == before for after, before in others)


def test_that_typing_and_forgetting_are_undone_and_redone(dossier: Dossier) -> None:
    before = digest(dossier)
    typed = type_value(dossier, FILLED, 61)
    assert typed.tables == {"local_reference"}
    after = digest(dossier)
    corrected = type_value(dossier, FILLED, 62)
    assert shown(dossier, FILLED).value == 62
    undo.apply(dossier, corrected, backwards=True)
    assert digest(dossier) == after
    forgotten = benchmarks.forget_value(dossier, FILLED, resources=RESOURCES)
    assert digest(dossier) == before
    assert not shown(dossier, FILLED).is_local
    undo.apply(dossier, forgotten, backwards=True)
    assert digest(dossier) == after
    undo.apply(dossier, typed, backwards=True)
    assert digest(dossier) == before


def test_that_the_words_of_a_source_stay_beside_a_typed_number(dossier: Dossier) -> None:
    type_value(dossier, "obs2022-instagram", 26, note="")
    one = shown(dossier, "obs2022-instagram")
    assert one.printed == "26\u00a0% (saisi localement)"
    assert "La source imprime «\u00a0plus d’un quart\u00a0»." in one.caution
    assert "Valeur saisie localement le 1er\u00a0février 2027." in one.caution


def test_that_a_number_in_another_unit_names_it(dossier: Dossier) -> None:
    type_value(dossier, "panorama2023-population-moyenne", 89_412)
    one = shown(dossier, "panorama2023-population-moyenne")
    assert one.printed == "89\u202f412 (saisi localement)"
    assert "89\u202f412\u00a0habitants d’après" in one.reading


def test_that_a_published_value_wins_over_a_typed_one_told_beside_it(
    dossier: Dossier, tmp_path: Path
) -> None:
    type_value(dossier, FILLED, 61)
    publisher = Publisher(tmp_path / "editeur")
    found = updates.preview(
        dossier, publisher.pack(tmp_path / "p.zip"), resources=RESOURCES, root=publisher.root
    )
    assert [one.slug for one in found.superseded] == [FILLED]
    # What was typed is no part of the comparison of two published sets.
    pair = next(pair for pair in found.difference.changed if pair.after.slug == FILLED)
    assert (pair.before.value, pair.before.is_local) == (None, False)
    change = updates.accept(dossier, found, today=TODAY)
    one = shown(dossier, FILLED)
    assert (one.value, one.printed, one.is_local) == (78, "78\u00a0%", False)
    assert "Vous aviez saisi 61\u00a0%" in one.caution
    assert benchmarks.typed_values(dossier)[FILLED].value == 61
    with pytest.raises(CmDeskError, match="typed_value_published"):
        type_value(dossier, FILLED, 62)
    undo.apply(dossier, change, backwards=True)
    assert shown(dossier, FILLED).is_local


@pytest.mark.parametrize(
    ("slug", "value", "key"),
    [
        (FILLED, 140, "typed_value_no_percent"),
        (FILLED, -1, "typed_value_no_percent"),
        (FILLED, math.nan, "typed_value_no_percent"),
        (FILLED, math.inf, "typed_value_no_percent"),
        ("panorama2023-population-moyenne", math.nan, "typed_value_no_number"),
        ("panorama2023-population-moyenne", 1e13, "typed_value_no_number"),
        (CHANGED, 50, "typed_value_published"),
        ("inconnu", 50, "benchmark_unknown"),
    ],
)
def test_that_a_value_that_cannot_be_is_refused(
    dossier: Dossier, slug: str, value: float, key: str
) -> None:
    before = digest(dossier)
    with pytest.raises(CmDeskError, match=key):
        type_value(dossier, slug, value)
    assert digest(dossier) == before


def test_that_too_long_a_note_is_refused(dossier: Dossier) -> None:
    with pytest.raises(CmDeskError, match="typed_note_too_long"):
        type_value(dossier, FILLED, 50, note="x" * 201)


def test_that_a_note_is_one_line(dossier: Dossier) -> None:
    type_value(dossier, FILLED, 50, note="  page\u00a03\n\n du \u202erapport\x00\t")
    assert benchmarks.typed_values(dossier)[FILLED].note == "page 3 du rapport"


def test_that_the_shares_of_a_distribution_stay_within_their_whole(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = benchmarks.bundled(RESOURCES)
    weekly = [
        replace(one, distribution="frequence") if "frequence" in one.slug else one
        for one in ours.references
    ]
    monkeypatch.setattr(
        benchmarks, "bundled", lambda _resources: replace(ours, references=tuple(weekly))
    )
    type_value(dossier, "anpp-frequence-zero", 30)  # 37 % are published
    with pytest.raises(CmDeskError, match="typed_value_over_whole"):
        type_value(dossier, "anpp-frequence-deux-trois", 40)
    # Rounded shares may total 101.
    type_value(dossier, "anpp-frequence-deux-trois", 34)
    # Its own former value is not counted twice.
    type_value(dossier, "anpp-frequence-deux-trois", 33)


def test_that_a_value_of_a_reference_that_is_gone_can_be_forgotten(dossier: Dossier) -> None:
    type_value(dossier, FILLED, 50)
    dossier.connection.execute("UPDATE local_reference SET slug = 'disparu'")
    assert benchmarks.in_use(dossier, RESOURCES) == benchmarks.bundled(RESOURCES)
    assert benchmarks.forget_value(dossier, "disparu", resources=RESOURCES)
    assert not benchmarks.typed_values(dossier)


def test_that_the_reader_follows_every_change_and_its_undoing(
    dossier: Dossier, tmp_path: Path
) -> None:
    read = benchmarks.reader(dossier, RESOURCES)
    first = read()
    assert read() is first
    change = type_value(dossier, FILLED, 50)
    assert read() == benchmarks.in_use(dossier, RESOURCES) != first
    undo.apply(dossier, change, backwards=True)
    assert read() == first
    publisher = Publisher(tmp_path / "editeur")
    found = updates.preview(
        dossier, publisher.pack(tmp_path / "p.zip"), resources=RESOURCES, root=publisher.root
    )
    updates.accept(dossier, found, today=TODAY)
    assert read().version == 2
    updates.roll_back(dossier, resources=RESOURCES)
    assert read() == first


def test_that_a_comparison_marks_a_typed_value(dossier: Dossier) -> None:
    type_value(dossier, FILLED, 61)
    texts = Texts(RESOURCES / "texts").mapping("comparison")
    found = benchmarks.in_use(dossier, RESOURCES).references
    rows = comparison.networks_against_survey((), (), found)
    facebook = next(row.reference for row in rows if row.group == "facebook")
    assert facebook is not None
    assert facebook.is_local
    assert "saisi localement" in facebook.printed
    assert comparison.for_kind(facebook, None, texts=texts).is_local


VALUES = st.floats(allow_nan=True, allow_infinity=True) | st.integers(-(10**15), 10**15)


@given(value=VALUES, unit=st.sampled_from(("%", "% des Pays", "habitants", "")))
def test_that_only_a_finite_number_of_its_unit_fits(value: float, unit: str) -> None:
    one = reference(unit=unit)
    fits = benchmark.fits(one, value)
    assert fits == (
        math.isfinite(value) and (0 <= value <= 100 if unit.startswith("%") else abs(value) <= 1e12)
    )
    if fits:
        texts = Texts(RESOURCES / "texts").mapping("benchmarks")
        found = benchmark.ReferenceSet(1, "2026-01-01", "Repères", (one,))
        typed = (LocalReference(one.slug, value, "", TODAY),)
        filled = benchmark.with_local(found, typed, texts=texts).references[0]
        assert (filled.value, filled.is_local) == (value, True)
        assert filled.printed.endswith("(saisi localement)")


def reference(**changed: Any) -> Reference:
    values: dict[str, Any] = {
        "slug": "essai",
        "label": "Essai",
        "value": None,
        "printed": "non publié",
        "unit": "%",
        "scope": "Pays",
        "sample": "",
        "year": "2026",
        "publisher": "ANPP",
        "document": "Enquête",
        "source": "page 3",
        "reading": "Lecture\u00a0: rien.",
        "usage": benchmark.Usage.COMPARABLE,
        "method": benchmark.Method.DECLARED,
        "applicability": benchmark.Applicability.COMPARABLE,
        "reason": "",
    }
    return Reference(**(values | changed))
