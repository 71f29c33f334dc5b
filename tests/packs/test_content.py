import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.benchmark import Applicability, Method, Usage
from cm_desk.domain.errors import CmDeskError
from cm_desk.packs.content import HIDDEN, MAX_BYTES, decode_references

BUNDLED = (paths.resources() / "benchmarks" / "national.json").read_bytes()


def one(**changes: object) -> dict[str, Any]:
    row = {**json.loads(BUNDLED)["references"][0], **changes}
    return {key: value for key, value in row.items() if value is not ...}


def encoded(*rows: dict[str, Any], **changes: object) -> bytes:
    file = {"format": 1, "version": 3, "published_on": "2026-11-22", "title": "Repères"}
    return json.dumps({**file, "references": rows, **changes}).encode()


def key_of(data: bytes) -> str:
    with pytest.raises(CmDeskError) as refused:
        decode_references(data)
    return refused.value.key


def test_that_the_bundled_set_decodes_with_the_surveys_known_values() -> None:
    bundled = decode_references(BUNDLED)
    values = {reference.slug: reference.value for reference in bundled.references}
    assert bundled.version >= 1
    assert values["anpp-au-moins-un-reseau"] == 92
    assert values["anpp-reseau-linkedin"] == 69
    assert values["anpp-frequence-hebdomadaire"] == 37
    assert values["anpp-objectif-propre-activite"] == 82
    assert values["anpp-audience-habitants"] == 43
    assert values["obs2022-presence-globale"] == 13.7


def test_that_only_the_surveys_printed_values_are_numbers() -> None:
    survey = [r for r in decode_references(BUNDLED).references if r.slug.startswith("anpp-")]
    assert sorted(r.value for r in survey if r.value is not None) == [37, 43, 69, 82, 92]
    assert {r.printed for r in survey if r.value is None} == {"non publié"}
    assert {r.applicability for r in survey} == {Applicability.COMPARABLE}
    assert {r.method for r in survey} == {Method.DECLARED}


def test_that_a_value_printed_in_words_is_no_number() -> None:
    printed = {r.slug: (r.value, r.printed) for r in decode_references(BUNDLED).references}
    assert printed["epiceum2015-pages-rs"] == (None, "près de 4 sur 10")
    assert printed["panorama2023-population-moyenne"] == (None, "près de 90\u202f000")


def test_that_a_number_is_the_one_its_source_prints() -> None:
    # Expressed in another unit than printed: 1 h 48 in minutes; « toutes » is every one.
    apart = {"wearesocial2025-temps", "gaz-sites-institutions"}
    for reference in decode_references(BUNDLED).references:
        if reference.value is None or reference.slug in apart:
            continue
        digits = reference.printed.replace("\u202f", "").replace(",", ".").strip("+×\u00a0 ")
        assert float(digits.split("\u00a0")[0].split(" ")[0]) == reference.value, reference.slug


def test_that_the_citation_of_the_census_and_the_method_weights_are_left_out() -> None:
    bundled = decode_references(BUNDLED)
    slugs = {reference.slug for reference in bundled.references}
    assert "anpp-cite-observatoire-global" not in slugs
    assert not any(slug.startswith("myobs-poids") for slug in slugs)
    assert not any(reference.value == 41 for reference in bundled.references)


def test_that_every_reference_can_be_read_by_who_did_not_make_it() -> None:
    for reference in decode_references(BUNDLED).references:
        assert reference.reading.startswith("Lecture\u00a0: "), reference.slug
        assert reference.reading.endswith("."), reference.slug
        assert reference.reason.endswith("."), reference.slug
        assert not reference.caution or reference.caution.endswith("."), reference.slug
        assert all((reference.scope, reference.year, reference.publisher, reference.document))
        shown = f"{reference.source} {reference.caution} {reference.scope} {reference.year}"
        assert "seed" not in shown, reference.slug
        assert "n.d." not in shown, reference.slug
        assert not reference.is_local


def test_that_a_census_is_never_comparable_with_a_survey() -> None:
    for reference in decode_references(BUNDLED).references:
        if reference.method is Method.CENSUS and not reference.slug.startswith("panorama2023-"):
            assert reference.applicability is not Applicability.COMPARABLE, reference.slug


