import errno
import os
import struct
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.reports.render import Document, replace_file
from cm_desk.services.texts import Texts
from reports.sample import BUILT, RESOURCES, sample_assessment, set_document

FONTS = (RESOURCES / "fonts", BUILT / "document-fonts")


def document(folder: Path, template: str, **data: object) -> Document:
    """A one-page document whose template is written for the test."""
    (folder / "page.typ").write_text(
        '#set document(title: "Essai", date: datetime(year: 2026, month: 1, day: 1))\n'
        '#set text(font: "Inter", lang: "fr", region: "fr")\n' + template,
        encoding="utf-8",
    )
    return Document("page.typ", folder, FONTS, dict(data))


def test_that_a_document_replaces_the_former_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "bilan.pdf"
    target.write_bytes(b"ancien")

    set_document(sample_assessment()).write_pdf(target)

    assert target.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["bilan.pdf"]


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (errno.ENOSPC, "report_disk_full"),
        (errno.EDQUOT, "report_disk_full"),
        (errno.EACCES, "report_not_written"),
    ],
)
def test_that_a_fault_while_writing_keeps_the_former_file(
    code: int, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bilan.pdf"
    target.write_bytes(b"ancien")

    def refuse(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CmDeskError) as caught:
        replace_file(target, b"nouveau")

    assert (caught.value.key, caught.value.values) == (key, {"path": str(target)})
    assert target.read_bytes() == b"ancien"
    assert [file.name for file in tmp_path.iterdir()] == ["bilan.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the /dev/full device")
def test_that_a_really_full_disk_is_told_from_other_faults(tmp_path: Path) -> None:
    target = tmp_path / "bilan.pdf"
    (tmp_path / "bilan.pdf.part").symlink_to("/dev/full")

    with pytest.raises(CmDeskError) as caught:
        replace_file(target, b"x" * 10_000)

    assert caught.value.key == "report_disk_full"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("place", ["absent/bilan.pdf", "file/bilan.pdf", "folder"])
def test_that_a_place_that_cannot_be_written_is_an_environment_fault(
    place: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("un fichier, pas un dossier")
    (tmp_path / "folder").mkdir()

    with pytest.raises(CmDeskError, match="report_not_written"):
        replace_file(tmp_path / place, b"contenu")

    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder"]


def test_that_the_preview_shows_every_page_of_the_same_document() -> None:
    made = set_document(sample_assessment())

    small, large = made.pages(48), made.pages(96)

    with pikepdf.open(BytesIO(made.pdf())) as pdf:
        assert len(small) == len(large) == len(pdf.pages)
    sizes = [struct.unpack(">II", page[16:24]) for page in (small[0], large[0])]
    assert all(page.startswith(b"\x89PNG") for page in small)
    assert sizes == [(397, 561), (794, 1123)], "A4 in pixels"


@pytest.mark.parametrize("path", ["/etc/passwd", "../outside.txt", "/../outside.txt"])
def test_that_a_template_reads_nothing_outside_its_folder(path: str, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()

    with pytest.raises(RuntimeError, match=r"not found|escape"):
        document(folder, f'#read("{path}")').pdf()


def test_that_only_the_bundled_fonts_are_used_and_all_are_embedded() -> None:
    with pikepdf.open(BytesIO(set_document(sample_assessment()).pdf())) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
        names = {str(font.BaseFont).split("+")[1] for font in fonts}
        embedded = ["/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts]
    styles = ("Regular", "Italic", "Medium", "SemiBold")
    assert names <= {f"InterDocument-{style}" for style in styles}
    assert embedded
    assert all(embedded)


def test_that_a_damaged_installation_is_said_rather_than_a_blank_page(tmp_path: Path) -> None:
    made = replace(set_document(sample_assessment()), fonts=(tmp_path,))
    with pytest.raises(CmDeskError, match="report_fonts_missing"):
        made.pdf()


def test_that_the_templates_set_without_a_warning() -> None:
    _, warnings = set_document(sample_assessment())._compiler().compile_with_warnings(format="pdf")
    assert warnings == []


def test_that_each_fault_has_its_sentence() -> None:
    texts = Texts(RESOURCES / "texts")
    for key in ("report_disk_full", "report_not_written", "report_fonts_missing"):
        assert "bilan.pdf" in texts.error(CmDeskError(key, path="bilan.pdf"))
