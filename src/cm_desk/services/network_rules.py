"""The networks' rules as bundled, and how they are said."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from cm_desk.domain import ready, wording
from cm_desk.domain.accounts import Network
from cm_desk.domain.network_rules import NetworkRule, Problem, full_text, written
from cm_desk.domain.plan import Content, Version
from cm_desk.domain.ready import Check
from cm_desk.services.texts import Texts

_FILE = "plan_checks"


def read(resources: Path) -> Mapping[str, NetworkRule]:
    """Return the bundled rules by group of networks; a group without a rule has no limit."""
    rules = json.loads((resources / "plan" / "network_rules.json").read_bytes())["rules"]
    return MappingProxyType({one["group"]: NetworkRule(**one) for one in rules})


def missing(
    version: Version, content: Content, rules: Mapping[str, NetworkRule], network: Network | None
) -> tuple[Check, ...]:
    """Return what is still to do before a version is published, its approval set apart."""
    rule = rules.get(network.group) if network else None
    found = ready.missing(version, content, rule)
    return tuple(one for one in found if not one.key.startswith("approval"))


def offer_sentence(what: str, count: int, texts: Texts) -> str:
    """Say how many « matches » or « reminders » there are to look at."""
    key = f"offer.{what}.{'many' if count > 1 else 'one'}"
    return texts.get(_FILE, key, count=wording.number(count))


def sentence(problem: Problem, texts: Texts) -> str:
    """Say a warning in French."""
    return texts.get(_FILE, f"problem.{problem.key}", **dict(problem.values))


def check_sentence(check: Check, texts: Texts) -> str:
    """Say a line of what is to be looked at before publishing."""
    return texts.get(_FILE, f"ready.{check.sentence}", **dict(check.values))


def state_sentence(check: Check, texts: Texts) -> str:
    """Say whether a line is done, to do, or only to be kept in mind."""
    return texts.get(_FILE, f"state.{check.state}")


def count_sentence(
    version_text: str, content: Content, rule: NetworkRule | None, texts: Texts
) -> str:
    """Say how long a text is: « 212 / 280 », « ≈ » where the network's own count is estimated.

    The funder's mention that copying adds is counted, and said to be.
    """
    length = written(version_text, content, rule)
    told = {"written": wording.number(length)}
    if rule is None or rule.characters is None:
        said = texts.get(_FILE, f"count_alone.{'many' if length > 1 else 'one'}", **told)
    else:
        key = "count_estimate" if rule.counting == "x" else "count"
        said = texts.get(_FILE, key, **told, most=wording.number(rule.characters))
    more = []
    if full_text(version_text, content) != version_text:
        more.append(texts.get(_FILE, "count_mention"))
    if rule is not None and not rule.is_checked:
        more.append(texts.get(_FILE, "count_unchecked"))
    return f"{said} ({', '.join(more)})" if more else said
