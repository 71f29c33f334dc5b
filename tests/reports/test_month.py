import json
from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.strategy import Pillar
from cm_desk.domain.territory import Territory
from cm_desk.domain.year_frame import DayMark, MarkKind
from cm_desk.reports import approval, month
from cm_desk.reports.plan_data import PlanOnPaper
from cm_desk.reports.render import Document
from cm_desk.services.texts import Texts
from reports.sample import BUILT, RESOURCES, french_labels
from reports.test_checklist_lines import HOSTILE
from reports.test_self_assessment import structure

MARCH = date(2027, 3, 1)
EASTER = date(2027, 3, 29)


TEXTS = Texts(RESOURCES / "texts")


def a_plan(count: int = 3, *, title: str = "Marché de Lissandre", day: int = 8) -> PlanOnPaper:
    pillars = (Pillar("Vie du territoire", "3", id=1), Pillar("Projets", "2", id=2))
    return PlanOnPaper(
        month=MARCH,
        today=date(2026, 11, 22),
        territory=Territory("Pays de Sauvelle", is_example=True),
        contents=[
            Content(
                title,
                planned_on=date(2027, 3, day),
                planned_time=time(9, rank) if rank % 2 else None,
                status=list(Status)[rank % 8],
                pillar_id=(None, 1, 2)[rank % 3],
                versions=(Version(1, "Venez !", "Une halle"), Version(2, "Venez !", "Une halle")),
                id=rank + 1,
            )
            for rank in range(count)
        ],
        marks=(
            DayMark(
                MarkKind.PUBLIC_HOLIDAY, "Lundi de Pâques", date(2027, 3, 29), date(2027, 3, 29)
            ),
            DayMark(MarkKind.SCHOOL_HOLIDAY, "Vacances", date(2027, 2, 20), date(2027, 3, 8)),
            DayMark(MarkKind.GUARD, "Période préélectorale", date(2026, 10, 1), date(2027, 4, 30)),
            DayMark(MarkKind.ABSENCE, "Congés", date(2027, 3, 15), date(2027, 3, 19)),
            DayMark(
                MarkKind.MARRONNIER, "Semaine", date(2027, 3, 22), date(2027, 3, 28), "", False
            ),
        ),
        accounts={
            1: Account("facebook-page", "Pays", id=1),
            2: Account("bulletin", "Le Lien", id=2),
        },
        networks={
            "facebook-page": Network(
                "facebook-page", "Facebook (page)", NetworkFamily.SOCIAL, "facebook"
            ),
            "bulletin": Network("bulletin", "Bulletin", NetworkFamily.OFFLINE, "bulletin"),
        },
        pillars=pillars,
        audiences={},
    )


def calendar(plan: PlanOnPaper, paper: month.Paper = "a4") -> Document:
    return month.document(
        plan,
        paper=paper,
        texts=TEXTS.mapping("plan_month"),
        labels=french_labels(),
        resources=RESOURCES,
        built=BUILT,
    )


def sheet(plan: PlanOnPaper) -> Document:
    return approval.document(
        plan,
        texts=TEXTS.mapping("plan_approval"),
        labels=french_labels(),
        resources=RESOURCES,
        built=BUILT,
    )


def pages(made: Document) -> int:
    with pikepdf.open(BytesIO(made.pdf())) as opened:
        return len(opened.pages)


def words(made: Document) -> str:
    return json.dumps(made.data, ensure_ascii=False)


@pytest.mark.parametrize(("paper", "size"), [("a4", (842, 595)), ("a3", (1191, 842))])
def test_that_a_month_is_one_sheet_in_landscape_with_a_header_and_named_networks(
    paper: month.Paper, size: tuple[int, int]
) -> None:
    with pikepdf.open(BytesIO(calendar(a_plan(), paper).pdf())) as opened:
        assert len(opened.pages) == 1
        assert tuple(round(float(side)) for side in opened.pages[0].MediaBox[2:]) == size
        nodes = list(structure(opened))
        assert sum(node.S == "/TH" for node in nodes) == 8
        alts = {str(node.Alt) for node in nodes if node.S == "/Figure"}
    assert alts == {"Facebook (page)", "Bulletin"}


def test_that_weeks_begin_on_monday_and_bear_their_iso_number() -> None:
    weeks = calendar(a_plan()).data["weeks"]
    assert [week["number"] for week in weeks] == [9, 10, 11, 12, 13]
    first, last = weeks[0]["days"][0], weeks[-1]["days"][-1]
    assert (first["date"], first["inside"]) == ("1er\u00a0mars 2027", True)
    assert (last["date"], last["inside"]) == ("4\u00a0avril 2027", False)
    assert {len(week["days"]) for week in weeks} == {7}


def test_that_a_day_says_what_it_is() -> None:
    days = {day["date"]: day for week in calendar(a_plan()).data["weeks"] for day in week["days"]}
    easter, first = days["29\u00a0mars 2027"], days["1er\u00a0mars 2027"]
    assert easter["holiday"] == "Lundi de Pâques"
    assert (first["school"], first["guard"]) == (
        {"holds": True, "text": "Vacances"},
        {"holds": True, "text": "Période préélectorale"},
    )
    assert days["2\u00a0mars 2027"]["school"] == {"holds": True, "text": ""}
    assert days["9\u00a0mars 2027"]["school"] == {"holds": False, "text": ""}
    assert days["15\u00a0mars 2027"]["marks"] == [{"kind": "absence", "text": "Congés"}]
    assert days["22\u00a0mars 2027"]["marks"][0]["text"] == "Semaine (à confirmer)"


