"""The differences of two sets of national figures, as rows of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.reference_difference import Difference
from cm_desk.services import reference_words
from cm_desk.services.texts import Texts
from cm_desk.ui.design import EmptyState, Icons
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.rows_model import Column, RowsModel

_MANY = 12  # rows from which one searches


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One reference that differs: what happens to it, and how it reads on both sides."""

    slug: str
    label: str
    kind: str
    tone: str
    before: str
    after: str


def figure_rows(found: Difference, texts: Texts) -> Sequence[DifferenceRow]:
    """Return the figures that change, appear and disappear, in that order."""
    return tuple(_figures(found, texts))


def correction_rows(found: Difference, texts: Texts) -> Sequence[DifferenceRow]:
    """Return the references of which only the words change."""
    kind = QCoreApplication.translate("Difference", "corrected")
    return tuple(
        DifferenceRow(
            pair.after.slug,
            pair.after.label,
            kind,
            "neutral",
            "",
            reference_words.corrected(pair, texts),
        )
        for pair in found.corrected
    )


def difference_table(
    icons: Icons,
    rows: Sequence[DifferenceRow],
    *,
    name: str,
    nothing: str,
    with_figures: bool = True,
) -> DataTable[DifferenceRow]:
    """Return a table of « Before » and « After » for figures, of what is written anew for texts."""
    model: RowsModel[DifferenceRow] = RowsModel(
        _columns(with_figures=with_figures), key=lambda row: row.slug
    )
    table: DataTable[DifferenceRow] = DataTable(
        icons,
        model,
        name=name,
        empty=EmptyState(icons, "check", nothing, ""),
        searchable=len(rows) > _MANY,
        single=True,
    )
    model.set_rows(rows)
    return table


def _figures(found: Difference, texts: Texts) -> Iterator[DifferenceRow]:
    translate = QCoreApplication.translate
    for pair in found.changed:
        before, after = reference_words.before_after(pair, texts)
        kind = translate("Difference", "changed")
        yield DifferenceRow(pair.after.slug, pair.after.label, kind, "info", before, after)
    for one in found.added:
        shown = reference_words.figure(one)
        yield DifferenceRow(
            one.slug, one.label, translate("Difference", "added"), "success", "–", shown
        )
    for one in found.removed:
        shown = reference_words.figure(one)
        yield DifferenceRow(
            one.slug, one.label, translate("Difference", "removed"), "warning", shown, "–"
        )


def _columns(*, with_figures: bool) -> Sequence[Column[DifferenceRow]]:
    translate = QCoreApplication.translate
    reference = Column[DifferenceRow](
        translate("Difference", "Reference"),
        lambda row: row.label,
        tooltip=lambda row: row.label,
        width=22,
        stretch=True,
    )
    if not with_figures:
        return (
            reference,
            Column(translate("Difference", "Written anew"), lambda row: row.after),
        )
    return (
        Column(translate("Difference", "Change"), lambda row: row.kind, tone=lambda row: row.tone),
        reference,
        Column(
            translate("Difference", "Before"),
            lambda row: row.before,
            width=17,
            tooltip=lambda row: row.before,
        ),
        Column(
            translate("Difference", "After"),
            lambda row: row.after,
            width=17,
            tooltip=lambda row: row.after,
        ),
    )
