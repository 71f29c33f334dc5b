"""Sentences side by side in cards."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from cm_desk.ui.design.labels import Kind, text


def paragraph(value: str, kind: Kind = "body") -> QLabel:
    """Return a text as high as its lines at the width that it gets.

    Left to its own hint a short sentence asks for four lines, and a card of ten sentences for
    twice its height.
    """
    label = text(value, kind, selectable=kind == "body")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label
