"""The example's past: when each account published, what, and how far it reached."""

import random
from bisect import bisect
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from cm_desk.domain.publication import Kind, Publication, day_moment, moment_of
from cm_desk.imports import links
from cm_desk.services.demo_data import AccountSpec, ExampleData, PostSpec
from cm_desk.services.demo_figures import figures
from cm_desk.services.demo_words import PICTURED, Story, Writer

# Some stories are told again elsewhere within days, as a lone officer does.
_RETOLD = 0.55
_RETOLD_WITHIN = 4
_SILENT_WEEK = 0.1
# Qualification is behind: the last weeks wait for a quiet afternoon.
_LATELY = 45
_QUALIFIED_LATELY = 0.4
_QUALIFIED = 0.85


@dataclass(frozen=True, slots=True)
class Presence:
    """An account of the example with its row's id, over the dates of its known history."""

    spec: AccountSpec
    account_id: int
    first: date
    last: date

    def is_covered(self, day: date) -> bool:
        """Tell whether the history of a day is known."""
        hole = self.hole
        return self.first <= day <= self.last and not (hole and hole[0] <= day <= hole[1])

    @property
    def hole(self) -> tuple[date, date] | None:
        """Return the first and last day that no file covers, when they fall inside."""
        if self.spec.hole_days is None:
            return None
        end = self.last + timedelta(days=self.spec.covered_until_days)
        first, last = (end - timedelta(days=days) for days in self.spec.hole_days)
        return (first, last) if self.first < first else None

    def progress(self, day: date) -> float:
        """Return how far a day is between the first and the last, from 0 to 1."""
        return (day - self.first).days / max((self.last - self.first).days, 1)


@dataclass(frozen=True, slots=True)
class Told:
    """A publication with the story that it tells."""

    publication: Publication
    story: Story


@dataclass(frozen=True, slots=True)
class _Slot:
    day: int
    place: int
    minute: int | None


def history(
    data: ExampleData,
    posts: Sequence[PostSpec],
    presences: Sequence[Presence],
    *,
    ids: Mapping[str, int],
    wanted: int | None,
    zone: ZoneInfo,
    rng: random.Random,
) -> Iterator[Told]:
    """Yield the publications, oldest first; ``ids`` are those of pillars and audiences."""
    teller = _Teller(Writer(data, posts, rng), ids, zone, rng)
    for number, slot in enumerate(_slots(presences, wanted, rng), start=1):
        yield teller.tell(presences[slot.place], slot, number)


def _slots(presences: Sequence[Presence], wanted: int | None, rng: random.Random) -> list[_Slot]:
    natural = [
        one.spec.per_week * ((one.last - one.first).days + 1) / 7 if one.first <= one.last else 0.0
        for one in presences
    ]
    counts = [round(count) for count in natural] if wanted is None else _shares(wanted, natural)
    slots = [
        _Slot(day, place, _minute(one.spec, rng))
        for place, (one, count) in enumerate(zip(presences, counts, strict=True))
        for day in _days(one, count, rng)
    ]
    return sorted(slots, key=lambda slot: (slot.day, slot.minute or 0, slot.place))


def _shares(wanted: int, weights: Sequence[float]) -> list[int]:
    """Split a whole number in proportion, the largest remainders first."""
    total = sum(weights)
    exact = [wanted * weight / total for weight in weights]
    shares = [int(share) for share in exact]
    remainders = sorted(range(len(exact)), key=lambda place: shares[place] - exact[place])
    for place in remainders[: wanted - sum(shares)]:
        shares[place] += 1
    return shares


def _days(presence: Presence, count: int, rng: random.Random) -> Iterator[int]:
    """Spread publications over the days: regular, uneven, and silent at times."""
    silent_from = presence.last - timedelta(days=presence.spec.silent_days)
    weights: list[float] = []
    quiet = False
    for offset in range((presence.last - presence.first).days + 1):
        day = presence.first + timedelta(days=offset)
        if day.weekday() == 0:
            quiet = rng.random() < _SILENT_WEEK
        is_open = presence.is_covered(day) and not quiet and day <= silent_from
        growth = 0.6 + 0.65 * presence.progress(day)
        weights.append(
            presence.spec.weekdays[day.weekday()] * _season(day) * growth if is_open else 0.0
        )
    cumulated = list(accumulate(weights))
    if not cumulated or not cumulated[-1]:
        return
    for place in range(count):
        point = (place + rng.random()) / count * cumulated[-1]
        yield presence.first.toordinal() + bisect(cumulated, point)


