import csv
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cm_desk.domain.publication import Format, Kind
from imports import make_meta
from imports.asking import refusal, understood
from imports.make_meta import PAGE, PROFILE, header, post, write_posts


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_a_facebook_row_becomes_a_publication(file: Path, language: str):
    write_posts(file, [post(title="Fête de l’été")], language=language)
    answer = understood(file)
    (row,) = answer.rows
    assert row.account_ref == PAGE[0]
    assert row.external_key == f"facebook.com/{PAGE[0]}/posts/122100000000000002"
    assert row.permalink == f"https://www.facebook.com/{PAGE[0]}/posts/122100000000000002"
    assert row.published_at == epoch("2025-01-14 17:32")
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 1, 14), 18 * 60 + 32)
    assert (row.text, row.format, row.kind) == ("Fête de l’été", "photo", "original")
    assert row.sponsored is None
    assert (row.views, row.reach, row.impressions) == (120, 100, None)
    assert (row.reactions, row.comments, row.shares, row.clicks) == (7, 2, 1, 12)
    assert (row.saves, row.follows) == (None, None)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_an_instagram_row_becomes_a_publication(file: Path, language: str):
    write_posts(file, [post(network="instagram")], network="instagram", language=language)
    answer = understood(file)
    (row,) = answer.rows
    assert row.account_ref == PROFILE[0]
    assert row.external_key.startswith("instagram.com/p/")
    assert row.published_at == epoch("2025-01-14 17:32")
    assert (row.text, row.format, row.kind) == ("Bonjour", "photo", "original")
    assert (row.views, row.reach, row.reactions) == (120, 100, 7)
    assert (row.comments, row.shares, row.saves, row.follows) == (2, 1, 3, 1)
    assert row.clicks is None


def test_that_the_summary_says_what_the_file_holds(tmp_path: Path):
    file = tmp_path / "Jan-01-2025_Mar-31-2025_123456789.csv"
    posts = [post(1), post(2, published="03/01/2025 20:00"), post(3, published="nul")]
    summary = understood(write_posts(file, posts)).summary
    assert summary.kind == "meta-facebook-posts"
    assert summary.network_id == "facebook"
    assert summary.timezone == "America/Los_Angeles"
    assert summary.read == 3
    (account,) = summary.accounts
    assert (account.ref, account.name, account.handle, account.rows) == (*PAGE, "", 3)
    assert (summary.first, summary.last) == (date(2025, 1, 14), date(2025, 3, 2))
    assert summary.period == (date(2025, 1, 1), date(2025, 3, 31))
    assert summary.aside == {}
    (line,) = summary.refused
    assert (line.line, line.reason, line.value) == (4, "bad_date", "nul")
    assert summary.refused_count == 1
    assert summary.warnings == ()


def test_that_a_period_that_its_publications_contradict_is_not_kept(tmp_path: Path):
    file = tmp_path / "Jan-01-2024_Mar-31-2024_123456789.csv"
    summary = understood(write_posts(file, [post()])).summary
    assert summary.period is None
    assert summary.warnings == ("period_mismatch",)


def test_that_the_territory_may_live_in_another_zone(file: Path):
    write_posts(file, [post()])
    (row,) = understood(file, territory_timezone="Indian/Reunion").rows
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 1, 14), 21 * 60 + 32)


def test_that_the_user_may_say_in_which_zone_the_file_is(file: Path):
    write_posts(file, [post()])
    answer = understood(file, timezone="Europe/Paris")
    assert answer.rows[0].published_at == epoch("2025-01-14 08:32")
    assert answer.summary.timezone == "Europe/Paris"


# What columns may do


def test_that_columns_are_found_in_any_order_among_unknown_ones(file: Path):
    names = ["Inconnu", *reversed(header()), "Négatif : tout masquer", "Inconnu"]
    write_posts(file, [post(title="Bonjour")], names=names)
    (row,) = understood(file).rows
    assert (row.text, row.views, row.clicks) == ("Bonjour", 120, 12)


