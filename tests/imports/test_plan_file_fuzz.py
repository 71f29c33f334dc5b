"""Any change to a calendar or a table of plans is understood, or refused by one sentence."""

import time
from datetime import date
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.plan_files import PlanReading, PlanSummary
from cm_desk.imports import frames, reader, worker
from cm_desk.imports.options import ReadOptions
from cm_desk.services.texts import Texts
from imports import mutations, plans

WANTED = PlanReading(date(2026, 9, 1), date(2027, 8, 31), date(2004, 1, 1), date(2036, 12, 31))
EXAMPLES = max(500, settings().max_examples)
SLOWEST = 5.0


def heard(path: Path) -> tuple[reader._Listener, PlanSummary | frames.Failure]:
    """Ask the child's own code, in this process, and decode what it says as its parent does."""
    listener = reader._Listener(lambda _rows: None, None)
    said: list[object] = []

    def hear(kind: int, value: object) -> None:
        assert not said, "nothing is said after the end"
        ending = listener.hear(kind, msgspec.msgpack.encode(value))
        if ending is not None:
            said.append(ending)

    worker.answer(path, ReadOptions(), hear, plan=WANTED)
    (ending,) = said
    assert isinstance(ending, PlanSummary | frames.Failure)
    return listener, ending


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return plans.samples(tmp_path_factory.mktemp("plans"))


def check(listener: reader._Listener, ending: PlanSummary | frames.Failure, texts: Texts) -> None:
    if isinstance(ending, frames.Failure):
        assert texts.mapping("errors")[ending.key]
        return
    for event in listener.events:
        assert WANTED.first <= event.last
        assert event.first <= WANTED.last
        assert event.first <= event.last
        assert event.key
    assert len(listener.events) <= WANTED.most
    assert len(listener.lines) <= WANTED.most
    for refused in ending.refused:
        assert texts.mapping("plan_files")[f"reasons.{refused.reason}"], refused
    assert ending.refused_count >= len(ending.refused)


def test_that_every_sample_is_understood(samples: list[Path], texts: Texts):
    found = {}
    for path in samples:
        listener, ending = heard(path)
        assert isinstance(ending, PlanSummary), (path.name, ending)
        check(listener, ending, texts)
        found[path.name] = (len(listener.events), len(listener.lines))
    # Six Thursdays but Christmas Eve, one of them moved; one holiday; three rows.
    assert found == {
        "outlook.ics": (5, 0),
        "vacances.ics": (1, 0),
        "tableau.csv": (0, 3),
        "tableau.xlsx": (0, 3),
    }


@given(sample=st.integers(0, 3), seeds=st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3))
@settings(max_examples=EXAMPLES)
def test_that_a_changed_file_is_understood_or_refused(
    samples: list[Path], texts: Texts, sample: int, seeds: list[int]
):
    good = samples[sample]
    content = good.read_bytes()
    for seed in seeds:
        content = mutations.mutate(content, Random(seed))
    path = good.with_name(f"change-{good.name}")
    path.write_bytes(content)
    began = time.process_time()
    listener, ending = heard(path)
    assert time.process_time() - began < SLOWEST
    check(listener, ending, texts)
