"""XML of any size, one record at a time; what could make it grow by itself is refused.

Only the fields asked for are kept: articles' bodies, comments and people's addresses pass by
without being stored anywhere.
"""

import importlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers.source import LIMIT, Source

_CHUNK = 64 * 1024
# The parser reads an unfinished word again at each chunk: its length must be bounded.
_LARGEST_RECORD = 8 * 1024**2
_LONGEST_FIELD = 100_000
_MOST_VALUES = 40
_DEEPEST = 200
_ILLEGAL = bytes(code for code in range(32) if code not in (9, 10, 13))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_PREFIXES = MappingProxyType(
    {
        "": "",
        "http://www.w3.org/2005/Atom": "atom:",
        "http://purl.org/atom/ns#": "atom:",
        "http://purl.org/rss/1.0/": "",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
        "http://purl.org/dc/elements/1.1/": "dc:",
        "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    }
)
_WORDPRESS = "wordpress.org/export/"


@dataclass(frozen=True, slots=True)
class Value:
    """A field's text and the attributes of its element."""

    text: str
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """An item's fields, in the order written; ``line`` is where it ends."""

    line: int
    fields: dict[str, list[Value]]

    def text(self, *names: str) -> str:
        """Return the first of these fields that says something."""
        said = (value.text for name in names for value in self.fields.get(name, ()))
        return next((text for text in said if text), "")


@dataclass(slots=True)
class About:
    """What stands outside of the records: the site's own fields, and names met anywhere."""

    fields: dict[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Names to keep: of records, of their fields, of the site's fields, of what to notice."""

    records: frozenset[str]
    fields: frozenset[str]
    about: frozenset[str]
    noticed: frozenset[str] = frozenset()


def records(source: Source, wanted: Wanted, about: About) -> Iterator[Record]:
    """Yield the records of a document; ``about`` fills as it is read.

    Raises:
        CmDeskError: it is no XML, declares entities or another document, or grows too much.
    """
    if source.size > LIMIT:
        raise CmDeskError("import_too_big", size=source.size, limit=LIMIT)
    # Not its SAX reader, which loads all that opens connections.
    defused = importlib.import_module("defusedxml.ElementTree")
    common = importlib.import_module("defusedxml.common")
    handler = _Handler(wanted, about)
    parser = defused.DefusedXMLParser(target=handler, forbid_dtd=True)
    handler.line = lambda: parser.parser.CurrentLineNumber
    try:
        with closing(source.open()) as stream:
            for data in _chunks(stream):
                parser.feed(data)
                yield from handler.finished(len(data))
            parser.close()
            yield from handler.finished(0)
    except common.DefusedXmlException as error:
        raise CmDeskError("import_xml_unsafe") from error
    except (defused.ParseError, UnicodeError, LookupError, ValueError) as error:
        raise CmDeskError("import_xml_broken") from error


def _chunks(stream: Any) -> Iterator[bytes]:
    """Give the bytes, without what sites let through: a blank first line, control codes."""
    data = cast("bytes", stream.read(_CHUNK))
    is_wide = data.startswith(_WIDE)
    if not is_wide:
        data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    while data:
        yield data if is_wide else data.translate(None, _ILLEGAL)
        data = cast("bytes", stream.read(_CHUNK))


class _Handler:
    """Keep the texts of the fields wanted, and nothing else."""

    def __init__(self, wanted: Wanted, about: About) -> None:
        self.line: Callable[[], int] = lambda: 0
        self._wanted, self._about = wanted, about
        self._ready: list[Record] = []
        self._depth = 0
        self._record: dict[str, list[Value]] | None = None
        self._record_depth = 0
        self._field = ""
        self._field_depth = 0
        self._attributes: dict[str, str] = {}
        self._text: list[str] = []
        self._length = 0
        self._since = 0

    def finished(self, size: int) -> list[Record]:
        """Return the records that ended in the last ``size`` bytes."""
        ready, self._ready = self._ready, []
        self._since = size if ready else self._since + size
        if self._since > _LARGEST_RECORD:
            raise CmDeskError("import_xml_broken")
        return ready

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element; names are « {space}local »."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise CmDeskError("import_xml_broken")
        tag = _short(name)
        if tag in self._wanted.noticed:
            self._about.met.add(tag)
        if self._record is None and tag in self._wanted.records:
            self._record, self._record_depth = {}, self._depth
        elif not self._field and tag in self._names_here():
            self._field, self._field_depth = tag, self._depth
            self._attributes = {
                key.rpartition("}")[2]: value[:2000] for key, value in attributes.items()
            }
            self._text, self._length = [], 0

    def _names_here(self) -> frozenset[str]:
        if self._record is not None:
            inside = self._depth == self._record_depth + 1
            return self._wanted.fields if inside else frozenset()
        return self._wanted.about if 2 <= self._depth <= 3 else frozenset()

    def data(self, content: str) -> None:
        """Add a piece of text."""
        if self._field and self._length < _LONGEST_FIELD:
            self._text.append(content)
            self._length += len(content)

    def end(self, _name: str) -> None:
        """Leave an element."""
        if self._field and self._depth == self._field_depth:
            self._keep()
        elif self._record is not None and self._depth == self._record_depth:
            self._ready.append(Record(self.line(), self._record))
            self._record = None
        self._depth -= 1

    def _keep(self) -> None:
        text = "".join(self._text).strip()[:_LONGEST_FIELD]
        if self._record is None:
            link = self._attributes.get("href", "")
            self._about.fields.setdefault(self._field, text or link)
        else:
            values = self._record.setdefault(self._field, [])
            if len(values) < _MOST_VALUES:
                values.append(Value(text, self._attributes))
        self._field, self._text = "", []


def _short(name: str) -> str:
    space, _, local = name.removeprefix("{").rpartition("}")
    if space in _PREFIXES:
        return _PREFIXES[space] + local
    if _WORDPRESS in space:
        return f"wp:{local}" if not space.rstrip("/").endswith("excerpt") else f"excerpt:{local}"
    return f"?:{local}"
