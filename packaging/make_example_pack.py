"""Make the example of an update that a publisher sends: a signed set of invented figures.

Usage: python packaging/make_example_pack.py

It writes resources/example/reperes-exemple.zip, signed, and resources/example/editeur-exemple.json,
the file by which its publisher is added. The keys live as long as this command: nobody can sign
another update in this publisher's name. Run it again when resources/benchmarks/national.json
changes, and commit both files together.
"""

import json
import secrets
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from cm_desk.packs import signing, trust

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
PACK = RESOURCES / "example" / "reperes-exemple.zip"
ROOT = RESOURCES / "example" / "editeur-exemple.json"
PUBLISHER = "Éditeur d’exemple (fictif)"
TITLE = "Repères nationaux, exemple de mise à jour (fictif)"
EXPIRES_ON = date(2028, 11, 22)
# Invented, all four: one survey seen a year later, and a value that it did not publish.
INVENTED = {
    "anpp-au-moins-un-reseau": (
        94,
        "94\u00a0% des Pays et PETR utilisent au moins un réseau social",
    ),
    "anpp-reseau-linkedin": (73, "73\u00a0% des Pays utilisent LinkedIn"),
    "anpp-reseau-facebook": (96, "96\u00a0% des Pays utilisent Facebook"),
    "anpp-frequence-hebdomadaire": (
        41,
        "41\u00a0% des Pays publient une fois par semaine en moyenne",
    ),
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
    root = trust.read_root(ROOT.read_bytes())
    found = trust.verify(PACK, trusted=root, floors={})
    print(f"{found.title}, version {found.version}: {len(found.references.references)} references")
    print(f"{root.publisher}: {trust.spaced(root.fingerprint)}")


def make(folder: Path) -> None:
    passphrase = secrets.token_urlsafe(24)
    publisher = folder / "editeur"
    signing.make_publisher(publisher, name=PUBLISHER, passphrases=[passphrase], threshold=1)
    references = folder / "reperes.json"
    references.write_bytes(updated())
    pack = folder / PACK.name
    signing.build(references, pack, publisher=publisher, expires_on=EXPIRES_ON)
    key = signing.open_key(publisher / "cles-1" / "signature-1.pem", passphrase)
    signing.sign(pack, key=key)
    shutil.copyfile(pack, PACK)
    shutil.copyfile(publisher / "1.root.json", ROOT)


def updated() -> bytes:
    file = json.loads((RESOURCES / "benchmarks" / "national.json").read_bytes())
    file |= {"version": file["version"] + 1, "title": TITLE}
    file["references"] = [with_invented(row) for row in file["references"]]
    return json.dumps(file, ensure_ascii=False, indent=1).encode()


def with_invented(row: dict[str, Any]) -> dict[str, Any]:
    if row["slug"] not in INVENTED:
        return row
    value, sentence = INVENTED[row["slug"]]
    return row | {
        "value": value,
        "printed": f"{value}\u00a0% (chiffre fictif)",
        "publisher": PUBLISHER,
        "document": "Exemple de mise à jour, entièrement fictif",
        "source": "Exemple fictif de CM Desk : aucune enquête ne donne ce chiffre.".replace(
            " :", "\u00a0:"
        ),
        "reading": f"Lecture\u00a0: {sentence} (chiffre fictif, donné en exemple).",
        "caution": "Chiffre inventé pour montrer une mise à jour\u00a0: ne le citez pas.",
    }


if __name__ == "__main__":
    main()
