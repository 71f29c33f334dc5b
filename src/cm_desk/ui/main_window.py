"""The one window: a sidebar, one page at a time, undo and a command palette everywhere."""

from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cm_desk.services import territory
from cm_desk.ui.design import Button, Entry, ExampleBadge, Icons, Sidebar
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page

PAGES: Final = (
    ("home", "home"),
    ("territory", "map-pin"),
    ("accounts", "at"),
    ("strategy", "target"),
    ("plan", "calendar-month"),
    ("publications", "news"),
    ("comparison", "chart-bar"),
    ("checklist", "checklist"),
    ("documents", "file-text"),
)
FOOT: Final = (("benchmarks", "scale"), ("settings", "settings"))

# The width, at 100 %, under which the sidebar keeps only its icons.
_ROOMY: Final = 940


def _load(module: str, name: str) -> Callable[..., Any]:
    """Import a page or a dialog when it is first opened: start-up pays for none."""
    return cast("Callable[..., Any]", getattr(import_module(f"cm_desk.ui.{module}"), name))


def _give_keyboard(page: QWidget) -> None:
    """Put the keyboard where it last was in a page, else on the page's first stop.

    Left to itself Qt puts it anywhere: on another page's entry, that the space bar opens.
    """
    last = page.focusWidget()
    if last is not None and last.isVisibleTo(page) and last.isEnabled():
        last.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    one = page.nextInFocusChain()
    while one is not None and page.isAncestorOf(one):
        stops = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stops and one.isVisibleTo(page) and one.isEnabled():
            one.setFocus(Qt.FocusReason.TabFocusReason)
            return
        one = one.nextInFocusChain()


