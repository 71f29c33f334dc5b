import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from blank import example_dossier
from cm_desk import paths
from cm_desk.domain.accounts import AccountType
from cm_desk.domain.checklist import Answer, AnswerSource
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import last_complete_weeks
from cm_desk.domain.kept import compare
from cm_desk.domain.places import fold
from cm_desk.domain.plan import Status
from cm_desk.domain.publication import Publication, PublicationFilter
from cm_desk.services import (
    accounts,
    assessment,
    benchmarks,
    checklist,
    demo,
    demo_data,
    demo_judged,
    demo_update,
    dossiers,
    kept,
    places,
    plan_settings,
    planning,
    publications,
    strategy,
    territory,
    year_frame,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.storage import changes, plan_keys
from typography import problems

TODAY = date(2026, 11, 22)
OURS = ("answers", "plan", "posts", "territory", "year")
EXAMPLE = [paths.resources() / "example" / f"{name}.json" for name in OURS]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = example_dossier(tmp_path / "exemple.cmdesk", today=TODAY)
    yield made
    made.close()


def write(path: Path, **options: object) -> Dossier:
    return demo.write_example(path, resources=paths.resources(), today=TODAY, **options)


def rows(dossier: Dossier) -> dict[str, list[tuple]]:
    return {
        table: dossier.connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2').fetchall()
        for table in changes.RECORDED
    }


def everything(dossier: Dossier):
    return publications.window(dossier, publications.listing(dossier, PublicationFilter()))


def strings(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for child in node.values():
            yield from strings(child)
    elif isinstance(node, list):
        for child in node:
            yield from strings(child)
    elif isinstance(node, str):
        yield node


def test_that_the_same_day_writes_the_same_rows(tmp_path: Path):
    first, second = write(tmp_path / "un.cmdesk"), write(tmp_path / "deux.cmdesk")
    assert rows(first) == rows(second)
    assert dossiers.check(first) == ()
    first.close()
    second.close()


def test_that_the_example_holds_what_a_small_petr_would(dossier: Dossier):
    described = territory.read(dossier)
    assert described.is_example
    members = territory.members(dossier)
    assert len(members) == 3
    assert 70_000 < sum(member.population or 0 for member in members) < 75_000
    assert {member.vintage for member in members} == {"exemple fictif"}
    owned = accounts.accounts_of(dossier)
    assert len(owned) == 6
    assert [a.network_id for a in owned if a.account_type is AccountType.HOSTING] == ["youtube"]
    assert len(strategy.objectives(dossier)) == 4
    assert all(o.indicator and o.target and o.due_on for o in strategy.objectives(dossier))
    assert len(strategy.audiences(dossier)) == 5
    assert all(
        message for served in accounts.links(dossier).values() for _, message in served.audiences
    )


def test_that_no_name_of_the_example_is_a_real_place():
    data = json.loads((paths.resources() / "example" / "territory.json").read_text("utf-8"))
    with_reference = places.open_reference(paths.built())
    names = [member["name"] for member in data["members"]]
    names += [*data["communes"], data["territory"]["name"].removeprefix("PETR du ")]
    found = {
        name: place.name
        for name in names
        for place in with_reference.search(name)
        if fold(place.name) == fold(name)
    }
    with_reference.close()
    assert found == {}


def test_that_the_year_around_the_plan_names_known_themes(dossier: Dossier):
    known = {theme.slug for theme in year_frame.themes(paths.resources())}
    chosen = plan_settings.read(dossier).themes
    assert chosen
    assert set(chosen) <= known
    events = year_frame.events(dossier)
    assert {event.theme for event in events if event.theme} == {"europe"}
    assert [event.title for event in events if event.first.weekday() > 4] == []


def test_that_publications_stay_inside_the_covered_periods(dossier: Dossier):
    periods = accounts.coverage(dossier)
    for one in everything(dossier):
        day = date.fromordinal(one.day)
        assert day < TODAY
        assert any(
            period.account_id == one.account_id and period.first <= day <= period.last
            for period in periods
        ), one


def test_that_christmas_is_silent_and_august_nearly(dossier: Dossier):
    days = [date.fromordinal(one.day) for one in everything(dossier)]
    assert not [day for day in days if (day.month, day.day) in {(12, 25), (12, 31), (1, 1)}]
    by_month = Counter(day.month for day in days)
    assert by_month[8] < by_month[10] / 3
    weekdays = Counter(day.weekday() for day in days)
    assert weekdays[6] < weekdays[3] / 4
    assert (max(days) - min(days)).days > 3 * 350


def test_that_cadence_grows_and_some_covered_weeks_are_silent(dossier: Dossier):
    page = next(a for a in accounts.accounts_of(dossier) if a.network_id == "facebook-page")
    weeks = Counter(
        one.day - (one.day - 1) % 7 for one in everything(dossier) if one.account_id == page.id
    )
    monday = TODAY - timedelta(days=TODAY.weekday())
    year = [(monday - timedelta(weeks=n)).toordinal() for n in range(1, 53)]
    before = [week - 52 * 7 for week in year]
    assert sum(weeks[week] for week in year) > sum(weeks[week] for week in before)
    assert any(weeks[week] == 0 for week in year)


def test_that_texts_are_filled_in_and_typeset(dossier: Dossier):
    for one in everything(dossier):
        assert one.text
        assert not re.search(r"[{}]", one.text + one.alt_text)
    texts = [one.text for one in everything(dossier)]
    assert len(set(texts)) > len(texts) * 0.8


def test_that_nothing_is_announced_for_a_holiday(dossier: Dossier):
    wrong = re.compile("(11|1er)\u00a0(novembre)|1er\u00a0(mai|janvier)|14\u00a0juillet|dimanche")
    texts = {one.text for one in everything(dossier)}
    assert [found[0] for text in texts if (found := wrong.search(text))] == []


@pytest.mark.parametrize("file", EXAMPLE, ids=lambda file: file.stem)
def test_that_the_example_is_written_in_french_typography(file: Path):
    wrong = {
        text: found
        for text in strings(json.loads(file.read_text("utf-8")))
        if (found := problems(text)) and not text.startswith("https:")
    }
    assert wrong == {}


def test_that_links_lead_to_no_real_account(dossier: Dossier):
    addresses = [one.permalink for one in everything(dossier) if one.permalink]
    addresses += [account.url for account in accounts.accounts_of(dossier)]
    assert [a for a in addresses if "exemple" not in a.lower() and ".example/" not in a] == []


def test_that_part_of_the_history_is_left_to_qualify(dossier: Dossier):
    found = everything(dossier)
    recent = [one for one in found if TODAY.toordinal() - one.day < 40]
    older = [one for one in found if TODAY.toordinal() - one.day >= 90]

    def share(ones: list[Publication]) -> float:
        return sum(one.pillar_id is not None for one in ones) / len(ones)

    assert share(recent) < 0.65 < share(older) < 0.95
    assert any(one.alt_text for one in found)
    assert any(not one.alt_text for one in found)


def test_that_figures_are_those_the_networks_give(dossier: Dossier):
    networks = {a.id: a.network_id for a in accounts.accounts_of(dossier)}
    for one in everything(dossier):
        if one.reach is not None and one.views is not None:
            assert 0 < one.reach <= one.views
        if networks[one.account_id] == "linkedin":
            assert one.reach is None
            assert one.impressions


def test_that_the_plan_covers_six_weeks_in_every_status(dossier: Dossier):
    contents = planning.contents(dossier)
    assert {one.status for one in contents} == set(Status)
    ahead = [one.planned_on for one in contents if one.planned_on and one.planned_on >= TODAY]
    assert (max(ahead) - TODAY).days >= 38
    assert all(
        one.planned_on is None or one.planned_on.weekday() < 5
        for one in contents
        if one.status not in (Status.PUBLISHED, Status.REVIEWED)
    )
    assert sum(one.planned_on is None for one in contents) >= 4
    assert any(len(one.versions) >= 3 for one in contents)


def test_that_nothing_of_the_plan_shares_its_name_with_a_date(dossier: Dossier):
    assert not plan_keys.contents_by_uid(dossier).keys() & plan_keys.events_by_uid(dossier).keys()


def test_that_past_contents_lead_to_their_publications(dossier: Dossier):
    done = [
        one
        for one in planning.contents(dossier)
        if one.status in (Status.PUBLISHED, Status.REVIEWED)
    ]
    assert len(done) >= 20
    for one in done:
        assert one.versions
        for version in one.versions:
            (publication,) = publications.window(dossier, [version.publication_id or 0])
            assert publication.account_id == version.account_id
            assert publication.text == version.text


def test_that_the_figures_can_be_assessed(dossier: Dossier):
    texts = Texts(paths.resources() / "texts")
    reference = places.open_reference(paths.built())
    found = assessment.build(
        dossier,
        texts=texts,
        references=benchmarks.bundled(paths.resources()),
        reference=reference,
        period=last_complete_weeks(TODAY),
        today=TODAY,
    )
    reference.close()
    assert found.composition.population == 72_060
    assert found.composition.commune_count == 70
    assert all(one.per_week for one in found.cadences)


def judged(dossier: Dossier, today: date = TODAY):
    return checklist.result(
        dossier, resources=paths.resources(), texts=Texts(paths.resources() / "texts"), today=today
    )


def test_that_about_half_of_the_questions_are_answered(dossier: Dossier):
    lines = judged(dossier).lines
    given = [line for line in lines if line.given is not None and line.given.answer is not None]
    assert 0.35 < len(given) / len(lines) < 0.55
    assert any(line.answer is None for line in lines)
    assert {line.answer for line in given} == set(Answer)
    assert all(line.given.answered_on <= TODAY for line in given)
    assert all(line.given.answered_on.weekday() < 5 for line in given)
    assert sum(bool(line.given.note) for line in given) > 15
    assert sum(bool(line.given.evidence) for line in given) > 8
    assert any(line.given is not None and line.given.answer is None for line in lines)


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2027, 8, 15)])
def test_that_two_proposals_are_overridden_with_their_reasons(tmp_path: Path, today: date):
    made = demo.write_example(tmp_path / "exemple.cmdesk", resources=paths.resources(), today=today)
    lines = judged(made, today).lines
    made.close()
    overridden = [line for line in lines if line.source is AnswerSource.OVERRIDDEN]
    assert [line.item.id for line in overridden] == ["GOV-03", "OBJ-02"]
    assert all(line.given.reason for line in overridden)
    assert not any(line.given.reason for line in lines if line.given and line not in overridden)


