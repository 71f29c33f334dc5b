"""Long lists read by blocks tell what whole lists do."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.publication import PublicationFilter
from cm_desk.storage import database, listing, publications
from cm_desk.storage.database import Dossier


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """Ten thousand publications of a hundred days, some without an hour."""
    made = database.create(tmp_path_factory.mktemp("liste") / "a.cmdesk")
    with closing(made):
        made.connection.execute("""
            INSERT INTO network VALUES ('x', 'X', 'reseau', 'x', 0, 0);
            INSERT INTO account (id, network_id, name) VALUES (1, 'x', 'Compte');
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 10000)
            INSERT INTO publication (account_id, external_key, published_at, day, minute)
            SELECT 1, n, 1767600000, 739621 + (n * 7919) % 100, nullif((n * 31) % 60, 0)
            FROM number;
        """)
        yield made


def both(dossier: Dossier, *, descending: bool) -> tuple[list[int], listing.LongListing]:
    wanted = PublicationFilter()
    long = publications.listing(dossier, wanted, descending=descending, long_from=1)
    assert isinstance(long, listing.LongListing)
    return list(publications.ids(dossier, wanted, descending=descending)), long


@pytest.mark.parametrize("descending", [True, False])
def test_that_a_long_list_reads_as_the_whole_one(dossier: Dossier, descending: bool) -> None:
    whole, long = both(dossier, descending=descending)
    assert len(long) == 10_000
    assert list(long) == whole
    assert long[4000:4200] == whole[4000:4200]
    assert long[-1] == whole[-1]
    with pytest.raises(IndexError):
        long[10_000]


@pytest.mark.parametrize("descending", [True, False])
@settings(max_examples=60)
@given(place=st.integers(0, 9_999))
def test_that_any_row_is_found_at_its_place(dossier: Dossier, descending: bool, place: int) -> None:
    whole, long = both(dossier, descending=descending)
    assert long[place] == whole[place]
    assert long.place_of(whole[place]) == place
    assert whole[place] in long


def test_that_an_unknown_row_has_no_place(dossier: Dossier) -> None:
    _, long = both(dossier, descending=True)
    assert 99_999 not in long
    with pytest.raises(ValueError, match="99999"):
        long.place_of(99_999)


def test_that_choices_keep_their_places(dossier: Dossier) -> None:
    whole, long = both(dossier, descending=True)
    chosen = {whole[3], whole[9_000], whole[17], 99_999}
    assert listing.places(long, chosen) == listing.places(whole, chosen) == [3, 17, 9_000]
    assert listing.at(long, [17, 3, 3, 20_000]) == [whole[3], whole[17]]
    assert listing.at(long, range(10_000)) == whole


def test_that_a_short_or_filtered_list_is_read_whole(dossier: Dossier) -> None:
    assert isinstance(publications.listing(dossier, PublicationFilter()), list)
    some = PublicationFilter(account_ids=frozenset({1}))
    assert isinstance(publications.listing(dossier, some, long_from=1), list)
    assert isinstance(
        publications.listing(dossier, PublicationFilter(), order="text", long_from=1), list
    )
