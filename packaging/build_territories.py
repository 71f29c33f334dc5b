"""Build the read-only search file of French places from resources/territories.

Usage: python packaging/build_territories.py TARGET
(`packaging/build_assets.py` calls it when the file is missing or stale)
"""

import argparse
import csv
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from cm_desk.domain.places import fold

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "territories"
LEVELS = ("region", "departement", "epci", "commune")
# What people leave out when they look for « CC du Pays de Rouffach » or « Le Havre ».
LEADING_WORDS = re.compile(
    r"^(?:(?:cc|ca|cu|communaute|metropole|eurometropole) )*"
    r"(?:(?:d|de|du|des|l|le|la|les) )*"
)

# place.rank is the order of results: the most inhabited first. The two indexes of words have
# no text of their own (contentless): their rowid is the rank.
SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
BEGIN;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE place (
    rank INTEGER PRIMARY KEY,
    level TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    population INTEGER,
    commune_count INTEGER NOT NULL,
    postcodes TEXT NOT NULL,
    synonyms TEXT NOT NULL
) STRICT;
CREATE TABLE commune (
    code TEXT PRIMARY KEY,
    departement TEXT NOT NULL,
    region TEXT NOT NULL,
    epci TEXT,
    population INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE name (
    folded TEXT NOT NULL,
    is_synonym INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (folded, is_synonym, rank)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE name_words USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3 4', tokenize='ascii'
);
CREATE VIRTUAL TABLE all_words USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3 4', tokenize='ascii'
);
"""
INDEXES = """
CREATE UNIQUE INDEX place_by_code ON place (level, code);
CREATE INDEX commune_by_epci ON commune (epci);
INSERT INTO name_words (name_words) VALUES ('optimize');
INSERT INTO all_words (all_words) VALUES ('optimize');
COMMIT;
VACUUM;
"""


@dataclass
class Entry:
    """One searchable place while it is put together."""

    level: str
    code: str
    name: str
    detail: str
    population: int | None
    commune_count: int
    postcodes: str = ""
    synonyms: list[str] = field(default_factory=list)
    other_words: str = ""


@dataclass
class Group:
    """The communes of a larger place, counted."""

    population: int = 0
    commune_count: int = 0
    by_departement: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    build(parser.parse_args().target)


def build(target: Path) -> None:
    """Write the search file, the same bytes each time."""
    communes = table("communes")
    meta = json.loads((SOURCE / "meta.json").read_text(encoding="utf-8"))
    entries = sorted(all_entries(communes, meta["epci_types"]), key=rank_key)
    target.unlink(missing_ok=True)
    connection = apsw.Connection(str(target))
    try:
        fill(connection, communes, entries, meta)
    finally:
        connection.close()


def table(name: str) -> list[dict[str, str]]:
    with (SOURCE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def all_entries(communes: list[dict[str, str]], epci_types: dict[str, str]) -> Iterator[Entry]:
    departements = {row["code"]: row for row in table("departements")}
    regions = {row["code"]: row for row in table("regions")}
    intercommunal = {row["code"]: row for row in table("epci")}
    labels = {code: f"{row['name']} ({code})" for code, row in departements.items()}
    for code, group in groups(communes, "region").items():
        if code in regions:
            count = sum(row["region"] == code for row in departements.values())
            detail = f"Région · {count} département{'s' if count > 1 else ''}"
            yield grouped("region", code, regions[code]["name"], detail, group)
    for code, group in groups(communes, "departement").items():
        row = departements[code]
        region = regions.get(row["region"])
        detail = f"Département · {region['name']}" if region else "Collectivité d’outre-mer"
        entry = grouped("departement", code, row["name"], detail, group)
        entry.other_words = code
        yield entry
    for code, group in groups(communes, "epci").items():
        row = intercommunal[code]
        # An intercommunalité belongs first to the département where most of it lives.
        several = sorted(group.by_departement, key=lambda one: -group.by_departement[one])
        kind = epci_types[row["type"]]
        detail = f"{', '.join(labels[one] for one in several)} · {kind}"
        entry = grouped("epci", code, row["name"], detail, group)
        entry.other_words = f"{code} {kind} {departements[several[0]]['name']}"
        yield entry
    for row in communes:
        yield commune_entry(row, labels[row["departement"]], intercommunal.get(row["epci"]))


def groups(communes: Iterable[dict[str, str]], column: str) -> dict[str, Group]:
    found: dict[str, Group] = defaultdict(Group)
    for row in communes:
        group = found[row[column]]
        population = int(row["population"] or 0)
        group.population += population
        group.commune_count += 1
        group.by_departement[row["departement"]] += population
    found.pop("", None)
    return found


def grouped(level: str, code: str, name: str, detail: str, group: Group) -> Entry:
    # Uninhabited lands have no census, which is not a population of zero.
    return Entry(level, code, name, detail, group.population or None, group.commune_count)


def commune_entry(row: dict[str, str], departement: str, epci: dict[str, str] | None) -> Entry:
    codes = [row["code"], row["siren"], row["postcodes"], row["former_codes"]]
    return Entry(
        level="commune",
        code=row["code"],
        name=row["name"],
        detail=f"{departement} · {epci['name']}" if epci else departement,
        population=int(row["population"]) if row["population"] else None,
        commune_count=1,
        postcodes=row["postcodes"],
        synonyms=[name for name in row["synonyms"].split("|") if name],
        other_words=" ".join([*codes, departement]),
    )


def rank_key(entry: Entry) -> tuple[int, int, str]:
    return (-(entry.population or 0), LEVELS.index(entry.level), entry.code)


def fill(
    connection: apsw.Connection,
    communes: list[dict[str, str]],
    entries: list[Entry],
    meta: dict[str, object],
) -> None:
    # Read to the end, or the statements after the first answer would not run.
    connection.execute(SCHEMA).fetchall()
    connection.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [(key, str(value)) for key, value in sorted(meta.items()) if key != "epci_types"],
    )
    columns = ("code", "departement", "region", "epci", "population")
    connection.executemany(
        "INSERT INTO commune VALUES (?, ?, ?, ?, ?)",
        [[row[column] or None for column in columns] for row in communes],
    )
    # Sorted keys fill the tables page after page.
    ranked = list(zip(itertools.count(1), entries, strict=False))
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [place_row(*one) for one in ranked]
    )
    names = sorted(itertools.chain.from_iterable(name_rows(*one) for one in ranked))
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
    for words_of, index in ((name_words, "name_words"), (all_words, "all_words")):
        connection.executemany(
            f"INSERT INTO {index} (rowid, words) VALUES (?, ?)",  # noqa: S608 - our two tables
            [(rank, words_of(entry)) for rank, entry in ranked],
        )
    connection.execute(INDEXES).fetchall()


def place_row(rank: int, entry: Entry) -> tuple[object, ...]:
    return (
        *(rank, entry.level, entry.code, entry.name, entry.detail, entry.population),
        *(entry.commune_count, entry.postcodes, "|".join(entry.synonyms)),
    )


def name_rows(rank: int, entry: Entry) -> set[tuple[str, int, int]]:
    """Fold a place's name, without its leading words too, and its synonyms."""
    folded = fold(entry.name)
    own = {folded, LEADING_WORDS.sub("", folded)} - {""}
    synonyms = {fold(name) for name in entry.synonyms} - own
    return {(name, 0, rank) for name in own} | {(name, 1, rank) for name in synonyms}


def name_words(entry: Entry) -> str:
    return fold(entry.name)


def all_words(entry: Entry) -> str:
    return fold(" ".join([entry.name, *entry.synonyms, entry.other_words]))


if __name__ == "__main__":
    main()
