"""Gathering forms that come back, as people filled them."""

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.importing import ReturnedIdea
from cm_desk.domain.plan import ImageConsent
from imports import make_workbooks
from imports.asking import refusal, understood
from imports.make_returns import ABOVE, EXAMPLE, HEADER, row, subject, write_csv, write_xlsx

RECEIVED = datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp()


def ideas(path: Path) -> tuple[ReturnedIdea, ...]:
    os.utime(path, (RECEIVED, RECEIVED))
    summary = understood(path).summary
    assert summary is not None
    return summary.returned


def only(path: Path, **cells: Any) -> ReturnedIdea:
    (idea,) = ideas(write_csv(path, [subject("Fontclaire", "Vœux", **cells)]))
    return idea


def test_that_a_filled_form_gives_its_subjects(file: Path) -> None:
    full = subject(
        "Fontclaire",
        "Vœux du maire",
        **{
            "Ce qui se passe": "Cérémonie.\nVerre de l’amitié.",
            "Date de l’événement": "09/01/2027",
            "Heure": "18h30",
            "Lieu": "Salle des fêtes",
            "Public concerné": "Habitants",
            "À publier vers le": "04/01/2027",
            "Lien": "https://fontclaire.fr",
            "Nom du fichier de l’image": "voeux.jpg",
            "Crédit de l’image": "Mairie",
            "Autorisation des personnes visibles": "Autorisations obtenues",
            "Financeur à mentionner": "Région",
            "Service à recontacter": "Lola Martin, 06 12 34 56 78",
        },
    )
    (idea,) = ideas(write_csv(file, [EXAMPLE, full, {}]))
    assert idea == ReturnedIdea(
        6,
        "Fontclaire",
        "Vœux du maire",
        what="Cérémonie.\nVerre de l’amitié.",
        event="09/01/2027",
        hour="18\u00a0h\u00a030",
        place="Salle des fêtes",
        audience="Habitants",
        wish="04/01/2027",
        link="https://fontclaire.fr",
        image="voeux.jpg",
        credit="Mairie",
        consent=ImageConsent.OBTAINED.value,
        mention="Région",
        event_on=date(2027, 1, 9),
        wished_on=date(2027, 1, 4),
    )


def test_that_who_to_call_back_never_leaves_the_child(file: Path) -> None:
    idea = only(file, **{"Service à recontacter": "Lola Martin, 06 12 34 56 78"})
    assert "Lola" not in repr(idea)
    assert "06" not in repr(idea)


def test_that_a_workbook_gives_real_dates_and_hours(tmp_path: Path) -> None:
    cells = {"Date de l’événement": date(2027, 1, 9), "Heure": "9:00"}
    (idea,) = ideas(write_xlsx(tmp_path / "r.xlsx", [EXAMPLE, subject("Roche", "Loto", **cells)]))
    assert (idea.line, idea.event_on, idea.hour) == (6, date(2027, 1, 9), "9\u00a0h")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12 mars", date(2027, 3, 12)),
        ("samedi 12 mars", date(2027, 3, 12)),
        ("le 22 novembre", date(2026, 11, 22)),
        ("21 novembre", date(2027, 11, 21)),
        ("12/03", date(2027, 3, 12)),
        ("du 12 au 14 mars", date(2027, 3, 12)),
        ("du 30 mars au 2 avril 2027", date(2027, 3, 30)),
        ("12-14 mars 2027", date(2027, 3, 12)),
        ("1er avril 2027", date(2027, 4, 1)),
        ("29 février", date(2028, 2, 29)),
        ("12 mars 2027 à 18h", date(2027, 3, 12)),
    ],
)
def test_that_a_day_is_read_as_people_write_it(file: Path, written: str, day: date) -> None:
    idea = only(file, **{"Date de l’événement": written})
    assert (idea.event, idea.event_on, idea.doubts) == (written, day, ())


@pytest.mark.parametrize(
    "written", ["semaine prochaine", "courant mars", "31 février", "12/03/1999", "12/03/2099", "?"]
)
def test_that_a_day_in_words_stays_as_it_is_written(file: Path, written: str) -> None:
    idea = only(file, **{"Date de l’événement": written})
    assert (idea.event, idea.event_on, idea.doubts) == (written, None, ("event_unread",))


def test_that_columns_may_be_moved_and_added(file: Path) -> None:
    moved = ("N°", *reversed(HEADER), "Remarque")
    cells = {**subject("Roche", "Loto"), "N°": "1", "Remarque": "merci"}
    (idea,) = ideas(write_csv(file, [cells], moved))
    assert (idea.contributor, idea.title) == ("Roche", "Loto")


def test_that_a_name_merged_over_several_lines_is_that_of_each(file: Path) -> None:
    rows = [subject("Roche", "Loto"), subject("", "Vide-grenier"), {}, subject("", "Concert")]
    found = ideas(write_csv(file, rows))
    assert [(one.contributor, one.doubts) for one in found] == [
        ("Roche", ()),
        ("Roche", ("contributor_above",)),
        ("Roche", ("contributor_above",)),
    ]


def test_that_a_subject_without_sender_says_so(file: Path) -> None:
    (idea,) = ideas(write_csv(file, [EXAMPLE, subject("", "Loto")]))
    assert (idea.contributor, idea.doubts) == ("", ("contributor_missing",))


