"""Ready-made objectives, audiences and pillars, taken from the national survey."""

import msgspec


class SuggestedObjective(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ready-made objective; ``id`` goes into ``Objective.template``."""

    id: str
    title: str
    description: str
    indicator: str
    unit: str
    why: str


class SuggestedAudience(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ready-made audience; ``id`` goes into ``Audience.template``."""

    id: str
    name: str
    description: str
    message: str
    why: str


class SuggestedPillar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ready-made pillar; ``target_share`` is a fraction of publications."""

    id: str
    name: str
    description: str
    target_share: float
    why: str


class Suggestions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    units: tuple[str, ...]
    objectives: tuple[SuggestedObjective, ...]
    audiences: tuple[SuggestedAudience, ...]
    pillars: tuple[SuggestedPillar, ...]


def read(data: bytes) -> Suggestions:
    """Read the bundled suggestions."""
    return msgspec.json.decode(data, type=Suggestions)