def test_that_confirmed_answers_are_those_the_data_propose(dossier: Dossier):
    confirmed = [
        line
        for line in judged(dossier).lines
        if line.source is AnswerSource.COMPUTED and line.given and line.given.answer
    ]
    assert len(confirmed) == 4
    assert all(line.given.proposed is line.proposal.answer for line in confirmed)


def test_that_some_audiences_come_first(dossier: Dossier):
    first = [one.template for one in strategy.audiences(dossier) if one.is_priority]
    assert first == ["habitants", "elus-techniciens", "porteurs-de-projet"]


def test_that_last_year_was_kept_presented_and_followed_by_decisions(dossier: Dossier):
    (summary,) = kept.kept(dossier)
    assert summary.title == "Bilan 2025"
    assert summary.kept_on == date(2025, 11, 21)
    assert summary.period == last_complete_weeks(summary.kept_on)
    assert summary.presented_on == date(2025, 12, 10)
    decisions = kept.decisions(dossier)[summary.id]
    assert len(decisions) == 2
    assert {one.decided_on for one in decisions} == {summary.presented_on}


def test_that_last_year_knows_only_what_was_known_then(dossier: Dossier):
    (summary,) = kept.kept(dossier)
    then, now = kept.reopen(dossier, summary.id), judged(dossier)
    counted = next(one for one in then.assessment.indicators if one.id == "publications")
    days = [date.fromordinal(one.day) for one in everything(dossier)]
    shared = {
        one.id
        for one in accounts.accounts_of(dossier)
        if one.network_id not in ("youtube", "lettre-information")
    }
    expected = sum(
        summary.first <= day <= summary.last and one.account_id in shared
        for day, one in zip(days, everything(dossier), strict=True)
    )
    assert counted.value == expected > 100
    assert all(
        account.reviewed_on <= summary.kept_on
        for account in then.assessment.accounts
        if account.reviewed_on
    )
    answered = [line for line in then.checklist.lines if line.answer is not None]
    assert len(answered) < sum(line.answer is not None for line in now.lines)
    assert all(line.given is None or not line.given.note for line in then.checklist.lines)
    assert then.checklist.overall.score is not None
    assert then.checklist.overall.score < now.overall.score


