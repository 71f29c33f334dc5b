import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from cli.conftest import DAY, Run
from cm_desk.services.reporting import Kind

HEAVY = ("cm_desk.services.importing", "cm_desk.services.exporting", "msgspec", "numpy", "uuid")


@pytest.mark.parametrize(("kind", "pages"), [("self-assessment", range(6, 15)), ("elected", {1})])
def test_that_each_kind_of_document_is_written(
    done: Run, example: Path, tmp_path: Path, kind: str, pages: object
) -> None:
    target = tmp_path / "document.pdf"
    ended = done("report", example, "--kind", kind, "--output", target, "--today", DAY)
    assert str(target) in ended.out
    with pikepdf.open(target) as opened:
        assert len(opened.pages) in pages
        assert str(opened.Root.Lang) == "fr-FR"


@pytest.mark.parametrize("kind", Kind)
def test_that_an_empty_dossier_still_makes_every_document(
    done: Run, dossier: Path, tmp_path: Path, kind: Kind
) -> None:
    target = tmp_path / "document.pdf"
    done("report", dossier, "--kind", kind, "--output", target)
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("kind", Kind)
def test_that_one_day_gives_the_same_bytes_twice(
    done: Run, example: Path, tmp_path: Path, kind: Kind
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    for target in (first, second):
        done("report", example, "--kind", kind, "--output", target, "--today", DAY)
    assert first.read_bytes() == second.read_bytes()


def test_that_a_report_loads_no_other_command(example: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from cm_desk import cli; code = cli.main(sys.argv[1:]);"
        " print(*sys.modules, sep='\\n'); sys.exit(code)"
    )
    words = ["report", str(example), "--kind", "elected", "--output", str(tmp_path / "a.pdf")]
    ended = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=True
    )
    loaded = set(ended.stdout.split())
    assert "cm_desk.reports.elected" in loaded
    assert [name for name in HEAVY if name in loaded] == []
    assert "cm_desk.reports.self_assessment" not in loaded
