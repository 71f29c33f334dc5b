"""Time the search of a place, letter after letter: 10 ms a keystroke is the goal."""

import statistics
import time

from cm_desk import paths
from cm_desk.services.places import open_reference

ROUNDS = 5
NAMES = (
    *("Saint-Étienne", "st etienne de montluc", "ste marie", "Strasbourg", "Paris", "Lyon 3e"),
    *("Marseille", "La Roche-sur-Yon", "Le Havre", "L’Isle-d’Abeau", "Les Sables-d’Olonne"),
    *("Œuilly", "Sévérac-le-Château", "Castres", "castres mazamet", "81100", "81065", "2A004"),
    *("248100430", "CC du Pays de Rouffach", "communauté de communes de la", "Pays de la Loire"),
    *("Tarn-et-Garonne", "Provence-Alpes", "saint martin de", "Saint-Denis La Réunion"),
)


def measure() -> dict[str, float]:
    """Return the median and the worst milliseconds of a keystroke, and of opening the file.

    A keystroke's time is its median over the rounds, so that the worst is a slow query
    and not a busy machine.
    """
    typed = [name[:length] for name in NAMES for length in range(2, len(name) + 1)]
    start = time.perf_counter()
    with open_reference(paths.built()) as reference:
        reference.search("castres")
        opened = time.perf_counter() - start
        keystrokes = {text: _median_of_rounds(reference.search, text) for text in typed}
    return {
        "keystroke_median_ms": statistics.median(keystrokes.values()) * 1e3,
        "keystroke_worst_ms": max(keystrokes.values()) * 1e3,
        "open_and_first_search_ms": opened * 1e3,
    }


def _median_of_rounds(search, text: str) -> float:  # noqa: ANN001 - any function of a text
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        search(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name}: {value:.2f}")
