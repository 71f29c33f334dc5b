"""Calendars read in the child: what is kept of them, and what nothing makes them do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan_files import FoundEvent, PlanReading, PlanSummary
from cm_desk.imports import reader
from cm_desk.imports.own import agenda, agenda_lines, agenda_rules, plan_columns
from cm_desk.services.texts import Texts

WANTED = PlanReading(date(2026, 9, 1), date(2027, 8, 31), date(2004, 1, 1), date(2036, 12, 31))
TEXTS = Texts(paths.resources() / "texts")
SENTENCES = frozenset(TEXTS.mapping("errors"))
REASONS = frozenset(TEXTS.mapping("plan_files"))
OUTLOOK_ZONE = """BEGIN:VTIMEZONE
TZID:Fuseau personnel 1
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def read(*parts: str, wanted: PlanReading = WANTED) -> tuple[Sequence[FoundEvent], PlanSummary]:
    found: list[FoundEvent] = []
    text = "\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR"))
    lines = text.replace("\n", "\r\n").splitlines(keepends=True)
    summary = agenda.read(lines, wanted, found.extend, lambda: None)
    return found, summary


def event(*lines: str, uid: str = "a", title: str = "Titre") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"))


def days(*lines: str, **more: str) -> list[date]:
    return [one.first for one in read(event(*lines, **more))[0]]


def refused(*lines: str, **more: str) -> list[str]:
    return [one.reason for one in read(event(*lines, **more))[1].refused]


@pytest.mark.parametrize(
    ("start", "day", "at"),
    [
        (";VALUE=DATE:20261214", date(2026, 12, 14), None),
        (":20261214T090000", date(2026, 12, 14), time(9)),
        (":20261214T233000Z", date(2026, 12, 15), time(0, 30)),
        (":20260914T220000Z", date(2026, 9, 15), time(0)),
        (";TZID=Europe/Paris:20261214T090000", date(2026, 12, 14), time(9)),
        (";TZID=Romance Standard Time:20261214T090000", date(2026, 12, 14), time(9)),
        (";TZID=America/New_York:20261214T180000", date(2026, 12, 15), time(0)),
        (";TZID=Fuseau personnel 1:20270701T090000", date(2027, 7, 1), time(9)),
        (";TZID=Nulle part:20261214T090000", date(2026, 12, 14), time(9)),
    ],
)
def test_that_hours_are_told_on_the_territorys_clock(
    start: str, day: date, at: time | None
) -> None:
    (one,), _ = read(OUTLOOK_ZONE, event(f"DTSTART{start}"))
    assert (one.first, one.at) == (day, at)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261216"), date(2026, 12, 15)),
        (("DTSTART;VALUE=DATE:20261214", "DURATION:P3D"), date(2026, 12, 16)),
        (("DTSTART;VALUE=DATE:20261214",), date(2026, 12, 14)),
        (("DTSTART:20261214T200000", "DTEND:20261215T000000"), date(2026, 12, 14)),
        (("DTSTART:20261214T200000", "DTEND:20261215T010000"), date(2026, 12, 15)),
    ],
)
def test_that_an_end_is_the_last_day_that_an_event_takes(
    lines: tuple[str, ...], last: date
) -> None:
    (one,), _ = read(event(*lines))
    assert one.last == last


