"""What must be true of any answer about any file."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from cm_desk import paths
from cm_desk.domain.importing import FileSummary, TableLook
from cm_desk.domain.publication import Format, Kind, ObservedPublication
from cm_desk.imports import frames, kinds, reader, worker
from cm_desk.imports.options import ReadOptions
from cm_desk.services.texts import Texts

OLDEST = date(2004, 2, 4)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMATS, _KINDS = {one.value for one in Format}, {one.value for one in Kind}


@dataclass
class Heard:
    """What the parent hears, decoded as it decodes it."""

    rows: list[ObservedPublication] = field(default_factory=list)
    ending: FileSummary | TableLook | frames.Failure | None = None

    def hear(self, kind: int, value: object):
        payload = msgspec.msgpack.encode(value)
        said = reader._Listener(self.rows.extend, None).hear(kind, payload)
        assert self.ending is None, "nothing is said after the end"
        self.ending = said


def heard(path: Path, **options: Any) -> Heard:
    """Ask the child's own code, in this process; a table of one's own is read as proposed."""
    answer = Heard()
    worker.answer(path, ReadOptions(**options), answer.hear)
    assert answer.ending is not None
    if isinstance(answer.ending, TableLook) and not options:
        look = answer.ending
        return heard(path, mappings={look.signature: look.proposed})
    return answer


class Rules:
    """The words and the networks that we know."""

    def __init__(self) -> None:
        resources = paths.resources()
        self._texts = Texts(resources / "texts")
        self._told = self._texts.mapping("imports")
        known = json.loads((resources / "networks.json").read_bytes())
        self._networks = {one[name] for one in known for name in ("id", "group")} | {""}
        self._last = datetime.now(UTC).date() + timedelta(days=2)

    def check(self, answer: Heard, path: Path):
        """Assert one sentence, or rows and a summary that make sense."""
        if isinstance(answer.ending, frames.Failure | TableLook):
            error = reader._error(answer.ending, path)
            sentence = self._texts.error(error)
            assert not _UNSEEN.search(sentence), sentence
            assert "\n" not in sentence
            return
        summary = answer.ending
        assert isinstance(summary, FileSummary)
        self._check_summary(summary, answer)
        refs = {one.ref for one in summary.accounts}
        for row in answer.rows:
            self._check_row(row)
            assert row.account_ref in refs
            assert summary.first.toordinal() <= row.day <= summary.last.toordinal()

    def _check_summary(self, summary: FileSummary, answer: Heard) -> None:
        assert summary.kind in kinds.TABLES | kinds.DOCUMENTS
        assert summary.network_id in self._networks
        held = answer.rows or summary.readings or summary.planned or summary.returned
        assert held or sum(summary.aside.values())
        assert summary.read >= summary.refused_count >= len(summary.refused)
        assert (summary.first is None) == (not answer.rows)
        assert summary.period is None or summary.period[0] <= summary.period[1]
        assert summary.measured_on is None or OLDEST <= summary.measured_on <= self._last
        assert summary.timezone == "" or ZoneInfo(summary.timezone)
        said = (*summary.aside, *summary.warnings, *summary.left_out)
        for key in (*said, *(line.reason for line in summary.refused)):
            assert key in self._told
        for text in _strings(summary):
            self._check_text(text)
        for account in summary.accounts:
            assert account.ref
            assert account.network_id in self._networks
        for reading in summary.readings:
            assert OLDEST <= reading.taken_on <= self._last
            assert _is_count(reading.followers)
            assert reading.gained is None or abs(reading.gained) < 10**15  # some days lose more
        for post in summary.planned:
            assert set(post.network_ids) <= self._networks - {""}

    def _check_row(self, row: ObservedPublication) -> None:
        assert row.account_ref
        assert row.external_key
        assert row.minute is None or 0 <= row.minute < 1440
        assert OLDEST.toordinal() - 1 <= row.day <= self._last.toordinal()
        assert abs(datetime.fromtimestamp(row.published_at, UTC).toordinal() - row.day) <= 1
        assert row.format in _FORMATS
        assert row.kind in _KINDS
        assert row.sponsored in {None, True, False}
        assert all(_is_count(one) for one in row[10:19])
        assert row.measured_on is None or row.measured_on <= self._last.toordinal()
        for link in (row.permalink, row.link):
            assert link == "" or link.startswith(("https://", "http://")), link
        for text in (row.account_ref, row.external_key, row.permalink, row.text, row.link):
            self._check_text(text)

    def _check_text(self, text: str) -> None:
        assert not _UNSEEN.search(text), text
        assert unicodedata.is_normalized("NFC", text), text


def _is_count(value: int | None) -> bool:
    return value is None or 0 <= value < 10**15


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from _strings(getattr(value, one.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        yield from _strings([*value, *value.values()])


def words(answer: Heard) -> str:
    """Return all that an answer says, to look for what must not be in it."""
    return repr((answer.rows, answer.ending))
