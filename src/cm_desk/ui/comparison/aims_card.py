"""What one communicates for, and for whom, beside what the national survey publishes."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.assessment import Aims, Assessment
from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.comparison.shares_card import SharesCard
from cm_desk.ui.design import Button, text
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_NAMES = 204  # pixels at 100 %


class AimsCard(SharesCard):
    """An aim is there or not: a sign and a word, never a share."""

    def __init__(
        self,
        desk: Desk,
        aims: Callable[[Assessment], Aims | None],
        *,
        heading: str,
        title: str,
        subtitle: str,
        action: str,
        file_name: str,
    ) -> None:
        apart = QCoreApplication.translate("AimsCard", "Yours, beyond the survey")
        super().__init__(desk, heading=heading, apart=apart, names=_NAMES)
        self._aims = aims
        self.rule = text(desk.texts.get("comparison", "aims.rule"), "caption")
        self.fill_button = Button(
            desk.icons, action, icon="target", on_click=lambda: desk.go("strategy")
        )
        self.add_action(self.fill_button)
        self.lay_out(title, subtitle, self.rule, self.provenance, file_name=file_name)

    @override
    def show_found(self, found: Assessment) -> Iterator[None]:
        aims = self._aims(found)
        self.setVisible(aims is not None)
        if aims is None:
            return
        rows = [
            self.row_of(
                row.key,
                row.label,
                present=row.is_own,
                presence=self._presence(is_own=row.is_own),
                reference=row.reference,
            )
            for row in aims.rows
        ]
        rows += [self._beyond(number, name) for number, name in enumerate(aims.beyond)]
        references = [row.reference for row in aims.rows]
        self.fill_button.setVisible(all(row.is_own is None for row in aims.rows))
        self.show_shares(found, rows, aims.reading, references)
        yield

    def _presence(self, *, is_own: bool | None) -> str:
        if is_own is None:
            return self.tr("not filled in")
        return self.tr("yes") if is_own else self.tr("not spotted")

    def _beyond(self, number: int, name: str) -> ShareRow:
        outside = self.tr("not in the survey")
        return ShareRow(f"own-{number}", name, True, self.tr("yes"), None, outside, apart=True)


class ObjectivesCard(AimsCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            lambda found: found.objectives_against_survey,
            heading=self.tr("Objective"),
            title=self.tr("Your objectives, beside the national survey"),
            subtitle=self.tr(
                "What the Pays communicate on, and which of it is an objective of yours."
            ),
            action=self.tr("Choose the objectives"),
            file_name=self.tr("objectives {day}"),
        )


class AudiencesCard(AimsCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            lambda found: found.audiences_against_survey,
            heading=self.tr("Audience"),
            title=self.tr("Your audiences, beside the national survey"),
            subtitle=self.tr("Whom the Pays address, and which of them is an audience of yours."),
            action=self.tr("Choose the audiences"),
            file_name=self.tr("audiences {day}"),
        )
