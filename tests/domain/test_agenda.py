"""A Monday morning: 23 November 2026, a week that ends on Sunday the 29th."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import agenda
from cm_desk.domain.accounts import Account, AccountState, AccountType, Coverage, NetworkFamily
from cm_desk.domain.agenda import Agenda
from cm_desk.domain.plan import Content, Status

MONDAY = date(2026, 11, 23)
FAMILIES = {
    "linkedin": NetworkFamily.SOCIAL,
    "site": NetworkFamily.OWNED,
    "affiche": NetworkFamily.OFFLINE,
}


def built(
    contents: tuple[Content, ...] = (),
    accounts: tuple[Account, ...] = (),
    coverage: tuple[Coverage, ...] = (),
    *,
    published: dict[int, date] | None = None,
    noted: dict[int, date] | None = None,
    today: date = MONDAY,
) -> Agenda:
    return agenda.build(
        contents,
        accounts,
        coverage,
        families=FAMILIES,
        last_publications=published or {},
        last_followers=noted or {},
        reading_every_days=31,
        today=today,
    )


def account(**values: object) -> Account:
    return Account(**({"network_id": "linkedin", "name": "LinkedIn", "id": 1} | values))


def covered(first: date, last: date, account_id: int = 1) -> Coverage:
    return Coverage(account_id, first, last)


class TestContents:
    def test_that_each_is_told_once_where_it_presses_most(self):
        late = Content("Retard", planned_on=date(2026, 11, 20), status=Status.TO_APPROVE, id=1)
        waiting = Content("À valider", planned_on=date(2026, 11, 25), id=2)
        waiting = Content(
            "À valider", planned_on=date(2026, 11, 25), status=Status.TO_APPROVE, id=2
        )
        idea = Content("Sans date", status=Status.TO_APPROVE, id=3)
        soon = Content("Dimanche", planned_on=date(2026, 11, 29), status=Status.APPROVED, id=4)
        found = built((late, waiting, idea, soon))
        assert found.late == (late,)
        assert found.to_approve == (waiting, idea)
        assert found.this_week == (soon,)

    def test_that_today_is_not_late(self):
        today = Content("Aujourd’hui", planned_on=MONDAY, id=1)
        assert built((today,)).this_week == (today,)


class TestAccounts:
    def test_that_a_silence_counts_known_days_only(self):
        # Known until the 20th, last publication on the 1st: nineteen known days of silence.
        found = built(
            accounts=(account(),),
            coverage=(covered(date(2026, 1, 1), date(2026, 11, 20)),),
            published={1: date(2026, 11, 1)},
        )
        (silent,) = found.silent
        assert (silent.days, silent.since) == (19, date(2026, 11, 1))
        assert found.uncovered == ()

    def test_that_an_unknown_gap_ends_the_silence(self):
        found = built(
            accounts=(account(),),
            coverage=(
                covered(date(2026, 1, 1), date(2026, 10, 31)),
                covered(date(2026, 11, 2), date(2026, 11, 22)),
            ),
            published={1: date(2026, 9, 1)},
        )
        (silent,) = found.silent
        assert silent.days == 21

    def test_that_periods_that_touch_or_overlap_are_one(self):
        found = built(
            accounts=(account(),),
            coverage=(
                covered(date(2026, 10, 1), date(2026, 10, 31)),
                covered(date(2026, 11, 1), date(2026, 11, 10)),
                covered(date(2026, 11, 5), date(2026, 11, 23)),
            ),
        )
        (silent,) = found.silent
        assert (silent.days, silent.since) == (54, None)

    def test_that_an_old_history_is_not_covered_never_silent(self):
        found = built(
            accounts=(account(),),
            coverage=(covered(date(2026, 1, 1), date(2026, 9, 30)),),
            published={1: date(2026, 1, 5)},
        )
        assert found.silent == ()
        assert [one.since for one in found.uncovered] == [date(2026, 10, 1)]

    def test_that_an_account_never_covered_is_told_first(self):
        old, new = account(), account(name="Nouveau", id=2)
        found = built(accounts=(old, new), coverage=(covered(date(2026, 1, 1), date(2026, 9, 30)),))
        assert [(one.account, one.since) for one in found.uncovered] == [
            (new, None),
            (old, date(2026, 10, 1)),
        ]

    @pytest.mark.parametrize(("target", "days"), [(None, 14), (2.0, 14), (0.5, 28), (0.25, 56)])
    def test_that_a_slow_account_has_the_right_to_be_slow(self, target: float, days: int):
        assert agenda.silence_limit(account(target_per_week=target)) == days

    @pytest.mark.parametrize(
        "values",
        [
            {"state": AccountState.DORMANT},
            {"state": AccountState.CLOSED},
            {"state": AccountState.PLANNED},
            {"account_type": AccountType.HOSTING},
            {"network_id": "affiche"},
        ],
    )
    def test_that_some_accounts_are_asked_nothing(self, values: dict[str, object]):
        found = built(accounts=(account(**values),))
        assert (found.silent, found.uncovered, found.readings) == ((), (), ())

    def test_that_followers_are_asked_each_month_of_networks_that_have_some(self):
        site = account(network_id="site", id=2)
        known = {1: MONDAY - timedelta(days=30)}
        assert built(accounts=(account(), site), noted=known).readings == ()
        due = {1: MONDAY - timedelta(days=31)}
        (reading,) = built(accounts=(account(), site), noted=due).readings
        assert (reading.account.id, reading.last) == (1, date(2026, 10, 23))


class TestTicks:
    def test_that_each_line_has_a_name_of_its_own(self):
        found = built(
            (Content("A", planned_on=MONDAY, id=1), Content("B", planned_on=MONDAY, id=2)),
            (account(), account(id=2)),
        )
        keys = [key for section in found.keys().values() for key in section]
        assert keys == [
            *("week:1", "week:2"),
            *("import:1", "import:2"),
            *("reading:1", "reading:2"),
        ]

    def test_that_what_was_put_away_as_planned_comes_back_once_late(self):
        one = (Content("A", planned_on=MONDAY, id=1),)
        planned = built(one).keys()["week"]
        late = built(one, today=MONDAY + timedelta(days=1)).keys()["late"]
        assert len(planned) == len(late) == 1
        assert planned != late

    def test_that_ticking_all_leaves_no_minute(self):
        found = built((Content("A", planned_on=date(2026, 11, 1), id=1),), (account(),))
        # Two minutes for what is late, one and a half to import, half to note: four.
        assert found.minutes() == 4
        assert found.minutes(["late:1", "import:1", "reading:1"]) == 0


@given(
    spans=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=6),
    published=st.one_of(st.none(), st.integers(0, 420)),
)
def test_that_an_account_is_silent_or_unknown_never_both(
    spans: list[tuple[int, int]], published: int | None
):
    start = MONDAY - timedelta(days=420)
    periods = tuple(
        covered(start + timedelta(days=first), start + timedelta(days=first + size))
        for first, size in spans
    )
    last = None if published is None else {1: start + timedelta(days=published)}
    found = built(accounts=(account(),), coverage=periods, published=last)
    assert len(found.silent) + len(found.uncovered) <= 1
    for one in found.silent:
        known = {
            day
            for period in periods
            for day in range(period.first.toordinal(), min(period.last, MONDAY).toordinal() + 1)
        }
        run, day = 0, max(known)
        while day in known and (last is None or day > last[1].toordinal()):
            run, day = run + 1, day - 1
        assert one.days == run
