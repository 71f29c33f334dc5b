"""The national figures in force for a dossier, and those that its user typed in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from cm_desk.domain import benchmark
from cm_desk.domain.benchmark import LocalReference, Reference, ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publishers import AcceptedPack
from cm_desk.packs import bundled as own
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, references
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

MAX_NOTE = 200


def bundled(resources: Path) -> ReferenceSet:
    """Return the references bundled with this version."""
    return own.read_references((resources / "benchmarks" / "national.json").read_bytes())


def published(dossier: Dossier, resources: Path) -> ReferenceSet:
    """Return the set in force as its publisher wrote it: the newest of the last accepted one
    and of the application's own.

    When it can no longer be read, the application's own stands for it, and ``outdated`` says so.
    """
    ours = bundled(resources)
    pack = references.used(dossier)
    if pack is None or pack.version < ours.version:
        return ours
    return received(dossier, pack) or replace(ours, instead_of=pack.title)


def in_use(dossier: Dossier, resources: Path) -> ReferenceSet:
    """Return the set in force, with what the user typed in where it publishes no number."""
    typed = references.typed(dossier)
    found = published(dossier, resources)
    if not typed:
        return found
    texts = Texts(resources / "texts").mapping("benchmarks")
    return benchmark.with_local(found, typed, texts=texts)


def reader(dossier: Dossier, resources: Path) -> Callable[[], ReferenceSet]:
    """Return ``in_use`` that reads again only what changed, whoever changed it."""
    known: list[tuple[tuple[object, ...], ReferenceSet]] = []

    def read() -> ReferenceSet:
        state = references.state(dossier)
        if not known or known[0][0] != state:
            known[:] = [(state, in_use(dossier, resources))]
        return known[0][1]

    return read


def outdated(found: ReferenceSet, today: date, texts: Texts) -> str:
    """Say that a set has had its time, or stands for one that is damaged; « » in general.

    It stays in force all the same.
    """
    if found.instead_of:
        return texts.get("benchmarks", "unreadable", title=found.instead_of, own=found.title)
    months = benchmark.outdated_months(found, today)
    if months is None:
        return ""
    key = "outdated" if found.publisher else "outdated_bundled"
    return texts.get("benchmarks", key, months=months)


def typed_values(dossier: Dossier) -> dict[str, LocalReference]:
    """Return the values that the user typed in, by reference, whether they serve or not."""
    return {one.slug: one for one in references.typed(dossier)}


def type_value(
    dossier: Dossier, slug: str, value: float, *, note: str, resources: Path, today: date
) -> Change:
    """Keep the number that the user reads in their own copy of a source, and where in it.

    Raises:
        CmDeskError: the set in force publishes this number, or it cannot be one of its unit.
    """
    found = in_use(dossier, resources)
    reference = _reference(found, slug)
    if not benchmark.awaits_value(reference):
        raise CmDeskError("typed_value_published", label=reference.label)
    if not benchmark.fits(reference, value):
        key = "typed_value_no_percent" if benchmark.is_share(reference) else "typed_value_no_number"
        raise CmDeskError(key, field="value")
    if benchmark.exceeds_whole(found, reference, value):
        raise CmDeskError("typed_value_over_whole", field="value")
    # One line, without the signs that would hide it or turn it round.
    where = "".join(sign for sign in " ".join(note.split()) if sign.isprintable())
    if len(where) > MAX_NOTE:
        raise CmDeskError("typed_note_too_long", field="note", most=MAX_NOTE)
    with changes.record(dossier, "typed_value_saved", name=reference.label) as recording:
        references.save_typed(dossier, LocalReference(slug, value, where, today))
    return recording.change


def forget_value(dossier: Dossier, slug: str, *, resources: Path) -> Change:
    """Delete the value typed in for a reference, even one that no set names any more."""
    labels = {one.slug: one.label for one in published(dossier, resources).references}
    with changes.record(dossier, "typed_value_removed", name=labels.get(slug, slug)) as recording:
        references.delete_typed(dossier, slug)
    return recording.change


def received(dossier: Dossier, pack: AcceptedPack) -> ReferenceSet | None:
    """Return a set that was accepted, or None when what was kept of it is damaged.

    Its signature was checked when it was accepted.
    """
    names = {one.id: one.name for one in references.publishers(dossier)}
    try:
        found = own.read_references(references.content(dossier, pack.id or 0))
    except (CmDeskError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return None
    return replace(
        found,
        version=pack.version,
        publisher=names[pack.publisher_id],
        expires_on=pack.expires_on,
    )


def _reference(found: ReferenceSet, slug: str) -> Reference:
    reference = next((one for one in found.references if one.slug == slug), None)
    if reference is None:
        raise CmDeskError("benchmark_unknown", slug=slug)
    return reference
