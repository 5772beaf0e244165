"""Valid rows of every model with as few words as possible; name only the values that the test is about.

`StoryFactory(headline="…")` makes source and edition with it. `country("Iran", "IR")`, `tagged(story, entity)` and
`themed(story, topic)` read better than the long form in most tests.
"""

import hashlib
from datetime import date

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from briefs import models
from briefs.tagging import folding


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()

    username = factory.Sequence("editor{}".format)
    is_staff = True


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = models.Source
        django_get_or_create = ("slug",)

    name = "Example Brief"
    slug = factory.LazyAttribute(lambda source: folding.slug(source.name))
    licence = "CC-BY-4.0"
    attribution = "Example Brief"


class EditionFactory(DjangoModelFactory):
    """A published edition; each one lies a day after the one before."""

    class Meta:
        model = models.Edition

    source = factory.SubFactory(SourceFactory)
    date = factory.Sequence(lambda number: date.fromordinal(date(2024, 1, 1).toordinal() + number))
    title = factory.Sequence("Edition {}".format)
    slug = factory.LazyAttribute(lambda edition: folding.slug(edition.title))
    status = models.Edition.Status.PUBLISHED
    raw_text = factory.LazyAttribute(lambda edition: f"{edition.title}\n")
    checksum = factory.LazyAttribute(
        lambda edition: hashlib.sha256(f"{edition.raw_text}{edition.date}{edition.slug}".encode()).hexdigest()
    )
    layout = "example"


class StoryFactory(DjangoModelFactory):
    """A published brief of one paragraph, in an edition of its own unless one is given."""

    class Meta:
        model = models.Story

    edition = factory.SubFactory(EditionFactory)
    position = factory.Sequence(lambda number: number + 1)
    section = models.Story.Section.BRIEF
    headline = factory.Sequence("Headline {}".format)
    body = "Something happened somewhere."
    date = factory.LazyAttribute(lambda story: story.edition.date)
    slug = factory.LazyAttributeSequence(
        lambda story, number: f"{folding.slug(story.headline)[:80] or 'story'}-{number}"
    )
    key = factory.Sequence("key-{}".format)


class EntityFactory(DjangoModelFactory):
    """A country unless another `kind` is given, with its own name as alias when `aliases=True`."""

    class Meta:
        model = models.Entity
        skip_postgeneration_save = True

    kind = models.Entity.Kind.COUNTRY
    name = factory.Sequence("Country {}".format)
    sort_name = factory.LazyAttribute(lambda entity: entity.name)
    slug = factory.LazyAttribute(lambda entity: folding.slug(entity.name))

    @factory.post_generation
    def aliases(self, create, wanted, **kwargs):
        """`aliases=["Tehran"]` makes aliases of kind name with these texts, True one of the entity's own name."""
        for text in [self.name] if wanted is True else wanted or ():
            AliasFactory(entity=self, text=text)


class AliasFactory(DjangoModelFactory):
    class Meta:
        model = models.Alias

    entity = factory.SubFactory(EntityFactory)
    text = factory.LazyAttribute(lambda alias: alias.entity.name)
    key = factory.LazyAttribute(lambda alias: folding.key(alias.text))


class EntityIdentifierFactory(DjangoModelFactory):
    class Meta:
        model = models.EntityIdentifier

    entity = factory.SubFactory(EntityFactory)
    scheme = "wikidata"
    value = factory.Sequence("Q{}".format)


class OfficeFactory(DjangoModelFactory):
    class Meta:
        model = models.Office

    holder = factory.SubFactory(EntityFactory, kind="person")
    title = "President"
    of = factory.SubFactory(EntityFactory)


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = models.Topic

    name = factory.Sequence("Theme {}".format)
    slug = factory.LazyAttribute(lambda topic: folding.slug(topic.name))


class TopicPhraseFactory(DjangoModelFactory):
    class Meta:
        model = models.TopicPhrase

    topic = factory.SubFactory(TopicFactory)
    text = factory.Sequence("phrase {}".format)
    weight = 3


