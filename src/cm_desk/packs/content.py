"""Decode a set of national figures from bytes that nobody has checked yet."""

import json
import re
from collections import Counter
from typing import Annotated, Any, Literal

import msgspec

from cm_desk.domain.benchmark import Applicability, Method, Reference, ReferenceSet, Usage
from cm_desk.domain.errors import CmDeskError

MAX_BYTES = 4_000_000
MAX_REFERENCES = 5_000

# No control character: a label must not forge a line of a table, a log or a document.
_PRINTABLE = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z"
_PLAIN = rf"^{_PRINTABLE}"
_Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z", max_length=80)]
_Line = Annotated[str, msgspec.Meta(pattern=_PLAIN, max_length=300)]
_Name = Annotated[str, msgspec.Meta(pattern=_PLAIN, min_length=1, max_length=300)]
_Prose = Annotated[str, msgspec.Meta(pattern=_PLAIN, max_length=2_000)]
_Reading = Annotated[
    str, msgspec.Meta(pattern=rf"^Lecture\u00a0: \S{_PRINTABLE}", max_length=1_000)
]
_Value = Annotated[float, msgspec.Meta(ge=-1e12, le=1e12)]
_Date = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
_Version = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]

_PLACE = re.compile(r" - at `\$\.?(.*)`$")


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    slug: _Slug
    label: _Name
    value: _Value | None
    printed: _Name
    unit: _Line
    scope: _Name
    sample: _Line
    year: _Name
    publisher: _Name
    document: _Name
    source: _Prose
    reading: _Reading
    usage: Usage
    method: Method
    applicability: Applicability
    reason: _Prose
    caution: _Prose = ""

    def __post_init__(self) -> None:
        if self.value is not None and self.unit == "%" and not 0 <= self.value <= 100:
            raise ValueError("percentage out of range")


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal[1]
    version: _Version
    published_on: _Date
    title: _Name
    references: Annotated[tuple[_Row, ...], msgspec.Meta(min_length=1, max_length=MAX_REFERENCES)]


_DECODER = msgspec.json.Decoder(_File)


class _RepeatedKeyError(ValueError):
    """An object names one key twice: which of the two values counts is anybody's guess."""


def decode_references(data: bytes) -> ReferenceSet:
    """Read a set of references, refusing whatever a careful reader would not sign."""
    if len(data) > MAX_BYTES:
        raise CmDeskError("references_too_large", megabytes=MAX_BYTES // 1_000_000)
    text = _checked_text(data)
    try:
        file = _DECODER.decode(text)
    except msgspec.MsgspecError as error:
        raise CmDeskError("references_malformed", where=_place(error)) from error
    slugs = Counter(row.slug for row in file.references)
    slug, times = slugs.most_common(1)[0]
    if times > 1:
        raise CmDeskError("references_repeated", name=slug)
    return ReferenceSet(
        version=file.version,
        published_on=file.published_on,
        title=file.title,
        references=tuple(_reference(row) for row in file.references),
    )


def _reference(row: _Row) -> Reference:
    return Reference(**msgspec.structs.asdict(row))


def _checked_text(data: bytes) -> str:
    """Pass once with ``json``, because msgspec accepts an object that repeats a key."""
    try:
        text = data.decode("utf-8-sig")
        json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except _RepeatedKeyError as error:
        raise CmDeskError("references_repeated", name=str(error)) from error
    except (ValueError, RecursionError) as error:
        raise CmDeskError("references_not_json") from error
    return text


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RepeatedKeyError(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _place(error: msgspec.MsgspecError) -> str:
    found = _PLACE.search(str(error))
    return found[1] if found and found[1] else "{}"
