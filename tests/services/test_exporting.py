import csv
import errno
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blank import blank_dossier
from cm_desk import paths
from cm_desk.domain.accounts import Account, Reading
from cm_desk.domain.checklist import Answer
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.formulas import unguarded
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Status, Version
from cm_desk.domain.publication import Format, Publication
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import Website
from cm_desk.services import (
    accounts,
    checklist,
    demo,
    export_files,
    exporting,
    likenesses,
    planning,
    publications,
    strategy,
    territory,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.storage import changes
from cm_desk.storage import publications as stored

TODAY = date(2026, 11, 22)
TABLES = ("publications", "accounts", "readings", "contents", "objectives", "audiences", "answers")
PAYLOADS = (
    "=1+1",
    '=HYPERLINK("http://x.example";"clic")',
    "+33 1",
    "-3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = blank_dossier(tmp_path / "essai.cmdesk", name="PETR d’essai")
    yield made
    made.close()


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def export(dossier: Dossier, folder: Path, kind: exporting.Format = "csv") -> tuple[Path, ...]:
    texts = Texts(paths.resources() / "texts")
    checked = checklist.result(dossier, resources=paths.resources(), texts=texts, today=TODAY)
    return exporting.export_tables(dossier, folder, checked=checked, texts=texts, format=kind)


def account(dossier: Dossier, name: str = "Pays de Sauvelle") -> int:
    return accounts.save(dossier, Account("facebook-page", name))[0]


# 2026-07-01 09:30 in Paris, where it is summer time.
SUMMER = 1_782_891_000


def test_that_each_table_has_its_file_with_its_columns(dossier: Dossier, tmp_path: Path):
    written = export(dossier, tmp_path / "tables")
    assert [path.name for path in written] == [f"{table}.csv" for table in TABLES]
    first = (tmp_path / "tables" / "publications.csv").read_bytes()
    assert first == (
        b"\xef\xbb\xbfaccount;network;published_at;hour_known;format;origin;sponsored;permalink;"
        b"text;views;reach;impressions;reactions;comments;shares;clicks;"
        b"link;measured_on;site_similarity\n"
    )
    assert sorted((tmp_path / "tables").iterdir()) == sorted(written)


def a_content(dossier: Dossier, **values: object) -> int:
    owner = account(dossier)
    made = Content(
        "=1+1",
        status=Status.APPROVED,
        planned_on=date(2028, 2, 29),
        planned_time=time(9, 30),
        versions=(Version(owner, "+33 6", "Une halle"),),
        kind=ContentKind.CALL,
        format=Format.PHOTO,
        effort_minutes=45,
        image_consent=ImageConsent.OBTAINED,
        has_subtitles=False,
        approved_by="La présidente",
        approved_at=1_782_891_000,
        closes_on=date(2028, 3, 31),
        reminder_days="30 7",
        uid="abc",
    )
    return planning.save(dossier, replace(made, **values))[0]


def test_that_the_contents_keep_their_first_columns_and_add_what_a_plan_holds(
    dossier: Dossier, tmp_path: Path
):
    a_content(dossier)
    export(dossier, tmp_path)
    (row,) = read(tmp_path / "contents.csv")
    assert list(row)[:16] == [
        *("title", "status", "planned_on", "planned_time", "timezone", "account", "network"),
        *("text", "alt_text", "permalink", "audience", "objective", "pillar", "origin", "brief"),
        "note",
    ]
    assert (row["title"], row["text"]) == ("'=1+1", "'+33 6")
    told = ("kind", "format", "effort_minutes", "image_consent", "has_subtitles", "approved_by")
    assert [row[name] for name in told] == [
        *("appel_a_projets", "photo", "45", "obtenue", "false", "La présidente")
    ]
    assert row["approved_at"] == "2026-07-01T09:30:00+02:00"
    assert [row[name] for name in ("closes_on", "reminder_days", "uid")] == [
        *("2028-03-31", "30 7", "abc")
    ]


def test_that_a_workbook_has_a_sheet_a_table_with_real_dates_and_no_formula(
    dossier: Dossier, tmp_path: Path
):
    from python_calamine import CalamineWorkbook

    a_content(dossier)
    (path,) = export(dossier, tmp_path, "xlsx")
    book = CalamineWorkbook.from_path(str(path))
    assert book.sheet_names == list(TABLES)
    header, row = book.get_sheet_by_name("contents").to_python()
    cells = dict(zip(header, row, strict=True))
    assert (cells["title"], cells["text"]) == ("=1+1", "+33 6")
    assert (cells["planned_on"], cells["planned_time"]) == (date(2028, 2, 29), time(9, 30))
    assert (cells["effort_minutes"], cells["approved_at"].isoformat()) == (
        45,
        "2026-07-01T09:30:00",
    )
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in archive.read(name) for name in sheets)
        assert all(b'state="frozen"' in archive.read(name) for name in sheets)
        assert all(b"<autoFilter" in archive.read(name) for name in sheets)


def test_that_data_keep_their_types_and_their_signs(dossier: Dossier, tmp_path: Path):
    a_content(dossier)
    written = export(dossier, tmp_path, "json")
    assert [path.name for path in written] == [f"{table}.json" for table in TABLES]
    (row,) = json.loads((tmp_path / "contents.json").read_text("utf-8"))
    assert (row["title"], row["has_subtitles"], row["effort_minutes"]) == ("=1+1", False, 45)
    assert (row["planned_on"], row["planned_time"], row["note"]) == ("2028-02-29", "09:30", "")
    assert json.loads((tmp_path / "publications.json").read_text("utf-8")) == []


def test_that_the_plan_comes_out_as_one_calendar(dossier: Dossier, tmp_path: Path):
    a_content(dossier)
    (path,) = export(dossier, tmp_path, "ics")
    assert path.name == "plan.ics"
    assert b"UID:abc@cm-desk\r\n" in path.read_bytes()


def test_that_times_carry_the_offset_of_paris(dossier: Dossier, tmp_path: Path):
    owner = account(dossier)
    winter, summer = date(2026, 1, 5).toordinal(), date(2026, 7, 1).toordinal()
    for one in (
        Publication(owner, 1_767_601_800, winter, 9 * 60 + 30, text="hiver"),
        Publication(owner, SUMMER, summer, 9 * 60 + 30, text="été"),
        Publication(owner, SUMMER, summer, None, text="sans heure"),
    ):
        publications.save(dossier, one)
    export(dossier, tmp_path)
    found = {row["text"]: row for row in read(tmp_path / "publications.csv")}
    assert found["hiver"]["published_at"] == "2026-01-05T09:30:00+01:00"
    assert found["été"]["published_at"] == "2026-07-01T09:30:00+02:00"
    assert found["sans heure"]["published_at"] == "2026-07-01"
    assert [found[text]["hour_known"] for text in ("été", "sans heure")] == ["true", "false"]


def test_that_what_files_bring_comes_after_the_columns_that_others_rely_on(
    dossier: Dossier, tmp_path: Path
):
    site, page = accounts.save(dossier, Account("site", "Site"))[0], account(dossier)
    day = date(2026, 7, 1).toordinal()
    link = "https://pays.fr/sante"
    with changes.record(dossier, "example_written") as recording:
        for one in (
            Publication(site, SUMMER, day, text="Santé", permalink=link),
            Publication(page, SUMMER, day, text="Lisez", link=link, measured_on=day + 11),
        ):
            stored.save(dossier, one)
        likenesses.renew(dossier, recording)
    accounts.save_reading(dossier, Reading(page, date(2026, 7, 1), followers=9, gained=-2))
    export(dossier, tmp_path)
    last = {row["text"]: list(row.items())[-3:] for row in read(tmp_path / "publications.csv")}
    assert last["Lisez"] == [
        ("link", link),
        ("measured_on", "2026-07-12"),
        ("site_similarity", "1"),
    ]
    assert [value for _name, value in last["Santé"]] == ["", "", ""]
    (row,) = read(tmp_path / "readings.csv")
    assert (list(row)[-1], row["gained"]) == ("gained", "-2")


def test_that_figures_stay_numbers_and_unknown_ones_stay_empty(dossier: Dossier, tmp_path: Path):
    owner = account(dossier)
    day = date(2026, 7, 1).toordinal()
    publications.save(
        dossier,
        Publication(owner, SUMMER, day, format=Format.PHOTO, text="un", reach=0, views=12),
    )
    strategy.save(dossier, Objective("But", baseline=-3.5, target=40.0))
    export(dossier, tmp_path)
    (row,) = read(tmp_path / "publications.csv")
    assert (row["reach"], row["views"], row["impressions"]) == ("0", "12", "")
    assert (row["network"], row["format"]) == ("facebook-page", "photo")
    (goal,) = read(tmp_path / "objectives.csv")
    assert (goal["baseline"], goal["target"]) == ("-3,5", "40")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_that_no_text_becomes_a_formula(dossier: Dossier, tmp_path: Path, payload: str):
    # SQLite measures a name up to its first NUL, and wants one.
    name = payload.replace("\0", "=")
    owner = accounts.save(
        dossier, Account("facebook-page", name, handle=payload, owner=payload, notes=payload)
    )[0]
    publications.save(
        dossier,
        Publication(owner, SUMMER, 739800, text=payload, permalink=payload),
    )
    strategy.save(dossier, Audience(name, description=payload))
    strategy.save(dossier, Objective(name, indicator=payload, unit=payload))
    for path in export(dossier, tmp_path):
        for row in read(path):
            for cell in row.values():
                assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n", "\0", "＝", "＋"))
                assert not cell.startswith(("-", "－"))
    assert read(tmp_path / "publications.csv")[0]["text"] == f"'{payload}"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_that_any_text_comes_back_but_for_its_guard(texts: list[str]):
    # CSV readers differ on a bare carriage return or NUL: those are only told apart above.
    plain = [text.replace("\r", "").replace("\0", "") for text in texts]
    cells = [export_files.csv_cell(text) for text in plain]
    assert [unguarded(str(cell)) for cell in cells] == plain
    assert not any(str(cell).startswith(("=", "+", "-", "@")) for cell in cells)


def test_that_a_separator_inside_a_text_opens_no_cell(dossier: Dossier, tmp_path: Path):
    owner = account(dossier, 'a;=1+1,"@x"')
    publications.save(dossier, Publication(owner, SUMMER, 739800, text='un;deux\n=trois;"quatre"'))
    export(dossier, tmp_path)
    (row,) = read(tmp_path / "publications.csv")
    assert row["account"] == 'a;=1+1,"@x"'
    assert row["text"] == 'un;deux\n=trois;"quatre"'
    assert '"un;deux\n=trois;""quatre"""' in (tmp_path / "publications.csv").read_text("utf-8")


def test_that_the_example_comes_out_whole(tmp_path: Path):
    made = demo.write_example(tmp_path / "exemple.cmdesk", resources=paths.resources(), today=TODAY)
    export(made, tmp_path / "tables")
    count = sum(accounts.publication_counts(made).values())
    made.close()
    tables = {table: read(tmp_path / "tables" / f"{table}.csv") for table in TABLES}
    assert len(tables["publications"]) == count
    assert len(tables["accounts"]) == 6
    assert {row["status"] for row in tables["contents"]} >= {"idee", "publie", "programme"}
    assert any(row["permalink"] for row in tables["contents"])
    messages = [row for row in tables["audiences"] if row["account"] == "Pays de Sauvelle"]
    assert all(row["message"] for row in messages)
    assert {row["source"] for row in tables["readings"]} == {"saisi"}


def test_that_every_question_is_exported_with_what_was_answered(dossier: Dossier, tmp_path: Path):
    checklist.answer(
        dossier,
        "GOV-05",
        answer=Answer.PARTLY,
        note="=1+1",
        evidence="Note de service",
        today=TODAY,
    )
    territory.save(dossier, replace(territory.read(dossier), website=Website.NONE))
    export(dossier, tmp_path)
    rows = {row["item"]: row for row in read(tmp_path / "answers.csv")}
    assert len(rows) == 69
    assert list(rows["GOV-05"]) == [
        *("item", "question", "answer", "source", "level", "note", "evidence", "reason"),
        "answered_on",
    ]
    given = rows["GOV-05"]
    assert given.pop("question").startswith("Un circuit de validation")
    assert list(given.values()) == [
        *("GOV-05", "en_partie", "declared", "declare", "'=1+1", "Note de service", ""),
        "2026-11-22",
    ]
    assert (rows["WEB-02"]["answer"], rows["WEB-02"]["source"]) == ("sans_objet", "computed")
    assert rows["JUR-02"]["answer"] == rows["JUR-02"]["answered_on"] == ""


def test_that_a_priority_audience_is_exported_as_one(dossier: Dossier, tmp_path: Path):
    strategy.save(dossier, Audience("Habitants", is_priority=True))
    strategy.save(dossier, Audience("Partenaires"))
    export(dossier, tmp_path)
    rows = read(tmp_path / "audiences.csv")
    assert [(row["audience"], row["priority"]) for row in rows] == [
        ("Habitants", "true"),
        ("Partenaires", "false"),
    ]


def test_that_a_table_behind_a_chart_is_written_alone(tmp_path: Path):
    path = tmp_path / "cadence.csv"
    exporting.table_csv(
        ("semaine", "publications", "couverte", "heure"),
        [(date(2026, 11, 16), 3, True, time(9, 30)), (date(2026, 11, 9), 1.5, None, None)],
        path,
    )
    assert path.read_text("utf-8-sig") == (
        'semaine;publications;couverte;heure\n"2026-11-16";3;"true";"09:30"\n'
        '"2026-11-09";"1,5";"";""\n'
    )
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "key"),
    [(errno.ENOSPC, "report_disk_full"), (errno.EACCES, "report_not_written")],
)
def test_that_a_failure_leaves_the_former_tables(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
):
    folder = tmp_path / "tables"
    export(dossier, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    account(dossier)
    real = exporting._write

    def fail_late(part: Path, header: object, rows: object) -> None:
        if part.name.startswith("contents"):
            raise OSError(number, "refused")
        real(part, header, rows)

    monkeypatch.setattr(exporting, "_write", fail_late)
    with pytest.raises(CmDeskError, match=key):
        export(dossier, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_that_a_folder_is_made_but_not_those_above_it(dossier: Dossier, tmp_path: Path):
    with pytest.raises(CmDeskError, match="no_such_folder"):
        export(dossier, tmp_path / "un" / "deux")
    (tmp_path / "fichier").write_text("")
    with pytest.raises(CmDeskError, match="cannot_write"):
        export(dossier, tmp_path / "fichier")
    assert not (tmp_path / "un").exists()
