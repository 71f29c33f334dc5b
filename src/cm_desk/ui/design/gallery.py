"""Every part of the design system in every state: the page of those who build pages.

Run ``python -m cm_desk.ui.design.gallery [--dark] [--scale 2] [--shot FILE]``.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QMainWindow,
    QRadioButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from cm_desk import paths
from cm_desk.domain.assessment import Evidence
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.badge import Badge, ExampleBadge
from cm_desk.ui.design.banner import Banner
from cm_desk.ui.design.buttons import Button, icon_button
from cm_desk.ui.design.card import Card
from cm_desk.ui.design.chip import Chip, FilterChip
from cm_desk.ui.design.empty import EmptyState
from cm_desk.ui.design.evidence import EvidenceBadge
from cm_desk.ui.design.figure import Figure, Tone
from cm_desk.ui.design.flow import Flow
from cm_desk.ui.design.gallery_forms import first_steps, form, table
from cm_desk.ui.design.header import PageHeader, SectionTitle
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import line, tabular, text
from cm_desk.ui.design.progress import ProgressCard
from cm_desk.ui.design.scroll import ScrollPage
from cm_desk.ui.design.segmented import Segmented
from cm_desk.ui.design.sidebar import Entry, Sidebar
from cm_desk.ui.design.spark import SparkBars
from cm_desk.ui.design.theme import STYLE, Theme
from cm_desk.ui.design.toast import Toasts

_PAGES = (
    Entry("home", "Accueil", "home"),
    Entry("territory", "Territoire", "map-pin"),
    Entry("accounts", "Comptes", "speakerphone"),
    Entry("goals", "Objectifs et publics", "target"),
    Entry("plan", "Planning éditorial", "calendar-month"),
    Entry("publications", "Publications", "news"),
    Entry("comparison", "Comparaison", "chart-bar"),
    Entry("checklist", "Auto-évaluation", "checklist"),
    Entry("documents", "Documents", "file-text"),
)
_FOOT = (
    Entry("benchmarks", "Repères nationaux", "flag"),
    Entry("settings", "Réglages", "settings"),
)
_SENTENCE = (
    "Trois comptes sur six ont publié cette semaine ; le compte LinkedIn est silencieux "
    "depuis dix-neuf jours."
)


class GalleryPage(ScrollPage):
    """Show all parts, one section each."""

    def __init__(self, theme: Theme, icons: Icons, *, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent=parent)
        self.setAccessibleName("Galerie")
        header = PageHeader(
            icons,
            "Accueil",
            subtitle="Semaine 47, du 16 au 22 novembre 2026",
            primary=Button(icons, "Importer un fichier", role="primary", icon="file-import"),
            secondary=(Button(icons, "Nouveau contenu", icon="plus"),),
        )
        header.add_badge(ExampleBadge())
        self.add(header)
        self.add(_figures(theme, icons))
        self.add(first_steps(icons))
        for section in (_charts, _messages, _buttons, _badges, _controls, _table):
            self.add(section(theme, icons))
        self.add(_type(icons))
        self.add(_empty(icons))
        self.body.addStretch(1)


def window(theme: Theme, icons: Icons) -> QMainWindow:
    """Return the gallery beside the sidebar, as a page is seen."""
    main = QMainWindow()
    main.setWindowTitle("CM Desk : galerie")
    middle = QWidget()
    middle.setProperty("surface", "page")
    row = QHBoxLayout(middle)
    theme.arrange(row, spacing=0)
    sidebar = Sidebar(icons, _PAGES, _FOOT)
    sidebar.set_caption("PETR du Val d’Ombrée", "3 communautés de communes")
    sidebar.set_count("plan", 3, meaning="3 contenus en retard")
    sidebar.set_compact(compact=theme.scale >= 1.5)
    row.addWidget(sidebar)
    row.addWidget(GalleryPage(theme, icons), 1)
    main.setCentralWidget(middle)
    return main


def _figures(theme: Theme, icons: Icons) -> QWidget:
    box, flow = _flow(theme, column=232, spacing=t.SPACE_M)
    values: tuple[tuple[str, str, str, Evidence, str, Tone], ...] = (
        (
            "Cadence",
            "1,4",
            "publication par semaine",
            Evidence.OBSERVED,
            "Objectif : 2 par semaine",
            "muted",
        ),
        ("Plus long silence", "19", "jours", Evidence.OBSERVED, "LinkedIn, en cours", "danger"),
        ("Abonnés", "4 812", "personnes", Evidence.ENTERED, "+ 3,2 % en un an", "success"),
        ("Temps disponible", "6", "heures par semaine", Evidence.DECLARED, "", "muted"),
    )
    for label, value, unit, level, hint, tone in values:
        figure = Figure(icons, label)
        figure.show_value(value, unit=unit, evidence=level, hint=hint, tone=tone)
        flow.addWidget(figure)
    return box


def _charts(theme: Theme, icons: Icons) -> QWidget:
    bars = SparkBars(icons, "Publications par semaine, tous comptes")
    counts = [
        2,
        1,
        3,
        0,
        2,
        4,
        1,
        0,
        0,
        0,
        2,
        3,
        1,
        2,
        5,
        2,
        1,
        None,
        None,
        None,
        None,
        1,
        2,
        2,
        3,
        0,
    ]
    bars.show_weeks(counts * 2, lambda nth: f"semaine {nth + 1}", target=2)
    card = Card(
        icons,
        "Publications par semaine",
        subtitle="Les 52 dernières semaines complètes ; le trait marque l’objectif.",
        actions=(Segmented(icons, (("week", "Semaine"), ("month", "Mois")), "Pas de temps"),),
    )
    card.add(bars)
    card.add(text("Lecture : le territoire publie 1,4 fois par semaine en moyenne.", "hint"))
    card.add(line())
    filters = QWidget()
    flow = Flow(theme, parent=filters)
    for name, icon in (
        ("Facebook", "brand-facebook"),
        ("LinkedIn", "brand-linkedin"),
        ("Instagram", "brand-instagram"),
    ):
        chip = FilterChip(icons, name, icon=icon)
        chip.setChecked(name == "LinkedIn")
        flow.addWidget(chip)
    flow.addWidget(Chip(icons, "Habitants", removable=True))
    flow.addWidget(Chip(icons, "Élus", icon="users"))
    card.add(filters)
    return card


def _messages(theme: Theme, icons: Icons) -> QWidget:
    box, column = _column(theme)
    column.addWidget(SectionTitle(icons, "Messages", hint="Ce qui demande une décision."))
    roles = ("info", "success", "warning", "danger")
    titles = ("À savoir", "Fichier enregistré", "Historique incomplet", "Import impossible")
    for role, title in zip(roles, titles, strict=True):
        column.addWidget(
            Banner(
                icons,
                _SENTENCE,
                role=role,  # type: ignore[arg-type]
                title=title,
                action=Button(icons, "Voir") if role == "warning" else None,
                closable=True,
            )
        )
    progress = ProgressCard(icons, "Lecture de « meta-contenus-2026.csv »")
    progress.show_progress(42, 100)
    progress.show_detail("42 000 lignes sur 100 000")
    column.addWidget(progress)
    busy = ProgressCard(icons, "Composition du document")
    busy.show_detail("Encore quelques secondes…")
    column.addWidget(busy)
    return box


def _buttons(theme: Theme, icons: Icons) -> QWidget:
    card = Card(icons, "Boutons")
    for enabled in (True, False):
        box, flow = _flow(theme)
        for role in ("primary", "secondary", "quiet", "danger"):
            button = Button(icons, role.capitalize(), role=role, icon="plus")
            button.setEnabled(enabled)
            flow.addWidget(button)
        plain = Button(icons, "Sans icône")
        plain.setEnabled(enabled)
        flow.addWidget(plain)
        dots = icon_button(icons, "dots", "Autres actions")
        dots.setEnabled(enabled)
        flow.addWidget(dots)
        card.add(box)
    return card


def _badges(theme: Theme, icons: Icons) -> QWidget:
    card = Card(icons, "Mentions et icônes")
    box, flow = _flow(theme)
    for role in ("neutral", "info", "success", "warning", "danger", "accent", "primary"):
        flow.addWidget(Badge(role, role=role))
    for evidence in Evidence:
        flow.addWidget(EvidenceBadge(evidence))
    flow.addWidget(ExampleBadge())
    card.add(box)
    pictures, flow = _flow(theme, spacing=t.SPACE_M)
    names = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))
    for name in (*names, "missing-on-purpose"):
        view = IconView(icons, name)
        view.setToolTip(name)
        flow.addWidget(view)
    card.add(pictures)
    return card


def _type(icons: Icons) -> QWidget:
    card = Card(icons, "Textes", subtitle="Inter ; dans les tableaux, des chiffres de même chasse.")
    for kind in (
        "display",
        "title",
        "heading",
        "subheading",
        "strong",
        "body",
        "muted",
        "label",
        "hint",
        "caption",
        "problem",
    ):
        card.add(text(f"{kind.capitalize()} : la communication du territoire, 1 234,50 €", kind))
    for figures in ("1 111 111,10", "8 888 888,88"):
        aligned = text(figures)
        tabular(aligned)
        card.add(aligned)
    return card


def _controls(theme: Theme, icons: Icons) -> QWidget:
    card = Card(icons, "Formulaire", subtitle="Chaque champ dit lui-même ce qui lui manque.")
    tabs = QTabBar()
    tabs.setExpanding(False)
    tabs.setDrawBase(False)
    tabs.setAccessibleName("Vues")
    for name in ("Liste", "Mois", "Idées sans date"):
        tabs.addTab(name)
    card.add(tabs)
    card.add(form(icons))
    marks, flow = _flow(theme, spacing=t.SPACE_M)
    for kind, name in ((QCheckBox, "Case"), (QRadioButton, "Choix")):
        for state in ("coché", "libre", "éteint"):
            mark = kind(f"{name} {state}")
            mark.setAutoExclusive(False)
            mark.setChecked(state == "coché")
            mark.setEnabled(state != "éteint")
            flow.addWidget(mark)
    card.add(marks)
    for figures in ("1 111 111,10", "8 888 888,88"):
        aligned = text(figures)
        tabular(aligned)
        card.add(aligned)
    return card


def _table(theme: Theme, icons: Icons) -> QWidget:
    box, column = _column(theme)
    column.addWidget(SectionTitle(icons, "Tableau"))
    column.addWidget(table(icons, box))
    return box


def _empty(icons: Icons) -> QWidget:
    card = Card(icons)
    card.add(
        EmptyState(
            icons,
            "speakerphone",
            "Aucun compte pour l’instant",
            "Ajoutez les pages, profils et groupes que tient le territoire : la cadence et "
            "les comparaisons en partent.",
            action=Button(icons, "Ajouter un compte", role="primary", icon="plus"),
            secondary=Button(icons, "Déposer un fichier", role="quiet"),
        )
    )
    return card


def _column(theme: Theme, *, spacing: int = t.SPACE_M) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    theme.arrange(column, spacing=spacing)
    return box, column


def _flow(theme: Theme, *, column: int = 0, spacing: int = t.SPACE_S) -> tuple[QWidget, Flow]:
    box = QWidget()
    return box, Flow(theme, column=column, spacing=spacing, parent=box)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the gallery, or take its picture."""
    parser = argparse.ArgumentParser(prog="python -m cm_desk.ui.design.gallery")
    parser.add_argument("--dark", dest="mode", action="store_const", const="dark", default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--whole", action="store_true", help="the whole page, not one screen")
    parser.add_argument("--shot", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    application = QApplication(["cm-desk", *STYLE])
    theme = Theme(application, paths.resources(), mode=options.mode, scale=options.scale)
    icons = Icons(theme, paths.resources() / "icons")
    shown = window(theme, icons)
    width, height = (int(part) for part in options.size.split("x"))
    shown.resize(width, height)
    shown.show()
    toasts = Toasts(icons, shown)
    toasts.show_undo("Contenu « Marché de Noël » supprimé", lambda: None)
    if options.shot is not None:
        if options.whole:
            _stretch(shown)
        QTimer.singleShot(300, lambda: _shoot(application, shown, options.shot))
    return application.exec()


def _stretch(shown: QWidget) -> None:
    """Make the window as high as its page."""
    page = shown.findChild(GalleryPage)
    content = page.widget() if page is not None else None
    if page is not None and content is not None:
        height = content.heightForWidth(page.viewport().width())
        shown.resize(shown.width(), height)


def _shoot(application: QApplication, shown: QWidget, file: Path) -> None:
    shown.grab().save(str(file))
    application.quit()


if __name__ == "__main__":
    raise SystemExit(main())
