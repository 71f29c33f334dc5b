"""The rows model: what it tells a view, and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cm_desk.ui.rows_model import ROW_ROLE, SORT_ROLE, TONE_ROLE, Column, PagedRows, RowsModel

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Account:
    id: int
    name: str
    followers: int | None = None
    silent: bool = False


COLUMNS = (
    Column[Account]("Nom", lambda a: a.name, tooltip=lambda a: f"Compte {a.id}"),
    Column[Account](
        "Abonnés",
        lambda a: "" if a.followers is None else str(a.followers),
        sort=lambda a: a.followers,
        numeric=True,
        accessible=lambda a: f"{a.followers} abonnés",
    ),
    Column[Account](
        "Silencieux",
        lambda a: "oui" if a.silent else "",
        checked=lambda a: a.silent,
        tone=lambda a: "warning" if a.silent else None,
        searchable=False,
        sortable=False,
    ),
)
FOUR = (
    Account(1, "Été en Haut-Val", 900),
    Account(2, "mobilité", None),
    Account(3, "Œuvres d’art", 12),
    Account(4, "Emploi", 340, silent=True),
)


def made(rows: Sequence[Account] = FOUR, *, paged: bool = False) -> RowsModel[Account]:
    model = RowsModel(COLUMNS, key=lambda a: a.id, paged=paged)
    model.tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    model.set_rows(rows)
    return model


def names(model: RowsModel[Account]) -> list[str]:
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def ids(model: RowsModel[Account]) -> list[int]:
    return [model.row(n).id for n in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
class TestWhatIsShown:
    def test_that_each_role_comes_from_the_column(self):
        model = made()
        cell = model.index(0, 1)
        assert cell.data() == "900"
        assert cell.data(SORT_ROLE) == 900
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "900 abonnés"
        assert cell.data(ROW_ROLE) is FOUR[0]
        assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignTrailing
        assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Compte 1"
        assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Été en Haut-Val"
        assert model.index(3, 2).data(TONE_ROLE) == "warning"
        assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None

    def test_that_an_icon_is_asked_by_its_name(self):
        asked = []

        def icon(name: str) -> QIcon:
            asked.append(name)
            return QIcon(QPixmap(4, 4))

        column = Column[Account]("Nom", lambda a: a.name, icon=lambda a: f"icon-{a.id}")
        model = RowsModel([column], key=lambda a: a.id, icons=icon)
        model.set_rows(FOUR)
        assert isinstance(model.index(2, 0).data(Qt.ItemDataRole.DecorationRole), QIcon)
        assert asked == ["icon-3"]

    def test_that_headers_tell_the_sort_to_the_eye_and_to_the_ear(self):
        model = made()
        header = Qt.Orientation.Horizontal
        assert model.headerData(1, header) == "Abonnés"
        model.sort(1, DESCENDING)
        assert model.headerData(1, header) == "Abonnés\u00a0↓"
        assert model.headerData(0, header) == "Nom"
        assert "Abonnés, " in model.headerData(1, header, Qt.ItemDataRole.AccessibleTextRole)
        model.sort(1, ASCENDING)
        assert model.headerData(1, header) == "Abonnés\u00a0↑"
        model.sort(-1, ASCENDING)
        assert model.headerData(1, header) == "Abonnés"

    def test_that_a_click_on_a_box_asks_and_changes_nothing(self, qtbot: QtBot):
        model = made()
        box = model.index(0, 2)
        assert box.flags() & Qt.ItemFlag.ItemIsUserCheckable
        assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable
        with qtbot.waitSignal(model.check_toggled) as asked:
            model.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        assert asked.args == [FOUR[0], True]
        assert model.data(box, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


@pytest.mark.usefixtures("qapp")
class TestSortAndSearch:
    def test_that_unknown_values_come_last_both_ways(self):
        model = made()
        model.sort(1, ASCENDING)
        assert ids(model) == [3, 4, 1, 2]
        model.sort(1, DESCENDING)
        assert ids(model) == [1, 4, 3, 2]

    def test_that_text_sorts_without_accents_and_the_third_click_restores(self):
        model = made()
        model.sort(0, ASCENDING)
        assert names(model) == ["Emploi", "Été en Haut-Val", "mobilité", "Œuvres d’art"]
        model.sort(-1, ASCENDING)
        assert ids(model) == [1, 2, 3, 4]

    def test_that_a_column_that_does_not_sort_leaves_the_order(self):
        model = made()
        model.sort(2, ASCENDING)
        assert ids(model) == [1, 2, 3, 4]
        assert model.sorting is None

    @pytest.mark.parametrize(
        ("typed", "found"),
        [("ete", [1]), ("OEUVRE d'art", [3]), ("val été", [1]), ("9", [1]), ("oui", []), ("", 4)],
    )
    def test_that_search_ignores_accents_order_and_capitals(
        self, typed: str, found: list[int] | int
    ):
        model = made()
        model.set_search(typed)
        assert ids(model) == (found if found != 4 else [1, 2, 3, 4])
        assert model.total == 4

    def test_that_rows_set_during_a_search_are_searched_too(self):
        model = made()
        model.set_search("emploi")
        model.set_rows([*FOUR, Account(5, "Offre d’emploi")])
        assert ids(model) == [4, 5]
        model.set_rows([replace(FOUR[3], name="Mobilité"), Account(5, "Offre d’emploi")])
        assert ids(model) == [5]

    def test_that_sorting_moves_persistent_indexes_with_their_rows(self):
        model = made()
        kept = QPersistentModelIndex(model.index(2, 1))
        model.sort(1, ASCENDING)
        assert kept.row() == 0
        assert kept.data(ROW_ROLE) is FOUR[2]


@pytest.mark.usefixtures("qapp")
class TestSetRows:
    def test_that_one_edited_row_is_one_data_change(self, qtbot: QtBot):
        model = made()
        moves = []
        model.rowsInserted.connect(lambda *_: moves.append("in"))
        model.rowsRemoved.connect(lambda *_: moves.append("out"))
        with qtbot.waitSignal(model.dataChanged) as told:
            model.set_rows([FOUR[0], replace(FOUR[1], followers=7), *FOUR[2:]])
        assert (told.args[0].row(), told.args[1].row()) == (1, 1)
        assert moves == []

    def test_that_neighbouring_edits_are_told_together(self):
        model = made()
        told = []
        model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
        model.set_rows([replace(row, followers=1) for row in FOUR[:3]] + [FOUR[3]])
        assert told == [(0, 2)]

    def test_that_an_added_row_is_only_inserted(self):
        model = made()
        told = []
        model.rowsInserted.connect(lambda _p, first, last: told.append(("in", first, last)))
        model.rowsRemoved.connect(lambda _p, first, last: told.append(("out", first, last)))
        model.modelReset.connect(lambda: told.append("reset"))
        model.set_rows([*FOUR[:2], Account(9, "Nouveau"), *FOUR[2:]])
        assert told == [("in", 2, 2)]
        model.set_rows([FOUR[0], Account(9, "Nouveau"), *FOUR[2:]])
        assert told[1:] == [("out", 1, 1)]

    @given(
        st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=9), max_size=6)
    )
    def test_that_whatever_rows_come_the_model_shows_them(
        self, states: list[list[tuple[int, int]]]
    ):
        model = made()
        model.sort(1, DESCENDING)
        for state in states:
            rows = [Account(key, f"n{key}", count) for key, count in dict(state).items()]
            model.set_rows(rows)
            assert sorted(ids(model)) == sorted(row.id for row in rows)
            shown = [model.row(n).followers for n in range(model.rowCount())]
            assert shown == sorted(shown, reverse=True)

    def test_that_a_hundred_thousand_rows_are_set_and_one_edit_costs_one_signal(self):
        rows = [Account(n, f"Compte {n}", n) for n in range(100_000)]
        model = RowsModel(COLUMNS, key=lambda a: a.id)
        model.set_rows(rows)
        told = []
        model.dataChanged.connect(lambda *_: told.append(1))
        model.set_rows([*rows[:50_000], replace(rows[50_000], followers=0), *rows[50_001:]])
        assert model.rowCount() == 100_000
        assert told == [1]


@pytest.mark.usefixtures("qapp")
class TestPagedRows:
    def fetcher(self, asked: list[tuple[int, int]], present: int = 100_000):
        def fetch(offset: int, limit: int) -> list[Account]:
            asked.append((offset, limit))
            return [Account(n, f"Ligne {n}") for n in range(offset, min(offset + limit, present))]

        return fetch

    def test_that_only_the_windows_looked_at_are_fetched(self):
        asked = []
        model = made(PagedRows(100_000, self.fetcher(asked)), paged=True)
        asked.clear()
        assert model.rowCount() == 100_000
        assert model.index(50_010, 0).data() == "Ligne 50010"
        assert model.index(50_020, 0).data() == "Ligne 50020"
        assert asked == [(50_000, 200)]

    def test_that_old_windows_are_forgotten(self):
        asked = []
        rows = PagedRows(1000, self.fetcher(asked), page=100, kept=2)
        for place in (0, 100, 200, 100, 0):
            assert rows[place].id == place
        assert asked == [(0, 100), (100, 100), (200, 100), (0, 100)]
        assert [row.id for row in rows[98:102]] == [98, 99, 100, 101]

    def test_that_a_row_gone_meanwhile_is_blank_and_not_a_crash(self):
        model = made(PagedRows(50, self.fetcher([], present=20)), paged=True)
        assert model.row(30) is None
        assert model.index(30, 0).data() is None
        with pytest.raises(IndexError):
            PagedRows(5, self.fetcher([]))[5]

    def test_that_sorting_is_handed_over(self, qtbot: QtBot):
        model = made(PagedRows(10, self.fetcher([])), paged=True)
        with qtbot.waitSignal(model.sort_requested) as asked:
            model.sort(1, DESCENDING)
        assert asked.args == [1, DESCENDING]
        with qtbot.waitSignal(model.sort_requested) as asked:
            model.sort(-1, ASCENDING)
        assert asked.args[0] == -1
        assert ids(model) == list(range(10))

    def test_that_the_same_number_of_rows_is_not_a_reset(self):
        model = made(PagedRows(10, self.fetcher([])), paged=True)
        told = []
        model.modelReset.connect(lambda: told.append("reset"))
        model.set_rows(PagedRows(10, self.fetcher([])))
        assert told == []
        model.set_rows(PagedRows(11, self.fetcher([])))
        assert told == ["reset"]
