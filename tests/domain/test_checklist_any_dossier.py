"""Whatever a dossier holds, the rules answer without a fault and never invent a « non »."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.accounts import Account, AccountState, AccountType, Coverage
from cm_desk.domain.checklist import Answer
from cm_desk.domain.checklist_facts import Decided, Facts, Kept, LastReading, Planned, Post
from cm_desk.domain.checklist_rules import propose
from cm_desk.domain.checklist_thresholds import LIMITS, Thresholds
from cm_desk.domain.history import FacetRow, WeekRow
from cm_desk.domain.publication import Format, Origin
from cm_desk.domain.strategy import AccountLinks, Audience, Objective, Pillar
from cm_desk.domain.territory import Territory, TerritoryKind, Website
from cm_desk.services import checklist
from domain.checklist_making import FIRST_WEEK, NETWORKS, TEXTS, TODAY
from typography import problems

CHECKLIST = checklist.read(paths.resources())
OF_ACCOUNTS = (
    "GOV-03",
    "OBJ-01",
    "CPT-01",
    "CPT-05",
    "CPT-06",
    "PLA-02",
    "DIA-02",
    "SEC-01",
    "SEC-03",
)

days = st.integers(-40, 900).map(lambda ago: TODAY - timedelta(days=ago))
maybe = st.none() | st.booleans()
names = st.sampled_from(["", "Un", "Deux"])
ids = st.integers(1, 5)
texts = st.sampled_from(["", "Le PCAET ?", "Venez tous", "venez TOUS", "mot " * 30])
counts = st.integers(0, 40)


@st.composite
def accounts(draw: st.DrawFn) -> tuple[Account, ...]:
    made = draw(
        st.lists(
            st.builds(
                Account,
                network_id=st.sampled_from([*NETWORKS, "inconnu"]),
                name=st.sampled_from(["Un", "Deux"]),
                account_type=st.none() | st.sampled_from(AccountType),
                state=st.sampled_from(AccountState),
                owner=names,
                deputy=names,
                administrators=st.none() | st.integers(0, 4),
                two_factor=maybe,
                moderation_charter=maybe,
                website_link=maybe,
                target_per_week=st.none() | st.sampled_from([0.0, 0.15, 0.5, 1.5, 7.0, 100.0]),
                reviewed_on=st.none() | days,
            ),
            max_size=5,
        )
    )
    return tuple(replace(one, id=place) for place, one in enumerate(made, start=1))


spans = st.tuples(days, st.integers(0, 300)).map(
    lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]))
)
values = {
    "format": st.sampled_from(Format),
    "origin": st.sampled_from(["", *Origin]),
    "pillar": st.sampled_from(["", "1", "2", "9"]),
    "audience": st.sampled_from(["", "1", "2", "9"]),
}
facets = st.sampled_from([*values]).flatmap(
    lambda facet: st.builds(
        FacetRow, ids, st.just(facet), values[facet].map(str), st.integers(1, 50)
    )
)
weeks = st.builds(
    WeekRow,
    account_id=ids,
    week=st.integers(0, 26).map(lambda place: FIRST_WEEK + 7 * place),
    publications=st.integers(1, 9),
    days=st.integers(1, 127),
    reach=st.just(0),
    with_reach=st.just(0),
    engagement=st.just(0),
)
dossiers = st.builds(
    Facts,
    today=st.just(TODAY),
    territory=st.builds(
        Territory,
        name=st.just("PETR d’essai"),
        kind=st.none() | st.sampled_from(TerritoryKind),
        website=st.none() | st.sampled_from(Website),
        hours_per_week=st.none() | st.sampled_from([0.0, 0.5, 7.0, 168.0]),
        strategy_adopted_on=st.none() | days,
    ),
    networks=st.just(NETWORKS),
    links=st.dictionaries(
        ids,
        st.builds(
            AccountLinks,
            account_id=st.just(0),
            objective_ids=st.lists(ids, max_size=2).map(tuple),
            audiences=st.lists(st.tuples(ids, st.just("")), max_size=2).map(tuple),
        ),
        max_size=3,
    ),
    accounts=accounts(),
    objectives=st.lists(
        st.builds(
            Objective,
            title=st.just("But"),
            indicator=names,
            baseline=st.none() | st.just(1.0),
            target=st.none() | st.just(2.0),
            due_on=st.none() | days,
            project_axis=names,
            id=ids,
        ),
        max_size=3,
    ).map(tuple),
    audiences=st.lists(
        st.builds(
            Audience, name=st.sampled_from(["Élus", "Habitants"]), is_priority=st.booleans(), id=ids
        ),
        max_size=3,
    ).map(tuple),
    pillars=st.lists(
        st.builds(Pillar, name=st.just("Vie"), target_share=st.none() | st.floats(0, 1), id=ids),
        max_size=7,
    ).map(tuple),
    readings=st.lists(st.builds(LastReading, ids, days, st.none() | days), max_size=3).map(tuple),
    coverage=st.lists(
        st.builds(
            lambda account, span, source: Coverage(account, *span, source),
            ids,
            spans,
            st.sampled_from(["import", "saisi"]),
        ),
        max_size=4,
    ).map(tuple),
    first_week=st.just(FIRST_WEEK),
    weeks=st.lists(weeks, max_size=20, unique_by=lambda row: (row.account_id, row.week)).map(tuple),
    facets=st.lists(facets, max_size=12).map(tuple),
    recent=st.lists(facets, max_size=3).map(tuple),
    contents=counts,
    stock=counts,
    planned=st.lists(
        st.builds(
            Planned, ids, st.integers(1, 28).map(lambda n: TODAY.toordinal() + n), st.none() | ids
        ),
        max_size=9,
    ).map(tuple),
    posts=st.lists(
        st.builds(
            Post,
            ids,
            st.integers(0, 89).map(lambda n: TODAY.toordinal() - n),
            st.sampled_from(Format).map(str),
            st.sampled_from(["import", "saisi"]),
            st.booleans(),
            texts,
        ),
        max_size=15,
    ).map(tuple),
    variants=st.lists(st.lists(texts, min_size=2, max_size=3).map(tuple), max_size=3).map(tuple),
    drafts=st.lists(texts, max_size=3).map(tuple),
    kept=st.lists(st.builds(Kept, ids, days, st.none() | days, st.integers(0, 2)), max_size=3).map(
        tuple
    ),
    decided=st.lists(st.builds(Decided, ids, days), max_size=3).map(tuple),
)
extremes = st.builds(
    lambda high: Thresholds(
        **{name: limit.high if high else limit.low for name, limit in LIMITS.items()}
    ),
    st.booleans(),
)


@settings(max_examples=200)
@given(dossiers, st.just(Thresholds()) | extremes)
def test_that_any_dossier_is_answered_in_sound_french(
    given_facts: Facts, chosen: Thresholds
) -> None:
    proposed = propose(CHECKLIST, given_facts, chosen=chosen, texts=TEXTS)
    for one in proposed.values():
        assert one.counted.endswith("."), one.counted
        assert problems(one.counted) == [], one.counted
        assert "{" not in one.counted
        assert one.counted[0].isupper() or one.counted[0].isdigit(), one.counted


@given(dossiers, st.integers(1, 4))
def test_that_a_field_left_blank_is_never_a_no(given_facts: Facts, count: int) -> None:
    blank = tuple(
        Account(network, network, id=place)
        for place, network in enumerate(list(NETWORKS)[:count], start=1)
    )
    bare = replace(
        given_facts,
        accounts=blank,
        links={},
        coverage=(),
        objectives=tuple(Objective(one.title, id=one.id) for one in given_facts.objectives),
        territory=Territory("PETR d’essai"),
    )
    proposed = propose(CHECKLIST, bare, chosen=Thresholds(), texts=TEXTS)
    for item in (*OF_ACCOUNTS, "GOV-01", "GOV-02", "GOV-04", "OBJ-02", "CPT-03", "WEB-01"):
        answer = proposed[item].answer if item in proposed else None
        assert answer in {None, Answer.NOT_APPLICABLE}, (item, proposed[item].counted)


@given(dossiers)
def test_that_an_account_that_is_not_covered_is_never_silent(given_facts: Facts) -> None:
    bare = replace(given_facts, coverage=())
    proposed = propose(CHECKLIST, bare, chosen=Thresholds(), texts=TEXTS)
    for item in ("CPT-02", "PLA-03"):
        if item in proposed:
            assert proposed[item].answer is not Answer.NO