def test_that_last_year_and_today_can_be_compared(dossier: Dossier):
    (summary,) = kept.kept(dossier)
    found = assessment.build(
        dossier,
        texts=Texts(paths.resources() / "texts"),
        references=benchmarks.bundled(paths.resources()),
        reference=None,
        period=last_complete_weeks(TODAY),
        today=TODAY,
    )
    current = kept.of_today("Aujourd’hui", found, judged(dossier), today=TODAY)
    both = compare(kept.reopen(dossier, summary.id), current)
    assert both.same_length
    assert both.overall.difference > 0
    assert any(pair.difference for pair in both.indicators)
    assert len(both.answers) > 10


def test_that_every_answer_of_the_example_is_to_a_question():
    spec = demo_data.read_judged(paths.resources())
    asked = {item.id for item in checklist.read(paths.resources()).items}
    named = [one.item for one in spec.answers]
    assert set(named) <= asked
    assert len(set(named)) == len(named)
    assert all(one.answer or one.confirms or one.note for one in spec.answers)


def test_that_a_week_end_goes_back_to_friday():
    assert demo_judged.working_day_before(date(2026, 11, 22)) == date(2026, 11, 20)
    assert demo_judged.working_day_before(date(2026, 11, 20)) == date(2026, 11, 20)


def test_that_an_example_of_one_year_keeps_nothing_of_the_year_before(tmp_path: Path):
    made = write(tmp_path / "exemple.cmdesk", years=1)
    assert kept.kept(made) == ()
    assert sum(line.given is not None for line in judged(made).lines) > 20
    made.close()


