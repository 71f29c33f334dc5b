"""Names of files that every system accepts, Windows first."""

import re
import unicodedata
from typing import Final

from cm_desk.domain.sentences import cut

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_GAPS: Final = re.compile(r"\s+")
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_EDGES: Final = " .…_-"


def safe_name(text: str, *, most: int = 60, otherwise: str) -> str:
    """Return a name that a folder or a file may bear, cut between two words.

    >>> safe_name("Vœux 2027 : « venez ! » / CON", otherwise="x"), safe_name("con", otherwise="x")
    ('Vœux 2027 « venez ! » CON', 'con_')
    """
    visible = "".join(one if one.isprintable() or one.isspace() else " " for one in text)
    plain = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", visible))
    name = cut(_GAPS.sub(" ", plain).strip(_EDGES), most).strip(_EDGES)
    if not any(map(str.isalnum, name)):
        return otherwise
    return f"{name}_" if _RESERVED.fullmatch(name) else name
