"""What an import leaves of a publication already there, as SQL over the new row and the old."""

from types import MappingProxyType

from cm_desk.domain.publication import METRICS

_TIMES = ("published_at", "day", "minute")
_WORDS = ("text", "format", "kind", "permalink", "link")
# What a file that does not know says, and another may have said better.
_VAGUE = MappingProxyType(
    {
        "format": "{vague}.format = 'autre' OR"
        " ({vague}.format = 'video' AND {other}.format IN ('video_courte', 'direct'))",
        "kind": "{vague}.kind = 'original'",
    }
)
UPDATABLE = (*_TIMES, *_WORDS, "sponsored", *METRICS)


def kept(name: str, new: str, old: str) -> str:
    """Return what an import leaves in a column, as SQL over the new row and the old one.

    What the file lacks changes nothing, nor what it does not know; of two files, the later one
    stands; of two of one day, the same whichever comes again: the greater figure, the longer
    text. A day without an hour never hides a known hour; the user may correct hours.
    """
    first, second = f"{new}.{name}", f"{old}.{name}"
    age = f"coalesce({new}.measured_on, 0) - coalesce({old}.measured_on, 0)"
    if name in _TIMES:
        is_worse = f"{new}.minute IS NULL AND {old}.minute IS NOT NULL"
        return f"iif({is_worse}, {second}, {first})"
    if name == "sponsored":
        # The user may have said it, too: only a later boost is news.
        return f"iif({first} AND {age} > 0, {first}, coalesce({second}, {first}))"
    if name in _VAGUE:
        is_vague = _VAGUE[name].format(vague=new, other=old)
        was_vague = _VAGUE[name].format(vague=old, other=new)
        is_better = f"NOT ({is_vague}) AND ({was_vague} OR {age} > 0)"
        return f"iif({is_better}, {first}, {second})"
    if name in _WORDS:
        is_better = f"{age} > 0 OR ({age} = 0 AND length({first}) > length({second}))"
        return f"iif({second} = '' OR ({first} <> '' AND ({is_better})), {first}, {second})"
    greater = f"iif({age} = 0, max({first}, {second}), {first})"
    return f"iif({age} < 0, coalesce({second}, {first}), coalesce({greater}, {first}, {second}))"


def difference(new: str, old: str) -> str:
    """Tell whether writing a row would change anything that is looked at."""
    parts = [f"{kept(name, new, old)} IS NOT {old}.{name}" for name in UPDATABLE]
    return f"({' OR '.join(parts)})"
