"""The images, the video or the PDF that go with a content: dropped or chosen, in order."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.media import kind_of
from cm_desk.services import media
from cm_desk.ui.design import Badge, Button, DropArea, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import Field
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_file
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.sheet_thumbs import SIDE, Seen, Thumbnail, look_at

_MOST_SAID: Final = 3


class ImagesField(Field[str]):
    """Hold paths of files, one a line, in the order in which they will be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons, "")
        self._desk = desk
        self._paths: list[str] = []
        self.rows: dict[str, FileRow] = {}
        self.choose = Button(desk.icons, self.tr("Choose…"), on_click=self._choose_files)
        self.area = DropArea(
            desk.icons,
            self.tr("Drop images, a video or a PDF here"),
            sentence=self.tr("Only their place is kept: leave the files where they are."),
            action=self.choose,
        )
        self.area.dropped.connect(self.add)
        self._column = QVBoxLayout()
        desk.icons.theme.arrange(self._column, spacing=t.SPACE_S)
        column = QVBoxLayout(self)
        desk.icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addLayout(self._column)
        column.addWidget(self.area)

    def add(self, files: Iterable[Path]) -> None:
        """Take files; those that no network accepts are said and left out."""
        refused: list[str] = []
        added = False
        for file in files:
            try:
                self._check_room()
                found = media.check(file)
            except CmDeskError as error:
                refused.append(self._desk.messages.sentence(error))
                continue
            if str(found.path) not in self._paths:
                self._paths.append(str(found.path))
                added = True
        if added:
            self._change()
        said = list(dict.fromkeys(refused))[:_MOST_SAID]
        if said:
            self.set_problem(" ".join(said))

    @override
    def focus_widget(self) -> QWidget:
        return self.choose

    @override
    def pending(self) -> bool:
        return self._current() != self._committed

    @override
    def _current(self) -> str:
        return "\n".join(self._paths)

    @override
    def _write(self, value: str) -> None:
        self._paths = [line for line in value.splitlines() if line]
        self._show()

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        self.choose.setAccessibleName(self.tr("Choose files: {label}").format(label=self._label))

    def _check_room(self) -> None:
        if len(self._paths) >= media.MOST_FILES:
            raise CmDeskError("media_too_many", most=media.MOST_FILES)

    def _choose_files(self) -> None:
        folder = str(Path(self._paths[-1]).parent) if self._paths else _pictures()
        chosen, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose images, a video or a PDF"),
            folder,
            self.tr("Images, videos and PDF (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.pdf)"),
        )
        if chosen:
            self.add(map(Path, chosen))

    def _change(self) -> None:
        self._show()
        self._touch()

    def _show(self) -> None:
        """Show a line a file, keeping those that stay, and look at the new ones in a job."""
        for path in [path for path in self.rows if path not in self._paths]:
            row = self.rows.pop(path)
            row.hide()
            row.deleteLater()
        new = [path for path in self._paths if path not in self.rows]
        for path in new:
            self.rows[path] = FileRow(self.icons, path, self._act)
        for place, path in enumerate(self._paths):
            self._column.insertWidget(place, self.rows[path])
            self.rows[path].set_place(place, len(self._paths))
        if new:
            side = round(self.icons.theme.px(SIDE) * self.icons.theme.ratio)
            self._desk.jobs.run(
                look_at(new, side), on_done=self._seen, on_error=self._desk.messages.show_error
            )

    def _seen(self, found: Sequence[Seen]) -> None:
        for one in found:
            if one.path in self.rows:
                self.rows[one.path].show_seen(one)

    def _act(self, path: str, step: int) -> None:
        """Move a file up (-1) or down (1), or take it away (0)."""
        place = self._paths.index(path)
        self._paths.pop(place)
        if step:
            self._paths.insert(place + step, path)
        self._change()
        if step:
            self.rows[path].take_focus(step)
        else:
            self.choose.setFocus()


class FileRow(QFrame):
    """One file: its picture, its name, whether it is still there, and its place in the order."""

    def __init__(self, icons: Icons, path: str, act: Callable[[str, int], object]) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        name = Path(path).name
        self.path = path
        self.thumbnail = Thumbnail(icons, "photo" if kind_of(path) == "image" else "file-text")
        self.missing = Badge(self.tr("not found"), role="warning")
        self.missing.hide()
        self._up = icon_button(
            icons,
            "chevron-up",
            self.tr("Move up: {name}").format(name=name),
            on_click=lambda: act(path, -1),
        )
        self._down = icon_button(
            icons,
            "chevron-down",
            self.tr("Move down: {name}").format(name=name),
            on_click=lambda: act(path, 1),
        )
        remove = icon_button(
            icons, "x", self.tr("Remove: {name}").format(name=name), on_click=lambda: act(path, 0)
        )
        words = QVBoxLayout()
        icons.theme.arrange(words, spacing=2)
        title = QHBoxLayout()
        icons.theme.arrange(title, spacing=t.SPACE_S)
        title.addWidget(text(name, "strong"), 1)
        title.addWidget(self.missing)
        words.addLayout(title)
        folder = text(str(Path(path).parent), "hint")
        words.addWidget(folder)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, margins=(8, 8, 8, 8), spacing=t.SPACE_S)
        row.addWidget(self.thumbnail)
        row.addLayout(words, 1)
        for button in (self._up, self._down, remove):
            row.addWidget(button)
        self.setToolTip(path)

    def set_place(self, place: int, total: int) -> None:
        """Offer to move up or down only where there is somewhere to go."""
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < total - 1)
        for button in (self._up, self._down):
            button.setVisible(total > 1)

    def show_seen(self, one: Seen) -> None:
        """Show what was found at the path."""
        self.missing.setVisible(not one.is_there)
        if one.image is not None:
            self.thumbnail.show_image(one.image)

    def take_focus(self, step: int) -> None:
        """Keep the keyboard on the button that was pressed, or on the one that still acts."""
        wanted, other = (self._up, self._down) if step < 0 else (self._down, self._up)
        (wanted if wanted.isEnabled() else other).setFocus()


def open_folder_of(path: str) -> bool:
    """Show the folder of a file."""
    folder = Path(path).parent
    return folder.is_dir() and open_file(folder)


def _pictures() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
