"""Texts whose encoding nobody tells: UTF-16 without mark, Windows, Macintosh, DOS."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cm_desk import paths
from cm_desk.imports.containers import tabular
from imports.asking import understood
from imports.make_meta import header, post, row, write_posts

# What one of the three old encodings lacks, and how people then write it.
_PLAIN = str.maketrans(
    {"œ": "oe", "Œ": "OE", "’": "'", "–": "-", "—": "-", "…": "...", "€": "EUR", "\u202f": " "}
)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


@pytest.fixture(scope="module")
def captions() -> list[str]:
    """Return 200 short French sentences with an accent: those of the application's own texts."""
    found = {
        sentence.replace("\u00a0", " ").translate(_PLAIN)
        for file in sorted((paths.resources() / "texts").glob("*.json"))
        for sentence in _strings(json.loads(file.read_bytes()))
        if 20 < len(sentence) < 200
    }
    accented = [one for one in sorted(found) if any(mark in one for mark in "éèêàçôù")]
    fitting = [one for one in accented if one.encode("cp850", "ignore").decode("cp850") == one]
    return Random(8).sample(fitting, 200)


@pytest.mark.parametrize(
    ("encoding", "least"), [("cp1252", 200), ("mac_roman", 190), ("cp850", 190)]
)
def test_that_one_short_caption_is_enough_to_tell_an_old_encoding(
    captions: list[str], encoding: str, least: int
):
    """The general detector that we tried finds 194, 168 and 86 of such captions."""
    found = [one.encode(encoding) for one in captions]
    read = [one.decode(tabular._encoding(one)) for one in found]
    assert sum(map(str.__eq__, read, captions)) >= least


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850"]
)
def test_that_a_file_is_read_whatever_its_encoding(file: Path, encoding: str):
    told = ["Été à la forêt", "Ça commence déjà"]
    posts = [post(n, title=title, account_name="Pays") for n, title in enumerate(told)]
    answer = understood(write_posts(file, posts, encoding=encoding))
    assert [one.text for one in answer.rows] == told


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_that_utf_16_is_told_without_its_mark(file: Path, encoding: str):
    names = header()
    lines = [names, row(names, **post(title="Été"))]
    text = "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in lines) + "\r\n"
    file.write_bytes(text.encode(encoding))
    assert [one.text for one in understood(file).rows] == ["Été"]


def test_that_a_windows_letter_pasted_into_utf_8_loses_nothing_else(file: Path):
    write_posts(file, [post(1, title="Forêt, été, où"), post(2, title="@")])
    file.write_bytes(file.read_bytes().replace(b"@", "dégât".encode("cp1252")))
    assert [one.text for one in understood(file).rows] == ["Forêt, été, où", "dégât"]
