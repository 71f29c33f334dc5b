"""The table of figures and automatic answers says what the application says."""

import re
from pathlib import Path

from cm_desk import paths
from cm_desk.domain.checklist_rules import RULES
from cm_desk.services import checklist
from cm_desk.services.texts import Texts
from domain import (
    checklist_cases_cpt,
    checklist_cases_edi,
    checklist_cases_gov,
    checklist_cases_obj,
    checklist_cases_pla,
)

HERE = Path(__file__).parent
ROW = re.compile(r"\| `?([^|`]+)`? \| ([^|]+) \| `([^|`]+)` \|")
TABLES = (
    checklist_cases_cpt,
    checklist_cases_edi,
    checklist_cases_gov,
    checklist_cases_obj,
    checklist_cases_pla,
)


def rows() -> dict[str, tuple[str, str]]:
    lines = (HERE / "INDICATORS.md").read_text("utf-8").splitlines()
    found = [match.groups() for line in lines if (match := ROW.fullmatch(line))]
    assert len({name for name, _, _ in found}) == len(found)
    return {name: (formula, test) for name, formula, test in found}


def test_that_every_figure_and_rule_is_in_the_table_as_it_is_shown() -> None:
    texts = Texts(paths.resources() / "texts").mapping("indicators")
    shown = {
        key.removesuffix(".formula"): text
        for key, text in texts.items()
        if key.endswith(".formula")
    }
    shown |= {
        item.id: item.rule for item in checklist.read(paths.resources()).items if item.id in RULES
    }
    assert {name: formula for name, (formula, _) in rows().items()} == shown


def test_that_the_tests_named_in_the_table_exist() -> None:
    for name, (_, test) in rows().items():
        file, _, function = test.partition("::")
        source = (HERE / "domain" / file).read_text("utf-8")
        assert not function or f"def {function}(" in source, (name, test)


def test_that_the_cases_of_a_rule_are_in_the_file_named() -> None:
    named = {name: test for name, (_, test) in rows().items() if name in RULES}
    held = {
        case.item: f"{module.__name__.rpartition('.')[2]}.py"
        for module in TABLES
        for case in module.CASES
    }
    assert named == held
