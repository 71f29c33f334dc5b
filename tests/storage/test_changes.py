import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Format, Kind, Publication
from cm_desk.domain.strategy import AccountLinks, Audience
from cm_desk.storage import accounts, changes, database, publications, strategy
from cm_desk.storage import summary as sums
from cm_desk.storage.database import Dossier
from storage.digest import digest, summary


def publication(account_id: int, day: int, **more: object) -> Publication:
    return Publication(account_id, day * 86400, day, **more)  # type: ignore[arg-type]


def add(dossier: Dossier, *rows: Publication) -> changes.Change:
    with changes.record(dossier, "publication_added") as recording:
        for row in rows:
            publications.save(dossier, row)
    return recording.change


def rebuilt(dossier: Dossier) -> list[tuple[object, ...]]:
    """The sums made again from nothing."""
    dossier.connection.execute("BEGIN")
    dossier.connection.execute("DELETE FROM week_summary; DELETE FROM week_facet")
    dossier.connection.execute(
        "INSERT OR IGNORE INTO stale_week SELECT DISTINCT account_id, week FROM publication"
    )
    sums.refresh(dossier.connection)
    found = summary(dossier)
    dossier.connection.execute("ROLLBACK")
    return found


def test_that_a_change_names_the_tables_it_touched(dossier: Dossier) -> None:
    change = add(dossier, publication(1, 739600))
    assert change.tables == {"publication"}
    assert bool(change)


def test_that_writing_the_same_values_is_no_change(dossier: Dossier) -> None:
    with changes.record(dossier, "account_saved", name="Page") as recording:
        accounts.save_account(dossier, accounts.accounts(dossier)[0])
    assert not recording.change
    assert changes.journal(dossier)[0].label == "dossier_created"


def test_that_an_exception_leaves_no_trace(dossier: Dossier) -> None:
    before = digest(dossier)

    def fail_midway() -> None:
        with changes.record(dossier, "account_saved"):
            accounts.save_account(dossier, Account("facebook", "Autre"))
            raise LookupError

    with pytest.raises(LookupError):
        fail_midway()
    assert digest(dossier) == before
    assert not dossier.connection.in_transaction


def test_that_deleting_an_account_undoes_and_redoes_with_all_that_hangs_on_it(
    dossier: Dossier,
) -> None:
    add(dossier, *(publication(1, 739600 + n) for n in range(30)))
    with changes.record(dossier, "audience_saved", name="Élus"):
        audience_id = strategy.save(dossier, Audience("Élus"))
        accounts.save_links(dossier, AccountLinks(1, (), ((audience_id, "Comprendre"),)))
    before, sums_before = digest(dossier), summary(dossier)
    with changes.record(dossier, "accounts_deleted", count=1) as recording:
        accounts.delete_accounts(dossier, [1])
    assert {"account", "publication", "account_audience"} <= recording.change.tables
    assert summary(dossier) == []
    after = digest(dossier)
    changes.apply(dossier, recording.change, backwards=True)
    assert digest(dossier) == before
    assert summary(dossier) == sums_before
    changes.apply(dossier, recording.change, backwards=False)
    assert digest(dossier) == after


def test_that_a_change_in_pieces_undoes_whole(dossier: Dossier) -> None:
    before = digest(dossier)
    with changes.record(dossier, "publication_added") as recording:
        for piece in range(4):
            for n in range(500):
                publications.save(dossier, publication(1, 739000 + piece * 500 + n))
            recording.split()
    assert len(recording.change.changesets) == 4
    changes.apply(dossier, recording.change, backwards=True)
    assert digest(dossier) == before
    assert summary(dossier) == []


def test_that_an_undo_that_no_longer_fits_changes_nothing(dossier: Dossier) -> None:
    change = add(dossier, publication(1, 739600, text="avant"))
    (row,) = publications.every(dossier)
    with changes.record(dossier, "publication_saved"):
        publications.qualify(dossier, [row.id or 0], {"alt_text": "autre"})
    before = digest(dossier)
    with pytest.raises(CmDeskError) as caught:
        changes.apply(dossier, change, backwards=True)
    assert caught.value.key == "change_cannot_apply"
    assert digest(dossier) == before
    assert not dossier.connection.in_transaction


