"""Rows written past the objects are the rows that Django itself would have written."""

import pytest
from django.db import IntegrityError, transaction

from briefs.models import EntityTag, StorySketch
from briefs.models.many_rows import insert_rows, update_rows
from tests.factories import StoryFactory, country

pytestmark = pytest.mark.django_db

NAMES = ("story", "entity", "role", "salience", "evidence", "tagger_version")
EVIDENCE = [["body", 0, 4, 'tab\t, line\n, \\N, \\., "quoted", Überlingen', "alias", None, None]]


def values(tag):
    return {name: value for name, value in EntityTag.objects.filter(pk=tag).values().get().items() if name != "id"}


def test_row_equals_the_one_that_django_writes():
    story, iran = StoryFactory(), country("Iran", "IR")
    row = (story.pk, iran.pk, "about", 0.25, EVIDENCE, 7)
    made = EntityTag.objects.create(
        story=story, entity=iran, role="about", salience=0.25, evidence=EVIDENCE, tagger_version=7
    )
    expected = values(made.pk)
    made.delete()
    insert_rows(EntityTag, NAMES, [row])
    assert values(EntityTag.objects.get().pk) == expected


def test_bytes_and_a_key_that_is_given_come_back_as_they_were():
    story = StoryFactory()
    insert_rows(StorySketch, ("story", "fingerprint", "words", "bands"), [(story.pk, 2**62, 9, b"\\x00\0\n\t\xff")])
    sketch = StorySketch.objects.get(pk=story.pk)
    assert (sketch.fingerprint, bytes(sketch.bands)) == (2**62, b"\\x00\0\n\t\xff")


def test_row_that_is_there_already_is_refused_as_django_refuses_it():
    story, iran = StoryFactory(), country("Iran", "IR")
    row = (story.pk, iran.pk, "about", 0.25, [], 7)
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows(EntityTag, NAMES, [row, row])
    assert not EntityTag.objects.exists()


def test_no_rows_are_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_rows(EntityTag, NAMES, [])
        update_rows(EntityTag, NAMES, [])


def test_only_the_named_fields_of_the_named_rows_change():
    iran = country("Iran", "IR")
    insert_rows(EntityTag, NAMES, [(StoryFactory().pk, iran.pk, "about", 0.25, [], 7) for _ in range(2)])
    changed, other = EntityTag.objects.order_by("pk")
    before = values(changed.pk), values(other.pk)
    update_rows(
        EntityTag, ("role", "machine", "evidence"), [(changed.pk, "mention", False, EVIDENCE), (0, "", True, 0)]
    )
    assert values(changed.pk) == before[0] | {"role": "mention", "machine": False, "evidence": EVIDENCE}
    assert values(other.pk) == before[1]
