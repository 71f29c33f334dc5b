"""What French typography refuses, for every text that the application shows."""

import re

NBSP = "\u00a0"
THIN = "\u202f"

_URL = re.compile(r"(?:https?|mailto):\S+")
_TAG = re.compile(r"<[^<>]+>")
_FILTERS = re.compile(r";;")  # between the kinds of files of a dialog
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?[n0-9](?![0-9])")
_RULES = (
    (re.compile(r"'"), "apostrophe droite au lieu de ’"),
    (re.compile(r'"'), "guillemets droits au lieu de « »"),
    (re.compile(r"\.\.\."), "trois points au lieu de …"),
    (re.compile(r"[ \u00a0\u202f]{2}"), "deux espaces de suite"),
    (re.compile(r"(?<![\u00a0]):(?![0-9])"), "« : » sans espace insécable (U+00A0)"),
    (re.compile(r"(?<![\u202f?!])[;!?]"), "« ; ! ? » sans espace fine insécable (U+202F)"),
    (re.compile(r"«(?!\u00a0)"), "« sans espace insécable (U+00A0) après"),
    (re.compile(r"(?<!\u00a0)»"), "» sans espace insécable (U+00A0) avant"),
    (re.compile(r"[0-9X](?: ?)[%€](?![0-9n])"), "% ou € sans espace insécable avant"),
    (
        re.compile(r"(?<![0-9])[0-9]{1,3} [0-9]{3}(?![0-9])"),
        "milliers séparés sans espace fine",
    ),
    (re.compile(r"[\u00a0\u202f](?:$|[,.)])"), "espace insécable avant une virgule ou un point"),
)


def problems(text: str) -> list[str]:
    """Name each rule of French typography that ``text`` breaks; addresses, tags, {x} are free.

    >>> problems("C'est prêt : ok")[0]
    'apostrophe droite au lieu de ’'
    """
    plain = _URL.sub("X", _TAG.sub("", text))
    plain = _PLACEHOLDER.sub("X", _FILTERS.sub("", plain))
    return [name for rule, name in _RULES if rule.search(plain)]
