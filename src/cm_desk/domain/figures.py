"""Put a computed number into the words that the reader sees."""

from collections.abc import Mapping

from cm_desk.domain import wording
from cm_desk.domain.assessment import Evidence, Indicator
from cm_desk.domain.records import frozen


@frozen
class Sheet:
    """Write the figures of one account, or of all when ``account_id`` is None.

    ``texts`` are the sentences of indicators.json and ``labels`` the names of labels.json,
    keys dotted; ``evidence`` is what the account's publications rest on.
    """

    texts: Mapping[str, str]
    labels: Mapping[str, str]
    account_id: int | None
    evidence: Evidence

    def say(self, key: str, **values: object) -> str:
        return self.texts[key].format_map(values)

    def count(self, number: float, noun: str) -> str:
        one, many = self.texts[f"noun.{noun}.one"], self.texts[f"noun.{noun}.many"]
        return wording.count(number, one, many)

    def ratio(self, met: float, of: float) -> str:
        return self.say("ratio", met=wording.number(met), of=wording.number(of))

    def figure(
        self,
        key: str,
        value: float | None,
        text: str,
        unit: str,
        *,
        note: str = "",
        evidence: Evidence | None = None,
    ) -> Indicator:
        return Indicator(
            id=key,
            label=self.texts[f"{key}.label"],
            value=value,
            unit=self.texts[f"unit.{unit}"],
            text=text,
            formula=self.texts[f"{key}.formula"],
            evidence=evidence or self.evidence,
            account_id=self.account_id,
            note=note,
        )

    def percent(
        self, key: str, value: float, *, note: str = "", evidence: Evidence | None = None
    ) -> Indicator:
        text = wording.percent(value, 0 if value >= 10 else 1)
        return self.figure(key, value, text, "percent", note=note, evidence=evidence)

    def unknown(
        self, key: str, unit: str, note: str, *, text: str = wording.NOT_GIVEN
    ) -> Indicator:
        """Return a figure without value, and the key of the sentence that says why."""
        return self.figure(key, None, text, unit, note=self.texts[note], evidence=Evidence.ENTERED)

    def not_covered(self, key: str, unit: str, note: str = "note.not_covered") -> Indicator:
        return self.unknown(key, unit, note, text=wording.NOT_COVERED)

    def row(
        self,
        family: str,
        name: str,
        value: float,
        *,
        label: str,
        unit: str = "percent",
        note: str = "",
        evidence: Evidence | None = None,
    ) -> Indicator:
        """Return one row of a distribution: a share, or a count of publications."""
        return Indicator(
            f"{family}:{name}",
            label,
            value,
            self.texts[f"unit.{unit}"],
            wording.percent(value) if unit == "percent" else self.count(value, "publication"),
            self.texts[f"{family}.formula"],
            evidence or self.evidence,
            self.account_id,
            note,
            detail=True,
        )
