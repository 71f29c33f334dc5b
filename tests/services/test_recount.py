"""The figures of whole files, held to a plain count of what the files hold."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from cm_desk import cli, paths
from cm_desk.domain.history import last_complete_weeks
from cm_desk.services import assessment, benchmarks, demo, dossiers
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from flows.season import write_season
from imports.make_meta import write_meta_csv
from services.recount import Figures, Recount

RESOURCES = paths.resources()
TEXTS = Texts(RESOURCES / "texts")


def computed(dossier: Dossier, today: date, weeks: int) -> Figures:
    found = assessment.build(
        dossier,
        texts=TEXTS,
        references=benchmarks.in_use(dossier, RESOURCES),
        reference=None,
        period=last_complete_weeks(today, weeks),
        today=today,
    )
    return {(one.id, one.account_id): one.value for one in found.indicators}


def agree(file: Path, dossier: Dossier, today: date, weeks: int = 52) -> int:
    """Compare every figure that is counted again; return how many there were."""
    period = last_complete_weeks(today, weeks)
    counted = Recount(file, period.first, period.last, today).figures()
    shown = computed(dossier, today, weeks)
    assert {key: shown[key] for key in counted} == pytest.approx(counted)
    return len(counted)


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2027, 2, 28), date(2025, 1, 1)])
def test_that_the_example_is_what_a_count_by_day_finds(today: date, tmp_path: Path) -> None:
    file = tmp_path / "exemple.cmdesk"
    with closing(demo.write_example(file, resources=RESOURCES, today=today)) as dossier:
        for weeks in (52, 26, 12):
            assert agree(file, dossier, today, weeks) == 7 * 7


@pytest.mark.parametrize("wanted", ["season", "many"])
def test_that_an_imported_file_is_what_a_count_by_day_finds(wanted: str, tmp_path: Path) -> None:
    file, home = tmp_path / "essai.cmdesk", str(tmp_path / "home")
    dossiers.create(file, name="PETR", resources=RESOURCES).close()
    source = write_season(tmp_path) if wanted == "season" else tmp_path / "export.csv"
    if wanted == "many":
        write_meta_csv(source, 311, language="en", seed=77, years=2, last="2026-11-20")
    assert cli.main(["import", str(file), str(source), "--home", home]) == 0
    with closing(dossiers.open_dossier(file)) as dossier:
        assert agree(file, dossier, date(2026, 11, 22)) == 2 * 7
