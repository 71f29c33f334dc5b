"""What is known of an account's last days: when it last spoke, since when it is silent."""

from collections.abc import Sequence
from datetime import date

from cm_desk.domain.weeks import Weeks


def last_day(weeks: Weeks) -> int | None:
    """Return the ordinal of the last day that has a publication, covered or not."""
    return _last(weeks.first, weeks.busy)


def last_covered(weeks: Weeks) -> int | None:
    """Return the ordinal of the last day whose history is known."""
    return _last(weeks.first, weeks.covered)


def covered_since(weeks: Weeks, eve: int) -> int:
    """Count the days after ``eve`` (ordinal) whose history is known."""
    place, bit = divmod(eve + 1 - weeks.first, 7)
    later = [weeks.covered[place] >> bit, *weeks.covered[place + 1 :]]
    return sum(map(int.bit_count, later))


def is_silent(weeks: Weeks, today: date, limit: int) -> bool:
    """Tell a silence of ``limit`` covered days at least, known up to a day that recent."""
    known = last_covered(weeks)
    is_recent = known is not None and known > today.toordinal() - limit
    return is_recent and silent_days(weeks, today) >= limit


def silent_days(weeks: Weeks, today: date) -> int:
    """Count the covered days without publication that end the known history.

    A day not covered ends the run, as a publication does.
    """
    day = last_covered(weeks)
    if day is None or day > today.toordinal():
        return 0
    run = 0
    while day >= weeks.first:
        place, bit = divmod(day - weeks.first, 7)
        if weeks.busy[place] >> bit & 1 or not weeks.covered[place] >> bit & 1:
            break
        run += 1
        day -= 1
    return run


def _last(first: int, weeks: Sequence[int]) -> int | None:
    for place in range(len(weeks) - 1, -1, -1):
        if weeks[place]:
            return first + 7 * place + weeks[place].bit_length() - 1
    return None
