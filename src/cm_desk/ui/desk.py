"""What every page is given: the open file, and the ways to act on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.services.undo import Change
from cm_desk.storage.territory_reference import TerritoryReference
from cm_desk.ui.design import Icons
from cm_desk.ui.events import Events
from cm_desk.ui.history import History
from cm_desk.ui.jobs import Job, Jobs
from cm_desk.ui.messages import Messages
from cm_desk.ui.preferences import Preferences

T = TypeVar("T")


class Go(Protocol):
    """Open another page, or what it has of a row named by its id: see ``Page.show_about``."""

    def __call__(self, key: str, about: int | None = None, /) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The collaborators of a page; ``app.py`` builds it and hands it over.

    ``go(page_key)`` opens another page, ``other_file()`` the choice of another file;
    ``reference`` and ``benchmarks`` are called, not read, since they load on first use;
    ``today`` is fixed by --today.
    """

    dossier: Dossier
    resources: Path
    built: Path
    texts: Texts
    icons: Icons
    events: Events
    history: History
    jobs: Jobs
    messages: Messages
    preferences: Preferences
    today: Callable[[], date]
    go: Go
    other_file: Callable[[], None]
    reference: Callable[[], TerritoryReference]
    benchmarks: Callable[[], ReferenceSet]

    def edit(self, action: Callable[[], Change], *, announce: bool = False) -> bool:
        """Run a service that returns its change: keep it for undo, or show why it failed.

        ``announce`` shows a toast with « Annuler », for what the user may regret.
        """
        try:
            change = action()
        except CmDeskError as error:
            self.messages.show_error(error)
            return False
        self.keep(change, announce=announce)
        return True

    def submit(
        self, action: Callable[[], Change], *, announce: bool = False
    ) -> Mapping[str, str] | None:
        """Do for a form what ``edit`` does; what was refused is returned, by row."""
        try:
            change = action()
        except CmDeskError as error:
            return {error.field or "": self.messages.sentence(error)}
        self.keep(change, announce=announce)
        return None

    def wait_for(
        self, work: Callable[[Job], T], *, title: str, window: QWidget, cancellable: bool = False
    ) -> T:
        """Run work that holds the file off this thread, ``window`` blocked until it ends."""
        from cm_desk.ui.waiting import wait_for  # noqa: PLC0415 - no page waits to paint

        return wait_for(
            work,
            jobs=self.jobs,
            icons=self.icons,
            window=window,
            title=title,
            cancellable=cancellable,
        )

    def keep(self, change: Change, *, announce: bool = False) -> None:
        """Keep a change that was made elsewhere (a form that shows its own problems, a job)."""
        self.history.push(change)
        if change and announce:
            self.messages.show_undo(self.history)
