from dataclasses import replace

import pytest

from cm_desk import paths
from cm_desk.domain import comparison_aims
from cm_desk.domain.assessment import Aims
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.packs.content import decode_references
from cm_desk.services.texts import Texts
from typography import problems

RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")
WORDS = TEXTS.mapping("comparison")
REFERENCES = decode_references((RESOURCES / "benchmarks" / "national.json").read_bytes()).references


def objectives(*own: Objective) -> Aims:
    found = comparison_aims.objectives_against_survey(own, REFERENCES, texts=WORDS)
    assert found is not None
    assert problems(found.reading) == []
    return found


def audiences(*own: Audience) -> Aims:
    found = comparison_aims.audiences_against_survey(own, REFERENCES, texts=WORDS)
    assert found is not None
    assert problems(found.reading) == []
    return found


def owned(found: Aims) -> set[str]:
    return {row.key for row in found.rows if row.is_own}


def test_that_the_published_share_comes_first_and_the_others_have_no_number() -> None:
    for found, key, value in (
        (objectives(), "propre-activite", 82),
        (audiences(), "habitants", 43),
    ):
        first, *others = found.rows
        assert (first.key, first.reference.value) == (key, value)
        assert {row.reference.value for row in others} == {None}
        assert {row.reference.printed for row in others} == {"non publié"}


def test_that_every_aim_of_the_survey_has_a_short_name_and_a_suggestion() -> None:
    suggested = TEXTS.suggestions()
    for found, ids in (
        (objectives(), {one.id for one in suggested.objectives}),
        (audiences(), {one.id for one in suggested.audiences}),
    ):
        assert {row.key for row in found.rows} <= ids
        assert all(row.label != row.reference.label for row in found.rows)


def test_that_an_empty_strategy_is_not_filled_in_rather_than_no() -> None:
    for found in (objectives(), audiences()):
        assert {row.is_own for row in found.rows} == {None}
        assert "non renseigné" in found.reading
        assert found.beyond == ()


def test_that_the_suggestion_it_came_from_decides_alone() -> None:
    renamed = Objective("Relayer nos communes et l’agenda", template="propre-activite")
    found = objectives(renamed)
    assert owned(found) == {"propre-activite"}
    assert found.rows[0].own_names == (renamed.title,)
    beyond = Objective("Nos actions pour les partenaires", template="animation-reseau")
    assert owned(objectives(beyond)) == set()
    assert objectives(beyond).beyond == (beyond.title,)


@pytest.mark.parametrize(
    ("title", "keys"),
    [
        ("Faire connaître nos actions", {"propre-activite"}),
        ("Faire connaître les aides régionales", {"appels-a-projets"}),
        ("Appels à projets LEADER", {"appels-a-projets"}),
        ("Annoncer les ÉVÉNEMENTS du territoire", {"evenements-locaux"}),
        ("Relayer nos communes et nos partenaires", {"relais-membres", "relais-partenaires"}),
        ("Recruter des agents", set()),
        ("Entraides et solidarités", set()),
    ],
)
def test_that_an_objective_written_by_hand_is_told_by_its_words(title: str, keys: set[str]) -> None:
    assert owned(objectives(Objective(title))) == keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Les habitants du Pays", {"habitants"}),
        ("Élu·es", {"elus-techniciens"}),
        ("Élus, techniciens", {"elus-techniciens"}),
        ("Étudiants", set()),
        ("Éluards", set()),
        ("Partenaires et porteurs de projet", {"partenaires", "porteurs-de-projet"}),
    ],
)
def test_that_an_audience_written_by_hand_is_told_by_its_words(name: str, keys: set[str]) -> None:
    assert owned(audiences(Audience(name))) == keys


def test_that_what_goes_beyond_the_survey_is_named_once() -> None:
    found = audiences(
        Audience("Habitants", template="habitants"), Audience("Presse"), Audience("Presse")
    )
    assert found.beyond == ("Presse",)
    assert found.reading.endswith("Au-delà de la liste de l’enquête\u00a0: Presse.")
    assert "Vos publics, parmi ceux de l’enquête\u00a0: Habitants." in found.reading


def test_that_a_set_without_the_survey_gives_nothing() -> None:
    others = [one for one in REFERENCES if not one.slug.startswith("anpp-")]
    assert comparison_aims.objectives_against_survey((), others, texts=WORDS) is None
    assert comparison_aims.audiences_against_survey((), others, texts=WORDS) is None


def test_that_a_value_typed_in_is_read_with_the_others() -> None:
    typed = [
        replace(one, value=55.0, printed="55\u00a0%", reading="Lecture\u00a0: 55.", is_local=True)
        if one.slug == "anpp-objectif-relais-membres"
        else one
        for one in REFERENCES
    ]
    found = comparison_aims.objectives_against_survey((), typed, texts=WORDS)
    assert found is not None
    assert [row.reference.value for row in found.rows[:3]] == [82, 55, None]
    assert found.rows[1].reference.is_local
    # « Lecture » is said once.
    assert found.reading.count("Lecture") == 1
    assert " 55. " in found.reading
