"""What several commands take after their name."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from cm_desk.cli.commands import Say


def dossier(arguments: Any, say: Say) -> None:
    arguments.add_argument("dossier", type=Path, metavar="DOSSIER", help=say("argument.dossier"))


def dossier_of_references(arguments: Any, say: Say) -> None:
    arguments.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        help=say("argument.dossier_references"),
    )


def period(options: Any, say: Say) -> None:
    typed = partial(day, say)
    options.add_argument(
        "--from", dest="first", type=typed, metavar="DATE", help=say("argument.from")
    )
    options.add_argument("--to", dest="last", type=typed, metavar="DATE", help=say("argument.to"))


def as_json(options: Any, say: Say) -> None:
    options.add_argument("--json", action="store_true", help=say("argument.json"))


def day(say: Say, text: str) -> date:
    """Read a day of this century.

    Raises:
        ArgumentTypeError: it is none; the message is the French sentence to tell.
    """
    try:
        read = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("usage_error.date", value=text)) from None
    if not 2000 <= read.year < 2100:
        raise argparse.ArgumentTypeError(say("usage_error.date", value=text))
    return read


def whole(say: Say, low: int, high: int, text: str) -> int:
    """Read a whole number between two others.

    Raises:
        ArgumentTypeError: it is none; the message is the French sentence to tell.
    """
    if not text.isdecimal() or not low <= int(text) <= high:
        message = say("usage_error.number", value=text, low=low, high=high)
        raise argparse.ArgumentTypeError(message)
    return int(text)
