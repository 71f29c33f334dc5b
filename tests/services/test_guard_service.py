import csv
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.guard_notices import Criterion
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Format, Publication
from cm_desk.domain.year_frame import Poll
from cm_desk.services import (
    accounts,
    guard,
    guard_export,
    plan_settings,
    planning,
    undo,
    year_frame,
)
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, publications
from cm_desk.storage.database import Dossier
from typography import problems

RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")
TODAY = date(2027, 12, 1)  # a Wednesday, inside the period of March 2028
# The period of the départementales, 1 September 2027 to 31 March 2028.
SLUG = "departementales_2028"
DAY = date(2027, 12, 8)


def poll(dossier: Dossier, slug: str = SLUG) -> Poll:
    (found,) = [p for p in year_frame.polls(dossier, resources=RESOURCES) if p.slug == slug]
    return found


def answer(dossier: Dossier, *, stands: bool | None, slug: str = SLUG) -> None:
    year_frame.save_poll(dossier, replace(poll(dossier, slug), candidate_stands=stands))


def add_account(dossier: Dossier, name: str = "PETR", **values: object) -> int:
    opened = {"opened_on": date(2020, 1, 1)} | values
    account_id, _ = accounts.save(dossier, Account("facebook-page", name, **opened))  # type: ignore[arg-type]
    return account_id


def publish(dossier: Dossier, account_id: int, *days: date, form: Format = Format.PHOTO) -> None:
    made = [
        Publication(
            account_id,
            int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()),
            day.toordinal(),
            format=form,
        )
        for day in days
    ]
    with changes.record(dossier, "publication_added"):
        publications.insert_many(dossier, made)


def cover(dossier: Dossier, account_id: int, first: date, last: date) -> None:
    accounts.save_coverage(dossier, Coverage(account_id, first, last))


def content(*on: int, day: date | None = DAY, **values: object) -> Content:
    said = {"title": "Un sujet", "versions": tuple(map(Version, on))} | values
    return Content(planned_on=day, **said)  # type: ignore[arg-type]


def warned(dossier: Dossier, one: Content) -> tuple[str, ...]:
    found = guard.warnings(dossier, one, resources=RESOURCES, texts=TEXTS, today=TODAY)
    assert [problem for sentence in found for problem in problems(sentence)] == []
    return found


def found(dossier: Dossier, slug: str = SLUG) -> guard.Findings:
    return guard.findings(
        dossier, poll(dossier, slug), resources=RESOURCES, texts=TEXTS, today=TODAY
    )


def test_that_nothing_is_said_until_an_elected_member_stands(dossier: Dossier) -> None:
    told = content(title="Le bilan du mandat")

    assert warned(dossier, told) == ()
    answer(dossier, stands=False)
    assert warned(dossier, told) == ()
    answer(dossier, stands=True)
    (sentence,) = warned(dossier, told)
    assert sentence.startswith("Neutralité à vérifier\u00a0: relisez «\u00a0bilan\u00a0» (titre)")
    assert "«\u00a0mandat\u00a0» (titre)" in sentence


