"""A content rewritten for those who relay it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import relay
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Version
from cm_desk.domain.relay import Words, pieces_of

WORDS = Words(
    "Plus d’informations\u00a0: {links}", "Photo\u00a0: {credit}", "Date limite\u00a0: {day}."
)
FACEBOOK, LINKEDIN = 1, 2
GROUPS = {FACEBOOK: "facebook", LINKEDIN: "linkedin"}
TEXT = """🚌 Le Bus santé arrive à Sauvelle !

M. Durand vous reçoit le jeudi 12 mars à 14 h 30, place de la Mairie. Un café sera offert.

Au programme :
✅ tension,
✅ vaccination.

Le #PaysDeSauvelle agit avec #LEADER.
Inscriptions 👉 https://www.pays.fr/bus/?utm_source=fb
Détails sur https://pays.fr/detail avant mars.
#BusSanté #SantéPourTous"""
CONTENT = Content(
    "Le Bus santé arrive à Sauvelle",
    funder_mention="Financé par l’ARS",
    image_credit="Pays de Sauvelle",
    image_consent=ImageConsent.OBTAINED,
    images="/photos/bus.jpg",
    versions=(Version(FACEBOOK, TEXT, "Un bus blanc"), Version(LINKEDIN, TEXT + " et plus encore")),
)


def made(content: Content = CONTENT, most: int = 600) -> relay.Kit:
    return relay.kit(content, GROUPS, most=most, words=WORDS)


def test_that_the_facebook_text_is_the_one_written_with_its_mentions() -> None:
    assert made().facebook == f"{TEXT}\n\nFinancé par l’ARS\n\nPhoto\u00a0: Pays de Sauvelle"


def test_that_a_mention_already_written_is_not_repeated() -> None:
    version = Version(FACEBOOK, "Bus. FINANCÉ PAR L’ARS. Photo : pays de sauvelle")
    kit = made(replace(CONTENT, versions=(version,)))
    assert kit.facebook == version.text
    assert kit.short.count("ARS") == 1
    assert kit.bulletin.count("ARS") == 1


def test_that_the_bulletin_is_one_plain_paragraph_under_its_title() -> None:
    assert made().bulletin == (
        "Le Bus santé arrive à Sauvelle\n\n"
        "M. Durand vous reçoit le jeudi 12 mars à 14 h 30, place de la Mairie."
        " Un café sera offert. Au programme\u00a0: tension\u202f; vaccination."
        " Le Pays de Sauvelle agit avec LEADER. Inscriptions\u00a0: www.pays.fr/bus."
        " Détails sur pays.fr/detail avant mars. Financé par l’ARS."
        "\n\nPhoto\u00a0: Pays de Sauvelle"
    )


def test_that_the_short_text_keeps_when_where_and_the_links_first() -> None:
    assert made(most=235).short == (
        "Le Bus santé arrive à Sauvelle\n"
        "M. Durand vous reçoit le jeudi 12 mars à 14 h 30, place de la Mairie."
        " Détails sur https://pays.fr/detail avant mars.\n"
        "Inscriptions\u00a0: https://www.pays.fr/bus/?utm_source=fb\n"
        "Financé par l’ARS"
    )


def test_that_links_and_mention_stay_even_where_nothing_else_fits() -> None:
    assert made(most=60).short.splitlines() == [
        "Le Bus santé arrive à Sauvelle",
        "Inscriptions\u00a0: https://www.pays.fr/bus/?utm_source=fb",
        "Financé par l’ARS",
        "Plus d’informations\u00a0: https://pays.fr/detail",
    ]


def test_that_one_long_sentence_is_cut_between_two_words() -> None:
    long = Content("Bus", versions=(Version(FACEBOOK, "mot " * 200),))
    short = made(long, most=100).short
    assert len(short) <= 100
    assert short.startswith("Bus\nmot mot")
    assert short.endswith(" mot…")


def test_that_a_very_long_title_is_cut_in_the_short_text_only() -> None:
    long = replace(CONTENT, title="Très " * 50)
    assert len(made(long).short.splitlines()[0]) <= 80
    assert made(long).bulletin.startswith("Très Très")
    assert len(made(long).bulletin.splitlines()[0]) == 249


def test_that_without_any_version_the_brief_stands_in_and_is_told() -> None:
    content = Content("Réunion", brief="Le 3 mars. Salle des fêtes.")
    assert made(content).facebook == "Le 3 mars. Salle des fêtes."
    assert relay.doubts(content, GROUPS) == ("from_brief",)


