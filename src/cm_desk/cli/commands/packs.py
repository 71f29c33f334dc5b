"""What publishers of national figures need: keys, an update, its signatures, its check."""

from argparse import Namespace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dateutil.relativedelta import relativedelta

from cm_desk.cli.commands import Command, Say, doing, passphrases, taking
from cm_desk.domain import wording
from cm_desk.packs import signing, trust
from cm_desk.packs.signing import Signed
from cm_desk.packs.trust import Verified
from cm_desk.services.texts import Texts

# How long figures serve before they are marked as old, unless --expires says otherwise.
_LIFE = relativedelta(months=24)


def _take_keygen(arguments: Any, options: Any, say: Say) -> None:
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("pack.keygen.folder"))
    options.add_argument("--name", required=True, metavar="NOM", help=say("pack.keygen.name"))
    _take_people(options, say, command="keygen", default=1)
    passphrases.take_file(options, say, key="pack.keygen.passphrase_file")


def _take_people(options: Any, say: Say, *, command: str, default: int | None) -> None:
    """Take how many people have keys, and how many of them must sign."""
    number = partial(taking.whole, say, 1, signing.MAX_PEOPLE)
    for name, metavar in (("keys", "N"), ("threshold", "K")):
        options.add_argument(
            f"--{name}",
            type=number,
            default=default,
            metavar=metavar,
            help=say(f"pack.{command}.{name}"),
        )


def _keygen(asked: Namespace, texts: Texts) -> int:
    # Said before anybody is asked for ten passphrases.
    signing.require_publishable(
        asked.folder, name=asked.name, people=asked.keys, threshold=asked.threshold
    )
    root = signing.make_publisher(
        asked.folder,
        name=asked.name,
        passphrases=passphrases.new(asked.passphrase_file, asked.keys, texts),
        threshold=asked.threshold,
    )
    values = {
        "publisher": root.publisher,
        "fingerprint": trust.spaced(root.fingerprint),
        "root": asked.folder / "1.root.json",
        "keys": asked.folder / "cles-1",
    }
    return _tell(texts, "pack.keygen.lines", **values)


def _take_rotate(arguments: Any, options: Any, say: Say) -> None:
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("pack.keygen.folder"))
    options.add_argument(
        "--key",
        action="append",
        type=Path,
        required=True,
        metavar="CLÉ",
        help=say("pack.rotate.key"),
    )
    options.add_argument("--name", metavar="NOM", help=say("pack.rotate.name"))
    _take_people(options, say, command="rotate", default=None)
    passphrases.take_file(options, say, key="pack.passphrase_file")
    passphrases.take_file(
        options, say, name="--new-passphrase-file", key="pack.keygen.passphrase_file"
    )


def _rotate(asked: Namespace, texts: Texts) -> int:
    last = signing.read_chain(asked.folder)[-1].signed
    people = asked.keys or len(last.roles["root"].keyids)
    threshold = asked.threshold or last.roles["root"].threshold
    former = [passphrases.open_key(key, asked, texts)[0] for key in asked.key]
    progress = signing.rotate(
        asked.folder,
        name=asked.name,
        passphrases=passphrases.new(asked.new_passphrase_file, people, texts),
        threshold=threshold,
        former=former,
    )
    version = last.version + 1
    values = {
        "root": asked.folder / f"{version}.root.json",
        "keys": asked.folder / f"cles-{version}",
    }
    _tell(texts, "pack.rotate.lines", **values)
    return _tell_progress(progress, texts)


def _take_build(arguments: Any, options: Any, say: Say) -> None:
    arguments.add_argument(
        "references", type=Path, metavar="REPÈRES", help=say("pack.build.references")
    )
    arguments.add_argument(
        "output", type=Path, metavar="FICHIER.zip", help=say("pack.build.output")
    )
    options.add_argument(
        "--publisher", type=Path, required=True, metavar="DIR", help=say("pack.build.publisher")
    )
    options.add_argument(
        "--expires", type=partial(taking.day, say), metavar="DATE", help=say("pack.build.expires")
    )


def _build(asked: Namespace, texts: Texts) -> int:
    version = signing.build(
        asked.references,
        asked.output,
        publisher=asked.publisher,
        expires_on=asked.expires or doing.today(asked) + _LIFE,
    )
    return _tell(texts, "pack.build.lines", path=asked.output, version=version)


def _take_sign(arguments: Any, options: Any, say: Say) -> None:
    arguments.add_argument("file", type=Path, metavar="FICHIER", help=say("pack.sign.file"))
    options.add_argument(
        "--key", type=Path, required=True, metavar="CLÉ", help=say("pack.sign.key")
    )
    passphrases.take_file(options, say, key="pack.passphrase_file")
    options.add_argument("--remember", action="store_true", help=say("pack.sign.remember"))


def _sign(asked: Namespace, texts: Texts) -> int:
    key, passphrase = passphrases.open_key(asked.key, asked, texts)
    progress = signing.sign(asked.file, key=key)
    doing.told(texts.get("cli", "pack.sign.done", path=asked.file))
    if asked.remember:
        kept = "kept" if passphrases.remember(asked.key, passphrase) else "not_kept"
        doing.told(texts.get("cli", f"pack.sign.{kept}"))
    return _tell_progress(progress, texts)


def _take_verify(arguments: Any, options: Any, say: Say) -> None:
    arguments.add_argument("file", type=Path, metavar="FICHIER", help=say("pack.verify.file"))
    options.add_argument(
        "--root", type=Path, required=True, metavar="RACINE.json", help=say("pack.verify.root")
    )
    taking.as_json(options, say)


def _verify(asked: Namespace, texts: Texts) -> int:
    found = trust.verify(asked.file, trusted=trust.load_root(asked.root), floors={})
    if asked.json:
        doing.write_json(_shape(found))
        return 0
    values = {
        "publisher": found.root.publisher,
        "fingerprint": trust.spaced(found.publisher),
        "title": found.title,
        "version": found.version,
        "published": wording.day(found.published_on),
        "expires": wording.day(found.expires_on),
        "count": len(found.references.references),
    }
    return _tell(texts, "pack.verify.lines", **values)


def _shape(found: Verified) -> dict[str, str | int]:
    return {
        "publisher": found.root.publisher,
        "fingerprint": found.publisher,
        "root": found.root.version,
        "title": found.title,
        "version": found.version,
        "published_on": found.published_on.isoformat(),
        "expires_on": found.expires_on.isoformat(),
        "references": len(found.references.references),
    }


def _tell_progress(progress: Signed, texts: Texts) -> int:
    missing = max(0, progress.threshold - progress.count)
    key = ("enough", "one_missing")[missing] if missing < 2 else "missing"
    values = {"count": progress.count, "threshold": progress.threshold, "missing": missing}
    return doing.told(texts.get("cli", f"pack.progress.{key}", **values))


def _tell(texts: Texts, key: str, **values: object) -> int:
    """Tell the sentences numbered under a key."""
    prefix = f"{key}."
    for one in texts.mapping("cli"):
        if one.startswith(prefix):
            doing.told(texts.get("cli", one, **values))
    return 0


COMMANDS = MappingProxyType(
    {
        "pack keygen": Command(_take_keygen, _keygen),
        "pack rotate": Command(_take_rotate, _rotate),
        "pack build": Command(_take_build, _build),
        "pack sign": Command(_take_sign, _sign),
        "pack verify": Command(_take_verify, _verify),
    }
)
