"""What the rows of stories say that they are found by: the truth that the index mirrors."""

from collections import defaultdict

from django.utils import timezone

from briefs.models import Edition, Entity, EntityTag, Story, Tag, TopicTag

from .terms import Terms, make_terms

FIELD_OF_KIND: dict[str, str] = {
    Entity.Kind.COUNTRY: "country",
    Entity.Kind.REGION: "region",
    Entity.Kind.PERSON: "person",
    Entity.Kind.ORGANISATION: "organisation",
    Entity.Kind.ARMED_GROUP: "organisation",
    Entity.Kind.COMPANY: "organisation",
    Entity.Kind.MEDIA: "medium",
    Entity.Kind.PLACE: "place",
    Entity.Kind.THREAD: "thread",
}
UNDATED = "undated"


def terms_of(ids: list[int]) -> dict[int, Terms]:
    """Story number -> terms, for those of the stories that readers may find; three statements."""
    # Who may find a story is asked here and not in SQL, where SQLite would begin with all published editions.
    read = Story.objects.filter(pk__in=ids).order_by().values_list(
        "status", "edition__status", "pk", "headline", "corrected_headline", "body", "shape", "section", "date",
        "edition__date", "edition__source_id", "created_at", "edition__title",
    )  # fmt: skip
    rows = [row[2:] for row in read if row[:2] == (Story.Status.PUBLISHED, Edition.Status.PUBLISHED)]
    keys = tag_keys(ids)
    return {
        pk: make_terms(
            headline_texts(headline, corrected, section, title),
            [body, *quotations(shape)],
            [
                *keys[pk],
                f"section:{section}",
                f"source:{source}",
                f"day:{date or edition_date or UNDATED}",
                f"added:{timezone.localdate(moment)}",
            ],
        )
        for pk, headline, corrected, body, shape, section, date, edition_date, source, moment, title in rows
    }


def headline_texts(headline: str, corrected: str, section: str, edition_title: str) -> list[str]:
    """The headline that readers see, and the printed one where that is another: both find the story.

    Over a lead without one its edition's title stands.
    """
    texts = [text for text in dict.fromkeys((corrected, headline)) if text]
    return texts or ([edition_title] if section == Story.Section.LEAD and edition_title else [])


def quotations(shape) -> list[str]:
    """What stands apart from the body: pull quotes and who spoke them."""
    return [" ".join(map(str, part[1:])) for part in shape or () if part and part[0] == "quote"]


def tag_keys(ids) -> dict[int, list[str]]:
    """Story number -> keys of its visible tags, as in "country:12"; two statements."""
    keys = defaultdict(list)
    entities = EntityTag.objects.visible().filter(story__in=ids).order_by()
    for story, entity, kind, role in entities.values_list("story_id", "entity_id", "entity__kind", "role"):
        field = FIELD_OF_KIND[kind]
        keys[story].append(f"{field}:{entity}")
        if role == Tag.Role.ABOUT and field == "country":
            keys[story].append(f"about:{entity}")
    topics = TopicTag.objects.visible().filter(story__in=ids).order_by()
    for story, topic in topics.values_list("story_id", "topic_id"):
        keys[story].append(f"theme:{topic}")
    return keys
