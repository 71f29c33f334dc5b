"""The whole sheet of a content: every field, the keyboard, series, images, what it tells."""

from dataclasses import fields, replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cm_desk.domain import approval
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Status, Version
from cm_desk.domain.publication import Format, Origin
from cm_desk.domain.recurrence import Pace, Recurrence
from cm_desk.services import approval as approvals
from cm_desk.services import plan_settings, planning, series
from cm_desk.ui.design import Toast
from cm_desk.ui.design.form import Form, FormDialog
from cm_desk.ui.dialogs.plan_content import open_content
from cm_desk.ui.plan.call_fields import follow_kind
from cm_desk.ui.plan.names import read_plan_names
from cm_desk.ui.plan.sheet_follow import content_of
from cm_desk.ui.plan.sheet_rows import sheet_rows
from ui.plan.planned import MONDAY, add_account, content, keyboard, nameless, press, tab_to, write
from ui.plan.stand import Stand

FULL = Content(
    "Bus santé",
    brief="Dire que c’est gratuit.",
    status=Status.TO_APPROVE,
    planned_on=MONDAY,
    planned_time=time(9, 30),
    origin=Origin.MEMBER,
    note="Relire",
    kind=ContentKind.CALL,
    format=Format.VIDEO,
    effort_minutes=75,
    images="/photos/b.jpg\n/photos/a.jpg",
    image_credit="A. Martin",
    image_consent=ImageConsent.OBTAINED,
    has_subtitles=False,
    funder_mention="Financé par LEADER",
    contributor="Commune de Sauvelle",
    submitted_at=1_795_000_000,
    is_timeless=True,
    cooldown_days=90,
    closes_on=date(2026, 12, 31),
    reminder_days="30 7 1",
    relay_to="Les mairies",
    uid="f" * 32,
)


def save(stand: Stand, one: Content) -> int:
    content_id, change = planning.save(stand.desk.dossier, one)
    stand.desk.keep(change)
    return content_id


def open_sheet(stand: Stand, one: Content | None = None) -> FormDialog:
    names = read_plan_names(stand.desk.dossier)
    shown = one or Content("", planned_on=MONDAY, status=Status.TO_WRITE)
    return open_content(stand.desk, names, shown, stand, on_saved=lambda _id: None)


def shown_remarks(sheet: FormDialog, key: str) -> list[str]:
    return [one.sentence for one in sheet.form.field(key).list.shown]


class TestEveryField:
    def test_that_a_full_content_opens_and_saves_as_it_was(self, stand: Stand):
        account = add_account(stand)
        one = replace(FULL, versions=(Version(account, "Le bus passe.", "Un bus."),))
        content_id = save(stand, one)
        done = stand.desk.history.stack.count()
        stored = content(stand, content_id)
        sheet = open_sheet(stand, stored)
        sheet.submit()
        assert not sheet.isVisible()
        assert content(stand, content_id) == stored
        assert stand.desk.history.stack.count() == done

    def test_that_what_is_typed_in_every_field_is_kept(self, stand: Stand):
        sheet = open_sheet(stand)
        form = sheet.form
        form.field("title").line.setText("Bus santé")
        form.field("effort_minutes").line.setText("75")
        form.field("funder_mention").line.setText("Financé par LEADER")
        form.field("image_credit").line.setText("A. Martin")
        form.field("contributor").line.setText("Commune de Sauvelle")
        form.field("brief").text.setPlainText("Dire que c’est gratuit.")
        form.field("format")._choose(Format.PHOTO)
        form.field("image_consent")._choose(ImageConsent.NOBODY)
        form.field("is_timeless").box.click()
        form.field("cooldown_days").line.setText("90")
        form.field("kind")._choose(ContentKind.CALL)
        form.field("closes_on").line.setText("31/12/2026")
        form.field("reminder_days").line.setText("30, 7")
        sheet.submit()
        (one,) = planning.contents(stand.desk.dossier)
        assert replace(one, id=None, uid="") == Content(
            "Bus santé",
            brief="Dire que c’est gratuit.",
            status=Status.TO_WRITE,
            planned_on=MONDAY,
            kind=ContentKind.CALL,
            format=Format.PHOTO,
            effort_minutes=75,
            image_credit="A. Martin",
            image_consent=ImageConsent.NOBODY,
            funder_mention="Financé par LEADER",
            contributor="Commune de Sauvelle",
            is_timeless=True,
            cooldown_days=90,
            closes_on=date(2026, 12, 31),
            reminder_days="30 7",
        )

    def test_that_the_reminders_of_a_call_are_offered_once_saved(self, stand: Stand):
        sheet = open_sheet(stand, replace(FULL, uid="", submitted_at=None))
        sheet.submit()
        words = [toast.accessibleName() for toast in stand.window().findChildren(Toast)]
        assert "3 rappels peuvent être prévus avant la clôture." in words