def test_that_what_repeats_keeps_its_hour_across_the_changes_of_the_clocks() -> None:
    found, _ = read(
        event("DTSTART;TZID=Europe/Paris:20261018T083000", "RRULE:FREQ=WEEKLY;COUNT=24")
    )
    assert {one.at for one in found} == {time(8, 30)}
    told = [one.first for one in found]
    assert told[:3] == [date(2026, 10, 18), date(2026, 10, 25), date(2026, 11, 1)]
    assert told[-1] == date(2027, 3, 28)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=YEARLY", [date(2026, 9, 14)]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=2MO", [(9, 14), (10, 12), (11, 9)]),
        ("FREQ=WEEKLY;UNTIL=20260928T070000Z", [(9, 14), (9, 21), (9, 28)]),
        ("FREQ=WEEKLY;UNTIL=20260928T065959Z", [(9, 14), (9, 21)]),
        ("FREQ=WEEKLY;UNTIL=20260928", [(9, 14), (9, 21), (9, 28)]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=2;BYHOUR=9", [(9, 14), (9, 28)]),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", [(10, 31), (12, 31)]),
    ],
)
def test_that_rules_give_their_days(rule: str, expected: list[tuple[int, int] | date]) -> None:
    found = days("DTSTART;TZID=Europe/Paris:20260914T090000", f"RRULE:{rule}")
    wanted = [one if isinstance(one, date) else date(2026, *one) for one in expected]
    assert found == wanted


def test_that_an_exception_goes_and_an_extra_day_comes() -> None:
    found = days(
        "DTSTART;TZID=Europe/Paris:20260914T090000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;TZID=Europe/Paris:20260921T090000",
        "RDATE;TZID=Europe/Paris:20261003T090000",
    )
    assert found == [date(2026, 9, 14), date(2026, 9, 28), date(2026, 10, 3)]


@pytest.mark.parametrize("first", ["rule", "moved"])
def test_that_a_moved_occurrence_takes_the_place_of_its_own(first: str) -> None:
    rule = event("DTSTART;TZID=Europe/Paris:20260914T090000", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Paris:20260921T090000",
        "DTSTART;TZID=Europe/Paris:20260922T140000",
    )
    found, _ = read(*((rule, moved) if first == "rule" else (moved, rule)))
    assert [(one.first.day, one.at) for one in found] == [
        *((14, time(9)), (22, time(14)), (28, time(9))),
    ]


def test_that_an_event_keeps_its_key_wherever_it_is_moved() -> None:
    (before,), _ = read(event("DTSTART:20260914T090000"))
    (after,), _ = read(event("DTSTART:20270101T100000"))
    (other,), _ = read(event("DTSTART:20260914T090000", uid="b"))
    assert before.key == after.key != other.key


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), "no_date"),
        (("DTSTART:2026",), "bad_date"),
        (("DTSTART;VALUE=DATE:20270229",), "bad_date"),
        (("DTSTART:20261214T090000", "DTEND:20261213T090000"), "end_before_start"),
        (("DTSTART;VALUE=DATE:20031231",), "out_of_bounds"),
        (("DTSTART;VALUE=DATE:20370101",), "out_of_bounds"),
        (("DTSTART;VALUE=DATE:99991231",), "out_of_bounds"),
        (("DTSTART:00010101T000000Z",), "out_of_bounds"),
        (("DTSTART:20261214T090000", "RRULE:FREQ=MINUTELY"), "rule_too_often"),
        (("DTSTART:20261214T090000", "RRULE:FREQ=DAILY;BYMINUTE=1,2"), "rule_too_often"),
        (("DTSTART:20261214T090000", "RRULE:FREQ=SOMETIMES"), "bad_rule"),
        (("DTSTART:20261214T090000", "RRULE:FREQ=DAILY;INTERVAL=0"), "bad_rule"),
        (("DTSTART:20261214T090000", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"), "bad_rule"),
        (("DTSTART:16010101T090000", "RRULE:FREQ=DAILY"), "out_of_bounds"),
    ],
)
def test_that_an_event_that_cannot_be_planned_is_refused_alone(
    lines: tuple[str, ...], reason: str
) -> None:
    found, summary = read(
        event(*lines, title="Mauvais"), event("DTSTART:20261214T090000", uid="b", title="Bon")
    )
    assert [one.title for one in found] == ["Bon"]
    assert [(one.line, one.reason) for one in summary.refused] == [(1, reason)]