class EntityTagFactory(DjangoModelFactory):
    class Meta:
        model = models.EntityTag

    story = factory.SubFactory(StoryFactory)
    entity = factory.SubFactory(EntityFactory)
    role = models.Tag.Role.ABOUT
    salience = 1.0


class TopicTagFactory(DjangoModelFactory):
    class Meta:
        model = models.TopicTag

    story = factory.SubFactory(StoryFactory)
    topic = factory.SubFactory(TopicFactory)
    role = models.Tag.Role.ABOUT
    salience = 1.0


class CandidateFactory(DjangoModelFactory):
    class Meta:
        model = models.Candidate

    form = factory.Sequence("Unknown Name{}".format)
    key = factory.LazyAttribute(lambda candidate: folding.key(candidate.form))
    guessed_kind = models.Entity.Kind.PERSON
    count = 1


class CandidateMentionFactory(DjangoModelFactory):
    class Meta:
        model = models.CandidateMention

    candidate = factory.SubFactory(CandidateFactory)
    story = factory.SubFactory(StoryFactory)
    field = "body"
    start = 0
    end = 9


class DisputeFactory(DjangoModelFactory):
    class Meta:
        model = models.Dispute

    story = factory.SubFactory(StoryFactory)
    entity = factory.SubFactory(EntityFactory)
    reason = "It is about another country."


class StoryCopyFactory(DjangoModelFactory):
    """A near copy; the second story is made after the first, as the constraint wants it."""

    class Meta:
        model = models.StoryCopy

    first = factory.SubFactory(StoryFactory)
    second = factory.SubFactory(StoryFactory)
    kind = models.StoryCopy.Kind.NEAR
    likeness = 0.6


class TagRunFactory(DjangoModelFactory):
    class Meta:
        model = models.TagRun


class TagChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.TagChange

    run = factory.SubFactory(TagRunFactory)
    table = "entitytag"
    row = 1
    story = factory.SubFactory(StoryFactory)


class ImportRunFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportRun


class ImportedEditionFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportedEdition

    run = factory.SubFactory(ImportRunFactory)
    edition = factory.SubFactory(EditionFactory)
    file_name = "edition.txt"
    outcome = models.ImportedEdition.Outcome.CREATED


class ReceiptFactory(DjangoModelFactory):
    class Meta:
        model = models.Receipt

    query = factory.Sequence(lambda n: f"q=word{n}")
    title = "Stories"
    count = 0
    stories = b""
    fingerprint = "0" * 64


class JudgedQuotationFactory(DjangoModelFactory):
    class Meta:
        model = models.JudgedQuotation

    story = factory.SubFactory(StoryFactory)
    text = factory.Sequence("peace is {} days away".format)
    mark = factory.LazyAttribute(lambda row: models.mark_of(row.text))
    verdict = "none"


class RedirectFactory(DjangoModelFactory):
    class Meta:
        model = models.Redirect

    old_path = factory.Sequence("/old-{}/".format)
    new_path = factory.Sequence("/new-{}/".format)


class FollowFactory(DjangoModelFactory):
    class Meta:
        model = models.Follow

    email = factory.Sequence("reader{}@example.org".format)
    query = "country=iran"
    title = "Stories about Iran"


class VersionFactory(DjangoModelFactory):
    class Meta:
        model = models.Version

    name = "gazetteer"
    number = 1


def country(name="Iran", code="", aliases=True, **fields):
    """A country with its ISO alpha-2 code and its own name as alias."""
    entity = EntityFactory(kind="country", name=name, aliases=aliases, **fields)
    if code:
        EntityIdentifierFactory(entity=entity, scheme="iso3166-1-alpha2", value=code)
    return entity


def person(name="Angela Merkel", aliases=True, **fields):
    """A person with the full name as alias."""
    return EntityFactory(kind="person", name=name, aliases=aliases, **fields)


def tagged(story, *entities, **fields):
    """The story with tags for these entities; returns the story."""
    for entity in entities:
        EntityTagFactory(story=story, entity=entity, **fields)
    return story


def themed(story, *topics, **fields):
    """The story with tags for these topics; returns the story."""
    for topic in topics:
        TopicTagFactory(story=story, topic=topic, **fields)
    return story
