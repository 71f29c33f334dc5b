"""The update that the manual shows: signed, newer than ours, and false on purpose."""

from cm_desk import paths
from cm_desk.packs import trust
from cm_desk.packs.content import decode_references

EXAMPLE = paths.resources() / "example"
PACK = EXAMPLE / "reperes-exemple.zip"


def test_that_the_example_is_signed_by_the_publisher_that_goes_with_it():
    root = trust.load_root(EXAMPLE / "editeur-exemple.json")
    found = trust.verify(PACK, trusted=root, floors={})
    assert found.root == root == trust.identify(PACK)
    assert "fictif" in root.publisher
    assert "fictif" in found.title


def test_that_it_changes_four_figures_and_says_that_they_are_invented():
    ours = decode_references((paths.resources() / "benchmarks" / "national.json").read_bytes())
    root = trust.load_root(EXAMPLE / "editeur-exemple.json")
    theirs = trust.verify(PACK, trusted=root, floors={}).references
    assert theirs.version == ours.version + 1, "run packaging/make_example_pack.py again"
    pairs = zip(ours.references, theirs.references, strict=True)
    changed = [(own, new) for own, new in pairs if own != new]
    assert len(changed) == 4
    for own, new in changed:
        assert own.value != new.value
        assert "fictif" in new.printed
        assert "fictif" in new.publisher
        assert "inventé" in new.caution


def test_that_no_private_key_is_shipped():
    for file in paths.resources().rglob("*"):
        assert not file.is_file() or b"PRIVATE KEY" not in file.read_bytes()
