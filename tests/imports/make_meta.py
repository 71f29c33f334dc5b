"""Synthetic exports of Meta Business Suite, with the columns and habits of the real ones.

Every name, number and caption is invented; the headers are those of the platform in 2025.
"""

import base64
import csv
import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

FACEBOOK_EN = (
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,"
    "Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,"
    'Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,'
    "Total clicks,Link Clicks,Other Clicks,"
    "Matched Audience Targeting Consumption (Photo Click),Seconds viewed,"
    "Average Seconds viewed,Estimated earnings (USD),Ad impressions"
)
FACEBOOK_FR = (
    "Identifiant de la publication,ID de la Page,Nom de la page,Titre,Description,Durée (s),"
    "Heure de publication,Type de légende,Permalien,Est un crosspostage,Est un partage,"
    "Type de publication,Langues,Libellés personnalisés,Statut du contenu financé,"
    'Commentaire des données,Date,Vues,Couverture,"Réactions, commentaires et partages",'
    "Réactions,Commentaires,Partages,Secondes regardé(e),Secondes moyen(ne) regardé(e),"
    "Revenus estimés (USD),CPM publicitaire (USD),Impressions publicitaires,Total des clics,"
    "Consommation ciblage d’audience correspondante (Video Click),Autres clics,"
    "Clics sur un lien,Consommation ciblage d’audience correspondante (Photo Click),"
    "Vues de Publications boostées,Vues de Publications organiques"
)
INSTAGRAM_EN = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
    "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows"
)
INSTAGRAM_FR = (
    "Identifiant de la publication,ID du compte,Nom de profil du compte,Nom du compte,"
    "Description,Durée (s),Heure de publication,Permalien,Type de publication,"
    "Commentaire des données,Date,Vues,Couverture,Mentions J’aime,Partages,Followers en plus,"
    "Commentaires,Enregistrements"
)
HEADERS = {
    ("facebook", "en"): FACEBOOK_EN,
    ("facebook", "fr"): FACEBOOK_FR,
    ("instagram", "en"): INSTAGRAM_EN,
    ("instagram", "fr"): INSTAGRAM_FR,
}
PACIFIC = ZoneInfo("America/Los_Angeles")
PAGE = ("101234567890123", "PETR du Haut-Vallon")
PROFILE = ("17841400000000123", "petr_haut_vallon", "PETR du Haut-Vallon")
# Fields of a row, and the name each has in a header.
NAMES = {
    "post_id": ("Post ID", "Identifiant de la publication"),
    "account_id": ("Page ID", "ID de la Page", "Account ID", "ID du compte"),
    "account_name": ("Page name", "Nom de la page", "Account name", "Nom du compte"),
    "handle": ("Account username", "Nom de profil du compte"),
    "title": ("Title", "Titre"),
    "description": ("Description",),
    "published": ("Publish time", "Heure de publication"),
    "permalink": ("Permalink", "Permalien"),
    "is_share": ("Is share", "Est un partage"),
    "is_crosspost": ("Is crosspost", "Est un crosspostage"),
    "type": ("Post type", "Type de publication"),
    "caption_type": ("Caption type", "Type de légende"),
    "date": ("Date",),
    "funded": ("Funded content status", "Statut du contenu financé"),
    "views": ("Views", "Vues"),
    "reach": ("Reach", "Couverture"),
    "impressions": ("Impressions",),
    "reactions": ("Reactions", "Réactions", "Likes", "Mentions J’aime"),
    "comments": ("Comments", "Commentaires"),
    "shares": ("Shares", "Partages"),
    "clicks": ("Total clicks", "Total des clics"),
    "saves": ("Saves", "Enregistrements"),
    "follows": ("Follows", "Followers en plus"),
    "boosted": ("Vues de Publications boostées", "Reach from Boosted posts"),
}
_TYPES = {
    ("facebook", "en"): ("Photos", "Photos", "Links", "Videos", "Reels"),
    ("facebook", "fr"): ("Photos", "Photos", "Liens", "Vidéos", "Reels"),
    ("instagram", "en"): ("IG image", "IG carousel", "IG reel"),
    ("instagram", "fr"): ("Image IG", "Carrousel IG", "Reel IG"),
}
_OPENINGS = (
    "Samedi, rendez-vous sur la place du marché d’Ambreville",
    "Nouvel atelier « réemploi » à la médiathèque",
    "Les élus des trois intercommunalités se sont réunis à Saint-Léger",
    "Appel à projets LEADER : il reste deux semaines",
    "Rénover sa maison : l’équipe répond à vos questions",
    "Découvrez le nouveau sentier de la vallée",
    "Merci aux bénévoles qui ont préparé la fête de la forêt",
    "Mobilité : la ligne de covoiturage ouvre lundi",
)
_VOCABULARY = (
    "au programme visite dégustation concert et échanges avec les habitants du territoire "
    "inscription gratuite auprès de votre mairie avant vendredi nous vous attendons nombreux "
    "le château l’église où naît l’idée œuvre maïs Noël garçon leçon déjà très bientôt forêt "
    "école élèves théâtre bibliothèque producteurs agriculteurs artisans alimentation énergie"
)
_ENDINGS = (" #ruralité", " #PaysDuVallon", " !", ".", " 🎉", "\n\nPhoto : PETR du Haut-Vallon")
_FIRST_POST = 122_100_000_000_000_001
_SHORTCODE_EPOCH_MS = 1_314_220_021_721


