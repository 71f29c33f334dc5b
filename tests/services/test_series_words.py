"""Rules said in French, and the hours that daylight saving must not move."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from cm_desk import paths
from cm_desk.domain.plan import Content
from cm_desk.domain.recurrence import LAST, Pace, Recurrence
from cm_desk.services import planning, series, series_words
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts

TODAY = date(2026, 11, 22)
TUESDAY = date(2026, 11, 24)
NBSP = "\u00a0"


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            Recurrence(Pace.WEEK, weekdays=(1,), until=date(2027, 6, 30)),
            "Chaque mardi, jusqu’au 30_juin 2027_: 32_contenus",
        ),
        (
            Recurrence(Pace.WEEK, 2, weekdays=(1, 3), count=10),
            "Toutes les 2 semaines, le mardi et le jeudi, 10 fois_: 10_contenus",
        ),
        (
            Recurrence(Pace.WEEK, weekdays=(0, 1, 2, 3, 4), count=7),
            "Chaque semaine, du lundi au vendredi, 7 fois_: 7_contenus",
        ),
        (Recurrence(Pace.DAY, count=1), "Chaque jour, 1 fois_: 1_contenu"),
        (
            Recurrence(Pace.MONTH, 3, nth=LAST, weekdays=(4,), count=2),
            "Tous les 3 mois, le dernier vendredi, 2 fois_: 2_contenus",
        ),
        (
            Recurrence(Pace.YEAR, month=10, month_day=1, count=2),
            "Chaque année, le 1er_octobre, 2 fois_: 2_contenus",
        ),
        (
            Recurrence(Pace.YEAR, month=8, month_day=LAST, count=2),
            "Chaque année, le dernier jour d’août, 2 fois_: 2_contenus",
        ),
        (
            Recurrence(
                Pace.WEEK, weekdays=(1,), count=4, exceptions=(date(2026, 12, 1), date(2026, 1, 1))
            ),
            "Chaque mardi, 4 fois, sauf le 1er_décembre 2026_: 3_contenus",
        ),
    ],
)
def test_that_a_rule_is_one_sentence(texts: Texts, rule: Recurrence, expected: str) -> None:
    assert series_words.sentence(rule, TUESDAY, texts).replace(NBSP, "_") == expected


def preview(texts: Texts, rule: Recurrence) -> series_words.Preview:
    return series_words.preview(rule, TUESDAY, texts=texts, today=TODAY)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            Recurrence(Pace.MONTH, month_day=31, until=date(2027, 12, 31)),
            (
                "Pas de 31 en février, avril, juin, septembre et novembre_: rien ces mois-là."
                " Choisissez «_Le dernier jour_» pour n’en sauter aucun."
            ),
        ),
        (
            Recurrence(Pace.MONTH, month_day=29, until=date(2027, 12, 31)),
            (
                "Pas de 29 en février 2027_: rien ce mois-là."
                " Choisissez «_Le dernier jour_» pour n’en sauter aucun."
            ),
        ),
        (
            Recurrence(Pace.MONTH, nth=5, weekdays=(1,), until=date(2027, 3, 30)),
            (
                "Pas de 5e mardi en novembre 2026, janvier 2027 et février 2027_: rien ces mois-là."
                " Choisissez «_Le dernier mardi_» pour n’en sauter aucun."
            ),
        ),
        (
            Recurrence(Pace.YEAR, month=2, month_day=29, until=date(2033, 1, 1)),
            "Pas de 29_février en 2027, 2029, 2030 et 2031_: rien ces années-là.",
        ),
        (Recurrence(Pace.MONTH, month_day=24, count=3), ""),
    ],
)
def test_that_what_is_skipped_is_said(texts: Texts, rule: Recurrence, expected: str) -> None:
    assert preview(texts, rule).skipped.replace(NBSP, "_") == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (2, "Premières dates_: mardi 24_nov. 2026, mardi 1er_déc."),
        (
            5,
            (
                "Premières dates_: mardi 24_nov. 2026, mardi 1er_déc., mardi 8_déc., mardi 15_déc.,"
                " puis une autre le mardi 22_décembre 2026."
            ),
        ),
        (
            8,
            (
                "Premières dates_: mardi 24_nov. 2026, mardi 1er_déc., mardi 8_déc., mardi 15_déc.,"
                " puis 4_autres jusqu’au mardi 12_janvier 2027."
            ),
        ),
    ],
)
def test_that_the_first_dates_are_said_with_their_weekday(
    texts: Texts, count: int, expected: str
) -> None:
    found = preview(texts, Recurrence(Pace.WEEK, weekdays=(1,), count=count))
    assert found.dates.replace(NBSP, "_") == expected
    assert (found.total, found.moved) == (count, "")


def test_that_a_content_that_changes_day_is_told(texts: Texts) -> None:
    found = preview(texts, Recurrence(Pace.WEEK, weekdays=(3,), count=2))
    assert found.moved.replace(NBSP, "_") == (
        "Ce contenu passe au jeudi 26_novembre 2026, première date de la répétition."
    )


# The last Sundays of March and October; at 2:30 one has no such hour, the other has two.
@pytest.mark.parametrize(
    ("first", "hour", "utc_hours"),
    [
        (date(2027, 3, 21), time(9), [8, 7, 7]),
        (date(2027, 10, 24), time(9), [7, 8, 8]),
        (date(2027, 3, 21), time(2, 30), None),
        (date(2027, 10, 24), time(2, 30), None),
    ],
)
def test_that_daylight_saving_moves_no_hour(
    dossier: Dossier, first: date, hour: time, utc_hours: list[int] | None
) -> None:
    one, _ = planning.save(dossier, Content("Messe", planned_on=first, planned_time=hour))
    rule = Recurrence(Pace.WEEK, weekdays=(6,), count=3)
    series.repeat(dossier, one, rule, today=TODAY)
    found = planning.contents(dossier)
    assert [(one.planned_on - first).days for one in found] == [0, 7, 14]
    assert {(one.planned_time, one.timezone) for one in found} == {(hour, "Europe/Paris")}
    series.shift(dossier, found[0].id, days=7, scope=series.Scope.ALL, today=TODAY)
    moved = planning.contents(dossier)
    assert [(one.planned_on - first).days for one in moved] == [7, 14, 21]
    assert {one.planned_time for one in moved} == {hour}
    if utc_hours:
        paris = ZoneInfo("Europe/Paris")
        walls = [datetime.combine(one.planned_on, one.planned_time, paris) for one in found]
        assert [wall.astimezone(ZoneInfo("UTC")).hour for wall in walls] == utc_hours
