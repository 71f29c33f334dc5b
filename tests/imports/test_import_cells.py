import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.imports import cells

NBSP, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", None),
        (" ", None),
        ("-", None),
        ("--", None),
        ("N/A", None),
        ("0", 0),
        ("7", 7),
        ("007", 7),
        (" 12 ", 12),
        ("1234", 1234),
        (f"1{NBSP}234", 1234),
        (f"1{THIN}234{THIN}567", 1234567),
        ("12 345", 12345),
        ("999999999999999", 999_999_999_999_999),
    ],
)
def test_that_counts_written_in_ascii_digits_are_read(written: str, meant: int | None):
    assert cells.count(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "-3",
        "−3",
        "+3",
        "1,5",
        "1.5",
        "424.0",
        "1,234",
        "1.234",
        "1e3",
        "1E+17",
        "0x10",
        "1_000",
        "12 34",
        f"1{NBSP}23",
        "１２",
        "١٢",
        "²",
        "½",
        "Ⅻ",
        "12%",
        "NaN",
        "inf",
        "1.2K",
        "1000000000000000",
        "9" * 5000,
        "douze",
        "12\n13",
        "1\u20092",
        "=1+1",
    ],
)
def test_that_any_other_writing_of_a_count_is_refused(written: str):
    assert cells.count(written) == cells.BAD


@given(st.text())
def test_that_a_count_is_none_or_refused_or_a_plain_whole_number(text: str):
    value = cells.count(text)
    assert value is None or value == cells.BAD or 0 <= value < 10**15
    if value is not None and value != cells.BAD:
        digits = "".join(mark for mark in text if mark in "0123456789")
        assert value == int(digits)


@given(st.integers(0, 10**15 - 1))
def test_that_a_count_survives_french_grouping(number: int):
    assert cells.count(f"{number:,}".replace(",", THIN)) == number


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Marché d’été  ", "Marché d’été"),
        ("Marche\u0301", "Marché"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("facture\u202egnp.exe", "facturegnp.exe"),
        ("a\u2066b\u2069\u200e\u061cc", "abc"),
        ("x\x00\x07\x1b[31my", "x[31my"),
        ("mot\u00adcoupé\u200b\ufeff", "motcoupé"),
        ("👩\u200d🌾 ❤\ufe0f", "👩\u200d🌾 ❤\ufe0f"),
        ("12 %\u00a0; « oui\u202f! »", "12 %\u00a0; « oui\u202f! »"),
        ("\tretrait\tvoulu", "retrait\tvoulu"),
        ("\u2126 \u212b", "Ω Å"),
        ("\x85suite", "suite"),
    ],
)
def test_that_captions_lose_only_what_cannot_be_seen(written: str, kept: str):
    assert cells.clean(written) == kept


@given(st.text())
def test_that_clean_text_is_composed_visible_and_stable(text: str):
    cleaned = cells.clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cells.clean(cleaned) == cleaned
    assert cleaned == cleaned.strip()
    controls = {mark for mark in cleaned if unicodedata.category(mark) == "Cc"}
    assert controls <= {"\n", "\t"}
    assert not any(0x202A <= ord(mark) <= 0x202E for mark in cleaned)


@pytest.mark.parametrize(
    ("header", "reduced"),
    [
        ("\ufeffPost ID", "post id"),
        ("Heure  de\u00a0publication ", "heure de publication"),
        ("Mentions J’aime", "mentions j'aime"),
        ("Statut du contenu financé", "statut du contenu finance"),
        ("Im\u00adpressions", "impressions"),
        ("Duree\u0301e", "dureee"),
    ],
)
def test_that_column_names_are_reduced_to_what_versions_share(header: str, reduced: str):
    assert cells.name(header) == reduced


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("122158000000000123", True),
        ("101234567890123_987654321", True),
        ("101234567890123:0", True),
        ("1000000000", True),
        ("122158000000000000", False),
        ("1.22158E+17", False),
        ("1,22158E+17", False),
        ("6.49E+17", False),
        ("", False),
        ("abc", False),
        ("１２３", False),
    ],
)
def test_that_identifiers_rounded_by_a_spreadsheet_are_told(written: str, sound: bool):
    assert cells.sound_id(written) is sound


def test_that_an_address_has_its_scheme_in_small_letters():
    assert cells.address(" httPs://www.Pays.fr/A ") == "https://www.Pays.fr/A"
    assert cells.address("FTP://a") == "FTP://a"
    assert cells.address("") == ""
