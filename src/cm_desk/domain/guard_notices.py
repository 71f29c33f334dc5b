"""What is to be checked in a pre-election period, in sentences that conclude nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cm_desk.domain import guard_words, wording
from cm_desk.domain.guard import period
from cm_desk.domain.guarded import AccountGuard, Compared, Comparison, FormatUse, Opening
from cm_desk.domain.plan import Content
from cm_desk.domain.records import frozen
from cm_desk.domain.territory import Territory
from cm_desk.domain.year_frame import Concern, Poll, is_guarded

Texts = Mapping[str, str]


class Criterion(StrEnum):
    """What the judge looks at."""

    ANTERIORITY = "anteriorite"
    REGULARITY = "regularite"
    IDENTITY = "identite"
    NEUTRALITY = "neutralite"


@frozen
class Notice:
    """Something to check, never a fault; the ids name what it is about, when it is one thing.

    ``title`` and ``planned_on`` are those of the content.
    """

    criterion: Criterion
    sentence: str
    content_id: int | None = None
    account_id: int | None = None
    title: str = ""
    planned_on: date | None = None


@frozen
class Antecedence:
    """The dossier d’antériorité: whose it is, what was compared, what is to be checked."""

    territory: Territory
    compared: Comparison
    notices: tuple[Notice, ...]


@frozen
class GuardWords:
    """The words to read again, those that tell of a poll, and the labels of enumerations."""

    promotional: tuple[str, ...]
    poll: tuple[str, ...]
    texts: Texts
    labels: Texts


def why(poll: Poll, texts: Texts) -> str:
    """Say whether the plan shows the period before a poll, and why."""
    if poll.is_guarded is not None:
        return texts["why.yours_yes" if poll.is_guarded else "why.yours_no"]
    match poll.concern:
        case Concern.ALWAYS:
            return texts["why.always"]
        case Concern.LINKED_ONLY:
            return texts["why.linked"]
        case Concern.IF_CANDIDATE:
            answer = {True: "yes", False: "no", None: "unknown"}[poll.candidate_stands]
            return texts[f"why.candidate_{answer}"]


def is_linked_only(poll: Poll) -> bool:
    """Tell a poll before which only communication linked to it is concerned."""
    return poll.concern is Concern.LINKED_ONLY and not is_guarded(poll)


def waits_for_answer(poll: Poll, today: date) -> bool:
    """Tell whether a poll that is near or to come shows nothing for want of an answer."""
    first, last = period(poll)
    asked = poll.concern is Concern.IF_CANDIDATE and poll.is_guarded is None
    near = first - timedelta(days=183) <= today <= last
    return asked and poll.candidate_stands is None and near


def of_comparison(compared: Comparison, words: GuardWords) -> Iterator[Notice]:
    """Tell what the accounts themselves call for: openings, rhythms, formats."""
    for one in compared.accounts:
        yield from _opening(one, compared, words.texts)
    yield from _rhythm(compared.together, compared, words.texts)
    for one in compared.accounts:
        yield from _rhythm(one, compared, words.texts)
    for one in compared.accounts:
        for use in one.formats:
            if use.is_new and use.published:
                yield _format("format_published", one, use, compared, words)


def of_content(content: Content, compared: Comparison, words: GuardWords) -> Iterator[Notice]:
    """Tell what one content calls for, its accounts left to ``of_comparison``."""
    on = {version.account_id for version in content.versions if version.publication_id is None}
    for one in compared.accounts:
        if one.account is not None and one.account.id in on:
            for use in one.formats:
                if use.is_new and use.format is content.format:
                    told = _format("format_planned", one, use, compared, words)
                    yield _about(content, told.criterion, told.sentence, told.account_id)
    names = {one.account.id: one.name for one in compared.accounts if one.account}
    if said := _said(content, words.promotional, names, words.texts):
        sentence = words.texts["words"].format(words=said)
        yield _about(content, Criterion.NEUTRALITY, sentence)


def of_linked(
    content: Content, poll: Poll, words: GuardWords, names: Mapping[int | None, str]
) -> Iterator[Notice]:
    """Tell of a content that evokes a poll before one that concerns nothing else."""
    if said := _said(content, words.poll, names, words.texts):
        sentence = words.texts["linked_words"].format(words=said, poll=poll.title)
        yield _about(content, Criterion.NEUTRALITY, sentence)


class Source(NamedTuple):
    """What the warnings rest on; ``is_checked`` when its text was read somewhere."""

    reference: str
    says: str
    status: str
    detail: str
    is_checked: bool


def sources(texts: Texts) -> tuple[Source, ...]:
    """Return the texts and decisions, each with how far it was checked."""
    found: list[Source] = []
    while (key := f"sources.{len(found)}") + ".reference" in texts:
        reference, says, status, detail = (
            texts[f"{key}.{part}"] for part in ("reference", "says", "status", "detail")
        )
        found.append(Source(reference, says, status, detail, status == texts["verified"]))
    return tuple(found)


def is_within(day: date | None, poll: Poll) -> bool:
    """Tell whether a day is in the period before a poll."""
    first, last = period(poll)
    return day is not None and first <= day <= last


def days_text(count: int, texts: Texts) -> str:
    """Write a number of days with its noun."""
    return wording.count(count, texts["noun.day.one"], texts["noun.day.many"])


def on_paper(one: Notice, texts: Texts) -> str:
    """Return a sentence with the content that it is about, which no button opens there."""
    if one.planned_on is None:
        return one.sentence
    content = texts["notices.content"].format(title=one.title, day=wording.day(one.planned_on))
    return f"{content} {one.sentence}"


def _about(
    content: Content, criterion: Criterion, sentence: str, account_id: int | None = None
) -> Notice:
    return Notice(criterion, sentence, content.id, account_id, content.title, content.planned_on)


def _opening(one: AccountGuard, compared: Comparison, texts: Texts) -> Iterator[Notice]:
    account = one.account
    if account is None:
        return
    values = {"account": _name(one, texts), "start": wording.day(compared.first)}
    key = ""
    if one.opening is Opening.SINCE and account.opened_on is not None:
        key, values["day"] = "opened", wording.day(account.opened_on)
    elif one.opening is Opening.TO_COME and one.to_come:
        key = "opening_planned"
    elif one.opening is Opening.UNKNOWN and (one.to_come or one.published.now):
        key = "opening_unknown"
    if key:
        sentence = texts[key].format(**values)
        yield Notice(Criterion.ANTERIORITY, sentence, account_id=account.id)


def _rhythm(one: AccountGuard, compared: Comparison, texts: Texts) -> Iterator[Notice]:
    """Tell of a rhythm over the whole; else of what is planned alone, if it goes faster."""
    until = compared.until
    if until is None:
        return
    start = max(compared.first, compared.today)
    if one.whole.is_higher:
        yield _faster("faster", one, one.whole, (compared.first, until), texts)
    elif one.planned.is_higher:
        yield _faster("faster_planned", one, one.planned, (start, until), texts)


def _faster(
    key: str, one: AccountGuard, told: Compared, days: tuple[date, date], texts: Texts
) -> Notice:
    who = texts["who_all"]
    if one.account is not None:
        who = texts["who_account"].format(account=_name(one, texts))
    sentence = texts[key].format(
        who=who,
        now=wording.per_week(told.rate_now),
        before=wording.rate(told.rate_before),
        period=wording.period(*days),
        days=wording.number(told.days),
    )
    account_id = one.account.id if one.account else None
    return Notice(Criterion.REGULARITY, sentence, account_id=account_id)


def _format(
    key: str, one: AccountGuard, use: FormatUse, compared: Comparison, words: GuardWords
) -> Notice:
    eve = compared.first - timedelta(days=1)
    sentence = words.texts[key].format(
        account=_name(one, words.texts),
        format=words.labels[f"Format.{use.format}"],
        period=wording.period(compared.reference_first, eve),
        days=days_text(one.reference_days, words.texts),
    )
    return Notice(Criterion.IDENTITY, sentence, account_id=one.account.id if one.account else None)


def _said(
    content: Content, wanted: Sequence[str], names: Mapping[int | None, str], texts: Texts
) -> str:
    """Quote the words found in a content, each with the places where it stands."""
    places: list[tuple[str, str]] = [
        (texts["place.title"], content.title),
        (texts["place.brief"], content.brief),
    ]
    for version in content.versions:
        name = names.get(version.account_id) or texts["unnamed_account"]
        places.append((texts["place.text"].format(account=name), version.text))
    return wording.listing(_quoted(places, wanted, texts))


def _quoted(
    places: Iterable[tuple[str, str]], wanted: Sequence[str], texts: Texts
) -> Iterator[str]:
    where: dict[str, tuple[str, list[str]]] = {}
    for place, text in places:
        for word in guard_words.found(text, wanted):
            where.setdefault(wording.fold(word), (word, []))[1].append(place)
    for word, found in where.values():
        yield texts["word"].format(word=word, place=", ".join(found))


def _name(one: AccountGuard, texts: Texts) -> str:
    return one.name or texts["unnamed_account"]
