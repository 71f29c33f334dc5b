"""The assessment as the file stands today, before it is kept."""

from cm_desk.domain.history import last_complete_weeks
from cm_desk.services import reporting
from cm_desk.services.reporting import Findings
from cm_desk.ui.desk import Desk


def assess_today(desk: Desk, weeks: int) -> Findings:
    """Return the figures of the last complete weeks, and the answers in force."""
    return reporting.find(
        desk.dossier,
        texts=desk.texts,
        resources=desk.resources,
        references=desk.benchmarks(),
        reference=desk.reference(),
        period=last_complete_weeks(desk.today(), weeks),
        today=desk.today(),
    )
