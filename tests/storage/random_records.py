"""Any record of the domain, whatever its fields become: strategies drawn from their types."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_PLAIN = {
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: st.text(st.characters(codec="utf-8"), max_size=20),
    date: st.dates(),
    type(None): st.none(),
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for a type: a plain one, an enumeration, a tuple, a union, a record."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        assert arguments[1:] == (...,), kind
        return st.lists(any_of(arguments[0]), max_size=2).map(tuple)
    if get_origin(kind) is dict:
        return st.dictionaries(*(any_of(one) for one in arguments), max_size=2)
    if arguments:
        return st.one_of([any_of(one) for one in arguments])
    if issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    assert is_dataclass(kind), kind
    hints = get_type_hints(kind)
    required = {f.name: any_of(hints[f.name]) for f in fields(kind) if f.default is MISSING}
    optional = {f.name: any_of(hints[f.name]) for f in fields(kind) if f.default is not MISSING}
    return st.fixed_dictionaries(required, optional=optional).map(lambda v: kind(**v))