def test_that_the_update_is_written_beside_and_replaces_an_older_one(tmp_path: Path):
    update, publisher = demo_update.write(tmp_path, resources=paths.resources())
    assert update.read_bytes().startswith(b"PK")
    update.write_bytes(b"older")
    demo_update.write(tmp_path, resources=paths.resources())
    held = paths.resources() / "example" / "reperes-exemple.zip"
    assert update.read_bytes() == held.read_bytes()
    assert json.loads(publisher.read_bytes())["signed"]["_type"] == "root"
    assert sorted(path.name for path in tmp_path.iterdir()) == [publisher.name, update.name]


def test_that_an_update_that_cannot_be_written_leaves_nothing(tmp_path: Path):
    (tmp_path / "exemple-editeur.json").mkdir()
    with pytest.raises(CmDeskError, match="cannot_write"):
        demo_update.write(tmp_path, resources=paths.resources())
    assert [path.name for path in tmp_path.iterdir()] == ["exemple-editeur.json"]


@pytest.mark.parametrize(("years", "wanted"), [(1, 10), (2, None), (5, 3000)])
def test_that_years_and_publications_may_be_chosen(tmp_path: Path, years: int, wanted: int | None):
    made = write(tmp_path / "exemple.cmdesk", years=years, publications=wanted)
    found = everything(made)
    made.close()
    if wanted is not None:
        assert len(found) == wanted
    assert min(one.day for one in found) >= TODAY.toordinal() - years * 366


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2027, 8, 15)])
def test_that_any_day_makes_a_sound_example(tmp_path: Path, today: date):
    made = demo.write_example(
        tmp_path / "exemple.cmdesk", resources=paths.resources(), today=today, years=1
    )
    assert dossiers.check(made) == ()
    assert everything(made)
    made.close()


def test_that_a_file_already_there_is_left_as_it_is(tmp_path: Path):
    there = tmp_path / "exemple.cmdesk"
    there.write_text("à moi")
    with pytest.raises(CmDeskError, match="dossier_exists"):
        write(there)
    assert there.read_text() == "à moi"


def test_that_a_failure_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise CmDeskError("disk_full", path=tmp_path)

    monkeypatch.setattr("cm_desk.storage.plan.save", fail)
    with pytest.raises(CmDeskError, match="disk_full"):
        write(tmp_path / "exemple.cmdesk")
    assert list(tmp_path.iterdir()) == []
