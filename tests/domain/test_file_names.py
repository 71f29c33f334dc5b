"""Names that Windows accepts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.file_names import safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vœux : 2027", "Vœux 2027"),
        ('a/b\\c<d>e|f?g*h"i', "a b c d e f g h i"),
        ("NUL", "NUL_"),
        ("com1.txt", "com1.txt_"),
        ("fin. ", "fin"),
        ("///", "kit"),
        ("", "kit"),
        ("é" * 80, "é" * 59),
    ],
)
def test_that_a_name_is_one_that_windows_accepts(text: str, name: str) -> None:
    assert safe_name(text, otherwise="kit") == name


@given(st.text(max_size=200))
def test_that_any_text_gives_a_short_plain_name(text: str) -> None:
    name = safe_name(text, otherwise="kit")
    assert 1 <= len(name) <= 61
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert not name.endswith((" ", "."))
    assert not name.startswith(".")
