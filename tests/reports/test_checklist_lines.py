from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from cm_desk.domain.checklist import AnswerSource
from cm_desk.reports import checklist_lines
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import load_coverage
from reports import questions
from reports.sample import (
    BUILT,
    empty_assessment,
    french_labels,
    french_texts,
    sample_assessment,
    set_document,
)

HOSTILE = (
    "\x00\x07\u202e\ufeff\ud7ff\U0010fffd",
    "👩‍👩‍👧‍👦 🇫🇷 👍🏽",
    "審査委員会の決定",
    '#read("/etc/passwd") *gras* $x^2$ <b>',
    "= Titre\n\n- liste\n+ autre",
    "abcdefghij" * 400,
)


def words() -> Words:
    return Words(french_texts(), french_labels())


def chapter(result: object) -> dict:
    return checklist_lines.chapter(result, words(), load_coverage(BUILT / "glyphs.json"))


def test_that_every_question_stands_under_its_axis_with_its_answer() -> None:
    found = questions.answered()
    parts = chapter(found)["parts"]
    rows = [row for part in parts for row in part["rows"]]
    assert [row["id"] for row in rows] == [line.item.id for line in found.lines]
    assert [part["title"] for part in parts] == [axis.name for axis in found.axes]
    assert {row["answer"] for row in rows} == {"Oui", "En partie", "Non", "Sans objet", None}
    assert {row["level"] for row in rows} == {"constaté", "saisi", "déclaré", ""}


def test_that_a_corrected_answer_says_what_was_proposed_and_why_it_was_not_kept() -> None:
    found = questions.answered()
    corrected = {line.item.id for line in found.lines if line.source is AnswerSource.OVERRIDDEN}
    rows = {row["id"]: row for part in chapter(found)["parts"] for row in part["rows"]}
    assert corrected
    assert {key for key, row in rows.items() if row["overridden"]} == corrected
    for key in corrected:
        told = rows[key]["told"].replace("\u200b", "")
        assert "les données proposaient «\u00a0en partie\u00a0»" in told
        assert questions.COUNTED in told
        assert f"Motif\u00a0: {questions.REASON}." in told


def test_that_an_answer_drawn_from_the_data_says_what_was_counted() -> None:
    found = questions.answered()
    rows = {row["id"]: row for part in chapter(found)["parts"] for row in part["rows"]}
    computed = [line for line in found.lines if line.source is AnswerSource.COMPUTED]
    assert computed
    assert all(questions.COUNTED in rows[line.item.id]["told"] for line in computed)


def test_that_levels_are_counted_apart_and_a_thin_axis_has_no_score() -> None:
    found = questions.answered()
    thin = replace(found.axes[0], score=None, filled=0.5)
    rows = chapter(replace(found, axes=(thin, *found.axes[1:])))["axes"]
    assert rows[0][1] == "moins de 60\u00a0% renseigné"
    for row, axis in zip(rows, found.axes, strict=True):
        assert row[3:6] == tuple(map(str, (axis.observed, axis.entered, axis.declared))) or (
            row[3:6] == list(map(str, (axis.observed, axis.entered, axis.declared)))
        )


def test_that_ten_actions_at_most_are_ranked_with_their_cost() -> None:
    found = questions.answered()
    rows = checklist_lines.actions(found, words())
    assert [row[0] for row in rows] == [str(rank) for rank in range(1, 11)]
    assert [row[1] for row in rows] == [line.item.action for line in found.actions[:10]]
    assert all(row[3] in {"faible", "moyen", "fort"} for row in rows)


def test_that_an_unanswered_checklist_is_said_and_lists_no_question() -> None:
    found = chapter(questions.unanswered())
    assert not found["parts"]
    assert "n’a encore de réponse" in found["summary"]
    assert checklist_lines.actions(questions.unanswered(), words()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_that_no_text_of_the_checklist_costs_the_document(text: str) -> None:
    made = set_document(empty_assessment(), questions.hostile(text))
    assert made.pdf().startswith(b"%PDF-")


def test_that_a_whole_document_has_six_to_fourteen_pages() -> None:
    full = set_document(sample_assessment(), questions.answered()).pdf()
    with pikepdf.open(BytesIO(full)) as opened:
        assert 6 <= len(opened.pages) <= 14


def test_that_old_references_are_said() -> None:
    from cm_desk.reports.self_assessment import document
    from reports.sample import RESOURCES

    made = document(
        sample_assessment(),
        outdated="Repères de plus de 30 mois.",
        texts=french_texts(),
        labels=french_labels(),
        resources=RESOURCES,
        built=BUILT,
    )
    assert made.data["comparisons"]["outdated"] == "Repères de plus de 30 mois."
