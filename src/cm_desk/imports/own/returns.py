"""Gathering forms that come back, as people filled them: rows moved, cells merged, dates in words.

The service to call back is never read: nothing that is kept tells who the person is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.formulas import unguarded
from cm_desk.domain.importing import Certainty, FileSummary, ReturnedIdea
from cm_desk.domain.plan import ImageConsent
from cm_desk.domain.sentences import cut
from cm_desk.imports import cells
from cm_desk.imports.clock import FIRST_DAY
from cm_desk.imports.containers.tabular import BROKEN, Table
from cm_desk.imports.context import Context
from cm_desk.imports.own import dates as own_dates
from cm_desk.imports.tally import Tally

KIND = "gathering-return"
_MOST = 1000
_MOST_ROWS = 4 * _MOST
_LONGEST = 5000
_LONGEST_LINE = 300
_YEARS_AHEAD = 10
_EXAMPLE = "exemple"
_EXAMPLE_TITLE = "la mediatheque"
# What our form calls each column, and what people make of it; the first one is ours.
COLUMNS = MappingProxyType(
    {
        "contributor": ("commune ou partenaire",),
        "title": ("sujet en une phrase", "sujet", "titre"),
        "what": ("ce qui se passe", "description", "texte", "details"),
        "event": ("date de l'evenement", "date", "quand", "le"),
        "hour": ("heure", "horaire", "horaires"),
        "place": ("lieu", "ou"),
        "audience": ("public concerne", "public"),
        "wish": ("a publier vers le", "publication souhaitee", "date de publication souhaitee"),
        "link": ("lien", "lien ou page", "site"),
        "image": ("nom du fichier de l'image", "image", "photo"),
        "credit": ("credit de l'image", "credit", "credit photo"),
        "consent": ("autorisation des personnes visibles", "autorisation"),
        "mention": ("financeur a mentionner", "mention du financeur", "financeur"),
    }
)
_LINES = ("contributor", "title", "event", "hour", "place", "audience", "wish", "image", "credit")
# Beginnings of the answers, in the order in which they are tried.
_CONSENTS = (
    ("personne", ImageConsent.NOBODY),
    ("aucune", ImageConsent.NOBODY),
    ("oui", ImageConsent.OBTAINED),
    ("obtenue", ImageConsent.OBTAINED),
    ("autorisations obtenues", ImageConsent.OBTAINED),
    ("non", ImageConsent.TO_ASK),
    ("a demander", ImageConsent.TO_ASK),
    ("autorisation a demander", ImageConsent.TO_ASK),
)


@dataclass(frozen=True, slots=True)
class _Form:
    """Where a form keeps each field, and from which day « 12 mars » is the next one."""

    places: Mapping[str, int]
    since: date

    def cell(self, row: Sequence[str], name: str) -> str:
        rank = self.places.get(name, -1)
        told = cells.clean(row[rank]) if 0 <= rank < len(row) else ""
        return unguarded(" ".join(told.split()) if name in _LINES else told)


def read(table: Table, context: Context) -> FileSummary:
    """Return the ideas of a form, each line that makes no sense being told.

    Raises:
        CmDeskError: no line was filled in, or there are too many for a form.
    """
    filled = [one for one in (table, *table.others) if _has_subjects(one, context)] or [table]
    table, *others = filled
    rows = list(islice(table.open_rows(), _MOST_ROWS + 1))
    if len(rows) > _MOST_ROWS:
        raise CmDeskError("gathering_too_long", most=_MOST)
    form = _form(table, context)
    tally = Tally()
    ideas = tuple(_ideas(rows, table.layout.header_row + 1, form, tally))
    if len(ideas) > _MOST:
        raise CmDeskError("gathering_too_long", most=_MOST)
    if not ideas:
        raise _nothing(tally)
    for other in others:
        tally.refuse(other.layout.header_row + 1, "other_sheet", other.name)
    return FileSummary(
        kind=KIND,
        network_id="",
        timezone="",
        read=tally.read,
        accounts=(),
        first=None,
        last=None,
        refused=tuple(tally.refused),
        refused_count=tally.reasons.total(),
        certainty=Certainty.VERIFIED,
        left_out=("left_out_contact",),
        returned=ideas,
    )


def _form(table: Table, context: Context) -> _Form:
    return _Form(_places(table.layout.names), context.measured_on)


def _has_subjects(table: Table, context: Context) -> bool:
    form = _form(table, context)
    return any(_is_filled(row, form) for row in islice(table.open_rows(), _MOST_ROWS))


def _nothing(tally: Tally) -> CmDeskError:
    if not tally.reasons:
        return CmDeskError("gathering_empty")
    reason = next(key for key, _ in tally.reasons.most_common(1))
    return CmDeskError("gathering_all_refused", count=tally.read, reason=reason)


def _places(header: Sequence[str]) -> Mapping[str, int]:
    """Return the rank of each field's column: of our name for it first, then of another."""
    names = [cells.name(cell).rstrip(" *:") for cell in header]
    found: dict[str, int] = {}
    for field, known in COLUMNS.items():
        rank = next((names.index(name) for name in known if name in names), None)
        if rank is not None and rank not in found.values():
            found[field] = rank
    return found


