"""Dossiers for tests, made once and copied: making one runs every migration."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cm_desk import paths
from cm_desk.services import demo, dossiers
from cm_desk.services.dossiers import Dossier


def blank_dossier(path: Path, *, name: str) -> Dossier:
    """Return an open dossier as ``dossiers.create`` makes it."""
    path.write_bytes(_blank(name))
    return dossiers.open_dossier(path)


def example_dossier(path: Path, *, today: date) -> Dossier:
    """Return the fictional territory as ``demo.write_example`` makes it that day, open."""
    path.write_bytes(_example(today))
    return dossiers.open_dossier(path)


@cache
def _blank(name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "essai.cmdesk")
        dossiers.create(path, name=name, resources=paths.resources()).close()
        return path.read_bytes()


@cache
def _example(today: date) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "exemple.cmdesk")
        demo.write_example(path, resources=paths.resources(), today=today).close()
        return path.read_bytes()
