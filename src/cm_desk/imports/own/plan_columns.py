"""How people name the columns of a posting plan: ours in French, our scripts' and theirs."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from cm_desk.imports import cells

# Normalised names, the likeliest first. Fields are those of a content, but for the last ones.
NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "uid": ("identifiant", "uid", "id", "identifiant du contenu"),
        "planned_on": (
            "date",
            "planned_on",
            "date de publication",
            "date prevue",
            "date de diffusion",
            "date de parution",
            "date et heure",
            "jour",
            "publier le",
            "quand",
            "publish date",
            "posting time",
            "post date",
            "scheduled at",
            "day",
        ),
        "planned_time": (
            "heure",
            "planned_time",
            "heure de publication",
            "heure prevue",
            "horaire",
            "time",
            "hour",
        ),
        "title": (
            "titre",
            "title",
            "sujet",
            "intitule",
            "nom",
            "objet",
            "theme",
            "contenu",
            "actualite",
            "evenement",
            "subject",
            "topic",
            "name",
        ),
        "status": ("statut", "status", "etat", "avancement", "state"),
        "account": (
            "compte",
            "account",
            "nom du compte",
            "page",
            "profil",
            "canal",
            "support",
            "profile",
            "channel",
        ),
        "network": (
            "reseau",
            "network",
            "reseaux",
            "reseau social",
            "reseaux sociaux",
            "plateforme",
            "plateformes",
            "canaux",
            "supports",
            "platform",
            "networks",
        ),
        "text": (
            "texte",
            "text",
            "texte de la publication",
            "message",
            "legende",
            "post",
            "publication",
            "corps",
            "caption",
            "content",
            "copy",
        ),
        "alt_text": (
            "texte alternatif",
            "alt_text",
            "description de l'image",
            "alternative",
            "alt",
            "alt text",
        ),
        "pillar": (
            "rubrique",
            "pillar",
            "pilier",
            "thematique",
            "categorie",
            "rubriques",
            "category",
            "thematiques",
        ),
        "audience": ("public", "audience", "cible", "publics", "cibles", "public vise", "target"),
        "objective": ("objectif", "objective", "objectifs", "but", "goal"),
        "brief": ("consigne", "brief", "description", "consignes", "details", "resume"),
        "note": (
            "note interne",
            "note",
            "notes",
            "remarque",
            "remarques",
            "commentaire",
            "comment",
        ),
        "format": ("format", "type de contenu", "type", "type de publication", "media", "visuel"),
        "effort_minutes": (
            "temps prevu (minutes)",
            "effort_minutes",
            "temps prevu",
            "temps",
            "duree",
            "minutes",
        ),
        "funder_mention": (
            "mention du financeur",
            "funder_mention",
            "mention",
            "financeur",
            "mention obligatoire",
        ),
        "images": ("images", "image", "photo", "photos", "fichiers", "visuels"),
        "image_credit": (
            "credit de l'image",
            "image_credit",
            "credit",
            "credit photo",
            "copyright",
        ),
        "image_consent": ("droit a l'image", "image_consent", "autorisation"),
        "has_subtitles": ("sous-titres", "has_subtitles", "sous-titrage", "subtitles"),
        "contributor": (
            "propose par",
            "contributor",
            "contributeur",
            "auteur",
            "commune",
            "partenaire",
            "qui",
        ),
        "origin": ("origine", "origin", "source"),
        "kind": ("nature", "kind"),
        "closes_on": ("date de cloture", "closes_on", "cloture", "date limite", "deadline"),
        "reminder_days": ("rappels (jours avant)", "reminder_days", "rappels"),
        "relay_to": ("a relayer aupres de", "relay_to", "relais", "a relayer"),
        "approved_by": ("valide par", "approved_by", "validation", "validateur"),
        "is_timeless": ("intemporel", "timeless", "is_timeless"),
        "cooldown_days": ("delai avant de resservir (jours)", "cooldown_days"),
    }
)


def mapping_of(names: Sequence[str]) -> Mapping[str, int]:
    """Propose which column holds what, by its whole name; each column serves once.

    >>> dict(mapping_of(["Date", "Sujet", "Réseau"]))
    {'planned_on': 0, 'title': 1, 'network': 2}
    """
    known = [cells.name(name) for name in names]
    chosen: dict[str, int] = {}
    # A field's likeliest name goes before the less likely ones of all the others.
    for turn in range(max(map(len, NAMES.values()))):
        for field, places in _turn(known, turn):
            free = [place for place in places if place not in chosen.values()]
            if field not in chosen and free:
                chosen[field] = free[0]
    return {field: chosen[field] for field in NAMES if field in chosen}


def _turn(known: Sequence[str], turn: int) -> Iterator[tuple[str, list[int]]]:
    for field, names in NAMES.items():
        if turn < len(names):
            wanted = names[turn]
            yield field, [place for place, name in enumerate(known) if name == wanted]


def merit(names: Sequence[str]) -> int:
    """Tell how well a header is that of a posting plan: how many of its names are known."""
    return len(mapping_of(names))
