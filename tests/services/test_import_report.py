"""The report of an import: what became of each file, for who was not there."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, FileSummary, ObservedAccount, RefusedLine
from cm_desk.services import import_report
from cm_desk.services.import_report import Outcome, State
from cm_desk.services.importing import Counts, StagedFile, Target
from cm_desk.services.texts import Texts
from imports import asking, corpus


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


def staged(**known: object) -> StagedFile:
    page = ObservedAccount("1", "PETR du Haut-Vallon", "", 3)
    values: dict[str, object] = {
        "kind": "linkedin-page-posts",
        "network_id": "linkedin",
        "timezone": "UTC",
        "read": 5,
        "accounts": (page,),
        "first": date(2026, 1, 2),
        "last": date(2026, 3, 4),
    }
    found = FileSummary(**(values | known))  # type: ignore[arg-type]
    counts = Counts(2, 1, 0)
    target = Target(page, "linkedin", None, page.name, counts, (), None, True, False)
    return StagedFile(Path("posts.xls"), found, (target,), 1)


def read(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_that_each_file_is_a_line_and_so_is_each_line_refused(tmp_path: Path, texts: Texts):
    refused = (RefusedLine(21, "bad_date", "31/02/2026"), RefusedLine(30, "no_date"))
    one = staged(
        refused=refused,
        refused_count=2,
        aside={"other_account": 1},
        certainty=Certainty.LIKELY,
        measured_on=date(2026, 3, 5),
        is_partial=True,
    )
    empty = CmDeskError("import_empty", name="vide.csv")
    report = tmp_path / "compte rendu.csv"
    outcomes = (
        Outcome(one.path, State.WRITTEN, one),
        Outcome(Path("vide.csv"), State.REFUSED, refusal=empty),
    )
    import_report.save(outcomes, report, texts=texts)
    assert report.read_bytes().startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark"
    whole, first, second, last = read(report)
    assert (whole["fichier"], whole["état"]) == ("posts.xls", "importé")
    assert whole["nature"] == "Posts d’une page LinkedIn"
    assert whole["compte"] == "PETR du Haut-Vallon"
    assert (whole["première publication"], whole["dernière publication"]) == (
        "2026-01-02",
        "2026-03-04",
    )
    counts = ("lignes lues", "nouvelles", "mises à jour", "déjà connues", "mises à part")
    assert [whole[name] for name in counts] == ["5", "2", "1", "0", "1"]
    assert whole["refusées"] == "2"
    assert whole["remarque"].startswith("Format connu par plusieurs sources. Fichier arrêté au")
    assert "ne contient pas toutes les publications" in whole["remarque"]
    assert (first["ligne"], first["état"], first["ce qui était écrit"]) == (
        "21",
        "ligne refusée",
        "31/02/2026",
    )
    assert first["remarque"].startswith("date impossible")
    assert second["ligne"] == "30"
    assert (last["fichier"], last["état"]) == ("vide.csv", "refusé")
    assert "est vide" in last["remarque"]


def test_that_nothing_that_others_wrote_becomes_a_formula(tmp_path: Path, texts: Texts):
    refused = (RefusedLine(2, "bad_date", "=HYPERLINK(A1)"),)
    one = staged(refused=refused, refused_count=1)
    name = Path("=1+1;oops.csv")
    report = tmp_path / "a.csv"
    import_report.save((Outcome(name, State.WAITING, one),), report, texts=texts)
    whole, line = read(report)
    assert whole["fichier"] == "'=1+1;oops.csv"
    assert line["ce qui était écrit"] == "'=HYPERLINK(A1)"


def test_that_a_report_that_cannot_be_written_leaves_the_former_one(
    tmp_path: Path, texts: Texts, monkeypatch: pytest.MonkeyPatch
):
    report = tmp_path / "a.csv"
    report.write_text("avant", "utf-8")

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CmDeskError):
        import_report.save((Outcome(Path("b.csv"), State.REFUSED),), report, texts=texts)
    assert report.read_text("utf-8") == "avant"
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_that_columns_that_were_explained_are_said_to_be(texts: Texts):
    said = import_report.certainty_of(staged(kind="own-table"), texts)
    assert said == "Colonnes lues d’après vos indications."


def test_that_no_hour_is_said_only_of_publications(texts: Texts):
    assert list(import_report.remarks(staged(timezone=""), texts)) == [
        "Sans heure\u00a0: seul le jour des publications est connu."
    ]
    assert not list(import_report.remarks(staged(timezone="", first=None, last=None), texts))


@pytest.mark.parametrize("maker", corpus.MAKERS)
def test_that_whatever_is_read_can_be_told_in_words(maker: str, tmp_path: Path, texts: Texts):
    outcomes = []
    for path in corpus.samples(maker, tmp_path / maker):
        found = asking.ask(path).summary
        if found is not None:
            outcomes.append(Outcome(path, State.WAITING, StagedFile(path, found, (), 1)))
    assert outcomes or maker == "make_tables", "only tables of one's own wait to be explained"
    report = tmp_path / "compte rendu.csv"
    import_report.save(outcomes, report, texts=texts)
    kinds = {row["nature"] for row in read(report)}
    names = {name for key, name in texts.mapping("help_import").items() if key.startswith("kinds.")}
    assert kinds <= names
