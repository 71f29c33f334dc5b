"""What automatic answers are drawn from, read in a few queries whatever the history's length."""

from datetime import date, timedelta

import apsw

from cm_desk.domain.accounts import NetworkFamily
from cm_desk.domain.checklist_facts import (
    AHEAD_DAYS,
    FACET_WEEKS,
    MOST_POSTS,
    MOST_TEXTS,
    POST_DAYS,
    RECENT_DAYS,
    TEXT_LENGTH,
    Decided,
    Facts,
    Kept,
    LastReading,
    Network,
    Planned,
    Post,
)
from cm_desk.domain.history import FacetRow, Period
from cm_desk.storage import accounts, strategy, summary, territory
from cm_desk.storage.database import Dossier

_LEAST_WEEKS = 26
_DONE = "('publie', 'bilan', 'abandonne')"
_DAY = timedelta(days=1)


def read(dossier: Dossier, *, today: date, longest_silence: float) -> Facts:
    """Return the facts of ``today``; a silence of ``longest_silence`` days must be seen whole."""
    connection = dossier.connection
    monday = today - timedelta(days=today.weekday())
    weeks = max(_LEAST_WEEKS, int(2 * longest_silence) // 7 + 2)
    first = monday - timedelta(weeks=weeks)
    faceted = Period(monday - timedelta(weeks=FACET_WEEKS - 1), monday + timedelta(days=6))
    last = today.toordinal()
    contents, stock = _plan(connection)
    return Facts(
        today=today,
        territory=territory.read(dossier),
        accounts=accounts.accounts(dossier),
        networks=_networks(connection),
        links=accounts.links(dossier),
        objectives=strategy.objectives(dossier),
        audiences=strategy.audiences(dossier),
        pillars=strategy.pillars(dossier),
        readings=_readings(connection, today),
        coverage=accounts.coverage(dossier),
        first_week=first.toordinal(),
        weeks=summary.weeks(connection, Period(first, today)),
        facets=_facets(connection, faceted),
        recent=summary.recent_audiences(connection, last - RECENT_DAYS + 1, last),
        contents=contents,
        stock=stock,
        planned=_planned(connection, today),
        posts=_posts(connection, last),
        variants=_variants(connection, today) if contents else (),
        drafts=_drafts(connection, today) if contents else (),
        kept=_kept(connection),
        decided=_decided(connection),
    )


def _networks(connection: apsw.Connection) -> dict[str, Network]:
    rows = connection.execute(
        "SELECT id, label, family FROM network WHERE id IN (SELECT network_id FROM account)"
    )
    return {key: Network(label, NetworkFamily(family)) for key, label, family in rows}


def _facets(connection: apsw.Connection, period: Period) -> tuple[FacetRow, ...]:
    """Return the facets that rules ask for: without the hours, which are most of the rows."""
    rows = connection.execute(
        "SELECT account_id, facet, value, sum(publications) FROM week_facet"
        " WHERE week BETWEEN ? AND ? AND facet IN ('format', 'origin', 'pillar', 'audience')"
        " GROUP BY account_id, facet, value",
        (period.first.toordinal(), period.last.toordinal()),
    )
    return tuple(map(FacetRow._make, rows))


def _readings(connection: apsw.Connection, today: date) -> tuple[LastReading, ...]:
    rows = connection.execute(
        "SELECT account_id, max(taken_on),"
        " max(CASE WHEN reach IS NOT NULL OR engagement IS NOT NULL THEN taken_on END)"
        " FROM reading WHERE taken_on <= ? GROUP BY account_id",
        (today.isoformat(),),
    )
    return tuple(
        LastReading(account, date.fromisoformat(last), date.fromisoformat(full) if full else None)
        for account, last, full in rows
    )


def _plan(connection: apsw.Connection) -> tuple[int, int]:
    """Count the plan's contents, and those of them that are approved without a date."""
    row = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE planned_on IS NULL AND status = 'valide')"
        " FROM content WHERE status <> 'abandonne'"
    ).fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return int(row[0]), int(row[1])


def _planned(connection: apsw.Connection, today: date) -> tuple[Planned, ...]:
    rows = connection.execute(
        "SELECT content.id, planned_on, account_id FROM content"  # noqa: S608 - words are ours
        " LEFT JOIN content_version ON content_id = content.id"
        f" WHERE planned_on BETWEEN ? AND ? AND status NOT IN {_DONE}",
        ((today + _DAY).isoformat(), (today + AHEAD_DAYS * _DAY).isoformat()),
    )
    return tuple(
        Planned(content_id, date.fromisoformat(day).toordinal(), account_id)
        for content_id, day, account_id in rows
    )


def _posts(connection: apsw.Connection, last: int) -> tuple[Post, ...]:
    """Return a sample of bounded cost: the newest publications of the last days."""
    rows = connection.execute(
        "SELECT account_id, day, format, source, alt_text <> '', substr(text, 1, ?)"
        " FROM publication WHERE day BETWEEN ? AND ? AND kind <> 'reponse'"
        " ORDER BY day DESC, minute DESC, id DESC LIMIT ?",
        (TEXT_LENGTH, last - POST_DAYS + 1, last, MOST_POSTS),
    )
    return tuple(
        Post(account_id, day, kind, source, bool(has_alt), text)
        for account_id, day, kind, source, has_alt, text in rows
    )


def _variants(connection: apsw.Connection, today: date) -> tuple[tuple[str, ...], ...]:
    """Return the texts of the newest contents that have several."""
    rows = connection.execute(
        "SELECT content.id, substr(text, 1, ?) FROM content"
        " JOIN content_version ON content_id = content.id"
        " WHERE planned_on BETWEEN ? AND ? AND status <> 'abandonne' AND text <> ''"
        " ORDER BY planned_on DESC, content.id LIMIT ?",
        (
            TEXT_LENGTH,
            (today - 7 * FACET_WEEKS * _DAY).isoformat(),
            (today + AHEAD_DAYS * _DAY).isoformat(),
            8 * MOST_TEXTS,
        ),
    )
    texts: dict[int, list[str]] = {}
    for content_id, text in rows:
        texts.setdefault(content_id, []).append(text)
    several = [tuple(found) for found in texts.values() if len(found) > 1]
    return tuple(several[:MOST_TEXTS])


def _drafts(connection: apsw.Connection, today: date) -> tuple[str, ...]:
    """Return the texts still to appear, the nearest first, then those without a date."""
    rows = connection.execute(
        "SELECT substr(text, 1, ?) FROM content"  # noqa: S608 - words are ours
        " JOIN content_version ON content_id = content.id"
        " WHERE (planned_on IS NULL OR planned_on >= ?) AND text <> ''"
        f" AND publication_id IS NULL AND status NOT IN {_DONE}"
        " ORDER BY planned_on IS NULL, planned_on, content.id, account_id LIMIT ?",
        (TEXT_LENGTH, today.isoformat(), MOST_TEXTS),
    )
    return tuple(str(text) for (text,) in rows)


def _kept(connection: apsw.Connection) -> tuple[Kept, ...]:
    rows = connection.execute(
        "SELECT id, kept_on, presented_on, references_version FROM kept_assessment ORDER BY id"
    )
    return tuple(
        Kept(key, date.fromisoformat(kept), date.fromisoformat(shown) if shown else None, version)
        for key, kept, shown, version in rows
    )


def _decided(connection: apsw.Connection) -> tuple[Decided, ...]:
    rows = connection.execute("SELECT assessment_id, decided_on FROM decision ORDER BY id")
    return tuple(Decided(key, date.fromisoformat(day)) for key, day in rows)
