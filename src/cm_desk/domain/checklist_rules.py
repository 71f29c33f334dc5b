"""The automatic answers: which rule answers which question, and whom it concerns."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cm_desk.domain import checklist_rules_cpt as cpt
from cm_desk.domain import checklist_rules_edi as edi
from cm_desk.domain import checklist_rules_gov as gov
from cm_desk.domain import checklist_rules_obj as obj
from cm_desk.domain import checklist_rules_pla as pla
from cm_desk.domain.checklist import Answer, Checklist, Item, Proposal
from cm_desk.domain.checklist_case import Case, Finding, Rule
from cm_desk.domain.checklist_facts import Facts
from cm_desk.domain.checklist_score import ANNEX
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.territory import TerritoryKind, Website

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "GOV-01": gov.strategy,
        "GOV-02": gov.project_axes,
        "GOV-03": gov.deputies,
        "GOV-04": gov.hours,
        "GOV-06": gov.presented,
        "OBJ-01": obj.linked,
        "OBJ-02": obj.measured,
        "OBJ-03": obj.ranked,
        "OBJ-04": obj.reached,
        "OBJ-05": obj.elected,
        "OBJ-06": obj.read_regularly,
        "OBJ-07": obj.compared,
        "OBJ-08": obj.decided,
        "CPT-01": cpt.reviewed,
        "CPT-02": cpt.alive,
        "CPT-03": cpt.affordable,
        "CPT-05": cpt.pointing_home,
        "CPT-06": cpt.institutional,
        "CPT-07": cpt.local_apps,
        "EDI-02": edi.pillars,
        "EDI-03": edi.adapted,
        "EDI-04": edi.relayed,
        "EDI-05": edi.formats,
        "EDI-06": edi.addressed,
        "EDI-07": edi.plain_language,
        "PLA-01": pla.planned,
        "PLA-02": pla.targeted,
        "PLA-03": pla.kept,
        "PLA-05": pla.stock,
        "DIA-02": cpt.moderated,
        "DIA-06": edi.inviting,
        "JUR-08": edi.described,
        "SEC-01": cpt.protected,
        "SEC-03": cpt.administered,
        "WEB-01": pla.website,
    }
)

# The list that a question is about, where it is not that of the accounts.
_LISTS: Final = MappingProxyType(
    {
        "GOV-02": "objectives",
        "OBJ-02": "objectives",
        "OBJ-04": "audiences",
        "EDI-06": "audiences",
    }
)


def propose(
    checklist: Checklist, facts: Facts, *, chosen: Thresholds, texts: Mapping[str, str]
) -> dict[str, Proposal]:
    """Return what the data answer, by question; ``texts`` is checklist.json."""
    case = Case(facts, chosen, texts)
    found = ((item.id, _finding(item, case)) for item in checklist.items)
    return {
        item_id: Proposal(item_id, one.answer, one.counted, one.level)
        for item_id, one in found
        if one is not None
    }


def _finding(item: Item, case: Case) -> Finding | None:
    kind = case.facts.territory.kind
    if item.kinds and kind not in {None, TerritoryKind.OTHER, *item.kinds}:
        return case.found(Answer.NOT_APPLICABLE, case.say("other_kind", whom=item.territories))
    has_no_site = case.facts.territory.website is Website.NONE
    if item.axis == ANNEX and has_no_site and item.id not in RULES:
        return case.found(Answer.NOT_APPLICABLE, case.say("no_site"))
    rule = RULES.get(item.id)
    found = None if rule is None else rule(case)
    if found is not None and found.answer is Answer.NOT_APPLICABLE:
        # A list that nobody has begun says nothing: to leave its questions out would flatter.
        return found if getattr(case.facts, _LISTS.get(item.id, "accounts")) else None
    return found
