"""Which imported publication a planned version became: likely pairs, each side once.

Texts weigh four times what nearness in time does. Words are compared as those of two copies
of one post are (``domain.likeness``).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final, Generic, Literal, NamedTuple, TypeVar

from cm_desk.domain.likeness import Vocabulary, held, similarity, tokens_of

# How far from its planned day a version may have appeared.
DAYS: Final = 3
# How late a version is still looked for, and how early.
LATEST: Final = 60
EARLIEST: Final = 3

LEAST: Final = 0.5
LEAST_SAME_DAY: Final = 0.3
VERY_CLOSE: Final = 0.75
SAME: Final = 0.99
# A plan often holds the beginning of what is published: its words found there count less
# than two texts that are alike.
_HELD: Final = 0.9
_FEWEST_WORDS: Final = 3
_FEWEST_WORDS_SAME_DAY: Final = 2
_TEXT: Final = 0.8
_SAME_TIME_MINUTES: Final = 15
_MINUTES_A_DAY: Final = 24 * 60
_NOON: Final = 12 * 60
_MOST_CANDIDATES: Final = 8
_MOST_WEIGHED: Final = 40
_NOTHING: Final = 0.0
_DAY: Final = attrgetter("day")

Resemblance = Literal["same", "very_close", "close", "time"]


class Planned(NamedTuple):
    """A version that nothing says appeared; ``minute`` of the day, None when none is planned."""

    content_id: int
    account_id: int
    day: int
    minute: int | None
    text: str
    title: str


class Found(NamedTuple):
    """A publication that nothing planned became yet."""

    id: int
    account_id: int
    day: int
    minute: int | None
    text: str


Side = TypeVar("Side", Planned, Found)


class Pair(NamedTuple):
    """A version and what it likely became; ``likeness`` of their texts, 0 to 1."""

    planned: Planned
    found: Found
    likeness: float
    score: float

    @property
    def resemblance(self) -> Resemblance:
        """Return how their texts resemble each other, in a word."""
        if self.likeness >= SAME:
            return "same"
        if self.likeness >= VERY_CLOSE:
            return "very_close"
        return "close" if self.likeness >= LEAST_SAME_DAY else "time"


def pairs(
    planned: Iterable[Planned],
    found: Sequence[Found],
    *,
    refused: frozenset[tuple[int, int]] = frozenset(),
) -> tuple[Pair, ...]:
    """Return the best pairs, no version nor publication twice, earliest planned first.

    ``refused`` are a content's id and a publication's that are not to be paired.
    """
    vocabulary = Vocabulary()
    by_account: dict[int, list[_Said[Found]]] = {}
    for one in sorted(found, key=_DAY):
        by_account.setdefault(one.account_id, []).append(_said(one, one.text, vocabulary))
    likely: list[Pair] = []
    for version in planned:
        own = _said(version, version.text.strip() or version.title, vocabulary)
        near = _near(by_account.get(version.account_id, []), version.day)
        made = [
            pair
            for one in near
            if (version.content_id, one.of.id) not in refused
            and (pair := _pair(own, one)) is not None
        ]
        likely += sorted(made, key=_best_first)[:_MOST_CANDIDATES]
    chosen = _assigned(likely)
    return tuple(sorted(chosen, key=lambda pair: (pair.planned.day, pair.planned.content_id)))


class _Said(NamedTuple, Generic[Side]):
    """One side of a pair, with its words worked out once."""

    of: Side
    words: frozenset[str]
    text: str


def _said(of: Side, text: str, vocabulary: Vocabulary) -> _Said[Side]:
    return _Said(of, vocabulary.words(tokens_of(text)), text)


def _near(found: Sequence[_Said[Found]], day: int) -> Sequence[_Said[Found]]:
    """Return those of the days around one, out of many in the order of their days."""
    first = bisect_left(found, day - DAYS, key=_day_of)
    return found[first : bisect_right(found, day + DAYS, key=_day_of)]


def _day_of(one: _Said[Found]) -> int:
    return one.of.day


def _pair(own: _Said[Planned], other: _Said[Found]) -> Pair | None:
    """Weigh one pair; None when nothing makes it likely."""
    likeness = _likeness(own, other)
    if not _is_likely(own, other, likeness):
        return None
    near = 1 - _days_apart(own.of, other.of) / (DAYS + 1)
    return Pair(own.of, other.of, likeness, _TEXT * likeness + (1 - _TEXT) * near)


def _likeness(own: _Said[Planned], other: _Said[Found]) -> float:
    if own.words == other.words and _is_same_text(own, other):
        return 1.0
    if own.words.isdisjoint(other.words):
        return _NOTHING
    found = min(similarity(own.words, other.words), SAME - 0.01)
    is_same_day = own.of.day == other.of.day
    if len(own.words) >= (_FEWEST_WORDS_SAME_DAY if is_same_day else _FEWEST_WORDS):
        found = max(found, _HELD * held(own.words, other.words))
    return found


def _is_same_text(own: _Said[Planned], other: _Said[Found]) -> bool:
    said = own.of.text.split()
    return bool(said) and said == other.text.split()


def _is_likely(own: _Said[Planned], other: _Said[Found], likeness: float) -> bool:
    if likeness >= LEAST:
        return True
    if own.of.day != other.of.day:
        return False
    if likeness >= LEAST_SAME_DAY:
        return True
    # A photo without a word, planned at that very minute.
    is_wordless = not (own.of.text.strip() and other.text.strip())
    return is_wordless and _is_same_time(own.of, other.of)


def _is_same_time(version: Planned, one: Found) -> bool:
    if version.minute is None or one.minute is None:
        return False
    return abs(version.minute - one.minute) <= _SAME_TIME_MINUTES


def _days_apart(version: Planned, one: Found) -> float:
    """Return how far in days; an unknown hour is taken at noon, or as the other one's."""
    minute = one.minute if version.minute is None else version.minute
    other = version.minute if one.minute is None else one.minute
    minutes = (_NOON if minute is None else minute) - (_NOON if other is None else other)
    return min(abs(version.day - one.day + minutes / _MINUTES_A_DAY), DAYS + 1)


