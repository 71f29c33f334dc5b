"""Gathering forms as people send them back; all is invented."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from imports import make_workbooks
from imports.make_tables import text_of

HEADER = (
    *("Commune ou partenaire", "Sujet en une phrase", "Ce qui se passe", "Date de l’événement"),
    *("Heure", "Lieu", "Public concerné", "À publier vers le", "Lien"),
    *("Nom du fichier de l’image", "Crédit de l’image", "Autorisation des personnes visibles"),
    *("Financeur à mentionner", "Service à recontacter"),
)
ABOVE = (("Pays : vos sujets",), ("À renvoyer avant le 15 janvier",), ())
EXAMPLE = {"Commune ou partenaire": "Exemple (à laisser)", "Sujet en une phrase": "La médiathèque"}


def row(cells: Mapping[str, Any], header: Sequence[str] = HEADER) -> list[Any]:
    """Return a line of the form, empty but for what is told."""
    return [cells.get(name, "") for name in header]


def subject(who: str, title: str, **cells: Any) -> dict[str, Any]:
    return {"Commune ou partenaire": who, "Sujet en une phrase": title, **cells}


def write_csv(
    path: Path,
    rows: Sequence[Mapping[str, Any]],
    header: Sequence[str] = HEADER,
    *,
    encoding: str = "utf-8-sig",
) -> Path:
    lines = [*ABOVE, header, *(row(one, header) for one in rows)]
    path.write_bytes(text_of(lines).encode(encoding))
    return path


def write_xlsx(
    path: Path, rows: Sequence[Mapping[str, Any]], header: Sequence[str] = HEADER
) -> Path:
    lines = [*ABOVE, header, *(row(one, header) for one in rows)]
    return make_workbooks.write_xlsx(path, {"Vos sujets": lines})


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each container."""
    rows = [EXAMPLE, subject("Fontclaire", "Vœux du maire", **{"Date de l’événement": "12 mars"})]
    lines = [*ABOVE, HEADER, *map(row, rows)]
    return [
        write_csv(folder / "retour.csv", rows),
        write_xlsx(folder / "retour.xlsx", rows),
        make_workbooks.write_ods(folder / "retour.ods", {"Vos sujets": lines}),
    ]
