"""Stories in the order of a list: newest or oldest first by walking days, so that any page costs the same.

Stories of one day stand in the order of their editions, both ways; stories without a date come last. By relevance
come as many as are ranked, and after them the others, newest first.
"""

from itertools import islice

from pyroaring import BitMap

from ..limits import limit as limit_of

FEW = 600  # stories that are sorted one by one rather than found by walking
LAST = 2**32


def by_date(archive, stories: BitMap, offset: int, limit: int, is_newest: bool = True) -> list[int]:
    """The numbers of stories `offset` to `offset + limit`, skipping whole years, months and days by their counts."""
    if len(stories) <= FEW and archive.resident.day_of is not None:
        return few_by_date(archive.resident.day_of, stories, is_newest)[offset : offset + limit]
    found: list[int] = []
    for bitmap in _boxes(archive, stories, offset, is_newest):
        if not isinstance(bitmap, BitMap):
            offset -= bitmap
            continue
        if offset >= len(bitmap):
            offset -= len(bitmap)
            continue
        found += islice(bitmap[offset : offset + limit - len(found)], limit)
        offset = 0
        if len(found) >= limit:
            break
    return found


def by_relevance(archive, stories: BitMap, ranked, offset: int, limit: int) -> list[int]:
    """The same by relevance; `ranked` gives (score, stories) from the best on, for as many stories as it is asked."""
    depth = limit_of("QUERY_RANKED")
    first = best(archive, ranked, min(offset + limit, depth)) if offset < depth else []
    found = [story for story, _ in first[offset : min(offset + limit, depth)]]
    if len(found) < limit and offset + limit > depth:
        rest = stories - BitMap([story for story, _ in best(archive, ranked, depth)])
        found += by_date(archive, rest, max(0, offset - depth), limit - len(found))
    return found


def best(archive, ranked, need: int) -> list[tuple[int, int]]:
    """(story, score) of the best stories, at most `need`; among equals the newest first."""
    found: list[tuple[int, int]] = []
    for score, stories in ranked(need):
        found += [(story, score) for story in by_date(archive, stories, 0, need - len(found))]
        if len(found) >= need:
            break
    return found


def few_by_date(day_of, stories, is_newest) -> list[int]:
    """Some stories sorted; they come by number, and so stay where their days are the same."""
    if is_newest:
        return sorted(stories, key=lambda story: -day_of[story])
    return sorted(stories, key=lambda story: day_of[story] or LAST)


def _boxes(archive, stories, offset, is_newest):
    """Sets of stories in order, a day each; or a number, for a year or month that lies wholly before the offset."""
    left, months_in = offset, archive.resident.months_in
    for year in _ordered(list(months_in), is_newest):
        in_year = archive.years[year].intersection_cardinality(stories)
        if in_year <= left:
            left -= in_year
            yield in_year
            continue
        for month in _ordered(months_in[year], is_newest):
            in_month = archive.months[month].intersection_cardinality(stories)
            if in_month <= left:
                left -= in_month
                yield in_month
                continue
            for _, day in _ordered(archive.days_of(month), is_newest):
                box = day & stories
                left = max(0, left - len(box))
                yield box
    yield stories - dated(archive)


def _ordered(things, is_newest):
    return reversed(things) if is_newest else iter(things)


def dated(archive) -> BitMap:
    return BitMap.union(BitMap(), *archive.years.values())
