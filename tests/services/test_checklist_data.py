"""The questions that ship with the application, held to their shape."""

import json
from collections import Counter

import pytest

from cm_desk import paths
from cm_desk.domain.checklist import AXES, Automation, is_item
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services import checklist
from cm_desk.services.texts import Texts
from typography import problems

FOLDER = paths.resources() / "checklist"
HELD = json.loads((FOLDER / "checklist.json").read_text("utf-8"))
TEXTS = Texts(paths.resources() / "texts").mapping("checklist")
TOLD = ("question", "why", "proof", "source", "territories", "rule", "action")


def test_that_sixty_questions_and_an_annex_are_held_by_axis() -> None:
    assert [axis["code"] for axis in HELD["axes"]] == list(AXES)
    ids = [row["id"] for row in HELD["items"]]
    assert all(is_item(one) for one in ids)
    assert Counter(row["axis"] for row in HELD["items"]) == Counter(AXES)
    assert ids == sorted(ids, key=lambda one: (list(AXES).index(one[:3]), one))
    assert all(row["id"].startswith(row["axis"]) for row in HELD["items"])


@pytest.mark.parametrize("row", HELD["items"], ids=lambda row: row["id"])
def test_that_a_question_tells_all_that_is_asked_of_it(row: dict) -> None:
    for name in TOLD:
        text = row[name]
        assert text.strip() == text != ""
        assert problems(text) == [], text
        assert "[" not in text, text
    assert row["question"].endswith("\u202f?")
    assert not row["action"].endswith(".")
    assert row["effort"] in {"S", "M", "L"}
    assert row["impact"] in {1, 2, 3}
    assert f"status_note.{row['status']}" in TEXTS
    assert {TerritoryKind(kind) for kind in row["kinds"]} <= set(TerritoryKind)
    assert (row["status"] == "AV") == ("à vérifier" in row["source"] or "à conf" in row["source"])


def test_that_a_question_for_some_territories_names_them() -> None:
    for row in HELD["items"]:
        if row["kinds"]:
            assert row["territories"].startswith("PETR, Pays, territoire de projet, GAL")
            named = row["territories"].count(",") + 1
            assert named == len(row["kinds"])


def test_that_a_rule_says_its_thresholds_in_french() -> None:
    found = checklist.read(paths.resources())
    rules = {item.id: item.rule for item in found.items}
    assert "80\u00a0%" in rules["GOV-02"]
    assert "moins de 24\u00a0mois" in rules["GOV-01"]
    assert all("{" not in rule for rule in rules.values())
    partial = [item for item in found.items if item.automation is Automation.PART]
    for item in partial:
        assert "Reste à " in item.rule, item.id
        assert f"items.{item.id}.rest" in TEXTS, item.id
    declared = [item for item in found.items if item.automation is Automation.NONE]
    assert all("éclarée" in item.rule for item in declared)


def test_that_where_each_question_comes_from_is_written_down() -> None:
    told = (FOLDER / "PROVENANCE.md").read_text("utf-8")
    for row in HELD["items"]:
        assert f"| {row['id']} |" in told
    for status in ("V", "V2", "AV", "J"):
        assert f"| {status} |" in told
