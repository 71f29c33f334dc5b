import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.addresses import bare_in_text, canonical, host_of, in_text, shown


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://www.pays.fr/actus/fete/", "pays.fr/actus/fete"),
        ("http://pays.fr", "pays.fr"),
        ("https://pays.fr/", "pays.fr"),
        ("https://m.pays.fr/a", "pays.fr/a"),
        ("https://www.m.pays.fr/a", "pays.fr/a"),
        ("https://www.fr/a", "www.fr/a"),
        ("https://m.fr/a", "m.fr/a"),
        ("https://PAYS.fr/Actus/FETE", "pays.fr/Actus/FETE"),
        ("https://pays.fr./a", "pays.fr/a"),
        ("https://jeanne:secret@pays.fr/a", "pays.fr/a"),
        ("https://pays.fr:443/a", "pays.fr/a"),
        ("https://pays.fr:8080/a", "pays.fr:8080/a"),
        ("https://pays.fr/a#haut", "pays.fr/a"),
        ("https://pays.fr/?p=12", "pays.fr?p=12"),
        ("https://pays.fr/a?utm_source=fb&page=2&fbclid=x", "pays.fr/a?page=2"),
        ("https://pays.fr/a?at_medium=mail&xtor=1&mtm_campaign=x&msclkid=2", "pays.fr/a"),
        ("https://pays.fr/a?at_home=1", "pays.fr/a?at_home=1"),
        ("https://forêt.fr/été", "xn--fort-ipa.fr/%C3%A9t%C3%A9"),
        ("https://xn--fort-ipa.fr/%c3%a9t%C3%A9", "xn--fort-ipa.fr/%C3%A9t%C3%A9"),
        ("https://[::1]:8080/a", "[::1]:8080/a"),
    ],
)
def test_that_an_address_keeps_what_names_the_page(written: str, kept: str):
    assert canonical(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "pays.fr/a",
        "//pays.fr/a",
        "javascript:alert(1)",
        "mailto:jeanne@pays.fr",
        "file:///etc/passwd",
        "https:///a",
        "https://pays.fr:99999/a",
        "https://pays.fr:x/a",
        "https://[::1/a",
        "https://le pays.fr/a",
        "https://pays..fr/a",
        "https://pays.fr\\a.fr/b\\@",
        "https://pa\u2100s.fr/a",
        "https://%61.fr/",
        "https://pays.fr/\ud800",
        "https://" + "a" * 70 + ".fr/",
        "https://pays.fr/" + "a" * 9000,
    ],
)
def test_that_what_is_no_page_s_address_is_none(written: str):
    assert canonical(written) == ""
    assert host_of(written) == ""


@given(st.text(max_size=60) | st.from_regex(r"https?://[ -~é]{0,50}"))
def test_that_any_text_reduces_to_an_address_that_stays_the_same(text: str):
    found = canonical(text)
    assert found.isascii()
    if found:
        assert canonical(f"https://{found}") == found
        assert host_of(text) == host_of(f"https://{found}")


def test_that_the_host_names_the_site():
    assert host_of("https://www.pays.fr:8080/a?b=c") == "pays.fr"
    assert host_of("https://pays.fr?p=1") == "pays.fr"
    assert host_of("https://[::1]:80/a") == "[::1]"


def test_that_addresses_are_found_in_a_text():
    said = "Lire « https://pays.fr/a ». Puis (https://pays.fr/b), https://pays.fr/c…"
    assert in_text(said) == ["https://pays.fr/a", "https://pays.fr/b", "https://pays.fr/c"]


def test_that_addresses_written_without_their_scheme_are_made_whole():
    said = "Infos : www.pays.fr/a. Ou (Pays.fr/b/c?d=1), pays.fr et/ou 1/2, moi@pays.fr/x, v1.2/3"
    assert bare_in_text(said) == ["https://www.pays.fr/a", "https://Pays.fr/b/c?d=1"]
    assert bare_in_text("https://autre.fr/pays.fr/a http://pays.fr:8080/b.fr/c") == []


@given(st.text(max_size=200) | st.text("a.-/ ", max_size=400))
def test_that_any_text_is_searched_for_addresses(text: str):
    assert all(one.startswith("https://") for one in bare_in_text(text))


def test_that_a_host_is_shown_with_its_accents():
    assert shown("xn--pays-fort-s4a.fr") == "pays-forêt.fr"
    assert shown("[::1]") == "[::1]"
    assert shown("xn--\u00e9.fr") == "xn--\u00e9.fr"
