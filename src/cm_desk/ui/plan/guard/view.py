"""Élections: the polls, what a pre-election period changes, and what to check in it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain import guard as periods
from cm_desk.domain.year_frame import Poll, is_guarded
from cm_desk.services import guard, planning, year_frame
from cm_desk.ui.design import Banner
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_content import open_content
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.guard.compare_card import CompareCard
from cm_desk.ui.plan.guard.notices_card import NoticesCard
from cm_desk.ui.plan.guard.openings_card import OpeningsCard
from cm_desk.ui.plan.guard.polls_card import PollsCard, key_of
from cm_desk.ui.plan.guard.sources_card import SourcesCard
from cm_desk.ui.plan.guard.words_card import WordsCard
from cm_desk.ui.plan.names import read_plan_names
from cm_desk.ui.plan.parts import PlanView

_COLUMN = 520  # pixels at 100 % under which the cards go below each other


class GuardView(PlanView):
    """Show the polls on one side and, of the one that is chosen, the comparison on the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ""
        self.advice = Banner(desk.icons, desk.texts.get("guard", "disclaimer"))
        self.polls = PollsCard(desk)
        self.compare = CompareCard(desk)
        self.notices = NoticesCard(desk)
        self.openings = OpeningsCard(desk)
        self.words = WordsCard(desk)
        self.sources = SourcesCard(desk)
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        column.addWidget(self.advice)
        beside = (
            self._stack(self.polls, self.openings, self.words),
            self._stack(self.compare, self.notices, self.sources),
        )
        column.addWidget(in_lines(desk.icons, beside, spacing=t.SPACE_M, column=_COLUMN))
        column.addStretch(1)
        self.polls.compare_asked.connect(self._compare)
        self.compare.chosen.connect(self._choose)
        self.notices.content_asked.connect(self._open)

    @override
    def reload(self) -> None:
        desk = self.desk
        known = year_frame.polls(desk.dossier, resources=desk.resources)
        by_key = {key_of(poll): poll for poll in known}
        if self._chosen not in by_key:
            self._chosen = _first_shown(by_key, desk.today())
        self.polls.show_polls(known, self._chosen)
        words = guard.read_words(desk.dossier, resources=desk.resources, texts=desk.texts)
        self.words.show_words(words.promotional)
        chosen = by_key.get(self._chosen)
        for part in (self.compare, self.notices, self.openings):
            part.setVisible(chosen is not None)
        if chosen is not None:
            self._show(chosen, by_key)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.openings.commit()
        self.words.commit()
        super().hideEvent(event)

    def _show(self, poll: Poll, polls: dict[str, Poll]) -> None:
        desk = self.desk
        found = guard.findings(
            desk.dossier, poll, resources=desk.resources, texts=desk.texts, today=desk.today()
        )
        compared = found.compared
        contents = planning.contents(desk.dossier, first=compared.first, last=compared.last)
        titles = {one.id: one.title for one in contents if one.id is not None}
        self.compare.show_found(found, polls)
        self.notices.show_notices(found.notices, titles)
        self.openings.show_accounts(compared.accounts)

    def _compare(self, key: str) -> None:
        """Show a poll's comparison where the cards stand below each other too."""
        self._choose(key)
        choice = self.compare.choice.focus_widget()
        choice.setFocus(Qt.FocusReason.OtherFocusReason)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(choice)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.reload()

    def _open(self, content_id: int) -> None:
        desk = self.desk
        one = planning.content(desk.dossier, content_id)
        open_content(desk, read_plan_names(desk.dossier), one, self, on_saved=lambda _id: None)

    def _stack(self, *cards: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        self.desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return holder


def _first_shown(polls: Mapping[str, Poll], today: date) -> str:
    """Return the poll to show first: of the periods under way a hatched one, else the next."""
    spans = {key: periods.period(one) for key, one in polls.items()}
    under_way = [key for key, (first, last) in spans.items() if first <= today <= last]
    hatched = [key for key in under_way if is_guarded(polls[key])]
    coming = [key for key, (_, last) in spans.items() if last >= today]
    return next(iter((*hatched, *under_way, *coming, *reversed(list(polls)))), "")
