"""What a content becomes for the municipalities that relay it: by plain rules, nothing invented."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from cm_desk.domain import addresses, graphemes
from cm_desk.domain.network_rules import full_text
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Version, image_paths
from cm_desk.domain.records import frozen
from cm_desk.domain.sentences import cut, is_fact, sentences
from cm_desk.domain.wording import capital, day, fold, listing

FACEBOOK: Final = "facebook"
_TITLE: Final = 80
_LEAST_START: Final = 40
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'«»()\[\]{}]+", re.IGNORECASE)
_ENDINGS: Final = ".,;:!?…"
_TAG: Final = re.compile(r"#(\w+)")
_TAGS_AT_END: Final = re.compile(r"(?:[\s·|,]*#\w+)+\s*$")
_CAMEL: Final = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_SMALL: Final = re.compile(r"(?<= )(?:De|Du|Des|D|La|Le|Les|Et|En|Au|Aux|Pour|Sur)(?= )")
_BULLET: Final = re.compile(r"[-–—•*·▪►➡✓✔✅→]\ufe0f?\s+")
_LINK: Final = r"[\s→➡⬇👉👇▶🔗\ufe0f]*(https?://[^\s<>\"'«»()\[\]{}]+)\s*"
# « Inscriptions : https://… », « Dossier : » above its link, « Inscrivez-vous 👉 https://… »
_NAMED: Final = re.compile(rf"(.{{1,60}}?[^\s.!?…:])\s*[:→➡⬇👉👇▶🔗]{_LINK}", re.IGNORECASE)
_TITLED: Final = re.compile(r"([^:]{1,60}?)\s*:[\s→➡⬇👉👇▶\ufe0f]*")
_POINTED: Final = re.compile(rf"(.*?)\s*[→➡⬇👉👇▶🔗]{_LINK}", re.IGNORECASE)
_DRESSED: Final = re.compile("[\U0001d400-\U0001d7ff]+")
_GAPS: Final = re.compile(r"[ \t]{2,}")
_BEFORE_STOP: Final = re.compile(r"[ \t]+(?=[.,)])")
_STOPS: Final = (".", "!", "?", "…", ":", ";")
_ITEM_ENDS: Final = " .;,\u00a0\u202f"
_SAME_ENDS: Final = " .!?…\u00a0\u202f"
_KEYCAP: Final = "\u20e3"


@frozen
class Sources:
    """What the texts are drawn from.

    ``is_brief`` tells that no version is written: the brief stands in, which may hold notes.
    """

    text: str
    alt_text: str
    is_brief: bool


@frozen
class Words:
    """What our own rules add to a text, as patterns: ``{links}``, ``{credit}``, ``{day}``."""

    more: str
    photo: str
    closing: str


@frozen
class Kit:
    """The texts of a kit, each as it will be written."""

    facebook: str
    short: str
    bulletin: str
    alt_text: str
    mentions: str


@frozen
class Piece:
    """A sentence of a text without its hashtags; ``link`` is the address that it announces."""

    text: str
    link: str = ""
    is_item: bool = False


def sources(content: Content, groups: Mapping[int, str]) -> Sources:
    """Choose the version that the texts are drawn from: Facebook's, else the longest.

    ``groups`` gives the group of networks of each account.
    """
    written = [one for one in content.versions if one.text.strip()]
    described = [one.alt_text.strip() for one in content.versions if one.alt_text.strip()]
    if not written:
        return Sources(content.brief.strip(), next(iter(described), ""), is_brief=True)
    chosen = max(written, key=lambda one: _merit(one, groups))
    alt = chosen.alt_text.strip() or next(iter(described), "")
    return Sources(chosen.text.strip(), alt, is_brief=False)


def kit(content: Content, groups: Mapping[int, str], *, most: int, words: Words) -> Kit:
    """Return the texts proposed for a content; ``most`` bounds the short one, in characters."""
    found = sources(content, groups)
    return Kit(
        facebook=_facebook(content, found.text or content.title, words),
        short=short(content, found.text, most=most, words=words),
        bulletin=bulletin(content, found.text, words=words),
        alt_text=found.alt_text,
        mentions="\n".join(_mentions(content, words)),
    )


def doubts(content: Content, groups: Mapping[int, str]) -> tuple[str, ...]:
    """Return what to look at before sending the kit, as keys of sentences."""
    found = sources(content, groups)
    pictured = bool(image_paths(content))
    wrong = {
        "no_text": not found.text,
        "from_brief": found.is_brief and bool(found.text),
        "consent_to_ask": pictured and content.image_consent is ImageConsent.TO_ASK,
        "consent_unknown": pictured and content.image_consent is None,
        "no_alt": pictured and not found.alt_text,
        "no_credit": pictured and not content.image_credit.strip(),
        "no_closing": bool(found.text) and _closing_untold(content, found.text),
    }
    return tuple(key for key, is_so in wrong.items() if is_so)


def short(content: Content, text: str, *, most: int, words: Words) -> str:
    """Return the title and whole sentences: first those that say when and where.

    The links and the funder's mention are kept whatever the length.
    """
    read = _undressed(text)
    pieces, links = pieces_of(read, content.title)
    ends = [f"{one.text}\u00a0: {one.link}" for one in pieces if one.link]
    ends += [words.more.format(links=link) for link in links]
    if _closing_untold(content, read):
        ends.insert(0, words.closing.format(day=day(content.closes_on or date.min)))
    mention = content.funder_mention.strip()
    if mention and fold(mention) not in fold(read):
        ends.append(mention)
    head = cut(" ".join(content.title.split()), _TITLE)
    room = most - graphemes.length(head) - sum(graphemes.length(one) + 1 for one in ends) - 1
    said = [one.text for one in pieces if not one.link]
    middle = _fitting(said, room)
    lost = [one for one in _ADDRESS.findall(" ".join(said)) if one not in middle]
    ends += [words.more.format(links=link.rstrip(_ENDINGS)) for link in lost]
    return "\n".join(one for one in (head, middle, *ends) if one)


def bulletin(content: Content, text: str, *, words: Words) -> str:
    """Return a title and one plain paragraph: no hashtag, no emoji, readable addresses."""
    read = _undressed(text)
    pieces, links = pieces_of(read, content.title)
    said = [_printed(one) for one in pieces]
    if _closing_untold(content, read):
        said.append(_stopped(words.closing.format(day=day(content.closes_on or date.min))))
    mention = content.funder_mention.strip()
    if mention and fold(mention) not in fold(read):
        said.append(_stopped(mention))
    if links:
        said.append(words.more.format(links=listing(map(readable, links))))
    title = without_emojis(" ".join(content.title.split()))
    credit = content.image_credit.strip()
    photo = words.photo.format(credit=credit) if credit and image_paths(content) else ""
    return "\n\n".join(one for one in (title, " ".join(filter(None, said)), photo) if one)


def pieces_of(text: str, title: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """Cut a text into its sentences, and gather the links that stand alone, in their order.

    A link inside a sentence stays there; after « Inscriptions : » it goes with these words. A
    first line that only repeats the title is left out.
    """
    found: list[Piece] = []
    links: dict[str, None] = {}
    waiting = ""
    for line in filter(None, map(_without_tags, text.splitlines())):
        read = _read(line, waiting)
        if waiting and not read.took_label:
            found.append(Piece(f"{waiting}\u00a0:"))
        waiting = read.waiting
        found += read.pieces
        links.update(dict.fromkeys(read.links))
    if waiting:
        found.append(Piece(f"{waiting}\u00a0:"))
    pieces = tuple(_listed(found))
    repeats = bool(pieces) and not pieces[0].link and _is_same(pieces[0].text, title)
    return pieces[repeats:], tuple(links)


def _listed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Join the items of a list into one sentence, with the words that announce it."""
    start, items = "", list[str]()
    for one in (*pieces, Piece("")):
        if one.is_item:
            items.append(one.text.rstrip(_ITEM_ENDS))
            continue
        if start or items:
            listed = "\u202f; ".join(filter(None, items))
            yield Piece(_stopped(f"{start} {listed}".strip()) if items else start)
        start, items = "", []
        if one.text.endswith(":") and not one.link:
            start = one.text
        elif one.text or one.link:
            yield one


