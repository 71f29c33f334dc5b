"""A month of the plan for the wall: what appears each day, and what the day is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Literal

from cm_desk.domain import wording
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage, load_coverage
from cm_desk.reports.plan_data import (
    NetworkIcons,
    PillarKey,
    PlanOnPaper,
    networks_of,
    pillar_keys,
)
from cm_desk.reports.render import Document
from cm_desk.reports.wording import cleaned, one_line, shortened, unbroken

Paper = Literal["a4", "a3"]
_LONGEST_TITLE: Final = 90
_LONGEST_MARK: Final = 60
_DAYS: Final = 7
_COLUMNS: Final = 6
# What a line of the day's head says; the others colour the day itself.
_TOLD: Final = frozenset(
    {MarkKind.HIGHLIGHT, MarkKind.ABSENCE, MarkKind.MARRONNIER, MarkKind.NOTE, MarkKind.POLL}
)


def document(
    plan: PlanOnPaper,
    *,
    paper: Paper,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the calendar; ``texts`` are the sentences of plan_month.json."""
    words = Words(texts, labels)
    coverage = load_coverage(built / "glyphs.json")
    shown = data(plan, words, coverage, NetworkIcons(resources), paper=paper)
    return Document.of("month.typ", shown, resources=resources, built=built)


def data(
    plan: PlanOnPaper, words: Words, coverage: Coverage, icons: NetworkIcons, *, paper: Paper
) -> dict[str, object]:
    """Return all that the template shows, every user text in it made safe to set."""
    keys = pillar_keys(plan)
    territory = cleaned(one_line(plan.territory.name), coverage)
    title = words.say("title", month=wording.month(plan.month))
    if plan.filtered:
        accounts = cleaned(shortened(one_line(plan.filtered), _LONGEST_MARK), coverage)
        title = words.say("title_filtered", month=wording.month(plan.month), accounts=accounts)
    count = _count("contents", len(plan.contents), words)
    days = [_day(day, plan, words, keys) for day in _days(plan.month)]
    used = {one.pillar_id for one in plan.contents}
    drawn = {one.id: one for content in plan.contents for one in networks_of(content, plan)}
    return {
        "title": unbroken(title),
        "heading": title,
        "author": unbroken(territory),
        "description": words.say(
            "description",
            territory=unbroken(territory),
            month=wording.month(plan.month),
            count=count,
        ),
        "date": [plan.today.year, plan.today.month, plan.today.day],
        "paper": paper,
        "example": plan.territory.is_example,
        "territory": territory,
        "count": count,
        "abandoned": _count("abandoned", plan.abandoned, words) if plan.abandoned else "",
        "printed": words.say("printed", day=wording.day(plan.today)),
        "weeks": cleaned(
            [
                {"number": days[place]["week"], "days": days[place : place + _DAYS]}
                for place in range(0, len(days), _DAYS)
            ],
            coverage,
        ),
        "networks": {
            key: {"svg": icons.of(one), "label": cleaned(one.label, coverage)}
            for key, one in drawn.items()
        },
        "pillars": cleaned(
            [
                {"letter": key.letter, "colour": key.colour, "name": shortened(key.name, 60)}
                for row, key in keys.items()
                if row in used
            ],
            coverage,
        ),
        "signs": _signs(days),
        "days": [words.say(f"days.{place}") for place in range(_DAYS)],
        "columns": [words.say(f"columns.{place}") for place in range(_COLUMNS)],
        "texts": dict(words.texts),
    }


def _days(month: date) -> Iterator[date]:
    """Yield the days of the weeks that a month touches, from a Monday to a Sunday."""
    first = month.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    day = first - timedelta(days=first.weekday())
    while day < following or day.weekday():
        yield day
        day += timedelta(days=1)


def _day(
    day: date, plan: PlanOnPaper, words: Words, keys: Mapping[int, PillarKey]
) -> dict[str, Any]:
    is_inside = (day.year, day.month) == (plan.month.year, plan.month.month)
    marks = [one for one in plan.marks if one.first <= day <= one.last] if is_inside else []
    contents = [one for one in plan.contents if one.planned_on == day] if is_inside else []
    return {
        "week": day.isocalendar().week,
        "number": "1er" if day.day == 1 else str(day.day),
        "date": wording.day(day),
        "inside": is_inside,
        "weekend": day.weekday() >= 5,
        "holiday": _first(marks, MarkKind.PUBLIC_HOLIDAY),
        # Named where they begin; the other days only bear the sign.
        "guard": _span(day, plan, marks, MarkKind.GUARD),
        "school": _span(day, plan, marks, MarkKind.SCHOOL_HOLIDAY),
        "marks": [
            {"kind": one.kind.value, "text": _mark(one, words)}
            for one in marks
            if one.kind in _TOLD and _is_said(one, day, plan)
        ],
        "cards": [_card(one, plan, words, keys) for one in contents],
    }


def _is_said(one: DayMark, day: date, plan: PlanOnPaper) -> bool:
    """Tell whether a day is the first that a row shows of something."""
    return day in {one.first, plan.month.replace(day=1)} or day.weekday() == 0


def _first(marks: Sequence[DayMark], kind: MarkKind) -> str:
    return next((shortened(one.title, _LONGEST_MARK) for one in marks if one.kind is kind), "")


def _span(
    day: date, plan: PlanOnPaper, marks: Sequence[DayMark], kind: MarkKind
) -> dict[str, object]:
    found = next((one for one in marks if one.kind is kind), None)
    if found is None:
        return {"holds": False, "text": ""}
    # Months of hatched days are explained once: the key says the rest.
    once = kind is MarkKind.GUARD and day != max(found.first, plan.month.replace(day=1))
    is_said = _is_said(found, day, plan) and not once
    return {"holds": True, "text": shortened(found.title, _LONGEST_MARK) if is_said else ""}


def _mark(one: DayMark, words: Words) -> str:
    title = shortened(one_line(one.title), _LONGEST_MARK)
    return title if one.is_confirmed else words.say("unconfirmed", title=title)


def _card(
    one: Content, plan: PlanOnPaper, words: Words, keys: Mapping[int, PillarKey]
) -> dict[str, object]:
    key = keys.get(one.pillar_id or 0)
    title = one_line(one.title)
    return {
        "time": f"{one.planned_time:%H:%M}" if one.planned_time else "",
        "title": shortened(title, _LONGEST_TITLE),
        "whole": title,
        "letter": key.letter if key else "",
        "colour": key.colour if key else "",
        "pillar": key.name if key else "",
        "networks": [network.id for network in networks_of(one, plan)],
        "status": words.say(f"status.{one.status.value}"),
        "done": one.status in {Status.PUBLISHED, Status.REVIEWED},
        "dropped": one.status is Status.ABANDONED,
        "idea": one.status in {Status.IDEA, Status.TO_WRITE},
    }


def _signs(days: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the signs that the key must explain: those that the month holds."""
    told = {
        "guard": any(day["guard"]["holds"] for day in days),
        "school": any(day["school"]["holds"] for day in days),
        "holiday": any(day["holiday"] for day in days),
    }
    return [name for name, is_there in told.items() if is_there]


def _count(key: str, quantity: int, words: Words) -> str:
    if not quantity and f"{key}.zero" in words.texts:
        return words.say(f"{key}.zero")
    return words.count(key, quantity)
