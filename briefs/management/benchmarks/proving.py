"""Compares answers with a reading of every text and with grouping in SQL; nothing is timed before they agree."""

from collections import Counter
from dataclasses import replace
from itertools import product

from pyroaring import BitMap

from briefs import search
from briefs.analysis import stem
from briefs.models import EntityTag, Story, TopicTag
from briefs.search import Sort, StoryQuery
from briefs.search.index.pieces import says_nothing_by_capitals, tokens_of
from briefs.search.index.records import headline_texts
from briefs.search.nodes import All, Phrase, Prefix, Word, children

from .asking import Asker

MOST_LISTED = 5_000  # stories up to which the whole order is compared


class WrongAnswer(Exception):
    """What was asked, what the index says, and what is true."""


def check_answers(asker: Asker, count: int = 40) -> str:
    """Compare totals, order, every facet and the histogram of random questions; a sentence about it, or WrongAnswer."""
    queries = [query for query in map(as_written, (asker.query() for _ in range(count))) if query]
    answers = [search.find(query) for query in queries]
    for query, found, worded in zip(queries, answers, scanned([found.reading.tree for found in answers]), strict=True):
        compare(query, "total", found.count, len(expected := filtered(query) & worded))
        if len(expected) <= MOST_LISTED:
            compare(query, "stories", sorted(found.ids(0, MOST_LISTED)), list(expected))
            if found.sort == Sort.NEWEST:
                compare(query, "order", found.ids(0, MOST_LISTED), newest(expected))
        compare(query, "histogram", sum(bar.count for bar in found.histogram().bars), len(expected))
        for facet in ("country", "theme", "section", "year", "month"):
            base = filtered(query, without=facet) & worded
            told = {value.value: value.count for value in found.facet(facet) if value.count}
            compare(query, facet, told, grouped(facet, base))
    _known.clear()
    return f"{len(queries)} random questions: total, stories, order, five facets and histogram equal a scan and SQL"


def as_written(query: StoryQuery) -> StoryQuery | None:
    """The query with names searched by the words typed alone, as a scan can; None if something in it is passed over."""
    found = search.find(query)
    found.count  # noqa: B018  (some messages come of counting)
    if found.messages:
        return None
    return replace(query, not_expanded=tuple(expansion.slug for expansion in found.expansions))


def compare(query, what, told, true):
    if told != true:
        raise WrongAnswer(f"{query}: {what} is {str(told)[:300]}, but should be {str(true)[:300]}.")


def scanned(trees: list) -> list[BitMap]:
    """The stories that each query finds by its words alone, by reading every text once."""
    found = [BitMap() for _ in trees]
    columns = ("headline", "corrected_headline", "section", "edition__title", "body")
    for pk, *headed, body in Story.objects.order_by("pk").values_list("pk", *columns).iterator(5_000):
        read = Read([*headline_texts(*headed), body])
        for tree, stories in zip(trees, found, strict=True):
            if tree is None or holds(tree, read):
                stories.add(pk)
    return found


class Read:
    """A story's words: `lines` of forms in order, all `forms`, and their stems."""

    def __init__(self, texts):
        lines = [
            [token for piece in text.split() for token in tokens_of(piece, shouted)]
            for text, shouted in zip(texts, map(says_nothing_by_capitals, texts), strict=True)
        ]
        self.lines = [f" {' '.join(token.form for token in line)} " for line in lines]
        self.forms = {form for line in lines for token in line for form in (token.form, *token.extras)}
        self.stems = set(map(stem, self.forms))


def holds(node, read: Read) -> bool:
    """Whether a story that was read has what a node asks for."""
    if isinstance(node, Word):
        return not read.stems.isdisjoint(node.stems)
    if isinstance(node, Prefix):
        return any(form.lstrip("^").startswith(node.start) for form in read.forms)
    if isinstance(node, Phrase):
        return any(f" {' '.join(forms)} " in line for forms in product(*node.places) for line in read.lines)
    return (all if isinstance(node, All) else any)(holds(inner, read) for inner in children(node))


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
