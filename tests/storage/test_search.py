"""The index of words: the same answers as reading the texts, whatever is done and undone."""

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk.domain.accounts import Account, Network, NetworkFamily
from cm_desk.domain.publication import Publication, PublicationFilter
from cm_desk.domain.wording import fold
from cm_desk.storage import accounts, changes, database, publications, search
from cm_desk.storage.changes import Change
from cm_desk.storage.database import Dossier

DAY = 739_600
TEXTS = (
    "Vœux du président à la médiathèque",
    "RÉUNION PUBLIQUE : l’eau, bien commun",
    "Fête de l'été #CapSurLaMer 🎉",
    "𝐁𝐨𝐧𝐣𝐨𝐮𝐫 à tous, 250 m² d’expo",
    "Œuvre d'e\u0301te\u0301",
    "日本語 и кириллица",
    "🎉 …",
    "",
)


def add(dossier: Dossier, *texts: str) -> Change:
    with changes.record(dossier, "publication_added") as recording:
        for text in texts:
            publications.save(dossier, Publication(1, DAY * 86400, DAY, text=text))
    return recording.change


def found(dossier: Dossier, text: str) -> list[int]:
    return sorted(publications.ids(dossier, PublicationFilter(text=text)))


def texts(dossier: Dossier, text: str) -> set[str]:
    ids = publications.ids(dossier, PublicationFilter(text=text))
    return {row.text for row in publications.window(dossier, ids)}


def read(dossier: Dossier, text: str) -> list[int]:
    """Find by reading each text, without any index."""
    words = search._WORD.findall(fold(text))
    if not words:
        return sorted(
            row.id or 0 for row in publications.every(dossier) if text.strip() in row.text
        )
    holds = search._reader(words)
    return sorted(row.id or 0 for row in publications.every(dossier) if holds(row.text))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("voeux", {0}),
        ("VŒUX presid", {0}),
        ("mediatheque", {0}),
        ("mediatheque reunion", set()),
        ("reunion", {1}),
        ("l'eau", {1}),
        ("l’eau bien", {1}),
        ("ete", {2, 4}),
        ("oeuvre", {4}),
        ("#cap", {2}),
        ("bonjour", {3}),
        ("m2", {3}),
        ("日本", {5}),
        ("кир", {5}),
        ("🎉", {2, 6}),
        ("…", {6}),
        ('"', set()),
        ("* AND (", set()),
        ("  ", set(range(len(TEXTS)))),
    ],
)
def test_that_a_search_finds_words_however_they_are_written(
    dossier: Dossier, typed: str, expected: set[int]
) -> None:
    add(dossier, *TEXTS)
    assert not publications.is_search_behind(dossier)
    assert texts(dossier, typed) == {TEXTS[number] for number in expected}


def test_that_the_index_cuts_and_folds_at_each_sign_as_reading_does(dossier: Dossier) -> None:
    planes = (*range(1, 0x530), *range(0x1E00, 0x2C00), *range(0xFB00, 0xFB07))
    more = (*range(0xFE00, 0x10000), *range(0x1D400, 0x1D800), *range(0x1F100, 0x1FB00))
    signs = [chr(code) for code in (*planes, *more)]
    asked: dict[str, set[str]] = {}
    for number, sign in enumerate(signs):
        text = f"a{number}{sign}b{number}"
        # A sign that parts the words leaves two, one that does not leaves one.
        asked[text] = set(map(_beginning, search._WORD.findall(fold(text)))) - {""}
    with changes.record(dossier, "publication_added"):
        publications.insert_many(
            dossier, [Publication(1, DAY * 86400, DAY, text=text) for text in asked]
        )
    publications.index_texts(dossier)
    held: dict[int, set[str]] = {}
    for term, doc in indexed(dossier):
        held.setdefault(int(str(doc)), set()).add(str(term))
    different = [
        f"U+{ord(sign):04X}: {held.get(number)}, not {words}"
        for number, (sign, words) in enumerate(zip(signs, asked.values(), strict=True), start=1)
        if held.get(number) != words
    ]
    assert different == []


