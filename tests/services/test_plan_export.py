import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import accounts, plan_export, plan_zone, planning, year_frame
from cm_desk.services.dossiers import Dossier
from cm_desk.services.plan_export import Wanted
from services.planned_files import TEXTS, plan

PARIS = ZoneInfo("Europe/Paris")


def calendar(dossier: Dossier, folder: Path, wanted: Wanted | None = None) -> icalendar.Calendar:
    path = folder / "plan.ics"
    plan_export.write(dossier, wanted or Wanted(), path, format="ics", texts=TEXTS)
    return icalendar.Calendar.from_ical(path.read_bytes())


def events(found: icalendar.Calendar) -> dict[str, icalendar.Event]:
    return {str(one["UID"]).removesuffix("@cm-desk"): one for one in found.walk("VEVENT")}


def add(dossier: Dossier, day: date, at: time | None = None, **values: object) -> None:
    planning.save(dossier, replace(Content("Vœux", planned_on=day, planned_time=at), **values))


def triggers(event: icalendar.Event) -> list[timedelta]:
    return [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]


def test_that_a_calendar_says_what_other_programs_need(dossier: Dossier, tmp_path: Path) -> None:
    plan(dossier)
    found = calendar(dossier, tmp_path)
    assert (found["METHOD"], found["VERSION"], found["X-WR-CALNAME"]) == (
        *("PUBLISH", "2.0"),
        "Planning éditorial – Pays",
    )
    assert found["PRODID"]
    one = events(found)["deux-textes"]
    assert one["SUMMARY"] == "=SOMME(A1) : vœux, 2\u00a0000 invités ; « oui »"
    assert one["DTSTART"].dt == datetime(2027, 3, 28, 8, 0, tzinfo=PARIS)
    assert one["DTEND"].dt - one["DTSTART"].dt == timedelta(minutes=15)
    assert (one["STATUS"], one["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert one["CATEGORIES"].cats == ["Vie du territoire"]
    for words in (
        "À faire\u00a0: faire valider.",
        "Bonne année 🎉\n@tous",
        "Cofinancé par l’Union",
    ):
        assert words in one["DESCRIPTION"]
    assert "idee" not in events(found)


def test_that_lines_are_folded_and_end_as_the_format_wants(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    calendar(dossier, tmp_path)
    lines = (tmp_path / "plan.ics").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_that_a_content_without_an_hour_takes_its_whole_day(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    one = events(calendar(dossier, tmp_path))["appel"]
    assert (one["DTSTART"].dt, one["DTEND"].dt) == (date(2028, 2, 29), date(2028, 3, 1))
    assert one["DTSTART"].params["VALUE"] == "DATE"


@pytest.mark.parametrize(
    ("day", "wall", "utc"),
    [
        (date(2027, 3, 27), time(8), datetime(2027, 3, 27, 7, tzinfo=UTC)),
        (date(2027, 3, 28), time(8), datetime(2027, 3, 28, 6, tzinfo=UTC)),
        (date(2026, 10, 24), time(8), datetime(2026, 10, 24, 6, tzinfo=UTC)),
        (date(2026, 10, 25), time(8), datetime(2026, 10, 25, 7, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_that_the_wall_time_holds_on_both_weekends_of_the_change(
    dossier: Dossier, tmp_path: Path, day: date, wall: time, utc: datetime
) -> None:
    add(dossier, day, wall)
    (one,) = events(calendar(dossier, tmp_path)).values()
    start = one["DTSTART"].dt
    assert (start.replace(tzinfo=None), start.astimezone(UTC)) == (datetime.combine(day, wall), utc)
    assert b"DTSTART;TZID=Europe/Paris:" in (tmp_path / "plan.ics").read_bytes()


@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "America/Miquelon", "Indian/Reunion", "America/Guadeloupe"]
)
def test_that_the_zone_told_in_the_file_is_that_of_the_clocks(zone: str) -> None:
    told = plan_zone.component(zone, 2026, 2027).to_tz()
    day = datetime(2026, 1, 1, 0, 30, tzinfo=UTC)
    for step in range(0, 430 * 24, 7):
        naive = (day + timedelta(hours=step)).replace(tzinfo=None)
        # In the two hours around a change, an hour may be told twice, or never.
        near = {
            naive.replace(tzinfo=ZoneInfo(zone)).utcoffset(),
            (naive - timedelta(hours=2)).replace(tzinfo=ZoneInfo(zone)).utcoffset(),
            (naive + timedelta(hours=2)).replace(tzinfo=ZoneInfo(zone)).utcoffset(),
        }
        if len(near) == 1:
            assert naive.replace(tzinfo=told).utcoffset() in near, naive


def test_that_an_alarm_rings_before_what_is_still_to_do(dossier: Dossier, tmp_path: Path) -> None:
    add(dossier, date(2027, 1, 5), time(9), uid="hour")
    add(dossier, date(2027, 1, 5), uid="day")
    add(dossier, date(2027, 1, 5), time(9), uid="done", status=Status.PUBLISHED)
    hour, day = timedelta(hours=1), timedelta(days=1)
    before = events(calendar(dossier, tmp_path))
    assert triggers(before["hour"]) == [-hour / 4]
    assert triggers(before["day"]) == [9 * hour]
    assert triggers(before["done"]) == []
    eve = events(calendar(dossier, tmp_path, Wanted(alarm="day_before", minutes=30)))
    assert (triggers(eve["hour"]), triggers(eve["day"])) == ([-day], [9 * hour - day])
    assert eve["hour"]["DTEND"].dt - eve["hour"]["DTSTART"].dt == timedelta(minutes=30)
    assert triggers(events(calendar(dossier, tmp_path, Wanted(alarm="none")))["hour"]) == []


def test_that_a_call_for_projects_closes_in_the_calendar_with_its_reminders(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    one = events(calendar(dossier, tmp_path))["appel-closing"]
    assert one["DTSTART"].dt == date(2028, 4, 30)
    assert one["SUMMARY"] == "Clôture\u00a0: Appel à projets LEADER"
    nine = timedelta(hours=9)
    assert triggers(one) == [nine - timedelta(days=days) for days in (30, 7, 1)]


def test_that_the_territorys_own_dates_go_out_if_wanted(dossier: Dossier, tmp_path: Path) -> None:
    for kind, title in ((EventKind.HIGHLIGHT, "Comité"), (EventKind.ABSENCE, "Congés")):
        year_frame.save_event(
            dossier, CalendarEvent(kind, title, date(2027, 1, 4), date(2027, 1, 8))
        )
    found = {str(one["SUMMARY"]): one for one in calendar(dossier, tmp_path).walk("VEVENT")}
    assert found["Congés"]["DTEND"].dt == date(2027, 1, 9)
    assert [found[name]["TRANSP"] for name in ("Comité", "Congés")] == ["TRANSPARENT", "OPAQUE"]
    without = calendar(dossier, tmp_path, Wanted(with_events=False))
    assert not without.walk("VEVENT")


def test_that_the_same_dossier_gives_the_same_bytes_and_an_edit_a_later_version(
    dossier: Dossier, tmp_path: Path
) -> None:
    ids = plan(dossier)
    first = calendar(dossier, tmp_path).to_ical()
    assert calendar(dossier, tmp_path).to_ical() == first
    before = events(calendar(dossier, tmp_path))["appel"]["SEQUENCE"]
    planning.move(dossier, ids["Appel à projets LEADER"], to=date(2028, 3, 1))
    after = events(calendar(dossier, tmp_path))["appel"]
    assert after["SEQUENCE"] > before
    assert after["DTSTART"].dt == date(2028, 3, 1)


def test_that_an_abandoned_content_is_cancelled_and_an_approved_one_confirmed(
    dossier: Dossier, tmp_path: Path
) -> None:
    add(dossier, date(2027, 1, 5), uid="gone", status=Status.ABANDONED)
    add(dossier, date(2027, 1, 5), uid="sure", status=Status.APPROVED)
    found = events(calendar(dossier, tmp_path))
    assert [found[name]["STATUS"] for name in ("gone", "sure")] == ["CANCELLED", "CONFIRMED"]


@pytest.fixture
def two_accounts(dossier: Dossier) -> tuple[int, int]:
    made = [
        accounts.save(dossier, Account("facebook-page", name))[0] for name in ("Pays", "Jeunes")
    ]
    add(
        dossier,
        date(2027, 1, 5),
        uid="both",
        versions=(Version(made[0], "un"), Version(made[1], "deux")),
    )
    add(dossier, date(2027, 2, 5), uid="february", versions=(Version(made[0]),))
    planning.save(dossier, Content("Idée", uid="idea"))
    return made[0], made[1]


def test_that_only_the_accounts_and_the_days_wanted_go_out(
    dossier: Dossier, two_accounts: tuple[int, int]
) -> None:
    january = Wanted(date(2027, 1, 1), date(2027, 1, 31))

    def uids(wanted: Wanted) -> list[str]:
        return [one.uid for one in plan_export.contents(dossier, wanted)]

    assert uids(Wanted()) == ["both", "february", "idea"]
    assert uids(january) == ["both", "idea"]
    assert uids(replace(january, with_ideas=False)) == ["both"]
    (one,) = plan_export.contents(dossier, Wanted(account_ids=frozenset({two_accounts[1]})))
    assert [version.text for version in one.versions] == ["deux"]


def test_that_data_for_programs_hold_every_field_and_every_text(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    path = tmp_path / "plan.json"
    count = plan_export.write(dossier, Wanted(), path, format="json", texts=TEXTS)
    told = json.loads(path.read_text("utf-8"))
    assert (count, told["format"], told["territory"], len(told["contents"])) == (
        *(3, "cm-desk-plan", "Pays", 3),
    )
    first = told["contents"][0]
    assert (first["uid"], first["planned_on"], first["planned_time"]) == (
        *("deux-textes", "2027-03-28", "08:00"),
    )
    assert (first["pillar"], first["effort_minutes"], first["has_subtitles"]) == (
        *("Vie du territoire", 90, True),
    )
    assert [one["text"] for one in first["versions"]] == ["Bonne année 🎉\n@tous", "-Vœux"]
    assert [one["network"] for one in first["versions"]] == ["facebook-page", "lettre-information"]


def test_that_a_workbook_for_people_is_in_french_and_runs_no_formula(
    dossier: Dossier, tmp_path: Path
) -> None:
    from python_calamine import CalamineWorkbook

    plan(dossier)
    path = tmp_path / "plan.xlsx"
    plan_export.write(dossier, Wanted(), path, format="xlsx", texts=TEXTS)
    header, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Planning").to_python()
    told = dict(zip(header, rows[0], strict=True))
    assert (told["Date"], told["Heure"], told["Statut"]) == (
        *(date(2027, 3, 28), time(8), "À valider"),
    )
    assert told["Titre"].startswith("=SOMME(A1)")
    assert (told["Compte"], told["Réseau"]) == ("Pays de Sauvelle", "Facebook (page)")
    assert len(rows) == 4


def test_that_a_file_that_cannot_be_written_leaves_the_former_one(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    with pytest.raises(CmDeskError, match="report_not_written"):
        plan_export.write(
            dossier, Wanted(), tmp_path / "absent" / "plan.csv", format="csv", texts=TEXTS
        )
    assert not (tmp_path / "absent").exists()
