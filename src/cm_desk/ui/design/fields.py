"""The typed fields of forms: text, figures and links; dates and choices are re-exported."""

import re
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.ui.design.buttons import Button, icon_button
from cm_desk.ui.design.choices import ChoiceField, MultiChoiceField, SwitchField, TriStateField
from cm_desk.ui.design.dates import DateField, TimeField
from cm_desk.ui.design.field_base import Check, Field, InputError, LineField, beside
from cm_desk.ui.design.french import parse_number
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import restyle, text
from cm_desk.ui.overriding import override

__all__ = [
    "ChoiceField",
    "DateField",
    "Field",
    "InputError",
    "LongTextField",
    "MultiChoiceField",
    "NumberField",
    "SwitchField",
    "TextField",
    "TimeField",
    "TriStateField",
    "UrlField",
]

N = TypeVar("N", bound=float)

_URL = re.compile(r"(?i)(https?)://([^/?#\s@]+\.[^/?#\s@.]{2,}|localhost)(:[0-9]{1,5})?([/?#]\S*)?")
_MAIL = re.compile(r"(?i)mailto:[^@\s?]+@[^@\s?]+\.[^@\s?.]{2,}(\?\S*)?")
_HOST = re.compile(r"(?i)[^/?#\s@:]+\.[^/?#\s@.:]{2,}([/?#]\S*)?")
_ADDRESS = re.compile(r"[^@\s:/?]+@[^@\s?/]+\.[^@\s?/.]{2,}")


class TextField(LineField[str]):
    """Hold one line of text, stripped; too long a text is said, never cut."""

    def __init__(
        self,
        icons: Icons,
        *,
        max_length: int = 200,
        required: bool = False,
        placeholder: str = "",
        check: Check[str] | None = None,
        characters: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            icons, "", required=required, check=check, characters=characters, parent=parent
        )
        self._max_length = max_length
        self.set_placeholder(placeholder)

    @override
    def _parse(self, text: str) -> str:
        if len(text) > self._max_length:
            excess = len(text) - self._max_length
            raise InputError(self.tr("Shorten this text: %n character(s) too many.", "", excess))
        return text

    @override
    def _format(self, value: str) -> str:
        return value


class NumberField(LineField[N | None], Generic[N]):
    """Hold a figure or nothing; whole when ``decimals`` is 0, and then its value is an int."""

    def __init__(
        self,
        icons: Icons,
        *,
        minimum: float | None = None,
        maximum: float | None = None,
        decimals: int = 0,
        suffix: str = "",
        required: bool = False,
        check: Check[N | None] | None = None,
        characters: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            icons, None, required=required, check=check, characters=characters, parent=parent
        )
        self._minimum, self._maximum, self._decimals = minimum, maximum, decimals
        self._suffix = suffix
        self.line.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        restyle(self.line, "numeric", True)
        if suffix:
            beside(self, text(suffix, "muted", wrap=False))

    @override
    def _parse(self, text: str) -> N | None:
        typed = text.removesuffix(self._suffix).strip() if self._suffix else text
        if not typed:
            return None
        number = parse_number(typed)
        if number is None:
            raise InputError(self.tr("Type a figure, for example 1,234.5."))
        if round(number, self._decimals) != number:
            raise InputError(self._too_precise())
        self._check_range(number)
        return cast("N", number if self._decimals else int(number))

    @override
    def _format(self, value: N | None) -> str:
        return "" if value is None else self._written_out(value)

    @override
    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
        step = steps.get(event.key())
        if step is None or event.modifiers() not in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            return super()._key(event)
        self._step(step)
        return True

    def _step(self, step: int) -> None:
        stepped: float = (self.value() or 0) + step
        if self._minimum is not None:
            stepped = max(stepped, self._minimum)
        if self._maximum is not None:
            stepped = min(stepped, self._maximum)
        self.line.setText(self._written_out(stepped))
        self._touch()

    def _too_precise(self) -> str:
        if not self._decimals:
            return self.tr("Type a whole number.")
        return self.tr("Type at most %n decimal(s).", "", self._decimals)

    def _check_range(self, number: float) -> None:
        low, high = self._minimum, self._maximum
        if (low is None or number >= low) and (high is None or number <= high):
            return
        if low is not None and high is not None:
            sentence = self.tr("Type a figure between {low} and {high}.")
        elif low is not None:
            sentence = self.tr("Type a figure of at least {low}.")
        else:
            sentence = self.tr("Type a figure of at most {high}.")
        written = {"low": low, "high": high}
        raise InputError(
            sentence.format(**{k: self._written_out(v or 0) for k, v in written.items()})
        )

    def _written_out(self, number: float) -> str:
        return wording.number(number, self._decimals)


