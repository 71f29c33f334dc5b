"""What a line of Accueil opens; each loads what it needs when it is asked."""

from datetime import date

from PySide6.QtWidgets import QWidget

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status
from cm_desk.ui.desk import Desk


def publish(desk: Desk, one: Content, parent: QWidget) -> None:
    """Ask where and when a content appeared."""
    from cm_desk.ui.dialogs.plan_publish import open_publish  # noqa: PLC0415 - see above
    from cm_desk.ui.plan.names import read_plan_names  # noqa: PLC0415 - as above

    open_publish(desk, read_plan_names(desk.dossier), one, parent)


def move(desk: Desk, one: Content, parent: QWidget) -> None:
    """Ask for another day."""
    from cm_desk.ui.dialogs.plan_move import open_move  # noqa: PLC0415 - as above

    open_move(desk, [one], parent)


def approve(desk: Desk, one: Content, parent: QWidget) -> None:
    """Ask who approves a content."""
    from cm_desk.ui.dialogs.plan_approve import open_approve  # noqa: PLC0415 - as above

    open_approve(desk, one, parent)


def note_reading(desk: Desk, account: Account, parent: QWidget) -> None:
    """Ask for the followers of an account, today."""
    from cm_desk.ui.dialogs.accounts_reading import open_reading  # noqa: PLC0415 - as above

    if account.id is not None:
        open_reading(desk, account.id, None, parent)


def link_matches(desk: Desk, parent: QWidget) -> None:
    """Show the imported publications that resemble planned contents."""
    from cm_desk.ui.dialogs.plan_matches import open_matches  # noqa: PLC0415 - as above

    open_matches(desk, parent, desk.today().replace(day=1))


def plan_on(desk: Desk, title: str, day: date, parent: QWidget) -> None:
    """Open the sheet of a new content of that title, on that day."""
    from cm_desk.services import territory  # noqa: PLC0415 - as above
    from cm_desk.ui.dialogs.plan_content import open_content  # noqa: PLC0415 - as above
    from cm_desk.ui.plan.names import read_plan_names  # noqa: PLC0415 - as above

    zone = territory.read(desk.dossier).timezone
    blank = Content(title, planned_on=day, status=Status.TO_WRITE, timezone=zone)
    names = read_plan_names(desk.dossier)
    open_content(desk, names, blank, parent, on_saved=lambda _content: None)
