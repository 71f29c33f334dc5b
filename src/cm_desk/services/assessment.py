"""The body's own figures beside the national ones, from the dossier as it stands."""

from dataclasses import replace
from datetime import date

from cm_desk.domain import cadence, comparison, indicators
from cm_desk.domain.accounts import Network
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import Reference, ReferenceSet
from cm_desk.domain.cadence import Observation
from cm_desk.domain.comparison import Own
from cm_desk.domain.history import Period
from cm_desk.domain.indicators import Facts
from cm_desk.services import territory
from cm_desk.services.texts import Texts
from cm_desk.storage import accounts, figures, strategy
from cm_desk.storage.database import Dossier
from cm_desk.storage.territory_reference import TerritoryReference


def build(
    dossier: Dossier,
    *,
    texts: Texts,
    references: ReferenceSet,
    reference: TerritoryReference | None,
    period: Period,
    today: date,
    complete: bool = True,
) -> Assessment:
    """Return every figure of the period with its comparison.

    ``reference`` sums the members' communes exactly; without it (a quick first page) the
    members' own figures are added up. What is not ``complete`` has the rhythm of all accounts
    together, the plan and the weekly sentence: what Accueil shows.
    """
    described = territory.read(dossier)
    composition = territory.composition(dossier, reference)
    own_accounts = accounts.accounts(dossier)
    networks = accounts.networks(dossier)
    names = {network.id: network.label for network in networks}
    network_labels = {
        account.id: names[account.network_id] for account in own_accounts if account.id is not None
    }
    objectives, audiences = strategy.objectives(dossier), strategy.audiences(dossier)
    history = figures.history(dossier, period, today=today, rhythm_only=not complete)
    seen = cadence.observe(history, own_accounts, today, networks=networks)
    labels = texts.mapping("labels")
    computed = indicators.compute(
        history,
        seen,
        Facts(
            accounts=own_accounts,
            population=composition.population or None,
            objectives=objectives,
            audiences=audiences,
            pillars=strategy.pillars(dossier),
            plan=figures.plan_counts(dossier, period, today=today),
        ),
        today=today,
        texts=texts.mapping("indicators"),
        labels=labels,
        rhythm_only=not complete,
    )
    words = texts.mapping("comparison")
    national = comparison.applied(references.references, described.kind, texts=words)
    weekly = comparison.weekly_sentence(
        seen, own_accounts, network_labels, national, texts=words, labels=labels
    )
    found = Assessment(
        territory=described,
        composition=composition,
        period=period,
        today=today,
        accounts=own_accounts,
        network_labels=network_labels,
        objectives=objectives,
        audiences=audiences,
        indicators=computed,
        cadences=cadence.cadences(
            seen, own_accounts, network_labels, texts=texts.mapping("indicators"), labels=labels
        ),
        networks=(),
        comparisons=(),
        context=(),
        reference_title=references.title,
        weekly_sentence=weekly,
        reference_version=references.version,
    )
    if not complete:
        return found
    declared = comparison.declared_rhythm(seen, own_accounts, network_labels, words, labels)
    return _completed(found, seen, national, networks=networks, declared=declared, texts=texts)


def _completed(
    found: Assessment,
    seen: Observation,
    national: tuple[Reference, ...],
    *,
    networks: tuple[Network, ...],
    declared: str,
    texts: Texts,
) -> Assessment:
    """Add what the first page does not show, and must not wait for."""
    from cm_desk.domain import (  # noqa: PLC0415 - nor load
        comparison_aims,
        comparison_history,
        comparison_weeks,
    )

    words, labels = texts.mapping("comparison"), texts.mapping("labels")
    own = Own(
        found.territory,
        found.composition.population or None,
        found.accounts,
        networks,
        found.objectives,
        found.audiences,
    )
    compared = comparison.comparisons(own, national, texts=words)
    return replace(
        found,
        networks=comparison.networks_against_survey(found.accounts, networks, national),
        comparisons=compared,
        context=comparison.context(national, (found.weekly_sentence, *compared)),
        frequency_weeks=comparison_weeks.frequency_weeks(
            seen, found.accounts, declared=declared, texts=words, labels=labels
        ),
        objectives_against_survey=comparison_aims.objectives_against_survey(
            found.objectives, national, texts=words
        ),
        audiences_against_survey=comparison_aims.audiences_against_survey(
            found.audiences, national, texts=words
        ),
        use_over_years=comparison_history.use_over_years(national, texts=words),
    )
