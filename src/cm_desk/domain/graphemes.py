"""What a reader sees as one character: a letter with its accents, a family of emojis, a flag.

After Unicode's UAX 29, without the rules of a few Asian scripts that no text of ours holds.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

_ZWJ: Final = "\u200d"
_KEYCAP: Final = "\u20e3"
_EMOJI_LOOK: Final = "\ufe0f"
_MARKS: Final = frozenset({"Mn", "Me", "Mc"})
_CONTROLS: Final = frozenset({"Cc", "Zl", "Zp", "Cf"})
# Marks that Unicode's general category does not call so: kana, Thai and Lao vowels.
_MORE_MARKS: Final = frozenset("\u200c\u200d\uff9e\uff9f\u0e33\u0eb3")
_HANGUL: Final = re.compile("[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb]")
_HANGUL_TAIL: Final = re.compile("[\u1160-\u11ff\ud7b0-\ud7fb]")
# Extended_Pictographic, Unicode 15.1: « first-last » in hexadecimal.
_PICTURES: Final = (
    "a9 ae 203c 2049 2122 2139 2194-2199 21a9-21aa 231a-231b 2328 2388 23cf 23e9-23f3 23f8-23fa"
    " 24c2 25aa-25ab 25b6 25c0 25fb-25fe 2600-2605 2607-2612 2614-2685 2690-2705 2708-2712 2714"
    " 2716 271d 2721 2728 2733-2734 2744 2747 274c 274e 2753-2755 2757 2763-2767 2795-2797 27a1"
    " 27b0 27bf 2934-2935 2b05-2b07 2b1b-2b1c 2b50 2b55 3030 303d 3297 3299 1f000-1f0ff"
    " 1f10d-1f10f 1f12f 1f16c-1f171 1f17e-1f17f 1f18e 1f191-1f19a 1f1ad-1f1e5 1f201-1f20f 1f21a"
    " 1f22f 1f232-1f23a 1f23c-1f23f 1f249-1f3fa 1f400-1f53d 1f546-1f64f 1f680-1f6ff 1f774-1f77f"
    " 1f7d5-1f7ff 1f80c-1f80f 1f848-1f84f 1f85a-1f85f 1f888-1f88f 1f8ae-1f8ff 1f90c-1f93a"
    " 1f93c-1f945 1f947-1faff 1fc00-1fffd"
)


def _span(written: str) -> tuple[int, int]:
    first, _, last = written.partition("-")
    return int(first, 16), int(last or first, 16)


_SPANS: Final = tuple(map(_span, _PICTURES.split()))
_STARTS: Final = tuple(first for first, _last in _SPANS)


def clusters(text: str) -> Iterator[str]:
    r"""Cut a text into what is seen as one character.

    >>> [len(one) for one in clusters("e\u0301t\u00e9 👩\u200d🌾🇫🇷")]
    [2, 1, 1, 1, 3, 2]
    """
    start = 0
    for place in range(1, len(text)):
        if not _joins(text, start, place):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def length(text: str) -> int:
    """Count what is seen as characters."""
    if text.isascii() and "\r" not in text:
        return len(text)
    return sum(1 for _ in clusters(text))


def is_emoji(cluster: str) -> bool:
    """Tell an emoji from a letter or a sign; « © » is one only when dressed as such.

    >>> is_emoji("🎉"), is_emoji("1\ufe0f\u20e3"), is_emoji("©"), is_emoji("é")
    (True, True, False, False)
    """
    first = cluster[0]
    if _is_flag_letter(first) or _KEYCAP in cluster:
        return True
    return _is_picture(first) and (ord(first) > 0x2190 or _EMOJI_LOOK in cluster)


def _joins(text: str, start: int, place: int) -> bool:
    """Tell whether the character at ``place`` belongs to the one that began at ``start``."""
    before, one = text[place - 1], text[place]
    if before == "\r" or _is_control(before) or _is_control(one):
        return before == "\r" and one == "\n"
    if _extends(one):
        return True
    if _is_flag_letter(one):
        return place - start == 1 and _is_flag_letter(before)
    if before == _ZWJ:
        return _is_picture(text[start]) and _is_picture(one)
    return bool(_HANGUL_TAIL.match(one) and _HANGUL.match(before))


def _is_control(one: str) -> bool:
    return not one.isprintable() and not _extends(one) and unicodedata.category(one) in _CONTROLS


def _extends(one: str) -> bool:
    if one < "\u0300":
        return False
    if one in _MORE_MARKS or "\U0001f3fb" <= one <= "\U0001f3ff":
        return True
    return "\U000e0020" <= one <= "\U000e007f" or unicodedata.category(one) in _MARKS


def _is_flag_letter(one: str) -> bool:
    return "\U0001f1e6" <= one <= "\U0001f1ff"


def _is_picture(one: str) -> bool:
    place = bisect_right(_STARTS, ord(one)) - 1
    return place >= 0 and ord(one) <= _SPANS[place][1]
