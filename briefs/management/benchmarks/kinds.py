"""The kinds of pages that are timed one by one: each gives queries and what is asked of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from django.db.models import Max, Min

from briefs import search
from briefs.models import Story
from briefs.search import Sort, StoryQuery
from briefs.search.answering.rows import story_rows

from .asking import ROWS, Asker, whole_page

REPEATS, MANY = 20, 100  # so many that the slowest is not their p95


def kinds(asker: Asker) -> Iterator[tuple[str, list[Callable]]]:
    """(name, pieces of work) of every kind, the same for the same archive."""
    everything = search.find(StoryQuery())

    def words(share):
        return [StoryQuery(words=word) for word in asker.near(everything.count * share)]

    yield "newest list", pages([StoryQuery()] * REPEATS)
    yield from filtered(asker)
    for share in (0.5, 0.1, 0.01, 0.001):
        yield f"word in {share * 100:g} %", pages(words(share))
    yield "phrase", pages([StoryQuery(words=asker.phrase()) for _ in range(REPEATS)])
    yield "prefix", pages([StoryQuery(words=asker.word()[:5] + "*") for _ in range(REPEATS)])
    yield "person facet, whole archive", [lambda: counted_anew(everything, "person")] * REPEATS
    found = [search.find(query) for query in words(0.01)]
    yield "person facet, word in 1 %", [lambda one=one: counted_anew(one, "person") for one in found]
    yield "histogram alone", [lambda one=one: one.histogram() for one in found]
    yield from around_an_entity(asker)
    yield "related stories", [lambda found=everything, one=one: related(found, *one) for one in some_stories()]
    starts = ("co", "country 1", "p", "theme", "20")
    yield "suggestions", [lambda start=start: search.suggest(start) for start in starts] * 4
    yield from deep_pages(words(0.1)[0])


def pages(queries) -> list[Callable]:
    return [lambda query=query: whole_page(query) for query in queries]


def filtered(asker: Asker) -> Iterator[tuple[str, list[Callable]]]:
    """Lists of one broad filter, and of two narrow ones within some years."""
    yield "broad filter", pages([StoryQuery(chosen={"country": (one,)}) for one in asker.countries[:REPEATS]])
    first, last = date(2010, 1, 1), date(2014, 12, 31)
    narrow = zip(asker.countries[20:40], asker.themes[10:30], strict=False)
    chosen = [{"country": (country,), "theme": (theme,)} for country, theme in narrow]
    yield "narrow filters and years", pages([StoryQuery(chosen=one, first_day=first, last_day=last) for one in chosen])


def deep_pages(query: StoryQuery) -> Iterator[tuple[str, list[Callable]]]:
    """The second and the last page of a long list by date."""
    deep = replace(query, sort=Sort.NEWEST)
    deepest = search.find(deep).count - ROWS
    yield "page two", [lambda: search.find(deep).ids(ROWS, ROWS)] * REPEATS
    yield "deepest page", [lambda: search.find(deep).ids(deepest, ROWS)] * REPEATS


def counted_anew(found, facet: str) -> None:
    found.archive.counted.forget()
    found.facet(facet, ROWS)


def around_an_entity(asker: Asker) -> Iterator[tuple[str, list[Callable]]]:
    """What the pages of a country and of a story ask besides a list."""
    countries = [StoryQuery(words=f"country:{one}", sort=Sort.NEWEST) for one in asker.countries[:REPEATS]]
    yield "timeline of a country", [lambda one=one: search.find(one).histogram() for one in countries]
    for facet in ("country", "person"):
        yield (
            f"appears with, {facet}",
            [lambda one=one, f=facet: counted_anew(search.find(one), f) for one in countries],
        )


def some_stories() -> list[tuple[int, date]]:
    """The number and the day of stories from all over the archive."""
    ends = Story.objects.aggregate(first=Min("pk"), last=Max("pk"))
    numbers = range(ends["first"], ends["last"] + 1, max(1, (ends["last"] - ends["first"]) // MANY))
    return list(Story.objects.filter(pk__in=numbers, date__isnull=False).values_list("pk", "date"))


def related(found, story: int, day: date) -> None:
    """What the page of a story asks for its related stories."""
    story_rows(search.alike(found.archive, story, day, 6), found.names)