@frozen
class _Line:
    """What one line says; ``waiting`` is a label whose link stands on the next line."""

    pieces: tuple[Piece, ...] = ()
    links: tuple[str, ...] = ()
    waiting: str = ""
    took_label: bool = False


def _read(line: str, label: str) -> _Line:
    alone = tuple(one.rstrip(_ENDINGS) for one in _ADDRESS.findall(line))
    if alone and not any(map(str.isalnum, without_emojis(_ADDRESS.sub("", line)))):
        if label and len(alone) == 1:
            return _Line((Piece(label, alone[0]),), took_label=True)
        return _Line(links=alone)
    if named := _NAMED.fullmatch(line):
        return _Line((Piece(without_emojis(named[1]), named[2].rstrip(_ENDINGS)),))
    if titled := _TITLED.fullmatch(line):
        return _Line(waiting=without_emojis(titled[1]))
    links: tuple[str, ...] = ()
    if pointed := _POINTED.fullmatch(line):
        line, links = pointed[1], (pointed[2].rstrip(_ENDINGS),)
    is_item = _BULLET.match(line) is not None
    words = _BULLET.sub("", line, count=1) if is_item else line
    said = sentences(words)
    waiting = ""
    if said and not (links or is_item) and (titled := _TITLED.fullmatch(said[-1])):
        # « … nous contacter. Dossier : » above its link.
        said, waiting = said[:-1], without_emojis(titled[1])
    return _Line(tuple(Piece(one, is_item=is_item) for one in said), links, waiting)


