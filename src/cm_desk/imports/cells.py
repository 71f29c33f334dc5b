"""Cells as a platform wrote them: names, numbers, captions, identifiers."""

import re
import unicodedata

# -1 is no count: it marks a cell that our grammar refuses.
BAD = -1

_ABSENT = frozenset({"", "-", "--", "—", "N/A", "n/a"})
_GROUPS = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,15}")
# One pass over what nearly every caption is made of, all of it composed and visible.
_ORDINARY = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2030\u2032-\u203a\u20a0-\u20bf"
    "\u2190-\u2328\u232b-\u27bf\u200d\ufe0f\U0001f000-\U0001faff]*"
)
# Controls, direction marks and invisible separators; joiners stay, emoji are made with them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\u2028\u2029\x85]")
_SCHEMES = frozenset({"http", "https"})
_SPACES = re.compile(r"\s+")
_ID = re.compile(r"[0-9]+(?:_[0-9]+)?(?::[0-9]+)?")


class Counts(dict[str, int | None]):
    """Remember each written count, since a column holds few different ones."""

    def __missing__(self, cell: str) -> int | None:
        value = self[cell] = count(cell)
        return value


def count(cell: str) -> int | None:
    r"""Read a whole number written in ASCII digits, or None when the file has no figure.

    >>> count("1\u202f234"), count("N/A"), count("12,5"), count("-3")
    (1234, None, -1, -1)
    """
    cell = cell.strip()
    if cell in _ABSENT:
        return None
    if not _GROUPS.fullmatch(cell):
        return BAD
    value = int("".join(cell.split()))
    return value if value < 10**15 else BAD


def clean(text: str) -> str:
    """Compose a text (NFC) and take out what cannot be seen."""
    if _ORDINARY.fullmatch(text):
        return text.strip()
    text = _HIDDEN.sub("", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", text).strip()


def name(header: str) -> str:
    """Reduce a column's name to what all versions of a file share.

    >>> name("\ufeffMentions J’aime "), name("Durée  (s)")
    ("mentions j'aime", 'duree (s)')
    """
    plain = unicodedata.normalize("NFKD", clean(header[:300]).replace("’", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SPACES.sub(" ", plain).strip().lower()


def sound_id(cell: str) -> bool:
    """Tell an identifier that a spreadsheet has not rounded to fifteen digits.

    >>> sound_id("122158000000000123"), sound_id("1.22158E+17"), sound_id("122158000000000000")
    (True, False, False)
    """
    if not _ID.fullmatch(cell):
        return False
    return len(cell) <= 15 or "_" in cell or cell.strip("0123456789") != "" or not _rounded(cell)


def _rounded(digits: str) -> bool:
    return set(digits[15:]) == {"0"}


def address(text: str) -> str:
    """Clean an address and write its scheme as everybody does; other texts are only cleaned.

    >>> address(" HTTPS://Pays.fr/A ")
    'https://Pays.fr/A'
    """
    if text.startswith("https://") and _ORDINARY.fullmatch(text):
        return text.strip()
    cleaned = clean(text)
    scheme, mark, rest = cleaned.partition("://")
    return f"{scheme.lower()}{mark}{rest}" if mark and scheme.lower() in _SCHEMES else cleaned