def test_that_a_birthday_of_1604_comes_every_year() -> None:
    assert days("DTSTART;VALUE=DATE:16040229", "RRULE:FREQ=YEARLY") == []
    leap = replace(WANTED, first=date(2028, 1, 1), last=date(2028, 12, 31))
    found, _ = read(event("DTSTART;VALUE=DATE:16040229", "RRULE:FREQ=YEARLY"), wanted=leap)
    assert [one.first for one in found] == [date(2028, 2, 29)]


def test_that_a_title_is_wanted() -> None:
    assert refused("DTSTART:20261214T090000", title="") == ["no_title"]


def test_that_a_rule_gives_at_most_five_hundred_and_twenty_days() -> None:
    long = replace(WANTED, first=date(2004, 1, 1), last=date(2036, 12, 31))
    found, summary = read(event("DTSTART:20040101T090000", "RRULE:FREQ=DAILY"), wanted=long)
    assert (len(found), summary.refused[0].reason) == (520, "rule_cut")


def test_that_the_rules_of_a_file_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agenda_rules, "BUDGET", 60_000)
    daily = ("DTSTART:19000101T090000", "RRULE:FREQ=DAILY")
    _, summary = read(event(*daily), event(*daily, uid="b"))
    assert [(one.line, one.reason) for one in summary.refused] == [(2, "rule_budget")]


def test_that_a_rule_without_any_day_costs_what_it_makes_the_library_do() -> None:
    # No week is the 53rd of a January: dateutil looks for it until the year 9999.
    empty = ("DTSTART:20261214T090000", "RRULE:FREQ=YEARLY;BYMONTH=6;BYWEEKNO=53")
    expander = agenda_rules.Expander()
    rule = {"FREQ": ["YEARLY"], "BYMONTH": [6], "BYWEEKNO": [53]}
    start, until = (datetime(year, 1, 1) for year in (2026, 2027))  # noqa: DTZ001 - wall times
    assert list(expander.starts(rule, start, zone=None, until=until)) == []
    assert agenda_rules.BUDGET - expander.left >= 8000
    assert days(*empty) == []


def test_that_a_day_that_no_month_has_is_refused_at_once() -> None:
    rule = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3"
    assert refused("DTSTART:20261214T090000", rule) == ["bad_rule"]


def test_that_what_is_no_event_is_counted_apart() -> None:
    todo = "BEGIN:VTODO\nUID:t\nSUMMARY:Tâche\nEND:VTODO"
    _, summary = read(todo, event("DTSTART:20261214T090000"))
    assert (summary.aside, summary.read) == ({"no_event": 1}, 1)


def test_that_alarms_and_attachments_of_others_go_unread() -> None:
    (one,), _ = read(
        event(
            "DTSTART:20261214T090000",
            "DESCRIPTION:Ordre\\ndu jour",
            "LOCATION:Salle\\, étage 2",
            "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A" * 500_000,
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Rappel",
            "TRIGGER:-PT15M",
            "END:VALARM",
        )
    )
    assert one.note == "Ordre\ndu jour\nSalle, étage 2"


def test_that_a_line_cut_within_a_letter_is_put_together(tmp_path: Path) -> None:
    path = tmp_path / "coupe.ics"
    title = "Été à Œuilly, fête des prés, goûter, théâtre, fenêtres fleuries, défilé"
    text = f"BEGIN:VCALENDAR\n{event('DTSTART:20261214T090000', title=title)}\nEND:VCALENDAR\n"
    path.write_bytes(text.encode().replace("Œ".encode(), b"\xc5\r\n \x92"))
    (one,) = reader.read_plan(path, WANTED).events
    assert one.title == title
    assert [*agenda_lines.unfolded(["A:\udcff", " é"])] == ["A:\ufffdé"]


def test_that_an_event_of_some_hours_in_another_year_goes_unread() -> None:
    lines = event("DTSTART:20200101T090000Z", "DURATION:PT1H30M").split("\n")
    assert agenda._is_far(lines, WANTED)
    assert not agenda._is_far([*lines, "DURATION:P4000D"], WANTED)


