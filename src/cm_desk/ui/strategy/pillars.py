"""Pillars (rubriques): the families of subjects and the share each should take."""

from collections.abc import Callable, Sequence

from cm_desk.domain import wording
from cm_desk.domain.strategy import Pillar
from cm_desk.ui.design import Banner, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.strategy_pillar import open_pillar
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column
from cm_desk.ui.strategy.colours import colour_icon, colour_key, colour_label
from cm_desk.ui.strategy.section import Section, Words


class PillarsSection(Section[Pillar]):
    """The table of pillars, and what their target shares add up to."""

    def __init__(self, desk: Desk, adopt: Callable[[], None]) -> None:
        words = Words(
            self.tr("Pillars"),
            self.tr("Three to six families of subjects that come back, each with its share."),
            self.tr("Add a pillar"),
            self.tr("Start from the suggestions"),
            self.tr("No pillar yet"),
            self.tr("Start from the suggested ones, or write your own."),
            lambda count: self.tr("%Ln pillar(s)", "", count),
        )
        columns = (
            Column[Pillar](
                self.tr("Pillar"),
                lambda one: one.name,
                icon=colour_key,
                accessible=lambda one: f"{one.name}, {colour_label(colour_key(one))}",
                width=28,
                stretch=True,
            ),
            Column[Pillar](
                self.tr("Target share"),
                lambda one: share(one.target_share),
                sort=lambda one: one.target_share,
                accessible=lambda one: (
                    self.tr("not filled in")
                    if one.target_share is None
                    else share(one.target_share)
                ),
                numeric=True,
                width=14,
            ),
        )
        super().__init__(
            desk,
            columns,
            words,
            icon="palette",
            aim=lambda one: one,
            adopt=adopt,
            icons=lambda key: colour_icon(desk.icons.theme, key),
        )
        self.total = text("", "muted")
        self.excess = Banner(desk.icons, role="warning")
        self.excess.hide()
        self.body.addWidget(self.total)
        self.body.addWidget(self.excess)

    @override
    def show_rows(self, rows: Sequence[Pillar]) -> None:
        super().show_rows(rows)
        shares = [one.target_share for one in rows if one.target_share is not None]
        total = round(sum(shares), 4)
        self.total.setText(
            self.tr("The target shares add up to {total}.").format(total=share(total))
        )
        self.total.setVisible(bool(shares))
        if total <= 1:
            self.excess.hide()
        elif self.excess.isHidden():
            self.excess.show_message(
                self.tr("Together the target shares exceed 100 %: lower one of them."),
                role="warning",
            )

    @override
    def open(self, row: Pillar | None) -> None:
        open_pillar(self.desk, row, self)


def share(part: float | None) -> str:
    r"""Write a fraction as a percentage.

    >>> share(0.125)
    '12,5\xa0%'
    """
    return "–" if part is None else f"{wording.number(part * 100, 1)}\u00a0%"