def test_that_comparable_and_context_references_are_all_there() -> None:
    references = decode_references(BUNDLED).references
    printed = [r for r in references if not (r.slug.startswith("anpp-") and r.value is None)]
    assert sum(r.usage is Usage.COMPARABLE for r in printed) == 40
    assert sum(r.usage is Usage.CONTEXT for r in printed) == 112


@pytest.mark.parametrize(
    "changes",
    [
        {"value": "92"},
        {"value": True},
        {"value": 1e13, "unit": "habitants"},
        {"slug": "Deux Mots"},
        {"slug": "fin\n"},
        {"label": ""},
        {"label": "a\u0000b"},
        {"label": "a\nb"},
        {"label": "12 \u202e%"},
        {"distribution": "Deux Mots"},
        {"label": "x" * 301},
        {"reading": "92 % des Pays"},
        {"reading": "Lecture\u00a0: a\nb"},
        {"usage": "method"},
        {"applicability": "oui"},
        {"is_local": True},
        {"other": 1},
        {"caution": None},
        {"label": ...},
        {"value": ...},
    ],
)
def test_that_a_row_out_of_its_ranges_is_refused(changes: dict[str, object]) -> None:
    assert key_of(encoded(one(**changes))) == "references_malformed"


def test_that_the_place_of_the_fault_is_named() -> None:
    with pytest.raises(CmDeskError) as refused:
        decode_references(encoded(one(), one(slug="b", value=True)))
    assert refused.value.values["where"] == "references[1].value"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"version": 0},
        {"version": 1.5},
        {"published_on": "22/11/2026"},
        {"published_on": "2026-02-30"},
        {"published_on": "0000-01-01"},
        {"references": []},
        {"extra": 1},
    ],
)
def test_that_a_file_out_of_its_ranges_is_refused(changes: dict[str, object]) -> None:
    assert key_of(encoded(one(), **changes)) == "references_malformed"


@pytest.mark.parametrize("value", [140, 100.5, -1])
@pytest.mark.parametrize("unit", ["%", " %", "% des Pays", "％"])
def test_that_a_percentage_out_of_a_hundred_is_refused(value: float, unit: str) -> None:
    assert key_of(encoded(one(value=value, unit=unit))) == "references_percentage"


def shares(*values: float | None, distribution: str = "frequence") -> bytes:
    rows = [
        one(slug=f"part-{place}", value=value, distribution=distribution)
        for place, value in enumerate(values)
    ]
    return encoded(*rows)


@pytest.mark.parametrize("values", [(60, 41), (99.9, None, 0.2), (50, 50, 1)])
def test_that_the_shares_of_one_whole_stay_under_a_hundred(values: tuple[float | None, ...]):
    with pytest.raises(CmDeskError) as refused:
        decode_references(shares(*values))
    assert refused.value.key == "references_over_hundred"
    assert refused.value.values["name"] == "frequence"


@pytest.mark.parametrize("values", [(100,), (37, None), (33.3, 33.3, 33.4), (0.1,) * 10])
def test_that_shares_up_to_a_hundred_are_read(values: tuple[float | None, ...]) -> None:
    found = decode_references(shares(*values)).references
    assert [one.value for one in found] == [None if v is None else float(v) for v in values]
    assert {one.distribution for one in found} == {"frequence"}


def test_that_figures_of_no_distribution_are_never_added_up() -> None:
    assert len(decode_references(shares(92, 69, distribution="")).references) == 2


def test_that_a_share_is_a_percentage() -> None:
    data = encoded(one(distribution="frequence", unit="habitants"))
    assert key_of(data) == "references_share_without_percent"


def test_that_the_surveys_frequencies_are_shares_of_one_whole() -> None:
    found = [r for r in decode_references(BUNDLED).references if r.distribution]
    assert {r.distribution for r in found} == {"anpp-frequence"}
    assert {r.slug for r in found} == {
        f"anpp-frequence-{name}"
        for name in ("zero", "moins-d-une", "hebdomadaire", "deux-trois", "quatre-et-plus")
    }


def test_that_a_slug_given_twice_is_refused() -> None:
    assert key_of(encoded(one(), one(label="Autre"))) == "references_repeated"


def test_that_a_key_given_twice_is_refused() -> None:
    data = encoded(one()).replace(b'"version": 3', b'"version": 3, "version": 4')
    assert key_of(data) == "references_repeated"


