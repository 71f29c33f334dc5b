"""What an approval is worth, and what takes it away."""

from dataclasses import replace

import pytest

from cm_desk.domain import approval
from cm_desk.domain.plan import Content, Status, Version

DRAFT = Content("Bus", status=Status.TO_WRITE, note="Relire", versions=(Version(1, "Le bus"),))


def test_that_an_approval_says_who_and_when():
    one = approval.approved(DRAFT, by=" Mme Martin ", now=1_795_000_000)
    assert (one.status, one.approved_by, one.approved_at) == (
        Status.APPROVED,
        "Mme Martin",
        1_795_000_000,
    )
    assert not approval.is_changed_since(one)


@pytest.mark.parametrize(
    "change",
    [
        {"versions": (Version(1, "Le car"),)},
        {"versions": (Version(1, "Le bus", "Un bus."),)},
        {"versions": (Version(1, "Le bus"), Version(2))},
        {"images": "/photos/bus.jpg"},
        {"funder_mention": "LEADER"},
    ],
)
def test_that_what_is_published_cannot_change_unseen(change: dict[str, object]):
    one = approval.approved(DRAFT, by="M", now=1)
    assert approval.is_changed_since(replace(one, **change))


@pytest.mark.parametrize(
    "change",
    [
        {"note": "Vu"},
        {"status": Status.SCHEDULED},
        {"versions": (Version(1, "Le bus", publication_id=7, id=3),)},
    ],
)
def test_that_the_rest_may_change_after_the_approval(change: dict[str, object]):
    one = approval.approved(DRAFT, by="M", now=1)
    assert not approval.is_changed_since(replace(one, **change))


def test_that_what_was_never_approved_has_not_changed():
    assert not approval.is_changed_since(DRAFT)


def test_that_sending_back_keeps_the_note_and_takes_the_approval_away():
    one = approval.sent_back(approval.approved(DRAFT, by="M", now=1), reason="Trop long")
    assert one == replace(DRAFT, note="Relire\nTrop long")


class TestStamped:
    def test_that_a_status_left_alone_is_not_stamped(self):
        old = approval.approved(DRAFT, by="M", now=1)
        assert approval.stamped(old, old, by="N", now=9) == old

    def test_that_a_new_content_to_approve_is_dated(self):
        one = approval.stamped(None, replace(DRAFT, status=Status.TO_APPROVE), by="", now=9)
        assert (one.submitted_at, one.approved_at) == (9, None)

    def test_that_choosing_approved_signs_for_the_last_approver(self):
        one = approval.stamped(DRAFT, replace(DRAFT, status=Status.APPROVED), by="M", now=9)
        assert (one.approved_by, one.approved_at) == ("M", 9)

    @pytest.mark.parametrize("status", [Status.IDEA, Status.TO_WRITE, Status.TO_APPROVE])
    def test_that_going_back_takes_the_approval_away(self, status: Status):
        old = approval.approved(DRAFT, by="M", now=1)
        one = approval.stamped(old, replace(old, status=status), by="M", now=9)
        assert (one.approved_at, one.approved_by, one.approved_mark) == (None, "", "")

    @pytest.mark.parametrize("status", [Status.SCHEDULED, Status.PUBLISHED, Status.ABANDONED])
    def test_that_going_on_keeps_the_approval(self, status: Status):
        old = approval.approved(DRAFT, by="M", now=1)
        assert approval.stamped(old, replace(old, status=status), by="N", now=9).approved_at == 1
