"""What people left in the files never reaches the rows, the staging file nor the dossier."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary, UnknownColumnsError
from cm_desk.imports import reader, worker
from cm_desk.imports.options import ReadOptions
from cm_desk.services import dossiers, gathering, importing, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from imports import corpus, mutations, personal
from imports.holds import Heard, heard, words
from storage.digest import digest

EXAMPLES = max(100, settings().max_examples)


def traces(text: str) -> list[str]:
    return [one for one in personal.TRACES if one in text.lower()]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("dossier") / "essai.cmdesk"
    made = dossiers.create(path, name="PETR d’essai", resources=paths.resources())
    with closing(made):
        yield made


@pytest.fixture
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: five hundred children would take minutes."""

    def read_file(
        path: Path, *, options: ReadOptions, on_rows: Callable[[Any], None], **_: object
    ) -> FileSummary:
        answer = Heard()
        worker.answer(path, options, answer.hear)
        if not isinstance(answer.ending, FileSummary):
            assert answer.ending is not None
            raise reader._error(answer.ending, path)
        on_rows(answer.rows)
        return answer.ending

    monkeypatch.setattr(reader, "read_file", read_file)


def staged(dossier: Dossier, staging: importing.Staging, path: Path) -> importing.StagedFile:
    """Read a file as the window does: a table of one's own is explained as proposed."""
    try:
        return importing.stage(dossier, staging, path)
    except UnknownColumnsError as error:
        mappings = {error.table.signature: error.table.proposed}
        return importing.stage(dossier, staging, path, mappings=mappings)


def gather(dossier: Dossier, path: Path) -> None:
    """Put a form that came back into the plan, phone numbers masked as they are by default."""
    texts = Texts(paths.resources() / "texts")
    answers = gathering.read([path])
    added = gathering.contents(
        dossier,
        gathering.lines(dossier, answers),
        dated=False,
        masking=True,
        contributor="",
        texts=texts,
        today=date(2026, 11, 22),
    )
    assert all(one.summary is not None for one in answers)
    gathering.add(dossier, added)


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize("maker", corpus.MAKERS)
def test_that_personal_data_reaches_neither_rows_nor_files(
    maker: str, files: corpus.Files, dossier: Dossier
):
    with closing(importing.Staging()) as staging:
        for sample in files(maker):
            path = sample.with_name(f"marqué-{sample.name}")
            path.write_bytes(personal.added(sample.read_bytes()))
            answer = heard(path)
            assert isinstance(answer.ending, FileSummary), (sample.name, answer.ending)
            assert traces(words(answer)) == [], sample.name
            if answer.ending.returned:
                gather(dossier, path)
            else:
                importing.commit(dossier, staging, [staged(dossier, staging, path)])
        assert traces(staging.path.read_bytes().decode("latin-1")) == []
    assert traces(dossier.path.read_bytes().decode("latin-1")) == []


@pytest.mark.usefixtures("_here")
@given(
    maker=st.sampled_from(corpus.MAKERS),
    sample=st.integers(0, 999),
    seed=st.integers(0, 2**32 - 1),
)
@settings(max_examples=EXAMPLES)
def test_that_a_refused_file_changes_nothing_and_another_is_taken_back_whole(
    files: corpus.Files, dossier: Dossier, maker: str, sample: int, seed: int
):
    good = files(maker)[sample % len(files(maker))]
    path = good.with_name(f"change-{good.name}")
    path.write_bytes(mutations.mutate(good.read_bytes(), Random(seed)))
    before = digest(dossier)
    with closing(importing.Staging()) as staging:
        try:
            one = staged(dossier, staging, path)
        except CmDeskError:
            assert digest(dossier) == before
            return
        assert digest(dossier) == before, "a preview writes nothing"
        change = importing.commit(dossier, staging, [one])
        undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before
