"""Which publication a planned version became: pairs made and judged by hand."""

import pytest

from cm_desk.domain import matching
from cm_desk.domain.matching import Found, Pair, Planned

DAY = 739_940
BUS = "Le bus santé passe à Sauvelle mardi, sans rendez-vous ni avance de frais."
FAIR = "Le marché de Noël ouvre samedi place de la mairie avec trente artisans."
VOTE = "Le comité syndical a voté le budget et le programme LEADER."


def planned(
    content: int, text: str = BUS, *, day: int = DAY, at: int | None = None, account: int = 1
):
    return Planned(content, account, day, at, text, "Titre")


def found(one: int, text: str = BUS, *, day: int = DAY, at: int | None = None, account: int = 1):
    return Found(one, account, day, at, text)


def made(pairs: tuple[Pair, ...]) -> dict[int, int]:
    return {pair.planned.content_id: pair.found.id for pair in pairs}


class TestLikely:
    @pytest.mark.parametrize(
        ("text", "word"),
        [
            (BUS, "same"),
            (f"{BUS} #BusSanté #Sauvelle", "very_close"),
            ("Mardi à Sauvelle : le bus santé passe, sans rendez-vous ni frais.", "very_close"),
            ("Le bus santé passe mardi, sans avance de frais : parlez-en autour de vous.", "close"),
        ],
    )
    def test_that_alike_texts_make_a_pair(self, text: str, word: str):
        (pair,) = matching.pairs([planned(1)], [found(7, text)])
        assert (pair.found.id, pair.resemblance) == (7, word)

    @pytest.mark.parametrize("text", [FAIR, VOTE, "", "Bonne semaine à tous"])
    def test_that_other_texts_make_none(self, text: str):
        assert matching.pairs([planned(1)], [found(7, text)]) == ()

    @pytest.mark.parametrize(("apart", "count"), [(-3, 1), (3, 1), (-4, 0), (4, 0)])
    def test_that_three_days_apart_is_the_most(self, apart: int, count: int):
        assert len(matching.pairs([planned(1)], [found(7, day=DAY + apart)])) == count

    def test_that_another_account_makes_none(self):
        assert matching.pairs([planned(1)], [found(7, account=2)]) == ()

    def test_that_a_refused_pair_is_not_made_again(self):
        assert matching.pairs([planned(1)], [found(7)], refused=frozenset({(1, 7)})) == ()
        other = matching.pairs([planned(1)], [found(7), found(8)], refused=frozenset({(1, 7)}))
        assert made(other) == {1: 8}

    def test_that_a_title_stands_for_a_text_not_written_yet(self):
        one = Planned(1, 1, DAY, None, "", "Marché de Noël")
        assert made(matching.pairs([one], [found(7, FAIR)])) == {1: 7}
        assert matching.pairs([one], [found(7, FAIR, day=DAY + 2)]) == ()

    @pytest.mark.parametrize(("minute", "count"), [(545, 1), (555, 1), (556, 0), (None, 0)])
    def test_that_a_photo_without_a_word_is_known_by_its_minute(
        self, minute: int | None, count: int
    ):
        one = planned(1, "", at=540)
        pairs = matching.pairs([one], [found(7, "", at=minute)])
        assert [pair.resemblance for pair in pairs] == ["time"] * count


class TestOneToOne:
    def test_that_similar_texts_of_one_day_are_told_apart_by_the_hour(self):
        wanted = [planned(1, at=540), planned(2, at=1080)]
        history = [found(7, at=1085), found(8, at=543)]
        assert made(matching.pairs(wanted, history)) == {1: 8, 2: 7}

    def test_that_one_publication_is_never_given_twice(self):
        pairs = matching.pairs([planned(1), planned(2, day=DAY + 1)], [found(7)])
        assert made(pairs) == {1: 7}

    def test_that_the_best_sum_wins_over_the_best_pair(self):
        # 7 is a little closer to 1, but only 8 remains for 1 and nothing for 2.
        wanted = [planned(1), planned(2, day=DAY - 3)]
        history = [found(7), found(8, day=DAY + 3)]
        assert made(matching.pairs(wanted, history)) == {1: 8, 2: 7}

    def test_that_pairs_come_in_the_order_of_the_plan(self):
        wanted = [planned(1, FAIR, day=DAY + 2), planned(2, VOTE), planned(3)]
        history = [found(7, FAIR, day=DAY + 2), found(8, VOTE), found(9)]
        assert list(made(matching.pairs(wanted, history)).items()) == [(2, 8), (3, 9), (1, 7)]

    def test_that_a_history_of_copies_ends_quickly_with_each_once(self):
        wanted = [planned(one, day=DAY + one % 5) for one in range(60)]
        history = [found(1000 + one, day=DAY + one % 5) for one in range(400)]
        pairs = matching.pairs(wanted, history)
        assert len({pair.found.id for pair in pairs}) == len(pairs)
        assert len(pairs) >= 5