def test_that_the_first_figure_of_a_column_met_twice_counts(file: Path):
    names = [*header(), "Views"]
    lines = [make_meta.row(names, **post(1)), make_meta.row(names, **post(2))]
    lines[0][-1], lines[1][-1] = "999", "450"
    lines[1][names.index("Views")] = ""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([names, *lines])
    assert [row.views for row in understood(file).rows] == [120, 450]


def test_that_impressions_stand_where_views_did_not_exist(file: Path):
    names = ["Impressions" if name == "Views" else name for name in header()]
    write_posts(file, [post(impressions=88)], names=names)
    (row,) = understood(file).rows
    assert (row.views, row.impressions) == (None, 88)


def test_that_227_columns_and_300_are_read(file: Path):
    for width in (227, 300):
        names = [*header(language="fr"), *(f"Vues de 3 s ({n})" for n in range(width))][:width]
        write_posts(file, [post()], names=names)
        assert len(understood(file).rows) == 1


def test_that_a_file_without_metrics_holds_publications_all_the_same(file: Path):
    names = ["Post ID", "Page ID", "Publish time", "Permalink"]
    write_posts(file, [post()], names=names)
    (row,) = understood(file).rows
    assert (row.text, row.format, row.kind, row.reach) == ("", "autre", "original", None)


# What a row may say


@pytest.mark.parametrize(
    ("title", "description", "text"),
    [
        ("Titre", "", "Titre"),
        ("", "Description", "Description"),
        ("Titre", "La description en entier", "La description en entier"),
        ("Un titre plus long", "Court", "Un titre plus long"),
        ("Ligne 1\r\nLigne 2", "", "Ligne 1\nLigne 2"),
        ('Il dit « oui », puis "non"', "", 'Il dit « oui », puis "non"'),
        ("e\u0301te\u0301 \u202egros\u202c", "", "été gros"),
        ("𝗚𝗿𝗮𝘀 🎉", "", "𝗚𝗿𝗮𝘀 🎉"),
        ("<img src=x>", "", "<img src=x>"),
        ("=1+1", "", "=1+1"),
    ],
)
def test_that_the_caption_is_the_longer_of_title_and_description(
    file: Path, title: str, description: str, text: str
):
    write_posts(file, [post(title=title, description=description)])
    assert understood(file).rows[0].text == text


@pytest.mark.parametrize(
    ("network", "written", "link", "form"),
    [
        ("facebook", "Photos", "posts/9", Format.PHOTO),
        ("facebook", "Vidéos", "videos/9", Format.VIDEO),
        ("facebook", "Vidéos", "reel/9", Format.SHORT_VIDEO),
        ("facebook", "Reels", "posts/9", Format.SHORT_VIDEO),
        ("facebook", "Links", "posts/9", Format.LINK),
        ("facebook", "Liens", "posts/9", Format.LINK),
        ("facebook", "Text", "posts/9", Format.TEXT),
        ("facebook", "Évènements", "posts/9", Format.EVENT),
        ("facebook", "Nouveauté de 2027", "posts/9", Format.OTHER),
        ("facebook", "", "posts/9", Format.OTHER),
        ("instagram", "IG image", "p/DEx4mpl3AbC", Format.PHOTO),
        ("instagram", "Image IG", "p/DEx4mpl3AbC", Format.PHOTO),
        ("instagram", "Carrousel IG", "p/DEx4mpl3AbC", Format.CAROUSEL),
        ("instagram", "IG carousel", "p/DEx4mpl3AbC", Format.CAROUSEL),
        ("instagram", "Reel IG", "p/DEx4mpl3AbC", Format.SHORT_VIDEO),
        ("instagram", "IG story", "stories/petr/34567890123456789", Format.STORY),
    ],
)
def test_that_types_become_formats(file: Path, network: str, written: str, link: str, form: Format):
    permalink = f"https://www.{network}.com/{link}"
    fields = post(network=network, type=written, permalink=permalink)
    write_posts(file, [fields], network=network)
    assert understood(file).rows[0].format == form.value


def test_that_shares_are_told_from_originals(file: Path):
    posts = [post(n, is_share=share) for n, share in enumerate(["0", "1", "", "VRAI"])]
    write_posts(file, posts)
    kinds = [row.kind for row in understood(file).rows]
    assert kinds == [Kind.ORIGINAL, Kind.SHARE, Kind.ORIGINAL, Kind.SHARE]


