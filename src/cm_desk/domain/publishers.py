"""Who may publish national figures for a dossier, and what it accepted from them."""

from datetime import date

from cm_desk.domain.records import frozen


@frozen
class Publisher:
    """Somebody trusted by the ``fingerprint`` of the first root file that the user accepted."""

    name: str
    fingerprint: str
    added_on: date
    id: int | None = None


@frozen
class AcceptedPack:
    """A set of references received from a publisher; ``is_used`` when it was the last chosen."""

    publisher_id: int
    version: int
    title: str
    published_on: str
    expires_on: str
    is_used: bool = False
    id: int | None = None
