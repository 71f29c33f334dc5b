"""What is missing before a content is published by hand: a list to tick, never a lock."""

from collections.abc import Iterator

from cm_desk.domain import approval, network_rules
from cm_desk.domain.media import media_of
from cm_desk.domain.network_rules import IMAGE_FORMATS, VIDEO_FORMATS, NetworkRule
from cm_desk.domain.plan import Content, ImageConsent, Status, Version, image_paths
from cm_desk.domain.records import frozen


@frozen
class Check:
    """One line of the list: done, still to do, or None where it does not apply.

    ``sentence`` names what is said of it in that state, ``values`` fill its blanks.
    """

    key: str
    is_done: bool | None
    values: tuple[tuple[str, str], ...] = ()

    @property
    def state(self) -> str:
        """Return done, todo or none."""
        if self.is_done is None:
            return "none"
        return "done" if self.is_done else "todo"

    @property
    def sentence(self) -> str:
        """Return what names the sentence of this line."""
        return f"{self.key}.{self.state}"


def checks(version: Version, content: Content, rule: NetworkRule | None) -> tuple[Check, ...]:
    """Return what to look at before publishing one version, in the order of the work."""
    return (
        _text(version, content),
        _limits(version, content, rule),
        *_image(version, content),
        *_video(content),
        _mention(content),
        _approval(content),
    )


def missing(version: Version, content: Content, rule: NetworkRule | None) -> tuple[Check, ...]:
    """Return only what is still to do."""
    return tuple(one for one in checks(version, content, rule) if one.is_done is False)


def _text(version: Version, content: Content) -> Check:
    may_do_without = content.format in IMAGE_FORMATS | VIDEO_FORMATS
    if version.text.strip():
        return Check("text", is_done=True)
    return Check("text", is_done=None if may_do_without else False)


def _limits(version: Version, content: Content, rule: NetworkRule | None) -> Check:
    return Check("limits", is_done=not network_rules.limits(version, content, rule))


def _image(version: Version, content: Content) -> Iterator[Check]:
    files = media_of(image_paths(content))
    promised = content.format in IMAGE_FORMATS
    if promised:
        yield Check("image", is_done=bool(files.total))
    if not (promised or files.images):
        return
    yield Check("alt", is_done=bool(version.alt_text.strip()))
    credit = content.image_credit.strip()
    yield Check("credit", is_done=bool(credit), values=(("credit", credit),))
    yield _consent(content)


def _video(content: Content) -> Iterator[Check]:
    if content.format not in VIDEO_FORMATS and not media_of(image_paths(content)).videos:
        return
    yield Check("subtitles", is_done=content.has_subtitles is True)
    if content.format not in IMAGE_FORMATS and not media_of(image_paths(content)).images:
        yield _consent(content)


def _consent(content: Content) -> Check:
    fine = {ImageConsent.NOBODY, ImageConsent.OBTAINED}
    return Check("consent", is_done=content.image_consent in fine)


def _mention(content: Content) -> Check:
    mention = content.funder_mention.strip()
    return Check("mention", is_done=True if mention else None, values=(("mention", mention),))


def _approval(content: Content) -> Check:
    if approval.is_changed_since(content):
        return Check("approval_again", is_done=False)
    passed = {Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.REVIEWED}
    return Check("approval", is_done=content.status in passed or content.approved_at is not None)
