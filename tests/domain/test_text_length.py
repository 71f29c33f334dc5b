"""How long a text is for each network, counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import graphemes, text_length

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
FARMER = "👩\u200d🌾"
THUMB = "👍\U0001f3fd"
FLAG = "🇫🇷"
KEYCAP = "1\ufe0f\u20e3"
HEART = "❤\ufe0f"
BRITTANY = "🏴\U000e0066\U000e0072\U000e0062\U000e0072\U000e0065\U000e007f"
# Each is seen as one character, whatever stands beside it.
WHOLE = [
    *(
        "a",
        "é",
        "e\u0301",
        " ",
        "\n",
        "\r\n",
        "\u202f",
        "’",
        "©",
        "™",
        "œ",
        "한",
        "\u1112\u1161\u11ab",
    ),
    *("🌾", "👩", "⭐", "नि", FAMILY, FARMER, THUMB, FLAG, "🇧🇪", KEYCAP, HEART, BRITTANY),
]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 280, 280),
        ("Été à Sauvelle", 14),
        ("e\u0301te\u0301", 3),
        ("L’œuvre", 7),
        ("Venez\u202f!", 8),  # the French thin space weighs two
        ("Suite…", 7),
        ("5\u00a0€", 4),
        ("你好", 4),
        (FAMILY, 2),
        (FARMER + THUMB, 4),
        (FLAG, 2),
        (FLAG + FLAG, 4),
        (KEYCAP, 2),
        (HEART, 2),
        (BRITTANY, 2),
        ("©", 1),
        ("https://www.pays-sauvelle.fr/une/tres/longue/adresse?de=la&page=1", 23),
        ("(https://pays.fr).", 26),
        ("Lisez https://pays.fr/a, puis https://pays.fr/b.", 6 + 23 + 7 + 23 + 1),
        ("www.pays.fr", 23),
        ("pays.fr/agenda", 23),
        ("pays.fr", 7),  # two labels of a country: X makes no link of it
        ("petr.org", 23),
        ("contact@pays.fr", 15),
        ("Rendez-vous à 9.30, M.Durand", 28),
        ("", 0),
    ],
)
def test_that_x_weighs_letters_emojis_and_links(text: str, length: int) -> None:
    assert text_length.count(text, "x") == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("https://www.pays-sauvelle.fr/une/adresse 🎉", 25),
        ("@mairie@mastodon.social bonjour", 15),
        ("www.pays.fr", 11),
        (FAMILY * 3, 3),
        ("Venez\u202f!", 7),
    ],
)
def test_that_mastodon_counts_links_as_23_and_servers_for_nothing(text: str, length: int) -> None:
    assert text_length.count(text, "mastodon") == length


@pytest.mark.parametrize(
    ("text", "length"),
    [(FAMILY, 1), (FLAG * 2, 2), ("e\u0301", 1), (KEYCAP + BRITTANY, 2), ("a\r\nb", 3), ("é🎉", 2)],
)
def test_that_bluesky_counts_what_is_seen(text: str, length: int) -> None:
    assert text_length.count(text, "graphemes") == length


def test_that_the_others_count_as_a_word_processor_does() -> None:
    assert text_length.count("Venez\u202f! https://pays.fr", "characters") == 23


@given(st.lists(st.sampled_from(WHOLE), max_size=12))
def test_that_what_is_seen_as_one_character_stays_whole(parts: list[str]) -> None:
    assert list(graphemes.clusters("".join(parts))) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("🇫🇷🇧", ["🇫🇷", "🇧"]),
        ("a\u200db", ["a\u200d", "b"]),
        ("\u0301a", ["\u0301", "a"]),
        ("\n\u0301", ["\n", "\u0301"]),
        ("👩\u200da", ["👩\u200d", "a"]),
    ],
)
def test_that_what_does_not_belong_together_is_cut(text: str, parts: list[str]) -> None:
    assert list(graphemes.clusters(text)) == parts


@given(st.text(max_size=80))
def test_that_cutting_loses_nothing_and_counting_never_fails(text: str) -> None:
    assert "".join(graphemes.clusters(text)) == text
    for counting in ("characters", "graphemes", "mastodon", "x"):
        assert text_length.count(text, counting) >= 0
