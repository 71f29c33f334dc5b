"""Keeping assessments: unchanged whatever follows, and every step taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, Frequency, Reading
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.domain.checklist import Answer
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import last_complete_weeks
from cm_desk.domain.kept import Decision, DecisionKind, compare
from cm_desk.domain.publication import Format, Publication
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.services import (
    accounts,
    assessment,
    benchmarks,
    checklist,
    dossiers,
    kept,
    publications,
    strategy,
    territory,
    undo,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from storage import kept_sample
from storage.digest import digest
from ui.desk_factory import make_dossier

TODAY = date(2026, 11, 22)
TEXTS = Texts(paths.resources() / "texts")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = make_dossier(tmp_path)
    yield opened
    opened.close()


def assess(dossier: Dossier, references: ReferenceSet | None = None) -> Assessment:
    return assessment.build(
        dossier,
        texts=TEXTS,
        references=references or benchmarks.bundled(paths.resources()),
        reference=None,
        period=last_complete_weeks(TODAY),
        today=TODAY,
    )


def keep(dossier: Dossier, title: str = "Bilan 2026", day: date = TODAY) -> int:
    kept_id, _ = kept.keep(
        dossier, title=title, found=assess(dossier), checklist=kept_sample.checklist(), today=day
    )
    return kept_id


def test_that_the_list_tells_what_each_one_is(dossier: Dossier) -> None:
    keep(dossier, " Bilan 2025 ", date(2025, 11, 20))
    last = keep(dossier)
    newest, oldest = kept.kept(dossier)
    assert (newest.id, newest.title, newest.kept_on) == (last, "Bilan 2026", TODAY)
    assert newest.period == last_complete_weeks(TODAY)
    assert newest.references_title == benchmarks.bundled(paths.resources()).title
    assert (newest.score, newest.filled, newest.presented_on) == (0.5, 2 / 3, None)
    assert oldest.title == "Bilan 2025"


def test_that_the_list_reads_no_document(dossier: Dossier) -> None:
    kept_id = keep(dossier)
    dossier.connection.execute("UPDATE kept_assessment SET content = x'00'")
    assert [one.id for one in kept.kept(dossier)] == [kept_id]
    with pytest.raises(CmDeskError, match="kept_damaged"):
        kept.reopen(dossier, kept_id)


def test_that_it_is_unchanged_when_data_and_references_move(dossier: Dossier) -> None:
    found = assess(dossier)
    kept_id, _ = kept.keep(
        dossier, title="Bilan", found=found, checklist=kept_sample.checklist(), today=TODAY
    )
    described = territory.read(dossier)
    territory.save(dossier, replace(described, name="Autre nom"))
    accounts.save(dossier, Account("facebook-page", "Nouvelle page"))
    moved = assess(dossier, ReferenceSet(9, "2027-01-01", "Autres repères", ()))
    assert moved != found
    reopened = kept.reopen(dossier, kept_id)
    assert reopened.assessment == found
    assert reopened.checklist == kept_sample.checklist()
    assert reopened.summary == kept.kept(dossier)[0]


def test_that_what_was_said_of_old_references_is_kept(dossier: Dossier) -> None:
    kept_id, _ = kept.keep(
        dossier,
        title="Bilan",
        found=assess(dossier),
        checklist=kept_sample.checklist(),
        today=TODAY,
        outdated="Ces repères ont trois ans.",
    )
    assert kept.reopen(dossier, kept_id).outdated == "Ces repères ont trois ans."


def test_that_it_is_unchanged_in_a_file_closed_and_opened_again(tmp_path: Path) -> None:
    made = make_dossier(tmp_path)
    kept_id, found = keep(made), assess(made)
    made.close()
    again = dossiers.open_dossier(made.path)
    assert kept.reopen(again, kept_id).assessment == found
    again.close()


@pytest.mark.parametrize(
    ("title", "key"), [(" \t", "kept_without_title"), ("x" * 201, "kept_title_too_long")]
)
def test_that_a_title_is_required_and_bounded(dossier: Dossier, title: str, key: str) -> None:
    before = digest(dossier)
    with pytest.raises(CmDeskError, match=key) as caught:
        keep(dossier, title)
    assert caught.value.field == "title"
    assert digest(dossier) == before
    kept_id = keep(dossier)
    with pytest.raises(CmDeskError, match=key):
        kept.rename(dossier, kept_id, title)


def test_that_presenting_and_renaming_leave_the_document_alone(dossier: Dossier) -> None:
    kept_id = keep(dossier)
    before = kept.reopen(dossier, kept_id)
    kept.mark_presented(dossier, kept_id, TODAY)
    kept.rename(dossier, kept_id, "Bilan annuel")
    after = kept.reopen(dossier, kept_id)
    assert after.summary == replace(before.summary, title="Bilan annuel", presented_on=TODAY)
    assert (after.assessment, after.checklist) == (before.assessment, before.checklist)
    kept.mark_presented(dossier, kept_id, None)
    assert kept.kept(dossier)[0].presented_on is None


def test_that_decisions_are_kept_by_assessment(dossier: Dossier) -> None:
    first, second = keep(dossier, "Un"), keep(dossier, "Deux")
    late = kept.add_decision(dossier, first, DecisionKind.TEST, " Essayer la vidéo ", TODAY)[0]
    early = kept.add_decision(dossier, first, DecisionKind.STOP, "Fermer X", date(2026, 1, 5))[0]
    kept.add_decision(dossier, second, DecisionKind.OTHER, "Autre", TODAY)
    found = kept.decisions(dossier)
    assert [one.id for one in found[first]] == [early, late]
    assert found[first][1] == Decision(first, DecisionKind.TEST, "Essayer la vidéo", TODAY, late)
    kept.save_decision(dossier, replace(found[first][0], kind=DecisionKind.REDUCE))
    assert kept.decisions(dossier)[first][0].kind is DecisionKind.REDUCE
    kept.delete(dossier, [first])
    assert list(kept.decisions(dossier)) == [second]


@pytest.mark.parametrize(
    ("text", "key"), [(" ", "decision_without_text"), ("x" * 501, "decision_too_long")]
)
def test_that_a_decision_says_something_short(dossier: Dossier, text: str, key: str) -> None:
    kept_id = keep(dossier)
    with pytest.raises(CmDeskError, match=key) as caught:
        kept.add_decision(dossier, kept_id, DecisionKind.STOP, text, TODAY)
    assert caught.value.field == "text"
    assert kept.decisions(dossier) == {}


def test_that_what_is_gone_is_told(dossier: Dossier) -> None:
    for action in (
        lambda: kept.reopen(dossier, 7),
        lambda: kept.rename(dossier, 7, "Titre"),
        lambda: kept.mark_presented(dossier, 7, TODAY),
        lambda: kept.add_decision(dossier, 7, DecisionKind.STOP, "Arrêter", TODAY),
    ):
        with pytest.raises(CmDeskError, match="kept_gone"):
            action()


def test_that_every_step_is_taken_back_and_made_again(dossier: Dossier) -> None:
    states, done = [digest(dossier)], []

    def step(change: undo.Change) -> None:
        assert change
        assert undo.describe(change, TEXTS)
        done.append(change)
        states.append(digest(dossier))

    kept_id, change = kept.keep(
        dossier,
        title="Bilan",
        found=assess(dossier),
        checklist=kept_sample.checklist(),
        today=TODAY,
    )
    step(change)
    decision_id, change = kept.add_decision(dossier, kept_id, DecisionKind.STOP, "Non", TODAY)
    step(change)
    step(kept.mark_presented(dossier, kept_id, TODAY))
    step(kept.mark_presented(dossier, kept_id, None))
    step(kept.rename(dossier, kept_id, "Autre titre"))
    decision = replace(kept.decisions(dossier)[kept_id][0], text="Si")
    step(kept.save_decision(dossier, decision)[1])
    step(kept.delete_decisions(dossier, [decision_id]))
    step(kept.add_decision(dossier, kept_id, DecisionKind.OTHER, "Suite", TODAY)[1])
    step(kept.delete(dossier, [kept_id]))
    for change, state in zip(reversed(done), reversed(states[:-1]), strict=True):
        undo.apply(dossier, change, backwards=True)
        assert digest(dossier) == state
    for change, state in zip(done, states[1:], strict=True):
        undo.apply(dossier, change, backwards=False)
        assert digest(dossier) == state
    assert dossiers.check(dossier) == ()


def test_that_today_is_set_beside_what_was_kept(dossier: Dossier) -> None:
    kept_id = keep(dossier, day=TODAY - timedelta(days=365))
    current = kept.of_today("Aujourd’hui", assess(dossier), kept_sample.checklist(), today=TODAY)
    found = compare(current, kept.reopen(dossier, kept_id))
    assert (found.before.id, found.after.id) == (kept_id, None)
    assert found.same_references
    assert found.answers == ()


days = st.dates(date(2025, 6, 1), TODAY)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)


@st.composite
def small_dossiers(draw: st.DrawFn) -> list[tuple]:
    """Return what to write, in order: accounts with their history, aims."""
    found: list[tuple] = []
    for _ in range(draw(st.integers(0, 3))):
        first, last = sorted((draw(days), draw(days)))
        network = draw(st.sampled_from(["facebook-page", "linkedin", "whatsapp", "newsletter"]))
        account = Account(
            network,
            draw(words),
            owner=draw(words),
            target_per_week=draw(st.none() | st.floats(0.1, 9)),
            declared_frequency=draw(st.none() | st.sampled_from(Frequency)),
        )
        posts = draw(st.lists(st.tuples(days, words, st.sampled_from(Format)), max_size=5))
        found.append((account, (first, last), posts, draw(st.none() | st.integers(0, 10**6))))
    return found


def write(dossier: Dossier, drawn: list[tuple]) -> None:
    networks = {one.id for one in accounts.networks(dossier)}
    for account, (first, last), posts, followers in drawn:
        known = account.network_id if account.network_id in networks else "facebook-page"
        account_id, _ = accounts.save(dossier, replace(account, network_id=known))
        accounts.save_coverage(dossier, Coverage(account_id, first, last))
        if followers is not None:
            accounts.save_reading(dossier, Reading(account_id, last, followers))
        for day, text, form in posts:
            at = publications.moment(dossier, day, None)
            publications.save(
                dossier, Publication(account_id, at.published_at, at.day, text=text, format=form)
            )


given_answers = st.dictionaries(
    st.sampled_from([one.id for one in checklist.read(paths.resources()).items]),
    st.tuples(st.sampled_from(Answer), words),
    max_size=8,
)


@settings(max_examples=20)
@given(small_dossiers(), given_answers, words, st.none() | st.floats(-1e9, 1e9))
def test_that_whatever_the_dossier_the_assessment_reopens_unchanged(
    drawn: list[tuple], answers: dict[str, tuple], title: str, target: float | None
) -> None:
    with TemporaryDirectory() as folder:
        dossier = make_dossier(Path(folder))
        write(dossier, drawn)
        for item_id, (answer, note) in answers.items():
            checklist.answer(dossier, item_id, answer=answer, note=note, today=TODAY)
        strategy.save(dossier, Objective("Objectif", target=target))
        strategy.save(dossier, Audience("Habitants"))
        found = assess(dossier)
        result = checklist.result(dossier, resources=paths.resources(), texts=TEXTS, today=TODAY)
        kept_id, _ = kept.keep(
            dossier, title=f"Bilan {title}", found=found, checklist=result, today=TODAY
        )
        for item_id in answers:
            checklist.clear(dossier, item_id)
        accounts.delete(dossier, [one.id for one in accounts.accounts_of(dossier) if one.id])
        reopened = kept.reopen(dossier, kept_id)
        dossier.close()
    assert reopened.assessment == found
    assert reopened.checklist == result
