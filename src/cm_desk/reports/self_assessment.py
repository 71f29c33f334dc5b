"""The self-assessment: what the territory publishes, beside what is published nationally."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.assessment import Assessment, Indicator
from cm_desk.domain.benchmark import Applicability, Usage
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.strategy import Objective
from cm_desk.domain.territory import Member
from cm_desk.domain.wording import day, listing, number
from cm_desk.reports import checklist_lines
from cm_desk.reports import self_assessment_figures as figures
from cm_desk.reports import self_assessment_survey as survey
from cm_desk.reports.french import Words, digits
from cm_desk.reports.glyphs import Coverage, load_coverage
from cm_desk.reports.render import Document
from cm_desk.reports.wording import breakable, cleaned, shortened, unbroken

Row = list[str | None]

_ESSENTIALS = 4
_LONGEST_HEADER = 70
_LONGEST_COVER = 150
_NARROW_COLUMN = 14


def document(
    assessment: Assessment,
    checklist: ChecklistResult | None = None,
    *,
    outdated: str = "",
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    resources: Path,
    built: Path,
) -> Document:
    """Return the document to write or to show.

    ``texts`` and ``labels`` are the sentences of report.json and labels.json, keys joined by
    dots; ``outdated`` says, if need be, that the national figures have had their time.
    """
    coverage = load_coverage(built / "glyphs.json")
    assessment = _to_read(assessment)
    shown = data(assessment, checklist, Words(texts, labels), coverage, outdated=outdated)
    return Document.of("self-assessment.typ", shown, resources=resources, built=built)


def _to_read(assessment: Assessment) -> Assessment:
    """Keep what a reader can hold: the rows of distributions and history stay in the window."""
    return replace(
        assessment,
        indicators=tuple(item for item in assessment.indicators if not item.detail),
        context=tuple(
            item
            for item in assessment.context
            if item.usage is Usage.COMPARABLE and item.applicability is Applicability.COMPARABLE
        ),
    )


def data(
    assessment: Assessment,
    checklist: ChecklistResult | None,
    words: Words,
    coverage: Coverage,
    *,
    outdated: str = "",
) -> dict[str, object]:
    """Return all that the template shows, every user text in it made safe to set."""
    safe = cleaned(assessment, coverage)
    return {
        **_frame(safe, words),
        "cover": _cover(safe, checklist, words),
        "identity": _identity(safe, words),
        "accounts": [_account(account, safe, words) for account in safe.accounts],
        "strategy": _strategy(safe, words),
        "figures": _figures(safe, words),
        "cadence": figures.cadence(safe, words, coverage),
        "networks": figures.networks(safe, words, coverage),
        "aims": survey.aims(safe, words, coverage),
        "years": survey.years(safe, words, coverage),
        "comparisons": figures.comparisons(safe, words) | {"outdated": outdated},
        "checklist": checklist_lines.chapter(checklist, words, coverage),
        "actions": cleaned(checklist_lines.actions(checklist, words), coverage),
        "method": figures.method(safe, words),
        "texts": dict(words.texts),
    }


def _frame(assessment: Assessment, words: Words) -> dict[str, object]:
    territory = unbroken(assessment.territory.name)
    today = assessment.today
    return {
        "title": words.say("title"),
        "author": territory,
        "header": shortened(territory, _LONGEST_HEADER),
        "description": words.say("description", territory=territory, **_period(assessment)),
        "date": [today.year, today.month, today.day],
        "example": assessment.territory.is_example,
    }


def _period(assessment: Assessment) -> dict[str, str]:
    period = assessment.period
    return {"first": day(period.first), "last": day(period.last)}


def _cover(
    assessment: Assessment, checklist: ChecklistResult | None, words: Words
) -> dict[str, object]:
    kind = assessment.territory.kind
    return {
        "kind": words.label(kind) or "",
        "title": words.say("cover.title"),
        "territory": shortened(assessment.territory.name, _LONGEST_COVER),
        "date": words.say("cover.date", date=day(assessment.today)),
        "period": words.say("cover.period", **_period(assessment)),
        "cards": _cover_cards(assessment, words),
        "essentials": [*_essentials(assessment), *checklist_lines.essential(checklist, words)],
    }


def _cover_cards(assessment: Assessment, words: Words) -> list[Row]:
    population = assessment.composition.population
    active = sum(account.state is AccountState.ACTIVE for account in assessment.accounts)
    return [
        [number(population) if population else None, words.say("card.population")],
        _card(len(assessment.composition.members), "card.member", words),
        _card(active, "card.account", words),
        _card(len(assessment.period.weeks), "card.week", words),
    ]


def _card(count: int, key: str, words: Words) -> Row:
    return [number(count), words.count(key, count)]


def _essentials(assessment: Assessment) -> list[str]:
    found = [item.sentence for item in figures.all_comparisons(assessment) if item.sentence]
    return list(dict.fromkeys(found))[:_ESSENTIALS]


def _identity(assessment: Assessment, words: Words) -> dict[str, object]:
    composition = assessment.composition
    return {
        "facts": _facts(assessment, words),
        "notes": assessment.territory.notes,
        "members": [_member(member, words) for member in composition.members],
        "total": [number(composition.commune_count), number(composition.population)],
        "vintage": (
            words.say("identity.vintage", vintage=composition.vintage)
            if composition.vintage
            else ""
        ),
    }


def _facts(assessment: Assessment, words: Words) -> list[Row]:
    territory = assessment.territory
    composition = assessment.composition
    population = (
        words.say(
            "identity.population_value",
            population=number(composition.population),
            communes=words.count("count.commune", composition.commune_count),
        )
        if composition.members
        else None
    )
    hours = territory.hours_per_week
    adopted = territory.strategy_adopted_on
    facts: list[tuple[str, str | None]] = [
        ("name", territory.name),
        ("kind", words.label(territory.kind)),
        ("legal_form", words.label(territory.legal_form)),
        ("population", population),
        ("website", words.label(territory.website)),
        *((("website_url", territory.website_url),) if territory.website_url else ()),
        ("hours", None if hours is None else _hours(hours, words)),
        (
            "strategy",
            words.say("identity.strategy_value", date=day(adopted)) if adopted else None,
        ),
        ("school_zone", words.label(territory.school_zone)),
    ]
    return [[words.say(f"identity.{key}"), value] for key, value in facts]


def _hours(hours: float, words: Words) -> str:
    return words.say("identity.hours_value", hours=words.count("count.hour", hours))


def _member(member: Member, words: Words) -> Row:
    level = words.texts.get(f"level.{member.level}", member.level)
    population = None if member.population is None else number(member.population)
    return [member.name, level, member.code, number(member.commune_count), population]


def _account(account: Account, assessment: Assessment, words: Words) -> dict[str, object]:
    target = account.target_per_week
    return {
        "name": account.name or words.say("accounts.unnamed"),
        "text": max(account.name, account.owner + account.deputy, key=len),
        "network": figures.network_label(account, assessment),
        "deputy": (
            words.say("accounts.deputy", name=breakable(account.deputy, _NARROW_COLUMN))
            if account.deputy
            else ""
        ),
        "state": words.tag(account.state),
        "reviewed": (
            words.say("accounts.reviewed", date=digits(account.reviewed_on))
            if account.reviewed_on
            else words.say("accounts.not_reviewed")
        ),
        "cells": [
            breakable(account.owner, _NARROW_COLUMN) or None,
            None if target is None else number(target, 2),
            None if account.administrators is None else number(account.administrators),
            words.filled(account.two_factor),
            words.filled(account.moderation_charter),
            words.filled(account.website_link),
        ],
    }


def _strategy(assessment: Assessment, words: Words) -> dict[str, object]:
    names = listing(audience.name for audience in assessment.audiences)
    return {
        "objectives": [_objective(objective) for objective in assessment.objectives],
        "audiences": (
            words.say("strategy.audiences", names=names)
            if names
            else words.say("strategy.no_audience")
        ),
    }


def _objective(objective: Objective) -> Row:
    return [
        objective.title,
        objective.project_axis or None,
        _measured(objective.baseline, objective.unit),
        _measured(objective.target, objective.unit),
        digits(objective.due_on) if objective.due_on else None,
    ]


def _measured(value: float | None, unit: str) -> str | None:
    if value is None:
        return None
    if not unit:
        return number(value, 2)
    return f"{number(value, 2)}\u00a0{breakable(unit, _NARROW_COLUMN)}"


def _figures(assessment: Assessment, words: Words) -> dict[str, object]:
    return {
        "intro": words.say("figures.intro", **_period(assessment)),
        "cards": [
            _indicator_card(indicator, words)
            for indicator in assessment.indicators
            if indicator.account_id is None
        ],
        "by_account": _by_account(assessment),
    }


def _indicator_card(indicator: Indicator, words: Words) -> dict[str, object]:
    return {
        "label": indicator.label,
        "text": None if indicator.value is None else indicator.text,
        "evidence": words.tag(indicator.evidence),
        "note": indicator.note,
    }


def _by_account(assessment: Assessment) -> dict[str, object]:
    """Return a table of accounts by indicators, whichever indicators the domain computes."""
    own = [item for item in assessment.indicators if item.account_id is not None]
    labels = {item.id: item.label for item in own}
    cells = {(item.account_id, item.id): item for item in own}
    return {
        "labels": list(labels.values()),
        "rows": [
            [account.name, *(_cell(cells.get((account.id, key))) for key in labels)]
            for account in assessment.accounts
            if any((account.id, key) in cells for key in labels)
        ],
    }


def _cell(indicator: Indicator | None) -> str | None:
    return None if indicator is None or indicator.value is None else indicator.text
