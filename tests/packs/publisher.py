"""Publishers and packs to attack: real keys, real signatures, and zips that lie."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from cm_desk import paths
from cm_desk.packs import archive, signing, trust
from cm_desk.packs.trust import Root

PASSPHRASE = "quatre mots sans rapport"  # noqa: S105 - of keys that no one will trust
NATIONAL = json.loads((paths.resources() / "benchmarks" / "national.json").read_bytes())
EXPIRES_ON = date(2028, 11, 22)


def references(version: int = 2, *, title: str = "Repères", **changes: object) -> bytes:
    """Return a set of three references, the first one changed."""
    rows = [dict(row) for row in NATIONAL["references"][:3]]
    rows[0] |= changes
    file = {**NATIONAL, "version": version, "title": title, "references": rows}
    return json.dumps(file, ensure_ascii=False).encode()


class Publisher:
    """A publisher's folder, with every key at hand."""

    def __init__(
        self, folder: Path, *, people: int = 1, threshold: int = 1, name: str = "Pays"
    ) -> None:
        self.folder = folder
        self.root = signing.make_publisher(
            folder, name=name, passphrases=[PASSPHRASE] * people, threshold=threshold
        )

    def key(self, kind: str = "signature", person: int = 1, version: int = 1) -> signing.Opened:
        file = self.folder / f"cles-{version}" / f"{kind}-{person}.pem"
        return signing.open_key(file, PASSPHRASE)

    def rotate(self, *, people: int = 1, threshold: int = 1) -> Root:
        """Change every key, confirmed by all the former ones; return the new root."""
        version = len(signing.read_chain(self.folder))
        count = len(list((self.folder / f"cles-{version}").glob("racine-*")))
        signing.rotate(
            self.folder,
            passphrases=[PASSPHRASE] * people,
            threshold=threshold,
            former=[self.key("racine", one + 1, version) for one in range(count)],
        )
        data = (self.folder / f"{version + 1}.root.json").read_bytes()
        return Root(self.root.fingerprint, version + 1, self.root.publisher, data)

    def build(self, pack: Path, data: bytes | None = None) -> Path:
        """Write an unsigned pack."""
        file = pack.with_suffix(".json")
        file.write_bytes(references() if data is None else data)
        signing.build(file, pack, publisher=self.folder, expires_on=EXPIRES_ON)
        return pack

    def publish(
        self, pack: Path, data: bytes | None = None, *, people: Sequence[int] = (1,)
    ) -> Path:
        """Write a pack signed with the newest keys of these people."""
        self.build(pack, data)
        version = len(signing.read_chain(self.folder))
        for person in people:
            signing.sign(pack, key=self.key("signature", person, version))
        return pack


def entries(pack: Path) -> dict[str, bytes]:
    return dict(archive.read_entries(pack))


def rezip(pack: Path, files: Mapping[str, bytes]) -> Path:
    archive.write_entries(pack, files)
    return pack


def edited(data: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """Change metadata and leave its signatures as they were."""
    content = json.loads(data)
    change(content)
    return json.dumps(content).encode()


def raw_zip(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return stream.getvalue()


def verified(pack: Path, root: Root, floors: Mapping[str, int] | None = None) -> trust.Verified:
    return trust.verify(pack, trusted=root, floors=floors or {})
