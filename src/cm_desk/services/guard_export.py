"""The dossier d’antériorité as a document to print and as a table to keep."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain.guard_notices import Antecedence, on_paper
from cm_desk.domain.guarded import YEAR, AccountGuard, Comparison
from cm_desk.reports.render import Document
from cm_desk.services import exporting
from cm_desk.services.exporting import Cell
from cm_desk.services.texts import Texts

_COLUMNS = (
    *("poll", "account", "network", "kind", "label", "first", "last", "before_first", "days"),
    *("known", "published", "planned", "known_before", "before", "twelve", "new", "opened"),
    "state",
)


def document(found: Antecedence, *, texts: Texts, resources: Path, built: Path) -> Document:
    """Return the document: ``write_pdf`` it, or show its ``pages``."""
    from cm_desk.reports import antecedence  # noqa: PLC0415 - each document loads its own

    return antecedence.document(
        found,
        texts={**texts.mapping("guard"), **texts.mapping("antecedence")},
        labels=texts.mapping("labels"),
        resources=resources,
        built=built,
    )


def write_csv(found: Antecedence, path: Path, *, texts: Texts) -> None:
    """Write every figure of the comparison in one table, in place of ``path``.

    One row a week, a format, an opening and a whole for each account, then what is to be
    checked. What is not covered has an empty cell, never a zero.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    words = texts.mapping("antecedence")
    header = [words[f"csv.{column}"] for column in _COLUMNS]
    labels = texts.mapping("labels")
    rows = ([row.get(column) for column in _COLUMNS] for row in _rows(found, words, labels))
    exporting.table_csv(header, rows, path)


def _rows(
    found: Antecedence, words: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    compared = found.compared
    for one in (*compared.accounts, compared.together):
        common: dict[str, Cell] = {
            "poll": compared.poll.title,
            "account": one.account.name if one.account else words["csv.all"],
            "network": one.network,
        }
        for row in (
            *_weeks(one, compared, words),
            *_formats(one, compared, words, labels),
            *_whole(one, compared, words),
            *_opening(one, words, labels),
        ):
            yield common | row
    for notice in found.notices:
        yield {
            "poll": compared.poll.title,
            "kind": words["csv.notice"],
            "label": on_paper(notice, words),
            "state": labels[f"Criterion.{notice.criterion}"],
        }


def _weeks(
    one: AccountGuard, compared: Comparison, words: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    for week in one.weeks:
        year, number, _ = week.monday.isocalendar()
        first = max(week.monday, compared.first)
        yield {
            "kind": words["csv.week"],
            "label": f"{year}-W{number:02}",
            "first": first,
            "last": min(week.monday + timedelta(days=6), compared.last),
            "before_first": first - timedelta(days=YEAR),
            "days": week.days,
            "known": week.now_days,
            "published": week.now,
            "planned": None if week.now is None else week.planned,
            "known_before": week.before_days,
            "before": week.before,
        }


def _formats(
    one: AccountGuard, compared: Comparison, words: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    for use in one.formats:
        yield {
            "kind": words["csv.format"],
            "label": labels[f"Format.{use.format}"],
            **_span(compared, compared.last),
            "published": use.published + use.planned,
            "planned": use.planned,
            "before": use.before,
            "twelve": use.twelve_months,
            "new": use.is_new,
        }


def _whole(
    one: AccountGuard, compared: Comparison, words: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    if compared.until is None:
        return
    whole = one.whole
    yield {
        "kind": words["csv.whole"],
        **_span(compared, compared.until),
        "known": whole.days,
        "published": whole.now if whole.days else None,
        "planned": one.planned.now if whole.days else None,
        "known_before": whole.days,
        "before": whole.before if whole.days else None,
    }


def _span(compared: Comparison, last: date) -> dict[str, Cell]:
    before = compared.first - timedelta(days=YEAR)
    return {"first": compared.first, "last": last, "before_first": before}


def _opening(
    one: AccountGuard, words: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    if one.account is not None:
        yield {
            "kind": words["csv.opening"],
            "opened": one.account.opened_on,
            "state": labels[f"Opening.{one.opening}"],
        }
