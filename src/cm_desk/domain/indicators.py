"""Every figure that the dossier gives, each with its formula in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cm_desk.domain import cadence, distributions, followers, gains, wording
from cm_desk.domain.accounts import Account, AccountState, Frequency
from cm_desk.domain.assessment import Evidence, Indicator
from cm_desk.domain.cadence import Known, Observation
from cm_desk.domain.figures import Sheet
from cm_desk.domain.history import History, WeekRow
from cm_desk.domain.publication import WEBSITE
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.domain.weeks import Weeks

_WINDOWS = (12, 52)


@frozen
class PlanCounts:
    """Contents dated in the period, those of them that appeared, those of the next 4 weeks.

    Abandoned contents count nowhere; ``ahead`` leaves out those already published.
    """

    planned: int
    published: int
    ahead: int


@frozen
class Facts:
    """What the dossier says beside its history."""

    accounts: tuple[Account, ...]
    population: int | None = None
    objectives: tuple[Objective, ...] = ()
    audiences: tuple[Audience, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    plan: PlanCounts | None = None


def compute(
    history: History,
    seen: Observation,
    facts: Facts,
    *,
    today: date,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
    rhythm_only: bool = False,
) -> tuple[Indicator, ...]:
    """Return all figures: those of all accounts first, then each one's.

    ``rhythm_only``: how all accounts together publish, and the plan; nothing drawn from facets.

    ``seen`` comes from ``cadence.observe``; ``texts`` is indicators.json, ``labels``
    labels.json. Indicators marked ``detail`` belong to tables.
    """
    own = {account.id: account for account in facts.accounts if account.id is not None}
    shared = {one: account for one, account in own.items() if one in seen.counted_together}
    sheet = Sheet(texts, labels, None, seen.overall)
    if rhythm_only:
        return (*_overall_rhythm(seen, shared, sheet), *_plan(facts.plan, sheet))
    facets = distributions.by_account(history.facets, seen.counted_together)
    rows = _by_account(history.weeks)
    readings = followers.by_account(history.readings, today)
    gained = gains.by_account(history.gains, today)
    websites = {one for one, account in own.items() if account.network_id == WEBSITE}
    is_compared = any(one in websites or "repeated" in found for one, found in facets.items())
    found = [
        *_overall_rhythm(seen, shared, sheet),
        *distributions.shares(facets.get(None, {}), sheet),
        distributions.website_share(facets.get(None, {}), sheet, is_compared=is_compared),
        *distributions.recent_audiences(history.recent, facts.audiences, sheet),
        *_plan(facts.plan, sheet),
        _objectives(facts.objectives, sheet),
        *_distributions(facets, facts, sheet),
    ]
    for account_id, account in own.items():
        sheet = Sheet(texts, labels, account_id, seen.evidence[account_id])
        found += _rhythm(seen, account, seen.own[account_id], sheet)
        found += distributions.shares(facets.get(account_id, {}), sheet)
        if account_id not in websites:
            found.append(
                distributions.website_share(
                    facets.get(account_id, {}), sheet, is_compared=is_compared
                )
            )
        found += followers.figures(
            readings.get(account_id, []),
            gained.get(account_id, {}),
            rows.get(account_id, ()),
            history.period,
            population=facts.population,
            sheet=sheet,
        )
        found += _distributions(facets, facts, sheet)
    return tuple(found)


def _distributions(facets: distributions.Facets, facts: Facts, sheet: Sheet) -> Iterator[Indicator]:
    counts = facets.get(sheet.account_id, {})
    return distributions.rows(counts, sheet, pillars=facts.pillars, audiences=facts.audiences)


def _by_account(rows: Iterable[WeekRow]) -> dict[int, list[WeekRow]]:
    found: dict[int, list[WeekRow]] = {}
    for row in rows:
        found.setdefault(row.account_id, []).append(row)
    return found


def _overall_rhythm(
    seen: Observation, shared: Mapping[int, Account], sheet: Sheet
) -> Iterator[Indicator]:
    total = sum(cadence.publications(seen.own[one], seen.period) for one in shared)
    yield _publications(total, sheet, is_known=cadence.is_covered(seen.union, seen.period))
    yield _per_week(seen, seen.union, sheet)
    yield _covered_accounts(seen, shared, sheet)
    for count in _WINDOWS:
        kept = [
            cadence.on_target(seen.own[one], seen.period, account.target_per_week, count)
            for one, account in shared.items()
            if account.target_per_week
        ]
        summed = Known(sum(one.met for one in kept), sum(one.of for one in kept))
        yield _on_target(count, summed if kept else None, sheet)
    yield from _continuity(seen, seen.joint, sheet)


def _rhythm(seen: Observation, account: Account, weeks: Weeks, sheet: Sheet) -> Iterator[Indicator]:
    total = cadence.publications(weeks, seen.period)
    yield _publications(total, sheet, is_known=cadence.is_covered(weeks, seen.period))
    yield _per_week(seen, weeks, sheet)
    yield _frequency(seen, weeks, account, sheet)
    target = account.target_per_week
    for count in _WINDOWS:
        kept = cadence.on_target(weeks, seen.period, target, count) if target else None
        yield _on_target(count, kept, sheet)
    yield from _continuity(seen, weeks, sheet)


def _continuity(seen: Observation, weeks: Weeks, sheet: Sheet) -> Iterator[Indicator]:
    yield _silence(seen, weeks, sheet)
    yield _regularity(seen, weeks, sheet)
    yield _year_before(seen, weeks, sheet)
    yield from _spread(seen, weeks, sheet)


def _publications(total: int, sheet: Sheet, *, is_known: bool) -> Indicator:
    if not total and not is_known:
        return sheet.not_covered("publications", "publications")
    return sheet.figure("publications", total, sheet.count(total, "publication"), "publications")


def _per_week(seen: Observation, weeks: Weeks, sheet: Sheet) -> Indicator:
    rate = cadence.per_week(weeks, seen.period)
    if rate is None:
        is_short = cadence.is_covered(weeks, seen.period)
        note = "note.too_short" if is_short else "note.not_covered"
        return sheet.not_covered("per_week", "per_week", note)
    whole = cadence.covered_count(weeks, seen.period) // 7
    note = sheet.say("note.covered", weeks=sheet.count(whole, "covered_week"))
    return sheet.figure("per_week", rate, wording.per_week(rate), "per_week", note=note)


def _covered_accounts(seen: Observation, shared: Mapping[int, Account], sheet: Sheet) -> Indicator:
    active = [one for one, account in shared.items() if account.state is AccountState.ACTIVE]
    if not active:
        return sheet.unknown("covered_accounts", "accounts", "note.no_account")
    followed = sum(cadence.is_covered(seen.own[one], seen.period) for one in active)
    text = sheet.ratio(followed, len(active))
    return sheet.figure("covered_accounts", followed, text, "accounts")


def _frequency(seen: Observation, weeks: Weeks, account: Account, sheet: Sheet) -> Indicator:
    rate = cadence.per_week(weeks, seen.period)
    found = account.declared_frequency if rate is None else cadence.frequency_class(rate)
    if found is None:
        return sheet.not_covered("frequency_class", "class")
    return sheet.figure(
        "frequency_class",
        list(Frequency).index(found),
        sheet.labels[f"Frequency.{found}"],
        "class",
        note=sheet.texts["note.declared"] if rate is None else "",
        evidence=Evidence.DECLARED if rate is None else None,
    )


def _on_target(count: int, kept: Known | None, sheet: Sheet) -> Indicator:
    key = f"weeks_on_target_{count}"
    if kept is None:
        return sheet.unknown(key, "weeks", "note.no_target")
    if not kept.of:
        return sheet.not_covered(key, "weeks", "note.no_whole_week")
    note = sheet.say("note.covered", weeks=sheet.count(kept.of, "covered_week"))
    return sheet.figure(key, kept.met, sheet.ratio(kept.met, kept.of), "weeks", note=note)


def _silence(seen: Observation, weeks: Weeks, sheet: Sheet) -> Indicator:
    silence = cadence.longest_silence(weeks, seen.period)
    if silence is None:
        return sheet.not_covered("longest_silence", "days")
    note = sheet.texts["note.no_silence"]
    if silence.days:
        is_current = seen.is_current and silence.last.toordinal() == seen.last
        span = wording.capital(wording.period(silence.first, silence.last))
        note = sheet.say("note.silence_current" if is_current else "note.silence", period=span)
    text = sheet.count(silence.days, "day")
    return sheet.figure("longest_silence", silence.days, text, "days", note=note)


def _regularity(seen: Observation, weeks: Weeks, sheet: Sheet) -> Indicator:
    known = cadence.regularity(weeks, seen.period)
    if not known.of:
        return sheet.not_covered("regularity", "percent", "note.no_whole_week")
    note = sheet.say("note.covered", weeks=sheet.count(known.of, "covered_week"))
    return sheet.percent("regularity", 100 * known.met / known.of, note=note)


def _year_before(seen: Observation, weeks: Weeks, sheet: Sheet) -> Indicator:
    both = cadence.year_before(weeks, seen.period)
    if both is None:
        return sheet.not_covered("year_before", "per_week", "note.no_year_before")
    now, before = wording.number(both.now, 1), wording.number(both.before, 1)
    change = both.now - both.before
    note = sheet.say("note.year_before", now=now, before=before)
    return sheet.figure("year_before", change, wording.signed(change, 1), "per_week", note=note)


def _spread(seen: Observation, weeks: Weeks, sheet: Sheet) -> Iterator[Indicator]:
    counts = cadence.spread(weeks, seen.period)
    known = sum(counts.values())
    for frequency, count in counts.items() if known else ():
        yield sheet.row(
            "weeks",
            frequency,
            100 * count / known,
            label=sheet.texts[f"weeks.{frequency}.label"],
            note=sheet.count(count, "week"),
        )


def _plan(plan: PlanCounts | None, sheet: Sheet) -> Iterator[Indicator]:
    if plan is None or not plan.planned:
        yield sheet.unknown("plan_kept", "percent", "note.no_plan")
    else:
        share = 100 * plan.published / plan.planned
        note = sheet.ratio(plan.published, plan.planned) + "."
        yield sheet.percent("plan_kept", share, note=note, evidence=Evidence.ENTERED)
    if plan is not None:
        text = sheet.count(plan.ahead, "content")
        yield sheet.figure("planned_ahead", plan.ahead, text, "contents", evidence=Evidence.ENTERED)


def _objectives(objectives: tuple[Objective, ...], sheet: Sheet) -> Indicator:
    if not objectives:
        return sheet.unknown("objectives_measured", "objectives", "note.no_objective")
    met = sum(_is_measured(objective) for objective in objectives)
    text = sheet.ratio(met, len(objectives))
    return sheet.figure("objectives_measured", met, text, "objectives", evidence=Evidence.ENTERED)


def _is_measured(objective: Objective) -> bool:
    has_values = objective.baseline is not None and objective.target is not None
    return has_values and bool(objective.indicator) and objective.due_on is not None
