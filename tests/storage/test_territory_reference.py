import csv
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.places import Place
from cm_desk.domain.territory import Member
from cm_desk.storage.territory_reference import TerritoryReference

TABLES = paths.resources() / "territories"
BUILT = paths.built() / "territories.sqlite"


@pytest.fixture(scope="module")
def reference() -> Iterator[TerritoryReference]:
    with TerritoryReference(BUILT) as opened:
        yield opened


def rows(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def found(reference: TerritoryReference, text: str) -> list[tuple[str, str]]:
    return [(place.level, place.code) for place in reference.search(text)]


def the(reference: TerritoryReference, level: str, code: str) -> Place:
    place = reference.place(level, code)
    assert place is not None
    return place


def every(reference: TerritoryReference, level: str, table: str) -> list[Place]:
    return [the(reference, level, row["code"]) for row in rows(table)]


# What is found


@pytest.mark.parametrize(
    "text", ["Saint-Étienne", "st etienne", "ST ETIENNE", "St-Étienne", "saint  etienne"]
)
def test_that_saint_etienne_comes_first_however_it_is_written(
    reference: TerritoryReference, text: str
):
    assert found(reference, text)[0] == ("commune", "42218")


def test_that_sainte_may_be_abbreviated(reference: TerritoryReference):
    names = [place.name for place in reference.search("ste foy les lyon")]
    assert names == ["Sainte-Foy-lès-Lyon"]


@pytest.mark.parametrize("text", ["Œuilly", "oeuilly", "œuilly", "OEUIL"])
def test_that_a_ligature_is_found_written_in_one_or_two_letters(
    reference: TerritoryReference, text: str
):
    assert found(reference, text) == [("commune", "51410"), ("commune", "02565")]


def test_that_a_postcode_finds_its_communes_and_an_insee_code_its_own(
    reference: TerritoryReference,
):
    # 81100 is the postcode of three communes and the INSEE code of Garrevaques.
    places = reference.search("81100")
    assert [(place.code, place.name) for place in places] == [
        ("81065", "Castres"),
        ("81042", "Burlats"),
        ("81100", "Garrevaques"),
        ("81118", "Laboulbène"),
    ]
    assert places[0].detail == "Tarn (81) · CA de Castres Mazamet · 81100"
    assert places[2].detail == "Tarn (81) · CC Aux sources du Canal du Midi"


def test_that_a_commune_is_found_by_its_insee_code(reference: TerritoryReference):
    assert ("commune", "81065") in found(reference, "81065")


@pytest.mark.parametrize("code", ["2a004", "2A004"])
def test_that_a_corsican_code_is_found_in_either_case(reference: TerritoryReference, code: str):
    assert found(reference, code) == [("commune", "2A004")]


def test_that_an_epci_is_found_by_its_siren(reference: TerritoryReference):
    assert found(reference, "248100430") == [("epci", "248100430")]


def test_that_a_commune_is_found_by_its_siren(reference: TerritoryReference):
    assert found(reference, "218100659") == [("commune", "81065")]


def test_that_a_departement_number_finds_it_first(reference: TerritoryReference):
    assert found(reference, "81")[0] == ("departement", "81")
    assert found(reference, "2a")[0] == ("departement", "2A")


def test_that_exact_names_come_before_longer_ones_by_population(reference: TerritoryReference):
    assert found(reference, "Castres") == [
        ("commune", "81065"),
        ("commune", "02142"),
        ("epci", "248100430"),  # « Castres Mazamet », more inhabited than Castres-Gironde
        ("commune", "33109"),
    ]


def test_that_a_name_starting_so_comes_before_a_word_starting_so(reference: TerritoryReference):
    # The agglomération is seven times as populated as the town.
    names = [place.name for place in reference.search("mazam")]
    assert names == ["Mazamet", "CA de Castres Mazamet"]


def test_that_a_merged_commune_is_found_and_named(reference: TerritoryReference):
    (place,) = reference.search("sévérac-le-château")
    assert place.name == "Sévérac d’Aveyron"
    assert place.detail == "Aveyron (12) · CC des Causses à l’Aubrac · comprend Sévérac-le-Château"


def test_that_a_borough_finds_its_city(reference: TerritoryReference):
    (place,) = reference.search("Lyon 3e")
    assert (place.code, place.detail) == (
        "69123",
        "Rhône (69) · Métropole de Lyon · comprend Lyon 3e Arrondissement",
    )


def test_that_a_leading_article_may_be_left_out(reference: TerritoryReference):
    assert found(reference, "havre")[0] == ("commune", "76351")


def test_that_an_epci_starts_after_its_kind(reference: TerritoryReference):
    assert reference.search("pays de rouffach")[0].name == (
        "CC du Pays de Rouffach, Vignobles et Châteaux"
    )
    assert found(reference, "cc rouffach") == [("epci", "246800494")]
    assert found(reference, "communauté d’agglomération castres") == [("epci", "248100430")]


def test_that_two_letters_of_an_abbreviation_do_not_hide_strasbourg(
    reference: TerritoryReference,
):
    assert "Strasbourg" in [place.name for place in reference.search("st")]
    assert "Saint-Étienne" in [place.name for place in reference.search("st")]


def test_that_a_departement_beside_a_name_tells_namesakes_apart(reference: TerritoryReference):
    assert found(reference, "castres aisne") == [("commune", "02142")]


def test_that_words_may_come_in_any_order_and_unfinished(reference: TerritoryReference):
    assert found(reference, "mazam cast") == [("epci", "248100430")]


@pytest.mark.parametrize("text", ["", " ", "c", "é", "-", "’", '"', "* ", "日本", "zzzzz", "NEAR("])
def test_that_what_names_nothing_finds_nothing(reference: TerritoryReference, text: str):
    assert reference.search(text) == ()


def test_that_a_name_of_two_letters_is_found(reference: TerritoryReference):
    assert found(reference, "eu")[0] == ("commune", "76255")


def test_that_the_limit_is_kept(reference: TerritoryReference):
    assert len(reference.search("saint")) == 30
    assert len(reference.search("saint", limit=5)) == 5
    assert reference.search("saint", limit=5) == reference.search("saint")[:5]
    assert reference.search("saint", limit=0) == ()


def test_that_a_page_pasted_by_mistake_is_searched_by_its_beginning(
    reference: TerritoryReference,
):
    assert found(reference, "castres aisne" + " " * 200 + "sans rapport " * 50_000) == [
        ("commune", "02142")
    ]
    assert reference.search("un deux trois " * 100_000) == ()


typed = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="abcdeilnrstœéÉ 'ʼ-’\"*()0128", max_size=12),
)