words_ = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=12)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    one=st.builds(
        Content,
        title=words_.map(lambda word: f"T{word}"),
        brief=words_,
        status=st.sampled_from(Status),
        planned_on=st.none() | st.dates(date(2004, 1, 1), date(2036, 12, 31)),
        origin=st.none() | st.sampled_from(Origin),
        note=words_,
        kind=st.sampled_from(ContentKind),
        format=st.none() | st.sampled_from(Format),
        effort_minutes=st.none() | st.integers(0, 100_000),
        images=st.lists(st.sampled_from(["/a.jpg", "/b.mp4", "/c d.pdf"]), unique=True).map(
            "\n".join
        ),
        image_credit=words_,
        image_consent=st.none() | st.sampled_from(ImageConsent),
        has_subtitles=st.none() | st.booleans(),
        funder_mention=words_,
        contributor=words_,
        is_timeless=st.booleans(),
        cooldown_days=st.none() | st.integers(0, 3660),
        closes_on=st.none() | st.dates(date(2004, 1, 1), date(2036, 12, 31)),
        reminder_days=st.sampled_from(["", "30 7 1", "366"]),
        relay_to=words_,
    )
)
def test_that_any_content_is_read_back_from_its_form(stand: Stand, one: Content) -> None:
    form = Form(stand.desk.icons, sheet_rows(stand.desk, read_plan_names(stand.desk.dossier), one))
    form.set_value({field.name: getattr(one, field.name) for field in fields(one)})
    follow_kind(form)
    assert content_of(one, form.value()) == one
    # Written again as if typed: what the fields show says the same.
    for key in form.value():
        field = form.field(key)
        if hasattr(field, "line"):
            field._committed = field._empty
            field._written = "\0"
    assert content_of(Content(""), form.value()) == replace(one)
    form.deleteLater()


class TestFolding:
    def test_that_what_is_empty_is_folded_and_what_is_filled_open(self, stand: Stand):
        sheet = open_sheet(stand)
        assert not sheet.form.fold("brief").is_open
        assert not sheet.form.field("images").isVisible()
        sheet.reject()
        sheet = open_sheet(stand, replace(FULL, id=save(stand, FULL)))
        assert sheet.form.fold("images").is_open
        assert sheet.form.field("closes_on").isVisible()
        sheet.reject()

    def test_that_a_problem_opens_the_section_that_hides_it(self, stand: Stand):
        sheet = open_sheet(stand)
        sheet.form.field("title").line.setText("Bus")
        sheet.form.field("effort_minutes").line.setText("beaucoup")
        sheet.submit()
        assert sheet.form.field("effort_minutes").isVisible()
        assert sheet.form.field("effort_minutes").shown_problem()
        assert sheet.form.field("effort_minutes").line.text() == "beaucoup"
        sheet.reject()

    def test_that_everything_has_a_name_once_unfolded(self, stand: Stand):
        account = add_account(stand)
        save(stand, replace(FULL, versions=(Version(account),)))
        sheet = open_sheet(stand, replace(FULL, versions=(Version(account),)))
        for key in ("brief", "images", "audience_id", "kind", "is_timeless"):
            sheet.form.fold(key).set_open(True)
        assert nameless(sheet) == []
        sheet.reject()

    def test_that_the_keyboard_alone_fills_and_saves_a_folded_section(
        self, stand: Stand, qtbot: QtBot
    ):
        sheet = open_sheet(stand)
        keyboard(qtbot)
        write(qtbot, "Bus")
        tab_to(qtbot, sheet.form.fold("brief").head.accessibleName())
        press(qtbot, Qt.Key.Key_Space)
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "Gratuit")
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "45")
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        (one,) = planning.contents(stand.desk.dossier)
        assert (one.title, one.brief, one.effort_minutes) == ("Bus", "Gratuit", 45)


