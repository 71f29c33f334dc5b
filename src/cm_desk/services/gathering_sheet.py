"""The gathering form as a workbook: explanations that are locked, lines that are not."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cm_desk.domain import wording
from cm_desk.domain.gathering import Request
from cm_desk.domain.plan import ImageConsent
from cm_desk.services.export_files import replacing
from cm_desk.services.texts import Texts

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_COLUMNS: Final = (
    ("contributor", 24),
    ("title", 34),
    ("what", 52),
    ("event", 17),
    ("hour", 10),
    ("place", 24),
    ("audience", 20),
    ("wish", 17),
    ("link", 24),
    ("image", 22),
    ("credit", 20),
    ("consent", 26),
    ("mention", 22),
    ("contact", 26),
)
_DAYS: Final = ("event", "wish")
_EXPLAINED: Final = 4
_HEADER: Final = _EXPLAINED + 1
_FIRST: Final = _HEADER + 2
_LAST: Final = _FIRST + 199
_FIRST_DAY: Final = date(2004, 1, 1)
_AUDIENCES: Final = 9
# A week is what it takes: the example's dates follow the deadline.
_EVENT_AFTER, _WISH_AFTER = 21, 10


def write(asked: Request, path: Path, *, texts: Texts) -> None:
    """Write the workbook in place of ``path``; texts are texts, whatever they begin with.

    Raises:
        CmDeskError: it cannot be written; the file that was there is untouched.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with replacing((path,)) as (part,):
        book = Workbook(
            part,
            {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False},
        )
        head = texts.get("gathering", "sheet.head", territory="{name}")
        book.set_properties(
            {
                "title": head.replace("{name}", asked.territory),
                "author": asked.territory,
                "created": datetime.combine(asked.on, time(12), tzinfo=UTC).replace(tzinfo=None),
            }
        )
        _fill(book, asked, texts)
        try:
            book.close()
        except FileCreateError as error:
            # The library hides the fault that it met.
            cause = error.args[0] if error.args else error
            raise cause if isinstance(cause, OSError) else OSError(str(part)) from error


def _fill(book: "Workbook", asked: Request, texts: Texts) -> None:
    sheet: Worksheet = book.add_worksheet(texts.get("gathering", "sheet.name"))
    for place, (_name, width) in enumerate(_COLUMNS):
        sheet.set_column(place, place, width)
    _explain(book, sheet, asked, texts)
    _head(book, sheet, asked, texts)
    _leave_room(book, sheet)
    _guide(sheet, asked, texts)
    sheet.freeze_panes(_HEADER + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADER)
    sheet.set_selection(_FIRST, 0, _FIRST, 0)
    sheet.protect(
        "",
        {
            "insert_rows": True,
            "delete_rows": True,
            "format_cells": True,
            "format_rows": True,
            "format_columns": True,
            "sort": True,
        },
    )


def _explain(book: "Workbook", sheet: "Worksheet", asked: Request, texts: Texts) -> None:
    day, address = wording.day(asked.deadline), " ".join(asked.return_to.split())
    told = [
        texts.get("gathering", "sheet.head", territory=asked.territory),
        texts.get("gathering", "sheet.return", day=day, address=address),
        texts.get("gathering", "sheet.how"),
        texts.get("gathering", "privacy"),
    ]
    styles = [
        book.add_format({"bold": True, "font_size": 14, "font_color": "#0B5563"}),
        book.add_format({"bold": True}),
        book.add_format({"font_color": "#16262C"}),
        book.add_format({"font_color": "#52636B", "italic": True}),
    ]
    for line, (said, style) in enumerate(zip(told, styles, strict=True)):
        sheet.write_string(line, 0, said, style)
    sheet.set_row(0, 24)


def _head(book: "Workbook", sheet: "Worksheet", asked: Request, texts: Texts) -> None:
    head = book.add_format(
        {
            "bold": True,
            "text_wrap": True,
            "valign": "vcenter",
            "bg_color": "#0B5563",
            "font_color": "#FFFFFF",
            "border": 1,
            "border_color": "#C9D4D7",
        }
    )
    shown = {"italic": True, "font_color": "#52636B", "bg_color": "#EEF4F5", "valign": "top"}
    example = book.add_format({**shown, "text_wrap": True})
    day = book.add_format({**shown, "num_format": "dd/mm/yyyy", "align": "left"})
    sheet.set_row(_HEADER, 32)
    dates = {
        "event": asked.deadline + timedelta(days=_EVENT_AFTER),
        "wish": asked.deadline + timedelta(days=_WISH_AFTER),
    }
    for place, (name, _width) in enumerate(_COLUMNS):
        sheet.write_string(_HEADER, place, texts.get("gathering", f"columns.{name}"), head)
        if name in dates:
            sheet.write_datetime(_HEADER + 1, place, dates[name], day)
        elif name == "consent":
            sheet.write_string(_HEADER + 1, place, texts.label(ImageConsent.NOBODY), example)
        else:
            sheet.write_string(
                _HEADER + 1, place, texts.get("gathering", f"example.{name}"), example
            )


def _leave_room(book: "Workbook", sheet: "Worksheet") -> None:
    """Unlock the lines to fill, where a text stays a text."""
    ground = {"locked": False, "text_wrap": True, "valign": "top", "border": 1}
    text = book.add_format({**ground, "border_color": "#C9D4D7", "num_format": "@"})
    day = book.add_format(
        {**ground, "border_color": "#C9D4D7", "num_format": "dd/mm/yyyy", "align": "left"}
    )
    styles: list[Format] = [day if name in _DAYS else text for name, _width in _COLUMNS]
    for line in range(_FIRST, _LAST + 1):
        for place, style in enumerate(styles):
            sheet.write_blank(line, place, None, style)


def _guide(sheet: "Worksheet", asked: Request, texts: Texts) -> None:
    """Help to fill in dates and lists, without forbidding anything else."""
    names = [name for name, _width in _COLUMNS]
    last = date(asked.on.year + 10, 12, 31)
    days: dict[str, Any] = {
        "validate": "date",
        "criteria": "between",
        "minimum": _FIRST_DAY,
        "maximum": last,
        "error_type": "information",
        "error_message": texts.get("gathering", "sheet.date_help"),
        "input_message": texts.get("gathering", "sheet.date_help"),
    }
    lists = {
        "audience": [texts.get("gathering", f"audiences.{rank}") for rank in range(_AUDIENCES)],
        "consent": [texts.label(one) for one in ImageConsent],
    }
    for name in _DAYS:
        sheet.data_validation(_FIRST, names.index(name), _LAST, names.index(name), days)
    for name, choices in lists.items():
        sheet.data_validation(
            _FIRST,
            names.index(name),
            _LAST,
            names.index(name),
            {
                "validate": "list",
                "source": choices,
                "error_type": "information",
                "error_message": texts.get("gathering", "sheet.list_help"),
            },
        )