def _ideas(
    rows: Sequence[Sequence[str]], first: int, form: _Form, tally: Tally
) -> Iterator[ReturnedIdea]:
    above = ""
    for line, row in enumerate(rows, first):
        if not _is_filled(row, form):
            continue
        tally.read += 1
        if fault := _fault(row, form):
            tally.refuse(line, *fault)
            continue
        idea = _idea(line, row, form)
        if _is_example(row, form):
            idea = replace(idea, contributor="")
        told = idea.contributor
        if not told:
            # A cell merged over several lines says it on the first one.
            doubt = "contributor_above" if above else "contributor_missing"
            idea = replace(idea, contributor=above, doubts=(*idea.doubts, doubt))
        above = told or above
        yield idea


def _is_filled(row: Sequence[str], form: _Form) -> bool:
    """Tell a line that someone filled in from an empty one, our example and a name alone."""
    if list(row) == [BROKEN]:
        return True
    if _is_example(row, form) and cells.name(form.cell(row, "title")).startswith(_EXAMPLE_TITLE):
        return False
    return any(form.cell(row, name) for name in COLUMNS if name != "contributor")


def _is_example(row: Sequence[str], form: _Form) -> bool:
    """Tell our example, or the line where someone wrote a subject over it."""
    return cells.name(form.cell(row, "contributor")).startswith(_EXAMPLE)


def _fault(row: Sequence[str], form: _Form) -> tuple[str, str] | None:
    if list(row) == [BROKEN]:
        return "open_quote", ""
    told = {name: form.cell(row, name) for name in COLUMNS}
    if not told["title"] and not told["what"]:
        return "no_subject", next(filter(None, told.values()), "")
    long = next((one for one in told.values() if len(one) > _LONGEST), None)
    if long is not None:
        return "text_too_long", long
    return None


def _idea(line: int, row: Sequence[str], form: _Form) -> ReturnedIdea:
    """Return what a sound line proposes."""
    told = {name: form.cell(row, name) for name in COLUMNS}
    what = told["what"]
    title = told["title"] or next(iter(what.splitlines()), "")
    if len(title) > _LONGEST_LINE:
        what = f"{title}\n{what}".strip() if title not in what else what
        title = cut(title, _LONGEST_LINE)
    dates = {name: _day(told[name], form.since) for name in ("event", "wish")}
    doubts = [f"{name}_unread" for name, day in dates.items() if told[name] and day is None]
    consent = _consent(told["consent"])
    if told["consent"] and not consent:
        doubts.append("consent_unread")
    return ReturnedIdea(
        line,
        told["contributor"][:_LONGEST_LINE],
        title,
        what=what,
        event=told["event"],
        hour=_hour(told["hour"]),
        place=told["place"],
        audience=told["audience"],
        wish=told["wish"],
        link=told["link"],
        image=told["image"],
        credit=told["credit"],
        consent=consent,
        mention=told["mention"],
        event_on=dates["event"],
        wished_on=dates["wish"],
        doubts=tuple(doubts),
    )


def _day(written: str, since: date) -> date | None:
    """Return the day that a cell tells, if it is one that a plan may hold."""
    found = own_dates.read(written, "dmy")
    day = found.day if found else own_dates.next_day(written, since)
    if day is None or not FIRST_DAY <= day <= date(since.year + _YEARS_AHEAD, 12, 31):
        return None
    return day


def _hour(written: str) -> str:
    """Write an hour as people do; what is not one stays as written."""
    minutes = own_dates.minutes_of(written)
    if minutes is None or minutes == cells.BAD:
        return written
    return f"{minutes // 60}\u00a0h" + (f"\u00a0{minutes % 60:02}" if minutes % 60 else "")


def _consent(written: str) -> str:
    told = cells.name(written)
    return next((value.value for start, value in _CONSENTS if told.startswith(start)), "")
