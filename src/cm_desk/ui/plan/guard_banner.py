"""What says, above the calendar, that a pre-election period holds."""

from datetime import date

from cm_desk.domain import wording
from cm_desk.services import year_frame
from cm_desk.ui.design import Banner, Button
from cm_desk.ui.desk import Desk


class GuardBanner(Banner):
    """Name the pre-election period of today or of the days on screen."""

    def __init__(self, desk: Desk, action: Button) -> None:
        super().__init__(desk.icons, action=action)
        self._desk = desk
        self.hide()

    def show_for(self, today: date, shown: tuple[date, date] | None) -> None:
        """Look for a period that holds today or between two days; hide when there is none."""
        first_shown, last_shown = shown or (today, today)
        periods = year_frame.guarded_periods(self._desk.dossier, resources=self._desk.resources)
        found = next(
            (
                (poll.title, first, last)
                for poll, first, last in periods
                if first <= today <= last or (first <= last_shown and last >= first_shown)
            ),
            None,
        )
        if found is None:
            self.hide()
            return
        title = self._words(today, *found)
        if title == self.accessibleName():
            self.show()
        else:
            said = self.tr("Its days are hatched: the plan warns, and forbids nothing.")
            self.show_message(said, role="warning", title=title)

    def _words(self, today: date, poll: str, first: date, last: date) -> str:
        if first <= today <= last:
            return self.tr("Pre-election period since {day}: {poll}").format(
                day=wording.day(first), poll=poll
            )
        return self.tr("Pre-election period {days}: {poll}").format(
            days=wording.period(first, last), poll=poll
        )
