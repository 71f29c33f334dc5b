"""Decode a set of national figures from bytes that nobody has checked yet."""

import json
import re
from collections import Counter, defaultdict
from datetime import date
from operator import itemgetter
from typing import Annotated, Any, Literal

import msgspec

from cm_desk.domain.benchmark import (
    Applicability,
    Method,
    Reference,
    ReferenceSet,
    Usage,
    is_percentage,
)
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.wording import number

MAX_BYTES = 4_000_000
MAX_REFERENCES = 5_000
# Only what adding binary fractions may leave: a survey's shares are refused at 100,1.
_ROUNDING = 1e-6

# No control character: a label must not forge a line of a table, a log or a document. Nor a
# sign that turns the reading round: « 12 % » must not be stored as « % 21 ». Nor one that
# nobody sees: two titles must not look the same. The two joiners alone have a meaning, in emoji.
HIDDEN = (
    r"\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
)
# No line can break in a longer run than that: it would push the rest of a window out of sight.
# Addresses break at their signs.
FLOWS = r"(?!.*[^\s/.?&=_-]{61})"
_PRINTABLE = rf"[^{HIDDEN}]*\Z"
_PLAIN = rf"^{FLOWS}{_PRINTABLE}"
_SEEN = rf"^(?=.*\S){FLOWS}{_PRINTABLE}"
_Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z", max_length=80)]
_Distribution = Annotated[
    str, msgspec.Meta(pattern=r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?\Z", max_length=80)
]
_Line = Annotated[str, msgspec.Meta(pattern=_PLAIN, max_length=300)]
_Name = Annotated[str, msgspec.Meta(pattern=_SEEN, min_length=1, max_length=300)]
_Prose = Annotated[str, msgspec.Meta(pattern=_PLAIN, max_length=2_000)]
_Reading = Annotated[
    str, msgspec.Meta(pattern=rf"^{FLOWS}Lecture\u00a0: \S{_PRINTABLE}", max_length=1_000)
]
_Value = Annotated[float, msgspec.Meta(ge=-1e12, le=1e12)]
_Date = Annotated[str, msgspec.Meta(pattern=r"^2[0-9]{3}-[0-9]{2}-[0-9]{2}\Z")]
_Version = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]

_PLACE = re.compile(r" - at `\$\.?(.+)`$")
_FIELD = re.compile(r" field `(\w{1,60})`")


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
    # The rows that name one distribution are shares of one whole.
    distribution: _Distribution = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal[1]
    version: _Version
    published_on: _Date
    title: _Name
    references: Annotated[tuple[_Row, ...], msgspec.Meta(min_length=1, max_length=MAX_REFERENCES)]

    def __post_init__(self) -> None:
        try:
            date.fromisoformat(self.published_on)
        except ValueError as error:
            raise ValueError("a day that no month has, in field `published_on`") from error


_DECODER = msgspec.json.Decoder(_File)


class _RepeatedKeyError(ValueError):
    """An object names one key twice: which of the two values counts is anybody's guess."""


class _NoNumberError(ValueError):
    """« NaN » or an infinity, which JSON has not and some programs write all the same."""


def decode_references(data: bytes) -> ReferenceSet:
    """Read a set of references, refusing whatever a careful reader would not sign."""
    if len(data) > MAX_BYTES:
        raise CmDeskError("references_too_large", megabytes=MAX_BYTES // 1_000_000)
    text = _checked_text(data)
    try:
        file = _DECODER.decode(text)
    except msgspec.MsgspecError as error:
        where = _place(error)
        key = "references_malformed" if where else "references_other_file"
        raise CmDeskError(key, **({"where": where} if where else {})) from error
    slugs = Counter(row.slug for row in file.references)
    slug, times = slugs.most_common(1)[0]
    if times > 1:
        raise CmDeskError("references_repeated", name=slug)
    _refuse_impossible_shares(file.references)
    return ReferenceSet(
        version=file.version,
        published_on=file.published_on,
        title=file.title,
        references=tuple(_reference(row) for row in file.references),
    )


def _reference(row: _Row) -> Reference:
    return Reference(**msgspec.structs.asdict(row))


def _refuse_impossible_shares(rows: tuple[_Row, ...]) -> None:
    """Refuse a share above its whole, alone or with the others of its distribution."""
    totals: dict[str, float] = defaultdict(float)
    for row in rows:
        is_share = is_percentage(row.unit)
        if row.distribution and not is_share:
            raise CmDeskError("references_share_without_percent", name=row.slug)
        if row.value is not None and is_share:
            if not 0 <= row.value <= 100:
                raise CmDeskError(
                    "references_percentage", name=row.slug, value=number(row.value, 2)
                )
            totals[row.distribution] += row.value
    totals.pop("", None)
    name, total = max(totals.items(), key=itemgetter(1), default=("", 0.0))
    if total > 100 + _ROUNDING:
        raise CmDeskError("references_over_hundred", name=name, total=number(total, 2))


def _checked_text(data: bytes) -> str:
    """Pass once with ``json``, because msgspec accepts an object that repeats a key."""
    try:
        text = data.decode("utf-8-sig")
        json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except _RepeatedKeyError as error:
        raise CmDeskError("references_repeated", name=str(error)) from error
    except _NoNumberError as error:
        raise CmDeskError("references_no_number", value=str(error)) from error
    except (ValueError, RecursionError) as error:
        raise CmDeskError("references_not_json") from error
    return text


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RepeatedKeyError(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found


def _refuse(constant: str) -> None:
    raise _NoNumberError(constant)


def _place(error: msgspec.MsgspecError) -> str:
    """Return where a file is not as expected, « » when it is another kind of file altogether."""
    found = _PLACE.search(str(error)) or _FIELD.search(str(error))
    return found[1] if found else ""
