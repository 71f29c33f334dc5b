"""Tables of one's own, read as their columns were explained."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.importing import MAPPED_FIELDS, ColumnMapping, RefusedLine
from cm_desk.imports.own import dates as own_dates
from imports import make_workbooks
from imports.asking import ask, refusal, understood
from imports.make_tables import OWN, OWN_ROWS, options_for, write_table

PARIS = ZoneInfo("Europe/Paris")


def at(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=PARIS).timestamp())  # type: ignore[misc,arg-type]


def read(file: Path, rows: Sequence[Sequence[Any]], header: Sequence[str], **changes: Any):
    write_table(file, rows, header=header)
    return understood(file, **options_for(file, **changes))


def test_that_a_table_is_read_as_its_columns_were_explained(file: Path):
    write_table(file, OWN_ROWS)
    answer = understood(file, **options_for(file))
    first, second, third = answer.rows
    assert (first.published_at, first.minute) == (at(2025, 3, 12, 14, 30), 870)
    assert (first.account_ref, first.text, first.format) == (
        "~facebook-page/",
        "Réunion publique",
        "photo",
    )
    assert (first.views, first.comments, first.reach) == (1234, 5, None)
    assert (second.day, second.minute) == (date(2025, 3, 13).toordinal(), None)
    assert (second.account_ref, second.format, second.views) == (
        "~instagram/",
        "video_courte",
        None,
    )
    assert (third.published_at, third.views, third.comments) == (at(2025, 3, 28, 9, 5), 12, 0)
    summary = answer.summary
    assert summary is not None
    assert (summary.kind, summary.read, summary.timezone) == ("own-table", 3, "Europe/Paris")
    assert {(one.network_id, one.is_identified) for one in summary.accounts} == {
        ("facebook-page", False),
        ("instagram", False),
        ("linkedin", False),
    }
    assert not summary.is_partial
    assert summary.warnings == ("own_table_whole",)
    assert summary.table is not None
    assert summary.table.names == OWN


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_that_workbooks_say_the_same_as_text(tmp_path: Path, suffix: str):
    rows = [
        ("Jour", "Heure", "Réseau", "Texte", "Vues"),
        (date(2025, 3, 12), "14:30", "Facebook", "=SOMME(A1)", 1234),
        (datetime(2025, 3, 13, 9, 5), "", "Insta", "Le marché", None),  # noqa: DTZ001 - a cell
    ]
    write = make_workbooks.write_xlsx if suffix == "xlsx" else make_workbooks.write_ods
    file = write(tmp_path / f"suivi.{suffix}", {"Suivi": rows})
    first, second = understood(file, **options_for(file)).rows
    assert (first.published_at, first.text, first.views) == (
        at(2025, 3, 12, 14, 30),
        "=SOMME(A1)",
        1234,
    )
    assert (second.published_at, second.account_ref) == (at(2025, 3, 13, 9, 5), "~instagram/")


def test_that_another_header_is_asked_again(tmp_path: Path):
    known = options_for(write_table(tmp_path / "a.csv", OWN_ROWS))
    other = write_table(tmp_path / "b.csv", OWN_ROWS, header=("Quand", *OWN[1:]))
    assert refusal(other, **known).key == "import_unknown_columns"


@pytest.mark.parametrize(
    ("written", "order", "expected"),
    [
        ("12/03/2025", "dmy", (2025, 3, 12, None)),
        ("12/03/2025", "mdy", (2025, 12, 3, None)),
        ("12.03.25 18:05", "dmy", (2025, 3, 12, 18 * 60 + 5)),
        ("12/03/2025 à 14 h 30", "dmy", (2025, 3, 12, 870)),
        ("3/12/2025 2:30 PM", "mdy", (2025, 3, 12, 870)),
        ("2025-03-12T14:30:00", "dmy", (2025, 3, 12, 870)),
        ("2025-03-12 00:00:00", "dmy", (2025, 3, 12, None)),
        ("mercredi 12 mars 2025 à 18h", "dmy", (2025, 3, 12, 1080)),
        ("1er août 2025", "dmy", (2025, 8, 1, None)),
        ("mar. 4 févr. 2025", "dmy", (2025, 2, 4, None)),
        ("28-avr-25", "dmy", (2025, 4, 28, None)),
        ("4-févr.-25 14:30", "dmy", (2025, 2, 4, 870)),
        ("28-Aug-25", "mdy", (2025, 8, 28, None)),
        ("March 12, 2025", "dmy", (2025, 3, 12, None)),
        ("Wed, Mar 12, 2025 9:05 am", "dmy", (2025, 3, 12, 545)),
        ("45728", "dmy", (2025, 3, 12, None)),
        ("45728,604166667", "dmy", (2025, 3, 12, 870)),
        ("25/03/12", "ymd", (2025, 3, 12, None)),
    ],
)
def test_that_dates_are_read_as_people_write_them(
    written: str, order: str, expected: tuple[int, int, int, int | None]
):
    found = own_dates.read(written, order)
    assert found is not None
    hour = found.hour
    minutes = None if hour is None else hour.hour * 60 + hour.minute
    assert (found.day.year, found.day.month, found.day.day, minutes) == expected


@pytest.mark.parametrize(
    "written",
    [
        "31/02/2025",
        "mars 2025",
        "demain",
        "12/03/2025 - 15/03/2025",
        "٣/٤/2025",
        "12-mars-14h",
        "1e5",
        "",
    ],
)
def test_that_what_is_no_date_is_not_guessed(written: str):
    assert own_dates.read(written, "dmy") is None


def test_that_one_date_may_prove_the_order_of_all(file: Path):
    rows = [("04/03/2025", "Instagram"), ("28/03/2025", "Instagram")]
    assert [row.day for row in read(file, rows, ("Date", "Réseau")).rows] == [
        date(2025, 3, 4).toordinal(),
        date(2025, 3, 28).toordinal(),
    ]
    write_table(file, rows, header=("Date", "Réseau"))
    options = options_for(file, date_order="mdy")
    assert [line.value for line in understood(file, **options).summary.refused] == ["28/03/2025"]


def test_that_an_offset_wins_over_the_zone_and_the_zone_can_be_chosen(file: Path):
    header = ("Date", "Réseau")
    told = read(file, [("2025-03-12T14:30:00Z", "X")], header)
    assert told.rows[0].published_at == int(datetime(2025, 3, 12, 14, 30, tzinfo=UTC).timestamp())
    assert (told.summary.timezone, told.summary.zone_is_given) == ("", True)
    chosen = read(file, [("2025-03-12 14:30", "X")], header, timezone="Indian/Reunion")
    reunion = datetime(2025, 3, 12, 14, 30, tzinfo=ZoneInfo("Indian/Reunion"))
    assert chosen.rows[0].published_at == int(reunion.timestamp())
    assert chosen.summary.timezone == "Indian/Reunion"


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.facebook.com/ville/posts/123456", "facebook.com/ville/posts/123456"),
        ("https://instagram.com/reel/DEx4mpl3AbC/?igsh=1", "instagram.com/p/DEx4mpl3AbC"),
        (
            "https://twitter.com/ville/status/1212092628029698048",
            "x.com/status/1212092628029698048",
        ),
        ("https://youtu.be/dQw4w9WgXcQ?t=3", "youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ"),
        (
            "https://www.tiktok.com/@ville/video/7212345678901234567",
            "tiktok.com/video/7212345678901234567",
        ),
        (
            "https://www.linkedin.com/posts/ville_fete-activity-7280000000000000000-AbCd",
            "urn:li:activity:7280000000000000000",
        ),
        (
            "https://bsky.app/profile/did:plc:abc123/post/3kabc",
            "bsky.app/did:plc:abc123/3kabc",
        ),
        (
            "https://mastodon.social/@ville/109876543210987654",
            "mastodon.social/@ville/109876543210987654",
        ),
    ],
)
def test_that_a_permalink_names_the_network_and_the_publication(file: Path, link: str, key: str):
    (row,) = read(file, [("12/03/2025", "Fête", link)], ("Date", "Texte", "Lien")).rows
    assert (row.external_key, row.permalink) == (key, link)


def test_that_the_page_shared_is_no_permalink_and_two_shares_of_it_stay_two(file: Path):
    page = "https://www.ville.fr/fete?utm_source=fb"
    rows = [
        ("12/03/2025", "Facebook", "Demain", page),
        ("13/03/2025", "Facebook", "Ce soir", page),
        ("14/03/2025", "Site", "La fête", page),
    ]
    first, second, news = read(file, rows, ("Date", "Réseau", "Texte", "Lien")).rows
    assert (first.permalink, first.link) == ("", page)
    assert first.external_key.startswith("~")
    assert first.external_key != second.external_key
    assert (news.external_key, news.permalink) == ("ville.fr/fete", page)


def test_that_a_link_tells_the_hour_of_its_own_day_only(file: Path):
    link = "https://x.com/ville/status/1212092628029698048"  # 31 December 2019, 20:26 in Paris
    rows = [("31/12/2019", "X", link), ("02/01/2020", "X", link)]
    same, other = read(file, rows, ("Date", "Réseau", "Lien")).rows
    assert same.minute == 20 * 60 + 26
    assert other.minute is None


def test_that_a_line_of_several_networks_is_a_publication_on_each(file: Path):
    rows = [("12/03/2025", "Facebook + Insta / LinkedIn", "Fête", "50")]
    answer = read(file, rows, ("Date", "Réseaux", "Texte", "Vues"))
    assert [row.account_ref for row in answer.rows] == [
        "~facebook-page/",
        "~instagram/",
        "~linkedin/",
    ]
    assert {row.views for row in answer.rows} == {None}
    assert "own_figures_shared" in answer.summary.warnings


def test_that_the_networks_of_the_dossier_are_known_by_their_names(file: Path):
    rows = [("12/03/2025", "Gazette du pays", "Fête")]
    known = {"Gazette du Pays": "gazette"}
    (row,) = read(file, rows, ("Date", "Réseau", "Texte"), networks=known).rows
    assert row.account_ref == "~gazette/"


def test_that_accounts_are_told_apart_by_their_names(file: Path):
    rows = [("12/03/2025", "Facebook", "Ville"), ("13/03/2025", "Facebook", "Médiathèque")]
    accounts = read(file, rows, ("Date", "Réseau", "Compte")).summary.accounts
    assert {(one.ref, one.name) for one in accounts} == {
        ("~facebook-page/ville", "Ville"),
        ("~facebook-page/mediatheque", "Médiathèque"),
    }


def test_that_two_publications_of_a_day_without_hour_nor_text_stay_two(file: Path):
    rows = [("12/03/2025", "X"), ("12/03/2025", "X"), ("12/03/2025", "Facebook")]
    keys = [
        (row.account_ref, row.external_key) for row in read(file, rows, ("Date", "Réseau")).rows
    ]
    assert len(set(keys)) == 3
    again = [
        (row.account_ref, row.external_key) for row in read(file, rows, ("Date", "Réseau")).rows
    ]
    assert keys == again


def test_that_each_line_that_makes_no_sense_says_why(file: Path):
    rows = [
        ("12/03/2025", "X", "bon", ""),
        ("", "X", "Total", "12"),
        ("40/03/2025", "X", "a", ""),
        ("12/03/1999", "X", "a", ""),
        ("12/03/2025", "Machin", "a", ""),
        ("12/03/2025", "", "a", ""),
        ("Date", "Réseau", "Texte", "Vues"),
        ("31/12/2099", "X", "à venir", ""),
        ("", "", "", ""),
    ]
    summary = read(file, rows, ("Date", "Réseau", "Texte", "Vues")).summary
    assert summary.refused == (
        RefusedLine(3, "no_date"),
        RefusedLine(4, "bad_date", "40/03/2025"),
        RefusedLine(5, "bad_date", "12/03/1999"),
        RefusedLine(6, "unknown_network", "Machin"),
        RefusedLine(7, "no_network"),
    )
    assert summary.aside == {"repeated_header": 1, "not_yet": 1}
    assert summary.last == date(2025, 3, 12)


def test_that_a_default_network_serves_the_lines_that_name_none(file: Path):
    write_table(file, [("12/03/2025", "Fête")], header=("Date", "Texte"))
    table = ask(file).table
    assert table is not None
    mapping = ColumnMapping(table.proposed.columns, network_id="panneaupocket")
    (row,) = understood(file, mappings={table.signature: mapping}).rows
    assert row.account_ref == "~panneaupocket/"


def test_that_unreadable_hours_and_figures_leave_the_publication(file: Path):
    rows = [("12/03/2025", "9h", "X", "1,234"), ("13/03/2025", "le matin", "X", "n.c.")]
    answer = read(file, rows, ("Date", "Heure", "Réseau", "Vues"))
    assert [(row.minute, row.views) for row in answer.rows] == [(540, 1234), (None, None)]
    assert {"own_hours_unread", "own_figures_unread"} <= set(answer.summary.warnings)


def test_that_a_column_of_anything_is_not_taken_for_accounts_without_end(file: Path):
    rows = [("12/03/2025", "X", f"n° {rank}") for rank in range(300)]
    summary = read(file, rows, ("Date", "Réseau", "Compte")).summary
    assert len(summary.accounts) == 200
    assert {line.reason for line in summary.refused} == {"too_many_accounts"}


def test_that_dates_that_contradict_each_other_ask_for_their_order(file: Path):
    write_table(file, [("28/03/2025", "X"), ("03/28/2025", "X")], header=("Date", "Réseau"))
    table = ask(file).table
    assert table is not None
    unsure = {table.signature: ColumnMapping(table.proposed.columns)}
    assert refusal(file, mappings=unsure).key == "import_dates_mixed"
    assert len(understood(file, mappings=unsure, date_order="dmy").rows) == 1


_CELL = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "12/03/2025",
            "2025-03-12 14:30",
            "Facebook, X",
            "1 234",
            "=1+1",
            "14h30",
            "https://x.com/a",
        ]
    ),
)
_RANK = st.integers(-2, 8)


@given(
    rows=st.lists(st.lists(_CELL, max_size=6), max_size=12),
    columns=st.dictionaries(st.sampled_from(MAPPED_FIELDS), _RANK),
    network=st.sampled_from(["", "facebook-page", "nulle-part"]),
    order=st.sampled_from([None, "dmy", "mdy", "ymd"]),
)
def test_that_any_table_is_understood_or_refused_line_by_line(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    columns: dict[str, int],
    network: str,
    order: str | None,
):
    file = tmp_path_factory.mktemp("t") / "suivi.csv"
    file.write_bytes(
        b"Date;Texte;Reseau\n12/03/2025;b;X\n12/03/2025;b;X\n"
        + "\n".join(";".join(row).replace('"', "") for row in rows).encode("utf-8", "replace")
    )
    table = ask(file).table
    if table is None:
        return
    mapping = ColumnMapping(columns, network_id=network, date_order=order)
    answer = ask(file, mappings={table.signature: mapping})
    if answer.failure is not None:
        assert answer.failure.key in {"import_all_refused", "import_dates_mixed", "import_no_rows"}
        return
    assert answer.summary is not None
    kept = len({(row.external_key, row.account_ref, row.text) for row in answer.rows})
    assert answer.summary.read >= kept
    assert all(row.day <= datetime.now(UTC).date().toordinal() + 2 for row in answer.rows)
