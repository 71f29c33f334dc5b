"""The JSON that scripts rely on, and the same in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cm_desk.domain import wording
from cm_desk.domain.assessment import Assessment, Comparison, Indicator
from cm_desk.domain.benchmark import Applicability, Reference
from cm_desk.domain.checklist import AxisScore, ChecklistResult, Line
from cm_desk.domain.checklist_score import filled_text
from cm_desk.domain.importing import Certainty
from cm_desk.services.texts import Texts

if TYPE_CHECKING:
    from cm_desk.services.importing import StagedFile


def imported(staged: "StagedFile") -> dict[str, object]:
    """Return what one file brought; several accounts' names are joined."""
    summary, counts = staged.summary, staged.counts
    return {
        "file": staged.path.name,
        "kind": summary.kind,
        "account": _account(staged),
        "read": summary.read,
        "new": counts.new,
        "changed": counts.changed,
        "known": counts.known,
        "aside": dict(summary.aside),
        "refused": [{"line": one.line, "reason": one.reason} for one in summary.refused],
        "first": summary.first,
        "last": summary.last,
        "timezone": summary.timezone,
        "warnings": list(summary.warnings),
        "certainty": summary.certainty,
        "partial": summary.is_partial,
        "measured_on": summary.measured_on,
        "left_out": list(summary.left_out),
        "readings": len(summary.readings),
        "planned": len(summary.planned),
    }


def imported_lines(staged: "StagedFile", texts: Texts) -> Iterator[str]:
    """Yield what one file brought, then what is to be known of it."""
    from cm_desk.services import import_report  # noqa: PLC0415 - the other commands do not import

    summary, counts = staged.summary, staged.counts
    yield texts.get(
        "cli",
        "import.line",
        name=staged.path.name,
        account=_account(staged) or texts.get("cli", "import.no_account"),
        read=summary.read,
        new=counts.new,
        changed=counts.changed,
        known=counts.known,
        aside=sum(summary.aside.values()),
        refused=summary.refused_count,
    )
    if summary.readings:
        yield texts.get("cli", "import.readings", count=len(summary.readings))
    if summary.planned:
        yield texts.get("cli", "import.planned", count=len(summary.planned))
    if summary.certainty is not Certainty.VERIFIED:
        yield import_report.certainty_of(staged, texts)
    yield from import_report.remarks(staged, texts)


def indicators(found: Assessment, checked: ChecklistResult) -> dict[str, object]:
    """Return the figures, their comparison and the checklist."""
    names = {account.id: account.name for account in found.accounts}
    return {
        "territory": found.territory.name,
        "period": {"first": found.period.first, "last": found.period.last},
        "indicators": [_indicator(one, names) for one in found.indicators],
        "comparisons": [_comparison(one) for one in _comparisons(found)],
        "checklist": {
            "axes": [_axis(one) for one in checked.axes],
            "items": [_line(one) for one in checked.lines],
        },
    }


def indicator_lines(found: Assessment, texts: Texts) -> Iterator[str]:
    """Yield the figures as sentences, those of all accounts first."""
    names = {account.id: account.name for account in found.accounts}
    for one in found.indicators:
        if one.detail:
            continue
        key = "indicators.line" if one.account_id is None else "indicators.line_account"
        account = names.get(one.account_id, "")
        yield texts.get("cli", key, label=one.label, account=account, text=one.text)
    for comparison in _comparisons(found):
        yield comparison.sentence


def checklist_lines(checked: ChecklistResult, texts: Texts) -> Iterator[str]:
    """Yield the scores as sentences, that of the eight axes first."""
    for one in (checked.overall, *checked.axes):
        key = "scored" if one.score is not None else "not_scored"
        yield texts.get(
            "checklist",
            f"line.{key}",
            name=one.name,
            score=wording.share(one.score or 0),
            filled=filled_text(one.filled),
            proved=wording.share(one.proved),
        )


def reference_lines(one: Reference, texts: Texts) -> Iterator[str]:
    """Yield what must be known to read a national figure, what is unknown left out."""
    yield one.label
    for name in ("printed", "scope", "sample", "year", "document", "publisher"):
        if text := getattr(one, name):
            yield texts.get("cli", f"benchmarks.show.lines.{name}", text=text)
    if one.applicability is not Applicability.COMPARABLE and one.reason:
        yield texts.get("cli", "benchmarks.show.lines.reason", text=one.reason)
    if one.caution:
        yield texts.get("cli", "benchmarks.show.lines.caution", text=one.caution)
    yield one.reading


def _account(staged: "StagedFile") -> str:
    return ", ".join(one.account_name or one.observed.ref for one in staged.targets)


def _comparisons(found: Assessment) -> tuple[Comparison, ...]:
    weekly = () if found.weekly_sentence is None else (found.weekly_sentence,)
    return weekly + found.comparisons


def _indicator(one: Indicator, names: dict[int | None, str]) -> dict[str, object]:
    return {
        "id": one.id,
        "label": one.label,
        "value": one.value,
        "unit": one.unit,
        "formula": one.formula,
        "account": None if one.account_id is None else names[one.account_id],
        "account_id": one.account_id,
    }


def _comparison(one: Comparison) -> dict[str, object]:
    return {
        "reference": one.reference.slug,
        "national": one.reference.value,
        "own": one.own_text,
        "applicability": one.reference.applicability,
        "reading": one.sentence,
    }


def _axis(one: AxisScore) -> dict[str, object]:
    return {"code": one.code, "score": one.score, "filled": one.filled, "proved": one.proved}


def _line(one: Line) -> dict[str, object]:
    """Return a question's answer in force; ``counted`` is what the data say, whatever it is."""
    return {
        "id": one.item.id,
        "answer": one.answer,
        "source": one.source,
        "counted": None if one.proposal is None else one.proposal.counted,
    }
