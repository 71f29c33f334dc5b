"""What subjects, texts and formats must answer."""

from dataclasses import replace

from cm_desk.domain.checklist_facts import Facts, Post
from cm_desk.domain.checklist_thresholds import Thresholds
from cm_desk.domain.strategy import Audience, Pillar
from domain.checklist_making import (
    LINKEDIN,
    NO,
    OBSERVED,
    OUT,
    PAGE,
    PARTLY,
    YES,
    Tried,
    covered,
    facet,
    facts,
    post,
)

_COPY = ("Venez nombreux à la fête du parc !", "VENEZ nombreux à la fête du parc")
_ADAPTED = ("Venez nombreux à la fête du parc !", "Fête du parc : rendez-vous samedi, entrée libre")
_IMPORTED = {"coverage": (covered(1),)}


def _pillars(*shares: float | None, **seen: int) -> Facts:
    own = tuple(
        Pillar(f"Rubrique {place}", target_share=share, id=place)
        for place, share in enumerate(shares)
    )
    return facts(pillars=own, facets=facet("pillar", **seen))


def _variants(*texts: tuple[str, ...]) -> Facts:
    return facts(PAGE, LINKEDIN, variants=texts)


def _audience(known: dict[str, int], recent: dict[str, int], *priority: bool) -> Facts:
    own = tuple(
        Audience(f"Public {place}", is_priority=rank, id=place)
        for place, rank in enumerate(priority)
    )
    return facts(
        PAGE, audiences=own, facets=facet("audience", **known), recent=facet("audience", **recent)
    )


def _parallel(copied: int, *, of: int = 5, other: int = 2, source: str = "import") -> Facts:
    """Return as many posts on two accounts, the first ones with the same words."""
    own = [post(place, text=f"Sujet {place}") for place in range(of)]
    theirs = [
        post(
            place, text=f"SUJET {place} !" if place < copied else f"Autre {place}", account_id=other
        )
        for place in range(of)
    ]
    first = own[0]._replace(source=source)
    return facts(PAGE, LINKEDIN, posts=(first, *own[1:], *theirs))


def _posts(*posts: Post) -> Facts:
    return facts(PAGE, posts=posts)


