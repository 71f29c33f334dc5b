"""One small valid file of each kind that is read, from the makers of the tests."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

# Files with a maker of their own; a new one is found by its name.
MAKERS = sorted(
    file.stem
    for file in Path(__file__).parent.glob("make_*.py")
    if "\ndef samples(" in file.read_text("utf-8")
)

Files = Callable[[str], Sequence[Path]]


def samples(maker: str, folder: Path) -> Sequence[Path]:
    """Write the files of one maker."""
    folder.mkdir(parents=True, exist_ok=True)
    made: Sequence[Path] = import_module(f"imports.{maker}").samples(folder)
    return made
