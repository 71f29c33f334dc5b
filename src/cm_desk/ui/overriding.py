"""``override`` for the checkers alone: Python 3.11 lacks it, its backport is slow to load."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T", bound=Callable[..., object])

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - given to others
else:

    def override(method: T) -> T:
        return method
