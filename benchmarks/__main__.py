"""python -m benchmarks [--quick]: every figure of the table, as ratios taken in one run."""

import argparse
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf

from benchmarks import data, pairs, places, start
from cm_desk import paths

ONE_WORD_TYPST = """
import typst
fonts = typst.Fonts(
    include_system_fonts=False, include_embedded_fonts=False, font_paths={fonts!r}
)
compiler = typst.Compiler(input={source!r}, root={root!r}, font_paths=fonts)
pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
open({target!r}, "wb").write(pdf)
"""
ONE_WORD_SOURCE = b"""
#import "style.typ": institutional
#show: institutional.with(title: "Mot", date: datetime(year: 2026, month: 1, day: 1))
mot
"""
ONE_WORD_QT = """
from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter
application = QGuiApplication([])
writer = QPdfWriter({target!r})
painter = QPainter(writer)
painter.drawText(100, 100, "mot")
painter.end()
"""


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def asked(*arguments: str) -> dict[str, float]:
    done = subprocess.run(
        python("-m", *arguments), cwd=data.ROOT, check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def rows_of_start(runs: int) -> list[tuple[str, str, str, str]]:
    if lacking := start.missing():
        return [("démarrage", f"non mesuré : installer {lacking}", "", "")]
    with tempfile.TemporaryDirectory() as home:
        found = start.measure(data.example(), Path(home), runs=runs, build=data.BUILD)
    return [
        ("démarrage utilisable ÷ fenêtre PySide6 vide", f"{found['usable']:.2f}", "1,35", "1,6"),
        ("démarrage stabilisé ÷ idem", f"{found['settled']:.2f}", "1,5", "1,8"),
        ("mémoire stabilisée (PSS) ÷ idem", f"{found['pss']:.2f}", "1,3", "1,5"),
    ]


def rows_of_gaps() -> list[tuple[str, str, str, str]]:
    found = asked("benchmarks.gaps", "idle", "charts", "import", "search", "undo")
    return [
        ("plus long gel : repos", f"{found['idle']:.0f} ms", "", ""),
        ("plus long gel : chargement de pyqtgraph", f"{found['charts']:.0f} ms", "50 ms", "100 ms"),
        ("plus long gel : import de 100 000 lignes", f"{found['import']:.0f} ms", "20 ms", "50 ms"),
        ("plus long gel : recherche parmi 100 000", f"{found['search']:.0f} ms", "", "150 ms"),
        ("plus long gel : annulation de cet import", f"{found['undo']:.0f} ms", "20 ms", "50 ms"),
        *(
            (
                f"plus long gel : {named}",
                f"{asked('benchmarks.gaps', work)[work]:.0f} ms",
                "",
                "50 ms",
            )
            for work, named in (
                ("import-million", "import de 1 000 000 de lignes"),
                ("import-workbook", "import d’un classeur de 100 000 lignes"),
                ("import-json", "import d’une archive JSON de 100 000 publications"),
            )
        ),
    ]


CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
[book.get_sheet_by_index(rank).to_python() for rank in range(len(book.sheet_names))]
"""
JSON_LOADS = """
import json, sys
text = open(sys.argv[1], encoding="utf-8").read()
json.loads(text[text.index("["):])
"""


def work(name: str, file: Path) -> list[str]:
    return python("-m", "benchmarks.work", name, str(file))


def rows_of_import(runs: int) -> list[tuple[str, str, str, str]]:
    large, small = data.meta_file(100_000), data.meta_file(10_000)

    def ours(file: Path) -> float:
        return pairs.wall(work("import", file), cwd=data.ROOT)

    def plain(file: Path) -> float:
        with tempfile.TemporaryDirectory() as folder:
            script = f".import --csv {file} publication"
            return pairs.wall(["sqlite3", str(Path(folder) / "a.db"), script])

    if shutil.which("sqlite3") is None:
        return [("import", "non mesuré : installer sqlite3", "", "")]
    million = data.meta_file(1_000_000)
    ratio = pairs.median_ratio(lambda: ours(large), lambda: plain(large), runs)
    growth = pairs.median_ratio(lambda: ours(large), lambda: ours(small), runs)
    tenfold = pairs.median_ratio(lambda: ours(million), lambda: plain(million), max(1, runs // 4))
    return [
        ("import Meta de 100 000 lignes ÷ sqlite3 .import", f"{ratio:.2f}", "3,0", "4,0"),
        row_of_memory("import", large),
        (
            "croissance de 10 000 à 100 000 lignes (pente)",
            f"{math.log10(growth):.2f}",
            "1,05",
            "1,15",
        ),
        ("import Meta de 1 000 000 de lignes ÷ sqlite3 .import", f"{tenfold:.2f}", "", ""),
        row_of_memory("import", million),
    ]


def row_of_memory(name: str, file: Path) -> tuple[str, str, str, str]:
    own, child = pairs.peaks(work(name, file), cwd=data.ROOT)
    return (
        "  mémoire au plus haut : application, lecteur",
        f"{own:.0f} Mo, {child:.0f} Mo",
        "",
        "300 Mo",
    )


def rows_of_reading(runs: int) -> list[tuple[str, str, str, str]]:
    """Other files against the plainest reading of the same bytes, in a process of its own."""
    rows = []
    for named, file, script, by in (
        ("classeur LinkedIn", data.linkedin_file(100_000), CALAMINE, "calamine seul"),
        ("archive X", data.x_file(100_000), JSON_LOADS, "json.loads seul"),
    ):

        def plain(script: str = script, file: Path = file) -> float:
            return pairs.wall(python("-c", script, str(file)))

        def ours(name: str, file: Path = file) -> float:
            return pairs.wall(work(name, file), cwd=data.ROOT)

        few = max(1, runs // 2)
        reading = pairs.median_ratio(lambda ours=ours: ours("read"), plain, few)
        whole = pairs.median_ratio(lambda ours=ours: ours("import"), plain, few)
        _, child = pairs.peaks(work("read", file), cwd=data.ROOT)
        alone, _ = pairs.peaks(python("-c", script, str(file)))
        rows += [
            (f"lecture : {named} de 100 000 lignes ÷ {by}", f"{reading:.2f}", "", ""),
            ("  import entier ÷ idem", f"{whole:.2f}", "", ""),
            (
                "  mémoire au plus haut : lecteur, idem",
                f"{child:.0f} Mo, {alone:.0f} Mo",
                "",
                "300 Mo",
            ),
        ]
    return rows


def rows_of_figures() -> list[tuple[str, str, str, str]]:
    large = str(data.example(100_000))
    computed = asked("benchmarks.work", "indicators", large)
    refreshed = asked("benchmarks.work", "refresh", large)
    smaller = asked("benchmarks.work", "refresh", str(data.example(15_000)))
    return [
        (
            "tous les indicateurs, 100 000 publications ÷ somme simple",
            f"{computed['ratio']:.2f}",
            "4",
            "9",
        ),
        (
            "chiffres d’Accueil relus après une modification, 100 000 publications",
            f"{refreshed['first_page_ms']:.1f} ms",
            "5 ms",
            "20 ms",
        ),
        (
            "  tous les chiffres de tous les comptes",
            f"{refreshed['figures_ms']:.1f} ms",
            "",
            "",
        ),
        ("  pour l’enregistrement lui-même, en plus", f"{refreshed['edit_ms']:.1f} ms", "", ""),
        (
            "chiffres et réponses automatiques relus, 15 000 publications",
            f"{smaller['whole_ms']:.1f} ms",
            "",
            "20 ms",
        ),
        (
            "chiffres et réponses automatiques relus, 100 000 publications",
            f"{refreshed['whole_ms']:.1f} ms",
            "",
            "50 ms",
        ),
    ]


def rows_of_plan() -> list[tuple[str, str, str, str]]:
    found = asked("benchmarks.plan")
    return [
        (
            "planning : mois affiché avec 5 000 contenus ÷ avec 50",
            f"{found['ratio']:.2f}",
            "1,2",
            "1,5",
        ),
        (
            "  planning relu après une modification, 500 idées sans date ÷ 5",
            f"{found['reload_ratio']:.2f}",
            "",
            "",
        ),
        (
            "  soit, pour le mois de 5 000 contenus",
            f"{found['many_ms']:.1f} ms",
            "",
            "",
        ),
        (
            "planning : redessin après un glisser, 5 000 contenus, médiane",
            f"{found['drag_ms']:.1f} ms",
            "16 ms",
            "16 ms",
        ),
        ("  enregistrement compris", f"{found['drag_whole_ms']:.1f} ms", "", ""),
    ]


def rows_of_pdf(runs: int) -> list[tuple[str, str, str, str]]:
    example = data.example()
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "a.pdf")
        command = python(
            *("-m", "cm_desk", "--today", data.TODAY.isoformat(), "report", str(example)),
            *("--kind", "self-assessment", "--output", target),
        )
        folders = (paths.resources() / "fonts", paths.built() / "document-fonts")
        typst = python(
            "-c",
            ONE_WORD_TYPST.format(
                fonts=[str(folder) for folder in folders],
                source=ONE_WORD_SOURCE,
                root=str(paths.resources() / "reports"),
                target=str(Path(folder) / "b.pdf"),
            ),
        )
        qt = python("-c", ONE_WORD_QT.format(target=str(Path(folder) / "c.pdf")))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

        def ours() -> float:
            return pairs.wall(command)

        by_qt = pairs.median_ratio(ours, lambda: pairs.wall(qt, env=environment), runs)
        by_typst = pairs.median_ratio(ours, lambda: pairs.wall(typst), runs)
        with pikepdf.open(target) as made:
            named = f"auto-évaluation, PDF de {len(made.pages)} pages"
    return [
        (f"{named} ÷ page d’un mot QPdfWriter", f"{by_qt:.2f}", "1,5", "2"),
        ("  ÷ page d’un mot Typst, même modèle, mêmes normes", f"{by_typst:.2f}", "", ""),
    ]


def rows_of_places() -> list[tuple[str, str, str, str]]:
    found = places.measure()
    return [
        (
            "recherche de commune, médiane par frappe",
            f"{found['keystroke_median_ms']:.1f} ms",
            "",
            "",
        ),
        (
            "recherche de commune, pire frappe",
            f"{found['keystroke_worst_ms']:.1f} ms",
            "10 ms",
            "10 ms",
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three runs instead of nine")
    runs = 3 if parser.parse_args().quick else 9
    rows = [
        *rows_of_start(runs),
        *rows_of_gaps(),
        *rows_of_import(runs),
        *rows_of_reading(runs),
        *rows_of_figures(),
        *rows_of_plan(),
        *rows_of_pdf(runs),
        *rows_of_places(),
    ]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cœurs, {runs} paires, médianes")
    print("| mesure | résultat | visé | au pire |\n|---|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
