"""A text whose length is told while it is written."""

from PySide6.QtWidgets import QWidget

from cm_desk.domain import graphemes, wording
from cm_desk.ui.design import Icons, restyle, tabular, text
from cm_desk.ui.design.fields import LongTextField


class CountedText(LongTextField):
    """Hold a long text with its count under it; beyond ``most`` it is said, and nothing more."""

    def __init__(
        self,
        icons: Icons,
        *,
        lines: int = 4,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, lines=lines, max_length=20_000, parent=parent)
        self._most = most
        self.count = text("", "caption")
        tabular(self.count)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - the field has made it
        layout.addWidget(self.count)
        self.text.textChanged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        length = graphemes.length(self.text.toPlainText().strip())
        said = self.tr("%n character(s)", "", length).replace(str(length), wording.number(length))
        over = length - self._most if self._most is not None else 0
        if over > 0:
            excess = self.tr("%n more than advised", "", over)
            said = f"{said}, {excess}"
        elif self._most is not None:
            advised = self.tr("{most} advised at most").format(most=wording.number(self._most))
            said = f"{said}, {advised}"
        self.count.setText(said)
        restyle(self.count, "type", "problem" if over > 0 else "caption")
