import csv
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.plan_files import FoundEvent, Role
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import (
    accounts,
    exporting,
    plan_export,
    plan_import,
    planning,
    undo,
    year_frame,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.plan_export import Wanted
from cm_desk.storage import year_frame as stored_events
from services.planned_files import (
    ASIDE,
    CHANGED,
    EVERYTHING,
    KNOWN,
    NEW,
    REFUSED,
    TEXTS,
    TODAY,
    plan,
    proposed,
    read,
    states,
)
from storage.digest import digest

HEADER = ("Date", "Heure", "Sujet", "Réseaux", "Texte", "Rubrique", "Statut")


def table(path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows((header, *rows))
    return path


def calendar(path: Path, *events: str) -> Path:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR", ""]
    path.write_bytes("\n".join(lines).replace("\n", "\r\n").encode())
    return path


def event(uid: str, start: str, title: str, *more: str) -> str:
    lines = ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTART{start}", f"SUMMARY:{title}", *more]
    return "\n".join((*lines, "END:VEVENT"))


def bring(dossier: Dossier, path: Path, role: Role = Role.CONTENT, **more: bool) -> undo.Change:
    return plan_import.commit(dossier, proposed(dossier, path, role), name=path.name, **more)


def contents(dossier: Dossier) -> list[Content]:
    return list(planning.contents(dossier))


# What we write comes back


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ics"])
def test_that_the_plan_exported_then_imported_brings_nothing_new(
    dossier: Dossier, tmp_path: Path, kind: plan_export.Format
) -> None:
    plan(dossier)
    path = tmp_path / f"plan.{kind}"
    plan_export.write(dossier, Wanted(), path, format=kind, texts=TEXTS)
    found = proposed(dossier, path)
    assert set(states(found)) <= {KNOWN, ASIDE}
    assert not bring(dossier, path)


def test_that_the_tables_of_the_whole_dossier_come_back_too(
    dossier: Dossier, tmp_path: Path
) -> None:
    from cm_desk import paths
    from cm_desk.services import checklist

    plan(dossier)
    checked = checklist.result(dossier, resources=paths.resources(), texts=TEXTS, today=TODAY)
    for kind in ("csv", "xlsx"):
        exporting.export_tables(dossier, tmp_path, checked=checked, texts=TEXTS, format=kind)
    for name in ("contents.csv", "dossier.xlsx"):
        assert states(proposed(dossier, tmp_path / name)) == [KNOWN] * 3


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_that_another_dossier_takes_the_same_plan(
    dossier: Dossier, tmp_path: Path, kind: plan_export.Format
) -> None:
    plan(dossier)
    path = tmp_path / f"plan.{kind}"
    plan_export.write(dossier, Wanted(), path, format=kind, texts=TEXTS)
    before = contents(dossier)
    change = planning.delete(dossier, [one.id or 0 for one in before])
    assert change
    bring(dossier, path)

    def told(one: Content) -> Content:
        bare = tuple(replace(version, id=None) for version in one.versions)
        return replace(one, id=None, versions=bare)

    assert [told(one) for one in contents(dossier)] == [told(one) for one in before]


def test_that_a_calendar_edited_elsewhere_updates_what_it_names(
    dossier: Dossier, tmp_path: Path
) -> None:
    ids = plan(dossier)
    path = tmp_path / "plan.ics"
    plan_export.write(dossier, Wanted(), path, format="ics", texts=TEXTS)
    written = path.read_bytes()
    for before, after in ((b"0328T080000", b"0329T101500"), (b"0328T081500", b"0329T103000")):
        written = written.replace(before, after)
    path.write_bytes(written.replace(b"SUMMARY:Appel \xc3\xa0", b"SUMMARY:Relance \xc3\xa0"))
    found = {one.content.title: one for one in proposed(dossier, path) if one.content}
    moved = next(one for title, one in found.items() if title.startswith("=SOMME"))
    assert (moved.state, moved.remarks) == (CHANGED, ("day_changed", "time_changed"))
    bring(dossier, path)
    after = planning.content(dossier, next(iter(ids.values())))
    assert (after.planned_on, after.planned_time) == (date(2027, 3, 29), time(10, 15))
    assert after.versions[0].text == "Bonne année 🎉\n@tous"
    assert planning.content(dossier, ids["Appel à projets LEADER"]).title.startswith("Relance")
    assert len(contents(dossier)) == 3


def test_that_a_calendar_given_back_without_our_property_is_still_ours(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    year_frame.save_event(dossier, CalendarEvent(EventKind.ABSENCE, "Congés", TODAY, TODAY))
    path = tmp_path / "plan.ics"
    plan_export.write(dossier, Wanted(), path, format="ics", texts=TEXTS)
    lines = path.read_bytes().replace(b"0328T08", b"0329T08").split(b"\r\n")
    kept = [line for line in lines if not line.startswith(b"X-CM-DESK-KIND")]
    path.write_bytes(b"\r\n".join(kept))
    found = proposed(dossier, path, Role.SCHOOL_HOLIDAY)
    assert sorted(states(found)) == sorted([CHANGED, KNOWN, ASIDE, KNOWN])
    bring(dossier, path, Role.SCHOOL_HOLIDAY)
    assert (len(contents(dossier)), len(stored_events.events(dossier))) == (3, 1)


def test_that_a_content_of_another_zone_keeps_its_hour(dossier: Dossier) -> None:
    one = Content("Vœux", planned_on=date(2027, 1, 8), planned_time=time(22), uid="v")
    planning.save(dossier, one)
    known = replace(plan_import.read_known(dossier), timezone="Indian/Reunion")

    def moved(day: int, hour: int) -> tuple[object, ...]:
        on = date(2027, 1, day)
        event = FoundEvent(1, "k", "v@cm-desk", "Vœux", on, on, time(hour), kind="content")
        (found,) = plan_import.proposals_of_events([event], known, role=Role.CONTENT)
        assert found.content is not None
        told = found.content
        return found.state, told.planned_on, told.planned_time, told.timezone

    assert moved(9, 1) == (KNOWN, date(2027, 1, 8), time(22), "Europe/Paris")
    assert moved(9, 2) == (CHANGED, date(2027, 1, 9), time(2), "Indian/Reunion")


def test_that_what_a_spreadsheet_could_not_write_for_windows_is_no_change(
    dossier: Dossier, tmp_path: Path
) -> None:
    page = accounts.save(dossier, Account("facebook-page", "Pays de Sauvelle"))[0]
    texts = (Version(page, "Vœux\u202f! 🎉 À l’année prochaine"),)
    planning.save(dossier, Content("Une fête\u202f? 🎆", uid="v", versions=texts))
    path = tmp_path / "plan.csv"
    plan_export.write(dossier, Wanted(), path, format="csv", texts=TEXTS)
    written = path.read_text("utf-8-sig").replace("\u202f", "?").replace("🎉", "??")
    path.write_text(written.replace("🎆", "??"), "cp1252")
    assert states(proposed(dossier, path)) == [KNOWN]
    path.write_text(written.replace("🎆", "??").replace("prochaine", "2027"), "cp1252")
    assert states(proposed(dossier, path)) == [CHANGED]


def test_that_a_spreadsheet_edited_elsewhere_changes_only_what_it_says(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan(dossier)
    path = table(
        tmp_path / "plan.csv",
        ("appel", "01/03/2028", "Appel relancé", "", "validé"),
        header=("Identifiant", "Date", "Titre", "Proposé par", "Statut"),
    )
    bring(dossier, path)
    one = next(one for one in contents(dossier) if one.uid == "appel")
    assert (one.title, one.planned_on, one.relay_to) == (
        *("Appel relancé", date(2028, 3, 1), "Mairies"),
    )
    assert states(proposed(dossier, path)) == [KNOWN]


def test_that_updates_may_be_left_out(dossier: Dossier, tmp_path: Path) -> None:
    plan(dossier)
    path = table(
        tmp_path / "plan.csv",
        ("appel", "Autre titre"),
        ("", "Nouveau"),
        header=("Identifiant", "Titre"),
    )
    bring(dossier, path, updates=False)
    titles = {one.title for one in contents(dossier)}
    assert "Nouveau" in titles
    assert "Autre titre" not in titles


# Spreadsheets of others


def test_that_a_spreadsheet_becomes_contents_in_one_change_that_is_undone(
    dossier: Dossier, tmp_path: Path
) -> None:
    page = accounts.save(dossier, Account("facebook-page", "Pays"))[0]
    linked = accounts.save(dossier, Account("linkedin", "PETR"))[0]
    path = table(
        tmp_path / "plan.csv",
        ("15/12/2026", "9h30", "Vœux", "Facebook, LinkedIn", "Bonjour", "", "brouillon"),
        ("", "", "Une idée", "", "son texte", "", ""),
    )
    before = digest(dossier)
    change = bring(dossier, path)
    first, idea = contents(dossier)
    assert (first.title, first.planned_on, first.planned_time, first.status) == (
        *("Vœux", date(2026, 12, 15), time(9, 30), Status.TO_WRITE),
    )
    assert [(one.account_id, one.text) for one in first.versions] == [
        *((page, "Bonjour"), (linked, "Bonjour")),
    ]
    assert (idea.status, idea.planned_on, idea.brief) == (Status.IDEA, None, "son texte")
    assert undo.describe(change, TEXTS) == (
        "Import de «\u00a0plan.csv\u00a0» dans le planning (2 contenus)"
    )
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before
    undo.apply(dossier, change, backwards=False)
    assert states(proposed(dossier, path)) == [KNOWN, KNOWN]


def test_that_a_renamed_content_is_not_added_again_by_the_file_that_brought_it(
    dossier: Dossier, tmp_path: Path
) -> None:
    path = table(tmp_path / "plan.csv", ("15/12/2026", "9h30", "Vœux", "", "", "", ""))
    bring(dossier, path)
    (one,) = contents(dossier)
    planning.save(dossier, replace(one, title="Vœux du président", planned_on=date(2027, 1, 8)))
    assert NEW not in states(proposed(dossier, path))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("32/12/2026", "", "Titre", "", "", "", ""), "bad_date"),
        (("29/02/2027", "", "Titre", "", "", "", ""), "bad_date"),
        (("12/12/2026", "25h", "Titre", "", "", "", ""), "bad_time"),
        (("", "9h", "Titre", "", "", "", ""), "time_without_date"),
        (("31/12/2003", "", "Titre", "", "", "", ""), "out_of_bounds"),
        (("01/01/2037", "", "Titre", "", "", "", ""), "out_of_bounds"),
        (("12/12/2026", "", "", "Facebook", "", "", ""), "no_title"),
    ],
)
def test_that_a_row_that_cannot_be_planned_is_refused_alone_with_its_reason(
    dossier: Dossier, tmp_path: Path, row: tuple[str, ...], reason: str
) -> None:
    path = table(tmp_path / "plan.csv", row, ("12/12/2026", "", "Bonne", "", "", "", ""))
    bad, good = proposed(dossier, path)
    assert (bad.line, bad.state, bad.remarks) == (2, REFUSED, (reason,))
    assert (good.line, good.state) == (3, NEW)
    assert TEXTS.get("plan_files", f"reasons.{reason}")


@pytest.mark.parametrize("day", ["01/01/2004", "29/02/2028", "31/12/2036", "2028-02-29"])
def test_that_the_bounds_and_leap_days_are_taken(
    dossier: Dossier, tmp_path: Path, day: str
) -> None:
    path = table(tmp_path / "plan.csv", (day, "", "Titre", "", "", "", ""))
    assert states(proposed(dossier, path)) == [NEW]


def test_that_what_is_not_known_is_told_and_nothing_is_lost(
    dossier: Dossier, tmp_path: Path
) -> None:
    path = table(
        tmp_path / "plan.csv",
        ("15/12/2026", "", "Vœux", "Minitel", "Le texte", "Inconnue", "Rangé"),
    )
    (one,) = proposed(dossier, path)
    assert one.state is NEW
    assert set(one.remarks) == {"unknown_account", "unknown_pillar", "unknown_status"}
    assert one.content is not None
    assert one.content.brief == "Le texte"


def test_that_formulas_arrive_as_texts(dossier: Dossier, tmp_path: Path) -> None:
    payload = '=HYPERLINK("http://x.example";"clic")'
    path = table(
        tmp_path / "plan.csv",
        ("15/12/2026", "", f"'{payload}", "", "", "", ""),
        ("16/12/2026", "", payload, "", "@x", "", ""),
    )
    assert [one.content.title for one in proposed(dossier, path) if one.content] == [payload] * 2


def test_that_columns_explained_once_are_remembered(dossier: Dossier, tmp_path: Path) -> None:
    header = ("Publication", "Moment", "Divers")
    path = table(tmp_path / "plan.csv", ("Vœux", "15/12/2026", "x"), header=header)
    file = read(path)
    assert "planned_on" not in plan_import.proposed_columns(dossier, file.summary)
    columns = {"title": 0, "planned_on": 1}
    first, last = plan_import.bounds(TODAY)
    found = plan_import.proposals_of_rows(
        file.rows,
        plan_import.read_known(dossier),
        columns=columns,
        first=first,
        last=last,
        texts=TEXTS,
    )
    plan_import.commit(dossier, found, name="plan.csv", columns=(file.summary, columns))
    assert plan_import.proposed_columns(dossier, read(path).summary) == columns


def test_that_dates_that_contradict_each_other_ask_for_their_order(
    dossier: Dossier, tmp_path: Path
) -> None:
    path = table(
        tmp_path / "plan.csv",
        ("15/12/2026", "", "Un", "", "", "", ""),
        ("12/16/2026", "", "Deux", "", "", "", ""),
    )
    with pytest.raises(CmDeskError, match="plan_dates_mixed"):
        proposed(dossier, path)
    first, last = plan_import.bounds(TODAY)
    file = read(path)
    found = plan_import.proposals_of_rows(
        file.rows,
        plan_import.read_known(dossier),
        columns=plan_import.proposed_columns(dossier, file.summary),
        first=first,
        last=last,
        texts=TEXTS,
        order="dmy",
    )
    assert states(found) == [NEW, REFUSED]


def test_that_the_report_names_every_line_and_why(dossier: Dossier, tmp_path: Path) -> None:
    path = table(
        tmp_path / "plan.csv",
        ("15/12/2026", "9h30", "Vœux", "", "", "", ""),
        ("32/12/2026", "", "=1+1", "", "", "", ""),
    )
    target = tmp_path / "rapport.csv"
    plan_import.report(read(path), proposed(dossier, path), target, texts=TEXTS)
    with target.open(encoding="utf-8-sig", newline="") as stream:
        _header, first, second = csv.reader(stream, delimiter=";")
    assert first[:5] == ["2", "Nouveau", "Vœux", "2026-12-15", "09:30"]
    assert second[:2] == ["3", "Refusé"]
    assert second[5:] == ["Cette date n’existe pas ou ne peut pas être lue.", "32/12/2026"]


# Calendars of others


def test_that_the_user_says_what_events_become(dossier: Dossier, tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "vacances.ics",
        event("a", ";VALUE=DATE:20261219", "Noël", "DTEND;VALUE=DATE:20270104"),
    )
    change = bring(dossier, path, Role.SCHOOL_HOLIDAY)
    (made,) = stored_events.events(dossier)
    assert replace(made, id=None) == CalendarEvent(
        EventKind.SCHOOL_HOLIDAY, "Noël", date(2026, 12, 19), date(2027, 1, 3)
    )
    assert undo.describe(change, TEXTS).endswith("dans le calendrier (1 date)")
    assert states(proposed(dossier, path, Role.SCHOOL_HOLIDAY)) == [KNOWN]
    longer = calendar(
        tmp_path / "vacances.ics",
        event("a", ";VALUE=DATE:20261219", "Noël", "DTEND;VALUE=DATE:20270106"),
    )
    assert states(proposed(dossier, longer, Role.SCHOOL_HOLIDAY)) == [CHANGED]
    bring(dossier, longer, Role.SCHOOL_HOLIDAY)
    assert [one.last for one in stored_events.events(dossier)] == [date(2027, 1, 5)]


def test_that_a_foreign_event_comes_once_and_follows_its_calendar(
    dossier: Dossier, tmp_path: Path
) -> None:
    path = calendar(tmp_path / "agenda.ics", event("a", ":20261214T080000Z", "Réunion"))
    bring(dossier, path)
    (one,) = contents(dossier)
    assert (one.planned_on, one.planned_time) == (date(2026, 12, 14), time(9))
    moved = calendar(tmp_path / "agenda.ics", event("a", ":20261215T080000Z", "Réunion"))
    bring(dossier, moved)
    (one,) = contents(dossier)
    assert one.planned_on == date(2026, 12, 15)
    gone = calendar(
        tmp_path / "agenda.ics", event("a", ":20261215T080000Z", "Réunion", "STATUS:CANCELLED")
    )
    bring(dossier, gone)
    (one,) = contents(dossier)
    assert one.status is Status.ABANDONED


def test_that_an_import_of_many_contents_is_still_one_change(
    dossier: Dossier, tmp_path: Path
) -> None:
    rows = (("15/12/2026", "", f"Contenu {rank}", "", "", "", "") for rank in range(1001))
    path = table(tmp_path / "plan.csv", *rows)
    before = digest(dossier)
    done: list[float] = []
    found = proposed(dossier, path)
    change = plan_import.commit(dossier, found, name="plan.csv", on_progress=done.append)
    assert len(contents(dossier)) == 1001
    assert len(change.changesets) == 3
    assert done == sorted(done)
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("vide.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "plan_file_no_event"),
        ("photo.ics", b"\xff\xd8\xff\xe0" + b"x" * 100, "plan_file_unknown"),
        ("texte.csv", b"une seule ligne sans colonne\n", "plan_file_unknown"),
        ("titres.csv", b"Date;Titre\n", "plan_table_empty"),
        ("vide.csv", b"", "import_empty"),
    ],
)
def test_that_a_file_that_holds_no_plan_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CmDeskError) as caught:
        plan_import.read(path, EVERYTHING)
    assert caught.value.key == key
    assert name in TEXTS.error(caught.value)


