"""How alike texts are, and what is said to repeat what."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import likeness
from cm_desk.domain.likeness import (
    CROSSPOST_DAYS,
    SITE_DAYS,
    Alike,
    News,
    Post,
    Recent,
    Vocabulary,
    Website,
    tokens_of,
)

DAY = date(2026, 3, 12).toordinal()
TITLE = "Inauguration de la maison de santé de Sauvelle samedi"
WORDS = st.frozensets(st.sampled_from("abcdefghij"))


def words(text: str) -> frozenset[str]:
    return Vocabulary().words(tokens_of(text))


def post(text: str, *, day: int = DAY, link: str = "", **more: Any) -> Post:
    minute = more.pop("minute", 600)
    at = day * 86_400 + (minute or 720) * 60
    return Post(more.pop("id", 9), more.pop("account_id", 2), day, at, minute, text, link, **more)


def news(
    text: str = TITLE, *, day: int = DAY, permalink: str = "https://pays.fr/actualites/sante"
) -> News:
    return News(1, day, permalink, f"{text}\nLe préfet sera présent.")


def repeated(one: Post, *known: News) -> Alike | None:
    return Website(known or [news()], Vocabulary()).repeated_by(one)


def copies(*posts: Post) -> dict[int, tuple[int, float]]:
    recent = Recent(Vocabulary())
    found = (recent.same_as(one, is_wanted=True) for one in posts)
    return {one.publication_id: (one.other_id, one.similarity) for one in found if one}


@given(WORDS, WORDS)
def test_that_similarity_is_a_share_of_words_whichever_text_comes_first(
    one: frozenset[str], other: frozenset[str]
) -> None:
    found = likeness.similarity(one, other)
    assert 0 <= found <= 1
    assert found == likeness.similarity(other, one)
    assert (found == 1) == (one == other)
    assert likeness.similarity(one, one) == 1


@given(WORDS, WORDS, WORDS)
def test_that_a_longer_text_never_holds_less_of_a_title(
    title: frozenset[str], text: frozenset[str], more: frozenset[str]
) -> None:
    found = likeness.held(title, text)
    assert 0 <= found <= likeness.held(title, text | more) <= 1
    assert not title or likeness.held(title, title | more) == 1


def test_that_words_forget_case_accents_bold_letters_elisions_and_addresses() -> None:
    told = words("L’𝗜𝗻𝗮𝘂𝗴𝘂𝗿𝗮𝘁𝗶𝗼𝗻 de la CRÈCHE, à 14 h : https://pays.fr/x www.pays.fr")
    assert told == {"inauguration", "creche", "14"}


def test_that_the_hashtags_that_close_a_text_are_left_out() -> None:
    assert words("Marché de #Noël samedi #PaysDeSauvelle @Office #noel") == {
        "marche",
        "noel",
        "samedi",
    }
    assert words("#seul #ici") == frozenset()


@given(st.text())
def test_that_any_text_is_cut_into_words(text: str) -> None:
    found = words(text)
    assert all(word and word == word.casefold() for word in found)


def test_that_a_link_to_a_news_is_certain_whatever_its_day_and_its_words() -> None:
    for link in (
        "https://pays.fr/actualites/sante",
        "http://www.pays.fr/actualites/sante/?utm_source=facebook&fbclid=abc#haut",
    ):
        assert repeated(post("Bonne nouvelle", link=link, day=DAY + 400)) == Alike(9, 1, 1.0)
        assert repeated(post(f"Bonne nouvelle : {link}.", day=DAY - 3)) == Alike(9, 1, 1.0)


@pytest.mark.parametrize("written", ["www.pays.fr/actualites/sante/", "pays.fr/actualites/sante."])
def test_that_an_address_without_its_scheme_is_a_link_too(written: str) -> None:
    assert repeated(post(f"Plus d’informations : {written}")) == Alike(9, 1, 1.0)
    assert repeated(post(f"moi@{written} ailleurs{written}")) is None


def test_that_a_host_with_accents_is_known_however_it_is_written() -> None:
    written = "https://www.pays-forêt.fr/actualites/sante"
    coded = written.replace("pays-forêt", "xn--pays-fort-s4a")
    for one, other in ((written, coded), (coded, written), (written, written)):
        assert repeated(post(f"Lire {one}"), news(permalink=other)) == Alike(9, 1, 1.0)


@pytest.mark.parametrize(
    "link", ["https://pays.fr/", "https://pays.fr/agenda", "https://autre.fr/actualites/sante"]
)
def test_that_another_page_of_the_site_repeats_no_news(link: str) -> None:
    assert repeated(post("Bonne nouvelle", link=link)) is None
    assert repeated(post("Bonne nouvelle", link="https://pays.fr"), news(permalink=link)) is None


def test_that_a_close_title_is_an_estimate_even_word_for_word() -> None:
    text = "📣 𝗜𝗻𝗮𝘂𝗴𝘂𝗿𝗮𝘁𝗶𝗼𝗻 de la maison de santé de Sauvelle, ce samedi à 10 h ! lnkd.in/x"
    assert repeated(post(text)) == Alike(9, 1, 0.99)
    # Four of the five words of the title: inauguration, maison, santé, Sauvelle.
    assert repeated(post(text.replace("samedi", "mardi"))) == Alike(9, 1, 0.8)
    assert repeated(post(text.replace("samedi", "mardi").replace("maison", "pharmacie"))) is None


@pytest.mark.parametrize(
    ("later", "is_found"), [(-1, False), (0, True), (SITE_DAYS, True), (SITE_DAYS + 1, False)]
)
def test_that_a_title_is_looked_for_in_the_days_after_it(later: int, is_found: bool) -> None:
    assert bool(repeated(post(TITLE, day=DAY + later))) is is_found


def test_that_of_a_title_of_three_words_all_are_needed() -> None:
    short = news("Marché de Noël samedi")
    assert repeated(post("Le marché de Noël samedi, à la halle"), short) is not None
    assert repeated(post("Le marché de Noël dimanche, à la halle"), short) is None


def test_that_a_title_of_two_words_says_too_little() -> None:
    assert repeated(post("Le marché de Noël"), news("Marché de Noël")) is None


def test_that_the_closest_then_the_latest_title_is_the_one_repeated() -> None:
    known = (
        News(1, DAY - 9, "", "Appel à projets culture jeunesse 2026"),
        News(2, DAY - 2, "", "Appel à projets culture jeunesse 2026"),
        News(3, DAY - 1, "", "Appel à projets culture sport 2026"),
    )
    assert repeated(post("Appel à projets culture et jeunesse 2026"), *known) == Alike(9, 2, 0.99)


def test_that_the_first_line_of_a_news_is_its_title() -> None:
    assert likeness.title_of("\n\n  Vœux 2026 \n\nSuite") == "Vœux 2026"
    assert likeness.title_of(" \n ") == ""


TEXT = "Le marché de producteurs revient place des Halles samedi matin, venez nombreux"


def test_that_the_same_text_on_another_account_is_certain_and_points_at_the_first() -> None:
    found = copies(
        post(TEXT, id=1, account_id=1),
        post(f"{TEXT} ! #Sauvelle #marché", id=2, account_id=2, day=DAY + 1),
        post(TEXT.upper(), id=3, account_id=3, day=DAY + CROSSPOST_DAYS),
    )
    assert found == {2: (1, 1.0), 3: (1, 1.0)}


def test_that_a_text_adapted_to_another_account_is_an_estimate() -> None:
    # Nine words kept of ten; « nombreux » gives way to « famille ».
    adapted = TEXT.replace("nombreux", "en famille")
    ((other, similarity),) = copies(
        post(TEXT, id=1, account_id=1), post(adapted, id=2, account_id=2)
    ).values()
    assert (other, similarity) == (1, pytest.approx(8 / 10))
    assert copies(post(TEXT, id=1), post("Le marché est annulé samedi", id=2, account_id=3)) == {}


def test_that_neither_one_account_nor_a_later_week_makes_a_copy() -> None:
    assert copies(post(TEXT, id=1), post(TEXT, id=2)) == {}
    late = post(TEXT, id=2, account_id=3, day=DAY + CROSSPOST_DAYS + 1)
    assert copies(post(TEXT, id=1), late) == {}


def test_that_short_texts_are_copies_only_in_the_same_minute() -> None:
    def both(second: int | None) -> dict[int, tuple[int, float]]:
        return copies(
            post("Bonne année !", id=1, account_id=1),
            post("Bonne année !", id=2, account_id=2, minute=second),
        )

    assert both(600) == {2: (1, 1.0)}
    assert both(601) == both(None) == {}
    assert copies(post("", id=1, account_id=1), post("", id=2, account_id=2)) == {}


def test_that_words_in_another_order_are_no_certainty() -> None:
    other = " ".join(reversed(TEXT.split()))
    assert copies(post(TEXT, id=1, account_id=1), post(other, id=2)) == {2: (1, 0.99)}


@given(
    st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=4, max_size=26, unique=True),
    st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=4, max_size=26, unique=True),
)
def test_that_no_copy_is_missed_for_the_sake_of_speed(one: list[str], other: list[str]) -> None:
    first, second = (" ".join(letter * 3 for letter in found) for found in (one, other))
    found = copies(post(first, id=1, account_id=1, minute=None), post(second, id=2, minute=None))
    alike = likeness.similarity(words(first), words(second))
    assert bool(found) == (alike >= likeness.CROSSPOST_LEAST)


def test_that_many_rows_of_one_day_take_no_longer_than_others() -> None:
    text = "mot " * 3
    posts = [post(f"{text}{n}", id=n, account_id=n % 2) for n in range(5000)]
    assert copies(*posts) is not None
    known = [News(n, DAY, "", TITLE) for n in range(3000)]
    website = Website(known, Vocabulary())
    assert all(website.repeated_by(post(TEXT, id=n)) is None for n in range(2000))


def test_that_spans_of_days_are_widened_and_joined() -> None:
    assert likeness.spans([(20, 26), (1, 7), (8, 14)], after=3) == [(1, 17), (20, 29)]
    is_in = likeness.within([(1, 3), (7, 7)])
    assert [day for day in range(10) if is_in(day)] == [1, 2, 3, 7]
