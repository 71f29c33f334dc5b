"""The form that municipalities fill by hand: one page, whatever is typed in it."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.gathering import Request
from cm_desk.reports.render import Document
from cm_desk.services import gathering
from cm_desk.services.texts import Texts
from reports.sample import BUILT, RESOURCES
from reports.test_checklist_lines import HOSTILE

ASKED = Request("PETR d’essai", date(2027, 1, 15), "contact@pays.fr", date(2026, 11, 22))


def form(asked: Request = ASKED) -> Document:
    return gathering.document(
        asked, texts=Texts(RESOURCES / "texts"), resources=RESOURCES, built=BUILT
    )


def count_of_pages(made: Document) -> int:
    with pikepdf.open(BytesIO(made.pdf())) as opened:
        return len(opened.pages)


def test_that_the_form_is_one_a4_that_says_when_and_to_whom() -> None:
    made = form(replace(ASKED, subject="le bulletin de février."))
    with pikepdf.open(BytesIO(made.pdf())) as opened:
        assert len(opened.pages) == 1
        assert [round(float(side)) for side in opened.pages[0].MediaBox[2:]] == [595, 842]
        assert str(opened.Root.Lang) == "fr-FR"
    assert made.data["deadline"] == "15\u00a0janvier 2027"
    assert made.data["return_to"] == "contact@pays.fr"
    assert made.data["about"] == "Cette fois, nous préparons\u00a0: le bulletin de février."


def test_that_the_service_to_call_back_is_said_not_to_be_kept() -> None:
    fields = form().data["fields"]
    assert isinstance(fields, dict)
    assert "non enregistré" in fields["contact"]["hint"]
    assert "ni téléphone" in str(form().data["privacy"])


@pytest.mark.parametrize("text", [*HOSTILE, "W" * 500, "mot " * 200, "a\n" * 40])
def test_that_no_text_adds_a_page_or_costs_the_document(text: str) -> None:
    hostile = replace(ASKED, territory=text, return_to=text, subject=text)
    assert count_of_pages(form(hostile)) == 1


@settings(deadline=None, max_examples=10)
@given(st.text(max_size=300))
def test_that_any_address_is_set_on_the_page(text: str) -> None:
    assert count_of_pages(form(replace(ASKED, return_to=text))) == 1
