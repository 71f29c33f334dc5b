"""Automatic answers: subjects, texts, formats, and what publications invite or describe."""

from collections import Counter

from cm_desk.domain import wording
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_case import Case, Finding, evidence_of, graded, verdict
from cm_desk.domain.checklist_facts import FACET_WEEKS, RECENT_DAYS
from cm_desk.domain.checklist_known import covered_since
from cm_desk.domain.checklist_writing import (
    acronyms,
    is_adapted,
    is_hard,
    plain_hashtags,
    wording_of,
)
from cm_desk.domain.publication import Format, Origin

_RELAYS = (Origin.MEMBER, Origin.PARTNER, Origin.STATE)
_IMAGES = (Format.PHOTO, Format.ALBUM, Format.CAROUSEL)
_WHOLE = 1.0
_LEAST_POSTS = 10  # under which a share is chance
_ROUNDING = 0.011  # three thirds typed as 33 % are a whole


def pillars(case: Case) -> Finding | None:
    """EDI-02: how many pillars, whether their shares make a whole, and are kept."""
    own = case.facts.pillars
    if not own:
        return None
    now = case.now
    is_right = now.pillars_low <= len(own) <= now.pillars_high
    shares = [one.target_share for one in own if one.target_share is not None]
    is_whole = len(shares) == len(own) and abs(sum(shares) - _WHOLE) <= _ROUNDING
    gaps = _gaps(case)
    wide = [name for name, gap in gaps.items() if gap > now.pillar_gap]
    if is_right and is_whole and not wide:
        answer = Answer.YES
    else:
        answer = Answer.PARTLY if is_right else Answer.NO
    told = [case.say("EDI-02.count", count=case.count(len(own), "pillar"))]
    if len(shares) < len(own):
        told.append(case.say("EDI-02.no_share"))
    else:
        told.append(case.say("EDI-02.sum", share=wording.percent(100 * sum(shares))))
    if wide:
        told.append(case.say("EDI-02.wide", names=wording.listing(wide)))
    elif gaps:
        told.append(case.say("EDI-02.kept", gap=wording.number(now.pillar_gap)))
    else:
        told.append(case.say("EDI-02.unmeasured"))
    return case.found(answer, f"{wording.THIN}; ".join(told))


def adapted(case: Case) -> Finding | None:
    """EDI-03: contents whose texts differ from one account to another."""
    if len(case.animated) < 2:
        return case.found(Answer.NOT_APPLICABLE, case.say("EDI-03.none"))
    kept = case.facts.variants
    if not kept:
        return _not_copied(case)
    now = case.now
    met = sum(is_adapted(texts, now.similarity) for texts in kept)
    share = 100 * met / len(kept)
    answer = graded(share, now.adapted_yes, now.adapted_partly)
    told = case.forms(
        "EDI-03.met",
        met,
        of=case.count(len(kept), "adapted"),
        share=wording.percent(now.similarity),
    )
    return case.found(answer, told, rest="EDI-03.rest")


def relayed(case: Case) -> Finding | None:
    """EDI-04: whether the origin is known, and the share of relays within its range."""
    counts = _facet(case, "origin")
    total, known = sum(counts.values()), sum(n for value, n in counts.items() if value)
    if not known:
        return None
    share = 100 * sum(counts[origin.value] for origin in _RELAYS) / known
    now = case.now
    is_qualified = 100 * known >= now.qualified * total
    is_chosen = now.relay_low <= share <= now.relay_high
    told = case.say(
        "EDI-04.share",
        known=wording.number(known),
        total=case.count(total, "publication"),
        share=wording.percent(share),
        low=wording.number(now.relay_low),
        high=wording.percent(now.relay_high),
    )
    is_begun = 100 * known >= now.partly * total
    return case.found(_both(is_qualified, is_chosen, is_begun), told)


def formats(case: Case) -> Finding | None:
    """EDI-05: how many formats the last weeks show."""
    counts = _facet(case, "format")
    if not counts:
        return None
    seen = [value for value, _ in counts.most_common() if value != Format.OTHER]
    wanted = int(case.now.formats)
    if len(seen) >= wanted:
        answer = Answer.YES
    else:
        answer = Answer.PARTLY if seen and len(seen) == wanted - 1 else Answer.NO
    told = case.forms(
        "EDI-05.seen",
        len(seen),
        names=wording.listing(case.texts[f"format.{value}"] for value in seen),
        total=wording.count(sum(counts.values()), "publication", "publications"),
    )
    return case.found(answer, told, level=_formats_level(case, answer, wanted))


def addressed(case: Case) -> Finding | None:
    """EDI-06: publications that name their audience, audiences served within a month."""
    own = case.targeted
    if not own:
        return case.found(Answer.NOT_APPLICABLE, case.say("EDI-06.none"))
    counts = _facet(case, "audience")
    total, known = sum(counts.values()), sum(n for value, n in counts.items() if value)
    if not known:
        return None
    served = {row.value for row in case.facts.recent if row.publications}
    missed = [one.name for one in own if str(one.id) not in served]
    is_qualified = 100 * known >= case.now.qualified * total
    is_begun = 100 * known >= case.now.partly * total
    told = case.say(
        "EDI-06.share",
        known=wording.number(known),
        total=case.count(total, "publication"),
    )
    key = "missed" if missed else "served"
    days = case.count(RECENT_DAYS, "day")
    end = case.say(f"EDI-06.{key}", names=wording.listing(missed), days=days)
    return case.found(_both(is_qualified, not missed, is_begun), f"{told}{wording.THIN}; {end}")


