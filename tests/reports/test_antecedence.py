import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.guard_notices import Antecedence
from cm_desk.domain.guarded import GuardWeek
from cm_desk.reports.charts_pair import PairWords, pair_svg
from cm_desk.reports.drawing import WIDTH, Caption
from reports.antecedence_sample import POLL, TODAY, empty, sample, set_document
from reports.drawn import paths, texts, tree
from reports.test_checklist_lines import HOSTILE
from reports.test_self_assessment import structure

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed"
)
WORDS = PairWords("Maintenant", "Avant", "publié", "planifié", "en partie", "non couvert")
MONDAY = date(2027, 8, 30)


def pages_of(found: Antecedence) -> list[str]:
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    pdf = set_document(found).pdf()
    ended = subprocess.run(command, input=pdf, capture_output=True, check=True)
    words = ended.stdout.decode().replace("\u200b", "")
    return [re.sub(r"\s+", " ", page) for page in words.split("\f")[:-1]]


def made(found: Antecedence) -> dict[str, Any]:
    return set_document(found).data


@needs_pdftotext
def test_that_every_page_of_an_example_says_that_it_is_one() -> None:
    pages = pages_of(sample())
    assert len(pages) > 3
    assert ["Exemple fictif" in page for page in pages] == [True] * len(pages)
    real = replace(sample(), territory=replace(sample().territory, is_example=False))
    assert not any("fictif" in page for page in pages_of(real))


@needs_pdftotext
def test_that_the_document_says_what_it_is_and_what_it_is_not() -> None:
    pages = pages_of(sample())
    assert "Ce document ne vaut pas conseil juridique" in pages[0]
    whole = " ".join(pages)
    for said in (
        "Départementales, mars 2028",
        "du 1er septembre 2027 au 12 mars 2028",
        "du 2 septembre 2026 au 14 mars 2027",
        "12 mars 2028, à confirmer",
        "3 novembre 2027",
        "Un élu du territoire est-il candidat ? Oui",
        "Ouvert pendant la période",
        "Date d’ouverture non renseignée",
        "L. 52-1",
        "non revérifié",
        "Une remarque.",
    ):
        assert said in whole, said


def test_that_the_tables_hold_the_figures_worked_out_by_hand() -> None:
    data = made(sample())
    known, uncovered, since, silent = data["rates"][:4]
    # Covered to 20 November: 81 days, then the three weeks of 29 November to 19 December that
    # hold something, from 1 December on: 5 + 7 + 7. Twelve and six publications; a year before,
    # a Wednesday each: 12 of the 81 days, then 1 and 8 and 15 December are Wednesdays too.
    assert known[1:] == ["1,3", "1,1", "100", "18", "15"]
    assert uncovered[1:] == ["non couvert", "non couvert", "0", "–", "–"]
    assert since[1] == silent[1] == "non couvert"
    assert data["coverage"][0][1:] == ["81 sur 194", "194 sur 194", "100"]


def test_that_weeks_tell_what_is_uncovered_partial_or_to_come() -> None:
    (table,) = made(sample())["weeks"]
    assert [row[0] for row in table["rows"]][:2] == ["35 (30/08 – 05/09)", "36 (06/09 – 12/09)"]
    assert len(table["rows"]) == 28
    cells = {row[0].partition(" ")[0]: row[1:3] for row in table["rows"]}
    assert cells["35"] == ["1 / 1", "1 / –"]
    assert cells["46"] == ["1* / 1", "0 / –"]
    assert cells["47"] == ["– / 1", "0 / –"]
    assert cells["52"] == ["à venir / 1", "à venir / –"]
    together = {row[0].partition(" ")[0]: row[-1] for row in table["rows"]}
    assert together["52"] == "à venir"  # a year before is covered, and set beside nothing


