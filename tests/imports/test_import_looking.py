"""Where the header of an unknown table is, and what its columns are proposed to hold."""

from pathlib import Path

import pytest

from cm_desk.imports.own import looking, proposing
from imports import make_workbooks
from imports.asking import ask, refusal
from imports.make_tables import OWN, OWN_ROWS, write_table


def proposed(file: Path):
    table = ask(file).table
    assert table is not None
    return {field: table.names[rank] for field, rank in table.proposed.columns.items()}


def test_that_a_table_of_ones_own_is_shown_with_its_first_ten_rows(file: Path):
    answer = ask(write_table(file, OWN_ROWS * 5))
    assert answer.failure is not None
    assert answer.failure.key == "import_unknown_columns"
    assert answer.table is not None
    assert answer.table.names == OWN
    assert len(answer.table.rows) == 10
    assert answer.table.rows[0] == OWN_ROWS[0]


def test_that_french_names_propose_their_columns(file: Path):
    assert proposed(write_table(file, OWN_ROWS)) == {
        "published": "Date",
        "time": "Heure",
        "network": "Réseau",
        "account": "Compte",
        "text": "Texte",
        "link": "Lien",
        "format": "Type",
        "views": "Vues",
        "comments": "Commentaires",
    }


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            ("Sent at", "Channel", "Post text", "Post link", "Post type", "Likes", "Link clicks"),
            ("2025-03-12 14:30", "Facebook", "Fête", "https://x.com/a/status/1", "Photo", "3", "4"),
            {
                "published": "Sent at",
                "network": "Channel",
                "text": "Post text",
                "link": "Post link",
                "format": "Post type",
                "reactions": "Likes",
                "clicks": "Link clicks",
            },
        ),
        (
            (
                "Réseau social",
                "Nom de la page",
                "Date de publication",
                "Message",
                "Portée",
                "J’aime",
            ),
            ("Instagram", "Ville", "12 mars 2025", "Fête", "1 200", "5"),
            {
                "network": "Réseau social",
                "account": "Nom de la page",
                "published": "Date de publication",
                "text": "Message",
                "reach": "Portée",
                "reactions": "J’aime",
            },
        ),
        (
            ("Heure de publication", "Titre", "Impressions totales"),
            ("12/03/2025 18:00", "Fête", "88"),
            {
                "published": "Heure de publication",
                "text": "Titre",
                "impressions": "Impressions totales",
            },
        ),
    ],
)
def test_that_the_words_of_tools_and_people_are_known(
    file: Path, header: tuple[str, ...], row: tuple[str, ...], expected: dict[str, str]
):
    assert proposed(write_table(file, [row, row], header=header)) == expected


def test_that_cells_tell_what_names_do_not(file: Path):
    rows = [
        ("12/03/2025", "Venez nombreux à la réunion publique de jeudi soir", "Facebook", "a"),
        ("13/03/2025", "Le marché de Noël ouvre ses portes samedi matin à 9 h", "Instagram", "b"),
    ]
    assert proposed(write_table(file, rows, header=("A", "B", "C", "D"))) == {
        "published": "A",
        "text": "B",
        "network": "C",
    }


def test_that_a_name_that_its_cells_belie_is_not_proposed(file: Path):
    rows = [("lundi", "Ambreville", "2025-03-12", "Fête")] * 3
    header = ("Jour", "Vues", "Diffusion", "Texte")
    assert proposed(write_table(file, rows, header=header)) == {
        "published": "Diffusion",
        "text": "Texte",
    }


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (("12/03/2025", "28/03/2025"), "dmy"),
        (("03/12/2025", "03/28/2025"), "mdy"),
        (("03/04/2025", "05/06/2025"), "dmy"),
        (("2025-03-12", "2025-03-28"), None),
        (("12 mars 2025", "28 mars 2025"), None),
    ],
)
def test_that_an_order_is_proposed_only_where_dates_leave_a_choice(
    dates: tuple[str, ...], order: str | None
):
    rows = [(one, "Fête") for one in dates]
    assert proposing.mapping_of(("Date", "Texte"), rows).date_order == order


