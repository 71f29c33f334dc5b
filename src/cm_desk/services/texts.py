"""The French sentences of ``resources/texts``, keyed and read without Qt."""

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from cm_desk.domain.errors import CmDeskError

if TYPE_CHECKING:
    from cm_desk.services.suggestions import Suggestions

# What French puts before its signs: Python calls them unprintable.
_SPACES: Final = "\u00a0\u202f"
# Longer than any path that Windows opens by default.
_LONGEST: Final = 300


class Texts:
    """Read each file once, on first use; a missing key is a bug and raises KeyError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, Mapping[str, str]] = {}

    def mapping(self, file: str) -> Mapping[str, str]:
        """Return the sentences of ``file``.json; nested keys, or places in a list, are dotted."""
        if file not in self._files:
            sentences: dict[str, str] = {}
            _flatten(json.loads(self._read(file)), "", sentences)
            self._files[file] = MappingProxyType(sentences)
        return self._files[file]

    def get(self, file: str, key: str, /, **values: object) -> str:
        """Return one sentence with its placeholders filled."""
        return self.mapping(file)[key].format_map(values)

    def error(self, error: CmDeskError) -> str:
        """Say in French what prevents the work and what to do."""
        return self.get("errors", error.key, **{k: _shown(v) for k, v in error.values.items()})

    def label(self, member: StrEnum) -> str:
        """Name a member of one of the domain's enumerations."""
        return self.mapping("labels")[f"{type(member).__name__}.{member.value}"]

    def suggestions(self) -> "Suggestions":
        """Return the ready-made objectives, audiences and pillars."""
        from cm_desk.services import suggestions  # noqa: PLC0415 - asked for on demand only

        return suggestions.read(self._read("suggestions"))

    def _read(self, file: str) -> bytes:
        return (self._folder / f"{file}.json").read_bytes()


def _shown(value: object) -> object:
    """Make a name that others chose, of a file or inside it, fit for one line of a sentence."""
    if isinstance(value, (int, float)):
        return value
    text = str(value)
    if not text.isprintable():
        text = "".join(one if one.isprintable() or one in _SPACES else "␣" for one in text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _flatten(node: object, prefix: str, into: dict[str, str]) -> None:
    if isinstance(node, (dict, list)):
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            _flatten(child, f"{prefix}.{key}" if prefix else str(key), into)
    elif isinstance(node, str):
        into[prefix] = node
    else:
        raise TypeError(f"{prefix}: a sentence is a string, not {type(node).__name__}")
