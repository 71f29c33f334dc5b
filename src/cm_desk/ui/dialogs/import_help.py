"""Where to click in Meta's own tool to get the file that is imported here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.services.texts import Texts
from cm_desk.ui.design import Banner, Button, Icons, Step, text
from cm_desk.ui.overriding import override


class ImportHelp(QDialog):
    """Show the steps; it stays beside the window while one clicks elsewhere."""

    def __init__(self, icons: Icons, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        said = texts.mapping("help_import")
        self.setWindowTitle(said["title"])
        inner = QWidget()
        inner.setProperty("surface", "clear")
        column = QVBoxLayout(inner)
        icons.theme.arrange(column, margins=(2, 2, 16, 2), spacing=4)
        column.addWidget(text(said["intro"]))
        titles = sorted(key for key in said if key.startswith("steps.") and key.endswith(".title"))
        for number, key in enumerate(titles, start=1):
            sentence = said[key.replace(".title", ".text")]
            column.addWidget(Step(icons, number, said[key], sentence=sentence))
        for key in ("networks.facebook", "networks.instagram", "good"):
            column.addWidget(text(said[key], "muted"))
        column.addWidget(Banner(icons, said["unverified"], title=said["unverified_title"]))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        close = Button(icons, self.tr("Close"), on_click=self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        icons.theme.arrange(whole, margins=(24, 24, 24, 24), spacing=12)
        whole.addWidget(text(said["title"], "heading"))
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px, room = self._icons.theme.px, self.screen().availableGeometry()
        self.resize(min(px(620), room.width() - 48), min(px(720), int(room.height() * 0.88)))
        super().showEvent(event)
