"""Templates of planning tools, which enter the plan and never the history."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.importing import PlannedPost, RefusedLine
from imports import make_workbooks
from imports.asking import Answer, ask, refusal, understood
from imports.make_tables import (
    BUFFER,
    METRICOOL,
    METRICOOL_OTHER,
    metricool,
    samples,
    text_of,
    write_plan,
    write_table,
)


def planned(file: Path, **options: Any) -> tuple[PlannedPost, ...]:
    answer = understood(file, **options)
    assert answer.rows == []
    assert answer.summary is not None
    assert answer.summary.accounts == ()
    return answer.summary.planned


def summary_of(answer: Answer):
    assert answer.summary is not None
    return answer.summary


def test_that_the_template_of_buffer_gives_texts_and_moments(file: Path):
    rows = [
        ("Vœux du maire, à tous", "https://pays.fr/a.jpg", "voeux", "2026-01-06 09:30"),
        ("Le marché", "", "", "3/14/26 18:05"),
        ("Sans date", "", "", ""),
    ]
    assert planned(write_plan(file, rows, BUFFER)) == (
        PlannedPost("Vœux du maire, à tous", date(2026, 1, 6), time(9, 30)),
        PlannedPost("Le marché", date(2026, 3, 14), time(18, 5)),
        PlannedPost("Sans date", None, None),
    )


def test_that_the_board_of_pinterest_changes_nothing(file: Path):
    rows = [("Vœux", "", "", "2026-01-06 09:30", "Pays")]
    (post,) = planned(write_plan(file, rows, (*BUFFER, "Board Name")))
    assert post == PlannedPost("Vœux", date(2026, 1, 6), time(9, 30))


def test_that_the_template_of_metricool_gives_networks_alt_texts_and_drafts(file: Path):
    rows = [
        metricool(
            {
                "Text": "Vœux",
                "Date": "2026-01-06",
                "Time": "09:30:00",
                "Facebook": "true",
                "Twitter/X": "TRUE",
                "Alt text picture 1": "Le maire",
                "Alt text picture 2": "La salle",
            }
        ),
        metricool(
            {"Text": "Marché", "Date": "2026-01-07", "Time": "", "Draft": "true", "Youtube": "true"}
        ),
    ]
    assert planned(write_plan(file, rows, METRICOOL)) == (
        PlannedPost(
            "Vœux",
            date(2026, 1, 6),
            time(9, 30),
            ("facebook-page", "x"),
            alt_text="Le maire\nLa salle",
        ),
        PlannedPost("Marché", date(2026, 1, 7), None, ("youtube",), is_draft=True),
    )


def test_that_the_other_template_of_metricool_says_the_same(file: Path):
    cells = {
        "Text": "Vœux",
        "Date": "2026-01-06",
        "Time": "09:30:00",
        "Facebook Page": "true",
        "X (Twitter)": "true",
        "LinkedIn Page": "true",
    }
    (post,) = planned(write_plan(file, [metricool(cells, METRICOOL_OTHER)], METRICOOL_OTHER))
    assert post.network_ids == ("facebook-page", "x", "linkedin")


def test_that_a_network_out_of_reach_is_told(file: Path):
    cells = {"Text": "Vœux", "Date": "2026-01-06", "Time": "09:30:00", "GBP": "true"}
    answer = understood(write_plan(file, [metricool(cells)], METRICOOL))
    assert summary_of(answer).warnings == ("planned_elsewhere",)
    assert summary_of(answer).planned[0].network_ids == ()


def test_that_the_template_of_hootsuite_is_known_without_a_header(file: Path):
    rows = [
        ("31/01/2026 09:30", "Vœux, à tous", "https://pays.fr/voeux"),
        ("01/02/2026 18:05", "Marché", ""),
    ]
    answer = understood(write_plan(file, rows))
    assert summary_of(answer).kind == "hootsuite-plan"
    assert summary_of(answer).planned == (
        PlannedPost("Vœux, à tous", date(2026, 1, 31), time(9, 30), link="https://pays.fr/voeux"),
        PlannedPost("Marché", date(2026, 2, 1), time(18, 5)),
    )


def test_that_a_workbook_may_hold_a_template(tmp_path: Path):
    rows = [BUFFER, ("Vœux", "", "", "2026-01-06 09:30")]
    file = make_workbooks.write_xlsx(tmp_path / "plan.xlsx", {"Feuille1": rows})
    assert planned(file) == (PlannedPost("Vœux", date(2026, 1, 6), time(9, 30)),)


def test_that_a_doubt_between_days_and_months_is_asked(file: Path):
    write_plan(file, [("01/02/2026 09:30", "Vœux", "")])
    assert refusal(file).key == "import_dates_ambiguous"
    (post,) = planned(file, date_order="dmy")
    assert post.planned_on == date(2026, 2, 1)
    (post,) = planned(file, date_order="mdy")
    assert post.planned_on == date(2026, 1, 2)


def test_that_buffer_writes_months_first_unless_a_french_spreadsheet_rewrote_it(file: Path):
    rows = [("Vœux", "", "", "1/2/26 09:30")]
    (post,) = planned(write_plan(file, rows, BUFFER))
    assert post.planned_on == date(2026, 1, 2)
    assert refusal(write_table(file, rows, header=BUFFER)).key == "import_dates_ambiguous"


def test_that_a_hand_made_table_of_three_columns_is_no_template(file: Path):
    write_plan(file, [("31/01/2026", "Vœux", "https://pays.fr")])
    assert refusal(file).key == "import_not_table"


def test_that_a_line_that_cannot_be_planned_says_why(file: Path):
    rows = [
        ("Vœux", "", "", "2026-01-06 09:30"),
        ("", "", "", "2026-01-06 09:30"),
        ("Marché", "", "", "2026-02-31 09:30"),
        ("x" * 10_001, "", "", "2026-01-06 09:30"),
        ("Fête", "", "", "1890-01-06 09:30"),
        ("", "", "", ""),
    ]
    summary = summary_of(understood(write_plan(file, rows, BUFFER)))
    assert (summary.read, len(summary.planned), summary.refused_count) == (5, 1, 4)
    assert summary.refused == (
        RefusedLine(3, "no_text"),
        RefusedLine(4, "bad_date", "2026-02-31 09:30"),
        RefusedLine(5, "text_too_long", "x" * 80),
        RefusedLine(6, "bad_date", "1890-01-06 09:30"),
    )


def test_that_more_posts_than_any_tool_takes_are_refused(file: Path):
    rows = [(f"Texte {rank}", "", "", "2026-01-06 09:30") for rank in range(1001)]
    failure = refusal(write_plan(file, rows, BUFFER))
    assert (failure.key, failure.values) == ("import_plan_too_long", {"most": 1000})
    assert len(planned(write_plan(file, rows[:1000], BUFFER))) == 1000


@given(
    st.lists(
        st.tuples(
            st.text(max_size=30),
            st.sampled_from(
                ["", "2026-01-06 09:30", "1/2/26 9:30", "13/1/26", "demain", "46000,5"]
            ),
        ),
        max_size=12,
    )
)
def test_that_any_line_is_planned_or_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
):
    file = tmp_path_factory.mktemp("plan") / "plan.csv"
    text = text_of([BUFFER, *((one, "", "", when) for one, when in rows)], delimiter=",")
    file.write_bytes(text.encode("utf-8", "replace"))
    answer = ask(file)
    if answer.failure is not None:
        assert answer.failure.key in {
            "import_all_refused",
            "import_dates_mixed",
            "import_no_rows",
            "import_other_kind",
        }
        return
    summary = summary_of(answer)
    assert summary.read == len(summary.planned) + summary.refused_count
    assert all(post.text for post in summary.planned)


def test_that_an_empty_template_holds_nothing(file: Path):
    assert refusal(write_plan(file, [], BUFFER)).key == "import_no_rows"


@pytest.mark.parametrize("name", ["buffer.csv", "metricool.csv", "hootsuite.csv"])
def test_that_each_sample_is_understood(tmp_path: Path, name: str):
    (found,) = [one for one in samples(tmp_path) if one.name == name]
    assert len(planned(found)) == 1