def shortcode(uploaded_ms: int, serial: int = 0) -> str:
    """Return the Instagram shortcode of a medium created at that time (milliseconds, UTC)."""
    number = ((uploaded_ms - _SHORTCODE_EPOCH_MS) << 23) | (serial & 0x7FFFFF)
    return base64.urlsafe_b64encode(number.to_bytes(9)).decode().lstrip("A")


def header(network: str = "facebook", language: str = "en") -> list[str]:
    """Return the column names of an export."""
    return next(csv.reader([HEADERS[network, language]]))


def row(names: Sequence[str], **fields: object) -> list[str]:
    """Lay out one row under a header; a field missing from the header is left out."""
    cells = [""] * len(names)
    for field, value in fields.items():
        for rank, name in enumerate(names):
            if name in NAMES[field]:
                cells[rank] = str(value)
    return cells


def post(number: int = 1, network: str = "facebook", **fields: object) -> dict[str, object]:
    """Return one plain publication's fields, those given replacing the plain ones."""
    plain: dict[str, object] = {
        "post_id": _FIRST_POST + number,
        "published": "01/14/2025 09:32",
        "date": "Lifetime",
        "views": 120,
        "reach": 100,
        "reactions": 7,
        "comments": 2,
        "shares": 1,
    }
    if network == "facebook":
        plain |= {
            "account_id": PAGE[0],
            "account_name": PAGE[1],
            "title": "Bonjour",
            "permalink": f"https://www.facebook.com/{PAGE[0]}/posts/{_FIRST_POST + number}",
            "is_share": 0,
            "is_crosspost": 0,
            "type": "Photos",
            "caption_type": "N/A",
            "clicks": 12,
        }
    else:
        # 2025-01-14 09:32 in Los Angeles is 17:32 in Greenwich; uploaded a minute before.
        code = shortcode(1_736_875_860_000, number)
        plain |= {
            "account_id": PROFILE[0],
            "handle": PROFILE[1],
            "account_name": PROFILE[2],
            "description": "Bonjour",
            "permalink": f"https://www.instagram.com/p/{code}/",
            "type": "IG image",
            "saves": 3,
            "follows": 1,
        }
    return plain | fields


def write_posts(
    path: Path,
    posts: Sequence[dict[str, object]],
    *,
    names: Sequence[str] | None = None,
    network: str = "facebook",
    language: str = "en",
    delimiter: str = ",",
    encoding: str = "utf-8-sig",
    newline: str = "\r\n",
) -> Path:
    """Write chosen publications, in the order given."""
    names = names or header(network, language)
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator=newline)
        writer.writerow(names)
        writer.writerows(row(names, **fields) for fields in posts)
    return path


