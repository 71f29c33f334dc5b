"""How long a text is for a network: each has its own way of counting."""

import re
import unicodedata
from typing import Final, Literal

from cm_desk.domain import graphemes

# characters: as a word processor counts; graphemes: what is seen as one character;
# mastodon: these, each link as 23 and no server in mentions; x: as X weighs them.
Counting = Literal["characters", "graphemes", "mastodon", "x"]

_LINK: Final = 23
_URL: Final = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)
# « www.pays.fr » or « pays.fr/agenda », not « pays.fr » alone, of which X makes no link.
_BARE: Final = re.compile(
    r"(?<![\w@./:#$-])(?:[a-z0-9-]+\.)+"
    r"(?:com|org|net|info|bzh|corsica|alsace|paris|asso|app|dev|io|[a-z]{2})(?!\w|[@.-]\w)"
    r"(?:/[^\s<>\"«»]*)?",
    re.IGNORECASE,
)
_NO_LINK_ALONE: Final = re.compile(r"[a-z0-9-]+\.[a-z]{2}", re.IGNORECASE)
_ENDINGS: Final = ".,;:!?…)]'’"
_MENTION: Final = re.compile(r"(?<!\w)(@\w+)@[\w.-]+\w")
# What X weighs one; all the rest weighs two, French narrow spaces and ellipses included.
_LIGHT: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def count(text: str, counting: Counting) -> int:
    r"""Return the length of a text as a network counts it.

    X's is an estimate: which words are links is decided by a list of its own.

    >>> count("Détails : https://www.pays.fr/une-tres-longue-adresse 🎉", "x")
    36
    """
    match counting:
        case "characters":
            return len(text)
        case "graphemes":
            return graphemes.length(text)
        case "mastodon":
            links, rest = _without_links(text, bare=False)
            return links * _LINK + graphemes.length(_MENTION.sub(r"\1", rest))
        case "x":
            links, rest = _without_links(unicodedata.normalize("NFC", text), bare=True)
            return links * _LINK + sum(map(_weight, graphemes.clusters(rest)))


def _without_links(text: str, *, bare: bool) -> tuple[int, str]:
    """Return how many links a text holds, and the text without them."""
    found = 0

    def take(match: re.Match[str]) -> str:
        nonlocal found
        link = match[0].rstrip(_ENDINGS)
        if _NO_LINK_ALONE.fullmatch(link):
            return match[0]
        found += 1
        return match[0][len(link) :]

    rest = _URL.sub(take, text)
    if bare:
        rest = _BARE.sub(take, rest)
    return found, rest


def _weight(cluster: str) -> int:
    if graphemes.is_emoji(cluster):
        return 2
    return sum(1 if any(low <= ord(one) <= high for low, high in _LIGHT) else 2 for one in cluster)
