from datetime import date
from pathlib import Path

import pytest

from cm_desk.imports.containers.source import Counted, Source
from imports.asking import refusal, understood
from imports.make_linkedin import SHARES, csv_text, share, urn, write_archive, write_csv

WHEN = "2025-05-06 22:30:15"


def test_that_shares_are_read_at_their_hour_in_utc(tmp_path: Path):
    said = "Bonjour, à tous\n\net « vous »"
    path = write_csv(tmp_path / "Shares.csv", [SHARES, share(WHEN, said)])
    answer = understood(path)
    (row,) = answer.rows
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 5, 7), 30)
    assert row.text == said
    assert row.external_key == urn(WHEN, "share")
    assert row.permalink == f"https://www.linkedin.com/feed/update/{urn(WHEN, 'share')}"
    assert (row.kind, row.sponsored, row.format) == ("original", None, "autre")
    summary = answer.summary
    assert (summary.kind, summary.timezone, summary.zone_is_given) == (
        "linkedin-shares",
        "UTC",
        True,
    )
    assert summary.warnings == ("linkedin_member",)


@pytest.mark.parametrize(
    ("shared", "media", "format_name", "kind"),
    [
        ("https://pays.fr/actu/f%C3%AAte", "", "lien", "original"),
        (
            "",
            "https://media.licdn.com/dms/image/v2/abc/feedshare/0/1",
            "photo",
            "original",
        ),
        ("", "https://dms.licdn.com/playlist/vid/v2/abc/mp4-720p-30fp/0/1", "video", "original"),
        ("", "https://exemple.fr/film.MP4", "video", "original"),
        ("", "https://media.licdn.com/dms/document/media/abc/rapport.pdf", "carrousel", "original"),
        ("", "https://[::1", "autre", "original"),
        ("", "", "autre", "original"),
        (f"https://www.linkedin.com/feed/update/{urn('2025-01-01 10:00')}", "", "autre", "partage"),
    ],
)
def test_that_what_is_shared_gives_the_link_the_format_and_the_kind(
    tmp_path: Path, shared: str, media: str, format_name: str, kind: str
):
    path = write_csv(tmp_path / "Shares.csv", [SHARES, share(WHEN, "Voir", shared, media)])
    (row,) = understood(path).rows
    assert (row.format, row.kind) == (format_name, kind)
    assert row.link == shared.replace("%C3%AA", "ê")


def test_that_quotes_at_each_line_of_a_commentary_are_put_right(tmp_path: Path):
    first, second = share(WHEN, "x"), share("2025-06-01 10:00:00", "Suite, sans guillemets")
    irregular = (
        f'{",".join(SHARES)}\n{first[0]},{first[1]},"Première ligne, avec virgule"\n""\n'
        f'"Dernière ligne",https://pays.fr/a,,MEMBER_NETWORK\n'
        f"{second[0]},{second[1]},{second[2]},,,MEMBER_NETWORK\n"
    )
    path = tmp_path / "Shares.csv"
    path.write_text(irregular, "utf-8")
    one, two = understood(path).rows
    assert one.text == "Première ligne, avec virgule\n\nDernière ligne"
    assert one.link == "https://pays.fr/a"
    assert two.text == "Suite, sans guillemets"
    assert two.external_key == urn("2025-06-01 10:00:00", "share")


def test_that_a_quote_left_open_swallows_no_other_share(tmp_path: Path):
    lines = [share(f"2025-06-0{n} 10:00:00", f"Post {n}") for n in range(1, 6)]
    lines[1][2] = '"Post 2'
    text = "\n".join(",".join(line) for line in [SHARES, *lines])
    path = tmp_path / "Shares.csv"
    path.write_text(text, "utf-8")
    answer = understood(path)
    assert [row.text for row in answer.rows] == [f"Post {n}" for n in range(1, 6)]
    assert answer.summary.refused == ()


def test_that_lines_without_a_date_are_refused(tmp_path: Path):
    good, bad = share(WHEN, "Bon"), share(WHEN, "Mauvais")
    bad[0] = "2025-13-45 10:00:00"
    path = write_csv(tmp_path / "Shares.csv", [SHARES, good, bad, ["n’importe quoi"]])
    answer = understood(path)
    assert [row.text for row in answer.rows] == ["Bon"]
    assert {line.reason for line in answer.summary.refused} <= {"bad_date", "cut_row"}
    assert answer.summary.refused_count == 2


def test_that_a_copy_of_ones_data_gives_its_shares_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    opened: list[str] = []
    usual = Source.open

    def watched(source: Source) -> Counted:
        opened.append(source.name)
        return usual(source)

    monkeypatch.setattr(Source, "open", watched)
    parts = {
        "Basic/Shares.csv": csv_text([SHARES, share(WHEN, "Un")]),
        "Basic/Shares_1.csv": csv_text([SHARES, share("2025-01-02 10:00:00", "Deux")]),
        "Basic/Shares_10.csv": csv_text([SHARES, share(WHEN, "Un, de nouveau")]),
    }
    answer = understood(write_archive(tmp_path / "Complete_LinkedInDataExport.zip", parts))
    assert [row.text for row in answer.rows] == ["Un", "Deux"]
    summary = answer.summary
    assert (summary.kind, summary.aside) == ("linkedin-archive", {"repeated_rows": 1})
    assert summary.left_out == ("left_out_private_messages",)
    assert summary.warnings == ("linkedin_member",)
    assert summary.period == (date(2025, 1, 2), summary.measured_on)
    assert {"Shares.csv", "Shares_1.csv", "Shares_10.csv"} <= set(opened)
    assert "messages.csv" not in opened
    assert "Connections.csv" not in opened


def test_that_a_copy_without_shares_is_told(tmp_path: Path):
    failure = refusal(write_archive(tmp_path / "a.zip", {"Rich_Media.csv": "Date,Link\n"}))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "linkedin-archive")
