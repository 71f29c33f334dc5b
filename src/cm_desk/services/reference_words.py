"""What a set of national figures would change, in French words for a screen or a terminal."""

from collections.abc import Iterator

from cm_desk.domain import wording
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.reference_difference import Difference, Pair
from cm_desk.services.texts import Texts

_WORDS = ("label", "publisher", "document", "source", "reading", "reason", "caution")
_ASIDE = ("unit", "scope", "sample", "year", "usage", "method", "applicability")


def before_after(pair: Pair, texts: Texts) -> tuple[str, str]:
    """Return how a figure reads in both sets: as printed, then all that differs beside it."""
    before, after = pair.before, pair.after
    aside = [name for name in _ASIDE if getattr(before, name) != getattr(after, name)]
    is_silent = before.printed == after.printed and before.value != after.value
    return (
        _figure(before, aside, texts, with_value=is_silent),
        _figure(after, aside, texts, with_value=is_silent),
    )


def figure(one: Reference) -> str:
    """Return a figure that only one of the sets has, with its year if there is one."""
    return f"{one.printed} · {one.year}" if one.year[:1].isdigit() else one.printed


def corrected(pair: Pair, texts: Texts) -> str:
    """Name what was written anew around a figure that did not move."""
    names = (name for name in (*_WORDS, "distribution") if _differs(pair, name))
    return wording.listing(texts.get("benchmarks", f"field.{name}") for name in names)


def counts(found: Difference, texts: Texts) -> str:
    """Say in one line how much changes and how much does not."""
    numbers = (
        ("changed", len(found.changed)),
        ("added", len(found.added)),
        ("removed", len(found.removed)),
        ("corrected", len(found.corrected)),
        ("same", found.same),
    )
    said = [_counted(key, number, texts) for key, number in numbers if number]
    return wording.listing(said)


def difference_lines(found: Difference, texts: Texts) -> Iterator[str]:
    """Yield one line a figure: changed, added, removed, then the corrected texts."""
    for pair in found.changed:
        before, after = before_after(pair, texts)
        yield _line("changed", texts, label=pair.after.label, before=before, after=after)
    for one in found.added:
        yield _line("added", texts, label=one.label, figure=figure(one))
    for one in found.removed:
        yield _line("removed", texts, label=one.label, figure=figure(one))
    for pair in found.corrected:
        yield _line("corrected", texts, label=pair.after.label, names=corrected(pair, texts))


def _figure(one: Reference, aside: list[str], texts: Texts, *, with_value: bool) -> str:
    parts = [one.printed]
    if with_value:
        parts.append(_value(one, texts))
    parts += [_aside(one, name, texts) for name in aside]
    return " · ".join(parts)


def _aside(one: Reference, name: str, texts: Texts) -> str:
    match name:
        case "usage":
            return texts.label(one.usage)
        case "method":
            return texts.label(one.method)
        case "applicability":
            return texts.label(one.applicability)
        case "sample":
            return texts.get("benchmarks", "sample", size=one.sample or wording.NOT_PUBLISHED)
        case _:
            return str(getattr(one, name))


def _value(one: Reference, texts: Texts) -> str:
    if one.value is None:
        return texts.get("benchmarks", "no_number")
    return texts.get("benchmarks", "number", number=wording.number(one.value, 4))


def _differs(pair: Pair, name: str) -> bool:
    return bool(getattr(pair.before, name) != getattr(pair.after, name))


def _counted(key: str, number: int, texts: Texts) -> str:
    form = "one" if number < 2 else "many"
    return texts.get("benchmarks", f"count.{key}.{form}", count=wording.number(number))


def _line(key: str, texts: Texts, **values: object) -> str:
    return texts.get("benchmarks", f"line.{key}", **values)
