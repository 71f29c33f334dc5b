"""What publications resemble: found once files are written, shown as certain or as an estimate."""

from collections.abc import Sequence

from cm_desk.domain.likeness import (
    CROSSPOST_DAYS,
    SITE_DAYS,
    Alike,
    Post,
    Recent,
    Resemblance,
    Spans,
    Vocabulary,
    Website,
    spans,
    within,
)
from cm_desk.storage import likeness
from cm_desk.storage.changes import Recording
from cm_desk.storage.database import Dossier

__all__ = ["Alike", "Resemblance", "of", "renew"]


def of(dossier: Dossier, ids: Sequence[int]) -> dict[int, Resemblance]:
    """Return what some publications resemble; those that resemble nothing are left out."""
    return likeness.of(dossier, ids)


def renew(dossier: Dossier, recording: Recording) -> None:
    """Compare what the recording wrote with what is near it, inside the same transaction.

    A publication is compared with the website's news of the days before it, and with what
    other accounts published just before. So what was written makes anew the likenesses of its
    own days and of those that follow: whichever file came first, the same publications end
    with the same likenesses.
    """
    on_site, elsewhere = likeness.touched(dossier)
    vocabulary = Vocabulary()
    website = Website(likeness.news(dossier), vocabulary)
    near: Spans = []
    pointing: list[Post] = []
    if website.has_news:
        near = spans([*spans(on_site, after=SITE_DAYS), *elsewhere])
        pointing = list(likeness.pointing(dossier, website.hosts)) if on_site else []
    copied: Spans = []
    if likeness.has_several_accounts(dossier):
        copied = spans(elsewhere, after=CROSSPOST_DAYS)
    sites, twins = _compared(dossier, website, vocabulary, near, copied)
    for post in pointing:
        if post.id not in sites and (found := website.repeated_by(post)):
            sites[post.id] = found
    known = likeness.stored(dossier, likeness.SITE, near, {one.id for one in pointing})
    likeness.write(recording, likeness.SITE, known, sites)
    known = likeness.stored(dossier, likeness.CROSSPOST, copied)
    likeness.write(recording, likeness.CROSSPOST, known, twins)


def _compared(
    dossier: Dossier, website: Website, vocabulary: Vocabulary, near: Spans, copied: Spans
) -> tuple[dict[int, Alike], dict[int, Alike]]:
    """Read each post of some days once; return what repeats the website, then what is copied."""
    is_near, is_copied = within(near), within(copied)
    recent = Recent(vocabulary)
    sites: dict[int, Alike] = {}
    twins: dict[int, Alike] = {}
    read = spans([*near, *spans(copied, before=CROSSPOST_DAYS)])
    for post in likeness.posts(dossier, read):
        if is_near(post.day) and (found := website.repeated_by(post)):
            sites[post.id] = found
        if copied and (found := recent.same_as(post, is_wanted=is_copied(post.day))):
            twins[post.id] = found
    return sites, twins
