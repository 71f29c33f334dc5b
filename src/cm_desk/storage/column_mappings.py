"""How the user said that tables of their own must be read, by the signature of their header."""

from collections.abc import Mapping

import msgspec

from cm_desk.domain.importing import ColumnMapping
from cm_desk.storage.database import Dossier


def read(dossier: Dossier) -> Mapping[str, ColumnMapping]:
    """Return all of them; what another version wrote otherwise is asked again."""
    decoder = msgspec.json.Decoder(ColumnMapping)
    found: dict[str, ColumnMapping] = {}
    for signature, written in dossier.connection.execute(
        "SELECT signature, mapping FROM column_mapping"
    ):
        try:
            found[signature] = decoder.decode(written)
        except msgspec.DecodeError:
            continue
    return found


def save(dossier: Dossier, signature: str, mapping: ColumnMapping) -> None:
    """Remember how to read the tables of one header, inside a recording."""
    dossier.connection.execute(
        "INSERT INTO column_mapping (signature, mapping) VALUES (?, ?)"
        " ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping",
        (signature, msgspec.json.encode(mapping).decode()),
    )
