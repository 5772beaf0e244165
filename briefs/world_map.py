"""A map of countries as shapes that a page draws as SVG, the darker the more stories."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefs.models.links import address_of

FILE = Path(__file__).resolve().parent / "data" / "world_map.json"
SHADES = 5


@dataclass(frozen=True, slots=True)
class Land:
    """One country that has stories: its outline in units of the drawing, and its shade, 1 to 5."""

    outline: str
    name: str
    url: str
    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class WorldMap:
    """`blank` is the outline of all land without stories; `shades` holds (shade, least, most); `left_out` are names."""

    width: int
    height: int
    blank: str
    lands: list[Land]
    shades: list[tuple[int, int, int]]
    left_out: list[str]


@cache
def drawing() -> dict:
    """Outlines by ISO alpha-2 code; see `data/README.md` for their origin."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def world_map(rows: Iterable[dict], codes: dict[str, str]) -> WorldMap | None:
    """The map of counted countries; `codes` maps slugs to ISO codes. None where no country has a place on it."""
    rows, outlines = list(rows), dict(drawing()["lands"])
    highest = max((row["count"] for row in rows), default=0)
    bounds = least_of(highest)
    lands, left_out = [], []
    for row in rows:
        outline = outlines.pop(codes.get(row["slug"]) or "none", "")
        if outline:
            shade = sum(row["count"] >= least for least in bounds)
            lands.append(Land(outline, row["name"], address_of("country", row["slug"]), row["count"], shade))
        else:
            left_out.append(row["name"])
    if not lands:
        return None
    ends = [*(least - 1 for least in bounds[1:]), highest]
    shades = [(shade, least, most) for shade, (least, most) in enumerate(zip(bounds, ends, strict=True), 1)]
    return WorldMap(drawing()["width"], drawing()["height"], "".join(outlines.values()), lands, shades, left_out)


def least_of(highest: int) -> list[int]:
    """The least count of each shade, each about as many times the one before: 1, 2, 6, 14, 33 up to 80."""
    steps = (max(1, round(highest ** (step / SHADES))) for step in range(SHADES))
    return sorted(set(steps)) if highest > SHADES else list(range(1, highest + 1))
