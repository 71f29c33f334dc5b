"""What each account last did, for the first page of the week."""

from datetime import date

from cm_desk.storage.database import Dossier


def last_publications(dossier: Dossier) -> dict[int, date]:
    """Return the day of each account's last publication, replies left out."""
    rows = dossier.connection.execute(
        "SELECT account_id, max(week), days FROM week_summary WHERE days > 0 GROUP BY account_id"
    )
    # SQLite takes « days » from the row that has the greatest week.
    return {
        account_id: date.fromordinal(week + int(days).bit_length() - 1)
        for account_id, week, days in rows
    }


def last_followers(dossier: Dossier) -> dict[int, date]:
    """Return the day on which each account's followers were last noted."""
    rows = dossier.connection.execute(
        "SELECT account_id, max(taken_on) FROM reading WHERE followers IS NOT NULL"
        " GROUP BY account_id"
    )
    return {account_id: date.fromisoformat(day) for account_id, day in rows}


def has_calls(dossier: Dossier) -> bool:
    """Tell whether any content is a call for projects that closes on a known day."""
    found = dossier.connection.execute(
        "SELECT EXISTS (SELECT 1 FROM content WHERE closes_on IS NOT NULL)"
    ).fetchone()
    return bool(found and found[0])
