"""Synthetic exports of YouTube Studio: an archive of three tables, or one of them alone.

Every title and identifier is invented.
"""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ENGLISH = (
    "Content",
    "Video title",
    "Video publish time",
    "Duration",
    "Views",
    "Watch time (hours)",
    "Subscribers",
    "Impressions",
    "Impressions click-through rate (%)",
)
FRENCH = (
    "Contenu",
    "Titre de la vidéo",
    "Heure de publication de la vidéo",
    "Durée",
    "Vues",
    "Durée de visionnage (heures)",
    "Abonnés",
    "Impressions",
    "Taux de clics par impression (%)",
)
FIELDS = (
    *("id", "title", "published", "duration", "views", "hours", "subscribers"),
    *("impressions", "rate"),
)
NAME = "Content 2020-01-01_2026-06-30 Pays du Vallon.zip"


def video(number: int = 1, **fields: object) -> dict[str, object]:
    """Return one video's cells, by field, those given replacing the plain ones."""
    return {
        "id": f"AbC-dEf_{number:03}",
        "title": f"Visite du moulin n° {number}",
        "published": "Aug 28, 2025",
        "duration": 243,
        "views": 1815,
        "hours": "243.645",
        "subscribers": 9,
        "impressions": 50929,
        "rate": "1.68",
    } | fields


def total() -> dict[str, object]:
    """Return the first row, which adds up the others."""
    return {"id": "Total", "views": 181588, "hours": "243.645", "subscribers": 97}


def table(
    rows: Sequence[Mapping[str, object]],
    *,
    names: Sequence[str] = ENGLISH,
    delimiter: str = ",",
    with_total: bool = True,
) -> str:
    """Write the table of videos."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(names)
    for row in (*([total()] if with_total else []), *rows):
        writer.writerow([row.get(field, "") for field in FIELDS])
    return stream.getvalue()


def chart(rows: Sequence[Mapping[str, object]], names: Sequence[str] = ENGLISH) -> str:
    """Write the figures of each video by day: the names of the table, after a date."""
    header = ",".join(("Date", *names[:4], names[4]))
    lines = [
        f'2026-06-{day:02},{row["id"]},{row["title"]},"{row["published"]}",{row["duration"]},12'
        for row in rows
        for day in range(1, 4)
    ]
    return "\n".join((header, *lines)) + "\n"


def write_archive(
    path: Path, rows: Sequence[Mapping[str, object]], *, names: Sequence[str] = ENGLISH
) -> Path:
    """Write the three tables together, as YouTube Studio does."""
    is_french = names is FRENCH
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Chart data.csv", chart(rows, names))
        archive.writestr(
            "Informations relatives aux tableaux.csv" if is_french else "Table data.csv",
            table(rows, names=names),
        )
        archive.writestr("Totaux.csv" if is_french else "Totals.csv", "Date,Views\n2026-06-01,12\n")
    return path


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    alone = folder / "Table data.csv"
    alone.write_text(table([video(1), video(2)]), "utf-8")
    french = [video(n, published="28 sept. 2025", views="1\u202f815") for n in (1, 2)]
    return [
        write_archive(folder / NAME, [video(1), video(2, duration=42)]),
        write_archive(folder / "Contenu 2025-01-01_2025-12-31 Pays.zip", french, names=FRENCH),
        alone,
    ]
