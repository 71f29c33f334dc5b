"""A form that asks municipalities and partners for subjects, and its answers in the backlog."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from cm_desk.domain import gathering, wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.file_names import safe_name
from cm_desk.domain.gathering import Request
from cm_desk.domain.importing import FileSummary, ReturnedIdea, UnknownColumnsError
from cm_desk.domain.plan import Content, ImageConsent, Status
from cm_desk.domain.publication import Origin
from cm_desk.imports import reader
from cm_desk.imports.options import ReadOptions
from cm_desk.imports.own import dates as own_dates
from cm_desk.reports.render import Document
from cm_desk.services import gathering_sheet
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, plan, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

__all__ = [
    "Answers",
    "Line",
    "Request",
    "State",
    "add",
    "check",
    "contents",
    "document",
    "email",
    "file_name",
    "has_personal_data",
    "lines",
    "read",
    "write_sheet",
]

State = Literal["new", "known", "twice", "refused"]
_PIECE = 100
_LONGEST_TITLE = 300
_KIND = "gathering-return"
# What says no more than that this table is not ours.
_OTHER = frozenset({"import_other_kind", "import_not_table", "import_no_rows", "import_empty"})
_MASKED = (
    *("contributor", "title", "what", "event", "hour", "place", "audience", "wish", "link"),
    *("image", "credit", "mention"),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """A file that came back: what it proposes, or why it cannot be read."""

    path: Path
    summary: FileSummary | None = None
    refusal: CmDeskError | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the preview; ``idea`` is None when it was refused, for ``reason``."""

    file: str
    number: int
    state: State
    idea: ReturnedIdea | None = None
    reason: str = ""
    value: str = ""


def check(asked: Request) -> None:
    """Refuse a form that says neither when nor to whom to send it back.

    Raises:
        CmDeskError: it lacks one, or its deadline has passed.
    """
    if not asked.return_to.strip():
        raise CmDeskError("gathering_without_address", field="return_to")
    if asked.deadline < asked.on:
        raise CmDeskError("gathering_deadline_past", field="deadline")


def document(asked: Request, *, texts: Texts, resources: Path, built: Path) -> Document:
    """Return the form to print and fill by hand: ``write_pdf`` it, or show its ``pages``."""
    from cm_desk.reports import gathering as printed  # noqa: PLC0415 - each document loads its own

    return printed.document(
        asked,
        texts=texts.mapping("gathering"),
        labels=texts.mapping("labels"),
        resources=resources,
        built=built,
    )


def write_sheet(asked: Request, path: Path, *, texts: Texts) -> None:
    """Write the form to fill in a spreadsheet, in place of ``path``, whole or not at all.

    Raises:
        CmDeskError: it cannot be written.
    """
    gathering_sheet.write(asked, path, texts=texts)


def file_name(kind: Literal["pdf", "xlsx"], asked: Request, texts: Texts) -> str:
    """Name the file of a form."""
    stem, _, suffix = texts.get("gathering", f"files.{kind}", territory="{name}").rpartition(".")
    name = safe_name(asked.territory, most=60, otherwise="territoire")
    return f"{stem.replace('{name}', name)}.{suffix}"


def email(asked: Request, texts: Texts) -> str:
    """Return the letter that goes with the forms, ready to send."""

    def say(key: str, **values: object) -> str:
        return texts.get("gathering", f"email.{key}", **values)

    day = wording.day(asked.deadline)
    address = " ".join(asked.return_to.split())
    body = [say("hello"), say("why")]
    if asked.subject.strip():
        body.append(say("about", subject=asked.subject.strip().rstrip(".")))
    body += [say("how", day=day, address=address), say("privacy"), say("thanks"), asked.territory]
    return "\n\n".join((say("subject", day=day), *body))


def read(
    paths: Iterable[Path],
    *,
    on_progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Answers, ...]:
    """Read forms that came back, each in the limited child; nothing is written.

    A file that cannot be read says why, and the others are read all the same.

    Raises:
        CmDeskError: the work was cancelled.
    """
    wanted = tuple(paths)
    found: list[Answers] = []
    for rank, path in enumerate(wanted):
        found.append(_read(path, cancelled))
        if on_progress is not None:
            on_progress((rank + 1) / len(wanted))
    return tuple(found)


def lines(dossier: Dossier, answers: Iterable[Answers]) -> tuple[Line, ...]:
    """Return the preview of forms, line by line: new, known already, twice, or refused."""
    known = plan.external_keys(dossier)
    seen: set[str] = set()
    found: list[Line] = []
    for one in answers:
        if one.summary is None:
            continue
        name = one.path.name
        told = [_line(name, idea, known, seen) for idea in one.summary.returned]
        told += [
            Line(name, refused.line, "refused", reason=refused.reason, value=refused.value)
            for refused in one.summary.refused
        ]
        found += sorted(told, key=lambda line: line.number)
    return tuple(found)


