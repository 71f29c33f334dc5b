"""Every command by its name; the module that does it is loaded once it is asked for."""

import gc
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cm_desk.services.texts import Texts

Say = Callable[..., str]


class Known(NamedTuple):
    """A command that may be typed; ``module`` is the one of this folder that does it."""

    name: str
    module: str
    example: str


class Command(NamedTuple):
    """``take`` describes to argparse what is typed after the name, ``run`` does it.

    Each module gives its own by name in ``COMMANDS``. ``take`` receives the groups of
    arguments and of options, and what says a sentence of texts/cli.json.
    """

    take: Callable[[Any, Any, Say], None]
    run: "Callable[[Namespace, Texts], int]"


# In the order of the general help.
KNOWN = (
    Known("new", "files", 'cm-desk new sauvelle.cmdesk --name "PETR du Pays de Sauvelle"'),
    Known("demo", "example", "cm-desk demo exemple.cmdesk --years 2"),
    Known("import", "importing", "cm-desk import sauvelle.cmdesk publications-mars.csv --dry-run"),
    Known(
        "indicators",
        "figures",
        "cm-desk indicators sauvelle.cmdesk --from 2026-01-01 --to 2026-06-30 --json",
    ),
    Known("export", "tables", "cm-desk export sauvelle.cmdesk tableaux --format csv"),
    Known(
        "report",
        "report",
        "cm-desk report sauvelle.cmdesk --kind self-assessment --output bilan.pdf",
    ),
    Known("benchmarks list", "benchmarks", "cm-desk benchmarks list"),
    Known("benchmarks show", "benchmarks", "cm-desk benchmarks show anpp-reseau-linkedin"),
    Known(
        "benchmarks import",
        "benchmarks",
        "cm-desk benchmarks import sauvelle.cmdesk reperes-2027.zip --dry-run",
    ),
    Known("benchmarks rollback", "benchmarks", "cm-desk benchmarks rollback sauvelle.cmdesk"),
    Known("pack keygen", "packs", 'cm-desk pack keygen editeur --name "Réseau des Pays"'),
    Known("pack rotate", "packs", "cm-desk pack rotate editeur --key editeur/cles-1/racine-1.pem"),
    Known("pack build", "packs", "cm-desk pack build reperes.json reperes.zip --publisher editeur"),
    Known(
        "pack sign", "packs", "cm-desk pack sign reperes.zip --key editeur/cles-1/signature-1.pem"
    ),
    Known("pack verify", "packs", "cm-desk pack verify reperes.zip --root editeur/1.root.json"),
    Known("check", "files", "cm-desk check sauvelle.cmdesk"),
    Known("backup", "files", "cm-desk backup sauvelle.cmdesk sauvelle-2026-03-31.cmdesk"),
    Known("screenshots", "pictures", "cm-desk screenshots images"),
)


def find(words: Sequence[str]) -> Known | None:
    """Return the command that the first words name, if any."""
    return next(
        (one for one in KNOWN if list(words[: one.name.count(" ") + 1]) == one.name.split(" ")),
        None,
    )


def load(known: Known) -> Command:
    """Return what one command takes and does."""
    # What loads stays: looking through it for what died took a tenth of a report's time.
    gc.set_threshold(100_000)
    found: Mapping[str, Command] = import_module(f"{__name__}.{known.module}").COMMANDS
    return found[known.name]


def run(asked: Namespace, texts: "Texts") -> int:
    """Do what is asked; return the exit code.

    Raises:
        CmDeskError: it cannot be done; nothing was.
    """
    known = next(one for one in KNOWN if one.name == asked.command)
    return load(known).run(asked, texts)
