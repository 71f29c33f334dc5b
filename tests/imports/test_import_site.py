import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.imports.containers import xmls
from cm_desk.imports.containers.source import plain
from cm_desk.imports.site import stamps
from imports.asking import ask, refusal, understood
from imports.make_fediverse import write_zip
from imports.make_site import (
    ATOM_ENTRY,
    RDF_ITEM,
    article,
    atom,
    rdf,
    rss,
    rss_item,
    written,
    wxr,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "export.xml"


# WordPress


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
@pytest.mark.parametrize("cdata", [True, False])
def test_that_an_export_gives_its_articles_by_title_and_address(
    file: Path, version: str, cdata: bool
):
    answer = understood(written(file, wxr([article(3, cdata=cdata)], version)))
    row = answer.rows[0]
    # 08:15:30 in Greenwich is 10:15 in Paris in June.
    assert (row.minute, row.published_at) == (10 * 60 + 15, 1_748_938_500)
    assert row.text == "Article 3"
    assert row.external_key == "pays-haut-vallon.fr/actualites/article-3"
    assert row.permalink == "https://www.pays-haut-vallon.fr/actualites/article-3/"
    summary = answer.summary
    assert summary
    assert (summary.kind, summary.network_id) == ("wordpress", "site")
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    account = summary.accounts[0]
    assert (account.ref, account.name) == ("pays-haut-vallon.fr", "Pays du Haut-Vallon")


def test_that_only_published_articles_are_kept_and_the_rest_is_counted(file: Path):
    others = [
        article(n, post_type=kind)
        for n, kind in enumerate(("page", "attachment", "nav_menu_item"), 10)
    ]
    unseen = [
        article(n, status=status) for n, status in enumerate(("draft", "future", "private"), 20)
    ]
    locked = article(30, post_password="clef")  # noqa: S106 - an article’s, not ours
    news = article(2, post_type="actualites", post_date_gmt="2025-07-01 06:00:00")
    answer = understood(written(file, wxr([article(1), news, *others, *unseen, locked])))
    assert [row.text for row in answer.rows] == ["Article 1", "Article 2"]
    summary = answer.summary
    assert summary
    assert summary.read == 9
    assert summary.aside == {"site_other_content": 3, "site_unpublished": 4}
    assert summary.period
    assert [day.isoformat() for day in summary.period] == ["2025-06-03", "2025-07-01"]


def test_that_comments_and_people_s_addresses_are_left_out(file: Path):
    answer = understood(written(file, wxr([article(comment=True)])))
    assert answer.summary
    assert answer.summary.left_out == ("left_out_comments", "left_out_emails")
    for word in ("Bravo", "habitant", "@", "jdoe", "Jeanne", "texte de"):
        assert word not in f"{answer}"


def test_that_an_hour_without_greenwich_is_the_site_s_own(file: Path):
    local = article(post_date_gmt="0000-00-00 00:00:00", post_date="2025-06-03 10:15:30")
    answer = understood(written(file, wxr([local, article(2)])))
    assert {row.minute for row in answer.rows} == {10 * 60 + 15}
    assert answer.summary
    assert (answer.summary.timezone, answer.summary.zone_is_given) == ("Europe/Paris", False)
    answer = understood(file, timezone="UTC")
    assert [row.minute for row in answer.rows] == [12 * 60 + 15, 10 * 60 + 15]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"post_date": "0000-00-00 00:00:00", "post_date_gmt": "0000-00-00 00:00:00"}, "bad_date"),
        ({"post_date": "", "post_date_gmt": ""}, "no_date"),
        ({"post_date_gmt": "2025-02-30 10:00:00", "post_date": "hier"}, "bad_date"),
        ({"post_date_gmt": "2999-01-01 10:00:00"}, "bad_date"),
    ],
)
def test_that_a_senseless_date_leaves_the_article_out(
    file: Path, fields: dict[str, str], reason: str
):
    summary = understood(written(file, wxr([article(1), article(2, **fields)]))).summary
    assert summary
    assert [line.reason for line in summary.refused] == [reason]
    assert summary.refused[0].line > 40


def test_that_titles_are_read_without_their_markup(file: Path):
    titled = article(title="L&rsquo;été &amp; <em>au</em>\n pays&#8230;")
    assert understood(written(file, wxr([titled]))).rows[0].text == "L’été & au pays…"


def test_that_an_article_s_plain_address_identifies_it(file: Path):
    row = understood(written(file, wxr([article(link="https://pays-haut-vallon.fr/?p=12")]))).rows[
        0
    ]
    assert row.external_key == "pays-haut-vallon.fr?p=12"


def test_that_control_codes_and_a_blank_first_line_are_forgiven(file: Path):
    text = wxr([article(title="Un\x08 deux")])
    row = understood(written(file, "\n \n" + text)).rows[0]
    assert row.text == "Un deux"
    assert understood(written(file, "\ufeff" + text)).rows[0].text == "Un deux"


