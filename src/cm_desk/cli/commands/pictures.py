"""An image of each page."""

from argparse import Namespace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk.cli import window
from cm_desk.cli.commands import Command, Say
from cm_desk.services.texts import Texts


def _take(arguments: Any, _: Any, say: Say) -> None:
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("screenshots.folder"))


def _screenshots(asked: Namespace, _: Texts) -> int:
    return window.run(asked)


COMMANDS = MappingProxyType({"screenshots": Command(_take, _screenshots)})