@pytest.mark.parametrize(
    ("funded", "boosted", "sponsored"),
    [
        ("", "", None),
        ("", "0", False),
        ("", "1 250", True),
        ("Financé", "", True),
        ("Non financé", "", False),
        ("Non financé", "12", True),
        ("Mystère", "", None),
        ("", "n’importe quoi", None),
    ],
)
def test_that_sponsored_stays_unknown_unless_the_file_says_it(
    file: Path, funded: str, boosted: str, sponsored: bool | None
):
    write_posts(file, [post(funded=funded, boosted=boosted)], language="fr")
    assert understood(file).rows[0].sponsored is sponsored


def test_that_a_file_without_funding_columns_leaves_sponsored_unknown(file: Path):
    write_posts(file, [post(network="instagram")], network="instagram")
    assert understood(file).rows[0].sponsored is None


@pytest.mark.parametrize(
    ("fields", "reason", "value"),
    [
        ({"published": "02/30/2025 10:00"}, "bad_date", "02/30/2025 10:00"),
        ({"published": "Lifetime"}, "bad_date", "Lifetime"),
        ({"published": "01/14/1987 10:00"}, "bad_date", "01/14/1987 10:00"),
        ({"published": "01/14/2199 10:00"}, "bad_date", "01/14/2199 10:00"),
        ({"published": ""}, "no_date", ""),
        ({"reach": "-5"}, "bad_number", "-5"),
        ({"views": "12,5"}, "bad_number", "12,5"),
        ({"comments": "beaucoup"}, "bad_number", "beaucoup"),
        ({"permalink": "", "post_id": "1.22158E+17"}, "no_key", ""),
        ({"permalink": "https://exemple.fr/1", "post_id": ""}, "no_key", ""),
        ({"account_id": "", "account_name": ""}, "no_account", ""),
    ],
)
def test_that_a_row_is_refused_with_its_line_and_reason(
    file: Path, fields: dict[str, object], reason: str, value: object
):
    write_posts(file, [post(1), post(2, **fields), post(3)])
    answer = understood(file)
    assert [row.external_key[-1] for row in answer.rows] == ["2", "4"]
    (line,) = answer.summary.refused
    assert (line.line, line.reason, line.value) == (3, reason, value)
    assert (answer.summary.read, answer.summary.refused_count) == (3, 1)


def test_that_the_line_is_the_one_a_spreadsheet_shows(file: Path):
    posts = [post(1, title="deux\nlignes"), post(2, published="hier")]
    write_posts(file, posts)
    assert understood(file).summary.refused[0].line == 3


def test_that_only_the_first_refusals_are_kept_but_all_are_counted(file: Path):
    write_posts(file, [post(1), *(post(n, reach="x") for n in range(2, 402))])
    summary = understood(file).summary
    assert (len(summary.refused), summary.refused_count) == (200, 400)


def test_that_a_row_without_link_is_known_by_a_sound_identifier(file: Path):
    write_posts(file, [post(permalink="")])
    (row,) = understood(file).rows
    assert (row.external_key, row.permalink) == ("id:122100000000000002", "")


def test_that_blank_rows_and_repeated_headers_are_no_publications(file: Path):
    lines = [header(), make_meta.row(header(), **post(1)), [""] * len(header()), [], header()]
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([*lines, make_meta.row(header(), **post(2))])
    summary = understood(file).summary
    assert (summary.read, summary.refused_count) == (3, 0)
    assert summary.aside == {"repeated_header": 1}
    assert [account.rows for account in summary.accounts] == [2]


# Other people's publications


def collaborators(*owners: tuple[str, str]):
    rows = []
    for number, (ref, name) in enumerate(owners):
        rows.append(
            post(number, "instagram", account_id=ref, handle=name, account_name=name.title())
        )
    return rows


def test_that_a_collaborators_publications_are_set_apart_unread(file: Path):
    ours, theirs = (PROFILE[0], PROFILE[1]), ("17841499999999991", "camille_durand")
    write_posts(file, collaborators(*[ours] * 9, theirs), network="instagram")
    answer = understood(file)
    assert len(answer.rows) == 9
    assert {row.account_ref for row in answer.rows} == {ours[0]}
    assert answer.summary.aside == {"other_account": 1}
    assert answer.summary.read == 10
    listed = [(account.ref, account.name, account.rows) for account in answer.summary.accounts]
    assert listed == [(ours[0], PROFILE[1].title(), 9), (theirs[0], "", 1)]
    assert "camille" not in repr(answer).lower()


