"""What is done to contents when it is asked by a key, the mouse or a menu."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cm_desk.domain.plan import Content, Status, Version
from cm_desk.services import planning, territory
from cm_desk.services.planning import Spot
from cm_desk.services.undo import Change
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_content import open_content
from cm_desk.ui.dialogs.plan_move import open_move
from cm_desk.ui.dialogs.plan_publish import open_publish
from cm_desk.ui.plan.gestures import Carried, Gesture
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.parts import GESTURES


class PlanActs(QObject):
    """Do what is asked of contents, each as one change.

    ``names`` and ``select`` are called: the names as last read, and how to show contents that
    were just written.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        names: Callable[[], PlanNames],
        select: Callable[[Sequence[int]], object],
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._names = names
        self._select = select

    def act(self, gesture: Gesture, ids: Sequence[int], spot: Spot) -> None:
        """Do something to contents, or plan a new one at a spot."""
        if gesture is Gesture.NEW:
            self.plan(spot)
            return
        chosen = planning.some(self._desk.dossier, ids)
        if chosen:
            self._act(gesture, chosen)

    def plan(self, spot: Spot) -> None:
        """Open the sheet of a new content, for the only account where there is one."""
        accounts = self._names().open_accounts()
        only = tuple(Version(one.id) for one in accounts[:2] if one.id is not None)
        blank = Content(
            "",
            timezone=territory.read(self._desk.dossier).timezone,
            versions=only if len(only) == 1 else (),
        )
        if spot.day is not None:
            blank = replace(
                blank, planned_on=spot.day, planned_time=spot.at, status=Status.TO_WRITE
            )
        self._open(blank)

    def carry(self, what: Carried, spot: Spot) -> None:
        """Put contents where they were carried."""
        dossier, today = self._desk.dossier, self._desk.today()
        self._desk.edit(
            lambda: planning.carry(dossier, what.ids, lead=what.lead, to=spot, today=today)
        )

    def _act(self, gesture: Gesture, chosen: Sequence[Content]) -> None:
        match gesture:
            case Gesture.OPEN:
                self._open(chosen[0])
            case Gesture.MOVE:
                open_move(self._desk, chosen, self._window)
            case Gesture.PUBLISH:
                self._publish(chosen[0])
            case Gesture.DELETE:
                self._delete(chosen)
            case Gesture.DUPLICATE:
                self._duplicate([one.id for one in chosen if one.id is not None])
            case Gesture.REPEAT | Gesture.APPROVE | Gesture.RELAY:
                _load(GESTURES[gesture])(self._desk, chosen[0], self._window)
            case Gesture.NEW:
                self.plan(Spot(None))

    def _open(self, one: Content) -> None:
        open_content(
            self._desk,
            self._names(),
            one,
            self._window,
            on_saved=lambda saved: self._select([saved]),
        )

    def _publish(self, one: Content) -> None:
        if not (one.versions or self._names().open_accounts()):
            self._desk.messages.show(self.tr("Add first an account on the « Accounts » page."))
        elif one.versions and all(version.publication_id for version in one.versions):
            self._desk.messages.show(self.tr("This content is already published everywhere."))
        else:
            open_publish(self._desk, self._names(), one, self._window)

    def _duplicate(self, ids: Sequence[int]) -> None:
        made: list[int] = []

        def copy() -> Change:
            copies, change = planning.duplicate(self._desk.dossier, ids)
            made.extend(copies)
            return change

        if self._desk.edit(copy):
            self._select(made)

    def _delete(self, chosen: Sequence[Content]) -> None:
        """Delete contents; one that stands in a series asks how far."""
        dossier, only = self._desk.dossier, chosen[0]
        if len(chosen) == 1 and only.series_id is not None:
            ask = _load("cm_desk.ui.dialogs.plan_scope:ask_scope")
            delete = _load("cm_desk.services.series:delete")
            ask(
                self._desk,
                only.title,
                self._window,
                on_chosen=lambda scope: self._desk.edit(
                    lambda: delete(dossier, only.id, scope=scope), announce=True
                ),
            )
            return
        ids = [one.id for one in chosen if one.id is not None]
        self._desk.edit(lambda: planning.delete(dossier, ids), announce=True)


def _load(code: str) -> Callable[..., Any]:
    """Import what is named « module:name », on first use."""
    module, _, name = code.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found
