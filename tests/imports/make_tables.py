"""Synthetic tables that no platform writes, and templates of planning tools; all is invented."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from imports import make_workbooks
from imports.asking import ask

OWN = ("Date", "Heure", "Réseau", "Compte", "Texte", "Lien", "Type", "Vues", "Commentaires")
BUFFER = ("Text", "Image URL", "Tags", "Posting Time")
METRICOOL = (
    *("Text", "Date", "Time", "Draft", "Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram"),
    *("Pinterest", "TikTok", "Youtube", "Threads", "Bluesky", "Picture Url 1"),
    *("Alt text picture 1", "Alt text picture 2", "Document title", "Shortener"),
)
METRICOOL_OTHER = (
    *("Text", "Date", "Time", "Draft", "Facebook Page", "X (Twitter)", "LinkedIn Page"),
    *("Instagram", "Picture Url 1", "Alt text picture 1"),
)
OWN_ROWS = (
    ("12/03/2025", "14h30", "Facebook", "", "Réunion publique", "", "Photo", "1 234", "5"),
    ("13/03/2025", "", "Instagram", "", "Le marché", "", "Reel", "", ""),
    ("28/03/2025", "9:05", "LinkedIn", "", "Un emploi", "", "", "12", "0"),
)


def text_of(rows: Sequence[Sequence[Any]], *, delimiter: str = ";") -> str:
    """Return rows as a spreadsheet saves them."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def write_table(
    path: Path,
    rows: Sequence[Sequence[Any]],
    *,
    header: Sequence[str] = OWN,
    delimiter: str = ";",
    encoding: str = "utf-8",
) -> Path:
    """Write a table under its header."""
    lines = [header, *rows] if header else rows
    path.write_bytes(text_of(lines, delimiter=delimiter).encode(encoding))
    return path


def write_plan(path: Path, rows: Sequence[Sequence[Any]], header: Sequence[str] = ()) -> Path:
    """Write a template as planning tools give it."""
    return write_table(path, rows, header=header, delimiter=",")


def metricool(cells: Mapping[str, str], header: Sequence[str] = METRICOOL) -> list[str]:
    """Return a line of Metricool's template, nothing ticked but what is told."""
    ticks = [name for name in header[4:] if " picture " not in name.lower()]
    ticks = [name for name in ticks if not name.startswith(("Picture", "Document", "Shortener"))]
    return [cells.get(name, "false" if name in {"Draft", *ticks} else "") for name in header]


def options_for(path: Path, **changes: Any) -> dict[str, Any]:
    """Return the options that read a table as it is proposed."""
    table = ask(path).table
    assert table is not None
    return {"mappings": {table.signature: table.proposed}, **changes}


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    plan = metricool({"Text": "Vœux", "Date": "2025-01-06", "Time": "09:00:00", "Facebook": "true"})
    own = [OWN, *OWN_ROWS]
    return [
        write_table(folder / "suivi.csv", OWN_ROWS),
        make_workbooks.write_xlsx(folder / "suivi.xlsx", {"2025": own}),
        make_workbooks.write_ods(folder / "suivi.ods", {"2025": own}),
        write_plan(folder / "buffer.csv", [("Vœux", "", "", "2025-01-06 09:00")], BUFFER),
        write_plan(folder / "metricool.csv", [plan], METRICOOL),
        write_plan(folder / "hootsuite.csv", [("31/01/2025 09:00", "Vœux", "https://pays.fr")]),
    ]
