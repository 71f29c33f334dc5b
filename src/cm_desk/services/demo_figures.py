"""How far the example's publications went, account by account, in plausible proportions."""

import math
import random
from typing import TypedDict

from cm_desk.domain.publication import Format
from cm_desk.services.demo_data import AccountSpec


class Figures(TypedDict, total=False):
    views: int
    reach: int
    impressions: int
    reactions: int
    comments: int
    shares: int
    clicks: int
    saves: int
    follows: int


_MOVING = frozenset({Format.VIDEO, Format.SHORT_VIDEO})


def followers(spec: AccountSpec, progress: float) -> int:
    """Return the followers between the account's first and last figures; growth slows down."""
    first, last = spec.followers
    return round(first + (last - first) * math.sin(min(max(progress, 0.0), 1.0) * math.pi / 2))


def figures(
    spec: AccountSpec, progress: float, form: Format, rng: random.Random, *, boost: float
) -> Figures:
    """Return what that account's platform would show for one publication, and no more."""
    crowd = followers(spec, progress)
    seen = crowd * rng.lognormvariate(-1.0, 0.45) * boost * (1.5 if form in _MOVING else 1.0)
    liked = seen * rng.lognormvariate(-3.4, 0.5)
    match spec.key:
        case "facebook":
            return {
                "views": round(seen * rng.uniform(1.15, 1.6)),
                "reach": round(seen),
                "reactions": round(liked),
                "comments": _few(rng, liked * 0.12),
                "shares": _few(rng, liked * 0.25),
                "clicks": round(seen * rng.uniform(0.01, 0.05)),
            }
        case "instagram":
            return {
                "views": round(seen * rng.uniform(1.2, 1.9)),
                "reach": round(seen),
                "reactions": round(liked * 1.8),
                "comments": _few(rng, liked * 0.1),
                "shares": _few(rng, liked * 0.15),
                "saves": _few(rng, liked * 0.12),
                "follows": _few(rng, 0.6),
            }
        case "linkedin":
            return {
                "impressions": round(seen * 1.9),
                "reactions": round(liked * 1.5),
                "comments": _few(rng, liked * 0.15),
                "shares": _few(rng, liked * 0.12),
                "clicks": round(seen * rng.uniform(0.03, 0.1)),
            }
        case "youtube":
            return {"views": round(seen * 3 + rng.uniform(20, 140)), "reactions": _few(rng, 2)}
        case "newsletter":
            return {
                "reach": round(crowd * rng.uniform(0.41, 0.56)),
                "clicks": round(crowd * rng.uniform(0.05, 0.13)),
            }
        case _:
            return {"reactions": _few(rng, crowd * 0.02)}


def _few(rng: random.Random, mean: float) -> int:
    """Draw a small count around a mean, often zero when the mean is under one."""
    return int(mean * rng.uniform(0.3, 1.7) + rng.random())
