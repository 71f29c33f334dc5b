"""The one way by which a link of the dossier reaches the browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"http", "https"})


def openable(address: str) -> bool:
    """Tell a web address from anything else that a file may hold."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    # « https://mairie.fr@ailleurs.test » shows one name and leads to another.
    return url.isValid() and url.scheme() in _SCHEMES and bool(url.host()) and not url.userInfo()


def open_link(address: str) -> bool:
    """Show a web page in the user's browser; anything else is left alone."""
    if not openable(address):
        return False
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
