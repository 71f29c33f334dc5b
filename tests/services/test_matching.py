"""Planned versions linked to the imported publications they became."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Kind, Publication
from cm_desk.services import accounts, matching, planning, publications, undo
from cm_desk.services.dossiers import Dossier
from storage.digest import digest

TODAY = date(2026, 11, 22)
FRIDAY = date(2026, 11, 20)
BUS = "Le bus santé passe à Sauvelle mardi, sans rendez-vous ni avance de frais."
FAIR = "Le marché de Noël ouvre samedi place de la mairie avec trente artisans."


@pytest.fixture
def page(dossier: Dossier) -> int:
    return accounts.save(dossier, Account("facebook-page", "Pays"))[0]


def planned(
    dossier: Dossier, *on: int, text: str = BUS, day: date = FRIDAY, **values: object
) -> int:
    versions = tuple(Version(account, text) for account in on)
    one = Content("Bus", status=Status.SCHEDULED, planned_on=day, versions=versions)
    return planning.save(dossier, replace(one, **values))[0]


def appeared(
    dossier: Dossier, account: int, *, text: str = BUS, day: date = FRIDAY, **values: object
) -> int:
    moment = publications.moment(dossier, day, values.pop("at", None))
    row = Publication(account, *moment, text=text, source="import")
    return publications.save(dossier, replace(row, **values))[0]


def proposed(dossier: Dossier, today: date = TODAY) -> list[tuple[int, int]]:
    found = matching.proposals(dossier, today=today)
    return [(one.content_id, one.publication_id) for one in found]


class TestProposals:
    def test_that_a_pair_says_both_sides(self, dossier: Dossier, page: int):
        content = planned(dossier, page, planned_time=time(9))
        found = appeared(dossier, page, day=date(2026, 11, 21), at=time(18, 5))
        (match,) = matching.proposals(dossier, today=TODAY)
        assert match == matching.Match(
            content,
            page,
            found,
            "Bus",
            FRIDAY,
            time(9),
            BUS,
            date(2026, 11, 21),
            time(18, 5),
            BUS,
            "same",
            match.score,
        )

    @pytest.mark.parametrize(
        ("values", "count"),
        [
            ({"kind": Kind.ORIGINAL}, 1),
            ({"kind": Kind.SHARE}, 1),
            ({"kind": Kind.REPLY}, 0),
            ({"text": FAIR}, 0),
            ({"day": FRIDAY - timedelta(days=4)}, 0),
        ],
    )
    def test_that_only_likely_publications_are_proposed(
        self, dossier: Dossier, page: int, values: dict[str, object], count: int
    ):
        planned(dossier, page)
        appeared(dossier, page, **values)
        assert len(proposed(dossier)) == count

    @pytest.mark.parametrize(
        ("day", "count"),
        [
            (TODAY - timedelta(days=60), 1),
            (TODAY - timedelta(days=61), 0),
            (TODAY + timedelta(days=3), 1),
            (TODAY + timedelta(days=4), 0),
        ],
    )
    def test_that_only_what_was_planned_lately_is_looked_for(
        self, dossier: Dossier, page: int, day: date, count: int
    ):
        planned(dossier, page, day=day)
        appeared(dossier, page, day=day)
        assert len(proposed(dossier)) == count

    def test_that_what_is_linked_abandoned_or_undated_is_left_out(
        self, dossier: Dossier, page: int
    ):
        planned(dossier, page, status=Status.ABANDONED)
        planned(dossier, page, planned_on=None)
        linked = planned(dossier, page)
        found = appeared(dossier, page)
        appearance = planning.Appearance(page, FRIDAY, publication_id=found)
        planning.publish(dossier, linked, [appearance])
        planned(dossier, page)
        assert proposed(dossier) == []


class TestLinking:
    def test_that_linking_publishes_and_undoing_restores(self, dossier: Dossier, page: int):
        content = planned(dossier, page)
        found = appeared(dossier, page)
        before = digest(dossier)
        (match,) = matching.proposals(dossier, today=TODAY)
        change = matching.link(dossier, match)
        one = planning.content(dossier, content)
        assert (one.status, one.versions[0].publication_id) == (Status.PUBLISHED, found)
        assert proposed(dossier) == []
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_an_account_that_waits_leaves_the_status(self, dossier: Dossier, page: int):
        other = accounts.save(dossier, Account("linkedin", "Pays"))[0]
        content = planned(dossier, page, other)
        appeared(dossier, page)
        matching.link_many(dossier, matching.proposals(dossier, today=TODAY))
        one = planning.content(dossier, content)
        assert one.status is Status.SCHEDULED
        assert [bool(version.publication_id) for version in one.versions] == [True, False]

    def test_that_linking_all_is_one_change(self, dossier: Dossier, page: int):
        for text in (BUS, FAIR):
            planned(dossier, page, text=text)
            appeared(dossier, page, text=text)
        before = digest(dossier)
        matches = matching.proposals(dossier, today=TODAY)
        change = matching.link_many(dossier, matches)
        assert (len(matches), change.label, change.values["count"]) == (2, "matches_linked", 2)
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == before

    def test_that_a_publication_taken_meanwhile_is_left_alone(self, dossier: Dossier, page: int):
        planned(dossier, page)
        found = appeared(dossier, page)
        (match,) = matching.proposals(dossier, today=TODAY)
        other = planned(dossier, page)
        planning.publish(dossier, other, [planning.Appearance(page, FRIDAY, publication_id=found)])
        assert not matching.link(dossier, match)

    def test_that_a_refused_pair_stays_refused_until_undone(self, dossier: Dossier, page: int):
        content = planned(dossier, page)
        found = appeared(dossier, page)
        (match,) = matching.proposals(dossier, today=TODAY)
        change = matching.refuse(dossier, match)
        assert proposed(dossier) == []
        undo.apply(dossier, change, backwards=True)
        assert proposed(dossier) == [(content, found)]

    def test_that_a_deleted_publication_takes_its_refusal_away(self, dossier: Dossier, page: int):
        planned(dossier, page)
        found = appeared(dossier, page)
        (match,) = matching.proposals(dossier, today=TODAY)
        matching.refuse(dossier, match)
        before = digest(dossier)
        undo.apply(dossier, publications.delete(dossier, [found]), backwards=True)
        assert digest(dossier) == before
        assert proposed(dossier) == []


def test_that_a_long_history_costs_no_more_than_the_days_around_the_plan(
    dossier: Dossier, page: int
):
    """Count what is read, not the time it takes."""
    planned(dossier, page)
    wanted = appeared(dossier, page)
    first = _steps(dossier)
    rows = [(page, 1_000_000_000 + one, 731_000 + one % 8_000) for one in range(20_000)]
    dossier.connection.execute("BEGIN")
    dossier.connection.executemany(
        "INSERT INTO publication (account_id, published_at, day, text) VALUES (?, ?, ?, 'Bus')",
        rows,
    )
    dossier.connection.executemany(
        "INSERT INTO content (title, planned_on) VALUES ('Ancien', date('2020-01-01', ?))",
        [(f"+{one % 2000} days",) for one in range(5_000)],
    )
    dossier.connection.execute("COMMIT")
    assert proposed(dossier)[0][1] == wanted
    assert _steps(dossier) < first + 60


def _steps(dossier: Dossier) -> int:
    """Return how many hundreds of SQLite's own operations a look for pairs takes."""
    counted = 0

    def count() -> bool:
        nonlocal counted
        counted += 1
        return False

    dossier.connection.set_progress_handler(count, 100)
    try:
        matching.proposals(dossier, today=TODAY)
    finally:
        dossier.connection.set_progress_handler(None)
    return counted
