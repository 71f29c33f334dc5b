"""Synthetic files of Meta's other exports: videos, old statistics, daily series, copies in JSON.

Every name, number and caption is invented; columns, folders and keys are those of the platform.
"""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from imports.make_meta import PAGE

VIDEOS = (
    "Video asset ID,Universal video ID,Page ID,Page name,Title,Duration (sec),Publish time,"
    "Custom labels,Data comment,Date,Reach,3-second video views,Reactions,Comments,Shares"
)
INSIGHTS = (
    "Post ID,Permalink,Post Message,Type,Countries,Languages,Posted,Audience Targeting,"
    "Lifetime Post Total Reach,Lifetime Post organic reach,Lifetime Post Paid Reach,"
    "Lifetime Post Total Impressions,Lifetime Post Consumptions,Lifetime Negative feedback,"
    "Lifetime Organic views to 95%,Lifetime Organic views to 95%"
)
DESCRIPTIONS = (
    ",,,,,,,,Lifetime: The total number of people your Page post was served to. (Unique Users),"
    "Lifetime: organic,Lifetime: paid,Lifetime: impressions,Lifetime: clicks,Lifetime: hidden,a,b"
)
PAGE_POSTS = "this_profile's_activity_across_facebook/posts/profile_posts_1.json"
PROFILE_POSTS = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
INSTAGRAM_POSTS = "your_instagram_activity/media/posts_1.json"
INSTAGRAM_REELS = "your_instagram_activity/media/reels.json"
INSTAGRAM_STORIES = "your_instagram_activity/media/stories.json"
INSTAGRAM_INSIGHTS = "logged_information/past_instagram_insights/posts.json"
THREADS = "your_instagram_activity/threads/threads_and_replies.json"
# 2025-06-17 06:47:03 in Greenwich, 08:47 in Paris.
WHEN = 1_750_142_823


def mojibake(value: object) -> object:
    """Write texts as these copies do: each UTF-8 byte becomes a letter, in keys too."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, dict):
        return {mojibake(key): mojibake(one) for key, one in value.items()}
    return [mojibake(one) for one in value] if isinstance(value, list) else value


def video(number: int = 1, **fields: str) -> dict[str, str]:
    """Return one video's cells, those given replacing the plain ones."""
    plain = {
        "Video asset ID": f"{812_345_678_901_230 + number}",
        "Universal video ID": f"{912_345_678_901_230 + number}",
        "Page ID": PAGE[0],
        "Page name": PAGE[1],
        "Title": "Le marché",
        "Duration (sec)": "61",
        "Publish time": "01/14/2025 09:32",
        "Date": "Lifetime",
        "Reach": "300",
        "3-second video views": "120",
        "Reactions": "9",
        "Comments": "1",
        "Shares": "2",
    }
    return plain | fields


def insight(number: int = 1, **fields: str) -> dict[str, str]:
    """Return the cells of one post of the old statistics."""
    post = 10_153_000_000_000_001 + number
    plain = {
        "Post ID": f"{PAGE[0]}_{post}",
        "Permalink": f"https://www.facebook.com/petr.hautvallon/posts/{post}:0",
        "Post Message": "Vœux du président",
        "Type": "Photo",
        "Posted": "10/1/2015 21:00",
        "Lifetime Post Total Reach": "1200",
        "Lifetime Post organic reach": "1200",
        "Lifetime Post Paid Reach": "0",
        "Lifetime Post Total Impressions": "2100",
        "Lifetime Post Consumptions": "34",
    }
    return plain | fields


def write_table(
    path: Path,
    header: str,
    rows: Sequence[Mapping[str, str]],
    *,
    between: str = "",
    delimiter: str = ",",
) -> Path:
    """Write a table; ``between`` is a line under the header."""
    names = next(csv.reader([header]))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(names)
        if between:
            writer.writerow(next(csv.reader([between])))
        writer.writerows([row.get(name, "") for name in names] for row in rows)
    return path


def write_series(
    path: Path,
    title: str,
    days: Mapping[str, str],
    *,
    names: tuple[str, str] = ("Date", "Primary"),
    more: Sequence[str] = (),
) -> Path:
    """Write a daily series as the platform does: UTF-16 with its mark, « sep=, », a title."""
    lines = ["sep=,", f'"{title}"', '"{}","{}"'.format(*names)]
    lines += [f'"{day}","{figure}"' for day, figure in days.items()]
    path.write_bytes(b"\xff\xfe" + "\r\n".join([*lines, *more, ""]).encode("utf-16-le"))
    return path


