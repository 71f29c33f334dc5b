"""Repeating a content, and changing, moving or ending the repetition that it belongs to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content
from cm_desk.services import series, series_words
from cm_desk.services.series import Scope
from cm_desk.services.undo import Change
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection, Submit
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.pick import PickField
from cm_desk.ui.plan.repeat_field import RepeatField

Deed = Literal["rule", "shift", "stop"]
_ASKED: Final[Mapping[Deed, tuple[str, ...]]] = MappingProxyType(
    {"rule": ("scope", "rule"), "shift": ("scope", "days"), "stop": ()}
)


def open_repeat(desk: Desk, content: Content, parent: QWidget) -> FormDialog | None:
    """Open the repetition of a content that has a date, or what to do with the one it has."""
    if content.series_id is not None:
        return _open_change(desk, content, parent)
    if content.planned_on is None:
        refused = CmDeskError("repeat_without_date", name=content.title)
        desk.messages.show(desk.messages.sentence(refused), icon="calendar")
        return None
    return _open_new(desk, content, parent)


def _open_new(desk: Desk, content: Content, parent: QWidget) -> FormDialog:
    translate, today = QCoreApplication.translate, desk.today()
    start = content.planned_on or today
    field = RepeatField(desk.icons, desk.texts, start=start, today=today)

    def submit(values: dict[str, Any]) -> Mapping[str, str] | None:
        try:
            _series_id, change = series.repeat(
                desk.dossier, content.id or 0, values["rule"], today=today
            )
        except CmDeskError as error:
            return {"rule": desk.messages.sentence(error)}
        desk.keep(change, announce=True)
        return None

    row = FormRow(
        "rule",
        translate("RepeatDialog", "Repetition"),
        field,
        help=translate(
            "RepeatDialog",
            "Each content can then be changed alone. The time stays the same all year.",
        ),
        wide=True,
    )
    return _opened(
        desk,
        translate("RepeatDialog", "Repeat « {title} »").format(title=content.title),
        Form(desk.icons, [row]),
        primary=translate("RepeatDialog", "Repeat"),
        submit=submit,
        parent=parent,
    )


def _open_change(desk: Desk, content: Content, parent: QWidget) -> FormDialog:
    translate = QCoreApplication.translate
    asked = RepeatQuestions(desk, content)
    form = Form(desk.icons, [asked.section()])
    asked.follow(form)

    def submit(values: dict[str, Any]) -> Mapping[str, str] | None:
        try:
            change = asked.answered(values)
        except CmDeskError as error:
            row = "days" if error.field == "days" else "rule"
            return {row: desk.messages.sentence(error)}
        desk.keep(change, announce=True)
        return None

    return _opened(
        desk,
        translate("RepeatDialog", "Repetition of « {title} »").format(title=content.title),
        form,
        primary=translate("RepeatDialog", "Apply"),
        submit=submit,
        parent=parent,
    )


def _opened(
    desk: Desk, title: str, form: Form, *, primary: str, submit: Submit, parent: QWidget
) -> FormDialog:
    dialog = FormDialog(desk.icons, title, form, primary=primary, submit=submit, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    # Other choices show other parts, whose height is known once they are laid out.
    form.typed.connect(lambda: QTimer.singleShot(0, dialog, dialog.grow))
    return dialog


class RepeatQuestions(QObject):
    """What to do with the repetition that a content belongs to."""

    def __init__(self, desk: Desk, content: Content) -> None:
        super().__init__()
        self._desk, self._content = desk, content
        self._reach = {
            scope: series.reach(desk.dossier, content, scope)
            for scope in (Scope.FOLLOWING, Scope.ALL)
        }
        first = self._reach[Scope.FOLLOWING]
        icons = desk.icons
        self._deed: PickField[Deed] = PickField(icons, self._deeds(), chosen="rule")
        self._scope: PickField[Scope] = PickField(icons, self._scopes(), chosen=Scope.FOLLOWING)
        self._rule = RepeatField(icons, desk.texts, start=first.start, today=desk.today())
        if first.rule is not None:
            self._rule.set_value(first.rule)
        self._days: NumberField[int] = NumberField(icons, suffix=self.tr("days"))
        self._days.set_value(7)

    def section(self) -> FormSection:
        """Return the questions, under the sentence of the rule in force."""
        rows = (
            FormRow("deed", self.tr("What to do"), self._deed),
            FormRow(
                "scope",
                self.tr("Apply to"),
                self._scope,
                help=self.tr(
                    "Nothing published, abandoned, written or moved by hand is ever deleted."
                ),
            ),
            FormRow("rule", self.tr("Repetition"), self._rule, wide=True),
            FormRow(
                "days",
                self.tr("Shift by"),
                self._days,
                help=self.tr("A negative number brings the contents forward. Times stay."),
            ),
        )
        return FormSection(self.tr("Repetition in force"), rows, hint=self._in_force())

    def follow(self, form: Form) -> None:
        """Ask only for what the chosen deed needs."""
        self.setParent(form)

        def show() -> None:
            asked = _ASKED[self._deed.value()]
            for key in ("scope", "rule", "days"):
                form.set_row_visible(key, key in asked)

        def aim() -> None:
            self._rule.set_start(self._reach[self._scope.value()].start)

        self._deed.typed.connect(show)
        self._scope.typed.connect(aim)
        show()

    def answered(self, values: Mapping[str, Any]) -> Change:
        """Do what was chosen.

        Raises:
            CmDeskError: it is impossible.
        """
        dossier, content_id = self._desk.dossier, self._content.id or 0
        scope, today = values["scope"], self._desk.today()
        deed: Deed = values["deed"]
        match deed:
            case "rule":
                return series.change(dossier, content_id, values["rule"], scope=scope, today=today)
            case "shift":
                days = values["days"] or 0
                return series.shift(dossier, content_id, days=days, scope=scope, today=today)
            case "stop":
                return series.stop(dossier, content_id)

    def _in_force(self) -> str:
        found = series.whole(self._desk.dossier, self._content)
        return series_words.sentence(found.recurrence, found.starts_on, self._desk.texts)

    def _deeds(self) -> list[tuple[Deed, str]]:
        count = len(self._reach[Scope.FOLLOWING].following)
        stop = self.tr("Stop it after this content: delete the %n following one(s)", "", count)
        deeds: list[tuple[Deed, str]] = [
            ("rule", self.tr("Change the days")),
            ("shift", self.tr("Shift it by a number of days")),
        ]
        return [*deeds, ("stop", stop)] if count else deeds

    def _scopes(self) -> list[tuple[Scope, str]]:
        count = len(self._reach[Scope.FOLLOWING].to_do)
        after = self.tr("This content and the following ones (%n to do)", "", count)
        count = len(self._reach[Scope.ALL].to_do)
        whole = self.tr("The whole series (%n to do)", "", count)
        return [(Scope.FOLLOWING, after), (Scope.ALL, whole)]
