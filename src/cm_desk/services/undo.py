"""Going back over recorded changes, and telling what was done."""

from collections.abc import Callable, Mapping, Sequence

from cm_desk.services.texts import Texts
from cm_desk.storage import changes
from cm_desk.storage.changes import Change, JournalEntry
from cm_desk.storage.database import Dossier

ALL_TABLES = frozenset(changes.RECORDED)

__all__ = [
    "ALL_TABLES",
    "Change",
    "JournalEntry",
    "apply",
    "describe",
    "describe_entry",
    "journal",
    "version",
]


def apply(
    dossier: Dossier,
    change: Change,
    *,
    backwards: bool,
    on_progress: Callable[[float], None] | None = None,
) -> None:
    """Take a change back (``backwards``) or make it again, wholly or not at all.

    A change in many pieces belongs in a worker thread: each piece takes milliseconds.
    """
    changes.apply(dossier, change, backwards=backwards, on_progress=on_progress)
    if len(change.changesets) > 1:
        from cm_desk.services import publications  # noqa: PLC0415 - no page waits for it to paint

        publications.index_texts(dossier)


def journal(dossier: Dossier, *, limit: int = 100) -> Sequence[JournalEntry]:
    """Return what was done to the file, newest first."""
    return changes.journal(dossier, limit)


def version(dossier: Dossier) -> int:
    """Return a number that moves when another program wrote to the file."""
    return changes.data_version(dossier)


def describe(change: Change, texts: Texts) -> str:
    """Say in French what a change did."""
    return _sentence(texts, change.label, change.values)


def describe_entry(entry: JournalEntry, texts: Texts) -> str:
    """Say in French what a line of the journal did."""
    prefix, _, label = entry.label.rpartition(":")
    done = _sentence(texts, label, entry.details)
    return texts.get("changes", prefix, done=done) if prefix else done


def _sentence(texts: Texts, key: str, values: Mapping[str, object]) -> str:
    # French is singular below two.
    many = int(str(values.get("count", 0))) > 1
    return texts.get("changes", key, **values, s="s" if many else "")