def _beginning(word: str) -> str:
    found = search._INDEXED_WORD.match(word)
    return found[0] if found else ""


words = st.sampled_from(
    ["Vœux", "vœu", "été", "ETE", "réunion", "re", "²", "🎉", "日本", "a-b", "_"]
)
phrases = st.lists(words | st.text(max_size=6), max_size=4).map(" ".join)
NAUGHTY = st.text(min_size=1, max_size=12).filter(lambda text: "\0" not in text)


def fresh(folder: pytest.TempPathFactory) -> Dossier:
    made = database.create(folder.mktemp("d") / "a.cmdesk")
    with changes.record(made, "dossier_created", name=""):
        accounts.add_network(
            made, Network("facebook", "Facebook", NetworkFamily.SOCIAL, "facebook")
        )
        accounts.save_account(made, Account("facebook", "Page"))
    return made


def indexed(dossier: Dossier) -> list[tuple[object, ...]]:
    """What the index holds, word by word."""
    dossier.connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words"
        " USING fts5vocab(main, publication_search, instance)"
    )
    return sorted(dossier.connection.execute("SELECT term, doc FROM temp.words").fetchall())


def indexed_anew(dossier: Dossier) -> list[tuple[object, ...]]:
    connection = dossier.connection
    connection.execute(
        "BEGIN; INSERT INTO publication_search (publication_search) VALUES ('delete-all');"
        "INSERT INTO stale_text SELECT id FROM publication WHERE true ON CONFLICT DO NOTHING"
    )
    search.refresh(connection)
    anew = indexed(dossier)
    connection.execute("ROLLBACK")
    return anew


@settings(deadline=None, max_examples=25)
@given(
    batches=st.lists(st.lists(phrases, min_size=1, max_size=6), min_size=1, max_size=4),
    typed=phrases | NAUGHTY,
    small=st.sampled_from([0, 3, 500]),
)
def test_that_the_index_follows_every_edit_undo_and_redo(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[str]], typed: str, small: int
) -> None:
    with pytest.MonkeyPatch.context() as patched, closing(fresh(tmp_path_factory)) as made:
        # Above it, texts are left to read: the answers must not differ.
        patched.setattr(search, "_SMALL", small)

        def check() -> None:
            if typed.strip():
                assert found(made, typed) == read(made, typed)

        done = [add(made, *batch) for batch in batches]
        check()
        rows = list(publications.every(made))
        with changes.record(made, "publication_saved") as recording:
            publications.delete(made, [row.id or 0 for row in rows[::3]])
            made.connection.execute("UPDATE publication SET text = text || ' vœu' WHERE id % 2")
        check()
        changes.apply(made, recording.change, backwards=True)
        check()
        for change in reversed(done):
            changes.apply(made, change, backwards=True)
        check()
        for change in done:
            changes.apply(made, change, backwards=False)
        check()
        publications.index_texts(made)
        check()
        assert not publications.is_search_behind(made)
        assert indexed(made) == indexed_anew(made)


def test_that_another_program_s_texts_are_found_at_once(dossier: Dossier) -> None:
    add(dossier, "avant")
    other = database.open_dossier(dossier.path)
    add(other, *("pendant" for _ in range(1100)), "vœux")
    assert publications.is_search_behind(dossier)
    assert len(found(dossier, "pendant")) == 1100
    publications.index_texts(dossier)
    assert len(found(other, "pendant")) == 1100
    assert texts(other, "voeux") == {"vœux"}
    other.close()


def test_that_indexing_is_no_change_and_tells_how_far_it_is(dossier: Dossier) -> None:
    add(dossier, *(f"texte {number}" for number in range(5000)))
    entries, heard = len(changes.journal(dossier)), []
    publications.index_texts(dossier, on_progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(changes.journal(dossier)) == entries
    assert database.check(dossier) == ()


def test_that_sessions_never_watch_the_index() -> None:
    assert not [name for name in changes.RECORDED if "search" in name or "stale" in name]
