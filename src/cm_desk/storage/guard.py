"""What a pre-election period is compared with, in sums a day, an account and a format."""

from collections.abc import Collection
from datetime import date

from cm_desk.domain.guarded import Made
from cm_desk.storage.database import Dossier

Days = dict[int, list[Made]]


def published(
    dossier: Dossier, first: date, last: date, *, accounts: Collection[int] | None = None
) -> Days:
    """Return what appeared between two days, replies left out, by account.

    ``accounts`` keeps only some of them.
    """
    where = "" if accounts is None else f" AND account_id IN ({', '.join('?' * len(accounts))})"
    return _by_account(
        dossier,
        "SELECT account_id, day, format, count(*) FROM publication"  # noqa: S608 - our own marks
        f" WHERE day BETWEEN ? AND ? AND kind <> 'reponse'{where}"
        " GROUP BY account_id, day, format",
        (first.toordinal(), last.toordinal(), *(accounts or ())),
    )


def planned(dossier: Dossier, first: date, last: date, *, without: int | None = None) -> Days:
    """Return what is planned between two days and did not appear yet, by account.

    ``without`` leaves out a content that is being changed.
    """
    return _by_account(
        dossier,
        "SELECT account_id, planned_on, coalesce(format, ''), count(*) FROM content_version"
        " JOIN content ON content.id = content_id"
        " WHERE planned_on BETWEEN ? AND ? AND status <> 'abandonne' AND publication_id IS NULL"
        " AND content.id <> ? GROUP BY account_id, planned_on, content.format",
        (first.isoformat(), last.isoformat(), without or 0),
    )


def oldest(dossier: Dossier) -> dict[int, int]:
    """Return the day (ordinal) of each account's first publication, replies left out."""
    # From the weekly sums, then one week: a whole history has no index that tells it.
    rows = dossier.connection.execute(
        "SELECT account_id, (SELECT min(day) FROM publication WHERE publication.account_id"
        " = weeks.account_id AND publication.week = weeks.week AND kind <> 'reponse')"
        " FROM (SELECT account_id, min(week) AS week FROM week_summary GROUP BY account_id)"
        " AS weeks"
    )
    return {account_id: day for account_id, day in rows if day is not None}


def _by_account(dossier: Dossier, query: str, values: tuple[object, ...]) -> Days:
    found: Days = {}
    for account_id, day, form, count in dossier.connection.execute(query, values):
        made = Made(day if isinstance(day, int) else _ordinal(day), form, count)
        found.setdefault(account_id, []).append(made)
    return found


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
