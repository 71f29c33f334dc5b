"""What may be typed after « cm-desk », explained in French."""

import argparse
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import cm_desk
from cm_desk.cli import commands
from cm_desk.cli.commands import Known, Say, taking
from cm_desk.domain.wording import NBSP
from cm_desk.services.texts import Texts
from cm_desk.ui.overriding import override

_PROGRAM = "cm-desk"
# What argparse says in English when a command is badly written, and our key for it.
_MISTAKES = (
    (r"the following arguments are required: (?P<names>.*)", "missing"),
    (r"unrecognized arguments: (?P<names>.*)", "unknown"),
    (
        r"argument (?P<name>.*?): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.*)\)",
        "choice",
    ),
    (r"argument (?P<name>.*?): expected one argument", "value"),
    (r"argument (?P<name>.*?): expected at least one argument", "values"),
    (r"(?:argument [^:]*: )?(?P<sentence>«.*)", "own"),
)


def parse(words: Sequence[str], texts: Texts) -> Namespace:
    """Return what is asked: ``command`` is "" for the window; --home and --today go anywhere.

    Raises:
        SystemExit: help was asked for (0), or the command is badly written (2).
    """
    say = partial(texts.get, "cli")
    common = _Parser(say, prog=_PROGRAM, usage=argparse.SUPPRESS)
    _add_common(common, say)
    asked, rest = common.parse_known_args(list(words))
    known = commands.find(rest)
    asked.command = known.name if known else ""
    if known:
        return _parser_of(known, say).parse_args(rest[known.name.count(" ") + 1 :], asked)
    general = _general(say)
    general.parse_args(rest, asked)
    if asked.dossier and not asked.dossier.suffix and not asked.dossier.exists():
        # A command mistyped would else be looked for as a file.
        general.error(say("usage_error.command", value=asked.dossier))
    return asked


class _Parser(ArgumentParser):
    """Refuse in French, and take no shortened option that a later version could confuse."""

    def __init__(self, say: Say, **options: Any) -> None:
        formatter = partial(_Formatter, usage_word=say("general.usage"))
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **options)
        self._say = say

    @override
    def error(self, message: str) -> NoReturn:
        see = self._say("general.see", command=self.prog)
        sys.stderr.write(f"{_mistake(message, self._say)} {see}\n")
        raise SystemExit(2)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, *, usage_word: str) -> None:
        super().__init__(prog, max_help_position=32, width=96)
        self._usage_word = usage_word

    @override
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or self._usage_word)


def _mistake(message: str, say: Say) -> str:
    for pattern, key in _MISTAKES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            if key == "own":
                return found["sentence"]
            values = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            return say(f"usage_error.{key}", **values)
    return say("usage_error.fallback")


def _general(say: Say) -> ArgumentParser:
    """Describe the window's command, and list the others."""
    width = max(len(name) for name, *_ in commands.KNOWN) + 2
    names = "\n".join(
        f"  {name:<{width}}{say(f'{_key(name)}.help')}" for name, *_ in commands.KNOWN
    )
    parser = _Parser(
        say,
        prog=_PROGRAM,
        usage=f"{_PROGRAM} [DOSSIER]\n       {_PROGRAM} COMMANDE …",
        description=say("general.about"),
        epilog=f"{say('general.commands')}\n{names}\n\n{say('general.example')} {_PROGRAM}"
        " exemple.cmdesk",
    )
    arguments, options = _groups(parser, say)
    arguments.add_argument(
        "dossier", nargs="?", type=Path, metavar="DOSSIER", help=say("argument.dossier_optional")
    )
    options.add_argument(
        "--version",
        action="version",
        version=f"CM Desk {cm_desk.__version__}",
        help=say("argument.version"),
    )
    return parser


def _parser_of(known: Known, say: Say) -> ArgumentParser:
    parser = _Parser(
        say,
        prog=f"{_PROGRAM} {known.name}",
        description=f"{_PROGRAM} {known.name} {say(f'{_key(known.name)}.help')}",
        epilog=f"{say('general.example')} {known.example}",
    )
    commands.load(known).take(*_groups(parser, say), say)
    return parser


def _groups(parser: ArgumentParser, say: Say) -> tuple[Any, Any]:
    """Return the groups of arguments and of options, the common ones already told."""
    arguments = parser.add_argument_group(say("general.arguments") + NBSP)
    options = parser.add_argument_group(say("general.options") + NBSP)
    options.add_argument("-h", "--help", action="help", help=say("argument.help"))
    _add_common(options, say, default=argparse.SUPPRESS)
    return arguments, options


def _add_common(parser: Any, say: Say, *, default: str | None = None) -> None:
    parser.add_argument(
        "--home", type=Path, metavar="DIR", default=default, help=say("argument.home")
    )
    parser.add_argument(
        "--today",
        type=partial(taking.day, say),
        metavar="DATE",
        default=default,
        help=say("argument.today"),
    )


def _key(command: str) -> str:
    return command.replace(" ", ".")
