"""One page for elected members: five figures, one chart, three decisions asked of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.assessment import Assessment, Evidence, Indicator, WeekPoint
from cm_desk.domain.checklist import ChecklistResult, Line
from cm_desk.domain.checklist_score import filled_text
from cm_desk.domain.kept import ASKED_DECISION_LENGTH, ASKED_DECISIONS
from cm_desk.domain.wording import day, number, rate, share, short_day
from cm_desk.reports import charts_weeks
from cm_desk.reports.drawing import Caption
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage, load_coverage
from cm_desk.reports.render import Document
from cm_desk.reports.wording import cleaned, for_chart, one_line, shortened, unbroken

_CHOSEN_AMONG = 10
_LONGEST_TERRITORY = 110
_BARS = 14
_BAR_WEEKS = (1, 2, 4, 13, 26, 52)


def document(
    assessment: Assessment,
    checklist: ChecklistResult,
    decisions: Sequence[str],
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the page; ``texts`` are the sentences of elected.json."""
    coverage = load_coverage(built / "glyphs.json")
    shown = data(assessment, checklist, decisions, Words(texts, labels), coverage)
    return Document.of("elected.typ", shown, resources=resources, built=built)


def asked(checklist: ChecklistResult, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return three decisions drawn from the ten next actions, worded as decisions.

    What elected members decide comes before what an agent simply does.
    """
    actions = checklist.actions[:_CHOSEN_AMONG]
    first = [line for line in actions if _key(line) in texts]
    others = [line for line in actions if _key(line) not in texts]
    chosen = (*first, *others)[:ASKED_DECISIONS]
    return tuple(texts.get(_key(line), line.item.action) for line in chosen)


def data(
    assessment: Assessment,
    checklist: ChecklistResult,
    decisions: Sequence[str],
    words: Words,
    coverage: Coverage,
) -> dict[str, object]:
    """Return all that the template shows, every user text in it made safe to set."""
    # The page shows none of the rest: cleaning it would take longer than setting the page.
    bare = replace(assessment, indicators=(), context=(), comparisons=(), networks=(), accounts=())
    territory = cleaned(shortened(one_line(bare.territory.name), _LONGEST_TERRITORY), coverage)
    said = [shortened(one_line(text), ASKED_DECISION_LENGTH) for text in decisions if text.strip()]
    return {
        "title": words.say("title"),
        "author": unbroken(territory),
        "description": words.say(
            "description", territory=unbroken(territory), date=day(bare.today)
        ),
        "date": [bare.today.year, bare.today.month, bare.today.day],
        "example": bare.territory.is_example,
        "territory": territory,
        "period": words.say("period", first=day(bare.period.first), last=day(bare.period.last)),
        "presented": words.say("presented", date=day(bare.today)),
        "figures": cleaned(list(_figures(assessment, checklist, words)), coverage),
        "chart": _chart(bare, words, coverage),
        "decisions": cleaned(said[:ASKED_DECISIONS], coverage),
        "evidence": words.say("evidence"),
        "texts": dict(words.texts),
    }


def _figures(
    assessment: Assessment, checklist: ChecklistResult, words: Words
) -> Iterator[dict[str, str | None]]:
    everyone = {one.id: one for one in assessment.indicators if one.account_id is None}
    yield _rhythm(everyone.get("per_week"), assessment, words)
    yield _kept_weeks(everyone.get("weeks_on_target_52"), words)
    yield _accounts(assessment, words)
    yield _score(checklist, words)
    yield _hours(assessment, words)


def _figure(
    label: str, value: str | None, reading: str, evidence: Evidence | None, words: Words
) -> dict[str, str | None]:
    return {
        "label": label,
        "value": value,
        "reading": reading,
        "evidence": words.tag(evidence) if evidence else "",
    }


def _rhythm(found: Indicator | None, assessment: Assessment, words: Words) -> dict[str, str | None]:
    label = words.say("rhythm.label")
    if found is None or found.value is None:
        return _figure(label, None, words.say("rhythm.missing"), None, words)
    target = _target(assessment)
    reading = words.say("rhythm.no_target")
    if target:
        reading = words.say("rhythm.target", target=number(target, 2))
    return _figure(label, rate(found.value), reading, found.evidence, words)


def _kept_weeks(found: Indicator | None, words: Words) -> dict[str, str | None]:
    label = words.say("weeks.label")
    if found is None or found.value is None:
        return _figure(label, None, words.say("weeks.missing"), None, words)
    return _figure(label, found.text, words.say("weeks.reading"), found.evidence, words)


def _accounts(assessment: Assessment, words: Words) -> dict[str, str | None]:
    label = words.say("accounts.label")
    active = [one for one in assessment.accounts if one.state is AccountState.ACTIVE]
    if not active:
        return _figure(label, None, words.say("accounts.missing"), None, words)
    known = sum(
        one.account.state is AccountState.ACTIVE
        and any(week.covered or week.covered_days for week in one.weeks)
        for one in assessment.cadences
    )
    reading = words.count("accounts.reading", known)
    return _figure(label, number(len(active)), reading, Evidence.ENTERED, words)


def _score(checklist: ChecklistResult, words: Words) -> dict[str, str | None]:
    label, overall = words.say("score.label"), checklist.overall
    if overall.score is not None:
        reading = words.say(
            "score.reading",
            answered=number(overall.answered),
            applicable=number(overall.applicable),
            proved=share(overall.proved),
        )
        return _figure(label, share(overall.score), reading, _level(checklist), words)
    if not overall.answered:
        return _figure(label, None, words.say("score.missing"), None, words)
    reading = words.say("score.too_few", filled=filled_text(overall.filled))
    return _figure(label, None, reading, None, words)


def _level(checklist: ChecklistResult) -> Evidence:
    """Return what most answers of the score rest on."""
    overall = checklist.overall
    counts = (
        (overall.observed, Evidence.OBSERVED),
        (overall.entered, Evidence.ENTERED),
        (overall.declared, Evidence.DECLARED),
    )
    return max(counts, key=lambda pair: pair[0])[1]


def _hours(assessment: Assessment, words: Words) -> dict[str, str | None]:
    label, hours = words.say("hours.label"), assessment.territory.hours_per_week
    if hours is None:
        return _figure(label, None, words.say("hours.missing"), None, words)
    active = len(_kept_alive(assessment))
    reading = words.say("hours.alone")
    if active:
        reading = words.say("hours.reading", each=_duration(hours / active))
    return _figure(label, _duration(hours), reading, Evidence.ENTERED, words)


def _duration(hours: float) -> str:
    whole, minutes = divmod(round(hours * 60), 60)
    if not whole:
        return f"{minutes}\u00a0min"
    return f"{whole}\u00a0h" + (f"\u00a0{minutes:02}" if minutes else "")


def _target(assessment: Assessment) -> float:
    return sum(one.target_per_week or 0 for one in _kept_alive(assessment))


def _kept_alive(assessment: Assessment) -> list[Account]:
    """Return the active accounts that the rhythm is about: neither hosting nor newsletters."""
    return [
        one.account
        for one in assessment.cadences
        if one.is_counted and one.account.state is AccountState.ACTIVE
    ]


def _chart(assessment: Assessment, words: Words, coverage: Coverage) -> dict[str, object]:
    size, bars = _bars(assessment)
    if not any(bar.count is not None for bar in bars):
        return {"svg": "", "alt": "", "title": words.say("chart.title_weeks"), "note": ""}
    title = words.say("chart.title") if size == 1 else words.say("chart.title_many", weeks=size)
    facts = [
        words.say("chart.fact", day=bar.label, count=number(bar.count))
        for bar in bars
        if bar.count is not None
    ]
    alt = words.say("chart.alt", title=title, facts=", ".join(facts))
    partial = any(bar.partial or bar.count is None for bar in bars)
    return {
        "title": title,
        "alt": alt,
        "svg": charts_weeks.spans_svg(bars, caption=Caption(title, for_chart(alt, coverage))),
        "note": words.say("chart.partial") if partial else "",
    }


def _bars(assessment: Assessment) -> tuple[int, list[charts_weeks.Span]]:
    """Cut the period into equal spans of weeks, the oldest odd weeks left out."""
    total = len(assessment.period.weeks)
    fitting = (size for size in _BAR_WEEKS if total / size <= _BARS)
    size = next(fitting, _BAR_WEEKS[-1])
    count = min(total // size, _BARS)
    last = assessment.period.last
    starts = [last + timedelta(days=1) - timedelta(weeks=size * (count - i)) for i in range(count)]
    # The bars sum to the publications that the rhythm counts.
    weeks = [week for item in assessment.cadences if item.is_counted for week in item.weeks]
    return size, list(_spans(starts, size, weeks))


def _spans(
    starts: Sequence[date], size: int, weeks: Sequence[WeekPoint]
) -> Iterator[charts_weeks.Span]:
    year = 0
    for start in starts:
        inside = [week for week in weeks if 0 <= (week.monday - start).days < 7 * size]
        covered = sum(week.covered for week in inside)
        total = sum(week.count for week in inside)
        yield charts_weeks.Span(
            short_day(start),
            "" if year == start.year else str(start.year),
            total if covered or total else None,
            partial=covered < len(inside),
        )
        year = start.year


def _key(line: Line) -> str:
    return f"decision.{line.item.id}"
