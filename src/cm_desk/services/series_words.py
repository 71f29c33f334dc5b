"""A rule said in French, with what it gives: for its preview and wherever it is shown."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from cm_desk.domain import recurrence as rules
from cm_desk.domain import wording
from cm_desk.domain.records import frozen
from cm_desk.domain.recurrence import LAST, Pace, Recurrence
from cm_desk.services.texts import Texts

_FIRST_DATES: Final = 4
_MOST_NAMED: Final = 6
_FILE: Final = "recurrence"


@frozen
class Preview:
    """What a rule gives: its sentence, its first dates, and what may surprise in it.

    ``skipped`` names the months or years that lack its day, ``moved`` the day to which the
    content that starts it goes; each is "" when there is nothing to say.
    """

    sentence: str
    dates: str
    skipped: str
    moved: str
    total: int


def preview(rule: Recurrence, start: date, *, texts: Texts, today: date) -> Preview:
    """Say what a rule gives from a content's date on.

    Raises:
        CmDeskError: the rule is impossible.
    """
    days = rules.planned(rule, start, today=today)
    moved = texts.get(_FILE, "moved", day=_whole(days[0], texts)) if days[0] != start else ""
    return Preview(
        sentence(rule, start, texts),
        _dates(days, texts),
        _skipped(rule, start, texts),
        moved,
        len(days),
    )


def sentence(rule: Recurrence, start: date, texts: Texts) -> str:
    """Say a rule: « Chaque mardi, jusqu’au 30 juin 2027 : 31 contenus »."""
    days = rules.days(rule, start)
    if rule.until is not None or rule.count is None:
        end = texts.get(_FILE, "until", day=wording.day(rule.until or days[-1]))
    else:
        end = texts.get(_FILE, "times", count=rule.count)
    left_out = sorted(set(rules.every_day(rule, start)) - set(days))
    if left_out:
        named = [_on_date(wording.day(day), texts) for day in left_out]
        said = wording.listing(named, most=_MOST_NAMED)
        end = texts.get(_FILE, "except", end=end, days=said)
    total = wording.count(len(days), "contenu", "contenus")
    said = texts.get(_FILE, "sentence", rule=_rule(rule, texts), end=end, count=total)
    return wording.capital(said)


def month_day(rule: Recurrence, texts: Texts) -> str:
    """Say which day of its month a monthly or yearly rule means: « le 3e samedi de septembre »."""
    said = _nth(rule, texts) if rule.nth else _of_date(rule, texts)
    if rule.month is None or (rule.nth is None and rule.month_day != LAST):
        return said
    return f"{said} {texts.get(_FILE, f'of.{rule.month}')}"


def _rule(rule: Recurrence, texts: Texts) -> str:
    number = "one" if rule.interval == 1 else "many"
    every = texts.get(_FILE, f"every.{rule.pace}.{number}", n=rule.interval)
    match rule.pace:
        case Pace.DAY:
            return every
        case Pace.WEEK:
            names = [_weekday(day, texts) for day in rule.weekdays]
            if len(names) == 1 and rule.interval == 1:
                return texts.get(_FILE, "on_weekday", weekday=names[0])
            return f"{every}, {_weekdays(rule.weekdays, names, texts)}"
        case Pace.MONTH | Pace.YEAR:
            return f"{every}, {month_day(rule, texts)}"


def _weekdays(days: Sequence[int], names: Sequence[str], texts: Texts) -> str:
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return texts.get(_FILE, "span", first=names[0], last=names[-1])
    return wording.listing(_on_date(name, texts) for name in names)


def _nth(rule: Recurrence, texts: Texts) -> str:
    rank = texts.get(_FILE, f"rank.{rule.nth}")
    return texts.get(_FILE, "nth", rank=rank, weekday=_weekday(rule.weekdays[0], texts))


def _of_date(rule: Recurrence, texts: Texts) -> str:
    if rule.month_day == LAST:
        return texts.get(_FILE, "last_day")
    number = "1er" if rule.month_day == 1 else str(rule.month_day)
    if rule.month is not None:
        name = wording.month(date(2024, rule.month, 1)).removesuffix(" 2024")
        number = f"{number}{wording.NBSP}{name}"
    return _on_date(number, texts)


def _dates(days: Sequence[date], texts: Texts) -> str:
    said = []
    for place, day in enumerate(days[:_FIRST_DATES]):
        year = f" {day.year}" if not place or day.year != days[place - 1].year else ""
        said.append(f"{_weekday(day.weekday(), texts)} {wording.short_day(day)}{year}")
    rest = len(days) - len(said)
    number = {0: "few", 1: "one"}.get(rest, "many")
    written = ", ".join(said)
    if not rest:
        written = written.removesuffix(".")
    last = _whole(days[-1], texts)
    return texts.get(_FILE, f"dates.{number}", days=written, count=rest, last=last)


def _skipped(rule: Recurrence, start: date, texts: Texts) -> str:
    months = rules.skipped(rule, start)
    if not months:
        return ""
    number = "one" if len(months) == 1 else "many"
    day = month_day(rule, texts).removeprefix(texts.get(_FILE, "on_date", day=""))
    if rule.pace is Pace.YEAR:
        years = wording.listing((str(one.year) for one in months), most=_MOST_NAMED)
        return texts.get(_FILE, f"skipped.year.{number}", day=day, years=years)
    if rule.nth is None:
        named = wording.listing(_months(rule, months), most=_MOST_NAMED)
        return texts.get(_FILE, f"skipped.month.{number}", day=day, months=named)
    named = wording.listing(map(wording.month, months), most=_MOST_NAMED)
    last = _nth(Recurrence(rule.pace, nth=LAST, weekdays=rule.weekdays), texts)
    return texts.get(
        _FILE, f"skipped.nth.{number}", day=day, months=named, last=wording.capital(last)
    )


def _months(rule: Recurrence, months: Sequence[date]) -> list[str]:
    """Name months without their year, unless the year is what they lack the day by."""
    if rule.month_day == 29:
        return [wording.month(one) for one in months]
    numbers = sorted({one.month for one in months})
    return [wording.month(date(2024, one, 1)).removesuffix(" 2024") for one in numbers]


def _whole(day: date, texts: Texts) -> str:
    return f"{_weekday(day.weekday(), texts)} {wording.day(day)}"


def _weekday(number: int, texts: Texts) -> str:
    return texts.get(_FILE, f"weekday.{number}")


def _on_date(day: str, texts: Texts) -> str:
    return texts.get(_FILE, "on_date", day=day)
