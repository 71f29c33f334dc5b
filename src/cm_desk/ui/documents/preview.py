"""The pages of a document, one under the other, as they will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cm_desk.ui.design import Icons


class Preview(QWidget):
    """Show images of pages; each says its number to who cannot see it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, spacing=24)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Put these pages in place of the former ones."""
        self.clear()
        for number, png in enumerate(pages, start=1):
            picture = QPixmap()
            picture.loadFromData(png, "PNG")
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            page = QLabel(self)
            page.setPixmap(picture)
            page.setAccessibleName(
                self.tr("Page {number} of {total}").format(number=number, total=len(pages))
            )
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def clear(self) -> None:
        """Show no page: what was there is of another document."""
        while (item := self._column.takeAt(0)) is not None:
            if (page := item.widget()) is not None:
                page.hide()
                page.deleteLater()