def readable(address: str) -> str:
    """Return an address as paper shows it: without its scheme nor what measures audiences.

    >>> readable("https://www.pays.fr/leader/?utm_source=fb")
    'www.pays.fr/leader'
    """
    parts = urlsplit(address)
    _, mark, query = addresses.canonical(address).partition("?")
    return f"{parts.netloc}{parts.path.rstrip('/')}{mark}{query}" or address


def without_emojis(text: str) -> str:
    """Return a text without its emojis; a figure dressed as one stays a figure.

    >>> without_emojis("🎉 Venez 👨‍👩‍👧 à 1️⃣0️⃣ h !")
    'Venez à 10 h !'
    """
    if text.isascii():
        return text.strip()
    kept = (_plain(one) for one in graphemes.clusters(text))
    lines = "".join(kept).splitlines()
    return "\n".join(_BEFORE_STOP.sub("", _GAPS.sub(" ", line)).strip() for line in lines)


def _plain(cluster: str) -> str:
    if not graphemes.is_emoji(cluster):
        return cluster
    return cluster[0] if _KEYCAP in cluster and cluster[0].isascii() else ""


def _merit(version: Version, groups: Mapping[int, str]) -> tuple[bool, int]:
    return groups.get(version.account_id) == FACEBOOK, len(version.text)


def _facebook(content: Content, text: str, words: Words) -> str:
    whole = full_text(text, content)
    credit = content.image_credit.strip()
    if not credit or not image_paths(content) or fold(credit) in fold(whole):
        return whole
    return f"{whole}\n\n{words.photo.format(credit=credit)}"


def _closing_untold(content: Content, text: str) -> bool:
    """Tell whether a call for projects says nowhere when it closes."""
    if content.kind is not ContentKind.CALL or content.closes_on is None:
        return False
    plain = " ".join(fold(text).split())
    day_and_month = fold(day(content.closes_on)).replace("\u00a0", " ").rpartition(" ")[0]
    return day_and_month not in plain and f"{content.closes_on:%d/%m}" not in plain


def _mentions(content: Content, words: Words) -> Iterator[str]:
    if mention := content.funder_mention.strip():
        yield mention
    if credit := content.image_credit.strip():
        yield words.photo.format(credit=credit)


def _undressed(text: str) -> str:
    """Write as plain letters those that mathematicians' alphabets dress up as bold."""
    return _DRESSED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _without_tags(line: str) -> str:
    """Take out the hashtags that close a line; one inside a sentence becomes its words."""
    left = _TAGS_AT_END.sub("", f" {line}").strip()
    return _TAG.sub(lambda tag: _SMALL.sub(_lowered, _CAMEL.sub(" ", tag[1])), left)


def _lowered(found: re.Match[str]) -> str:
    return found[0].lower()


def _in_print(found: re.Match[str]) -> str:
    address = found[0].rstrip(_ENDINGS)
    return readable(address) + found[0][len(address) :]


def _is_same(one: str, other: str) -> bool:
    first, second = (fold(without_emojis(text)).strip(_SAME_ENDS) for text in (one, other))
    return first == second


def _fitting(said: Sequence[str], room: int) -> str:
    """Join the sentences that fit, in their order: facts are chosen first, then the others."""
    order = sorted(range(len(said)), key=lambda rank: (_rank(said[rank]), rank))
    kept: list[int] = []
    for rank in order:
        needed = graphemes.length(said[rank]) + 1
        if needed <= room:
            kept.append(rank)
            room -= needed
    if not kept and said and room >= _LEAST_START:
        return cut(said[0], room)
    return " ".join(said[rank] for rank in sorted(kept))


def _rank(sentence: str) -> int:
    """Put first what holds a link, then what says when or where."""
    if _ADDRESS.search(sentence):
        return 0
    return 1 if is_fact(sentence) else 2


def _printed(one: Piece) -> str:
    said = _ADDRESS.sub(_in_print, without_emojis(one.text))
    return _stopped(f"{said}\u00a0: {readable(one.link)}" if one.link else said)


def _stopped(sentence: str) -> str:
    """Give a sentence its capital and its full stop."""
    plain = capital(sentence.strip())
    if not plain or plain.rstrip("» )”").endswith(_STOPS):
        return plain
    return f"{plain}."
