"""A kit for the municipalities that relay a content: a folder or a ZIP of texts and images."""

import errno
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from cm_desk.domain import graphemes, relay, wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.file_names import safe_name
from cm_desk.domain.media import kind_of
from cm_desk.domain.plan import Content, ContentKind, image_paths
from cm_desk.domain.records import frozen
from cm_desk.domain.relay import Kit, Words
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, changes, plan, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

__all__ = [
    "Kit",
    "Parcel",
    "Proposal",
    "free_place",
    "parcel",
    "propose",
    "relayed",
    "short_most",
    "write_folder",
    "write_zip",
]

_LOCAL_APPS = frozenset({"panneaupocket", "intramuros"})
# When the rules say nothing of them: what is read on a telephone without scrolling much.
_SHORT_OTHERWISE = 600
_HEAVY = 20 * 1000**2
_LONGEST_SUFFIX = 6
_TEXTS = ("facebook", "short", "bulletin", "alt_text", "mentions")
_NOON = (12, 0, 0)


@frozen
class Proposal:
    """What our rules make of a content, for the user to correct.

    ``doubts`` are whole sentences on what to look at before sending.
    """

    kit: Kit
    email: str
    doubts: tuple[str, ...]


@frozen
class Parcel:
    """A kit ready to be written: texts by file name, and files to copy under other names."""

    name: str
    on: date
    texts: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, Path], ...]


def short_most(resources: Path) -> int:
    """Return how long the short text may be: what the strictest of the local apps takes."""
    path = resources / "plan" / "network_rules.json"
    rules = json.loads(path.read_text(encoding="utf-8"))["rules"]
    known = [one["characters"] for one in rules if one["group"] in _LOCAL_APPS]
    return min(known, default=_SHORT_OTHERWISE)


def propose(dossier: Dossier, content: Content, *, texts: Texts, resources: Path) -> Proposal:
    """Draw the texts of a kit from what is written of a content; nothing is invented."""
    groups = _groups(dossier)
    words = Words(
        more=texts.get("relay", "more", links="{links}"),
        photo=texts.get("relay", "photo", credit="{credit}"),
        closing=texts.get("relay", "closing", day="{day}"),
    )
    made = relay.kit(content, groups, most=short_most(resources), words=words)
    name = territory.read(dossier).name
    doubts = [texts.get("relay", f"doubts.{key}") for key in relay.doubts(content, groups)]
    return Proposal(
        made, _email(content, name, texts), (*doubts, *_doubts_of_files(content, texts))
    )


def parcel(
    content: Content, kit: Kit, *, email: str, territory_name: str, on: date, texts: Texts
) -> Parcel:
    """Gather what goes into a kit; an empty text makes no file, a missing image is left out."""
    names = {key: texts.get("relay", f"files.{key}") for key in (*_TEXTS, "email", "readme")}
    written = {key: getattr(kit, key) for key in _TEXTS if getattr(kit, key).strip()}
    title = " ".join(content.title.split())
    head = texts.get(
        "relay", "readme.head", title=title, territory=territory_name, day=wording.day(on)
    )
    told = {"readme": _readme(head, written, names, texts), **written, "email": email}
    return Parcel(
        safe_name(texts.get("relay", "folder", title=title), otherwise="Relais"),
        on,
        tuple((names[key], text) for key, text in told.items() if text.strip()),
        tuple(_copies(content)),
    )


def free_place(folder: Path, name: str, suffix: str = "") -> Path:
    """Return where a kit may be written in a folder without replacing anything."""
    place = folder / f"{name}{suffix}"
    number = 2
    while place.exists():
        place = folder / f"{name} ({number}){suffix}"
        number += 1
    return place


def write_folder(made: Parcel, target: Path) -> None:
    """Write a kit as a new folder, whole or not at all.

    Raises:
        CmDeskError: something of that name is there, or it cannot be written.
    """
    _refuse_existing(target)
    with _said(target):
        part = Path(tempfile.mkdtemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent))
        try:
            for name, text in made.texts:
                (part / name).write_bytes(_bytes(text))
            for name, source in made.copies:
                shutil.copyfile(source, part / name)
            part.chmod(0o755)
            part.rename(target)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise


