"""Synthetic downloads of TikTok: Studio's tables, those of businesses, one's own data.

Every name, number and title is invented; identifiers hold the time they claim.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HANDLE = "pays.du_vallon"
STUDIO = (
    *("Time", "Video title", "Video link", "Post time"),
    *("Total likes", "Total comments", "Total shares", "Total views"),
)
JAPANESE = ("日付", "動画タイトル", "動画リンク", "投稿日", "いいね", "コメント", "シェア", "視聴")
BUSINESS = (
    *("Video title", "Video link", "Post time", "Video views"),
    *("Likes", "Comments", "Shares", "Add to Favorites"),
)
OVERVIEW = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")
FOLLOWERS = ("Date", "Followers", "Difference in followers from previous day")
BUSINESS_DAYS = (
    *("Date", "Video views", "Reached audience", "Profile views", "Likes", "Shares", "Comments"),
    *("Phone number clicks ", "Leads submission", "Net growth", "New followers", "Lost followers"),
)


def number(when: str, serial: int = 7) -> int:
    """Return the identifier of a video uploaded at that UTC time."""
    moment = datetime.fromisoformat(when).replace(tzinfo=UTC)
    return int(moment.timestamp()) << 32 | serial


def link(when: str, kind: str = "video") -> str:
    """Return the address of a video uploaded at that UTC time."""
    return f"https://www.tiktok.com/@{HANDLE}/{kind}/{number(when)}"


def studio(when: str, title: str = "Bonjour", posted: str = "", **fields: object) -> list[str]:
    """Return one video's cells in Studio's table; ``posted`` is the translated day."""
    cells = {
        "time": "June 30",
        "title": title,
        "link": link(when),
        "posted": posted or f"{datetime.fromisoformat(when):%B} {datetime.fromisoformat(when).day}",
        "likes": 120,
        "comments": 4,
        "shares": 9,
        "views": "1.2K",
    } | fields
    return [str(cell) for cell in cells.values()]


def business(when: str, posted: str, title: str = "Bonjour") -> list[str]:
    """Return one video's cells in a business's table, ``posted`` in UTC."""
    return [title, link(when), posted, "1543", "120", "4", "9", "15"]


def unescaped(path: Path, names: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    """Write a table as Studio does: all quoted, and no quote escaped."""
    lines = [",".join(f'"{cell}"' for cell in row) for row in (names, *rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def plain(
    path: Path, names: Sequence[str], rows: Sequence[Sequence[object]], encoding: str = "utf-8-sig"
) -> Path:
    """Write a table whose cells need no quotes."""
    lines = [",".join(map(str, row)) for row in (names, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding)
    return path


def posted(when: str, **fields: object) -> dict[str, object]:
    """Return one video of one's own data."""
    return {
        "Date": when,
        "Link": f"https://www.tiktokv.com/share/video/{number(when)}/",
        "Likes": "120",
        "WhoCanView": "Public",
        "Title": "Bonjour",
        "Location": "",
    } | fields


def user_data(
    videos: Sequence[Mapping[str, object]], *, older: bool = False, owner: str = HANDLE
) -> dict[str, Any]:
    """Return the whole of one's data, which is mostly private."""
    watched = [{"Date": "2026-06-01 08:00:00", "Link": "https://www.tiktokv.com/share/video/1/"}]
    section, name = ("Video", "Videos") if older else ("Post", "Posts")
    return {
        "Activity": {"Video Browsing History": {"VideoList": watched}},
        "Comment": {"Comments": {"CommentsList": [{"comment": "secret"}]}},
        "Direct Messages": {"Chat History": {"ChatHistory": {"secret": []}}},
        section: {name: {"VideoList": list(videos)}},
        "Profile": {
            "Profile Information": {
                "ProfileMap": {"emailAddress": "agent@pays.example", "userName": owner}
            }
        },
    }


def write_data(path: Path, data: Mapping[str, Any]) -> Path:
    """Write one's own data."""
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    folder.mkdir(parents=True, exist_ok=True)
    times = [f"2026-06-{day:02} 09:30:00" for day in range(1, 9)]
    return [
        unescaped(folder / "Content.csv", STUDIO, [studio(when) for when in times]),
        unescaped(
            folder / "traduit.csv", JAPANESE, [studio(one, posted="6月5日") for one in times]
        ),
        plain(
            folder / "business.csv",
            BUSINESS,
            [business(when, f"{when[:10].replace('-', '/')} 18:19:10") for when in times],
        ),
        plain(
            folder / "jours.csv",
            BUSINESS_DAYS,
            [("2026/06/01", 1, 2, 3, 4, 5, 6, "--", "--", 2, 5, 3)],
        ),
        write_data(folder / "user_data_tiktok.json", user_data([posted(when) for when in times])),
    ]
