"""The dossier d’antériorité: what was done before a pre-election period, and what is done in it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain import wording
from cm_desk.domain.guard_notices import Antecedence, Criterion, on_paper, sources, why
from cm_desk.domain.guarded import YEAR, AccountGuard, Compared, Comparison, FormatUse, Opening
from cm_desk.domain.wording import day, month, number
from cm_desk.domain.year_frame import Poll
from cm_desk.reports import antecedence_weeks as weekly
from cm_desk.reports.french import Words, digits
from cm_desk.reports.glyphs import Coverage, load_coverage
from cm_desk.reports.render import Document
from cm_desk.reports.wording import cleaned, shortened, unbroken

Row = list[str | None]

_LONGEST_HEADER = 70
_LONGEST_COVER = 150


def document(
    found: Antecedence,
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the document; ``texts`` are the sentences of antecedence.json and guard.json."""
    coverage = load_coverage(built / "glyphs.json")
    shown = data(found, Words(texts, labels), coverage)
    return Document.of("antecedence.typ", shown, resources=resources, built=built)


def data(found: Antecedence, words: Words, coverage: Coverage) -> dict[str, object]:
    """Return all that the template shows, every user text in it made safe to set."""
    safe = cleaned(found, coverage)
    compared = safe.compared
    together, accounts = compared.together, compared.accounts
    return {
        **_frame(safe, words),
        "essentials": _essentials(safe, words),
        "poll": [list(fact) for fact in _poll(compared, words)],
        "poll_note": compared.poll.note,
        "compared": [words.say("compared.period", **_both_periods(compared)), _until(safe, words)],
        "coverage": [_coverage_row(one, words) for one in accounts],
        "charts": [
            weekly.chart(one, compared, words, coverage, _reading(one.whole, words))
            for one in (together, *accounts)
        ],
        "rates": [_rate_row(one, words) for one in (*accounts, together)],
        "formats": [_formats(one, words) for one in accounts if one.formats],
        "openings": [_opening(one, words) for one in accounts],
        "notices": _notices(safe, words),
        "weeks": list(weekly.tables(compared, words)),
        "method": _method(words),
        "sources": [list(one[:4]) for one in sources(words.texts)],
        "texts": dict(words.texts),
    }


def _frame(found: Antecedence, words: Words) -> dict[str, object]:
    compared = found.compared
    territory = unbroken(found.territory.name)
    poll = compared.poll
    today = compared.today
    said = {"poll": unbroken(poll.title), "date": day(today)}
    return {
        "title": words.say("title"),
        "author": territory,
        "header": shortened(territory, _LONGEST_HEADER),
        "description": words.say("description", territory=territory, **said),
        "date": [today.year, today.month, today.day],
        "example": found.territory.is_example,
        "territory": shortened(found.territory.name, _LONGEST_COVER),
        "heading": words.say("heading", poll=poll.title, month=month(poll.month)),
        "established": words.say("established", date=day(today)),
        "period": words.say("period", period=wording.period(compared.first, compared.last)),
    }


def _essentials(found: Antecedence, words: Words) -> list[str]:
    compared = found.compared
    openings = [one.opening for one in compared.accounts]
    since = openings.count(Opening.SINCE)
    unknown = sum(
        one.account is not None and one.account.opened_on is None for one in compared.accounts
    )
    whole = compared.together.whole
    lines = [words.say("essential.unknown")]
    if whole.is_known:
        lines = [words.say("essential.rate", **_rates(whole, words))]
    lines.append(
        words.count("essential.accounts_since", since)
        if since
        else words.say("essential.accounts_none")
    )
    if unknown:
        lines.append(words.count("essential.accounts_unknown", unknown))
    notices = len(found.notices)
    lines.append(
        words.count("essential.notices", notices)
        if notices
        else words.say("essential.notices_none")
    )
    return lines


def _rates(one: Compared, words: Words) -> dict[str, str]:
    return {
        "now": wording.per_week(one.rate_now),
        "before": wording.rate(one.rate_before),
        "days": _days(one.days, words),
    }


def _days(count: int, words: Words) -> str:
    return wording.count(count, words.say("noun.day.one"), words.say("noun.day.many"))


def _both_periods(compared: Comparison) -> dict[str, str]:
    year = timedelta(days=YEAR)
    return {
        "now": wording.period(compared.first, compared.last),
        "before": wording.period(compared.first - year, compared.last - year),
    }


