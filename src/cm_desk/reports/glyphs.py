"""What the bundled fonts can show: the door every user text passes on its way to a document."""

import json
import unicodedata
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from cm_desk import paths
from cm_desk.domain.records import frozen

MISSING = "□"

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_STYLES = "\ufe0e\ufe0f"
_KEYCAP = "\u20e3"
_KEYCAP_BASES = "0123456789#*"
_BLACK_FLAG = "\U0001f3f4"
_CANCEL_TAG = "\U000e007f"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_FLAG_LETTERS = MappingProxyType({0x1F1E6 + rank: 65 + rank for rank in range(26)})
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


@frozen
class Coverage:
    """The characters that every style of the text font shows, and those of the emoji font."""

    text: frozenset[str]
    emoji: frozenset[str]

    def shows(self, character: str) -> bool:
        """Tell whether one font shows this character standing alone."""
        return character in self.text or character in self.emoji


def load_coverage(path: Path | None = None) -> Coverage:
    """Read the table that the asset build made from the bundled fonts."""
    source = paths.built() / "glyphs.json" if path is None else path
    table = json.loads(source.read_text(encoding="utf-8"))
    return Coverage(text=_expand(table["text"]), emoji=_expand(table["emoji"]))


def safe_text(text: str, coverage: Coverage) -> str:
    """Return the text with nothing left in it that the bundled fonts cannot show.

    A PDF/UA document with one character that its fonts lack is refused whole, so this is
    what keeps an emoji or a stray control character from costing the user a report.
    Characters that the fonts show stay as typed (no-break spaces, ½, …, ²); the others
    become what NFKC makes of them, and « □ » where that is not shown either. Line ends
    become newlines; marks and emoji modifiers stay only where the font that shows their
    base shows them too, because a document falls back font by font, never inside a cluster.
    """
    if text.isascii() and text.isprintable():
        return text
    return _only_shown(_normalised(text, coverage), coverage)


def safe_label(text: str, coverage: Coverage) -> str:
    """Return a safe text of characters that each stand alone, for the labels of SVG charts.

    Text in an SVG falls back character by character and is refused as soon as one glyph
    stands for several characters: sequences come apart, marks go, flags become letters.
    """
    return "".join(
        character.translate(_FLAG_LETTERS)
        for character in safe_text(text, coverage).replace("\n", " ")
        if not (_is_mark(character) or unicodedata.category(character) == "Cf")
        and character not in _SKIN_TONES
    )


def _expand(ranges: list[list[int]]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


def _normalised(text: str, coverage: Coverage) -> str:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    replaced = "".join(_reachable(character, "NFKC", coverage) for character in composed)
    again = unicodedata.normalize("NFC", replaced)
    return "".join(_reachable(character, "NFD", coverage) for character in again)


def _reachable(character: str, form: Literal["NFKC", "NFD"], coverage: Coverage) -> str:
    """Return the character, or its normal form when only that is shown."""
    if coverage.shows(character) or character in _LINE_ENDS:
        return character
    changed = unicodedata.normalize(form, character)
    return changed if all(coverage.shows(part) for part in changed) else character


def _only_shown(text: str, coverage: Coverage) -> str:
    pieces: list[str] = []
    position = 0
    while position < len(text):
        end = _emoji_end(text, position, coverage)
        if end > position:
            pieces.append(text[position:end])
        else:
            end = _marks_end(text, position + 1)
            pieces.append(_cluster(text[position], text[position + 1 : end], coverage))
        position = end
    return "".join(pieces)


def _emoji_end(text: str, start: int, coverage: Coverage) -> int:
    """Return where the emoji sequence that starts here ends, or ``start`` when none does."""
    for measure in (_keycap_end, _tagged_flag_end, _joined_end):
        end = measure(text, start, coverage)
        if end > start:
            return end
    return start


def _keycap_end(text: str, start: int, coverage: Coverage) -> int:
    if text[start] not in _KEYCAP_BASES or _KEYCAP not in coverage.emoji:
        return start
    styled = start + 1 + text.startswith(_EMOJI_STYLE, start + 1)
    return styled + 1 if text.startswith(_KEYCAP, styled) else start


def _tagged_flag_end(text: str, start: int, coverage: Coverage) -> int:
    if text[start] != _BLACK_FLAG:
        return start
    end = start + 1
    while end < len(text) and _is_tag(text[end]) and text[end] in coverage.emoji:
        if text[end] == _CANCEL_TAG:
            return end + 1
        end += 1
    return start


def _joined_end(text: str, start: int, coverage: Coverage) -> int:
    end = _one_emoji_end(text, start, coverage)
    while end > start and text.startswith(_JOINER, end):
        following = _one_emoji_end(text, end + 1, coverage)
        if following == end + 1:
            break
        end = following
    return end


def _one_emoji_end(text: str, start: int, coverage: Coverage) -> int:
    if start >= len(text) or not _is_emoji(text[start], coverage):
        return start
    end = start + 1
    for modifiers in (_STYLES, _SKIN_TONES):
        if end < len(text) and text[end] in modifiers and text[end] in coverage.emoji:
            end += 1
    return end


def _is_emoji(character: str, coverage: Coverage) -> bool:
    """Tell a character that may begin an emoji from the parts that only follow one."""
    return (
        character in coverage.emoji
        and character not in _KEYCAP_BASES
        and character not in _SKIN_TONES
        and unicodedata.category(character) not in {"Cf", "Me", "Mn", "Zs"}
    )


def _is_tag(character: str) -> bool:
    return "\U000e0020" <= character <= _CANCEL_TAG


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _is_invisible(character: str) -> bool:
    """Tell the marks that only choose between glyphs: they are left out without a trace."""
    return (
        "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or character == "\u034f"
        or "\u180b" <= character <= "\u180f"
    )


def _marks_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and _is_mark(text[end]):
        end += 1
    return end


def _cluster(base: str, marks: str, coverage: Coverage) -> str:
    """Return the base with the marks of its own font, one « □ » when no font has the base."""
    shown = _base(base, coverage)
    if base not in coverage.text or shown != base:
        return shown
    whole = base + "".join(
        mark if mark in coverage.text else MISSING for mark in marks if not _is_invisible(mark)
    )
    composed = unicodedata.normalize("NFC", whole)  # what stood between them has gone
    return composed if all(part in coverage.text for part in composed) else whole


def _base(character: str, coverage: Coverage) -> str:
    category = unicodedata.category(character)
    if character in _LINE_ENDS:
        return "\n"
    if category == "Zs" or character == "\t":
        return character if character in coverage.text else " "
    if category in {"Cc", "Cf"} or _is_mark(character):
        return ""  # nothing to see, or a mark with no letter under it
    if character in _SKIN_TONES or not coverage.shows(character):
        return MISSING
    return character
