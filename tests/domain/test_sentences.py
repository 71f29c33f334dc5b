"""Where a French sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.sentences import cut, is_fact, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Durand et Mme. Roy viendront. Venez.", ["M. Durand et Mme. Roy viendront.", "Venez."]),
        (
            "Coût : 3 500 €. Dossier à 14 h 30. Fin.",
            ["Coût : 3 500 €.", "Dossier à 14 h 30.", "Fin."],
        ),
        ("Version 3.5 prête. Suite.", ["Version 3.5 prête.", "Suite."]),
        (
            "J. Martin, tél. 05 45 00 00 00, p. 12. Ouf !",
            ["J. Martin, tél. 05 45 00 00 00, p. 12.", "Ouf !"],
        ),
        ("Oui\u202f! Non\u202f? Si…", ["Oui\u202f!", "Non\u202f?", "Si…"]),
        ("Vraiment ?! Oui.", ["Vraiment ?!", "Oui."]),
        (
            "«\u00a0Venez\u202f!\u00a0» dit le maire. Bien.",
            ["«\u00a0Venez\u202f!\u00a0» dit le maire.", "Bien."],
        ),
        ("Bravo ! 🎉 Merci à tous.", ["Bravo !", "🎉 Merci à tous."]),
        ("Pain, vin, etc. Le reste suit.", ["Pain, vin, etc.", "Le reste suit."]),
        ("1. Déposer. 2. Attendre.", ["1. Déposer.", "2. Attendre."]),
        (
            "Lisez sur pays.fr. Https://pays.fr/a suit.",
            ["Lisez sur pays.fr.", "Https://pays.fr/a suit."],
        ),
        ("Une ligne\nune autre", ["Une ligne", "une autre"]),
        ("", []),
    ],
)
def test_that_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@given(st.text(alphabet="Aaé. !?…»\u00a0\u202f\n0🎉M", max_size=60))
def test_that_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "Le 12 mars",
        "À 14 h 30",
        "à 9h",
        "Jeudi prochain",
        "Avant le 1er avril",
        "12/03/2027",
        "📍 ici",
    ],
)
def test_that_what_says_when_or_where_is_a_fact(sentence: str) -> None:
    assert is_fact(sentence)


def test_that_a_compliment_is_no_fact() -> None:
    assert not is_fact("Un grand merci à tous les bénévoles")


def test_that_a_text_is_cut_between_two_words() -> None:
    assert cut("Réunion publique du SCoT", 16) == "Réunion…"
    assert cut("Réunion publique du SCoT", 17) == "Réunion publique…"
    assert cut("Réunion", 7) == "Réunion"
    assert cut("Anticonstitutionnellement", 6) == "Antic…"
