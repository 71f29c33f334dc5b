"""What is planned to appear: contents, one version an account, and where each stands."""

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cm_desk.domain.publication import Format, Origin
from cm_desk.domain.records import frozen


class Status(StrEnum):
    """Where a planned content stands; « programmé » means in the network's own tool."""

    IDEA = "idee"
    TO_WRITE = "a_rediger"
    TO_APPROVE = "a_valider"
    APPROVED = "valide"
    SCHEDULED = "programme"
    PUBLISHED = "publie"
    REVIEWED = "bilan"
    ABANDONED = "abandonne"


class ContentKind(StrEnum):
    """A call for projects has a closing date, reminders and people to relay it."""

    CONTENT = "contenu"
    CALL = "appel_a_projets"


class ImageConsent(StrEnum):
    """Whether the people that an image shows agreed; None: nobody said."""

    NOBODY = "personne"
    OBTAINED = "obtenue"
    TO_ASK = "a_demander"


@frozen
class Version:
    """A content's text for one account, and the publication it became."""

    account_id: int
    text: str = ""
    alt_text: str = ""
    publication_id: int | None = None
    id: int | None = None


@frozen
class Content:
    """Something planned: local wall date and time in ``timezone``, or no date yet.

    ``images`` are paths of files, one a line. ``effort_minutes`` is None where the format's
    usual effort stands. ``submitted_at`` and ``approved_at`` are epoch seconds UTC;
    ``approved_mark`` stands for the texts and images approved (see ``domain.approval``).
    ``occurrence_on`` is the day of the series' rule that the content stands for, wherever it
    was moved since. A timeless content is kept in stock: ``cooldown_days`` must pass before
    it serves again, and what was made of it names it by ``stock_id``. ``closes_on``,
    ``reminder_days`` (« 30 7 1 », days before) and ``relay_to`` are those of a call for
    projects; a content that recalls one names it by ``call_id``. ``uid`` names the content
    outside the dossier and never changes.
    """

    title: str
    brief: str = ""
    status: Status = Status.IDEA
    planned_on: date | None = None
    planned_time: time | None = None
    timezone: str = "Europe/Paris"
    audience_id: int | None = None
    objective_id: int | None = None
    pillar_id: int | None = None
    origin: Origin | None = None
    note: str = ""
    kind: ContentKind = ContentKind.CONTENT
    format: Format | None = None
    effort_minutes: int | None = None
    images: str = ""
    image_credit: str = ""
    image_consent: ImageConsent | None = None
    has_subtitles: bool | None = None
    funder_mention: str = ""
    contributor: str = ""
    submitted_at: int | None = None
    approved_at: int | None = None
    approved_by: str = ""
    approved_mark: str = ""
    series_id: int | None = None
    occurrence_on: date | None = None
    is_timeless: bool = False
    cooldown_days: int | None = None
    stock_id: int | None = None
    closes_on: date | None = None
    reminder_days: str = ""
    relay_to: str = ""
    relayed_on: date | None = None
    call_id: int | None = None
    uid: str = ""
    versions: tuple[Version, ...] = ()
    id: int | None = None


# Minutes to make one content, ours to start with: nobody published such figures.
USUAL_EFFORT: Final[Mapping[Format, int]] = MappingProxyType(
    {
        Format.TEXT: 20,
        Format.PHOTO: 30,
        Format.ALBUM: 45,
        Format.CAROUSEL: 90,
        Format.VIDEO: 180,
        Format.SHORT_VIDEO: 90,
        Format.STORY: 15,
        Format.LINK: 20,
        Format.EVENT: 30,
        Format.POLL: 20,
        Format.LIVE: 120,
        Format.OTHER: 30,
    }
)
ADAPTING_MINUTES: Final = 10


@frozen
class PlanSettings:
    """How this territory plans; each has a default that the user may correct.

    ``effort`` are minutes by format, only those that differ from ``USUAL_EFFORT``;
    ``adapting_minutes`` what each version after the first costs; ``promotional_words`` are
    None until edited (the bundled list stands); ``themes`` those of the marronniers to show,
    None for all; ``holiday_region`` a key of the public holidays' variants, None to follow
    the members' départements; ``approver`` who validated last; ``reading_every_days`` how
    often an account's followers are to be noted.
    """

    effort: tuple[tuple[Format, int], ...] = ()
    adapting_minutes: int = ADAPTING_MINUTES
    promotional_words: tuple[str, ...] | None = None
    themes: tuple[str, ...] | None = None
    holiday_region: str | None = None
    approver: str = ""
    reading_every_days: int = 31

    def usual_effort(self, kind: Format | None) -> int:
        """Return the minutes that a format takes here; an unknown one counts as OTHER."""
        known = kind or Format.OTHER
        return dict(self.effort).get(known, USUAL_EFFORT[known])


def effort_of(one: Content, settings: PlanSettings) -> int:
    """Return the minutes that a content takes: typed in, else by its format and versions.

    >>> effort_of(Content("Vœux", versions=(Version(1), Version(2))), PlanSettings())
    40
    """
    if one.effort_minutes is not None:
        return one.effort_minutes
    more = max(0, len(one.versions) - 1)
    return settings.usual_effort(one.format) + more * settings.adapting_minutes


def image_paths(one: Content) -> tuple[str, ...]:
    """Return the paths of a content's images."""
    return tuple(line for line in one.images.splitlines() if line)


def reminders_of(one: Content) -> tuple[int, ...]:
    """Return how many days before its closing a call for projects is to be recalled.

    >>> reminders_of(Content("LEADER", reminder_days="1 30 7"))
    (30, 7, 1)
    """
    found = {int(part) for part in one.reminder_days.split() if part.isdecimal()}
    return tuple(sorted(found, reverse=True))
