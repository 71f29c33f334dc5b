"""Networks, accounts, their links, readings and covered periods."""

from collections.abc import Iterable

from cm_desk.domain.accounts import Account, Coverage, Network, Reading
from cm_desk.domain.strategy import AccountLinks
from cm_desk.storage import records
from cm_desk.storage.database import Dossier


def networks(dossier: Dossier) -> tuple[Network, ...]:
    """Return the networks: the bundled ones in their order, then the user's own."""
    return records.fetch(dossier.connection, Network, "network", "ORDER BY position, label")


def add_network(dossier: Dossier, network: Network, *, position: int = 1000) -> None:
    """Add a network to the typed list."""
    values = records.row_values(network) | {"position": position}
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(f":{name}" for name in values)
    dossier.connection.execute(f"INSERT INTO network ({names}) VALUES ({marks})", values)  # noqa: S608 - our own columns


def accounts(dossier: Dossier) -> tuple[Account, ...]:
    """Return all accounts, in the order of their networks then by name."""
    return records.fetch(
        dossier.connection,
        Account,
        "account",
        "ORDER BY (SELECT position FROM network WHERE network.id = network_id), name, id",
    )


def save_account(dossier: Dossier, account: Account) -> int:
    """Insert or update an account; return its id."""
    return records.save(dossier.connection, "account", account)


def delete_accounts(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete accounts with their publications, readings, coverage and versions."""
    records.delete(dossier.connection, "account", ids)


def publication_counts(dossier: Dossier) -> dict[int, int]:
    """Return how many publications each account holds, replies left out."""
    return {
        int(account_id): int(publications)
        for account_id, publications in dossier.connection.execute(
            "SELECT account_id, sum(publications) FROM week_summary GROUP BY account_id"
        )
    }


def links(dossier: Dossier) -> dict[int, AccountLinks]:
    """Return the objectives and audiences of every account that has some."""
    objectives: dict[int, list[int]] = {}
    for account_id, objective_id in dossier.connection.execute(
        "SELECT account_id, objective_id FROM account_objective ORDER BY objective_id"
    ):
        objectives.setdefault(account_id, []).append(objective_id)
    audiences: dict[int, list[tuple[int, str]]] = {}
    for account_id, audience_id, message in dossier.connection.execute(
        "SELECT account_id, audience_id, message FROM account_audience ORDER BY audience_id"
    ):
        audiences.setdefault(account_id, []).append((audience_id, message))
    return {
        account_id: AccountLinks(
            account_id,
            tuple(objectives.get(account_id, ())),
            tuple(audiences.get(account_id, ())),
        )
        for account_id in objectives.keys() | audiences.keys()
    }


def save_links(dossier: Dossier, wanted: AccountLinks) -> None:
    """Make an account serve exactly these objectives and audiences."""
    connection = dossier.connection
    now = links(dossier).get(wanted.account_id, AccountLinks(wanted.account_id))
    for objective_id in set(now.objective_ids) - set(wanted.objective_ids):
        connection.execute(
            "DELETE FROM account_objective WHERE account_id = ? AND objective_id = ?",
            (wanted.account_id, objective_id),
        )
    connection.executemany(
        "INSERT OR IGNORE INTO account_objective VALUES (?, ?)",
        [(wanted.account_id, objective_id) for objective_id in wanted.objective_ids],
    )
    kept = {audience_id for audience_id, _ in wanted.audiences}
    for audience_id, _ in now.audiences:
        if audience_id not in kept:
            connection.execute(
                "DELETE FROM account_audience WHERE account_id = ? AND audience_id = ?",
                (wanted.account_id, audience_id),
            )
    connection.executemany(
        "INSERT INTO account_audience VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET message = excluded.message WHERE message <> excluded.message",
        [(wanted.account_id, audience_id, message) for audience_id, message in wanted.audiences],
    )


def readings(dossier: Dossier, account_id: int | None = None) -> tuple[Reading, ...]:
    """Return dated readings, of one account or of all, oldest first."""
    where, values = ("", ()) if account_id is None else ("WHERE account_id = ?", (account_id,))
    return records.fetch(
        dossier.connection, Reading, "reading", f"{where} ORDER BY taken_on, account_id", values
    )


def full_readings(dossier: Dossier) -> tuple[Reading, ...]:
    """Return the readings that hold more than what a day won, oldest first."""
    return records.fetch(
        dossier.connection,
        Reading,
        "reading",
        "WHERE coalesce(followers, reach, engagement) IS NOT NULL ORDER BY taken_on, account_id",
    )


def save_reading(dossier: Dossier, reading: Reading) -> int:
    """Insert or update a reading; one account has at most one a day."""
    return records.save(dossier.connection, "reading", reading)


def delete_readings(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete readings by id."""
    records.delete(dossier.connection, "reading", ids)


def coverage(dossier: Dossier, account_id: int | None = None) -> tuple[Coverage, ...]:
    """Return covered periods, of one account or of all, oldest first."""
    where, values = ("", ()) if account_id is None else ("WHERE account_id = ?", (account_id,))
    return records.fetch(
        dossier.connection, Coverage, "coverage", f"{where} ORDER BY account_id, first", values
    )


def save_coverage(dossier: Dossier, period: Coverage) -> int:
    """Insert or update a covered period."""
    return records.save(dossier.connection, "coverage", period)


def delete_coverage(dossier: Dossier, ids: Iterable[int]) -> None:
    """Delete covered periods by id."""
    records.delete(dossier.connection, "coverage", ids)
