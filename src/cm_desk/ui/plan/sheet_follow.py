"""What moves in a content's sheet while it is being filled in."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, cast

from PySide6.QtCore import QObject, QTimer

from cm_desk.domain.media import media_of
from cm_desk.domain.network_rules import VIDEO_FORMATS
from cm_desk.domain.plan import Content, ContentKind, effort_of, image_paths
from cm_desk.services import plan_settings
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.form import Form
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.sheet_notes import NotesField, approval_remarks, day_remarks
from cm_desk.ui.plan.versions import VersionsField

# What the words about the day depend on: the rest may be typed without asking again.
_OF_THE_DAY: Final = frozenset({"planned_on", "format", "versions", "title", "brief", "status"})
_PAUSE_MS: Final = 300


def content_of(before: Content, values: Mapping[str, Any]) -> Content:
    """Return the content as the sheet says it: its rows are named after what they hold."""
    held = {field.name for field in fields(Content)}
    return replace(before, **{key: value for key, value in values.items() if key in held})


class SheetFollower(QObject):
    """Keep what the sheet tells in step with what is typed in it."""

    def __init__(self, desk: Desk, names: PlanNames, form: Form, before: Content) -> None:
        super().__init__(form)
        self._desk, self._names, self._form, self._before = desk, names, form, before
        self._settings = plan_settings.read(desk.dossier)
        self._versions = cast("VersionsField", form.field("versions"))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell_day)
        form.typed.connect(self._typed)
        self._tell(self._content())
        self.tell_day()
        self._open_what_is_filled()

    def tell_day(self) -> None:
        """Say what the planned day is and what to check then."""
        self._show("day_notes", day_remarks(self._desk, self._content()))

    def _typed(self, key: str) -> None:
        self._tell(self._content(), all_texts=key != "versions")
        if key in _OF_THE_DAY:
            self._pause.start()

    def _content(self) -> Content:
        return content_of(self._before, self._form.value())

    def _tell(self, one: Content, *, all_texts: bool = True) -> None:
        if all_texts:
            self._versions.show_context(one)
        self._show("approval_notes", approval_remarks(one))
        usual = effort_of(replace(one, effort_minutes=None), self._settings)
        effort = cast("NumberField[int]", self._form.field("effort_minutes"))
        effort.set_placeholder(self.tr("usual: {minutes}").format(minutes=usual))
        has_film = one.format in VIDEO_FORMATS or bool(media_of(image_paths(one)).videos)
        self._form.set_row_visible("has_subtitles", has_film or one.has_subtitles is not None)
        self._form.set_row_visible("cooldown_days", one.is_timeless)
        self._summarise(one, usual)

    def _show(self, key: str, remarks: Any) -> None:
        cast("NotesField", self._form.field(key)).show_remarks(remarks)
        self._form.set_row_visible(key, bool(remarks))

    def _summarise(self, one: Content, usual: int) -> None:
        """Say on each folded section what it holds."""
        files = len(image_paths(one))
        minutes = usual if one.effort_minutes is None else one.effort_minutes
        words = self._names.names
        parts = {
            "brief": [self.tr("{minutes} min").format(minutes=minutes), _start_of(one.brief)],
            "images": [
                self.tr("%n file(s)", "", files) if files else "",
                self.tr("credit") if one.image_credit else "",
                self.tr("mention") if one.funder_mention else "",
            ],
            "audience_id": [
                words.audiences.get(one.audience_id or 0, ""),
                self._names.objectives.get(one.objective_id or 0, ""),
                one.contributor,
            ],
            "kind": [self.tr("yes") if one.kind is ContentKind.CALL else self.tr("no")],
            "is_timeless": [self.tr("in stock") if one.is_timeless else self.tr("no")],
        }
        for key, said in parts.items():
            self._form.fold(key).set_summary(" · ".join(part for part in said if part))

    def _open_what_is_filled(self) -> None:
        one = self._before
        filled = {
            "images": one.images,
            "kind": one.kind is ContentKind.CALL,
            "brief": one.brief or one.note,
        }
        for key, is_filled in filled.items():
            self._form.fold(key).set_open(bool(is_filled))


def _start_of(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"
