"""Readings that a platform's file holds, beside those of the dossier."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from cm_desk.domain.accounts import Reading
from cm_desk.domain.importing import ObservedReading
from cm_desk.storage import accounts
from cm_desk.storage.database import Dossier
from cm_desk.storage.staging import Counts


def reading_news(
    observed: Iterable[ObservedReading], there: Iterable[Reading]
) -> tuple[tuple[ObservedReading, ...], Counts]:
    """Return the readings that would change something, and the counts of all of them."""
    by_day = {one.taken_on: one for one in there}
    news: list[ObservedReading] = []
    new = changed = known = 0
    for one in observed:
        before = by_day.get(one.taken_on)
        if before is None:
            new += 1
            news.append(one)
        elif _merged(before, one) != before:
            changed += 1
            news.append(one)
        else:
            known += 1
    return tuple(news), Counts(new, changed, known)


def save_readings(dossier: Dossier, account_id: int, observed: Sequence[ObservedReading]) -> None:
    """Write readings into an account, inside a recording; a typed figure is never replaced."""
    if not observed:
        return
    by_day: dict[date, Reading] = {
        one.taken_on: one for one in accounts.readings(dossier, account_id)
    }
    for one in observed:
        before = by_day.get(one.taken_on)
        after = (
            _merged(before, one)
            if before
            else Reading(
                account_id,
                one.taken_on,
                followers=one.followers,
                gained=one.gained,
                source="import",
            )
        )
        if after != before:
            accounts.save_reading(dossier, after)


def _merged(before: Reading, one: ObservedReading) -> Reading:
    is_typed = before.source == "saisi"
    followers = before.followers if is_typed and before.followers is not None else one.followers
    return replace(
        before,
        followers=before.followers if followers is None else followers,
        gained=before.gained if one.gained is None else one.gained,
    )