def page_post(text: str = "Cinéma en plein air", **more: object) -> dict[str, object]:
    """Return a post of a page's copy, with the personal data that such a copy holds."""
    private = {
        "photo_metadata": {
            "exif_data": [
                {"upload_ip": "203.0.113.7", "latitude": 48.1, "longitude": 2.3, "iso": 100}
            ]
        }
    }
    medium = {"uri": "posts/media/1.jpg", "title": "", "media_metadata": private}
    plain: dict[str, object] = {
        "timestamp": WHEN,
        "data": [{"post": text}, {"update_timestamp": WHEN + 60}, {}],
        "attachments": [{"data": [{"media": medium}]}],
        "title": "PETR du Haut-Vallon a ajouté une nouvelle photo.",
    }
    return plain | more


def medium(when: int = WHEN, title: str = "Été à la ferme", **more: object) -> dict[str, object]:
    """Return a medium of Instagram's or Threads' copy."""
    plain: dict[str, object] = {
        "uri": f"media/posts/202506/{when}.jpg",
        "creation_timestamp": when,
        "title": title,
        "cross_post_source": {"source_app": "FB"},
    }
    return plain | more


def insights_item(when: int = WHEN, **figures: str) -> dict[str, object]:
    """Return an item of the statistics of Instagram's copy, in French."""
    said: dict[str, object] = {
        "Timestamp de la création": {"href": "", "value": "17 juin 2025", "timestamp": when}
    }
    names = {"reach": "Comptes touchés", "reactions": "J'aime", "saves": "Enregistrements"}
    for metric, value in figures.items():
        said[names[metric]] = {"href": "", "value": value, "timestamp": 0}
    return {"media_map_data": {"Miniature du média": {}}, "string_map_data": said}


def dumped(value: object) -> bytes:
    """Return a value as these copies write it."""
    return json.dumps(mojibake(value), ensure_ascii=True, indent=2).encode("ascii")


def write_json(path: Path, value: object) -> Path:
    """Write one file of a copy."""
    path.write_bytes(dumped(value))
    return path


def write_archive(path: Path, members: Mapping[str, object]) -> Path:
    """Write a copy; bytes are written as they are, anything else as its JSON."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, value in members.items():
            bundle.writestr(name, value if isinstance(value, bytes) else dumped(value))
    return path


def samples(folder: Path) -> list[Path]:
    """Write one valid file of each kind."""
    posts = [{"media": [medium()]}]
    return [
        write_table(folder / "videos.csv", VIDEOS, [video()]),
        write_table(folder / "insights.csv", INSIGHTS, [insight()], between=DESCRIPTIONS),
        write_series(folder / "Follows.csv", "Instagram follows", {"2025-01-01T01:00:00": "5"}),
        write_json(folder / "profile_posts_1.json", [page_post()]),
        write_json(folder / "posts_1.json", posts),
        write_json(folder / "reels.json", {"ig_reels_media": posts}),
        write_archive(
            folder / "instagram-petr_haut_vallon-2025-07-01-AbCd.zip",
            {
                INSTAGRAM_POSTS: posts,
                INSTAGRAM_STORIES: {"ig_stories": [medium(WHEN + 600, "")]},
                INSTAGRAM_INSIGHTS: {"organic_insights_posts": [insights_item(reach="120")]},
                THREADS: {"text_post_app_text_posts": [{"media": [medium(uri="")]}]},
            },
        ),
    ]


def excel_series(path: Path) -> Path:
    """Write a series as a French spreadsheet saves it again."""
    lines = ["Facebook follows;", "Date;Primary", "2025-01-01T01:00:00;5", "2025-01-02T01:00:00;"]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def audience() -> bytes:
    """Return the tables of an audience, one under the other."""
    text = io.StringIO()
    text.write('sep=,\r\n"Age & gender"\r\n"Age","Women","Men"\r\n"18-24","4%","3%"\r\n')
    text.write('\r\n"Top cities"\r\n"Ambreville","12%"\r\n"Saint-Léger","4%"\r\n')
    return b"\xff\xfe" + text.getvalue().encode("utf-16-le")
