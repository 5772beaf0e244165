"""Who said what: the direct quotations of stories, each with whose words they are said to be.

Read off the text when they are asked for, by `tagging.quoting` and the evidence of the tags; what editors struck is
left out. Only sources that may be shown in full are quoted.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from urllib.parse import quote

from django.db.models import Q

from briefs.models import Entity, EntityTag, JudgedQuotation, Source, Story, mark_of
from briefs.tagging.quoting import Name, quotations, speaker_of
from briefs.tagging.quoting.values import BODY, OTHER, PERSON
from briefs.titles import story_title

KINDS = {
    Entity.Kind.PERSON: PERSON,
    Entity.Kind.ORGANISATION: BODY,
    Entity.Kind.ARMED_GROUP: BODY,
    Entity.Kind.COMPANY: BODY,
}
MARKS = ('"', "“", "„", "«", "‘")  # that open a quotation
LEAST_WORDS = 5  # fewer are seldom worth reading alone
MARKED_WORDS = 8  # of a quotation stand in the address that marks it


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of a story; `who` is the name whose words they are, if known, `printed` what the text calls them."""

    story: Story
    text: str
    who: Entity | None
    printed: str

    @property
    def url(self) -> str:
        """The story, with the place of the words for browsers that can mark it (URL Fragment Text Directives)."""
        first = self.text.split(" … ")[0].split()[:MARKED_WORDS]
        return f"{self.story.get_absolute_url()}#:~:text={quote(' '.join(first), safe='')}"

    @property
    def title(self) -> str:
        """What stands over the story."""
        return story_title(self.story)

    @property
    def mark(self) -> str:
        """What tells the words from others of the story."""
        return mark_of(self.text)


def that_quote(numbers: Sequence[int]) -> list[int]:
    """Those of the stories that hold a quotation mark or print a quotation apart, in the same order; one statement."""
    marked = reduce(or_, (Q(body__contains=mark) for mark in MARKS), Q(shape__icontains="quote"))
    found = set(Story.objects.filter(marked, pk__in=numbers).order_by().values_list("pk", flat=True))
    return [number for number in numbers if number in found]


def said_in(stories: Sequence[Story]) -> list[Said]:
    """The quotations of stories, in their order, that no editor struck; two statements."""
    struck = JudgedQuotation.objects.struck().filter(story__in=[story.pk for story in stories]).order_by()
    marks = set(struck.values_list("story_id", "mark"))
    found = found_in(stories)
    return [said for said in found if (said.story.pk, said.mark) not in marks] if marks else found


def found_in(stories: Sequence[Story]) -> list[Said]:
    """All quotations of stories, in their order, of which the text says whose they are; one statement for all tags."""
    shown = [story for story in stories if story.edition.source.display_policy == Source.DisplayPolicy.FULL]
    tags = _tags([story.pk for story in shown])
    return [said for story in shown for said in (*_in_body(story, tags[story.pk]), *_apart(story, tags[story.pk]))]


def _tags(numbers: list[int]) -> dict[int, list[EntityTag]]:
    """What readers see stories tagged with."""
    found: dict[int, list[EntityTag]] = defaultdict(list)
    tags = EntityTag.objects.visible().filter(story__in=numbers).order_by().select_related("entity")
    for tag in tags.only("story_id", "evidence", "entity__name", "entity__slug", "entity__kind"):
        found[tag.story_id].append(tag)
    return found


def _kind(entity: Entity) -> str:
    return KINDS.get(Entity.Kind(entity.kind), OTHER)


def _in_body(story: Story, tags: Iterable[EntityTag]) -> Iterator[Said]:
    entities: dict[Hashable, Entity] = {tag.entity_id: tag.entity for tag in tags}
    names = [
        Name(start, end, tag.entity_id, _kind(tag.entity))
        for tag in tags
        for field, start, end, *_ in tag.evidence
        if field == "body"
    ]
    for one in quotations(story.body, names):
        text = one.text(story.body)
        if one.words and len(text.split()) >= LEAST_WORDS:
            who = entities.get(one.speaker) if one.speaker is not None else None
            yield Said(story, text, who, story.body[slice(*one.words)])


def _apart(story: Story, tags: Iterable[EntityTag]) -> Iterator[Said]:
    """Quotations that the edition prints apart from the text, with their speaker."""
    entities: dict[Hashable, Entity] = {tag.entity_id: tag.entity for tag in tags}
    for part in story.parts:
        if part.kind == "quote" and part.speaker:
            key = speaker_of(part.speaker, _names_in(part.speaker, tags))
            yield Said(story, part.text.strip('“”" '), entities.get(key) if key else None, part.speaker)


def _names_in(words: str, tags: Iterable[EntityTag]) -> list[Name]:
    """Where the words hold what a tag is called, or what the story itself calls it; what two share is nobody's."""
    found: dict[tuple[int, int], set[EntityTag]] = defaultdict(set)
    for tag in tags:
        for text in {tag.entity.name, *(item[3] for item in tag.evidence)} - {""}:
            for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", words):
                found[match.span()].add(tag)
    return [Name(*span, tag.entity_id, _kind(tag.entity)) for span, (tag, *more) in found.items() if not more]
