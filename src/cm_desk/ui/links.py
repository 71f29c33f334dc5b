"""The one way by which a link of the dossier reaches the browser, or the mail program."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"http", "https"})
# One address and nothing after it: some mail programs take a file to attach from there.
_MAIL = re.compile(r"mailto:[^@\s?&,;]+@[^@\s?&,;]+\.[^@\s?&,;.]{2,}")


def openable(address: str) -> bool:
    """Tell a web page or a mail address from anything else that a file may hold."""
    if _MAIL.fullmatch(address):
        return True
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    # « https://mairie.fr@ailleurs.test » shows one name and leads to another.
    return url.isValid() and url.scheme() in _SCHEMES and bool(url.host()) and not url.userInfo()


def open_link(address: str) -> bool:
    """Show a web page, or write to an address; anything else is left alone."""
    if not openable(address):
        return False
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def open_file(path: Path) -> bool:
    """Show a document that we have just written, with whatever reads it on this computer."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
