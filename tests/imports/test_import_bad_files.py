import io
import os
import struct
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.containers import source
from cm_desk.imports.reader import ReadOptions, read_file
from cm_desk.services.texts import Texts
from imports import make_meta
from imports.asking import Answer, ask, refusal, understood
from imports.make_meta import header, post, write_posts


def written(file: Path, content: bytes | str):
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def kind_of(file: Path):
    failure = refusal(file)
    assert failure.key == "import_other_kind", failure
    return failure.values["kind"]


# The file itself


def test_that_a_missing_file_a_folder_and_an_empty_file_are_told(tmp_path: Path):
    assert refusal(tmp_path / "absent.csv").key == "import_missing"
    assert refusal(tmp_path).key == "import_folder"
    assert refusal(written(tmp_path / "vide.csv", "")).key == "import_empty"
    assert refusal(written(tmp_path / "bom.csv", b"\xef\xbb\xbf")).key == "import_empty"
    assert refusal(written(tmp_path / "blanc.csv", "\n \n\n")).key == "import_empty"
    assert refusal(written(tmp_path / "a.csv", "x") / "b.csv").key == "import_missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_that_what_is_no_ordinary_file_is_not_opened(tmp_path: Path):
    pipe = tmp_path / "tuyau.csv"
    os.mkfifo(pipe)
    assert refusal(pipe).key == "import_unreadable"


def test_that_a_file_that_cannot_be_opened_is_told(file: Path, monkeypatch: pytest.MonkeyPatch):
    written(file, "x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert refusal(file).key == "import_unreadable"


def test_that_a_disk_that_fails_while_reading_is_told(file: Path, monkeypatch: pytest.MonkeyPatch):
    write_posts(file, [post(n) for n in range(50)])

    class Failing(io.BytesIO):
        def read(self, size: int = -1) -> bytes:
            if self.tell() > 4096:
                raise OSError(5, "input/output error")
            return super().read(min(size, 4097))

    monkeypatch.setattr(source, "_open", lambda path: Failing(path.read_bytes()))
    assert refusal(file).key == "import_unreadable"


def test_that_two_gigabytes_are_refused_before_reading(file: Path):
    with write_posts(file, [post()]).open("r+b") as stream:
        stream.truncate(2 * 1024**3)
    began = time.monotonic()
    failure = refusal(file)
    assert time.monotonic() - began < 1
    assert (failure.key, failure.values["size"]) == ("import_too_big", 2 * 1024**3)


# Not a table, or not ours


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("Bonjour à toutes et à tous", "import_not_table"),
        ("Bonjour\n\nune lettre\nsans tableau\n", "import_not_table"),
        ("Nom;Prénom;Ville\nDurand;Camille;Ambreville\n", "import_unknown_columns"),
        (",".join(f"colonne {n}" for n in range(300)), "import_no_rows"),
        ('"' * 7 + ",", "import_not_table"),
        ("Post ID,Page ID\n1,2\n", "import_unknown_columns"),
    ],
)
def test_that_what_is_not_an_export_is_told(file: Path, content: bytes | str, key: str):
    assert refusal(written(file, content)).key == key


def test_that_unknown_columns_are_quoted_shortly(file: Path):
    values = refusal(written(file, "Nom;Prénom;Ville\nDurand;Camille;Ambreville\n")).values
    assert values == {"columns": "Nom, Prénom, Ville", "count": 3}
    names = ";".join("x" * 100 + str(number) for number in range(300))
    wide = written(file, f"{names}\n{names.replace('x', 'y')}\n")
    assert len(refusal(wide).values["columns"]) < 300


