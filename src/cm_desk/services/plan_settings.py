"""How the territory plans, read and changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import USUAL_EFFORT, PlanSettings
from cm_desk.domain.publication import Format
from cm_desk.storage import changes, plan_settings, territory
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

LONGEST_EFFORT: Final = 6000  # minutes
HOURS_IN_A_WEEK: Final = 168


def read(dossier: Dossier) -> PlanSettings:
    """Return the settings of the plan, defaults where nothing was chosen."""
    return plan_settings.read(dossier)


def save(dossier: Dossier, wanted: PlanSettings) -> Change:
    """Keep the settings of the plan."""
    with changes.record(dossier, "plan_settings_saved") as recording:
        plan_settings.write(dossier, wanted)
    return recording.change


def save_effort(
    dossier: Dossier,
    *,
    effort: Mapping[Format, int],
    adapting_minutes: int,
    hours_per_week: float | None,
) -> Change:
    """Keep what contents take, in minutes by format, and the hours that a week has for them.

    A format that is left out takes its usual time again.
    """
    for kind, minutes in (*effort.items(), ("adapting", adapting_minutes)):
        if not 0 <= minutes <= LONGEST_EFFORT:
            raise CmDeskError("effort_out_of_range", field=str(kind), most=LONGEST_EFFORT)
    if hours_per_week is not None and not 0 <= hours_per_week <= HOURS_IN_A_WEEK:
        raise CmDeskError("hours_out_of_range", field="hours_per_week", most=HOURS_IN_A_WEEK)
    own = tuple((kind, effort[kind]) for kind in Format if kind in effort)
    kept = tuple((kind, minutes) for kind, minutes in own if minutes != USUAL_EFFORT[kind])
    settings, here = plan_settings.read(dossier), territory.read(dossier)
    with changes.record(dossier, "plan_effort_saved") as recording:
        plan_settings.write(
            dossier, replace(settings, effort=kept, adapting_minutes=adapting_minutes)
        )
        if hours_per_week != here.hours_per_week:
            territory.write(dossier, replace(here, hours_per_week=hours_per_week))
    return recording.change