def test_that_a_collaborator_whose_number_is_destroyed_stays_unnamed(file: Path):
    ours, theirs = ("1.78414E+16", PROFILE[1]), ("1.78415E+16", "camille_durand")
    write_posts(file, collaborators(*[ours] * 9, theirs), network="instagram")
    answer = understood(file)
    assert [account.ref for account in answer.summary.accounts] == [f"~meta:{PROFILE[1]}"]
    assert answer.summary.aside == {"other_account": 1}
    assert "camille" not in repr(answer).lower()


def test_that_an_unreadable_row_of_another_account_is_not_quoted(file: Path):
    ours, theirs = (PROFILE[0], PROFILE[1]), ("17841499999999991", "camille_durand")
    posts = collaborators(*[ours] * 9, theirs)
    posts[-1]["published"] = "06 12 34 56 78"
    summary = understood(write_posts(file, posts, network="instagram")).summary
    assert summary.refused == ()
    assert summary.aside == {"other_account": 1}


def test_that_pages_that_hold_a_fifth_of_the_file_are_all_ours(file: Path):
    one, two, guest = ("101234567890123", "un"), ("101234567890456", "deux"), ("999", "tiers")
    posts = [post(n, account_id=ref, account_name=name)
             for n, (ref, name) in enumerate([one] * 7 + [two] * 2 + [guest])]  # fmt: skip
    answer = understood(write_posts(file, posts))
    assert [account.rows for account in answer.summary.accounts] == [7, 2, 1]
    assert {row.account_ref for row in answer.rows} == {one[0], two[0]}
    assert answer.summary.aside == {"other_account": 1}


def test_that_beside_an_account_known_as_ours_another_is_a_collaborator(file: Path) -> None:
    ours, theirs = ("17841499999999992", "notre_compte"), ("17841499999999991", "camille")
    write_posts(file, collaborators(*[ours] * 6, *[theirs] * 4), network="instagram")
    answer = understood(file, own_refs=frozenset({ours[0], "autre"}))
    assert {row.account_ref for row in answer.rows} == {ours[0]}
    assert answer.summary.aside == {"other_account": 4}
    # Nothing of ours is known in this file: its main accounts must be ours.
    answer = understood(file, own_refs=frozenset({"autre"}))
    assert {row.account_ref for row in answer.rows} == {ours[0], theirs[0]}


def test_that_the_account_whose_export_it_is_is_ours_beside_a_known_one(file: Path) -> None:
    known, new = ("17841499999999992", "petr"), ("17841499999999993", "tourisme_petr")
    write_posts(file, collaborators(*[new] * 9, known), network="instagram")
    answer = understood(file, own_refs=frozenset({known[0]}))
    assert {row.account_ref for row in answer.rows} == {known[0], new[0]}
    assert answer.summary.aside == {}


def test_that_a_new_page_exported_with_a_known_one_is_ours(file: Path) -> None:
    known, new, guest = ("101234567890123", "un"), ("101234567890456", "deux"), ("999", "tiers")
    owners = [known] * 6 + [new] * 3 + [guest]
    write_posts(
        file,
        [post(n, account_id=ref, account_name=name) for n, (ref, name) in enumerate(owners)],
    )
    answer = understood(file, own_refs=frozenset({known[0]}))
    assert {row.account_ref for row in answer.rows} == {known[0], new[0]}
    assert answer.summary.aside == {"other_account": 1}


def test_that_an_account_that_begins_deep_in_a_huge_file_is_read_too(file: Path):
    one, two = ("101234567890123", "un"), ("101234567890456", "deux")
    owners = [one] * 5000 + [two] * 3000
    posts = [post(n, account_id=ref, account_name=name) for n, (ref, name) in enumerate(owners)]
    posts[100]["reach"] = posts[6000]["reach"] = "x"
    answer = understood(write_posts(file, posts))
    assert len(answer.rows) == len({row.external_key for row in answer.rows}) == 7998
    assert answer.summary.aside == {}
    assert [line.line for line in answer.summary.refused] == [102, 6002]
    assert (answer.summary.read, answer.summary.refused_count) == (8000, 2)


