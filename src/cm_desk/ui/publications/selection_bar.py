"""What can be done at once with the selected publications."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from cm_desk.domain.publication import Format, Origin
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Flow, Icons, icon_button, text
from cm_desk.ui.names import Names


class SelectionBar(QFrame):
    """Say how many publications are selected and qualify them all in one click.

    Signals:
        qualify(field, value): give all of them this value.
        alt_text_asked, edit_asked, delete_asked, cleared: the other buttons.
        strategy_asked: there is no audience or pillar yet, the user goes and writes them.
    """

    qualify = Signal(str, object)
    alt_text_asked = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    strategy_asked = Signal()
    cleared = Signal()

    def __init__(self, icons: Icons, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._texts = icons, texts
        self.names = Names()
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Actions on the selection"))
        self._count = text("", "strong", wrap=False)
        self._edit = icon_button(icons, "pencil", self.tr("Edit…"), on_click=self.edit_asked.emit)
        flow = Flow(icons.theme)
        for field, label in self._fields():
            flow.addWidget(self._chooser(label, field))
        alt_text = Button(icons, self.tr("Alternative text…"), on_click=self.alt_text_asked.emit)
        delete = icon_button(
            icons, "trash", self.tr("Delete the selection"), on_click=self.delete_asked.emit
        )
        flow.addWidget(alt_text)
        flow.addWidget(self._edit)
        flow.addWidget(delete)
        actions = QWidget()
        actions.setLayout(flow)
        close = icon_button(icons, "x", self.tr("Clear the selection"), on_click=self.cleared.emit)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, margins=(16, 8, 8, 8), spacing=12)
        row.addWidget(self._count)
        row.addWidget(actions, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_count(self, count: int) -> None:
        """Follow the selection; nothing selected hides the bar."""
        self._count.setText(self.tr("%Ln publication(s) selected", "", count))
        self._edit.setVisible(count == 1)
        self.setVisible(count > 0)

    def fill_actions(self, menu: QMenu) -> None:
        """Fill a context menu with all that the bar does."""
        for field, label in self._fields():
            self.fill_menu(menu.addMenu(label), field)
        alt_text = menu.addAction(self.tr("Alternative text…"))
        alt_text.triggered.connect(lambda _on=False: self.alt_text_asked.emit())
        delete = menu.addAction(self.tr("Delete the selection"))
        delete.triggered.connect(lambda _on=False: self.delete_asked.emit())

    def fill_menu(self, menu: QMenu, field: str) -> None:
        """Fill a menu with the values that a field may take."""
        chosen = self._options(field)
        for value, label in chosen:
            action = menu.addAction(label.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, value=value: self.qualify.emit(field, value))
        if field in {"audience_id", "pillar_id"} and not chosen:
            menu.addAction(self.tr("Describe audiences and pillars…")).triggered.connect(
                lambda _on=False: self.strategy_asked.emit()
            )
        elif field != "format":
            menu.addSeparator()
            menu.addAction(self.tr("Not filled in")).triggered.connect(
                lambda _on=False: self.qualify.emit(field, None)
            )

    def _fields(self) -> tuple[tuple[str, str], ...]:
        return (
            ("audience_id", self.tr("Audience")),
            ("pillar_id", self.tr("Pillar")),
            ("origin", self.tr("Origin")),
            ("format", self.tr("Format")),
            ("sponsored", self.tr("Sponsored")),
        )

    def _chooser(self, label: str, field: str) -> Button:
        button = Button(self._icons, label, icon="chevron-down")
        button.setAccessibleName(self.tr("{label}: choose for the selection").format(label=label))
        button.clicked.connect(lambda _on=False: self._open(button, field))
        return button

    def _open(self, button: Button, field: str) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, field)
        # The bar stands at the foot of the page: the menu opens upwards.
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _options(self, field: str) -> list[tuple[object, str]]:
        match field:
            case "audience_id":
                return [*self.names.audiences.items()]
            case "pillar_id":
                return [*self.names.pillars.items()]
            case "origin":
                return [(one, self._texts.label(one)) for one in Origin]
            case "format":
                return [(one, self._texts.label(one)) for one in Format]
            case _:
                return [(True, self.tr("Yes")), (False, self.tr("No"))]
