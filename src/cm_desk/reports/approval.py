"""The sheet on which a month's contents are approved: texts, a box to tick, a place to sign."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from cm_desk.domain import wording
from cm_desk.domain.plan import Content
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import load_coverage
from cm_desk.reports.plan_data import PlanOnPaper, networks_of, pillar_keys
from cm_desk.reports.render import Document
from cm_desk.reports.wording import cleaned, one_line, shortened, unbroken

_LONGEST_TEXT: Final = 6000
_LONGEST_WORDS: Final = 300
_COLUMNS: Final = 3


def document(
    plan: PlanOnPaper,
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the sheet; ``texts`` are the sentences of plan_approval.json."""
    words = Words(texts, labels)
    coverage = load_coverage(built / "glyphs.json")
    territory = cleaned(one_line(plan.territory.name), coverage)
    month = wording.month(plan.month)
    count = len(plan.contents)
    data = {
        "title": words.say("title", month=month),
        "author": unbroken(territory),
        "description": words.say("description", territory=unbroken(territory), month=month),
        "date": [plan.today.year, plan.today.month, plan.today.day],
        "header": unbroken(words.say("header", territory=territory)),
        "example": plan.territory.is_example,
        "territory": territory,
        "count": words.count("count", count) if count else words.say("count.zero"),
        "printed": words.say("printed", day=wording.day(plan.today)),
        "contents": cleaned([_content(one, plan, words) for one in plan.contents], coverage),
        "columns": [words.say(f"columns.{place}") for place in range(_COLUMNS)],
        "texts": dict(words.texts),
    }
    return Document.of("approval.typ", data, resources=resources, built=built)


def _content(one: Content, plan: PlanOnPaper, words: Words) -> dict[str, Any]:
    key = pillar_keys(plan).get(one.pillar_id or 0)
    hour = f"{one.planned_time:%H:%M}" if one.planned_time else words.say("no_hour")
    about = (
        key.name if key else "",
        plan.audiences.get(one.audience_id or 0, ""),
        wording.listing(network.label for network in networks_of(one, plan)),
    )
    return {
        "title": shortened(one_line(one.title), _LONGEST_WORDS),
        "day": wording.day(one.planned_on) if one.planned_on else "",
        "hour": hour,
        "about": " · ".join(filter(None, about)),
        "brief": shortened(one.brief, _LONGEST_TEXT),
        "versions": _versions(one, plan, words),
        "mention": _said("mention", one.funder_mention, words),
        "credit": _said("credit", one.image_credit, words),
    }


def _versions(one: Content, plan: PlanOnPaper, words: Words) -> list[dict[str, str]]:
    """Return the texts, those that accounts share said once."""
    shared: dict[tuple[str, str], list[str]] = {}
    for version in one.versions:
        account = plan.accounts[version.account_id]
        label = plan.networks[account.network_id].label
        shared.setdefault((version.text, version.alt_text), []).append(
            shortened(f"{account.name} ({label})", _LONGEST_WORDS)
        )
    return [
        {
            "accounts": ", ".join(accounts),
            "text": shortened(text, _LONGEST_TEXT),
            "alt": _said("alt_text", alt, words),
        }
        for (text, alt), accounts in shared.items()
    ]


def _said(key: str, text: str, words: Words) -> str:
    return words.say(key, text=shortened(one_line(text), _LONGEST_TEXT)) if text else ""
