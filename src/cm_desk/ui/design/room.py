"""The room that a dialog takes on the screen."""

from typing import Final

from PySide6.QtWidgets import QDialog

from cm_desk.ui.design.theme import Theme

_MARGIN: Final = 48
# The share of the screen's height that a dialog takes at most; tall, to read a whole file.
USUAL: Final = 0.85
TALL: Final = 0.93


def take_room(
    dialog: QDialog, theme: Theme, width: int, height: int | None = None, *, share: float = USUAL
) -> None:
    """Give a dialog that size, in pixels at 100 %, within a share of the screen's height.

    Without a height it takes the whole share. To be called before the dialog shows: Qt centres
    it on its window at the size that it then has.
    """
    room = dialog.screen().availableGeometry()
    most = int(room.height() * share)
    wide = min(theme.px(width), room.width() - theme.px(_MARGIN))
    dialog.resize(wide, most if height is None else min(theme.px(height), most))
