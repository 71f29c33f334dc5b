"""The one stylesheet of the application, written from the tokens.

Widgets are dressed by dynamic properties: ``role`` (buttons, badges, banners),
``type`` (labels), ``surface`` (frames) and ``problem`` (fields).
"""

from pathlib import Path
from string import Template

from cm_desk.ui.design import tokens as t

_TONES = ("info", "success", "warning", "danger", "accent", "primary")


def stylesheet(colours: t.Tokens, *, scale: float, glyphs: Path) -> str:
    """Return the whole stylesheet for one scheme and one interface scale."""
    sizes = {f"n{size}": f"{round(size * scale)}px" for size in _SIZES}
    for name, radius in (("s", t.RADIUS_S), ("m", t.RADIUS_M), ("l", t.RADIUS_L)):
        sizes[f"radius_{name}"] = f"{round(radius * scale)}px"
    folder = glyphs / ("dark" if colours.dark else "light")
    parts = (_BASE, _LABELS, _BUTTONS, _FIELDS, _CHOICES, _VIEWS, _MENUS, _PARTS, _by_role())
    return Template("".join(parts)).substitute(sizes, **colours._asdict(), glyphs=folder.as_posix())


def _by_role() -> str:
    return "".join(
        f'QLabel[badge="{role}"] {{ background: ${{{role}_soft}}; color: ${role}; }}\n'
        f'QFrame[banner="{role}"] {{ background: ${{{role}_soft}}; }}\n'
        for role in _TONES
    )


def _type(name: str, style: t.TypeStyle) -> str:
    return (
        f'QLabel[type="{name}"] {{ font-size: ${{n{style.size}}}; font-weight: {style.weight}; }}\n'
    )


_SIZES = (*range(1, 19), 20, 22, 24, 26, 28, 32, 34, 36, 48)

_BASE = """
QMainWindow, QDialog, QWidget[surface="page"] { background: $background; }
QScrollArea, QWidget[surface="clear"] { background: transparent; border: 0; }
QFrame[surface="card"] { background: $surface; border: 1px solid $border;
  border-radius: $radius_l; }
QFrame[surface="sunken"] { background: $sunken; border: 0; border-radius: $radius_m; }
QFrame[surface="line"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QToolTip { background: $inverse; color: $on_inverse; border: 0; padding: $n6 $n8; font-size: $n13; }
QSplitter::handle { background: $border; }
QStatusBar { background: $background; color: $muted; }
QStatusBar::item { border: 0; }
"""

_LABELS = (
    "".join(
        _type(name, style)
        for name, style in (
            ("display", t.DISPLAY),
            ("title", t.TITLE),
            ("heading", t.HEADING),
            ("subheading", t.SUBHEADING),
            ("strong", t.STRONG),
            ("label", t.TypeStyle(13, 500)),
            ("small", t.SMALL),
            ("hint", t.SMALL),
            ("caption", t.CAPTION),
            ("problem", t.SMALL),
        )
    )
    + """
QLabel { color: $text; background: transparent; }
QLabel[type="muted"], QLabel[type="hint"], QLabel[type="caption"] { color: $muted; }
QLabel[type="problem"] { color: $danger; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QLabel:disabled { color: $disabled; }
QLabel[badge] { font-size: $n12; font-weight: 500; padding: $n2 $n8; border-radius: $n9;
  background: $sunken; color: $muted; }
"""
)

_BUTTONS = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { outline: 0; min-height: $n34; padding: 0 $n14; border: 1px solid $outline;
  border-radius: $radius_m; background: $surface; color: $text; font-weight: 500; }
