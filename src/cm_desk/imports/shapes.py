"""Tables whose cells tell what their names, written in another language, do not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_URN = re.compile(
    r"urn(?::|%3A)li(?::|%3A)(?:activity|ugcPost|share)(?::|%3A)[0-9]{19}", re.IGNORECASE
)
_DAY = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEAST_NAMES = 3
_TIKTOK = re.compile(r"https://www\.tiktok\.com/@[A-Za-z0-9_.]{1,40}/(?:video|photo)/[0-9]{15,20}")
_FIGURE = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,2})?[ \u00a0\u202f]?[KMB]?", re.IGNORECASE)
_TIKTOK_FIGURES = 4

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class LinkedinShape:
    """The rank of the header, from 1, and the columns, from 0, of a page's posts."""

    header: int
    link: int
    date: int
    text: int


def linkedin_posts(rows: Rows) -> LinkedinShape | None:
    """Find a column of posts' links, one of days and the longest of texts; None without them."""
    found = ((line, _column(row, _URN)) for line, row in enumerate(rows))
    line, link = next(((line, rank) for line, rank in found if rank is not None), (0, None))
    if link is None or line == 0 or _filled(rows[line - 1]) < _LEAST_NAMES:
        return None
    below = [row for row in rows[line:] if len(row) > link and _URN.search(row[link])]
    if len(below) * 5 < 4 * sum(map(bool, map(_filled, rows[line:]))):
        return None  # a person's own table, of several networks
    date = _column(below[0], _DAY, whole=True)
    if date is None:
        return None
    width = min(map(len, below))
    others = [rank for rank in range(width) if rank not in (link, date)]
    # Different texts, not the same author's name on each line.
    text = max(others, key=lambda rank: sum(map(len, {row[rank] for row in below})), default=None)
    return LinkedinShape(line, link, date, text) if text is not None else None


def tiktok_posts(rows: Rows) -> int | None:
    """Return the rank, from 1, of the header of TikTok Studio's videos; None when it is none.

    After the address of each video come a day and four figures, whatever the names say.
    """
    found = (line for line, row in enumerate(rows) if _tiktok_link(row) is not None)
    header = next(found, 0)
    below = [row for row in rows[header:] if any("https://" in cell for cell in row)]
    is_known = header > 0 and _filled(rows[header - 1]) >= _TIKTOK_FIGURES + _LEAST_NAMES
    return header if is_known and all(map(_is_tiktok, below)) else None


def _tiktok_link(row: Sequence[str]) -> int | None:
    places = (rank for rank in range(len(row) - 1, -1, -1) if _TIKTOK.search(row[rank]))
    return next(places, None)


def _is_tiktok(row: Sequence[str]) -> bool:
    place = _tiktok_link(row)
    if place is None:
        return False
    day, *figures = [cell.strip() for cell in row[place + 1 :]] or [""]
    is_day = bool(day) and not _FIGURE.fullmatch(day)
    return is_day and len(figures) >= _TIKTOK_FIGURES and all(map(_FIGURE.fullmatch, figures))


def _column(row: Sequence[str], pattern: re.Pattern[str], *, whole: bool = False) -> int | None:
    find = pattern.fullmatch if whole else pattern.search
    return next((rank for rank, cell in enumerate(row) if find(cell.strip())), None)


def _filled(row: Sequence[str]) -> int:
    return sum(cell.strip() != "" for cell in row)
