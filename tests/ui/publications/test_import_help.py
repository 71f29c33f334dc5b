"""Where each network lets one download the file to drop."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import kinds
from cm_desk.ui.design import FilterChip
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_files import ImportFile
from cm_desk.ui.dialogs.import_help import ImportHelp
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.pages.publications import PublicationsPage
from typography import problems

HELP = json.loads((paths.resources() / "texts" / "help_import.json").read_text("utf-8"))
IMPORTS = json.loads((paths.resources() / "texts" / "imports.json").read_text("utf-8"))
README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")


def sentences(node: object, where: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield where, node
        return
    assert isinstance(node, (dict, list))
    for key, child in node.items() if isinstance(node, dict) else enumerate(node):
        yield from sentences(child, f"{where}.{key}")


@pytest.mark.parametrize("kind", [*kinds.TABLES, *kinds.DOCUMENTS])
def test_that_every_kind_that_is_read_has_a_name(kind: str):
    assert HELP["kinds"][kind]


def test_that_no_name_outlives_its_kind():
    assert set(HELP["kinds"]) == {*kinds.TABLES, *kinds.DOCUMENTS}


@pytest.mark.parametrize(("where", "sentence"), list(sentences(HELP)))
def test_that_the_help_reads_as_french(where: str, sentence: str):
    assert problems(sentence) == [], where


@pytest.mark.parametrize("network", HELP["networks"])
def test_that_each_way_says_where_to_click_what_to_drop_and_what_is_lost(network: str):
    ways = HELP["networks"][network]["ways"]
    assert ways
    for way in ways.values():
        assert len(way["steps"]) >= 2
        assert all(step.endswith(".") for step in way["steps"])
        assert way["title"]
        assert way["file"]
        assert way["missing"].endswith(".")
        assert way["sure"].endswith(".")


@pytest.mark.parametrize("network", [one["label"] for one in HELP["networks"].values()])
def test_that_the_readme_says_which_file_to_drop_for_each_network(network: str):
    assert f"\n| {network} |" in README


@pytest.mark.parametrize("kind", IMPORTS["kind"])
def test_that_a_refused_kind_opens_the_help_of_a_network_that_there_is(kind: str):
    file = ImportFile(Path("a.csv"), error=CmDeskError("import_other_kind", kind=kind))
    assert file.network in {"", *HELP["networks"]}


def shown(dialog: ImportHelp) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_that_one_network_is_shown_at_a_time(page: PublicationsPage):
    page.show_help()
    (dialog,) = page.window().findChildren(ImportHelp)
    assert "business.facebook.com" in shown(dialog)
    chips = {chip.text(): chip for chip in dialog.findChildren(FilterChip)}
    assert list(chips) == [one["label"] for one in HELP["networks"].values()]
    chips["YouTube"].click()
    assert chips["YouTube"].isChecked()
    assert not chips["Facebook"].isChecked()
    assert "studio.youtube.com" in shown(dialog)
    assert "business.facebook.com" not in shown(dialog)
    page.show_help()
    assert "studio.youtube.com" in shown(dialog), "asking again does not lose one's place"
    page.show_help("mastodon")
    assert "Demandez vos archives" in shown(dialog)
    dialog.accept()


def test_that_a_refused_file_opens_the_help_of_its_network(
    page: PublicationsPage, preview: Callable[[list[Path]], ImportDialog], tmp_path: Path
):
    wrong = tmp_path / "flux.xml"
    wrong.write_text("<?xml version='1.0'?><autre/>", "utf-8")
    dialog = preview([wrong])
    (problem,) = dialog.findChildren(ProblemCard)
    problem.help_asked.emit()
    (helped,) = page.window().findChildren(ImportHelp)
    assert "WordPress" in shown(helped)
    helped.accept()
    dialog.reject()
