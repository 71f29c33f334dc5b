"""The weekly sums of publications: derived, rebuilt where triggers marked them stale."""

from collections.abc import Iterable

import apsw

from cm_desk.domain.history import DayRow, FacetRow, Period, WeekRow

SINCE_VERSION = 2

_FACETS = (
    ("slot", "CAST(slot / 3 AS TEXT) || ':' || CAST(slot % 3 AS TEXT)"),
    ("format", "format"),
    ("origin", "coalesce(origin, '')"),
    ("sponsored", "coalesce(CAST(sponsored AS TEXT), '')"),
    ("pillar", "coalesce(CAST(pillar_id AS TEXT), '')"),
    ("audience", "coalesce(CAST(audience_id AS TEXT), '')"),
)
# What repeats the website though nobody said so: 1 by its address, 0 by its words.
_REPEATED = (
    "CASE WHEN origin IS NULL THEN"
    " (SELECT similarity >= 1 FROM likeness"
    " WHERE publication_id = publication.id AND likeness.kind = 'site') END"
)


def refresh(connection: apsw.Connection) -> None:
    """Rebuild the sums of the stale weeks, inside the caller's transaction.

    The stale publications are first grouped once into a small cube, so that the wide rows
    with their texts are read and sorted once and not once a facet. CROSS JOIN makes SQLite
    start from the stale weeks: left to itself it walks all publications to spare a sort.
    """
    if connection.execute("SELECT 1 FROM stale_week LIMIT 1").fetchone() is None:
        return
    repeated = _REPEATED if _has_likenesses(connection) else "NULL"
    connection.execute(f"""
        DELETE FROM week_summary
        WHERE (account_id, week) IN (SELECT account_id, week FROM stale_week);
        DELETE FROM week_facet
        WHERE (account_id, week) IN (SELECT account_id, week FROM stale_week);
        DROP TABLE IF EXISTS temp.cube;
        CREATE TEMP TABLE cube AS
        SELECT account_id, week,
               (day - week) * 3 + CASE WHEN minute IS NULL THEN 2 ELSE minute >= 720 END AS slot,
               format, origin, sponsored, pillar_id, audience_id, {repeated} AS repeated,
               count(*) AS publications, sum(reach) AS reach, count(reach) AS with_reach,
               sum((coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0))
                   * (reach IS NOT NULL)) AS engagement
        FROM stale_week CROSS JOIN publication USING (account_id, week)
        WHERE kind <> 'reponse'
        GROUP BY account_id, week, slot, format, origin, sponsored, pillar_id, audience_id,
                 repeated;
    """)  # noqa: S608 - our own expression
    # The sum of distinct powers of two is their union: the days that had a publication.
    connection.execute("""
        INSERT INTO week_summary
        SELECT account_id, week, sum(publications), sum(DISTINCT 1 << (slot / 3)),
               coalesce(sum(reach), 0), sum(with_reach), sum(engagement)
        FROM cube GROUP BY account_id, week
    """)
    for facet, expression in _FACETS:
        connection.execute(
            f"INSERT INTO week_facet SELECT account_id, week, ?, {expression}, sum(publications)"  # noqa: S608 - our own expressions
            " FROM cube GROUP BY account_id, week, 4",
            (facet,),
        )
    connection.execute(
        "INSERT INTO week_facet SELECT account_id, week, 'repeated', CAST(repeated AS TEXT),"
        " sum(publications) FROM cube WHERE repeated IS NOT NULL GROUP BY account_id, week, 4"
    )
    connection.execute("DROP TABLE temp.cube; DELETE FROM stale_week")


def _has_likenesses(connection: apsw.Connection) -> bool:
    """Tell whether there is any: an older file being opened has not even the table."""
    there = "SELECT 1 FROM sqlite_schema WHERE name = 'likeness'"
    if connection.execute(there).fetchone() is None:
        return False
    return connection.execute("SELECT 1 FROM likeness LIMIT 1").fetchone() is not None


def weeks(connection: apsw.Connection, period: Period) -> tuple[WeekRow, ...]:
    """Return the weeks of the period that hold publications, by week and account."""
    return tuple(
        map(
            WeekRow._make,
            connection.execute(
                "SELECT account_id, week, publications, days, reach, with_reach, engagement"
                " FROM week_summary WHERE week BETWEEN ? AND ? ORDER BY week, account_id",
                (period.first.toordinal(), period.last.toordinal()),
            ),
        )
    )


def days(connection: apsw.Connection, mondays: Iterable[int]) -> tuple[DayRow, ...]:
    """Return the publications of each day of some weeks, from the index alone."""
    return tuple(
        DayRow._make(row)
        for monday in sorted(mondays)
        for row in connection.execute(
            "SELECT account_id, day, count(*) FROM publication"
            " WHERE day BETWEEN ? AND ? AND kind <> 'reponse' GROUP BY account_id, day",
            (monday, monday + 6),
        )
    )


def facets(connection: apsw.Connection, period: Period) -> tuple[FacetRow, ...]:
    """Return the counts of each facet's values over the period, by account."""
    return tuple(
        map(
            FacetRow._make,
            connection.execute(
                "SELECT account_id, facet, value, sum(publications) FROM week_facet"
                " WHERE week BETWEEN ? AND ? GROUP BY account_id, facet, value",
                (period.first.toordinal(), period.last.toordinal()),
            ),
        )
    )


def recent_audiences(connection: apsw.Connection, first: int, last: int) -> tuple[FacetRow, ...]:
    """Return the ``audience`` facet between two days (ordinals), both included."""
    return tuple(
        map(
            FacetRow._make,
            connection.execute(
                "SELECT account_id, 'audience', coalesce(CAST(audience_id AS TEXT), ''), count(*)"
                " FROM publication WHERE day BETWEEN ? AND ? AND kind <> 'reponse'"
                " GROUP BY account_id, audience_id",
                (first, last),
            ),
        )
    )
