"""Web markup reduced to the words and the links that a reader sees."""

import html
import re
from dataclasses import dataclass, field

# An article's summary or a long thread's post; what is longer is no text to read again.
_LONGEST = 100_000
_PIECES = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>|<![^<>]*+>|<|[^<]++")
_HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_CLASS = re.compile(r"\bclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_BLOCKS = frozenset({"p", "div", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4"})
_UNREAD = frozenset({"script", "style"})
_NAMES = frozenset({"mention", "hashtag"})
_GAPS = re.compile(r"\n{3,}")


@dataclass(slots=True)
class _Words:
    """What was read so far."""

    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchor: str = ""
    anchor_from: int = 0
    unread: str = ""


def words_of(markup: str) -> tuple[str, list[str]]:
    r"""Return a fragment's text, a line for each paragraph, and the addresses it links to.

    A link reads as its address where the network had shortened it; a mention stays a mention.

    >>> words_of('<p>Lire <a href="https://pays.fr/a"><span>pays.fr/</span></a></p><p>Fin</p>')
    ('Lire https://pays.fr/a\n\nFin', ['https://pays.fr/a'])
    """
    words = _Words()
    for piece in _PIECES.finditer(markup[:_LONGEST]):
        if piece[2]:
            _tag(words, piece[2].lower(), piece[3], closes=bool(piece[1]))
        elif not words.unread and not piece[0].startswith("<!"):
            words.pieces.append(html.unescape(piece[0]))
    _end_link(words)
    lines = "".join(words.pieces).split("\n")
    text = "\n".join(line.strip(" \t") for line in lines)
    return _GAPS.sub("\n\n", text).strip(), words.links


def title_of(markup: str) -> str:
    """Return a title on one line; sites write markup and entities in theirs.

    >>> title_of("L&rsquo;été   <em>au</em> pays")
    'L’été au pays'
    """
    return " ".join(words_of(markup)[0].split())


def _tag(words: _Words, tag: str, attributes: str, *, closes: bool) -> None:
    if tag in _UNREAD:
        words.unread = "" if closes else tag
    elif words.unread:
        return
    elif tag == "br":
        words.pieces.append("\n")
    elif tag in _BLOCKS:
        words.pieces.append("\n\n" if tag != "li" else "\n")
    elif tag == "a":
        _end_link(words)
        if not closes:
            _begin_link(words, attributes)


def _begin_link(words: _Words, attributes: str) -> None:
    names = _value(_CLASS, attributes).lower().split()
    address = html.unescape(_value(_HREF, attributes)).strip()
    if not _NAMES & set(names) and address.lower().startswith(("http://", "https://")):
        words.anchor, words.anchor_from = address, len(words.pieces)
        words.links.append(address)


def _end_link(words: _Words) -> None:
    """Show the address itself in place of a piece of it."""
    if words.anchor:
        shown = "".join(words.pieces[words.anchor_from :]).strip()
        if shown.strip("…") and shown.strip("…").lower() in words.anchor.lower():
            words.pieces[words.anchor_from :] = [words.anchor]
        words.anchor = ""


def _value(pattern: re.Pattern[str], attributes: str) -> str:
    match = pattern.search(attributes)
    return (match[1] or match[2] or "") if match else ""
