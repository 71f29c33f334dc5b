"""All that it takes to publish one version by hand, then to say so."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import ready
from cm_desk.domain.network_rules import NetworkRule, full_text
from cm_desk.domain.plan import Content, Version, image_paths
from cm_desk.services.network_rules import check_sentence, count_sentence, state_sentence
from cm_desk.ui.design import Badge, Button, Flow, restyle, tabular, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_link, openable
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.notes_list import NotesList, Remark
from cm_desk.ui.plan.publish_questions import PublishQuestions
from cm_desk.ui.plan.sheet_images import open_folder_of
from cm_desk.ui.plan.sheet_thumbs import Seen, find

_SIGNS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "done": ("circle-check", "success"),
        "todo": ("alert-triangle", "warning"),
        "none": ("info-circle", "muted"),
    }
)
_ORDER: Final = ("todo", "none", "done")
_MOST_FILES: Final = 6


class PublishPanel(QWidget):
    """Copy, look at what is missing, open the network, and say where and when it appeared."""

    def __init__(
        self,
        desk: Desk,
        names: PlanNames,
        one: Content,
        version: Version,
        rule: NetworkRule | None,
    ) -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self.missing: dict[str, Badge] = {}
        self._one, self.version, self._rule = one, version, rule
        self.questions = PublishQuestions(desk, one, version)
        self.form = self.questions.form()
        self.said = text("", "caption", wrap=False)
        restyle(self.said, "tone", "success")
        self.said.hide()
        self.checks = NotesList(desk.icons, name=self.tr("What is missing"), columns=2)
        self.checks.show_remarks(self._check_remarks())
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_M)
        self._step(column, self.tr("1. Copy and publish"), self._kit())
        self._step(column, self.tr("2. Before you publish"), self.checks)
        self._step(column, self.tr("3. Once it has appeared"), self.form)
        column.addStretch(1)

    @property
    def first_button(self) -> Button:
        """Return where the work begins."""
        return self.copy_text

    def _step(self, column: QVBoxLayout, title: str, part: QWidget) -> None:
        column.addWidget(text(title, "subheading"))
        column.addWidget(part)

    def _kit(self) -> QWidget:
        icons, kit = self._desk.icons, QWidget()
        column = QVBoxLayout(kit)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(self._preview())
        self.copy_text = Button(
            icons,
            self.tr("Copy the text"),
            icon="copy",
            on_click=lambda: self._copy(self._published(), self.tr("Text copied")),
        )
        self.copy_text.setEnabled(bool(self._published()))
        self.copy_alt = Button(
            icons,
            self.tr("Copy the alternative text"),
            icon="copy",
            on_click=lambda: self._copy(self.version.alt_text, self.tr("Alternative text copied")),
        )
        self.copy_alt.setVisible(bool(self.version.alt_text.strip()))
        buttons = QWidget()
        flow = Flow(icons.theme)
        buttons.setLayout(flow)
        for button in (self.copy_text, self.copy_alt, *self._opening()):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(self.said)
        paths = image_paths(self._one)[:_MOST_FILES]
        for path in paths:
            column.addWidget(self._file(path))
        if paths:
            messages = self._desk.messages
            self._desk.jobs.run(find(paths), on_done=self._seen, on_error=messages.show_error)
        return kit

    def _seen(self, found: Sequence[Seen]) -> None:
        for one in found:
            self.missing[one.path].setVisible(not one.is_there)

    def _preview(self) -> QFrame:
        """Show what will be copied, with its length."""
        frame = QFrame()
        frame.setProperty("surface", "sunken")
        column = QVBoxLayout(frame)
        self._desk.icons.theme.arrange(column, margins=(12, 10, 12, 10), spacing=t.SPACE_XS)
        published = self._published()
        shown = text(published or self.tr("No text was written."), selectable=bool(published))
        shown.setAccessibleName(self.tr("What will be published"))
        shown.setAccessibleDescription(published)
        count = text(
            count_sentence(self.version.text, self._one, self._rule, self._desk.texts), "caption"
        )
        tabular(count)
        column.addWidget(shown)
        column.addWidget(count)
        return frame

    def _opening(self) -> list[Button]:
        account = self._names.names.accounts.get(self.version.account_id)
        if account is None or not openable(account.url):
            return []
        said = self.tr("Open {network}").format(network=self._names.network(account.id or 0))
        address = account.url
        return [
            Button(
                self._desk.icons,
                said,
                icon="external-link",
                on_click=lambda: open_link(address),
            )
        ]

    def _file(self, path: str) -> QWidget:
        icons, name = self._desk.icons, Path(path).name
        line = QWidget()
        row = QHBoxLayout(line)
        icons.theme.arrange(row, spacing=t.SPACE_S)
        words = text(name)
        words.setToolTip(path)
        missing = Badge(self.tr("not found"), role="warning")
        missing.hide()
        self.missing[path] = missing
        row.addWidget(words, 1)
        row.addWidget(missing)
        for label, action in (
            (self.tr("Copy its place"), lambda: self._copy(path, self.tr("Place copied"))),
            (self.tr("Open its folder"), lambda: self._open_folder(path)),
        ):
            button = Button(icons, label, role="quiet", on_click=action)
            button.setAccessibleName(f"{label}\u00a0: {name}")
            row.addWidget(button)
        return line

    def _published(self) -> str:
        return full_text(self.version.text, self._one)

    def _check_remarks(self) -> list[Remark]:
        found = []
        checks = ready.checks(self.version, self._one, self._rule)
        for check in sorted(checks, key=lambda one: _ORDER.index(one.state)):
            icon, role = _SIGNS[check.state]
            state = state_sentence(check, self._desk.texts)
            said = f"{state}\u00a0: {check_sentence(check, self._desk.texts)}"
            found.append(Remark(said, icon, role))
        return found

    def _copy(self, words: str, said: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._tell(said)

    def _open_folder(self, path: str) -> None:
        if not open_folder_of(path):
            self._tell(self.tr("This folder cannot be found: has it been moved?"))

    def _tell(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()
        announce(self, said)
