"""The parts that every page stands on: jobs, history, instance, palette, window."""

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Publication
from cm_desk.domain.strategy import Objective
from cm_desk.services import accounts, dossiers, strategy
from cm_desk.storage import changes
from cm_desk.storage import publications as stored
from cm_desk.ui.dialogs.palette import CommandPalette
from cm_desk.ui.instance import Instance
from cm_desk.ui.jobs import Job, Jobs
from cm_desk.ui.main_window import FOOT, PAGES, MainWindow
from cm_desk.ui.waiting import wait_for
from storage.digest import digest
from ui.desk_factory import make_desk, make_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def test_that_a_job_runs_off_the_window_s_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    found: list[object] = []
    progress: list[float] = []

    def work(job: Job) -> int:
        for step in range(1000):
            job.report(step / 1000)
        return threading.get_ident()

    jobs.run(work, on_done=found.append, on_error=found.append, on_progress=progress.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert found != [threading.get_ident()]
    assert progress == sorted(progress)
    assert len(progress) <= 101


def test_that_a_cancelled_job_ends_by_its_error(qtbot: QtBot) -> None:
    jobs = Jobs()
    found: list[CmDeskError] = []

    def work(job: Job) -> None:
        while not job.is_cancelled():
            time.sleep(0.005)
        raise CmDeskError("import_cancelled")

    job = jobs.run(work, on_done=lambda _: None, on_error=found.append)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [error.key for error in found] == ["import_cancelled"]


def test_that_a_bug_in_a_job_reaches_the_window_s_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    with qtbot.captureExceptions() as caught:
        jobs.run(lambda _job: 1 / 0, on_done=lambda _: None, on_error=lambda _: None)
        qtbot.waitUntil(lambda: not jobs.busy)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_that_waiting_blocks_the_window_and_gives_the_result(qtbot: QtBot, tmp_path: Path) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    seen: list[bool] = []

    def work(_job: Job) -> str:
        seen.append(window.isEnabled())
        return "fait"

    done = wait_for(work, jobs=desk.jobs, icons=desk.icons, window=window, title="Attente")
    assert done == "fait"
    assert seen == [False]
    assert window.isEnabled()
    with pytest.raises(CmDeskError):
        wait_for(
            lambda _job: (_ for _ in ()).throw(CmDeskError("disk_full", path="x")),
            jobs=desk.jobs,
            icons=desk.icons,
            window=window,
            title="Attente",
        )
    assert window.isEnabled()
    desk.dossier.close()


def test_that_undo_and_redo_tell_the_pages_what_changed(qtbot: QtBot, tmp_path: Path) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    told: list[frozenset[str]] = []
    desk.events.changed.connect(told.append)
    before = digest(desk.dossier)
    assert desk.edit(lambda: strategy.save(desk.dossier, Objective("Informer"))[1])
    desk.history.stack.undo()
    assert digest(desk.dossier) == before
    desk.history.stack.redo()
    assert [one.title for one in strategy.objectives(desk.dossier)] == ["Informer"]
    assert told == [frozenset({"objective"})] * 3
    assert desk.history.stack.undoText() == "Enregistrement de l’objectif «\xa0Informer\xa0»"
    desk.dossier.close()


def test_that_a_long_change_is_undone_off_the_window_s_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    account_id, _ = accounts.save(desk.dossier, Account("x", "X"))
    with changes.record(desk.dossier, "publication_added") as recording:
        for piece in range(3):
            for n in range(50):
                stored.save(desk.dossier, Publication(account_id, 86400, 739000 + piece * 50 + n))
            recording.split()
    desk.keep(recording.change)
    threads: list[int] = []
    real = changes.apply

    def spy(*args: object, **more: object) -> None:
        threads.append(threading.get_ident())
        real(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(changes, "apply", spy)
    desk.history.stack.undo()
    assert threads
    assert threads != [threading.get_ident()]
    assert accounts.publication_counts(desk.dossier) == {}
    desk.dossier.close()


def test_that_an_undo_that_no_longer_fits_says_so_and_leaves_the_stack(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    failed: list[CmDeskError] = []
    desk.history.failed.connect(failed.append)
    objective_id, change = strategy.save(desk.dossier, Objective("Informer"))
    desk.keep(change)
    strategy.delete(desk.dossier, Objective, [objective_id])
    desk.history.stack.undo()
    assert [error.key for error in failed] == ["change_cannot_apply"]
    assert not desk.history.stack.canUndo()
    desk.dossier.close()


def test_that_another_program_s_writing_drops_the_stack_and_reloads(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    desk.edit(lambda: strategy.save(desk.dossier, Objective("Informer"))[1])
    told: list[frozenset[str]] = []
    desk.events.changed.connect(told.append)
    assert not desk.history.look_outside()
    other = dossiers.open_dossier(desk.dossier.path)
    strategy.save(other, Objective("Écouter"))
    other.close()
    assert desk.history.look_outside()
    assert not desk.history.stack.canUndo()
    assert told
    assert "objective" in told[0]
    desk.dossier.close()


def test_that_a_second_start_rings_at_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.cmdesk"
    path.touch()
    first, second = Instance(path), Instance(path)
    assert first.take()
    with qtbot.waitSignal(first.raise_asked):
        assert not second.take()
    first.release()
    assert second.take()
    second.release()
    assert sorted(item.name for item in tmp_path.iterdir() if "cmdesk" in item.name) == ["a.cmdesk"]


def test_that_a_file_held_by_another_computer_is_refused_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.cmdesk"
    path.touch()
    first, second = Instance(path), Instance(path)
    assert first.take()
    monkeypatch.setattr(
        "cm_desk.ui.instance.QSysInfo.machineHostName", staticmethod(lambda: "ailleurs")
    )
    with pytest.raises(CmDeskError) as caught:
        second.take()
    assert caught.value.key == "dossier_held"
    assert caught.value.values["host"]
    first.release()


def test_that_the_palette_finds_a_page_without_accents_and_opens_it(
    window: MainWindow,
) -> None:
    palette = CommandPalette(window.icons, window.commands, window)
    palette.open()
    QTest.keyClicks(palette.focusWidget(), "reglages")
    QTest.keyClick(palette.focusWidget(), Qt.Key.Key_Return)
    assert window.current_page == "settings"


def test_that_enter_opens_the_page_looked_for_and_undoes_nothing(window: MainWindow) -> None:
    desk = window.page("home").desk
    name = "Repères nationaux"
    desk.edit(lambda: strategy.save(desk.dossier, Objective(name))[1])
    assert name in desk.history.stack.undoText()
    palette = CommandPalette(window.icons, window.commands, window)
    palette.open()
    box = palette.findChild(QLineEdit)
    QTest.keyClicks(box, "reperes nationaux")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.current_page == "benchmarks"
    assert desk.history.stack.canUndo()


@pytest.mark.parametrize("key", [key for key, _ in (*PAGES, *FOOT)])
def test_that_every_page_opens_on_an_empty_file_and_on_the_example(
    qtbot: QtBot, tmp_path: Path, key: str
) -> None:
    for example in (False, True):
        folder = tmp_path / str(example)
        folder.mkdir()
        made = make_window(folder, example=example)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        made.open_page(key)
        QTest.qWait(50)
        assert made.current_page == key
        made.close()


def test_that_files_dropped_on_any_page_reach_the_publications(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    received: list[list[Path]] = []
    monkeypatch.setattr(window.page("publications"), "receive", received.append)
    window.open_page("territory")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv"))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert received == [[tmp_path / "a.csv"]]
    assert window.current_page == "publications"


def test_that_the_example_is_marked_on_every_page(qtbot: QtBot, tmp_path: Path) -> None:
    made = make_window(tmp_path, example=True)
    qtbot.addWidget(made)
    made.show()
    assert made.example_badge.isVisible()
    made.close()
