"""A fictional PETR with six accounts and a year of weeks: what a real dossier would give."""

import json
import random
from dataclasses import replace
from datetime import date
from pathlib import Path

from cm_desk.domain.accounts import Account, AccountState, AccountType
from cm_desk.domain.assessment import (
    AccountCadence,
    Assessment,
    Comparison,
    Evidence,
    Indicator,
    NetworkRow,
    WeekPoint,
)
from cm_desk.domain.benchmark import Applicability, Method, Reference, Usage
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import (
    Composition,
    LegalForm,
    Member,
    SchoolZone,
    Territory,
    TerritoryKind,
    Website,
)
from cm_desk.reports.render import Document
from cm_desk.reports.self_assessment import document

REPOSITORY = Path(__file__).resolve().parents[2]
RESOURCES = REPOSITORY / "resources"
BUILT = REPOSITORY / "build" / "assets"
TODAY = date(2026, 11, 22)


def french_texts() -> dict[str, str]:
    return json.loads((RESOURCES / "texts" / "report.json").read_text(encoding="utf-8"))


def french_labels() -> dict[str, str]:
    groups = json.loads((RESOURCES / "texts" / "labels.json").read_text(encoding="utf-8"))
    return {
        f"{group}.{key}": text for group, names in groups.items() for key, text in names.items()
    }


def set_document(assessment: Assessment, checklist: ChecklistResult | None = None) -> Document:
    return document(
        assessment,
        checklist,
        texts=french_texts(),
        labels=french_labels(),
        resources=RESOURCES,
        built=BUILT,
    )


def empty_assessment() -> Assessment:
    """A dossier just created: a name, and nothing else."""
    return Assessment(
        territory=Territory(name="Pays du Val d’Aubrelle"),
        composition=Composition(members=(), population=0, commune_count=0, vintage=""),
        period=last_complete_weeks(TODAY),
        today=TODAY,
        accounts=(),
        network_labels={},
        objectives=(),
        audiences=(),
        indicators=(),
        cadences=(),
        networks=(),
        comparisons=(),
        context=(),
        reference_title="",
    )


def sample_assessment() -> Assessment:
    period = last_complete_weeks(TODAY)
    accounts = _accounts()
    labels = {account.id or 0: _network_label(account.network_id) for account in accounts}
    weekly = Comparison(
        reference=survey("anpp-frequence-hebdomadaire", "Pays publiant une fois par semaine", 37),
        own_text="1,4 publication par semaine",
        evidence=Evidence.OBSERVED,
        sentence=(
            "37\u00a0% des Pays publient une fois par semaine en moyenne\u202f; vous\u00a0: "
            "1,4 publication par semaine, constaté sur 46 semaines couvertes."
        ),
    )
    return replace(
        empty_assessment(),
        territory=_territory(),
        composition=_composition(),
        accounts=accounts,
        network_labels=labels,
        objectives=_objectives(),
        audiences=tuple(Audience(name) for name in _audiences()),
        indicators=_indicators(accounts),
        cadences=tuple(_cadence(account, labels, period) for account in accounts),
        networks=_networks(),
        comparisons=(weekly, *_comparisons()),
        context=_context(),
        reference_title="Repères nationaux, version 1, novembre 2026",
        weekly_sentence=weekly,
    )


def survey(slug: str, label: str, value: float | None, **changes: object) -> Reference:
    """A figure of the only national survey on the subject, changed where a test needs it."""
    printed = "" if value is None else f"{value:g}\u00a0%".replace(".", ",")
    reference = Reference(
        slug=slug,
        label=label,
        value=value,
        printed=printed,
        unit="%",
        scope="Pays et PETR répondants",
        sample="",
        year="non datée, après 2023",
        publisher="ANPP – Territoires de projet",
        document="Enquête Pratiques digitales dans les Territoires de projet",
        source="https://anpp.fr/publications/enquetes",
        reading=f"Lecture\u00a0: {printed} des territoires répondants sont concernés.",
        usage=Usage.COMPARABLE,
        method=Method.DECLARED,
        applicability=Applicability.COMPARABLE,
        reason="L’enquête porte sur des territoires de projet, comme le vôtre.",
    )
    return replace(reference, **changes)


def _territory() -> Territory:
    return Territory(
        name="PETR du Haut-Vernois et des Trois Rivières",
        kind=TerritoryKind.PETR,
        legal_form=LegalForm.PUBLIC_ESTABLISHMENT,
        website=Website.OWN,
        website_url="https://www.haut-vernois.example/accueil",
        hours_per_week=6,
        school_zone=SchoolZone.B,
        strategy_adopted_on=date(2024, 6, 18),
        is_example=True,
    )


def _composition() -> Composition:
    vintage = "populations municipales 2022, en vigueur au 1er janvier 2025"
    members = (
        Member("epci", "200099001", "CC du Haut-Vernois", 31482, 38, vintage, 1),
        Member("epci", "200099002", "CC des Trois Rivières", 24917, 41, vintage, 2),
        Member("epci", "200099003", "CA de Montbrelle Agglomération", 13913, 12, vintage, 3),
    )
    return Composition(members, 70312, 91, vintage)


