from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.checklist_writing import (
    acronyms,
    is_adapted,
    is_hard,
    plain_hashtags,
    similarity,
)

TEXTS = st.lists(st.text("abcé ’!#1", max_size=12), max_size=8).map(" ".join)


@given(TEXTS, TEXTS)
def test_that_similarity_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 100
    assert similarity(one, other) == similarity(other, one)
    assert similarity(one, one) == 100


def test_that_compatibility_forms_make_no_difference() -> None:
    assert similarity("Fête à 10 h", "ＦＥ\u0302ＴＥ à １０ h") == 100


def test_that_a_link_added_is_still_a_copy() -> None:
    text = "Le marché des producteurs ouvre ses portes samedi matin sous la halle du bourg centre"
    assert not is_adapted([text, f"{text} #marché"], 90)
    assert is_adapted([text, "Samedi, on fait le marché ?"], 90)


def test_that_one_copy_among_several_is_enough() -> None:
    assert not is_adapted(["un deux", "trois quatre", "UN, deux"], 90)


def test_that_long_sentences_and_bare_acronyms_are_hard() -> None:
    assert is_hard("mot " * 26)
    assert not is_hard("mot " * 25 + ". " + "mot " * 25)
    assert is_hard("Le SCoT avance.")
    assert not is_hard("Le schéma de cohérence territoriale (SCoT) avance.")
    assert not is_hard("#LEADER XIV")
    assert not is_hard("ATTENTION travaux")
    assert not is_hard("Le PETR avance.", acronyms("PETR du Pays de Sauvelle"))


def test_that_an_acronym_told_once_may_come_again() -> None:
    assert not is_hard("Le PCAET (plan climat) est voté. Lisez le PCAET.")


def test_that_long_hashtags_without_capitals_are_named_once() -> None:
    texts = ["#journeesdupatrimoine #petr", "#JourneesDuPatrimoine #journeesdupatrimoine"]
    assert plain_hashtags(texts) == ["journeesdupatrimoine"]
