"""The example's French: subjects filled in with places and dates, told for each network."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cm_desk.domain import wording
from cm_desk.domain.publication import Format
from cm_desk.services.demo_data import AccountSpec, ExampleData, PostSpec

PICTURED = frozenset(
    {Format.PHOTO, Format.ALBUM, Format.CAROUSEL, Format.VIDEO, Format.SHORT_VIDEO}
)
# Nobody opens a desk or holds a meeting on these days; movable feasts fall on few announcements.
_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)})
_VIDEOS = frozenset({Format.VIDEO, Format.SHORT_VIDEO})


@dataclass(frozen=True, slots=True)
class Story:
    """A subject told on a day (ordinal), its placeholders filled in."""

    number: int
    day: int
    post: PostSpec
    title: str
    body: str
    call: str
    alt: str


class Writer:
    """Choose subjects without repeating oneself, and write them for each account."""

    def __init__(self, data: ExampleData, posts: Sequence[PostSpec], rng: random.Random) -> None:
        self._data = data
        self._posts = posts
        self._rng = rng
        self._told = 0
        self._letters = 0
        self._last_told = [0] * len(posts)
        self._latest_titles: list[str] = []
        self._by_month: dict[tuple[str, int], Sequence[int]] = {}

    def suits(self, spec: AccountSpec, post: PostSpec) -> bool:
        """Tell whether an account would speak of a subject."""
        match spec.key:
            case "facebook":
                return True
            case "youtube":
                return bool(_VIDEOS & set(post.formats))
            case _:
                return post.audience in spec.audiences

    def formats(self, spec: AccountSpec, post: PostSpec) -> Sequence[Format]:
        """Return the forms that a subject takes on an account."""
        match spec.key:
            case "youtube":
                return (Format.VIDEO,)
            case "instagram":
                return [one for one in post.formats if one in PICTURED] or (Format.PHOTO,)
            case "whatsapp":
                return (Format.TEXT, Format.LINK)
            case "newsletter":
                return (Format.OTHER,)
            case _:
                return post.formats

    def story(self, spec: AccountSpec, day: date) -> Story:
        """Tell a subject of the season, one of those not told for the longest time."""
        drawn = self._rng.choices(self._fitting(spec, day.month), k=5)
        chosen = min(drawn, key=self._last_told.__getitem__)
        self._told += 1
        self._last_told[chosen] = self._told
        return self._filled(self._posts[chosen], day)

    def _fitting(self, spec: AccountSpec, month: int) -> Sequence[int]:
        """Return the places of the subjects that suit an account in a month."""
        if (spec.key, month) not in self._by_month:
            self._by_month[spec.key, month] = [
                place
                for place, post in enumerate(self._posts)
                if month in post.months and self.suits(spec, post)
            ]
        return self._by_month[spec.key, month]

    def newsletter(self, day: date) -> Story:
        """Sum the month up in a letter whose contents are the latest titles."""
        self._letters += 1
        titles = self._latest_titles[-4:] or [self._data.territory.name]
        self._latest_titles = []
        return Story(
            self._told,
            day.toordinal(),
            self._posts[0],
            self._data.newsletter_title.format(number=self._letters),
            self._data.newsletter_summary.format(titles=f"{wording.THIN}; ".join(titles)),
            "",
            "",
        )

    def text(self, spec: AccountSpec, story: Story) -> str:
        """Write a story as its account would."""
        tags = " ".join(story.post.tags)
        match spec.key:
            case "facebook":
                return f"{story.title}\n\n{story.body}\n{story.call}"
            case "instagram":
                return f"{story.title}\n\n{story.body}\n\n{tags}"
            case "linkedin":
                opening = self._rng.choice(self._data.linkedin_openings)
                return f"{opening}\n{story.body}\n\n{story.call}\n{tags}".strip()
            case "whatsapp":
                end = "" if story.title[-1] in "!?…" else "."
                return f"{story.title}{end} {story.call}"
            case _:
                return f"{story.title}\n{story.body}"

    def _filled(self, post: PostSpec, day: date) -> Story:
        rng, data = self._rng, self._data
        commune, other = rng.sample(data.communes, 2)
        ahead = day + timedelta(days=rng.randint(6, 24))
        while ahead.weekday() == 6 or (ahead.month, ahead.day) in _HOLIDAYS:
            ahead += timedelta(days=2)
        values = {
            "commune": commune,
            "commune2": other,
            "jour": f"{data.weekdays[ahead.weekday()]} {wording.day(ahead).rpartition(' ')[0]}",
            "nombre": str(rng.randint(*post.range)),
            "nom": rng.choice(data.surnames),
            "prenom": rng.choice(data.first_names),
        }
        story = Story(
            self._told,
            day.toordinal(),
            post,
            post.title.format_map(values),
            post.text.format_map(values),
            post.call.format_map(values),
            post.alt.format_map(values),
        )
        self._latest_titles = [*self._latest_titles[-5:], story.title]
        return story
