"""The files that the benchmarks read, made once and kept in build/bench."""

import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "bench"
TODAY = date(2026, 11, 22)

sys.path.insert(0, str(ROOT / "tests"))

from cm_desk import paths  # noqa: E402 - after the path is set


def meta_file(rows: int) -> Path:
    """Return a Facebook export of so many rows, 31 columns as Meta writes them."""
    path = BUILD / f"meta-{rows}.csv"
    if not path.exists():
        from imports import make_meta  # the tests' own maker of files

        BUILD.mkdir(parents=True, exist_ok=True)
        make_meta.write_meta_csv(path, rows)
    return path


def linkedin_file(rows: int) -> Path:
    """Return the workbook of a LinkedIn page's posts, 20 columns as LinkedIn writes them."""
    path = BUILD / f"linkedin-{rows}.xlsx"
    if not path.exists():
        from imports import make_linkedin

        BUILD.mkdir(parents=True, exist_ok=True)
        posts = (
            make_linkedin.post(when, post_title=f"{_TEXT} {rank}", impressions=rank % 9000)
            for rank, when in enumerate(_times(rows))
        )
        make_linkedin.write_page(path, posts)
    return path


def x_file(rows: int) -> Path:
    """Return the posts of an X archive, as its script holds them."""
    path = BUILD / f"x-{rows}" / "tweets.js"
    if not path.exists():
        from imports import make_x

        path.parent.mkdir(parents=True, exist_ok=True)
        link = {
            "url": "https://t.co/abcdefghij",
            "expanded_url": "https://www.pays.example/actualites/fete",
            "display_url": "pays.example/actualites/f…",
            "indices": ["120", "143"],
        }
        posts = (
            make_x.tweet(
                when,
                f"{_TEXT} {rank} https://t.co/abcdefghij",
                favorite_count=str(rank % 90),
                entities={"hashtags": [], "symbols": [], "user_mentions": [], "urls": [link]},
                source='<a href="https://x.example">X</a>',
                lang="fr",
            )
            for rank, when in enumerate(_times(rows))
        )
        path.write_text(make_x.script("tweets", [{"tweet": one} for one in posts]), "utf-8")
    return path


_TEXT = (
    "Samedi, rendez-vous sur la place du marché d’Ambreville pour la fête du pays\u202f: visite, "
    "dégustation et concert, inscription gratuite auprès de votre mairie"
)


def _times(rows: int) -> Iterator[str]:
    """Spread publications over three years, newest first, one minute at least between two."""
    newest = datetime(2026, 6, 30, 18, 0)  # noqa: DTZ001 - the makers know the zone
    step = timedelta(minutes=max(1, 3 * 365 * 24 * 60 // rows))
    return ((newest - step * rank).isoformat(" ") for rank in range(rows))


def example(publications: int | None = None) -> Path:
    """Return the example territory, natural (three years) or with so many publications."""
    path = BUILD / f"exemple-{publications or 'naturel'}.cmdesk"
    if not path.exists():
        from cm_desk.services import demo

        BUILD.mkdir(parents=True, exist_ok=True)
        demo.write_example(
            path, resources=paths.resources(), today=TODAY, publications=publications
        ).close()
    return path
