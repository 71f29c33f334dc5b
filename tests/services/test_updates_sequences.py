"""Accepting, going back, undoing and redoing in any order: what was learnt never sinks."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import benchmarks, dossiers, undo, updates
from cm_desk.services.undo import Change
from cm_desk.storage import references
from services.publishing import CHANGED, FILLED, Publisher, publish_changes

RESOURCES = paths.resources()
TODAY = date(2027, 2, 1)


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path], list[Publisher]]:
    """Return an empty dossier, seven files of two publishers, and these."""
    folder = tmp_path_factory.mktemp("suites")
    blank = folder / "vide.cmdesk"
    dossiers.create(blank, name="PETR d’essai", resources=RESOURCES).close()
    one, two = Publisher(folder / "un"), Publisher(folder / "deux", name="Autre")
    packs = [one.pack(folder / f"un-{number}.zip", version=number) for number in (2, 3, 4)]

    def edit(rows: dict[str, dict[str, Any]]) -> None:
        publish_changes(rows)
        rows[CHANGED]["value"] = 55

    packs.append(one.pack(folder / "un-3-bis.zip", version=3, edit=edit))
    one.rotate()
    packs += [one.pack(folder / f"tourne-{number}.zip", version=number) for number in (2, 5)]
    packs.append(two.pack(folder / "deux-2.zip", version=2))
    return blank, packs, [one, two]


class Sequences(RuleBasedStateMachine):
    """The window's own acts; a refused one changes nothing and is not kept for undo."""

    blank: ClassVar[Path]
    packs: ClassVar[list[Path]]
    known: ClassVar[list[Publisher]]
    seen: ClassVar[set[str]]

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name) / "essai.cmdesk"
        self.dossier = dossiers.open_dossier(Path(shutil.copy(self.blank, path)))
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.floors: dict[str, int] = {}
        self.roots: dict[str, int] = {}

    def teardown(self) -> None:
        self.dossier.close()
        self.folder.cleanup()

    def attempt(self, act: Callable[[], Change]) -> None:
        """Do as the window does: keep the change for undo, forget what was undone."""
        try:
            change = act()
        except CmDeskError:
            return
        if change:
            self.done.append(change)
            self.undone.clear()
            self.seen.add(change.label)

    # Hypothesis leaves rules out of each run: without a first file, some learn nothing at all.
    @initialize(number=st.integers(0, 6))
    def begin(self, number: int) -> None:
        self.accept(number)

    @rule(number=st.integers(0, 6))
    def accept(self, number: int) -> None:
        def act() -> Change:
            root = updates.read_root(self.packs[number])
            found = updates.preview(
                self.dossier, self.packs[number], resources=RESOURCES, root=root
            )
            return updates.accept(self.dossier, found, today=TODAY)

        self.attempt(act)

    @rule(number=st.integers(0, 1))
    def trust(self, number: int) -> None:
        root = self.known[number].root
        self.attempt(lambda: updates.add_publisher(self.dossier, root, today=TODAY))

    @rule()
    def leave(self) -> None:
        for one in updates.publishers(self.dossier)[:1]:
            self.attempt(lambda one=one: updates.remove_publisher(self.dossier, one))

    @rule()
    def go_back(self) -> None:
        self.attempt(lambda: updates.roll_back(self.dossier, resources=RESOURCES))

    @rule(value=st.floats(0, 100))
    def type_value(self, value: float) -> None:
        self.attempt(
            lambda: benchmarks.type_value(
                self.dossier, FILLED, value, note="", resources=RESOURCES, today=TODAY
            )
        )

    @rule()
    def take_back(self) -> None:
        if self.done:
            undo.apply(self.dossier, self.done[-1], backwards=True)
            self.undone.append(self.done.pop())
            self.seen.add(f"{self.undone[-1].label}, undone")

    @rule()
    def do_again(self) -> None:
        if self.undone:
            undo.apply(self.dossier, self.undone[-1], backwards=False)
            self.done.append(self.undone.pop())
            self.seen.add(f"{self.done[-1].label}, done again")

    @invariant()
    def nothing_learnt_sinks(self) -> None:
        floors = dict(references.floors(self.dossier))
        assert all(floors[keys] >= version for keys, version in self.floors.items())
        self.floors = floors
        roots = dict(
            self.dossier.connection.execute("SELECT fingerprint, version FROM trusted_root")
        )
        assert all(roots[one] >= version for one, version in self.roots.items())
        self.roots = roots

    @invariant()
    def one_set_is_in_force_and_reads(self) -> None:
        packs = references.packs(self.dossier)
        assert sum(one.is_used for one in packs) <= 1
        found = benchmarks.in_use(self.dossier, RESOURCES)
        assert not found.instead_of
        assert found.references
        before = updates.previous(self.dossier, RESOURCES)
        assert (before is None) == (not any(one.is_used for one in packs))


def test_that_no_order_of_acts_forgets_what_was_learnt(
    material: tuple[Path, list[Path], list[Publisher]],
) -> None:
    blank, packs, known = material
    seen: set[str] = set()
    given = {"blank": blank, "packs": packs, "known": known, "seen": seen}
    bound = type("Bound", (Sequences,), given)
    # Each step is a commit that waits for the disk: `make fuzz` takes the time for more.
    examples = 24 if settings().max_examples <= 50 else 300
    chosen = settings(max_examples=examples, stateful_step_count=20)
    run_state_machine_as_test(bound, settings=chosen)
    # Refusals are swallowed: without this, a run where every act is refused would pass.
    core = {"references_accepted", "references_rolled_back", "publisher_removed"}
    assert seen >= core | {"references_accepted, undone"}
