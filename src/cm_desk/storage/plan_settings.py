"""How the territory plans: one row a value that differs from its default."""

import json
from dataclasses import fields
from typing import Any

from cm_desk.domain.plan import PlanSettings
from cm_desk.domain.publication import Format
from cm_desk.storage.database import Dossier


def read(dossier: Dossier) -> PlanSettings:
    """Return the settings; what another version wrote otherwise has its default."""
    known = {field.name for field in fields(PlanSettings)}
    rows = dossier.connection.execute("SELECT name, value FROM plan_setting")
    return PlanSettings(
        **{name: _read(name, json.loads(value)) for name, value in rows if name in known}
    )


def write(dossier: Dossier, wanted: PlanSettings) -> None:
    """Write what differs from the defaults, and forget the rest."""
    usual = PlanSettings()
    for field in fields(PlanSettings):
        value = getattr(wanted, field.name)
        if value == getattr(usual, field.name):
            dossier.connection.execute("DELETE FROM plan_setting WHERE name = ?", (field.name,))
        else:
            dossier.connection.execute(
                "INSERT INTO plan_setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (field.name, json.dumps(value, ensure_ascii=False)),
            )


def _read(name: str, value: Any) -> Any:
    if name == "effort":
        known = {member.value: member for member in Format}
        return tuple((known[key], minutes) for key, minutes in value if key in known)
    return tuple(value) if isinstance(value, list) else value
