"""The rules that no other tool holds; layers and their strangers are import-linter's."""

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}
# A host that packages are fetched from, or a folder that only one machine has.
LOCAL = re.compile(
    r"(debian|pypi|pythonhosted|npmjs|yarnpkg)\.(org|com)|/work/(main|shared)\b|/opt/pypi|/root/"
)


def test_that_the_layers_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ended = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stdout.decode()


def test_that_no_source_file_exceeds_400_lines() -> None:
    lengths = {file.name: len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_that_pyqtgraph_and_keyring_have_one_importer_each() -> None:
    importing = re.compile(r"^\s*(?:import|from) (pyqtgraph|keyring)\b", re.MULTILINE)
    found = {
        (name, file.name) for file in SOURCES for name in importing.findall(file.read_text("utf-8"))
    }
    assert found <= {("pyqtgraph", "charts.py"), ("keyring", "keychain.py")}


def test_that_no_module_holds_a_mutable_object() -> None:
    bodies = {file: ast.parse(file.read_text("utf-8")).body for file in SOURCES}
    nodes = [(file, node) for file, body in bodies.items() for node in body]
    assert [f"{file}:{node.lineno}" for file, node in nodes if _holds_mutable(node)] == []


def test_that_whoever_silences_a_checker_says_why() -> None:
    silent = re.compile(r"# noqa(?!: [A-Z0-9, ]+ - \w)")
    found = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for folder in ("src", "tests", "packaging", "benchmarks")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for line in file.read_text("utf-8").splitlines()
        if silent.search(line) and file != Path(__file__)
    ]
    assert found == []


def test_that_no_committed_file_names_a_registry_or_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    files = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    texts = {file: file.read_bytes() for file in files if file.is_file() and file != Path(__file__)}
    assert [
        f"{file}: {line}"
        for file, content in texts.items()
        if b"\0" not in content[:4096]
        for line in content.decode().splitlines()
        if LOCAL.search(line)
    ] == []


def _holds_mutable(node: ast.stmt) -> bool:
    value = None if ast.unparse(node).startswith("__all__") else getattr(node, "value", None)
    made = ast.unparse(value.func).split(".")[-1] if isinstance(value, ast.Call) else ""
    return made in MAKERS or isinstance(value, MUTABLE)
