"""What a set of national figures would change, figure by figure."""

from cm_desk.domain.benchmark import Reference, ReferenceSet
from cm_desk.domain.records import frozen


@frozen
class Pair:
    """The same reference in the set that is in force and in the one proposed."""

    before: Reference
    after: Reference


@frozen
class Difference:
    """``changed`` figures read otherwise; ``corrected`` keep theirs, only their words move."""

    added: tuple[Reference, ...]
    removed: tuple[Reference, ...]
    changed: tuple[Pair, ...]
    corrected: tuple[Pair, ...]
    same: int

    def __bool__(self) -> bool:
        """Tell whether anything differs at all."""
        return bool(self.added or self.removed or self.changed or self.corrected)


def difference(before: ReferenceSet, after: ReferenceSet) -> Difference:
    """Compare two published sets, each in its own order."""
    old = {one.slug: one for one in before.references}
    new = {one.slug: one for one in after.references}
    pairs = [Pair(old[slug], one) for slug, one in new.items() if slug in old]
    changed = tuple(pair for pair in pairs if _figure(pair.before) != _figure(pair.after))
    corrected = tuple(
        pair
        for pair in pairs
        if pair.before != pair.after and _figure(pair.before) == _figure(pair.after)
    )
    return Difference(
        added=tuple(one for slug, one in new.items() if slug not in old),
        removed=tuple(one for slug, one in old.items() if slug not in new),
        changed=changed,
        corrected=corrected,
        same=len(pairs) - len(changed) - len(corrected),
    )


def _figure(one: Reference) -> tuple[object, ...]:
    """Return what makes a figure: to whom it applies and how it was obtained count too."""
    return (
        one.value,
        one.printed,
        one.unit,
        one.year,
        one.scope,
        one.sample,
        one.usage,
        one.method,
        one.applicability,
    )
