"""Sixty ways of writing, and what is kept of each: one table for the whole boundary."""

import unicodedata
from pathlib import Path

import pytest

from cm_desk.imports import cells
from imports.asking import understood
from imports.make_meta import post, write_posts

KEPT = (
    # Composed: the same word, whatever the system that wrote it.
    ("Marche\u0301", "Marché"),
    ("e\u0300e\u0302e\u0308", "èêë"),
    ("garc\u0327on", "garçon"),
    ("Noe\u0308l", "Noël"),
    ("A\u030angstro\u0308m", "Ångström"),
    ("\u212bngstro\u0308m", "Ångström"),
    ("\u2126", "Ω"),
    ("\u1e69", "ṩ"),
    ("s\u0307\u0323", "ṩ"),
    ("n\u0303", "ñ"),
    ("\u1100\u1161", "가"),
    ("\u0041\u0301lava", "Álava"),
    # Compatible is not the same: what was published stays as it was.
    ("ﬁnance", "ﬁnance"),
    ("n\u00ba 5", "nº 5"),
    ("m²", "m²"),
    ("１２３", "１２３"),
    ("١٢٣", "١٢٣"),
    ("Ⅻ", "Ⅻ"),
    ("𝐆𝐫𝐚𝐬", "𝐆𝐫𝐚𝐬"),
    ("рауѕ", "рауѕ"),
    ("œuvre æ", "œuvre æ"),
    # Directions: what turns a text around is taken out, what is written is kept.
    ("facture\u202egnp.exe", "facturegnp.exe"),
    ("\u202aa\u202c", "a"),
    ("\u202ba\u202c", "a"),
    ("\u202da\u202c", "a"),
    ("\u2066a\u2069", "a"),
    ("\u2067a\u2069", "a"),
    ("\u2068a\u2069", "a"),
    ("a\u200eb\u200fc", "abc"),
    ("a\u061cb", "ab"),
    ("שלום", "שלום"),
    ("مرحبا", "مرحبا"),
    # Invisible.
    ("mot\u00adcoupé", "motcoupé"),
    ("a\u200bb", "ab"),
    ("a\u2060b", "ab"),
    ("a\u2061b\u2064c", "abc"),
    ("\ufeffdébut", "début"),
    ("mi\ufefflieu", "milieu"),
    ("a\ufff9b\ufffac\ufffb", "abc"),
    ("a\u206ab\u206fc", "abc"),
    ("zéro\x00octet", "zérooctet"),
    ("cloche\x07", "cloche"),
    ("\x1b[31mrouge", "[31mrouge"),
    ("a\x7fb\x9fc", "abc"),
    ("demi\ud800", "demi"),
    ("\udfffdemi", "demi"),
    # Joiners make emoji and some scripts: they stay.
    ("👩\u200d🌾", "👩\u200d🌾"),
    ("❤\ufe0f", "❤\ufe0f"),
    ("🇫🇷", "🇫🇷"),
    ("👍🏽", "👍🏽"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    # Spaces and breaks.
    ("12\u00a0%", "12\u00a0%"),
    ("oui\u202f!", "oui\u202f!"),
    ("  bords \u00a0", "bords"),
    ("a\tb", "a\tb"),
    ("a\r\nb", "a\nb"),
    ("a\rb", "a\nb"),
    ("a\u2028b\u2029c", "a\nb\nc"),
    ("a\x85b", "a\nb"),
    ("a\x0bb\x0cc", "abc"),
    ("\n\na\n\nb\n", "a\n\nb"),
    ("", ""),
)


def test_that_the_table_holds_sixty_strings():
    assert len({written for written, _ in KEPT}) >= 60


@pytest.mark.parametrize(("written", "kept"), KEPT)
def test_that_a_text_is_kept_composed_and_visible(written: str, kept: str):
    assert cells.clean(written) == kept
    assert cells.clean(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)


def test_that_a_whole_file_keeps_the_same(file: Path):
    """Breaks are the CSV's own business, and half characters cannot be written."""
    pairs = [
        (written, kept)
        for written, kept in KEPT
        if kept and not set(written) & set("\r\n\x85\ud800\udfff") and written.isascii() is False
    ]
    posts = [post(n, title=f"a{written}z") for n, (written, _) in enumerate(pairs)]
    rows = understood(write_posts(file, posts)).rows
    assert [row.text for row in rows] == [cells.clean(f"a{written}z") for written, _ in pairs]
    assert all(unicodedata.is_normalized("NFC", row.text) for row in rows)


@pytest.mark.parametrize("written", [written for written, _ in KEPT if not written.isascii()])
def test_that_no_other_writing_of_digits_is_a_figure(written: str):
    assert cells.count(written) == cells.BAD


def test_that_two_compositions_are_one_text():
    """The same caption from a Macintosh and from Windows."""
    one, other = (unicodedata.normalize(form, "Forêt d’été à Noël") for form in ("NFC", "NFD"))
    assert one != other
    assert cells.clean(one) == cells.clean(other)
    assert cells.name(one) == cells.name(other) == "foret d'ete a noel"
