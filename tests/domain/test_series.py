"""How the contents of a series follow a rule that changes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import series

DAYS = st.sets(st.dates(date(2026, 11, 1), date(2027, 1, 31)), max_size=12).map(sorted)


@given(DAYS, DAYS, st.data())
def test_that_no_two_contents_go_to_one_day(
    former: list[date], days: list[date], data: st.DataObject
) -> None:
    kinds = [data.draw(st.sampled_from("olp")) for _ in former]
    own, left_out, plain = (
        [day for day, kind in zip(former, kinds, strict=True) if kind == wanted] for wanted in "olp"
    )
    found = series.rearranged(days, own=own, left_out=left_out, plain=plain)
    assert len(set(found.values())) == len(found)
    assert set(found) <= set(former)
    assert set(found.values()) <= set(days)
    assert all(found[day] == day for day in set(former) & set(days))
    near = timedelta(days=6)
    assert all(abs(found[day] - day) <= near for day in {*own, *left_out} & set(found))
    # Plain contents are left only when every day is taken.
    assert len(found) == len(days) or set(plain) <= set(found)


def test_that_a_later_day_is_preferred_to_an_earlier_one() -> None:
    saturdays = [date(2026, 12, 5), date(2026, 12, 12)]
    found = series.rearranged(saturdays, own=[date(2026, 12, 8)], left_out=[], plain=[])
    assert found == {date(2026, 12, 8): date(2026, 12, 12)}
