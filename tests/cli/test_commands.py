import csv
import json
from datetime import date
from pathlib import Path

import pytest

from cli.conftest import DAY, Run, digest
from cm_desk.services import accounts, dossiers
from imports import make_meta

TABLES = ("publications", "accounts", "readings", "contents", "objectives", "audiences", "answers")


def contents(dossier: Path) -> dict[str, int]:
    opened = dossiers.open_dossier(dossier)
    names = {one.id: one.network_id for one in accounts.accounts_of(opened)}
    counts = accounts.publication_counts(opened)
    opened.close()
    return {names[key]: count for key, count in counts.items()}


@pytest.fixture
def facebook(tmp_path: Path) -> Path:
    return make_meta.write_meta_csv(tmp_path / "facebook.csv", 120)


@pytest.fixture
def instagram(tmp_path: Path) -> Path:
    return make_meta.write_meta_csv(tmp_path / "instagram.csv", 40, network="instagram")


def test_that_new_makes_a_dossier(tmp_path: Path, done: Run):
    path = tmp_path / "sauvelle.cmdesk"
    assert str(path) in done("new", path, "--name", "PETR du Pays de Sauvelle").out
    assert "Aucun défaut" in done("check", path).out


def test_that_demo_writes_as_many_publications_as_asked(tmp_path: Path, done: Run):
    path = tmp_path / "exemple.cmdesk"
    ended = done("demo", path, "--years", 1, "--publications", 60, "--today", DAY)
    assert "60 publications" in ended.out
    assert sum(contents(path).values()) == 60


def test_that_import_tells_what_it_read_as_json(dossier: Path, facebook: Path, done: Run):
    found = json.loads(done("import", dossier, facebook, "--json").out)
    assert list(found) == ["files"]
    (one,) = found["files"]
    assert set(one) >= {"file", "kind", "account", "read", "new", "changed", "known", "aside"}
    assert set(one) >= {"refused", "first", "last", "timezone"}
    assert (one["file"], one["kind"]) == ("facebook.csv", "meta-facebook-posts")
    assert (one["account"], one["read"], one["new"]) == (make_meta.PAGE[1], 120, 120)
    assert (one["changed"], one["known"], one["aside"], one["refused"]) == (0, 0, {}, [])
    assert date.fromisoformat(one["first"]) < date.fromisoformat(one["last"])
    assert contents(dossier) == {"facebook-page": 120}


def test_that_the_same_file_again_changes_nothing(dossier: Path, facebook: Path, done: Run):
    done("import", dossier, facebook)
    before = digest(dossier)
    (one,) = json.loads(done("import", dossier, facebook, "--json").out)["files"]
    assert (one["new"], one["changed"], one["known"]) == (0, 0, 120)
    assert digest(dossier) == before


def test_that_a_dry_run_writes_nothing(dossier: Path, facebook: Path, done: Run):
    before = digest(dossier)
    told = done("import", dossier, facebook, "--dry-run").out
    assert "nouvelles\u00a0: 120" in told
    assert "Rien n’a été écrit" in told
    assert digest(dossier) == before


def test_that_several_files_go_to_their_own_accounts(
    dossier: Path, facebook: Path, instagram: Path, done: Run
):
    done("import", dossier, facebook, instagram)
    assert sorted(contents(dossier).values()) == [40, 120]


def test_that_the_good_files_are_kept_and_the_bad_ones_named(
    dossier: Path, facebook: Path, tmp_path: Path, run: Run
):
    (tmp_path / "vide.csv").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("rien à voir")
    ended = run("import", dossier, tmp_path / "vide.csv", facebook, tmp_path / "notes.txt")
    assert ended.code == 1
    assert "nouvelles\u00a0: 120" in ended.out
    first, second = ended.err.splitlines()
    assert "vide.csv" in first
    assert "notes.txt" in second
    assert contents(dossier) == {"facebook-page": 120}


def test_that_a_file_may_be_given_to_an_account(example: Path, facebook: Path, done: Run):
    found = json.loads(done("import", example, facebook, "--account", 2, "--dry-run", "--json").out)
    opened = dossiers.open_dossier(example)
    name = next(one.name for one in accounts.accounts_of(opened) if one.id == 2)
    opened.close()
    assert found["files"][0]["account"] == name


def test_that_indicators_have_the_shape_that_scripts_rely_on(example: Path, done: Run):
    found = json.loads(done("indicators", example, "--json", "--today", DAY).out)
    assert list(found) == ["territory", "period", "indicators", "comparisons", "checklist"]
    assert found["territory"] == "PETR du Pays de Sauvelle"
    assert found["period"] == {"first": "2025-11-17", "last": "2026-11-15"}
    keys = {"id", "label", "value", "unit", "formula", "account"}
    assert all(set(one) >= keys for one in found["indicators"])
    assert all(one["formula"] for one in found["indicators"])
    values = {one["id"]: one["value"] for one in found["indicators"] if one["account"] is None}
    assert values["per_week"] > 3
    assert "Pays de Sauvelle" in {one["account"] for one in found["indicators"]}
    keys = {"reference", "national", "own", "applicability", "reading"}
    assert all(set(one) == keys for one in found["comparisons"])
    assert found["comparisons"][0]["national"] == 37
    assert set(found["checklist"]) == {"axes", "items"}


