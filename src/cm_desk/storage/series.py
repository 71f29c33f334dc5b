"""Series: a rule, and the contents that name it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cm_desk.domain import recurrence
from cm_desk.domain.recurrence import Recurrence
from cm_desk.domain.series import Series
from cm_desk.storage.database import Dossier


def read(dossier: Dossier, series_id: int) -> Series:
    """Return one series.

    Raises:
        LookupError: there is none of this id.
        CmDeskError: another program wrote its rule.
    """
    found = dossier.connection.execute(
        "SELECT rule, starts_on, exceptions FROM series WHERE id = ?", (series_id,)
    ).fetchone()
    if found is None:
        raise LookupError(series_id)
    rule, starts_on, exceptions = found
    left_out = tuple(date.fromisoformat(day) for day in exceptions.split())
    return Series(recurrence.parse(rule, left_out), date.fromisoformat(starts_on), series_id)


def save(dossier: Dossier, wanted: Series) -> int:
    """Insert or update a series; return its id."""
    rule = wanted.recurrence
    left_out = " ".join(day.isoformat() for day in rule.exceptions)
    values = (recurrence.text(rule), wanted.starts_on.isoformat(), left_out)
    if wanted.id is None:
        dossier.connection.execute(
            "INSERT INTO series (rule, starts_on, exceptions) VALUES (?, ?, ?)", values
        )
        return dossier.connection.last_insert_rowid()
    dossier.connection.execute(
        "UPDATE series SET rule = ?, starts_on = ?, exceptions = ? WHERE id = ?",
        (*values, wanted.id),
    )
    return wanted.id


def of_contents(dossier: Dossier, ids: Iterable[int]) -> frozenset[int]:
    """Return the series that contents belong to."""
    found = (
        dossier.connection.execute("SELECT series_id FROM content WHERE id = ?", (one,)).fetchone()
        for one in ids
    )
    return frozenset(row[0] for row in found if row and row[0] is not None)


def settle(dossier: Dossier, series_ids: Iterable[int]) -> None:
    """Make rules say what their contents are: call it after any was deleted or moved in them.

    Days without content become exceptions, or an earlier end when they are the last ones. A
    series none of whose contents stands for a day of its rule is no more; they stay.
    """
    for series_id in series_ids:
        rows = dossier.connection.execute(
            "SELECT occurrence_on FROM content WHERE series_id = ? AND occurrence_on IS NOT NULL",
            (series_id,),
        )
        found = read(dossier, series_id)
        kept = _settled(found, {date.fromisoformat(day) for (day,) in rows})
        if kept is None:
            dossier.connection.execute("DELETE FROM series WHERE id = ?", (series_id,))
        elif kept != found.recurrence:
            save(dossier, replace(found, recurrence=kept))


def _settled(found: Series, stood_for: set[date]) -> Recurrence | None:
    rule = found.recurrence
    every = recurrence.every_day(rule, found.starts_on)
    standing = [day for day in every if day in stood_for]
    if not standing:
        return None
    last = standing[-1]
    if last < every[-1]:
        rule = replace(rule, until=last, count=None)
    left_out = tuple(day for day in every if day < last and day not in stood_for)
    return replace(rule, exceptions=left_out)
