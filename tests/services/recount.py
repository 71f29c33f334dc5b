"""Figures counted again a day at a time, with none of the product's code: sqlite3 and dates only.

Slow and plain on purpose: each formula of the interface as a reader would do it by hand.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

DAY = timedelta(days=1)
YEAR = 364
Days = Counter[date]
Figures = dict[tuple[str, int | None], float | None]


class Recount:
    """All rhythms of a file over whole weeks, each account's and all together."""

    def __init__(self, file: Path, first: date, last: date, today: date) -> None:
        self.days = [first + DAY * n for n in range((last - first).days + 1)]
        self.weeks = [self.days[n : n + 7] for n in range(0, len(self.days), 7)]
        self.end = today if (today - last).days <= 7 else last
        self.found: Figures = {}
        connection = sqlite3.connect(file)
        connection.row_factory = sqlite3.Row
        rows = connection.execute(
            "SELECT account.*, family FROM account JOIN network ON network.id = network_id"
        )
        self.accounts = {row["id"]: dict(row) for row in rows}
        self.published: dict[int, Days] = {key: Counter() for key in self.accounts}
        for account, day in connection.execute(
            "SELECT account_id, day FROM publication WHERE kind <> 'reponse'"
        ):
            self.published[account][date.fromordinal(day)] += 1
        self.covered: dict[int, set[date]] = {key: set() for key in self.accounts}
        for account, start, stop in connection.execute(
            "SELECT account_id, first, last FROM coverage"
        ):
            one, other = date.fromisoformat(start), min(date.fromisoformat(stop), today)
            self.covered[account] |= {one + DAY * n for n in range((other - one).days + 1)}
        connection.close()

    def figures(self) -> Figures:
        for key in self.accounts:
            self._rate(key, self.covered[key], self.published[key], self.published[key])
            self._continuity(key, self.covered[key], self.published[key])
            self._targets(key, [key])
        together = [
            key
            for key, one in self.accounts.items()
            if one["account_type"] != "hebergement" and one["family"] in {"reseau", "messagerie"}
        ]
        every, known = Counter[date](), Counter[date]()
        for key in together:
            every.update(self.published[key])
            known.update(
                {day: n for day, n in self.published[key].items() if day in self.covered[key]}
            )
        union = set().union(*(self.covered[key] for key in together))
        self._rate(None, union, every, known)
        self._continuity(None, self._joint(together, union), every)
        self._targets(None, together)
        return self.found

    def _joint(self, together: Iterable[int], union: set[date]) -> set[date]:
        """Keep the days known of every active account, from its opening on."""
        shown = set(self.days)
        binding = [
            key
            for key in together
            if self.accounts[key]["state"] == "actif" and self.covered[key] & shown
        ]
        joint = set(union) if binding else set()
        for key in binding:
            opened = date.fromisoformat(self.accounts[key]["opened_on"] or "0001-01-01")
            joint = {day for day in joint if day in self.covered[key] or day < opened}
        return joint

    def _rate(self, key: int | None, covered: set[date], every: Days, known: Days) -> None:
        days = [day for day in self.days if day in covered]
        total = sum(every[day] for day in self.days)
        self.found["publications", key] = total if total or days else None
        rate = sum(known[day] for day in days) * 7 / max(len(days), 1)
        self.found["per_week", key] = rate if len(days) >= 7 else None

    def _continuity(self, key: int | None, covered: set[date], published: Days) -> None:
        counts = [
            sum(published[day] for day in week) for week in self.weeks if covered.issuperset(week)
        ]
        busy = sum(count > 0 for count in counts)
        self.found["regularity", key] = 100 * busy / len(counts) if counts else None
        run = longest = 0
        day = self.days[0]
        while day <= self.end:
            run = run + 1 if day in covered and not published[day] else 0
            longest = max(longest, run)
            day += DAY
        is_known = any(self.days[0] <= day <= self.end for day in covered)
        self.found["longest_silence", key] = longest if is_known else None
        both = [day for day in self.days if day in covered and day - YEAR * DAY in covered]
        change = sum(published[day] - published[day - YEAR * DAY] for day in both)
        self.found["year_before", key] = change * 7 / len(both) if len(both) >= 7 else None

    def _targets(self, key: int | None, accounts: Iterable[int]) -> None:
        for count in (12, 52):
            met = known = 0
            for one in accounts:
                target = self.accounts[one]["target_per_week"]
                for end in range(len(self.weeks)) if target else ():
                    if end < len(self.weeks) - count:
                        continue
                    # Publications and weeks of the targets that the example has.
                    wanted, window = {0.25: (1, 4), 0.5: (1, 2), 1.5: (3, 2)}.get(
                        target, (target, 1)
                    )
                    first = self.weeks[end][0] - 7 * (window - 1) * DAY
                    span = [first + DAY * n for n in range(7 * window)]
                    if self.covered[one].issuperset(span):
                        known += 1
                        met += sum(self.published[one][day] for day in span) >= wanted
            self.found[f"weeks_on_target_{count}", key] = met if known else None
