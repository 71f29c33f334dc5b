"""Likenesses as imports leave them: the same whatever came first, and taken back with them."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.likeness import CROSSPOST_DAYS, SITE_DAYS, Alike, Resemblance, Twin
from cm_desk.domain.publication import Kind, Origin, Publication
from cm_desk.services import accounts, dossiers, importing, likenesses, publications
from cm_desk.services.dossiers import Dossier
from cm_desk.storage import changes
from cm_desk.storage import publications as stored
from cm_desk.storage.changes import Change
from imports import make_meta
from storage.digest import digest, summary
from storage.test_changes import rebuilt

FIRST = date(2026, 3, 2).toordinal()
TITLE = "Inauguration de la maison de santé de Sauvelle"
POST = "Le marché de producteurs revient place des Halles samedi matin, venez nombreux"
SITE, PAGE, LINKEDIN = 1, 2, 3
NETWORKS = ("site", "facebook-page", "linkedin")


def open_dossier(folder: Path) -> Dossier:
    made = dossiers.create(folder / "essai.cmdesk", name="PETR", resources=paths.resources())
    for network in NETWORKS:
        accounts.save(made, Account(network, network))
    return made


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with closing(open_dossier(tmp_path)) as made:
        yield made


def row(account: int, text: str, *, day: int = 0, key: int = 0, **more: Any) -> Publication:
    at = FIRST + day
    return Publication(
        account, at * 86_400 - 719_163 * 86_400 + 36_000, at, 600, text=text, id=key, **more
    )


def bring(dossier: Dossier, rows: Iterable[Publication]) -> Change:
    """Write rows as an import does."""
    with changes.record(dossier, "file_imported") as recording:
        stored.insert_many(dossier, rows)
        recording.split()
        likenesses.renew(dossier, recording)
    return recording.change


def found(dossier: Dossier) -> list[tuple[int, str, int, float]]:
    rows = dossier.connection.execute(
        "SELECT publication_id, kind, other_id, similarity FROM likeness ORDER BY 1, 2"
    )
    return [(int(one), str(kind), int(other), float(share)) for one, kind, other, share in rows]


NEWS = row(SITE, f"{TITLE}\nSuite", key=1, permalink="https://pays.fr/sante")
LINKED = row(PAGE, "C’est fait : https://www.pays.fr/sante/?fbclid=1", key=2, day=90)
TITLED = row(LINKEDIN, f"{TITLE}, enfin ! lnkd.in/abc", key=3, day=SITE_DAYS)
COPIED = row(LINKEDIN, f"{POST} #pays", key=4, day=41)
FIRST_COPY = row(PAGE, POST, key=5, day=40)
EXPECTED = [(2, "site", 1, 1.0), (3, "site", 1, 0.99), (4, "croisee", 5, 1.0)]


@pytest.mark.parametrize("step", [1, -1])
def test_that_files_in_either_order_leave_the_same_likenesses(dossier: Dossier, step: int) -> None:
    for one in (NEWS, LINKED, TITLED, FIRST_COPY, COPIED)[::step]:
        bring(dossier, [one])
    assert found(dossier) == EXPECTED


def test_that_an_undone_import_takes_its_likenesses_back(dossier: Dossier) -> None:
    bring(dossier, [LINKED, FIRST_COPY])
    before, sums = digest(dossier), summary(dossier)
    change = bring(dossier, [NEWS, TITLED, COPIED])
    assert found(dossier) == EXPECTED
    assert "likeness" in change.tables
    after = digest(dossier)
    changes.apply(dossier, change, backwards=True)
    assert (digest(dossier), summary(dossier)) == (before, sums)
    changes.apply(dossier, change, backwards=False)
    assert digest(dossier) == after
    assert summary(dossier) == rebuilt(dossier)


def test_that_comparing_again_changes_nothing(dossier: Dossier) -> None:
    bring(dossier, [NEWS, LINKED, TITLED, FIRST_COPY, COPIED])
    with changes.record(dossier, "file_imported") as recording:
        dossier.connection.execute(
            "INSERT INTO stale_week SELECT DISTINCT account_id, week FROM publication"
        )
        likenesses.renew(dossier, recording)
    assert not recording.change


def test_that_replies_and_the_website_itself_repeat_nothing(dossier: Dossier) -> None:
    bring(
        dossier,
        [
            NEWS,
            row(SITE, TITLE, key=6, day=1),
            row(PAGE, TITLE, key=7, day=1, kind=Kind.REPLY),
            row(LINKEDIN, TITLE, key=8, day=-1),
        ],
    )
    assert found(dossier) == []


def test_that_a_deleted_publication_leaves_no_likeness_and_comes_back_with_it(
    dossier: Dossier,
) -> None:
    bring(dossier, [NEWS, LINKED, TITLED])
    change = publications.delete(dossier, [NEWS.id or 0])
    assert found(dossier) == []
    changes.apply(dossier, change, backwards=True)
    assert found(dossier) == EXPECTED[:2]


def test_that_weekly_sums_follow_what_repeats_the_website(dossier: Dossier) -> None:
    def repeated() -> list[tuple[object, ...]]:
        return dossier.connection.execute(
            "SELECT account_id, value, publications FROM week_facet WHERE facet = 'repeated'"
            " ORDER BY 1, 2"
        ).fetchall()

    bring(dossier, [LINKED, TITLED])
    assert repeated() == []
    bring(dossier, [NEWS])
    assert repeated() == [(PAGE, "1", 1), (LINKEDIN, "0", 1)]
    assert summary(dossier) == rebuilt(dossier)
    publications.qualify(dossier, [3], {"origin": Origin.MEMBER})
    assert repeated() == [(PAGE, "1", 1)]
    publications.delete(dossier, [1])
    assert repeated() == []
    assert summary(dossier) == rebuilt(dossier)


def test_that_a_row_tells_its_news_and_all_its_copies(dossier: Dossier) -> None:
    other, _change = accounts.save(dossier, Account("instagram", "Insta"))
    third = row(other, POST, key=6, day=42)
    bring(dossier, [NEWS, LINKED, FIRST_COPY, COPIED, third])
    assert likenesses.of(dossier, [1, 2, 4, 5, 6]) == {
        2: Resemblance(Alike(2, 1, 1.0), TITLE),
        4: Resemblance(twins=(Twin(5, PAGE), Twin(6, other))),
        5: Resemblance(twins=(Twin(4, LINKEDIN), Twin(6, other))),
        6: Resemblance(twins=(Twin(5, PAGE), Twin(4, LINKEDIN))),
    }
    assert likenesses.of(dossier, []) == {}


TEXTS = (TITLE, f"{TITLE} samedi", POST, f"{POST} #pays", "Bonne année", "https://pays.fr/sante")
ROWS = st.lists(
    st.tuples(
        st.sampled_from((SITE, PAGE, LINKEDIN)), st.sampled_from(TEXTS), st.integers(-20, 20)
    ),
    max_size=12,
)


@settings(max_examples=30)
@given(ROWS, st.randoms(use_true_random=False))
def test_that_any_order_of_any_files_ends_as_one_file_would(
    rows: list[tuple[int, str, int]], dice: Random
) -> None:
    known = [
        row(account, text, key=number, day=day, permalink="https://pays.fr/sante")
        for number, (account, text, day) in enumerate(rows, start=1)
    ]
    with TemporaryDirectory() as folder, closing(open_dossier(Path(folder))) as dossier:
        bring(dossier, known)
        at_once = found(dossier)
    for number, kind, other, share in at_once:
        one, repeated = known[number - 1], known[other - 1]
        assert 0 < share <= 1
        assert one.account_id != repeated.account_id
        if kind == "croisee":
            assert 0 <= one.day - repeated.day <= CROSSPOST_DAYS
        elif share < 1:
            assert 0 <= one.day - repeated.day <= SITE_DAYS
    shuffled = list(known)
    dice.shuffle(shuffled)
    with TemporaryDirectory() as folder, closing(open_dossier(Path(folder))) as dossier:
        while shuffled:
            count = dice.randint(1, 4)
            bring(dossier, shuffled[:count])
            del shuffled[:count]
        assert found(dossier) == at_once
        assert summary(dossier) == rebuilt(dossier)


def test_that_an_imported_file_is_compared_and_the_same_file_again_changes_nothing(
    dossier: Dossier, tmp_path: Path
) -> None:
    known = make_meta.write_posts(
        tmp_path / "posts.csv",
        [make_meta.post(number, title=f"{POST} {number * 1111}") for number in range(3)],
    )
    with closing(importing.Staging()) as staging:
        first = importing.commit(dossier, staging, [importing.stage(dossier, staging, known)])
    (one, *_others) = stored.window(dossier, stored.ids(dossier, stored.PublicationFilter()))
    bring(
        dossier,
        [Publication(LINKEDIN, one.published_at, one.day, one.minute, text=one.text, id=99)],
    )
    assert len(found(dossier)) == 1
    before = digest(dossier)
    with closing(importing.Staging()) as staging:
        again = importing.commit(dossier, staging, [importing.stage(dossier, staging, known)])
    assert first
    assert not again
    assert digest(dossier) == before
