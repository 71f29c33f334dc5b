"""How alike publications are: what repeats the website's news, what appears on two accounts.

Words are compared, order left aside. A post is longer than the title that it announces, so
``held`` asks which share of the title's words the post holds. Two versions of one post are
about as long, so ``similarity`` sets the words that they share against all of theirs.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from itertools import islice
from math import ceil
from operator import attrgetter, or_
from typing import Final, NamedTuple, TypeVar
from zlib import crc32

from cm_desk.domain import addresses, wording

# A news is announced within two weeks, a post repeated on another account within three days.
SITE_DAYS: Final = 14
CROSSPOST_DAYS: Final = 3
# Under these, too many of our own posts would be linked by the words of the trade alone.
SITE_LEAST: Final = 0.8
CROSSPOST_LEAST: Final = 0.7
FEWEST_WORDS: Final = 4
# Of three words all are needed: many a French title has no more that say anything.
FEWEST_TITLE_WORDS: Final = 3
CERTAIN: Final = 1.0
# What only resembles never reads as certain.
_MOST_ESTIMATED: Final = 0.99

_LONGEST: Final = 5_000
_MOST_ADDRESSES: Final = 20
_MOST_TOKENS: Final = 100_000
_LONGEST_TOKEN: Final = 64
_MOST_NEAR: Final = 60
_BITS: Final = 240
_SLACK: Final = 2
_TINY: Final = 1e-9
_DAY: Final = attrgetter("day")
_WORD: Final = re.compile(r"[^\W_]+")
_TAGS: Final = ("#", "@", "＃")
_LITTLE_WORDS: Final = (
    "afin ainsi alors apres au aupres aussi autre autres aux avant avec avez avons car ce ceci"
    " cela celle celles celui ces cet cette ceux chaque chez comme dans de depuis des dont du"
    " elle elles en encore entre est et etait ete etes etre eux fait faire font il ils je la le"
    " les leur leurs lors lui ma mais meme mes mon ne ni nos notre nous on ont ou par pas pendant"
    " plus pour pourquoi qu quand que quel quelle quelles quels qui quoi sa sans se sera seront"
    " ses si son sont sous sur ta te tes toi ton tous tout toute toutes tres tu un une vers via"
    " voici voila vos votre vous"
)
_STOP_WORDS: Final = frozenset(_LITTLE_WORDS.split())


Spans = Sequence[tuple[int, int]]
Known = TypeVar("Known")


class Post(NamedTuple):
    """What is compared of a publication; ``minute`` None when its hour is unknown."""

    id: int
    account_id: int
    day: int
    published_at: int
    minute: int | None
    text: str
    link: str


class News(NamedTuple):
    """A publication of the website; ``text`` begins with its title."""

    id: int
    day: int
    permalink: str
    text: str


class Alike(NamedTuple):
    """A publication, the one that it resembles, and how much: 1 is certain."""

    publication_id: int
    other_id: int
    similarity: float


class Twin(NamedTuple):
    """The same content on another account."""

    publication_id: int
    account_id: int


class Resemblance(NamedTuple):
    """All that a publication resembles: the website's news, and its own copies elsewhere."""

    site: Alike | None = None
    title: str = ""
    twins: tuple[Twin, ...] = ()


class Vocabulary(dict[str, frozenset[str]]):
    """The words that count in each written token, worked out once for a whole history."""

    def __missing__(self, token: str) -> frozenset[str]:
        """Fold a token: no capital, accent, bold letter nor elision; an address has no words."""
        found = frozenset(one for one in _written(token) if _counts(one))
        return _remember(self, token, found)

    def words(self, tokens: Iterable[str]) -> frozenset[str]:
        """Return the words that count among some tokens."""
        return frozenset().union(*map(self.__getitem__, tokens))


