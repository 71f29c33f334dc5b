"""Very long lists of publications, of which only what is looked at is read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from cm_desk.storage.database import Dossier

# Reading all the ids of more rows than these would stop the window for longer than an eye sees.
LONG_FROM = 200_000
_BLOCK = 4096


class LongListing(Sequence[int]):
    """The ids of all publications by day, read by blocks from the index of that order."""

    # Not marked as overriding: what Python 3.11 lacks to say so is slow to load.

    def __init__(self, dossier: Dossier, count: int, *, descending: bool) -> None:
        self._dossier, self._count, self._descending = dossier, count, descending
        direction = "DESC" if descending else "ASC"
        self._ordered = (
            f"SELECT id FROM publication ORDER BY day {direction}, minute {direction},"  # noqa: S608 - constants
            f" id {direction}"
        )
        self._blocks: dict[int, list[int]] = {}

    def __len__(self) -> int:  # type: ignore[explicit-override]
        return self._count

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:  # type: ignore[explicit-override]
        if isinstance(index, slice):
            places = range(*index.indices(self._count))
            return [self[place] for place in places]
        number, place = divmod(range(self._count)[index], _BLOCK)
        # Another process may have deleted rows: the missing ones raise IndexError.
        return self._block(number)[place]

    def __iter__(self) -> Iterator[int]:  # type: ignore[explicit-override]
        return (row[0] for row in self._dossier.connection.execute(self._ordered))

    def __contains__(self, value: object) -> bool:  # type: ignore[explicit-override]
        return self._moment(value) is not None

    def place_of(self, value: int) -> int:
        """Return where an id is, counted in the index of the order rather than walked to."""
        moment = self._moment(value)
        if moment is None:
            raise ValueError(value)
        # Hours unknown come first when the oldest does, last otherwise.
        before, unknown = (">", "<") if self._descending else ("<", ">")
        row = self._dossier.connection.execute(
            f"SELECT (SELECT count(*) FROM publication WHERE day {before} :day) + (SELECT count(*)"  # noqa: S608 - constants
            f" FROM publication WHERE day = :day AND (minute {before} :minute"
            f" OR minute IS :minute AND id {before} :id"
            f" OR (minute IS NULL) {unknown} (:minute IS NULL)))",
            {"day": moment[0], "minute": moment[1], "id": value},
        ).fetchone()
        return int(row[0]) if row else 0

    def _moment(self, value: object) -> tuple[int, int | None] | None:
        row = self._dossier.connection.execute(
            "SELECT day, minute FROM publication WHERE id = ?", (value,)
        ).fetchone()
        return None if row is None else (row[0], row[1])

    def _block(self, number: int) -> list[int]:
        if number not in self._blocks:
            found = self._dossier.connection.execute(
                f"{self._ordered} LIMIT ? OFFSET ?", (_BLOCK, number * _BLOCK)
            )
            self._blocks[number] = [row[0] for row in found]
        return self._blocks[number]


def places(ids: Sequence[int], chosen: Iterable[int]) -> list[int]:
    """Return where the chosen ids are in a listing, in order; those that are not are left out."""
    chosen = set(chosen)
    if isinstance(ids, LongListing) and len(chosen) < _BLOCK:
        return sorted(ids.place_of(one) for one in chosen if one in ids)
    return [place for place, one in enumerate(ids) if one in chosen]


def at(ids: Sequence[int], wanted: Iterable[int]) -> list[int]:
    """Return the ids at these places; all of them at once when all are wanted."""
    chosen = sorted(place for place in set(wanted) if place < len(ids))
    return list(ids) if len(chosen) == len(ids) else [ids[place] for place in chosen]
