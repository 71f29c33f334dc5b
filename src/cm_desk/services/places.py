"""What the window asks about French places: their reference, their school zone."""

import json
from collections.abc import Iterable
from pathlib import Path

from cm_desk import paths
from cm_desk.domain.territory import SchoolZone
from cm_desk.storage.territory_reference import TerritoryReference


def open_reference(built_folder: Path) -> TerritoryReference:
    """Open the search file among what packaging built (see ``paths.built``)."""
    return TerritoryReference(built_folder / "territories.sqlite")


def school_zone_of(departements: Iterable[str]) -> SchoolZone | None:
    """Return the school zone that these départements share, None when they differ."""
    table = paths.resources() / "calendars" / "departement_academie_zone.json"
    known = json.loads(table.read_text(encoding="utf-8"))["departements"]
    zones = {SchoolZone(known[code]["zone"]) for code in departements if code in known}
    return zones.pop() if len(zones) == 1 else None
