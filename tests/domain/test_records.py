import copy
import dataclasses
import pickle

import msgspec
import pytest

from cm_desk.domain.records import frozen


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    name: str
    age: int = 3
    tags: tuple[str, ...] = ()


@frozen
class Ours:
    name: str
    age: int = 3
    tags: tuple[str, ...] = ()

    @property
    def is_old(self) -> bool:
        return self.age > 50


@frozen
class Other:
    name: str
    age: int = 3
    tags: tuple[str, ...] = ()


def test_that_a_record_takes_its_fields_in_order_by_name_and_by_default() -> None:
    assert (Ours("Sauvelle").age, Ours("Sauvelle", 9).age) == (3, 9)
    assert Ours(tags=("a",), name="b").tags == ("a",)
    assert Ours("vieux", age=60).is_old


def test_that_a_record_names_the_field_it_lacks() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__init__\(\) missing .*'name'"):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'colour'"):
        Ours("a", colour=1)  # type: ignore[call-arg]


def test_that_a_record_never_changes() -> None:
    one = Ours("Sauvelle")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.age = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.colour = 4  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.age  # type: ignore[misc]
    assert one == Ours("Sauvelle")
    assert not hasattr(one, "__dict__")


def test_that_equal_records_are_of_one_class_and_hash_alike() -> None:
    assert Ours("a", 1) == Ours("a", 1)
    assert Ours("a", 1) != Ours("a", 2)
    assert Ours("a", 1) != Other("a", 1)
    assert len({Ours("a", 1), Ours("a", 1), Ours("b", 1)}) == 2


def test_that_a_record_reads_like_a_dataclass() -> None:
    standard, ours = Standard("a", tags=("b",)), Ours("a", tags=("b",))
    assert repr(ours) == repr(standard).replace("Standard", "Ours")
    assert [one.name for one in dataclasses.fields(ours)] == ["name", "age", "tags"]
    assert dataclasses.asdict(ours) == dataclasses.asdict(standard)
    assert Ours.__match_args__ == Standard.__match_args__


def test_that_a_record_is_copied_replaced_and_pickled() -> None:
    one = Ours("a", 5, ("b",))
    assert copy.deepcopy(one) == copy.copy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    assert dataclasses.replace(one, age=6) == Ours("a", 6, ("b",))


def test_that_msgspec_reads_and_writes_a_record_never_built_before() -> None:
    @frozen
    class Fresh:
        name: str
        tags: tuple[str, ...] = ()

    one = msgspec.convert({"name": "a", "tags": ["b"]}, Fresh)
    assert (one.name, one.tags) == ("a", ("b",))
    assert msgspec.convert({"name": "a"}, Fresh).tags == ()
    assert msgspec.to_builtins(one) == {"name": "a", "tags": ("b",)}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"tags": []}, Fresh)