def test_that_titles_and_blank_lines_above_the_header_are_passed_over(file: Path):
    above = [("Suivi 2025", *[""] * 8), ("Commune", "Ambreville", *[""] * 7), [""] * 9]
    table = ask(write_table(file, [*above, OWN, *OWN_ROWS], header=())).table
    assert table is not None
    assert table.names == OWN
    assert table.rows == OWN_ROWS


def test_that_commas_in_the_texts_do_not_split_a_table_of_semicolons(file: Path):
    rows = [("12/03/2025", "Venez, tous, à la fête, demain"), ("13/03/2025", "Un, deux, trois")]
    table = ask(write_table(file, rows, header=("Date", "Texte"))).table
    assert table is not None
    assert table.names == ("Date", "Texte")


def test_that_a_comma_in_one_line_alone_is_no_daily_series(file: Path):
    rows = [("12/03/2025", "Venez, demain"), ("13/03/2025", "Marché"), ("14/03/2025", "Fête")]
    table = ask(write_table(file, rows, header=("Date", "Texte"))).table
    assert table is not None
    assert table.rows == tuple(rows)


def test_that_links_to_linkedin_among_others_do_not_make_a_page_s_export(file: Path):
    urn = "https://www.linkedin.com/feed/update/urn:li:activity:7280000000000000000"
    rows = [
        ("12/03/2025", "LinkedIn", "Un emploi", urn),
        ("13/03/2025", "Facebook", "Marché", "https://www.facebook.com/v/posts/12"),
        ("14/03/2025", "Facebook", "Fête", "https://www.facebook.com/v/posts/13"),
    ]
    header = ("Date", "Réseau", "Texte", "Lien")
    table = ask(write_table(file, rows, header=header)).table
    assert table is not None
    assert table.names == header


def test_that_the_same_header_has_one_signature_whatever_the_file(tmp_path: Path):
    rows = [OWN, *OWN_ROWS]
    files = [
        write_table(tmp_path / "a.csv", OWN_ROWS),
        write_table(tmp_path / "b.csv", OWN_ROWS, encoding="cp1252", delimiter="\t"),
        write_table(tmp_path / "c.csv", OWN_ROWS, header=(*map(str.upper, OWN), "")),
        make_workbooks.write_xlsx(tmp_path / "d.xlsx", {"a": rows}),
        make_workbooks.write_ods(tmp_path / "e.ods", {"a": rows}),
    ]
    signatures = {table.signature if (table := ask(one).table) else "" for one in files}
    assert "" not in signatures
    assert len(signatures) == 1
    assert looking.signature(OWN[::-1]) not in signatures


def test_that_the_fullest_sheet_of_a_workbook_is_the_table(tmp_path: Path):
    sheets = {"Notice": [("À lire", "avant"), ("b", "c")], "Suivi": [OWN, *OWN_ROWS]}
    table = ask(make_workbooks.write_xlsx(tmp_path / "a.xlsx", sheets)).table
    assert table is not None
    assert table.names == OWN


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("Bonjour\n\nune lettre\nsans tableau\n", "import_not_table"),
        ("Date;Texte\n", "import_no_rows"),
        ("12/03/2025;Fête\n13/03/2025;Marché\n", "import_not_table"),
        (";;\n;;\n", "import_empty"),
        ("<!doctype html><p>a;b</p>", "import_other_kind"),
    ],
)
def test_that_what_is_no_table_is_refused_as_before(file: Path, content: str, key: str):
    file.write_text(content, encoding="utf-8")
    assert refusal(file).key == key


def test_that_a_table_of_thousands_of_columns_is_shown_in_part(file: Path):
    names = [f"colonne {rank}" for rank in range(5000)]
    table = ask(write_table(file, [["x" * 9] * 5000], header=names)).table
    assert table is not None
    assert len(table.names) == looking.MOST_COLUMNS