def plain_language(case: Case) -> Finding | None:
    """EDI-07: drafts with a long sentence or an acronym left unexplained."""
    drafts = case.facts.drafts
    if not drafts:
        return None
    known = acronyms(case.facts.territory.name)
    hard = sum(is_hard(text, known) for text in drafts)
    answer = graded(len(drafts) - hard, len(drafts), len(drafts) / 2)
    of = case.count(len(drafts), "draft")
    return case.found(answer, case.forms("EDI-07.hard", hard, of=of), rest="EDI-07.rest")


def inviting(case: Case) -> Finding | None:
    """DIA-06: a poll or a question among the publications of a month."""
    if not case.social:
        return case.found(Answer.NOT_APPLICABLE, case.say("DIA-06.none"))
    since = case.today.toordinal() - RECENT_DAYS
    posts = [one for one in case.facts.posts if one.day > since]
    if not posts:
        return None
    polls = [one for one in posts if one.format == Format.POLL]
    asking = [one for one in posts if "?" in one.text]
    total = case.count(len(posts), "publication")
    if polls:
        answer, told = Answer.YES, case.forms("DIA-06.polls", len(polls), total=total)
    elif asking or _is_mostly_covered(case, since):
        answer = Answer.PARTLY if asking else Answer.NO
        told = case.forms("DIA-06.asking", len(asking), total=total)
    else:
        return None
    is_seen = any(one.source == "import" for one in polls or asking)
    is_imported = all(one.source == "import" for one in posts)
    level = Evidence.OBSERVED if is_seen or is_imported else Evidence.ENTERED
    return case.found(answer, told, level=level, rest="DIA-06.rest")


def _is_mostly_covered(case: Case, since: int) -> bool:
    """Tell whether what is absent from the last days was looked for on half of them at least."""
    most = case.today.toordinal() - since
    return all(2 * covered_since(case.grid[one.id or 0], since) >= most for one in case.social)


def described(case: Case) -> Finding | None:
    """JUR-08: images that have a text for those who do not see them."""
    posts = case.facts.posts
    if not posts:
        return None
    images = [one for one in posts if one.format in _IMAGES]
    if not images:
        return case.found(Answer.NOT_APPLICABLE, case.say("JUR-08.none"))
    met = sum(one.has_alt for one in images)
    # No platform's file holds it: of an imported publication, nothing is known.
    unknown = sum(one.source == "import" and not one.has_alt for one in images)
    lacking = len(images) - met - unknown
    answer = verdict(met, lacking, unknown, yes=case.now.alt_yes, partly=case.now.alt_partly)
    if not met or answer is None:
        return None
    of = case.count(len(images), "image")
    told = case.forms("JUR-08.met", met, of=of)
    if unknown:
        told = f"{told}{wording.THIN}; {case.forms('JUR-08.unknown', unknown)}"
    if tags := plain_hashtags(one.text for one in posts):
        told = f"{told}. {case.say('JUR-08.hashtags', names=wording.listing(tags[:3]))}"
    return case.found(answer, told, rest="JUR-08.rest")


def _not_copied(case: Case) -> Finding | None:
    """Tell what appeared word for word on several accounts, where the plan holds no versions."""
    posts = [one for one in case.facts.posts if one.text.strip()]
    holders = {one.account_id for one in posts}
    if len(posts) < _LEAST_POSTS or len(holders) < 2:
        return None
    seen: dict[frozenset[tuple[str, int]], set[int]] = {}
    for one in posts:
        seen.setdefault(wording_of(one.text), set()).add(one.account_id)
    copied = sum(len(seen[wording_of(one.text)]) > 1 for one in posts)
    share = 100 - 100 * copied / len(posts)
    answer = graded(share, case.now.adapted_yes, case.now.adapted_partly)
    of = case.count(len(posts), "publication")
    is_imported = all(one.source == "import" for one in posts)
    return case.found(
        answer,
        case.forms("EDI-03.copied", copied, of=of),
        level=Evidence.OBSERVED if is_imported else Evidence.ENTERED,
        rest="EDI-03.rest",
    )


def _formats_level(case: Case, answer: Answer, wanted: int) -> Evidence:
    """Tell imported formats that are enough by themselves, or that are all there is."""
    first = case.today.toordinal() - case.today.weekday() - 7 * (FACET_WEEKS - 1)
    rows = [row for row in case.facts.facets if row.facet == "format"]
    holders = {row.account_id for row in rows}
    accounts = [one for one in case.facts.accounts if one.id in holders]
    observed = {one.id for one in accounts if evidence_of(case, [one], first) is Evidence.OBSERVED}
    seen = {row.value for row in rows if row.account_id in observed} - {Format.OTHER.value}
    is_enough = answer is Answer.YES and len(seen) >= wanted
    return Evidence.OBSERVED if is_enough or observed == holders else Evidence.ENTERED


def _facet(case: Case, facet: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in case.facts.facets:
        if row.facet == facet:
            counts[row.value] += row.publications
    return counts


def _gaps(case: Case) -> dict[str, float]:
    """Return how far each pillar is from its wanted share, in points, over qualified posts."""
    counts = _facet(case, "pillar")
    known = sum(n for value, n in counts.items() if value)
    if known < _LEAST_POSTS:
        return {}
    return {
        one.name: round(abs(100 * counts[str(one.id)] / known - 100 * one.target_share), 6)
        for one in case.facts.pillars
        if one.target_share is not None
    }


def _both(is_qualified: bool, is_met: bool, is_begun: bool) -> Answer:
    if is_qualified and is_met:
        return Answer.YES
    return Answer.PARTLY if is_met or is_begun else Answer.NO
