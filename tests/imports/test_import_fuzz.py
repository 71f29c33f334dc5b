"""Any change to any file is understood, or refused by one sentence: never anything else.

500 changes for each share of the kinds of files in `make test`, 20 000 in `make fuzz`: see the
profiles of tests/conftest.py.
"""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.importing import FileSummary, TableLook
from imports import corpus, mutations
from imports.holds import Rules, heard

EXAMPLES = max(500, settings().max_examples)
SLOWEST = 5.0
# A maker's files are tried in so many shares: some write three kinds, others nine.
SHARES = 3


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules()


@pytest.mark.parametrize("maker", corpus.MAKERS)
def test_that_every_sample_is_understood(maker: str, files: corpus.Files, rules: Rules):
    for path in files(maker):
        answer = heard(path)
        assert isinstance(answer.ending, FileSummary | TableLook), (path.name, answer.ending)
        rules.check(answer, path)


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("maker", corpus.MAKERS)
@given(
    sample=st.integers(0, 999),
    seeds=st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3),
)
@settings(max_examples=EXAMPLES)
def test_that_a_changed_file_is_understood_or_refused(
    *, maker: str, share: int, files: corpus.Files, rules: Rules, sample: int, seeds: list[int]
):
    among = files(maker)[share::SHARES]
    good = among[sample % len(among)]
    content = good.read_bytes()
    for seed in seeds:
        content = mutations.mutate(content, Random(seed))
    path = good.with_name(f"change-{good.name}")
    path.write_bytes(content)
    began = time.process_time()
    answer = heard(path)
    assert time.process_time() - began < SLOWEST
    rules.check(answer, path)
