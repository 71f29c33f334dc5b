"""Synthetic exports of LinkedIn, with the columns and habits of the real ones.

Every name, number and text is invented; the headers are those of the platform in 2025.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from imports.make_workbooks import bundle, write_ods, write_xls, write_xlsx

PREAMBLE = (
    "Engagement metrics for individual posts. Created date indicates when your post was "
    "created. All dates and times are in UTC."
)
POSTS = [
    "Post title",
    "Post link",
    "Post type",
    "Campaign name",
    "Posted by",
    "Created date",
    "Campaign start date",
    "Campaign end date",
    "Audience",
    "Impressions",
    "Views",
    "Offsite Views",
    "Clicks",
    "Click through rate (CTR)",
    "Likes",
    "Comments",
    "Reposts",
    "Follows",
    "Engagement rate",
    "Content Type",
]
METRICS = [
    "Date",
    "Impressions (organic)",
    "Impressions (sponsored)",
    "Impressions (total)",
    "Unique impressions (organic)",
    "Clicks (organic)",
    "Clicks (sponsored)",
    "Clicks (total)",
    "Engagement rate (total)",
]
FOLLOWERS = [
    "Date",
    "Sponsored followers",
    "Organic followers",
    "Auto-invited followers",
    "Total followers",
]
VISITORS = ["Date", "Overview page views (desktop)", "Overview page views (total)"]
COMPETITORS = ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"]
CREATOR = [
    "Post URL",
    "Post publish date",
    "Engagements",
    "",
    "Post URL",
    "Post publish date",
    "Impressions",
]
SHARES = ["Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"]
SHEET = "All posts"
FILE = "pays-de-vallombre_content_1767225600000.xls"  # downloaded on 1 January 2026


def urn(when: str, kind: str = "activity") -> str:
    """Return an identifier made at an instant of UTC."""
    moment = datetime.fromisoformat(when).replace(tzinfo=UTC)
    return f"urn:li:{kind}:{(int(moment.timestamp() * 1000) << 22) + 12_345}"


def link(when: str, kind: str = "activity") -> str:
    return f"https://www.linkedin.com/feed/update/{urn(when, kind)}"


def post(when: str = "2025-03-14 08:30", **fields: Any) -> list[Any]:
    """Return a line of « All posts »; fields by the names of the header, in lower case."""
    day = datetime.fromisoformat(when).strftime("%m/%d/%Y")
    values = {
        "post title": "La fête du pays revient samedi à Ambreville",
        "post link": link(when),
        "post type": "Organic",
        "posted by": "Camille Personne",
        "created date": day,
        "impressions": 1250,
        "views": 40,
        "clicks": 31,
        "click through rate (ctr)": 0.0248,
        "likes": 17,
        "comments": 3,
        "reposts": 2,
        "follows": 1,
        "engagement rate": 0.0424,
    }
    values |= {name.replace("_", " "): value for name, value in fields.items()}
    return [values.get(name.lower()) for name in POSTS]


def write_page(path: Path, posts: Iterable[Sequence[Any]], names: Sequence[str] = POSTS) -> Path:
    """Write the workbook that a page's administrator downloads, of the age of its name."""
    metrics = [
        ["Engagement metrics by day."],
        METRICS,
        ["03/14/2025", 900, 350, 1250, 700, 20, 11, 31, 0.0424],
    ]
    write = write_xls if path.suffix == ".xls" else write_xlsx
    return write(path, {"Metrics": metrics, SHEET: [[PREAMBLE], names, *posts]})


def write_csv(path: Path, rows: Iterable[Sequence[Any]], delimiter: str = ",") -> Path:
    path.write_text(csv_text(rows, delimiter), "utf-8")
    return path


def csv_text(rows: Iterable[Sequence[Any]], delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def write_followers(path: Path, days: Iterable[Sequence[Any]]) -> Path:
    """Write the workbook of a page's followers, with who they are beside."""
    write = write_xls if path.suffix == ".xls" else write_xlsx
    others = [["Location", "Total followers"], ["Ambreville, France", 210]]
    return write(path, {"New followers": [FOLLOWERS, *days], "Location": others})


def write_creator(path: Path, posts: Iterable[Sequence[Any]]) -> Path:
    """Write the workbook of a member's statistics."""
    note = ["Maximum of 50 posts available to include in this list"]
    return write_xlsx(
        path,
        {
            "DISCOVERY": [["Overall Performance", "1/1/2025 - 12/31/2025"], ["Impressions", 9000]],
            "ENGAGEMENT": [["Date", "Impressions", "Engagements"], ["1/1/2025", 12, 1]],
            "TOP POSTS": [note, [], CREATOR, *posts],
            "FOLLOWERS": [["Total followers on 12/31/2025:", 812], [], ["Date", "New followers"]],
            "DEMOGRAPHICS": [["Top Demographics", "Value", "Percentage"]],
        },
    )


def share(when: str, text: str, shared: str = "", media: str = "") -> list[str]:
    """Return a line of « Shares.csv », its link percent-encoded."""
    encoded = urn(when, "share").replace(":", "%3A")
    seconds = datetime.fromisoformat(when).strftime("%Y-%m-%d %H:%M:%S")
    place = f"https://www.linkedin.com/feed/update/{encoded}"
    return [seconds, place, text, shared, media, "MEMBER_NETWORK"]


def write_archive(path: Path, members: Mapping[str, str]) -> Path:
    """Write the copy of a member's data: shares, and what nobody should open."""
    private = {
        "Basic/messages.csv": "FROM,TO,CONTENT\nCamille,Dominique,secret\n",
        "Basic/Connections.csv": "First Name,Email Address\nDominique,d@exemple.fr\n",
    }
    return bundle(path, {**members, **private})


def samples(folder: Path) -> list[Path]:
    """Write one file of each kind."""
    shares = [SHARES, share("2025-05-06 07:08:09", "Bonjour, à tous")]
    return [
        write_page(folder / FILE, [post(), post("2025-04-01 10:00")]),
        write_page(folder / "page.xlsx", [post()]),
        write_ods(folder / "page.ods", {SHEET: [[PREAMBLE], POSTS, post()]}),
        write_csv(folder / "all posts.csv", [[PREAMBLE], POSTS, post()]),
        write_followers(folder / "p_followers_1767225600000.xls", [["03/14/2025", 0, 4, 1, 5]]),
        write_creator(
            folder / "AggregateAnalytics_Camille_2025-01-01_2025-12-31.xlsx",
            [[link("2025-03-14 08:30"), "3/14/2025", "21", None, None, None, None]],
        ),
        write_csv(folder / "Shares.csv", shares),
        write_archive(folder / "linkedin.zip", {"Shares.csv": csv_text(shares)}),
    ]
