"""How kept assessments say their figures and what moved between two of them."""

from PySide6.QtCore import QCoreApplication

from cm_desk.domain import wording
from cm_desk.domain.accounts import Account
from cm_desk.domain.checklist import Answer, AxisScore
from cm_desk.domain.kept import AxisPair, IndicatorPair, KeptSummary
from cm_desk.services.texts import Texts
from cm_desk.ui.checklist import words as checklist_words
from cm_desk.ui.design.french import format_date

NOTHING = "–"
_SMALL = 0.1


def days(summary: KeptSummary) -> str:
    """Write the period of an assessment in the room of a cell."""
    return f"{format_date(summary.first)} – {format_date(summary.last)}"


def references(summary: KeptSummary) -> str:
    """Name the national set that an assessment was set against, with its version."""
    return QCoreApplication.translate("KeptWords", "{title}, version {version}").format(
        title=summary.references_title, version=summary.references_version
    )


def short_references(summary: KeptSummary) -> str:
    """Name a national set in a cell: its version first, which the width never cuts."""
    return QCoreApplication.translate("KeptWords", "version {version} · {title}").format(
        title=summary.references_title, version=summary.references_version
    )


def score(share: float | None) -> str:
    """Write a score, or a dash when too little was filled in to show one."""
    return NOTHING if share is None else wording.share(share)


def spoken_score(share: float | None) -> str:
    """Say a score aloud, and why there is none."""
    if share is not None:
        return wording.share(share)
    return QCoreApplication.translate("KeptWords", "no score: under 60 % filled in")


def account_name(account: Account | None) -> str:
    """Name the account of a figure, or all of them together."""
    if account is None:
        return QCoreApplication.translate("KeptWords", "All accounts")
    return account.name


def answer(given: Answer | None, texts: Texts) -> str:
    """Say an answer, or that there is none."""
    if given is None:
        return QCoreApplication.translate("KeptWords", "No answer")
    return texts.label(given)


def answer_tone(given: Answer | None) -> str:
    """Return the tone of an answer's badge."""
    if given is None or given is Answer.NOT_APPLICABLE:
        return "neutral"
    return checklist_words.answer_tone(given)


def figure_difference(pair: IndicatorPair) -> str:
    """Write what a figure gained or lost; shares differ by points."""
    if pair.difference is None:
        return NOTHING
    if pair.after.unit == "%":
        return points(pair.difference)
    # As figures are written: one decimal, two for what is small.
    return wording.signed(pair.difference, 2 if abs(pair.difference) < _SMALL else 1)


def axis_difference(pair: AxisPair) -> str:
    """Write what the score of an axis gained or lost."""
    return NOTHING if pair.difference is None else points(100 * pair.difference)


def difference_tone(difference: float | None) -> str | None:
    """Return the tone of a score's move: up is better."""
    if difference is None or wording.signed(100 * difference) == "0":
        return None
    return "success" if difference > 0 else "danger"


def points(difference: float) -> str:
    """Write a difference between two percentages."""
    written = wording.signed(difference, 0 if abs(difference) >= 10 else 1)
    # French is singular below two.
    one = QCoreApplication.translate("KeptWords", "{difference} point")
    many = QCoreApplication.translate("KeptWords", "{difference} points")
    return (many if abs(wording.rounded(difference, 1)) >= 2 else one).format(difference=written)


def counted(one: AxisScore) -> str:
    """Write how many applicable questions have an answer."""
    return f"{wording.number(one.answered)} / {wording.number(one.applicable)}"


def spoken_count(one: AxisScore) -> str:
    """Say how many applicable questions have an answer."""
    return QCoreApplication.translate("KeptWords", "{count} out of {total} questions").format(
        count=wording.number(one.answered), total=wording.number(one.applicable)
    )
