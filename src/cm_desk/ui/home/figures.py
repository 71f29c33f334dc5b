"""The key figures of all accounts, and the survey's weekly figure beside one's own."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cm_desk.domain.assessment import Assessment, Indicator
from cm_desk.ui.design import Figure, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.home.linked_card import LinkedCard
from cm_desk.ui.overriding import override

_GAP, _COLUMN = 16, 204
_SHOWN = ("per_week", "regularity", "longest_silence", "planned_ahead")


class KeyFigures(QWidget):
    """Four figures that tell how the body's communication goes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.icons.theme
        self._grid = QGridLayout(self)
        self._theme.arrange(self._grid, spacing=_GAP)
        labels = desk.texts.mapping("indicators")
        self._figures = {key: Figure(desk.icons, labels[f"{key}.label"]) for key in _SHOWN}
        self._columns = 0
        self._arrange(len(_SHOWN))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not a layout that wraps: it is asked in Python at each of the first page's measures.
        gap = self._theme.px(_GAP)
        room = (event.size().width() + gap) // (self._theme.px(_COLUMN) + gap)
        self._arrange(max(1, min(len(_SHOWN), room)))
        super().resizeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        # One column can always be: four side by side must not widen the page.
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._theme.px(_COLUMN)), least.height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for number, figure in enumerate(self._figures.values()):
            self._grid.addWidget(figure, *divmod(number, columns))
        for column in range(len(_SHOWN)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns

    def show_figures(self, found: Assessment) -> None:
        overall = {one.id: one for one in found.indicators if one.account_id is None}
        for key, figure in self._figures.items():
            show_indicator(figure, overall.get(key))
        self.setVisible(bool(found.accounts))


def show_indicator(figure: Figure, indicator: Indicator | None) -> None:
    """Show a computed figure with how it is known, or « – » where it is not."""
    if indicator is None or indicator.value is None:
        figure.show_value("–", hint=indicator.note or indicator.text if indicator else "")
        return
    value, _, unit = indicator.text.partition("\u00a0")
    figure.show_value(
        value,
        # « Publications par semaine » needs no second « publications par semaine ».
        unit="" if unit.casefold() == indicator.label.casefold() else unit,
        evidence=indicator.evidence,
        hint=indicator.note,
    )


class WeeklyCard(LinkedCard):
    """The survey's sentence: never a bar beside a share of territories."""

    def __init__(self, desk: Desk) -> None:
        action = QCoreApplication.translate("Home", "See the comparison")
        super().__init__(desk, action, icon="chart-bar", page="comparison")
        self.set_title(self.tr("Beside the other territories"))
        self._sentence = text("", "subheading")
        self._source = text("", "caption")
        self.add(self._sentence)
        self.add(self._source)

    def show_comparison(self, found: Assessment) -> None:
        weekly = found.weekly_sentence
        self.setVisible(weekly is not None)
        if weekly is None:
            return
        reference = weekly.reference
        self._sentence.setText(weekly.sentence)
        self._source.setText(
            " · ".join(
                part for part in (reference.document, reference.scope, reference.year) if part
            )
        )