CASES = (
    Tried("EDI-02", "four, a whole", YES, _pillars(0.25, 0.25, 0.25, 0.25), "100 % au total"),
    Tried("EDI-02", "thirds rounded", YES, _pillars(0.33, 0.33, 0.33), "non mesurée"),
    Tried(
        "EDI-02",
        "kept within ten points",
        YES,
        _pillars(0.5, 0.3, 0.2, _0=45, _1=35, _2=20, blank=99),
        "part réelle à 10 points près",
    ),
    Tried(
        "EDI-02", "ten points", YES, _pillars(0.57, 0.23, 0.2, _0=47, _1=33, _2=20), "à 10 points"
    ),
    Tried("EDI-02", "eleven points", PARTLY, _pillars(0.57, 0.23, 0.2, _0=46, _1=34, _2=20)),
    Tried("EDI-02", "not kept", PARTLY, _pillars(0.5, 0.3, 0.2, _0=9, _1=1), "Rubrique 0"),
    Tried("EDI-02", "too few to tell", YES, _pillars(0.5, 0.3, 0.2, _0=8, _1=1), "non mesurée"),
    Tried("EDI-02", "no share", PARTLY, _pillars(0.5, None, 0.2), "part visée à compléter"),
    Tried("EDI-02", "not a whole", PARTLY, _pillars(0.5, 0.3, 0.3), "110 % au total"),
    Tried("EDI-02", "too few", NO, _pillars(0.5, 0.5), "2 rubriques"),
    Tried("EDI-02", "too many", NO, _pillars(*[0.1] * 10), "10 rubriques"),
    Tried("EDI-02", "none", None, facts()),
    Tried("EDI-03", "all adapted", YES, _variants(_ADAPTED), "1 contenu adapté"),
    Tried("EDI-03", "half copied", PARTLY, _variants(_ADAPTED, _COPY), "sur 2 contenus déclinés"),
    Tried("EDI-03", "all copied", NO, _variants(_COPY, _COPY), "Aucun texte adapté"),
    Tried("EDI-03", "two of three copied", NO, _variants((*_ADAPTED, _ADAPTED[1])), "Aucun texte"),
    Tried(
        "EDI-03",
        "a threshold of the user's",
        NO,
        _variants(("un deux trois quatre", "un deux trois cinq")),
        "75 % des mots communs",
        chosen=Thresholds(similarity=75),
    ),
    Tried("EDI-03", "nothing written twice", None, facts(PAGE, LINKEDIN)),
    Tried("EDI-03", "none copied", YES, _parallel(0), "Aucune publication recopiée", OBSERVED),
    Tried("EDI-03", "one in five copied", YES, _parallel(1), "2 publications recopiées", OBSERVED),
    Tried("EDI-03", "two in five copied", PARTLY, _parallel(2), "parmi 10 publications", OBSERVED),
    Tried("EDI-03", "most copied", NO, _parallel(4), "8 publications", OBSERVED),
    Tried("EDI-03", "one typed", YES, _parallel(0, source="saisi"), "récentes. Reste à dire"),
    Tried("EDI-03", "too few to tell", None, _parallel(0, of=4)),
    Tried("EDI-03", "all on one account", None, _parallel(0, other=1)),
    Tried("EDI-03", "one account", OUT, facts(PAGE), "Moins de deux comptes actifs"),
    Tried(
        "EDI-04",
        "known and balanced",
        YES,
        facts(
            facets=facet("origin", propre=55, membre=20, partenaire=10, etat=10, site=0, blank=5)
        ),
        "Origine renseignée pour 95 sur 100 publications ; relais : 42 %",
    ),
    Tried("EDI-04", "known", PARTLY, facts(facets=facet("origin", propre=99, membre=1)), "1 %"),
    Tried("EDI-04", "balanced", PARTLY, facts(facets=facet("origin", propre=6, etat=4, blank=30))),
    Tried("EDI-04", "half known", PARTLY, facts(facets=facet("origin", propre=6, blank=6)), "0 %"),
    Tried("EDI-04", "neither", NO, facts(facets=facet("origin", propre=6, blank=30)), "6 sur 36"),
    Tried("EDI-04", "nothing filled in", None, facts(facets=facet("origin", blank=30))),
    Tried("EDI-04", "no publication", None, facts()),
    Tried(
        "EDI-05",
        "three, imported",
        YES,
        facts(PAGE, facets=facet("format", photo=9, video=3, lien=1, autre=2), **_IMPORTED),
        "3 formats sur 15 publications en treize semaines : photo, vidéo et lien",
        OBSERVED,
    ),
    Tried(
        "EDI-05", "three, typed", YES, facts(PAGE, facets=facet("format", photo=9, lien=1, video=1))
    ),
    Tried(
        "EDI-05",
        "three imported are enough beside typed ones",
        YES,
        facts(
            PAGE,
            LINKEDIN,
            facets=(*facet("format", photo=1, video=1, lien=1), *facet("format", 2, texte=1)),
            **_IMPORTED,
        ),
        "4 formats",
        OBSERVED,
    ),
    Tried(
        "EDI-05", "two", PARTLY, facts(PAGE, facets=facet("format", photo=9, lien=1)), "2 formats"
    ),
    Tried("EDI-05", "one", NO, facts(PAGE, facets=facet("format", photo=9, autre=4)), "1 format"),
    Tried("EDI-05", "unnamed", NO, facts(PAGE, facets=facet("format", autre=4)), "Aucun format"),
    Tried("EDI-05", "no publication", None, facts()),
    Tried(
        "EDI-06", "known, served", YES, _audience({"_0": 9, "blank": 1}, {"_0": 2}, True), "9 sur"
    ),
    Tried(
        "EDI-06",
        "known, one missed",
        PARTLY,
        _audience({"_0": 9}, {"_0": 2}, True, True),
        "sans publication depuis 31 jours : Public 1",
    ),
    Tried("EDI-06", "only the first ones count", YES, _audience({"_0": 9}, {"_0": 2}, True, False)),
    Tried(
        "EDI-06", "all when none is first", PARTLY, _audience({"_0": 9}, {"_0": 2}, False, False)
    ),
    Tried("EDI-06", "half known", PARTLY, _audience({"_0": 5, "blank": 5}, {}, True), "5 sur 10"),
    Tried(
        "EDI-06", "little known", NO, _audience({"_0": 1, "blank": 9}, {"blank": 3}, True), "1 sur"
    ),
    Tried("EDI-06", "nothing filled in", None, _audience({"blank": 9}, {"blank": 3}, True)),
    Tried("EDI-06", "no audience", OUT, facts(PAGE), "Aucun public n’est inscrit."),
    Tried("EDI-07", "clear", YES, facts(drafts=("Le PETR vous invite samedi.",)), "Aucun texte"),
    Tried(
        "EDI-07",
        "half clear",
        PARTLY,
        facts(drafts=("Le PCAET est voté.", "Le PCAET (plan climat) est voté.")),
        "1 à relire sur 2 textes prévus",
    ),
    Tried("EDI-07", "a long sentence", NO, facts(drafts=("mot " * 26,)), "1 à relire"),
    Tried("EDI-07", "nothing written", None, facts(PAGE)),
    Tried(
        "DIA-06", "a poll", YES, _posts(post(3, "sondage"), post()), "1 sondage parmi 2", OBSERVED
    ),
    Tried("DIA-06", "a poll typed", YES, _posts(post(3, "sondage", source="saisi"), post())),
    Tried(
        "DIA-06", "a question", PARTLY, _posts(post(3, text="Et vous ?")), "1 texte avec", OBSERVED
    ),
    Tried(
        "DIA-06",
        "neither",
        NO,
        facts(PAGE, posts=(post(3), post(5)), coverage=(covered(1, since=16, until=1),)),
        "Ni sondage ni question",
        OBSERVED,
    ),
    Tried(
        "DIA-06",
        "neither, one typed",
        NO,
        facts(PAGE, posts=(post(3), post(5, source="saisi")), **_IMPORTED),
    ),
    Tried(
        "DIA-06",
        "neither, under half of the month covered",
        None,
        facts(PAGE, posts=(post(28),), coverage=(covered(1, until=16),)),
    ),
    Tried(
        "DIA-06",
        "neither, an account unknown",
        None,
        facts(PAGE, LINKEDIN, posts=(post(3),), **_IMPORTED),
    ),
    Tried("DIA-06", "nothing within a month", None, _posts(post(40, "sondage"))),
    Tried(
        "DIA-06",
        "no social network",
        OUT,
        facts(replace(PAGE, network_id="whatsapp")),
        "Aucun compte",
    ),
    Tried("JUR-08", "all described", YES, _posts(post(has_alt=True), post(kind="lien")), "1 avec"),
    Tried(
        "JUR-08",
        "half described",
        PARTLY,
        _posts(post(has_alt=True), post(text="#journeesdupatrimoine", source="saisi")),
        "Mots-dièse longs sans majuscule : journeesdupatrimoine.",
    ),
    Tried(
        "JUR-08",
        "few described",
        NO,
        _posts(post(has_alt=True), post(source="saisi"), post(source="saisi")),
        "3 publications",
    ),
    Tried(
        "JUR-08",
        "imported ones unknown",
        PARTLY,
        _posts(post(has_alt=True), post()),
        "1 avec un texte alternatif sur 2 publications avec image, parmi les plus récentes ; "
        "1 importée, non renseignée. Reste",
    ),
    Tried("JUR-08", "mostly unknown", None, _posts(post(has_alt=True), post(), post())),
    Tried("JUR-08", "never filled in", None, _posts(post(), post())),
    Tried("JUR-08", "no image", OUT, _posts(post(kind="lien")), "Aucune publication avec image"),
    Tried("JUR-08", "no publication", None, facts(PAGE)),
    Tried(
        "EDI-04",
        "at the lower marks",
        YES,
        facts(facets=facet("origin", propre=63, membre=27, blank=10)),
        "relais : 30 %",
    ),
    Tried("EDI-04", "at the higher mark", YES, facts(facets=facet("origin", propre=5, etat=5))),
    Tried("EDI-04", "just under half", NO, facts(facets=facet("origin", propre=49, blank=51))),
    Tried("EDI-04", "half to the unit", PARTLY, facts(facets=facet("origin", site=5, blank=5))),
    Tried(
        "EDI-06",
        "just under nine in ten",
        PARTLY,
        _audience({"_0": 89, "blank": 11}, {"_0": 2}, True),
    ),
    Tried("EDI-06", "just under half", NO, _audience({"_0": 49, "blank": 51}, {}, True)),
    Tried(
        "DIA-06",
        "a poll imported, another post typed",
        YES,
        _posts(post(3, "sondage"), post(source="saisi")),
        level=OBSERVED,
    ),
    Tried("DIA-06", "thirty-one days ago", None, _posts(post(31, "sondage"))),
    Tried("DIA-06", "thirty days ago", YES, _posts(post(30, "sondage")), level=OBSERVED),
)
