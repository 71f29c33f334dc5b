"""The texts of one content, one for each account it goes to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.plan import Version
from cm_desk.ui.design import Badge, FilterChip, Flow, Icons, IconView, tabular, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import Field, InputError
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.overriding import override

_LONGEST_TEXT = 63_206  # what Facebook takes, the longest of the networks
_LONGEST_ALT = 2_000


class AccountChoice(NamedTuple):
    """An account that a content can go to."""

    id: int
    name: str
    short: str
    icon: str


class VersionsField(Field[tuple[Version, ...]]):
    """Tick the accounts, and write for each its text and its image's alternative text.

    What was written for an account stays while the sheet is open, even unticked.
    """

    def __init__(
        self,
        icons: Icons,
        choices: Sequence[AccountChoice],
        *,
        empty: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, (), parent=parent)
        self._chips: dict[int, FilterChip] = {}
        self.blocks: dict[int, VersionBlock] = {}
        chips = Flow(icons.theme)
        holder = QWidget()
        holder.setLayout(chips)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=12)
        column.addWidget(holder)
        if not choices:
            column.addWidget(text(empty, "hint"))
        for choice in choices:
            chip = FilterChip(icons, choice.short, icon=choice.icon)
            chip.clicked.connect(self._ticked)
            chips.addWidget(chip)
            block = VersionBlock(icons, choice)
            block.hide()
            for field in block.fields():
                field.typed.connect(self._touch)
            column.addWidget(block)
            self._chips[choice.id], self.blocks[choice.id] = chip, block

    @override
    def pending(self) -> bool:
        try:
            return self._current() != self._committed
        except InputError:
            return True

    @override
    def focus_widget(self) -> QWidget:
        return next(iter(self._chips.values()), self)

    @override
    def _parts(self) -> Sequence[QWidget]:
        return tuple(self._chips.values())

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        for account_id, chip in self._chips.items():
            name = self.blocks[account_id].name
            chip.setAccessibleName(f"{self._label}\u00a0: {name}" if self._label else name)
            chip.setToolTip(name)

    @override
    def _current(self) -> tuple[Version, ...]:
        ticked = [one for one, chip in self._chips.items() if chip.isChecked()]
        return tuple(self.blocks[one].version() for one in sorted(ticked))

    @override
    def _write(self, value: tuple[Version, ...]) -> None:
        versions = {version.account_id: version for version in value}
        for account_id, block in self.blocks.items():
            version = versions.get(account_id)
            self._chips[account_id].setChecked(version is not None)
            block.show_version(version or Version(account_id))
            block.setVisible(version is not None)

    def _ticked(self) -> None:
        for account_id, chip in self._chips.items():
            self.blocks[account_id].setVisible(chip.isChecked())
        self._touch()


class VersionBlock(QFrame):
    """Write what one account will publish."""

    def __init__(self, icons: Icons, choice: AccountChoice) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self._version = Version(choice.id)
        self.name = choice.name
        self.text = LongTextField(icons, max_length=_LONGEST_TEXT, lines=4)
        self.alt = LongTextField(icons, max_length=_LONGEST_ALT, lines=2)
        self.text.describe(self.tr("Text for {account}").format(account=choice.name))
        self.alt.describe(self.tr("Alternative text for {account}").format(account=choice.name))
        self._published = Badge(self.tr("published"), role="success")
        self.count = text("", "caption", wrap=False)
        tabular(self.count)
        head = QHBoxLayout()
        icons.theme.arrange(head)
        head.addWidget(IconView(icons, choice.icon, "text", size=18))
        head.addWidget(text(choice.name, "strong"), 1)
        head.addWidget(self._published)
        under = QHBoxLayout()
        under.addWidget(text(self.tr("Text"), "label"), 1)
        under.addWidget(self.count)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(12, 10, 12, 12), spacing=t.SPACE_XS)
        column.addLayout(head)
        column.addLayout(under)
        column.addWidget(self.text)
        column.addWidget(text(self.tr("Alternative text of the image"), "label"))
        column.addWidget(self.alt)
        self.text.typed.connect(self._tell)
        self._tell()

    def fields(self) -> tuple[LongTextField, LongTextField]:
        return self.text, self.alt

    def show_version(self, version: Version) -> None:
        self._version = version
        self.text.set_value(version.text)
        self.alt.set_value(version.alt_text)
        self._published.setVisible(version.publication_id is not None)
        self._tell()

    def version(self) -> Version:
        """Return what is written; raise InputError with the account's name."""
        for field in self.fields():
            problem = field.problem()
            if problem:
                raise InputError(f"{self.name}\u00a0: {problem}")
        return replace(self._version, text=self.text.value(), alt_text=self.alt.value())

    def _tell(self) -> None:
        written = len(self.text.text.toPlainText())
        said = self.tr("%n character(s)", "", written)
        self.count.setText(said.replace(str(written), wording.number(written)))
