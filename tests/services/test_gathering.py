"""Asking for subjects, and putting what comes back into the backlog."""

import os
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.places import Place
from cm_desk.domain.plan import Content, ImageConsent, Status
from cm_desk.domain.publication import Origin
from cm_desk.imports.cells import name as plain_name
from cm_desk.imports.own import returns
from cm_desk.services import gathering, importing, planning, territory, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.gathering import Answers, Line, Request
from cm_desk.services.importing import Staging
from cm_desk.services.texts import Texts
from imports.asking import understood
from imports.make_returns import HEADER, subject, write_csv, write_xlsx
from storage.digest import digest

TODAY = date(2026, 11, 22)
RECEIVED = datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp()
ASKED = Request(
    "PETR du Pays de Fontclaire", date(2027, 1, 15), "=contact@pays.fr", TODAY, "le bulletin"
)


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


def returned(dossier: Dossier, *files: Path) -> tuple[Line, ...]:
    """Return the preview of forms, read by the child's own code in this process."""
    for one in files:
        os.utime(one, (RECEIVED, RECEIVED))
    answers = [Answers(one, understood(one).summary) for one in files]
    return gathering.lines(dossier, answers)


def added(
    dossier: Dossier,
    lines: tuple[Line, ...],
    texts: Texts,
    *,
    dated: bool = False,
    masking: bool = True,
    contributor: str = "",
) -> list[Content]:
    wanted = gathering.contents(
        dossier,
        lines,
        dated=dated,
        masking=masking,
        contributor=contributor,
        texts=texts,
        today=TODAY,
    )
    gathering.add(dossier, wanted)
    return [one for one in planning.contents(dossier) if one.note]


class TestTheForm:
    def test_that_the_columns_written_are_those_that_are_read(self, texts: Texts) -> None:
        columns = texts.mapping("gathering")
        for field, known in returns.COLUMNS.items():
            assert plain_name(columns[f"columns.{field}"]) == known[0]

    def test_that_the_workbook_filled_by_hand_is_read_back(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        path = tmp_path / "fiche.xlsx"
        gathering.write_sheet(ASKED, path, texts=texts)
        filled = tmp_path / "retour.xlsx"
        with CalamineWorkbook.from_path(str(path)) as book:
            rows = book.get_sheet_by_index(0).to_python()
        header = tuple(map(str, rows[5]))
        write_xlsx(filled, [subject("Roche", "=SOMME(1)")], header)
        (line,) = returned(dossier, filled)
        assert line.idea is not None
        assert (line.state, line.idea.title) == ("new", "=SOMME(1)")

    def test_that_the_workbook_explains_itself_and_its_example_is_no_subject(
        self, texts: Texts, tmp_path: Path
    ) -> None:
        path = tmp_path / "fiche.xlsx"
        gathering.write_sheet(ASKED, path, texts=texts)
        with CalamineWorkbook.from_path(str(path)) as book:
            (name,) = book.sheet_names
            rows = book.get_sheet_by_index(0).to_python()
        assert name == "Vos sujets"
        assert rows[0][0] == "PETR du Pays de Fontclaire\u00a0: vos sujets à faire connaître"
        assert rows[1][0] == "À renvoyer avant le 15\u00a0janvier 2027 à\u00a0: =contact@pays.fr"
        assert "ni téléphone" in rows[3][0]
        assert (rows[6][0][:7], rows[6][3]) == ("Exemple", date(2027, 2, 5))
        (answer,) = gathering.read([path])
        assert answer.refusal is not None
        assert answer.refusal.key == "gathering_empty"

    def test_that_only_the_lines_to_fill_can_be_changed(self, texts: Texts, tmp_path: Path) -> None:
        path = tmp_path / "fiche.xlsx"
        gathering.write_sheet(ASKED, path, texts=texts)
        with zipfile.ZipFile(path) as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<sheetProtection" in sheet
        assert 'insertRows="0"' in sheet
        assert sheet.count('type="date"') == 2
        assert sheet.count('type="list"') == 2
        assert "<f>" not in sheet
        assert "<hyperlink" not in sheet

    def test_that_a_form_that_cannot_be_written_leaves_the_other_whole(
        self, texts: Texts, tmp_path: Path
    ) -> None:
        with pytest.raises(CmDeskError) as refused:
            gathering.write_sheet(ASKED, tmp_path / "parti" / "a.xlsx", texts=texts)
        assert refused.value.key == "report_not_written"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("values", "field"),
        [({"return_to": "  "}, "return_to"), ({"deadline": date(2026, 11, 21)}, "deadline")],
    )
    def test_that_a_form_says_when_and_to_whom(self, values: dict[str, object], field: str) -> None:
        with pytest.raises(CmDeskError) as refused:
            gathering.check(replace(ASKED, **values))
        assert refused.value.field == field

    def test_that_the_letter_is_ready_to_send(self, texts: Texts) -> None:
        told = gathering.email(ASKED, texts)
        assert told.startswith(
            "Objet\u00a0: vos sujets à faire connaître, avant le 15\u00a0janvier 2027\n\nBonjour,"
        )
        assert "Nous préparons en ce moment\u00a0: le bulletin." in told
        assert "à\u00a0: =contact@pays.fr." in told
        assert told.endswith("\n\nPETR du Pays de Fontclaire")
        assert gathering.file_name("pdf", replace(ASKED, territory="Pays : A/B"), texts) == (
            "Collecte Pays A B - fiche à imprimer.pdf"
        )


