"""This moment, on the day that the desk is set to."""

from datetime import datetime

from cm_desk.ui.desk import Desk


def now_of(desk: Desk) -> int:
    """Return this moment in epoch seconds, on the day that ``--today`` fixes."""
    clock = datetime.now().astimezone()
    day = desk.today()
    return int(clock.replace(year=day.year, month=day.month, day=day.day).timestamp())