def test_that_only_the_days_of_the_period_are_told(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    days = (date(2027, 8, 31), date(2027, 9, 1), date(2028, 3, 31), date(2028, 4, 1), None)

    said = [len(warned(dossier, content(day=day, title="Bilan"))) for day in days]

    assert said == [0, 1, 1, 0, 0]
    abandoned = content(title="Bilan", status=Status.ABANDONED)
    assert warned(dossier, abandoned) == ()


def test_that_two_polls_of_one_month_do_not_say_things_twice(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    answer(dossier, stands=True, slug="regionales_2028")

    assert len(warned(dossier, content(title="Bilan"))) == 1


def test_that_before_the_presidential_poll_only_what_evokes_it_is_told(dossier: Dossier) -> None:
    in_period = date(2027, 2, 1)

    assert warned(dossier, content(day=in_period, title="Bilan de la saison")) == ()
    (sentence,) = warned(dossier, content(day=in_period, title="Où voter\u00a0: l’élection"))
    assert "«\u00a0élection\u00a0» (titre)" in sentence
    assert "«\u00a0Présidentielle\u00a0»" in sentence
    answer(dossier, stands=True, slug="presidentielle_2027")
    assert len(warned(dossier, content(day=in_period, title="Bilan"))) == 0
    year_frame.save_poll(dossier, replace(poll(dossier, "presidentielle_2027"), is_guarded=True))
    assert len(warned(dossier, content(day=in_period, title="Bilan"))) == 1


def test_that_the_findings_before_the_presidential_poll_hold_only_what_evokes_it(
    dossier: Dossier,
) -> None:
    slug, in_period = "presidentielle_2027", date(2027, 2, 1)
    page = add_account(dossier, opened_on=date(2026, 12, 1))
    planning.save(dossier, content(page, day=in_period, title="Bilan"))
    told, _ = planning.save(dossier, content(page, day=in_period, title="Voter par procuration"))

    assert [one.content_id for one in found(dossier, slug).notices] == [told]
    year_frame.save_poll(dossier, replace(poll(dossier, slug), is_guarded=True))
    assert [one.criterion for one in found(dossier, slug).notices] == [
        Criterion.ANTERIORITY,
        Criterion.NEUTRALITY,
    ]


def test_that_a_content_that_is_not_saved_yet_counts_in_the_rhythm(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    page = add_account(dossier)
    cover(dossier, page, date(2026, 9, 1), date(2027, 11, 30))
    # A publication each Wednesday of the year before: 2 September 2026 faces 1 September 2027.
    publish(dossier, page, *(date(2026, 9, 2) + timedelta(weeks=week) for week in range(26)))
    publish(dossier, page, *(date(2027, 9, 1) + timedelta(weeks=week) for week in range(13)))

    # The week of 6 December: one, as a year before.
    assert warned(dossier, content(page, format=Format.PHOTO)) == ()
    for _ in range(9):
        planning.save(dossier, content(page, format=Format.PHOTO))
    (sentence,) = warned(dossier, content(page, format=Format.PHOTO))
    # 1 September to 30 November, then 6 to 12 December: 98 days; 13 + 10, and 14 a year before.
    assert sentence == (
        "Régularité à vérifier\u00a0: compte «\u00a0PETR\u00a0», 1,6\u00a0publication par semaine"
        " du 1er\u00a0septembre au 12\u00a0décembre 2027, contre 1 un an plus tôt (jours"
        " comparés\u00a0: 98)."
    )


def test_that_a_saved_content_being_changed_counts_once(dossier: Dossier) -> None:
    page = add_account(dossier)
    content_id, _ = planning.save(dossier, content(page))
    answer(dossier, stands=True)
    typed = replace(planning.content(dossier, content_id), title="Autre")

    own = guard._facts(dossier, poll(dossier), today=TODAY, only={page}, typed=typed)

    assert [made.publications for made in own.planned[page]] == [1]


def test_that_an_account_opened_in_the_period_is_told(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    fresh = add_account(dossier, opened_on=date(2027, 10, 3))
    (sentence,) = warned(dossier, content(fresh))
    assert "a été ouvert le 3\u00a0octobre 2027" in sentence
    assert sentence.startswith("Antériorité à vérifier")


def test_that_an_unknown_opening_is_asked_unless_an_older_publication_proves_it(
    dossier: Dossier,
) -> None:
    answer(dossier, stands=True)
    page = add_account(dossier, opened_on=None)

    (sentence,) = warned(dossier, content(page))
    assert "n’est pas renseignée" in sentence
    publish(dossier, page, date(2027, 8, 31))
    assert warned(dossier, content(page)) == ()


def test_that_a_format_not_used_for_a_year_is_told_where_it_is_covered(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    page = add_account(dossier)
    told = content(page, format=Format.VIDEO)

    assert warned(dossier, told) == ()
    cover(dossier, page, date(2027, 8, 1), date(2027, 8, 31))
    (sentence,) = warned(dossier, told)
    assert "le format «\u00a0Vidéo\u00a0»" in sentence
    assert "(dates couvertes\u00a0: 31\u00a0jours)" in sentence
    publish(dossier, page, date(2026, 9, 10), form=Format.VIDEO)
    assert warned(dossier, told) == ()


def test_that_the_findings_name_the_content_that_each_is_about(dossier: Dossier) -> None:
    page = add_account(dossier, opened_on=date(2027, 10, 3))
    told, _ = planning.save(dossier, content(page, title="Bilan"))
    planning.save(dossier, content(page, title="Bilan", status=Status.PUBLISHED))
    planning.save(dossier, content(page, title="Bilan", day=date(2028, 5, 1)))

    notices = found(dossier).notices

    assert [(one.criterion, one.content_id) for one in notices] == [
        (Criterion.ANTERIORITY, None),
        (Criterion.NEUTRALITY, told),
    ]


def test_that_the_written_dossier_names_the_contents_to_read_again(
    dossier: Dossier, tmp_path: Path
) -> None:
    page = add_account(dossier)
    for title in ("Bilan de l’été", "Bilan de l’hiver"):
        planning.save(dossier, content(page, title=title))
    made = guard.antecedence(dossier, poll(dossier), resources=RESOURCES, texts=TEXTS, today=TODAY)
    guard_export.write_csv(made, tmp_path / "dossier.csv", texts=TEXTS)

    written = (tmp_path / "dossier.csv").read_text("utf-8-sig").splitlines()
    told = [row["Détail"] for row in csv.DictReader(written, delimiter=";")][-2:]
    document = guard_export.document(
        made, texts=TEXTS, resources=RESOURCES, built=paths.built()
    ).data

    (group,) = document["notices"]
    assert group["items"] == told
    assert [one.partition(". ")[0] for one in told] == [
        "«\u00a0Bilan de l’été\u00a0», prévu le 8\u00a0décembre 2027",
        "«\u00a0Bilan de l’hiver\u00a0», prévu le 8\u00a0décembre 2027",
    ]
    assert "Neutralité à vérifier\u00a0: relisez" in told[0]
    assert "2 points à vérifier." in [one.replace("\u00a0", " ") for one in document["essentials"]]


def test_that_accounts_of_one_name_are_told_apart_by_their_network(dossier: Dossier) -> None:
    add_account(dossier, "PETR", opened_on=date(2027, 10, 3))
    accounts.save(dossier, Account("linkedin", "PETR", opened_on=date(2027, 10, 3)))
    add_account(dossier, "Lettre", opened_on=date(2027, 10, 3))

    named = [one.name for one in found(dossier).compared.accounts]

    assert sorted(named) == ["Lettre", "PETR, Facebook (page)", "PETR, LinkedIn"]
    sentences = [one.sentence for one in found(dossier).notices]
    assert (
        sum("le compte «\u00a0PETR, LinkedIn\u00a0» a été ouvert" in one for one in sentences) == 1
    )


def test_that_the_list_of_words_is_edited_and_taken_back(dossier: Dossier) -> None:
    answer(dossier, stands=True)
    change = guard.save_words(dossier, ["tracteur", "tracteur"], resources=RESOURCES)
    assert plan_settings.read(dossier).promotional_words == ("tracteur",)
    assert "«\u00a0tracteurs\u00a0»" in warned(dossier, content(title="Bilan des tracteurs"))[0]

    undo.apply(dossier, change, backwards=True)
    assert plan_settings.read(dossier).promotional_words is None
    guard.save_words(dossier, [], resources=RESOURCES)
    assert warned(dossier, content(title="Bilan")) == ()
    guard.save_words(dossier, guard.bundled_words(RESOURCES), resources=RESOURCES)
    assert plan_settings.read(dossier).promotional_words is None


def test_that_the_bundled_words_are_written_once_and_read_as_words() -> None:
    words = guard.bundled_words(RESOURCES)
    assert len(set(words)) == len(words) > 20
    for wanted in ("bilan", "succès", "grâce à", "mandat", "notre équipe"):
        assert wanted in words


@pytest.fixture
def lived(dossier: Dossier) -> Dossier:
    page = add_account(dossier, "=1+1", opened_on=None)
    cover(dossier, page, date(2026, 9, 2), date(2027, 10, 31))
    publish(dossier, page, date(2026, 9, 3), date(2026, 9, 4), date(2027, 9, 2))
    planning.save(dossier, content(page, title="Bilan", format=Format.LIVE))
    return dossier


def test_that_the_table_holds_every_figure_and_no_formula(lived: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "dossier.csv"
    made = guard.antecedence(lived, poll(lived), resources=RESOURCES, texts=TEXTS, today=TODAY)
    guard_export.write_csv(made, path, texts=TEXTS)

    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    weeks = [row for row in rows if row["Mesure"] == "semaine" and row["Compte"] == "'=1+1"]

    # From Wednesday 1 September 2027 to Friday 31 March 2028: 31 weeks, the first of five days.
    assert len(weeks) == 31
    assert (
        weeks[0]
        | {
            "Détail": "2027-W35",
            "Premier jour": "2027-09-01",
            "Premier jour un an plus tôt": "2026-09-02",
            "Jours de la période": "5",
            "Jours connus": "5",
            "Publications": "1",
            "Jours couverts un an plus tôt": "5",
            "Publications un an plus tôt": "2",
        }
        == weeks[0]
    )
    uncovered = next(row for row in weeks if row["Détail"] == "2027-W45")
    assert (uncovered["Jours connus"], uncovered["Publications"]) == ("0", "")
    formats = {row["Détail"]: row["Format nouveau"] for row in rows if row["Mesure"] == "format"}
    assert formats == {"Photo": "false", "Direct": "true"}
    assert not [
        cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))
    ]


def test_that_every_sentence_of_the_guard_is_french_typography() -> None:
    for file in ("guard", "antecedence"):
        said = TEXTS.mapping(file).values()
        assert [(one, wrong) for one in said if (wrong := problems(one))] == []
