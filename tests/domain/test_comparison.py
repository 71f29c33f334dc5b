import json
from datetime import date
from typing import Any

import pytest

from cm_desk import paths
from cm_desk.domain import cadence, comparison
from cm_desk.domain.accounts import (
    Account,
    AccountState,
    AccountType,
    Coverage,
    Frequency,
    Network,
    NetworkFamily,
)
from cm_desk.domain.assessment import Comparison, Evidence
from cm_desk.domain.benchmark import Applicability, Reference, Usage
from cm_desk.domain.comparison import Own
from cm_desk.domain.history import History, WeekRow, last_complete_weeks
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import Territory, TerritoryKind, Website
from cm_desk.packs.content import decode_references
from cm_desk.services.texts import Texts
from typography import problems

RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")
WORDS = TEXTS.mapping("comparison")
LABELS = TEXTS.mapping("labels")
REFERENCES = decode_references((RESOURCES / "benchmarks" / "national.json").read_bytes()).references
NETWORKS = tuple(
    Network(row["id"], row["label"], NetworkFamily(row["family"]), row["group"])
    for row in json.loads((RESOURCES / "networks.json").read_text("utf-8"))
)
TODAY = date(2026, 11, 22)
PERIOD = last_complete_weeks(TODAY)


def account(network_id: str, account_id: int = 1, **changes: Any) -> Account:
    return Account(network_id, f"Compte {account_id}", id=account_id, **changes)


def plain(text: str) -> str:
    assert problems(text) == []
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def weekly(
    *accounts: Account, rows: tuple[WeekRow, ...] = (), coverage: tuple[Coverage, ...] = ()
) -> Comparison:
    seen = cadence.observe(History(PERIOD, rows, (), coverage, ()), accounts, TODAY)
    labels = {1: "Facebook", 2: "LinkedIn", 3: "Instagram"}
    found = comparison.weekly_sentence(
        seen, accounts, labels, REFERENCES, texts=WORDS, labels=LABELS
    )
    assert found is not None
    return found


def compared(**changes: Any) -> dict[str, Comparison]:
    own = Own(Territory("Pays des Vallées"), None, (), NETWORKS)
    fields = {name: getattr(own, name) for name in Own.__slots__}  # type: ignore[attr-defined]
    found = comparison.comparisons(Own(**{**fields, **changes}), REFERENCES, texts=WORDS)
    assert all(problems(one.sentence) == [] for one in found)
    return {one.reference.slug: one for one in found}


def test_that_the_weekly_sentence_says_how_many_covered_weeks_it_rests_on() -> None:
    first = PERIOD.first.toordinal() + 6 * 7
    rows = tuple(WeekRow(1, week, 1, 1, 0, 0, 0) for week in range(first, first + 46 * 7, 7))
    rows += tuple(WeekRow(2, week, 1, 4, 0, 0, 0) for week in range(first, first + 18 * 7, 7))
    whole = tuple(Coverage(one, date.fromordinal(first), PERIOD.last, "import") for one in (1, 2))
    found = weekly(account("facebook-page"), account("linkedin", 2), rows=rows, coverage=whole)
    assert plain(found.sentence) == (
        "37 % des Pays publient une fois par semaine en moyenne ; vous : 1,4 publication par"
        " semaine, constaté sur 46 semaines couvertes."
    )
    assert found.evidence is Evidence.OBSERVED


def test_that_hand_typed_coverage_is_said_to_be_typed() -> None:
    found = weekly(account("facebook-page"), coverage=(Coverage(1, PERIOD.first, PERIOD.last),))
    assert plain(found.own_text) == "0 publication par semaine, saisi sur 52 semaines couvertes"
    assert found.evidence is Evidence.ENTERED


def test_that_imported_and_typed_weeks_together_are_said_to_be_mixed() -> None:
    coverage = (
        Coverage(1, PERIOD.first, PERIOD.last, "import"),
        Coverage(2, PERIOD.first, PERIOD.last),
    )
    found = weekly(account("facebook-page"), account("linkedin", 2), coverage=coverage)
    assert plain(found.own_text) == (
        "0 publication par semaine, en partie constaté, en partie saisi, sur 52 semaines couvertes"
    )
    assert found.evidence is Evidence.ENTERED


def test_that_a_declared_frequency_gives_the_surveys_class_before_any_import() -> None:
    found = weekly(account("facebook-page", declared_frequency=Frequency.ONE))
    assert plain(found.sentence) == (
        "37 % des Pays publient une fois par semaine en moyenne ; vous : une fois par semaine,"
        " déclaré."
    )
    assert found.evidence is Evidence.DECLARED


