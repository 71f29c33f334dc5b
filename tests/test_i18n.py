import importlib.util
import shutil
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from typography import problems

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "translations" / "cm_desk_fr.ts"


def messages() -> Iterator[tuple[str, str, list[str], bool]]:
    for context in ET.parse(CATALOGUE).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            yield name, message.findtext("source") or "", forms, "type" in translation.attrib


def test_that_every_string_of_the_window_is_in_french() -> None:
    unfinished = [(name, source) for name, source, _, is_unfinished in messages() if is_unfinished]
    empty = [(name, source) for name, source, forms, _ in messages() if not all(forms)]
    assert unfinished == []
    assert empty == []


def test_that_the_catalogue_follows_the_sources(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        "update_translations", ROOT / "packaging" / "update_translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    copy = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, copy)
    module.update(copy)
    assert copy.read_text("utf-8") == CATALOGUE.read_text("utf-8")


def test_that_placeholders_survive_translation() -> None:
    def names(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    wrong = [
        (source, form)
        for _, source, forms, _ in messages()
        for form in forms
        if names(source) != names(form)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted({name for name, *_ in messages()}))
def test_that_french_typography_holds(name: str) -> None:
    found = [
        (form, problem)
        for context, _, forms, _ in messages()
        if context == name
        for form in forms
        for problem in problems(form)
    ]
    assert found == []
