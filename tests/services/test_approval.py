"""Submitted, approved, sent back: each one change, that an undo takes back."""

from collections.abc import Callable
from datetime import date

import pytest

from cm_desk import paths
from cm_desk.domain import approval as domain
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status
from cm_desk.services import approval, plan_settings, planning, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.services.undo import Change
from storage.digest import digest

TEXTS = Texts(paths.resources() / "texts")
DAY = date(2026, 11, 22)


@pytest.fixture
def content(dossier: Dossier) -> int:
    return planning.save(dossier, Content("Bus", status=Status.TO_WRITE, note="Relire"))[0]


def test_that_a_content_goes_from_writing_to_approved(dossier: Dossier, content: int):
    approval.submit(dossier, content, now=100)
    one = planning.content(dossier, content)
    assert (one.status, one.submitted_at) == (Status.TO_APPROVE, 100)
    approval.approve(dossier, content, by="Mme Martin", now=200)
    one = planning.content(dossier, content)
    assert (one.status, one.approved_by, one.approved_at) == (Status.APPROVED, "Mme Martin", 200)
    assert one.submitted_at == 100
    assert not domain.is_changed_since(one)
    assert plan_settings.read(dossier).approver == "Mme Martin"


@pytest.mark.parametrize("name", ["submit", "approve", "send_back"])
def test_that_undoing_restores_all(dossier: Dossier, content: int, name: str):
    before = digest(dossier)
    change = {
        "submit": lambda: approval.submit(dossier, content),
        "approve": lambda: approval.approve(dossier, content, by="M"),
        "send_back": lambda: approval.send_back(
            dossier, content, reason="Court", texts=TEXTS, on=DAY
        ),
    }[name]()
    assert digest(dossier) != before
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_the_reason_joins_the_note_with_its_date(dossier: Dossier, content: int):
    approval.submit(dossier, content, now=100)
    approval.send_back(
        dossier, content, reason=" Trop long ", by="M. Roux", texts=TEXTS, on=date(2026, 3, 1)
    )
    one = planning.content(dossier, content)
    assert one.status is Status.TO_WRITE
    assert one.note == ("Relire\n1er\u00a0mars 2026 — à revoir, d’après M. Roux\u00a0: Trop long")


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (lambda d, c: approval.approve(d, c, by=" "), "approver_missing"),
        (
            lambda d, c: approval.send_back(d, c, reason="\n", texts=TEXTS, on=DAY),
            "reason_missing",
        ),
        (
            lambda d, c: approval.send_back(d, c, reason="a" * 10_000, texts=TEXTS, on=DAY),
            "note_too_long",
        ),
    ],
)
def test_that_what_is_missing_is_asked_for_and_nothing_written(
    dossier: Dossier, content: int, act: Callable[[Dossier, int], Change], key: str
):
    before = digest(dossier)
    with pytest.raises(CmDeskError) as refused:
        act(dossier, content)
    assert refused.value.key == key
    assert digest(dossier) == before


def test_that_a_status_chosen_in_the_sheet_is_signed(dossier: Dossier, content: int):
    approval.approve(dossier, content, by="Mme Martin", now=1)
    fresh = Content("Autre", status=Status.APPROVED)
    one = approval.stamped(dossier, None, fresh, now=300)
    assert (one.approved_by, one.approved_at) == ("Mme Martin", 300)
