"""The weeks of the dossier d’antériorité: one chart an account, and every figure in tables."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from cm_desk.domain import wording
from cm_desk.domain.guarded import YEAR, AccountGuard, Comparison, GuardWeek
from cm_desk.domain.wording import number
from cm_desk.reports import charts_pair
from cm_desk.reports.charts_pair import PairWords
from cm_desk.reports.drawing import Caption
from cm_desk.reports.french import Words
from cm_desk.reports.glyphs import Coverage
from cm_desk.reports.wording import for_chart

_COLUMNS = 5
_NOTHING = "–"


def chart(
    one: AccountGuard, compared: Comparison, words: Words, coverage: Coverage, reading: str
) -> dict[str, str]:
    """Return an account's chart with what it says aloud and under it."""
    name = one.name or words.say("cadence.all" if one.account is None else "unnamed_account")
    title = words.say("chart.title", account=name)
    year = timedelta(days=YEAR)
    alt = words.say(
        "chart.alt",
        account=name,
        now=_fact([(week.now, week.now_days) for week in one.weeks], words),
        before=_fact([(week.before, week.before_days) for week in one.weeks], words),
    )
    known = any(week.now is not None or week.before is not None for week in one.weeks)
    svg = charts_pair.pair_svg(
        one.weeks,
        today=compared.today,
        words=PairWords(
            words.say("chart.now", period=wording.period(compared.first, compared.last)),
            words.say(
                "chart.before",
                period=wording.period(compared.first - year, compared.last - year),
            ),
            *(words.say(f"chart.{key}") for key in ("published", "planned", "partial", "unknown")),
        ),
        both_only=one.account is None,
        caption=Caption(for_chart(title, coverage), for_chart(alt, coverage)),
    )
    return {
        "name": name,
        "network": "" if one.has_namesake else one.network,
        "alt": alt,
        "svg": svg if known else "",
        "reading": reading,
    }


def tables(compared: Comparison, words: Words) -> Iterator[dict[str, object]]:
    """Return every week of every account, a few accounts a table, all together last."""
    shown = (*compared.accounts, compared.together)
    for start in range(0, len(shown), _COLUMNS):
        some = shown[start : start + _COLUMNS]
        yield {
            "heads": [
                one.name or words.say("cadence.all" if one.account is None else "unnamed_account")
                for one in some
            ],
            "rows": [
                [_week(week), *(_cell(one, place, compared, words) for one in some)]
                for place, week in enumerate(compared.together.weeks)
            ],
        }


def _fact(weeks: Sequence[tuple[int | None, int]], words: Words) -> str:
    counts = [count for count, _ in weeks if count is not None]
    if not counts:
        return words.say("chart.fact_nothing")
    total = wording.count(
        sum(counts), words.say("noun.publication.one"), words.say("noun.publication.many")
    )
    days = sum(days for _, days in weeks)
    covered = wording.count(days, words.say("noun.day.one"), words.say("noun.day.many"))
    return words.say("chart.fact", publications=total, most=number(max(counts)), days=covered)


def _week(week: GuardWeek) -> str:
    sunday = week.monday + timedelta(days=6)
    return f"{week.monday.isocalendar().week} ({week.monday:%d/%m} – {sunday:%d/%m})"


def _cell(one: AccountGuard, place: int, compared: Comparison, words: Words) -> str:
    week = one.weeks[place]
    to_come = week.is_to_come(compared.today)
    if to_come and one.account is None:
        # Together, a day counts when it is known both times: the year before is not uncovered.
        return words.say("to_come")
    now = words.say("to_come") if to_come else _known(week.now)
    before = _known(week.before)
    if week.now_days and week.now_days < week.days:
        now += "*"
    if week.before_days and week.before_days < week.days:
        before += "*"
    return f"{now} / {before}"


def _known(count: int | None) -> str:
    return _NOTHING if count is None else number(count)
