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
        QCoreApplication.translate(
            "PublicationsPage", "Drop here the files downloaded from your networks"
        ),
        QCoreApplication.translate(
            "PublicationsPage",
            "Facebook, Instagram, LinkedIn, YouTube, your website… You will see what they hold"
            " before anything is written, and your real cadence follows.",
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