class TestTheReturns:
    def test_that_an_idea_waits_in_the_backlog_with_its_wish_in_the_brief(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        place = Place("commune", "16001", "Fontclaire", "", 800, 1)
        territory.add_members(dossier, [place], vintage="2026")
        cells = {
            "Ce qui se passe": "Cérémonie ouverte à tous.",
            "Date de l’événement": "9 janvier",
            "Heure": "18h",
            "Lieu": "Salle des fêtes",
            "À publier vers le": "04/01/2027",
            "Autorisation des personnes visibles": "à demander",
            "Financeur à mentionner": "Région",
        }
        path = write_csv(tmp_path / "r.csv", [subject("Mairie de FONTCLAIRE", "Vœux", **cells)])
        (one,) = added(dossier, returned(dossier, path), texts)
        assert (one.planned_on, one.status) == (None, Status.IDEA)
        assert (one.title, one.contributor) == ("Vœux", "Mairie de FONTCLAIRE")
        assert one.origin is Origin.MEMBER
        assert one.image_consent is ImageConsent.TO_ASK
        assert one.funder_mention == "Région"
        assert one.brief == (
            "Cérémonie ouverte à tous.\n"
            "Quand\u00a0: 9\u00a0janvier 2027, 18\u00a0h\n"
            "Où\u00a0: Salle des fêtes\n"
            "Publication souhaitée\u00a0: 4\u00a0janvier 2027"
        )
        assert one.note == "Reçu par la fiche de collecte «\u00a0r.csv\u00a0», ligne 5."

    def test_that_a_wished_day_is_planned_only_when_asked_and_to_come(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        rows = [
            subject("Roche", "À venir", **{"À publier vers le": "04/01/2027"}),
            subject("Roche", "Passé", **{"À publier vers le": "04/01/2026"}),
            subject("Roche", "En mots", **{"À publier vers le": "semaine prochaine"}),
        ]
        path = write_csv(tmp_path / "r.csv", rows)
        found = added(dossier, returned(dossier, path), texts, dated=True)
        assert {one.title: one.planned_on for one in found} == {
            "À venir": date(2027, 1, 4),
            "Passé": None,
            "En mots": None,
        }
        assert {one.status for one in found} == {Status.IDEA}

    def test_that_what_a_date_says_beside_its_day_stays_in_the_brief(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        dates = ("du 12 au 14 mars", "samedi 13 mars 2027 à 18h30", "sam. 13 mars", "13/03/2027")
        rows = [subject("Roche", one, **{"Date de l’événement": one}) for one in dates]
        found = added(dossier, returned(dossier, write_csv(tmp_path / "r.csv", rows)), texts)
        day = "Quand\u00a0: 13\u00a0mars 2027"
        assert {one.title: one.brief for one in found} == {
            "du 12 au 14 mars": "Quand\u00a0: 12\u00a0mars 2027 (du 12 au 14 mars)",
            "samedi 13 mars 2027 à 18h30": f"{day} (samedi 13 mars 2027 à 18h30)",
            "sam. 13 mars": day,
            "13/03/2027": day,
        }

    def test_that_no_cell_keeps_a_telephone_number(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        told = dict.fromkeys(HEADER[2:-1], "voir 06 12 34 56 78")
        path = write_csv(tmp_path / "r.csv", [subject("Roche", "Loto", **told)])
        (one,) = added(dossier, returned(dossier, path), texts)
        kept = (one.brief, one.image_credit, one.funder_mention)
        assert not [text for text in kept if "06 12" in text]

    def test_that_who_is_behind_an_idea_is_not_stored(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        cells = {
            "Ce qui se passe": "Inscriptions au 06 12 34 56 78, lola.martin@wanadoo.fr",
            "Service à recontacter": "Lola Martin",
        }
        path = write_csv(tmp_path / "r.csv", [subject("Roche", "Loto", **cells)])
        (one,) = added(dossier, returned(dossier, path), texts)
        assert one.brief == ("Inscriptions au [téléphone retiré], [adresse électronique retirée]")
        stored = dossier.path.read_bytes()
        assert b"Inscriptions au [t" in stored
        for secret in (b"Lola", b"lola", b"06 12 34"):
            assert secret not in stored

    def test_that_public_numbers_stay_when_wanted(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        cells = {"Ce qui se passe": "Réservez au 05 45 00 00 00."}
        path = write_csv(tmp_path / "r.csv", [subject("Roche", "Loto", **cells)])
        (one,) = added(dossier, returned(dossier, path), texts, masking=False)
        assert one.brief == "Réservez au 05 45 00 00 00."

    def test_that_the_same_subject_is_not_added_twice(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        cells = {"Date de l’événement": "12/03/2027"}
        again = {"Date de l’événement": "12 mars"}
        first = write_csv(tmp_path / "a.csv", [subject("Roche", "Loto", **cells)])
        second = write_csv(
            tmp_path / "b.csv",
            [subject("ROCHE ", "loto", **again), subject("Roche", "Loto"), subject("Bois", "Loto")],
        )
        lines = returned(dossier, first, second)
        assert [(one.file, one.state) for one in lines] == [
            ("a.csv", "new"),
            ("b.csv", "twice"),
            ("b.csv", "new"),
            ("b.csv", "new"),
        ]
        assert len(added(dossier, lines, texts)) == 3
        assert {one.state for one in returned(dossier, first, second)} == {"known"}

    def test_that_a_sender_is_given_to_lines_that_have_none(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        path = write_csv(tmp_path / "r.csv", [subject("", "Loto"), subject("Bois", "Concert")])
        lines = returned(dossier, path)
        found = added(dossier, lines, texts, contributor="Roche")
        assert {one.title: one.contributor for one in found} == {"Loto": "Roche", "Concert": "Bois"}
        assert [one.state for one in returned(dossier, path)] == ["known", "known"]

    def test_that_refused_lines_are_told_in_their_order(
        self, dossier: Dossier, tmp_path: Path
    ) -> None:
        path = write_csv(
            tmp_path / "r.csv", [{"Lieu": "Place"}, subject("Bois", "Concert"), {"Heure": "9h"}]
        )
        assert [(one.number, one.state, one.reason) for one in returned(dossier, path)] == [
            (5, "refused", "no_subject"),
            (6, "new", ""),
            (7, "refused", "no_subject"),
        ]

    def test_that_undo_takes_all_the_ideas_back(
        self, dossier: Dossier, texts: Texts, tmp_path: Path
    ) -> None:
        rows = [subject("Roche", f"Loto {rank}") for rank in range(250)]
        lines = returned(dossier, write_csv(tmp_path / "r.csv", rows))
        before = digest(dossier)
        wanted = gathering.contents(
            dossier, lines, dated=False, masking=True, contributor="", texts=texts, today=TODAY
        )
        change = gathering.add(dossier, wanted)
        assert len(planning.contents(dossier)) == 250
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_other_files_say_why_and_the_good_ones_are_read(
        self, dossier: Dossier, tmp_path: Path
    ) -> None:
        other = tmp_path / "autre.csv"
        other.write_text("Nom;Ville\nA;B\n", "utf-8")
        picture = tmp_path / "photo.xlsx"
        picture.write_bytes(b"\x89PNG" + b"\0" * 50)
        good = write_csv(tmp_path / "r.csv", [subject("Roche", "Loto")])
        answers = gathering.read([other, picture, tmp_path / "parti.csv", good])
        assert [one.refusal.key if one.refusal else "" for one in answers] == [
            "gathering_other_file",
            "gathering_other_file",
            "import_missing",
            "",
        ]
        assert len(gathering.lines(dossier, answers)) == 1

    def test_that_a_form_dropped_among_publications_is_sent_to_the_plan(
        self, dossier: Dossier, tmp_path: Path
    ) -> None:
        path = write_csv(tmp_path / "r.csv", [subject("Roche", "Loto")])
        with closing(Staging()) as staging, pytest.raises(CmDeskError) as refused:
            importing.stage(dossier, staging, path)
        assert refused.value.key == "import_gathering"
