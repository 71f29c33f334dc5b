"""Load PySide6 without paying at each start for what only its documentation needs."""

import builtins
import marshal
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any, Final

FILE: Final = "pyside_support.bin"
_SUPPORT: Final = "shibokensupport"

Codes = dict[tuple[str, int], CodeType]


def load(built: Path) -> None:
    """Import PySide6 as ``import PySide6.QtWidgets`` does, a third faster.

    PySide6 carries Python sources in its library: at each start it compiles them, then the
    patterns with which they read signatures, and leaves an import hook that reads the source
    of every module imported after it (``from __feature__ import …``, which we do not use).
    Here the sources are compiled when the assets are built, the patterns at their first use,
    and the hook does not stay. What is missing or of another version is simply compiled.
    """
    plain_import = builtins.__import__
    with _compiled(_read(built / FILE)), _patterns_on_demand():
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - loading it is the point
    builtins.__import__ = plain_import


def write(target: Path) -> None:
    """Write the compiled sources; to be called before PySide6 is imported."""
    codes: Codes = {}
    with _compiled(codes):
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - loading it is the point
    target.write_bytes(MAGIC_NUMBER + marshal.dumps(codes))


def _read(file: Path) -> Codes:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    if not data.startswith(MAGIC_NUMBER):
        return {}
    codes: Codes = marshal.loads(data[len(MAGIC_NUMBER) :])  # noqa: S302 - built by us, like a .pyc
    return codes


@contextmanager
def _compiled(codes: Codes) -> Iterator[None]:
    """Compile PySide6's sources through ``codes``, which learns those it does not know."""
    plain = builtins.compile

    def compile_once(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        if rest or more or not str(filename).startswith(_SUPPORT):
            return plain(source, filename, mode, *rest, **more)
        key = (filename, zlib.crc32(source))
        if key not in codes:
            codes[key] = plain(source, filename, mode)
        return codes[key]

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile = plain


class _Pattern:
    """A pattern compiled when one of its methods is first called."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if not callable(getattr(re.Pattern, name)):
            return getattr(re.compile(*self._asked), name)

        def call(*values: Any, **named: Any) -> Any:
            return getattr(re.compile(*self._asked), name)(*values, **named)

        return call


@contextmanager
def _patterns_on_demand() -> Iterator[None]:
    plain = re.compile

    def later(pattern: Any, flags: Any = 0) -> Any:
        asking = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 - no public way to see who asks
        return _Pattern(pattern, flags) if asking.startswith(_SUPPORT) else plain(pattern, flags)

    re.compile = later
    try:
        yield
    finally:
        re.compile = plain
