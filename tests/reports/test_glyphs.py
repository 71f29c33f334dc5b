import json
import sys
import unicodedata
from functools import cache
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.reports import glyphs
from cm_desk.reports.glyphs import Coverage

NNBSP = "\u202f"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
RAINBOW = "🏳\ufe0f\u200d🌈"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
HEART_ON_FIRE = "❤\ufe0f\u200d🔥"

TEMPLATE = """
#set document(title: "Essai", date: datetime(year: 2026, month: 1, day: 1))
#set text(font: ("Inter", "Noto Emoji"), fallback: false, lang: "fr", region: "FR")
#for line in json(bytes(sys.inputs.at("lines"))) {
  par(line)
  par(emph(line))
  par(strong(line))
}
"""

# The parts that combine across characters, where a font falls back for a whole cluster.
PARTS = st.sampled_from(
    [
        *"aé1#* \t\n\r\0²½…’«»→✓✅❤☀©🔥👍🏽🏳🏴👩💻🇫🇷🇿中عन한ﬁ㍿ﷺ",
        *"\u200d\ufe0e\ufe0f\u20e3\u0301\u0327\u034f\u200b\u00ad\u2028\u202e\ufeff\u093f\u0344",
        *"\ue000\ufffe\ud800\U000e0067\U000e007f\U000e0100\U000f0000",
        *(FAMILY, RAINBOW, SCOTLAND, "\u1e69\u0323"),
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=30),
    st.text(st.characters(categories=["Mn", "Mc", "Me", "Cf", "So", "Sk", "Ll"]), max_size=20),
    st.lists(PARTS, max_size=12).map("".join),
)


LABEL_TEMPLATE = """
#set document(title: "Essai", date: datetime(year: 2026, month: 1, day: 1))
#set text(font: ("Inter", "Noto Emoji"), fallback: false)
#figure(image(bytes(sys.inputs.svg), format: "svg", alt: "Essai"))
"""


@cache  # a fixture would be printed by hypothesis with each failing example
def bundled() -> Coverage:
    return glyphs.load_coverage()


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return bundled()


def compile_lines(lines: list[str]) -> bytes:
    return compile_document(TEMPLATE, {"lines": json.dumps(lines)})


def compile_labels(labels: list[str]) -> bytes:
    texts = "".join(f'<text font-family="Inter, Noto Emoji">{escape(one)}</text>' for one in labels)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">{texts}</svg>'
    return compile_document(LABEL_TEMPLATE, {"svg": svg})


def compile_document(template: str, inputs: dict[str, str]) -> bytes:
    import typst

    return typst.compile(
        template.encode(),
        format="pdf",
        font_paths=[str(paths.resources() / "fonts")],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs=inputs,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Près de 1\u00a0200\u00a0€ ; 3\u202f%, « l\u2019été »… ½ m² 1ᵉʳ n° №",
        "Cœur, Œuvre, ÿ, Æ, – et — et ‑",
        "première\nseconde",
        "→ ✓ □ •",
        "👍🏽 🇫🇷 1\ufe0f\u20e3 ☀\ufe0f",
        FAMILY,
        RAINBOW,
        SCOTLAND,
        HEART_ON_FIRE,
    ],
)
def test_that_what_the_fonts_show_stays_as_typed(text: str, coverage: Coverage):
    assert glyphs.safe_text(text, coverage) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e\u0301te\u0301", "été"),
        ("𝗙𝗲̂𝘁𝗲 𝓭𝓮 𝕝\u2019été", "Fête de l\u2019été"),
        ("ﬁn", "fin"),
        ("ＰＥＴＲ", "PETR"),
        ("a\u3000b\u1680c\td", "a b c d"),
        ("\ufeffDébut", "Début"),
        ("a\0b\x07c", "abc"),
        ("a\u200bb\u00adc\u202ed", "abcd"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\ue000\U000f0000", "□□"),
        ("中文", "□□"),
        ("न\u093f", "□"),
        ("a\ud800b", "a□b"),
        ("a\u20e3", "a□"),
        ("a🏽", "a□"),
        ("→\ufe0f", "→"),
        ("🔥\u0301", "🔥"),
        ("\u0301a", "a"),
        ("🔥\u200d", "🔥"),
        ("🏴\U000e0067", "🏴"),
        ("⁉\ufe0f ℹ", "⁉\ufe0f ℹ"),
    ],
)
def test_that_what_the_fonts_lack_becomes_what_they_have(
    text: str, expected: str, coverage: Coverage
):
    assert glyphs.safe_text(text, coverage) == expected


def test_that_the_mark_of_a_missing_character_is_itself_shown(coverage: Coverage):
    assert glyphs.MISSING in coverage.text


def test_that_every_assigned_character_compiles_alone(coverage: Coverage):
    assigned = [
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if coverage.shows(character) or unicodedata.category(character) not in {"Cn", "Co"}
    ]
    everything = {glyphs.safe_text(character, coverage) for character in assigned}
    assert len(everything) > 3500  # else the fonts are not the bundled ones
    assert compile_lines(sorted(everything)).startswith(b"%PDF")


def test_that_every_character_shown_compiles_between_emoji_and_marks(coverage: Coverage):
    shown = sorted(coverage.text | coverage.emoji)
    around = ("{}\ufe0f", "{}\u0301", "🔥{}", "{}🏽", "{}\u200d🔥", "🔥\u200d{}", "{}\u20e3")
    lines = [
        " ".join(glyphs.safe_text(form.format(one), coverage) for form in around) for one in shown
    ]
    assert compile_lines(lines).startswith(b"%PDF")


@given(st.lists(TEXTS, max_size=60))
def test_that_any_text_passed_through_compiles(texts: list[str]):
    coverage = bundled()
    compile_lines([glyphs.safe_text(text, coverage) for text in texts])


@given(st.lists(TEXTS, max_size=60))
def test_that_any_label_passed_through_compiles_in_a_chart(texts: list[str]):
    coverage = bundled()
    compile_labels([glyphs.safe_label(text, coverage) for text in texts])


def test_that_every_character_shown_compiles_in_a_chart(coverage: Coverage):
    compile_labels(
        [glyphs.safe_label(one, coverage) for one in sorted(coverage.text | coverage.emoji)]
    )


def test_that_a_label_takes_emoji_sequences_apart(coverage: Coverage):
    assert glyphs.safe_label(f"{RAINBOW}\n{FAMILY} é👍🏽 🇫🇷", coverage) == "🏳🌈 👨👩👧👦 é👍 FR"


@given(TEXTS)
def test_that_a_safe_text_is_left_as_it_is(text: str):
    coverage = bundled()
    safe = glyphs.safe_text(text, coverage)
    assert glyphs.safe_text(safe, coverage) == safe


@given(TEXTS)
def test_that_only_shown_characters_are_left(text: str):
    coverage = bundled()
    for character in glyphs.safe_text(text, coverage):
        assert character == "\n" or coverage.shows(character)
        assert unicodedata.category(character) not in {"Cc", "Co", "Cs"} or character == "\n"


def test_that_a_character_which_is_not_filtered_stops_the_export():
    import typst

    with pytest.raises(typst.TypstError):
        compile_lines(["中"])