def test_that_the_checklist_has_the_shape_that_scripts_rely_on(example: Path, done: Run):
    found = json.loads(done("indicators", example, "--json", "--today", DAY).out)["checklist"]
    codes = ["GOV", "OBJ", "CPT", "EDI", "PLA", "DIA", "JUR", "SEC", "WEB"]
    assert [one["code"] for one in found["axes"]] == codes
    assert all(set(one) == {"code", "score", "filled", "proved"} for one in found["axes"])
    for one in found["axes"]:
        assert (one["score"] is None) == (one["filled"] < 0.6)
        assert 0 <= one["filled"] <= 1
        assert 0 <= one["proved"] <= 1
    items = {one["id"]: one for one in found["items"]}
    assert len(items) == 69
    assert all(set(one) == {"id", "answer", "source", "counted"} for one in items.values())
    sources = {one["source"] for one in items.values()}
    assert sources <= {"computed", "declared", "overridden", None}
    proposed = [one for one in items.values() if one["counted"]]
    assert len(proposed) >= 25
    assert "sur 6" in items["GOV-03"]["counted"]


def test_that_scores_are_told_in_words_too(example: Path, done: Run):
    told = done("indicators", example, "--today", DAY).out.splitlines()[-10:]
    assert told[0].startswith("Les huit axes ensemble\u00a0: ")
    assert told[-1].startswith("Site internet (annexe)\u00a0: ")


def test_that_the_same_day_gives_the_same_indicators(example: Path, done: Run):
    words = ("indicators", example, "--json", "--today", DAY)
    assert done(*words).out == done(*words).out


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (["--from", "2026-01-01", "--to", "2026-06-30"], "2025-12-29", "2026-07-05"),
        (["--from", "2026-09-01"], "2026-08-31", "2026-11-22"),
        (["--to", "2026-06-28"], "2025-06-30", "2026-06-28"),
    ],
)
def test_that_a_period_may_be_chosen(
    example: Path, done: Run, words: list[str], first: str, last: str
):
    found = json.loads(done("indicators", example, "--json", "--today", DAY, *words).out)
    assert found["period"] == {"first": first, "last": last}


def test_that_indicators_are_also_told_in_words(example: Path, done: Run):
    told = done("indicators", example, "--today", DAY).out
    assert "Publications par semaine (Pays de Sauvelle)\u00a0: " in told
    assert "37\u00a0%" in told


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("xlsx", {"dossier.xlsx"}),
        ("ics", {"plan.ics"}),
        ("json", {f"{name}.json" for name in TABLES}),
    ],
)
def test_that_export_writes_each_format(
    example: Path, tmp_path: Path, done: Run, kind: str, names: set[str]
) -> None:
    said = done("export", example, tmp_path / kind, "--format", kind).out
    assert {path.name for path in (tmp_path / kind).iterdir()} == names
    assert all(name in said for name in names)


def test_that_export_writes_the_tables(example: Path, tmp_path: Path, done: Run):
    done("export", example, tmp_path / "tables", "--format", "csv")
    path = tmp_path / "tables" / "publications.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert len(rows) == sum(contents(example).values())


def test_that_report_writes_the_same_pdf_twice(example: Path, tmp_path: Path, done: Run):
    for name in ("un.pdf", "deux.pdf"):
        words = ("--kind", "self-assessment", "--output", tmp_path / name, "--today", DAY)
        done("report", example, *words)
    assert (tmp_path / "un.pdf").read_bytes()[:5] == b"%PDF-"
    assert digest(tmp_path / "un.pdf") == digest(tmp_path / "deux.pdf")


def test_that_backup_writes_a_sound_copy(example: Path, tmp_path: Path, done: Run):
    before = digest(example)
    done("backup", example, tmp_path / "copie.cmdesk")
    assert "Aucun défaut" in done("check", tmp_path / "copie.cmdesk").out
    assert contents(tmp_path / "copie.cmdesk") == contents(example)
    assert digest(example) == before


def test_that_benchmarks_are_listed_and_shown(done: Run, dossier: Path):
    assert "anpp-reseau-linkedin\u00a0: " in done("benchmarks", "list").out
    assert done("benchmarks", "list", dossier).out == done("benchmarks", "list").out
    told = done("benchmarks", "show", "anpp-reseau-linkedin").out
    assert "69\u00a0%" in told
    assert "Lecture\u00a0: " in told
    shown = json.loads(done("benchmarks", "show", dossier, "anpp-reseau-linkedin", "--json").out)
    assert shown["value"] == 69
    listed = json.loads(done("benchmarks", "list", "--json").out)
    assert shown in listed["references"]


def test_that_a_figure_left_unpublished_says_so(done: Run):
    assert "non publié" in done("benchmarks", "show", "anpp-reseau-facebook").out


def test_that_reading_commands_leave_the_dossier_as_it_is(example: Path, tmp_path: Path, done: Run):
    before, beside = digest(example), sorted(example.parent.iterdir())
    done("check", example)
    done("indicators", example, "--json")
    done("export", example, tmp_path / "tables")
    assert digest(example) == before
    assert sorted(example.parent.iterdir()) == beside
