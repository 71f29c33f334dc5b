import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.guard_words import found, listed
from cm_desk.domain.wording import fold

LIST = ("bilan", "réussi*", "succès", "grâce à l’action", "fier", "notre équipe", "mandat")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le bilan carbone du territoire", ("bilan",)),
        ("Deux BILANS", ("BILANS",)),
        ("Une réussite, des REUSSITES : réussir", ("réussite", "REUSSITES", "réussir")),
        ("re\u0301ussite", ("réussite",)),
        ("Nous sommes fiers et fière", ("fiers", "fière")),
        ("La succession et les successeurs", ()),
        ("Un succès", ("succès",)),
        ("Grace a l'action de tous", ("Grace a l'action",)),
        ("Grâce\u00a0à\nl’action", ("Grâce\u00a0à\nl’action",)),
        ("grâce à une subvention", ()),
        ("Notre  Équipe", ("Notre  Équipe",)),
        ("l’équipe et notre territoire", ()),
        ("mandataire, mandat.", ("mandat",)),
        ("(bilan)", ("bilan",)),
        ("bilan, bilan et Bilan", ("bilan",)),
        ("", ()),
    ],
)
def test_that_words_are_found_whatever_their_accents_and_their_plural(
    text: str, said: tuple[str, ...]
) -> None:
    assert found(text, LIST) == said


def test_that_an_empty_list_finds_nothing() -> None:
    assert found("bilan", ()) == ()
    assert found("bilan", ("", "*", " ")) == ()


def test_that_a_list_is_read_one_a_line_or_with_commas() -> None:
    assert listed(" bilan ,fier;  notre   équipe\n\nbilan\n*") == ("bilan", "fier", "notre équipe")


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=5))
def test_that_any_text_and_any_list_can_be_compared(text: str, wanted: list[str]) -> None:
    said = found(text, wanted)
    assert len({fold(one) for one in said}) == len(said)


@given(st.text(alphabet="abcé '’-\n", max_size=30), st.text(alphabet="abcé", min_size=1))
def test_that_a_word_put_in_a_text_is_found(text: str, word: str) -> None:
    assert fold(word) in {fold(one) for one in found(f"{text} {word} {text}", [word])}
