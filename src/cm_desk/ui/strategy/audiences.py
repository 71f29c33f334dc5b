"""Audiences: for whom, through which accounts, with which message."""

from collections.abc import Callable

from cm_desk.domain.strategy import Audience
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.strategy_audience import open_audience
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column
from cm_desk.ui.strategy.rows import AudienceRow
from cm_desk.ui.strategy.section import Section, Words


class AudiencesSection(Section[AudienceRow]):
    """The table of audiences."""

    def __init__(self, desk: Desk, adopt: Callable[[], None]) -> None:
        words = Words(
            self.tr("Audiences"),
            self.tr("Whom you speak to, through which accounts, and what you tell them."),
            self.tr("Add an audience"),
            self.tr("Start from the survey’s"),
            self.tr("No audience yet"),
            self.tr("Start from those of the national survey, or write your own."),
            lambda count: self.tr("%Ln audience(s)", "", count),
        )
        columns = (
            Column[AudienceRow](self.tr("Audience"), lambda row: row.audience.name, width=26),
            Column[AudienceRow](
                self.tr("Priority"),
                lambda row: self.tr("first") if row.audience.is_priority else "",
                sort=lambda row: not row.audience.is_priority,
                tone=lambda row: "info" if row.audience.is_priority else None,
            ),
            Column[AudienceRow](
                self.tr("Who they are"),
                lambda row: " ".join(row.audience.description.split()),
                tooltip=lambda row: row.audience.description,
                width=28,
                stretch=True,
            ),
            Column[AudienceRow](
                self.tr("Accounts and messages"),
                lambda row: ", ".join(row.account_names) or "–",
                tooltip=self._messages,
                accessible=self._messages,
                width=26,
            ),
        )
        super().__init__(
            desk, columns, words, icon="users-group", aim=lambda row: row.audience, adopt=adopt
        )

    @override
    def open(self, row: AudienceRow | None) -> None:
        aim = row.audience if row else Audience("")
        open_audience(self.desk, aim, dict(row.messages) if row else {}, self)

    def _messages(self, row: AudienceRow) -> str:
        if not row.messages:
            return self.tr("No account speaks to this audience yet.")
        pattern, silent = self.tr("{account}: {message}"), self.tr("no message written")
        pairs = zip(row.account_names, row.messages, strict=True)
        return "\n".join(
            pattern.format(account=name, message=message or silent)
            for name, (_account_id, message) in pairs
        )
