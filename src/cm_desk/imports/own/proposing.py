"""What the columns of an unknown table may hold, by their names and by their cells."""

import re
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import MAPPED_FIELDS, ColumnMapping
from cm_desk.imports import cells, networks
from cm_desk.imports.own import dates as own_dates

_LONG_TEXT = 40
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# Normalised names, the likeliest first: those of people, then those of scheduling tools.
NAMES = MappingProxyType(
    {
        "published": (
            "date de publication",
            "date publication",
            "date et heure",
            "date/heure",
            "date heure",
            "date de parution",
            "date de diffusion",
            "date de mise en ligne",
            "publie le",
            "paru le",
            "date",
            "jour",
            "published at",
            "publish date",
            "published",
            "publication date",
            "publish time",
            "posting time",
            "date posted",
            "posted at",
            "post date",
            "sent at",
            "scheduled at",
            "created at",
            "created time",
            "heure de publication",
            "mise en ligne",
            "parution",
        ),
        "time": ("heure de publication", "heure", "horaire", "time", "hour", "publish time"),
        "text": (
            "texte",
            "texte de la publication",
            "message",
            "legende",
            "contenu",
            "text",
            "post text",
            "post message",
            "caption",
            "content",
            "copy",
            "update text",
            "publication",
            "post",
            "description",
            "intitule",
            "sujet",
            "titre",
            "title",
            "objet",
        ),
        "link": (
            "lien de la publication",
            "lien du post",
            "url de la publication",
            "permalien",
            "permalink",
            "post url",
            "post link",
            "post permalink",
            "lien",
            "url",
            "link",
            "adresse",
        ),
        "network": (
            "reseau social",
            "reseaux sociaux",
            "reseau",
            "reseaux",
            "plateforme",
            "network",
            "social network",
            "platform",
            "media social",
            "profile type",
        ),
        "account": (
            "nom du compte",
            "compte",
            "compte social",
            "nom de la page",
            "profil",
            "page",
            "account",
            "account name",
            "profile",
            "profile name",
            "social profile",
            "social account",
            "brand",
        ),
        "format": (
            "format",
            "type de publication",
            "type de contenu",
            "type de post",
            "type",
            "post type",
            "content type",
            "media type",
            "nature",
        ),
        "views": ("vues", "nombre de vues", "views", "video views", "lectures"),
        "reach": ("portee", "couverture", "personnes touchees", "reach", "post reach"),
        "impressions": ("impressions", "nombre d'impressions", "affichages"),
        "reactions": (
            "reactions",
            "mentions j'aime",
            "j'aime",
            "likes",
            "nombre de j'aime",
            "favoris",
        ),
        "comments": ("commentaires", "nombre de commentaires", "comments", "replies"),
        "shares": ("partages", "nombre de partages", "shares", "retweets", "reposts"),
        "clicks": (
            "clics",
            "nombre de clics",
            "total des clics",
            "clics sur le lien",
            "clicks",
            "link clicks",
            "post clicks",
        ),
    }
)

Column = Sequence[str]


def mapping_of(names: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMapping:
    """Propose which column holds what; the user has the last word."""
    columns = [[row[rank] for row in rows] for rank in range(len(names))]
    known = [cells.name(name) for name in names]
    chosen: dict[str, int] = {}
    for field in MAPPED_FIELDS:
        free = [rank for rank in range(len(names)) if rank not in chosen.values()]
        for rank in (*_by_name(field, known, free), *_by_cells(field, columns, free)):
            if _may_hold(field, columns[rank]):
                chosen[field] = rank
                break
    dates = columns[chosen["published"]] if "published" in chosen else []
    return ColumnMapping(chosen, date_order=order_of(dates))


def _by_name(field: str, known: Sequence[str], free: Sequence[int]) -> Iterator[int]:
    """Yield the columns with such a name, then those whose name holds such words."""
    for name in NAMES[field]:
        yield from (rank for rank in free if known[rank] == name)
    others = {name for other, names in NAMES.items() if other != field for name in names}
    for name in NAMES[field]:
        held = re.compile(rf"\b{re.escape(name)}\b").search
        yield from (rank for rank in free if known[rank] not in others and held(known[rank]))


def _by_cells(field: str, columns: Sequence[Column], free: Sequence[int]) -> Iterator[int]:
    """Yield the columns that look like a date, a link, a network or a text, by their cells."""
    looks = _LOOKS.get(field)
    if looks is None:
        return
    shares = [(_share(looks, columns[rank]), rank) for rank in free]
    yield from (rank for share, rank in sorted(shares, key=lambda one: -one[0]) if share > 0.5)


def _may_hold(field: str, column: Column) -> bool:
    """Refuse a name that its cells belie: a « date » of words, a « vues » of sentences."""
    fits = _FITS.get(field)
    return fits is None or not any(column) or _share(fits, column) >= 0.3


def _share(looks: Callable[[str], bool], column: Column) -> float:
    filled = [cell for cell in column if cell.strip()]
    return sum(map(looks, filled)) / len(filled) if filled else 0.0


def order_of(dates: Column) -> str | None:
    """Say an order only where there is a choice: days first, unless the dates prove it not."""
    if not any(map(own_dates.evidence, dates)):
        return None
    try:
        return own_dates.order_of(dates, None)
    except CmDeskError:
        return "dmy"


def _is_date(cell: str) -> bool:
    return any(own_dates.read(cell, order) is not None for order in ("dmy", "mdy"))


def _is_surely_date(cell: str) -> bool:
    return _is_date(cell) and not cell.strip().isdecimal()


def _is_hour(cell: str) -> bool:
    return own_dates.minutes_of(cell) not in {None, cells.BAD}


def _is_address(cell: str) -> bool:
    return _ADDRESS.fullmatch(cell.strip()) is not None


def _is_own_address(cell: str) -> bool:
    return _is_address(cell) and networks.of_link(cell) != ""


def _is_network(cell: str) -> bool:
    return len(cell) <= 40 and networks.named(cell, {}) != ()


def _is_long(cell: str) -> bool:
    return len(cell) >= _LONG_TEXT and not _is_address(cell)


def _are_words(cell: str) -> bool:
    return not (_is_count(cell) or _is_date(cell) or _is_address(cell))


def _is_count(cell: str) -> bool:
    return cells.count(cell) != cells.BAD or cell.strip()[:1].isdigit()


_LOOKS = MappingProxyType(
    {
        "published": _is_surely_date,
        "text": _is_long,
        "link": _is_own_address,
        "network": _is_network,
    }
)
_FITS: MappingProxyType[str, Callable[[str], bool]] = MappingProxyType(
    {
        "published": _is_date,
        "time": _is_hour,
        "text": _are_words,
        "link": _is_address,
        "network": _are_words,
        "account": _are_words,
        "format": _are_words,
        **dict.fromkeys(MAPPED_FIELDS[7:], _is_count),
    }
)
