"""Stories in the order of a list: newest or oldest first by walking days, so that any page costs the same.

Stories of one day stand in the order of their editions, both ways; stories without a date come last.
"""

from itertools import islice

from pyroaring import BitMap

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


def few_by_date(day_of, stories, is_newest) -> list[int]:
    """Some stories sorted; they come by number, and so stay where their days are the same."""
    if is_newest:
        return sorted(stories, key=lambda story: -day_of[story])
    return sorted(stories, key=lambda story: day_of[story] or LAST)


def _boxes(archive, stories, offset, is_newest):
    """Sets of stories in order, a day each; or a number, for a year or month that lies wholly before the offset."""
    left, months_in = offset, archive.resident.months_in

    def ordered(things):
        return reversed(things) if is_newest else iter(things)

    for year in ordered(list(months_in)):
        in_year = archive.years[year].intersection_cardinality(stories)
        if in_year <= left:
            left -= in_year
            yield in_year
            continue
        for month in ordered(months_in[year]):
            in_month = archive.months[month].intersection_cardinality(stories)
            if in_month <= left:
                left -= in_month
                yield in_month
                continue
            for _, day in ordered(archive.days_of(month)):
                box = day & stories
                left = max(0, left - len(box))
                yield box
    yield stories - dated(archive)


def dated(archive) -> BitMap:
    return BitMap.union(BitMap(), *archive.years.values())