def test_that_the_files_of_one_export_are_read_together_from_their_archive(tmp_path: Path):
    folder = "pays.wordpress.com-2025-07-01"
    files = {
        f"{folder}/pays.wordpress.2025-07-01.001.xml": wxr([article(1)]),
        f"{folder}/pays.wordpress.2025-07-01.002.xml": wxr([article(2)]),
        f"__MACOSX/{folder}/._pays.wordpress.2025-07-01.001.xml": "\0\5",
        f"{folder}/image.jpg": "x",
    }
    answer = understood(write_zip(tmp_path / "pays.zip", files))
    assert [row.text for row in answer.rows] == ["Article 1", "Article 2"]


# Feeds


def test_that_a_feed_gives_its_last_items(file: Path):
    items = [rss_item(2, pubDate="Wed, 04 Jun 2025 08:00:00 GMT"), rss_item(1)]
    answer = understood(written(file, rss(items)))
    row = answer.rows[1]
    assert (row.minute, row.published_at) == (10 * 60 + 15, 1_748_938_500)
    assert row.text == "Article 1"
    assert row.external_key == "pays-haut-vallon.fr/actualites/article-1"
    summary = answer.summary
    assert summary
    assert (summary.kind, summary.network_id, summary.timezone) == ("feed", "site", "UTC")
    assert summary.period
    assert [day.isoformat() for day in summary.period] == ["2025-06-03", "2025-06-04"]
    account = summary.accounts[0]
    assert (account.ref, account.name) == ("pays-haut-vallon.fr", "Pays du Haut-Vallon")


def test_that_the_site_is_one_account_in_its_feed_and_in_its_export(tmp_path: Path):
    feed = understood(written(tmp_path / "a.xml", rss([rss_item()])))
    export = understood(written(tmp_path / "b.xml", wxr([article()])))
    assert feed.rows[0].account_ref == export.rows[0].account_ref
    assert feed.rows[0].external_key == export.rows[0].external_key


def test_that_older_and_newer_families_of_feeds_are_read(tmp_path: Path):
    older = understood(written(tmp_path / "rdf.xml", rdf(RDF_ITEM)))
    assert [(row.text, row.external_key) for row in older.rows] == [
        ("Conseil", "pays-haut-vallon.fr/b")
    ]
    newer = understood(written(tmp_path / "atom.xml", atom(ATOM_ENTRY)))
    row = newer.rows[0]
    assert (row.text, row.external_key) == ("L’été", "pays-haut-vallon.fr/a/ete")
    assert (row.minute, row.published_at) == (10 * 60 + 15, 1_748_938_500)
    assert newer.summary
    assert newer.summary.accounts[0].name == "Pays du Haut-Vallon"
    assert newer.summary.left_out == ("left_out_emails",)
    assert "Jeanne" not in f"{newer}".replace("jeanne", "Jeanne")


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"link": "", "guid": "https://pays-haut-vallon.fr/c"}, "pays-haut-vallon.fr/c"),
        ({"link": "", "guid": "12 at pays"}, "pays-haut-vallon.fr#12 at pays"),
        ({"link": "javascript:alert(1)"}, ""),
    ],
)
def test_that_an_item_without_link_is_known_by_its_identifier(
    file: Path, fields: dict[str, str], key: str
):
    row = understood(written(file, rss([rss_item(**fields)]))).rows[0]
    assert row.external_key == key or (not key and row.external_key.startswith("~"))
    assert row.permalink in {"", "https://pays-haut-vallon.fr/c"}


def test_that_an_identifier_said_to_be_no_link_is_none(file: Path):
    item = rss_item(link="").replace(
        "<description>", '<guid isPermaLink="false">https://pays.fr/d</guid><description>'
    )
    row = understood(written(file, rss([item]))).rows[0]
    assert (row.permalink, row.external_key) == ("", "pays-haut-vallon.fr#https://pays.fr/d")


def test_that_an_item_without_hour_has_a_day(file: Path):
    row = understood(written(file, rss([rss_item(pubDate="2025-06-03")]))).rows[0]
    assert row.minute is None


def test_that_an_hour_without_zone_is_the_territory_s_and_may_be_chosen(file: Path):
    written(file, rss([rss_item(pubDate="2025-06-03T10:15:30")]))
    answer = understood(file)
    assert answer.rows[0].minute == 10 * 60 + 15
    assert answer.summary
    assert (answer.summary.timezone, answer.summary.zone_is_given) == ("Europe/Paris", False)
    assert understood(file, timezone="UTC").rows[0].minute == 12 * 60 + 15


def test_that_items_without_date_are_refused(file: Path):
    summary = understood(written(file, rss([rss_item(), rss_item(2, pubDate="")]))).summary
    assert summary
    assert [line.reason for line in summary.refused] == ["no_date"]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16", "utf-8-sig"])
def test_that_the_encoding_said_by_the_file_is_followed(file: Path, encoding: str):
    said = encoding.removesuffix("-sig")
    head = f'<?xml version="1.0" encoding="{said}"?>\n'
    file.write_bytes(
        rss([rss_item(title="Été à l’étang")], head).replace("’", "'").encode(encoding)
    )
    assert understood(file).rows[0].text == "Été à l'étang"


