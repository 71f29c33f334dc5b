"""The design system: every page is built from these parts and from no style of its own.

Built once by ``app.py`` and handed over::

    theme = Theme(application, paths.resources(), mode="system", scale=1.0)
    icons = Icons(theme, paths.resources() / "icons")

Ground: the window’s middle widget has ``setProperty("surface", "page")``; a Python subclass of
QWidget also needs ``WA_StyledBackground``. Never show a part before it has a parent: it would
flash as a window of its own.

Rule: a part that shows an icon, paints, or has inner space takes ``icons`` first
(``icons.theme`` is the theme). Labels and badges take only their text. All text is plain.

Theme     .tokens .dark .mode .scale .ratio .changed · set_mode(mode) set_scale(1.0–2.0)
          px(n) colour(role) font(style) · arrange(layout, margins=(l, t, r, b), spacing=n)
Icons     icon(name, role="text", size=20) · pixmap(…, ratio=) · put(button, name, role)
IconView(icons, name, role, size=20)

text(value, kind="body", wrap=True, selectable=False) · heading(v) muted(v) caption(v) · line()
    kinds: display title heading subheading body strong muted small label hint caption problem
restyle(widget, property, value)      change ``role``, ``type``, ``problem``… and repolish
tabular(widget)                       figures of one width, for tables and counters

Button(icons, text, role="secondary", icon="", on_click=None)   primary secondary quiet danger
icon_button(icons, icon, name, on_click=None)
Badge(text, role="neutral")      neutral info success warning danger accent primary
EvidenceBadge(evidence=None)     « constaté », « saisi », « déclaré » · .show_evidence(evidence)
ExampleBadge()                   « Exemple fictif »
Card(icons, title="", subtitle="", actions=())      .body .add(widget) .add_action(button)
Figure(icons, label)             .show_value(value, unit="", evidence=None, hint="", tone="muted")
EmptyState(icons, icon, title, sentence, action=None, secondary=None)
Banner(icons, text, role="info", title="", action=None, closable=False)     .closed
ProgressCard(icons, title, cancellable=True)
                                 .show_progress(done, total) .show_busy() .show_detail(text)
                                 .cancelled
Toasts(icons, window)            .show_message(text, role="neutral", action="", on_action=None)
                                 .show_undo(text, undo)
Step(icons, number, title, sentence="", action=None)        .set_done(done=True)
DropArea(icons, title, sentence="", action=None)            .dropped(list[Path]) · files_in(data)
PageHeader(icons, title, subtitle="", primary=None, secondary=())
                                 .set_title .set_subtitle .add_badge(widget)
SectionTitle(icons, text, hint="", action=None)
Sidebar(icons, entries, foot)    of Entry(key, label, icon) · .selected(str) .select(key)
                                 .set_count(key, n, meaning) .set_compact(bool) .set_caption(name)
Segmented(icons, choices, name)  choices: (key, label)… · .chosen(str) .current .choose(key)
Chip(icons, text, removable=False, icon="")  .removed · FilterChip(icons, text) checkable
Flow(theme, spacing=8, column=0) a layout that wraps; ``column`` > 0 makes equal columns
ScrollPage(icons)                .add(widget) .body: one scrolling column of bounded width
SparkBars(icons, name)           .show_weeks([count | None…], name_of_nth, target=None)
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cm_desk.ui.design.badge import Badge, ExampleBadge
    from cm_desk.ui.design.banner import Banner
    from cm_desk.ui.design.buttons import Button, icon_button
    from cm_desk.ui.design.card import Card
    from cm_desk.ui.design.chip import Chip, FilterChip
    from cm_desk.ui.design.drop import DropArea, files_in
    from cm_desk.ui.design.empty import EmptyState
    from cm_desk.ui.design.evidence import EvidenceBadge
    from cm_desk.ui.design.figure import Figure
    from cm_desk.ui.design.flow import Flow
    from cm_desk.ui.design.header import PageHeader, SectionTitle
    from cm_desk.ui.design.icons import Icons, IconView
    from cm_desk.ui.design.labels import caption, heading, line, muted, restyle, tabular, text
    from cm_desk.ui.design.progress import ProgressCard
    from cm_desk.ui.design.scroll import ScrollPage
    from cm_desk.ui.design.segmented import Segmented
    from cm_desk.ui.design.sidebar import Entry, Sidebar
    from cm_desk.ui.design.spark import SparkBars
    from cm_desk.ui.design.step import Step
    from cm_desk.ui.design.theme import Theme
    from cm_desk.ui.design.toast import Toast, Toasts

# Loaded on first use: a page pays only for the parts it shows.
_PARTS: Final = MappingProxyType(
    {
        "badge": ("Badge", "ExampleBadge"),
        "banner": ("Banner",),
        "buttons": ("Button", "icon_button"),
        "card": ("Card",),
        "chip": ("Chip", "FilterChip"),
        "drop": ("DropArea", "files_in"),
        "empty": ("EmptyState",),
        "evidence": ("EvidenceBadge",),
        "figure": ("Figure",),
        "flow": ("Flow",),
        "header": ("PageHeader", "SectionTitle"),
        "icons": ("IconView", "Icons"),
        "labels": ("caption", "heading", "line", "muted", "restyle", "tabular", "text"),
        "progress": ("ProgressCard",),
        "scroll": ("ScrollPage",),
        "segmented": ("Segmented",),
        "sidebar": ("Entry", "Sidebar"),
        "step": ("Step",),
        "spark": ("SparkBars",),
        "theme": ("Theme",),
        "toast": ("Toast", "Toasts"),
    }
)

__all__ = (
    "Badge",
    "Banner",
    "Button",
    "Card",
    "Chip",
    "DropArea",
    "EmptyState",
    "Entry",
    "EvidenceBadge",
    "ExampleBadge",
    "Figure",
    "FilterChip",
    "Flow",
    "IconView",
    "Icons",
    "PageHeader",
    "ProgressCard",
    "ScrollPage",
    "SectionTitle",
    "Segmented",
    "Sidebar",
    "SparkBars",
    "Step",
    "Theme",
    "Toast",
    "Toasts",
    "caption",
    "files_in",
    "heading",
    "icon_button",
    "line",
    "muted",
    "restyle",
    "tabular",
    "text",
)


def __getattr__(name: str) -> Any:
    for module, names in _PARTS.items():
        if name in names:
            found = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
