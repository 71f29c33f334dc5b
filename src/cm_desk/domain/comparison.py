"""The body's own figures beside national ones, in sentences that compare like with like."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from cm_desk.domain import cadence, comparison_aims, wording
from cm_desk.domain.accounts import (
    Account,
    AccountState,
    Frequency,
    Network,
    NetworkFamily,
)
from cm_desk.domain.assessment import Comparison, Evidence, NetworkRow
from cm_desk.domain.benchmark import Applicability, Reference, Usage, figure_text
from cm_desk.domain.cadence import Observation
from cm_desk.domain.records import frozen
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import Territory, TerritoryKind

WEEKLY = "anpp-frequence-hebdomadaire"
NETWORK_PREFIX = "anpp-reseau-"
WHATSAPP = "whatsapp"
_LIKE_US = frozenset(
    {TerritoryKind.PETR, TerritoryKind.PAYS, TerritoryKind.PROJECT_TERRITORY, None}
)


@frozen
class Own:
    """What the dossier can set against national figures; ``networks`` are all those known."""

    territory: Territory
    population: int | None
    accounts: tuple[Account, ...]
    networks: tuple[Network, ...]
    objectives: tuple[Objective, ...] = ()
    audiences: tuple[Audience, ...] = ()


def networks_against_survey(
    accounts: Collection[Account],
    networks: Collection[Network],
    references: Iterable[Reference],
) -> tuple[NetworkRow, ...]:
    """Return the survey's networks and the body's own: social ones first, messaging after.

    A network is used when an account on it is active; its pages and groups count as one.
    """
    names = _group_names(networks)
    families = {network.group: network.family for network in networks}
    survey = {
        reference.slug.removeprefix(NETWORK_PREFIX): reference
        for reference in references
        if reference.slug.startswith(NETWORK_PREFIX)
    }
    used = _used_groups(accounts, networks)
    found = [
        NetworkRow(
            group,
            names.get(group, group.capitalize()),
            present=group in used,
            account_count=used.get(group, 0),
            reference=survey.get(group),
            family=families.get(group, _family_of(group)),
        )
        for group in dict.fromkeys([*survey, *used])
        if families.get(group, _family_of(group)) in cadence.COMPARED
    ]
    return tuple(sorted(found, key=_row_order))


def weekly_sentence(
    seen: Observation,
    accounts: Iterable[Account],
    network_labels: Mapping[int, str],
    references: Iterable[Reference],
    *,
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> Comparison | None:
    """Read the survey's weekly share beside one's own rhythm: observed, else declared, else none.

    ``texts`` is comparison.json. The two stay in one sentence and never share an axis: one
    is a share of territories, the other a number of publications.
    """
    reference = next((one for one in references if one.slug == WEEKLY), None)
    if reference is None:
        return None
    own, evidence = _own_rhythm(seen, accounts, network_labels, texts, labels)
    national = texts["weekly.unpublished"]
    if reference.value is not None:
        national = texts["weekly.national"].format(national=figure_text(reference))
    sentence = texts["weekly.sentence"].format(national=national, own=own)
    return Comparison(reference, own, evidence, sentence)


def comparisons(
    own: Own, references: Iterable[Reference], *, texts: Mapping[str, str]
) -> tuple[Comparison, ...]:
    """Return the national figures that the dossier can be set against, in their own order."""
    known = {reference.slug: reference for reference in references}
    found: list[Comparison] = []
    for slug, answer in _answers().items():
        if slug not in known:
            continue
        reference = for_kind(known[slug], own.territory.kind, texts=texts)
        text = answer(own, texts)
        template = f"sentence.{slug}" if _is_published(reference) else "unpublished"
        sentence = texts[template].format(
            national=figure_text(reference), own=text or texts["own.unknown"]
        )
        evidence = Evidence.ENTERED if text else None
        found.append(Comparison(reference, text or texts["own.unknown"], evidence, sentence))
    return tuple(found)


def context(
    references: Iterable[Reference], compared: Iterable[Comparison | None]
) -> tuple[Reference, ...]:
    """Return the references left to read for themselves: comparable ones first, none empty.

    Those that a chart shows beside one's own are not left: one may have been typed in.
    """
    taken = {one.reference.slug for one in compared if one is not None}
    left = [
        reference
        for reference in references
        if reference.slug not in taken
        and not reference.slug.startswith((NETWORK_PREFIX, *comparison_aims.PREFIXES.values()))
        and _is_published(reference)
    ]
    return tuple(sorted(left, key=lambda reference: reference.usage is Usage.CONTEXT))


def for_kind(
    reference: Reference, kind: TerritoryKind | None, *, texts: Mapping[str, str]
) -> Reference:
    """Lower what is comparable for a Pays or a PETR when the body is something else."""
    if kind in _LIKE_US or reference.applicability is not Applicability.COMPARABLE:
        return reference
    return replace(reference, applicability=Applicability.CAUTION, reason=texts["other_kind"])


def applied(
    references: Iterable[Reference], kind: TerritoryKind | None, *, texts: Mapping[str, str]
) -> tuple[Reference, ...]:
    """Return the references as they apply to a body of this kind, for all that compares."""
    return tuple(for_kind(reference, kind, texts=texts) for reference in references)


def _answers() -> dict[str, Callable[[Own, Mapping[str, str]], str]]:
    """Pair each reference with the function that answers it; « » is « non renseigné »."""
    return {
        "anpp-au-moins-un-reseau": _any_network,
        "anpp-reseau-linkedin": _linkedin,
        "anpp-objectif-propre-activite": _own_activity,
        "anpp-audience-habitants": _inhabitants,
        "obs2022-mono-reseau": _network_count,
        "interco2023-reseaux-sociaux": _social_networks,
        "interco2023-site": _website,
        "petites2021-agent-unique": _team,
        "panorama2023-population-moyenne": _population,
    }


def _any_network(own: Own, texts: Mapping[str, str]) -> str:
    """Count WhatsApp, because the national figure counts it."""
    social, has_whatsapp = _networks_used(own)
    if has_whatsapp and not social:
        return texts["own.whatsapp_only"]
    return _named([*social, "WhatsApp"] if has_whatsapp else social, own, texts)


def _social_networks(own: Own, texts: Mapping[str, str]) -> str:
    return _named(_networks_used(own)[0], own, texts)


def _network_count(own: Own, texts: Mapping[str, str]) -> str:
    social, _ = _networks_used(own)
    if not own.accounts:
        return ""
    if not social:
        return texts["own.count_none"]
    count = _count(len(social), "network", texts)
    return texts["own.count"].format(count=count, networks=wording.listing(social))


def _linkedin(own: Own, texts: Mapping[str, str]) -> str:
    count = _used_groups(own.accounts, own.networks).get("linkedin", 0)
    if not own.accounts:
        return ""
    if not count:
        return texts["own.no_account"]
    return texts["own.has_accounts"].format(accounts=_count(count, "account", texts))


def _own_activity(own: Own, texts: Mapping[str, str]) -> str:
    if not own.objectives:
        return ""
    is_met = comparison_aims.has_objective(own.objectives, "propre-activite")
    return texts["own.has_objective" if is_met else "own.no_objective"]


def _inhabitants(own: Own, texts: Mapping[str, str]) -> str:
    if not own.audiences:
        return ""
    is_met = comparison_aims.has_audience(own.audiences, "habitants")
    return texts["own.has_audience" if is_met else "own.no_audience"]


def _website(own: Own, texts: Mapping[str, str]) -> str:
    website = own.territory.website
    return texts[f"own.{website}"] if website is not None else ""


def _team(own: Own, texts: Mapping[str, str]) -> str:
    people = {
        name.strip().casefold()
        for account in own.accounts
        for name in (account.owner, account.deputy)
        if name.strip()
    }
    if len(people) < 2:
        return texts["own.alone"] if people else ""
    return texts["own.team"].format(persons=_count(len(people), "person", texts))


def _population(own: Own, texts: Mapping[str, str]) -> str:
    if not own.population:
        return ""
    return texts["own.population"].format(population=_count(own.population, "inhabitant", texts))


def _named(names: list[str], own: Own, texts: Mapping[str, str]) -> str:
    if not own.accounts:
        return ""
    if not names:
        return texts["own.no_network"]
    return texts["own.networks"].format(networks=wording.listing(names))


def _networks_used(own: Own) -> tuple[list[str], bool]:
    """Return the names of the social networks used, and whether WhatsApp is."""
    rows = networks_against_survey(own.accounts, own.networks, ())
    social = [row.label for row in rows if row.family is NetworkFamily.SOCIAL]
    return social, any(row.group == WHATSAPP for row in rows)


def _used_groups(accounts: Collection[Account], networks: Collection[Network]) -> dict[str, int]:
    groups = {network.id: network.group for network in networks}
    used: dict[str, int] = {}
    for account in accounts:
        if account.state is AccountState.ACTIVE:
            group = groups.get(account.network_id, account.network_id)
            used[group] = used.get(group, 0) + 1
    return used


def _group_names(networks: Iterable[Network]) -> dict[str, str]:
    """Name a group after its first network, without the variant in brackets."""
    names: dict[str, str] = {}
    for network in networks:
        names.setdefault(network.group, network.label.partition(" (")[0])
    return names


def _family_of(group: str) -> NetworkFamily:
    return NetworkFamily.MESSAGING if group == WHATSAPP else NetworkFamily.SOCIAL


def _row_order(row: NetworkRow) -> tuple[bool, float, bool, str]:
    value = row.reference.value if row.reference and row.reference.value is not None else -1.0
    return row.family is not NetworkFamily.SOCIAL, -value, not row.present, row.label


def _own_rhythm(
    seen: Observation,
    accounts: Iterable[Account],
    network_labels: Mapping[int, str],
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> tuple[str, Evidence | None]:
    rate = cadence.per_week(seen.union, seen.period)
    if rate is not None:
        weeks = cadence.covered_count(seen.union, seen.period) // 7
        key = "weekly.mixte" if seen.is_mixed else f"weekly.{seen.overall}"
        text = texts[key].format(
            rate=wording.per_week(rate), weeks=_count(weeks, "covered_week", texts)
        )
        return text, seen.overall
    declared = declared_rhythm(seen, accounts, network_labels, texts, labels)
    if declared:
        return texts["weekly.declare"].format(frequencies=declared), Evidence.DECLARED
    return texts["weekly.nothing"], None


def declared_rhythm(
    seen: Observation,
    accounts: Iterable[Account],
    network_labels: Mapping[int, str],
    texts: Mapping[str, str],
    labels: Mapping[str, str],
) -> str:
    """List the declared frequencies, with their networks when there are several accounts."""
    networks: dict[Frequency, list[str]] = {}
    for account in accounts:
        is_counted = account.id in seen.counted_together and account.state is AccountState.ACTIVE
        if is_counted and account.declared_frequency:
            label = network_labels.get(account.id or 0, account.name)
            networks.setdefault(account.declared_frequency, []).append(label)
    names = {one: labels[f"Frequency.{one}"] for one in Frequency}
    lowered = {one: wording.lowered(name) for one, name in names.items()}
    if sum(map(len, networks.values())) == 1:
        return lowered[next(iter(networks))]
    return ", ".join(
        texts["weekly.declare_on"].format(
            frequency=lowered[frequency],
            networks=wording.listing(dict.fromkeys(networks[frequency])),
        )
        for frequency in Frequency
        if frequency in networks
    )


def _count(number: float, noun: str, texts: Mapping[str, str]) -> str:
    return wording.count(number, texts[f"noun.{noun}.one"], texts[f"noun.{noun}.many"])


def _is_published(reference: Reference) -> bool:
    return reference.value is not None or reference.printed != wording.NOT_PUBLISHED