@given(text=typed, limit=st.integers(min_value=1, max_value=40))
def test_that_any_text_finds_at_most_the_limit_and_no_place_twice(text: str, limit: int):
    with TerritoryReference(BUILT) as reference:
        places = reference.search(text, limit)
    assert len(places) <= limit
    assert len({(place.level, place.code) for place in places}) == len(places)


# What a place holds


def test_that_an_epci_carries_its_departement_kind_and_totals(reference: TerritoryReference):
    assert the(reference, "epci", "248100430") == Place(
        level="epci",
        code="248100430",
        name="CA de Castres Mazamet",
        detail="Tarn (81) · Communauté d’agglomération",
        population=78775,
        commune_count=14,
    )


def test_that_a_departement_and_a_region_carry_their_totals(reference: TerritoryReference):
    tarn = the(reference, "departement", "81")
    assert (tarn.name, tarn.detail, tarn.commune_count) == ("Tarn", "Département · Occitanie", 314)
    corsica = the(reference, "region", "94")
    assert (corsica.name, corsica.detail) == ("Corse", "Région · 2 départements")
    assert corsica.commune_count == 360


def test_that_an_epci_astride_names_first_where_most_people_live(reference: TerritoryReference):
    detail = the(reference, "epci", "200058519").detail
    assert detail == "Yvelines (78), Val-d’Oise (95) · Communauté d’agglomération"


def test_that_an_unknown_code_is_no_place(reference: TerritoryReference):
    assert reference.place("commune", "00000") is None
    assert reference.place("epci", "81065") is None


def test_that_a_commune_without_epci_shows_its_departement(reference: TerritoryReference):
    assert the(reference, "commune", "85113").detail == "Vendée (85)"


def test_that_an_uninhabited_land_has_no_population(reference: TerritoryReference):
    clipperton = the(reference, "commune", "98901")
    assert (clipperton.name, clipperton.population) == ("Île de Clipperton", None)
    assert the(reference, "departement", "989").detail == "Collectivité d’outre-mer"
    assert reference.communes_of([clipperton]) == {"98901": 0}


# Sums


def test_that_the_regions_hold_every_commune_of_metropole_and_drom(reference: TerritoryReference):
    regions = every(reference, "region", "regions")
    assert len(regions) == 18
    assert reference.totals(regions) == (68_350_798, 34_875)


