"""What publications resemble, in words: the website's news, and their copies elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.likeness import CERTAIN, Resemblance, Twin
from cm_desk.domain.publication import Publication
from cm_desk.ui.design import Banner, Button, Flow, Icons
from cm_desk.ui.names import Names

_NOTHING = Resemblance()


class Resembling(QObject):
    """Know what the rows looked at resemble, and say it."""

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[int, Resemblance] = {}

    def learn(self, ids: Sequence[int], found: Mapping[int, Resemblance]) -> None:
        """Take what some publications resemble now; those left out resemble nothing."""
        for one in ids:
            self._found.pop(one, None)
        self._found.update(found)

    def of(self, one: Publication) -> Resemblance:
        """Return what a publication resembles."""
        return self._found.get(one.id or 0, _NOTHING)

    def is_unconfirmed(self, one: Publication) -> bool:
        """Tell a publication that seems to repeat the website though nobody said where from."""
        return one.origin is None and self.of(one).site is not None

    def origin(self, one: Publication) -> str:
        """Say in a cell that a publication repeats the website, and how sure it is."""
        site = self.of(one).site
        if site is None:
            return ""
        if site.similarity >= CERTAIN:
            return self.tr("Website (link)")
        return self.tr("Website? {share}").format(share=wording.share(site.similarity))

    def website(self, found: Resemblance) -> str:
        """Say which news of the website a publication repeats, and how this is known."""
        if found.site is None:
            return ""
        if found.site.similarity >= CERTAIN:
            said = self.tr("Repeats the website (same link): {title}")
        else:
            said = self.tr("Repeats the website? Title {share} alike, an estimate: {title}")
        share = wording.share(found.site.similarity)
        return said.format(share=share, title=found.title or self.tr("news without a title"))

    def elsewhere(self, found: Resemblance, names: Names) -> str:
        """Say on which other accounts the same content appeared."""
        if not found.twins:
            return ""
        accounts = dict.fromkeys(names.full_account(one.account_id) for one in found.twins)
        return self.tr("Also on {accounts}").format(accounts=wording.listing(accounts))

    def fill_menu(
        self,
        menu: QMenu,
        rows: Sequence[Publication],
        names: Names,
        *,
        confirm: Callable[[], object],
        show: Callable[[int], object],
    ) -> None:
        """Offer to confirm what repeats the website, and to see a copy on another account."""
        if rows and all(map(self.is_unconfirmed, rows)):
            menu.addAction(self.tr("Confirm: repeated from the website")).triggered.connect(
                lambda _on=False: confirm()
            )
        for twin in self.of(rows[0]).twins if len(rows) == 1 else ():
            action = menu.addAction(self._see(twin, names).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, twin=twin: show(twin.publication_id))

    def note(
        self,
        icons: Icons,
        one: Publication,
        found: Resemblance,
        names: Names,
        *,
        confirm: Callable[[], object],
        show: Callable[[int], object],
    ) -> QWidget | None:
        """Return what stands above the sheet of a publication; None when it resembles nothing."""
        parts: list[QWidget] = []
        if found.site is not None:
            action = (
                Button(icons, self.tr("Set this origin"), on_click=confirm)
                if one.origin is None
                else None
            )
            parts.append(Banner(icons, self.website(found), action=action))
        if found.twins:
            copies = QWidget()
            flow = Flow(icons.theme)
            for twin in found.twins:
                label = self._see(twin, names)
                button = Button(
                    icons,
                    label.replace("&", "&&"),
                    role="quiet",
                    icon=names.icon(twin.account_id),
                    on_click=partial(show, twin.publication_id),
                )
                button.setAccessibleName(label)
                flow.addWidget(button)
            copies.setLayout(flow)
            parts.append(copies)
        return _stacked(icons, parts) if parts else None

    def _see(self, twin: Twin, names: Names) -> str:
        return self.tr("Also on {accounts}").format(accounts=names.full_account(twin.account_id))


def _stacked(icons: Icons, parts: Sequence[QWidget]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    icons.theme.arrange(column, spacing=8)
    for part in parts:
        column.addWidget(part)
    return whole