def test_that_a_description_alone_gives_its_first_line_as_title(file: Path) -> None:
    what = {"Ce qui se passe": "Loto annuel\nSalle des fêtes"}
    (idea,) = ideas(write_csv(file, [subject("Roche", "", **what)]))
    assert (idea.title, idea.what) == ("Loto annuel", "Loto annuel\nSalle des fêtes")


def test_that_a_very_long_subject_is_kept_whole_in_the_description(file: Path) -> None:
    (idea,) = ideas(write_csv(file, [subject("Roche", "mot " * 100)]))
    assert len(idea.title) <= 300
    assert idea.what == ("mot " * 100).strip()


def test_that_a_line_without_subject_is_refused_with_its_number(file: Path) -> None:
    write_csv(file, [subject("Roche", "Loto"), {"Lieu": "Place"}, {"Lieu": "x" * 6000, **EXAMPLE}])
    summary = understood(file).summary
    assert summary is not None
    (refused,) = summary.refused
    assert (refused.line, refused.reason, refused.value) == (6, "no_subject", "Place")


def test_that_a_text_too_long_is_refused(file: Path) -> None:
    write_csv(file, [subject("Roche", "Loto", **{"Ce qui se passe": "x" * 5001})])
    refused = refusal(file)
    assert (refused.key, refused.values["reason"]) == ("gathering_all_refused", "text_too_long")


def test_that_a_cell_that_begins_like_a_formula_is_a_text(file: Path) -> None:
    assert only(file, Lieu="=1+1").place == "=1+1"
    assert only(file, Lieu="'=1+1").place == "=1+1"


@pytest.mark.parametrize(
    ("written", "consent"),
    [
        ("Personne n’est reconnaissable", ImageConsent.NOBODY),
        ("OUI", ImageConsent.OBTAINED),
        ("non pas encore", ImageConsent.TO_ASK),
        ("à demander", ImageConsent.TO_ASK),
    ],
)
def test_that_an_authorisation_is_read_in_words(
    file: Path, written: str, consent: ImageConsent
) -> None:
    idea = only(file, **{"Autorisation des personnes visibles": written})
    assert (idea.consent, idea.doubts) == (consent.value, ())


def test_that_an_authorisation_that_says_nothing_clear_is_told(file: Path) -> None:
    idea = only(file, **{"Autorisation des personnes visibles": "voir avec Lola"})
    assert (idea.consent, idea.doubts) == ("", ("consent_unread",))


def test_that_a_form_left_empty_is_told(file: Path) -> None:
    assert refusal(write_csv(file, [EXAMPLE, {}])).key == "gathering_empty"
    assert refusal(write_csv(file, [subject("Fontclaire", "")])).key == "gathering_empty"


def test_that_too_many_lines_are_no_form(file: Path) -> None:
    rows = [subject("Roche", f"Loto {rank}") for rank in range(1001)]
    assert refusal(write_csv(file, rows)).key == "gathering_too_long"


def test_that_a_subject_written_over_the_example_is_kept(file: Path) -> None:
    over = EXAMPLE | {"Sujet en une phrase": "La fête du four"}
    (idea,) = ideas(write_csv(file, [over]))
    assert (idea.title, idea.contributor, idea.doubts) == (
        *("La fête du four", ""),
        ("contributor_missing",),
    )


def test_that_the_example_of_the_form_is_the_one_left_out(file: Path) -> None:
    texts = json.loads((paths.resources() / "texts" / "gathering.json").read_text("utf-8"))
    ours = subject(texts["example"]["contributor"], texts["example"]["title"])
    assert refusal(write_csv(file, [ours])).key == "gathering_empty"


def test_that_a_second_sheet_filled_in_is_told(tmp_path: Path) -> None:
    first, second, empty = (
        [*ABOVE, HEADER, *map(row, rows)]
        for rows in ([subject("Roche", "Loto")], [subject("Bourg", "Bal")], [EXAMPLE])
    )
    sheets = {"Vos sujets": empty, "Roche": first, "Bourg": second, "Copie": empty}
    summary = understood(make_workbooks.write_xlsx(tmp_path / "r.xlsx", sheets)).summary
    assert summary is not None
    assert [one.title for one in summary.returned] == ["Loto"]
    (refused,) = summary.refused
    assert (refused.line, refused.reason, refused.value) == (5, "other_sheet", "Bourg")


def test_that_two_sheets_leave_the_form_found(tmp_path: Path) -> None:
    lines = [*ABOVE, HEADER, row(subject("Roche", "Loto"))]
    path = make_workbooks.write_xlsx(tmp_path / "r.xlsx", {"Notes": [("a",)], "Vos sujets": lines})
    assert [one.title for one in ideas(path)] == ["Loto"]


_CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)


@given(st.lists(st.dictionaries(st.sampled_from(HEADER), _CELL), min_size=1, max_size=6))
def test_that_any_cells_are_read_or_refused_in_our_terms(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    write_csv(path, [subject("Roche", "Loto"), *rows])
    summary = understood(path).summary
    assert summary is not None
    assert len(summary.returned) + summary.refused_count == summary.read
    assert all(one.title and len(one.title) <= 300 for one in summary.returned)
