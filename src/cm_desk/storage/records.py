"""Rows to frozen records and back, by the names of the record's fields."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast

import apsw
import msgspec

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
    found = [dict(zip(names, row, strict=True)) for row in cursor]
    return cast("tuple[Record, ...]", msgspec.convert(found, tuple[record_type, ...], strict=False))  # type: ignore[valid-type]


def row_values(record: object, *, leave_out: Iterable[str] = ()) -> dict[str, Any]:
    """Return what a record binds: enums, dates and times as the text they are stored as."""
    left_out = set(leave_out)
    builtins = cast("dict[str, Any]", msgspec.to_builtins(record))
    return {name: value for name, value in builtins.items() if name not in left_out}


def insert(connection: apsw.Connection, table: str, record: object, **more: object) -> int:
    """Insert a record without its id, with ``more`` columns; return the new row's id."""
    values = row_values(record, leave_out=("id", "versions")) | more
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({_quoted(values)}) VALUES ({marks})", values)  # noqa: S608
    return connection.last_insert_rowid()


def update(connection: apsw.Connection, table: str, record: object, *, key: str = "id") -> None:
    """Write a record over the row of the same ``key``."""
    values = row_values(record, leave_out=("versions",))
    sets = ", ".join(f'"{name}" = :{name}' for name in values if name != key)
    connection.execute(f'UPDATE {table} SET {sets} WHERE "{key}" = :{key}', values)  # noqa: S608


def save(connection: apsw.Connection, table: str, record: Any) -> int:
    """Insert a record that has no id yet, else update its row; return the id."""
    if record.id is None:
        return insert(connection, table, record)
    update(connection, table, record)
    return int(record.id)


def delete(connection: apsw.Connection, table: str, ids: Iterable[int]) -> None:
    """Delete rows by id."""
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((row_id,) for row_id in ids))  # noqa: S608