def test_that_a_file_cut_short_gives_what_precedes_the_cut() -> None:
    found: list[FoundEvent] = []
    text = "\n".join(("BEGIN:VCALENDAR", event("DTSTART:20261214T090000"), "BEGIN:VEVENT", "UID:b"))
    summary = agenda.read(text.splitlines(keepends=True), WANTED, found.extend, lambda: None)
    assert (len(found), [one.reason for one in summary.refused]) == (1, ["event_cut"])


def test_that_fifty_thousand_events_are_read_in_seconds_and_only_those_of_the_period_kept(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gros.ics"
    with path.open("w", newline="") as stream:
        stream.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        for rank in range(50_000):
            day = date.fromordinal(date(2004, 1, 1).toordinal() + rank // 5)
            stream.write(
                f"BEGIN:VEVENT\r\nUID:{rank}\r\nDTSTART:{day:%Y%m%d}T090000Z\r\n"
                f"SUMMARY:Réunion {rank}\r\nEND:VEVENT\r\n"
            )
        stream.write("END:VCALENDAR\r\n")
    file = reader.read_plan(path, WANTED)
    assert (file.summary.read, len(file.events)) == (50_000, 1825)
    assert file.summary.outside == 50_000 - 1825


def test_that_more_than_a_plan_may_hold_is_refused_with_what_there_is() -> None:
    many = [event("DTSTART:20261214T090000", uid=str(rank)) for rank in range(12)]
    with pytest.raises(CmDeskError) as caught:
        read(*many, wanted=replace(WANTED, most=10))
    assert caught.value.key == "plan_file_too_many"
    assert caught.value.values == {"count": 12, "read": 12, "most": 10}


@given(
    st.lists(
        st.sampled_from(
            [
                *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VALARM"),
                *("UID:a", "SUMMARY:x", "DTSTART:20261214T090000", "DTSTART;VALUE=DATE:20261214"),
                *("DTEND:20261214", "RRULE:FREQ=WEEKLY;COUNT=3", "RDATE:20270101", "EXDATE:x"),
                *(
                    "RECURRENCE-ID:20261214T090000",
                    "\x00",
                    " suite",
                    "DTSTART;TZID=\x07:2026",
                    "::;,",
                ),
                *("BEGIN:VTIMEZONE", "END:VTIMEZONE", "TZID:x", "DURATION:P1000000000D"),
            ]
        ),
        max_size=25,
    )
)
def test_that_no_order_of_lines_breaks_the_reading(lines: list[str]) -> None:
    text = "\r\n".join(["BEGIN:VCALENDAR", *lines, ""])
    found, ending = outcome(text)
    if isinstance(ending, str):
        assert ending in SENTENCES
        return
    assert all(one.first <= one.last for one in found)
    assert all(WANTED.first <= one.last and one.first <= WANTED.last for one in found)
    assert ending.read >= len({one.uid for one in found})
    assert ending.refused_count >= len(ending.refused)
    assert {f"reasons.{one.reason}" for one in ending.refused} <= REASONS


def outcome(text: str) -> tuple[Sequence[FoundEvent], PlanSummary | str]:
    """Return the events of a calendar with its summary, or the key of why it is refused."""
    found: list[FoundEvent] = []
    lines = text.splitlines(keepends=True)
    try:
        return found, agenda.read(lines, WANTED, found.extend, lambda: None)
    except CmDeskError as error:
        return found, error.key


def test_that_columns_are_known_by_their_names_in_both_languages() -> None:
    french = ["Date", "Heure", "Titre", "Réseau", "Texte alternatif", "Identifiant"]
    assert dict(plan_columns.mapping_of(french)) == {
        "uid": 5,
        "planned_on": 0,
        "planned_time": 1,
        "title": 2,
        "network": 3,
        "alt_text": 4,
    }
    english = ["title", "status", "planned_on", "planned_time", "account", "network", "text"]
    assert dict(plan_columns.mapping_of(english)) == {
        name: place for place, name in enumerate(english)
    }
