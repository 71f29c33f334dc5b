from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import cadence, comparison_weeks
from cm_desk.domain.accounts import Account, Coverage, Frequency
from cm_desk.domain.assessment import Evidence, FrequencyWeeks
from cm_desk.domain.history import History, Period, WeekRow, last_complete_weeks
from cm_desk.services.texts import Texts
from typography import problems

TEXTS = Texts(paths.resources() / "texts")
WORDS, LABELS = TEXTS.mapping("comparison"), TEXTS.mapping("labels")
TODAY = date(2026, 11, 22)
PERIOD = last_complete_weeks(TODAY, 12)
MONDAYS = tuple(PERIOD.weeks)


def account(account_id: int = 1, **changes: object) -> Account:
    return replace(Account("facebook-page", f"Page {account_id}", id=account_id), **changes)


def found(
    rows: tuple[WeekRow, ...],
    coverage: tuple[Coverage, ...],
    *accounts: Account,
    declared: str = "",
    period: Period = PERIOD,
) -> dict[int | None, FrequencyWeeks]:
    owned = accounts or (account(),)
    seen = cadence.observe(History(period, rows, (), coverage, ()), owned, TODAY)
    every = comparison_weeks.frequency_weeks(
        seen, owned, declared=declared, texts=WORDS, labels=LABELS
    )
    for one in every:
        assert problems(one.reading) == []
    return {one.account_id: one for one in every}


def row(place: int, count: int, account_id: int = 1) -> WeekRow:
    return WeekRow(account_id, MONDAYS[place], count, 1, 0, 0, 0)


def cover(first: int, last: int, account_id: int = 1, source: str = "import") -> Coverage:
    """Cover from the Monday of a week to the Sunday of another."""
    return Coverage(
        account_id,
        date.fromordinal(MONDAYS[first]),
        date.fromordinal(MONDAYS[last] + 6),
        source,
    )


def counts(one: FrequencyWeeks) -> dict[Frequency, int]:
    return {each.frequency: each.weeks for each in one.classes}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_that_each_covered_week_falls_in_the_class_of_its_publications() -> None:
    rows = tuple(row(place, count) for place, count in enumerate((0, 1, 2, 3, 4, 9)) if count)
    one = found(rows, (cover(0, 6),))[1]
    assert counts(one) == {
        Frequency.ZERO: 2,
        Frequency.ONE: 1,
        Frequency.TWO_THREE: 2,
        Frequency.FOUR_MORE: 2,
    }
    assert (one.covered, one.left_out, one.evidence) == (7, 5, Evidence.OBSERVED)
    assert plain(one.reading).startswith(
        "Lecture : sur 7 semaines couvertes, 2 sans publication, 1 à une publication, 2 à deux ou"
        " trois et 2 à quatre et plus. En moyenne sur les dates couvertes, 2,7 publications"
    )
    assert "5 semaines de la période ne sont pas entièrement couvertes" in plain(one.reading)


def test_that_a_week_known_for_one_account_alone_is_left_out_of_all_together() -> None:
    together = found(
        (row(0, 4), row(5, 1)), (cover(0, 5), cover(4, 11, 2)), account(1), account(2)
    )[None]
    assert together.covered == 2
    assert counts(together)[Frequency.FOUR_MORE] == 0
    assert "pour tous les comptes suivis à la fois" in together.reading


def test_that_before_any_import_the_declared_frequency_speaks_and_draws_nothing() -> None:
    every = found(
        (),
        (),
        account(declared_frequency=Frequency.ONE),
        declared="une fois par semaine",
    )
    for one in every.values():
        assert one.classes == ()
        assert one.evidence is Evidence.DECLARED
        assert plain(one.reading).endswith("Fréquence déclarée : une fois par semaine.")


def test_that_what_is_declared_never_stands_beside_what_is_observed() -> None:
    scattered = tuple(
        Coverage(1, date.fromordinal(MONDAYS[n]), date.fromordinal(MONDAYS[n] + 2), "import")
        for n in range(4)
    )
    for coverage in ((cover(0, 5),), scattered):
        one = found((row(0, 1),), coverage, account(declared_frequency=Frequency.ONE))[1]
        assert "éclaré" not in one.reading
        assert one.evidence is not Evidence.DECLARED


def test_that_nothing_known_says_so_without_any_evidence() -> None:
    one = found((), ())[1]
    assert (one.classes, one.covered, one.left_out, one.evidence) == ((), 0, 12, None)


def test_that_typed_coverage_is_said_typed_and_a_mixture_mixed() -> None:
    every = found((), (cover(0, 11), cover(0, 11, 2, source="saisi")), account(1), account(2))
    assert every[1].evidence is Evidence.OBSERVED
    assert every[2].evidence is Evidence.ENTERED
    assert every[None].evidence is Evidence.ENTERED
    assert "en partie constatées, en partie saisies" in every[None].reading
    assert "en partie" not in every[2].reading


@given(
    st.lists(st.integers(0, 12), min_size=12, max_size=12),
    st.lists(st.tuples(st.integers(0, 83), st.integers(0, 83)), max_size=4),
)
def test_that_classes_add_up_to_the_covered_weeks_and_shares_to_a_hundred(
    published: list[int], spans: list[tuple[int, int]]
) -> None:
    rows = tuple(row(place, count) for place, count in enumerate(published) if count)
    coverage = tuple(
        Coverage(1, *(date.fromordinal(MONDAYS[0] + day) for day in sorted(span)), "import")
        for span in spans
    )
    days = {day for first, last in map(sorted, spans) for day in range(first, last + 1)}
    whole = sum(all(7 * week + day in days for day in range(7)) for week in range(12))
    for one in found(rows, coverage).values():
        assert one.covered == whole == sum(each.weeks for each in one.classes)
        assert one.covered + one.left_out == 12
        assert bool(one.classes) == bool(whole)
        assert not whole or abs(sum(each.share for each in one.classes) - 100) < 1e-9
