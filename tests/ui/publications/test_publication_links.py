"""The one way by which links open."""

import pytest
from PySide6.QtGui import QDesktopServices

from cm_desk.ui.links import open_link, openable


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "smb://serveur/partage",
        "data:text/html,<b>",
        "https://",
        "www.facebook.com/petr",
        "mailto:petr@example.org?attach=/etc/passwd",
        "mailto:petr@example.org,autre@example.org",
        "mailto:",
        "https://www.mairie.fr@ailleurs.example",
        "C:\\Windows\\calc.exe",
    ],
)
def test_that_nothing_but_a_web_page_reaches_the_browser(
    address: str, monkeypatch: pytest.MonkeyPatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not openable(address)
    assert not open_link(address)
    assert opened == []


@pytest.mark.parametrize(
    "address",
    [
        "https://www.facebook.com/1/posts/2",
        "http://petr.example/",
        "mailto:contact@petr-sauvelle.example",
    ],
)
def test_that_a_page_or_an_address_opens(address: str, monkeypatch: pytest.MonkeyPatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url) or True))
    assert open_link(address)
    assert [url.toString() for url in opened] == [address]