class TestWhatItTells:
    def test_that_the_usual_effort_follows_the_format_and_the_accounts(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        sheet = open_sheet(stand)
        line = sheet.form.field("effort_minutes").line
        assert "30" in line.placeholderText()
        sheet.form.field("format")._choose(Format.VIDEO)
        for account in (first, second):
            sheet.form.field("versions")._chips[account].click()
        assert "190" in line.placeholderText()
        sheet.reject()

    def test_that_the_day_says_what_it_is(self, stand: Stand, qtbot: QtBot):
        sheet = open_sheet(stand, Content("Bus", planned_on=date(2026, 12, 25)))
        assert any("Noël" in said for said in shown_remarks(sheet, "day_notes"))
        sheet.form.field("planned_on").line.setText("")
        sheet.form.field("planned_on").line.textEdited.emit("")
        qtbot.waitUntil(lambda: len(shown_remarks(sheet, "day_notes")) == 1)
        sheet.reject()

    def test_that_the_length_follows_the_network_and_the_mention(self, stand: Stand):
        account = add_account(stand, "x")
        sheet = open_sheet(stand)
        versions = sheet.form.field("versions")
        versions._chips[account].click()
        block = versions.blocks[account]
        block.text.text.setPlainText("Le bus 🎉 https://www.pays-sauvelle.fr/une/adresse/longue")
        assert block.count.text() == "≈ 33 / 280"
        sheet.form.field("funder_mention").line.setText("LEADER")
        sheet.form.field("funder_mention").line.textEdited.emit("LEADER")
        assert block.count.text().endswith("41 / 280 (mention comprise)")
        block.text.text.setPlainText("a" * 300)
        assert any("Trop long" in one.sentence for one in block.notes.shown)
        sheet.form.field("title").line.setText("Bus")
        sheet.submit()
        assert not sheet.isVisible()  # a warning never blocks a draft

    def test_that_a_text_is_written_once_and_adapted(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        sheet = open_sheet(stand)
        versions = sheet.form.field("versions")
        for account in (first, second):
            versions._chips[account].click()
        versions.blocks[first].text.text.setPlainText("Le bus passe.")
        assert versions.blocks[second]._copy.isVisible()
        assert not versions.blocks[first]._copy.isVisible()
        versions.blocks[second]._copy.click()
        assert versions.value()[1].text == "Le bus passe."
        assert not versions.blocks[second]._copy.isVisible()
        sheet.reject()

    def test_that_mentions_already_used_are_proposed(self, stand: Stand):
        save(stand, FULL)
        sheet = open_sheet(stand)
        field = sheet.form.field("funder_mention")
        sheet.form.fold("images").set_open(True)
        menu = field.open_list()
        (action,) = menu.actions()
        action.trigger()
        menu.close()
        assert field.value() == "Financé par LEADER"
        sheet.reject()


class TestApproval:
    def test_that_a_status_chosen_here_is_dated_and_signed(self, stand: Stand):
        settings_ = replace(plan_settings.read(stand.desk.dossier), approver="Mme Martin")
        stand.desk.keep(plan_settings.save(stand.desk.dossier, settings_))
        one = save(stand, Content("Bus", status=Status.TO_WRITE))
        for status in (Status.TO_APPROVE, Status.APPROVED):
            sheet = open_sheet(stand, content(stand, one))
            sheet.form.field("status")._choose(status)
            sheet.submit()
        kept = content(stand, one)
        assert kept.submitted_at is not None
        assert kept.approved_by == "Mme Martin"
        signed = datetime.fromtimestamp(kept.approved_at or 0).astimezone()
        assert signed.date() == stand.desk.today()
        stand.desk.history.stack.undo()
        assert content(stand, one).approved_at is None

    def test_that_a_text_changed_since_is_told(self, stand: Stand):
        account = add_account(stand)
        one = save(stand, Content("Bus", versions=(Version(account, "Le bus"),)))
        stand.desk.keep(approvals.approve(stand.desk.dossier, one, by="Mme Martin"))
        sheet = open_sheet(stand, content(stand, one))
        assert len(shown_remarks(sheet, "approval_notes")) == 1
        sheet.form.field("versions").blocks[account].text.text.setPlainText("Le car")
        assert len(shown_remarks(sheet, "approval_notes")) == 2
        sheet.submit()
        assert approval.is_changed_since(content(stand, one))


class TestSeries:
    def weekly(self, stand: Stand) -> int:
        one = save(stand, Content("Marché", planned_on=MONDAY, status=Status.TO_WRITE))
        rule = Recurrence(Pace.WEEK, weekdays=(0,), count=4)
        _series, change = series.repeat(stand.desk.dossier, one, rule)
        stand.desk.keep(change)
        return one

    def test_that_the_scope_is_asked_once_and_only_for_a_change(self, stand: Stand):
        one = self.weekly(stand)
        sheet = open_sheet(stand, content(stand, one))
        sheet.submit()
        assert not sheet.isVisible()
        assert _scopes(stand) == []
        sheet = open_sheet(stand, content(stand, one))
        sheet.form.field("brief").text.setPlainText("Place de la mairie")
        sheet.submit()
        (question,) = _scopes(stand)
        question.reject()
        assert sheet.isVisible()
        assert sheet.form.field("brief").value() == "Place de la mairie"
        sheet.submit()
        question = _scopes(stand)[-1]
        question.form.field("scope")._choose(series.Scope.ALL)
        question.submit()
        assert not sheet.isVisible()
        kept = planning.contents(stand.desk.dossier)
        assert [each.brief for each in kept] == ["Place de la mairie"] * 4
        stand.desk.history.stack.undo()
        assert {each.brief for each in planning.contents(stand.desk.dossier)} == {""}


class TestImages:
    def drop(self, sheet: FormDialog, *files: Path) -> None:
        area = sheet.form.field("images").area
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
        left, alone = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(area, QDragEnterEvent(place, copy, data, left, alone))
        QApplication.sendEvent(area, QDropEvent(place, copy, data, left, alone))

    def picture(self, folder: Path, name: str) -> Path:
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor("#336699"))
        assert image.save(str(folder / name))
        return folder / name

    def test_that_dropped_images_are_shown_ordered_and_kept(
        self, stand: Stand, tmp_path: Path, qtbot: QtBot
    ):
        first, second = self.picture(tmp_path, "a.png"), self.picture(tmp_path, "b.jpg")
        sheet = open_sheet(stand)
        sheet.form.field("title").line.setText("Bus")
        sheet.form.fold("images").set_open(True)
        field = sheet.form.field("images")
        self.drop(sheet, first, second, first)
        assert field.value() == f"{first}\n{second}"
        qtbot.waitUntil(lambda: all(row.thumbnail._picture for row in field.rows.values()))
        field.rows[str(first)]._down.click()
        sheet.submit()
        (one,) = planning.contents(stand.desk.dossier)
        assert one.images == f"{second}\n{first}"

    @pytest.mark.parametrize(
        ("name", "start", "said"),
        [
            ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
            ("grande.png", b"\x89PNG\r\n\x1a\n", "200\u00a0Mo"),
            ("photo.jpg", b"MZ\x90\x00", "ni une image"),
        ],
    )
    def test_that_a_refused_file_is_told_and_loses_nothing(
        self, stand: Stand, tmp_path: Path, name: str, start: bytes, said: str
    ):
        bad = tmp_path / name
        with bad.open("wb") as file:
            file.write(start)
            if name == "grande.png":
                file.truncate(200 * 1024 * 1024)  # sparse
        good = self.picture(tmp_path, "a.png")
        sheet = open_sheet(stand)
        sheet.form.field("title").line.setText("Bus")
        self.drop(sheet, good, bad)
        field = sheet.form.field("images")
        assert said in (field.shown_problem() or "")
        assert field.value() == str(good)
        assert sheet.form.field("title").line.text() == "Bus"
        sheet.submit()
        assert not sheet.isVisible()

    def test_that_a_file_gone_since_is_told(self, stand: Stand, tmp_path: Path, qtbot: QtBot):
        gone = str(tmp_path / "perdu.jpg")
        sheet = open_sheet(stand, Content("Bus", images=gone))
        row = sheet.form.field("images").rows[gone]
        qtbot.waitUntil(row.missing.isVisible)
        sheet.reject()


def _scopes(stand: Stand) -> list[FormDialog]:
    return [
        found
        for found in stand.window().findChildren(FormDialog)
        if found.isVisible() and "scope" in found.form.value()
    ]
