"""Contents as rows for people, in French, and as objects for programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from cm_desk.domain.plan import Content, Version
from cm_desk.domain.records import frozen
from cm_desk.services.export_files import Cell
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, plan_keys, strategy, territory
from cm_desk.storage.database import Dossier

# In the order of a spreadsheet's columns; resources/texts/plan_files.json names them.
COLUMNS: Final = (
    *("planned_on", "planned_time", "title", "status", "account", "network", "text"),
    *("alt_text", "pillar", "audience", "objective", "brief", "note", "format"),
    *("effort_minutes", "funder_mention", "images", "image_credit", "image_consent"),
    *("has_subtitles", "contributor", "origin", "kind", "closes_on", "reminder_days"),
    *("relay_to", "approved_by", "approved_at", "permalink", "is_timeless"),
    *("cooldown_days", "timezone", "uid"),
)
_WIDE: Final = ("text", "brief", "note", "title", "alt_text", "images", "relay_to")
_WIDTHS: Final = (60, 40, 40, 36, 40, 30, 30)
# A workbook keeps the choices of a list in 255 signs.
_MOST_LISTED: Final = 250
_LEFT_OUT: Final = frozenset(
    {"audience_id", "objective_id", "pillar_id", "series_id", "stock_id", "call_id", "id"}
)


@frozen
class Names:
    """What the ids of contents stand for; ``networks`` are labels by account."""

    accounts: Mapping[int, str]
    networks: Mapping[int, str]
    network_ids: Mapping[int, str]
    audiences: Mapping[int, str]
    objectives: Mapping[int, str]
    pillars: Mapping[int, str]
    permalinks: Mapping[int, str]
    zone: ZoneInfo


def read_names(dossier: Dossier) -> Names:
    """Read the names as they are now."""
    known = accounts.accounts(dossier)
    labels = {one.id: one.label for one in accounts.networks(dossier)}
    return Names(
        {one.id or 0: one.name for one in known},
        {one.id or 0: labels[one.network_id] for one in known},
        {one.id or 0: one.network_id for one in known},
        {one.id or 0: one.name for one in strategy.audiences(dossier)},
        {one.id or 0: one.title for one in strategy.objectives(dossier)},
        {one.id or 0: one.name for one in strategy.pillars(dossier)},
        plan_keys.permalinks(dossier),
        ZoneInfo(territory.read(dossier).timezone),
    )


def header(texts: Texts) -> list[str]:
    """Return the names of the columns."""
    return [texts.get("plan_files", f"columns.{name}") for name in COLUMNS]


def widths(texts: Texts) -> Mapping[str, int]:
    """Return how wide the columns of words are, in characters, by their names."""
    return {
        texts.get("plan_files", f"columns.{name}"): width
        for name, width in zip(_WIDE, _WIDTHS, strict=True)
    }


def short_list(names: Iterable[str]) -> list[str]:
    """Return the choices that fit in a workbook's list; none where they would not all fit."""
    chosen = [name for name in names if "," not in name]
    return chosen if len(",".join(chosen)) <= _MOST_LISTED else []


def rows(contents: Sequence[Content], names: Names, texts: Texts) -> Iterator[list[Cell]]:
    """Yield one row a version, or one for a content that has none yet."""
    for one in contents:
        for version in one.versions or (None,):
            yield [_cell(one, version, name, names, texts) for name in COLUMNS]


def _cell(one: Content, version: Version | None, name: str, names: Names, texts: Texts) -> Cell:
    match name:
        case "account" | "network" | "text" | "alt_text" | "permalink":
            return None if version is None else _of_version(version, name, names)
        case "audience" | "objective" | "pillar":
            return _named(one, name, names)
        case "approved_at":
            return _moment(one.approved_at, names.zone)
        case _:
            return _worded(getattr(one, name), texts)


def _worded(value: Any, texts: Texts) -> Cell:
    if isinstance(value, bool):
        return texts.get("plan_files", "yes" if value else "no")
    worded: Cell = texts.label(value) if isinstance(value, StrEnum) else value
    return worded


def _of_version(version: Version, name: str, names: Names) -> Cell:
    match name:
        case "account":
            return names.accounts[version.account_id]
        case "network":
            return names.networks[version.account_id]
        case "permalink":
            return names.permalinks.get(version.publication_id or 0)
        case _:
            return str(getattr(version, name))


def _named(one: Content, name: str, names: Names) -> str | None:
    known: Mapping[int, str] = getattr(names, f"{name}s")
    return known.get(getattr(one, f"{name}_id") or 0)


def _moment(at: int | None, zone: ZoneInfo) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).astimezone(zone)


def objects(contents: Sequence[Content], names: Names) -> list[Mapping[str, Any]]:
    """Return the contents as objects with every field, under keys that do not change."""
    return [_object(one, names) for one in contents]


def _object(one: Content, names: Names) -> Mapping[str, Any]:
    fields = [name for name in one.__dataclass_fields__ if name not in _LEFT_OUT]
    told = {name: _told(getattr(one, name), names.zone, name) for name in fields}
    told |= {name: _named(one, name, names) for name in ("audience", "objective", "pillar")}
    told["series"] = one.series_id
    told["versions"] = [
        {
            "account": names.accounts[version.account_id],
            "network": names.network_ids[version.account_id],
            "text": version.text,
            "alt_text": version.alt_text,
            "permalink": names.permalinks.get(version.publication_id or 0),
        }
        for version in one.versions
    ]
    return told


def _told(value: Any, zone: ZoneInfo, name: str) -> Any:
    if name.endswith("_at"):
        moment = _moment(value, zone)
        return moment.isoformat() if moment else None
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value
