"""Make every text of a document safe to set: shown by our fonts, breakable in a narrow column."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar, cast

from cm_desk.domain.assessment import WeekPoint
from cm_desk.reports.glyphs import Coverage, safe_label, safe_text

_BREAK = "\u200b"
_LONGEST_WORD = 22
_SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_PLAIN_FRENCH = frozenset(
    [*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *"ŒœŸ–—‘’“”…€−≥≤→\u202f"]
) - {"\u00ad"}

T = TypeVar("T")


def cleaned(value: T, coverage: Coverage) -> T:
    """Return the same value, every text inside it safe to set."""
    return cast("T", _mapped(value, lambda text: breakable(_safe(text, coverage))))


def breakable(text: str, longest: int = _LONGEST_WORD) -> str:
    """Let a word longer than a column break, after its own punctuation when it has some."""
    if len(text) <= longest or all(len(word) <= longest for word in text.split()):
        return text
    return re.sub(
        rf"[^\s{_BREAK}]{{{longest + 1},}}", lambda match: _broken(match[0], longest), text
    )


def unbroken(text: str) -> str:
    """Return the text as it was before it was made breakable: for names, links, descriptions."""
    return text.replace(_BREAK, "").replace("\n", " ")


def one_line(text: str) -> str:
    """Join the lines of a text, its no-break spaces left alone."""
    return _SPACES.sub(" ", text).strip()


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def for_chart(text: str, coverage: Coverage) -> str:
    """Return a cleaned text as a chart may carry it, where fonts fall back letter by letter."""
    whole = unbroken(text)
    return whole if _is_plain(whole, coverage) else safe_label(whole, coverage)


def _safe(text: str, coverage: Coverage) -> str:
    # Plain French is told at once; anything else goes through every rule, a hundred times slower.
    return text if _is_plain(text, coverage) else safe_text(text, coverage)


def _is_plain(text: str, coverage: Coverage) -> bool:
    return _PLAIN_FRENCH.issuperset(text) and coverage.text.issuperset(text)


def _broken(word: str, longest: int) -> str:
    lines: list[str] = []
    for piece in re.findall(rf"[^/?&=._-]{{1,{longest}}}[/?&=._-]?|[/?&=._-]{{1,{longest}}}", word):
        if lines and len(lines[-1]) + len(piece) <= longest:
            lines[-1] += piece
        else:
            lines.append(piece)
    return _BREAK.join(lines)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else change(value)
    if isinstance(value, (tuple, list)):
        return type(value)(_mapped(item, change) for item in value)
    if isinstance(value, dict):
        return {key: _mapped(item, change) for key, item in value.items()}
    # A week holds numbers only, and there are thousands of them.
    if is_dataclass(value) and not isinstance(value, (type, WeekPoint, date)):
        return type(value)(
            **{f.name: _mapped(getattr(value, f.name), change) for f in fields(value)}
        )
    return value
