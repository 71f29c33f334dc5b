"""Calls for projects in a dossier: reminders planned in one click, moved with the closing."""

from dataclasses import replace
from datetime import date

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, Status, Version
from cm_desk.services import accounts, calls, planning, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from storage.digest import digest

TODAY = date(2027, 2, 1)
CALL = Content(
    "Appel LEADER",
    kind=ContentKind.CALL,
    planned_on=date(2027, 1, 11),
    closes_on=date(2027, 3, 12),
    reminder_days="30 7 1",
    funder_mention="Financé par l’Union européenne",
)


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


def saved(dossier: Dossier, **values: object) -> Content:
    page = accounts.save(dossier, Account("facebook-page", "PETR"))[0]
    wanted = replace(CALL, versions=(Version(page, "Déposez !", "Une affiche"),), **values)
    return planning.content(dossier, planning.save(dossier, wanted)[0])


def reminders(dossier: Dossier, call: Content) -> list[Content]:
    return [one for one in planning.contents(dossier) if one.call_id == call.id]


def test_that_one_click_plans_the_reminders_with_their_titles(
    dossier: Dossier, texts: Texts
) -> None:
    call = saved(dossier)
    ids, _change = calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    found = reminders(dossier, call)
    assert [one.id for one in found] == list(ids)
    assert [(one.planned_on, one.title) for one in found] == [
        (date(2027, 2, 10), "Plus que 30 jours\u00a0: Appel LEADER"),
        (date(2027, 3, 5), "Plus que 7 jours\u00a0: Appel LEADER"),
        (date(2027, 3, 11), "Plus qu’un jour\u00a0: Appel LEADER"),
    ]
    assert {one.status for one in found} == {Status.TO_WRITE}
    assert {one.kind for one in found} == {ContentKind.CONTENT}
    assert {one.funder_mention for one in found} == {"Financé par l’Union européenne"}
    # For the same accounts; what each says is still to be written.
    assert {(v.account_id, v.text) for one in found for v in one.versions} == {
        (call.versions[0].account_id, "")
    }
    assert "12\u00a0mars 2027 inclus" in found[0].brief


def test_that_planning_them_again_adds_nothing(dossier: Dossier, texts: Texts) -> None:
    call = saved(dossier)
    calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    with pytest.raises(CmDeskError) as refused:
        calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    assert refused.value.key == "call_no_reminder"
    assert len(reminders(dossier, call)) == 3


@pytest.mark.parametrize(
    ("values", "today", "key"),
    [
        ({"closes_on": None}, TODAY, "call_without_closing"),
        ({"kind": ContentKind.CONTENT}, TODAY, "call_without_closing"),
        ({}, date(2027, 3, 13), "call_closed"),
        ({"reminder_days": ""}, TODAY, "call_no_reminder"),
    ],
)
def test_that_a_content_without_reminders_to_come_says_why(
    dossier: Dossier, texts: Texts, values: dict[str, object], today: date, key: str
) -> None:
    call = saved(dossier, **values)
    before = digest(dossier)
    with pytest.raises(CmDeskError) as refused:
        calls.plan_reminders(dossier, call.id, texts=texts, today=today)
    assert refused.value.key == key
    assert digest(dossier) == before


def test_that_undo_takes_all_the_reminders_back(dossier: Dossier, texts: Texts) -> None:
    call = saved(dossier)
    before = digest(dossier)
    _ids, change = calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_a_very_long_title_leaves_room_for_what_remains(
    dossier: Dossier, texts: Texts
) -> None:
    call = saved(dossier, title="x" * 300)
    calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    titles = [one.title for one in reminders(dossier, call)]
    assert all(len(title) <= 300 and title.endswith("x…") for title in titles)


def test_that_an_extension_moves_the_reminders_that_are_not_done_in_one_change(
    dossier: Dossier, texts: Texts
) -> None:
    call = saved(dossier)
    ids, _change = calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    first = planning.content(dossier, ids[0])
    planning.save(dossier, replace(first, status=Status.PUBLISHED))
    before = digest(dossier)
    _id, change = planning.save(dossier, replace(call, closes_on=date(2027, 3, 26)))
    assert [one.planned_on for one in reminders(dossier, call)] == [
        date(2027, 2, 10),
        date(2027, 3, 19),
        date(2027, 3, 25),
    ]
    assert [len(one.versions) for one in reminders(dossier, call)] == [1, 1, 1]
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_a_call_cannot_close_before_it_is_announced(dossier: Dossier) -> None:
    with pytest.raises(CmDeskError) as refused:
        planning.save(dossier, replace(CALL, closes_on=date(2027, 1, 10)))
    assert (refused.value.key, refused.value.field) == ("call_closes_before", "closes_on")


def test_that_deleting_a_call_keeps_what_recalled_it(dossier: Dossier, texts: Texts) -> None:
    call = saved(dossier)
    calls.plan_reminders(dossier, call.id, texts=texts, today=TODAY)
    planning.delete(dossier, [call.id])
    assert [one.call_id for one in planning.contents(dossier)] == [None, None, None]


def test_that_what_is_due_is_said_in_a_sentence(dossier: Dossier, texts: Texts) -> None:
    saved(dossier, relay_to=" Communes\n", status=Status.APPROVED)
    told = [calls.sentence(one, texts) for one in calls.due(dossier, today=date(2027, 2, 8))]
    assert told == [
        "Appel à projets «\u00a0Appel LEADER\u00a0» à relayer auprès de\u00a0: Communes",
        "Rappel à J-30 de l’appel à projets «\u00a0Appel LEADER\u00a0», le 10\u00a0février 2027",
    ]


def test_that_the_last_day_is_recalled_in_words(dossier: Dossier, texts: Texts) -> None:
    call = saved(dossier, reminder_days="0")
    (told,) = calls.due(dossier, today=call.closes_on or TODAY)
    assert calls.sentence(told, texts).startswith("Rappel du dernier jour de l’appel à projets")