@pytest.mark.parametrize("value", [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000])
def test_that_a_value_that_is_no_number_is_refused(value: bytes) -> None:
    data = encoded(one(unit="habitants")).replace(b'"value": 92', b'"value": ' + value)
    assert value in data
    assert key_of(data) in {"references_no_number", "references_not_json", "references_malformed"}


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe{\x00", b"[" * 100_000, b'{"a": "\xff"}', BUNDLED[: len(BUNDLED) // 2]],
)
def test_that_what_is_no_json_is_refused(data: bytes) -> None:
    assert key_of(data) == "references_not_json"


def test_that_a_huge_file_is_refused_before_it_is_read() -> None:
    assert key_of(b" " * (MAX_BYTES + 1)) == "references_too_large"


def test_that_a_byte_order_mark_is_forgiven() -> None:
    assert decode_references(b"\xef\xbb\xbf" + BUNDLED) == decode_references(BUNDLED)


@given(st.binary(max_size=300))
def test_that_any_bytes_decode_or_are_refused(data: bytes) -> None:
    with pytest.raises(CmDeskError):
        decode_references(data)


@given(
    st.integers(0, len(BUNDLED) - 1),
    st.binary(min_size=0, max_size=4),
)
def test_that_a_damaged_set_decodes_or_is_refused(place: int, patch: bytes) -> None:
    damaged = BUNDLED[:place] + patch + BUNDLED[place + 1 :]
    try:
        references = decode_references(damaged).references
    except CmDeskError:
        return
    assert all(r.value is None or r.unit != "%" or 0 <= r.value <= 100 for r in references)


@given(
    st.one_of(st.none(), st.floats(0, 100)),
    st.text(
        st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")),
        min_size=1,
        max_size=40,
    ).filter(lambda text: text.strip() and not re.search(f"[{HIDDEN}]", text)),
)
def test_that_a_sound_row_reads_back_as_written(value: float | None, label: str) -> None:
    (reference,) = decode_references(encoded(one(value=value, label=label))).references
    assert (reference.value, reference.label) == (value, label)


@pytest.mark.parametrize("name", ["title", "label", "printed", "scope", "publisher"])
@pytest.mark.parametrize(
    "text", ["   ", "\u00a0\u202f", "\u200b", "\u2060", "\U000e0041", "a\u061cb"]
)
def test_that_what_nobody_can_see_names_nothing(name: str, text: str) -> None:
    data = encoded(one(), title=text) if name == "title" else encoded(one(**{name: text}))
    assert key_of(data) == "references_malformed"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_that_what_is_no_number_is_named(value: str) -> None:
    data = encoded(one(value=0.125)).replace(b"0.125", value.encode())
    with pytest.raises(CmDeskError) as refused:
        decode_references(data)
    assert (refused.value.key, refused.value.values) == ("references_no_number", {"value": value})


@pytest.mark.parametrize("name", ["label", "scope", "unit", "source", "reason", "document"])
def test_that_a_run_in_which_no_line_can_break_is_refused(name: str) -> None:
    start = "%" if name == "unit" else ""
    assert key_of(encoded(one(**{name: f"{start} {'W' * 61}"}))) == "references_malformed"
    assert decode_references(encoded(one(**{name: f"{start} {'W' * 60} {'W' * 60}"})))
    assert decode_references(encoded(one(source="https://exemple.fr/" + "chemin-long/" * 20)))


@pytest.mark.parametrize("label", ["👩\u200d🌾 agriculture", "نسبة", "百分比", "e\u0301"])
def test_that_the_signs_of_other_languages_are_kept(label: str) -> None:
    assert decode_references(encoded(one(label=label))).references[0].label == label


@pytest.mark.parametrize("data", [b"[]", b"1", b'{"\xe2\x80\xae`": 1}', b'"\\ud800"'])
def test_that_another_kind_of_file_is_not_blamed_for_one_place(data: bytes) -> None:
    assert key_of(data) == "references_other_file"


@pytest.mark.parametrize(
    ("changes", "where"), [({"published_on": "2026-02-31"}, "published_on"), ({"more": 1}, "more")]
)
def test_that_the_field_at_fault_is_named(changes: dict[str, Any], where: str) -> None:
    with pytest.raises(CmDeskError) as refused:
        decode_references(encoded(one(), **changes))
    assert (refused.value.key, refused.value.values) == ("references_malformed", {"where": where})
