"""What a reading has seen so far."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cm_desk.domain.importing import RefusedLine
from cm_desk.imports import cells

_KEPT_REFUSALS = 200
# A row that ends too early says so before its account is known.
CUT = frozenset({"cut_row", "open_quote"})
# What both passes over a table see.
_TOLD = CUT | {"no_account"}
_EMPTY = 10**7  # later than any proleptic ordinal


@dataclass(slots=True)
class Tally:
    """Counts of one pass over a table; ``first`` and ``last`` are ordinals of local days."""

    read: int = 0
    kept: int = 0
    first: int = _EMPTY
    last: int = 0
    accounts: Counter[str] = field(default_factory=Counter)
    aside: Counter[str] = field(default_factory=Counter)
    refused: list[RefusedLine] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    warnings: dict[str, None] = field(default_factory=dict)
    cut_at: int = 0

    def refuse(self, line: int, reason: str, value: str = "") -> None:
        """Count a line left out; the first ones are kept with what was wrong in them."""
        self.reasons[reason] += 1
        if reason in CUT:
            self.cut_at = line
        if len(self.refused) < _KEPT_REFUSALS:
            self.refused.append(RefusedLine(line, reason, cells.clean(value)[:80]))

    def keep(self, days: Sequence[int]) -> None:
        """Count publications by their local days."""
        self.kept += len(days)
        self.first = min(self.first, *days)
        self.last = max(self.last, *days)

    def add_late(self, other: "Tally", accounts: frozenset[str]) -> None:
        """Add what another pass kept of accounts that this one had set apart."""
        self.aside["other_account"] -= sum(self.accounts[ref] for ref in accounts)
        self.kept += other.kept
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        self.reasons += Counter({key: n for key, n in other.reasons.items() if key not in _TOLD})
        self.refused += [line for line in other.refused if line.reason not in _TOLD]
        self.warnings |= other.warnings

    def dates(self) -> tuple[date | None, date | None]:
        """Return the first and last local days of what was kept."""
        if not self.kept:
            return None, None
        return date.fromordinal(self.first), date.fromordinal(self.last)

    def warn(self, key: str) -> None:
        """Keep a warning, once."""
        self.warnings[key] = None
