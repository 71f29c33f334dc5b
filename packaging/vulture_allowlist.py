"""Names that vulture believes unused; each group says who uses it."""

from cm_desk.domain import (
    accounts,
    benchmark,
    checklist,
    kept,
    marronniers,
    publication,
    territory,
)
from cm_desk.services import demo_figures
from cm_desk.ui import design, desk, main_window
from cm_desk.ui.design import table_view, tokens
from cm_desk.ui.dialogs import (
    palette,
    plan_export,
    plan_gather,
    plan_import,
    plan_print,
    plan_relay,
    plan_repeat,
    plan_skeleton,
)
from cm_desk.ui.pages import (
    accounts as accounts_page,
)
from cm_desk.ui.pages import (
    benchmarks as benchmarks_page,
)
from cm_desk.ui.pages import (
    checklist as checklist_page,
)
from cm_desk.ui.pages import (
    comparison,
    documents,
    home,
    plan,
    publications,
    settings,
    strategy,
)
from cm_desk.ui.pages import (
    territory as territory_page,
)
from cm_desk.ui.plan.guard import view as guard_view
from cm_desk.ui.plan.load import view as load_view
from cm_desk.ui.plan.year import view as year_view

# Members that the dossier, the resources and the forms know by their value alone.
_ = (
    accounts.AccountType.INSTITUTIONAL,
    accounts.AccountType.THEMATIC,
    benchmark.Method.CENSUS,
    checklist.Automation.PART,
    kept.DecisionKind.STOP,
    kept.DecisionKind.REDUCE,
    kept.DecisionKind.STRENGTHEN,
    kept.DecisionKind.TEST,
    marronniers.DateStatus.TO_CONFIRM,
    marronniers.DateStatus.TO_DATE,
    marronniers.Reach.NATIONAL,
    marronniers.Reach.EUROPEAN,
    marronniers.Reach.INTERNATIONAL,
    territory.TerritoryKind.GAL,
    territory.TerritoryKind.DEVELOPMENT_COUNCIL,
    territory.TerritoryKind.EPCI,
    territory.TerritoryKind.COMMUNE,
    territory.TerritoryKind.DEPARTMENT,
    territory.LegalForm.MIXED_SYNDICATE,
    territory.LegalForm.EPCI,
    territory.LegalForm.ASSOCIATION,
    territory.LegalForm.GIP,
    territory.LegalForm.LOCAL_AUTHORITY,
    territory.SchoolZone.A,
    territory.SchoolZone.C,
    territory.SchoolZone.CORSICA,
    territory.SchoolZone.OVERSEAS,
)

# Columns that storage and the exports read by the names of the record's fields.
_ = (
    accounts.Network.is_custom,
    *(
        (kind.views, kind.impressions, kind.clicks, kind.saves, kind.follows)
        for kind in (
            publication.Publication,
            publication.ObservedPublication,
            demo_figures.Figures,
        )
    ),
)

# Colours that the stylesheet substitutes by name.
_ = (
    tokens.Tokens.background,
    tokens.Tokens.surface,
    tokens.Tokens.raised,
    tokens.Tokens.sunken,
    tokens.Tokens.hover,
    tokens.Tokens.border,
    tokens.Tokens.border_strong,
    tokens.Tokens.outline,
    tokens.Tokens.text,
    tokens.Tokens.muted,
    tokens.Tokens.disabled,
    tokens.Tokens.primary,
    tokens.Tokens.primary_hover,
    tokens.Tokens.primary_pressed,
    tokens.Tokens.on_primary,
    tokens.Tokens.primary_soft,
    tokens.Tokens.accent,
    tokens.Tokens.accent_soft,
    tokens.Tokens.success,
    tokens.Tokens.success_soft,
    tokens.Tokens.warning,
    tokens.Tokens.warning_soft,
    tokens.Tokens.danger,
    tokens.Tokens.danger_hover,
    tokens.Tokens.on_danger,
    tokens.Tokens.danger_soft,
    tokens.Tokens.info,
    tokens.Tokens.info_soft,
    tokens.Tokens.focus,
    tokens.Tokens.selection,
    tokens.Tokens.on_selection,
    tokens.Tokens.bar,
    tokens.Tokens.national,
    tokens.Tokens.inverse,
    tokens.Tokens.on_inverse,
    tokens.Tokens.inverse_action,
    tokens.Tokens.series,
)

# Loaded by name when first opened.
_ = (
    palette.CommandPalette,
    plan_gather.open_gather,
    plan_export.open_export,
    plan_import.open_import,
    plan_print.open_print,
    plan_relay.open_relay,
    plan_repeat.open_repeat,
    plan_skeleton.open_skeleton,
    accounts_page.AccountsPage,
    benchmarks_page.BenchmarksPage,
    checklist_page.ChecklistPage,
    comparison.ComparisonPage,
    documents.DocumentsPage,
    home.HomePage,
    plan.PlanPage,
    publications.PublicationsPage,
    settings.SettingsPage,
    strategy.StrategyPage,
    territory_page.TerritoryPage,
    design.__getattr__,
    guard_view.GuardView,
    load_view.LoadView,
    year_view.YearView,
)

# Called by the name of the field that holds it.
_ = (desk.Go.__call__,)

# What only the tests ask: there is no other way to see which page or row is shown.
_ = (
    main_window.MainWindow.current_page,
    table_view.TableView.hovered_row,
)
