"""What for, for whom, and on which subjects the body communicates."""

from datetime import date

from cm_desk.domain.records import frozen


@frozen
class Objective:
    """A purpose measured by an indicator, from a baseline to a target on a due date."""

    title: str
    description: str = ""
    indicator: str = ""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    due_on: date | None = None
    project_axis: str = ""
    template: str = ""
    id: int | None = None


@frozen
class Audience:
    """A public that the body addresses; ``template`` names the ready-made one it came from."""

    name: str
    description: str = ""
    template: str = ""
    is_priority: bool = False
    id: int | None = None


@frozen
class Pillar:
    """A family of subjects (rubrique); ``target_share`` is a fraction of publications, 0 to 1."""

    name: str
    colour: str = ""
    target_share: float | None = None
    id: int | None = None


@frozen
class AccountLinks:
    """What an account serves: objective ids, and for each audience id the message for it."""

    account_id: int
    objective_ids: tuple[int, ...] = ()
    audiences: tuple[tuple[int, str], ...] = ()