def _season(day: date) -> float:
    """Return how busy a day is: summer slows down, August and Christmas stop."""
    month_day = (day.month, day.day)
    if month_day >= (12, 21) or month_day <= (1, 4):
        return 0.0
    if (8, 1) <= month_day <= (8, 19):
        return 0.03
    if (7, 14) <= month_day <= (8, 24):
        return 0.4
    return 1.2 if day.month in (9, 10) else 1.0


def _minute(spec: AccountSpec, rng: random.Random) -> int | None:
    """Return the minute of the local day; what is typed in has round hours or none."""
    first, last = spec.hours
    if spec.imported:
        return int(rng.triangular(first * 60, last * 60 + 59, (first + 2) * 60))
    if spec.key == "newsletter" or (spec.key == "whatsapp" and rng.random() < 0.5):
        return None
    return rng.randint(first * 4, last * 4) * 15


def _moment(day: date, minute: int | None, zone: ZoneInfo) -> tuple[int, int, int | None]:
    if minute is None:
        return day_moment(day, zone)
    return moment_of(datetime.combine(day, time(minute // 60, minute % 60), zone), zone)


def _permalink(spec: AccountSpec, number: int) -> str:
    match spec.key:
        case "facebook":
            return f"{spec.url}/posts/{100000000000 + number}"
        case "instagram":
            return f"https://www.instagram.com/p/Exemple{number:07d}/"
        case "linkedin":
            return f"{spec.url}/posts/exemple-{number}"
        case "youtube":
            return f"https://www.youtube.com/watch?v=exemple{number:06d}"
        case "newsletter":
            return f"{spec.url}/{number}"
        case _:
            return ""


@dataclass(slots=True)
class _Teller:
    """Remember what was told lately, so that an account may tell it again its own way."""

    writer: Writer
    ids: Mapping[str, int]
    zone: ZoneInfo
    rng: random.Random
    # Bounded, so that a hundred thousand publications cost no more each than a hundred.
    _recent: deque[tuple[Story, set[int]]] = field(default_factory=lambda: deque(maxlen=12))

    def tell(self, presence: Presence, slot: _Slot, number: int) -> Told:
        """Write the publication of a slot; ``number`` becomes its id."""
        story = self._story(presence.spec, slot)
        return Told(self._publication(presence, story, slot, number), story)

    def _story(self, spec: AccountSpec, slot: _Slot) -> Story:
        day = date.fromordinal(slot.day)
        if spec.key == "newsletter":
            return self.writer.newsletter(day)
        # The page is where stories start; the other accounts take them up.
        if spec.key != "facebook" and self.rng.random() < _RETOLD:
            for story, tellers in reversed(self._recent):
                is_late = slot.day - story.day > _RETOLD_WITHIN
                if is_late or slot.place in tellers or not self.writer.suits(spec, story.post):
                    continue
                tellers.add(slot.place)
                return story
        story = self.writer.story(spec, day)
        self._recent.append((story, {slot.place}))
        return story

    def _publication(
        self, presence: Presence, story: Story, slot: _Slot, number: int
    ) -> Publication:
        spec, post, rng = presence.spec, story.post, self.rng
        day = date.fromordinal(slot.day)
        progress = presence.progress(day)
        age = (presence.last - day).days
        is_qualified = rng.random() < (_QUALIFIED_LATELY if age < _LATELY else _QUALIFIED)
        form = rng.choice(self.writer.formats(spec, post))
        is_sponsored = spec.key == "facebook" and post.theme == "leader" and rng.random() < 0.2
        has_alt = form in PICTURED and rng.random() < 0.25 + 0.55 * progress
        permalink = _permalink(spec, number)
        return Publication(
            presence.account_id,
            *_moment(day, slot.minute, self.zone),
            text=self.writer.text(spec, story),
            format=form,
            kind=post.kind if spec.key in ("facebook", "linkedin") else Kind.ORIGINAL,
            origin=post.origin if is_qualified else None,
            sponsored=is_sponsored if spec.key == "facebook" and is_qualified else None,
            permalink=permalink,
            pillar_id=self.ids[post.pillar] if is_qualified else None,
            audience_id=self.ids[post.audience] if is_qualified else None,
            alt_text=story.alt if has_alt else "",
            source="import" if spec.imported else "saisi",
            external_key=links.key_of(permalink) or None,
            id=number,
            **figures(spec, progress, form, rng, boost=4.0 if is_sponsored else 1.0),
        )
