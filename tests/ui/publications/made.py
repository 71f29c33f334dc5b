"""Staged files made by hand: what a card must say, whatever reader found it."""

from datetime import date, time
from pathlib import Path
from typing import Any

from cm_desk.domain.importing import FileSummary, ObservedAccount, ObservedReading, PlannedPost
from cm_desk.services.importing import Counts, StagedFile, Target

DAY = date(2026, 3, 1)


def account(ref: str, name: str, network_id: str = "") -> ObservedAccount:
    return ObservedAccount(ref, name, "", 1, network_id)


def target(observed: ObservedAccount, network_id: str, new: int = 1, **known: Any) -> Target:
    values: dict[str, Any] = {
        "observed": observed,
        "network_id": network_id,
        "account_id": None,
        "account_name": observed.name,
        "counts": Counts(new, 0, 0),
        "readings": (),
        "period": None,
        "is_covered": True,
        "has_twin": False,
    }
    return Target(**(values | known))


def summary(kind: str, network_id: str, **known: Any) -> FileSummary:
    values: dict[str, Any] = {
        "timezone": "UTC",
        "read": 1,
        "accounts": (),
        "first": DAY,
        "last": DAY,
    }
    return FileSummary(kind, network_id, **(values | known))


def followers(days: int = 90) -> StagedFile:
    """Return a file of followers and nothing else."""
    page = account("linkedin.com/company/1", "PETR du Haut-Vallon")
    readings = tuple(
        ObservedReading(page.ref, date.fromordinal(DAY.toordinal() + n), gained=n % 5 - 1)
        for n in range(days)
    )
    found = summary(
        "linkedin-followers",
        "linkedin",
        timezone="",
        first=None,
        last=None,
        readings=readings,
        read=days,
    )
    there = target(page, "linkedin", days, readings=readings)
    return StagedFile(Path("petr_followers_1767225600000.xls"), found, (there,), 1)


def plan() -> StagedFile:
    """Return a planning tool's file: two contents to come, one of them without a date."""
    posts = (
        PlannedPost("Marché de Noël", date(2026, 12, 5), time(9, 30), ("facebook", "linkedin")),
        PlannedPost("Vœux", None, None, is_draft=True),
    )
    found = summary("metricool-plan", "", timezone="", first=None, last=None, planned=posts)
    return StagedFile(Path("metricool.csv"), found, (), 1, planned_counts=Counts(2, 0, 0))
