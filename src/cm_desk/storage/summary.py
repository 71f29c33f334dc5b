"""The weekly sums of publications: derived, rebuilt where triggers marked them stale."""

import apsw

from cm_desk.domain.history import FacetRow, Period, WeekRow

SINCE_VERSION = 2

_SLOT = (
    "CAST(day - week AS TEXT) || ':' ||"
    " CASE WHEN minute IS NULL THEN 2 WHEN minute < 720 THEN 0 ELSE 1 END"
)
_FACETS = (
    ("slot", "slot"),
    ("format", "format"),
    ("origin", "coalesce(origin, '')"),
    ("sponsored", "coalesce(CAST(sponsored AS TEXT), '')"),
    ("pillar", "coalesce(CAST(pillar_id AS TEXT), '')"),
    ("audience", "coalesce(CAST(audience_id AS TEXT), '')"),
)


def refresh(connection: apsw.Connection) -> None:
    """Rebuild the sums of the stale weeks, inside the caller's transaction.

    The stale publications are first gathered in a narrow temporary table, so that the
    wide rows with their texts are read once and not once a facet.
    """
    if connection.execute("SELECT 1 FROM stale_week LIMIT 1").fetchone() is None:
        return
    connection.execute("""
        DELETE FROM week_summary
        WHERE (account_id, week) IN (SELECT account_id, week FROM stale_week);
        DELETE FROM week_facet
        WHERE (account_id, week) IN (SELECT account_id, week FROM stale_week);
        DROP TABLE IF EXISTS temp.stale_publication;
    """)
    connection.execute(f"""
        CREATE TEMP TABLE stale_publication AS
        SELECT p.account_id, p.week, p.day, {_SLOT} AS slot, p.format, p.origin, p.sponsored,
               p.pillar_id, p.audience_id, p.reach,
               coalesce(p.reactions, 0) + coalesce(p.comments, 0) + coalesce(p.shares, 0)
                   AS engagement
        FROM stale_week JOIN publication AS p USING (account_id, week)
        WHERE p.kind <> 'reponse'
    """)  # noqa: S608 - our own expressions
    # The sum of distinct powers of two is their union: the days that had a publication.
    connection.execute("""
        INSERT INTO week_summary
        SELECT account_id, week, count(*), sum(DISTINCT 1 << (day - week)),
               coalesce(sum(reach), 0), count(reach), sum(engagement)
        FROM stale_publication GROUP BY account_id, week
    """)
    for facet, expression in _FACETS:
        connection.execute(
            f"INSERT INTO week_facet SELECT account_id, week, ?, {expression}, count(*)"  # noqa: S608
            " FROM stale_publication GROUP BY account_id, week, 4",
            (facet,),
        )
    connection.execute("DROP TABLE temp.stale_publication; DELETE FROM stale_week")


def weeks(connection: apsw.Connection, period: Period) -> tuple[WeekRow, ...]:
    """Return the weeks of the period that hold publications, by account and week."""
    return tuple(
        WeekRow(*row)
        for row in connection.execute(
            "SELECT account_id, week, publications, days, reach, with_reach, engagement"
            " FROM week_summary WHERE week BETWEEN ? AND ? ORDER BY account_id, week",
            (period.first.toordinal(), period.last.toordinal()),
        )
    )


def facets(connection: apsw.Connection, period: Period) -> tuple[FacetRow, ...]:
    """Return the counts of each facet's values over the period, by account."""
    return tuple(
        FacetRow(*row)
        for row in connection.execute(
            "SELECT account_id, facet, value, sum(publications) FROM week_facet"
            " WHERE week BETWEEN ? AND ? GROUP BY account_id, facet, value",
            (period.first.toordinal(), period.last.toordinal()),
        )
    )
