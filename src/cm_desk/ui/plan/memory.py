"""What the plan finds again at the next start: the view, the filters, the marks hidden."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cm_desk.domain.year_frame import MarkKind
from cm_desk.services.dossiers import Dossier
from cm_desk.ui.preferences import Preferences

_MOST_FILES: Final = 20


@dataclass(frozen=True, slots=True)
class Remembered:
    """How the plan of one file was last looked at; ``filters`` as ``PlanFilters`` wrote them."""

    view: str = "month"
    hidden: frozenset[MarkKind] = frozenset()
    filters: Mapping[str, Any] = field(default_factory=dict)


class PlanMemory:
    """Keep, on this computer, how the plan of each file was last looked at."""

    def __init__(self, preferences: Preferences, dossier: Dossier) -> None:
        self._preferences = preferences
        self._file = str(dossier.path)

    def recall(self) -> Remembered:
        """Return what was remembered; nothing of what no longer makes sense."""
        found = self._all().get(self._file)
        if not isinstance(found, dict):
            return Remembered()
        view, filters = found.get("view"), found.get("filters")
        return Remembered(
            view if isinstance(view, str) else "month",
            _kinds(found.get("hidden")),
            filters if isinstance(filters, dict) else {},
        )

    def keep(self, now: Remembered) -> None:
        """Remember how the plan is looked at now, and forget the oldest files."""
        if now == self.recall():
            return
        others = {file: one for file, one in self._all().items() if file != self._file}
        while len(others) >= _MOST_FILES:
            del others[next(iter(others))]
        others[self._file] = {
            "view": now.view,
            "hidden": sorted(kind.value for kind in now.hidden),
            "filters": dict(now.filters),
        }
        self._preferences.remember(plan=json.dumps(others, ensure_ascii=False))

    def _all(self) -> dict[str, Any]:
        try:
            found = json.loads(self._preferences.settings.plan or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def _kinds(found: object) -> frozenset[MarkKind]:
    values: Iterable[object] = found if isinstance(found, list) else ()
    known = {kind.value: kind for kind in MarkKind}
    return frozenset(known[one] for one in values if isinstance(one, str) and one in known)