def test_that_a_pillar_has_a_letter_as_well_as_a_colour() -> None:
    made = calendar(a_plan()).data
    assert [(one["letter"], one["colour"]) for one in made["pillars"]] == [
        *(("A", "#4A8FE0"), ("B", "#DB6A1C")),
    ]
    cards = [card for week in made["weeks"] for day in week["days"] for card in day["cards"]]
    assert [card["letter"] for card in cards] == ["", "A", "B"]
    assert [card["status"] for card in cards] == ["idée", "à rédiger", "à valider"]


def test_that_what_does_not_fit_goes_to_the_next_page_and_nothing_is_lost() -> None:
    assert pages(calendar(a_plan(3))) == 1
    crowded = calendar(a_plan(20))
    assert pages(crowded) == 2
    with pikepdf.open(BytesIO(crowded.pdf())) as opened:
        rows = sum(node.S == "/TR" for node in structure(opened))
    # Six rows of the calendar and the list's header: the others are one content each.
    squares, listed = 20 - (rows - 7), rows - 7
    assert listed >= 14
    assert squares + listed == 20


def lefts(plan: PlanOnPaper) -> dict[float, list[float]]:
    """Return how far from the left the first page says things, by the size of their letters."""
    found: dict[float, list[float]] = {}
    size, left = 0.0, 0.0
    with pikepdf.open(BytesIO(calendar(plan).pdf())) as opened:
        for operands, operator in pikepdf.parse_content_stream(opened.pages[0]):
            if str(operator) == "cm":
                left = round(float(operands[4]), 1)
            elif str(operator) == "Tf":
                size = round(float(operands[1]), 2)
            elif str(operator) == "Tm":
                found.setdefault(size, []).append(left + round(float(operands[4]), 1))
    return found


# A title is written in seven points, a status in 5.6, and up to 1.42 times larger.
def test_that_a_light_month_is_written_larger() -> None:
    light, full = lefts(a_plan(1)), lefts(a_plan(4))
    assert (9.94 in light, 7.0 in light) == (True, False)
    assert (9.94 in full, 7.0 in full) == (False, True)


def test_that_a_status_goes_under_what_leaves_it_no_room() -> None:
    plan = a_plan(1)
    more = {"planned_time": time(17, 30), "status": Status.SCHEDULED, "pillar_id": 1}
    usual = lefts(plan)
    crowded = lefts(replace(plan, contents=[replace(plan.contents[0], **more)]))
    assert usual[9.94][0] not in usual[7.95]
    assert crowded[9.94][0] in crowded[7.95]


def test_that_the_largest_month_of_the_largest_plan_still_sets() -> None:
    full = a_plan(0)
    contents = [
        replace(one, planned_on=date(2027, 3, 1) + timedelta(days=day))
        for day in range(31)
        for one in a_plan(9).contents
    ]
    assert pages(calendar(replace(full, contents=contents))) > 2


@pytest.mark.parametrize("text", HOSTILE)
def test_that_no_text_breaks_the_calendar_nor_the_sheet(text: str) -> None:
    plan = a_plan(2, title=text.strip() or "x")
    hostile = replace(
        plan,
        territory=replace(plan.territory, name=text),
        pillars=[replace(one, name=text) for one in plan.pillars],
        marks=[replace(one, title=text) for one in plan.marks],
        contents=[replace(one, brief=text, funder_mention=text) for one in plan.contents],
    )
    assert pages(calendar(hostile)) >= 1
    assert pages(sheet(hostile)) >= 1


@settings(deadline=None, max_examples=10)
@given(st.text(min_size=1, max_size=200))
def test_that_any_title_is_set(text: str) -> None:
    assert pages(calendar(a_plan(2, title=text))) >= 1


def test_that_the_sheet_says_a_text_once_for_the_accounts_that_share_it() -> None:
    one = sheet(a_plan(1)).data["contents"][0]
    assert one["versions"] == [
        {
            "accounts": "Pays (Facebook (page)), Le Lien (Bulletin)",
            "text": "Venez\u202f!".replace("\u202f", " "),
            "alt": "Texte alternatif\u00a0: Une halle",
        }
    ]
    assert (one["day"], one["hour"]) == ("8\u00a0mars 2027", "heure à fixer")


def test_that_an_empty_month_is_a_calendar_to_fill_and_an_empty_sheet_says_so() -> None:
    assert "aucun contenu prévu" in words(calendar(a_plan(0)))
    assert "Aucun contenu à valider ce mois-ci." in words(sheet(a_plan(0)))
    assert pages(calendar(a_plan(0))) == pages(sheet(a_plan(0))) == 1


def test_that_the_example_is_marked_and_the_accounts_chosen_are_named() -> None:
    made = calendar(replace(a_plan(), filtered="Pays"))
    assert made.data["example"] is True
    assert made.data["title"] == "Planning éditorial – mars 2027 – Pays"


def test_that_abandoned_contents_left_out_are_counted() -> None:
    made = calendar(replace(a_plan(), abandoned=2))
    assert made.data["abandoned"] == "2 contenus abandonnés ne sont pas imprimés."
