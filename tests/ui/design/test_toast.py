"""Toasts wait for their reader, and undo once."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.ui.design import Button, Icons, Toast, Toasts
from cm_desk.ui.design import toast as module


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    QCursor.setPos(0, 0)  # off the toasts
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def toasts(icons: Icons, window: QWidget) -> Toasts:
    return Toasts(icons, window)


def button(toast: Toast) -> Button:
    return toast.findChildren(Button)[0]


def test_that_undo_is_called_once_however_often_it_is_clicked(toasts: Toasts) -> None:
    calls: list[str] = []
    toast = toasts.show_undo("Contenu supprimé", lambda: calls.append("undo"))
    undo = button(toast)
    undo.click()
    undo.click()
    assert calls == ["undo"]
    assert toast.isHidden()


def test_that_closing_does_not_undo(toasts: Toasts) -> None:
    calls: list[str] = []
    toast = toasts.show_undo("Contenu supprimé", lambda: calls.append("undo"))
    toast.findChildren(Button)[-1].click()
    assert calls == []
    assert toast.isHidden()


def test_that_a_toast_goes_by_itself(qtbot: QtBot, toasts: Toasts) -> None:
    toast = toasts.show_message("Enregistré", seconds=0.02)
    with qtbot.waitSignal(toast.gone, timeout=2000):
        pass


def test_that_a_toast_waits_while_the_pointer_is_on_it(qtbot: QtBot, toasts: Toasts) -> None:
    toast = toasts.show_message("Enregistré", seconds=0.05)
    centre = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(centre, centre, centre))
    qtbot.wait(120)
    assert not toast.isHidden()
    with qtbot.waitSignal(toast.gone, timeout=2000):
        QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))


def test_that_a_toast_waits_while_the_keyboard_is_on_it(qtbot: QtBot, toasts: Toasts) -> None:
    toast = toasts.show_undo("Supprimé", lambda: None)
    undo = button(toast)
    toast._timer.setInterval(50)
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(undo.hasFocus)
    qtbot.wait(120)
    assert not toast.isHidden()
    with qtbot.waitSignal(toast.gone, timeout=2000):
        undo.clearFocus()


def test_that_toasts_stack_at_the_bottom_and_the_oldest_leave(
    window: QWidget, toasts: Toasts
) -> None:
    shown = [toasts.show_message(f"Message {number}") for number in range(5)]
    staying = [toast for toast in shown if not toast.isHidden()]
    assert staying == shown[2:]
    tops = [toast.y() for toast in staying]
    assert tops == sorted(tops)
    bottoms = [toast.geometry().bottom() for toast in staying]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert max(bottoms) < window.height()
    assert all(abs(t.geometry().center().x() - window.rect().center().x()) <= 1 for t in staying)


def test_that_toasts_follow_the_size_of_the_window(window: QWidget, toasts: Toasts) -> None:
    toast = toasts.show_message("Une phrase un peu longue, pour remplir le message " * 3)
    window.resize(360, 400)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())


def test_that_a_message_is_announced(
    window: QWidget, toasts: Toasts, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[QWidget, str]] = []
    monkeypatch.setattr(module, "announce", lambda widget, words: said.append((widget, words)))
    toast = toasts.show_undo("Contenu supprimé", lambda: None)
    assert len(said) == 1
    assert said[0][0] is window
    assert said[0][1].startswith("Contenu supprimé")
    assert toast.accessibleName() == "Contenu supprimé"
