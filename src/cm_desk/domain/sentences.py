"""French sentences: where each ends, and what a text must not be cut away from."""

import re
from typing import Final

# What may close a sentence after its full stop: « Oui ! », (dit-elle.), “Oui.”
_END: Final = re.compile(r"[.!?…]+(?:[\u00a0\u202f ]?[»)\]”\"])*(?=\s)")
_WORD_BEFORE: Final = re.compile(r"(?:^|[\s('’«])((?:[^\W\d_]+\.)*[^\W\d_]+)$")
_NUMBER_BEFORE: Final = re.compile(r"^\s*[0-9]{1,2}$")
# Abbreviations after which a sentence goes on; « etc. » may end one, and is not here.
_SHORTENED: Final = re.compile(
    "mm?|mmes?|mlles?|drs?|pr|me|mgr|stes?|sts?|art|av|bd|bld|boul|chap|env|ex|cf|fig|inf|sup|max"
    "|min|n|nos?|pp?|pl|r[ée]f|resp|adj|t[ée]l|vol|janv|f[ée]vr|avr|juill?|sept|oct|nov|d[ée]c"
    "|d[ée]p",
    re.IGNORECASE,
)
_AFTER_CUT: Final = " \u00a0\u202f,;:.-–"
_MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|janv|févr|avr|juill|sept|oct|nov|déc"
)
_DAYS: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_WHEN: Final = re.compile(
    rf"\b[0-9]{{1,2}}(?:er)?[\s]+(?:{_MONTHS})\b|\b(?:{_DAYS})s?\b"
    r"|\b[0-9]{1,2}\s?h(?:\s?[0-9]{2})?\b|\b[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{2,4})?\b"
    r"|\bjusqu’au\b|\bjusqu'au\b|\bavant le\b|\b(?:date|quand|horaires?)\s?:|📅|🗓|⏰|🕐",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(
    r"\b(?:salle|mairie|place|rue|avenue|médiathèque|bibliothèque|théâtre|cinéma|gymnase|stade"
    r"|foyer|halle|maison (?:de|des|du|France)|espace|gare|lieu|rendez-vous|rdv|où)\b|📍",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences; the end of a line ends one too.

    >>> sentences("M. Durand parlera à 14 h 30. Entrée : 3,50 €. « Venez ! » dit-il.")
    ('M. Durand parlera à 14 h 30.', 'Entrée : 3,50 €.', '« Venez ! » dit-il.')
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for match in _END.finditer(line):
            if _is_end(line, start, match):
                found.append(line[start : match.end()].strip())
                start = match.end()
        found.append(line[start:].strip())
    return tuple(one for one in found if one)


def is_fact(sentence: str) -> bool:
    """Tell a sentence that says when or where.

    >>> is_fact("Rendez-vous salle des fêtes"), is_fact("Le 12 mars"), is_fact("Venez nombreux")
    (True, True, False)
    """
    return bool(_WHEN.search(sentence) or _WHERE.search(sentence))


def cut(text: str, most: int) -> str:
    """Shorten a text between two words, with « … », to ``most`` characters at most.

    >>> cut("Une très longue réunion", 12)
    'Une très…'
    """
    if len(text) <= most:
        return text
    kept = text[: max(0, most - 1)]
    whole = kept if text[len(kept) : len(kept) + 1].isspace() else kept.rpartition(" ")[0] or kept
    return f"{whole.rstrip(_AFTER_CUT)}…"


def _is_end(line: str, start: int, match: re.Match[str]) -> bool:
    after = line[match.end() :].lstrip()
    # A sentence does not begin with a small letter, an address excepted.
    if after[:1].islower() and not after.lower().startswith(("http", "www.")):
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = line[start : match.start()]
    if _NUMBER_BEFORE.match(before):
        return False
    word = _WORD_BEFORE.search(before)
    return word is None or not _is_shortened(word[1])


def _is_shortened(word: str) -> bool:
    return bool(_SHORTENED.fullmatch(word)) or (len(word) == 1 and word.isupper())
