"""Tables of one's own and planners' templates, from the file to the dossier and back."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from blank import blank_dossier
from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.importing import ColumnMapping, TableLook, UnknownColumnsError
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.publication import PublicationFilter
from cm_desk.services import accounts, importing, own_tables, planning, publications, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.importing import Counts, StagedFile, Staging
from cm_desk.services.undo import Change
from cm_desk.storage import column_mappings
from imports.make_tables import BUFFER, METRICOOL, OWN_ROWS, metricool, write_plan, write_table
from storage.digest import digest


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = blank_dossier(tmp_path / "essai.cmdesk", name="PETR")
    yield made
    made.close()


@pytest.fixture
def staging() -> Iterator[Staging]:
    with closing(Staging()) as opened:
        yield opened


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return write_table(tmp_path / "suivi.csv", OWN_ROWS)


def look_of(dossier: Dossier, staging: Staging, file: Path) -> TableLook:
    with pytest.raises(UnknownColumnsError) as asked:
        importing.stage(dossier, staging, file)
    assert asked.value.values["name"] == file.name
    return asked.value.table


def explained(dossier: Dossier, staging: Staging, file: Path) -> StagedFile:
    table = look_of(dossier, staging, file)
    return importing.stage(dossier, staging, file, mappings={table.signature: table.proposed})


def written(dossier: Dossier, staging: Staging, file: Path) -> Change:
    return importing.commit(dossier, staging, [importing.stage(dossier, staging, file)])


class TestOwnTables:
    def test_that_a_table_explained_once_is_read_at_once_the_next_time(
        self, dossier: Dossier, staging: Staging, own: Path, tmp_path: Path
    ):
        staged = explained(dossier, staging, own)
        assert staged.counts == Counts(3, 0, 0)
        importing.commit(dossier, staging, [staged])
        next_month = [("02/04/2025", "18h", "Facebook", "", "Fête", "", "", "", "")]
        again = importing.stage(
            dossier, staging, write_table(tmp_path / "avril.csv", [*OWN_ROWS, *next_month])
        )
        assert again.counts == Counts(1, 0, 3)

    def test_that_the_choice_and_the_rows_are_one_change(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        before = digest(dossier)
        change = importing.commit(dossier, staging, [explained(dossier, staging, own)])
        assert {"publication", "column_mapping"} <= change.tables
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before
        look_of(dossier, staging, own)
        undo.apply(dossier, change, backwards=False)
        assert importing.stage(dossier, staging, own).counts == Counts(0, 0, 3)

    def test_that_nothing_is_remembered_before_the_file_is_written(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        explained(dossier, staging, own)
        assert column_mappings.read(dossier) == {}

    def test_that_another_explanation_replaces_the_first(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        importing.commit(dossier, staging, [explained(dossier, staging, own)])
        table = importing.stage(dossier, staging, own).summary.table
        assert table is not None
        columns = {key: rank for key, rank in table.proposed.columns.items() if key != "views"}
        other = replace(table.proposed, columns={**columns, "reach": 7}, timezone="Indian/Reunion")
        staged = importing.stage(dossier, staging, own, mappings={table.signature: other})
        importing.commit(dossier, staging, [staged])
        assert column_mappings.read(dossier) == {table.signature: other}

    def test_that_the_zone_and_the_order_chosen_afterwards_are_remembered_too(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        table = look_of(dossier, staging, own)
        mappings = {table.signature: table.proposed}
        staged = importing.stage(
            dossier, staging, own, mappings=mappings, timezone="Indian/Reunion", date_order="dmy"
        )
        importing.commit(dossier, staging, [staged])
        kept = column_mappings.read(dossier)[table.signature]
        assert (kept.timezone, kept.date_order) == ("Indian/Reunion", "dmy")
        assert importing.stage(dossier, staging, own).summary.timezone == "Indian/Reunion"

    def test_that_what_another_version_wrote_is_asked_again(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        table = look_of(dossier, staging, own)
        dossier.connection.execute(
            "INSERT INTO column_mapping VALUES (?, 'ce n’est pas du JSON')", (table.signature,)
        )
        assert look_of(dossier, staging, own) == table

    def test_that_rows_find_the_accounts_of_their_networks(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        page, _ = accounts.save(dossier, Account("facebook-page", "Ville", platform_id="4242"))
        change = importing.commit(dossier, staging, [explained(dossier, staging, own)])
        assert accounts.publication_counts(dossier)[page] == 1
        names = {one.name: one.platform_id for one in accounts.accounts_of(dossier)}
        assert names == {"Ville": "4242", "Instagram": "", "LinkedIn": ""}
        assert change.values["count"] == 3

    def test_that_a_table_proves_the_dates_that_it_spans(
        self, dossier: Dossier, staging: Staging, tmp_path: Path
    ):
        rows = [("12/03/2025", "Site", "a"), ("28/03/2025", "Site", "b")]
        file = write_table(tmp_path / "site.csv", rows, header=("Date", "Réseau", "Texte"))
        importing.commit(dossier, staging, [explained(dossier, staging, file)])
        (covered,) = accounts.coverage(dossier)
        assert (covered.first, covered.last) == (date(2025, 3, 12), date(2025, 3, 28))

    def test_that_a_formula_stays_the_text_that_it_is(
        self, dossier: Dossier, staging: Staging, tmp_path: Path
    ):
        rows = [("12/03/2025", "X", '=HYPERLINK("http://a")')]
        file = write_table(tmp_path / "a.csv", rows, header=("Date", "Réseau", "Texte"))
        importing.commit(dossier, staging, [explained(dossier, staging, file)])
        ids = publications.listing(dossier, PublicationFilter())
        (row,) = publications.window(dossier, ids)
        assert row.text == '=HYPERLINK("http://a")'

    def test_that_the_preview_of_the_page_is_what_the_file_becomes(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        table = look_of(dossier, staging, own)
        around = importing.known(dossier)
        rows = importing.understood(
            table, table.proposed, networks=around.networks, timezone=around.timezone
        )
        shown = {(one.moment, one.text) for row in rows for one in row.publications}
        staged = explained(dossier, staging, own)
        read = {
            ((row.published_at, row.day, row.minute), row.text)
            for row in importing.sample(staging, staged)
        }
        assert shown == read

    def test_that_an_order_is_told_only_of_dates_that_leave_a_doubt(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        table = look_of(dossier, staging, own)
        assert own_tables.date_order(table, 0) == "dmy"
        assert own_tables.date_order(table, 4) is None
        assert own_tables.date_order(table, None) is None

    def test_that_a_mapping_of_unknown_columns_reads_nothing_there(
        self, dossier: Dossier, staging: Staging, own: Path
    ):
        table = look_of(dossier, staging, own)
        mapping = ColumnMapping({"published": 0, "text": 99, "network": 2, "autre": 1})
        staged = importing.stage(dossier, staging, own, mappings={table.signature: mapping})
        assert {row.text for row in importing.sample(staging, staged)} == {""}


def contents(dossier: Dossier) -> tuple[Content, ...]:
    return planning.contents(dossier)


class TestPlans:
    @pytest.fixture
    def plan(self, tmp_path: Path) -> Path:
        rows = [
            metricool(
                {
                    "Text": "Vœux du maire\nà la salle des fêtes",
                    "Date": "2026-12-06",
                    "Time": "09:30:00",
                    "Facebook": "true",
                    "LinkedIn": "true",
                    "Alt text picture 1": "Le maire",
                }
            ),
            metricool(
                {"Text": "Marché", "Date": "2026-12-07", "Time": "18:05:00", "Draft": "true"}
            ),
        ]
        return write_plan(tmp_path / "plan.csv", rows, METRICOOL)

    def test_that_planned_posts_become_contents_of_the_plan(
        self, dossier: Dossier, staging: Staging, plan: Path
    ):
        page, _ = accounts.save(dossier, Account("facebook-page", "Ville"))
        group, _ = accounts.save(dossier, Account("facebook-groupe", "Ville"))
        closed = Account("facebook-page", "Ancienne", state=AccountState.CLOSED)
        accounts.save(dossier, closed)
        staged = importing.stage(dossier, staging, plan)
        assert (staged.targets, staged.counts, staged.has_news) == ((), Counts(2, 0, 0), True)
        importing.commit(dossier, staging, [staged])
        first, second = contents(dossier)
        assert (first.title, first.status) == ("Vœux du maire", Status.SCHEDULED)
        assert (first.planned_on, first.planned_time) == (date(2026, 12, 6), time(9, 30))
        assert first.timezone == "Europe/Paris"
        (version,) = first.versions
        assert version.account_id == page != group
        assert version.text == "Vœux du maire\nà la salle des fêtes"
        assert version.alt_text == "Le maire"
        assert (second.title, second.status) == ("Marché", Status.TO_WRITE)
        assert (second.versions, second.brief) == ((), "Marché")
        assert publications.total(dossier) == 0

    def test_that_the_same_template_twice_adds_nothing(
        self, dossier: Dossier, staging: Staging, plan: Path
    ):
        written(dossier, staging, plan)
        first = contents(dossier)[0]
        planning.save(dossier, replace(first, title="Vœux", planned_on=date(2026, 12, 8)))
        again = importing.stage(dossier, staging, plan)
        assert (again.counts, again.has_news) == (Counts(0, 0, 2), False)
        importing.commit(dossier, staging, [again])
        assert len(contents(dossier)) == 2
        assert "Vœux" in {one.title for one in contents(dossier)}

    def test_that_one_undo_takes_the_whole_template_away(
        self, dossier: Dossier, staging: Staging, plan: Path
    ):
        before = digest(dossier)
        change = written(dossier, staging, plan)
        undo.apply(dossier, change, backwards=True)
        assert contents(dossier) == ()
        assert digest(dossier) == before
        undo.apply(dossier, change, backwards=False)
        assert len(contents(dossier)) == 2

    def test_that_two_templates_in_one_import_do_not_repeat_each_other(
        self, dossier: Dossier, staging: Staging, plan: Path, tmp_path: Path
    ):
        copy = tmp_path / "copie.csv"
        copy.write_bytes(plan.read_bytes())
        staged = [importing.stage(dossier, staging, one) for one in (plan, copy)]
        importing.commit(dossier, staging, staged)
        assert len(contents(dossier)) == 2

    def test_that_lines_of_one_post_join_their_networks(
        self, dossier: Dossier, staging: Staging, tmp_path: Path
    ):
        accounts.save(dossier, Account("facebook-page", "Ville"))
        accounts.save(dossier, Account("instagram", "Ville"))
        post = {"Text": "Vœux", "Date": "2026-12-06", "Time": "09:30:00"}
        rows = [metricool({**post, name: "true"}) for name in ("Facebook", "Instagram")]
        written(dossier, staging, write_plan(tmp_path / "plan.csv", rows, METRICOOL))
        (content,) = contents(dossier)
        assert len(content.versions) == 2

    def test_that_a_post_without_a_date_waits_without_one(
        self, dossier: Dossier, staging: Staging, tmp_path: Path
    ):
        rows = [("Une phrase longue " * 10, "", "", "")]
        written(dossier, staging, write_plan(tmp_path / "buffer.csv", rows, BUFFER))
        (content,) = contents(dossier)
        assert (content.planned_on, content.status) == (None, Status.TO_WRITE)
        assert content.title.endswith(" Une…")
        assert len(content.title) <= 81

    def test_that_the_link_of_a_post_ends_its_text(
        self, dossier: Dossier, staging: Staging, tmp_path: Path
    ):
        rows = [("31/12/2026 09:30", "Vœux", "https://pays.fr/voeux")]
        written(dossier, staging, write_plan(tmp_path / "hootsuite.csv", rows))
        (content,) = contents(dossier)
        assert content.brief == "Vœux\nhttps://pays.fr/voeux"
