"""The document of a kept assessment: the same records, in every version to come."""

import json
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.assessment import Assessment
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.domain.errors import CmDeskError
from cm_desk.storage import kept_content
from storage import kept_sample
from storage.random_records import any_of

EXPECTED = (kept_sample.assessment(), kept_sample.checklist(), "")
FROZEN = Path(__file__).parent / "old" / "kept-1.json.z"


def opened(content: bytes) -> dict:
    return json.loads(zlib.decompress(content))


def closed(document: object) -> bytes:
    return zlib.compress(json.dumps(document).encode())


@pytest.fixture
def stored() -> bytes:
    return kept_content.encode(kept_sample.assessment(), kept_sample.checklist())


def test_that_every_kind_of_record_is_read_back(stored: bytes) -> None:
    assert kept_content.decode(stored) == EXPECTED


@given(any_of(Assessment), any_of(ChecklistResult))
def test_that_any_assessment_is_read_back(found: Assessment, checklist: ChecklistResult) -> None:
    stored = kept_content.encode(found, checklist, "Anciens.")
    assert kept_content.decode(stored) == (found, checklist, "Anciens.")


def test_that_the_frozen_document_of_format_1_is_still_read() -> None:
    # Never write this file again: what it lacks must have a default.
    assert kept_content.decode(FROZEN.read_bytes()) == EXPECTED


def test_that_a_field_taken_away_since_is_ignored(stored: bytes) -> None:
    document = opened(stored)
    document["assessment"]["former"] = [1]
    document["checklist"]["lines"][0]["item"]["former"] = "x"
    assert kept_content.decode(closed(document))[0] == kept_sample.assessment()


def test_that_a_newer_format_is_told_apart_from_damage() -> None:
    document = {"format": kept_content.FORMAT + 1, "assessment": "another shape"}
    with pytest.raises(CmDeskError, match="kept_newer"):
        kept_content.decode(closed(document))


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        {"format": "1"},
        {"format": 1},
        {"format": 1, "assessment": {}, "checklist": {}},
    ],
    ids=str,
)
def test_that_another_document_is_refused(document: object) -> None:
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept_content.decode(closed(document))


def test_that_a_value_out_of_its_type_is_refused(stored: bytes) -> None:
    document = opened(stored)
    document["checklist"]["lines"][1]["answer"] = "peut-être"
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept_content.decode(closed(document))


@given(st.data())
def test_that_damaged_bytes_are_refused(data: st.DataObject) -> None:
    stored = kept_content.encode(kept_sample.assessment(), kept_sample.checklist())
    place = data.draw(st.integers(0, len(stored) - 1))
    byte = data.draw(st.integers(0, 255))
    cut = data.draw(st.booleans())
    damaged = stored[:place] + (b"" if cut else bytes([byte]) + stored[place + 1 :])
    if damaged == stored:
        return
    # The checksum of zlib covers the whole document.
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept_content.decode(damaged)


def test_that_bytes_after_the_end_are_refused(stored: bytes) -> None:
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept_content.decode(stored + b"more")


def test_that_a_document_beyond_the_bound_is_neither_written_nor_read(
    stored: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(zlib.decompress(stored))
    monkeypatch.setattr(kept_content, "MAX_BYTES", size)
    assert kept_content.decode(stored) == EXPECTED
    monkeypatch.setattr(kept_content, "MAX_BYTES", size - 2)
    with pytest.raises(CmDeskError, match="kept_too_large"):
        kept_content.encode(kept_sample.assessment(), kept_sample.checklist())
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept_content.decode(stored)


def test_that_the_document_names_its_fields(stored: bytes) -> None:
    document = opened(stored)
    assert document["format"] == 1
    assert document["assessment"]["accounts"][0]["owner"] == "Camille Exemple"
    assert set(document["checklist"]) == set(msgspec.to_builtins(kept_sample.checklist()))
