"""Eight weeks of a page, written by hand: the days they give in Paris are known, not computed."""

from pathlib import Path

from imports.make_meta import header, post, write_posts

# What Meta writes (Pacific time), and when it appeared in Paris. Monday 31 August to Sunday
# 25 October 2026: eight whole weeks, the fourth of them silent.
SEASON = (
    ("09/01/2026 09:00", "2026-09-01T18:00:00+02:00"),
    ("09/03/2026 16:30", "2026-09-04T01:30:00+02:00"),
    ("09/06/2026 16:00", "2026-09-07T01:00:00+02:00"),  # Sunday there, Monday here: week 2
    ("09/15/2026 08:00", "2026-09-15T17:00:00+02:00"),
    ("09/17/2026 08:15", "2026-09-17T17:15:00+02:00"),  # the share
    ("09/29/2026 01:00", "2026-09-29T10:00:00+02:00"),
    ("10/06/2026 09:00", "2026-10-06T18:00:00+02:00"),
    ("10/08/2026 09:00", "2026-10-08T18:00:00+02:00"),
    ("10/08/2026 23:30", "2026-10-09T08:30:00+02:00"),
    ("10/12/2026 22:00", "2026-10-13T07:00:00+02:00"),
    ("10/20/2026 09:00", "2026-10-20T18:00:00+02:00"),
    ("10/24/2026 15:30", "2026-10-25T00:30:00+02:00"),
)
SHARE = 4
PARIS = tuple(paris for _pacific, paris in SEASON)
WEEKS = 8
# Twelve over eight weeks, the share counted and the collaborator's row left out.
PER_WEEK = 1.5
PER_WEEK_TEXT = "1,5 publication par semaine"
# Seven weeks of the eight: not the fourth. In Pacific days the second would be silent too.
BUSY_WEEKS = 7
# From 18 to 28 September.
SILENCE = 11
SENTENCE = (
    "37 % des Pays publient une fois par semaine en moyenne ; vous : 1,5 publication par semaine,"
    " constaté sur 8 semaines couvertes."
)


def write_season(folder: Path) -> Path:
    """Write the file as Meta Business Suite would give it in French, newest first."""
    posts = [
        post(
            number,
            published=pacific,
            date="Global",
            title=f"Actualité n° {number + 1} à Mazamet",
            is_share=int(number == SHARE),
        )
        for number, (pacific, _paris) in enumerate(SEASON)
    ]
    posts.append(
        post(
            50,
            published="09/30/2026 09:00",
            date="Global",
            account_id="999888777",
            account_name="Office de tourisme",
        )
    )
    path = folder / "Aug-31-2026_Oct-25-2026_1234567890123456.csv"
    return write_posts(path, posts[::-1], names=header("facebook", "fr"), language="fr")


def plain(text: str) -> str:
    """Read the spaces of French typography, and a PDF's line ends, as plain spaces."""
    return " ".join(text.split())
