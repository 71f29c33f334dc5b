"""The example territory: fictional from end to end, the same for the same day."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from cm_desk.domain.accounts import Account, Coverage, Reading
from cm_desk.domain.strategy import AccountLinks, Audience, Objective, Pillar
from cm_desk.domain.territory import (
    LegalForm,
    Member,
    SchoolZone,
    Territory,
    TerritoryKind,
    Website,
)
from cm_desk.services import demo_data, demo_history, demo_judged, demo_past, demo_plan, dossiers
from cm_desk.services.demo_data import AccountSpec, ExampleData
from cm_desk.services.demo_figures import followers
from cm_desk.services.demo_history import Presence
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, changes, plan, strategy, territory
from cm_desk.storage.database import Dossier


def write_example(
    path: Path,
    *,
    resources: Path,
    today: date,
    years: int = 3,
    publications: int | None = None,
) -> Dossier:
    """Write a new dossier that holds the example; ``today`` alone decides of its contents.

    ``publications`` asks for exactly so many of them, spread as the natural ones are.
    """
    data, posts, contents = demo_data.read(resources)
    judged = demo_data.read_judged(resources)
    # Last year's assessment is that of the file as it stood then: the file is written up to
    # that day first. An example of one year has nothing to say of the year before.
    then = demo_judged.day_kept(today) if years > 1 else None
    dossier = dossiers.create(path, name=data.territory.name, resources=resources)
    try:
        with changes.record(dossier, "example_written") as recording:
            _write_territory(dossier, data, today)
            ids = _write_aims(dossier, data, resources, today)
            presences = _write_accounts(dossier, data, ids, today=today, years=years, then=then)
            told = demo_history.history(
                data,
                posts,
                presences,
                ids=ids,
                wanted=publications,
                zone=ZoneInfo("Europe/Paris"),
                rng=random.Random(f"cm-desk {today}"),  # noqa: S311 - no secret is drawn
            )
            past = demo_past.Past(dossier, told, today)
            if then is not None:
                past.write(recording, until=then)
                demo_judged.answer_last_year(dossier, judged, then)
        assessed = None
        if then is not None:
            assessed = demo_judged.assess(dossier, judged.kept, resources=resources, day=then)
        with changes.record(dossier, "example_written") as recording:
            if then is not None and assessed is not None:
                demo_judged.keep(dossier, assessed, judged.kept)
                _catch_up(dossier, data, presences, then, today)
            past.write(recording, until=today)
            past.log_imports(presences)
            made = (
                *demo_plan.published(past.latest, ids, today),
                *demo_plan.planned(contents, presences, ids, today),
            )
            for place, one in enumerate(made):
                plan.save(dossier, replace(one, uid=f"exemple-{place}"))
            demo_plan.write_year(dossier, demo_data.read_year(resources), presences, ids, today)
        with changes.record(dossier, "example_written"):
            demo_judged.answer(dossier, judged, resources=resources, today=today)
    except BaseException:
        dossier.close()
        path.unlink(missing_ok=True)
        raise
    return dossier


def _write_territory(dossier: Dossier, data: ExampleData, today: date) -> None:
    spec = data.territory
    territory.write(
        dossier,
        Territory(
            spec.name,
            TerritoryKind.PETR,
            LegalForm.PUBLIC_ESTABLISHMENT,
            Website.OWN,
            spec.website_url,
            spec.hours_per_week,
            SchoolZone.B,
            (today - relativedelta(months=20)).replace(day=12),
            is_example=True,
            notes=spec.notes,
        ),
    )
    for one in data.members:
        territory.add_member(
            dossier,
            Member("epci", one.code, one.name, one.population, one.commune_count, data.vintage),
        )


def _write_aims(
    dossier: Dossier, data: ExampleData, resources: Path, today: date
) -> Mapping[str, int]:
    """Write objectives, audiences and pillars; return the ids by key, objectives by place."""
    suggestions = Texts(resources / "texts").suggestions()
    audiences = {one.id: one for one in suggestions.audiences}
    pillars = {one.id: one for one in suggestions.pillars}
    ids: dict[str, int] = {}
    for place, one in enumerate(data.objectives):
        due = (today + relativedelta(months=one.due_in_months)) + relativedelta(day=31)
        aim = Objective(
            one.title,
            one.description,
            one.indicator,
            one.unit,
            one.baseline,
            one.target,
            due,
            one.project_axis,
            one.template,
        )
        ids[f"objective:{place}"] = strategy.save(dossier, aim)
    for key in data.audiences:
        audience = audiences[key]
        ids[key] = strategy.save(
            dossier,
            Audience(audience.name, audience.description, key, is_priority=key in data.priorities),
        )
    for key in data.pillars:
        pillar = pillars[key]
        ids[key] = strategy.save(dossier, Pillar(pillar.name, target_share=pillar.target_share))
    return ids


def _write_accounts(
    dossier: Dossier,
    data: ExampleData,
    ids: Mapping[str, int],
    *,
    today: date,
    years: int,
    then: date | None,
) -> Sequence[Presence]:
    """Write the accounts as they are today, or as they stood ``then``."""
    presences = []
    for spec in data.accounts:
        account_id = accounts.save_account(dossier, _account(spec, today, reviewed=then or today))
        served = AccountLinks(
            account_id,
            tuple(ids[f"objective:{place}"] for place in spec.objectives),
            tuple((ids[key], message) for key, message in spec.audiences.items()),
        )
        accounts.save_links(dossier, served)
        first = today - relativedelta(years=years)
        if spec.since_months is not None:
            first = max(first, today - relativedelta(months=spec.since_months))
        presence = Presence(
            spec, account_id, first, today - timedelta(days=spec.covered_until_days)
        )
        _write_coverage(dossier, presence)
        _write_readings(dossier, presence, data.reading_source, date.min, then or today)
        presences.append(presence)
    return presences


def _account(spec: AccountSpec, today: date, *, reviewed: date) -> Account:
    """Return an account, last reviewed some days before ``reviewed``."""
    return Account(
        spec.network_id,
        spec.name,
        spec.handle,
        spec.url,
        spec.platform_id,
        spec.account_type,
        owner=spec.owner,
        deputy=spec.deputy,
        administrators=spec.administrators,
        two_factor=spec.two_factor,
        moderation_charter=spec.moderation_charter,
        website_link=spec.website_link,
        target_per_week=spec.target_per_week,
        opened_on=today - relativedelta(months=spec.opened_months),
        reviewed_on=reviewed - timedelta(days=spec.reviewed_days),
        notes=spec.notes,
    )


def _catch_up(
    dossier: Dossier, data: ExampleData, presences: Sequence[Presence], then: date, today: date
) -> None:
    """Bring the accounts from ``then`` to today."""
    for one in presences:
        account = _account(one.spec, today, reviewed=today)
        accounts.save_account(dossier, replace(account, id=one.account_id))
        _write_readings(dossier, one, data.reading_source, then, today)


def _write_coverage(dossier: Dossier, presence: Presence) -> None:
    periods = [(presence.first, presence.last)]
    if hole := presence.hole:
        day = timedelta(days=1)
        periods = [(presence.first, hole[0] - day), (hole[1] + day, presence.last)]
    source = "import" if presence.spec.imported else "saisi"
    for first, last in periods:
        accounts.save_coverage(dossier, Coverage(presence.account_id, first, last, source))


def _write_readings(
    dossier: Dossier, presence: Presence, source: str, after: date, until: date
) -> None:
    """Write the figures that someone noted at the start of each quarter, between two days."""
    quarter = date(presence.first.year, (presence.first.month - 1) // 3 * 3 + 1, 3)
    while quarter <= min(presence.last, until):
        if quarter >= presence.first and quarter > after:
            crowd = followers(presence.spec, presence.progress(quarter))
            has_reach = presence.spec.imported
            reading = Reading(
                presence.account_id,
                quarter,
                crowd,
                round(crowd * 6.4) if has_reach else None,
                round(crowd * 0.31) if has_reach else None,
                source,
            )
            accounts.save_reading(dossier, reading)
        quarter += relativedelta(months=3)
