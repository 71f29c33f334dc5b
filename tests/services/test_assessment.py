"""One assessment for the page, the documents and the first page, which asks for less."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from blank import blank_dossier
from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, Frequency
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import Applicability, Reference
from cm_desk.domain.history import last_complete_weeks
from cm_desk.domain.publication import Publication
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services import (
    accounts,
    assessment,
    benchmarks,
    demo,
    publications,
    strategy,
    territory,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts

TODAY = date(2026, 11, 22)
RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")


@pytest.fixture
def dossier(tmp_path: Path):
    opened = blank_dossier(tmp_path / "d.cmdesk", name="PETR")
    with closing(opened):
        yield opened


def build(dossier: Dossier, *, complete: bool = True) -> Assessment:
    return assessment.build(
        dossier,
        texts=TEXTS,
        references=benchmarks.in_use(dossier, RESOURCES),
        reference=None,
        period=last_complete_weeks(TODAY),
        today=TODAY,
        complete=complete,
    )


def surveyed(found: Assessment) -> list[Reference]:
    """Return every reference of the survey that the assessment stands beside."""
    aims = (found.objectives_against_survey, found.audiences_against_survey)
    references = [row.reference for one in aims if one is not None for row in one.rows]
    references += [row.reference for row in found.networks if row.reference is not None]
    assert found.weekly_sentence is not None
    return [*references, found.weekly_sentence.reference]


def test_that_an_assessment_compares_weeks_aims_and_years(dossier: Dossier) -> None:
    accounts.save(dossier, Account("facebook-page", "Page", declared_frequency=Frequency.ONE))
    strategy.save(dossier, Objective("Nos actions", template="propre-activite"))
    strategy.save(dossier, Audience("Habitants"))
    found = build(dossier)
    assert [one.account_id for one in found.frequency_weeks] == [None, found.accounts[0].id]
    assert {one.classes for one in found.frequency_weeks} == {()}
    assert found.objectives_against_survey is not None
    assert found.objectives_against_survey.rows[0].is_own
    assert found.audiences_against_survey is not None
    assert found.audiences_against_survey.rows[0].own_names == ("Habitants",)
    assert len(found.use_over_years) == 3


def test_that_a_week_covered_from_its_middle_counts_each_publication_of_its_covered_days(
    dossier: Dossier,
) -> None:
    page, _ = accounts.save(dossier, Account("facebook-page", "Page"))
    thursday, sunday = date(2026, 11, 5), date(2026, 11, 15)
    accounts.save_coverage(dossier, Coverage(page, thursday, sunday))
    for day in (3, 5, 5, 5):  # one before, three on the first covered day
        moment = publications.moment(dossier, date(2026, 11, day), None)
        publications.save(dossier, Publication(page, moment.published_at, moment.day))
    (rate,) = [
        one.value
        for one in build(dossier).indicators
        if (one.id, one.account_id) == ("per_week", page)
    ]
    assert rate == pytest.approx(3 * 7 / 11)


def test_that_the_first_page_is_spared_what_it_does_not_show(dossier: Dossier) -> None:
    whole, quick = build(dossier), build(dossier, complete=False)
    assert set(quick.indicators) <= set(whole.indicators)
    assert (quick.weekly_sentence, quick.cadences) == (whole.weekly_sentence, whole.cadences)
    assert (quick.territory, quick.composition) == (whole.territory, whole.composition)
    assert (quick.frequency_weeks, quick.use_over_years) == ((), ())
    assert quick.objectives_against_survey is None
    assert quick.audiences_against_survey is None


def test_that_the_whole_survey_asks_for_care_when_the_body_is_something_else(
    dossier: Dossier,
) -> None:
    assert {one.applicability for one in surveyed(build(dossier))} == {Applicability.COMPARABLE}
    described = territory.read(dossier)
    territory.save(dossier, replace(described, kind=TerritoryKind.COMMUNE))
    assert {one.applicability for one in surveyed(build(dossier))} == {Applicability.CAUTION}


def test_that_a_value_typed_in_stands_beside_the_published_ones_and_says_so(
    dossier: Dossier,
) -> None:
    benchmarks.type_value(
        dossier,
        "anpp-audience-partenaires",
        61,
        note="p. 12",
        resources=RESOURCES,
        today=TODAY,
    )
    found = build(dossier)
    assert found.audiences_against_survey is not None
    first, second, *others = found.audiences_against_survey.rows
    assert (first.key, first.reference.value, first.reference.is_local) == ("partenaires", 61, True)
    assert (second.key, second.reference.is_local) == ("habitants", False)
    assert {row.reference.value for row in others} == {None}
    assert "anpp-audience-partenaires" not in {one.slug for one in found.context}


def test_that_what_accueil_shows_is_what_the_whole_says(tmp_path: Path) -> None:
    with closing(
        demo.write_example(
            tmp_path / "exemple.cmdesk", resources=paths.resources(), today=TODAY, years=1
        )
    ) as dossier:
        whole, quick = (
            assessment.build(
                dossier,
                texts=Texts(paths.resources() / "texts"),
                references=benchmarks.bundled(paths.resources()),
                reference=None,
                period=last_complete_weeks(TODAY),
                today=TODAY,
                complete=complete,
            )
            for complete in (True, False)
        )
    overall = {one.id: one for one in whole.indicators if one.account_id is None}
    assert {one.id for one in quick.indicators} >= {"per_week", "regularity", "planned_ahead"}
    assert all(overall[one.id] == one for one in quick.indicators if not one.detail)
    assert quick.cadences == whole.cadences
    assert quick.weekly_sentence == whole.weekly_sentence
