"""Which publication of the dossier a staged row is."""

from collections.abc import Sequence
from typing import NamedTuple

import apsw

from cm_desk.domain.publication import WEAK, ObservedPublication
from cm_desk.storage.merging import difference
from cm_desk.storage.records import Values

_COLUMNS = ObservedPublication._fields


class Sight(NamedTuple):
    """The rows of a file beside the dossier: where each is, seen from a connection."""

    connection: apsw.Connection
    rows: str
    dossier: str


def overlap(sight: Sight, ref: str, account_id: int) -> tuple[int, int]:
    """Count the rows of ``ref`` that an account holds, and those that would change it."""
    recognise(sight, ref, account_id)
    row = sight.connection.execute(
        f"SELECT count(DISTINCT p.id), count(DISTINCT iif({difference('r', 'p')}, p.id, NULL))"  # noqa: S608 - our own columns, a number
        f" FROM (SELECT {told(_COLUMNS)} FROM {sight.rows}) AS r"
        f" JOIN {sight.dossier}.publication AS p ON p.account_id = ?"
        " AND p.external_key = r.external_key WHERE r.account_ref = ?",
        (account_id, ref),
    ).fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return int(row[0]), int(row[1])


def holds_others(sight: Sight, ref: str, account_id: int) -> bool:
    """Tell whether an account holds other publications on the days of rows, all surely named."""
    row = sight.connection.execute(
        f"WITH mine AS (SELECT day FROM {sight.rows}"  # noqa: S608 - a number
        " WHERE account_ref = :ref AND external_key < :weak)"
        f" SELECT EXISTS (SELECT 1 FROM {sight.dossier}.publication WHERE account_id = :account"
        " AND day BETWEEN (SELECT min(day) FROM mine) AND (SELECT max(day) FROM mine)"
        " AND external_key < :weak)",
        {"account": account_id, "ref": ref, "weak": WEAK},
    ).fetchone()
    return row is not None and bool(row[0])


# What two rows share when they are one publication, the surest first; NULL for those that
# cannot tell. A day and a text: Instagram dates a medium by its upload or by its appearance,
# and a table of one's own may have no hour.
_SAME = (
    "iif(minute IS NULL, NULL, published_at / 60)",
    "iif(length(text) < 20, NULL, day || char(10) || text)",
)


def recognise(sight: Sight, ref: str, account_id: int) -> bool:
    """Give weakly named rows the key of the publication that they are, and the reverse.

    Return whether any name here is weak, so that some may have changed.

    The same account, the same minute (else the same text that day) and nothing else like it,
    in either place: a file without links tells again what one with links told, or the other
    way round.
    """
    connection, rows, kept = sight.connection, sight.rows, f"{sight.dossier}.publication"
    values = {"account": account_id, "ref": ref, "weak": WEAK, "after": chr(ord(WEAK) + 1)}
    connection.execute(
        f"UPDATE {rows} SET external_key = own_key, own_key = NULL"  # noqa: S608 - a number
        " WHERE own_key IS NOT NULL AND account_ref = :ref",
        values,
    )
    is_weak = "external_key >= :weak AND external_key < :after"
    some = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM {rows} WHERE account_ref = :ref AND {is_weak}),"  # noqa: S608 - constants
        f" EXISTS (SELECT 1 FROM {kept} WHERE account_id = :account AND {is_weak})",
        values,
    ).fetchone()
    if some is None or not any(some):
        return False
    for same in _SAME:
        connection.execute(_recognition(rows, kept, same), values)
    return True


def _recognition(rows: str, kept: str, same: str) -> str:
    name = rows.rpartition(".")[2]
    return f"""
        WITH mine AS (
            SELECT min(rowid) AS number, {same} AS same,
                min(external_key) AS external_key, min(day) AS day
            FROM {rows} WHERE account_ref = :ref AND own_key IS NULL AND external_key NOT IN (
                SELECT external_key FROM {kept}
                WHERE account_id = :account AND external_key IS NOT NULL
            )
            GROUP BY 2 HAVING count(*) = 1 AND same IS NOT NULL
        ), theirs AS (
            SELECT min(external_key) AS external_key, {same} AS same
            FROM {kept}
            WHERE day IN (SELECT day FROM mine) AND account_id = :account
                AND external_key IS NOT NULL
                AND external_key NOT IN (SELECT external_key FROM {rows} WHERE account_ref = :ref)
            GROUP BY 2 HAVING count(*) = 1 AND same IS NOT NULL
        )
        UPDATE {rows} SET own_key = {name}.external_key, external_key = pair.external_key
        FROM (
            SELECT mine.number, theirs.external_key FROM mine JOIN theirs USING (same)
            WHERE mine.external_key <> theirs.external_key AND
                (substr(mine.external_key, 1, 1) = :weak
                OR substr(theirs.external_key, 1, 1) = :weak)
        ) AS pair
        WHERE {name}.rowid = pair.number
        """  # noqa: S608 - a number


def name_better(sight: Sight, values: Values) -> None:
    """Give publications weakly named the sure keys of the rows that they are."""
    connection, name = sight.connection, sight.rows.rpartition(".")[2]
    better = (
        f"{name}.rowid BETWEEN ?2 AND ?3 AND {name}.account_ref = ?4"
        f" AND substr({name}.own_key, 1, 1) <> '{WEAK}'"
        f" AND substr({name}.external_key, 1, 1) = '{WEAK}'"
    )
    connection.execute(
        f"UPDATE publication SET external_key = own_key FROM {sight.rows}"  # noqa: S608 - a number
        f" WHERE account_id = ?1 AND publication.external_key = {name}.external_key AND {better}",
        values,
    )
    connection.execute(
        f"UPDATE {sight.rows} SET external_key = own_key, own_key = NULL"  # noqa: S608 - a number
        f" WHERE ?1 AND {better}",
        values,
    )


def told(names: Sequence[str]) -> str:
    """Return what rows say, as SQL: one known by a sure key says nothing better of some things.

    Only its figures, and what is missing: a link’s file tells the hour and the text better.
    """
    by_minute = f"substr(own_key, 1, 1) = '{WEAK}' AND substr(external_key, 1, 1) <> '{WEAK}'"
    weaker = {
        "minute": f"iif({by_minute}, NULL, minute) AS minute",
        "text": f"iif({by_minute}, '', text) AS text",
    }
    return ", ".join(weaker.get(name, name) for name in names)
