"""The form, the table and the first steps of the gallery, with rows that look true."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import Button, Role
from cm_desk.ui.design.card import Card
from cm_desk.ui.design.drop import DropArea
from cm_desk.ui.design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MultiChoiceField,
    NumberField,
    SwitchField,
    TextField,
    TriStateField,
    UrlField,
)
from cm_desk.ui.design.form import Form, FormRow, FormSection
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.step import Step
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.rows_model import Column, RowsModel


@dataclass(frozen=True, slots=True)
class _Account:
    name: str
    network: str
    icon: str
    state: str
    followers: int


_STATES = MappingProxyType({"actif": "success", "en sommeil": "warning", "fermé": "neutral"})
_ROWS = (
    _Account("PETR du Val d’Ombrée", "Facebook", "brand-facebook", "actif", 2140),
    _Account("Val d’Ombrée", "Instagram", "brand-instagram", "actif", 812),
    _Account("PETR du Val d’Ombrée", "LinkedIn", "brand-linkedin", "en sommeil", 431),
    _Account("Vidéos du Val d’Ombrée", "YouTube", "brand-youtube", "actif", 96),
    _Account("Animation LEADER", "WhatsApp", "brand-whatsapp", "actif", 58),
    _Account("@valdombree", "X", "brand-x", "fermé", 1275),
)


def form(icons: Icons) -> Form:
    """Return a form with every kind of field, one of them refused."""
    networks = [(row.network.lower(), row.network) for row in _ROWS]
    publics = [("h", "Habitants"), ("e", "Élus"), ("p", "Porteurs de projet"), ("j", "Jeunes")]
    rows = (
        FormSection(
            "Le compte",
            (
                FormRow("name", "Nom du compte", TextField(icons), required=True),
                FormRow("network", "Réseau", ChoiceField(icons, networks), required=True),
                FormRow("url", "Adresse", UrlField(icons), help="Telle qu’un visiteur la voit."),
                FormRow("target", "Cadence visée", NumberField(icons, suffix="par semaine")),
            ),
            hint="Ce que tout le monde peut voir.",
        ),
        FormSection(
            "La tenue",
            (
                FormRow("reviewed", "Revu le", DateField(icons, today=date(2026, 11, 22))),
                FormRow("publics", "Publics", MultiChoiceField(icons, publics)),
                FormRow("charter", "Charte de modération", TriStateField(icons)),
                FormRow("hosting", "Usage", SwitchField(icons, "Hébergement seul")),
                FormRow("note", "Note", LongTextField(icons)),
            ),
        ),
    )
    shown = Form(icons, rows)
    shown.set_value(
        {"name": "PETR du Val d’Ombrée", "network": "linkedin", "target": 1, "publics": ("h", "e")}
    )
    shown.set_problem("url", "Donnez une adresse qui commence par https://.")
    return shown


def table(icons: Icons, parent: QWidget) -> QWidget:
    """Return a small table with icons, badges and figures."""
    columns = (
        Column[_Account]("Compte", lambda row: row.name, stretch=True, icon=lambda row: row.icon),
        Column[_Account]("Réseau", lambda row: row.network),
        Column[_Account](
            "État", lambda row: row.state, tone=lambda row: _STATES[row.state], width=14
        ),
        Column[_Account](
            "Abonnés",
            lambda row: f"{row.followers:,}".replace(",", "\u202f"),
            sort=lambda row: row.followers,
            numeric=True,
        ),
    )
    model = RowsModel(
        columns, key=lambda row: (row.network, row.name), icons=icons.icon, parent=parent
    )
    model.set_rows(_ROWS)
    return DataTable(icons, model, name="Comptes", fit=8)


def first_steps(icons: Icons) -> QWidget:
    """Return what a new file asks for: three steps and a place to drop files."""
    box = QWidget()
    column = QVBoxLayout(box)
    icons.theme.arrange(column, spacing=t.SPACE_M)
    card = Card(icons, "Pour commencer", subtitle="Trois gestes, dix minutes.")
    for number, (title, sentence, action) in enumerate(
        (
            ("Décrire le territoire", "Ses membres, ses moyens.", "Décrire"),
            ("Ajouter les comptes", "Pages, profils et groupes.", "Ajouter"),
            ("Déposer un fichier", "L’export d’un réseau suffit.", "Choisir"),
        ),
        1,
    ):
        role: Role = "primary" if number == 2 else "secondary"
        step = Step(
            icons, number, title, sentence=sentence, action=Button(icons, action, role=role)
        )
        step.set_done(done=number == 1)
        card.add(step)
    column.addWidget(card)
    column.addWidget(
        DropArea(
            icons,
            "Déposez ici les fichiers téléchargés de vos réseaux",
            sentence="Facebook et Instagram, en français ou en anglais.",
            action=Button(icons, "Choisir un fichier…"),
        )
    )
    return box
