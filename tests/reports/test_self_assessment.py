import getpass
import json
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import AccountCadence, Assessment, NetworkRow, WeekPoint
from reports.sample import empty_assessment, french_texts, sample_assessment, set_document, survey

PAYLOADS = (
    '#read("/etc/passwd")',
    '#import "@preview/x"',
    "*gras* _souligné_",
    "<img src=file:///etc/passwd>",
    "$x^2$",
    r"C:\Users\camille \u{41}",
    "= Titre",
    "{title} %s",
)

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed"
)


def text_of(assessment: Assessment) -> str:
    """The words of the PDF, each run of spaces being one and break marks left out."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    ended = subprocess.run(
        command, input=set_document(assessment).pdf(), capture_output=True, check=True
    )
    return spaced(ended.stdout.decode().replace("\u200b", ""))


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def everywhere(value: Any, text: str) -> Any:
    """The same value with each of its strings, and no enumeration, replaced."""
    if isinstance(value, str):
        return value if isinstance(value, Enum) else text
    if isinstance(value, tuple):
        return tuple(everywhere(item, text) for item in value)
    if isinstance(value, dict):
        return {key: everywhere(item, text) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, (type, WeekPoint)):
        changed = {
            field.name: everywhere(getattr(value, field.name), text) for field in fields(value)
        }
        return type(value)(**changed)
    return value


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every structure element of the document, from its root down."""
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node.K)


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(set_document(sample_assessment()).pdf())) as opened:
        yield opened


def test_that_the_document_is_tagged_french_and_shows_its_title(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "fr-FR"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo["/Title"]) == french_texts()["title"]


def test_that_the_author_is_the_territory_and_never_the_machine(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        said = f"{dict(pdf.docinfo)} {dict(metadata)}"
    assert str(pdf.docinfo["/Author"]) == "PETR du Haut-Vernois et des Trois Rivières"
    assert "/work" not in said
    assert "/home" not in said
    assert socket.gethostname() not in said
    assert f"'{getpass.getuser()}'" not in said


def test_that_the_date_is_the_assessment_s(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261122")


def test_that_every_chart_says_its_essential_figures(pdf: pikepdf.Pdf) -> None:
    figures = [str(node.get("/Alt", "")) for node in structure(pdf) if node.S == "/Figure"]
    assert len(figures) == 6, "a chart for each account whose weeks are known, and the survey"
    assert all(figures)
    assert "46 semaines couvertes" in " ".join(figures)
    assert "LinkedIn, présent, enquête 69\u00a0%" in " ".join(figures)
    assert "Facebook, présent, enquête non publiée" in " ".join(figures)


def test_that_history_and_rows_of_distributions_stay_out_of_the_document() -> None:
    full = sample_assessment()
    row = replace(full.indicators[0], id="weeks.une", label="Rangée de répartition", detail=True)
    made = set_document(replace(full, indicators=(*full.indicators, row)))
    shown = json.dumps(made.data, ensure_ascii=False)
    assert "Part du territoire couverte" in shown
    assert "Collectivités présentes sur LinkedIn" not in shown
    assert "Rangée de répartition" not in shown


def test_that_chapters_make_the_outline_and_tables_have_heads(pdf: pikepdf.Pdf) -> None:
    tags = [str(node.S) for node in structure(pdf)]
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    keys = (
        *("identity", "figures", "cadence", "networks", "comparisons"),
        *("checklist", "actions", "method_section"),
    )
    assert [title.split(". ")[1] for title in titles] == [
        french_texts()[f"{key}.title"] for key in keys
    ]
    assert tags.count("/Table") == 6
    assert tags.count("/TH") > 6 * 3
    assert {"/H1", "/H2"} <= set(tags)


def test_that_the_same_assessment_gives_the_same_bytes() -> None:
    assert set_document(sample_assessment()).pdf() == set_document(sample_assessment()).pdf()


@needs_pdftotext
def test_that_the_document_says_what_the_assessment_says() -> None:
    text = text_of(sample_assessment())
    for sentence in (
        "PETR du Haut-Vernois et des Trois Rivières",
        "70\u202f312 habitants",
        "Exemple fictif",
        "Période étudiée\u00a0: du 17 novembre 2025 au 15 novembre 2026",
        "37 % des Pays publient une fois par semaine en moyenne",
        "non renseigné",
        "non publié",
        "Publications des semaines couvertes ÷ nombre de semaines couvertes.",
        "ANPP – Territoires de projet",
        "Le recensement porte sur des communes",
        "avec prudence",
        "1. Identité et moyens",
        "8. Méthode et sources",
    ):
        assert spaced(sentence) in text, sentence


@needs_pdftotext
def test_that_only_an_example_is_marked_as_one() -> None:
    sample = sample_assessment()
    real = replace(sample, territory=replace(sample.territory, is_example=False))
    assert "Exemple fictif" not in text_of(real)


@needs_pdftotext
@pytest.mark.parametrize("payload", PAYLOADS)
def test_that_user_text_never_acts_as_markup(payload: str) -> None:
    sample = sample_assessment()
    hostile = everywhere(sample, payload)
    text = text_of(replace(hostile, networks=sample.networks))
    assert text.count(payload) > 40


@needs_pdftotext
def test_that_an_empty_dossier_gives_a_readable_document() -> None:
    texts = french_texts()
    text = text_of(empty_assessment())
    for key in ("cover.empty", "members.empty", "accounts.empty", "figures.empty", "sources.empty"):
        assert spaced(texts[key]) in text, key


@pytest.mark.parametrize(
    "text",
    [
        "😀👩🏽‍💻🇫🇷 fête",
        "鄉鎮 Ünïcode かな 한국",
        "مرحبا بالعالم שלום",
        "a\u0000b\u0007c\ue000\ufffe\U0010ffff\u202eGNP.exe",
        "n" * 4000,
        "",
        "\n\n",
        "e\u0301\u0302\u0303" * 40,
    ],
)
def test_that_no_text_prevents_the_export(text: str) -> None:
    hostile = everywhere(sample_assessment(), text)
    made = set_document(hostile)
    assert made.pdf().startswith(b"%PDF-")


@pytest.mark.parametrize("label", ["a -> b => c <- :) 10x20 ffi", "😀👩🏽‍💻🇫🇷 e\u0301", "n" * 4000])
def test_that_any_label_can_stand_in_a_chart(label: str) -> None:
    row = NetworkRow("autre", label, True, 1, survey("x", "", 12.5))
    assert set_document(replace(empty_assessment(), networks=(row,))).pdf().startswith(b"%PDF-")


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=40))
def test_that_any_text_at_all_is_exported(text: str) -> None:
    sample = sample_assessment()
    account = replace(sample.accounts[0], name=text, owner=text, notes=text)
    row = NetworkRow("autre", text, True, 1, survey("x", text, 12.5, scope=text))
    cadence = replace(sample.cadences[0], account=account, network_label=text, reading=text)
    hostile = replace(
        empty_assessment(),
        territory=replace(sample.territory, name=text, notes=text),
        accounts=(account,),
        cadences=(cadence,),
        networks=(row,),
    )
    assert set_document(hostile).pdf().startswith(b"%PDF-")


