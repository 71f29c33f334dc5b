"""The files that the benchmarks read, made once and kept in build/bench."""

import sys
from datetime import date
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