def test_that_a_title_alone_makes_no_text_up() -> None:
    content = Content("Réunion publique")
    kit = made(content)
    assert (kit.facebook, kit.short, kit.bulletin) == ("Réunion publique",) * 3
    assert (kit.alt_text, kit.mentions) == ("", "")
    assert relay.doubts(content, GROUPS) == ("no_text",)


def test_that_the_longest_text_serves_where_facebook_has_none() -> None:
    content = Content("Bus", versions=(Version(LINKEDIN, "Court"), Version(3, "Un peu plus long")))
    assert made(content).facebook == "Un peu plus long"


@pytest.mark.parametrize(
    ("values", "doubt"),
    [
        ({"image_consent": ImageConsent.TO_ASK}, "consent_to_ask"),
        ({"image_consent": None}, "consent_unknown"),
        ({"image_credit": " "}, "no_credit"),
        ({"versions": (Version(FACEBOOK, TEXT),)}, "no_alt"),
    ],
)
def test_that_what_an_image_lacks_is_told(values: dict[str, object], doubt: str) -> None:
    assert relay.doubts(CONTENT, GROUPS) == ()
    assert relay.doubts(replace(CONTENT, **values), GROUPS) == (doubt,)
    assert relay.doubts(replace(CONTENT, **values, images=""), GROUPS) == ()


def test_that_bold_letters_of_mathematicians_are_read_as_letters() -> None:
    content = Content("Bus", versions=(Version(FACEBOOK, "𝗩𝗲𝗻𝗲𝘇 nombreux."),))
    assert made(content).bulletin == "Bus\n\nVenez nombreux."


def test_that_a_label_takes_the_link_of_the_next_line() -> None:
    content = Content("Bus", versions=(Version(FACEBOOK, "Le dossier :\nhttps://pays.fr/a"),))
    assert made(content).short == "Bus\nLe dossier\u00a0: https://pays.fr/a"


def test_that_a_label_that_ends_a_line_takes_the_link_of_the_next_one() -> None:
    told = "Lola vous aide\u00a0: leader@pays.fr. Dossier\u00a0:\nhttps://a.fr/d.\nMerci à tous."
    pieces, links = pieces_of(told, "")
    assert [(one.text, one.link) for one in pieces] == [
        ("Lola vous aide\u00a0: leader@pays.fr.", ""),
        ("Dossier", "https://a.fr/d"),
        ("Merci à tous.", ""),
    ]
    assert links == ()


def test_that_a_link_alone_is_for_more_information() -> None:
    content = Content("Bus", versions=(Version(FACEBOOK, "Venez.\n➡️ https://pays.fr/a/"),))
    assert made(content).short == "Bus\nVenez.\nPlus d’informations\u00a0: https://pays.fr/a/"
    assert made(content).bulletin == "Bus\n\nVenez. Plus d’informations\u00a0: pays.fr/a"


@pytest.mark.parametrize("told", ["", "Le 12 mars, dernier jour.", "Clôture le 12/03 à midi."])
def test_that_a_call_says_when_it_closes(told: str) -> None:
    call = Content(
        "LEADER",
        kind=ContentKind.CALL,
        closes_on=date(2027, 3, 12),
        versions=(Version(FACEBOOK, f"Déposez votre projet. {told}"),),
    )
    kit = made(call)
    assert kit.facebook == f"Déposez votre projet. {told}".strip()
    added = "Date limite\u00a0: 12\u00a0mars 2027."
    for text in (kit.short, kit.bulletin):
        assert text.endswith(told or added)
        assert (added in text) is not bool(told)
    assert relay.doubts(call, GROUPS) == (() if told else ("no_closing",))


@given(st.text(alphabet="Aaé. :!\n#🎉1\ufe0f\u20e3-✅👉https://pays.fr/a", max_size=120))
def test_that_any_text_makes_a_bulletin_without_hashtag_at_its_end_nor_emoji(text: str) -> None:
    content = Content("Bus", versions=(Version(FACEBOOK, text),))
    kit = made(content)
    assert not {"🎉", "👉", "✅", "\u20e3"} & set(kit.bulletin)
    assert "  " not in kit.bulletin
    assert kit.short.startswith("Bus")


@given(
    st.lists(st.sampled_from(["Venez le 3 mars.", "Entrée libre.", "Café offert !"])),
    st.integers(40, 200),
)
def test_that_a_short_text_without_links_never_exceeds_its_length(
    said: list[str], most: int
) -> None:
    content = Content("Bus santé", versions=(Version(FACEBOOK, " ".join(said) or "Rien."),))
    assert len(made(content, most=most).short) <= most