def _until(found: Antecedence, words: Words) -> str:
    compared = found.compared
    today = day(compared.today)
    if compared.until is None:
        return words.say("compared.nothing", today=today)
    ahead = compared.until >= compared.today
    key = "compared.until_plan" if ahead else "compared.until"
    return words.say(key, today=today, until=day(compared.until))


def _poll(compared: Comparison, words: Words) -> Iterator[tuple[str, str | None]]:
    """Say what is known of the poll, and of what each date rests on."""
    poll = compared.poll
    yield words.say("poll.name"), poll.title
    yield words.say("poll.month"), month(poll.month)
    yield words.say("poll.first_round"), _round(poll.first_round, poll, words)
    yield words.say("poll.second_round"), _round(poll.second_round, poll, words)
    start = day(compared.first)
    kept = poll.guard_from is not None
    yield (
        words.say("poll.start"),
        words.say("poll.start_kept", date=start) if kept else start,
    )
    end = day(compared.last)
    known = poll.first_round or poll.second_round
    yield words.say("poll.end"), end if known else words.say("poll.end_month", date=end)
    answer = {True: "yes", False: "no", None: "unknown"}[poll.candidate_stands]
    yield words.say("poll.candidate"), words.say(f"poll.candidate.{answer}")
    yield words.say("poll.state"), why(poll, words.texts)
    yield words.say("poll.checked"), day(poll.checked_on) if poll.checked_on else None
    yield words.say("poll.source"), poll.source or None


def _round(known: date | None, poll: Poll, words: Words) -> str:
    if known is None:
        return words.say("poll.unknown_round")
    return day(known) if poll.is_confirmed else words.say("poll.to_confirm", date=day(known))


def _coverage_row(one: AccountGuard, words: Words) -> Row:
    days = sum(week.days for week in one.weeks)
    now = sum(week.now_days for week in one.weeks) - one.ahead_days
    before = sum(week.before_days for week in one.weeks)
    return [
        _named(one, words),
        words.say("compared.of", days=number(now), of=number(days)),
        words.say("compared.of", days=number(before), of=number(days)),
        number(one.whole.days),
    ]


def _reading(one: Compared, words: Words) -> str:
    if not one.is_known:
        return words.say("cadence.unknown")
    return words.say("cadence.reading", **_rates(one, words))


def _rate_row(one: AccountGuard, words: Words) -> Row:
    whole = one.whole
    if not whole.is_known:
        unknown = words.say("uncovered")
        return [_named(one, words), unknown, unknown, number(whole.days), "–", "–"]
    return [
        _named(one, words),
        wording.rate(whole.rate_now),
        wording.rate(whole.rate_before),
        number(whole.days),
        number(whole.now),
        number(whole.before),
    ]


def _named(one: AccountGuard, words: Words) -> str:
    if one.account is None:
        return words.say("cadence.all")
    name = one.account.name or words.say("unnamed_account")
    return f"{name}, {one.network}" if one.network else name


def _formats(one: AccountGuard, words: Words) -> dict[str, object]:
    return {
        "account": _named(one, words),
        "rows": [
            [
                words.label(use.format),
                number(use.published),
                number(use.planned),
                number(use.before),
                number(use.twelve_months),
                words.say(_format_state(use, one)),
            ]
            for use in one.formats
        ],
    }


def _format_state(use: FormatUse, one: AccountGuard) -> str:
    if use.is_new:
        return "formats.new"
    used = use.before or use.twelve_months
    return "formats.known" if used or one.reference_days >= 7 else "formats.unknown"


def _opening(one: AccountGuard, words: Words) -> Row:
    opened = one.account.opened_on if one.account else None
    return [
        _named(one, words),
        digits(opened) if opened else None,
        digits(one.first_seen) if one.first_seen else None,
        words.label(one.opening),
    ]


def _notices(found: Antecedence, words: Words) -> list[dict[str, object]]:
    """Group what is to be checked by what the judge looks at."""
    groups: list[dict[str, object]] = []
    for criterion in Criterion:
        said = [on_paper(one, words.texts) for one in found.notices if one.criterion is criterion]
        if said:
            groups.append(
                {
                    "title": words.label(criterion),
                    "question": words.say(f"criteria.{criterion}"),
                    "items": said,
                }
            )
    return groups


def _method(words: Words) -> list[str]:
    said: list[str] = []
    while (key := f"method.{len(said)}") in words.texts:
        said.append(words.say(key))
    return said
