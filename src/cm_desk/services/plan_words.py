"""The mentions, credits and contributors already typed, to be proposed again."""

from cm_desk.storage import plan_words
from cm_desk.storage.database import Dossier
from cm_desk.storage.plan_words import Column

__all__ = ["Column", "used"]


def used(dossier: Dossier, column: Column) -> tuple[str, ...]:
    """Return what was typed in a column of the contents, the latest first."""
    return plan_words.used(dossier, column)
