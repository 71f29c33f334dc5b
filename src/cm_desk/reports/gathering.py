"""The gathering form on one page, to print and fill by hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cm_desk.domain.gathering import Request
from cm_desk.domain.plan import ImageConsent
from cm_desk.domain.wording import day
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage, load_coverage
from cm_desk.reports.render import Document
from cm_desk.reports.wording import cleaned, one_line, shortened, unbroken

_FIELDS: Final = (
    *("contributor", "contact", "title", "what", "event", "hour", "place", "audience", "wish"),
    *("link", "image", "credit", "consent", "mention"),
)
_SECTIONS: Final = ("you", "what", "practical", "picture")
_AUDIENCES: Final = 9
_LONGEST_NAME: Final = 110
_LONGEST_SUBJECT: Final = 160
_LONGEST_ADDRESS: Final = 160


def document(
    asked: Request,
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the page; ``texts`` are the sentences of gathering.json."""
    coverage = load_coverage(built / "glyphs.json")
    shown = data(asked, Words(texts, labels), coverage)
    return Document.of("gathering.typ", shown, resources=resources, built=built)


def data(asked: Request, words: Words, coverage: Coverage) -> dict[str, object]:
    """Return all that the template shows, every text that was typed made safe to set."""
    territory = cleaned(shortened(one_line(asked.territory), _LONGEST_NAME), coverage)
    subject = shortened(one_line(asked.subject), _LONGEST_SUBJECT).rstrip(".")
    address = shortened(one_line(asked.return_to), _LONGEST_ADDRESS)
    return {
        "title": words.say("title"),
        "author": unbroken(territory),
        "description": words.say("author_note", territory=unbroken(territory)),
        "date": [asked.on.year, asked.on.month, asked.on.day],
        "territory": territory,
        "intro": words.say("intro"),
        "about": words.say("about", subject=cleaned(subject, coverage)) if subject else "",
        "deadline_label": words.say("deadline"),
        "deadline": day(asked.deadline),
        "return_label": words.say("return_to"),
        "return_to": cleaned(address, coverage),
        "privacy": words.say("privacy"),
        "sections": {name: words.say(f"page.{name}") for name in _SECTIONS},
        "fields": {name: _field(name, words) for name in _FIELDS},
        "audiences": [words.say(f"audiences.{rank}") for rank in range(_AUDIENCES)],
        "consents": [words.label(one) for one in ImageConsent],
    }


def _field(name: str, words: Words) -> dict[str, str]:
    return {
        "label": words.texts.get(f"page.{name}_label") or words.say(f"columns.{name}"),
        "hint": words.texts.get(f"page.{name}_hint", ""),
    }