QPushButton:hover { background: $hover; border-color: $border_strong; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { color: $disabled; border-color: $border; background: transparent; }
QPushButton:default, QPushButton[role="primary"] { background: $primary; color: $on_primary;
  border: 1px solid $primary; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: $primary_hover;
  border-color: $primary_hover; }
QPushButton:default:pressed, QPushButton[role="primary"]:pressed { background: $primary_pressed;
  border-color: $primary_pressed; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $disabled;
  border-color: $border; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $primary; }
QPushButton[role="quiet"]:hover { background: $primary_soft; }
QPushButton[role="quiet"]:disabled { color: $disabled; }
QPushButton[role="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_hover; border-color: $danger_hover; }
QPushButton[role="danger"]:disabled { background: $sunken; color: $disabled;
  border-color: $border; }
QPushButton[role="icon"] { background: transparent; border-color: transparent; padding: 0;
  min-width: $n34; max-width: $n34; }
QPushButton[role="icon"]:hover { background: $hover; }
QPushButton[role="icon"]:pressed { background: $sunken; }
QPushButton[role="inverse"] { background: transparent; border-color: transparent;
  color: $inverse_action; min-height: $n28; padding: 0 $n10; }
QPushButton[role="inverse"][bare="true"] { padding: 0; min-width: $n28; max-width: $n28; }
QPushButton[role="inverse"]:hover { text-decoration: underline; }
QPushButton[role="chip"] { min-height: $n26; padding: 0 $n12; border-radius: $n13;
  border-color: $outline; background: $surface; font-size: $n13; font-weight: 400; }
QPushButton[role="chip"]:hover { background: $hover; border-color: $border_strong; }
QPushButton[role="chip"]:checked { background: $primary_soft; color: $primary;
  border-color: $primary; }
QPushButton[role="segment"] { min-height: $n28; padding: 0 $n14; border: 1px solid transparent;
  background: transparent; color: $muted; border-radius: $n5; }
QPushButton[role="segment"]:hover { color: $text; }
QPushButton[role="segment"]:checked { background: $raised; color: $text;
  border-color: $border; }
QPushButton[role="fold"] { background: transparent; border-color: transparent; text-align: left;
  padding: 0 $n8 0 0; font-size: $n15; font-weight: 600; }
QPushButton[role="fold"]:hover { background: transparent; color: $primary; }
QToolButton { border: 1px solid transparent; border-radius: $radius_m; padding: $n6; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $focus; }
"""

_FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: $surface;
  color: $text; border: 1px solid $border_strong; border-radius: $radius_m; padding: 0 $n10;
  selection-background-color: $selection; selection-color: $on_selection;
  placeholder-text-color: $muted; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $n34; }
QPlainTextEdit, QTextEdit { padding: $n6; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover, QPlainTextEdit:hover, QTextEdit:hover {
  border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $focus; }
QComboBox { padding: 0 $n12; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { padding: 0 $n9; min-height: $n32; }
QComboBox:focus { padding: 0 $n11; }
QLineEdit[problem="true"], QComboBox[problem="true"], QAbstractSpinBox[problem="true"],
QPlainTextEdit[problem="true"] { border: 2px solid $danger; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QPlainTextEdit:disabled { background: $sunken; color: $muted; border-color: $border; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0;
  background: transparent; }
QComboBox::drop-down { border: 0; width: $n28; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($glyphs/chevron-down.svg); width: $n16; height: $n16; }
QComboBox[empty="true"] { color: $muted; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: $n4;
  selection-background-color: $selection; selection-color: $on_selection; outline: 0; }
QAbstractSpinBox::up-button { border: 0; width: $n24; subcontrol-position: top right;
  subcontrol-origin: border; }
QAbstractSpinBox::down-button { border: 0; width: $n24; subcontrol-position: bottom right;
  subcontrol-origin: border; }
QAbstractSpinBox::up-arrow { image: url($glyphs/chevron-up.svg); width: $n12; height: $n12; }
QAbstractSpinBox::down-arrow { image: url($glyphs/chevron-down.svg); width: $n12; height: $n12; }
"""

_CHOICES = """
QCheckBox, QRadioButton { spacing: $n8; padding: $n4 $n6 $n4 $n3; border: 2px solid transparent;
  border-radius: $radius_m; color: $text; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: $n16;
  height: $n16; border: 1px solid $border_strong; background: $surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: $radius_s; }
QRadioButton::indicator { border-radius: $n8; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $primary; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $primary;
  border-color: $primary; image: url($glyphs/check.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $primary; border-color: $primary; image: url($glyphs/dash.svg); }
QRadioButton::indicator:checked { background: $primary; border-color: $primary;
  image: url($glyphs/dot.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken;
  border-color: $border; }
QProgressBar { border: 0; border-radius: $n3; background: $sunken; max-height: $n6;
  min-height: $n6; }
QProgressBar::chunk { background: $primary; border-radius: $n3; }
QSlider::groove:horizontal { height: $n4; background: $sunken; border-radius: $n2; }
QSlider::handle:horizontal { width: $n16; margin: -$n6 0; border-radius: $n8;
  background: $primary; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; color: $text; border: 0; outline: 0;
  alternate-background-color: $surface; selection-background-color: $selection;
  selection-color: $on_selection; }
QTableView, QTreeView { gridline-color: $border; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 $n9; border: 0;
  border-bottom: 1px solid $border; }
QListView::item { border-bottom: 0; min-height: $n32; border-radius: $radius_s; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: $selection; color: $on_selection; }
QTableView::item:focus { border: 2px solid $focus; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; border: 0;
  border-bottom: 1px solid $outline; padding: $n8 $n12; font-size: $n13; font-weight: 500;
  text-align: left; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: url($glyphs/chevron-up.svg); width: $n12; height: $n12; }
QHeaderView::down-arrow { image: url($glyphs/chevron-down.svg); width: $n12; height: $n12; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $surface; border: 0; }
QFrame#calendar_popup { background: $raised; border: 1px solid $border; }
QCalendarWidget QToolButton { font-weight: 500; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: url($glyphs/chevron-left.svg); }
QToolButton#qt_calendar_nextmonth { qproperty-icon: url($glyphs/chevron-right.svg); }
QCalendarWidget QTableView::item { padding: 0; border: 0; border-radius: $radius_s; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QScrollBar:vertical { background: transparent; width: $n12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $n12; margin: 0; }
QScrollBar::handle { background: $outline; }
QScrollBar::handle:vertical { min-height: $n36; border-radius: $n3; margin: $n2 $n3; border: 0; }
QScrollBar::handle:horizontal { min-width: $n36; border-radius: $n3; margin: $n3 $n2; border: 0; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_MENUS = """
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: $n6; }
QMenu::item { padding: $n6 $n24 $n6 $n12; border-radius: $radius_s; }
QMenu::item:selected { background: $primary_soft; color: $primary; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: $n6; }
QMenu::icon { padding-left: $n8; }
QMenuBar { background: $background; color: $text; border-bottom: 1px solid $border; }
QMenuBar::item { padding: $n6 $n10; background: transparent; border-radius: $radius_s; }
QMenuBar::item:selected { background: $hover; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QTabBar::tab { background: transparent; color: $muted; padding: $n8 $n4; margin-right: $n20;
  border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $primary; border-bottom-color: $primary; }
QTabBar::tab:selected:focus { background: $primary_soft; }
QGroupBox { border: 1px solid $border; border-radius: $radius_l; margin-top: $n20; padding: $n16; }
QGroupBox::title { subcontrol-origin: margin; left: $n4; color: $text; }
"""

_PARTS = """
QFrame[surface="sidebar"] QScrollBar:vertical { width: $n6; }
QFrame[surface="sidebar"] QScrollBar::handle:vertical { margin: 0 $n1; border-radius: $n2; }
QFrame[surface="sidebar"] { background: $sunken; border: 0; border-right: 1px solid $border; }
QFrame[surface="segmented"] { background: $sunken; border: 1px solid $border;
  border-radius: $n8; }
QFrame[surface="drop"] { background: $surface; border: 2px dashed $outline;
  border-radius: $radius_l; }
QFrame[surface="drop"][over="true"] { background: $primary_soft; border: 2px dashed $primary; }
QFrame[surface="toast"] { background: $inverse; border: 0; border-radius: $n8; }
QFrame[surface="toast"] QLabel { color: $on_inverse; }
QFrame[surface="chip"] { background: $primary_soft; border: 0; border-radius: $n13; }
QFrame[surface="chip"] QLabel { color: $primary; font-size: $n13; }
QFrame[surface="chip"] QPushButton { min-height: $n22; max-height: $n22; min-width: $n22;
  max-width: $n22; border-radius: $radius_l; }
QFrame[banner] { border: 0; border-radius: $n8; background: $sunken; }
"""
