"""The example's plan: what became its last publications, what comes, and the year around it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from cm_desk.domain.plan import Content, PlanSettings, Status, Version
from cm_desk.domain.publication import Origin
from cm_desk.domain.recurrence import Pace, Recurrence, days
from cm_desk.domain.series import Series
from cm_desk.domain.year_frame import CalendarEvent
from cm_desk.services.demo_data import ContentSpec, SeriesSpec, YearSpec
from cm_desk.services.demo_history import Presence, Told
from cm_desk.storage import plan, plan_keys, plan_settings, series
from cm_desk.storage.database import Dossier

_REVIEWED_AFTER = 28


def write_year(
    dossier: Dossier,
    year: YearSpec,
    presences: Sequence[Presence],
    ids: Mapping[str, int],
    today: date,
) -> None:
    """Write the territory's own dates, a weekly content, and the themes that it follows."""
    for place, one in enumerate(year.events):
        first = _working_day(today, one.in_days)
        last = first + timedelta(days=one.days - 1)
        event = CalendarEvent(one.kind, one.title, first, last, one.theme, one.note)
        plan_keys.add_event(dossier, event, uid=f"exemple-date-{place}")
    plan_settings.write(dossier, PlanSettings(themes=year.themes))
    _write_series(dossier, year.series, presences, ids, today)


def _write_series(
    dossier: Dossier,
    spec: SeriesSpec,
    presences: Sequence[Presence],
    ids: Mapping[str, int],
    today: date,
) -> None:
    first = today + timedelta(days=(spec.weekday - today.weekday()) % 7)
    rule = Recurrence(Pace.WEEK, weekdays=(spec.weekday,), count=spec.weeks)
    series_id = series.save(dossier, Series(rule, first))
    account_id = next(one.account_id for one in presences if one.spec.key == spec.account)
    for place, day in enumerate(days(rule, first)):
        one = Content(
            spec.title,
            spec.brief,
            Status.TO_WRITE,
            day,
            spec.time,
            audience_id=ids[spec.audience],
            pillar_id=ids[spec.pillar],
            origin=Origin.MEMBER,
            format=spec.format,
            series_id=series_id,
            occurrence_on=day,
            uid=f"exemple-serie-{place}",
            versions=(Version(account_id),),
        )
        plan.save(dossier, one)


def planned(
    contents: Sequence[ContentSpec],
    presences: Sequence[Presence],
    ids: Mapping[str, int],
    today: date,
) -> Iterator[Content]:
    """Yield what is planned for the coming weeks, and the undated ideas."""
    by_key = {one.spec.key: one.account_id for one in presences}
    for spec in contents:
        versions = [Version(by_key[key], text, alt) for key, (text, alt) in spec.versions.items()]
        yield Content(
            spec.title,
            spec.brief,
            spec.status,
            None if spec.in_days is None else _working_day(today, spec.in_days),
            spec.time,
            audience_id=ids[spec.audience],
            objective_id=None if spec.objective is None else ids[f"objective:{spec.objective}"],
            pillar_id=ids[spec.pillar],
            origin=spec.origin,
            note=spec.note,
            kind=spec.kind,
            format=spec.format,
            effort_minutes=spec.effort_minutes,
            image_credit=spec.image_credit,
            image_consent=spec.image_consent,
            funder_mention=spec.funder_mention,
            contributor=spec.contributor,
            is_timeless=spec.is_timeless,
            cooldown_days=spec.cooldown_days,
            closes_on=None
            if spec.closes_in_days is None
            else _working_day(today, spec.closes_in_days),
            reminder_days=spec.reminder_days,
            relay_to=spec.relay_to,
            versions=tuple(sorted(versions, key=lambda version: version.account_id)),
        )


def _working_day(today: date, ahead: int) -> date:
    """Return the day so far away, or the working day beyond when it is a week-end."""
    day = today + timedelta(days=ahead)
    weekend = max(day.weekday() - 4, 0)
    return day - timedelta(days=weekend) if ahead < 0 else day + timedelta(days=-weekend % 3)


def published(latest: Sequence[Told], ids: Mapping[str, int], today: date) -> Sequence[Content]:
    """Return the contents that became the last weeks' publications, at most forty."""
    found: dict[int, Content] = {}
    for one in latest:
        story, publication = one.story, one.publication
        if not story.call:
            continue
        day = date.fromordinal(publication.day)
        age = (today - day).days
        version = Version(
            publication.account_id, publication.text, publication.alt_text, publication.id
        )
        content = found.get(story.number) or Content(
            story.title,
            status=Status.REVIEWED if age > _REVIEWED_AFTER else Status.PUBLISHED,
            planned_on=day,
            audience_id=ids[story.post.audience],
            pillar_id=ids[story.post.pillar],
            origin=story.post.origin,
        )
        if any(known.account_id == version.account_id for known in content.versions):
            continue
        versions = sorted((*content.versions, version), key=lambda v: v.account_id)
        found[story.number] = replace(content, versions=tuple(versions))
    return list(found.values())[-40:]