def wrap_in_one_cell(path: Path, ending: str = "") -> Path:
    """Damage a file as a spreadsheet does: each physical line becomes one quoted cell."""
    lines = path.read_text("utf-8-sig").splitlines()
    doubled = (line.replace('"', '""') for line in lines)
    wrapped = (f'"{line}"{ending}' if "," in line or '"' in line else line for line in doubled)
    path.write_text("\n".join(wrapped) + "\n", "utf-8")
    return path


def write_meta_csv(
    path: Path,
    rows: int,
    *,
    language: str = "fr",
    network: str = "facebook",
    seed: int = 2025,
    years: int = 3,
    last: str = "2025-12-30",
) -> Path:
    """Write many plausible publications, newest first, always the same for a seed."""
    names = header(network, language)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(
            _many(names, network, language, random.Random(seed), times(rows, years, last))
        )
    return path


def times(rows: int, years: int, last: str) -> Iterator[datetime]:
    """Spread publications evenly over some years, newest first, in Pacific wall time."""
    step = timedelta(days=365.25 * years) / max(1, rows)
    newest = datetime.fromisoformat(last).replace(tzinfo=PACIFIC)
    return (newest - step * number for number in range(rows))


def _many(
    names: Sequence[str],
    network: str,
    language: str,
    dice: random.Random,
    moments: Iterator[datetime],
) -> Iterator[list[str]]:
    types = _TYPES[network, language]
    life = "Global" if language == "fr" else "Lifetime"
    template = row(names, **post(network=network, date=life))
    ranks = {
        field: next((names.index(name) for name in known if name in names), -1)
        for field, known in NAMES.items()
    }
    text_rank = ranks["title"] if network == "facebook" else ranks["description"]
    for number, when in enumerate(moments):
        line = template.copy()
        line[ranks["post_id"]] = str(_FIRST_POST + number * 37)
        line[ranks["published"]] = f"{when:%m/%d/%Y %H:%M}"
        line[ranks["permalink"]] = _permalink(network, number, when)
        line[ranks["type"]] = types[number * 7 % len(types)]
        line[text_rank] = _caption(dice)
        reach = int(dice.lognormvariate(6.2, 1.0))
        _measure(line, ranks, reach, dice.random())
        if network == "facebook":
            line[ranks["is_share"]] = "1" if dice.random() < 0.06 else "0"
        yield line


def _measure(line: list[str], ranks: dict[str, int], reach: int, luck: float) -> None:
    reactions = int(reach * luck * 0.08)
    figures = {
        "views": reach + int(reach * luck),
        "reach": reach,
        "reactions": reactions,
        "comments": reactions // 7,
        "shares": reactions // 9,
        "clicks": int(reach * luck * 0.05),
        "saves": reactions // 12,
        "follows": reactions // 40,
    }
    for field, figure in figures.items():
        if ranks[field] >= 0:
            line[ranks[field]] = str(figure)


def _permalink(network: str, number: int, when: datetime) -> str:
    if network == "facebook":
        if number % 5 == 4:
            return f"https://www.facebook.com/reel/{1_100_000_000_000_001 + number * 37}/"
        return f"https://www.facebook.com/{PAGE[0]}/posts/{_FIRST_POST + number * 37}"
    uploaded = int(when.timestamp() - 60) * 1000
    kind = "reel" if number % 3 == 2 else "p"
    return f"https://www.instagram.com/{kind}/{shortcode(uploaded, number)}/"


def _caption(dice: random.Random) -> str:
    words = " ".join(dice.choices(_VOCABULARY.split(), k=int(18 + dice.random() * 16)))
    return f"{dice.choice(_OPENINGS)}, {words}{dice.choice(_ENDINGS)}"


def samples(folder: Path) -> list[Path]:
    """Write one file of each of Meta's content exports."""
    return [
        write_posts(
            folder / f"{network}-{language}.csv",
            [
                post(n, network, title=f"une, « deux »\ntrois {n}", funded="")
                if network == "facebook"
                else post(n, network)
                for n in range(6)
            ],
            network=network,
            language=language,
        )
        for network in ("facebook", "instagram")
        for language in ("en", "fr")
    ]
