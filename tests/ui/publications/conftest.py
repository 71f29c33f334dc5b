"""The publications page on a dossier of its own, shown in a window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.services import accounts
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.pages.publications import PublicationsPage
from ui.desk_factory import make_desk


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PublicationsPage]:
    """Return the page of an empty dossier, shown."""
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    shown = PublicationsPage(desk)
    window.setCentralWidget(shown)
    window.resize(1280, 800)
    window.show()
    yield shown
    desk.jobs.stop()
    qtbot.wait(1)  # what the jobs still had to say
    window.close()
    desk.dossier.close()


@pytest.fixture
def account(page: PublicationsPage) -> int:
    """Return the dossier's one account, a page on Facebook."""
    desk = page.desk
    account_id, change = accounts.save(desk.dossier, Account("facebook-page", "PETR d’essai"))
    desk.keep(change)
    return account_id


@pytest.fixture
def preview(page: PublicationsPage, qtbot: QtBot) -> Callable[[list[Path]], ImportDialog]:
    """Return how to drop files and wait for their preview."""

    def drop(files: list[Path]) -> ImportDialog:
        page.receive(files)
        (dialog,) = page.window().findChildren(ImportDialog)
        qtbot.waitUntil(
            lambda: dialog.primary.isVisible() or dialog.cancel.isVisible(), timeout=30_000
        )
        return dialog

    return drop
