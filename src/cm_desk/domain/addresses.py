"""Addresses of pages: what two writings of one address share."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(r"utm_.*|fbclid|gclid|mc_[a-z]+|igshid|igsh|ref_src|_gl", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'«»()\[\]{}]+", re.IGNORECASE)
_ENDINGS = ".,;:!?…"


def canonical(address: str) -> str:
    """Reduce a page's address to what names the page, or return "" when it is none.

    >>> canonical("HTTP://www.Pays.fr/actualites/fete/?utm_source=fb&page=2#haut")
    'pays.fr/actualites/fete?page=2'
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    port_said = f":{port}" if port not in {None, 80, 443} else ""
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(key)
    ]
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{port_said}{parts.path.rstrip('/')}{query}"


def in_text(text: str) -> list[str]:
    """Return the addresses that a text holds, as written.

    >>> in_text("Lisez https://pays.fr/a, puis (http://pays.fr/b).")
    ['https://pays.fr/a', 'http://pays.fr/b']
    """
    return [found.rstrip(_ENDINGS) for found in _ADDRESS.findall(text)]
