"""Whose an X archive is, and when it was made; the e-mail address beside is never looked at."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cm_desk.imports.containers.source import Source

_FILES = ("manifest.js", "account.js")
_HANDLE = re.compile(r'"user[Nn]ame"\s*:\s*"([A-Za-z0-9_]{1,20})"')
_NAME = re.compile(r'"(?:displayName|accountDisplayName)"\s*:\s*("(?:[^"\\\n]|\\.){0,300}")')
_MADE_ON = re.compile(r'"generationDate"\s*:\s*"([0-9]{4})-([0-9]{2})-([0-9]{2})T')
_IS_PARTIAL = re.compile(r'"isPartialArchive"\s*:\s*true')


@dataclass(frozen=True, slots=True)
class Owner:
    """The account, "" where the archive does not say it; ``made_on`` the day of the copy."""

    handle: str = ""
    name: str = ""
    made_on: date | None = None
    is_partial: bool = False


def owner_in(sources: Sequence[Source]) -> Owner:
    """Look for the account in the two small files that name it."""
    owner = Owner()
    for name in _FILES:
        for one in sources:
            if one.name.lower() == name and not owner.handle:
                owner = _owner(one.head().decode("utf-8", "replace"))
    return owner


def _owner(text: str) -> Owner:
    handle = _HANDLE.search(text)
    return Owner(
        handle[1] if handle else "",
        _name(text),
        _made_on(text),
        _IS_PARTIAL.search(text) is not None,
    )


def _name(text: str) -> str:
    match = _NAME.search(text)
    try:
        return str(json.loads(match[1])) if match else ""
    except ValueError:
        return ""


def _made_on(text: str) -> date | None:
    match = _MADE_ON.search(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
