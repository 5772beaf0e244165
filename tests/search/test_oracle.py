"""The engine against a brute-force scan: the same stories, order, counts, on any corpus and any query."""

from datetime import UTC, date, datetime, time
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefs import search
from briefs.models import Entity, Story, Tag
from briefs.search import Match, Sort, StoryQuery
from briefs.search.answering import counts, inside
from tests.factories import EditionFactory, EntityFactory, StoryFactory, TopicFactory, country, tagged, themed

from .oracle import Oracle

pytestmark = pytest.mark.django_db

WORDS = "Asia iran Iranian Tehran tariff tariffs WHO who US us cease-fire ceasefire aid aids AIDS the of 5-4".split()
OPERATORS = [
    "OR",
    "NOT",
    "-",
    "(",
    ")",
    '"',
    "headline:",
    "nu*",
    "tar*",
    "country:iran",
    "from:2024-02",
    "added:2024-01",
]
some_text = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
some_query = st.lists(st.sampled_from(WORDS + OPERATORS), max_size=6).map(" ".join)
days = st.dates(date(2023, 12, 28), date(2024, 3, 3))
NAMED = {
    "country": ("iran", "iraq"),
    "region": ("asia",),
    "theme": ("trade", "tariffs", "war"),
    "person": ("ali-tariff", "nur-aid"),
}
slugs = st.lists(st.sampled_from(["iran", "iraq", "asia"]), max_size=2).map(tuple)


class World:
    """A small archive in which everything happens: regions, subtopics, drafts, withdrawn and undated stories."""

    def __init__(self):
        self.numbers = count()
        asia = EntityFactory(kind="region", name="Asia")
        iran, iraq = country("Iran", "IR", aliases=["Iranian", "Tehran"]), country("Iraq", "IQ")
        Entity.objects.filter(pk__in=[iran.pk, iraq.pk]).update(parent=asia)
        people = [EntityFactory(kind="person", name=name) for name in ("Ali Tariff", "Nur Aid")]
        self.entities = [iran, iraq, asia, *people]
        trade = TopicFactory(name="Trade")
        self.topics = [trade, TopicFactory(name="Tariffs", parent=trade), TopicFactory(name="War")]
        self.editions = [EditionFactory(date=date(2024, 1, 1)), EditionFactory(date=date(2024, 2, 1), status="draft")]

    def story(self, draw):
        edition = draw(st.sampled_from(self.editions))
        story = StoryFactory(
            edition=edition,
            headline=draw(some_text),
            body=draw(some_text),
            date=draw(days),
            slug=f"story-{next(self.numbers)}",
            section=draw(st.sampled_from(Story.Section.values)),
            status=draw(st.sampled_from(["published", "published", "published", "withdrawn"])),
        )
        received = datetime.combine(draw(days), time(draw(st.integers(0, 23)), 30), tzinfo=UTC)
        Story.objects.filter(pk=story.pk).update(created_at=received)
        story.created_at = received
        for entity in draw(st.lists(st.sampled_from(self.entities), max_size=2, unique=True)):
            tagged(story, entity, role=draw(st.sampled_from(Tag.Role.values)))
        for topic in draw(st.lists(st.sampled_from(self.topics), max_size=2, unique=True)):
            themed(story, topic)
        return story


def draw_query(draw):
    """Any question: words, filters, exclusions, days and order."""
    return StoryQuery(
        words=draw(st.one_of(st.just(""), some_query, some_text)),
        match=draw(st.sampled_from(list(Match))),
        chosen=draw_chosen(draw),
        all_of=draw(st.sampled_from([(), (), ("country",), ("theme", "country")])),
        excluded={"country": draw(st.sampled_from([(), (), ("iraq",)]))},
        about=draw(st.booleans()),
        first_day=draw(st.none() | days),
        last_day=draw(st.none() | days),
        after=draw(st.sampled_from([0, 0, 3, 10**6])),
        added=draw(st.none() | st.tuples(days, days)),
        not_expanded=draw(st.sampled_from([(), ("iran",)])),
        left_out=draw(st.sampled_from([(), (), ("tehran",), ("Iranian", "tag:iraq")])),
        stories=draw(st.sampled_from([(), (), (1, 2, 3, 5, 8, 13), (2**31 - 1,)])),
        sort=draw(st.sampled_from([None, *Sort])),
    )


