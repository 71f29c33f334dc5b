"""The history of publications: windows of rows, edits, qualification of many at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from cm_desk.domain.publication import Publication, PublicationFilter
from cm_desk.storage import records, search
from cm_desk.storage.database import Dossier, writing
from cm_desk.storage.listing import LONG_FROM, LongListing

# What the table may be sorted by; anything else is refused.
_ORDERS = (
    ("day", "day {0}, minute {0}, id {0}"),
    ("account", "account_id {0}, day DESC, id DESC"),
    ("text", "text {0}, id {0}"),
    ("format", "format {0}, day DESC, id DESC"),
    ("reach", "reach {0}, day DESC, id DESC"),
    ("engagement", "coalesce(reactions,0) + coalesce(comments,0) + coalesce(shares,0) {0}, id {0}"),
)
# What a community manager may fill in for many rows at once.
QUALIFIABLE = ("audience_id", "pillar_id", "origin", "alt_text", "format", "sponsored")


def ids(
    dossier: Dossier,
    wanted: PublicationFilter,
    *,
    order: str = "day",
    descending: bool = True,
) -> Sequence[int]:
    """Return the ids of the matching publications, in the order the table shows them."""
    where, values = _where(dossier, wanted)
    direction = "DESC" if descending else "ASC"
    sorting = dict(_ORDERS)[order].format(direction)
    # One row of text rather than a row an id: the table is read again after each change, and
    # a hundred thousand rows would take ten times as long, with Python's lock held.
    row = dossier.connection.execute(
        f"SELECT json_group_array(id) FROM (SELECT id FROM publication WHERE {where}"  # noqa: S608 - our own conditions
        f" ORDER BY {sorting})",
        values,
    ).fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    import msgspec  # noqa: PLC0415 - Accueil reads no list of publications

    return msgspec.json.decode(str(row[0]), type=list[int])


def listing(
    dossier: Dossier,
    wanted: PublicationFilter,
    *,
    order: str = "day",
    descending: bool = True,
    long_from: int = LONG_FROM,
) -> Sequence[int]:
    """Return the same ids; those of a very long history are only read when looked at."""
    if order == "day" and wanted == PublicationFilter() and (total := count(dossier)) >= long_from:
        return LongListing(dossier, total, descending=descending)
    return ids(dossier, wanted, order=order, descending=descending)


def is_long(dossier: Dossier) -> bool:
    """Tell whether even counting the publications takes a moment; from the weekly sums."""
    row = dossier.connection.execute("SELECT total(publications) FROM week_summary").fetchone()
    return row is not None and row[0] >= LONG_FROM


def count(dossier: Dossier) -> int:
    """Count all publications, replies included."""
    row = dossier.connection.execute("SELECT count(*) FROM publication").fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return int(row[0])


def is_search_behind(dossier: Dossier) -> bool:
    """Tell whether a bulk change left texts to index: until then a search reads them."""
    return search.is_behind(dossier.connection)


def index_texts(dossier: Dossier, *, on_progress: Callable[[float], None] | None = None) -> None:
    """Index what a bulk change left, in a transaction of its own that is no change.

    Texts read as they are give the same answers: a disk that is full now, or a file that
    another program holds, loses nothing but time.
    """
    with writing(dossier) as connection:
        search.refresh(connection, on_progress=on_progress)


def window(dossier: Dossier, wanted_ids: Sequence[int]) -> tuple[Publication, ...]:
    """Return these publications, in the order of the ids; deleted ones are left out."""
    marks = ", ".join("?" * len(wanted_ids))
    found = records.fetch(
        dossier.connection,
        Publication,
        "publication",
        f"WHERE id IN ({marks})",
        tuple(wanted_ids),
    )
    by_id = {one.id: one for one in found}
    return tuple(by_id[one] for one in wanted_ids if one in by_id)


def every(dossier: Dossier) -> Iterable[Publication]:
    """Yield all publications, oldest first, a thousand at a time."""
    everything = ids(dossier, PublicationFilter(), descending=False)
    for start in range(0, len(everything), 1000):
        yield from window(dossier, everything[start : start + 1000])


def save(dossier: Dossier, publication: Publication) -> int:
    """Insert or update one publication; return its id."""
    return records.save(dossier.connection, "publication", publication)


def insert_many(dossier: Dossier, publications: Iterable[Publication]) -> None:
    """Insert many publications in one statement; those without an id are given one."""
    names = records.column_names(Publication)
    quoted = ", ".join(names)
    marks = ", ".join(f":{name}" for name in names)
    dossier.connection.executemany(
        f"INSERT INTO publication ({quoted}) VALUES ({marks})",  # noqa: S608 - names are ours
        map(records.row_values, publications),
    )


def qualify(dossier: Dossier, wanted_ids: Iterable[int], values: Mapping[str, object]) -> None:
    """Set the same qualification on many publications.

    Raises:
        ValueError: a field that is no qualification.
    """
    if not values.keys() <= set(QUALIFIABLE):
        raise ValueError(sorted(values))
    sets = ", ".join(f"{name} = :{name}" for name in values)
    dossier.connection.executemany(
        f"UPDATE publication SET {sets} WHERE id = :id",  # noqa: S608 - checked above
        [{**values, "id": one} for one in wanted_ids],
    )


def delete(dossier: Dossier, wanted_ids: Iterable[int]) -> None:
    """Delete publications by id."""
    records.delete(dossier.connection, "publication", wanted_ids)


def with_key(dossier: Dossier, account_id: int, key: str) -> int | None:
    """Return the id of an account's publication that a link or a platform id identifies."""
    row = dossier.connection.execute(
        "SELECT id FROM publication WHERE account_id = ? AND external_key = ?", (account_id, key)
    ).fetchone()
    return None if row is None else int(row[0])


