"""The networks where the body is, beside the shares that the national survey publishes."""

from collections.abc import Iterator

from cm_desk.domain import comparison_aims, wording
from cm_desk.domain.accounts import NetworkFamily
from cm_desk.domain.assessment import Assessment, NetworkRow
from cm_desk.ui.comparison.rows import ShareRow
from cm_desk.ui.comparison.shares_card import SharesCard
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override


class NetworksCard(SharesCard):
    """Each network that the survey names, and those that only the body is on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, heading=self.tr("Network"), apart=self.tr("Messaging, counted apart")
        )
        self.lay_out(
            self.tr("Networks present, beside the national survey"),
            self.tr("A network is present when one of its accounts is active."),
            self.provenance,
            file_name=self.tr("networks {day}"),
        )

    @override
    def show_found(self, found: Assessment) -> Iterator[None]:
        rows = [self._row(one) for one in found.networks]
        references = [one.reference for one in found.networks if one.reference is not None]
        said = comparison_aims.readings(one for one in references if one.value is not None)
        self.show_shares(found, rows, " ".join([*said, *self._sentences(rows)]), references)
        yield

    def _row(self, one: NetworkRow) -> ShareRow:
        presence = self.tr("no active account")
        if one.present:
            presence = self.tr("%n active account(s)", "", one.account_count)
        return self.row_of(
            one.group,
            one.label,
            present=one.present,
            presence=presence,
            reference=one.reference,
            apart=one.family is not NetworkFamily.SOCIAL,
        )

    def _sentences(self, rows: list[ShareRow]) -> list[str]:
        """Say what is not published, then where the body is."""
        said = []
        if any(row.value is None for row in rows):
            said.append(self.tr("The survey's text does not give the other networks' shares."))
        present = [row.label for row in rows if row.present and not row.apart]
        if present:
            sentence = self.tr("You: {networks}.")
            said.append(sentence.format(networks=wording.listing(present)))
        else:
            said.append(self.tr("You: no active account on a social network."))
        return said + [self._apart(row) for row in rows if row.apart]

    def _apart(self, row: ShareRow) -> str:
        sentence = self.tr("{network}, counted apart: {presence}.")
        return sentence.format(network=row.label, presence=row.presence)
