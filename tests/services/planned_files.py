"""A plan that goes out and comes back: contents with everything that files must carry."""

from datetime import date, time
from pathlib import Path

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, ContentKind, ImageConsent, Status, Version
from cm_desk.domain.plan_files import PlanFile, Proposal, ProposalState, Role
from cm_desk.domain.publication import Format, Origin
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.services import accounts, plan_import, planning, strategy
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts

TEXTS = Texts(paths.resources() / "texts")
TODAY = date(2026, 11, 22)
EVERYTHING = plan_import.Reading(date(2004, 1, 1), date(2036, 12, 31), TODAY)
NEW, KNOWN = ProposalState.NEW, ProposalState.KNOWN
CHANGED, REFUSED, ASIDE = ProposalState.CHANGED, ProposalState.REFUSED, ProposalState.ASIDE


def plan(dossier: Dossier) -> dict[str, int]:
    """Write a plan of three contents on two accounts; return their ids by title."""
    page = accounts.save(dossier, Account("facebook-page", "Pays de Sauvelle"))[0]
    letter = accounts.save(dossier, Account("lettre-information", "La lettre"))[0]
    pillar = strategy.save(dossier, Pillar("Vie du territoire"))[0]
    audience = strategy.save(dossier, Audience("Habitants"))[0]
    objective = strategy.save(dossier, Objective("Faire connaître le PETR"))[0]
    made = (
        Content(
            "=SOMME(A1) : vœux, 2\u00a0000 invités ; « oui »",
            brief='Ligne 1\nLigne 2, avec ; et "guillemets"',
            status=Status.TO_APPROVE,
            planned_on=date(2027, 3, 28),
            planned_time=time(8, 0),
            audience_id=audience,
            objective_id=objective,
            pillar_id=pillar,
            origin=Origin.MEMBER,
            note="+33 1 02",
            format=Format.CAROUSEL,
            effort_minutes=90,
            images="D:/visuels/a.png\nD:/visuels/b.png",
            image_credit="© A. Martin",
            image_consent=ImageConsent.OBTAINED,
            has_subtitles=True,
            funder_mention="Cofinancé par l’Union européenne",
            contributor="Commune de Lissandre",
            uid="deux-textes",
            versions=(
                Version(page, "Bonne année 🎉\n@tous", "Une \\ salle"),
                Version(letter, "-Vœux"),
            ),
        ),
        Content(
            "Appel à projets LEADER",
            kind=ContentKind.CALL,
            status=Status.APPROVED,
            planned_on=date(2028, 2, 29),
            closes_on=date(2028, 4, 30),
            reminder_days="30 7 1",
            relay_to="Mairies",
            approved_by="La présidente",
            uid="appel",
        ),
        Content("Une idée", status=Status.IDEA, is_timeless=True, cooldown_days=90, uid="idee"),
    )
    return {one.title: planning.save(dossier, one)[0] for one in made}


def read(path: Path) -> PlanFile:
    return plan_import.read(path, EVERYTHING)


def proposed(dossier: Dossier, path: Path, role: Role = Role.CONTENT) -> tuple[Proposal, ...]:
    """Return what a file would do to a dossier."""
    file = read(path)
    known = plan_import.read_known(dossier)
    if file.summary.is_calendar:
        return plan_import.proposals_of_events(file.events, known, role=role)
    first, last = plan_import.bounds(TODAY)
    return plan_import.proposals_of_rows(
        file.rows,
        known,
        columns=plan_import.proposed_columns(dossier, file.summary),
        first=first,
        last=last,
        texts=TEXTS,
    )


def states(found: tuple[Proposal, ...]) -> list[ProposalState]:
    return [one.state for one in found]
