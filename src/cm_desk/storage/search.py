"""The words of publications: derived, indexed again where triggers marked texts stale.

A search finds the publications that hold a word starting like each word typed. What is not
indexed, or cannot be, is found by reading the texts: slower, never another answer.
"""

import re
from collections.abc import Callable

import apsw

from cm_desk.domain.wording import fold

SINCE_VERSION = 3

# Above this a change is committed first, and its texts are indexed in a worker afterwards.
_SMALL = 1000
_PIECE = 2000
_WORD = re.compile(r"[^\W_]+")
# Words in other scripts are cut by SQLite as it pleases: these are looked for in the texts.
_LETTERS = "0-9a-z\u00df-\u024f\u0370-\u03ff\u0400-\u052f"
_INDEXED_WORD = re.compile(f"[{_LETTERS}]+")
_FOREIGN = re.compile(rf"[^\W_\u0000-\u00de{_LETTERS}]")
# All but the signs that SQLite cuts and folds as we do; it knows the letters and emoji of
# 2012. To fold only the others (œ, ², the bold letters that some posts are written in,
# younger emoji) takes a tenth of the time.
_HARD = re.compile(
    "[^\u0000-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf-\u00c5\u00c7-\u00d5\u00d7"
    "\u00d9-\u00de\u00e0-\u00e5\u00e7-\u00ef\u00f1-\u00f6\u00f9-\u00ff\u0100-\u010f"
    "\u2010-\u2027\u202f\u2030-\u203a\u20ac\u2190-\u23f3\u2500-\u26ff\u2701-\u2775"
    "\u2794-\u2b4c\ufe0f\U0001f300-\U0001f320\U0001f330-\U0001f335\U0001f337-\U0001f37c"
    "\U0001f380-\U0001f393\U0001f3a0-\U0001f3c4\U0001f3c6-\U0001f3ca\U0001f3e0-\U0001f3f0"
    "\U0001f400-\U0001f43e\U0001f442-\U0001f4f7\U0001f4f9-\U0001f4fc\U0001f500-\U0001f53d"
    "\U0001f550-\U0001f567\U0001f5fb-\U0001f640\U0001f645-\U0001f64f\U0001f680-\U0001f6c5]"
)


def refresh_small(connection: apsw.Connection) -> None:
    """Index the stale texts inside the caller's transaction, unless they are many."""
    (stale,) = _row(
        connection, "SELECT count(*) FROM (SELECT 1 FROM stale_text LIMIT ?)", _SMALL + 1
    )
    if 0 < stale <= _SMALL:
        refresh(connection)


def is_behind(connection: apsw.Connection) -> bool:
    """Tell whether texts wait for being indexed."""
    return bool(_row(connection, "SELECT EXISTS (SELECT 1 FROM stale_text)")[0])


def refresh(
    connection: apsw.Connection, *, on_progress: Callable[[float], None] | None = None
) -> None:
    """Index all stale texts inside the caller's transaction."""
    connection.create_scalar_function("simplified", _simplified(), 1)
    (stale, rows) = _row(
        connection, "SELECT (SELECT count(*) FROM stale_text), (SELECT count(*) FROM publication)"
    )
    if stale * 2 > rows:
        # To index what remains takes less than to take out what has gone.
        connection.execute(
            "INSERT INTO publication_search (publication_search) VALUES ('delete-all');"
            "DELETE FROM stale_text; INSERT INTO stale_text SELECT id FROM publication"
        )
        stale = rows
    first, done = 0, 0
    while bounds := _next_piece(connection, first):
        last, count = bounds
        connection.execute(
            "DELETE FROM publication_search WHERE rowid IN"
            " (SELECT publication_id FROM stale_text WHERE publication_id BETWEEN ?1 AND ?2)",
            (first, last),
        )
        connection.execute(
            "INSERT INTO publication_search (rowid, text) SELECT id, simplified(text)"
            " FROM stale_text CROSS JOIN publication ON id = publication_id"
            " WHERE publication_id BETWEEN ?1 AND ?2",
            (first, last),
        )
        first, done = last + 1, done + count
        if on_progress is not None:
            on_progress(done / stale)
    connection.execute("DELETE FROM stale_text")


def clause(connection: apsw.Connection, text: str) -> tuple[str, dict[str, object]]:
    """Return a condition on publications, and its values, for what was typed to search."""
    words = _WORD.findall(fold(text))
    if not words:
        # An emoji, a hash: signs alone are looked for as they are written.
        return "instr(text, :signs) > 0", {"signs": text.strip()}
    connection.create_scalar_function("holds_words", _reader(words), 1)
    by_reading = "SELECT id FROM publication WHERE holds_words(text)"
    if not all(map(_INDEXED_WORD.fullmatch, words)):
        return f"id IN ({by_reading})", {}
    found = "SELECT rowid FROM publication_search WHERE publication_search MATCH :words"
    if is_behind(connection):
        stale = "SELECT publication_id FROM stale_text"
        found += f" EXCEPT {stale} UNION ALL {by_reading} AND id IN ({stale})"
    return f"id IN ({found})", {"words": " AND ".join(f'"{word}"*' for word in words)}


def _next_piece(connection: apsw.Connection, first: int) -> tuple[int, int] | None:
    """Return the last stale id of a piece that starts at ``first``, and how many it holds."""
    last, count = _row(
        connection,
        "SELECT max(publication_id), count(*) FROM (SELECT publication_id FROM stale_text"
        " WHERE publication_id >= ? ORDER BY publication_id LIMIT ?)",
        *(first, _PIECE),
    )
    return (last, count) if count else None


class _Folded(dict[str, str]):
    """What stands in the index for a sign that SQLite would fold otherwise, found once."""

    def __missing__(self, sign: str) -> str:
        folded = fold(sign)
        if _WORD.search(folded) is None:
            folded = " " if folded else ""
        self[sign] = folded
        return folded


def _simplified() -> Callable[..., str]:
    """Return a function that gives SQLite a text which it cuts into the same words as we do."""
    signs = _Folded()

    def simplify(text: str) -> str:
        plain = _HARD.sub(lambda found: signs[found[0]], text)
        if _FOREIGN.search(plain) is None:
            return plain
        # Of a word in another script, what can be asked of the index is its beginning.
        starts = (_INDEXED_WORD.match(word) for word in _WORD.findall(fold(text)))
        return " ".join(start[0] for start in starts if start)

    return simplify


def _reader(words: list[str]) -> Callable[..., bool]:
    """Return a function that tells whether a text holds words that start like these."""
    starts = [re.compile(rf"(?<![^\W_]){word}") for word in words]

    def holds(text: str) -> bool:
        folded = fold(text)
        return all(start.search(folded) for start in starts)

    return holds


def _row(connection: apsw.Connection, statement: str, *values: object) -> tuple[int, ...]:
    row = connection.execute(statement, values).fetchone()
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    return tuple(row)