@pytest.mark.parametrize("network", ["facebook", "instagram"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_a_header_alone_holds_no_publication(file: Path, network: str, language: str):
    write_posts(file, [], network=network, language=language)
    assert refusal(file).key == "import_no_rows"


def test_that_a_file_none_of_whose_rows_can_be_read_is_refused(file: Path):
    failure = refusal(write_posts(file, [post(n, published="le 3 mars") for n in range(4)]))
    assert failure.key == "import_all_refused"
    assert failure.values == {"count": 4, "reason": "bad_date"}


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        ("Date,Impressions (organic),Impressions (total)", "linkedin-series"),
        ("Date,Content,Video title,Video publish time,Duration,Views", "youtube-series"),
        ("Geography,Views,Watch time (hours)", "youtube-series"),
        ("Date,Video Views,Profile Views,Likes,Comments,Shares", "tiktok-series"),
        ("account;network;published_at;hour_known;format", "cm-desk-export"),
    ],
)
def test_that_tables_of_other_kinds_are_named(file: Path, columns: str, kind: str):
    delimiter = ";" if ";" in columns else ","
    content = f"{columns}\n{delimiter.join('x' * len(columns.split(delimiter)))}\n"
    assert kind_of(written(file, content)) == kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<!DOCTYPE html><html><body>Publications, vues</body></html>", "web-page"),
        ("<svg xmlns='x'></svg>", "xml"),
        ("BEGIN:VCALENDAR\nVERSION:2.0", "calendar"),
        ("Video overview\nDate,Views\n2026-06-05,12\n", "x-video-series"),
        ('{"a": 1, "b": [1, 2]}', "json"),
        (b"%PDF-1.7\n%\xe2", "pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "image"),
        (b"SQLite format 3\x00" + bytes(500), "database"),
        (b"\x1f\x8b\x08\x00" + bytes(50), "compressed"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(50), "video"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image"),
        (bytes(range(256)) * 40, "binary"),
        (bytes(5000), "binary"),
        (b"\x07\x01\x02,\x03\n" * 400, "binary"),
    ],
)
def test_that_files_of_other_kinds_are_named(file: Path, content: bytes | str, kind: str):
    assert kind_of(written(file, content)) == kind


def test_that_the_daily_figures_of_meta_are_named_in_any_language(file: Path):
    series = 'sep=,\n"Couverture Facebook"\n"Date","Principal"\n"2025-01-01T01:00:00","5"\n'
    assert kind_of(written(file, series.encode("utf-16"))) == "meta-series-other"
    english = series.replace("Principal", "Primary")
    assert kind_of(written(file, english.encode("utf-16"))) == "meta-series-other"


# Archives


def bundle(path: Path, **members: str):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ("word/document.xml", "document"),
        ("your_instagram_activity/media/posts_1.json", "meta-download-other"),
        ("this_profile's_activity/posts/profile_posts_1.json", "meta-download-other"),
        ("Informations relatives aux tableaux.csv", "youtube-series"),
    ],
)
def test_that_archives_are_named_by_their_members(tmp_path: Path, member: str, kind: str):
    assert kind_of(bundle(tmp_path / "archive.zip", **{member: "x", "autre.txt": "y"})) == kind


def test_that_a_nameless_member_is_passed_over(tmp_path: Path):
    path = bundle(tmp_path / "a.zip", **{"x.jpg": "x"})
    content = path.read_bytes()
    path.write_bytes(content.replace(b"x.jpg", b"\x00.jpg"))
    assert refusal(path).key == "import_zip_empty"


def test_that_an_archive_without_a_table_or_with_several_is_told(tmp_path: Path, file: Path):
    assert refusal(bundle(tmp_path / "a.zip", **{"photo.jpg": "x"})).key == "import_zip_empty"
    export = write_posts(file, [post()]).read_text("utf-8")
    failure = refusal(bundle(tmp_path / "b.zip", **{"1.csv": export, "2.csv": export}))
    assert (failure.key, failure.values) == ("import_zip_several", {"count": 2})
    many = {f"{n}.csv": "a,b" for n in range(30)}
    assert refusal(bundle(tmp_path / "c.zip", **many)).key == "import_zip_several"
    foreign = {"1.csv": "a,b\n1,2", "2.csv": "account,network,published_at,hour_known\n1,2,3,4"}
    assert kind_of(bundle(tmp_path / "d.zip", **foreign)) == "cm-desk-export"
    mixed = understood(bundle(tmp_path / "e.zip", **{"1.csv": export, "2.csv": "a,b\n1,2"}))
    assert len(mixed.rows) == 1


