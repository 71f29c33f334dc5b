"""What may be typed after « cm-desk », explained in French."""

import argparse
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

import cm_desk
from cm_desk.domain.wording import NBSP
from cm_desk.services.texts import Texts

Say = Callable[..., str]

_PROGRAM = "cm-desk"
# Each command with an example of it; what it takes is in the function of the same name.
COMMANDS = (
    ("new", 'cm-desk new sauvelle.cmdesk --name "PETR du Pays de Sauvelle"'),
    ("demo", "cm-desk demo exemple.cmdesk --years 2"),
    ("import", "cm-desk import sauvelle.cmdesk publications-mars.csv --dry-run"),
    ("indicators", "cm-desk indicators sauvelle.cmdesk --from 2026-01-01 --to 2026-06-30 --json"),
    ("export", "cm-desk export sauvelle.cmdesk tableaux --format csv"),
    ("report", "cm-desk report sauvelle.cmdesk --kind self-assessment --output bilan.pdf"),
    ("benchmarks list", "cm-desk benchmarks list"),
    ("benchmarks show", "cm-desk benchmarks show anpp-reseau-linkedin"),
    ("check", "cm-desk check sauvelle.cmdesk"),
    ("backup", "cm-desk backup sauvelle.cmdesk sauvelle-2026-03-31.cmdesk"),
    ("screenshots", "cm-desk screenshots images"),
)
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
    command = next(
        (name for name, _ in COMMANDS if rest[: name.count(" ") + 1] == name.split(" ")), ""
    )
    asked.command = command
    if command:
        return _parser_of(command, say).parse_args(rest[command.count(" ") + 1 :], asked)
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
    names = "\n".join(f"  {name:<17}{say(f'{_key(name)}.help')}" for name, _ in COMMANDS)
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


def _parser_of(command: str, say: Say) -> ArgumentParser:
    key = _key(command)
    parser = _Parser(
        say,
        prog=f"{_PROGRAM} {command}",
        description=f"{_PROGRAM} {command} {say(f'{key}.help')}",
        epilog=f"{say('general.example')} {dict(COMMANDS)[command]}",
    )
    arguments, options = _groups(parser, say)
    adders = {
        "new": _new,
        "demo": _demo,
        "import": _import,
        "indicators": _indicators,
        "export": _export,
        "report": _report,
        "benchmarks list": _benchmarks_list,
        "benchmarks show": _benchmarks_show,
        "check": _check,
        "backup": _backup,
        "screenshots": _screenshots,
    }
    adders[command](arguments, options, say)
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
        type=partial(_day, say),
        metavar="DATE",
        default=default,
        help=say("argument.today"),
    )


def _new(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    options.add_argument("--name", required=True, metavar="NOM", help=say("new.name"))


def _demo(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    years = partial(_whole, say, 1, 10)
    options.add_argument("--years", type=years, default=3, metavar="N", help=say("demo.years"))
    options.add_argument(
        "--publications",
        type=partial(_whole, say, 1, 1_000_000),
        metavar="N",
        help=say("demo.publications"),
    )


def _import(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    arguments.add_argument(
        "files", nargs="+", type=Path, metavar="FICHIER", help=say("import.files")
    )
    options.add_argument(
        "--account", type=partial(_whole, say, 1, 2**31), metavar="N", help=say("import.account")
    )
    options.add_argument("--timezone", metavar="FUSEAU", help=say("import.timezone"))
    options.add_argument("--dry-run", action="store_true", help=say("import.dry_run"))
    _json(options, say)


def _indicators(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    _period(options, say)
    _json(options, say)


def _export(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("export.folder"))
    options.add_argument("--format", choices=["csv"], default="csv", help=say("export.format"))


def _report(arguments: Any, options: Any, say: Say) -> None:
    _dossier(arguments, say)
    options.add_argument(
        "--kind", choices=["self-assessment"], required=True, help=say("report.kind")
    )
    options.add_argument(
        "--output", type=Path, required=True, metavar="FICHIER.pdf", help=say("report.output")
    )
    _period(options, say)


def _benchmarks_list(arguments: Any, options: Any, say: Say) -> None:
    _references(arguments, say)
    _json(options, say)


def _benchmarks_show(arguments: Any, options: Any, say: Say) -> None:
    _references(arguments, say)
    arguments.add_argument("slug", metavar="NOM", help=say("benchmarks.show.slug"))
    _json(options, say)


def _check(arguments: Any, _: Any, say: Say) -> None:
    _dossier(arguments, say)


def _backup(arguments: Any, _: Any, say: Say) -> None:
    _dossier(arguments, say)
    arguments.add_argument("file", type=Path, metavar="FICHIER", help=say("backup.file"))


def _screenshots(arguments: Any, _: Any, say: Say) -> None:
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("screenshots.folder"))


def _dossier(arguments: Any, say: Say) -> None:
    arguments.add_argument("dossier", type=Path, metavar="DOSSIER", help=say("argument.dossier"))


def _references(arguments: Any, say: Say) -> None:
    arguments.add_argument(
        "dossier",
        nargs="?",
        type=Path,
        metavar="DOSSIER",
        help=say("argument.dossier_references"),
    )


def _period(options: Any, say: Say) -> None:
    day = partial(_day, say)
    options.add_argument(
        "--from", dest="first", type=day, metavar="DATE", help=say("argument.from")
    )
    options.add_argument("--to", dest="last", type=day, metavar="DATE", help=say("argument.to"))


def _json(options: Any, say: Say) -> None:
    options.add_argument("--json", action="store_true", help=say("argument.json"))


def _day(say: Say, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("usage_error.date", value=text)) from None
    if not 2000 <= day.year < 2100:
        raise argparse.ArgumentTypeError(say("usage_error.date", value=text))
    return day


def _whole(say: Say, low: int, high: int, text: str) -> int:
    if not text.isdecimal() or not low <= int(text) <= high:
        message = say("usage_error.number", value=text, low=low, high=high)
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _key(command: str) -> str:
    return command.replace(" ", ".")
