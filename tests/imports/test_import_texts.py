import json
import re
from pathlib import Path

import pytest

import cm_desk.imports
from cm_desk import paths
from cm_desk.imports import sniff
from typography import problems

SOURCES = sorted(Path(cm_desk.imports.__file__).parent.rglob("*.py"))
CODE = "\n".join(path.read_text("utf-8") for path in SOURCES)
TEXTS = paths.resources() / "texts"
IMPORTS = json.loads((TEXTS / "imports.json").read_text("utf-8"))
ERRORS = json.loads((TEXTS / "errors.json").read_text("utf-8"))


def test_that_every_refusal_has_its_sentence():
    raised = set(re.findall(r'"(import_[a-z_]+)"', CODE))
    assert raised <= set(ERRORS)


def test_that_every_reason_and_warning_has_its_sentence():
    written = {key for key in IMPORTS if key != "kind"}
    assert written == {key for key in written if f'"{key}"' in CODE}
    found = re.findall(r'warn\("(\w+)"|\] = \(\s*"(\w+)"|\("(\w+)" if|return "(\w+)"', CODE)
    assert {key for keys in found for key in keys if key in written or "_" in key} <= written


def test_that_every_kind_is_named_and_advised():
    kinds = {signature.kind for signature in sniff.SIGNATURES}
    for table in (sniff._BINARIES, sniff._MEMBERS, sniff._OPENINGS):
        kinds |= {kind for _, kind in table}
    kinds |= set(re.findall(r'kind="([a-z-]+)"', CODE))
    assert kinds | {"image", "video"} == set(IMPORTS["kind"])


@pytest.mark.parametrize("key", sorted(IMPORTS["kind"]))
def test_that_naming_a_kind_reads_as_french(key: str):
    words = IMPORTS["kind"][key]
    sentence = ERRORS["import_other_kind"].format(name="export.csv", **words)
    assert problems(sentence) == []
    assert len(sentence) < 330


@pytest.mark.parametrize("key", sorted(key for key in IMPORTS if key != "kind"))
def test_that_reasons_and_warnings_read_as_french(key: str):
    assert problems(IMPORTS[key]) == []


@pytest.mark.parametrize("key", sorted(key for key in ERRORS if key.startswith("import_")))
def test_that_refusals_read_as_french_and_say_what_to_do(key: str):
    assert problems(ERRORS[key]) == []
    assert ERRORS[key].endswith(".")
