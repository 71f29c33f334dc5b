"""What the warnings rest on, each text with the state of its verification."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import guard_notices
from cm_desk.domain.guard_notices import Source
from cm_desk.ui.design import Badge, Card, Icons, line, text
from cm_desk.ui.desk import Desk


class SourcesCard(Card):
    """The references, always in sight: nobody is to take them for advice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("Sources, and how far they were checked"),
            subtitle=self.tr("No text was read again on Légifrance by CM Desk."),
        )
        known = guard_notices.sources(desk.texts.mapping("guard"))
        for place, one in enumerate(known):
            self.add(_Source(desk.icons, one, first=place == 0))


class _Source(QWidget):
    def __init__(self, icons: Icons, one: Source, *, first: bool) -> None:
        super().__init__()
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=12)
        head.addWidget(text(one.reference, "strong"), 1)
        badge = Badge(one.status, role="success" if one.is_checked else "neutral")
        head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=2)
        if not first:
            column.addWidget(line())
            column.addSpacing(icons.theme.px(8))
        column.addLayout(head)
        column.addWidget(text(one.says, "body"))
        column.addWidget(text(one.detail, "caption"))
        self.setAccessibleName(f"{one.reference}, {one.status}")
