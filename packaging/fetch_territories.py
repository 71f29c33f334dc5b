"""Turn the tarball of npm package @etalab/decoupage-administratif into resources/territories.

Usage: python packaging/fetch_territories.py TARBALL
(the tarball is what `npm pack @etalab/decoupage-administratif@6.0.0` leaves; it is not committed)
"""

import argparse
import hashlib
import json
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]

PACKAGE = "@etalab/decoupage-administratif"
# The vintages below were checked for this version only: read its sources before raising it.
VERSION = "6.0.0"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "territories"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

META: Record = {
    "cog_year": 2026,
    "population_year": 2023,
    "epci_year": 2025,
    "vintage": (
        "Communes au 1er janvier 2026, population municipale 2023, "
        "périmètres intercommunaux au 1er janvier 2025"
    ),
    "vintage_mayotte": "À Mayotte, la population est celle du recensement de 2017.",
    "vintage_overseas": (
        "Dans les collectivités d’outre-mer, l’année de la population diffère d’un territoire "
        "à l’autre."
    ),
    "credits": (
        "Insee (code officiel géographique, populations de référence), DGCL (périmètres des EPCI "
        "à fiscalité propre), La Poste (codes postaux), réunis par datagouv/decoupage-administratif"
    ),
    "licence": "Licence Ouverte / Open Licence (données), MIT (code du paquet)",
    "epci_types": {
        "CA": "Communauté d’agglomération",
        "CC": "Communauté de communes",
        "CU": "Communauté urbaine",
        "MET69": "Métropole à statut particulier",
        "METRO": "Métropole",
    },
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tarball", type=Path)
    fetch(parser.parse_args().tarball, TARGET)


def fetch(tarball: Path, target: Path) -> None:
    """Write the four tables and meta.json that the tarball's data make."""
    package, data = read_tarball(tarball)
    if (package["name"], package["version"]) != (PACKAGE, VERSION):
        found = f"{package['name']} {package['version']}"
        raise SystemExit(f"expected {PACKAGE} {VERSION}, not {found}")
    target.mkdir(parents=True, exist_ok=True)
    write_table(
        target / "communes.tsv",
        (
            *("code", "name", "departement", "region", "epci", "siren", "population"),
            *("postcodes", "former_codes", "synonyms"),
        ),
        communes(data["communes"], data["epci"]),
    )
    write_table(
        target / "epci.tsv",
        ("code", "name", "type"),
        ((one["code"], typographic(one["nom"]), one["type"]) for one in data["epci"]),
    )
    write_table(
        target / "departements.tsv",
        ("code", "name", "region", "zone"),
        (
            (one["code"], typographic(one["nom"]), one["region"], one["zone"])
            for one in data["departements"]
        ),
    )
    # The package repeats each overseas collectivity as a region, which it is not.
    write_table(
        target / "regions.tsv",
        ("code", "name"),
        ((one["code"], typographic(one["nom"])) for one in data["regions"] if one["zone"] != "com"),
    )
    origin = {
        "package": PACKAGE,
        "version": VERSION,
        "tarball_sha256": hashlib.sha256(tarball.read_bytes()).hexdigest(),
    }
    (target / "meta.json").write_text(
        json.dumps(META | origin, ensure_ascii=False, indent=2, sort_keys=True) + "\n",
        encoding="utf-8",
    )


def read_tarball(tarball: Path) -> tuple[Record, dict[str, list[Record]]]:
    with tarfile.open(tarball) as archive:

        def read(member: str) -> Any:
            file = archive.extractfile(f"package/{member}")
            if file is None:
                raise SystemExit(f"{tarball} holds no {member}")
            return json.load(file)

        names = ("communes", "epci", "departements", "regions")
        return read("package.json"), {name: read(f"data/{name}.json") for name in names}


def communes(records: Sequence[Record], epci: Iterable[Record]) -> Iterable[tuple[object, ...]]:
    """Yield today's communes; what merged into them becomes their synonyms and former codes."""
    epci_of = {member["code"]: one["code"] for one in epci for member in one["membres"]}
    absorbed: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record["type"] != "commune-actuelle":
            # A borough of Paris, Lyon or Marseille names its commune otherwise.
            absorbed[record.get("commune") or record["chefLieu"]].append(record)
    for record in records:
        if record["type"] != "commune-actuelle":
            continue
        code, name = record["code"], typographic(record["nom"])
        parts = absorbed[code]
        former = {*record.get("anciensCodes", ()), *(part["code"] for part in parts)} - {code}
        synonyms = {typographic(part["nom"]) for part in parts} - {name}
        yield (
            code,
            name,
            record["departement"],
            record["region"],
            epci_of.get(code, ""),
            record.get("siren", ""),
            record.get("population", ""),
            " ".join(sorted(record.get("codesPostaux", ()))),
            " ".join(sorted(former)),
            "|".join(sorted(synonyms)),
        )


def typographic(name: str) -> str:
    """Write a name with the apostrophes and quotation marks of French typography."""
    name = re.sub(r"\s+", " ", name).strip().replace("'", "’")
    return re.sub(r'"(.+?)"', f"«{NO_BREAK_SPACE}\\1{NO_BREAK_SPACE}»", name)


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    lines = ["\t".join(header)]
    lines += sorted("\t".join(str(cell) for cell in row) for row in rows)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(lines) - 1} rows")


if __name__ == "__main__":
    main()
