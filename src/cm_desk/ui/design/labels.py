"""Text on the screen: always plain, never markup."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QWidget

Kind = Literal[
    "display",
    "title",
    "heading",
    "subheading",
    "body",
    "strong",
    "muted",
    "small",
    "label",
    "hint",
    "caption",
    "problem",
]


def text(
    value: str = "",
    kind: Kind = "body",
    *,
    wrap: bool = True,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a label whose content can never act as markup."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(value)
    label.setProperty("type", kind)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label


def heading(value: str = "", *, parent: QWidget | None = None) -> QLabel:
    return text(value, "heading", parent=parent)


def muted(value: str = "", *, parent: QWidget | None = None) -> QLabel:
    return text(value, "muted", parent=parent)


def caption(value: str = "", *, parent: QWidget | None = None) -> QLabel:
    return text(value, "caption", parent=parent)


def tabular(widget: QWidget) -> None:
    """Give a widget figures of one width: columns align, counters do not dance.

    Not for sentences: these figures come with a wide comma and a wide hyphen.
    """
    font = QFont()
    font.setFeature(QFont.Tag("tnum"), 1)
    widget.setFont(font)


def line(*, parent: QWidget | None = None) -> QFrame:
    """Return a hairline between two parts of a card."""
    frame = QFrame(parent)
    frame.setProperty("surface", "line")
    return frame


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the stylesheet looks at, and have it seen."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        # What was never polished will be when it shows; a window that is still being built,
        # when the stylesheet is put on.
        polished = widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        if polished and _has_stylesheet(widget):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _has_stylesheet(widget: QWidget) -> bool:
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        return True
    # From window to window: what is between may be Qt's own, and to name its kind all are loaded.
    window: QWidget | None = widget.window()
    while window is not None:
        if window.styleSheet():
            return True
        parent = window.parentWidget()
        window = parent.window() if parent else None
    return False
