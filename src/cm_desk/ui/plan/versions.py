"""The texts of one content, one for each account it goes to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain import network_rules
from cm_desk.domain.media import media_of
from cm_desk.domain.network_rules import IMAGE_FORMATS, NetworkRule
from cm_desk.domain.plan import Content, Version, image_paths
from cm_desk.services.network_rules import count_sentence, sentence
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Badge, Button, FilterChip, Flow, Icons, IconView, restyle, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import Field, InputError
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.notes_list import NotesList, Remark, warning

_LONGEST_TEXT = 63_206  # what Facebook takes, the longest of the networks
_LONGEST_ALT = 2_000
_NOTHING = Content("")


class AccountChoice(NamedTuple):
    """An account that a content can go to, with the rule of its network if there is one."""

    id: int
    name: str
    short: str
    icon: str
    rule: NetworkRule | None = None


class VersionsField(Field[tuple[Version, ...]]):
    """Tick the accounts, and write for each its text and its image's alternative text.

    What was written for an account stays while the sheet is open, even unticked.
    """

    def __init__(
        self,
        icons: Icons,
        texts: Texts,
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
            block = VersionBlock(icons, texts, choice)
            block.hide()
            for field in block.fields():
                field.typed.connect(self._touch)
            block.text.typed.connect(self._offer_copies)
            block.copy_wanted.connect(self._copy)
            column.addWidget(block)
            self._chips[choice.id], self.blocks[choice.id] = chip, block

    def show_context(self, one: Content) -> None:
        """Tell the rest of the content: its images, its format, its funder's mention."""
        for block in self.blocks.values():
            block.show_context(one)

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
        self._offer_copies()

    def _ticked(self) -> None:
        for account_id, chip in self._chips.items():
            self.blocks[account_id].setVisible(chip.isChecked())
        self._offer_copies()
        self._touch()

    # To write once and adapt

    def _written(self) -> "VersionBlock | None":
        """Return the first ticked account that has a text."""
        ticked = (self.blocks[one] for one, chip in self._chips.items() if chip.isChecked())
        return next((block for block in ticked if block.written()), None)

    def _offer_copies(self) -> None:
        source = self._written()
        for block in self.blocks.values():
            wanted = source is not None and block is not source and not block.written()
            block.offer_copy(source.short if wanted and source else "")

    def _copy(self, account_id: int) -> None:
        source = self._written()
        if source is not None:
            self.blocks[account_id].take(source)


class VersionBlock(QFrame):
    """Write what one account will publish; say what its network would not take.

    Signals:
        copy_wanted(account id): the person starts from the text of another account.
    """

    copy_wanted = Signal(int)

    def __init__(self, icons: Icons, texts: Texts, choice: AccountChoice) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self._texts, self._rule, self._content = texts, choice.rule, _NOTHING
        self._version = Version(choice.id)
        self.name, self.short = choice.name, choice.short
        self.text = LongTextField(icons, max_length=_LONGEST_TEXT, lines=4)
        self.alt = LongTextField(icons, max_length=_LONGEST_ALT, lines=2)
        self.alt.describe(self.tr("Alternative text for {account}").format(account=choice.name))
        self._alt_label = text(self.tr("Alternative text of the image"), "label")
        self._published = Badge(self.tr("published"), role="success")
        self.count = text("", "caption", wrap=False)
        if choice.rule is not None and choice.rule.source:
            self.count.setToolTip(choice.rule.source)
        said = self.tr("Remarks for {account}").format(account=self.name)
        self.notes = NotesList(icons, name=said)
        self._copy = Button(icons, "", role="quiet", icon="copy", on_click=self._ask_copy)
        self._copy.hide()
        self._arrange(icons, choice)
        for field in self.fields():
            field.typed.connect(self._tell)
        self._tell()

    def fields(self) -> tuple[LongTextField, LongTextField]:
        return self.text, self.alt

    def written(self) -> str:
        """Return the text as it is typed now."""
        return self.text.text.toPlainText().strip()

    def show_version(self, version: Version) -> None:
        self._version = version
        self.text.set_value(version.text)
        self.alt.set_value(version.alt_text)
        self._published.setVisible(version.publication_id is not None)
        self._tell()

    def show_context(self, one: Content) -> None:
        """Tell the rest of the content."""
        self._content = one
        self._tell()

    def version(self) -> Version:
        """Return what is written; raise InputError with the account's name."""
        for field in self.fields():
            problem = field.problem()
            if problem:
                raise InputError(f"{self.name}\u00a0: {problem}")
        return replace(self._version, text=self.text.value(), alt_text=self.alt.value())

    def offer_copy(self, source: str) -> None:
        """Offer to start from the text of another account, "" to offer nothing."""
        self._copy.setText(self.tr("Start from the text of {account}").format(account=source))
        self._copy.setAccessibleName(f"{self._copy.text()} ({self.name})")
        self._copy.setVisible(bool(source))

    def take(self, source: "VersionBlock") -> None:
        """Start from the texts of another account, as if they had been typed."""
        if not self.alt.text.toPlainText().strip():
            self.alt.text.setPlainText(source.alt.text.toPlainText())
        self.text.text.setPlainText(source.text.text.toPlainText())
        self.text.text.setFocus()

    def _arrange(self, icons: Icons, choice: AccountChoice) -> None:
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(IconView(icons, choice.icon, "text", size=18))
        head.addWidget(text(choice.name, "strong"), 1)
        head.addWidget(self._published)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(12, 10, 12, 12), spacing=t.SPACE_XS)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.notes)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(icons.theme.px(t.SPACE_XS))
        column.addWidget(self._alt_label)
        column.addWidget(self.alt)

    def _ask_copy(self) -> None:
        self.copy_wanted.emit(self._version.account_id)

    def _tell(self) -> None:
        """Say how long the text is and what the network, or a reader, would not take."""
        typed, alt = self.text.text.toPlainText(), self.alt.text.toPlainText()
        found = network_rules.problems(typed, self._content, self._rule, alt_text=alt)
        said = count_sentence(typed, self._content, self._rule, self._texts)
        self.count.setText(said)
        too_long = any(one.key in {"too_long", "too_heavy"} for one in found)
        restyle(self.count, "type", "problem" if too_long else "caption")
        remarks = [_remark(one.is_limit)(sentence(one, self._texts)) for one in found]
        self.notes.show_remarks(remarks if typed.strip() or alt.strip() else [])
        label = self.tr("Text for {account}").format(account=self.name)
        self.text.describe(label, " ".join([said, *(one.sentence for one in remarks)]))
        shows_alt = bool(alt) or self._may_show_an_image()
        self._alt_label.setVisible(shows_alt)
        self.alt.setVisible(shows_alt)

    def _may_show_an_image(self) -> bool:
        one = self._content
        has_image = bool(media_of(image_paths(one)).images)
        return has_image or one.format is None or one.format in IMAGE_FORMATS


def _remark(is_limit: bool) -> Callable[[str], Remark]:
    return warning if is_limit else Remark