def test_that_damaged_archives_are_told(tmp_path: Path, file: Path):
    export = write_posts(file, [post(n) for n in range(300)]).read_text("utf-8")
    content = bundle(tmp_path / "a.zip", **{"1.csv": export}).read_bytes()
    for damaged in (content[:200], b"PK\x03\x04", content[:80] + bytes(60) + content[140:]):
        assert refusal(written(tmp_path / "b.zip", damaged)).key == "import_zip_broken"


def test_that_a_protected_archive_is_told(tmp_path: Path):
    content = bytearray(bundle(tmp_path / "a.zip", **{"1.csv": "a,b"}).read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert refusal(written(tmp_path / "b.zip", bytes(content))).key == "import_zip_encrypted"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_that_methods_that_cannot_be_bounded_are_refused(tmp_path: Path, method: int):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("1.csv", "a,b")
    assert refusal(path).key == "import_zip_broken"


def test_that_a_bomb_is_refused_before_it_bursts(tmp_path: Path):
    head = ",".join(header()) + "\n"
    path = bundle(tmp_path / "bombe.zip", **{"1.csv": head + "0" * (200 * 1024**2)})
    assert path.stat().st_size < 300_000
    began = time.monotonic()
    assert refusal(path).key == "import_zip_bomb"
    assert time.monotonic() - began < 1


def test_that_an_archive_that_announces_too_much_is_refused(tmp_path: Path):
    content = bytearray(bundle(tmp_path / "a.zip", **{"1.csv": "a,b"}).read_bytes())
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = struct.pack("<I", 3 * 1024**3)
    assert refusal(written(tmp_path / "b.zip", bytes(content))).key == "import_too_big"


def test_that_nothing_is_ever_extracted(tmp_path: Path, file: Path):
    export = write_posts(file, [post()]).read_text("utf-8")
    names = ["../../evade.csv", "/etc/evade.csv", "C:\\evade.csv", "CON.csv", "a:b.csv", "x./y.csv"]
    before = sorted(tmp_path.rglob("*"))
    for name in names:
        path = bundle(tmp_path / "archive.zip", **{name: export})
        assert len(understood(path).rows) == 1
        path.unlink()
    assert sorted(tmp_path.rglob("*")) == before


# Damage inside


def test_that_a_truncated_file_gives_what_it_holds_and_says_so(file: Path):
    write_posts(file, [post(n, title="une, deux") for n in range(20)])
    content = file.read_bytes()
    answer = understood(written(file, content[: content.rindex(b"Photos")]))
    assert len(answer.rows) == 19
    assert [line.reason for line in answer.summary.refused] == ["cut_row"]
    assert answer.summary.warnings == ("file_truncated",)


def test_that_a_quote_left_open_loses_one_line_not_the_file(file: Path):
    write_posts(file, [post(n, title="x" * 600) for n in range(1000)], newline="\n")
    lines = file.read_text("utf-8-sig").splitlines()
    lines[100] = lines[100].replace("x" * 600, '"' + "x" * 600)
    file.write_text("\n".join(lines), "utf-8")
    answer = understood(file)
    assert "open_quote" in {line.reason for line in answer.summary.refused}
    assert len(answer.rows) > 700


def test_that_zero_bytes_and_odd_marks_inside_are_harmless(file: Path):
    write_posts(file, [post(title="avant\x00\x07après"), post(2, views="1\x002")])
    answer = understood(file)
    assert [row.text for row in answer.rows] == ["avantaprès"]
    assert [line.reason for line in answer.summary.refused] == ["bad_number"]


def test_that_a_caption_beyond_belief_does_not_stop_the_reading(file: Path):
    write_posts(file, [post(1), post(2, title="x" * 1_000_000), post(3)])
    answer = understood(file)
    assert len(answer.rows) == 2
    assert [line.reason for line in answer.summary.refused] == ["open_quote"]


def test_that_thousands_of_accounts_do_not_fill_the_summary(file: Path):
    write_posts(file, [post(n, account_id=10**14 + n) for n in range(3000)])
    answer = understood(file)
    assert len(answer.summary.accounts) == 50
    assert answer.summary.aside["other_account"] + len(answer.rows) == 3000


# Anything at all


def holds_together(answer: Answer, errors: Mapping[str, str]):
    """One refusal that we can word, or a summary that adds up."""
    if answer.failure is not None:
        assert answer.failure.key in errors
        return
    summary = answer.summary
    aside = sum(summary.aside.values())
    assert summary.read == len(answer.rows) + aside + summary.refused_count
    assert len(answer.rows) > 0
    assert summary.first <= summary.last
    own = {account.ref for account in summary.accounts}
    for row in answer.rows:
        assert row.account_ref in own
        assert row.external_key
        assert all(figure is None or 0 <= figure < 10**15 for figure in row[10:19])
        assert row.minute is None or 0 <= row.minute < 1440
        assert summary.first.toordinal() <= row.day <= summary.last.toordinal()


@given(content=st.binary(max_size=3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_bytes_are_understood_or_refused(
    tmp_path: Path, errors: Mapping[str, str], content: bytes | str
):
    answer = ask(written(tmp_path / "octets.csv", content))
    holds_together(answer, errors)
    assert (answer.failure is None) is (answer.summary is not None)


@given(text=st.text(alphabet='PostID,;"\n\t0123/ é\x00', max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_text_is_understood_or_refused(
    tmp_path: Path, errors: Mapping[str, str], text: str
):
    answer = ask(written(tmp_path / "texte.csv", text))
    holds_together(answer, errors)
    assert (answer.failure is None) is (answer.summary is not None)


@pytest.fixture(scope="module")
def whole_export(tmp_path_factory: pytest.TempPathFactory):
    file = tmp_path_factory.mktemp("export") / "export.csv"
    posts = [post(n, title=f"une, « deux »\ntrois {n}") for n in range(12)]
    return write_posts(file, posts, language="fr").read_bytes()


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_damage_is_understood_or_refused(
    tmp_path: Path, errors: Mapping[str, str], whole_export: bytes, data: st.DataObject
):
    content = bytearray(whole_export)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 200)))
        content[start:end] = data.draw(
            st.binary(max_size=40) | st.sampled_from([b'"', b",", b"\n"])
        )
    answer = ask(written(tmp_path / "abime.csv", bytes(content)))
    holds_together(answer, errors)
    assert (answer.failure is None) is (answer.summary is not None)


@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                field: st.text(max_size=12) | st.sampled_from(["", "0", "12", "-1", "1 234", "N/A"])
                for field in make_meta.NAMES
            },
        ),
        max_size=5,
    ),
    network=st.sampled_from(["facebook", "instagram"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_cells_are_understood_or_refused(
    tmp_path: Path, errors: Mapping[str, str], rows: Any, network: str
):
    posts = [post(n, network, **fields) for n, fields in enumerate(rows)]
    file = tmp_path / "cellules.csv"
    try:
        write_posts(file, posts, network=network)
    except UnicodeEncodeError:
        return
    answer = ask(file)
    holds_together(answer, errors)
    assert (answer.failure is None) is (answer.summary is not None)


def test_that_the_parent_words_every_refusal(tmp_path: Path, texts: Texts):
    for content in (b"", b"a,b\n1,2", b"%PDF-", b"x", bytes(9999)):
        with pytest.raises(CmDeskError) as caught:
            read_file(
                written(tmp_path / "fichier.csv", content),
                options=ReadOptions(),
                on_rows=lambda _: pytest.fail("rows"),
            )
        sentence = texts.error(caught.value)
        assert "fichier.csv" in sentence
        assert "{" not in sentence
