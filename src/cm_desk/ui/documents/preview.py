"""The pages of a document, one under the other, as they will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from cm_desk.ui.design import Icons
from cm_desk.ui.overriding import override

_LEAST = 200  # pixels, however narrow the page is


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
            page = _Sheet(picture, self)
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


class _Sheet(QLabel):
    """A picture at its own size, or as wide as there is room: it never widens the page."""

    def __init__(self, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPixmap(picture)
        self.setScaledContents(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self.pixmap().deviceIndependentSize().toSize()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    @override
    def heightForWidth(self, width: int) -> int:
        whole = self.sizeHint()
        return round(min(width, whole.width()) * whole.height() / max(1, whole.width()))
