import ast
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

import cm_desk.domain
from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.plan import Status
from cm_desk.services.texts import Texts
from typography import problems

SOURCES = Path(cm_desk.__file__).parent
FILES = [
    file
    for folder in ("texts", "benchmarks")
    for file in sorted((paths.resources() / folder).glob("*.json"))
]


# Files that have a test of their own, or that are read whole.
READ_WHOLE = {"help_import", "imports", "labels", "suggestions"}
# How Texts, the checklist's rules, counts and the command line begin or end a key they are given.
GIVEN_IN_PART = re.compile(r"^items\.|\.(zero|one|many|help)$")


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


def domain_enums() -> Iterator[type[StrEnum]]:
    for module in pkgutil.iter_modules(cm_desk.domain.__path__):
        loaded = importlib.import_module(f"cm_desk.domain.{module.name}")
        for value in vars(loaded).values():
            is_enum = isinstance(value, type) and issubclass(value, StrEnum)
            if is_enum and value.__module__ == loaded.__name__:
                yield value


def raised_keys() -> Iterator[tuple[str, str]]:
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "CmDeskError"):
                continue
            if node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value, f"{file.relative_to(SOURCES)}:{node.lineno}"


def sentences(node: object, where: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from sentences(child, f"{where}.{key}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from sentences(child, f"{where}[{index}]")
    elif isinstance(node, str):
        yield where, node


def patterns_asked_for() -> Iterator[str]:
    """Yield the keys that the code builds; what varies matches anything."""
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                written = [getattr(part, "value", None) for part in node.values]
                # A pattern of nothing but values would match every key.
                if any(isinstance(one, str) and re.search("[a-z]{2}", one) for one in written):
                    yield "".join(
                        re.escape(one) if isinstance(one, str) else "[^ ]+" for one in written
                    )


def keys_asked_for() -> Iterator[str]:
    """Yield the words that the code and the documents' templates write whole."""
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    for file in (paths.resources() / "reports").glob("*.typ"):
        template = file.read_text("utf-8")
        quoted = re.findall(r'"([\w.-]+)"', template)
        yield from (*quoted, *re.findall(r"\bt\.([\w-]+)", template))
        for start in re.findall(r'"(\w+\.)" \+ key', template):
            yield from (start + end for end in quoted)


def test_that_every_sentence_is_asked_for(texts: Texts) -> None:
    whole = set(keys_asked_for())
    built = re.compile("|".join(sorted(set(patterns_asked_for()))))

    def is_asked_for(key: str) -> bool:
        alone = GIVEN_IN_PART.sub("", key)
        return bool({key, alone} & whole or built.fullmatch(key) or built.fullmatch(alone))

    unread = {
        f"{file.stem}: {key}"
        for file in FILES
        if file.parent.name == "texts" and file.stem not in READ_WHOLE
        for key in texts.mapping(file.stem)
        if not is_asked_for(key)
    }
    assert unread == {"changes: redo", "changes: undo"}  # the journal writes them before a name


def test_that_every_member_of_the_domain_has_a_french_label(texts: Texts) -> None:
    enums = list(domain_enums())
    assert Status in enums
    labels = [texts.label(member) for enum in enums for member in enum]
    assert all(labels)
    assert texts.label(Status.TO_APPROVE) == "À valider"


def test_that_no_label_outlives_its_member(texts: Texts) -> None:
    known = {f"{enum.__name__}.{member.value}" for enum in domain_enums() for member in enum}
    assert set(texts.mapping("labels")) == known


def test_that_every_error_raised_has_its_sentence(texts: Texts) -> None:
    known = texts.mapping("errors")
    missing = [f"{key} ({where})" for key, where in raised_keys() if key not in known]
    assert not missing


def test_that_an_error_is_told_with_its_values(texts: Texts) -> None:
    told = texts.error(CmDeskError("dossier_exists", path="Pays {x}.cmdesk"))
    assert "Pays {x}.cmdesk" in told


def test_that_a_name_that_others_chose_stays_on_one_line_and_reads_as_written(
    texts: Texts,
) -> None:
    name = "a\nb\x1b[31m\u202egpj.zip" + "x" * 5_000
    told = texts.error(CmDeskError("pack_unsigned", name=name))
    assert "« a␣b␣[31m␣gpj.zipx".replace("« ", "«\u00a0") in told
    assert len(told) < 1_000
    assert all(sign.isprintable() or sign in "\u00a0\u202f" for sign in told)


def test_that_a_missing_key_is_a_bug(texts: Texts) -> None:
    with pytest.raises(KeyError):
        texts.get("errors", "no such key")


def test_that_a_missing_value_is_a_bug(texts: Texts) -> None:
    with pytest.raises(KeyError):
        texts.get("errors", "dossier_exists")


def test_that_a_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"x": {"y": "un"}}', "utf-8")
    texts = Texts(tmp_path)
    assert texts.get("a", "x.y") == "un"
    (tmp_path / "a.json").write_text('{"x": {"y": "deux"}}', "utf-8")
    assert texts.get("a", "x.y") == "un"
    assert Texts(tmp_path).get("a", "x.y") == "deux"


def test_that_the_sentences_of_a_list_are_keyed_by_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"steps": ["un", "deux"]}', "utf-8")
    assert Texts(tmp_path).get("a", "steps.1") == "deux"


def test_that_a_sentence_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"x": 3}', "utf-8")
    with pytest.raises(TypeError, match="x"):
        Texts(tmp_path).mapping("a")


def test_that_suggestions_hold_the_surveys_objectives_and_audiences(texts: Texts) -> None:
    suggestions = texts.suggestions()
    for family in (suggestions.objectives, suggestions.audiences, suggestions.pillars):
        assert len({item.id for item in family}) == len(family)
        assert all(item.why for item in family)
    assert {"habitants", "elus-techniciens", "partenaires", "porteurs-de-projet"} <= {
        audience.id for audience in suggestions.audiences
    }
    assert "propre-activite" in {objective.id for objective in suggestions.objectives}
    assert sum(pillar.target_share for pillar in suggestions.pillars) == pytest.approx(1)
    assert {objective.unit for objective in suggestions.objectives} <= set(suggestions.units)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_that_texts_follow_french_typography(file: Path) -> None:
    found = [
        f"{where}: {problem}: {text}"
        for where, text in sentences(json.loads(file.read_text("utf-8")))
        for problem in problems(text)
        if not where.endswith(".example")  # a command to type is no French
    ]
    assert not found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("l'eau", "apostrophe"),
        ("Oui !", "fine"),
        ("Lecture : oui", "U+00A0"),
        ("«oui\u00a0»", "après"),
        ("37 %", "%"),
        ("29 534 villages", "milliers"),
        ("Attendez...", "…"),
        ("deux  espaces", "deux espaces"),
        ("« oui »", "U+00A0"),
    ],
)
def test_that_a_fault_of_typography_is_named(text: str, fault: str) -> None:
    assert any(fault in problem for problem in problems(text))


@pytest.mark.parametrize(
    "text",
    [
        "L’eau\u00a0: 29\u202f534 villages, 37\u00a0%\u202f; «\u00a0vu\u202f!\u00a0»",
        "Voir https://exemple.fr/?q=a:b'c",
        "Enregistré à 10:32 dans {path!r}",
        "<b class='x'>%n ligne</b> sur %1",
    ],
)
def test_that_sound_texts_and_addresses_pass(text: str) -> None:
    assert problems(text) == []
