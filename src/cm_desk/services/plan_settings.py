"""How the territory plans, read and changed."""

from cm_desk.domain.plan import PlanSettings
from cm_desk.storage import changes, plan_settings
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


def read(dossier: Dossier) -> PlanSettings:
    """Return the settings of the plan, defaults where nothing was chosen."""
    return plan_settings.read(dossier)


def save(dossier: Dossier, wanted: PlanSettings) -> Change:
    """Keep the settings of the plan."""
    with changes.record(dossier, "plan_settings_saved") as recording:
        plan_settings.write(dossier, wanted)
    return recording.change
