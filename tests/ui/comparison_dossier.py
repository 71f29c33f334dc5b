"""A dossier whose weeks can be counted by hand, twelve weeks before 22 November 2026.

``Page``: known from 7 September to 11 November, target 2 a week. Publications: one on 26 August
(not covered), one on 9 September, two on 15 and 16, one on 27 October, one on 10 November, in a
week of which three days are covered. ``Profil``: nothing known, declared once a week. ``Fil``:
WhatsApp.
"""

from dataclasses import replace
from datetime import date

from cm_desk.domain.accounts import Account, Coverage, Frequency
from cm_desk.domain.publication import Publication
from cm_desk.services import accounts, publications
from cm_desk.ui.desk import Desk

MONDAYS = (
    *((8, 24), (8, 31), (9, 7), (9, 14), (9, 21), (9, 28)),
    *((10, 5), (10, 12), (10, 19), (10, 26), (11, 2), (11, 9)),
)
COUNTS = (1, 0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 1)
COVERED_DAYS = (0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 3)


def add_account(desk: Desk, account: Account) -> int:
    account_id, change = accounts.save(desk.dossier, account)
    desk.keep(change)
    return account_id


def publish(desk: Desk, account_id: int, *days: date) -> None:
    for day in days:
        at = publications.moment(desk.dossier, day, None)
        _id, change = publications.save(
            desk.dossier, Publication(account_id, at.published_at, at.day, text=day.isoformat())
        )
        desk.keep(change)


def fill(desk: Desk) -> int:
    """Write the dossier; return the page's account."""
    page = add_account(desk, Account("facebook-page", "Page", target_per_week=2))
    profile = Account("linkedin", "Profil")
    add_account(desk, replace(profile, declared_frequency=Frequency.ONE))
    add_account(desk, Account("whatsapp-groupe", "Fil"))
    _id, change = accounts.save_coverage(
        desk.dossier, Coverage(page, date(2026, 9, 7), date(2026, 11, 11))
    )
    desk.keep(change)
    days = ((8, 26), (9, 9), (9, 15), (9, 16), (10, 27), (11, 10))
    publish(desk, page, *(date(2026, month, day) for month, day in days))
    return page
