"""What a plan says when nothing was ever planned."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from cm_desk.ui.design import Button, EmptyState
from cm_desk.ui.desk import Desk


def empty_plan(desk: Desk, *, on_start: Callable[[], object]) -> EmptyState:
    """Return what to do first."""
    translate = QCoreApplication.translate
    return EmptyState(
        desk.icons,
        "calendar-month",
        translate("PlanPage", "Nothing is planned yet"),
        translate(
            "PlanPage",
            "Note your next subject, even without a date: it will wait among the ideas."
            " Then give it a day, an account and a text.",
        ),
        action=Button(desk.icons, translate("PlanPage", "Plan a first content"), on_click=on_start),
        secondary=Button(
            desk.icons,
            translate("PlanPage", "Choose the accounts first"),
            role="quiet",
            on_click=lambda: desk.go("accounts"),
        ),
    )