def near(dossier: Dossier, account_id: int, day: int, *, within: int) -> tuple[Publication, ...]:
    """Return an account's publications at most ``within`` days away from a day, nearest first."""
    return records.fetch(
        dossier.connection,
        Publication,
        "publication",
        "WHERE account_id = :account AND day BETWEEN :day - :within AND :day + :within"
        " ORDER BY abs(day - :day), id",
        {"account": account_id, "day": day, "within": within},
    )


def taken(
    dossier: Dossier, publication_ids: Iterable[int], *, but_for: int | None = None
) -> frozenset[int]:
    """Return which of some publications a content is linked to, another than ``but_for``."""
    wanted = tuple(publication_ids)
    marks = ", ".join("?" * len(wanted))
    rows = dossier.connection.execute(
        f"SELECT publication_id FROM content_version WHERE publication_id IN ({marks})"  # noqa: S608 - our own marks
        " AND content_id IS NOT ?",
        (*wanted, but_for),
    )
    return frozenset(one for (one,) in rows)


def _where(dossier: Dossier, wanted: PublicationFilter) -> tuple[str, dict[str, object]]:
    clauses = ["1"]
    values: dict[str, object] = {}
    if wanted.text.strip():
        found, values = search.clause(dossier.connection, wanted.text)
        clauses.append(found)
    for column, chosen in (
        ("account_id", wanted.account_ids),
        ("format", wanted.formats),
        ("kind", wanted.kinds),
    ):
        if chosen:
            names = [f"{column}{number}" for number in range(len(chosen))]
            clauses.append(f"{column} IN ({', '.join(':' + name for name in names)})")
            values |= dict(
                zip(
                    names,
                    [str(one) if column != "account_id" else one for one in chosen],
                    strict=True,
                )
            )
    if wanted.first:
        clauses.append("day >= :first")
        values["first"] = wanted.first.toordinal()
    if wanted.last:
        clauses.append("day <= :last")
        values["last"] = wanted.last.toordinal()
    clauses += [
        "alt_text = ''" if name == "alt_text" else f"{name} IS NULL"
        for name in QUALIFIABLE
        if name in wanted.missing
    ]
    return " AND ".join(clauses), values
