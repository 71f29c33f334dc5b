"""How the parts of these pages stand together."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from cm_desk.ui.design import Flow, Icons


def in_lines(icons: Icons, widgets: Iterable[QWidget], *, spacing: int = 8) -> QWidget:
    """Hold widgets side by side, on as many lines as the width asks for."""
    holder = QWidget()
    flow = Flow(icons.theme, spacing=spacing)
    for widget in widgets:
        flow.addWidget(widget)
    holder.setLayout(flow)
    return holder
