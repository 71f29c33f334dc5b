"""The calendars that the application bundles, each file read once."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk.domain.day_rules import rule_of
from cm_desk.domain.holidays import HolidayRegion, PublicHoliday
from cm_desk.domain.marronniers import DateStatus, Marronnier, Reach, Theme
from cm_desk.domain.records import frozen
from cm_desk.domain.school_holidays import SchoolCalendar, SchoolHoliday
from cm_desk.domain.territory import SchoolZone, TerritoryKind
from cm_desk.domain.year_frame import Concern, Poll


@frozen
class BundledPoll:
    """A poll as it comes, and the kinds of territory that it concerns otherwise than most."""

    poll: Poll
    concern_by_kind: Mapping[TerritoryKind, Concern]


@cache
def public_holidays(resources: Path) -> tuple[PublicHoliday, ...]:
    """Return every public holiday of the French regions."""
    return tuple(_holiday(row) for row in _read(resources, "public_holidays")["holidays"])


@cache
def school_calendar(resources: Path) -> SchoolCalendar:
    """Return the school holidays of zones A, B and C, as far as they are published."""
    held = _read(resources, "school_holidays")
    return SchoolCalendar(
        tuple(_school_holiday(row) for row in held["periods"]),
        date.fromisoformat(held["known_from"]),
        date.fromisoformat(held["known_until"]),
        held["source"],
    )


@cache
def marronniers(resources: Path) -> tuple[Marronnier, ...]:
    """Return the subjects that come back each year."""
    return tuple(_marronnier(row) for row in _read(resources, "marronniers")["marronniers"])


@cache
def themes(resources: Path) -> tuple[Theme, ...]:
    """Return the families of marronniers, in the order in which to offer them."""
    return tuple(Theme(**row) for row in _read(resources, "marronniers")["themes"])


@cache
def polls(resources: Path) -> tuple[BundledPoll, ...]:
    """Return the polls known when this version was made, past and to come."""
    return tuple(_poll(row) for row in _read(resources, "polls")["polls"])


def _read(resources: Path, name: str) -> dict[str, Any]:
    """Read our own file as it is: the tests hold it to its shape."""
    held: dict[str, Any] = json.loads((resources / "calendars" / f"{name}.json").read_bytes())
    return held


def _holiday(row: Mapping[str, Any]) -> PublicHoliday:
    regions = row.get("regions")
    typed = {
        "rule": rule_of(row["rule"]),
        "regions": regions and tuple(HolidayRegion(region) for region in regions),
    }
    return PublicHoliday(**{**row, **typed})


def _school_holiday(row: Mapping[str, Any]) -> SchoolHoliday:
    typed = {"zone": SchoolZone(row["zone"]), **_dates(row, "first", "last")}
    return SchoolHoliday(**{**row, **typed})


def _marronnier(row: Mapping[str, Any]) -> Marronnier:
    typed = {
        "rule": row["rule"] and rule_of(row["rule"]),
        "status": DateStatus(row["status"]),
        "reach": Reach(row["reach"]),
        "themes": tuple(row["themes"]),
    }
    return Marronnier(**{**row, **typed})


def _poll(row: Mapping[str, Any]) -> BundledPoll:
    fields = dict(row)
    by_kind = fields.pop("concern_by_kind", {})
    typed = {
        "concern": Concern(row["concern"]),
        **_dates(row, "month", "first_round", "second_round", "guard_from", "checked_on"),
    }
    return BundledPoll(
        Poll(**{**fields, **typed}),
        MappingProxyType({TerritoryKind(kind): Concern(one) for kind, one in by_kind.items()}),
    )


def _dates(row: Mapping[str, Any], *names: str) -> dict[str, date]:
    return {name: date.fromisoformat(row[name]) for name in names if name in row}
