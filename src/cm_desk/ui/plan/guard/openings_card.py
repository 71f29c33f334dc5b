"""The accounts whose real opening date nobody wrote, asked one by one."""

from collections.abc import Sequence
from dataclasses import replace

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.guarded import AccountGuard
from cm_desk.services import accounts
from cm_desk.ui.design import Card, text
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.form import Form, FormRow
from cm_desk.ui.desk import Desk


class OpeningsCard(Card):
    """A date field an account; those just filled in stay until the view is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self.form: Form | None = None
        self._asked: frozenset[int] = frozenset()
        self._all_known = text(
            self.tr("Every account has its opening date: they are on the « Accounts » page."),
            "muted",
        )
        self.add(self._all_known)
        self.set_title(
            self.tr("Opening dates of the accounts"),
            subtitle=self.tr(
                "An account opened during the period is a new form of communication. Type the day"
                " on which it was really opened."
            ),
        )

    def show_accounts(self, shown: Sequence[AccountGuard]) -> None:
        """Ask for the dates that lack; a date field in use is left alone."""
        known = {one.account.id: one.account for one in shown if one.account and one.account.id}
        missing = {key for key, account in known.items() if account.opened_on is None}
        if not missing <= self._asked <= known.keys():
            self._ask([one for one in shown if one.account and one.account.id in missing])
        self._all_known.setVisible(not missing)
        if self.form is not None:
            self.form.refresh({str(key): known[key].opened_on for key in self._asked})

    def commit(self) -> None:
        """Take what is being typed, before the view goes away."""
        if self.form is not None:
            self.form.commit()

    def _ask(self, missing: Sequence[AccountGuard]) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._asked = frozenset(one.account.id for one in missing if one.account and one.account.id)
        if not self._asked:
            return
        today = self._desk.today()
        rows = [
            FormRow(
                str(one.account.id),
                f"{one.account.name}, {one.network}",
                DateField(self._desk.icons, today=today),
                help=self._seen(one),
            )
            for one in missing
            if one.account
        ]
        self.form = Form(self._desk.icons, rows)
        self.form.edited.connect(self._save)
        self.add(self.form)

    def _seen(self, one: AccountGuard) -> str:
        if one.first_seen is None:
            return self.tr("No publication is known.")
        return self.tr("First known publication: {day}.").format(day=wording.day(one.first_seen))

    def _save(self, key: str) -> None:
        form, desk = self.form, self._desk
        known = {one.id: one for one in accounts.accounts_of(desk.dossier)}
        account = known.get(int(key))
        if form is None or account is None:
            return
        wanted = replace(account, opened_on=form.field(key).value())
        try:
            _id, change = accounts.save(desk.dossier, wanted)
        except CmDeskError as error:
            form.set_problem(key, desk.messages.sentence(error))
        else:
            desk.keep(change)