def test_that_all_departements_and_collectivities_hold_the_whole_country(
    reference: TerritoryReference,
):
    departements = every(reference, "departement", "departements")
    assert reference.totals(departements) == (68_952_941, 34_969)


def test_that_every_total_is_the_sum_of_its_communes(reference: TerritoryReference):
    columns = (("epci", "epci"), ("departement", "departements"), ("region", "regions"))
    communes = rows("communes")
    for level, table in columns:
        people: Counter[str] = Counter()
        number: Counter[str] = Counter()
        for row in communes:
            people[row[level]] += int(row["population"] or 0)
            number[row[level]] += 1
        for place in every(reference, level, table):
            assert (place.population or 0, place.commune_count) == (
                people[place.code],
                number[place.code],
            )


def test_that_epci_members_add_up_to_what_dgcl_lists(reference: TerritoryReference):
    epci = every(reference, "epci", "epci")
    assert len(epci) == 1_255
    assert reference.totals(epci)[1] == 34_871


def test_that_a_commune_given_alone_and_within_its_epci_counts_once(
    reference: TerritoryReference,
):
    agglomeration = the(reference, "epci", "248100430")
    castres = the(reference, "commune", "81065")
    elsewhere = the(reference, "commune", "02142")
    assert reference.totals([castres, agglomeration, castres]) == (78_775, 14)
    assert reference.totals([castres, elsewhere]) == (42_505 + 246, 2)
    assert reference.totals([]) == (0, 0)


def test_that_communes_are_given_by_code_with_their_population(reference: TerritoryReference):
    communes = reference.communes_of([the(reference, "epci", "248100430")])
    assert list(communes) == sorted(communes)
    assert communes["81065"] == 42_505
    assert sum(communes.values()) == 78_775


def test_that_an_unknown_level_is_a_bug(reference: TerritoryReference):
    with pytest.raises(ValueError, match="canton"):
        reference.totals([Place("canton", "01", "", "", None, 0)])


def test_that_members_inside_others_are_named(reference: TerritoryReference):
    agglomeration = the(reference, "epci", "248100430")
    castres = the(reference, "commune", "81065")
    tarn = the(reference, "departement", "81")
    elsewhere = the(reference, "commune", "02142")
    pairs = reference.overlaps([tarn, castres, elsewhere, agglomeration, castres])
    assert set(pairs) == {(castres, agglomeration), (castres, tarn), (agglomeration, tarn)}
    assert len(pairs) == 3
    assert reference.overlaps([agglomeration, elsewhere]) == ()


def test_that_the_members_of_a_dossier_are_summed_like_places(reference: TerritoryReference):
    member = Member("epci", "248100430", "CA de Castres Mazamet", 78_775, 14, "")
    gone = Member("commune", "81999", "Commune disparue", 10, 1, "")
    assert reference.totals([member, gone]) == (78_775, 14)
    assert reference.overlaps([gone, member]) == ()


def test_that_paris_the_commune_is_inside_paris_the_departement(reference: TerritoryReference):
    city, departement = the(reference, "commune", "75056"), the(reference, "departement", "75")
    assert reference.overlaps([departement, city]) == ((city, departement),)


def test_that_departements_come_with_the_most_inhabited_part_first(
    reference: TerritoryReference,
):
    assert reference.departements_of([the(reference, "epci", "200058519")]) == ("78", "95")
    both = [the(reference, "commune", "02142"), the(reference, "commune", "81065")]
    assert reference.departements_of(both) == ("81", "02")


# Vintages


def test_that_the_three_vintages_are_said(reference: TerritoryReference):
    assert reference.vintage == (
        "Communes au 1er janvier 2026, population municipale 2023, "
        "périmètres intercommunaux au 1er janvier 2025"
    )
    tarn = the(reference, "departement", "81")
    assert reference.vintage_of([tarn]) == reference.vintage + "."


def test_that_other_years_of_population_are_said_where_they_apply(reference: TerritoryReference):
    mayotte = reference.vintage_of([the(reference, "departement", "976")])
    assert "2017" in mayotte
    assert "collectivités" not in mayotte
    overseas = reference.vintage_of([the(reference, "departement", "975")])
    assert "2017" not in overseas
    assert "collectivités d’outre-mer" in overseas
    assert reference.vintage_of([the(reference, "region", "02")]) == reference.vintage + "."


def test_that_the_publishers_are_credited(reference: TerritoryReference):
    for publisher in ("Insee", "DGCL", "La Poste"):
        assert publisher in reference.credits
