"""Auto-évaluation: the questions, where their answers come from, and what to do next."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.checklist import ChecklistResult
from cm_desk.services import checklist, undo
from cm_desk.ui.checklist.overview import Overview
from cm_desk.ui.design import Button, PageHeader, ScrollPage, Segmented
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

if TYPE_CHECKING:
    from cm_desk.ui.checklist.questions import QuestionsView

_QUESTIONS: Final = "cm_desk.ui.checklist.questions"
_KEPT: Final = "cm_desk.ui.kept.panel"


class ChecklistPage(Page):
    """Three views of the same answers: where one stands, the questions, what was kept."""

    # The proposals read everything.
    tables = undo.ALL_TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        icons = desk.icons
        self._result: ChecklistResult | None = None
        self._behind: set[str] = set()
        self.primary = Button(
            icons, self.tr("Go on answering"), role="primary", icon="pencil", on_click=self.start
        )
        self.thresholds = Button(
            icons, self.tr("Thresholds"), icon="adjustments", on_click=self.open_thresholds
        )
        self._header = PageHeader(
            icons,
            self.tr("Self-assessment"),
            primary=self.primary,
            secondary=(self.thresholds,),
        )
        self.body = ScrollPage(icons)
        self.overview = Overview(desk)
        self.overview.axis_wanted.connect(self.open_axis)
        self.overview.item_wanted.connect(self.open_item)
        self._views: dict[str, Any] = {"overview": self.overview}
        self.tabs = self._make_tabs()
        tabs = QWidget()
        row = QHBoxLayout(tabs)
        icons.theme.arrange(row)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for part in (self._header, tabs, self.overview):
            self.body.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.show_view("overview")

    @property
    def questions(self) -> "QuestionsView":
        """Return the view of the questions, built when first wanted."""
        return cast("QuestionsView", self._view("questions"))

    @override
    def start(self) -> None:
        self.freshen()
        self.show_view("questions")
        self.questions.go_on()

    def open_axis(self, code: str) -> None:
        """Show the questions of an axis."""
        self.show_view("questions")
        self.questions.open_axis(code)
        self.questions.focus_first()

    def open_item(self, item_id: str) -> None:
        """Show one question."""
        self.show_view("questions")
        self.questions.go(item_id)

    def open_thresholds(self) -> None:
        """Show the numbers on which automatic answers turn."""
        dialogs = import_module("cm_desk.ui.dialogs.checklist_thresholds")
        dialogs.ThresholdsDialog(self.desk, self).open()

    def show_view(self, key: str) -> None:
        """Show one of the three views, brought up to date."""
        self.tabs.choose(key)
        for action in (self.primary, self.thresholds):
            action.setVisible(key != "kept")
        # Among the questions, the room is theirs.
        self._header.set_subtitle(self._introduction() if key == "overview" else "")
        self._refresh()
        for name, view in self._views.items():
            view.setVisible(name == key)
        self.body.verticalScrollBar().setValue(0)

    @override
    def reload(self) -> None:
        desk = self.desk
        self._result = checklist.result(
            desk.dossier, resources=desk.resources, texts=desk.texts, today=desk.today()
        )
        self._behind = set(self._views)
        self._refresh()

    def _introduction(self) -> str:
        return self.tr(
            "Sixty questions on your strategy, nine on your website; your data already answer "
            "part of them."
        )

    def _say_finished(self) -> None:
        self.desk.messages.show(self.tr("Every question has an answer."), icon="circle-check")

    def _view(self, key: str) -> Any:
        """Return a view, loading its module and building it the first time."""
        if key not in self._views:
            if key == "questions":
                made = import_module(_QUESTIONS).QuestionsView(self.desk, self.body)
                made.finished.connect(self._say_finished)
            else:
                made = import_module(_KEPT).KeptPanel(self.desk)
            self._views[key] = made
            self._behind.add(key)
            made.hide()
            self.body.add(made)
        return self._views[key]

    def _refresh(self) -> None:
        """Bring the view that is seen up to date; the others wait to be seen."""
        key = self.tabs.current
        view = self._view(key)
        if self._result is None or key not in self._behind:
            return
        self._behind.discard(key)
        if key == "kept":
            view.reload()
        else:
            view.show_result(self._result)

    def _make_tabs(self) -> Segmented:
        choices = (
            ("overview", self.tr("Overview")),
            ("questions", self.tr("Questions")),
            ("kept", self.tr("Kept assessments")),
        )
        tabs = Segmented(self.desk.icons, choices, self.tr("View"))
        tabs.chosen.connect(self.show_view)
        return tabs
