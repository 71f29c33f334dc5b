"""What narrows the plan, in every view alike."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.plan import Status
from cm_desk.domain.plan_lines import PlanFilter
from cm_desk.domain.publication import Origin
from cm_desk.domain.wording import fold
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Flow, Icons
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.search_box import SearchBox
from cm_desk.ui.plan.names import PlanNames

E = TypeVar("E", bound=StrEnum)
_CHARACTERS = 9  # all the choices fit on one line of a small screen


class PlanFilters(QWidget):
    """Search words, and choose an account, aims, a status and an origin.

    Signals:
        changed: ``wanted`` returns something else.
        down: the person goes from the search box down to the contents.
    """

    changed = Signal()
    down = Signal()

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__()

        def ids(none_label: str) -> ChoiceField[int]:
            return ChoiceField(icons, (), none_label=none_label)

        self.search = SearchBox(icons, self.tr("the plan"))
        self.account = ids(self.tr("Account: all"))
        self.pillar = ids(self.tr("Pillar: all"))
        self.audience = ids(self.tr("Audience: all"))
        self.objective = ids(self.tr("Objective: all"))
        self.status: ChoiceField[Status] = ChoiceField(
            icons,
            [(one, texts.label(one)) for one in Status],
            none_label=self.tr("Status: all"),
        )
        self.origin: ChoiceField[Origin] = ChoiceField(
            icons,
            [(one, texts.label(one)) for one in Origin],
            none_label=self.tr("Origin: all"),
        )
        self.account.describe(self.tr("Filter by account"))
        self.pillar.describe(self.tr("Filter by pillar"))
        self.audience.describe(self.tr("Filter by audience"))
        self.objective.describe(self.tr("Filter by objective"))
        self.status.describe(self.tr("Filter by status"))
        self.origin.describe(self.tr("Filter by origin"))
        self.hidden = Button(icons, "", role="quiet", icon="x", on_click=self.clear)
        self.toggle = Button(icons, self.tr("Filters"), icon="filter")
        self.toggle.setCheckable(True)
        line = QHBoxLayout()
        icons.theme.arrange(line)
        for part in (self.search, self.toggle, self.hidden):
            line.addWidget(part)
        line.addStretch(1)
        self._fields = QWidget()
        flow = Flow(icons.theme)
        for field in self._choices().values():
            flow.addWidget(field)
        self._fields.setLayout(flow)
        column = QVBoxLayout(self)
        icons.theme.arrange(column)
        column.addLayout(line)
        column.addWidget(self._fields)
        self._fields.hide()
        self.show_hidden(0)
        self.hidden.hide()
        self.toggle.toggled.connect(self._fields.setVisible)
        self.search.searched.connect(lambda _text: self._tell())
        self.search.down.connect(self.down)
        for field in self._choices().values():
            field.combo.setMinimumContentsLength(_CHARACTERS)
            field.edited.connect(self._tell)

    def wanted(self) -> PlanFilter:
        """Return what to show."""
        return PlanFilter(
            tuple(fold(self.search.wanted()).split()),
            account_id=self.account.value(),
            pillar_id=self.pillar.value(),
            audience_id=self.audience.value(),
            objective_id=self.objective.value(),
            status=self.status.value(),
            origin=self.origin.value(),
        )

    def show_names(self, names: PlanNames) -> None:
        """Offer what there is, forgetting a choice that is no longer there."""
        for field, options in (
            (self.account, names.names.account_options()),
            (self.pillar, list(names.names.pillars.items())),
            (self.audience, list(names.names.audiences.items())),
            (self.objective, list(names.objectives.items())),
        ):
            _offer(field, options)
        self._count()

    def remembered(self) -> dict[str, str | int]:
        """Return what to find again at the next start, nothing where nothing is hidden."""
        values = {name: field.value() for name, field in self._choices().items()}
        kept = {name: _plain(value) for name, value in values.items() if value is not None}
        if self.search.wanted():
            kept["search"] = self.search.wanted()
        return kept

    def recall(self, remembered: Mapping[str, Any]) -> None:
        """Choose again what was remembered; ``show_names`` forgets what is no longer there."""
        for name, field in (
            ("account", self.account),
            ("pillar", self.pillar),
            ("audience", self.audience),
            ("objective", self.objective),
        ):
            value = remembered.get(name)
            field.set_value(value if isinstance(value, int) else None)
        self.status.set_value(_member(Status, remembered.get("status")))
        self.origin.set_value(_member(Origin, remembered.get("origin")))
        words = remembered.get("search")
        self.search.blockSignals(True)
        self.search.setText(words if isinstance(words, str) else "")
        self.search.blockSignals(False)
        self._count()
        self.toggle.setChecked(any(name != "search" for name in self.remembered()))

    def clear(self) -> None:
        """Show everything again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        for field in self._choices().values():
            field.set_value(None)
        self._tell()

    def _choices(
        self,
    ) -> Mapping[str, ChoiceField[int] | ChoiceField[Status] | ChoiceField[Origin]]:
        return {
            "account": self.account,
            "pillar": self.pillar,
            "audience": self.audience,
            "objective": self.objective,
            "status": self.status,
            "origin": self.origin,
        }

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        """Tell how many choices narrow the plan, even when they are folded away."""
        chosen = sum(field.value() is not None for field in self._choices().values())
        words = self.tr("Filters (%n)", "", chosen) if chosen else self.tr("Filters")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(words)
        self.hidden.setVisible(self.wanted().narrows())

    def show_hidden(self, count: int) -> None:
        """Say how many contents are hidden; the same button shows them again."""
        clear = self.tr("Clear the filters")
        words = self.tr("%n hidden by the filters", "", count) if count else clear
        self.hidden.setText(words)
        self.hidden.setAccessibleName(f"{words}\u00a0: {clear}" if count else clear)
        self.hidden.setToolTip(clear)


def _offer(field: ChoiceField[int], options: Iterable[tuple[int, str]]) -> None:
    known = list(options)
    if field.value() not in {None, *(value for value, _label in known)}:
        field.set_value(None)
    field.set_options(known)


def _plain(value: object) -> str | int:
    return value if isinstance(value, int) else str(value)


def _member(kind: type[E], value: object) -> E | None:
    return next((one for one in kind if one.value == value), None)