def test_that_an_account_whose_number_is_destroyed_is_known_by_its_name(file: Path):
    posts = [post(n, "instagram", account_id="1.78414E+16") for n in range(3)]
    write_posts(file, posts, network="instagram")
    assert {row.account_ref for row in understood(file).rows} == {f"~meta:{PROFILE[1]}"}
    write_posts(file, [post(account_id="1,01235E+14")])
    assert {row.account_ref for row in understood(file).rows} == {f"~meta:{PAGE[1]}"}


# What spreadsheets do


@pytest.mark.parametrize("ending", ["", ";;;"])
def test_that_rows_wrapped_in_one_cell_are_unwrapped(file: Path, ending: str):
    posts = [
        post(1, title='Le "grand" marché, samedi'),
        post(2, title="Première ligne\nDeuxième, avec virgule\n\nDernière"),
        post(3),
    ]
    make_meta.wrap_in_one_cell(write_posts(file, posts, newline="\n"), ending)
    answer = understood(file)
    assert [row.text for row in answer.rows] == [fields["title"] for fields in posts]
    assert "from_spreadsheet" in answer.summary.warnings


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_that_another_delimiter_is_recognised(file: Path, delimiter: str):
    write_posts(file, [post(title="a, b; c")], delimiter=delimiter)
    assert understood(file).rows[0].text == "a, b; c"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_that_any_encoding_a_spreadsheet_writes_is_read(file: Path, encoding: str):
    text = "L’été à la forêt : « Noël », garçon, œuvre, ÉTÉ…"
    write_posts(file, [post(n, title=text) for n in range(3)], language="fr", encoding=encoding)
    assert {row.text for row in understood(file).rows} == {text}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_that_any_end_of_line_is_read(file: Path, newline: str):
    write_posts(file, [post(1), post(2)], newline=newline)
    assert len(understood(file).rows) == 2


def test_that_a_stray_windows_byte_spoils_only_itself(file: Path):
    write_posts(file, [post(n, title="Forêt d’été") for n in range(2000)])
    content = file.read_bytes()
    cut = content.rindex("Forêt".encode())
    file.write_bytes(content[:cut] + b"For\xeat" + content[cut + len("Forêt".encode()) :])
    assert {row.text for row in understood(file).rows} == {"Forêt d’été"}


def test_that_a_declared_delimiter_and_lines_above_the_header_are_skipped(file: Path):
    write_posts(file, [post(1), post(2, published="nul")], delimiter="|", encoding="utf-8")
    above = 'sep=|\n"Export du 3 mars"\n\n'
    file.write_text(above + file.read_text("utf-8"), "utf-8")
    answer = understood(file)
    assert len(answer.rows) == 1
    assert answer.summary.refused[0].line == 6


def test_that_empty_cells_added_at_the_end_are_cut(file: Path):
    write_posts(file, [post(1), post(2)], delimiter=";", newline="\n", encoding="utf-8")
    head, *lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([head, *(f"{line};;;" for line in lines)]), "utf-8")
    assert len(understood(file).rows) == 2


def test_that_destroyed_identifiers_never_identify(file: Path):
    posts = [post(n, post_id="1.22158E+17") for n in range(3)]
    answer = understood(write_posts(file, posts))
    assert len({row.external_key for row in answer.rows}) == 3
    assert answer.summary.warnings == ("from_spreadsheet",)


@pytest.mark.parametrize(
    ("first", "second", "warning"),
    [
        ("14/01/2025 09:32", "01/02/2025 09:32", "dates_day_first"),
        ("2025-01-14 09:32", "2025-02-01 09:32", "dates_rewritten"),
    ],
)
def test_that_dates_rewritten_alike_are_read_with_a_warning(
    file: Path, first: str, second: str, warning: str
):
    answer = understood(write_posts(file, [post(1, published=first), post(2, published=second)]))
    days = [date.fromordinal(row.day) for row in answer.rows]
    assert days == [date(2025, 1, 14), date(2025, 2, 1)]
    assert answer.summary.warnings == (warning,)


