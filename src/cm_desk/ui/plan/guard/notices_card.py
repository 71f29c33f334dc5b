"""What is to be checked, each line with what the judge looks at and a way to the content."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.guard_notices import Notice
from cm_desk.ui.design import Badge, Button, Card, line, text
from cm_desk.ui.desk import Desk

_SEEN = 8


class NoticesCard(Card):
    """List what to check; beyond the first ones, on demand, so that nothing is hidden.

    Signals:
        content_asked(int): a content that the person wants to open.
    """

    content_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.icons)
        self._desk = desk
        self._titles: dict[int, str] = {}
        self._notices: tuple[Notice, ...] = ()
        self._whole = False
        self.lines: list[NoticeLine] = []
        self._none = text("", "muted")
        self._column = QVBoxLayout()
        desk.icons.theme.arrange(self._column, spacing=12)
        self.more = Button(desk.icons, "", role="quiet", on_click=self.show_whole)
        self.add(self._none)
        self.body.addLayout(self._column)
        self.add(self.more)
        self.set_title(
            self.tr("To be checked"),
            subtitle=self.tr("Nothing is blocked: each line is an invitation to read again."),
        )

    def show_notices(self, notices: Sequence[Notice], titles: dict[int, str]) -> None:
        """Show the notices; ``titles`` name the contents."""
        self._notices, self._titles = tuple(notices), titles
        self._none.setText(self.tr("Nothing to check over the covered dates."))
        self._none.setVisible(not notices)
        self._fill()

    def show_whole(self) -> None:
        """Show every notice."""
        self._whole = True
        self._fill()

    def _fill(self) -> None:
        shown = self._notices if self._whole else self._notices[:_SEEN]
        while len(self.lines) < len(shown):
            made = NoticeLine(self._desk, first=not self.lines)
            made.asked.connect(self.content_asked)
            self.lines.append(made)
            self._column.addWidget(made)
        for place, widget in enumerate(self.lines):
            widget.setVisible(place < len(shown))
        for widget, one in zip(self.lines, shown, strict=False):
            widget.show_notice(one, self._titles.get(one.content_id or 0, ""))
        hidden = len(self._notices) - len(shown)
        self.more.setText(self.tr("Show %n more", "", hidden))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(hidden > 0)


class NoticeLine(QWidget):
    """One thing to check, with a way to the content that it is about."""

    asked = Signal(int)

    def __init__(self, desk: Desk, *, first: bool) -> None:
        super().__init__()
        self._desk = desk
        self._id: int | None = None
        theme = desk.icons.theme
        self._criterion = Badge("")
        self._title = text("", "strong")
        self._sentence = text("", "body")
        self.open = Button(
            desk.icons,
            self.tr("Open the content"),
            role="quiet",
            icon="pencil",
            on_click=lambda: self.asked.emit(self._id or 0),
        )
        words = QVBoxLayout()
        theme.arrange(words, spacing=2)
        for part in (self._title, self._sentence):
            words.addWidget(part)
        words.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        theme.arrange(row, spacing=12)
        row.addLayout(words, 1)
        row.addWidget(self._criterion, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        theme.arrange(column, spacing=12)
        if not first:
            column.addWidget(line())
        column.addLayout(row)

    def show_notice(self, one: Notice, title: str) -> None:
        self._id = one.content_id
        self._criterion.show_word(self._desk.texts.label(one.criterion), role="warning")
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._sentence.setText(one.sentence)
        self.open.setVisible(one.content_id is not None)
        said = self.tr("Open the content: {title}").format(title=title)
        self.open.setAccessibleName(said)
        self.setAccessibleName(one.sentence)
