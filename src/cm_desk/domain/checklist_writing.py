"""What texts tell by themselves: how alike two are, what makes one hard to read."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?…\n]+")
_ACRONYM = re.compile(r"\b(?:[A-Z]{3,6}|[A-Z]{1,3}[a-z][A-Z]{1,3})\b")
_ROMAN = re.compile(r"[IVXLC]+")
_HASHTAG = re.compile(r"#(\w+)")
_LONG_SENTENCE = 25
_LONG_HASHTAG = 16


def similarity(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, out of 100, order left aside.

    Capitals, punctuation and compatibility forms (NFKC) make no difference.

    >>> similarity("Venez nombreux !", "venez NOMBREUX")
    100.0
    """
    first, second = _words(one), _words(other)
    total = first.total() + second.total()
    return 200 * (first & second).total() / total if total else 100.0


def wording_of(text: str) -> frozenset[tuple[str, int]]:
    """Return what two copies have in common: their words, counted, order left aside."""
    return frozenset(_words(text).items())


def is_adapted(texts: Iterable[str], most: float) -> bool:
    """Tell whether no two of a content's texts share ``most`` % of their words or more."""
    return all(similarity(one, other) < most for one, other in combinations(texts, 2))


def is_hard(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Tell a text with a sentence of more than 25 words or an acronym left unexplained.

    >>> is_hard("Le PCAET est adopté."), is_hard("Le PCAET (plan climat) est adopté.")
    (True, False)
    """
    plain = unicodedata.normalize("NFKC", text)
    sentences = _SENTENCE.split(plain)
    if any(len(_WORD.findall(sentence)) > _LONG_SENTENCE for sentence in sentences):
        return True
    return any(one not in known for one in _unexplained(plain))


def acronyms(text: str) -> frozenset[str]:
    """Return the acronyms of a text: the body's own name explains those that it holds."""
    return frozenset(_ACRONYM.findall(unicodedata.normalize("NFKC", text)))


def plain_hashtags(texts: Iterable[str]) -> list[str]:
    """Return the long hashtags without a capital, which a voice cannot cut into words."""
    found = (tag for text in texts if "#" in text for tag in _HASHTAG.findall(text))
    return list(dict.fromkeys(tag for tag in found if len(tag) >= _LONG_HASHTAG and tag.islower()))


def _unexplained(text: str) -> set[str]:
    """Return the acronyms with no bracket beside any of their places, Roman numbers apart."""
    bare: set[str] = set()
    told: set[str] = set()
    for match in _ACRONYM.finditer(text):
        before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
        is_told = before.endswith(("(", "#")) or after.startswith("(")
        (told if is_told else bare).add(match[0])
    return {one for one in bare - told if not _ROMAN.fullmatch(one)}


@lru_cache(maxsize=256)
def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
