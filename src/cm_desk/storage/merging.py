"""What an import leaves of a publication already there, as SQL over the new row and the old."""

from types import MappingProxyType

from cm_desk.domain.publication import METRICS

_TIMES = ("published_at", "day", "minute")
_WORDS = ("text", "format", "kind", "permalink", "link")
# What a file that does not know says, and another may have said better.
_VAGUE = MappingProxyType(
    {
        "format": "{new}.format = 'autre' OR"
        " ({new}.format = 'video' AND {old}.format IN ('video_courte', 'direct'))",
        "kind": "{new}.kind = 'original'",
    }
)
UPDATABLE = (*_TIMES, *_WORDS, *METRICS)


def kept(name: str, new: str, old: str) -> str:
    """Return what an import leaves in a column, as SQL over the new row and the old one.

    What the file lacks changes nothing, nor what it does not know; of two files, the figures of
    the later one stand; a day without an hour never hides a known hour.
    """
    if name in _TIMES:
        is_worse = f"{new}.minute IS NULL AND {old}.minute IS NOT NULL"
        return f"iif({is_worse}, {old}.{name}, {new}.{name})"
    if name in _VAGUE:
        return f"iif({_VAGUE[name].format(new=new, old=old)}, {old}.{name}, {new}.{name})"
    if name in _WORDS:
        return f"coalesce(nullif({new}.{name}, ''), {old}.{name})"
    is_older = f"coalesce({new}.measured_on, 0) < coalesce({old}.measured_on, 0)"
    first, second = f"{new}.{name}", f"{old}.{name}"
    return f"iif({is_older}, coalesce({second}, {first}), coalesce({first}, {second}))"


def difference(new: str, old: str) -> str:
    """Tell whether writing a row would change anything that is looked at."""
    parts = [f"{kept(name, new, old)} IS NOT {old}.{name}" for name in UPDATABLE]
    return f"({' OR '.join(parts)})"
