"""Which account of the dossier a file's account is."""

from collections.abc import Sequence

from cm_desk.domain.accounts import Account
from cm_desk.domain.importing import ObservedAccount
from cm_desk.storage.database import Dossier
from cm_desk.storage.staging import Staging


def identified(
    observed: ObservedAccount, there: Sequence[Account], known: Sequence[Account]
) -> Account | None:
    """Recognise an account by its identifier, else by its name, else as the only one there.

    ``there`` are the accounts of its network; the last two are of those that no file named yet.
    """
    by_identifier = [one for one in known if one.platform_id and one.platform_id == observed.ref]
    free = [one for one in there if not one.platform_id]
    return _only(by_identifier, _named_alike(observed, free), free)


def unidentified(
    dossier: Dossier,
    staging: Staging,
    file: int,
    observed: ObservedAccount,
    there: Sequence[Account],
) -> Account | None:
    """Recognise an account by its publications, else by its name, else as the only one there.

    An account that holds others on the same days, and none of these, is another one.
    """
    kin: list[Account] = []
    possible: list[Account] = []
    for one in there:
        counts = staging.compare(dossier, file, observed.ref, one.id)
        if one.id is not None and counts.changed + counts.known:
            kin.append(one)
        elif one.id is not None and not staging.has_others(dossier, file, observed.ref, one.id):
            possible.append(one)
    return _only(kin, _named_alike(observed, possible), possible if len(there) == 1 else [])


def _named_alike(observed: ObservedAccount, among: Sequence[Account]) -> list[Account]:
    names = {observed.name.casefold(), observed.handle.casefold()} - {""}
    return [one for one in among if names & {one.name.casefold(), one.handle.casefold()}]


def _only(*choices: Sequence[Account]) -> Account | None:
    return next((found[0] for found in choices if len(found) == 1), None)
