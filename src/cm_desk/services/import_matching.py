"""Which account of the dossier a file's account is."""

from collections.abc import Callable, Sequence

from cm_desk.domain.accounts import Account
from cm_desk.domain.importing import ObservedAccount


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
    observed: ObservedAccount,
    there: Sequence[Account],
    *,
    shared: Callable[[int], int],
    holds_others: Callable[[int], bool],
) -> Account | None:
    """Recognise an account by what it holds already, else by its name, else as the only one.

    ``shared`` counts what the file and an account of the network both hold; an account that
    ``holds_others`` on the same days, and none of these, is another one.
    """
    counts = [(shared(one.id), -one.id, one) for one in there if one.id is not None]
    if kin := [one for one in counts if one[0]]:
        return max(kin)[2]
    possible = [one for _, _, one in counts if one.id is not None and not holds_others(one.id)]
    return _only(_named_alike(observed, possible), possible if len(there) == 1 else [])


def _named_alike(observed: ObservedAccount, among: Sequence[Account]) -> list[Account]:
    names = {observed.name.casefold(), observed.handle.casefold()} - {""}
    return [one for one in among if names & {one.name.casefold(), one.handle.casefold()}]


def _only(*choices: Sequence[Account]) -> Account | None:
    return next((found[0] for found in choices if len(found) == 1), None)
