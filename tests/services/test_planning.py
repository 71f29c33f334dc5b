"""The plan: saved, moved, and linked to what really appeared."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from blank import blank_dossier
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Kind, Publication
from cm_desk.services import accounts, planning, publications, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.planning import Appearance
from storage.digest import digest

MONDAY = date(2026, 11, 23)
TODAY = date(2026, 11, 22)
LINK = "https://www.facebook.com/petr/posts/123456789"


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = blank_dossier(tmp_path / "essai.cmdesk", name="PETR")
    yield made
    made.close()


@pytest.fixture
def page(dossier: Dossier) -> int:
    return accounts.save(dossier, Account("facebook-page", "PETR"))[0]


@pytest.fixture
def group(dossier: Dossier) -> int:
    return accounts.save(dossier, Account("linkedin", "PETR"))[0]


def saved(dossier: Dossier, **values: object) -> Content:
    wanted = Content("Bus santé", planned_on=MONDAY, planned_time=time(9))
    content_id, _change = planning.save(dossier, replace(wanted, **values))
    return planning.content(dossier, content_id)


def appeared(dossier: Dossier, account: int, day: date, **values: object) -> int:
    row = Publication(account, *publications.moment(dossier, day, None), text="Bus")
    return publications.save(dossier, replace(row, **values))[0]


class TestSaving:
    def test_that_a_content_needs_a_title(self, dossier: Dossier):
        with pytest.raises(CmDeskError) as refused:
            planning.save(dossier, Content("  "))
        assert (refused.value.key, refused.value.field) == ("content_without_title", "title")

    def test_that_a_time_needs_a_date(self, dossier: Dossier):
        with pytest.raises(CmDeskError) as refused:
            planning.save(dossier, Content("Bus", planned_time=time(9)))
        assert refused.value.field == "planned_on"

    def test_that_versions_are_exactly_those_given(self, dossier: Dossier, page: int, group: int):
        one = saved(dossier, versions=(Version(page, "A"), Version(group, "B")))
        planning.save(dossier, replace(one, versions=(Version(group, "C"),)))
        (version,) = planning.content(dossier, one.id).versions
        assert (version.account_id, version.text) == (group, "C")

    def test_that_undated_ideas_come_last(self, dossier: Dossier):
        saved(dossier, planned_on=None, planned_time=None, title="Idée")
        saved(dossier)
        assert [one.title for one in planning.contents(dossier)] == ["Bus santé", "Idée"]

    def test_that_saving_the_same_content_changes_nothing(self, dossier: Dossier, page: int):
        one = saved(dossier, versions=(Version(page, "A"),))
        _id, change = planning.save(dossier, one)
        assert not change


class TestMoving:
    def test_that_a_content_keeps_its_time_on_another_day(self, dossier: Dossier):
        one = saved(dossier)
        planning.move(dossier, one.id, to=date(2026, 11, 25))
        moved = planning.content(dossier, one.id)
        assert (moved.planned_on, moved.planned_time) == (date(2026, 11, 25), time(9))

    @pytest.mark.parametrize("day", [date(2026, 10, 25), date(2027, 3, 28), date(2028, 2, 29)])
    def test_that_clock_changes_leave_the_wall_time(self, dossier: Dossier, day: date):
        one = saved(dossier, planned_time=time(2, 30))
        planning.move(dossier, one.id, to=day)
        moved = planning.content(dossier, one.id)
        assert (moved.planned_on, moved.planned_time) == (day, time(2, 30))

    def test_that_an_idea_has_no_time(self, dossier: Dossier):
        one = saved(dossier)
        planning.move(dossier, one.id, to=None)
        moved = planning.content(dossier, one.id)
        assert (moved.planned_on, moved.planned_time) == (None, None)

    def test_that_several_contents_move_in_one_change(self, dossier: Dossier):
        two = saved(dossier), saved(dossier, planned_time=time(18))
        before = digest(dossier)
        change = planning.move_many(dossier, [one.id for one in two], to=date(2026, 12, 1))
        assert {one.planned_on for one in planning.contents(dossier)} == {date(2026, 12, 1)}
        assert change.label == "contents_moved"
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before


class TestState:
    @pytest.mark.parametrize(
        ("status", "day", "late"),
        [
            (Status.TO_WRITE, date(2026, 11, 21), True),
            (Status.SCHEDULED, date(2026, 11, 21), True),
            (Status.TO_WRITE, TODAY, False),
            (Status.PUBLISHED, date(2026, 11, 21), False),
            (Status.ABANDONED, date(2026, 11, 21), False),
            (Status.IDEA, None, False),
        ],
    )
    def test_that_only_a_past_day_left_undone_is_late(
        self, status: Status, day: date | None, late: bool
    ):
        assert planning.is_late(Content("Bus", status=status, planned_on=day), TODAY) is late


class TestPublishing:
    def test_that_all_versions_become_publications_in_one_change(
        self, dossier: Dossier, page: int, group: int
    ):
        one = saved(
            dossier,
            versions=(Version(page, "Sur Facebook", "Un bus"), Version(group, "Sur LinkedIn")),
        )
        before = digest(dossier)
        ids, change = planning.publish(
            dossier,
            one.id,
            [Appearance(page, TODAY, time(9), LINK), Appearance(group, TODAY)],
        )
        first, second = publications.window(dossier, ids)
        assert (first.text, first.alt_text, first.minute) == ("Sur Facebook", "Un bus", 540)
        assert first.external_key is not None
        assert (second.text, second.minute) == ("Sur LinkedIn", None)
        done = planning.content(dossier, one.id)
        assert done.status is Status.PUBLISHED
        assert [version.publication_id for version in done.versions] == list(ids)
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before
        undo.apply(dossier, change, backwards=False)
        assert planning.content(dossier, one.id) == done

    def test_that_the_status_waits_for_the_last_version(
        self, dossier: Dossier, page: int, group: int
    ):
        one = saved(dossier, status=Status.APPROVED, versions=(Version(page), Version(group)))
        planning.publish(dossier, one.id, [Appearance(page, TODAY)])
        assert planning.content(dossier, one.id).status is Status.APPROVED
        planning.publish(dossier, one.id, [Appearance(group, TODAY)])
        assert planning.content(dossier, one.id).status is Status.PUBLISHED

    def test_that_a_version_without_text_publishes_the_title(self, dossier: Dossier, page: int):
        one = saved(dossier, versions=(Version(page),))
        ids, _change = planning.publish(dossier, one.id, [Appearance(page, TODAY)])
        assert publications.window(dossier, ids)[0].text == "Bus santé"

    def test_that_an_imported_publication_is_linked_and_not_written_again(
        self, dossier: Dossier, page: int
    ):
        known = appeared(dossier, page, TODAY)
        one = saved(dossier, versions=(Version(page),))
        appearance = Appearance(page, TODAY, publication_id=known)
        ids, _change = planning.publish(dossier, one.id, [appearance])
        assert ids == (known,)
        assert publications.total(dossier) == 1

    def test_that_a_link_already_known_is_linked(self, dossier: Dossier, page: int):
        known = appeared(dossier, page, TODAY, permalink=LINK)
        one = saved(dossier, versions=(Version(page),))
        ids, _change = planning.publish(
            dossier, one.id, [Appearance(page, TODAY, permalink=f"{LINK}?ref=share")]
        )
        assert ids == (known,)
        assert publications.total(dossier) == 1

    def test_that_an_account_without_version_gets_one(self, dossier: Dossier, page: int):
        one = saved(dossier)
        planning.publish(dossier, one.id, [Appearance(page, TODAY)])
        done = planning.content(dossier, one.id)
        assert [version.account_id for version in done.versions] == [page]
        assert done.status is Status.PUBLISHED

    @pytest.mark.parametrize(
        ("day", "hour"), [(date(2026, 3, 29), 7), (date(2026, 10, 25), 8), (date(2026, 7, 1), 7)]
    )
    def test_that_nine_o_clock_is_the_territorys(
        self, dossier: Dossier, page: int, day: date, hour: int
    ):
        one = saved(dossier, versions=(Version(page),))
        ids, _change = planning.publish(dossier, one.id, [Appearance(page, day, time(9))])
        (row,) = publications.window(dossier, ids)
        when = datetime.fromtimestamp(row.published_at, UTC)
        assert (when.date(), when.hour, row.day, row.minute) == (day, hour, day.toordinal(), 540)

    def test_that_deleting_a_content_keeps_its_publication(self, dossier: Dossier, page: int):
        one = saved(dossier, versions=(Version(page),))
        planning.publish(dossier, one.id, [Appearance(page, TODAY)])
        planning.delete(dossier, [one.id])
        assert planning.contents(dossier) == ()
        assert publications.total(dossier) == 1


class TestCandidates:
    def test_that_the_nearest_come_first_and_far_ones_never(self, dossier: Dossier, page: int):
        far = appeared(dossier, page, date(2026, 10, 1))
        near = appeared(dossier, page, date(2026, 11, 24))
        nearer = appeared(dossier, page, MONDAY)
        one = saved(dossier, versions=(Version(page),))
        found = [row.id for row in planning.candidates(dossier, one, one.versions[0])]
        assert found == [nearer, near]
        assert far not in found

    def test_that_replies_other_accounts_and_what_is_linked_are_left_out(
        self, dossier: Dossier, page: int, group: int
    ):
        appeared(dossier, page, MONDAY, kind=Kind.REPLY)
        appeared(dossier, group, MONDAY)
        taken = appeared(dossier, page, MONDAY)
        free = appeared(dossier, page, MONDAY)
        other = saved(dossier, versions=(Version(page),))
        planning.publish(dossier, other.id, [Appearance(page, MONDAY, publication_id=taken)])
        one = saved(dossier, versions=(Version(page),))
        found = planning.candidates(dossier, one, one.versions[0])
        assert [row.id for row in found] == [free]

    def test_that_an_idea_is_looked_for_around_today(self, dossier: Dossier, page: int):
        recent = appeared(dossier, page, date(2026, 11, 20))
        idea = saved(dossier, planned_on=None, planned_time=None, versions=(Version(page),))
        found = planning.candidates(dossier, idea, idea.versions[0], today=TODAY)
        assert [row.id for row in found] == [recent]