def draw_chosen(draw):
    """Values of some facets."""
    return {
        "country": tuple(slug for slug in draw(slugs) if slug != "asia"),
        "region": tuple(slug for slug in draw(slugs) if slug == "asia"),
        "theme": draw(st.sampled_from([(), (), ("trade",), ("war", "tariffs")])),
        "year": draw(st.sampled_from([(), (), ("2024",)])),
    }


def assert_same(query, oracle):
    """Total, order at any depth, every facet and the histogram agree with the scan."""
    found, expected = search.find(query), oracle.found(query)
    assert found.count == len(expected)
    assert found.ids(0, 100) == expected
    assert [pk for place in range(0, len(expected), 3) for pk in found.ids(place, 3)] == expected
    for facet in ("country", "region", "theme", "person", "section", "source", "year", "month"):
        values = found.facet(facet)
        for value in values:
            assert value.excluded or value.count == oracle.facet(query, facet, value.value), (facet, value)
        wanted = {value for value in NAMED.get(facet, ()) if oracle.facet(query, facet, value)}
        assert wanted <= {value.value for value in values}
    days_with = [text.day for pk, text in oracle.texts.items() if pk in set(expected) and text.day]
    if not (query.first_day or query.last_day):
        assert sum(bar.count for bar in found.histogram().bars) == len(days_with)


@pytest.mark.parametrize(
    ("fresh", "thin", "few"),
    [(1_000, 2, dict.fromkeys(counts.FEW, 2)), (0, 2, {}), (3, inside.THIN, counts.FEW)],
    ids=["fresh", "settled", "mixed"],
)
@settings(
    max_examples=25,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # Making an example smaller would take minutes.
)
@given(data=st.data())
def test_the_engine_agrees_with_a_scan(data, fresh, thin, few, settings, monkeypatch):
    settings.BRIEFS_SEARCH_FRESH = fresh
    monkeypatch.setattr(counts, "MANY", thin)  # 2: every set of stories is counted in the way of a thin one
    monkeypatch.setattr(inside, "THIN", thin)
    monkeypatch.setattr(inside, "LEAST", 0)
    monkeypatch.setattr(inside, "LISTED", (0, thin))
    monkeypatch.setattr(counts, "FEW", few)  # 2: always read off the stories, none: never
    monkeypatch.setattr(counts, "SOON_READ", fresh)  # 0: both ways are weighed first
    from django.db import transaction

    with transaction.atomic():
        world = World()
        stories = [world.story(data.draw) for _ in range(data.draw(st.integers(0, 7)))]
        search.refresh(stories)
        change(world, stories, data.draw)
        oracle = Oracle()
        for _ in range(4):
            assert_same(draw_query(data.draw), oracle)
        assert search.check() == []
        transaction.set_rollback(True)


def change(world, stories, draw):
    """What happens to an archive afterwards: edits, deletions, an edition published, one loaded late."""
    for story in stories:
        what = draw(st.sampled_from(["keep", "keep", "edit", "delete", "retag"]))
        if what == "edit":
            story.body, story.date = draw(some_text), draw(days)
            story.save()
            search.refresh([story])
        elif what == "delete":
            search.forget([story.pk])
            story.delete()
        elif what == "retag":
            story.entity_tags.all().delete()
            search.refresh([story])
    if draw(st.booleans()):
        draft = world.editions[1]
        draft.status = "published"
        draft.save()
        search.refresh(draft.stories.all())
    with search.batch():
        search.refresh([world.story(draw) for _ in range(draw(st.integers(0, 3)))])