class MainWindow(QMainWindow):
    """Show the pages of one dossier.

    Signals:
        closing(): the window is about to close.
        other_asked(): the user wants another file.
    """

    closing = Signal()
    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(960, 600)
        self.setAcceptDrops(True)
        self._pages: dict[str, Page] = {}
        self._is_open = False

    def furnish(self, desk: Desk) -> None:
        """Fill the window; it exists before the desk, whose messages speak through it."""
        self._desk = desk
        self._is_open = True
        icons = desk.icons
        self._sidebar = Sidebar(
            icons,
            [Entry(key, self._label(key), icon) for key, icon in PAGES],
            [Entry(key, self._label(key), icon) for key, icon in FOOT],
        )
        self._sidebar.selected.connect(self.open_page)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._foot_line(icons))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self._add_actions()
        desk.history.saved.connect(self._show_saved)
        desk.history.failed.connect(desk.messages.show_error)
        desk.events.changed.connect(self._territory_changed)
        icons.theme.changed.connect(self._make_room)
        self._show_territory()

    def open_page(self, key: str) -> None:
        """Show a page, loading its module the first time."""
        if key not in self._pages:
            self._pages[key] = self._make(key)
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])
        self._sidebar.select(key)

    def open_first_page(self) -> None:
        """Show Accueil, unless a page was opened meanwhile."""
        if self._is_open and not self._pages:
            # The stack measures all of its first page: once, if the page has its cards by then.
            page = self._make("home")
            page.freshen()
            self._pages["home"] = page
            self._stack.addWidget(page)
            self.open_page("home")

    def go_to(self, key: str, about: int | None = None) -> None:
        """Show a page, or what it has of a row of another one, and put the keyboard in it."""
        self.open_page(key)
        if about is not None:
            self._pages[key].show_about(about)
        if self.isVisible():
            _give_keyboard(self._pages[key])

    @property
    def current_page(self) -> str:
        """Return the key of the page that is shown."""
        return self._sidebar.current

    @property
    def icons(self) -> Icons:
        """Return the icons in force."""
        return self._desk.icons

    def page(self, key: str) -> Page:
        """Return a page, opened."""
        self.open_page(key)
        return self._pages[key]

    def import_files(self, paths: Sequence[Path]) -> None:
        """Hand dropped files to the page they are for: national figures, or publications."""
        from cm_desk.services import updates  # noqa: PLC0415 - nothing is dropped at start

        figures = all(updates.offers(path) for path in paths)
        self.page("benchmarks" if figures else "publications").receive(paths)

    def prepare_charts(self) -> None:
        """Load the chart library in the background, before a page asks for it."""
        self._desk.jobs.run(
            lambda _job: import_module("pyqtgraph"),
            on_done=lambda _module: None,
            on_error=self._desk.messages.show_error,
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The frame answers first; its page is measured once, in its place and dressed. Loading
        # the page and making it are two turns of the loop, so that neither holds it for long.
        if self._is_open and not self._pages:
            QTimer.singleShot(0, self, self._load_first_page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_files([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # What is being typed is saved on leaving its field; the file closes after that.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._is_open = False
        self.closing.emit()
        super().closeEvent(event)

    def _make_room(self) -> None:
        """Keep only the sidebar's icons where pages would be too narrow to read."""
        if self._is_open:
            self._sidebar.set_compact(self.width() < self._desk.icons.theme.px(_ROOMY))

    def _load_first_page(self) -> None:
        import_module("cm_desk.ui.pages.home")
        QTimer.singleShot(0, self, self.open_first_page)

    def _make(self, key: str) -> Page:
        return cast("Page", _load(f"pages.{key}", f"{key.capitalize()}Page")(self._desk))

    def look_outside(self) -> None:
        """Reload the pages if another program wrote to the file."""
        # A job may hold the connection: it will be looked at the next time.
        if self._is_open and not self._desk.jobs.busy and self._desk.history.look_outside():
            self._desk.messages.show(
                self.tr("Another program changed this file: the pages are reloaded.")
            )

    def _label(self, key: str) -> str:
        return {
            "home": self.tr("Home"),
            "territory": self.tr("Territory"),
            "accounts": self.tr("Accounts"),
            "strategy": self.tr("Objectives and audiences"),
            "plan": self.tr("Editorial plan"),
            "publications": self.tr("Publications"),
            "comparison": self.tr("Comparison"),
            "checklist": self.tr("Self-assessment"),
            "documents": self.tr("Documents"),
            "benchmarks": self.tr("National benchmarks"),
            "settings": self.tr("Settings"),
        }[key]

    def _foot_line(self, icons: Icons) -> QWidget:
        line = QWidget()
        line.setProperty("surface", "foot")
        row = QHBoxLayout(line)
        icons.theme.arrange(row, margins=(24, 4, 16, 4), spacing=12)
        self.example_badge = ExampleBadge()
        self._saved = Button(icons, "", role="quiet", on_click=self._show_place)
        self._saved.setText(self.tr("Everything is saved as you go"))
        row.addWidget(self.example_badge)
        row.addStretch(1)
        row.addWidget(self._saved)
        return line

    def _add_actions(self) -> None:
        stack = self._desk.history.stack
        undo = stack.createUndoAction(self, self.tr("Undo"))
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo = stack.createRedoAction(self, self.tr("Redo"))
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        palette = QAction(self.tr("Command palette"), self)
        palette.setShortcut(QKeySequence("Ctrl+K"))
        palette.triggered.connect(self._open_palette)
        self.commands: list[QAction] = [undo, redo]
        for number, (key, _icon) in enumerate((*PAGES, *FOOT)):
            action = QAction(self._label(key), self)
            if number < 9:
                action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
            action.triggered.connect(lambda _checked=False, key=key: self.go_to(key))
            self.commands.append(action)
        for text, key, shortcut in (
            (self.tr("Import a file…"), "publications", "Ctrl+I"),
            (self.tr("New content"), "plan", "Ctrl+N"),
            (self.tr("Answer the self-assessment"), "checklist", ""),
            (self.tr("Install an update of the national benchmarks…"), "benchmarks", ""),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(shortcut))
            action.triggered.connect(lambda _checked=False, key=key: self._start(key))
            self.commands.append(action)
        other = QAction(self.tr("Open or create another file…"), self)
        other.setShortcut(QKeySequence(QKeySequence.StandardKey.Open))
        other.triggered.connect(lambda _checked=False: self.other_asked.emit())
        self.commands.append(other)
        for action in (*self.commands, palette):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self.addAction(action)

    def _start(self, key: str) -> None:
        self.page(key).start()

    def _open_palette(self) -> None:
        _load("dialogs.palette", "CommandPalette")(self._desk.icons, self.commands, self).open()

    def _show_saved(self, when: datetime) -> None:
        self._saved.setText(
            self.tr("Saved at {time}").format(time=f"{when.hour}\u00a0h\u00a0{when:%M}")
        )

    def _show_place(self) -> None:
        self._desk.messages.show(
            self.tr("Your file is here: {path}").format(path=self._desk.dossier.path)
        )

    def _territory_changed(self, tables: frozenset[str]) -> None:
        if "territory" in tables:
            self._show_territory()

    def _show_territory(self) -> None:
        described = territory.read(self._desk.dossier)
        self.setWindowTitle(f"{described.name} – CM Desk")
        self._sidebar.set_caption(described.name)
        self.example_badge.setVisible(described.is_example)