def contents(
    dossier: Dossier,
    chosen: Iterable[Line],
    *,
    dated: bool,
    masking: bool,
    contributor: str,
    texts: Texts,
    today: date,
) -> tuple[tuple[str, Content], ...]:
    """Return what the new lines would add, each with its key.

    ``dated`` plans them on the day that was wished, if it is to come; else they wait among the
    ideas, the wish in their brief. ``masking`` takes telephone numbers and e-mail addresses
    out of the texts; ``contributor`` stands where a line says none.
    """
    settings = territory.read(dossier)
    members = [one.name for one in territory.members(dossier)]
    made: list[tuple[str, Content]] = []
    for line in chosen:
        if line.state != "new" or line.idea is None:
            continue
        idea = line.idea if line.idea.contributor else replace(line.idea, contributor=contributor)
        idea = _masked(idea, texts) if masking else idea
        planned = idea.wished_on if dated and (idea.wished_on or date.min) >= today else None
        content = _content(idea, members, line.file, texts)
        made.append(
            (
                key_of(line.idea, line.file),
                replace(content, planned_on=planned, timezone=settings.timezone),
            )
        )
    return tuple(made)


def has_personal_data(idea: ReturnedIdea, texts: Texts) -> bool:
    """Tell whether a text of an idea holds a telephone number or an e-mail address."""
    return _masked(idea, texts) != idea


def add(dossier: Dossier, wanted: Sequence[tuple[str, Content]]) -> Change:
    """Put ideas into the backlog, in one change."""
    with changes.record(dossier, "ideas_gathered", count=len(wanted)) as recording:
        for rank, (key, content) in enumerate(wanted, start=1):
            plan.add(dossier, content, external_key=key)
            if rank % _PIECE == 0:
                recording.split()
    return recording.change


def key_of(idea: ReturnedIdea, file: str) -> str:
    """Name an idea by who proposes it, its subject and its date, however they are written.

    The name of its file stands for who proposes it where nothing says it.
    """
    when = str(idea.event_on or wording.fold(idea.event))
    wish = str(idea.wished_on or wording.fold(idea.wish))
    names = (idea.contributor or file, idea.title)
    told = (*(" ".join(wording.fold(one).split()) for one in names), when)
    joined = "\x1f".join((*told, "" if when else wish))
    return f"gather:{hashlib.sha256(joined.encode()).hexdigest()[:32]}"


def _read(path: Path, cancelled: Callable[[], bool] | None) -> Answers:
    try:
        summary = reader.read_file(
            path, options=ReadOptions(), on_rows=lambda _rows: None, cancelled=cancelled
        )
    except UnknownColumnsError:
        return Answers(path, refusal=_other(path))
    except CmDeskError as error:
        if error.key == "import_cancelled":
            raise
        return Answers(path, refusal=_other(path) if error.key in _OTHER else error)
    if summary.kind != _KIND:
        return Answers(path, refusal=_other(path))
    return Answers(path, summary)


def _other(path: Path) -> CmDeskError:
    return CmDeskError("gathering_other_file", name=path.name)


def _line(file: str, idea: ReturnedIdea, known: frozenset[str], seen: set[str]) -> Line:
    key = key_of(idea, file)
    state: State = "known" if key in known else "twice" if key in seen else "new"
    seen.add(key)
    return Line(file, idea.line, state, idea)


def _masked(idea: ReturnedIdea, texts: Texts) -> ReturnedIdea:
    words = {name: texts.get("gathering", f"masked.{name}") for name in ("phone", "email")}
    told: dict[str, Any] = {
        name: gathering.masked(getattr(idea, name), **words) for name in _MASKED
    }
    return replace(idea, **told)


def _content(idea: ReturnedIdea, members: Sequence[str], file: str, texts: Texts) -> Content:
    is_member = any(gathering.is_same_name(idea.contributor, name) for name in members)
    return Content(
        idea.title[:_LONGEST_TITLE],
        brief=_brief(idea, texts),
        status=Status.IDEA,
        origin=Origin.MEMBER if is_member else None,
        note=texts.get("gathering", "note", file=file, line=idea.line),
        image_credit=idea.credit,
        image_consent=ImageConsent(idea.consent) if idea.consent else None,
        funder_mention=idea.mention,
        contributor=idea.contributor,
    )


def _day_told(day: date | None, written: str) -> str:
    """Write a day that was understood, with the words beside it: « du 12 au 14 mars »."""
    if day is None:
        return written
    told = wording.day(day)
    return told if own_dates.is_day_alone(written) else f"{told} ({written})"


def _brief(idea: ReturnedIdea, texts: Texts) -> str:
    when = _day_told(idea.event_on, idea.event)
    wish = _day_told(idea.wished_on, idea.wish)
    told = {
        "when": ", ".join(filter(None, (when, idea.hour))),
        "place": idea.place,
        "audience": idea.audience,
        "link": idea.link,
        "image": idea.image,
        "wish": wish,
    }
    rest = [texts.get("gathering", f"brief.{key}", said=said) for key, said in told.items() if said]
    return "\n".join(filter(None, (idea.what, *rest)))
