"""The example's self-assessment: half of the questions answered, and last year's kept."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from dateutil.relativedelta import relativedelta

from cm_desk.domain import kept as domain
from cm_desk.domain.checklist import Answer, GivenAnswer
from cm_desk.domain.history import last_complete_weeks
from cm_desk.domain.kept import Decision, KeptAssessment
from cm_desk.services import assessment, benchmarks, checklist
from cm_desk.services.demo_data import AnswerSpec, JudgedData, KeptSpec
from cm_desk.services.texts import Texts
from cm_desk.storage import answers, kept, kept_content
from cm_desk.storage.database import Dossier


def day_kept(today: date) -> date:
    """Return the working day of last year's assessment."""
    return working_day_before(today - relativedelta(years=1))


def working_day_before(day: date) -> date:
    """Return the day, or the Friday before a week-end."""
    return day - timedelta(days=max(day.weekday() - 4, 0))


def answer_last_year(dossier: Dossier, judged: JudgedData, day: date) -> None:
    """Write the few answers that were given by that day."""
    for spec in judged.answers:
        if spec.last_year is not None:
            answers.write(dossier, GivenAnswer(spec.item, spec.last_year, answered_on=day))


def assess(dossier: Dossier, spec: KeptSpec, *, resources: Path, day: date) -> KeptAssessment:
    """Return the assessment of the file as it stands that day."""
    texts = Texts(resources / "texts")
    found = assessment.build(
        dossier,
        texts=texts,
        references=benchmarks.bundled(resources),
        reference=None,
        period=last_complete_weeks(day),
        today=day,
    )
    result = checklist.result(dossier, resources=resources, texts=texts, today=day)
    title = spec.title.format(year=day.year)
    return KeptAssessment(domain.summarise(title, found, result, today=day), found, result)


def keep(dossier: Dossier, assessed: KeptAssessment, spec: KeptSpec) -> None:
    """Write a kept assessment, presented some weeks later, and what was decided then."""
    presented_on = working_day_before(
        assessed.summary.kept_on + timedelta(days=spec.presented_after_days)
    )
    kept_id = kept.add(
        dossier,
        replace(assessed.summary, presented_on=presented_on),
        kept_content.encode(assessed.assessment, assessed.checklist),
    )
    for one in spec.decisions:
        kept.save_decision(dossier, Decision(kept_id, one.kind, one.text, presented_on))


def answer(dossier: Dossier, judged: JudgedData, *, resources: Path, today: date) -> None:
    """Write the answers of the last weeks over those of last year."""
    found = checklist.result(
        dossier, resources=resources, texts=Texts(resources / "texts"), today=today
    )
    proposed = {
        line.item.id: line.proposal.answer for line in found.lines if line.proposal is not None
    }
    for spec in judged.answers:
        answers.write(dossier, _given(spec, proposed.get(spec.item), today))


def _given(spec: AnswerSpec, proposed: Answer | None, today: date) -> GivenAnswer:
    """Return what the user wrote; a reason stands only beside an answer that differs."""
    chosen = proposed if spec.confirms else spec.answer
    return GivenAnswer(
        spec.item,
        chosen,
        spec.note,
        spec.evidence,
        spec.reason if proposed not in {None, chosen} else "",
        None if chosen is None else proposed,
        None if chosen is None else working_day_before(today - timedelta(days=spec.days_ago)),
    )