def test_that_the_journal_tells_edits_undos_and_redos(dossier: Dossier) -> None:
    change = add(dossier, publication(1, 739600))
    changes.apply(dossier, change, backwards=True)
    changes.apply(dossier, change, backwards=False)
    assert [entry.label for entry in changes.journal(dossier, 3)] == [
        "redo:publication_added",
        "undo:publication_added",
        "publication_added",
    ]


def test_that_the_journal_keeps_a_bounded_number_of_lines(dossier: Dossier) -> None:
    for n in range(changes.JOURNAL_LENGTH + 20):
        add(dossier, publication(1, 739000 + n))
    assert len(changes.journal(dossier, 10_000)) == changes.JOURNAL_LENGTH


def test_that_a_second_writer_waits_and_a_reader_sees_its_version_move(dossier: Dossier) -> None:
    seen = changes.data_version(dossier)
    other = database.open_dossier(dossier.path)
    add(other, publication(1, 739600))
    assert changes.data_version(dossier) != seen
    other.connection.execute("BEGIN IMMEDIATE")
    dossier.connection.pragma("busy_timeout", 1)
    with pytest.raises(CmDeskError) as caught:
        add(dossier, publication(1, 739601))
    assert caught.value.key == "dossier_busy"
    other.connection.execute("ROLLBACK")
    other.close()


def test_that_a_full_disk_is_refused_with_nothing_written(dossier: Dossier) -> None:
    before = digest(dossier)
    pages = dossier.connection.pragma("page_count")
    dossier.connection.pragma("max_page_count", pages + 3)
    with pytest.raises(CmDeskError) as caught:
        add(dossier, *(publication(1, 739000 + n, text="x" * 2000) for n in range(200)))
    assert caught.value.key == "disk_full"
    assert digest(dossier) == before
    assert database.check(dossier) == ()


days = st.integers(739000, 739100)
rows = st.builds(
    publication,
    st.just(1),
    days,
    minute=st.none() | st.integers(0, 1439),
    format=st.sampled_from(Format),
    kind=st.sampled_from(Kind),
    sponsored=st.none() | st.booleans(),
    reach=st.none() | st.integers(0, 10_000),
    reactions=st.none() | st.integers(0, 100),
)


@settings(deadline=None, max_examples=40)
@given(batches=st.lists(st.lists(rows, min_size=1, max_size=8), min_size=1, max_size=5))
def test_that_the_weekly_sums_follow_every_edit_undo_and_redo(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[Publication]]
) -> None:
    made = database.create(tmp_path_factory.mktemp("d") / "a.cmdesk")
    with changes.record(made, "dossier_created", name=""):
        made.connection.execute(
            "INSERT INTO network VALUES ('facebook', 'Facebook', 'reseau', 'facebook', 0, 0);"
            "INSERT INTO account (network_id, name) VALUES ('facebook', 'Page')"
        )
    done = [add(made, *batch) for batch in batches]
    every = [row.id or 0 for row in publications.every(made)]
    with changes.record(made, "publications_deleted", count=1) as recording:
        publications.delete(made, every[::2])
    assert summary(made) == rebuilt(made)
    changes.apply(made, recording.change, backwards=True)
    for change in reversed(done):
        changes.apply(made, change, backwards=True)
        assert summary(made) == rebuilt(made)
    for change in done:
        changes.apply(made, change, backwards=False)
    assert summary(made) == rebuilt(made)
    counted = sum(row.kind is not Kind.REPLY for row in publications.every(made))
    total = made.connection.execute("SELECT coalesce(sum(publications), 0) FROM week_summary")
    assert total.fetchone() == (counted,)
    made.close()


def test_that_sessions_never_watch_a_derived_table() -> None:
    assert not {"week_summary", "week_facet", "stale_week", "journal"} & set(changes.RECORDED)
    assert apsw.SQLITE_CHANGESETAPPLY_FKNOACTION