# What is no feed, and hostile documents


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><body>RSS</body></html>",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">\n<html/>',
        '<html><link href="https://wordpress.org/export/"><rss></html>',
        "<!-- enregistré --><html lang='fr'><body><feed></body></html>",
    ],
)
def test_that_a_page_saved_instead_of_the_feed_is_named(file: Path, text: str):
    failure = refusal(written(file, text))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "web-page")


def test_that_another_xml_is_named(file: Path):
    assert refusal(written(file, "<?xml version='1.0'?><plan/>")).values["kind"] == "xml"


def test_that_a_table_that_speaks_of_feeds_is_a_table(file: Path):
    failure = refusal(written(file, "Texte,Date\nNotre flux <rss> et wordpress.org/export/,2025\n"))
    assert failure.key != "import_other_kind"


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ('<!DOCTYPE rss [<!ENTITY l0 "ha">' + _LAUGHS + "]>", "import_xml_unsafe"),
        ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "import_xml_unsafe"),
        ('<!DOCTYPE rss SYSTEM "http://exemple.invalid/rss.dtd">', "import_xml_unsafe"),
        ('<!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>', "import_xml_unsafe"),
        ('<?xml version="1.0" encoding="klingon"?>', "import_xml_broken"),
        ("<!-- -- -->", "import_xml_broken"),
    ],
)
def test_that_what_xml_could_fetch_or_grow_is_refused(file: Path, head: str, key: str):
    assert refusal(written(file, rss([rss_item()], head))).key == key


@pytest.mark.parametrize(
    "text",
    [
        rss([rss_item()])[:-20],
        rss([rss_item(title="a & b")]),
        rss([rss_item(title="&inconnu;")]),
        rss([rss_item()]).replace("</item>", "</article>"),
        rss(["<a>" * 100_000]),
        rss(["<item>" * 100_000]),
        rss([f"<item><title>{'a' * 20_000_000}</title></item>"]),
        rss([f'<item a="{"a" * 20_000_000}"/>']),
        rss(["<?a " + "b" * 20_000_000]),
    ],
    ids=range(9),
)
def test_that_a_broken_or_bloated_document_ends_in_one_refusal(file: Path, text: str):
    written(file, text)
    began = time.monotonic()
    assert refusal(file).key == "import_xml_broken"
    assert time.monotonic() - began < 3


def test_that_a_feed_of_nothing_is_told(file: Path):
    assert refusal(written(file, rss([]))).key == "import_no_rows"


def test_that_a_field_repeated_or_endless_is_bounded(tmp_path: Path):
    item = rss_item(title="a" * 300_000).replace("</item>", "<guid>b</guid>" * 5000 + "</item>")
    about = xmls.About()
    names = frozenset({"title", "guid"})
    wanted = xmls.Wanted(frozenset({"item"}), names, frozenset())
    path = written(tmp_path / "a.xml", rss([item]))
    (record,) = xmls.records(plain(path), wanted, about)
    assert len(record.fields["guid"]) < 100
    assert len(record.text("title")) <= 100_000


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8), st.booleans())
def test_that_any_damage_ends_in_a_reading_or_one_refusal(
    file: Path, place: int, patch: bytes, is_feed: bool
):
    data = (rss([rss_item()]) if is_feed else wxr([article(comment=True)])).encode()
    place %= len(data)
    file.write_bytes(data[:place] + patch + data[place + len(patch) :])
    answer = ask(file)
    assert (answer.summary is None) != (answer.failure is None)


# Dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 18 Jan 2011 07:40:14 +0000", "2011-01-18T07:40:14+00:00"),
        ("18 Jan 2011 07:40 GMT", "2011-01-18T07:40:00+00:00"),
        ("Tuesday, 18-Jan-11 07:40:14 EST", "2011-01-18T07:40:14-05:00"),
        ("Sat, 31 Dec 2016 23:59:60 Z", "2016-12-31T23:59:59+00:00"),
        ("Tue, 18 Jan 2011 07:40:14 CEST", "2011-01-18T07:40:14+02:00"),
        ("Tue, 18 Jan 2011 07:40:14", "2011-01-18T07:40:14"),
    ],
)
def test_that_dates_of_electronic_mail_are_read(text: str, expected: str):
    found = stamps.rfc822(text)
    assert found
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tue, 30 Feb 2011 07:40:14 GMT",
        "Tue, 18 Foo 2011 07:40:14 GMT",
        "Tue, 18 Jan 2011 25:40:14 GMT",
        "Tue, 18 Jan 2011 07:40:14 +9900",
        "Tue, 18 Jan ٢٠١١ 07:40:14 GMT",
        "Wed, 30 Nov -0001 00:00:00 +0000",
    ],
)
def test_that_other_dates_are_not_electronic_mail_s(text: str):
    found = stamps.rfc822(text)
    assert found is None or found.tzinfo is None


@pytest.mark.parametrize(
    "text", ["2025-13-01", "2025-06-03T24:00Z", "２０２５-06-03", "2025-06-03T10"]
)
def test_that_other_dates_are_not_the_web_s(text: str):
    assert stamps.rfc3339(text) is None