def test_that_a_period_that_ends_before_it_starts_is_refused(tmp_path: Path) -> None:
    backwards = plan_import.Reading(date(2027, 1, 1), date(2026, 1, 1), TODAY)
    with pytest.raises(CmDeskError, match="period_ends_before_it_starts"):
        plan_import.read(tmp_path / "plan.ics", backwards)


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co")), min_size=1, max_size=60
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS, st.lists(st.sampled_from([",", ";", "\\", "\n", ":", '"', "🎉", "é"]), max_size=8))
def test_that_any_title_comes_back_from_a_calendar(
    dossier: Dossier, tmp_path: Path, words: str, signs: list[str]
) -> None:
    from cm_desk.imports import cells
    from cm_desk.imports.own import agenda

    title = f"a{words}{''.join(signs)}".replace("\n", " ")
    note = f"{words}{''.join(signs)}{words}"
    one = Content(title, brief=note, planned_on=date(2027, 1, 5), uid="un")
    _id, change = planning.save(dossier, one)
    path = tmp_path / "plan.ics"
    plan_export.write(dossier, Wanted(), path, format="ics", texts=TEXTS)
    undo.apply(dossier, change, backwards=True)
    first, last = plan_import.bounds(TODAY)
    from cm_desk.domain.plan_files import PlanReading

    found: list[object] = []
    with path.open(encoding="utf-8", newline="\n") as lines:
        agenda.read(lines, PlanReading(first, last, first, last), found.extend, lambda: None)
    (back,) = found
    assert back.title == cells.clean(title)[:300]
    assert cells.clean(note) in back.note
