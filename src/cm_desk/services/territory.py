"""Describing the territory and choosing its members."""

from collections.abc import Iterable, Sequence

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.places import Place
from cm_desk.domain.territory import Composition, Member, Territory
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
    vintage = " ; ".join(dict.fromkeys(member.vintage for member in chosen))
    known = [
        member
        for member in chosen
        if reference is not None and reference.place(member.level, member.code) is not None
    ]
    unknown = [member for member in chosen if member not in known]
    population, commune_count = (0, 0) if reference is None else reference.totals(known)
    return Composition(
        chosen,
        population + sum(member.population or 0 for member in unknown),
        commune_count + sum(member.commune_count for member in unknown),
        vintage,
    )
