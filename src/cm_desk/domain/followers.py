"""Figures that rest on readings: followers, reach and engagement."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cm_desk.domain import gains, wording
from cm_desk.domain.accounts import Reading
from cm_desk.domain.assessment import Evidence, Indicator
from cm_desk.domain.figures import Sheet
from cm_desk.domain.gains import Gains
from cm_desk.domain.history import Period, WeekRow

Counted = tuple[Reading, int]


def by_account(readings: Iterable[Reading], today: date) -> Mapping[int, list[Counted]]:
    """Return each account's readings that count followers, oldest first, none from the future."""
    found: dict[int, list[Counted]] = {}
    for reading in sorted(readings, key=lambda one: one.taken_on):
        if reading.followers is not None and reading.taken_on <= today:
            found.setdefault(reading.account_id, []).append((reading, reading.followers))
    return found


def figures(
    readings: list[Counted],
    gained: Gains,
    rows: Iterable[WeekRow],
    period: Period,
    *,
    population: int | None,
    sheet: Sheet,
) -> Iterator[Indicator]:
    """Yield one account's figures."""
    within = period.weeks
    weeks = [row for row in rows if row.week in within]
    yield _followers(readings, sheet)
    yield _per_1000(readings, population, sheet)
    yield _growth(readings, gained, period, sheet)
    yield _reach_rate(readings, weeks, sheet)
    yield _engagement_rate(weeks, sheet)


def _followers(readings: list[Counted], sheet: Sheet) -> Indicator:
    if not readings:
        return sheet.unknown("followers", "people", "note.no_reading")
    latest, followers = readings[-1]
    return sheet.figure(
        "followers",
        followers,
        sheet.count(followers, "follower"),
        "people",
        note=_dated(latest, sheet),
        evidence=_evidence(latest),
    )


def _per_1000(readings: list[Counted], population: int | None, sheet: Sheet) -> Indicator:
    if not readings or not population:
        note = "note.no_population" if readings else "note.no_reading"
        return sheet.unknown("followers_per_1000", "per_1000", note)
    latest, followers = readings[-1]
    rate = 1000 * followers / population
    return sheet.figure(
        "followers_per_1000",
        rate,
        wording.number(rate, 1),
        "per_1000",
        note=_dated(latest, sheet),
        evidence=_evidence(latest),
    )


def _growth(readings: list[Counted], gained: Gains, period: Period, sheet: Sheet) -> Indicator:
    """Compare the latest reading with the one nearest to the period's first day."""
    if not readings:
        return _growth_of_gains(None, gained, period, sheet)
    start = period.first.toordinal()
    last, now = readings[-1]
    first, before = min(readings, key=lambda one: abs(one[0].taken_on.toordinal() - start))
    if first.taken_on >= last.taken_on or not before:
        return _growth_of_gains(readings[-1], gained, period, sheet)
    return _grown(
        now - before,
        before,
        note=("note.growth", first.taken_on, last.taken_on),
        evidence=_evidence(first, last),
        sheet=sheet,
    )


def _growth_of_gains(
    read: Counted | None, gained: Gains, period: Period, sheet: Sheet
) -> Indicator:
    """Add up what was won day by day, where no two totals tell more."""
    days = [day for day in gained if day >= period.first]
    if not days:
        note = "note.one_reading" if read else "note.no_reading"
        return sheet.unknown("followers_growth", "percent", note)
    first, last = min(days), max(days)
    change = gains.total(gained, first, last)
    return _grown(
        change,
        0 if read is None else _at_start(read, gained, first),
        note=("note.growth_of_gains", first, last),
        evidence=Evidence.OBSERVED,
        sheet=sheet,
    )


def _at_start(read: Counted, gained: Gains, first: date) -> int:
    """Reckon the followers there were before a day, from a total read since or long before."""
    reading, followers = read
    return followers - gains.total(gained, first, reading.taken_on)


def _grown(
    change: int,
    before: int,
    *,
    note: tuple[str, date, date],
    evidence: Evidence,
    sheet: Sheet,
) -> Indicator:
    """Write a growth in per cent, or in followers when there is nothing to divide by."""
    sign = "+" if change > 0 else ""
    followers = f"{sign}{sheet.count(change, 'follower')}"
    key, first, last = note
    told = sheet.say(key, change=followers, period=wording.period(first, last))
    if before <= 0:
        return sheet.figure(
            "followers_growth", change, followers, "people", note=told, evidence=evidence
        )
    growth = 100 * change / before
    text = f"{wording.signed(growth, 1)}{wording.NBSP}%"
    return sheet.figure("followers_growth", growth, text, "percent", note=told, evidence=evidence)


def _reach_rate(readings: list[Counted], weeks: list[WeekRow], sheet: Sheet) -> Indicator:
    known = sum(row.with_reach for row in weeks)
    if not known or not readings or not readings[-1][1]:
        note = "note.no_reading" if known else "note.no_reach"
        return sheet.unknown("reach_rate", "percent", note)
    latest, followers = readings[-1]
    reach = sum(row.reach for row in weeks)
    return sheet.percent(
        "reach_rate",
        100 * reach / known / followers,
        note=_qualified(known, weeks, sheet),
        evidence=_evidence(latest),
    )


def _engagement_rate(weeks: list[WeekRow], sheet: Sheet) -> Indicator:
    # A week's engagement includes publications of unknown reach: such a week would lie.
    whole = [row for row in weeks if row.with_reach == row.publications]
    reach = sum(row.reach for row in whole)
    if not reach:
        return sheet.unknown("engagement_rate", "percent", "note.no_reach")
    engagement = sum(row.engagement for row in whole)
    if not engagement:  # the sums do not tell « none » from « not exported »
        return sheet.unknown("engagement_rate", "percent", "note.no_engagement")
    counted = sum(row.publications for row in whole)
    return sheet.percent(
        "engagement_rate", 100 * engagement / reach, note=_qualified(counted, weeks, sheet)
    )


def _qualified(known: int, weeks: list[WeekRow], sheet: Sheet) -> str:
    total = sheet.count(sum(row.publications for row in weeks), "publication")
    return sheet.say("note.qualified", known=wording.number(known), all=total)


def _dated(reading: Reading, sheet: Sheet) -> str:
    return sheet.say("note.reading", day=wording.day(reading.taken_on))


def _evidence(*readings: Reading) -> Evidence:
    is_entered = any(reading.source == "saisi" for reading in readings)
    return Evidence.ENTERED if is_entered else Evidence.OBSERVED
