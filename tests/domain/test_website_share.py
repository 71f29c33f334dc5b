"""How much of what appears repeats the website’s news."""

from cm_desk.domain.accounts import Account
from cm_desk.domain.assessment import Evidence
from cm_desk.domain.history import FacetRow
from cm_desk.domain.indicators import Facts
from domain.test_indicators import PAGE, compute, history, shown

WEBSITE = Account("site", "Site", id=3)


def test_that_what_repeats_the_website_is_counted_with_what_was_typed_in() -> None:
    rows = (
        FacetRow(1, "origin", "", 14),
        FacetRow(1, "origin", "site", 2),
        FacetRow(1, "origin", "propre", 4),
        FacetRow(1, "repeated", "1", 5),
        FacetRow(1, "repeated", "0", 3),
        FacetRow(3, "origin", "", 30),
    )
    figures = compute(history(facets=rows), Facts((PAGE, WEBSITE)))
    expected = (50.0, "50 %", "10 sur 20, dont 3 estimées d’après le titre.")
    assert shown(figures, "website_share") == expected
    assert figures[1, "website_share"].evidence is Evidence.ENTERED
    assert (3, "website_share") not in figures


def test_that_news_that_nothing_repeats_make_a_share_of_none() -> None:
    rows = (FacetRow(1, "origin", "", 8), FacetRow(3, "origin", "", 5))
    figures = compute(history(facets=rows), Facts((PAGE, WEBSITE)))
    expected = (0.0, "0 %", "0 sur 8, dont 0 estimée d’après le titre.")
    assert shown(figures, "website_share") == expected
    assert figures[1, "website_share"].evidence is Evidence.OBSERVED


def test_that_without_news_only_what_was_typed_in_says_what_repeats_the_website() -> None:
    rows = (FacetRow(1, "origin", "", 8), FacetRow(1, "origin", "site", 1))
    figures = compute(history(facets=rows), Facts((PAGE,)))
    assert shown(figures, "website_share")[0] == 100
    silent = compute(history(facets=rows[:1]), Facts((PAGE,)))
    assert silent[1, "website_share"].value is None
    assert silent[1, "website_share"].note.startswith("Aucune actualité du site")
