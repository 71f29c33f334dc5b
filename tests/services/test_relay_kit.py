"""The kit that municipalities receive: files that Windows opens, whole or not at all."""

import hashlib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Version
from cm_desk.services import accounts, planning, relay, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.relay import Parcel
from cm_desk.services.texts import Texts
from storage.digest import digest

DAY = date(2026, 11, 23)
Write = Callable[[Parcel, Path], None]


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


@pytest.fixture
def content(dossier: Dossier, tmp_path: Path) -> Content:
    picture = tmp_path / "Bus été.JPG"
    picture.write_bytes(b"\xff\xd8\xff bus")
    page = accounts.save(dossier, Account("facebook-page", "PETR"))[0]
    wanted = Content(
        "Bus : la tournée / l’été",
        funder_mention="Financé par l’ARS",
        image_credit="Pays",
        image_consent=ImageConsent.NOBODY,
        images=f"{picture}\n{tmp_path / 'parti.png'}",
        versions=(Version(page, "Venez le 3 mars.", "Un bus"),),
    )
    return planning.content(dossier, planning.save(dossier, wanted)[0])


def parcel(dossier: Dossier, content: Content, texts: Texts) -> Parcel:
    proposed = relay.propose(dossier, content, texts=texts, resources=paths.resources())
    return relay.parcel(
        content, proposed.kit, email=proposed.email, territory_name="Pays", on=DAY, texts=texts
    )


def test_that_a_folder_holds_each_text_and_the_image(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path
) -> None:
    made = parcel(dossier, content, texts)
    assert made.name == "Relais Bus la tournée l’été"
    target = tmp_path / made.name
    relay.write_folder(made, target)
    assert sorted(one.name for one in target.iterdir()) == [
        "LISEZ-MOI.txt",
        "bulletin.txt",
        "courriel.txt",
        "facebook.txt",
        "image-1.jpg",
        "mentions.txt",
        "panneaupocket-intramuros.txt",
        "texte-alternatif.txt",
    ]
    assert (target / "image-1.jpg").read_bytes() == b"\xff\xd8\xff bus"
    assert (target / "texte-alternatif.txt").read_bytes() == b"\xef\xbb\xbfUn bus\r\n"
    assert (target / "facebook.txt").read_text("utf-8-sig") == (
        "Venez le 3 mars.\n\nFinancé par l’ARS\n\nPhoto\u00a0: Pays\n"
    )
    assert not list(tmp_path.glob("*.part"))


def test_that_the_readme_says_what_to_do_with_each_file_in_five_lines(
    dossier: Dossier, content: Content, texts: Texts
) -> None:
    readme = dict(parcel(dossier, content, texts).texts)["LISEZ-MOI.txt"]
    head, day, blank, *lines = readme.splitlines()
    assert head == "Kit de relais\u00a0: Bus : la tournée / l’été"
    assert day == "Préparé par Pays le 23\u00a0novembre 2026."
    assert blank == ""
    assert [line.partition("\u00a0:")[0] for line in lines] == [
        "1. facebook.txt",
        "2. panneaupocket-intramuros.txt",
        "3. bulletin.txt",
        "4. texte-alternatif.txt",
        "5. mentions.txt",
    ]


def test_that_the_same_kit_is_the_same_zip(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path
) -> None:
    made = parcel(dossier, content, texts)
    prints = set()
    for name in ("a.zip", "b.zip"):
        relay.write_zip(made, tmp_path / name)
        prints.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(prints) == 1
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert {one.date_time for one in archive.infolist()} == {(2026, 11, 23, 12, 0, 0)}
        assert archive.read("image-1.jpg") == b"\xff\xd8\xff bus"
        assert archive.read("mentions.txt").decode("utf-8-sig") == (
            "Financé par l’ARS\r\nPhoto\u00a0: Pays\r\n"
        )


def test_that_a_missing_image_is_told_and_left_out(
    dossier: Dossier, content: Content, texts: Texts
) -> None:
    proposed = relay.propose(dossier, content, texts=texts, resources=paths.resources())
    assert proposed.doubts == ("Fichier introuvable, il ne sera pas dans le kit\u00a0: parti.png.",)


def test_that_a_heavy_kit_is_told(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path
) -> None:
    huge = tmp_path / "film.mp4"
    with huge.open("wb") as stream:
        stream.truncate(200 * 1000**2)
    heavy = replace(content, images=str(huge))
    proposed = relay.propose(dossier, heavy, texts=texts, resources=paths.resources())
    assert [one for one in proposed.doubts if "200\u00a0Mo" in one]


@pytest.mark.parametrize("write", [relay.write_folder, relay.write_zip])
def test_that_nothing_is_replaced_without_a_word(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path, write: Write
) -> None:
    made = parcel(dossier, content, texts)
    target = tmp_path / "kit"
    write(made, target)
    with pytest.raises(CmDeskError) as refused:
        write(made, target)
    assert refused.value.key == "relay_exists"
    assert relay.free_place(tmp_path, "kit") == tmp_path / "kit (2)"


@pytest.mark.parametrize("write", [relay.write_folder, relay.write_zip])
def test_that_an_image_that_cannot_be_read_leaves_nothing_half_written(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path, write: Write
) -> None:
    made = parcel(dossier, content, texts)
    made = replace(made, copies=(("image-1.jpg", tmp_path / "parti.png"),))
    before = sorted(tmp_path.iterdir())
    with pytest.raises(CmDeskError) as refused:
        write(made, tmp_path / "kit")
    assert refused.value.key == "report_not_written"
    assert sorted(tmp_path.iterdir()) == before


def test_that_a_folder_that_is_gone_is_said(
    dossier: Dossier, content: Content, texts: Texts, tmp_path: Path
) -> None:
    with pytest.raises(CmDeskError) as refused:
        relay.write_folder(parcel(dossier, content, texts), tmp_path / "parti" / "kit")
    assert refused.value.key == "report_not_written"


def test_that_the_day_of_the_relay_is_kept_and_can_be_taken_back(
    dossier: Dossier, content: Content
) -> None:
    before = digest(dossier)
    change = relay.relayed(dossier, content.id, on=DAY)
    assert planning.content(dossier, content.id).relayed_on == DAY
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_the_letter_of_a_call_says_when_it_closes(
    dossier: Dossier, content: Content, texts: Texts
) -> None:
    call = replace(content, kind=ContentKind.CALL, closes_on=date(2027, 3, 12))
    email = dict(parcel(dossier, call, texts).texts)["courriel.txt"]
    assert email.startswith("Objet\u00a0: à relayer auprès des habitants – Bus : la tournée")
    assert "La date limite de dépôt des dossiers est le 12\u00a0mars 2027." in email
    assert email.endswith("\n\nPays")


def test_that_the_short_text_is_bounded_by_the_strictest_application() -> None:
    assert relay.short_most(paths.resources()) == 600
