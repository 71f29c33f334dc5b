from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.assessment import YearSeries
from cm_desk.domain.benchmark import Method, Reference
from cm_desk.domain.comparison_history import use_over_years
from cm_desk.packs.content import decode_references
from cm_desk.services.texts import Texts
from typography import problems

RESOURCES = paths.resources()
WORDS = Texts(RESOURCES / "texts").mapping("comparison")
REFERENCES = decode_references((RESOURCES / "benchmarks" / "national.json").read_bytes()).references
BY_SLUG = {one.slug: one for one in REFERENCES}


def series(*references: Reference) -> dict[str, YearSeries]:
    found = use_over_years(references, texts=WORDS)
    for one in found:
        assert problems(one.reading) == []
        assert problems(one.source) == []
    return {one.key: one for one in found}


def wave(year: int, value: float | None, **changes: object) -> Reference:
    model = BY_SLUG["credoc2019-participation"]
    printed = "près de la moitié" if value is None else f"{value}\u00a0%"
    return replace(
        model,
        slug=f"credoc{year}-participation",
        year=str(year),
        value=value,
        printed=printed,
        document=f"Baromètre du numérique, édition {year}",
        **changes,
    )


def test_that_each_measure_keeps_to_its_own_years() -> None:
    found = series(*REFERENCES)
    years = {key: [(p.year, p.reference.value) for p in one.points] for key, one in found.items()}
    assert years == {
        "pages": [(2013, 25), (2015, None), (2020, 51), (2024, 58)],
        "pages_25_34": [(2015, 43), (2024, 75)],
        "participation": [(2016, 56), (2019, 60)],
    }


def test_that_a_year_without_number_is_said_as_printed_and_never_crossed() -> None:
    pages = series(*REFERENCES)["pages"]
    assert [point.is_joined for point in pages.points] == [False] * 4
    assert "près de 4 sur 10 en 2015" in pages.reading
    assert "rien n’est estimé" in pages.reading


def test_that_a_question_worded_otherwise_breaks_the_line_and_is_explained() -> None:
    pages = series(*REFERENCES)["pages"]
    assert "de leur ville" in pages.reading
    without = {key: text for key, text in WORDS.items() if not key.startswith("history.break")}
    (joined, *_others) = use_over_years(REFERENCES, texts=without)
    assert [point.is_joined for point in joined.points] == [False, False, False, True]


def test_that_the_source_names_each_wave_and_each_sample() -> None:
    source = series(*REFERENCES)["pages"].source.replace("\u00a0", " ").replace("\u202f", " ")
    assert source.startswith("Source : Epiceum et Harris Interactive")
    assert "3e vague (2013), 4e vague (2015), 6e vague (2020), 8e vague (2024)" in source
    assert "2013 : n = 1 000, 2015 : effectif non publié" in source


def test_that_one_dated_figure_is_no_series() -> None:
    assert series(wave(2016, 56)) == {}
    assert series(wave(2016, 56), wave(2019, None)) == {}


def test_that_another_population_method_or_publisher_breaks_the_line() -> None:
    for changes in (
        {"scope": "internautes"},
        {"method": Method.CENSUS},
        {"publisher": "Un autre institut"},
        {"is_local": True},
    ):
        one = series(wave(2016, 56), wave(2019, 60, **changes), wave(2021, 62, **changes))
        points = one["participation"].points
        assert [point.is_joined for point in points] == [False, False, True], changes
        assert "ne sont pas reliés" in one["participation"].reading
    other = series(wave(2016, 56), wave(2019, 60), wave(2021, 62, unit="points"))["participation"]
    assert [point.value for point in other.points] == [56, 60, None]
    assert "autre unité" in other.reading
    alike = series(wave(2016, 56), wave(2019, 60))["participation"]
    assert [point.is_joined for point in alike.points] == [False, True]
    assert "Le trait relie" in alike.reading


def test_that_a_later_wave_joins_its_measure_by_its_name() -> None:
    newer = replace(BY_SLUG["epiceum2024-pages-rs"], slug="epiceum2026-pages-rs", year="2026")
    points = series(*REFERENCES, newer)["pages"].points
    assert [point.year for point in points] == [2013, 2015, 2020, 2024, 2026]
    assert points[-1].is_joined


@given(st.dictionaries(st.integers(1990, 2040), st.none() | st.floats(0, 100), max_size=8))
def test_that_no_line_leaves_or_reaches_a_year_without_number(
    values: dict[int, float | None],
) -> None:
    found = use_over_years([wave(*one) for one in values.items()], texts=WORDS)
    numbered = [year for year, value in values.items() if value is not None]
    assert bool(found) == (len(numbered) >= 2)
    for one in found:
        assert [point.year for point in one.points] == sorted(values)
        before = None
        for point in one.points:
            if point.is_joined:
                assert before is not None
                assert before.reference.value is not None
                assert point.reference.value is not None
            before = point
