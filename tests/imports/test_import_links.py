from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.imports import links
from imports import make_meta

# Hypothesis wants its bounds without a zone.
WALL_TIMES = [datetime.fromisoformat(day) for day in ("2012-01-01", "2030-01-01")]


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.facebook.com/123/posts/456", "facebook.com/123/posts/456"),
        ("https://www.facebook.com/123/posts/456/", "facebook.com/123/posts/456"),
        ("http://facebook.com/123/posts/456", "facebook.com/123/posts/456"),
        ("https://M.Facebook.com/123/posts/456", "facebook.com/123/posts/456"),
        ("HTTPS://web.facebook.com/123/posts/456#comment", "facebook.com/123/posts/456"),
        ("https://fr-fr.facebook.com/123/posts/456", "facebook.com/123/posts/456"),
        ("https://www.facebook.com:443/123/posts/456", "facebook.com/123/posts/456"),
        (
            "https://www.facebook.com/petr/posts/pfbid02Ab?__cft__[0]=x&__tn__=%2CO",
            "facebook.com/petr/posts/pfbid02Ab",
        ),
        (" https://www.facebook.com/reel/789/ ", "facebook.com/reel/789"),
        (
            "https://www.facebook.com/permalink.php?story_fbid=12&id=34",
            "facebook.com/permalink.php?story_fbid=12&id=34",
        ),
        (
            "https://m.facebook.com/story.php?id=34&story_fbid=12&refid=52",
            "facebook.com/permalink.php?story_fbid=12&id=34",
        ),
        ("https://www.facebook.com/watch/?v=55&ref=sharing", "facebook.com/reel/55"),
        ("https://www.facebook.com/watch?ref=sharing&v=55", "facebook.com/reel/55"),
        ("https://www.facebook.com/watch/live/?ref=x&v=55", "facebook.com/reel/55"),
        ("https://www.facebook.com/video.php?v=55", "facebook.com/reel/55"),
        ("https://www.facebook.com/petr/videos/55/", "facebook.com/reel/55"),
        ("https://www.facebook.com/petr/videos/une-fete/55/?t=3", "facebook.com/reel/55"),
        ("https://www.facebook.com/101/videos/vb.101/55", "facebook.com/reel/55"),
        ("https://fb.com/reels/55", "facebook.com/reel/55"),
        ("https://www.facebook.com/petr/posts/456:0", "facebook.com/petr/posts/456"),
        (
            "https://www.facebook.com/permalink.php?story_fbid=12:0&id=34",
            "facebook.com/permalink.php?story_fbid=12&id=34",
        ),
        ("https://www.facebook.com/photo/?fbid=9&set=a.1", "facebook.com/photo.php?fbid=9"),
        ("https://www.facebook.com/photo.php?fbid=9", "facebook.com/photo.php?fbid=9"),
        ("https://fb.watch/aBcD/", "fb.watch/aBcD"),
        ("https://www.instagram.com/p/DEx4mpl3AbC/", "instagram.com/p/DEx4mpl3AbC"),
        ("https://www.instagram.com/reel/DEx4mpl3AbC/", "instagram.com/p/DEx4mpl3AbC"),
        ("https://instagram.com/petr/p/DEx4mpl3AbC/?img_index=2", "instagram.com/p/DEx4mpl3AbC"),
        ("https://WWW.instagram.com/tv/DEx-4mpl_bC#x", "instagram.com/p/DEx-4mpl_bC"),
    ],
)
def test_that_links_to_one_publication_share_one_key(link: str, key: str):
    cleaned, keys = links.keys_of([link])
    assert keys == [key]
    assert cleaned == [link.strip()]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "N/A",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://exemple.fr/posts/456",
        "https://facebook.com.exemple.fr/1/posts/2",
        "https://user@facebook.com/1/posts/2",
        "https://www.facebook.com/",
        "https://www.facebook.com/petr",
        "https://www.facebook.com/petr/posts/",
        "https://www.facebook.com/watch/",
        "https://www.facebook.com/permalink.php?ref=x",
        "https://www.facebook.com/1/posts/2 et 3",
        "https://www.facebook.com/1/posts/\u202e2",
    ],
)
def test_that_what_names_no_publication_is_no_key(link: str):
    keys = links.keys_of([link])[1]
    assert keys in ([""], ["facebook.com/1/posts/2"]) if "\u202e" in link else keys == [""]


@given(st.text())
def test_that_any_text_gives_a_bare_key_or_none(text: str):
    key = links.key_of(text)
    assert key == "" or (key.isascii() and key.isprintable() and " " not in key)
    assert "://" not in key


@given(st.lists(st.sampled_from(["facebook.com/1/posts/2", "instagram.com/p/DEx4mpl3AbC", "x"])))
def test_that_the_quick_reading_of_links_agrees_with_the_slow_one(ends: list[str]):
    given_links = [f"https://www.{end}" for end in ends]
    assert links.keys_of(given_links)[1] == [links.key_of(link) for link in given_links]


@given(st.datetimes(*WALL_TIMES), st.integers(0, 2**23 - 1))
def test_that_a_shortcode_tells_when_its_medium_was_made(when: datetime, serial: int):
    seconds = int(when.replace(tzinfo=UTC).timestamp())
    code = make_meta.shortcode(seconds * 1000, serial)
    assert links.uploaded_at(f"instagram.com/p/{code}") == seconds


@pytest.mark.parametrize(
    "key", ["facebook.com/1/posts/2", "id:17", "instagram.com/p/AB", "instagram.com/p/" + "A" * 40]
)
def test_that_other_keys_tell_no_time(key: str):
    assert links.uploaded_at(key) is None


@pytest.mark.parametrize("code", ["DEx4=pl3AbC", "DEx.mpl3AbC", "DEx4mpl3Ab€"])
def test_that_a_damaged_shortcode_tells_no_time(code: str):
    assert links.uploaded_at(f"instagram.com/p/{code}") is None
