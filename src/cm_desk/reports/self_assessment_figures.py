"""The chapters of the self-assessment that compare: cadence, networks, references, method."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import (
    AccountCadence,
    Assessment,
    Comparison,
    Evidence,
    NetworkRow,
    WeekPoint,
)
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.wording import day, number, rate
from cm_desk.reports import charts_survey, charts_weeks
from cm_desk.reports import self_assessment_survey as survey
from cm_desk.reports.french import Words, digits, month
from cm_desk.reports.glyphs import Coverage
from cm_desk.reports.wording import breakable, for_chart, unbroken

Chapter = dict[str, object]

_ACCOUNTS_PER_TABLE = 6
_MONTHS_AT_MOST = 36
_NARROW_COLUMN = 14
_HALF_A_PAGE = 1200
_NOTHING = "–"
_HALF_WIDTH = 233.0


def network_label(account: Account, assessment: Assessment) -> str:
    """Return the network's name as shown, never its code unless nothing else is known."""
    label = assessment.network_labels.get(account.id) if account.id is not None else None
    return label or account.network_id


def cadence(assessment: Assessment, words: Words, coverage: Coverage) -> Chapter:
    weekly = assessment.weekly_sentence
    by_year = len(assessment.period.weeks) > _MONTHS_AT_MOST * 52 / 12 + 1
    groups = [
        assessment.cadences[start : start + _ACCOUNTS_PER_TABLE]
        for start in range(0, len(assessment.cadences), _ACCOUNTS_PER_TABLE)
    ]
    return {
        "weekly": _comparison(weekly, words) if weekly else None,
        "accounts": [
            _account_cadence(item, assessment, words, coverage) for item in assessment.cadences
        ],
        "weeks": survey.weeks(assessment, words, coverage),
        "tables": [_cadence_table(group, by_year=by_year) for group in groups],
        "by_year": by_year,
    }


def networks(assessment: Assessment, words: Words, coverage: Coverage) -> Chapter:
    shares = [_share(row, words, coverage) for row in assessment.networks]
    facts = [_network_fact(share, words) for share in shares]
    alt = words.say("chart.networks_alt", facts="\u202f; ".join(facts))
    title = words.say("chart.networks_title")
    svg = charts_survey.networks_svg(
        shares,
        words=charts_survey.NetworkWords(
            title, alt, words.say("chart.own"), words.say("chart.national")
        ),
    )
    return {
        "svg": svg if shares else "",
        "alt": alt,
        "sources": survey.sources((row.reference for row in assessment.networks), words),
    }


def comparisons(assessment: Assessment, words: Words) -> Chapter:
    return {
        "items": [_comparison(item, words) for item in assessment.not_drawn],
        "context": [
            [item.label, item.printed or None, item.scope, item.year, item.publisher]
            for item in assessment.context
        ],
    }


def all_comparisons(assessment: Assessment) -> tuple[Comparison, ...]:
    """Return the comparisons, the weekly one first and once."""
    weekly = assessment.weekly_sentence
    if weekly is None:
        return assessment.comparisons
    others = (item for item in assessment.comparisons if item.sentence != weekly.sentence)
    return (weekly, *others)


def method(assessment: Assessment, words: Words) -> Chapter:
    return {
        "evidence": [[words.tag(item), words.say(f"evidence.{item}_meaning")] for item in Evidence],
        "definitions": _definitions(assessment, words),
        "formulas": _formulas(assessment, words),
        "coverage": "\u202f; ".join(_coverage(item, words) for item in assessment.cadences),
        "set": (
            words.say("method_section.sources_set", title=assessment.reference_title)
            if assessment.reference_title
            else ""
        ),
        "sources": _sources(assessment, words),
    }


