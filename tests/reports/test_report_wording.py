from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.accounts import AccountState
from cm_desk.domain.territory import TerritoryKind
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage, load_coverage, safe_text
from cm_desk.reports.wording import breakable, cleaned, for_chart, unbroken
from reports.sample import BUILT, french_labels, french_texts, sample_assessment


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return load_coverage(BUILT / "glyphs.json")


@pytest.fixture
def words() -> Words:
    return Words(french_texts(), french_labels())


@given(st.text(max_size=200), st.integers(5, 30))
def test_that_making_a_text_breakable_loses_nothing_of_it(text: str, longest: int) -> None:
    plain = text.replace("\u200b", "")
    broken = breakable(plain, longest)
    assert broken.replace("\u200b", "") == plain
    assert (
        max((len(word) for part in broken.split() for word in part.split("\u200b")), default=0)
        <= longest
    )


def test_that_an_address_breaks_after_its_own_punctuation() -> None:
    broken = breakable("https://www.haut-vernois.example/actualites/2026")
    assert broken == "https://www.haut-\u200bvernois.example/\u200bactualites/2026"


@given(st.text())
def test_that_plain_french_takes_the_short_way_to_the_same_text(text: str) -> None:
    coverage = load_coverage(BUILT / "glyphs.json")
    short = cleaned((text,), coverage)[0]
    assert unbroken(short) == safe_text(text, coverage).replace("\u200b", "").replace("\n", " ")


def test_that_every_text_of_an_assessment_is_cleaned_and_nothing_else_changed(
    coverage: Coverage,
) -> None:
    sample = sample_assessment()
    territory = replace(sample.territory, name="Pays \ue000 du Val\u0007")
    hostile = replace(sample, territory=territory, network_labels={1: "Fil\u0000 info"})

    safe = cleaned(hostile, coverage)

    assert safe.territory.name == "Pays □ du Val"
    assert safe.network_labels == {1: "Fil info"}
    assert safe.territory.kind is TerritoryKind.PETR
    assert safe.accounts[0].state is AccountState.ACTIVE
    assert safe.cadences[0].weeks == sample.cadences[0].weeks
    assert safe.period == sample.period


def test_that_a_chart_gets_characters_that_stand_alone(coverage: Coverage) -> None:
    assert for_chart("Fil 👍🏽\u200b info", coverage) == "Fil 👍 info"


@pytest.mark.parametrize(
    ("quantity", "text"), [(0, "0 compte"), (1, "1 compte"), (2, "2 comptes"), (1.5, "1,5 compte")]
)
def test_that_a_count_is_singular_under_two(quantity: float, text: str, words: Words) -> None:
    assert words.count("count.account", quantity) == text


def test_that_what_fills_a_sentence_is_never_a_pattern(words: Words) -> None:
    assert words.say("accounts.deputy", name="{name} {0}").endswith("{name} {0}")


def test_that_every_sentence_of_ours_is_shown_by_our_fonts(coverage: Coverage) -> None:
    for key, text in {**french_texts(), **french_labels()}.items():
        assert safe_text(text, coverage) == text, key
