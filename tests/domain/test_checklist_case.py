"""What rules share: who is concerned, what a level rests on, how silence is known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cm_desk.domain.accounts import Account, AccountState, AccountType
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import Case, evidence_of, graded, tally, verdict
from cm_desk.domain.checklist_facts import Facts, Post
from cm_desk.domain.checklist_known import is_silent, last_covered, last_day, silent_days
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.strategy import Audience
from cm_desk.domain.weeks import Weeks
from domain.checklist_making import (
    DAY,
    ENTERED,
    LINKEDIN,
    OBSERVED,
    PAGE,
    TEXTS,
    TODAY,
    covered,
    facts,
    post,
    rows,
)

SINCE = (TODAY - 30 * DAY).toordinal()


def _typed(ago: int) -> Post:
    return post(ago, source="saisi")


def case(given: Facts) -> Case:
    return Case(given, Thresholds(), TEXTS)


@pytest.mark.parametrize(
    ("name", "given", "level"),
    [
        ("imported", {"coverage": (covered(1),)}, OBSERVED),
        ("nothing covered", {}, ENTERED),
        ("typed", {"coverage": (covered(1, source="saisi"),)}, ENTERED),
        ("both", {"coverage": (covered(1), covered(1, 9, source="saisi"))}, ENTERED),
        ("typed before", {"coverage": (covered(1), covered(1, 90, 31, "saisi"))}, OBSERVED),
        (
            "typed on the first day",
            {"coverage": (covered(1), covered(1, 90, 30, "saisi"))},
            ENTERED,
        ),
        ("typed elsewhere", {"coverage": (covered(1), covered(2, source="saisi"))}, OBSERVED),
        ("imported elsewhere", {"coverage": (covered(2),)}, ENTERED),
        (
            "a post typed",
            {"coverage": (covered(1),), "posts": (_typed(30),)},
            ENTERED,
        ),
        (
            "typed long ago",
            {"coverage": (covered(1),), "posts": (_typed(31),)},
            OBSERVED,
        ),
        (
            "typed for another",
            {"coverage": (covered(1),), "posts": (post(3, source="saisi", account_id=2),)},
            OBSERVED,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_that_only_what_was_imported_is_observed(
    name: str, given: dict[str, object], level: Evidence
) -> None:
    assert evidence_of(case(facts(PAGE, LINKEDIN, **given)), [PAGE], SINCE) is level, name


@pytest.mark.parametrize(
    ("counts", "answer"),
    [
        ((0, 0, 0), None),
        ((0, 0, 5), None),
        ((4, 1, 0), Answer.YES),
        ((79, 21, 0), Answer.PARTLY),
        ((80, 20, 0), Answer.YES),
        ((80, 0, 20), Answer.YES),
        ((79, 0, 21), Answer.PARTLY),
        ((40, 0, 60), Answer.PARTLY),
        ((39, 0, 61), None),
        ((40, 60, 0), Answer.PARTLY),
        ((39, 61, 0), Answer.NO),
        ((4, 6, 90), Answer.PARTLY),
        ((0, 1, 9), Answer.NO),
    ],
)
def test_that_what_is_unknown_never_makes_a_no(
    counts: tuple[int, int, int], answer: Answer | None
) -> None:
    assert verdict(*counts, yes=80, partly=40) is answer


def test_that_marks_are_included() -> None:
    assert [graded(value, 8, 4) for value in (8, 7.9, 4, 3.9)] == [
        *(Answer.YES, Answer.PARTLY, Answer.PARTLY, Answer.NO)
    ]


def test_that_nothing_to_count_is_without_object_and_nothing_known_no_answer() -> None:
    empty = case(facts())
    found = tally(empty, "PLA-02", [], {"lacking": []})
    assert found is not None
    assert found.answer is Answer.NOT_APPLICABLE
    assert tally(empty, "PLA-02", [], {"lacking": []}, ["A"]) is None


def test_that_a_long_list_of_accounts_is_cut() -> None:
    def told(names: str) -> str:
        found = tally(case(facts()), "PLA-02", [], {"lacking": list(names)})
        assert found is not None
        return found.counted

    assert "a, b, c, d, e et f" in told("abcdef")
    assert "a, b, c, d, e et 2 autres" in told("abcdefg")


def test_that_accounts_are_told_apart_by_what_they_are() -> None:
    videos = Account("linkedin", "Vidéos", account_type=AccountType.HOSTING, id=3)
    app = Account("panneaupocket", "App", id=4)
    chat = Account("whatsapp", "Groupe", id=5)
    paper = Account("bulletin", "Papier", id=6)
    gone = replace(PAGE, state=AccountState.CLOSED, id=7)
    own = Account("mon-reseau", "À nous", id=8)
    found = case(facts(PAGE, videos, app, chat, paper, gone, own))
    assert [one.id for one in found.active] == [1, 3, 4, 5, 6, 8]
    assert [one.id for one in found.speaking] == [1, 4, 5, 6, 8]
    assert [one.id for one in found.online] == [1, 3, 4, 5, 8]
    assert [one.id for one in found.social] == [1, 8]
    assert [one.id for one in found.animated] == [1, 5, 8]


def test_that_priority_audiences_come_alone_when_there_are_some() -> None:
    first, other = Audience("A", is_priority=True, id=1), Audience("B", id=2)
    assert case(facts(audiences=(other, first))).targeted == [first]
    assert case(facts(audiences=(other,))).targeted == [other]


def test_that_only_covered_days_are_silent() -> None:
    def known(*ago: int, **coverage: int) -> Weeks:
        return case(facts(PAGE, weeks=rows(1, ago), coverage=(covered(1, **coverage),))).grid[1]

    assert silent_days(known(10), TODAY) == 10
    assert silent_days(known(0), TODAY) == 0
    assert silent_days(known(since=20), TODAY) == 21
    assert silent_days(known(50, since=100, until=40), TODAY) == 10
    assert last_day(known(50, 60)) == (TODAY - 50 * DAY).toordinal()
    assert last_covered(known(until=3)) == (TODAY - 3 * DAY).toordinal()
    nothing = case(facts(PAGE)).grid[1]
    assert (last_day(nothing), last_covered(nothing), silent_days(nothing, TODAY)) == (
        None,
        None,
        0,
    )


@pytest.mark.parametrize(
    ("since", "until", "silent"),
    [
        (29, 0, True),
        (28, 0, False),
        (60, 29, True),
        (60, 30, False),
        (58, 29, True),
        (57, 29, False),
    ],
)
def test_that_a_silence_is_known_and_recent(since: int, until: int, silent: bool) -> None:
    weeks = case(facts(PAGE, coverage=(covered(1, since, until),))).grid[1]
    assert is_silent(weeks, TODAY, 30) is silent


@pytest.mark.parametrize("weekday", range(7))
def test_that_the_grid_ends_today_whatever_the_day(weekday: int) -> None:
    today = date(2026, 11, 16) + timedelta(days=weekday)
    given = replace(facts(PAGE, coverage=(covered(1, until=-30),)), today=today)
    weeks = case(given).grid[1]
    assert last_covered(weeks) == today.toordinal()
