"""Rows to frozen records and back, by the names of the record's fields."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args

import apsw

Record = TypeVar("Record")
Values = Mapping[str, Any] | tuple[Any, ...]


def column_names(record_type: type[Any]) -> tuple[str, ...]:
    """Return the columns of a record type, in field order; ``versions`` have a table of theirs."""
    return tuple(field.name for field in fields(record_type) if field.name != "versions")


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def fetch(
    connection: apsw.Connection,
    record_type: type[Record],
    table: str,
    tail: str = "",
    values: Values = (),
) -> tuple[Record, ...]:
    """Return the records of ``SELECT … FROM table`` followed by ``tail`` (WHERE, ORDER BY…)."""
    names = column_names(record_type)
    cursor = connection.execute(f"SELECT {_quoted(names)} FROM {table} {tail}", values)  # noqa: S608 - names are ours
    readers = _readers(record_type)  # type: ignore[arg-type]  # mypy: T may lack a hash
    in_order = names == tuple(field.name for field in fields(record_type))  # type: ignore[arg-type]
    found = []
    for row in cursor:
        cells: list[Any] = list(row)
        for place, read in readers:
            if cells[place] is not None:
                cells[place] = read(cells[place])
        found.append(
            record_type(*cells) if in_order else record_type(**dict(zip(names, cells, strict=True)))
        )
    return tuple(found)


@cache
def _readers(record_type: type[Any]) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """Return the columns that SQLite cannot store as they are, and how each is read back.

    Not msgspec's conversion: loading it would take a tenth of the time to the first page.
    """
    types = [field.type for field in fields(record_type) if field.name != "versions"]
    readers = ((place, _reader(kind)) for place, kind in enumerate(types))
    return tuple((place, read) for place, read in readers if read is not None)


def _reader(annotation: Any) -> Callable[[Any], Any] | None:
    """Tell how to read a column, from the field's type or from « type or None »."""
    kinds = [kind for kind in get_args(annotation) or (annotation,) if kind is not NoneType]
    kind = kinds[0]
    if kind in {int, str, float}:
        return None
    if kind is bool:
        return bool
    if kind in {date, time}:
        read: Callable[[Any], Any] = kind.fromisoformat
        return read
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    raise TypeError(f"no column holds {annotation}")


def row_values(record: object, *, leave_out: Iterable[str] = ()) -> dict[str, Any]:
    """Return what a record binds: enums, dates and times as the text they are stored as."""
    left_out = set(leave_out)
    import msgspec  # noqa: PLC0415 - reading, all that a start does, needs it not

    builtins: dict[str, Any] = msgspec.to_builtins(record)
    return {name: value for name, value in builtins.items() if name not in left_out}


def insert(connection: apsw.Connection, table: str, record: object, **more: object) -> int:
    """Insert a record without its id, with ``more`` columns; return the new row's id."""
    values = row_values(record, leave_out=("id", "versions")) | more
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({_quoted(values)}) VALUES ({marks})", values)  # noqa: S608 - our own tables and columns
    return connection.last_insert_rowid()


def update(connection: apsw.Connection, table: str, record: object, *, key: str = "id") -> None:
    """Write a record over the row of the same ``key``."""
    values = row_values(record, leave_out=("versions",))
    sets = ", ".join(f'"{name}" = :{name}' for name in values if name != key)
    connection.execute(f'UPDATE {table} SET {sets} WHERE "{key}" = :{key}', values)  # noqa: S608 - our own tables and columns


def save(connection: apsw.Connection, table: str, record: Any) -> int:
    """Insert a record that has no id yet, else update its row; return the id."""
    if record.id is None:
        return insert(connection, table, record)
    update(connection, table, record)
    return int(record.id)


def delete(connection: apsw.Connection, table: str, ids: Iterable[int]) -> None:
    """Delete rows by id."""
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((row_id,) for row_id in ids))  # noqa: S608 - our own tables and columns
