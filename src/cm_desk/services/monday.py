"""What the first page of the week asks for."""

from datetime import date, timedelta

from cm_desk.domain import agenda
from cm_desk.domain.agenda import Agenda
from cm_desk.storage import accounts, plan, plan_settings
from cm_desk.storage import agenda as last_days
from cm_desk.storage.database import Dossier

__all__ = ["Agenda", "read"]


def read(dossier: Dossier, *, today: date) -> Agenda:
    """Return what is late, to approve, planned this week, silent, unknown and to be noted."""
    sunday = today + timedelta(days=6 - today.weekday())
    return agenda.build(
        plan.to_do(dossier, until=sunday),
        accounts.accounts(dossier),
        accounts.coverage(dossier),
        families={one.id: one.family for one in accounts.networks(dossier)},
        last_publications=last_days.last_publications(dossier),
        last_followers=last_days.last_followers(dossier),
        reading_every_days=plan_settings.read(dossier).reading_every_days,
        today=today,
    )
