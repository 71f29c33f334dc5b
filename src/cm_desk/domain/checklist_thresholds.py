"""The numbers on which automatic answers turn: defaults that the user may change."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cm_desk.domain.records import frozen


@frozen
class Thresholds:
    """Every number in force; shares are out of 100, durations in the unit of their limit."""

    strategy_months: float = 24
    strategy_limit_months: float = 72
    axis_yes: float = 80
    axis_partly: float = 40
    partly: float = 50
    presented_months: float = 12
    kept_months: float = 12
    audiences: float = 2
    elected_days: float = 60
    reading_days: float = 45
    reading_limit_days: float = 100
    review_months: float = 6
    silent_days: float = 90
    hours_per_account: float = 1
    hours_per_content: float = 1
    pillars_low: float = 3
    pillars_high: float = 6
    pillar_gap: float = 10
    similarity: float = 90
    adapted_yes: float = 80
    adapted_partly: float = 40
    qualified: float = 90
    relay_low: float = 30
    relay_high: float = 50
    formats: float = 3
    weeks_on_target: float = 80
    silence_intervals: float = 2
    stock: float = 5
    alt_yes: float = 95
    alt_partly: float = 50
    administrators: float = 2


@frozen
class Limit:
    """How far one threshold may go; ``below`` names the one that it must not exceed.

    ``unit`` is a key of the texts (``unit.month``…); ``items`` are the questions it changes.
    """

    name: str
    low: float
    high: float
    unit: str
    items: tuple[str, ...]
    below: str = ""

    @property
    def is_whole(self) -> bool:
        """Tell the thresholds that count things, for which no half makes sense."""
        return self.unit not in {"hour", "interval", "percent", "point"}

    @property
    def default(self) -> float:
        """Return the application's own value."""
        return float(getattr(Thresholds(), self.name))


_PARTLY = (
    *("GOV-03", "OBJ-01", "OBJ-02", "OBJ-04", "OBJ-06", "CPT-01", "CPT-02", "CPT-05", "CPT-06"),
    *("EDI-04", "EDI-06", "PLA-01", "PLA-02", "PLA-03", "DIA-02", "SEC-01", "SEC-03"),
)

LIMITS: Final[Mapping[str, Limit]] = MappingProxyType(
    {
        limit.name: limit
        for limit in (
            Limit("strategy_months", 1, 120, "month", ("GOV-01",), "strategy_limit_months"),
            Limit("strategy_limit_months", 1, 240, "month", ("GOV-01",)),
            Limit("axis_yes", 1, 100, "percent", ("GOV-02",)),
            Limit("axis_partly", 0, 100, "percent", ("GOV-02",), "axis_yes"),
            Limit("partly", 1, 100, "percent", _PARTLY),
            Limit("presented_months", 1, 60, "month", ("GOV-06",)),
            Limit("kept_months", 1, 60, "month", ("OBJ-07",)),
            Limit("audiences", 1, 20, "audience", ("OBJ-03",)),
            Limit("elected_days", 7, 365, "day", ("OBJ-05",)),
            Limit("reading_days", 7, 365, "day", ("OBJ-06",), "reading_limit_days"),
            Limit("reading_limit_days", 7, 730, "day", ("OBJ-06",)),
            Limit("review_months", 1, 36, "month", ("CPT-01", "SEC-03")),
            Limit("silent_days", 14, 365, "day", ("CPT-02",)),
            Limit("hours_per_account", 0.25, 20, "hour", ("CPT-03",)),
            Limit("hours_per_content", 0.1, 20, "hour", ("GOV-04",)),
            Limit("pillars_low", 1, 20, "pillar", ("EDI-02",), "pillars_high"),
            Limit("pillars_high", 1, 20, "pillar", ("EDI-02",)),
            Limit("pillar_gap", 1, 100, "point", ("EDI-02",)),
            Limit("similarity", 50, 100, "percent", ("EDI-03",)),
            Limit("adapted_yes", 1, 100, "percent", ("EDI-03",)),
            Limit("adapted_partly", 0, 100, "percent", ("EDI-03",), "adapted_yes"),
            Limit("qualified", 1, 100, "percent", ("EDI-04", "EDI-06")),
            Limit("relay_low", 0, 100, "percent", ("EDI-04",), "relay_high"),
            Limit("relay_high", 0, 100, "percent", ("EDI-04",)),
            Limit("formats", 1, 11, "format", ("EDI-05",)),
            Limit("weeks_on_target", 1, 100, "percent", ("PLA-03",)),
            Limit("silence_intervals", 1, 20, "interval", ("PLA-03",)),
            Limit("stock", 1, 100, "content", ("PLA-05",)),
            Limit("alt_yes", 1, 100, "percent", ("JUR-08",)),
            Limit("alt_partly", 0, 100, "percent", ("JUR-08",), "alt_yes"),
            Limit("administrators", 1, 10, "administrator", ("SEC-03",)),
        )
    }
)
