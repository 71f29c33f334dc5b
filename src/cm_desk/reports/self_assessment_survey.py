"""What the self-assessment draws beside the survey: own weeks, aims, residents' use."""

from collections.abc import Iterable, Sequence

from cm_desk.domain.assessment import AimRow, Aims, Assessment, FrequencyWeeks, YearSeries
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.wording import THIN, capital, number, percent
from cm_desk.reports import charts_survey, charts_weeks
from cm_desk.reports.drawing import Caption
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage
from cm_desk.reports.wording import for_chart, unbroken

Chapter = dict[str, object]

_SEPARATOR = f"{THIN}; "


def weeks(assessment: Assessment, words: Words, coverage: Coverage) -> Chapter | None:
    """Return the covered weeks of all accounts by frequency class, None where none is known."""
    known = (one for one in assessment.frequency_weeks if one.account_id is None and one.classes)
    found = next(known, None)
    if found is None:
        return None
    alt = words.say("weeks.alt", covered=number(found.covered), facts=_week_facts(found, words))
    return {
        "title": words.say("weeks.title"),
        "reading": found.reading,
        "alt": alt,
        "svg": charts_weeks.parts_svg(
            [
                charts_weeks.Part(for_chart(capital(one.label), coverage), one.weeks, one.share)
                for one in found.classes
            ],
            caption=Caption(words.say("weeks.title"), for_chart(alt, coverage)),
        ),
    }


def aims(assessment: Assessment, words: Words, coverage: Coverage) -> list[Chapter]:
    """Return the survey's objectives, then its audiences, beside the body's own."""
    found = (
        ("objectives", assessment.objectives_against_survey),
        ("audiences", assessment.audiences_against_survey),
    )
    return [_aims(key, one, words, coverage) for key, one in found if one and one.rows]


def years(assessment: Assessment, words: Words, coverage: Coverage) -> Chapter | None:
    """Return the residents' use over the years, None when the set has none."""
    series = assessment.use_over_years
    lines = [line for line in (_line(one, coverage) for one in series) if line.points]
    if not lines:
        return None
    alt = words.say("years.alt", facts=_SEPARATOR.join(_year_fact(one, words) for one in lines))
    return {
        "title": words.say("years.title"),
        "intro": words.say("years.intro"),
        "alt": unbroken(alt),
        "readings": [one.reading for one in series],
        "sources": [one.source for one in series],
        "svg": charts_survey.years_svg(
            lines, caption=Caption(words.say("years.title"), for_chart(alt, coverage))
        ),
    }


def _week_facts(found: FrequencyWeeks, words: Words) -> str:
    return _SEPARATOR.join(
        words.say("weeks.fact", label=one.label, count=number(one.weeks), share=percent(one.share))
        for one in found.classes
    )


def _aims(key: str, found: Aims, words: Words, coverage: Coverage) -> Chapter:
    title = words.say(f"aims.{key}")
    shares = [_share(row, words, coverage) for row in found.rows]
    facts = [_fact(row, share, words) for row, share in zip(found.rows, shares, strict=True)]
    alt = words.say("aims.alt", title=title, facts=_SEPARATOR.join(facts))
    svg = charts_survey.networks_svg(
        shares,
        words=charts_survey.NetworkWords(
            title, for_chart(alt, coverage), words.say("chart.own"), words.say("chart.national")
        ),
    )
    return {
        "title": title,
        "svg": svg,
        "alt": unbroken(alt),
        "reading": found.reading,
        "sources": sources((row.reference for row in found.rows), words),
    }


def sources(references: Iterable[Reference | None], words: Words) -> list[str]:
    """Return where the drawn shares come from, and how far they apply, each once."""
    return list(
        dict.fromkeys(
            words.say(
                "networks.source",
                publisher=one.publisher,
                document=one.document,
                scope=one.scope,
                year=one.year,
                method=words.tag(one.method),
                applicability=words.tag(one.applicability),
            )
            for one in references
            if one is not None and one.value is not None
        )
    )


def _share(row: AimRow, words: Words, coverage: Coverage) -> charts_survey.Share:
    value = row.reference.value if row.reference.unit.strip() == "%" else None
    state = {True: "yes", False: "no", None: "unknown"}[row.is_own]
    return charts_survey.Share(
        for_chart(row.label, coverage),
        bool(row.is_own),
        words.say(f"aims.own_{state}"),
        value,
        share_text(value, words, is_local=row.reference.is_local),
    )


def share_text(value: float | None, words: Words, *, is_local: bool) -> str:
    """Write a share of the survey, saying so when the user typed it in."""
    if value is None:
        return words.say("not_published")
    written = percent(value, 1)
    return f"{written} ({words.say('comparisons.local')})" if is_local else written


def _fact(row: AimRow, share: charts_survey.Share, words: Words) -> str:
    own = {True: "own", False: "not_own", None: "unknown"}[row.is_own]
    known = words.say("chart.share_unknown")
    if share.value is not None:
        known = words.say("chart.share", value=share.printed)
    return f"{share.label}, {words.say(f'aims.fact_{own}')}, {known}"


def _line(series: YearSeries, coverage: Coverage) -> charts_survey.YearLine:
    known = [point for point in series.points if point.value is not None]
    return charts_survey.YearLine(
        for_chart(series.label, coverage),
        tuple((point.year, point.value or 0) for point in known),
        frozenset(place for place, point in enumerate(known) if point.is_joined),
    )


def _year_fact(line: charts_survey.YearLine, words: Words) -> str:
    return words.say("years.fact", label=line.label, values=_values(line.points, words))


def _values(points: Sequence[tuple[int, float]], words: Words) -> str:
    return ", ".join(
        words.say("years.value", value=percent(value, 1), year=year) for year, value in points
    )
