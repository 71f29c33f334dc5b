"""Each automatic answer: met, partly met, unmet, not applicable or unknown."""

import json
from dataclasses import replace
from itertools import chain

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import AccountState
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer, Automation
from cm_desk.domain.checklist_case import months_before
from cm_desk.domain.checklist_rules import RULES, propose
from cm_desk.domain.checklist_thresholds import LIMITS, Thresholds
from cm_desk.domain.territory import TerritoryKind, Website
from cm_desk.services import checklist
from domain import (
    checklist_cases_cpt,
    checklist_cases_edi,
    checklist_cases_gov,
    checklist_cases_obj,
    checklist_cases_pla,
)
from domain.checklist_making import PAGE, TEXTS, TODAY, Tried, facts, found, plain
from typography import problems

TABLES = {
    "gov": checklist_cases_gov.CASES,
    "obj": checklist_cases_obj.CASES,
    "cpt": checklist_cases_cpt.CASES,
    "edi": checklist_cases_edi.CASES,
    "pla": checklist_cases_pla.CASES,
}
CASES = list(chain.from_iterable(TABLES.values()))
CHECKLIST = checklist.read(paths.resources())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.item} {case.name}")
def test_that_the_data_answer_as_they_should(case: Tried):
    got = found(case)
    if case.answer is None:
        assert got is None
        return
    assert got is not None
    assert (got.answer, got.level) == (case.answer, case.level), got.counted
    assert case.counted in plain(got.counted), got.counted
    assert problems(got.counted) == [], got.counted
    assert got.counted.endswith(".")
    assert ".." not in got.counted


@pytest.mark.parametrize("item", RULES)
def test_that_each_rule_is_tried_met_partly_unmet_and_without_object(item: str):
    tried = {case.answer for case in CASES if case.item == item}
    assert {Answer.YES, Answer.PARTLY, Answer.NO} <= tried
    assert tried & {Answer.NOT_APPLICABLE, None}


def test_that_every_question_said_automatic_has_its_rule():
    automatic = {one.id for one in CHECKLIST.items if one.automation is not Automation.NONE}
    assert automatic == set(RULES)
    assert len(RULES) >= 30


def test_that_a_rule_shows_the_thresholds_that_change_it():
    held = json.loads((paths.resources() / "checklist" / "checklist.json").read_text("utf-8"))
    shown = {
        (name, row["id"])
        for row in held["items"]
        for name in LIMITS
        if f"{{{name}}}" in row["rule"]
    }
    assert shown == {(name, item) for name, limit in LIMITS.items() for item in limit.items}


def test_that_every_threshold_has_its_limits_its_label_and_its_unit():
    assert set(LIMITS) == set(Thresholds.__dataclass_fields__)
    for name, limit in LIMITS.items():
        assert limit.low <= limit.default <= limit.high
        assert f"threshold.{name}" in TEXTS
        assert f"unit.{limit.unit}" in TEXTS
        assert limit.default.is_integer() or not limit.is_whole
        assert not limit.below or limit.default <= LIMITS[limit.below].default
    assert {key for key in TEXTS if key.startswith("threshold.")} == {
        f"threshold.{name}" for name in LIMITS
    }


def test_that_no_sentence_outlives_its_rule():
    keys = {key.split(".")[1] for key in TEXTS if key.startswith("items.")}
    assert keys == {*RULES, "unknown", "uncovered", "other_kind", "no_site"}


def test_that_an_empty_dossier_proposes_nothing():
    assert not propose(CHECKLIST, facts(), chosen=Thresholds(), texts=TEXTS)


def test_that_a_list_nobody_began_is_not_left_out_of_the_score():
    proposed = propose(CHECKLIST, facts(accounts=(PAGE,)), chosen=Thresholds(), texts=TEXTS)
    assert not {"GOV-02", "OBJ-02", "OBJ-04", "EDI-06"} & proposed.keys()
    dormant = replace(PAGE, state=AccountState.DORMANT)
    proposed = propose(CHECKLIST, facts(accounts=(dormant,)), chosen=Thresholds(), texts=TEXTS)
    assert proposed["PLA-02"].answer is Answer.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("kind", "out"),
    [
        (TerritoryKind.PETR, set()),
        (None, set()),
        (TerritoryKind.OTHER, set()),
        (TerritoryKind.EPCI, {"GOV-02"}),
        (TerritoryKind.COMMUNE, {"GOV-02", "OBJ-05", "EDI-04", "PLA-06"}),
        (TerritoryKind.DEPARTMENT, {"GOV-02", "OBJ-05", "EDI-04", "PLA-06", "CPT-07"}),
    ],
)
def test_that_a_question_for_other_territories_is_without_object(
    kind: TerritoryKind | None, out: set[str]
):
    given = facts(PAGE, objectives=(), territory={"kind": kind})
    proposed = propose(CHECKLIST, given, chosen=Thresholds(), texts=TEXTS)
    told = {
        one.item_id: one for one in proposed.values() if one.counted.startswith("Cette question")
    }
    assert set(told) == out
    assert {one.answer for one in told.values()} <= {Answer.NOT_APPLICABLE}
    assert {one.level for one in told.values()} <= {Evidence.ENTERED}


def test_that_without_a_website_its_questions_are_without_object():
    given = facts(territory={"website": Website.NONE})
    proposed = propose(CHECKLIST, given, chosen=Thresholds(), texts=TEXTS)
    annex = {one.item_id: one.answer for one in proposed.values() if one.item_id[:3] == "WEB"}
    assert annex.pop("WEB-01") is Answer.NO
    assert len(annex) == 8
    assert set(annex.values()) == {Answer.NOT_APPLICABLE}


def test_that_an_account_alone_on_its_network_bears_its_name():
    twins = (PAGE, replace(PAGE, name="Fête", id=2))
    tried = Tried("PLA-02", "", None, facts(PAGE, replace(twins[1], target_per_week=1.0)))
    got = found(tried)
    assert got is not None
    assert "sans cible\u00a0: Page (Facebook (page))" in got.counted


def test_that_months_end_where_a_month_ends():
    assert str(months_before(TODAY.replace(month=3, day=31), 1)) == "2026-02-28"
    assert str(months_before(TODAY, 24)) == "2024-11-22"
