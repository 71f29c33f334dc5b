"""A file dropped on a content: known by its first bytes, refused in one clear sentence."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import media
from cm_desk.services.texts import Texts

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
PNG = b"\x89PNG\r\n\x1a\n"
MP4 = b"\x00\x00\x00\x20ftypisom"
MOV = b"\x00\x00\x00\x14ftypqt  "
SVG = b'<?xml version="1.0"?>\n<!-- logo -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'


def written(folder: Path, name: str, content: bytes, *, size: int = 0) -> Path:
    path = folder / name
    with path.open("wb") as file:
        file.write(content)
        if size:
            file.truncate(size)  # sparse: nothing is really written
    return path


def refused(path: Path) -> str:
    with pytest.raises(CmDeskError) as caught:
        media.check(path)
    said = Texts(paths.resources() / "texts").error(caught.value)
    assert path.name.splitlines()[0] in said
    assert caught.value.field == "images"
    return caught.value.key


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("bus.jpg", JPEG, "jpeg"),
        ("bus.PNG", PNG, "png"),
        ("bus.png", JPEG, "jpeg"),
        ("bus.gif", b"GIF89a....", "gif"),
        ("bus.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        ("bus.mp4", MP4, "mp4"),
        ("bus.mov", MOV, "mov"),
        ("carrousel.pdf", b"%PDF-1.7", "pdf"),
        ("sans terminaison", JPEG, "jpeg"),
    ],
)
def test_that_what_networks_take_is_recognised(
    tmp_path: Path, name: str, content: bytes, kind: str
):
    found = media.check(written(tmp_path, name, content))
    assert (found.type, found.size) == (kind, len(content))


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("logo.svg", SVG, "media_svg"),
        ("logo.jpg", b"\xef\xbb\xbf<SVG ", "media_svg"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic", "media_heic"),
        ("photo.jpg", b"\x00\x00\x00\x18ftypmif1", "media_heic"),
        ("photo.avif", b"\x00\x00\x00\x18ftypavif", "media_avif"),
        ("scan.tif", b"II*\x00....", "media_tiff"),
        ("scan.bmp", b"BM......", "media_bmp"),
        ("affiche.psd", b"8BPS....", "media_psd"),
        ("photo.jpg", b"MZ\x90\x00\x03", "media_kind"),
        ("photo.png", b"Bonjour", "media_kind"),
        ("photo.jpg", b"", "media_empty"),
        ("photo.jpg", MP4, "media_renamed"),
        ("film.mp4", JPEG, "media_renamed"),
        ("photo.jpg", b"%PDF-1.7", "media_renamed"),
    ],
)
def test_that_what_networks_refuse_is_told(tmp_path: Path, name: str, content: bytes, key: str):
    assert refused(written(tmp_path, name, content)) == key


def test_that_an_image_of_200_mb_is_refused_and_never_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = written(tmp_path, "grande.png", PNG, size=200 * 1024 * 1024)
    read = []

    class Watched(io.FileIO):
        def read(self, size: int = -1) -> bytes:
            read.append(size)
            return super().read(size)

    monkeypatch.setattr(Path, "open", lambda self, _mode: Watched(self))
    with pytest.raises(CmDeskError) as caught:
        media.check(path)
    assert (caught.value.key, caught.value.values["megabytes"]) == ("media_large", 200)
    assert len(read) == 1
    assert 0 < read[0] <= 4096


def test_that_a_film_of_any_size_is_only_a_place(tmp_path: Path):
    assert media.check(written(tmp_path, "film.mp4", MP4, size=5 * 1024**3)).size == 5 * 1024**3


def test_that_a_missing_file_and_a_folder_are_told(tmp_path: Path):
    assert refused(tmp_path / "nulle-part.jpg") == "media_missing"
    (tmp_path / "photos").mkdir()
    assert refused(tmp_path / "photos") == "media_folder"


def test_that_a_name_on_two_lines_is_refused(tmp_path: Path):
    assert refused(written(tmp_path, "deux\nlignes.jpg", JPEG)) == "media_name"


@given(st.binary(max_size=64))
def test_that_any_bytes_are_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
):
    path = tmp_path_factory.getbasetemp() / "any.jpg"
    path.write_bytes(content)
    with suppress(CmDeskError):
        assert media.check(path).type in {"jpeg", "png", "gif", "webp"}
