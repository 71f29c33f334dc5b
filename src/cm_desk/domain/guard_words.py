"""The words of a text that call for reading it again before an election."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from cm_desk.domain.wording import fold

_WORD: Final = re.compile(r"\w+")
_ENDINGS: Final = ("", "s", "x", "e", "es")


class _Token(NamedTuple):
    folded: str
    first: int
    last: int


def found(text: str, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the words of ``text`` that are wanted, each once, as they are written there.

    Accents, capitals and spaces do not count; a plural or a feminine is found too, and any
    ending where the wanted word ends with a star.

    >>> found("Nos Réussites : un bilan carbone", ["bilan", "réussi*", "succès"])
    ('Réussites', 'bilan')
    """
    if not _may_hold(text, wanted := tuple(wanted)):
        return ()
    plain = unicodedata.normalize("NFC", text)
    tokens = list(_tokens(plain))
    places = {place for one in wanted for place in _places(tokens, one)}
    seen = {fold(plain[first:last]): plain[first:last] for first, last in sorted(places)[::-1]}
    return tuple(sorted(seen.values(), key=plain.index))


def listed(text: str) -> tuple[str, ...]:
    r"""Read a list of words typed one a line, or with commas, each once.

    >>> listed("bilan, réussite\nbilan")
    ('bilan', 'réussite')
    """
    parts = (" ".join(part.split()) for part in re.split(r"[\n,;]", text))
    return tuple(dict.fromkeys(part for part in parts if _WORD.search(part)))


def _may_hold(text: str, wanted: tuple[str, ...]) -> bool:
    """Tell at once that a text holds none of the words, as most do."""
    pattern = _pattern(wanted)
    return pattern is not None and pattern.search(fold(text)) is not None


@lru_cache(maxsize=8)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str] | None:
    starts = (r"\W+".join(_WORD.findall(fold(one))) for one in wanted)
    pattern = "|".join(start for start in starts if start)
    return re.compile(rf"\b(?:{pattern})") if pattern else None


def _tokens(text: str) -> Iterator[_Token]:
    return (_Token(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text))


def _places(tokens: Sequence[_Token], wanted: str) -> Iterator[tuple[int, int]]:
    words = [one.folded for one in _tokens(unicodedata.normalize("NFC", wanted))]
    if not words:
        return
    *before, last = words
    any_ending = wanted.rstrip().endswith("*")
    for start in range(len(tokens) - len(before)):
        end = start + len(before)
        said = [one.folded for one in tokens[start:end]]
        if said == before and _ends(tokens[end].folded, last, any_ending=any_ending):
            yield tokens[start].first, tokens[end].last


def _ends(word: str, wanted: str, *, any_ending: bool) -> bool:
    if not word.startswith(wanted):
        return False
    return any_ending or word[len(wanted) :] in _ENDINGS
