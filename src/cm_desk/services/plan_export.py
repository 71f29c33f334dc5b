"""The plan as a file that others open: a spreadsheet, a calendar, or data."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from cm_desk.domain.plan import Content, Status
from cm_desk.domain.records import frozen
from cm_desk.services import export_files, plan_export_rows
from cm_desk.services.texts import Texts
from cm_desk.storage import plan, territory, year_frame
from cm_desk.storage.database import Dossier

Alarm = Literal["none", "before", "day_before"]
Format = Literal["xlsx", "csv", "ics", "json"]
FORMATS: Final[tuple[Format, ...]] = ("xlsx", "csv", "ics", "json")
_EVERY_ACCOUNT: Final = None
_JSON_VERSION: Final = 1


@frozen
class Wanted:
    """What goes out.

    ``first`` and ``last`` bound the days, both None for the whole plan; ``account_ids`` are
    the accounts wanted, None for all, contents without an account then included. A calendar
    also has its ``alarm``, each content's length in ``minutes``, and the territory's own
    ``with_events``; it holds no undated idea.
    """

    first: date | None = None
    last: date | None = None
    account_ids: frozenset[int] | None = _EVERY_ACCOUNT
    with_ideas: bool = True
    alarm: Alarm = "before"
    minutes: int = 15
    with_events: bool = True


def contents(dossier: Dossier, wanted: Wanted) -> tuple[Content, ...]:
    """Return the contents that are wanted, each with the versions of the accounts wanted."""
    found = plan.contents(dossier, first=wanted.first, last=wanted.last)
    if wanted.first is not None and wanted.with_ideas:
        found += plan.undated(dossier)
    if not wanted.with_ideas:
        found = tuple(one for one in found if one.planned_on is not None)
    if wanted.account_ids is None:
        return found
    kept = (_of_accounts(one, wanted.account_ids) for one in found)
    return tuple(one for one in kept if one.versions)


def _of_accounts(one: Content, account_ids: frozenset[int]) -> Content:
    versions = tuple(v for v in one.versions if v.account_id in account_ids)
    return replace(one, versions=versions)


def write(
    dossier: Dossier,
    wanted: Wanted,
    target: Path,
    *,
    format: Format,  # noqa: A002 - what people call it
    texts: Texts,
) -> int:
    """Write what is wanted in place of ``target``; return how many contents it holds.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    if format == "ics":
        return write_calendar(dossier, wanted, target, texts=texts)
    chosen = contents(dossier, wanted)
    names = plan_export_rows.read_names(dossier)
    with export_files.replacing((target,)) as (part,):
        if format == "json":
            _write_json(part, dossier, wanted, plan_export_rows.objects(chosen, names))
        else:
            _write_table(part, format, chosen, names, texts)
    return len(chosen)


def write_calendar(dossier: Dossier, wanted: Wanted, target: Path, *, texts: Texts) -> int:
    """Write the dated contents as a calendar in place of ``target``; return how many.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    from cm_desk.services import plan_export_ics  # noqa: PLC0415 - icalendar is slow to load

    chosen = contents(dossier, replace(wanted, with_ideas=False))
    calls = contents(dossier, replace(wanted, first=None, last=None))
    events = year_frame.events(dossier) if wanted.with_events else ()
    content = plan_export_ics.calendar(
        dossier,
        chosen,
        calls=[one for one in calls if _is_within(one.closes_on, wanted)],
        events=[
            one
            for one in events
            if wanted.first is None
            or wanted.last is None
            or (one.last >= wanted.first and one.first <= wanted.last)
        ],
        wanted=wanted,
        texts=texts,
    )
    with export_files.replacing((target,)) as (part,):
        part.write_bytes(content)
    return len(chosen)


def _is_within(day: date | None, wanted: Wanted) -> bool:
    if day is None or wanted.first is None or wanted.last is None:
        return day is not None
    return wanted.first <= day <= wanted.last


def _write_table(
    part: Path,
    format: Format,  # noqa: A002 - what people call it
    chosen: Sequence[Content],
    names: plan_export_rows.Names,
    texts: Texts,
) -> None:
    header = plan_export_rows.header(texts)
    rows = plan_export_rows.rows(chosen, names, texts)
    if format == "csv":
        export_files.write_csv(part, header, rows)
        return
    sheet = export_files.Sheet(
        texts.get("plan_files", "sheet"),
        header,
        rows,
        plan_export_rows.widths(texts),
        {
            texts.get("plan_files", "columns.status"): [texts.label(one) for one in Status],
            texts.get("plan_files", "columns.pillar"): plan_export_rows.short_list(
                names.pillars.values()
            ),
        },
    )
    export_files.write_xlsx(part, [sheet])


def _write_json(
    part: Path, dossier: Dossier, wanted: Wanted, found: Sequence[Mapping[str, Any]]
) -> None:
    about = {
        "format": "cm-desk-plan",
        "version": _JSON_VERSION,
        "territory": territory.read(dossier).name,
        "first": wanted.first.isoformat() if wanted.first else None,
        "last": wanted.last.isoformat() if wanted.last else None,
        "contents": found,
    }
    part.write_text(
        json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
    )
