"""The survey's objectives and audiences beside the body's own: shares there, yes or no here."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from cm_desk.domain import wording
from cm_desk.domain.assessment import AimRow, Aims
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.strategy import Audience, Objective

PREFIXES: Final = MappingProxyType({"objective": "anpp-objectif-", "audience": "anpp-audience-"})
# What tells an aim that was written by hand: the start of a word, its end too before a space.
_SIGNS: Final = MappingProxyType(
    {
        "objective.propre-activite": (
            *("notre activite", "nos activites", "notre action", "nos actions", "nos missions"),
            *("nos projets", "nos services", "notoriete", "faire connaitre la structure"),
            *("faire connaitre le petr", "faire connaitre le pays", "faire connaitre le pole"),
        ),
        "objective.relais-partenaires": ("partenaire",),
        "objective.relais-membres": (
            *("nos membres", "nos communes", "nos intercommunalites", "communes membres"),
            *("collectivites membres", "intercommunalites membres"),
        ),
        "objective.evenements-locaux": ("evenement", "agenda", "manifestations"),
        "objective.appels-a-projets": (
            *("appel a projet", "appels a projet", "aides ", "financement", "subvention"),
        ),
        "audience.habitants": ("habitant", "citoyen", "grand public"),
        "audience.elus-techniciens": ("elu ", "elus ", "elue ", "elues ", "technicien"),
        "audience.partenaires": ("partenaire",),
        "audience.porteurs-de-projet": ("porteur",),
    }
)

_READING: Final = f"Lecture{wording.NBSP}: "

Own = tuple[str, str]  # the name as the body wrote it, and the suggestion that it came from


def objectives_against_survey(
    objectives: Iterable[Objective], references: Iterable[Reference], *, texts: Mapping[str, str]
) -> Aims | None:
    """Set the body's objectives beside the survey's; None when the set has none."""
    return _against(
        "objective", [(one.title, one.template) for one in objectives], references, texts
    )


def audiences_against_survey(
    audiences: Iterable[Audience], references: Iterable[Reference], *, texts: Mapping[str, str]
) -> Aims | None:
    """Set the body's audiences beside the survey's; None when the set has none."""
    return _against("audience", [(one.name, one.template) for one in audiences], references, texts)


def has_objective(objectives: Iterable[Objective], key: str) -> bool:
    """Tell whether the body has this objective of the survey."""
    return any(_is("objective", key, one.title, one.template) for one in objectives)


def has_audience(audiences: Iterable[Audience], key: str) -> bool:
    """Tell whether the body has this audience of the survey."""
    return any(_is("audience", key, one.name, one.template) for one in audiences)


def readings(references: Iterable[Reference]) -> Iterator[str]:
    """Read several figures in a row: « Lecture » is said once."""
    for number, reference in enumerate(references):
        said = reference.reading
        yield wording.capital(said.removeprefix(_READING)) if number else said


def _is(kind: str, key: str, name: str, template: str) -> bool:
    """Go by the suggestion it came from; without one, by the words of its name."""
    if template:
        return template == key
    folded = wording.fold(name)
    words = " ".join("".join(c if c.isalnum() else " " for c in folded).split())
    signs = _SIGNS.get(f"{kind}.{key}", ())
    return any(f" {sign}" in f" {words} " for sign in signs)


def _against(
    kind: str, own: list[Own], references: Iterable[Reference], texts: Mapping[str, str]
) -> Aims | None:
    prefix = PREFIXES[kind]
    rows = [_row(kind, one, own, texts) for one in references if one.slug.startswith(prefix)]
    if not rows:
        return None
    rows.sort(
        key=lambda row: -1 if row.reference.value is None else row.reference.value, reverse=True
    )
    met = {name for row in rows for name in row.own_names}
    beyond = tuple(dict.fromkeys(name for name, _ in own if name not in met))
    said = " ".join(_reading(kind, rows, beyond, texts, is_filled=bool(own)))
    return Aims(tuple(rows), beyond, said)


def _row(kind: str, reference: Reference, own: list[Own], texts: Mapping[str, str]) -> AimRow:
    key = reference.slug.removeprefix(PREFIXES[kind])
    names = tuple(name for name, template in own if _is(kind, key, name, template))
    label = texts.get(f"aims.{kind}.{key}", reference.label)
    return AimRow(key, label, reference, bool(names) if own else None, names)


def _reading(
    kind: str,
    rows: list[AimRow],
    beyond: tuple[str, ...],
    texts: Mapping[str, str],
    *,
    is_filled: bool,
) -> Iterator[str]:
    """Read what is published, say what is not, then what the body has."""

    def say(key: str) -> str:
        return texts[f"aims.{kind}.{key}"]

    published = [row.reference for row in rows if row.reference.value is not None]
    yield from readings(published)
    if len(published) < len(rows):
        yield say("others_unpublished" if published else "all_unpublished")
    if not is_filled:
        yield say("nothing")
        return
    mine = [row.label for row in rows if row.is_own]
    yield say("mine").format(names=wording.listing(mine)) if mine else say("none")
    if beyond:
        yield say("beyond").format(names=", ".join(beyond))