def _accounts() -> tuple[Account, ...]:
    return (
        Account(
            "facebook-page",
            "PETR du Haut-Vernois",
            account_type=AccountType.INSTITUTIONAL,
            owner="Camille Ferrand",
            deputy="Hugo Lemaître",
            administrators=2,
            two_factor=True,
            moderation_charter=True,
            website_link=True,
            target_per_week=2,
            reviewed_on=date(2026, 9, 14),
            id=1,
        ),
        Account(
            "instagram",
            "@petr_hautvernois",
            owner="Camille Ferrand",
            administrators=1,
            two_factor=True,
            website_link=True,
            target_per_week=1,
            reviewed_on=date(2026, 9, 14),
            id=2,
        ),
        Account(
            "linkedin-page",
            "PETR Haut-Vernois Trois Rivières",
            owner="Hugo Lemaître",
            administrators=3,
            two_factor=False,
            moderation_charter=False,
            website_link=True,
            target_per_week=0.5,
            id=3,
        ),
        Account(
            "youtube",
            "Haut-Vernois en images",
            account_type=AccountType.HOSTING,
            owner="Camille Ferrand",
            id=4,
        ),
        Account(
            "whatsapp-chaine",
            "Mobilités du Haut-Vernois",
            state=AccountState.DORMANT,
            owner="Inès Barral",
            administrators=1,
            target_per_week=0.5,
            id=5,
        ),
        Account(
            "newsletter",
            "La lettre du territoire",
            owner="Camille Ferrand",
            administrators=2,
            website_link=True,
            target_per_week=0.25,
            id=6,
        ),
    )


def _network_label(network_id: str) -> str:
    return {
        "facebook-page": "Page Facebook",
        "instagram": "Instagram",
        "linkedin-page": "Page LinkedIn",
        "youtube": "YouTube",
        "whatsapp-chaine": "Chaîne WhatsApp",
        "newsletter": "Lettre d’information",
    }[network_id]


def _cadence(account: Account, labels: dict[int, str], period: Period) -> AccountCadence:
    number = account.id or 0
    rate = {1: 2.1, 2: 1.1, 3: 0.6, 4: 0.2, 5: 0.4, 6: 0.25}[number]
    missing = {1: range(30, 36), 3: range(20), 4: range(52), 5: range(44, 52)}.get(number, range(0))
    weeks = _weeks(period, rate, missing, seed=number)
    covered = [week for week in weeks if week.covered]
    total = sum(week.count for week in covered)
    return AccountCadence(
        account=account,
        network_label=labels[number],
        weeks=weeks,
        per_week=total / len(covered) if covered else None,
        covered_weeks=len(covered),
        reading=_reading(total, len(covered)),
    )


