"""What really appeared: found, written down, qualified and imported."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Origin, Publication
from cm_desk.services import likenesses, publications
from cm_desk.services.undo import Change
from cm_desk.ui.design import Button, PageHeader, ScrollPage, Segmented, files_in
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_help import ImportHelp
from cm_desk.ui.dialogs.publications_edit import open_alt_text, open_publication, show_publication
from cm_desk.ui.links import open_link, openable
from cm_desk.ui.names import Names, read_names
from cm_desk.ui.overriding import override
from cm_desk.ui.page import Page
from cm_desk.ui.publications.columns import LINK_COLUMN, ORDERS, PublicationColumns
from cm_desk.ui.publications.coverage_view import CoverageView
from cm_desk.ui.publications.empty import no_publications
from cm_desk.ui.publications.filters import FilterBar
from cm_desk.ui.publications.quick_entry import QuickEntry
from cm_desk.ui.publications.selection_bar import SelectionBar
from cm_desk.ui.rows_model import PagedRows, RowsModel, runs

# Above this, an edit takes long enough to be seen: it leaves the window's thread.
_LONG_FROM: Final = 1000
_WORDS_FROM: Final = 720
_LIST, _PERIODS = "list", "periods"


class PublicationsPage(Page):
    """A table of all publications, one line to add one, and imports."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"publication", "account", "audience", "pillar", "network", "coverage", "likeness"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._names = Names()
        self._ids: Sequence[int] = ()
        self._search = ""
        self._order, self._descending = "day", True
        self._blank = False
        self._help: ImportHelp | None = None
        self._import: ImportDialog | None = None
        icons = desk.icons
        self._columns = PublicationColumns(desk.texts)
        self.model: RowsModel[Publication] = RowsModel(
            self._columns.columns(),
            key=lambda one: one.id,
            paged=True,
            icons=icons.icon,
            parent=self,
        )
        self.table: DataTable[Publication] = DataTable(
            icons,
            self.model,
            name=self.tr("Publications"),
            empty=no_publications(icons, on_import=self.choose_files, on_help=self.show_help),
            count_text=lambda count: self.tr("%Ln publication(s)", "", count),
        )
        self.filters = FilterBar(icons, desk.texts, desk.today)
        self.table.add_filter(self.filters)
        self.quick_entry = QuickEntry(desk)
        self.bar = SelectionBar(icons, desk.texts)
        self.periods = CoverageView(desk)
        self.setAcceptDrops(True)
        self._lay_out()
        # A header asks, at each painting, whether all rows of a column are selected: with a
        # hundred thousand of them that takes seconds. It gets a selection of its own, empty.
        header = self.table.view.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        # Before anything listens: the header shows the order, and nothing is read yet.
        self.table.sort_by(0, Qt.SortOrder.DescendingOrder)
        self._connect()

    # What the window uses

    @override
    def start(self) -> None:
        self.choose_files()

    @override
    def receive(self, paths: Sequence[Path]) -> None:
        self.import_files(paths)

    @override
    def show_about(self, about: int) -> None:
        """Show the publications of one account."""
        self.freshen()
        self.filters.show_account(about)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Read files and show what they hold; nothing is written before the user agrees."""
        if not paths or self._import is not None:
            return
        self._import = ImportDialog(self.desk, read_names(self.desk.dossier), paths, self.window())
        self._import.help_asked.connect(self.show_help)
        self._import.finished.connect(self._import_ended)
        self._import.start()

    def choose_files(self) -> None:
        """Ask for the files to import."""
        chosen, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files downloaded from the networks"),
            "",
            self.tr(
                "Downloaded files (*.csv *.tsv *.txt *.zip *.xlsx *.xls *.ods *.json *.js *.xml"
                " *.rss *.atom *.car *.gz *.tgz *.tar);;All files (*)"
            ),
        )
        self.import_files([Path(one) for one in chosen])

    def show_help(self, network: str = "") -> None:
        """Show where the files are on each network, or on this one."""
        if self._help is None:
            self._help = ImportHelp(self.desk.icons, self.desk.texts, self._import or self.window())
            self._help.destroyed.connect(self._forget_help)
        self._help.show_network(network)
        self._help.show()
        self._help.raise_()

    @override
    def reload(self) -> None:
        dossier = self.desk.dossier
        self._blank = False
        self._names = self._columns.names = self.bar.names = read_names(dossier)
        self.filters.show_names(self._names)
        self.quick_entry.show_names(self._names)
        self.quick_entry.setVisible(bool(self._names.accounts))
        self.periods.show_names(self._names)
        # The window answers between what is read, the rows of a very long history, and painting.
        self.setUpdatesEnabled(False)
        if publications.is_long(dossier):
            QTimer.singleShot(0, self, self._read_and_paint)
        else:
            self._read_and_paint()

    def _read_and_paint(self) -> None:
        self._read_rows()
        if len(self._ids) >= _LONG_FROM:
            QTimer.singleShot(0, self, lambda: self.setUpdatesEnabled(True))
        else:
            self.setUpdatesEnabled(True)

    # How it is built

    def _lay_out(self) -> None:
        icons = self.desk.icons
        self.view = Segmented(
            icons,
            ((_LIST, self.tr("List")), (_PERIODS, self.tr("Covered periods"))),
            self.tr("What to show"),
        )
        self._where = Button(
            icons,
            self.tr("Where is this file?"),
            role="quiet",
            icon="help-circle",
            on_click=self.show_help,
        )
        self._where.setToolTip(self.tr("Where is this file?"))
        self.import_button = Button(
            icons,
            self.tr("Import a file…"),
            role="primary",
            icon="file-import",
            on_click=self.choose_files,
        )
        header = PageHeader(
            icons,
            self.tr("Publications"),
            subtitle=self.tr("What really appeared on each account."),
            primary=self.import_button,
            secondary=(self.view, self._where),
        )
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        icons.theme.arrange(column, spacing=12)
        column.addWidget(self.quick_entry)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        page = ScrollPage(icons, width=1800)
        icons.theme.arrange(page.body, spacing=16)
        page.add(header)
        # Two widgets, one shown: a stack would ask for the height of the taller one.
        page.add(self._list, 1)
        page.add(self.periods, 1)
        self.periods.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._fit()

    def _connect(self) -> None:
        self.view.chosen.connect(self._show_view)
        self.desk.icons.theme.changed.connect(self._fit)
        self.filters.changed.connect(self._read_rows)
        self.table.search_changed.connect(self._searched)
        self.model.sort_requested.connect(self._sorted)
        self.table.activated.connect(self.edit)
        self.table.delete_requested.connect(lambda _rows: self.delete_selected())
        self.table.selection_changed.connect(self._show_selection)
        self.table.set_context_menu(self._fill_menu)
        self.table.view.clicked.connect(self._clicked)
        self.quick_entry.added.connect(self._added)
        self.bar.qualify.connect(lambda field, value: self.qualify({field: value}))
        self.bar.alt_text_asked.connect(self._ask_alt_text)
        self.bar.edit_asked.connect(lambda: self.edit(self.table.selected()[0]))
        self.bar.delete_asked.connect(self.delete_selected)
        self.bar.strategy_asked.connect(lambda: self.desk.go("strategy"))
        self.bar.cleared.connect(self.table.view.clearSelection)

    def _show_view(self, key: str) -> None:
        self._list.setVisible(key == _LIST)
        self.periods.setVisible(key == _PERIODS)

    def _fit(self) -> None:
        px = self.desk.icons.theme.px
        self.table.setMinimumHeight(px(280))
        self.periods.table.setMinimumHeight(px(300))
        # The name of a button without words stays, for screen readers and on hovering.
        words = "" if self.width() < px(_WORDS_FROM) else self.tr("Where is this file?")
        if words != self._where.text():
            self._where.setText(words)

    # The rows

    def _read_rows(self) -> None:
        wanted = self.filters.wanted(self._search)
        chosen = set(self.selected_ids())
        self._ids = publications.listing(
            self.desk.dossier, wanted, order=self._order, descending=self._descending
        )
        self.table.set_filtered(self.filters.narrows())
        self.model.set_rows(PagedRows(len(self._ids), self._fetch))
        narrows = self.filters.narrows() or bool(self._search)
        self.table.set_total(publications.total(self.desk.dossier) if narrows else len(self._ids))
        if chosen:
            self._select_ids(chosen)
        self._show_selection()

    def _fetch(self, offset: int, limit: int) -> Sequence[Publication]:
        # While a job writes, nothing else may use the file: the window is disabled meanwhile.
        if not self.isEnabled():
            self._blank = True
            return ()
        ids = self._ids[offset : offset + limit]
        self._columns.resembling.learn(ids, likenesses.of(self.desk.dossier, ids))
        return publications.window(self.desk.dossier, ids)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and self.isEnabled() and self._blank:
            self._read_rows()

    def _searched(self, text: str) -> None:
        self._search = text
        if text and publications.is_search_behind(self.desk.dossier):
            self._index_texts()
        self._read_rows()

    def _index_texts(self) -> None:
        """Index what another program imported, and give the keyboard back to the search."""
        typing = self.table.search.hasFocus()
        self.desk.wait_for(
            lambda job: publications.index_texts(self.desk.dossier, on_progress=job.report),
            title=self.tr("Preparing the search"),
            window=self.window(),
        )
        if typing:
            self.table.search.setFocus()

    def _sorted(self, column: int, order: Qt.SortOrder) -> None:
        wanted = ORDERS[column] if 0 <= column < len(ORDERS) else None
        self._order = wanted or "day"
        self._descending = wanted is None or order == Qt.SortOrder.DescendingOrder
        self._read_rows()

    # The selection

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected publications, without reading them."""
        ranges = self.table.view.selectionModel().selection().toList()
        rows = (row for part in ranges for row in range(part.top(), part.bottom() + 1))
        return publications.at(self._ids, rows)

    def _select_ids(self, chosen: set[int]) -> None:
        selection, last = QItemSelection(), self.model.columnCount() - 1
        for first, end in runs(publications.places(self._ids, chosen)):
            selection.select(self.model.index(first, 0), self.model.index(end, last))
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.table.view.selectionModel().select(selection, how)

    def _show_selection(self) -> None:
        self.bar.show_count(self.table.selected_count())

    # What is done to publications

    def edit(self, publication: Publication) -> None:
        """Open the sheet of one publication."""
        open_publication(self.desk, self._names, publication, self)

    def qualify(self, values: dict[str, object]) -> None:
        """Give the selected publications the same qualification, as one change."""
        ids = self.selected_ids()
        if ids:
            self._do(
                lambda: publications.qualify(self.desk.dossier, ids, values),
                len(ids),
                self.tr("Qualifying %Ln publication(s)", "", len(ids)),
            )

    def delete_selected(self) -> None:
        """Delete the selected publications; a toast offers to take it back."""
        ids = self.selected_ids()
        if ids:
            self._do(
                lambda: publications.delete(self.desk.dossier, ids),
                len(ids),
                self.tr("Deleting %Ln publication(s)", "", len(ids)),
            )

    def _do(self, action: Callable[[], Change], count: int, title: str) -> None:
        """Run an edit, off the window's thread when it is a long one."""
        if count < _LONG_FROM:
            self.desk.edit(action, announce=True)
            return
        try:
            change = self.desk.wait_for(lambda _job: action(), title=title, window=self.window())
        except CmDeskError as error:
            self.desk.messages.show_error(error)
            return
        self.desk.keep(change, announce=True)

    def _ask_alt_text(self) -> None:
        ids = self.selected_ids()
        if ids:
            shown = self.table.selected()[0].alt_text if len(ids) == 1 else ""
            open_alt_text(self.desk, ids, shown, self)

    def _added(self, publication_id: int) -> None:
        if places := publications.places(self._ids, [publication_id]):
            self.table.view.scrollTo(self.model.index(places[0], 0))
        else:
            self.desk.messages.show(self.tr("Publication added; the search or filters hide it."))

    def _clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and index.column() == LINK_COLUMN:
            open_link(row.permalink)

    def _fill_menu(self, menu: QMenu, rows: list[Any]) -> None:
        if len(rows) == 1:
            one = rows[0]
            menu.addAction(self.tr("Edit…")).triggered.connect(lambda _on=False: self.edit(one))
            link = menu.addAction(self.tr("Open the link"))
            link.setEnabled(openable(one.permalink))
            link.triggered.connect(lambda _on=False: open_link(one.permalink))
        confirm = partial(self.qualify, {"origin": Origin.WEBSITE})
        show = partial(show_publication, self.desk, self._names, self)
        self._columns.resembling.fill_menu(menu, rows, self._names, confirm=confirm, show=show)
        self.bar.fill_actions(menu)

    # Files

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if files := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.import_files(files)

    def _import_ended(self) -> None:
        self._import = None

    def _forget_help(self) -> None:
        self._help = None
