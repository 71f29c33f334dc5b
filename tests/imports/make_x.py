"""Synthetic downloads of X: both analytics, the overview by day and the account's archive.

Every name, number and text is invented; identifiers hold the time they claim.
"""

import csv
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HANDLE = "PaysDuVallon"
NEW = (
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,"
    "Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
)
NEW_FR = (
    "Identifiant du post,Date,Texte du post,Lien,Impressions,J’aime,Engagements,Réponses,Reposts"
)
OLD = (
    "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement rate,retweets,"
    "replies,favorites,user profile clicks,url clicks,hashtag clicks,detail expands,"
    "permalink clicks,app opens,app installs,follows,email tweet,dial phone,media views,"
    "media engagements,promoted impressions,promoted engagements,promoted engagement rate,"
    "promoted retweets,promoted replies,promoted favorites,promoted user profile clicks,"
    "promoted url clicks,promoted hashtag clicks,promoted detail expands,"
    "promoted permalink clicks,promoted app opens,promoted app installs,promoted follows,"
    "promoted email tweet,promoted dial phone,promoted media views,promoted media engagements"
)
SERIES = (
    "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,"
    "Profile visits,Create Post,Video views,Media views"
)
_EPOCH_MS = 1_288_834_974_657
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def number(when: str, serial: int = 0) -> str:
    """Return the identifier of a post made at that UTC time (« 2026-06-05 09:30:00 »)."""
    moment = datetime.fromisoformat(when).replace(tzinfo=UTC)
    return str((int(moment.timestamp() * 1000) - _EPOCH_MS) << 22 | serial)


def created_at(when: str) -> str:
    """Write a UTC time as the archive does, in English whatever the account's language."""
    at = datetime.fromisoformat(when)
    return f"{_DAYS[at.weekday()]} {_MONTHS[at.month - 1]} {at:%d %H:%M:%S} +0000 {at.year}"


def english_day(when: str) -> str:
    """Write a day as the new analytics do: « Fri, Jun 5, 2026 »."""
    at = datetime.fromisoformat(when)
    return f"{_DAYS[at.weekday()]}, {_MONTHS[at.month - 1]} {at.day}, {at.year}"


def post(when: str, text: str = "Bonjour", **fields: object) -> dict[str, object]:
    """Return one post's cells in the new analytics, those given replacing the plain ones."""
    identifier = number(when)
    return {
        "Post id": identifier,
        "Date": english_day(when),
        "Post text": text,
        "Post Link": f"https://x.com/{HANDLE}/status/{identifier}",
        "Impressions": 240,
        "Likes": 7,
        "Engagements": 20,
        "Bookmarks": 3,
        "Shares": 9,
        "New follows": 1,
        "Replies": 2,
        "Reposts": 4,
        "URL Clicks": 5,
    } | fields


def old_tweet(when: str, text: str = "Bonjour", **fields: object) -> dict[str, object]:
    """Return one tweet's cells in the former analytics."""
    identifier = number(when)
    absent = {name: "-" for name in OLD.split(",") if name.startswith("promoted")}
    return {
        **absent,
        "Tweet id": identifier,
        "Tweet permalink": f"https://twitter.com/{HANDLE}/status/{identifier}",
        "Tweet text": text,
        "time": f"{when[:16]} +0000",
        "impressions": "424.0",
        "engagements": "12.0",
        "retweets": "4.0",
        "replies": "2.0",
        "favorites": "7.0",
        "url clicks": "5.0",
        "follows": "0.0",
    } | fields


def write_table(
    path: Path,
    names: str,
    rows: Sequence[Mapping[str, object]],
    *,
    quoting: int = csv.QUOTE_MINIMAL,
) -> Path:
    """Write rows given by the names of their cells; what the header lacks is left out."""
    header = names.split(",")
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n", quoting=quoting)
        writer.writerow(header)
        writer.writerows([row.get(name, "") for name in header] for row in rows)
    return path


def tweet(when: str, text: str = "Bonjour", **fields: Any) -> dict[str, Any]:
    """Return one post of the archive; counts are written as texts."""
    return {
        "id_str": number(when),
        "created_at": created_at(when),
        "full_text": text,
        "retweeted": False,
        "favorite_count": "7",
        "retweet_count": "4",
        "entities": {"urls": [], "user_mentions": []},
    } | fields


def script(name: str, items: Sequence[Mapping[str, Any]]) -> str:
    """Write a part of the archive: JSON after an assignment."""
    return f"window.YTD.{name}.part0 = {json.dumps(items, ensure_ascii=False, indent=2)}"


def manifest(**archive: Any) -> str:
    """Write the file that names the account."""
    about = {"generationDate": "2026-07-01T08:00:00.000Z", "isPartialArchive": False} | archive
    user = {"accountId": "42", "userName": HANDLE, "displayName": "Pays du Vallon"}
    written = json.dumps({"userInfo": user, "archiveInfo": about}, indent=2)
    return f"window.__THAR_CONFIG = {written}"


def write_archive(path: Path, tweets: Sequence[dict[str, Any]], **members: str) -> Path:
    """Write a whole archive, private messages included; ``members`` replace or add files.

    A member « tweets_part1 » is the file tweets-part1.js.
    """
    email = {"email": "agent@pays.example", "username": HANDLE, "accountDisplayName": "Pays"}
    files = {
        "manifest": manifest(),
        "account": script("account", [{"account": email}]),
        "tweets": script("tweets", [{"tweet": one} for one in tweets]),
        "direct_messages": 'window.YTD.direct_messages.part0 = [ { "secret',
        "deleted_tweets": 'window.YTD.deleted_tweets.part0 = [ { "secret',
        "like": script("like", [{"like": {"tweetId": "1"}}]),
    } | members
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"data/{name.replace('_', '-')}.js", content)
    return path


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    times = [f"2026-06-{day:02} 09:30:00" for day in range(1, 9)]
    bare = folder / "tweets.js"
    bare.write_text(script("tweets", [{"tweet": tweet(when)} for when in times]), "utf-8")
    days = [{"Date": english_day(when), "New follows": 3, "Unfollows": 1} for when in times]
    return [
        write_table(
            folder / "account_analytics_content_2026-06-01_2026-06-30.csv",
            NEW,
            [post(when, "Fête &amp; marché, https://pays.example/fete") for when in times],
        ),
        write_table(
            folder / f"tweet_activity_metrics_{HANDLE}_20260601_20260701_fr.csv",
            OLD,
            [old_tweet(when) for when in times],
            quoting=csv.QUOTE_ALL,
        ),
        write_table(folder / "account_overview_analytics.csv", SERIES, days),
        write_archive(folder / "twitter-2026-07-01.zip", [tweet(when) for when in times]),
        bare,
    ]
