"""Describing the territory and choosing its members."""

from collections.abc import Iterable, Sequence

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.places import Place
from cm_desk.domain.territory import Composition, Member, SchoolZone, Territory
from cm_desk.services.places import school_zone_of
from cm_desk.storage import changes, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier
from cm_desk.storage.territory_reference import TerritoryReference


def read(dossier: Dossier) -> Territory:
    """Return the territory as it is described."""
    return territory.read(dossier)


def save(dossier: Dossier, described: Territory) -> Change:
    """Write the territory's description."""
    if not described.name.strip():
        raise CmDeskError("territory_without_name", field="name")
    with changes.record(dossier, "territory_saved") as recording:
        territory.write(dossier, described)
    return recording.change


def members(dossier: Dossier) -> tuple[Member, ...]:
    """Return the members as the reference gave them on the day they were chosen."""
    return territory.members(dossier)


def add_members(dossier: Dossier, places: Sequence[Place], *, vintage: str) -> Change:
    """Add places as members; one that is already there is refused."""
    there = {(member.level, member.code) for member in territory.members(dossier)}
    for place in places:
        if (place.level, place.code) in there:
            raise CmDeskError("member_already_there", name=place.name)
    with changes.record(
        dossier, "members_added", count=len(places), name=places[0].name
    ) as recording:
        for place in places:
            territory.add_member(
                dossier,
                Member(
                    place.level,
                    place.code,
                    place.name,
                    place.population,
                    place.commune_count,
                    vintage,
                ),
            )
    return recording.change


def remove_members(dossier: Dossier, ids: Iterable[int]) -> Change:
    """Remove members by id."""
    chosen = tuple(ids)
    with changes.record(dossier, "members_removed", count=len(chosen)) as recording:
        territory.remove_members(dossier, chosen)
    return recording.change


def composition(dossier: Dossier, reference: TerritoryReference | None) -> Composition:
    """Return the members with totals that count each commune once.

    Members that the reference does not know (the example's, a body dissolved since), or all
    of them when its file is missing, count for their own figures.
    """
    chosen = territory.members(dossier)
    known = _known(chosen, reference)
    unknown = [member for member in chosen if member not in known]
    population, commune_count = (0, 0) if reference is None else reference.totals(known)
    # The totals of known members are the reference's of today, whatever it was on their day.
    vintages = [reference.vintage_of(known).rstrip(".")] if reference is not None and known else []
    vintages += [member.vintage for member in unknown]
    return Composition(
        chosen,
        population + sum(member.population or 0 for member in unknown),
        commune_count + sum(member.commune_count for member in unknown),
        " ; ".join(dict.fromkeys(vintages)),
    )


def overlaps(dossier: Dossier, reference: TerritoryReference) -> tuple[tuple[Member, Member], ...]:
    """Return each (inner, outer) member whose inner one adds nothing to the outer one."""
    return reference.overlaps(_known(territory.members(dossier), reference))


def school_zones(dossier: Dossier, reference: TerritoryReference) -> tuple[SchoolZone, ...]:
    """Return the school zones of the members' départements, the most inhabited first."""
    departements = reference.departements_of(_known(territory.members(dossier), reference))
    zones = (school_zone_of([code]) for code in departements)
    return tuple(dict.fromkeys(zone for zone in zones if zone is not None))


def _known(chosen: Sequence[Member], reference: TerritoryReference | None) -> list[Member]:
    if reference is None:
        return []
    return [one for one in chosen if reference.place(one.level, one.code) is not None]