def test_that_dates_written_in_two_ways_are_refused_unless_the_user_chooses(file: Path):
    posts = [post(1, published="25/01/2025 09:32"), post(2, published="01/25/2025 09:32")]
    write_posts(file, posts)
    assert refusal(file).key == "import_dates_mixed"
    answer = understood(file, date_order="dmy")
    assert [date.fromordinal(row.day) for row in answer.rows] == [date(2025, 1, 25)]
    assert [line.reason for line in answer.summary.refused] == ["bad_date"]
    assert answer.summary.warnings == ()


# What Instagram's links prove


def medium(number: int, published: str, uploaded: str):
    code = make_meta.shortcode(epoch(uploaded) * 1000, number)
    permalink = f"https://www.instagram.com/p/{code}/"
    return post(number, "instagram", published=published, permalink=permalink)


def test_that_hours_that_follow_the_uploads_are_kept(file: Path):
    posts = [
        medium(n, f"01/{n:02d}/2025 09:32", f"2025-01-{n:02d} 17:{31 - n}") for n in range(1, 9)
    ]
    answer = understood(write_posts(file, posts, network="instagram"))
    assert [row.published_at for row in answer.rows] == [
        epoch(f"2025-01-{n:02d} 17:32") for n in range(1, 9)
    ]
    assert answer.summary.warnings == ()


def test_that_the_second_one_o_clock_of_november_is_told_by_the_upload(file: Path):
    posts = [
        medium(1, "11/02/2025 01:30", "2025-11-02 09:29"),
        medium(2, "11/02/2025 01:30", "2025-11-02 08:29"),
    ]
    answer = understood(write_posts(file, posts, network="instagram"))
    times = [row.published_at for row in answer.rows]
    assert times == [epoch("2025-11-02 09:29"), epoch("2025-11-02 08:30")]
    assert answer.summary.warnings == ("times_corrected",)


def test_that_a_file_in_local_hours_is_found_out_by_the_uploads(file: Path):
    posts = [medium(n, f"01/{n:02d}/2025 18:32", f"2025-01-{n:02d} 17:31") for n in range(1, 9)]
    write_posts(file, posts, network="instagram")
    answer = understood(file)
    assert answer.rows[0].published_at == epoch("2025-01-01 17:32")
    assert answer.summary.timezone == "Europe/Paris"
    assert answer.summary.warnings == ("zone_detected",)
    answer = understood(file, timezone="UTC")
    assert answer.summary.timezone == "UTC"
    assert answer.summary.warnings == ("zone_doubtful",)


def test_that_hours_no_zone_explains_are_doubted(file: Path):
    posts = [
        medium(n, f"01/{n:02d}/2025 09:32", f"2025-01-{n:02d} {n + 4:02d}:00") for n in range(1, 9)
    ]
    answer = understood(write_posts(file, posts, network="instagram"))
    assert "zone_unconfirmed" in answer.summary.warnings


# Archives and sizes


def test_that_the_one_table_of_an_archive_is_read(tmp_path: Path):
    inner = write_posts(tmp_path / "Jan-01-2025_Mar-31-2025_1.csv", [post(1), post(2)])
    archive = tmp_path / "telechargement.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.write(inner, "Export/Jan-01-2025_Mar-31-2025_1.csv")
        bundle.writestr("__MACOSX/Export/._x.csv", b"\x00\x05")
        bundle.writestr("LISEZMOI.md", "x")
    answer = understood(archive)
    assert len(answer.rows) == 2
    assert answer.summary.period == (date(2025, 1, 1), date(2025, 3, 31))


def test_that_many_publications_arrive_in_batches_with_progress(file: Path):
    make_meta.write_meta_csv(file, 12_000, network="instagram", language="fr")
    answer = understood(file)
    assert len(answer.rows) == answer.summary.read == 12_000
    assert len({row.external_key for row in answer.rows}) == 12_000
    assert answer.progress == sorted(answer.progress)
    assert answer.progress[-1] == 1.0
    assert answer.summary.warnings == ()
    assert answer.summary.last == date(2025, 12, 30)