def test_that_a_new_format_is_told_only_where_the_year_before_is_covered() -> None:
    states = {
        (group["account"].partition(", compte ")[2][0], row[0]): row[-1]
        for group in made(sample())["formats"]
        for row in group["rows"]
    }
    assert states == {
        ("1", "Photo"): "déjà utilisé",
        ("1", "Vidéo"): "nouveau",
        ("2", "Lien"): "non couvert",
        ("3", "Photo"): "non couvert",
        ("3", "Direct"): "non couvert",
    }


def test_that_a_postponed_poll_tells_that_it_keeps_its_start() -> None:
    moved = replace(POLL, month=date(2028, 6, 1), first_round=None, guard_from=date(2027, 9, 1))
    facts = dict(made(sample(poll=moved))["poll"])
    assert facts["Début de la période"].startswith("1er\u00a0septembre 2027 (début fixé")
    assert facts["Fin de la période"].startswith("30\u00a0juin 2028 (fin du mois")
    assert facts["Premier tour"] == "à confirmer"


def test_that_every_chart_is_described_and_the_document_is_tagged_in_french() -> None:
    with pikepdf.open(BytesIO(set_document(sample()).pdf())) as opened:
        assert str(opened.Root.Lang) == "fr-FR"
        alts = [str(node.Alt) for node in structure(opened) if node.S == "/Figure"]
    # All accounts together, then each of the four.
    assert len(alts) == 5
    told = "Période\u00a0: 18\u00a0publications sur 100\u00a0jours connus, au plus 2 en une semaine"
    assert sum(told in alt for alt in alts) == 2  # together, only what is known twice


def test_that_a_dossier_without_accounts_gives_a_readable_document() -> None:
    data = made(empty())
    assert data["coverage"] == data["formats"] == []
    assert "rien n’y est planifié" in data["compared"][1]
    assert set_document(empty()).pdf().startswith(b"%PDF-")


def test_that_no_name_costs_the_document() -> None:
    text = "".join(HOSTILE)[:600]
    hostile = sample(text, poll=replace(POLL, title=text, note=text, source=text))
    assert set_document(hostile).pdf().startswith(b"%PDF-")


counts = st.one_of(st.none(), st.integers(0, 300))


@settings(max_examples=40)
@given(st.lists(st.tuples(counts, st.integers(0, 9), counts), max_size=60))
def test_that_each_known_week_has_its_bar_and_none_leaves_the_chart(
    known: list[tuple[int | None, int, int | None]],
) -> None:
    weeks = [
        GuardWeek(
            MONDAY + timedelta(weeks=place),
            7,
            now,
            min(planned, now or 0),
            0 if now is None else 7,
            before,
            0 if before is None else 7,
        )
        for place, (now, planned, before) in enumerate(known)
    ]
    svg = pair_svg(weeks, today=TODAY, words=WORDS, caption=Caption("Titre", "Description"))

    drawn = sum(data.count("z") for data in paths(svg, fill="#0B5563")) - 1
    published = sum(bool(week.now and week.now > week.planned) for week in weeks)
    assert drawn == published + sum(bool(week.before) for week in weeks)
    height = float(tree(svg).get("height", "0"))
    for data in paths(svg):
        for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", data):
            assert 0 <= float(x) <= WIDTH + 0.01
            assert 0 <= float(y) <= height


def test_that_the_chart_hatches_what_is_uncovered_and_leaves_the_future_blank() -> None:
    past = GuardWeek(MONDAY, 7, None, 0, 0, 1, 7)
    future = GuardWeek(date(2028, 1, 3), 7, None, 0, 0, 1, 7)
    caption = Caption("Titre", "Description")
    hatched = pair_svg([past], today=TODAY, words=WORDS, caption=caption)
    blank = pair_svg([future], today=TODAY, words=WORDS, caption=caption)
    assert paths(hatched, stroke="#A9B7BC")
    assert "non couvert" in texts(hatched)
    assert not paths(blank, stroke="#A9B7BC")
    assert "non couvert" not in texts(blank)
