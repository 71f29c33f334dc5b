import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.places import fold, typed_forms


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Sévérac-le-Château", "severac le chateau"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("L'Abergement", "l abergement"),
        ("Œuilly", "oeuilly"),
        ("Cœur d'Ægir", "coeur d aegir"),
        ("St-Étienne", "saint etienne"),
        ("STE MARIE", "sainte marie"),
        ("Castres", "castres"),
        ("Ostende", "ostende"),
        ("  CC  du\u00a0Val, 81  ", "cc du val 81"),
        ("’-’", ""),
    ],
)
def test_that_folding_keeps_only_what_people_agree_on(written: str, folded: str):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("st", ("saint", "st")),
        ("Ste", ("sainte", "ste")),
        ("bourg-st", ("bourg saint", "bourg st")),
        ("st st", ("saint saint", "saint st")),
        ("st ", ("saint",)),
        ("st-", ("saint",)),
        ("st e", ("saint e",)),
        ("lost", ("lost",)),
        ("", ("",)),
    ],
)
def test_that_an_unfinished_abbreviation_may_become_another_word(
    typed: str, forms: tuple[str, ...]
):
    assert typed_forms(typed) == forms


@given(st.text())
def test_that_folding_twice_changes_nothing_more(text: str):
    folded = fold(text)
    assert fold(folded) == folded


@given(st.text())
def test_that_a_folded_text_is_words_between_single_spaces(text: str):
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(word.isalnum() for word in folded.split())


@given(st.text())
def test_that_the_first_form_of_what_is_typed_is_its_folding(text: str):
    assert typed_forms(text)[0] == fold(text)
