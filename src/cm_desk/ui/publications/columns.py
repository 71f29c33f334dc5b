"""The columns of the publications table."""

from collections.abc import Callable
from datetime import date
from html import escape
from typing import Final

from PySide6.QtCore import QObject

from cm_desk.domain import wording
from cm_desk.domain.publication import Origin, Publication
from cm_desk.services.texts import Texts
from cm_desk.ui.design.french import format_date
from cm_desk.ui.links import openable
from cm_desk.ui.names import Names
from cm_desk.ui.natures import nature_of
from cm_desk.ui.publications.resembling import Resembling
from cm_desk.ui.rows_model import Column

# What the storage can sort by, column by column.
ORDERS: Final = (
    "day",
    None,
    "account",
    "text",
    "format",
    None,
    None,
    None,
    None,
    None,
    "reach",
    "engagement",
    None,
)
LINK_COLUMN: Final = 12
_Reader = Callable[[Publication], str]
_Figure = Callable[[Publication], int | None]
_LONGEST_LINE: Final = 300
_LONGEST_TIP: Final = 1200


class PublicationColumns(QObject):
    """Describe the columns; ``names`` is replaced at each reload."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self.names = Names()
        self.resembling = Resembling()
        self._texts = texts

    def columns(self) -> tuple[Column[Publication], ...]:
        """Return the columns in the order of ``ORDERS``."""
        return (
            Column(
                self.tr("Date"),
                lambda one: format_date(date.fromordinal(one.day)),
                sort=lambda one: one.published_at,
                tooltip=lambda one: wording.day(date.fromordinal(one.day)),
                width=11,
            ),
            Column(
                self.tr("Hour"),
                self._hour,
                sort=lambda one: one.minute,
                accessible=self._spoken_hour,
                width=8,
                sortable=False,
            ),
            Column(
                self.tr("Account"),
                lambda one: self.names.account(one.account_id),
                icon=lambda one: self.names.icon(one.account_id),
                tooltip=lambda one: _tip(self._whole_account(one)),
                accessible=self._whole_account,
                width=17,
            ),
            Column(
                self.tr("Text"),
                one_line,
                tooltip=lambda one: _tip(one.text),
                accessible=lambda one: one_line(one) or self.tr("no text"),
                width=24,
                stretch=True,
            ),
            Column(self.tr("Format"), lambda one: self._texts.label(one.format), width=12),
            self._plain(self.tr("Nature"), lambda one: nature_of(one.kind), 7),
            self._plain(self.tr("Audience"), self._audience, 11),
            self._plain(self.tr("Pillar"), self._pillar, 11),
            Column(
                self.tr("Origin"),
                self._origin,
                tooltip=lambda one: _tip(self._told_origin(one)),
                accessible=lambda one: (
                    self._told_origin(one) or self._origin(one) or self.tr("not filled in")
                ),
                width=12,
                sortable=False,
            ),
            self._plain(self.tr("Alternative text"), self._alt_text, 6),
            self._figure(self.tr("Reach"), lambda one: one.reach),
            self._figure(self.tr("Interactions"), interactions),
            Column(
                self.tr("Link"),
                lambda _one: "",
                icon=lambda one: "external-link" if openable(one.permalink) else None,
                tooltip=lambda one: _tip(one.permalink),
                accessible=lambda one: one.permalink or self.tr("no link"),
                width=4,
                sortable=False,
            ),
        )

    def _hour(self, one: Publication) -> str:
        if one.minute is None:
            return self.tr("unknown")
        return f"{one.minute // 60}{wording.NBSP}h{wording.NBSP}{one.minute % 60:02}"

    def _spoken_hour(self, one: Publication) -> str:
        return self.tr("time unknown") if one.minute is None else self._hour(one)

    def _plain(self, title: str, text: _Reader, width: int) -> Column[Publication]:
        unknown = self.tr("not filled in")
        return Column(
            title,
            text,
            accessible=lambda one: text(one) or unknown,
            width=width,
            sortable=False,
        )

    def _figure(self, title: str, figure: _Figure) -> Column[Publication]:
        unknown = self.tr("not filled in")

        def written(one: Publication) -> str:
            value = figure(one)
            return "" if value is None else wording.number(value)

        return Column(
            title,
            written,
            sort=figure,
            numeric=True,
            tooltip=lambda one: _tip(self._measured(one)) if written(one) else "",
            accessible=lambda one: written(one) or unknown,
            width=7,
        )

    def _origin(self, one: Publication) -> str:
        match one.origin:
            case None:
                return self.resembling.origin(one)
            case Origin.OWN:
                return self.tr("Own")
            case Origin.MEMBER:
                return self.tr("Member")
            case Origin.PARTNER:
                return self.tr("Partner")
            case Origin.STATE:
                return self.tr("State")
            case Origin.WEBSITE:
                return self.tr("Website")

    def _told_origin(self, one: Publication) -> str:
        """Say where a publication seems to come from, unless someone said it."""
        is_told = one.origin is not None
        return "" if is_told else self.resembling.website(self.resembling.of(one))

    def _whole_account(self, one: Publication) -> str:
        """Name the account, then those on which the same content appeared."""
        elsewhere = self.resembling.elsewhere(self.resembling.of(one), self.names)
        named = self.names.full_account(one.account_id)
        return f"{named}\n{elsewhere}" if elsewhere else named

    def _measured(self, one: Publication) -> str:
        if one.measured_on is None:
            return ""
        day = wording.day(date.fromordinal(one.measured_on))
        return self.tr("Figures on {day}").format(day=day)

    def _audience(self, one: Publication) -> str:
        return self.names.audiences.get(one.audience_id or 0, "")

    def _pillar(self, one: Publication) -> str:
        return self.names.pillars.get(one.pillar_id or 0, "")

    def _alt_text(self, one: Publication) -> str:
        return self.tr("Yes") if one.alt_text else self.tr("No")


def one_line(one: Publication) -> str:
    """Put a publication's text on one line."""
    return " ".join(one.text[:_LONGEST_LINE].split())


def interactions(one: Publication) -> int | None:
    """Add up what readers did; None when the file gave no figure at all."""
    known = [n for n in (one.reactions, one.comments, one.shares) if n is not None]
    return sum(known) if known else None


def _tip(text: str) -> str:
    """Show what people wrote on hovering; a tool tip guesses markup, so all of it is escaped."""
    if not text:
        return ""
    shown = text if len(text) <= _LONGEST_TIP else f"{text[:_LONGEST_TIP]}…"
    return f"<qt>{'<br>'.join(escape(line) for line in shown.splitlines())}</qt>"