def _best_first(pair: Pair) -> tuple[float, int, int, int]:
    return (-pair.score, pair.planned.day, pair.planned.content_id, pair.found.id)


def _assigned(likely: list[Pair]) -> list[Pair]:
    """Give each version one publication, so that all the pairs together score most."""
    chosen: list[Pair] = []
    for group in _groups(likely):
        chosen += _weighed(group) if len(group) <= _MOST_WEIGHED else _greedy(group)
    return chosen


def _groups(likely: list[Pair]) -> list[list[Pair]]:
    """Part the pairs that share neither version nor publication, even by way of others."""
    parents: dict[object, object] = {}

    def root(end: object) -> object:
        while (parent := parents.setdefault(end, end)) != end:
            parents[end] = end = parents[parent]
        return end

    for pair in likely:
        parents[root(_version_of(pair))] = root(pair.found.id)
    groups: dict[object, list[Pair]] = {}
    for pair in likely:
        groups.setdefault(root(pair.found.id), []).append(pair)
    return list(groups.values())


def _greedy(group: list[Pair]) -> list[Pair]:
    taken: set[object] = set()
    chosen = []
    for pair in sorted(group, key=_best_first):
        ends = {_version_of(pair), pair.found.id}
        if taken.isdisjoint(ends):
            taken |= ends
            chosen.append(pair)
    return chosen


def _weighed(group: list[Pair]) -> list[Pair]:
    """Raise a greedy choice by exchanges, version by version, until none raises the sum."""
    best = _greedy(group)
    while True:
        better = _exchanged(group, best)
        if better is None:
            return best
        best = better


def _exchanged(group: list[Pair], chosen: list[Pair]) -> list[Pair] | None:
    """Force one more pair in, and refill greedily what it frees; None if nothing is gained."""
    total = _sum(chosen)
    for forced in group:
        if forced in chosen:
            continue
        ends = {_version_of(forced), forced.found.id}
        rest = [p for p in group if ends.isdisjoint({_version_of(p), p.found.id})]
        tried = [forced, *_greedy(rest)]
        if _sum(tried) > total + 1e-9:
            return tried
    return None


def _sum(chosen: Iterable[Pair]) -> float:
    return sum(pair.score for pair in chosen)


def _version_of(pair: Pair) -> tuple[int, int]:
    return pair.planned.content_id, pair.planned.account_id