def _weeks(period: Period, rate: float, missing: range, *, seed: int) -> tuple[WeekPoint, ...]:
    chance = random.Random(seed)
    weeks = []
    for index, ordinal in enumerate(period.weeks):
        monday = date.fromordinal(ordinal)
        quiet = monday.month == 8 or (monday.month, monday.day // 8) == (12, 3)
        count = sum(chance.random() < rate / 5 for _ in range(5 + index % 3))
        weeks.append(
            WeekPoint(monday, 0 if quiet or index in missing else count, index not in missing)
        )
    return tuple(weeks)


def _reading(total: int, covered: int) -> str:
    if not covered:
        return "Aucune publication n’est connue\u00a0: importez un export de ce réseau."
    rate = f"{total / covered:.1f}".replace(".", ",")
    noun = "publications" if total >= 2 * covered else "publication"
    return (
        f"Lecture\u00a0: {rate} {noun} par semaine en moyenne, "
        f"constaté sur {covered} semaines couvertes\u202f; "
        "le plus long silence a duré cinq semaines."
    )


def _objectives() -> tuple[Objective, ...]:
    axis = "Axe 2 – Attractivité"
    return (
        Objective(
            "Faire connaître l’activité du PETR",
            "",
            "cadence",
            "publications",
            1.1,
            2,
            date(2027, 6, 30),
            axis,
        ),
        Objective(
            "Informer les habitants sur les mobilités",
            "",
            "",
            "abonnés",
            420,
            900,
            date(2027, 12, 31),
            "Axe 1 – Transitions",
        ),
        Objective("Valoriser les porteurs de projets LEADER", project_axis="Axe 3 – Coopération"),
    )


def _audiences() -> tuple[str, ...]:
    return (
        "habitants",
        "élus des communes membres",
        "associations",
        "entreprises et artisans",
        "partenaires institutionnels",
    )


def _indicators(accounts: tuple[Account, ...]) -> tuple[Indicator, ...]:
    everyone = (
        _indicator(
            "rate",
            "Publications par semaine",
            1.4,
            "1,4",
            "Publications des semaines couvertes ÷ nombre de semaines couvertes.",
        ),
        _indicator(
            "regularity",
            "Semaines avec au moins une publication",
            0.72,
            "72\u00a0%",
            "Semaines couvertes avec une publication ou plus ÷ semaines couvertes.",
        ),
        _indicator(
            "silence",
            "Plus long silence",
            5,
            "5 semaines",
            "Plus longue suite de semaines couvertes sans publication, silence en cours compris.",
        ),
        _indicator(
            "target",
            "Semaines à l’objectif",
            0.41,
            "41\u00a0%",
            "Semaines couvertes atteignant l’objectif du compte ÷ semaines couvertes.",
        ),
        _indicator(
            "networks",
            "Réseaux utilisés",
            5,
            "5",
            "Réseaux sur lesquels un compte au moins est en activité.",
            evidence=Evidence.ENTERED,
        ),
        _indicator(
            "reach",
            "Abonnés pour 100 habitants",
            None,
            "",
            "Abonnés du dernier relevé ÷ population municipale.",
            evidence=Evidence.ENTERED,
            note="Aucun relevé d’abonnés n’est saisi.",
        ),
    )
    own = tuple(
        replace(item, account_id=account.id, value=None if account.id == 4 else item.value)
        for account in accounts
        for item in everyone[:4]
    )
    return (*everyone, *own)


def _indicator(
    key: str,
    label: str,
    value: float | None,
    text: str,
    formula: str,
    *,
    evidence: Evidence = Evidence.OBSERVED,
    note: str = "",
) -> Indicator:
    return Indicator(key, label, value, "", text, formula, evidence, None, note)


def _networks() -> tuple[NetworkRow, ...]:
    linkedin = survey("anpp-reseau-linkedin", "Pays utilisant LinkedIn", 69)
    unknown = survey("anpp-reseau-facebook", "Pays utilisant Facebook", None)
    return (
        NetworkRow("facebook", "Facebook", True, 1, unknown),
        NetworkRow("linkedin", "LinkedIn", True, 1, linkedin),
        NetworkRow("instagram", "Instagram", True, 1, None),
        NetworkRow("youtube", "YouTube", True, 1, None),
        NetworkRow("whatsapp", "WhatsApp", True, 1, None),
        NetworkRow("x", "X (ex-Twitter)", False, 0, None),
    )


def _comparisons() -> tuple[Comparison, ...]:
    caution = (
        "L’enquête compte l’animation de réseau par WhatsApp\u202f: votre chiffre la compte aussi."
    )
    return (
        Comparison(
            survey(
                "anpp-au-moins-un-reseau",
                "Pays et PETR utilisant au moins un réseau social",
                92,
                caution=caution,
            ),
            "5 réseaux",
            Evidence.ENTERED,
            "92\u00a0% des Pays et PETR sont sur un réseau ou plus\u202f; vous\u00a0: 5 réseaux.",
        ),
        Comparison(
            survey("anpp-reseau-linkedin", "Pays utilisant LinkedIn", 69),
            "présent (1 compte)",
            Evidence.ENTERED,
            "69\u00a0% des Pays utilisent LinkedIn\u202f; vous y êtes présents avec un compte.",
        ),
        Comparison(
            survey(
                "obs2022-hors-villages",
                "Collectivités présentes, hors villages de moins de 2\u202f000 habitants",
                53,
                scope="petites villes à régions",
                sample="4\u202f994 collectivités présentes",
                year="2022",
                publisher="Observatoire socialmedia des territoires et Swello",
                document="Réseaux sociaux et collectivités locales françaises, étude 2023",
                source="https://www.lagazettedescommunes.com/849993/reseaux-sociaux-instagram-"
                "et-linkedin-ont-la-cote-aupres-des-collectivites/ ; https://maire-info.com/",
                method=Method.CENSUS,
                applicability=Applicability.CAUTION,
                reason="Le recensement porte sur des communes, intercommunalités, départements "
                "et régions, non sur des territoires de projet.",
            ),
            "présent",
            Evidence.ENTERED,
            "53\u00a0% des collectivités de plus de 2\u202f000 habitants sont présentes "
            "sur au moins un réseau\u202f; vous l’êtes sur 5.",
        ),
        Comparison(
            survey(
                "anpp-audience-habitants", "Pays déclarant communiquer auprès des habitants", 43
            ),
            "habitants visés",
            Evidence.ENTERED,
            "43\u00a0% des Pays s’adressent aux habitants\u202f; ils sont parmi vos publics.",
        ),
    )


def _context() -> tuple[Reference, ...]:
    """Return three figures that the document shows, and one that stays in the window."""
    panorama = {
        "method": Method.CENSUS,
        "publisher": "ANPP",
        "document": "Panorama 2023",
        "scope": "Pays et PETR",
        "year": "2023",
        "source": "https://banquedesterritoires.fr/les-deux-tiers-du-territoire-couverts",
    }
    history = {
        **panorama,
        "usage": Usage.CONTEXT,
        "year": "2018",
        "applicability": Applicability.NOT_COMPARABLE,
    }
    return (
        survey("panorama2023-couverture", "Part du territoire couverte", 62, **panorama),
        survey("panorama2023-population", "Part de la population couverte", 47, **panorama),
        survey("panorama2023-statut", "Territoires au statut de PETR", 54, **panorama),
        survey("obs2018-linkedin", "Collectivités présentes sur LinkedIn", 8, **history),
    )
