"""Small pictures of files, read off the window's thread."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cm_desk.domain.media import kind_of
from cm_desk.services.media import MOST_IMAGE_BYTES
from cm_desk.ui.design import Icons
from cm_desk.ui.jobs import Job
from cm_desk.ui.overriding import override

SIDE: Final = 56
# A picture that says it is larger is not worth the memory it would take.
_MOST_PIXELS: Final = 120_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found at a path; ``image`` None where nothing can be shown."""

    path: str
    is_there: bool
    image: QImage | None = None


def look_at(paths: Iterable[str], side: int) -> Callable[[Job], list[Seen]]:
    """Return the work of a job: find the files and reduce the images to ``side`` pixels."""
    wanted = tuple(paths)

    def work(job: Job) -> list[Seen]:
        return [_seen(path, side) for path in wanted if not job.is_cancelled()]

    return work


def find(paths: Iterable[str]) -> Callable[[Job], list[Seen]]:
    """Return the work of a job: only find the files, on a disk that may be far."""
    return look_at(paths, 0)


def _seen(path: str, side: int) -> Seen:
    try:
        size = Path(path).stat().st_size if Path(path).is_file() else -1
    except OSError:
        size = -1
    if size < 0:
        return Seen(path, is_there=False)
    if not side or kind_of(path) != "image" or size > MOST_IMAGE_BYTES:
        return Seen(path, is_there=True)
    return Seen(path, is_there=True, image=_reduced(path, side))


def _reduced(path: str, side: int) -> QImage | None:
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    wanted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(wanted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


class Thumbnail(QWidget):
    """Show a small picture, or the icon of its kind until there is one."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._icons, self._icon = icons, icon
        self._picture: QPixmap | None = None
        self._fit()
        icons.theme.changed.connect(self._fit)

    def show_image(self, image: QImage) -> None:
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatio())
        self._picture = picture
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._icons.theme
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if self._picture is None:
            ratio = self.devicePixelRatio()
            picture = self._icons.pixmap(self._icon, "muted", size=24, ratio=ratio)
        else:
            picture = self._picture
        size = picture.deviceIndependentSize().toSize()
        painter.drawPixmap(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, picture
        )

    def _fit(self) -> None:
        side = self._icons.theme.px(SIDE)
        self.setFixedSize(side, side)
