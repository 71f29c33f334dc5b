"""PySide6 6.12.0 on Python 3.11 takes a reference to None at each call that returns it."""

import subprocess
import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

TEN_THOUSAND_SIGNALS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Speaker(QObject):
    said = Signal(bool)

application = QCoreApplication([])
speaker = Speaker()
heard = []
speaker.said.connect(heard.append)
for turn in range(10_000):
    speaker.said.emit(turn % 2 == 0)
    assert speaker.parent() is None
    speaker.setObjectName("speaker")
assert len(heard) == 10_000 and heard.count(True) == 5_000
print("alive")
"""


def test_that_calls_returning_none_take_no_reference_to_it(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 20


def test_that_ten_thousand_signals_do_not_kill_the_interpreter() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", TEN_THOUSAND_SIGNALS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "alive", "")
