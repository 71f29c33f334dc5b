"""What is counted by hour leaves out what has none."""

from cm_desk.domain.publication import Publication
from cm_desk.storage import changes, publications
from cm_desk.storage.database import Dossier

MONDAY = 739_600 - (739_600 - 1) % 7


def slots(dossier: Dossier) -> dict[str, int]:
    rows = dossier.connection.execute(
        "SELECT value, publications FROM week_facet WHERE facet = 'slot'"
    )
    return {str(value): int(count) for value, count in rows}


def test_that_an_unknown_hour_is_neither_a_morning_nor_an_afternoon(dossier: Dossier) -> None:
    with changes.record(dossier, "publication_added") as recording:
        for minute in (0, 719, 720, 1439, None, None, None):
            # An unknown hour is stored at noon: only its minute tells it apart.
            one = Publication(1, MONDAY * 86_400 + 43_200, MONDAY, minute)
            publications.save(dossier, one)
    assert slots(dossier) == {"0:0": 2, "0:1": 2, "0:2": 3}
    assert recording.change


def test_that_an_hour_learnt_later_moves_to_its_half_day(dossier: Dossier) -> None:
    with changes.record(dossier, "publication_added"):
        publications.save(dossier, Publication(1, MONDAY * 86_400 + 43_200, MONDAY))
    assert slots(dossier) == {"0:2": 1}
    with changes.record(dossier, "publication_saved"):
        publications.save(dossier, Publication(1, MONDAY * 86_400 + 36_000, MONDAY, 600, id=1))
    assert slots(dossier) == {"0:0": 1}
