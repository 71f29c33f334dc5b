"""The bundled communes, EPCI, départements and régions, searched and summed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Self, TypeVar

import apsw

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.places import Coded, Place, fold, typed_forms
from cm_desk.storage import uri

_FIRST_LETTERS = 2
# A whole page pasted by mistake is no name: none has 70 letters.
_LONGEST_TEXT = 120
_AFTER_ANY_LETTER = "\U0010ffff"
# From the narrowest to the widest: of two places with the same communes, the first is inside.
_LEVELS = ("commune", "epci", "departement", "region")
_PLACE = "SELECT rank, level, code, name, detail, population, commune_count"

_UNREADABLE = (
    *(apsw.CantOpenError, apsw.CorruptError, apsw.IOError, apsw.NotADBError, apsw.SQLError),
)

_AnyPlace = TypeVar("_AnyPlace", bound=Coded)


class TerritoryReference:
    """The search file that packaging builds, read only and never locked."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise CmDeskError("territories_missing", path=path)
        try:
            self._connection = apsw.Connection(
                uri.read_only(path, immutable=True),
                flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
            )
            self._meta = {
                str(key): str(value)
                for key, value in self._connection.execute("SELECT key, value FROM meta")
            }
        except _UNREADABLE as error:
            raise CmDeskError("territories_unreadable", path=path) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def vintage(self) -> str:
        return self._meta["vintage"]

    @property
    def credits(self) -> str:
        return self._meta["credits"]

    def vintage_of(self, places: Iterable[Coded]) -> str:
        """Return the vintage, with what it says wrongly of Mayotte and of overseas bodies."""
        departements = self.departements_of(places)
        sentences = [self._meta["vintage"] + "."]
        if "976" in departements:
            sentences.append(self._meta["vintage_mayotte"])
        # 971 to 974 and 976 are départements; the other codes from 975 on are not.
        if any(code >= "975" and code != "976" for code in departements if len(code) == 3):
            sentences.append(self._meta["vintage_overseas"])
        return " ".join(sentences)

    def search(self, text: str, limit: int = 30) -> tuple[Place, ...]:
        """Return places by exact name, then name start, then word start, then the rest.

        The rest is a merged commune's name, a postcode, a code, or a département's name
        beside another word. The most inhabited come first among equals.
        """
        forms = typed_forms(text[:_LONGEST_TEXT])
        if len(forms[-1].replace(" ", "")) < _FIRST_LETTERS or limit < 1:
            return ()
        ranks: dict[int, None] = {}
        for tier in (self._exact, self._starting, self._by_name_words, self._by_all_words):
            # Each tier holds the ones before it, hence as many rows more.
            ranks.update(dict.fromkeys(tier(forms, limit + len(ranks))))
            if len(ranks) >= limit:
                break
        return tuple(self._places(list(ranks)[:limit], forms))

    def place(self, level: str, code: str) -> Place | None:
        """Return None for a code that this vintage no longer, or not yet, holds."""
        row = self._connection.execute(
            f"{_PLACE} FROM place WHERE level = ? AND code = ?", (level, code)
        ).fetchone()
        return None if row is None else Place(*row[1:])

    def communes_of(self, places: Iterable[Coded]) -> dict[str, int]:
        """Return each commune once, by code, with its population (0 where nobody lives)."""
        found = self._communes(places)
        return {code: population for code, (_, population) in sorted(found.items())}

    def totals(self, places: Iterable[Coded]) -> tuple[int, int]:
        """Return population and number of communes, none counted twice."""
        communes = self.communes_of(places)
        return sum(communes.values()), len(communes)

    def departements_of(self, places: Iterable[Coded]) -> tuple[str, ...]:
        """Return the codes of the départements concerned, the most concerned first."""
        populations: Counter[str] = Counter()
        for departement, population in self._communes(places).values():
            populations[departement] += population
        return tuple(sorted(populations, key=lambda code: (-populations[code], code)))

    def overlaps(self, places: Sequence[_AnyPlace]) -> tuple[tuple[_AnyPlace, _AnyPlace], ...]:
        """Return each (inner, outer) whose inner place adds nothing to the outer one."""
        distinct = list({(one.level, one.code): one for one in places}.values())
        communes = {(one.level, one.code): self._communes([one]).keys() for one in distinct}
        return tuple(
            (inner, outer)
            for inner, outer in permutations(distinct, 2)
            if _LEVELS.index(inner.level) < _LEVELS.index(outer.level)
            and communes[inner.level, inner.code]
            and communes[inner.level, inner.code] <= communes[outer.level, outer.code]
        )

    def _communes(self, places: Iterable[Coded]) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for one in places:
            rows = self._connection.execute(
                "SELECT code, departement, ifnull(population, 0) FROM commune "  # noqa: S608 - our own ranges and marks
                f"WHERE {_column(one.level)} = ?",
                (one.code,),
            )
            found |= {code: (departement, population) for code, departement, population in rows}
        return found

    def _exact(self, forms: Sequence[str], limit: int) -> list[int]:
        return self._ranks(
            f"SELECT rank FROM name WHERE folded IN ({_marks(forms)}) AND is_synonym = 0 "  # noqa: S608 - our own ranges and marks
            f"UNION SELECT rank FROM place WHERE level = 'departement' AND code = upper(?) "
            f"ORDER BY rank LIMIT ?",
            (*forms, forms[0], limit),
        )

    def _starting(self, forms: Sequence[str], limit: int) -> list[int]:
        ranges = " OR ".join("(folded >= ? AND folded < ?)" for _ in forms)
        bounds = [bound for form in forms for bound in (form, form + _AFTER_ANY_LETTER)]
        return self._ranks(
            f"SELECT DISTINCT rank FROM name WHERE ({ranges}) AND is_synonym = 0 "  # noqa: S608 - our own ranges and marks
            f"ORDER BY rank LIMIT ?",
            (*bounds, limit),
        )

    def _by_name_words(self, forms: Sequence[str], limit: int) -> list[int]:
        return self._ranks(
            "SELECT rowid FROM name_words WHERE name_words MATCH ? ORDER BY rowid LIMIT ?",
            (_match(forms), limit),
        )

    def _by_all_words(self, forms: Sequence[str], limit: int) -> list[int]:
        merged = self._ranks(
            f"SELECT rank FROM name WHERE folded IN ({_marks(forms)}) AND is_synonym = 1 "  # noqa: S608 - our own ranges and marks
            f"ORDER BY rank LIMIT ?",
            (*forms, limit),
        )
        return merged + self._ranks(
            "SELECT rowid FROM all_words WHERE all_words MATCH ? ORDER BY rowid LIMIT ?",
            (_match(forms), limit),
        )

    def _ranks(self, query: str, bindings: Sequence[str | int]) -> list[int]:
        return [row[0] for row in self._connection.execute(query, bindings)]

    def _places(self, ranks: Sequence[int], forms: Sequence[str]) -> Iterable[Place]:
        rows = {
            rank: (Place(*place), postcodes, synonyms)
            for rank, *place, postcodes, synonyms in self._connection.execute(
                f"{_PLACE}, postcodes, synonyms FROM place WHERE rank IN ({_marks(ranks)})",
                ranks,
            )
        }
        for rank in ranks:
            place, postcodes, synonyms = rows[rank]
            reason = _unseen_reason(place, forms, postcodes, synonyms)
            yield replace(place, detail=f"{place.detail} · {reason}") if reason else place


def _column(level: str) -> str:
    match level:
        case "commune":
            return "code"
        case "epci" | "departement" | "region":
            return level
        case _:
            raise ValueError(level)


def _unseen_reason(place: Place, forms: Sequence[str], postcodes: str, synonyms: str) -> str:
    """Name the postcode or the merged commune that was found but is not on screen."""
    shown = fold(f"{place.name} {place.code} {place.detail}")
    if any(_holds(shown, form) for form in forms):
        return ""
    for postcode in postcodes.split():
        if any(word == postcode for form in forms for word in form.split()):
            return postcode
    merged = [one for one in synonyms.split("|") if any(_holds(fold(one), form) for form in forms)]
    return f"comprend {merged[0]}" if merged else ""


def _holds(folded: str, form: str) -> bool:
    return all(f" {word}" in f" {folded}" for word in form.split())


def _match(forms: Iterable[str]) -> str:
    """Ask for every word of any of the forms, each word perhaps unfinished."""
    return " OR ".join(
        "(" + " AND ".join(f'"{word}"*' for word in form.split()) + ")" for form in forms
    )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" for _ in values)
