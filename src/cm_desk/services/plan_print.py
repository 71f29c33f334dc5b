"""The plan on paper: a month for the wall, or the sheet on which it is approved."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.records import frozen
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.reports.month import Paper
from cm_desk.reports.plan_data import PlanOnPaper
from cm_desk.reports.render import Document
from cm_desk.services import plan_export, year_frame
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, strategy, territory
from cm_desk.storage.database import Dossier

__all__ = ["Document", "Paper", "Sheet", "approval", "month"]

_DONE: Final = frozenset({Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED})


@frozen
class Sheet:
    """What is printed.

    ``account_ids`` are the accounts wanted, None for all; ``kinds`` what is shown of the days;
    ``with_abandoned`` keeps the contents that were given up.
    """

    month: date
    paper: Paper = "a4"
    account_ids: frozenset[int] | None = None
    kinds: frozenset[MarkKind] = frozenset(MarkKind)
    with_abandoned: bool = False


def month(
    dossier: Dossier, wanted: Sheet, *, texts: Texts, resources: Path, built: Path, today: date
) -> Document:
    """Return the calendar of a month."""
    from cm_desk.reports import month as report  # noqa: PLC0415 - each document loads its own

    first, last = _bounds(wanted.month)
    marks = year_frame.marks(dossier, resources=resources, first=first, last=last)
    plan = _read(
        dossier,
        wanted,
        today,
        keep=lambda one: wanted.with_abandoned or one.status is not Status.ABANDONED,
        marks=tuple(one for one in marks if one.kind in wanted.kinds),
    )
    return report.document(
        plan,
        paper=wanted.paper,
        texts=texts.mapping("plan_month"),
        labels=texts.mapping("labels"),
        resources=resources,
        built=built,
    )


def approval(
    dossier: Dossier,
    wanted: Sheet,
    *,
    everything: bool,
    texts: Texts,
    resources: Path,
    built: Path,
    today: date,
) -> Document:
    """Return the sheet on which a month's contents are approved.

    It holds those that await it, or ``everything`` that has not appeared yet.
    """
    from cm_desk.reports import approval as report  # noqa: PLC0415 - each document loads its own

    awaiting = {Status.TO_APPROVE}
    plan = _read(
        dossier,
        wanted,
        today,
        keep=lambda one: one.status not in _DONE if everything else one.status in awaiting,
    )
    return report.document(
        plan,
        texts=texts.mapping("plan_approval"),
        labels=texts.mapping("labels"),
        resources=resources,
        built=built,
    )


def _bounds(month_: date) -> tuple[date, date]:
    first = month_.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _read(
    dossier: Dossier,
    wanted: Sheet,
    today: date,
    *,
    keep: Callable[[Content], bool],
    marks: tuple[DayMark, ...] = (),
) -> PlanOnPaper:
    first, last = _bounds(wanted.month)
    chosen = plan_export.Wanted(first, last, wanted.account_ids, with_ideas=False)
    contents = plan_export.contents(dossier, chosen)
    kept = [one for one in contents if keep(one)]
    known = {one.id or 0: one for one in accounts.accounts(dossier)}
    of_accounts = wanted.account_ids or frozenset()
    return PlanOnPaper(
        month=first,
        today=today,
        territory=territory.read(dossier),
        contents=kept,
        marks=marks,
        accounts=known,
        networks={one.id: one for one in accounts.networks(dossier)},
        pillars=strategy.pillars(dossier),
        audiences={one.id or 0: one.name for one in strategy.audiences(dossier)},
        abandoned=sum(one.status is Status.ABANDONED and one not in kept for one in contents),
        filtered=wording.listing(one.name for row, one in known.items() if row in of_accounts),
    )