@pytest.mark.parametrize("weeks", [0, 1, 160, 530])
def test_that_any_length_of_period_is_set(weeks: int) -> None:
    first = date(2016, 1, 4).toordinal()
    points = tuple(
        WeekPoint(date.fromordinal(first + 7 * index), index % 4, covered=index % 9 > 0)
        for index in range(weeks)
    )
    account = Account("facebook-page", "Page", id=1)
    cadence = AccountCadence(account, "Page Facebook", points, None, 0, "")
    made = set_document(replace(empty_assessment(), accounts=(account,), cadences=(cadence,)))
    assert made.pdf().startswith(b"%PDF-")


def test_that_forty_accounts_still_fit_their_tables(tmp_path: Path) -> None:
    sample = sample_assessment()
    many = tuple(
        replace(sample.cadences[index % 6], account=replace(sample.accounts[index % 6], id=index))
        for index in range(40)
    )
    crowded = replace(sample, accounts=tuple(item.account for item in many), cadences=many)
    target = tmp_path / "crowded.pdf"
    set_document(crowded).write_pdf(target)
    with pikepdf.open(target) as opened:
        figures = [node for node in structure(opened) if node.S == "/Figure"]
    assert len(figures) == 34


def test_that_a_typed_address_is_shown_but_never_followed() -> None:
    sample = sample_assessment()
    typed = survey("local", "Saisi", 12, source="javascript:alert(1) ; file:///etc/passwd")
    hostile = replace(
        sample,
        territory=replace(sample.territory, website_url="javascript:alert(2)"),
        context=(typed,),
    )
    with pikepdf.open(BytesIO(set_document(hostile).pdf())) as opened:
        links = [
            str(note.A.URI)
            for page in opened.pages
            for note in page.get("/Annots", ())
            if "/A" in note and "/URI" in note.A
        ]
    assert links
    assert all(link.startswith("https://") for link in links)
    assert not any("\u200b" in link for link in links)


def test_that_a_value_typed_by_the_user_is_told_wherever_it_is_drawn() -> None:
    sample = sample_assessment()
    typed = survey("anpp-reseau-facebook", "Pays utilisant Facebook", 74.5, is_local=True)
    compared = replace(sample.comparisons[1], reference=replace(typed, slug="autre"))
    local = replace(
        sample,
        networks=(replace(sample.networks[0], reference=typed), *sample.networks[1:]),
        comparisons=(compared,),
    )
    made = set_document(local).data
    assert "74,5\u00a0% (saisi localement)" in made["networks"]["svg"]
    assert "74,5\u00a0% (saisi localement)" in made["networks"]["alt"]
    assert "saisi localement" in made["comparisons"]["items"][0]["facts"]


def test_that_what_is_drawn_with_its_source_is_not_compared_again() -> None:
    made = set_document(sample_assessment()).data
    assert "LinkedIn" in made["networks"]["svg"]
    assert any("Pays et PETR répondants" in source for source in made["networks"]["sources"])
    labels = [item["label"] for item in made["comparisons"]["items"]]
    assert "Pays utilisant LinkedIn" not in labels
    assert "Pays publiant une fois par semaine" not in labels
    assert "Pays et PETR utilisant au moins un réseau social" in labels
    assert made["cadence"]["weekly"]["source"]