def write_zip(made: Parcel, target: Path) -> None:
    """Write a kit as a new ZIP, whole or not at all; the same kit is the same file.

    Raises:
        CmDeskError: something of that name is there, or it cannot be written.
    """
    _refuse_existing(target)
    part = target.with_name(f"{target.name}.part")
    with _said(target):
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in made.texts:
                    archive.writestr(_entry(made, name), _bytes(text))
                for name, source in made.copies:
                    # Pictures are compressed already.
                    entry = _entry(made, name, zipfile.ZIP_STORED)
                    with source.open("rb") as read, archive.open(entry, "w") as written:
                        shutil.copyfileobj(read, written)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def relayed(dossier: Dossier, content_id: int, *, on: date) -> Change:
    """Note on which day a content was handed over to those who relay it."""
    one = plan.content(dossier, content_id)
    with changes.record(dossier, "content_relayed", name=one.title) as recording:
        plan.save(dossier, replace(one, relayed_on=on))
    return recording.change


def _groups(dossier: Dossier) -> Mapping[int, str]:
    networks = {one.id: one.group for one in accounts.networks(dossier)}
    return {
        one.id: networks[one.network_id] for one in accounts.accounts(dossier) if one.id is not None
    }


def _doubts_of_files(content: Content, texts: Texts) -> Iterator[str]:
    paths = [Path(one) for one in image_paths(content)]
    lost = [one.name for one in paths if not _is_there(one)]
    if lost:
        yield texts.get("relay", "doubts.missing", names=wording.listing(lost))
    size = sum(one.stat().st_size for one in paths if _is_there(one))
    if size > _HEAVY:
        shown = f"{wording.number(size / 1000**2)}{wording.NBSP}Mo"
        yield texts.get("relay", "doubts.heavy", size=shown)


def _copies(content: Content) -> Iterator[tuple[str, Path]]:
    """Name the files of a content by their kind and their place among those that are there."""
    counts: dict[str, int] = {}
    for path in map(Path, image_paths(content)):
        if _is_there(path):
            kind = kind_of(path.name)
            counts[kind] = counts.get(kind, 0) + 1
            suffix = path.suffix.lower()
            plain = suffix.isascii() and suffix[1:].isalnum() and len(suffix) <= _LONGEST_SUFFIX
            yield f"{kind}-{counts[kind]}{suffix if plain else ''}", path


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a path that this system cannot even ask about
        return False


def _readme(head: str, written: Mapping[str, str], names: Mapping[str, str], texts: Texts) -> str:
    lines = [
        texts.get(
            "relay",
            f"readme.{key}",
            file=names[key],
            count=wording.number(graphemes.length(text)),
        )
        for key, text in written.items()
    ]
    return "\n".join((head, "", *(f"{rank}. {line}" for rank, line in enumerate(lines, start=1))))


def _email(content: Content, territory_name: str, texts: Texts) -> str:
    def say(key: str, **values: object) -> str:
        return texts.get("relay", f"email.{key}", **values)

    title = " ".join(content.title.split())
    body = [say("hello"), say("what", title=title.rstrip(" .!?…\u00a0\u202f"))]
    if content.kind is ContentKind.CALL and content.closes_on is not None:
        body.append(say("closing", day=wording.day(content.closes_on)))
    body.append(say("how"))
    if content.funder_mention.strip() or content.image_credit.strip():
        body.append(say("mention"))
    return "\n\n".join((say("subject", title=title), *body, say("thanks"), territory_name))


def _bytes(text: str) -> bytes:
    """Write a text as Windows' notepad opens it: UTF-8 with its mark, CR LF."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return f"\ufeff{lines}\n".replace("\n", "\r\n").encode("utf-8", "replace")


def _entry(made: Parcel, name: str, kind: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    day = (made.on.year, made.on.month, made.on.day)
    entry = zipfile.ZipInfo(name, date_time=(*day, *_NOON))
    entry.compress_type = kind
    entry.external_attr = 0o644 << 16
    return entry


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise CmDeskError("relay_exists", path=target)


@contextmanager
def _said(target: Path) -> Iterator[None]:
    """Say in our terms what the disk refuses."""
    try:
        yield
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise CmDeskError(
            "report_disk_full" if is_full else "report_not_written", path=target
        ) from error