def _account_cadence(
    item: AccountCadence, assessment: Assessment, words: Words, coverage: Coverage
) -> Chapter:
    name = item.account.name.strip() or words.say("accounts.unnamed")
    label = f"{name} ({item.network_label})" if item.network_label else name
    target = item.account.target_per_week
    alt = words.say(
        "chart.cadence_alt",
        account=unbroken(label),
        first=day(assessment.period.first),
        last=day(assessment.period.last),
        facts=", ".join(_cadence_facts(item, words)),
    )
    svg = charts_weeks.cadence_svg(
        item.weeks,
        target=target,
        words=charts_weeks.CadenceWords(
            title=words.say("chart.cadence_title", account=for_chart(label, coverage)),
            description=for_chart(alt, coverage),
            publications=words.say("chart.publications"),
            uncovered=words.say("chart.uncovered"),
            target=words.say("chart.target", target=number(target or 0, 2)),
        ),
        width=_HALF_WIDTH,
    )
    return {
        "name": name,
        "network": item.network_label,
        "rate": _rate(item.per_week, target, words),
        "reading": item.reading,
        "long": len(name) + len(item.network_label) + len(item.reading) > _HALF_A_PAGE,
        "svg": svg if any(week.covered or week.count for week in item.weeks) else "",
        "alt": alt,
    }


def _rate(per_week: float | None, target: float | None, words: Words) -> str:
    said = words.say("cadence.per_week_none")
    if per_week is not None:
        said = words.say("cadence.per_week", rate=rate(per_week))
    if not target:
        return said
    return f"{said}, {words.say('chart.target', target=number(target, 2))}"


def _cadence_facts(item: AccountCadence, words: Words) -> Iterator[str]:
    covered = [week for week in item.weeks if week.covered]
    if not covered:
        yield words.say("chart.fact_nothing")
        return
    total = sum(week.count for week in covered)
    yield words.say(
        "chart.fact_total",
        publications=words.count("count.publication", total),
        weeks=words.count("count.covered", len(covered)),
    )
    if item.per_week is not None:
        yield words.say("chart.fact_rate", rate=rate(item.per_week))
    best = max(covered, key=lambda week: week.count)
    if best.count:
        yield words.say("chart.fact_best", count=number(best.count), monday=day(best.monday))
    if missing := len(item.weeks) - len(covered):
        yield words.count("count.uncovered", missing)
    if item.account.target_per_week:
        yield words.say("chart.fact_target", target=number(item.account.target_per_week, 2))


def _cadence_table(group: Sequence[AccountCadence], *, by_year: bool) -> Chapter:
    columns = [_months(item.weeks, by_year=by_year) for item in group]
    periods = sorted({period for column in columns for period in column})
    return {
        "accounts": [breakable(item.account.name, _NARROW_COLUMN) for item in group],
        "rows": [
            [
                _period_label(period, by_year=by_year),
                *(_counted(column.get(period, ())) for column in columns),
            ]
            for period in periods
        ],
    }


def _months(weeks: Sequence[WeekPoint], *, by_year: bool) -> dict[date, list[WeekPoint]]:
    months: dict[date, list[WeekPoint]] = {}
    for week in weeks:
        first = week.monday.replace(day=1)
        months.setdefault(first.replace(month=1) if by_year else first, []).append(week)
    return months


def _period_label(first: date, *, by_year: bool) -> str:
    return str(first.year) if by_year else month(first)


def _counted(weeks: Sequence[WeekPoint]) -> str:
    """Return the publications of a month, with a mark when some of its weeks are unknown."""
    covered = sum(week.covered for week in weeks)
    total = sum(week.count for week in weeks)
    if not covered and not total:
        return _NOTHING
    return number(total) if covered == len(weeks) else f"{number(total)}*"


def _share(row: NetworkRow, words: Words, coverage: Coverage) -> charts_survey.Share:
    value = _percentage(row.reference)
    presence = words.say("networks.accounts_none")
    if row.present:
        presence = (
            words.count("count.account", row.account_count)
            if row.account_count
            else words.say("networks.present")
        )
    is_local = row.reference is not None and row.reference.is_local
    printed = survey.share_text(value, words, is_local=is_local)
    return charts_survey.Share(
        for_chart(row.label, coverage), row.present, presence, value, printed
    )


