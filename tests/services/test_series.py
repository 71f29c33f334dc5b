"""Contents that come back: each changed alone, from one on, or all together."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, time

import pytest

from cm_desk.domain import series as shared
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, Status, Version
from cm_desk.domain.publication import Publication
from cm_desk.domain.recurrence import Pace, Recurrence
from cm_desk.services import accounts, planning, publications, series, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.series import Scope
from cm_desk.storage import plan
from storage.digest import digest

TODAY = date(2026, 11, 22)
TUESDAY = date(2026, 11, 24)
WEEKLY = Recurrence(Pace.WEEK, weekdays=(1,), count=5)
# What five Tuesdays from the 24th of November are.
FIVE = ["11-24", "12-01", "12-08", "12-15", "12-22"]


@pytest.fixture
def page(dossier: Dossier) -> int:
    return accounts.save(dossier, Account("facebook-page", "PETR"))[0]


def saved(dossier: Dossier, **values: object) -> int:
    wanted = Content("Marché", status=Status.TO_WRITE, planned_on=TUESDAY, planned_time=time(9, 30))
    return planning.save(dossier, replace(wanted, **values))[0]


def repeated(dossier: Dossier, rule: Recurrence = WEEKLY, **values: object) -> list[Content]:
    series.repeat(dossier, saved(dossier, **values), rule, today=TODAY)
    return everything(dossier)


def everything(dossier: Dossier) -> list[Content]:
    return list(planning.contents(dossier))


def dates(contents: Sequence[Content]) -> list[str]:
    return [f"{one.planned_on:%m-%d}" for one in contents if one.planned_on]


def titles(contents: Sequence[Content]) -> list[str]:
    return [one.title for one in contents]


def alone(dossier: Dossier, one: Content, **values: object) -> Content:
    series.save(dossier, replace(one, **values), scope=Scope.THIS)
    return planning.content(dossier, one.id)


def rule_of(dossier: Dossier, one: Content) -> Recurrence:
    found = series.of(dossier, planning.content(dossier, one.id))
    assert found is not None
    return found


def series_count(dossier: Dossier) -> int:
    return dossier.connection.execute("SELECT count(*) FROM series").fetchone()[0]


class TestRepeating:
    def test_that_each_day_has_a_content_of_its_own(self, dossier: Dossier, page: int):
        found = repeated(dossier, versions=(Version(page, "Venez", "Un étal"),), note="Photos")
        assert dates(found) == FIVE
        assert len({one.uid for one in found}) == len({one.id for one in found}) == 5
        assert {one.series_id for one in found} == {found[0].series_id}
        assert [one.occurrence_on for one in found] == [one.planned_on for one in found]
        assert {(one.title, one.note, one.planned_time) for one in found} == {
            ("Marché", "Photos", time(9, 30))
        }
        assert [(v.text, v.alt_text) for one in found for v in one.versions] == [
            ("Venez", "Un étal")
        ] * 5

    def test_that_what_engages_one_content_is_not_copied(self, dossier: Dossier, page: int):
        moment = publications.moment(dossier, TUESDAY, time(9))
        publication_id, _ = publications.save(dossier, Publication(page, *moment, text="Venez"))
        first, second, *_rest = repeated(
            dossier,
            status=Status.PUBLISHED,
            submitted_at=1,
            approved_at=2,
            approved_by="La présidente",
            approved_mark="abc",
            relayed_on=TUESDAY,
            versions=(Version(page, "Venez", publication_id=publication_id),),
        )
        assert first.status is Status.PUBLISHED
        assert first.versions[0].publication_id == publication_id
        assert second.status is Status.TO_WRITE
        assert second.versions[0].publication_id is None
        stamps = (second.submitted_at, second.approved_at, second.approved_by)
        assert stamps == (None, None, "")
        assert (second.approved_mark, second.relayed_on) == ("", None)

    def test_that_a_content_of_another_weekday_goes_to_the_first_day(self, dossier: Dossier):
        rule = Recurrence(Pace.WEEK, weekdays=(0, 3), until=date(2026, 12, 7))
        assert dates(repeated(dossier, rule)) == ["11-26", "11-30", "12-03", "12-07"]

    def test_that_what_is_done_stays_where_it_was(self, dossier: Dossier):
        rule = Recurrence(Pace.WEEK, weekdays=(3,), count=2)
        found = repeated(dossier, rule, status=Status.ABANDONED)
        assert dates(found) == ["11-24", "11-26", "12-03"]
        assert found[0].series_id is None

    def test_that_what_a_timeless_content_gives_is_no_stock(self, dossier: Dossier):
        first, second, *_ = repeated(dossier, is_timeless=True, cooldown_days=90)
        assert (second.is_timeless, second.cooldown_days, second.stock_id) == (
            False,
            None,
            first.id,
        )

    def test_that_a_yearly_call_closes_a_year_later(self, dossier: Dossier):
        rule = Recurrence(Pace.YEAR, month=11, month_day=24, count=2)
        call = {"kind": ContentKind.CALL, "closes_on": date(2026, 12, 31)}
        found = repeated(dossier, rule, **call)
        assert [one.closes_on for one in found] == [date(2026, 12, 31), date(2027, 12, 31)]

    def test_that_no_reminder_announces_a_closing_that_has_passed(self, dossier: Dossier):
        call = {"kind": ContentKind.CALL, "closes_on": date(2026, 12, 8)}
        found = repeated(dossier, **call)
        assert [one.closes_on for one in found] == [date(2026, 12, 8)] * 3 + [None] * 2

    def test_that_an_idea_without_a_date_is_refused(self, dossier: Dossier):
        one = saved(dossier, planned_on=None, planned_time=None)
        with pytest.raises(CmDeskError, match="repeat_without_date"):
            series.repeat(dossier, one, WEEKLY, today=TODAY)

    def test_that_a_content_repeats_once(self, dossier: Dossier):
        first = repeated(dossier)[0]
        with pytest.raises(CmDeskError, match="repeat_already"):
            series.repeat(dossier, first.id, WEEKLY, today=TODAY)

    def test_that_an_impossible_rule_writes_nothing(self, dossier: Dossier):
        one = saved(dossier)
        before = digest(dossier)
        with pytest.raises(CmDeskError, match="recurrence_ends_before_it_starts"):
            series.repeat(dossier, one, replace(WEEKLY, count=None, until=TODAY), today=TODAY)
        assert digest(dossier) == before

    def test_that_days_left_out_have_no_content(self, dossier: Dossier):
        rule = replace(WEEKLY, exceptions=(date(2026, 12, 8),))
        found = repeated(dossier, rule)
        assert dates(found) == ["11-24", "12-01", "12-15", "12-22"]
        assert rule_of(dossier, found[0]) == rule


class TestOneAlone:
    def test_that_it_stays_in_the_series(self, dossier: Dossier):
        found = repeated(dossier)
        one = alone(dossier, found[1], title="Marché de Noël", planned_on=date(2026, 12, 3))
        assert one.series_id == found[0].series_id
        assert one.occurrence_on == date(2026, 12, 1)
        assert titles(everything(dossier)).count("Marché") == 4

    def test_that_deleting_it_leaves_out_its_day(self, dossier: Dossier):
        found = repeated(dossier)
        series.delete(dossier, found[1].id, scope=Scope.THIS)
        assert dates(everything(dossier)) == ["11-24", "12-08", "12-15", "12-22"]
        assert rule_of(dossier, found[0]).exceptions == (date(2026, 12, 1),)

    def test_that_deleting_the_last_ends_the_rule_earlier(self, dossier: Dossier):
        found = repeated(dossier)
        planning.delete(dossier, [found[4].id])
        assert rule_of(dossier, found[0]) == Recurrence(
            Pace.WEEK, weekdays=(1,), until=date(2026, 12, 15)
        )

    def test_that_a_series_without_content_is_no_more(self, dossier: Dossier):
        found = repeated(dossier)
        planning.delete(dossier, [one.id for one in found])
        assert series_count(dossier) == 0

    def test_that_shifting_it_is_moving_it(self, dossier: Dossier):
        found = repeated(dossier)
        series.shift(dossier, found[0].id, days=2, scope=Scope.THIS, today=TODAY)
        one = planning.content(dossier, found[0].id)
        assert (one.planned_on, one.occurrence_on) == (date(2026, 11, 26), TUESDAY)


class TestAll:
    def test_that_what_changed_goes_to_all_that_said_the_same(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[1], title="Marché de Noël")
        wanted = replace(found[3], title="Marché couvert", note="Parler du parking")
        series.save(dossier, wanted, scope=Scope.ALL)
        now = everything(dossier)
        assert titles(now) == ["Marché couvert", "Marché de Noël", *["Marché couvert"] * 3]
        assert {one.note for one in now} == {"Parler du parking"}

    def test_that_one_changed_by_hand_can_still_change_the_others(self, dossier: Dossier):
        found = repeated(dossier)
        odd = alone(dossier, found[1], title="Marché de Noël")
        series.save(dossier, replace(odd, title="Halles"), scope=Scope.ALL)
        assert titles(everything(dossier)) == ["Halles"] * 5

    def test_that_what_did_not_change_is_not_given(self, dossier: Dossier):
        found = repeated(dossier)
        odd = alone(dossier, found[1], title="Marché de Noël", brief="Chalets")
        series.save(dossier, replace(odd, note="Météo"), scope=Scope.ALL)
        now = everything(dossier)
        assert titles(now).count("Marché de Noël") == [one.brief for one in now].count("Chalets")
        assert {one.note for one in now} == {"Météo"}

    def test_that_of_two_that_differ_none_is_overwritten(self, dossier: Dossier):
        first, second = repeated(dossier, replace(WEEKLY, count=2))
        alone(dossier, second, title="Marché de Noël")
        series.save(dossier, replace(first, title="Halles"), scope=Scope.ALL)
        assert titles(everything(dossier)) == ["Halles", "Marché de Noël"]

    @pytest.mark.parametrize("done", [Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED])
    def test_that_what_is_done_never_changes(self, dossier: Dossier, done: Status):
        found = repeated(dossier)
        kept = alone(dossier, found[0], status=done)
        series.save(dossier, replace(found[2], title="Halles"), scope=Scope.ALL)
        assert planning.content(dossier, kept.id) == kept
        series.shift(dossier, found[2].id, days=1, scope=Scope.ALL, today=TODAY)
        assert planning.content(dossier, kept.id) == kept
        series.delete(dossier, found[2].id, scope=Scope.ALL)
        (left,) = everything(dossier)
        assert replace(left, series_id=None) == replace(kept, series_id=None)

    def test_that_a_text_written_for_one_account_stays(self, dossier: Dossier, page: int):
        other = accounts.save(dossier, Account("linkedin", "PETR"))[0]
        versions = (Version(page, "Venez"), Version(other, "Rendez-vous"))
        found = repeated(dossier, versions=versions)
        alone(dossier, found[1], versions=(Version(page, "Chalets"), versions[1]))
        wanted = replace(found[0], versions=(Version(page, "Venez nombreux"),))
        series.save(dossier, wanted, scope=Scope.ALL)
        now = everything(dossier)
        assert [one.versions[0].text for one in now] == [
            "Venez nombreux",
            "Chalets",
            *["Venez nombreux"] * 3,
        ]
        assert {len(one.versions) for one in now} == {1}

    def test_that_another_account_and_its_alternative_text_are_given(
        self, dossier: Dossier, page: int
    ):
        found = repeated(dossier)
        wanted = replace(found[0], versions=(Version(page, "Venez", "Un étal"),))
        series.save(dossier, wanted, scope=Scope.ALL)
        assert [(v.text, v.alt_text) for one in everything(dossier) for v in one.versions] == [
            ("Venez", "Un étal")
        ] * 5

    def test_that_an_approval_engages_one_content(self, dossier: Dossier):
        found = repeated(dossier)
        wanted = replace(found[0], status=Status.APPROVED, approved_by="Le DGS", approved_at=5)
        series.save(dossier, wanted, scope=Scope.ALL)
        first, *others = everything(dossier)
        assert first.status is Status.APPROVED
        assert {(one.status, one.approved_by) for one in others} == {(Status.TO_WRITE, "")}

    def test_that_all_can_be_given_up_together(self, dossier: Dossier):
        found = repeated(dossier)
        series.save(dossier, replace(found[0], status=Status.ABANDONED), scope=Scope.ALL)
        assert {one.status for one in everything(dossier)} == {Status.ABANDONED}

    def test_that_another_time_is_given(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[1], planned_time=time(18))
        alone(dossier, found[2], planned_on=None, planned_time=None)
        series.save(dossier, replace(found[0], planned_time=time(8)), scope=Scope.ALL)
        times = [one.planned_time for one in everything(dossier)]
        assert times == [time(8), time(18), time(8), time(8), None]

    def test_that_another_date_moves_all_but_those_moved_by_hand(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[1], planned_on=date(2026, 11, 30))
        series.save(dossier, replace(found[0], planned_on=date(2026, 11, 26)), scope=Scope.ALL)
        now = everything(dossier)
        assert dates(now) == ["11-26", "11-30", "12-10", "12-17", "12-24"]
        assert rule_of(dossier, now[0]) == Recurrence(Pace.WEEK, weekdays=(3,), count=5)
        assert now[1].occurrence_on == date(2026, 12, 3)

    def test_that_deleting_takes_all_that_is_to_do(self, dossier: Dossier):
        found = repeated(dossier)
        series.delete(dossier, found[2].id, scope=Scope.ALL)
        assert everything(dossier) == []
        assert series_count(dossier) == 0

    def test_that_a_content_without_a_title_is_refused(self, dossier: Dossier):
        found = repeated(dossier)
        before = digest(dossier)
        with pytest.raises(CmDeskError, match="content_without_title"):
            series.save(dossier, replace(found[0], title=" "), scope=Scope.ALL)
        assert digest(dossier) == before


class TestFollowing:
    def test_that_the_series_is_split(self, dossier: Dossier):
        found = repeated(dossier)
        series.save(dossier, replace(found[2], title="Halles"), scope=Scope.FOLLOWING)
        now = everything(dossier)
        assert titles(now) == ["Marché", "Marché", "Halles", "Halles", "Halles"]
        assert rule_of(dossier, now[0]) == Recurrence(
            Pace.WEEK, weekdays=(1,), until=date(2026, 12, 7)
        )
        assert rule_of(dossier, now[2]) == Recurrence(Pace.WEEK, weekdays=(1,), count=3)
        series.save(dossier, replace(now[0], note="Pluie"), scope=Scope.ALL)
        assert [one.note for one in everything(dossier)] == ["Pluie", "Pluie", "", "", ""]

    def test_that_the_first_needs_no_split(self, dossier: Dossier):
        found = repeated(dossier)
        series.save(dossier, replace(found[0], title="Halles"), scope=Scope.FOLLOWING)
        assert series_count(dossier) == 1
        assert titles(everything(dossier)) == ["Halles"] * 5

    def test_that_deleting_ends_the_series_before(self, dossier: Dossier):
        found = repeated(dossier)
        series.delete(dossier, found[3].id, scope=Scope.FOLLOWING)
        assert dates(everything(dossier)) == FIVE[:3]
        assert rule_of(dossier, found[0]).until == date(2026, 12, 8)

    def test_that_stopping_keeps_the_content_itself(self, dossier: Dossier):
        found = repeated(dossier)
        change = series.stop(dossier, found[2].id)
        assert dates(everything(dossier)) == FIVE[:3]
        assert change.values["count"] == 2

    def test_that_every_second_week_stays_the_same_weeks(self, dossier: Dossier):
        rule = Recurrence(Pace.WEEK, 2, weekdays=(1, 3), until=date(2026, 12, 31))
        found = repeated(dossier, rule)
        assert dates(found) == ["11-24", "11-26", "12-08", "12-10", "12-22", "12-24"]
        series.save(dossier, replace(found[3], title="Halles"), scope=Scope.FOLLOWING)
        now = everything(dossier)
        assert dates(now) == dates(found)
        assert rule_of(dossier, now[3]) == rule
        assert rule_of(dossier, now[3]).exceptions == ()


class TestShifting:
    def test_that_all_move_and_the_rule_with_them(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[1], planned_on=date(2026, 11, 30))
        series.shift(dossier, found[2].id, days=-1, scope=Scope.ALL, today=TODAY)
        now = everything(dossier)
        assert dates(now) == ["11-23", "11-29", "12-07", "12-14", "12-21"]
        assert {one.planned_time for one in now} == {time(9, 30)}
        assert rule_of(dossier, now[0]) == Recurrence(Pace.WEEK, weekdays=(0,), count=5)

    def test_that_what_is_before_stays(self, dossier: Dossier):
        found = repeated(dossier)
        series.shift(dossier, found[3].id, days=14, scope=Scope.FOLLOWING, today=TODAY)
        assert dates(everything(dossier)) == ["11-24", "12-01", "12-08", "12-29", "01-05"]

    def test_that_what_was_published_meanwhile_leaves_a_hole(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[0], status=Status.PUBLISHED)
        alone(dossier, found[2], status=Status.ABANDONED)
        series.shift(dossier, found[1].id, days=1, scope=Scope.ALL, today=TODAY)
        now = everything(dossier)
        assert dates(now) == ["11-24", "12-02", "12-08", "12-16", "12-23"]
        assert rule_of(dossier, now[0]) == Recurrence(
            Pace.WEEK, weekdays=(2,), count=4, exceptions=(date(2026, 12, 9),)
        )

    def test_that_days_that_no_rule_can_say_are_kept(self, dossier: Dossier):
        rule = Recurrence(Pace.MONTH, month_day=30, count=3)
        found = repeated(dossier, rule, planned_on=date(2026, 11, 30))
        series.shift(dossier, found[0].id, days=3, scope=Scope.ALL, today=TODAY)
        now = everything(dossier)
        assert dates(now) == ["12-03", "01-02", "02-02"]
        assert rule_of(dossier, now[0]) == rule
        series.save(dossier, replace(now[0], planned_on=date(2026, 12, 4)), scope=Scope.ALL)
        assert dates(everything(dossier)) == ["12-04", "01-03", "02-03"]

    @pytest.mark.parametrize("days", [3_650, -8_400, 10**12])
    def test_that_dates_out_of_the_plan_are_refused(self, dossier: Dossier, days: int):
        found = repeated(dossier)
        before = digest(dossier)
        with pytest.raises(CmDeskError, match="shift_too_far") as refused:
            series.shift(dossier, found[0].id, days=days, scope=Scope.ALL, today=TODAY)
        assert refused.value.field == "days"
        assert digest(dossier) == before

    def test_that_a_shift_by_nothing_is_refused(self, dossier: Dossier):
        found = repeated(dossier)
        with pytest.raises(CmDeskError, match="shift_by_nothing"):
            series.shift(dossier, found[0].id, days=0, scope=Scope.ALL)


class TestAnotherRule:
    def changed(
        self, dossier: Dossier, one: Content, rule: Recurrence, scope: Scope = Scope.ALL
    ) -> list[Content]:
        series.change(dossier, one.id, rule, scope=scope, today=TODAY)
        return everything(dossier)

    def test_that_contents_go_to_the_new_days(self, dossier: Dossier):
        found = repeated(dossier)
        odd = alone(dossier, found[2], title="Marché de Noël")
        now = self.changed(dossier, found[0], Recurrence(Pace.WEEK, weekdays=(3,), count=5))
        assert dates(now) == ["11-26", "12-03", "12-10", "12-17", "12-24"]
        assert {one.id for one in now} == {one.id for one in found}
        assert now[2].id == odd.id
        assert now[2].title == "Marché de Noël"

    def test_that_the_days_of_both_rules_keep_their_contents(self, dossier: Dossier):
        found = repeated(dossier)
        now = self.changed(dossier, found[0], Recurrence(Pace.WEEK, 2, weekdays=(1,), count=4))
        assert dates(now) == ["11-24", "12-08", "12-22", "01-05"]
        assert [one.id for one in now[:3]] == [found[0].id, found[2].id, found[4].id]
        assert {one.title for one in now} == {"Marché"}

    def test_that_what_was_written_by_hand_is_never_deleted(self, dossier: Dossier):
        found = repeated(dossier)
        odd = alone(dossier, found[1], title="Marché de Noël")
        sent = alone(dossier, found[3], status=Status.TO_APPROVE)
        now = self.changed(dossier, found[0], Recurrence(Pace.MONTH, month_day=24, count=2))
        assert dates(now) == ["11-24", "12-01", "12-15", "12-24"]
        assert (now[1], now[2]) == (odd, sent)

    def test_that_what_was_moved_by_hand_stays_and_is_not_doubled(self, dossier: Dossier):
        found = repeated(dossier)
        moved = alone(dossier, found[1], planned_on=date(2026, 12, 3))
        now = self.changed(dossier, found[0], Recurrence(Pace.WEEK, weekdays=(3,), count=5))
        assert dates(now) == ["11-26", "12-03", "12-10", "12-17", "12-24"]
        assert now[1] == moved

    def test_that_a_day_left_out_is_not_filled_again(self, dossier: Dossier):
        found = repeated(dossier)
        series.delete(dossier, found[2].id, scope=Scope.THIS)
        now = self.changed(dossier, found[0], Recurrence(Pace.WEEK, weekdays=(3,), count=5))
        assert dates(now) == ["11-26", "12-03", "12-17", "12-24"]
        assert rule_of(dossier, now[0]).exceptions == (date(2026, 12, 10),)

    def test_that_it_may_begin_with_one(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[0], status=Status.PUBLISHED)
        rule = Recurrence(Pace.DAY, until=date(2026, 12, 11))
        now = self.changed(dossier, found[2], rule, Scope.FOLLOWING)
        assert dates(now) == ["11-24", "12-01", "12-08", "12-09", "12-10", "12-11"]
        assert rule_of(dossier, now[1]).until == date(2026, 12, 7)
        assert rule_of(dossier, now[2]) == rule

    def test_that_new_contents_say_what_most_say(self, dossier: Dossier, page: int):
        found = repeated(dossier, versions=(Version(page, "Venez"),))
        odd = alone(dossier, found[0], title="Ouverture", versions=())
        rule = Recurrence(Pace.WEEK, weekdays=(1, 4), count=4)
        now = self.changed(dossier, odd, rule)
        assert dates(now) == ["11-24", "11-27", "12-01", "12-04"]
        assert titles(now) == ["Ouverture", "Marché", "Marché", "Marché"]
        assert [len(one.versions) for one in now] == [0, 1, 1, 1]

    def test_that_an_impossible_rule_changes_nothing(self, dossier: Dossier):
        found = repeated(dossier)
        before = digest(dossier)
        with pytest.raises(CmDeskError, match="recurrence_count"):
            self.changed(dossier, found[0], replace(WEEKLY, count=0))
        assert digest(dossier) == before

    def test_that_what_remains_is_proposed(self, dossier: Dossier):
        found = repeated(dossier)
        alone(dossier, found[0], status=Status.PUBLISHED)
        whole = series.reach(dossier, found[2], Scope.ALL)
        assert (whole.start, len(whole.to_do)) == (date(2026, 12, 1), 4)
        assert whole.rule == replace(WEEKLY, count=4)
        rest = series.reach(dossier, found[2], Scope.FOLLOWING)
        assert (rest.start, len(rest.to_do), len(rest.following)) == (date(2026, 12, 8), 3, 2)


class TestUndo:
    def test_that_undo_restores_exactly_and_redo_too(self, dossier: Dossier, page: int):
        one = saved(dossier, versions=(Version(page, "Venez"),))
        changes = []
        digests = [digest(dossier)]

        def keep(change: undo.Change) -> None:
            changes.append(change)
            digests.append(digest(dossier))

        _, change = series.repeat(
            dossier, one, Recurrence(Pace.DAY, until=date(2027, 8, 1)), today=TODAY
        )
        keep(change)
        assert len(change.changesets) > 1
        found = everything(dossier)
        keep(series.save(dossier, replace(found[9], title="Halles"), scope=Scope.FOLLOWING))
        keep(series.save(dossier, replace(found[3], planned_time=time(7)), scope=Scope.ALL))
        keep(series.shift(dossier, found[20].id, days=7, scope=Scope.ALL, today=TODAY))
        weekly = Recurrence(Pace.WEEK, weekdays=(4,), count=9)
        keep(series.change(dossier, found[2].id, weekly, scope=Scope.FOLLOWING, today=TODAY))
        keep(series.delete(dossier, found[12].id, scope=Scope.THIS))
        keep(series.stop(dossier, found[14].id))
        keep(series.delete(dossier, found[0].id, scope=Scope.ALL))
        assert len(set(digests)) == len(digests)
        for change, before in zip(reversed(changes), reversed(digests[:-1]), strict=True):
            undo.apply(dossier, change, backwards=True)
            assert digest(dossier) == before
        for change, after in zip(changes, digests[1:], strict=True):
            undo.apply(dossier, change, backwards=False)
            assert digest(dossier) == after

    def test_that_the_journal_says_how_many(self, dossier: Dossier):
        _, change = series.repeat(dossier, saved(dossier), WEEKLY, today=TODAY)
        assert (change.label, change.values["count"]) == ("content_repeated", 5)


def test_that_every_column_of_a_content_is_shared_or_its_own() -> None:
    names = {field.name for field in fields(Content)} - {"versions"}
    assert names == {*shared.SHARED, *shared.OWN}
    assert not set(shared.SHARED) & set(shared.OWN)


def test_that_a_rule_of_another_program_is_said(dossier: Dossier) -> None:
    found = repeated(dossier)
    dossier.connection.execute("UPDATE series SET rule = 'FREQ=HOURLY'")
    with pytest.raises(CmDeskError, match="recurrence_not_read"):
        series.of(dossier, found[0])


def test_that_a_content_alone_follows_no_rule(dossier: Dossier) -> None:
    assert series.of(dossier, planning.content(dossier, saved(dossier))) is None


def test_that_a_plan_saved_alone_changes_alone(dossier: Dossier) -> None:
    one = planning.content(dossier, saved(dossier))
    series.save(dossier, replace(one, title="Halles"), scope=Scope.ALL)
    assert planning.content(dossier, one.id).title == "Halles"
    series.delete(dossier, one.id, scope=Scope.ALL)
    assert plan.contents(dossier) == ()
