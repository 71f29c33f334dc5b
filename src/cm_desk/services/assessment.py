"""The body's own figures beside the national ones, from the dossier as it stands."""

from datetime import date

from cm_desk.domain import cadence, comparison, indicators
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import ReferenceSet
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
) -> Assessment:
    """Return every figure of the period with its comparison.

    ``reference`` sums the members' communes exactly; without it (a quick first page) the
    members' own figures are added up.
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
    history = figures.history(dossier, period, today=today)
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
    )
    national = references.references
    words = texts.mapping("comparison")
    weekly = comparison.weekly_sentence(
        seen, own_accounts, network_labels, national, texts=words, labels=labels
    )
    own = Own(
        described,
        composition.population or None,
        own_accounts,
        networks,
        objectives,
        audiences,
    )
    compared = comparison.comparisons(own, national, texts=words)
    return Assessment(
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
        networks=comparison.networks_against_survey(own_accounts, networks, national),
        comparisons=compared,
        context=comparison.context(national, (weekly, *compared)),
        reference_title=references.title,
        weekly_sentence=weekly,
        reference_version=references.version,
    )