class UrlField(LineField[str]):
    """Hold a web address or an e-mail link; other schemes are refused.

    Signals:
        open_requested(address): the person wants to see it; the page opens links its one way.
    """

    open_requested = Signal(str)

    def __init__(
        self,
        icons: Icons,
        *,
        required: bool = False,
        openable: bool = False,
        check: Check[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, "", required=required, check=check, parent=parent)
        self.set_placeholder("https://")
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self._open: Button | None = None
        if openable:
            self._open = icon_button(
                icons, "external-link", self.tr("Open the link"), on_click=self._ask_to_open
            )
            self.typed.connect(self._refresh_open)
            beside(self, self._open)
            self._refresh_open()

    @override
    def _parse(self, text: str) -> str:
        if not text or _URL.fullmatch(text) or _MAIL.fullmatch(text):
            return text
        if _ADDRESS.fullmatch(text):
            return f"mailto:{text}"
        if _HOST.fullmatch(text):
            return f"https://{text}"
        raise InputError(self.tr("Type a web address (https://…) or an e-mail address."))

    @override
    def _format(self, value: str) -> str:
        return value

    @override
    def _write(self, value: str) -> None:
        super()._write(value)
        self._refresh_open()

    @override
    def _name_parts(self) -> None:
        super()._name_parts()
        if self._open:
            name = self.tr("Open the link: {label}").format(label=self._label)
            self._open.setAccessibleName(name)

    def _ask_to_open(self) -> None:
        self.open_requested.emit(self.value())

    def _refresh_open(self) -> None:
        if self._open:
            self._open.setEnabled(bool(self.value()) and self.problem() is None)


class _Text(QPlainTextEdit):
    """Tell when the keyboard leaves, and leave Tab to the form."""

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


# What the style puts around a text of several lines, at 100 %.
_PADDING: Final = 6


class LongTextField(Field[str]):
    """Hold a text of several lines that grows with what is written in it.

    Tab leaves the field, Ctrl+Enter takes what is typed.
    """

    def __init__(
        self,
        icons: Icons,
        *,
        max_length: int = 10_000,
        lines: int = 4,
        required: bool = False,
        placeholder: str = "",
        check: Check[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, "", required=required, check=check, parent=parent)
        self._max_length, self._lines = max_length, lines
        self._written = ""
        self.text = _Text(self)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(placeholder)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._changed)
        self.text.left.connect(self.commit)
        self.text.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.setFocusProxy(self.text)
        self._silent = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self._grow()

    @override
    def focus_widget(self) -> QWidget:
        return self.text

    @override
    def pending(self) -> bool:
        return self.text.toPlainText() != self._written

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.commit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.pending():
                self.cancel()
                return True
        return super().eventFilter(watched, event)

    @override
    def _current(self) -> str:
        if not self.pending():
            return self._committed
        text = self.text.toPlainText().strip()
        if len(text) > self._max_length:
            excess = len(text) - self._max_length
            raise InputError(self.tr("Shorten this text: %n character(s) too many.", "", excess))
        return text

    @override
    def _write(self, value: str) -> None:
        self._silent = True
        self.text.setPlainText(value)
        self._silent = False
        self._written = self.text.toPlainText()

    def _changed(self) -> None:
        if not self._silent:
            self._touch()

    def _grow(self) -> None:
        lines = max(self._lines, min(self.text.document().size().height(), self._lines * 3))
        margins = self.text.document().documentMargin() * 2 + self.text.frameWidth() * 2
        # The style’s own padding, which no widget tells: without it the last line would scroll.
        margins += self.icons.theme.px(2 * _PADDING)
        self.text.setFixedHeight(int(lines * self.text.fontMetrics().lineSpacing() + margins + 2))
