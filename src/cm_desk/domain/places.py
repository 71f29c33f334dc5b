"""Communes, intercommunalités, départements and régions, and how their names are typed."""

import re
import unicodedata
from typing import Protocol

from cm_desk.domain.records import frozen

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
_SEPARATOR = re.compile(r"[\W_]+")
_LAST_ABBREVIATION = re.compile(r"\b(st|ste)\Z")


@frozen
class Place:
    """One official place; ``level`` is 'commune', 'epci', 'departement' or 'region'.

    ``detail`` tells namesakes apart; ``population`` is municipal, summed from communes.
    """

    level: str
    code: str
    name: str
    detail: str
    population: int | None
    commune_count: int


class Coded(Protocol):
    """What names a place: a ``Place`` of the reference or a ``Member`` of a territory."""

    @property
    def level(self) -> str: ...

    @property
    def code(self) -> str: ...


def fold(text: str) -> str:
    """Reduce a name to what people agree on: no accent, ligature, case, hyphen or abbreviation.

    >>> fold("St-Étienne-du-Bois")
    'saint etienne du bois'
    """
    return " ".join(_spelt_out(word) for word in _plain(text).split())


def typed_forms(text: str) -> tuple[str, ...]:
    """Fold what is being typed in each way it may go on.

    >>> typed_forms("st")
    ('saint', 'st')
    """
    plain = _plain(text)
    folded = fold(text)
    if not text[-1:].isalnum() or not _LAST_ABBREVIATION.search(plain):
        return (folded,)
    # « st » may become « saint » or « Strasbourg »: the next letter will tell.
    *head, last = plain.split()
    return (folded, " ".join([*map(_spelt_out, head), last]))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    # Case folding may bring new accents out (İ), hence the second decomposition.
    letters = (
        letter
        for letter in unicodedata.normalize("NFKD", decomposed)
        if not unicodedata.combining(letter)
    )
    return _SEPARATOR.sub(" ", "".join(letters)).strip()


def _spelt_out(word: str) -> str:
    if word == "st":
        return "saint"
    return "sainte" if word == "ste" else word
