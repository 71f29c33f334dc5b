"""Rows of one file on their way out: counted, batched, summed up."""

from collections import Counter
from datetime import date
from typing import Any

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import (
    Certainty,
    FileSummary,
    ObservedAccount,
    ObservedReading,
    PlannedPost,
)
from cm_desk.domain.publication import Format, Kind, ObservedPublication, weak_key
from cm_desk.imports import cells
from cm_desk.imports.clock import Instant
from cm_desk.imports.context import Context
from cm_desk.imports.tally import Tally

# As many rows as storage records in one changeset.
BATCH = 500


class Collector:
    """Take publications one at a time; ``finish`` tells what the file held.

    Readers of big tables work by columns instead (``meta_rows``).
    """

    def __init__(self, kind: str, network_id: str, context: Context) -> None:
        self.tally = Tally()
        self._kind, self._network_id, self._context = kind, network_id, context
        self._measured_on = context.measured_on.toordinal()
        self._names: dict[str, tuple[str, str, str]] = {}
        self._waiting: list[ObservedPublication] = []

    def account(self, ref: str, name: str = "", handle: str = "", network_id: str = "") -> None:
        """Say how the file calls an account; the first name stands."""
        self._names.setdefault(ref, (cells.clean(name), cells.clean(handle), network_id))

    def add(
        self,
        ref: str,
        moment: Instant,
        *,
        key: str = "",
        permalink: str = "",
        text: str = "",
        format: Format = Format.OTHER,  # noqa: A002 - the field's name
        kind: Kind = Kind.ORIGINAL,
        sponsored: bool | None = None,
        link: str = "",
        **figures: int | None,
    ) -> None:
        """Keep a publication; without a key it is known by its minute and its text."""
        told = cells.clean(text)
        self.tally.read += 1
        self.tally.accounts[ref] += 1
        self.tally.keep([moment[1]])
        self._waiting.append(
            ObservedPublication(
                ref,
                key or weak_key(moment[0], told),
                _address(permalink),
                *moment,
                told,
                format.value,
                kind.value,
                sponsored,
                figures.get("views"),
                figures.get("reach"),
                figures.get("impressions"),
                figures.get("reactions"),
                figures.get("comments"),
                figures.get("shares"),
                figures.get("clicks"),
                figures.get("saves"),
                figures.get("follows"),
                _address(link),
                self._measured_on,
            )
        )
        if len(self._waiting) >= BATCH:
            self._send()

    def refuse(self, line: int, reason: str, value: str = "") -> None:
        """Leave out a line that makes no sense."""
        self.tally.read += 1
        self.tally.refuse(line, reason, value)

    def set_aside(self, reason: str) -> None:
        """Count a line understood that is no publication of ours."""
        self.tally.read += 1
        self.tally.aside[reason] += 1

    def finish(
        self,
        *,
        timezone: str = "UTC",
        zone_is_given: bool = True,
        certainty: Certainty = Certainty.VERIFIED,
        period: tuple[date, date] | None = None,
        is_partial: bool = False,
        left_out: tuple[str, ...] = (),
        warnings: tuple[str, ...] = (),
        readings: tuple[ObservedReading, ...] = (),
        planned: tuple[PlannedPost, ...] = (),
    ) -> FileSummary:
        """Send what is left and return the summary, or refuse a file that holds nothing."""
        self._send()
        tally = self.tally
        if not tally.read and not readings and not planned:
            raise CmDeskError("import_no_rows")
        if tally.reasons and not (tally.kept or tally.aside or readings or planned):
            reason = next(key for key, _ in tally.reasons.most_common(1))
            raise CmDeskError("import_all_refused", count=tally.read, reason=reason)
        first, last = tally.dates()
        return FileSummary(
            kind=self._kind,
            network_id=self._network_id,
            timezone=timezone,
            read=tally.read,
            accounts=self._accounts(readings),
            first=first,
            last=last,
            period=period,
            aside={reason: count for reason, count in tally.aside.items() if count},
            refused=tuple(tally.refused),
            refused_count=tally.reasons.total(),
            warnings=(*warnings, *tally.warnings),
            certainty=certainty,
            zone_is_given=zone_is_given,
            is_partial=is_partial,
            left_out=left_out,
            measured_on=self._context.measured_on,
            readings=readings,
            planned=planned,
        )

    def _accounts(self, readings: tuple[ObservedReading, ...]) -> tuple[ObservedAccount, ...]:
        rows = self.tally.accounts + Counter(one.account_ref for one in readings)
        unnamed = ("", "", "")
        return tuple(
            ObservedAccount(ref, name, handle, count, network_id)
            for ref, count in rows.most_common()
            for name, handle, network_id in (self._names.get(ref, unnamed),)
        )

    def _send(self) -> None:
        if self._waiting:
            rows: list[Any] = self._waiting
            self._waiting = []
            self._context.emit(rows)


def _address(written: str) -> str:
    """Return an address of the web, "" for anything else that stands in its place."""
    cleaned = cells.address(written)
    return cleaned if cleaned.startswith(("https://", "http://")) else ""
