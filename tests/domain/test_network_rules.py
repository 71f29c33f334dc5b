"""What each network would refuse, what is hard to read, and what is missing before publishing."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import network_rules, ready
from cm_desk.domain.network_rules import NetworkRule
from cm_desk.domain.plan import Content, ImageConsent, Status, Version
from cm_desk.domain.publication import Format
from cm_desk.services import network_rules as service
from cm_desk.services.texts import Texts
from typography import problems as faults

RULES = service.read(paths.resources())
PHOTO = "/photos/bus.jpg"
FILM = "/films/bus.mp4"


def keys(text: str, content: Content, group: str, alt: str = "Un bus.") -> list[str]:
    found = network_rules.problems(text, content, RULES[group], alt_text=alt)
    return [one.key for one in found]


def content(*files: str, **values: object) -> Content:
    return Content("Bus santé", images="\n".join(files), **values)


class TestLimits:
    @pytest.mark.parametrize(
        ("group", "most"),
        [("x", 280), ("bluesky", 300), ("mastodon", 500), ("threads", 500), ("linkedin", 3000)],
    )
    def test_that_one_character_too_many_is_said(self, group: str, most: int):
        assert keys("a" * most, content(), group) == []
        assert keys("a" * (most + 1), content(), group) == ["too_long"]

    def test_that_the_funders_mention_counts_when_the_text_lacks_it(self):
        one = content(funder_mention="Financé par LEADER")
        assert keys("a" * 265, one, "x") == ["too_long"]
        assert keys("a" * 200 + " financé par leader", one, "x") == []

    def test_that_bluesky_also_weighs_bytes(self):
        family = "👨\u200d👩\u200d👧\u200d👦"  # one character, 25 bytes
        assert keys(family * 100, content(), "bluesky") == ["emojis"]
        assert keys(family * 121, content(), "bluesky") == ["too_heavy", "emojis"]

    @pytest.mark.parametrize(
        ("group", "files", "found"),
        [
            ("instagram", [], ["media_needed"]),
            ("instagram", [PHOTO], []),
            ("instagram", [FILM], []),
            ("youtube", [], ["video_needed"]),
            ("youtube", [PHOTO], ["video_needed"]),
            ("youtube", [FILM], []),
            ("youtube", [FILM, "/films/b.mov"], ["video_needed"]),
            ("x", [PHOTO] * 4, []),
            ("x", [PHOTO] * 5, ["too_many_images"]),
            ("x", [PHOTO, FILM], ["mixed"]),
            ("bluesky", [FILM, FILM], ["too_many_videos"]),
            ("facebook", [PHOTO] * 30, []),
        ],
    )
    def test_that_media_are_counted(self, group: str, files: list[str], found: list[str]):
        assert keys("Le bus passe.", content(*files), group) == found

    def test_that_a_format_promises_its_media(self):
        assert keys("Le bus", content(format=Format.PHOTO), "instagram") == []
        assert keys("Le bus", content(format=Format.VIDEO), "youtube") == []

    @pytest.mark.parametrize(
        ("files", "found"),
        [
            ([PHOTO], ["carousel_short"]),
            ([PHOTO, PHOTO], []),
            (["/a.pdf"], []),
            ([PHOTO, FILM], ["mixed", "carousel_video"]),
        ],
    )
    def test_that_linkedin_carousels_have_two_images(self, files: list[str], found: list[str]):
        assert keys("Le bus", content(*files, format=Format.CAROUSEL), "linkedin") == found

    def test_that_a_network_without_a_rule_refuses_nothing(self):
        found = network_rules.problems("a" * 100_000, content(FILM, PHOTO), None, alt_text="x")
        assert found == ()


class TestWriting:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Venez aux #JournéesDuPatrimoine de Sauvelle", []),
            ("Venez aux #journéesdupatrimoine de Sauvelle", ["hashtag"]),
            ("Le #PETR vous répond", []),
            ("VENEZ TOUS AU MARCHÉ de Sauvelle", ["capitals"]),
            ("Le PETR et le GAL, avec la DREAL", []),
            ("https://pays.fr/agenda", ["only_link"]),
            ("𝗩𝗲𝗻𝗲𝘇 nombreux", ["dressed"]),
            ("Fête 🎉🎊✨ ce soir", []),
            ("Fête 🎉🎊✨🥳 ce soir", ["emojis"]),
        ],
    )
    def test_that_what_a_voice_reads_badly_is_said(self, text: str, found: list[str]):
        assert keys(text, content(), "facebook") == found

    def test_that_an_image_without_a_description_is_said_but_no_film(self):
        assert keys("Le bus", content(PHOTO), "facebook", alt=" ") == ["no_alt"]
        assert keys("Le bus", content(FILM), "facebook", alt="") == []

    def test_that_advice_is_no_limit(self):
        version = Version(1, "https://pays.fr")
        assert network_rules.limits(version, content(PHOTO), RULES["facebook"]) == ()


class TestRules:
    def test_that_every_rule_says_where_it_comes_from(self):
        assert all(rule.source for rule in RULES.values())
        assert all(bool(rule.checked) == rule.is_checked for rule in RULES.values())
        assert [fault for rule in RULES.values() for fault in faults(rule.source)] == []

    def test_that_every_group_is_one_of_the_networks(self):
        import json

        known = {
            one["group"] for one in json.loads((paths.resources() / "networks.json").read_bytes())
        }
        assert set(RULES) <= known

    def test_that_every_problem_and_every_check_has_its_sentence(self):
        texts = Texts(paths.resources() / "texts")
        strict = NetworkRule(
            "essai", characters=1, most_images=0, most_videos=0, least_carousel=2, mixes=False
        )
        one = content(PHOTO, FILM, format=Format.CAROUSEL)
        text = "#journéesdupatrimoine VENEZ TOUS AU MARCHÉ 𝗩𝗲𝗻𝗲𝘇 🎉🎊✨🥳"
        found = network_rules.problems(text, one, strict)
        said = [service.sentence(problem, texts) for problem in found]
        assert len(said) == 10
        assert "53 caractères pour 1 au plus" in said[0]
        lines = ready.checks(Version(1, text), one, strict)
        assert all(service.check_sentence(check, texts) for check in lines)

    def test_that_the_count_is_said_as_the_network_counts(self):
        texts = Texts(paths.resources() / "texts")
        one = content()
        said = [
            service.count_sentence("Le bus 🎉", one, RULES.get(group), texts)
            for group in ("x", "bluesky", "panneaupocket", "bulletin")
        ]
        assert said == ["≈ 9 / 280", "8 / 300", "8 / 600 (limite à vérifier)", "8 caractères"]
        mention = replace(one, funder_mention="LEADER")
        assert service.count_sentence("Le bus", mention, RULES["threads"], texts) == (
            "14 / 500 (mention comprise)"
        )


class TestReady:
    def states(self, version: Version, one: Content) -> dict[str, bool | None]:
        return {check.key: check.is_done for check in ready.checks(version, one, RULES["facebook"])}

    def test_that_a_bare_content_has_everything_to_do(self):
        one = content(format=Format.PHOTO)
        assert self.states(Version(1), one) == {
            "text": None,
            "limits": True,
            "image": False,
            "alt": False,
            "credit": False,
            "consent": False,
            "mention": None,
            "approval": False,
        }

    def test_that_a_finished_content_has_nothing_left(self):
        one = content(
            PHOTO,
            FILM,
            format=Format.PHOTO,
            image_credit="A. Martin",
            image_consent=ImageConsent.NOBODY,
            has_subtitles=True,
            funder_mention="LEADER",
            status=Status.APPROVED,
        )
        version = Version(1, "Le bus passe.", "Un bus.")
        assert set(self.states(version, one).values()) == {True}
        assert ready.missing(version, one, RULES["facebook"]) == ()

    def test_that_a_text_alone_asks_for_no_image(self):
        one = content(format=Format.TEXT)
        assert self.states(Version(1), one) == {
            "text": False,
            "limits": True,
            "mention": None,
            "approval": False,
        }

    def test_that_a_film_asks_for_subtitles_and_consent(self):
        one = content(format=Format.VIDEO, image_consent=ImageConsent.TO_ASK, has_subtitles=False)
        states = self.states(Version(1, "Le film"), one)
        assert (states["subtitles"], states["consent"]) == (False, False)
        assert "alt" not in states


@given(
    text=st.text(max_size=400),
    mention=st.text(max_size=40),
    images=st.lists(st.sampled_from([PHOTO, FILM, "/a.pdf"]), max_size=8),
    kind=st.sampled_from([None, *Format]),
    rule=st.sampled_from([None, *RULES.values()]),
)
def test_that_any_draft_is_only_warned_about(
    text: str, mention: str, images: list[str], kind: Format | None, rule: NetworkRule | None
):
    one = content(*images, format=kind, funder_mention=mention)
    found = network_rules.problems(text, one, rule)
    assert len({problem.key for problem in found}) == len(found)
    length = network_rules.written(text, one, rule)
    too_long = rule is not None and rule.characters is not None and length > rule.characters
    assert too_long == any(problem.key == "too_long" for problem in found)
    assert ready.checks(Version(1, text), one, rule)


def test_that_the_rules_name_only_known_limits():
    assert {field.name for field in fields(NetworkRule)} >= {"source", "checked", "group"}
