"""The members of the territory: search, table, overlaps and totals."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.places import Place
from cm_desk.domain.territory import Composition, Member
from cm_desk.services import territory
from cm_desk.storage.territory_reference import TerritoryReference
from cm_desk.ui.design import Banner, Button, Card, EmptyState, Figure, Flow, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.rows_model import Column, RowsModel
from cm_desk.ui.territory.member_search import MemberSearch

_MOST_OVERLAPS = 5


class MembersCard(Card):
    """Choose the members among the official places and show what they make together."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.icons,
            self.tr("Members"),
            subtitle=self.tr(
                "The intercommunal bodies, municipalities or départements that"
                " compose your territory, as the State lists them."
            ),
        )
        self._desk = desk
        icons = desk.icons
        self._reference: TerritoryReference | None = None
        self.missing = _Warning(icons, self.tr("The list of municipalities is not available"))
        self.search = MemberSearch(icons, self._find)
        self.search.chosen.connect(self._add)
        self.remove = Button(icons, self.tr("Remove"), icon="trash", on_click=self._remove_selected)
        self.model = RowsModel(
            self._columns(), key=lambda member: member.id, icons=self._icon, parent=self
        )
        self.table = DataTable(
            icons,
            self.model,
            name=self.tr("Members"),
            empty=EmptyState(
                icons,
                "map-pin",
                self.tr("No member yet"),
                self.tr(
                    "Type the first letters of an intercommunal body, a municipality or a"
                    " département in the box above, then press Enter."
                ),
            ),
            count_text=lambda count: self.tr("%Ln member(s)", "", count),
            searchable=False,
            fit=9,
        )
        self.table.set_context_menu(self._fill_menu)
        self.table.delete_requested.connect(self._remove)
        self.table.selection_changed.connect(self._refresh_remove)
        self.overlaps = _Warning(icons, self.tr("Counted once"))
        self.totals = _Totals(desk)
        line = QWidget()
        row = QHBoxLayout(line)
        icons.theme.arrange(row, spacing=t.SPACE_M)
        row.addWidget(self.search, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for part in (self.missing, line, self.table, self.overlaps, self.totals):
            self.add(part)

    def show_members(
        self, found: Composition, reference: TerritoryReference | None, problem: str
    ) -> None:
        """Show the members; ``problem`` says why there is no reference to search in."""
        self._reference = reference
        self.missing.say(problem)
        self.search.setVisible(reference is not None)
        self.search.set_members({(one.level, one.code) for one in found.members})
        self.model.set_rows(found.members)
        self.totals.show_totals(found)
        self.overlaps.say(self._overlap_sentences(reference))
        self._refresh_remove()

    def focus_search(self) -> None:
        """Put the keyboard where members are typed."""
        self.search.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.box.selectAll()

    def _columns(self) -> tuple[Column[Member], ...]:
        return (
            Column[Member](
                self.tr("Name"),
                lambda one: one.name,
                tooltip=lambda one: one.name,
                icon=lambda one: "map-pin" if one.level == "commune" else "building-community",
                stretch=True,
                width=20,
            ),
            Column[Member](self.tr("Level"), self._level, width=16),
            Column[Member](
                self.tr("Population"),
                lambda one: "–" if one.population is None else wording.number(one.population),
                sort=lambda one: one.population,
                accessible=lambda one: self._spoken_population(one.population),
                numeric=True,
            ),
            Column[Member](
                self.tr("Municipalities"),
                lambda one: wording.number(one.commune_count),
                sort=lambda one: one.commune_count,
                numeric=True,
            ),
            Column[Member](
                self.tr("Figures of"),
                lambda one: short_vintage(one.vintage),
                tooltip=lambda one: one.vintage,
                accessible=lambda one: one.vintage,
            ),
        )

    def _level(self, one: Member) -> str:
        return {
            "epci": self.tr("Intercommunal body"),
            "commune": self.tr("Municipality"),
            "departement": self.tr("Département"),
            "region": self.tr("Region"),
        }.get(one.level, one.level)

    def _spoken_population(self, population: int | None) -> str:
        return self.tr("unknown") if population is None else wording.number(population)

    def _icon(self, name: str) -> QIcon:
        return self._desk.icons.icon(name, "muted")

    def _find(self, wanted: str) -> Sequence[Place]:
        return () if self._reference is None else self._reference.search(wanted)

    def _add(self, place: Place) -> None:
        reference = self._reference
        if reference is None:
            return
        added = self._desk.edit(
            lambda: territory.add_members(
                self._desk.dossier, [place], vintage=reference.vintage_of([place])
            )
        )
        if added:
            announce(self, self.tr("{name} is now a member.").format(name=place.name))

    def _remove_selected(self) -> None:
        self._remove(self.table.selected())

    def _remove(self, members: Sequence[Member]) -> None:
        ids = [one.id for one in members if one.id is not None]
        if ids:
            self._desk.edit(
                lambda: territory.remove_members(self._desk.dossier, ids), announce=True
            )

    def _fill_menu(self, menu: QMenu, members: list[Member]) -> None:
        action = menu.addAction(self.tr("Remove"))
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        action.setEnabled(bool(members))
        action.triggered.connect(lambda: self._remove(members))

    def _refresh_remove(self) -> None:
        self.remove.setVisible(self.model.total > 0)
        self.remove.setEnabled(self.table.selected_count() > 0)

    def _overlap_sentences(self, reference: TerritoryReference | None) -> str:
        if reference is None:
            return ""
        pairs = territory.overlaps(self._desk.dossier, reference)
        sentences = [
            self.tr("{inner} is already part of {outer}: its inhabitants count once.").format(
                inner=inner.name, outer=outer.name
            )
            for inner, outer in pairs[:_MOST_OVERLAPS]
        ]
        if len(pairs) > _MOST_OVERLAPS:
            sentences.append(self.tr("…and %n other(s).", "", len(pairs) - _MOST_OVERLAPS))
        return "\n".join(sentences)


class _Warning(Banner):
    """Warn as long as there is something to say, aloud only when that changes."""

    def __init__(self, icons: Icons, title: str) -> None:
        super().__init__(icons, role="warning", title=title)
        self._heading = title
        self.sentence = ""
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing more to say."""
        if sentence == self.sentence:
            return
        self.sentence = sentence
        if sentence:
            self.show_message(sentence, role="warning", title=self._heading)
        else:
            self.hide()


class _Totals(QWidget):
    """The figures of all members together, and of which years they are."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        icons = desk.icons
        self.population = Figure(icons, self.tr("Municipal population"), framed=False)
        self.communes = Figure(icons, self.tr("Municipalities"), framed=False)
        self.bodies = Figure(icons, self.tr("Member intercommunal bodies"), framed=False)
        self.vintage = text("", "caption")
        figures = QWidget()
        flow = Flow(icons.theme, spacing=t.SPACE_M, column=240)
        for figure in (self.population, self.communes, self.bodies):
            flow.addWidget(figure)
        figures.setLayout(flow)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(figures)
        column.addWidget(self.vintage)
        self.setAccessibleName(self.tr("Totals"))

    def show_totals(self, found: Composition) -> None:
        self.setVisible(bool(found.members))
        self.population.show_value(wording.number(found.population), unit=self.tr("inhabitants"))
        self.communes.show_value(wording.number(found.commune_count))
        bodies = sum(1 for one in found.members if one.level == "epci")
        self.bodies.show_value(wording.number(bodies))
        self.vintage.setText(found.vintage)


def read_reference(desk: Desk) -> tuple[TerritoryReference | None, str]:
    """Return the reference, or None and the sentence that says why it is missing."""
    try:
        return desk.reference(), ""
    except CmDeskError as error:
        return None, desk.messages.sentence(error)


def short_vintage(vintage: str) -> str:
    """Return what a narrow cell shows of a vintage: its exception if any, else its population.

    >>> short_vintage("Communes au 1er janvier 2026, population municipale 2023.")
    'population municipale 2023'
    >>> short_vintage("Population 2023. À Mayotte, celle de 2017.")
    'À Mayotte, celle de 2017'
    """
    *others, last = vintage.rstrip(".").split(". ")
    if others:
        return last
    parts = last.split(", ")
    return next((part for part in parts if part.casefold().startswith("population")), last)
