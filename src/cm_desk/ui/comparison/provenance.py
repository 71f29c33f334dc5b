"""Where a national figure comes from, and how far it speaks of this territory."""

from datetime import date
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.benchmark import Applicability, Method, Reference, ReferenceSet
from cm_desk.domain.wording import capital
from cm_desk.services import benchmarks
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Badge, Banner, Icons, text
from cm_desk.ui.design.badge import BadgeRole

_CURRENCY: Final = "€"
_ROLES: Final = (
    (Applicability.COMPARABLE, "success"),
    (Applicability.CAUTION, "warning"),
    (Applicability.NOT_COMPARABLE, "neutral"),
)


def role_of(applicability: Applicability) -> BadgeRole:
    """Return the colour of a badge whose word already says it all."""
    return cast("BadgeRole", dict(_ROLES)[applicability])


def value_text(reference: Reference) -> str:
    """Write a value as its source prints it, with the currency that a number alone would lose."""
    bare = reference.unit == _CURRENCY and _CURRENCY not in reference.printed
    known = reference.value is not None and not reference.is_local
    return f"{reference.printed}\u00a0{_CURRENCY}" if bare and known else reference.printed


def source_line(reference: Reference, texts: Texts) -> str:
    """Say in one line who publishes a figure, about whom, when and how it was obtained."""
    parts = [
        QCoreApplication.translate("Provenance", "Source: {publisher}, {document}").format(
            publisher=reference.publisher, document=reference.document
        ),
        population(reference),
        year(reference),
        *([] if reference.method is Method.OTHER else [texts.label(reference.method).lower()]),
        *(
            [QCoreApplication.translate("Provenance", "typed in by you")]
            if reference.is_local
            else []
        ),
    ]
    return " · ".join(parts)


def population(reference: Reference) -> str:
    """Name the population and its size; a size that is not published is said so."""
    return QCoreApplication.translate("Provenance", "Population: {scope} ({sample})").format(
        scope=reference.scope, sample=sample(reference)
    )


def sample(reference: Reference) -> str:
    if not reference.sample:
        return QCoreApplication.translate("Provenance", "size not published")
    return f"n\u00a0=\u00a0{reference.sample}"


def year(reference: Reference) -> str:
    """Say the year of the data, or that it is not published."""
    if reference.year[:1].isdigit():
        return QCoreApplication.translate("Provenance", "Data of {year}").format(
            year=reference.year
        )
    return capital(reference.year)


class LocalBadge(Badge):
    """Mark a figure that no set publishes, typed in from the user's own copy of the source."""

    def __init__(self) -> None:
        super().__init__("")
        self.show_word(self.tr("typed in locally"), role="info")
        self.setToolTip(
            self.tr("No set of references publishes it: it was read in your copy of the source.")
        )
        self.hide()

    def show_for(self, reference: Reference) -> None:
        self.setVisible(reference.is_local)


class OutdatedBanner(Banner):
    """Say that the figures in force have had their time; they stay in force all the same."""

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__(icons, role="warning")
        self._texts = texts
        self.hide()

    def show_set(self, found: ReferenceSet, today: date) -> None:
        """Show the sentence, or nothing for a set that is recent enough."""
        said = benchmarks.outdated(found, today, self._texts)
        self._say(said, role="warning", title="")
        self.setVisible(bool(said))


class Provenance(QWidget):
    """How far a figure applies, why, what to beware of, and its source."""

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._badge, self.local = Badge(""), LocalBadge()
        self.reason = text("", "small")
        self.source = text("", "caption", selectable=True)
        self.source.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=12)
        for badge in (self._badge, self.local):
            head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=4)
        column.addLayout(head)
        column.addWidget(self.source)

    def show_reference(self, reference: Reference) -> None:
        self._badge.show_word(
            self._texts.label(reference.applicability), role=role_of(reference.applicability)
        )
        self.local.show_for(reference)
        said = (reference.reason, reference.caution)
        self.reason.setText(" ".join(part for part in said if part))
        self.source.setText(source_line(reference, self._texts))

    def spoken(self) -> str:
        """Return all of it, for the description of a chart."""
        return f"{self.applicability()} {self.source.text()}"

    def applicability(self) -> str:
        """Say how far the figure applies and why."""
        return f"{self._badge.text()}. {self.reason.text()}"
