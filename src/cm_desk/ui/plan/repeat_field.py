"""When a content comes back: a rule, chosen by its parts, with what it gives said below."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain import recurrence as rules
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.recurrence import MOST, Pace, Recurrence
from cm_desk.domain.wording import capital
from cm_desk.services import series_words
from cm_desk.services.texts import Texts
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.choices import MultiChoiceField
from cm_desk.ui.design.dates import DateField
from cm_desk.ui.design.field_base import Field, InputError
from cm_desk.ui.design.fields import NumberField
from cm_desk.ui.design.flow import Flow
from cm_desk.ui.design.icons import Icons, IconView
from cm_desk.ui.design.labels import restyle, text
from cm_desk.ui.design.segmented import Segmented
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.pick import PickField

_COUNT: Final = 10


class RepeatField(Field[Recurrence | None]):
    """Hold a rule that may be kept, from the day ``start`` on."""

    def __init__(
        self,
        icons: Icons,
        texts: Texts,
        *,
        start: date,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, None, parent=parent)
        self._texts, self._start, self._today = texts, start, today
        self._exceptions: tuple[date, ...] = ()
        self._guilty = ""
        paces = [(pace.value, texts.label(pace)) for pace in Pace]
        self.pace = Segmented(icons, paces, self.tr("Repeat by"))
        self.interval: NumberField[int] = NumberField(icons, minimum=1, required=True, characters=4)
        self._out_of = text("", "body", wrap=False)
        days = [(day, words.short_weekday(day)) for day in range(7)]
        self.weekdays: MultiChoiceField[int] = MultiChoiceField(icons, days)
        self.monthly = self._monthly(Pace.MONTH, start)
        self.ending = Segmented(
            icons,
            [
                ("until", self.tr("On a date")),
                ("count", self.tr("After a number of times")),
            ],
            self.tr("End of the repetition"),
        )
        self.until = DateField(icons, today=today, last=rules.latest(today))
        self.count: NumberField[int] = NumberField(
            icons, minimum=1, maximum=MOST, suffix=self.tr("times"), characters=4
        )
        self.preview = RulePreview(icons)
        self._lay_out()
        self._describe_parts()
        self._write(rules.usual(start, today=today))
        self._committed = self._rule()
        self._refresh()
        for field in (self.interval, self.weekdays, self.until, self.count):
            field.typed.connect(self._changed)
            field.edited.connect(self.commit)
        self.pace.chosen.connect(self._pace_chosen)
        self.ending.chosen.connect(self._changed)

    def set_start(self, start: date) -> None:
        """Have the rule begin another day; what was chosen stays."""
        if start != self._start:
            chosen = self._rule()
            self._start = start
            self._write(chosen)
            self._refresh()

    @override
    def focus_widget(self) -> QWidget:
        if self._guilty and self.shown_problem():
            return self._part(self._guilty).focus_widget()
        buttons = self.pace.findChildren(QPushButton)
        return next((one for one in buttons if one.isChecked()), self.pace)

    @override
    def pending(self) -> bool:
        try:
            return self._current() != self._committed
        except InputError:
            return True

    @override
    def commit(self) -> None:
        """Take what the parts say; nothing is written back, since the keyboard is in one."""
        if self.pending() and self.problem() is None:
            self._committed = self._current()
            self._refused = False
            self.edited.emit()

    @override
    def _current(self) -> Recurrence:
        self._guilty = ""
        rule = self._read()
        try:
            rules.planned(rule, self._start, today=self._today)
        except CmDeskError as error:
            self._guilty = error.field or ""
            raise InputError(self._texts.error(error)) from error
        return rule

    @override
    def _write(self, value: Recurrence | None) -> None:
        rule = value or rules.usual(self._start, today=self._today)
        self._exceptions = rule.exceptions
        self.pace.choose(rule.pace.value)
        self.interval.set_value(rule.interval)
        self.weekdays.set_value(
            rule.weekdays if rule.pace is Pace.WEEK else (self._start.weekday(),)
        )
        self._show_monthly(rule)
        self.ending.choose("until" if rule.count is None else "count")
        self.until.set_value(rule.until or rules.usual(self._start, today=self._today).until)
        self.count.set_value(rule.count or _COUNT)
        self._refresh()

    @override
    def _parts(self) -> Sequence[QWidget]:
        named = ("interval", "weekdays", "monthly", "until", "count")
        return [part for name in named for part in self._part(name)._parts()]  # noqa: SLF001 - parts of a field

    @override
    def _refresh_problem(self) -> None:
        super()._refresh_problem()
        guilty = self._part(self._guilty)._parts() if self._guilty else ()  # noqa: SLF001 - as above
        for part in self._parts():
            restyle(part, "problem", bool(self.shown_problem()) and part in guilty)
        self._refresh_preview()

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)

    def _pace(self) -> Pace:
        return Pace(self.pace.current)

    def _read(self) -> Recurrence:
        """Return what the parts say; the first that cannot be read is guilty."""
        used = ["interval", self.ending.current]
        for name in used:
            problem = self._part(name).problem()
            if problem:
                self._guilty = name
                raise InputError(problem)
        return self._rule()

    def _rule(self) -> Recurrence:
        pace = self._pace()
        rule = Recurrence(pace)
        if pace is Pace.WEEK:
            rule = replace(rule, weekdays=self.weekdays.value())
        elif pace is not Pace.DAY:
            rule = self.monthly.value()
        dated = self.ending.current == "until"
        return replace(
            rule,
            interval=self.interval.value() or 1,
            until=self.until.value() if dated else None,
            count=None if dated else self.count.value(),
            exceptions=self._exceptions,
        )

    def _part(self, name: str) -> Field[Any]:
        parts: dict[str, Field[Any]] = {
            "interval": self.interval,
            "weekdays": self.weekdays,
            "monthly": self.monthly,
            "until": self.until,
            "count": self.count,
        }
        return parts[name]

    def _pace_chosen(self) -> None:
        self._show_monthly(Recurrence(self._pace()))
        self._changed()

    def _changed(self) -> None:
        self._refresh()
        self._touch()

    def _monthly(self, pace: Pace, start: date, chosen: Recurrence | None = None) -> "_Monthly":
        options = list(rules.of_month(pace, start))
        if chosen is not None and chosen not in options:
            options.insert(0, chosen)
        said = [(one, capital(series_words.month_day(one, self._texts))) for one in options]
        return PickField(self.icons, said, chosen=chosen or options[0])

    def _show_monthly(self, rule: Recurrence) -> None:
        """Offer the days of the month that the start can mean, and the one that the rule has."""
        pace = rule.pace if rule.pace in {Pace.MONTH, Pace.YEAR} else Pace.MONTH
        has_day = rule.nth is not None or rule.month_day is not None
        chosen = replace(rule, pace=pace, interval=1, until=None, count=None, exceptions=())
        former = self.monthly
        self.monthly = self._monthly(pace, self._start, chosen if has_day else None)
        self.monthly.typed.connect(self._changed)
        self.monthly.edited.connect(self.commit)
        self.monthly.describe(self.tr("Day of the month"))
        self._column.replaceWidget(former, self.monthly)
        former.hide()
        former.deleteLater()
        # Made last, it would be the last that Tab reaches.
        chips = self.weekdays.findChildren(QPushButton)
        stops = [chips[-1], *self.monthly.findChildren(QRadioButton)]
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)
        self._refresh()

    def _lay_out(self) -> None:
        theme = self.icons.theme
        self._column = QVBoxLayout(self)
        theme.arrange(self._column, spacing=t.SPACE_M)
        interval = QWidget()
        row = QHBoxLayout(interval)
        theme.arrange(row, spacing=t.SPACE_S)
        row.addWidget(self._out_of)
        row.addWidget(self.interval)
        often, end = Flow(theme, spacing=t.SPACE_M), Flow(theme, spacing=t.SPACE_M)
        often.addWidget(self.pace)
        often.addWidget(interval)
        for part in (self.ending, self.until, self.count):
            end.addWidget(part)
        ending = QVBoxLayout()
        theme.arrange(ending, spacing=t.SPACE_XS)
        ending.addWidget(text(self.tr("End of the repetition"), "label"))
        ending.addLayout(end)
        self._column.addLayout(often)
        self._column.addWidget(self.weekdays)
        self._column.addWidget(self.monthly)
        self._column.addLayout(ending)
        self._column.addWidget(self.preview)

    def _one_out_of(self, pace: Pace) -> str:
        match pace:
            case Pace.DAY:
                return self.tr("One day out of")
            case Pace.WEEK:
                return self.tr("One week out of")
            case Pace.MONTH:
                return self.tr("One month out of")
            case Pace.YEAR:
                return self.tr("One year out of")

    def _describe_parts(self) -> None:
        self.weekdays.describe(self.tr("Days of the week"))
        self.until.describe(self.tr("Last day"))
        self.count.describe(self.tr("Number of times"))

    def _refresh(self) -> None:
        """Show what the chosen pace and ending ask for."""
        pace, ending = self._pace(), self.ending.current
        label = self._one_out_of(pace)
        self._out_of.setText(label)
        self.interval.describe(label)
        self.weekdays.setVisible(pace is Pace.WEEK)
        self.monthly.setVisible(pace in {Pace.MONTH, Pace.YEAR})
        self.until.setVisible(ending == "until")
        self.count.setVisible(ending == "count")
        self._refresh_preview()

    def _refresh_preview(self) -> None:
        try:
            rule = self._current()
            found = series_words.preview(rule, self._start, texts=self._texts, today=self._today)
        except InputError as error:
            # Once the problem stands beside the field, there is no need to say it twice.
            self.preview.show_problem("" if self.shown_problem() else str(error))
        else:
            self.preview.show_found(found)


_Monthly = PickField[Recurrence]


class RulePreview(QFrame):
    """Say what a rule gives: how many contents, the first dates, and what is skipped."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.sentence = text("", "strong")
        self.dates = text("", "small")
        self._notes = [_Note(icons) for _ in range(2)]
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(12, 12, 12, 12), spacing=t.SPACE_XS)
        for part in (self.sentence, self.dates, *self._notes):
            column.addWidget(part)

    def show_found(self, found: series_words.Preview) -> None:
        """Show what a rule gives, and have it read aloud when it is another one."""
        self._show(found.sentence, found.dates, found.moved, found.skipped)

    def show_problem(self, sentence: str) -> None:
        """Show why there is nothing to give."""
        self._show("", "", sentence, "")

    def notes(self) -> list[str]:
        """Return what is to be noticed."""
        return [note.words.text() for note in self._notes if note.words.text()]

    def _show(self, sentence: str, dates: str, *notes: str) -> None:
        said = " ".join(part for part in (sentence, dates, *notes) if part)
        if said == self.accessibleName():
            return
        for label, words_ in ((self.sentence, sentence), (self.dates, dates)):
            _say(label, words_)
        for note, words_ in zip(self._notes, notes, strict=True):
            note.say(words_)
        self.setAccessibleName(said)
        self.setVisible(bool(said))
        if said and self.isVisible():
            announce(self, said)


class _Note(QWidget):
    """Draw attention to one sentence."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.words = text("", "small")
        row = QHBoxLayout(self)
        icons.theme.arrange(row, spacing=6)
        row.addWidget(
            IconView(icons, "info-circle", "warning", size=16), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(self.words, 1)

    def say(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.setVisible(bool(sentence))


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
