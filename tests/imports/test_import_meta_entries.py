"""Posts of a copy of one's information, whatever they hold."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.publication import Format
from cm_desk.imports.meta import entries as meta_entries
from imports.asking import understood
from imports.make_meta_others import page_post


@given(st.text())
def test_that_each_text_is_repaired(text: str):
    try:
        damaged = text.encode("utf-8").decode("latin-1")
    except UnicodeEncodeError:
        return
    assert meta_entries.repaired(damaged) == text


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                (
                    *("timestamp", "creation_timestamp", "data", "post", "attachments", "media"),
                    *("uri", "title", "external_context", "url", "string_map_data", "value"),
                    *("media_map_data", "tags"),
                )
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(values)
def test_that_any_item_is_an_entry(item: object):
    for reader in (
        meta_entries.facebook,
        meta_entries.medium,
        meta_entries.thread,
        meta_entries.insight,
    ):
        entry = reader(item)
        assert isinstance(entry.text, str)
        assert isinstance(entry.format, Format)
    assert all(key.startswith("left_out_") for key in meta_entries.private_keys(item))


@settings(max_examples=25)
@given(st.lists(values, min_size=1, max_size=3))
def test_that_any_list_is_understood_or_refused(
    tmp_path_factory: pytest.TempPathFactory, items: list[object]
):
    path = tmp_path_factory.mktemp("copie") / "posts_1.json"
    path.write_text(json.dumps([page_post(), *items]), "utf-8")
    answer = understood(path)
    assert answer.summary.read == 1 + len(items)
