"""How the plan says days, hours and contents, on screen and aloud."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QLocale

from cm_desk.domain.plan import Content, ContentKind
from cm_desk.domain.plan_lines import ContentLine, line_of
from cm_desk.domain.wording import NBSP, lowered
from cm_desk.services import planning
from cm_desk.services.texts import Texts
from cm_desk.ui.plan.names import PlanNames


def weekday(number: int) -> str:
    """Name a day of the week, Monday being 0."""
    return _french().standaloneDayName(number + 1, QLocale.FormatType.LongFormat)


def short_weekday(number: int) -> str:
    """Shorten the name of a day of the week, Monday being 0."""
    return _french().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def month(first: date) -> str:
    """Name a month with its year: « novembre 2026 »."""
    return f"{_french().standaloneMonthName(first.month)} {first.year}"


def whole_day(day: date) -> str:
    """Write a day as it is said: « lundi 23 novembre »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{weekday(day.weekday())} {number}{NBSP}{_french().monthName(day.month)}"


def hour(at: time) -> str:
    """Write an hour as it is said: « 9 h », « 9 h 30 »."""
    minutes = f"{NBSP}{at.minute:02}" if at.minute else ""
    return f"{at.hour}{NBSP}h{minutes}"


def spoken(one: Content | ContentLine, names: PlanNames, texts: Texts, today: date) -> str:
    """Say a content in one breath, for who does not see its card."""
    line = one if isinstance(one, ContentLine) else line_of(one)
    translate = QCoreApplication.translate
    audience = names.names.audiences.get(line.audience_id or 0, "")
    parts = [
        whole_day(line.planned_on) if line.planned_on else translate("PlanWords", "no date"),
        hour(line.planned_time) if line.planned_time else "",
        line.title,
        translate("PlanWords", "call for projects") if line.kind is ContentKind.CALL else "",
        lowered(texts.label(line.status)),
        translate("PlanWords", "late") if planning.is_late(line, today) else "",
        *names.networks_of(line),
        translate("PlanWords", "for: {audience}").format(audience=audience) if audience else "",
        translate("PlanWords", "in a series") if line.series_id else "",
    ]
    return ", ".join(part for part in parts if part)


def _french() -> QLocale:
    return QLocale(QLocale.Language.French, QLocale.Country.France)
