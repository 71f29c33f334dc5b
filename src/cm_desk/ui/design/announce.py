"""Say something through the screen reader without moving the focus."""

from PySide6 import QtGui  # its classes cost a few milliseconds when first named
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, message: str) -> None:
    """Have the screen reader, if one listens, read a message once it has finished."""
    if QtGui.QAccessible.isActive():
        said = QtGui.QAccessibleAnnouncementEvent(widget, message)
        QtGui.QAccessible.updateAccessibility(said)
