"""What the publications are made of: slots, formats, origins, pillars and audiences."""

from collections.abc import Iterable, Iterator, Mapping

from cm_desk.domain import wording
from cm_desk.domain.assessment import Evidence, Indicator
from cm_desk.domain.figures import Sheet
from cm_desk.domain.history import FacetRow
from cm_desk.domain.publication import Format, Origin
from cm_desk.domain.strategy import Audience, Pillar

Counts = Mapping[str, int]
Facets = Mapping[int | None, Mapping[str, Counts]]

_TRUE = "1"
_BY_ADDRESS, _BY_WORDS = "1", "0"


def by_account(rows: Iterable[FacetRow], counted_together: frozenset[int]) -> Facets:
    """Group the counts by account and facet; None sums the accounts ``counted_together``."""
    found: dict[int | None, dict[str, dict[str, int]]] = {}
    for account_id, facet, value, publications in rows:
        together = (None,) if account_id in counted_together else ()
        for one in (account_id, *together):
            values = found.setdefault(one, {}).setdefault(facet, {})
            values[value] = values.get(value, 0) + publications
    return found


def shares(facets: Mapping[str, Counts], sheet: Sheet) -> Iterator[Indicator]:
    """Yield the two shares that deserve a figure of their own: own contents, sponsored ones."""
    origins, sponsored = facets.get("origin", {}), facets.get("sponsored", {})
    yield _share("own_share", origins, Origin.OWN, sheet, Evidence.ENTERED)
    yield _share("sponsored_share", sponsored, _TRUE, sheet, sheet.evidence)


def website_share(facets: Mapping[str, Counts], sheet: Sheet, *, is_compared: bool) -> Indicator:
    """Return the share that repeats the website: as typed in, else by its address or its words.

    What nobody filled in is known only when there is a news to compare it with.
    """
    origins, repeated = facets.get("origin", {}), facets.get("repeated", {})
    total = sum(origins.values())
    known = total if is_compared else total - origins.get("", 0)
    if not known:
        return sheet.unknown("website_share", "percent", "note.not_compared")
    estimated = repeated.get(_BY_WORDS, 0)
    typed = origins.get(Origin.WEBSITE, 0)
    found = typed + repeated.get(_BY_ADDRESS, 0) + estimated
    note = sheet.say(
        "note.website",
        ratio=sheet.ratio(found, known),
        estimated=sheet.count(estimated, "estimated"),
    )
    evidence = Evidence.OBSERVED if is_compared and not typed else Evidence.ENTERED
    return sheet.percent("website_share", 100 * found / known, note=note, evidence=evidence)


def rows(
    facets: Mapping[str, Counts],
    sheet: Sheet,
    *,
    pillars: Iterable[Pillar],
    audiences: Iterable[Audience],
) -> Iterator[Indicator]:
    """Yield the distributions: formats and slots come from the files, the rest was filled in."""
    yield from _slots(facets.get("slot", {}), sheet)
    formats = {one.value: sheet.labels[f"Format.{one}"] for one in Format}
    yield from _parts("format", facets.get("format", {}), formats, sheet, sheet.evidence)
    origins = {one.value: sheet.labels[f"Origin.{one}"] for one in Origin}
    yield from _parts("origin", facets.get("origin", {}), origins, sheet, Evidence.ENTERED)
    names = {str(audience.id): audience.name for audience in audiences}
    yield from _parts("audience", facets.get("audience", {}), names, sheet, Evidence.ENTERED)
    yield from _pillars(facets.get("pillar", {}), pillars, sheet)


def recent_audiences(
    recent: Iterable[FacetRow] | None, audiences: tuple[Audience, ...], sheet: Sheet
) -> Iterator[Indicator]:
    """Yield how many audiences were served over 31 days, then how often each was."""
    if recent is None or not audiences:
        note = "note.not_qualified" if audiences else "note.no_audience"
        yield sheet.unknown("audiences_served", "audiences", note)
        return
    counts: dict[str, int] = {}
    for row in recent:
        if row.facet == "audience":
            counts[row.value] = counts.get(row.value, 0) + row.publications
    served = sum(counts.get(str(audience.id), 0) > 0 for audience in audiences)
    yield sheet.figure(
        "audiences_served",
        served,
        sheet.ratio(served, len(audiences)),
        "audiences",
        evidence=Evidence.ENTERED,
    )
    for audience in audiences:
        yield sheet.row(
            "recent_audience",
            str(audience.id),
            counts.get(str(audience.id), 0),
            label=sheet.say("recent_audience.label", name=audience.name),
            unit="publications",
            evidence=Evidence.ENTERED,
        )


def _share(key: str, counts: Counts, value: str, sheet: Sheet, evidence: Evidence) -> Indicator:
    total = sum(counts.values())
    known = total - counts.get("", 0)
    if not known:
        return sheet.unknown(key, "percent", "note.not_qualified")
    note = sheet.say(
        "note.qualified", known=wording.number(known), all=sheet.count(total, "publication")
    )
    return sheet.percent(key, 100 * counts.get(value, 0) / known, note=note, evidence=evidence)


def _parts(
    family: str, counts: Counts, names: Mapping[str, str], sheet: Sheet, evidence: Evidence
) -> Iterator[Indicator]:
    """Yield the share of each value among those filled in, the greatest first."""
    known = sum(count for value, count in counts.items() if value)
    template = sheet.texts[f"{family}.label"]
    for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if value and count:
            yield sheet.row(
                family,
                value,
                100 * count / known,
                label=template.replace("{name}", names.get(value, value)),
                note=sheet.count(count, "publication"),
                evidence=evidence,
            )


def _pillars(counts: Counts, pillars: Iterable[Pillar], sheet: Sheet) -> Iterator[Indicator]:
    """Yield each pillar's real share, those without any publication included."""
    known = sum(count for value, count in counts.items() if value)
    for pillar in pillars if known else ():
        target = pillar.target_share
        note = "" if target is None else wording.percent(100 * target)
        yield sheet.row(
            "pillar",
            str(pillar.id),
            100 * counts.get(str(pillar.id), 0) / known,
            label=sheet.say("pillar.label", name=pillar.name),
            note=note and sheet.say("note.target_share", share=note),
            evidence=Evidence.ENTERED,
        )


def _slots(counts: Counts, sheet: Sheet) -> Iterator[Indicator]:
    for slot, count in sorted(counts.items()):
        day, _, half = slot.partition(":")
        label = f"{sheet.texts[f'day.{day}']} {sheet.texts[f'half.{half}']}"
        yield sheet.row("slot", slot, count, label=label, unit="publications")
