"""The national figures that come with the application."""

from pathlib import Path

from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.packs import bundled as own


def bundled(resources: Path) -> ReferenceSet:
    """Return the references bundled with this version."""
    return own.read_references((resources / "benchmarks" / "national.json").read_bytes())
