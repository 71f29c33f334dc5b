"""Posts of more than 280 characters, which an X archive keeps whole in a file of their own."""

import re
from collections.abc import Sequence

from cm_desk.imports.containers import jsons
from cm_desk.imports.containers.source import Source

# Shorter posts are whole already, whatever begins like them.
_CUT_FROM = 60
_START = 50
_LONGEST = 25_000
_MOST_LETTERS = 20_000_000
_CUT = re.compile(r"(?:\s*https?://\S{1,300}|\s*…|\s*\.\.\.)+\Z")
_ADDRESS = re.compile(r"https?://")


class LongTexts:
    """Find the whole text that a cut one begins: the two files share no number."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._by_start: dict[str, list[str]] = {}
        kept = 0
        for source in sources:
            for item in jsons.items(source, "item", from_array=True):
                text = _text(item)
                if len(text) > _CUT_FROM and kept < _MOST_LETTERS:
                    kept += len(text)
                    self._by_start.setdefault(_flat(text)[:_START], []).append(text)

    def whole(self, text: str) -> str:
        """Return the long text that this one begins, or this one."""
        if not self._by_start:
            return text
        told = _flat(_CUT.sub("", text[:_LONGEST]))
        found = [
            long
            for long in self._by_start.get(told[:_START], ())
            if len(told) > _CUT_FROM and _begins(told, _flat(long))
        ]
        return found[0] if len(found) == 1 and len(found[0]) > len(told) else text


def _begins(told: str, whole: str) -> bool:
    """Compare up to the first address, which each file writes its own way."""
    address = _ADDRESS.search(told)
    return whole.startswith(told[: address.start()].rstrip() if address else told)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _text(item: object) -> str:
    note = item.get("noteTweet") if isinstance(item, dict) else None
    core = note.get("core") if isinstance(note, dict) else None
    text = core.get("text") if isinstance(core, dict) else None
    return text[:_LONGEST] if isinstance(text, str) else ""
