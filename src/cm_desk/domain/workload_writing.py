"""What is said of the hours that the plan asks for, in the sentences that are given."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.records import frozen
from cm_desk.domain.workload import WeekLoad
from cm_desk.domain.workload_advice import Advice, Option, Standing

_PACES: Final = MappingProxyType(
    {3.0: "pace.3", 2.0: "pace.2", 1.0: "pace.1", 0.5: "pace.half", 0.25: "pace.quarter"}
)
_MOST_WEEKS: Final = 3

Texts = Mapping[str, str]


@frozen
class OptionWords:
    """A way to save time, and what is known of the account that it is about."""

    option: Option
    sentence: str
    reason: str


@frozen
class AdviceWords:
    """The verdict in a sentence, then the ways to make the plan fit and what goes with them."""

    verdict: str
    intro: str
    options: tuple[OptionWords, ...]
    notes: tuple[str, ...]


def write(
    advice: Advice,
    standings: Iterable[Standing],
    *,
    name_of: Callable[[int], str],
    texts: Texts,
) -> AdviceWords:
    """Say an advice; ``name_of`` names an account by its id."""
    known = {one.account_id: one for one in standings}
    return AdviceWords(
        _verdict(advice, texts),
        _intro(advice, texts) if advice.excess else "",
        tuple(
            OptionWords(
                option,
                _option(option, name_of(option.account_id), texts),
                _reason(known.get(option.account_id), texts),
            )
            for option in advice.options or advice.steps
        ),
        tuple(_notes(advice, texts)),
    )


def _verdict(advice: Advice, texts: Texts) -> str:
    period = wording.period(advice.period.first, advice.period.last)
    planned = wording.duration(advice.planned)
    if not advice.planned:
        return texts["verdict.nothing"].format(period=period)
    if advice.available is None:
        return texts["verdict.unknown"].format(planned=planned)
    key = "verdict.fits" if advice.planned <= advice.available else "verdict.barely"
    if advice.excess:
        key = "verdict.over"
    said = texts[key].format(
        planned=planned,
        available=wording.duration(advice.available),
        excess=wording.duration(advice.excess),
        period=period,
    )
    count = len(advice.crowded)
    if advice.excess or not count:
        return said
    return f"{said} {texts['crowded.many' if count > 1 else 'crowded.one'].format(count=count)}"


def _intro(advice: Advice, texts: Texts) -> str:
    if advice.options:
        return texts["intro.alone" if len(advice.options) > 1 else "intro.one"]
    if not advice.steps:
        return texts["intro.never"]
    missing = advice.excess - advice.frees
    key = "intro.together" if missing < 1 else "intro.barely"
    if not advice.is_enough:
        key = "intro.short"
    if len(advice.steps) == 1:  # enough, it would be an option
        key = "intro.barely_one" if advice.is_enough else "intro.short_one"
    return texts[key].format(
        frees=wording.duration(advice.frees), missing=wording.duration(missing)
    )


def _option(option: Option, account: str, texts: Texts) -> str:
    frees = wording.duration(option.frees)
    if option.per_week is None:
        return texts["option.close"].format(account=account, frees=frees)
    pace = texts[_PACES[option.per_week]]
    return texts["option.slow"].format(account=account, pace=pace, frees=frees)


def _reason(standing: Standing | None, texts: Texts) -> str:
    if standing is None:
        return ""
    parts = [texts[("reason.none", "reason.aims", "reason.priority")[standing.serves]]]
    if standing.is_silent:
        parts.insert(0, texts["reason.silent"].format(days=standing.silent_days))
    if standing.followers is None:
        parts.append(texts["reason.unknown"])
    else:
        noun = texts["noun.follower.one"], texts["noun.follower.many"]
        parts.append(wording.count(standing.followers, *noun))
    return wording.capital(", ".join(parts))


def _notes(advice: Advice, texts: Texts) -> Iterable[str]:
    if advice.excess and not advice.options and not advice.is_enough:
        yield texts["note.more"]
    if advice.excess and advice.unassigned:
        yield texts["note.unassigned"].format(minutes=wording.duration(advice.unassigned))
    if advice.crowded:
        yield from _moves(advice.crowded, advice.roomy, texts)


def _moves(crowded: Sequence[WeekLoad], roomy: Sequence[WeekLoad], texts: Texts) -> Iterable[str]:
    """Say which weeks ask for too much, the fullest ones only, and which have room."""
    fullest = sorted(crowded, key=lambda load: (-load.over_minutes, load.monday))[:_MOST_WEEKS]
    for load in sorted(fullest, key=lambda load: load.monday):
        week, over = wording.week(load.monday), wording.duration(load.over_minutes)
        yield texts["note.crowded"].format(week=week, over=over)
    emptiest = sorted(roomy, key=lambda load: (-load.room_minutes, load.monday))[:_MOST_WEEKS]
    if emptiest:
        weeks = wording.listing(
            texts["note.room"].format(
                week=wording.week(load.monday), room=wording.duration(load.room_minutes)
            )
            for load in sorted(emptiest, key=lambda load: load.monday)
        )
        yield texts["note.roomy"].format(weeks=weeks)
