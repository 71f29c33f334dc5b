"""One national figure in full: how to read it, how far it applies, and where it comes from."""

import re

from PySide6.QtCore import Signal

from cm_desk.domain.benchmark import LocalReference, Reference, awaits_value, typed_text
from cm_desk.services.texts import Texts
from cm_desk.ui.comparison.provenance import LocalBadge, population, role_of, value_text, year
from cm_desk.ui.design import Badge, Button, Card, Icons, line, text
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.links import open_link, openable

_ADDRESS = re.compile(r"https?://[^\s)]+")


class ReferenceCard(Card):
    """Show the reference chosen in the table.

    Signals:
        type_asked(): the user wants to type the value of their own copy of the source.
        forget_asked(): the user wants the value typed in to go away.
    """

    type_asked = Signal()
    forget_asked = Signal()

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__(icons)
        self._texts = texts
        self.value = text("", "display")
        self.reading = text("", "body", selectable=True)
        self._applicability, self._usage, self._method = Badge(""), Badge(""), Badge("")
        self.local = LocalBadge()
        badges = in_lines(icons, (self.local, self._applicability, self._usage, self._method))
        self.type_button = Button(icons, "", icon="pencil", on_click=self.type_asked.emit)
        self.forget_button = Button(
            icons,
            self.tr("Remove the value typed in"),
            role="quiet",
            icon="trash",
            on_click=self.forget_asked.emit,
        )
        self.reason = text("", "small")
        self.caution = text("", "small")
        self.facts = text("", "small")
        self.source = text("", "caption", selectable=True)
        self.links = tuple(
            Button(icons, self.tr("Open the source"), role="quiet", icon="external-link")
            for _ in range(2)
        )
        for part in (
            self.value,
            self.reading,
            badges,
            in_lines(icons, (self.type_button, self.forget_button)),
            self.reason,
            self.caution,
            line(),
            self.facts,
            self.source,
            in_lines(icons, self.links),
        ):
            self.add(part)
        self.body.addStretch(1)
        self._addresses: list[str] = []
        for number, button in enumerate(self.links):
            button.clicked.connect(lambda _on, number=number: open_link(self._addresses[number]))

    def show_reference(self, reference: Reference, *, typed: LocalReference | None = None) -> None:
        """Show a reference, and what can be done about the value ``typed`` in for it."""
        self.set_title(reference.label)
        self._show_value(reference)
        self._offer_to_type(reference, typed)
        self.reading.setText(reference.reading)
        label = self._texts.label
        self._applicability.show_word(
            label(reference.applicability), role=role_of(reference.applicability)
        )
        self._usage.show_word(label(reference.usage))
        self._method.show_word(label(reference.method))
        self.reason.setText(reference.reason)
        self.caution.setText(self.tr("Caution: {caution}").format(caution=reference.caution))
        self.caution.setVisible(bool(reference.caution))
        self.facts.setText(
            "\n".join(
                (
                    population(reference),
                    year(reference),
                    self.tr("Publisher: {publisher}").format(publisher=reference.publisher),
                    self.tr("Document: {document}").format(document=reference.document),
                )
            )
        )
        self._show_source(reference.source)

    def _show_value(self, reference: Reference) -> None:
        shown = value_text(reference)
        if reference.is_local and reference.value is not None:
            shown = typed_text(reference, reference.value)  # its badge says the rest
        self.value.setText(shown)
        self.local.show_for(reference)

    def _offer_to_type(self, reference: Reference, typed: LocalReference | None) -> None:
        said = self.tr("Type the value of your copy of the survey…")
        if typed is not None:
            said = self.tr("Change the value typed in…")
        self.type_button.setText(said)
        self.type_button.setAccessibleName(said)
        self.type_button.setVisible(awaits_value(reference))
        self.forget_button.setVisible(typed is not None)

    def _show_source(self, source: str) -> None:
        self.source.setText(self.tr("Where it was read: {source}").format(source=source))
        found = (address.rstrip(".,;") for address in _ADDRESS.findall(source))
        self._addresses = [address for address in found if openable(address)][: len(self.links)]
        for number, button in enumerate(self.links):
            button.setVisible(number < len(self._addresses))
            if number < len(self._addresses):
                host = self._addresses[number].split("/")[2].removeprefix("www.")
                said = self.tr("Open {site}").format(site=host)
                button.setText(said)
                button.setAccessibleName(said)
                button.setToolTip(self._addresses[number])
