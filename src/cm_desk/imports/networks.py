"""Networks as people write them, and as links name them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from urllib.parse import urlsplit

from cm_desk.imports import cells

# Normalised words of a cell, and the id in resources/networks.json that they stand for.
_SYNONYMS = MappingProxyType(
    {
        "facebook": "facebook-page",
        "fb": "facebook-page",
        "page facebook": "facebook-page",
        "facebook page": "facebook-page",
        "groupe facebook": "facebook-groupe",
        "facebook group": "facebook-groupe",
        "linkedin": "linkedin",
        "linked in": "linkedin",
        "li": "linkedin",
        "instagram": "instagram",
        "insta": "instagram",
        "ig": "instagram",
        "youtube": "youtube",
        "you tube": "youtube",
        "yt": "youtube",
        "x": "x",
        "twitter": "x",
        "tw": "x",
        "tiktok": "tiktok",
        "tik tok": "tiktok",
        "threads": "threads",
        "bluesky": "bluesky",
        "mastodon": "mastodon",
        "snapchat": "snapchat",
        "pinterest": "pinterest",
        "whatsapp": "whatsapp-chaine",
        "messenger": "messenger",
        "telegram": "telegram",
        "panneaupocket": "panneaupocket",
        "panneau pocket": "panneaupocket",
        "intramuros": "intramuros",
        "cityall": "cityall",
        "illiwap": "illiwap",
        "citykomi": "citykomi",
        "application": "application-locale",
        "site": "site",
        "site web": "site",
        "website": "site",
        "newsletter": "lettre-information",
        "lettre d'information": "lettre-information",
        "lettre d'info": "lettre-information",
        "infolettre": "lettre-information",
        "e-mailing": "lettre-information",
        "emailing": "lettre-information",
        "agenda": "agenda",
        "podcast": "podcast",
        "bulletin": "bulletin",
        "magazine": "bulletin",
        "affiche": "affiche",
        "affichage": "affiche",
        "flyer": "affiche",
        "presse": "presse-locale",
        "radio": "radio",
        "panneau lumineux": "panneau-lumineux",
        "panneaux lumineux": "panneau-lumineux",
        "reunion": "reunion",
        "reunion publique": "reunion",
    }
)
_HOSTS = MappingProxyType(
    {
        "facebook.com": "facebook-page",
        "fb.com": "facebook-page",
        "fb.watch": "facebook-page",
        "instagram.com": "instagram",
        "linkedin.com": "linkedin",
        "x.com": "x",
        "twitter.com": "x",
        "youtube.com": "youtube",
        "youtu.be": "youtube",
        "tiktok.com": "tiktok",
        "threads.net": "threads",
        "threads.com": "threads",
        "bsky.app": "bluesky",
        "snapchat.com": "snapchat",
        "pinterest.com": "pinterest",
        "pinterest.fr": "pinterest",
        "whatsapp.com": "whatsapp-chaine",
        "t.me": "telegram",
        "panneaupocket.com": "panneaupocket",
        "intramuros.org": "intramuros",
        "illiwap.com": "illiwap",
        "citykomi.com": "citykomi",
    }
)
_FEDIVERSE = re.compile(r"/@[^/]+/[0-9]{10,}|/users/[^/]+/statuses/[0-9]+")
_BETWEEN = re.compile(r"[,;/+&|\n]| et | and ")
_WORD = re.compile(r"[a-z0-9]+")
_MOST = 12  # more networks in one cell is a text


def named(cell: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return the networks that a cell names; ``labels`` are the dossier's, normalised.

    >>> named("Facebook + Insta", {})
    ('facebook-page', 'instagram')
    """
    whole = cells.name(cell)
    if found := labels.get(whole) or _SYNONYMS.get(whole):
        return (found,)
    parts = [part.strip() for part in _BETWEEN.split(whole)]
    if len(parts) > _MOST:
        return ()
    told = (_one(part, labels) for part in parts)
    return tuple(dict.fromkeys(network for network in told if network))


def _one(part: str, labels: Mapping[str, str]) -> str:
    """Find a network among up to a few words: « page facebook du pays »."""
    if found := labels.get(part) or _SYNONYMS.get(part):
        return found
    words = _WORD.findall(part)[:6]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    longer = [word for word in words if len(word) > 2]
    return next((_SYNONYMS[word] for word in (*pairs, *longer) if word in _SYNONYMS), "")


# A line asks it several times of its link.
@lru_cache(64)
def of_link(link: str) -> str:
    """Return the network whose address this is, "" for any other site.

    >>> of_link("https://m.facebook.com/groups/12/posts/34"), of_link("https://pays.fr/fete")
    ('facebook-groupe', '')
    """
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"}:
        return ""
    if parts.path.startswith("/groups/") and host.endswith("facebook.com"):
        return "facebook-groupe"
    if found := next((_HOSTS[one] for one in _ends(host.split(".")) if one in _HOSTS), ""):
        return found
    return "mastodon" if _FEDIVERSE.match(parts.path) else ""


def _ends(labels: Sequence[str]) -> list[str]:
    return [".".join(labels[-count:]) for count in (2, 3) if len(labels) >= count]