def test_that_several_declared_frequencies_name_their_networks() -> None:
    found = weekly(
        account("facebook-page", 1, declared_frequency=Frequency.TWO_THREE),
        account("linkedin", 2, declared_frequency=Frequency.ONE),
        account("instagram", 3, declared_frequency=Frequency.ONE),
        account("youtube", 4, declared_frequency=Frequency.LESS, account_type=AccountType.HOSTING),
        account("x", 5, declared_frequency=Frequency.LESS, state=AccountState.CLOSED),
    )
    assert plain(found.own_text) == (
        "une fois par semaine sur LinkedIn et Instagram, deux ou trois fois par semaine sur"
        " Facebook, déclaré"
    )


def test_that_with_nothing_known_nothing_is_said_of_oneself() -> None:
    found = weekly()
    assert "non renseigné" in found.sentence
    assert found.evidence is None


def test_that_an_uncovered_account_is_never_silent_in_the_sentence() -> None:
    rows = (WeekRow(1, PERIOD.first.toordinal(), 3, 1, 0, 0, 0),)
    found = weekly(account("facebook-page"), rows=rows)
    assert found.evidence is None


def test_that_a_set_without_the_weekly_figure_gives_no_sentence() -> None:
    seen = cadence.observe(History(PERIOD, (), (), (), ()), (), TODAY)
    assert comparison.weekly_sentence(seen, (), {}, (), texts=WORDS, labels=LABELS) is None


def test_that_pages_and_groups_of_one_network_count_as_one_network() -> None:
    rows = comparison.networks_against_survey(
        (account("facebook-page", 1), account("facebook-groupe", 2), account("linkedin", 3)),
        NETWORKS,
        REFERENCES,
    )
    by_group = {row.group: row for row in rows}
    assert (by_group["facebook"].label, by_group["facebook"].account_count) == ("Facebook", 2)
    assert by_group["linkedin"].reference is not None
    assert by_group["linkedin"].reference.value == 69
    assert by_group["facebook"].reference is not None
    assert by_group["facebook"].reference.value is None
    assert not by_group["instagram"].present


def test_that_whatsapp_stands_apart_after_the_social_networks() -> None:
    rows = comparison.networks_against_survey(
        (account("whatsapp-groupe", 1), account("instagram", 2)), NETWORKS, REFERENCES
    )
    assert rows[-1].group == "whatsapp"
    assert rows[-1].family is NetworkFamily.MESSAGING
    assert rows[0].group == "linkedin"
    assert rows[1].group == "instagram"


def test_that_local_applications_and_newsletters_are_no_social_network() -> None:
    rows = comparison.networks_against_survey(
        (account("panneaupocket", 1), account("lettre-information", 2)), NETWORKS, REFERENCES
    )
    assert {row.group for row in rows} == {
        "linkedin",
        "facebook",
        "instagram",
        "youtube",
        "x",
        "tiktok",
        "whatsapp",
    }


def test_that_a_closed_account_is_no_presence() -> None:
    rows = comparison.networks_against_survey(
        (account("linkedin", state=AccountState.CLOSED),), NETWORKS, REFERENCES
    )
    assert not any(row.present for row in rows)


def test_that_a_network_outside_the_survey_is_shown_without_reference() -> None:
    mine = Network("reseau-local", "Voisins", NetworkFamily.SOCIAL, "voisins", is_custom=True)
    rows = comparison.networks_against_survey(
        (account("reseau-local"),), (*NETWORKS, mine), REFERENCES
    )
    (found,) = [row for row in rows if row.group == "voisins"]
    assert (found.label, found.reference) == ("Voisins", None)


def test_that_the_share_counting_whatsapp_is_set_against_a_figure_counting_it() -> None:
    slug = "anpp-au-moins-un-reseau"
    both = compared(accounts=(account("facebook-page"), account("whatsapp-groupe", 2)))
    assert plain(both[slug].sentence) == (
        "92 % des Pays et PETR utilisent au moins un réseau social, WhatsApp compris ;"
        " vous : oui (Facebook et WhatsApp)."
    )
    alone = compared(accounts=(account("whatsapp-groupe"),))
    assert alone[slug].own_text == "oui, par WhatsApp seulement"
    assert alone["obs2022-mono-reseau"].own_text == "aucun réseau, WhatsApp non compté"
    assert alone["interco2023-reseaux-sociaux"].own_text.startswith("aucun compte actif")


def test_that_an_empty_dossier_answers_nothing_rather_than_no() -> None:
    found = compared()
    assert {one.own_text for one in found.values()} == {"non renseigné"}
    assert {one.evidence for one in found.values()} == {None}


