"""Compares answers with a reading of every text and with grouping in SQL; nothing is timed before they agree."""

import re
from collections import Counter

from pyroaring import BitMap

from briefs import search
from briefs.analysis import stem
from briefs.models import EntityTag, Story, TopicTag
from briefs.search import Sort, StoryQuery
from briefs.search.pieces import tokens_of

from .asking import Asker

MOST_LISTED = 5_000  # stories up to which the whole order is compared


class WrongAnswer(Exception):
    """What was asked, what the index says, and what is true."""


def check_answers(asker: Asker, count: int = 40) -> str:
    """Compare totals, order, every facet and the histogram of random questions; a sentence about it, or WrongAnswer."""
    queries = [asker.query() for _ in range(count)]
    conditions = {condition for query in queries for condition in conditions_of(query.words)}
    holding = scanned(conditions)
    for query in queries:
        found = search.find(query)
        worded = [holding[condition] for condition in conditions_of(query.words)]
        compare(query, "total", found.count, len(expected := BitMap.intersection(filtered(query), *worded)))
        if len(expected) <= MOST_LISTED:
            compare(query, "stories", sorted(found.ids(0, MOST_LISTED)), list(expected))
            if found.sort == Sort.NEWEST:
                compare(query, "order", found.ids(0, MOST_LISTED), newest(expected))
        compare(query, "histogram", sum(bar.count for bar in found.histogram().bars), len(expected))
        for facet in ("country", "theme", "section", "year", "month"):
            base = BitMap.intersection(filtered(query, without=facet), *worded)
            told = {value.value: value.count for value in found.facet(facet) if value.count}
            compare(query, facet, told, grouped(facet, base))
    _known.clear()
    return (
        f"{count} random questions: total, stories, order, five facets and histogram equal a scan of every text and SQL"
    )


def compare(query, what, told, true):
    if told != true:
        raise WrongAnswer(f"{query}: {what} is {str(told)[:300]}, but should be {str(true)[:300]}.")


def conditions_of(words: str) -> list[tuple[str, str]]:
    """The ("phrase" | "prefix" | "word", text) conditions of words that an `Asker` made."""
    quoted = re.findall(r'"([^"]+)"', words)
    rest = re.sub(r'"[^"]*"', " ", words).split()
    return [("phrase", text) for text in quoted] + [
        ("prefix", word[:-1]) if word.endswith("*") else ("word", stem(word)) for word in rest
    ]


def scanned(conditions) -> dict[tuple[str, str], BitMap]:
    """The stories that meet each condition, by reading every text once."""
    found = {condition: BitMap() for condition in conditions}
    words = {text: found["word", text] for kind, text in conditions if kind == "word"}
    phrases = {f" {text} ": found["phrase", text] for kind, text in conditions if kind == "phrase"}
    prefixes = {text: found["prefix", text] for kind, text in conditions if kind == "prefix"}
    for pk, *texts in Story.objects.order_by("pk").values_list("pk", "headline", "body").iterator(5_000):
        lines = [[token.form for piece in text.split() for token in tokens_of(piece, False)] for text in texts]
        forms = {form for line in lines for form in line}
        for one in {stem(form) for form in forms} & words.keys():
            words[one].add(pk)
        for start, stories in prefixes.items():
            if any(form.startswith(start) for form in forms):
                stories.add(pk)
        for phrase, stories in phrases.items():
            if any(phrase in f" {' '.join(line)} " for line in lines):
                stories.add(pk)
    return found


def filtered(query: StoryQuery, without: str = "") -> BitMap:
    """The stories that pass the filters, by SQL, leaving out what is chosen of one facet."""
    stories = Story.objects.published()
    for name, relation in (("country", "entity_tags__entity"), ("theme", "topic_tags__topic")):
        if name in query.chosen and name != without:
            stories = stories.filter(**{f"{relation}__slug__in": query.chosen[name]})
    if query.first_day:
        stories = stories.filter(date__range=(query.first_day, query.last_day))
    return BitMap(stories.order_by().values_list("pk", flat=True))


def newest(stories) -> list[int]:
    """In order of days, the newest first, by SQL."""
    rows = (
        Story.objects.filter(pk__in=Story.objects.none())
        if not stories
        else _in_lots(Story, "pk", stories, "date", "pk")
    )
    return [pk for _, pk in sorted(rows, key=lambda row: (-row[0].toordinal(), row[1]))]


def _in_lots(model, column, stories, *columns):
    everything = list(stories)
    for at in range(0, len(everything), 900):
        lot = everything[at : at + 900]
        yield from model.objects.filter(**{f"{column}__in": lot}).order_by().values_list(*columns)


def grouped(facet: str, stories: BitMap) -> dict[str, int]:
    """{value: stories} of a facet, counted over rows."""
    if facet == "country":
        rows = _rows(EntityTag.objects.filter(entity__kind="country"), "story_id", "entity__slug")
    elif facet == "theme":
        rows = _rows(TopicTag.objects.all(), "story_id", "topic__slug")
    else:
        rows = _rows(Story.objects.published(), "pk", "section" if facet == "section" else "date")
    letters = {"year": 4, "month": 7}.get(facet)
    return dict(Counter(str(value)[:letters] for story, value in rows if story in stories))


_known: dict[tuple, list] = {}


def _rows(queryset, *columns):
    """Rows (story, value), read once; None of it is known to the index."""
    key = (queryset.model, *columns)
    if key not in _known:
        _known[key] = list(queryset.order_by().values_list(*columns).distinct())
    return _known[key]
