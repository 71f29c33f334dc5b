"""Which publications resemble each other: kept beside them, since it takes time to find."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

import apsw

from cm_desk.domain.likeness import Alike, News, Post, Resemblance, Spans, Twin, title_of, within
from cm_desk.domain.publication import WEBSITE
from cm_desk.storage.changes import Recording
from cm_desk.storage.database import Dossier

SITE: Final = "site"
CROSSPOST: Final = "croisee"

_PIECE = 500
_WEBSITES = f"(SELECT id FROM account WHERE network_id = '{WEBSITE}')"  # noqa: S608 - a constant
_POST = "SELECT id, account_id, day, published_at, minute, text, link FROM publication"
_COMPARED = f"kind <> 'reponse' AND account_id NOT IN {_WEBSITES}"


def touched(dossier: Dossier) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the days of what the transaction wrote: on websites, then on other accounts.

    Whole weeks as inclusive spans of ordinals: those whose sums wait to be made again.
    """
    rows = dossier.connection.execute(
        f"SELECT account_id IN {_WEBSITES}, week FROM stale_week GROUP BY 1, 2"  # noqa: S608 - our own words
    )
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for is_website, week in rows:
        found[0 if is_website else 1].append((week, week + 6))
    return found


def news(dossier: Dossier) -> Iterator[News]:
    """Yield all that appeared on the territory's websites."""
    rows = dossier.connection.execute(
        f"SELECT id, day, permalink, text FROM publication WHERE account_id IN {_WEBSITES}"  # noqa: S608 - our own words
    )
    return map(News._make, rows)


def has_several_accounts(dossier: Dossier) -> bool:
    """Tell whether two accounts hold publications that may be the same."""
    row = dossier.connection.execute(
        "SELECT count(*) FROM account WHERE id NOT IN "  # noqa: S608 - our own words
        f"{_WEBSITES} AND EXISTS (SELECT 1 FROM publication WHERE account_id = account.id)"
    ).fetchone()
    return row is not None and int(row[0]) > 1


def posts(dossier: Dossier, days: Spans) -> Iterator[Post]:
    """Yield what accounts other than websites published on some days, in order of time."""
    for first, last in days:
        rows = dossier.connection.execute(
            f"{_POST} WHERE day BETWEEN ? AND ? AND {_COMPARED} ORDER BY day, minute, id",
            (first, last),
        )
        yield from map(Post._make, rows)


def pointing(dossier: Dossier, hosts: Iterable[str]) -> Iterator[Post]:
    """Yield the posts, whatever their day, that name a host or were said to repeat a news."""
    named = [f"%{host.replace('%', '')}%" for host in hosts]
    tests = " OR ".join("text LIKE ? OR link LIKE ?" for _ in named) or "0"
    rows = dossier.connection.execute(
        f"{_POST} WHERE ({tests} OR id IN"  # noqa: S608 - tests are ours
        f" (SELECT publication_id FROM likeness WHERE kind = '{SITE}')) AND {_COMPARED}",
        tuple(one for one in named for _ in range(2)),
    )
    return map(Post._make, rows)


def stored(dossier: Dossier, kind: str, days: Spans, ids: Container[int] = ()) -> dict[int, Alike]:
    """Return what was found of the publications of some days, or of some ids, by publication."""
    rows = dossier.connection.execute(
        "SELECT publication_id, other_id, similarity, day FROM likeness"
        " CROSS JOIN publication ON id = publication_id WHERE likeness.kind = ?",
        (kind,),
    )
    is_wanted = within(days)
    return {row[0]: Alike(*row[:3]) for row in rows if is_wanted(row[3]) or row[0] in ids}


def write(
    recording: Recording, kind: str, before: Mapping[int, Alike], after: Mapping[int, Alike]
) -> None:
    """Turn what was found of some publications into what is found now, in recorded pieces."""
    connection = recording.connection
    gone = [(one, kind) for one in before.keys() - after.keys()]
    new = [(kind, *one) for key, one in after.items() if before.get(key) != one]
    for start in range(0, len(gone), _PIECE):
        connection.executemany(
            "DELETE FROM likeness WHERE publication_id = ? AND kind = ?",
            gone[start : start + _PIECE],
        )
        recording.split()
    for start in range(0, len(new), _PIECE):
        connection.executemany(
            "INSERT INTO likeness (kind, publication_id, other_id, similarity)"
            " VALUES (?, ?, ?, ?) ON CONFLICT (publication_id, kind) DO UPDATE"
            " SET other_id = excluded.other_id, similarity = excluded.similarity",
            new[start : start + _PIECE],
        )
        recording.split()


def of(dossier: Dossier, ids: Sequence[int]) -> dict[int, Resemblance]:
    """Return what some publications resemble; those that resemble nothing are left out."""
    wanted = f"[{','.join(map(str, ids))}]"
    sites = _sites(dossier.connection, wanted)
    twins = _twins(dossier.connection, wanted)
    found = {}
    for one in sites.keys() | twins.keys():
        site, title = sites.get(one, (None, ""))
        found[one] = Resemblance(site, title, tuple(twins.get(one, ())))
    return found


def with_website(dossier: Dossier) -> dict[int, float]:
    """Return how much each publication resembles a news of the website; 1 is certain."""
    rows = dossier.connection.execute(
        "SELECT publication_id, similarity FROM likeness WHERE kind = ?", (SITE,)
    )
    return dict(rows)


def _sites(connection: apsw.Connection, wanted: str) -> dict[int, tuple[Alike, str]]:
    rows = connection.execute(
        "SELECT publication_id, other_id, similarity, substr(text, 1, 1000) FROM json_each(?)"
        " CROSS JOIN likeness ON publication_id = value AND likeness.kind = ?"
        " JOIN publication ON publication.id = other_id",
        (wanted, SITE),
    )
    return {row[0]: (Alike(*row[:3]), title_of(row[3])) for row in rows}


def _twins(connection: apsw.Connection, wanted: str) -> dict[int, list[Twin]]:
    """Return all that say the same: the earliest is what each of the others points at."""
    rows = connection.execute(
        "WITH first(id, root) AS ("
        " SELECT value, coalesce(other_id, value) FROM json_each(:ids)"
        " LEFT JOIN likeness ON publication_id = value AND kind = :kind"
        "), pair(id, twin) AS ("
        " SELECT id, root FROM first"
        " UNION SELECT first.id, publication_id FROM first CROSS JOIN likeness"
        "  ON other_id IN (root, first.id) AND kind = :kind)"
        " SELECT pair.id, twin, account_id FROM pair JOIN publication ON publication.id = twin"
        " WHERE pair.id <> twin ORDER BY pair.id, account_id, twin",
        {"ids": wanted, "kind": CROSSPOST},
    )
    found: dict[int, list[Twin]] = {}
    for one, twin, account_id in rows:
        found.setdefault(one, []).append(Twin(twin, account_id))
    return found
