"""The monthly gesture: a fresher file of the same account over the one read before."""

import json
from pathlib import Path

import pytest

from cm_desk import cli
from imports.make_meta import post, write_posts

# Two of them in one week: their figures have moved since the first file.
DAYS = ("03/02/2026 10:00", "03/03/2026 10:00", "03/10/2026 10:00")


def run(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    code = cli.main([str(word) for word in words])
    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    return told.out


@pytest.mark.parametrize("here", [False, True], ids=["absolute", "relative"])
def test_that_a_fresher_file_updates_the_figures_of_publications_already_known(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    here: bool,
):
    monkeypatch.chdir(tmp_path)
    folder = Path() if here else tmp_path
    dossier = folder / "essai.cmdesk"
    run(capsys, "new", dossier, "--name", "PETR d’essai")
    for month, more in (("mars", 0), ("avril", 5)):
        posts = [
            post(number, published=when, reach=100 + more, reactions=7 + more)
            for number, when in enumerate(DAYS)
        ]
        if more:
            posts.append(post(9, published="04/07/2026 10:00"))
        file = write_posts(folder / f"{month}.csv", posts)
        said = json.loads(run(capsys, "import", dossier, file, "--json"))
    (told,) = said["files"]
    assert (told["new"], told["changed"], told["known"]) == (1, 3, 0)
    run(capsys, "check", dossier)
    run(capsys, "export", dossier, folder / "tables")
    lines = (tmp_path / "tables" / "publications.csv").read_text("utf-8-sig").splitlines()
    column = lines[0].split(";").index("reach")
    assert sorted(line.split(";")[column] for line in lines[1:]) == ["100", "105", "105", "105"]
