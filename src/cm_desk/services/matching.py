"""The imported publications that planned versions likely became, and linking them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from cm_desk.domain import matching
from cm_desk.domain.matching import Pair, Resemblance
from cm_desk.domain.plan import Status
from cm_desk.domain.records import frozen
from cm_desk.services import planning
from cm_desk.storage import changes, plan, publications
from cm_desk.storage import matching as stored
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier


@frozen
class Match:
    """A planned version and the publication that it likely became.

    ``score`` is between 0 and 1; ``resemblance`` says in a word how alike the texts are.
    """

    content_id: int
    account_id: int
    publication_id: int
    title: str
    planned_on: date
    planned_at: time | None
    planned_text: str
    found_on: date
    found_at: time | None
    found_text: str
    resemblance: Resemblance
    score: float


def proposals(dossier: Dossier, *, today: date) -> tuple[Match, ...]:
    """Return the likely pairs among what was planned in the last sixty days.

    Same account, three days apart at most, alike texts. Neither replies, nor what is already
    linked, nor what the user set apart. No publication is proposed twice.
    """
    first = today - timedelta(days=matching.LATEST)
    last = today + timedelta(days=matching.EARLIEST)
    planned = stored.planned(dossier, first=first, last=last)
    if not planned:
        return ()
    found = stored.published_near(dossier, first=first, last=last)
    pairs = matching.pairs(planned, found, refused=stored.refused(dossier))
    return tuple(map(_match, pairs))


def of_content(dossier: Dossier, content_id: int, *, today: date) -> dict[int, Match]:
    """Return what is likely of one content's versions, by account."""
    found = proposals(dossier, today=today)
    return {one.account_id: one for one in found if one.content_id == content_id}


def link(dossier: Dossier, match: Match) -> Change:
    """Say that a version became this publication."""
    return link_many(dossier, [match])


def link_many(dossier: Dossier, matches: Sequence[Match]) -> Change:
    """Link several versions in one change; what was linked or deleted meanwhile is left alone.

    A content is published once each of its versions is.
    """
    label = "match_linked" if len(matches) == 1 else "matches_linked"
    name = matches[0].title if matches else ""
    with changes.record(dossier, label, name=name, count=len(matches)) as recording:
        taken = publications.taken(dossier, [one.publication_id for one in matches])
        for match in matches:
            if match.publication_id not in taken:
                _link(dossier, match)
    return recording.change


def refuse(dossier: Dossier, match: Match) -> Change:
    """Never propose this pair again."""
    with changes.record(dossier, "match_refused", name=match.title) as recording:
        stored.refuse(dossier, match.content_id, match.publication_id)
    return recording.change


def _link(dossier: Dossier, match: Match) -> None:
    one = plan.content(dossier, match.content_id)
    versions = tuple(
        replace(version, publication_id=match.publication_id)
        if version.account_id == match.account_id and version.publication_id is None
        else version
        for version in one.versions
    )
    done = all(version.publication_id is not None for version in versions)
    status = Status.PUBLISHED if done and not planning.is_done(one) else one.status
    plan.save(dossier, replace(one, versions=versions, status=status))


def _match(pair: Pair) -> Match:
    planned, found = pair.planned, pair.found
    return Match(
        planned.content_id,
        planned.account_id,
        found.id,
        planned.title,
        date.fromordinal(planned.day),
        _time(planned.minute),
        planned.text,
        date.fromordinal(found.day),
        _time(found.minute),
        found.text,
        pair.resemblance,
        pair.score,
    )


def _time(minute: int | None) -> time | None:
    return None if minute is None else time(minute // 60, minute % 60)
