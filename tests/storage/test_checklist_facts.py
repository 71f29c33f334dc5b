"""The facts of automatic answers, read from real rows."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from cm_desk.domain.accounts import Account, NetworkFamily, Reading
from cm_desk.domain.checklist_facts import MOST_POSTS, TEXT_LENGTH, Decided, Kept, LastReading
from cm_desk.domain.history import FacetRow
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Format, Kind, Publication
from cm_desk.domain.strategy import AccountLinks, Audience
from cm_desk.storage import accounts, changes, checklist_facts, plan, publications, strategy
from cm_desk.storage.database import Dossier

TODAY = date(2026, 11, 22)
LAST = TODAY.toordinal()


@pytest.fixture
def writing(dossier: Dossier) -> Iterator[Dossier]:
    with changes.record(dossier, "publication_saved"):
        accounts.save_account(dossier, Account("facebook", "Autre"))
        yield dossier


def read(dossier: Dossier, longest_silence: float = 90):
    return checklist_facts.read(dossier, today=TODAY, longest_silence=longest_silence)


def published(dossier: Dossier, ago: int, **more: object) -> int:
    day = LAST - ago
    return publications.save(
        dossier, Publication(1, day * 86_400, day, **{"text": "x", "minute": 600} | more)
    )


def planned(dossier: Dossier, ahead: int | None, *texts: str, **more: object) -> int:
    day = None if ahead is None else TODAY + timedelta(days=ahead)
    versions = tuple(Version(place, text) for place, text in enumerate(texts, start=1))
    return plan.save(dossier, Content("Sujet", planned_on=day, versions=versions, **more))


def test_that_an_empty_dossier_has_empty_facts(dossier: Dossier) -> None:
    found = read(dossier)
    assert found.territory.name == "Pays d’essai"
    assert [one.name for one in found.accounts] == ["Page"]
    assert found.networks["facebook"].family is NetworkFamily.SOCIAL
    assert (found.contents, found.stock, found.posts, found.kept) == (0, 0, (), ())


def test_that_recent_publications_are_a_sample_newest_first(writing: Dossier) -> None:
    for ago in (0, 3, 89, 90, -1):
        published(writing, ago, text=f"jour {ago}", alt_text="Vue" if ago == 3 else "")
    published(writing, 5, kind=Kind.REPLY)
    posts = read(writing).posts
    assert [LAST - one.day for one in posts] == [0, 3, 89]
    assert [one.has_alt for one in posts] == [False, True, False]
    assert posts[0].source == "saisi"


def test_that_the_sample_is_bounded_in_rows_and_length(writing: Dossier) -> None:
    for place in range(MOST_POSTS + 5):
        published(writing, place % 7, text="é" * (TEXT_LENGTH + 9))
    posts = read(writing).posts
    assert len(posts) == MOST_POSTS
    assert {len(one.text) for one in posts} == {TEXT_LENGTH}


def test_that_the_plan_of_four_weeks_leaves_out_what_is_done(writing: Dossier) -> None:
    for ahead in (0, 1, 28, 29):
        planned(writing, ahead, f"dans {ahead}")
    planned(writing, 5, "fait", status=Status.PUBLISHED)
    planned(writing, 6, "abandonné", status=Status.ABANDONED)
    planned(writing, 7)
    found = read(writing)
    assert [(one.day - LAST, one.account_id) for one in found.planned] == [
        (1, 1),
        (7, None),
        (28, 1),
    ]
    assert found.contents == 6


def test_that_the_stock_is_approved_and_undated(writing: Dossier) -> None:
    planned(writing, None, status=Status.APPROVED)
    planned(writing, None, status=Status.IDEA)
    planned(writing, 3, status=Status.APPROVED)
    found = read(writing)
    assert (found.stock, found.contents) == (1, 3)


def test_that_contents_written_for_several_accounts_are_compared(writing: Dossier) -> None:
    planned(writing, 2, "un", "deux")
    planned(writing, 3, "seul")
    planned(writing, 4, "vide", "")
    planned(writing, -91, "vieux", "ancien")
    planned(writing, -92, "trop", "vieux")
    planned(writing, 5, "laissé", "là", status=Status.ABANDONED)
    assert read(writing).variants == (("un", "deux"), ("vieux", "ancien"))


def test_that_drafts_are_the_texts_still_to_appear(writing: Dossier) -> None:
    planned(writing, None, "sans date")
    planned(writing, 4, "demain")
    planned(writing, -4, "passé")
    planned(writing, 3, "paru", status=Status.PUBLISHED)
    assert read(writing).drafts == ("demain", "sans date")


def test_that_facets_hold_thirteen_weeks_and_audiences_a_month(writing: Dossier) -> None:
    audience = strategy.save(writing, Audience("Habitants", is_priority=True))
    monday = TODAY.weekday()
    for ago in (0, 30, 31, monday + 12 * 7, monday + 12 * 7 + 1):
        published(writing, ago, format=Format.PHOTO, audience_id=audience)
    changes.summary.refresh(writing.connection)
    found = read(writing)
    assert FacetRow(1, "format", "photo", 4) in found.facets
    assert found.recent == (FacetRow(1, "audience", str(audience), 2),)
    assert found.audiences[0].is_priority


def test_that_weeks_reach_twice_the_longest_silence(writing: Dossier) -> None:
    published(writing, 600)
    changes.summary.refresh(writing.connection)
    assert read(writing).weeks == ()
    found = read(writing, longest_silence=365)
    assert [one.publications for one in found.weeks] == [1]
    assert (LAST - found.first_week) // 7 >= 104


def test_that_the_last_readings_are_told_apart(writing: Dossier) -> None:
    for ago, reach in ((9, None), (20, 5), (300, 7), (-2, 9)):
        day = TODAY - timedelta(days=ago)
        accounts.save_reading(writing, Reading(1, day, followers=10, reach=reach))
    accounts.save_reading(writing, Reading(2, TODAY, followers=10))
    assert read(writing).readings == (
        LastReading(1, TODAY - timedelta(days=9), TODAY - timedelta(days=20)),
        LastReading(2, TODAY, None),
    )


def test_that_links_kept_assessments_and_decisions_are_read(writing: Dossier) -> None:
    audience = strategy.save(writing, Audience("Habitants"))
    accounts.save_links(writing, AccountLinks(1, (), ((audience, "Bonjour"),)))
    writing.connection.execute(
        "INSERT INTO kept_assessment (id, title, kept_on, first, last, references_title,"
        " references_version, presented_on, filled, content) VALUES (4, 'Bilan', '2026-01-02',"
        " '2025-01-01', '2025-12-31', 'Repères', 3, '2026-02-01', 0, x'')"
    )
    writing.connection.execute(
        "INSERT INTO decision VALUES (1, 4, 'tester', 'Des sondages', '2026-02-01')"
    )
    found = read(writing)
    assert found.links[1].audiences == ((audience, "Bonjour"),)
    assert found.kept == (Kept(4, date(2026, 1, 2), date(2026, 2, 1), 3),)
    assert found.decided == (Decided(4, date(2026, 2, 1)),)


def test_that_a_priority_survives_the_file_and_undo(dossier: Dossier) -> None:
    with changes.record(dossier, "audience_saved", name="Habitants") as recording:
        strategy.save(dossier, Audience("Habitants", is_priority=True))
    assert strategy.audiences(dossier)[0].is_priority is True
    changes.apply(dossier, recording.change, backwards=True)
    assert strategy.audiences(dossier) == ()
    changes.apply(dossier, recording.change, backwards=False)
    assert strategy.audiences(dossier)[0].is_priority is True