def _percentage(reference: Reference | None) -> float | None:
    if reference is None or reference.value is None or reference.unit.strip() != "%":
        return None
    return reference.value


def _network_fact(share: charts_survey.Share, words: Words) -> str:
    return words.say(
        "chart.network_fact",
        network=share.label,
        presence=words.say("chart.present" if share.present else "chart.absent"),
        share=(
            words.say("chart.share_unknown")
            if share.value is None
            else words.say("chart.share", value=share.printed)
        ),
    )


def _comparison(item: Comparison, words: Words) -> Chapter:
    reference = item.reference
    population = words.say(
        "comparisons.population_sample" if reference.sample else "comparisons.population",
        scope=reference.scope,
        sample=reference.sample,
    )
    told = (reference.label, item.sentence, item.own_text, reference.printed, reference.reading)
    small = (reference.publisher, reference.document, population, reference.reason)
    return {
        "long": sum(map(len, (*told, *small, reference.caution))) > _HALF_A_PAGE,
        "label": reference.label.strip() or words.say("comparisons.national"),
        "sentence": item.sentence,
        "national": reference.printed or words.say("not_published"),
        "own": item.own_text,
        "evidence": words.tag(item.evidence) if item.evidence else "",
        "reading": reference.reading,
        "source": words.say(
            "comparisons.source", publisher=reference.publisher, document=reference.document
        ),
        "facts": [
            population,
            words.say("comparisons.year", year=reference.year),
            words.say("comparisons.method", method=words.tag(reference.method)),
            *([words.say("comparisons.local")] if reference.is_local else []),
        ],
        "applicability": words.tag(reference.applicability),
        "level": str(reference.applicability),
        "reason": reference.reason,
        "caution": reference.caution,
    }


def _definitions(assessment: Assessment, words: Words) -> list[list[str]]:
    timezone = assessment.territory.timezone
    return [
        [words.say(f"definition.{key}"), words.say(f"definition.{key}_text", timezone=timezone)]
        for key in ("publication", "week", "covered", "not_filled", "not_published")
    ]


def _formulas(assessment: Assessment, words: Words) -> list[list[str]]:
    rows: dict[str, list[str]] = {}
    for item in assessment.indicators:
        evidence = words.tag(item.evidence)
        rows.setdefault(item.id, [item.label, item.formula, evidence])
    return list(rows.values())


def _coverage(item: AccountCadence, words: Words) -> str:
    covered = [week.monday for week in item.weeks if week.covered]
    if not covered:
        return words.say("coverage.none", account=item.account.name)
    return words.say(
        "coverage.value",
        account=item.account.name,
        covered=len(covered),
        total=len(item.weeks),
        first=digits(covered[0]),
        last=digits(covered[-1] + timedelta(days=6)),
    )


def _sources(assessment: Assessment, words: Words) -> list[Chapter]:
    groups: dict[tuple[str, str], list[Reference]] = {}
    for reference in _references(assessment):
        groups.setdefault((reference.publisher, reference.document), []).append(reference)
    return [
        {
            "publisher": publisher,
            "document": source,
            "years": words.say(
                "sources.years", years=", ".join(sorted({item.year for item in items}))
            ),
            "links": _links(items),
        }
        for (publisher, source), items in groups.items()
    ]


def _references(assessment: Assessment) -> list[Reference]:
    found = [item.reference for item in all_comparisons(assessment)]
    found += [row.reference for row in assessment.networks if row.reference is not None]
    found += assessment.context
    return list({reference.slug: reference for reference in found}.values())


def _links(references: Sequence[Reference]) -> list[Chapter]:
    """Return where each source is, followed only when it is a web address."""
    places = dict.fromkeys(
        place
        for reference in references
        for place in reference.source.split(" ; ")
        if place.strip()
    )
    return [
        {"text": place, "url": url if url.startswith(("https://", "http://")) else ""}
        for place, url in ((place, unbroken(place).strip()) for place in places)
    ]
