"""What the page of publications says before there is any."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from cm_desk.ui.design import Button, EmptyState, Icons


def no_publications(
    icons: Icons, *, on_import: Callable[[], object], on_help: Callable[[], object]
) -> EmptyState:
    """Say which file to drop, and where it is found."""
    return EmptyState(
        icons,
        "file-import",
        QCoreApplication.translate("PublicationsPage", "Drop here the file downloaded from Meta"),
        QCoreApplication.translate(
            "PublicationsPage",
            "Its name looks like “Jan-01-2026_Mar-31-2026_1234.csv”. You will see what it"
            " holds before anything is written, and your real cadence follows.",
        ),
        action=Button(
            icons,
            QCoreApplication.translate("PublicationsPage", "Choose a file…"),
            icon="file-import",
            on_click=on_import,
        ),
        secondary=Button(
            icons,
            QCoreApplication.translate("PublicationsPage", "Where is this file?"),
            role="quiet",
            icon="help-circle",
            on_click=on_help,
        ),
    )
