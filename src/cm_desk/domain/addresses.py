"""Addresses of pages: what two writings of one address share."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

# What networks and audience measures add to an address, without changing the page.
_TRACKING = re.compile(
    r"(utm|mtm|pk)_.*|mc_[a-z]+|at_(medium|campaign|custom[0-9]|source)|xtor|_gl|_ga"
    r"|(fb|g|d|y|tw|tt)clid|msclkid|[gw]braid|li_fat_id|igshid|igsh|ref_src|mibextid|sfnsn"
    r"|__cft__.*|__tn__",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'«»()\[\]{}]+", re.IGNORECASE)
# « www.pays.fr/actualites » on its own: neither the end of an address nor that of a mailbox.
_BARE = re.compile(r"(?<![\w@./:-])(?:[\w-]++\.)++[a-z]{2,}/[^\s<>\"'«»()\[\]{}]+", re.IGNORECASE)
_ENDINGS = ".,;:!?…"
_HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\Z|[0-9a-f:.]{2,45}\Z")
# « www. » and « m. » lead to one site, unless the site bears no other name.
_SAME_SITE = re.compile(r"(?:www|m)\.(.+\..+)")
_ESCAPE = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
# All that an address's path may hold as it is.
_AS_WRITTEN = "%/:@!$&'()*+,;=~-._"
_USUAL_PORTS = (None, 80, 443)
_LONGEST = 8000


def canonical(address: str) -> str:
    """Reduce a page's address to what names the page, or return "" when it is none.

    The host is in lower case and ASCII, without « www. » nor « m. »; the path keeps its case;
    who is asking, the fragment and what measures audience are dropped.

    >>> canonical("HTTP://www.Pays.fr/actualites/fete/?utm_source=fb&page=2#haut")
    'pays.fr/actualites/fete?page=2'
    """
    try:
        return _canonical(address.strip()) if len(address) <= _LONGEST else ""
    except ValueError:  # brackets, ports or letters that no address bears
        return ""


def _canonical(address: str) -> str:
    parts = urlsplit(address)
    host = _plain_host(parts.hostname or "")
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    port = "" if parts.port in _USUAL_PORTS else f":{parts.port}"
    path = _ESCAPE.sub(lambda code: code[0].upper(), quote(parts.path, safe=_AS_WRITTEN))
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(key)
    ]
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{port}{path.rstrip('/')}{query}"


def _plain_host(host: str) -> str:
    host = host.rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    while match := _SAME_SITE.match(host):
        host = match[1]
    if not _HOST.match(host):
        return ""
    return f"[{host}]" if ":" in host else host


def host_of(address: str) -> str:
    """Return the host that names a page's site, or "".

    >>> host_of("https://www.pays.fr:8080/actualites?page=2")
    'pays.fr'
    """
    found = canonical(address)
    if found.startswith("["):
        return found.partition("]")[0] + "]"
    return found.partition("/")[0].partition("?")[0].partition(":")[0]


def shown(host: str) -> str:
    """Return a canonical host as people read it, with its accents.

    >>> shown("xn--pays-fort-s4a.fr"), shown("pays.fr")
    ('pays-forêt.fr', 'pays.fr')
    """
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:  # what no machine could have named
        return host


def in_text(text: str) -> list[str]:
    """Return the addresses that a text holds, as written.

    >>> in_text("Lisez https://pays.fr/a, puis (http://pays.fr/b).")
    ['https://pays.fr/a', 'http://pays.fr/b']
    """
    return [found.rstrip(_ENDINGS) for found in _ADDRESS.findall(text)]


def bare_in_text(text: str) -> list[str]:
    """Return the addresses of pages that a text holds without « https:// », made whole.

    >>> bare_in_text("Lisez www.pays.fr/a, pas https://pays.fr/b ; ni pays.fr ni 1/2.")
    ['https://www.pays.fr/a']
    """
    return [f"https://{found.rstrip(_ENDINGS)}" for found in _BARE.findall(text)]
