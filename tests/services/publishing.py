"""A publisher of national figures for tests: it edits the bundled set, signs and hands it out."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cm_desk import paths
from cm_desk.packs import signing, trust
from cm_desk.packs.trust import Root

PASSPHRASE = "une phrase de passe assez longue"  # noqa: S105 - of a publisher made for a test
CHANGED = "anpp-reseau-linkedin"  # 69 % in the bundled set, 71 % in the edited one
FILLED = "anpp-reseau-facebook"  # not published by the bundled set
REMOVED = "anpp-reseau-tiktok"
CORRECTED = "anpp-au-moins-un-reseau"
ADDED = "anpp-reseau-mastodon"
EXPIRES = date(2028, 1, 31)

Edit = Callable[[dict[str, dict[str, Any]]], None]


def publish_changes(rows: dict[str, dict[str, Any]]) -> None:
    """Change one figure, publish one, add one, remove one and correct a text."""
    rows[CHANGED] |= {"value": 71, "printed": "71\u00a0%", "year": "2027"}
    rows[FILLED] |= {"value": 78, "printed": "78\u00a0%"}
    rows[ADDED] = rows[CHANGED] | {
        "slug": ADDED,
        "label": "Pays utilisant Mastodon",
        "value": 3,
        "printed": "3\u00a0%",
        "reading": "Lecture\u00a0: 3\u00a0% des Pays utilisent Mastodon.",
    }
    del rows[REMOVED]
    rows[CORRECTED]["caution"] = "Précaution récrite."


class Publisher:
    """A publisher with one person; ``folder`` holds its roots and its keys."""

    def __init__(self, folder: Path, name: str = "Observatoire d’essai") -> None:
        self.folder = folder
        self.root: Root = signing.make_publisher(
            folder, name=name, passphrases=[PASSPHRASE], threshold=1
        )
        self.generation = 1

    @property
    def root_file(self) -> Path:
        return self.folder / "1.root.json"

    def rotate(self, *, with_old_key: bool = True, name: str | None = None) -> None:
        """Replace the keys, the former ones agreeing or not."""
        former = [self._key("racine")] if with_old_key else []
        signing.rotate(self.folder, passphrases=[PASSPHRASE], threshold=1, former=former, name=name)
        self.generation += 1

    def pack(
        self,
        file: Path,
        *,
        version: int = 2,
        edit: Edit = publish_changes,
        title: str = "Repères nationaux 2027",
        expires_on: date = EXPIRES,
        published_on: str = "2027-01-15",
    ) -> Path:
        """Write and sign a pack."""
        references = file.with_suffix(".json")
        references.write_text(
            json.dumps(
                edited(edit) | {"version": version, "title": title, "published_on": published_on},
                ensure_ascii=False,
            ),
            "utf-8",
        )
        signing.build(references, file, publisher=self.folder, expires_on=expires_on)
        signing.sign(file, key=self._key("signature"))
        return file

    def _key(self, kind: str) -> signing.Opened:
        pem = self.folder / f"cles-{self.generation}" / f"{kind}-1.pem"
        return signing.open_key(pem, PASSPHRASE)


def edited(edit: Edit) -> Mapping[str, Any]:
    """Return the bundled set with some of its rows edited, by slug."""
    file = json.loads((paths.resources() / "benchmarks" / "national.json").read_text("utf-8"))
    rows = {row["slug"]: row for row in file["references"]}
    edit(rows)
    return {**file, "references": list(rows.values())}


def spaced(root: Root) -> str:
    return trust.spaced(root.fingerprint)
