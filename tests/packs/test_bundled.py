from cm_desk import paths
from cm_desk.packs.bundled import read_references
from cm_desk.packs.content import decode_references


def test_that_our_own_figures_are_those_that_the_careful_reader_accepts():
    data = (paths.resources() / "benchmarks" / "national.json").read_bytes()
    quick, careful = read_references(data), decode_references(data)
    assert quick == careful
    assert [repr(one.value) for one in quick.references] == [
        repr(one.value) for one in careful.references
    ]
