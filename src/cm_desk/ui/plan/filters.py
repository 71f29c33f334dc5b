"""What narrows the plan, month and list alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cm_desk.domain.plan import Content, Status
from cm_desk.domain.wording import fold
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Flow, Icons, icon_button
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.search_box import SearchBox
from cm_desk.ui.plan.names import PlanNames

_CHARACTERS = 10  # all the filters fit on one line of a small screen


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which contents to show; empty means no restriction. ``words`` are folded."""

    words: Sequence[str] = ()
    account_id: int | None = None
    pillar_id: int | None = None
    audience_id: int | None = None
    status: Status | None = None

    def narrows(self) -> bool:
        """Tell whether anything is hidden."""
        return self != PlanFilter()

    def accepts(self, one: Content) -> bool:
        """Tell whether a content is to be shown."""
        return (
            self.pillar_id in {None, one.pillar_id}
            and self.audience_id in {None, one.audience_id}
            and self.status in {None, one.status}
            and (
                self.account_id is None
                or any(version.account_id == self.account_id for version in one.versions)
            )
            and self._says(one)
        )

    def _says(self, one: Content) -> bool:
        if not self.words:
            return True
        texts = (version.text for version in one.versions)
        said = fold("\n".join((one.title, one.brief, one.note, *texts)))
        return all(word in said for word in self.words)


class PlanFilters(QWidget):
    """Search words, and choose an account, a pillar, an audience and a status.

    Signals:
        changed: ``wanted`` returns something else.
        down: the person goes from the search box down to the contents.
    """

    changed = Signal()
    down = Signal()

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__()
        self.search = SearchBox(icons, self.tr("the plan"))
        self.account: ChoiceField[int] = ChoiceField(icons, (), none_label=self.tr("Account: all"))
        self.pillar: ChoiceField[int] = ChoiceField(icons, (), none_label=self.tr("Pillar: all"))
        self.audience: ChoiceField[int] = ChoiceField(
            icons, (), none_label=self.tr("Audience: all")
        )
        self.status: ChoiceField[Status] = ChoiceField(
            icons,
            [(one, texts.label(one)) for one in Status],
            none_label=self.tr("Status: all"),
        )
        self.account.describe(self.tr("Filter by account"))
        self.pillar.describe(self.tr("Filter by pillar"))
        self.audience.describe(self.tr("Filter by audience"))
        self.status.describe(self.tr("Filter by status"))
        self._clear = icon_button(icons, "x", self.tr("Clear the filters"), on_click=self.clear)
        flow = Flow(icons.theme)
        for part in (self.search, *self._choices(), self._clear):
            flow.addWidget(part)
        self.setLayout(flow)
        self._clear.hide()
        self.search.searched.connect(lambda _text: self._tell())
        self.search.down.connect(self.down)
        for field in self._choices():
            field.combo.setMinimumContentsLength(_CHARACTERS)
            field.edited.connect(self._tell)

    def wanted(self) -> PlanFilter:
        """Return what to show."""
        return PlanFilter(
            tuple(fold(self.search.wanted()).split()),
            self.account.value(),
            self.pillar.value(),
            self.audience.value(),
            self.status.value(),
        )

    def show_names(self, names: PlanNames) -> None:
        """Offer what there is, forgetting a choice that is no longer there."""
        for field, options in (
            (self.account, names.names.account_options()),
            (self.pillar, list(names.names.pillars.items())),
            (self.audience, list(names.names.audiences.items())),
        ):
            _offer(field, options)

    def clear(self) -> None:
        """Show everything again."""
        self.search.empty()
        for field in self._choices():
            field.set_value(None)
        self._tell()

    def _choices(self) -> Iterable[ChoiceField[int] | ChoiceField[Status]]:
        return (self.account, self.pillar, self.audience, self.status)

    def _tell(self) -> None:
        self._clear.setVisible(self.wanted().narrows())
        self.changed.emit()


def _offer(field: ChoiceField[int], options: Sequence[tuple[int, str]]) -> None:
    if field.value() not in {None, *(value for value, _label in options)}:
        field.set_value(None)
    field.set_options(options)
