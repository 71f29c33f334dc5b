"""A kit for the municipalities: the texts drawn from a content, corrected, then written."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content
from cm_desk.services import planning, relay, territory
from cm_desk.services.relay import Kit, Parcel, Proposal
from cm_desk.ui.design import Banner
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection
from cm_desk.ui.desk import Desk
from cm_desk.ui.links import open_file
from cm_desk.ui.plan.counted_text import CountedText
from cm_desk.ui.plan.pick import PickField

Shape = Literal["zip", "folder"]
# Keeps the sheet open without a word: the person went back from the choice of a folder.
_STAY: Final[Mapping[str, str]] = MappingProxyType({"": ""})


def open_relay(desk: Desk, content: Content, parent: QWidget) -> FormDialog:
    """Show the texts proposed for those who relay a content, and write them as they are then."""
    translate = QCoreApplication.translate
    one = planning.content(desk.dossier, content.id or 0)
    proposed = relay.propose(desk.dossier, one, texts=desk.texts, resources=desk.resources)

    def write(values: dict[str, Any]) -> Mapping[str, str] | None:
        folder = _ask_where(dialog)
        if folder is None:
            return _STAY
        try:
            target = _write(desk, dialog, _parcel(desk, one, values), values["shape"], folder)
            change = relay.relayed(desk.dossier, one.id or 0, on=desk.today())
        except CmDeskError as error:
            return {error.field or "": desk.messages.sentence(error)}
        desk.keep(change)
        desk.messages.offer(
            translate("RelayDialog", "The kit is written: {path}").format(path=target),
            translate("RelayDialog", "Open the folder"),
            lambda: open_file(target if target.is_dir() else target.parent),
        )
        return None

    form = Form(desk.icons, _sections(desk, one, relay.short_most(desk.resources)))
    form.set_value(_values(proposed))
    dialog = FormDialog(
        desk.icons,
        translate("RelayDialog", "Relay kit for « {title} »").format(title=one.title),
        form,
        primary=translate("RelayDialog", "Write the kit…"),
        submit=write,
        width=760,
        parent=parent,
    )
    _show_doubts(desk, dialog, proposed)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _values(proposed: Proposal) -> dict[str, str]:
    kit = proposed.kit
    return {
        "facebook": kit.facebook,
        "short": kit.short,
        "bulletin": kit.bulletin,
        "alt_text": kit.alt_text,
        "mentions": kit.mentions,
        "email": proposed.email,
    }


def _sections(desk: Desk, one: Content, most: int) -> tuple[FormSection, ...]:
    translate, icons = QCoreApplication.translate, desk.icons
    texts = (
        FormRow(
            "facebook", translate("RelayDialog", "For Facebook"), CountedText(icons), wide=True
        ),
        FormRow(
            "short",
            translate("RelayDialog", "For PanneauPocket, IntraMuros…"),
            CountedText(icons, most=most),
            help=translate(
                "RelayDialog",
                "The first line is the title. The advised length is ours: check what the"
                " municipalities’ application takes.",
            ),
            wide=True,
        ),
        FormRow(
            "bulletin",
            translate("RelayDialog", "For the municipal bulletin"),
            CountedText(icons),
            wide=True,
        ),
    )
    beside = (
        FormRow(
            "alt_text",
            translate("RelayDialog", "Alternative text"),
            CountedText(icons, lines=2),
            wide=True,
        ),
        FormRow(
            "mentions",
            translate("RelayDialog", "Mentions"),
            CountedText(icons, lines=2),
            wide=True,
        ),
        FormRow(
            "email",
            translate("RelayDialog", "E-mail to send with it"),
            CountedText(icons, lines=6),
            wide=True,
        ),
    )
    return (
        FormSection(
            translate("RelayDialog", "Texts to copy"),
            texts,
            hint=translate(
                "RelayDialog",
                "Drawn from what you wrote, sentence by sentence: correct them before writing the"
                " kit. A text left empty makes no file.",
            ),
        ),
        FormSection(translate("RelayDialog", "What goes with them"), beside),
        FormSection(translate("RelayDialog", "The kit"), (_shape(desk),), hint=_history(one)),
    )


def _shape(desk: Desk) -> FormRow:
    translate = QCoreApplication.translate
    shape: PickField[Shape] = PickField(
        desk.icons,
        [
            ("zip", translate("RelayDialog", "A ZIP file, to join to an e-mail")),
            ("folder", translate("RelayDialog", "A folder, for a shared drive")),
        ],
        chosen="zip",
    )
    return FormRow("shape", translate("RelayDialog", "Write as"), shape)


def _history(one: Content) -> str:
    translate = QCoreApplication.translate
    said = []
    if people := " ".join(one.relay_to.split()):
        said.append(translate("RelayDialog", "To be relayed to: {people}.").format(people=people))
    if one.relayed_on is not None:
        day = wording.day(one.relayed_on)
        said.append(translate("RelayDialog", "A kit was already written on {day}.").format(day=day))
    return " ".join(said)


def _show_doubts(desk: Desk, dialog: FormDialog, proposed: Proposal) -> None:
    if not proposed.doubts:
        return
    count = len(proposed.doubts)  # lupdate overlooks a count that is a call
    banner = Banner(
        desk.icons,
        "\n".join(proposed.doubts),
        role="warning",
        title=QCoreApplication.translate("RelayDialog", "%n thing(s) to look at first", "", count),
    )
    layout = dialog.layout()
    assert isinstance(layout, QBoxLayout)  # noqa: S101 - narrows the type
    layout.insertWidget(1, banner)


def _ask_where(parent: QWidget) -> Path | None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen = QFileDialog.getExistingDirectory(
        parent, QCoreApplication.translate("RelayDialog", "Where to write the kit"), documents
    )
    return Path(chosen) if chosen else None


def _parcel(desk: Desk, one: Content, values: Mapping[str, str]) -> Parcel:
    kit = Kit(*(values[key] for key in ("facebook", "short", "bulletin", "alt_text", "mentions")))
    return relay.parcel(
        one,
        kit,
        email=values["email"],
        territory_name=territory.read(desk.dossier).name,
        on=desk.today(),
        texts=desk.texts,
    )


def _write(desk: Desk, dialog: FormDialog, made: Parcel, shape: Shape, folder: Path) -> Path:
    """Write beside what is there, never over it; return where."""
    target = relay.free_place(folder, made.name, ".zip" if shape == "zip" else "")
    write = relay.write_zip if shape == "zip" else relay.write_folder
    desk.wait_for(
        lambda _job: write(made, target),
        title=QCoreApplication.translate("RelayDialog", "Writing the kit"),
        window=dialog,
    )
    return target
