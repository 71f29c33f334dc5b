"""What the plan costs, week by week, and what would fit in the hours that there are."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cm_desk.domain import workload, workload_advice
from cm_desk.domain.accounts import Account, AccountType, Coverage, NetworkFamily
from cm_desk.domain.history import Period, weeks_around
from cm_desk.domain.workload import DaysOff, Gap, WeekLoad
from cm_desk.domain.workload_advice import MOST_WEEKS, Advice, Standing
from cm_desk.services import year_frame
from cm_desk.storage import accounts, agenda, plan, plan_settings, strategy, summary, territory
from cm_desk.storage.database import Dossier

GAP_WEEKS: Final = 4
# A history that ends earlier does not tell whether an account is silent now.
_RECENT: Final = timedelta(days=31)
_NETWORKS: Final = (NetworkFamily.SOCIAL, NetworkFamily.MESSAGING, NetworkFamily.LOCAL_APP)


def weeks(
    dossier: Dossier, *, resources: Path, first: date, last: date, today: date
) -> tuple[WeekLoad, ...]:
    """Return the load of the whole ISO weeks that hold ``first`` to ``last``."""
    period = weeks_around(first, last)
    published: dict[date, int] = {}
    for row in summary.weeks(dossier.connection, period):
        monday = date.fromordinal(row.week)
        published[monday] = published.get(monday, 0) + row.publications
    return workload.week_loads(
        plan.contents(dossier, first=period.first, last=period.last),
        plan_settings.read(dossier),
        period,
        hours_per_week=territory.read(dossier).hours_per_week,
        off=off(dossier, resources=resources, period=period),
        publications=published,
        today=today,
    )


def off(dossier: Dossier, *, resources: Path, period: Period) -> DaysOff:
    """Return the working days that absences and public holidays take."""
    marks = year_frame.marks(dossier, resources=resources, first=period.first, last=period.last)
    return workload.days_off(marks, period)


def advice(dossier: Dossier, *, resources: Path, today: date) -> Advice:
    """Tell what would fit in the coming weeks: see ``domain.workload_advice``."""
    most = workload.coming_weeks(today, MOST_WEEKS)
    contents = plan.contents(dossier, first=most.first, last=most.last)
    period = workload_advice.advised_weeks(contents, today)
    loads = weeks(dossier, resources=resources, first=period.first, last=period.last, today=today)
    settings = plan_settings.read(dossier)
    return workload_advice.advise(contents, settings, loads, standings(dossier, today=today))


def gaps(dossier: Dossier, *, today: date, count: int = GAP_WEEKS) -> tuple[Gap, ...]:
    """Compare each active account's plan with its target over the coming whole weeks."""
    period = workload.coming_weeks(today, count)
    contents = plan.contents(dossier, first=period.first, last=period.last)
    return workload.gaps(contents, accounts.accounts(dossier), period)


def standings(dossier: Dossier, *, today: date) -> tuple[Standing, ...]:
    """Return what each account is worth keeping for."""
    priority = {one.id for one in strategy.audiences(dossier) if one.is_priority}
    links = accounts.links(dossier)
    families = {one.id: one.family for one in accounts.networks(dossier)}
    followers = {
        one.account_id: one.followers
        for one in accounts.full_readings(dossier)
        if one.followers is not None and one.taken_on <= today
    }
    published, covered = agenda.last_publications(dossier), accounts.coverage(dossier)
    found: list[Standing] = []
    for account in accounts.accounts(dossier):
        known = account.id or 0
        served = links.get(known)
        audiences = {audience for audience, _message in served.audiences} if served else set()
        aims = bool(served and (served.objective_ids or audiences))
        found.append(
            Standing(
                known,
                2 if audiences & priority else int(aims),
                followers.get(known),
                silence(known, published.get(known), covered, today),
                _may_close(account, families[account.network_id]),
            )
        )
    return tuple(found)


def silence(
    account_id: int, last: date | None, coverage: Iterable[Coverage], today: date
) -> int | None:
    """Return the covered days since an account's last publication; None where unknown."""
    known = sorted(
        (one.first, min(one.last, today))
        for one in coverage
        if one.account_id == account_id and one.first <= today
    )
    start = end = None
    for first, until in known:
        if start is None or end is None or first > end + timedelta(days=1):
            start, end = first, until
        else:
            end = max(end, until)
    if start is None or end is None or today - end > _RECENT:
        return None
    since = start - timedelta(days=1) if last is None else max(last, start - timedelta(days=1))
    return max(0, (end - since).days)


def _may_close(account: Account, family: NetworkFamily) -> bool:
    return family in _NETWORKS and account.account_type is not AccountType.HOSTING
