"""Original, share or reply, in a word short enough for a column."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from cm_desk.domain.publication import Kind

translate: Final = QCoreApplication.translate


def nature_of(kind: Kind) -> str:
    """Name what a publication is to those before it."""
    match kind:
        case Kind.ORIGINAL:
            return translate("Nature", "Original")
        case Kind.SHARE:
            return translate("Nature", "Share")
        case Kind.REPLY:
            return translate("Nature", "Reply")
