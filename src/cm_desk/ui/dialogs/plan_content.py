"""One content of the plan, with its texts for each account."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, Status
from cm_desk.services import approval, calls, network_rules, planning
from cm_desk.services.undo import Change
from cm_desk.ui.design.form import Form, FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.moments import now_of
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.call_fields import follow_kind
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.sheet_follow import SheetFollower, content_of
from cm_desk.ui.plan.sheet_rows import sheet_rows

_APPEARED: Final = (Status.PUBLISHED, Status.REVIEWED)
_WIDTH: Final = 800


def open_content(
    desk: Desk,
    names: PlanNames,
    one: Content,
    parent: QWidget,
    *,
    on_saved: Callable[[int], object],
) -> FormDialog:
    """Open the sheet of a content, new when it has no id; ``on_saved`` receives its id."""
    form = Form(desk.icons, sheet_rows(desk, names, one))
    form.set_value({field.name: getattr(one, field.name) for field in fields(one)})
    follow_kind(form)
    SheetFollower(desk, names, form, one)
    sheet = ContentSheet(desk, form, one, parent, on_saved=on_saved)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet


class ContentSheet(FormDialog):
    """Save a content; of one that repeats, ask first how far the change reaches."""

    def __init__(
        self,
        desk: Desk,
        form: Form,
        before: Content,
        parent: QWidget,
        *,
        on_saved: Callable[[int], object],
    ) -> None:
        translate = QCoreApplication.translate
        new = before.id is None
        super().__init__(
            desk.icons,
            translate("ContentDialog", "New content") if new else before.title,
            form,
            primary=translate("ContentDialog", "Add")
            if new
            else translate("ContentDialog", "Save"),
            width=_WIDTH,
            parent=parent,
        )
        self._desk, self._before, self._on_saved = desk, before, on_saved

    @override
    def submit(self) -> None:
        """Show the problems, or save and close."""
        self.form.forget_refusals()
        if not self.form.reveal():
            return
        wanted = content_of(self._before, self.form.value())
        if refusals := _refusals(self._desk, self._before, wanted):
            self.form.show_problems(refusals)
            return
        before = None if self._before.id is None else self._before
        wanted = approval.stamped(self._desk.dossier, before, wanted, now=now_of(self._desk))
        if wanted.series_id is None or wanted == self._before:
            self._save(lambda: planning.save(self._desk.dossier, wanted))
        else:
            self._ask_scope(wanted)

    def _ask_scope(self, wanted: Content) -> None:
        # Most contents do not repeat: these load with the first that does.
        from cm_desk.services import series  # noqa: PLC0415 - as said above
        from cm_desk.ui.dialogs.plan_scope import ask_scope  # noqa: PLC0415 - as said above

        title = QCoreApplication.translate("ContentDialog", "Save « {title} »")
        ask_scope(
            self._desk,
            title.format(title=wanted.title),
            self,
            on_chosen=lambda scope: self._save(
                lambda: (wanted.id or 0, series.save(self._desk.dossier, wanted, scope=scope))
            ),
        )

    def _save(self, action: Callable[[], tuple[int, Change]]) -> None:
        try:
            content_id, change = action()
        except CmDeskError as error:
            sentence = self._desk.messages.sentence(error)
            self.form.show_problems({error.field or "": sentence})
            return
        self._desk.keep(change)
        self.accept()
        self._on_saved(content_id)
        if change:
            _offer_reminders(self._desk, content_id)


def _refusals(desk: Desk, before: Content, wanted: Content) -> Mapping[str, str]:
    """Return what prevents saving, by row."""
    try:
        planning.check(wanted)
    except CmDeskError as error:
        return {error.field or "": desk.messages.sentence(error)}
    refused = _published_nowhere(before, wanted)
    return {"status": refused} if refused else {}


def _published_nowhere(before: Content, wanted: Content) -> str:
    """Refuse to call published what no publication proves, unless it was so before."""
    lost = [version for version in wanted.versions if version.publication_id is None]
    if wanted.status not in _APPEARED or not lost or before.status in _APPEARED:
        return ""
    return QCoreApplication.translate(
        "ContentDialog",
        "Save first with another status, then press P: « Publish by hand » asks where and when.",
    )


def _offer_reminders(desk: Desk, content_id: int) -> None:
    """Offer to plan the reminders that a call for projects lacks."""
    one = planning.content(desk.dossier, content_id)
    if one.kind is not ContentKind.CALL:
        return
    lacking = calls.proposed(desk.dossier, content_id, texts=desk.texts, today=desk.today())
    if not lacking:
        return

    def plan() -> None:
        desk.edit(
            lambda: calls.plan_reminders(
                desk.dossier, content_id, texts=desk.texts, today=desk.today()
            )[1],
            announce=True,
        )

    desk.messages.offer(
        network_rules.offer_sentence("reminders", len(lacking), desk.texts),
        QCoreApplication.translate("ContentDialog", "Plan them"),
        plan,
    )