class _Signatures(dict[str, int]):
    """Bits set by the words of each token: texts whose bits differ much have other words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> int:
        marks = (1 << crc32(word.encode()) % _BITS for word in self._vocabulary[token])
        return _remember(self, token, reduce(or_, marks, 0))


def _remember(known: dict[str, Known], token: str, found: Known) -> Known:
    """Keep what a token gave, in bounded room: a hostile file has as many as it likes."""
    if len(known) >= _MOST_TOKENS:
        known.clear()
    if len(token) <= _LONGEST_TOKEN:
        known[token] = found
    return found


class _Title(NamedTuple):
    day: int
    id: int
    words: frozenset[str]


def title_of(text: str) -> str:
    r"""Return the first line that says something.

    >>> title_of("\n Vœux 2026 \nVenez !")
    'Vœux 2026'
    """
    return next((line.strip() for line in text[:_LONGEST].splitlines() if line.strip()), "")


def tokens_of(text: str) -> list[str]:
    """Cut a text at its spaces, without the hashtags that close it: each network has its own.

    >>> tokens_of("Venez au #marché ! #Noël #Sauvelle")
    ['Venez', 'au', '#marché', '!']
    """
    tokens = text[:_LONGEST].split()
    while tokens and tokens[-1].startswith(_TAGS):
        tokens.pop()
    return tokens


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that two texts have in common, among those of either.

    >>> similarity(frozenset("abc"), frozenset("bcd"))
    0.5
    """
    shared = len(one & other)
    total = len(one) + len(other) - shared
    return shared / total if total else 1.0


def held(title: frozenset[str], text: frozenset[str]) -> float:
    """Return the share of a title's words that a text holds.

    >>> held(frozenset("ab"), frozenset("bcdef"))
    0.5
    """
    return len(title & text) / len(title) if title else 0.0


class Website:
    """The website's news, found by address or, within ``SITE_DAYS``, by the words of a title."""

    def __init__(self, news: Iterable[News], vocabulary: Vocabulary) -> None:
        known = sorted(news, key=lambda one: (one.day, one.id))
        self._vocabulary = vocabulary
        self.has_news = bool(known)
        self._by_address: dict[str, int] = {}
        for one in known:
            address = addresses.canonical(one.permalink)
            # The home page is no news.
            if "/" in address or "?" in address:
                self._by_address.setdefault(address, one.id)
        hosts = {re.split("[/?]", one)[0] for one in self._by_address}
        # As texts write them too: with their accents.
        self.hosts = frozenset(hosts | {addresses.shown(one) for one in hosts})
        self._by_anchor = _by_anchor(known, vocabulary)
        self._anchors = frozenset(self._by_anchor)
        self._idle: set[str] = set()

    def repeated_by(self, post: Post) -> Alike | None:
        """Return the news that a post repeats: the same address, else the closest title."""
        if post.link or "/" in post.text:
            for address in _addresses(post, self.hosts):
                if (found := self._by_address.get(address)) is not None:
                    return Alike(post.id, found, CERTAIN)
        written = post.text.split()
        # Most texts hold nothing but tokens met before, none of them rare in titles.
        if self._idle.issuperset(written):
            return None
        if len(self._idle) >= _MOST_TOKENS:
            self._idle.clear()
        self._idle.update(
            one
            for one in written
            if len(one) <= _LONGEST_TOKEN and self._anchors.isdisjoint(self._vocabulary[one])
        )
        return self._titled(post, self._vocabulary.words(tokens_of(post.text)))

    def _titled(self, post: Post, words: frozenset[str]) -> Alike | None:
        if len(words) < FEWEST_TITLE_WORDS:
            return None
        near = {
            one
            for word in self._anchors & words
            for one in _latest(self._by_anchor[word], post.day)
        }
        found = [(held(one.words, words), one.day, -one.id) for one in near]
        most, _day, other = max(found, default=(0.0, 0, 0))
        if most < SITE_LEAST:
            return None
        return Alike(post.id, -other, min(most, _MOST_ESTIMATED))


class _Seen:
    """A post met on the way; its words are worked out once, if ever."""

    __slots__ = ("_words", "post", "tokens")

    def __init__(self, post: Post, tokens: Sequence[str]) -> None:
        self.post, self.tokens = post, tokens
        self._words: frozenset[str] | None = None

    def words(self, vocabulary: Vocabulary) -> frozenset[str]:
        if self._words is None:
            self._words = vocabulary.words(self.tokens)
        return self._words