def test_that_each_answer_comes_from_what_was_entered() -> None:
    found = compared(
        territory=Territory("PETR", website=Website.MEMBER_PAGE),
        population=71_234,
        accounts=(
            account("facebook-page", owner="Anne", deputy="Luc "),
            account("linkedin", 2, owner="anne"),
        ),
        objectives=(Objective("Autre", template="propre-activite"),),
        audiences=(Audience("Les habitants"),),
    )
    assert plain(found["anpp-reseau-linkedin"].sentence) == (
        "69 % des Pays utilisent LinkedIn ; vous : oui, 1 compte."
    )
    assert plain(found["anpp-objectif-propre-activite"].own_text) == (
        "oui, c’est l’un de vos objectifs"
    )
    assert plain(found["anpp-audience-habitants"].own_text) == "oui, c’est l’un de vos publics"
    assert plain(found["interco2023-site"].own_text).startswith("une page sur le site d’un membre")
    assert plain(found["petites2021-agent-unique"].own_text) == (
        "2 personnes sont nommées sur vos comptes"
    )
    assert plain(found["panorama2023-population-moyenne"].sentence) == (
        "En 2023, un territoire de projet comptait en moyenne près de 90 000 habitants ;"
        " le vôtre : 71 234 habitants."
    )
    assert {one.evidence for one in found.values()} == {Evidence.ENTERED}


def test_that_answers_absent_from_the_strategy_are_said_with_care() -> None:
    found = compared(
        objectives=(Objective("Faire connaître les aides", template="appels-a-projets"),),
        audiences=(Audience("Élus"),),
        accounts=(account("facebook-page", owner="Anne"),),
    )
    assert found["anpp-objectif-propre-activite"].own_text == "non repéré parmi vos objectifs"
    assert found["anpp-audience-habitants"].own_text == "habitants non repérés parmi vos publics"
    assert found["anpp-reseau-linkedin"].own_text == "aucun compte actif"
    assert found["petites2021-agent-unique"].own_text.startswith("une seule personne")


@pytest.mark.parametrize("kind", [TerritoryKind.PETR, TerritoryKind.PAYS, None])
def test_that_the_survey_is_comparable_for_a_pays_or_a_petr(kind: TerritoryKind | None) -> None:
    found = compared(territory=Territory("T", kind=kind))["anpp-reseau-linkedin"]
    assert found.reference.applicability is Applicability.COMPARABLE


def test_that_the_survey_asks_for_care_when_the_body_is_something_else() -> None:
    found = compared(territory=Territory("T", kind=TerritoryKind.COMMUNE))["anpp-reseau-linkedin"]
    assert found.reference.applicability is Applicability.CAUTION
    assert "autre nature" in found.reference.reason


def test_that_a_value_withdrawn_from_the_set_is_not_published() -> None:
    (withdrawn,) = [
        Reference(**{**{n: getattr(one, n) for n in Reference.__slots__}, "value": None,
                     "printed": "non publié"})
        for one in REFERENCES
        if one.slug == "anpp-reseau-linkedin"
    ]  # fmt: skip
    (found,) = comparison.comparisons(
        Own(Territory("T"), None, (account("linkedin"),), NETWORKS), (withdrawn,), texts=WORDS
    )
    assert plain(found.sentence) == "La valeur nationale n’est pas publiée ; vous : oui, 1 compte."


def test_that_only_comparable_references_are_confronted() -> None:
    assert {one.reference.usage for one in compared().values()} == {Usage.COMPARABLE}


def test_that_context_leaves_out_what_is_compared_and_what_is_not_published() -> None:
    found = compared()
    left = comparison.context(REFERENCES, [*found.values(), weekly()])
    slugs = {reference.slug for reference in left}
    assert not slugs & set(found)
    assert comparison.WEEKLY not in slugs
    assert all(reference.printed != "non publié" for reference in left)
    usages = [reference.usage for reference in left]
    assert usages == sorted(usages)


def test_that_every_reference_is_lowered_once_for_a_body_of_another_kind() -> None:
    lowered = comparison.applied(REFERENCES, TerritoryKind.COMMUNE, texts=WORDS)
    assert comparison.applied(lowered, TerritoryKind.COMMUNE, texts=WORDS) == lowered
    assert {one.applicability for one in lowered} == {
        Applicability.CAUTION,
        Applicability.NOT_COMPARABLE,
    }
    assert comparison.applied(REFERENCES, TerritoryKind.PETR, texts=WORDS) == REFERENCES
