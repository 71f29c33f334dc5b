"""Asking municipalities and partners for subjects, and what of their answers may be kept."""

import re
from datetime import date
from typing import Final

from cm_desk.domain.records import frozen
from cm_desk.domain.wording import fold

# French numbers, national or international, however their pairs of figures are parted.
_PHONE: Final = re.compile(
    r"(?<![\w/.=-])(?:(?:\+|00)33[\s.\-\u00a0\u202f]?(?:\(0\)[\s.\-]?)?|0)[1-9]"
    r"(?:[\s.\-/\u00a0\u202f]?[0-9]{2}){4}(?![\w])"
)
_EMAIL: Final = re.compile(r"(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


@frozen
class Request:
    """What a gathering form says of itself; ``return_to`` is where to send it back.

    ``subject`` tells what is being prepared, "" for nothing in particular.
    """

    territory: str
    deadline: date
    return_to: str
    on: date
    subject: str = ""


def masked(text: str, *, phone: str, email: str) -> str:
    """Replace telephone numbers and e-mail addresses, which may be those of a person.

    >>> masked("Lola, 06 12 34 56 78 ou lola@pays.fr", phone="[tél.]", email="[courriel]")
    'Lola, [tél.] ou [courriel]'
    """
    return _PHONE.sub(phone, _EMAIL.sub(email, text))


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are written alike, accents, capitals and « commune de » apart.

    >>> is_same_name("Commune de FONTCLAIRE", "Fontclaire"), is_same_name("Fontaine", "Font")
    (True, False)
    """
    return _bare(one) == _bare(other) != ""


def _bare(name: str) -> str:
    folded = " ".join(re.sub(r"[\W_]+", " ", fold(name)).split())
    return _STATUS.sub("", folded)


_STATUS: Final = re.compile(
    r"^(?:la |l |le )?(?:mairie|commune|ville|village)(?: (?:de|du|des|d))?(?: (?:la|le|les|l))? "
)