class Recent:
    """The posts just before one, to find the first that said the same on another account.

    Posts come in the order of their days and minutes. A post is compared with sixty before
    it at most, so that a file whose rows all have one date costs no more than another.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._signatures = _Signatures(vocabulary)
        self._near: deque[tuple[int, _Seen]] = deque(maxlen=_MOST_NEAR)

    def same_as(self, post: Post, *, is_wanted: bool) -> Alike | None:
        """Return the earliest post that this one repeats, and keep it for those that follow."""
        near, tokens = self._near, tokens_of(post.text)
        while near and near[0][1].post.day < post.day - CROSSPOST_DAYS:
            near.popleft()
        seen = _Seen(post, tokens)
        bits = reduce(or_, map(self._signatures.__getitem__, tokens), 0)
        found = self._earliest(seen, bits) if is_wanted else None
        near.append((bits, seen))
        return found

    def _earliest(self, seen: _Seen, bits: int) -> Alike | None:
        # Texts whose words differ more than this are not alike enough; two words may share a bit.
        most = int(bits.bit_count() * (1 - CROSSPOST_LEAST) / CROSSPOST_LEAST) + _SLACK
        for one in [one for other, one in self._near if (other ^ bits).bit_count() <= most]:
            if one.post.account_id != seen.post.account_id:
                found = self._likeness(one, seen)
                if found >= CROSSPOST_LEAST:
                    return Alike(seen.post.id, one.post.id, found)
        return None

    def _likeness(self, one: _Seen, other: _Seen) -> float:
        words, others = one.words(self._vocabulary), other.words(self._vocabulary)
        is_long = min(len(words), len(others)) >= FEWEST_WORDS
        if not (is_long or _is_same_moment(one.post, other.post)):
            return 0.0
        if words == others and _is_same_text(one, other):
            return CERTAIN
        return min(similarity(words, others), _MOST_ESTIMATED) if is_long else 0.0


def spans(
    days: Iterable[tuple[int, int]], *, before: int = 0, after: int = 0
) -> list[tuple[int, int]]:
    """Widen inclusive spans of days and join those that meet, oldest first.

    >>> spans([(10, 16), (17, 23), (40, 46)], before=1)
    [(9, 23), (39, 46)]
    """
    joined: list[tuple[int, int]] = []
    for first, last in sorted((first - before, last + after) for first, last in days):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def within(days: Spans) -> Callable[[int], bool]:
    """Return what tells whether a day is in one of some spans; days come in order."""
    wanted = frozenset(day for first, last in days for day in range(first, last + 1))
    return wanted.__contains__


def _by_anchor(news: Sequence[News], vocabulary: Vocabulary) -> dict[str, list[_Title]]:
    """Set each title under its rarest words.

    A text that holds eight of ten words of a title holds one at least of any three of them.
    """
    titles = [
        _Title(one.day, one.id, vocabulary.words(tokens_of(title_of(one.text)))) for one in news
    ]
    titles = [one for one in titles if len(one.words) >= FEWEST_TITLE_WORDS]
    uses = Counter(word for one in titles for word in one.words)
    found: dict[str, list[_Title]] = {}
    for one in titles:
        needed = ceil(SITE_LEAST * len(one.words) - _TINY)
        rarest = sorted(one.words, key=lambda word: (uses[word], -len(word), word))
        for word in rarest[: len(rarest) - needed + 1]:
            found.setdefault(word, []).append(one)
    return found


def _latest(titles: Sequence[_Title], day: int) -> Sequence[_Title]:
    """Return the titles of the days before one, the last sixty of them at most."""
    first = bisect_left(titles, day - SITE_DAYS, key=_DAY)
    last = bisect_right(titles, day, key=_DAY)
    return titles[max(first, last - _MOST_NEAR) : last]


def _addresses(post: Post, hosts: frozenset[str]) -> Iterable[str]:
    """Yield the canonical addresses of a post that may be on one of the hosts."""
    written = [post.link] if post.link else []
    text = post.text[:_LONGEST]
    if _names_one(text, hosts):
        written += islice(addresses.in_text(text), _MOST_ADDRESSES)
        written += islice(addresses.bare_in_text(text), _MOST_ADDRESSES)
    yield from (addresses.canonical(one) for one in written if _names_one(one, hosts))


def _names_one(text: str, hosts: frozenset[str]) -> bool:
    lowered = text.lower()
    return any(host in lowered for host in hosts)


def _is_same_moment(one: Post, other: Post) -> bool:
    is_known = one.minute is not None and other.minute is not None
    return is_known and one.published_at // 60 == other.published_at // 60


def _is_same_text(one: _Seen, other: _Seen) -> bool:
    said = _said(one.tokens)
    return bool(said) and said == _said(other.tokens)


def _said(tokens: Iterable[str]) -> list[str]:
    return [word for token in tokens for word in _written(token)]


def _written(token: str) -> list[str]:
    if "://" in token or token.startswith("www."):
        return []
    return _WORD.findall(wording.fold(token))


def _counts(word: str) -> bool:
    return word not in _STOP_WORDS and (len(word) > 1 or word.isdigit())
