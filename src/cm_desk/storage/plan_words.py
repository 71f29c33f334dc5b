"""What was typed in the contents before, to be proposed again."""

from typing import Literal

from cm_desk.storage.database import Dossier

Column = Literal["funder_mention", "image_credit", "contributor"]


def used(dossier: Dossier, column: Column, *, most: int = 20) -> tuple[str, ...]:
    """Return the different values of a column, those of the latest contents first."""
    rows = dossier.connection.execute(
        f"SELECT {column} FROM content WHERE {column} <> ''"  # noqa: S608 - one of our own columns
        f" GROUP BY {column} ORDER BY max(id) DESC LIMIT ?",
        (most,),
    )
    return tuple(value for (value,) in rows)
