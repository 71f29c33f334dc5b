"""Where Meta's exports keep what we read: the columns' names, in French and English."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import cells

FIELDS = MappingProxyType(
    {
        "post_id": ("post id", "identifiant de la publication"),
        "account_id": (
            "page id",
            "id de la page",
            "identifiant de la page",
            "account id",
            "id du compte",
            "identifiant du compte",
        ),
        "account_name": ("page name", "nom de la page", "account name", "nom du compte"),
        "handle": ("account username", "nom de profil du compte", "nom d'utilisateur du compte"),
        "title": ("title", "titre"),
        "description": ("description",),
        "published": ("publish time", "heure de publication"),
        "permalink": ("permalink", "permalien"),
        "is_share": ("is share", "est un partage"),
        "type": ("post type", "type de publication"),
        "funded": ("funded content status", "statut du contenu finance"),
        "views": ("views", "vues"),
        "reach": ("reach", "couverture"),
        "impressions": ("impressions",),
        "reactions": ("reactions", "likes", "mentions j'aime"),
        "comments": ("comments", "commentaires"),
        "shares": ("shares", "partages"),
        "clicks": ("total clicks", "total des clics"),
        "saves": ("saves", "enregistrements"),
        "follows": ("follows", "followers en plus"),
        "boosted": (
            "reach from boosted posts",
            "views from boosted posts",
            "impressions from boosted posts",
            "couverture de publications boostees",
            "vues de publications boostees",
            "impressions de publications boostees",
        ),
    }
)
_FORMATS = MappingProxyType(
    {
        Format.PHOTO: ("photo", "photos", "ig image", "image ig", "ig photo", "photo ig", "image"),
        Format.ALBUM: ("album", "albums"),
        Format.CAROUSEL: ("ig carousel", "carrousel ig", "carousel", "carrousel"),
        Format.VIDEO: ("video", "videos", "ig video", "video ig"),
        Format.SHORT_VIDEO: ("reel", "reels", "ig reel", "reel ig"),
        Format.STORY: ("story", "stories", "ig story", "story ig"),
        Format.LINK: ("link", "links", "lien", "liens"),
        Format.TEXT: ("text", "texts", "texte", "textes", "status", "statut", "statuts"),
        Format.EVENT: ("event", "events", "evenement", "evenements"),
        Format.POLL: ("poll", "polls", "sondage", "sondages"),
        Format.LIVE: ("live", "lives", "live video", "live videos", "direct", "videos en direct"),
    }
)
_YES = frozenset({"1", "true", "yes", "oui", "vrai"})
_FUNDED = _YES | {"funded", "finance", "financee", "boosted", "boostee", "sponsored", "sponsorise"}
_NOT_FUNDED = frozenset(
    {"0", "false", "no", "non", "faux", "not funded", "non finance", "non financee", "organic"}
)


class Formats(dict[str, str]):
    """Remember the format that each written type stands for."""

    def __missing__(self, cell: str) -> str:
        written = cells.name(cell)
        value = next((known for known, names in _FORMATS.items() if written in names), Format.OTHER)
        self[cell] = value.value
        return value.value


class Kinds(dict[str, str]):
    """Remember what each written « is share » means."""

    def __missing__(self, cell: str) -> str:
        value = Kind.SHARE if cells.name(cell) in _YES else Kind.ORIGINAL
        self[cell] = value.value
        return value.value


class Funded(dict[str, bool | None]):
    """Remember what each funding status means; None when the file does not say."""

    def __missing__(self, cell: str) -> bool | None:
        written = cells.name(cell)
        value = True if written in _FUNDED else False if written in _NOT_FUNDED else None
        self[cell] = value
        return value


def places(
    header: Sequence[str], fields: Mapping[str, tuple[str, ...]] = FIELDS
) -> dict[str, tuple[int, ...]]:
    """Return the ranks of the columns that hold each field; a name may come twice."""
    ranks: dict[str, list[int]] = {}
    for rank, cell in enumerate(header):
        ranks.setdefault(cells.name(cell), []).append(rank)
    return {
        field: tuple(rank for name in names for rank in ranks.get(name, ()))
        for field, names in fields.items()
    }
