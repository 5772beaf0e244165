"""Who said what: the direct quotations of stories, each with whose words they are said to be.

Read off the text when they are asked for, by `tagging.quoting` and the evidence of the tags; nothing is kept. Only
sources that may be shown in full are quoted.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from urllib.parse import quote

from django.db.models import Q

from briefs.models import Entity, EntityTag, Source, Story
from briefs.tagging.quoting import Name, quotations
from briefs.tagging.quoting.values import BODY, OTHER, PERSON

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


def that_quote(numbers: Sequence[int]) -> list[int]:
    """Those of the stories that hold a quotation mark or print a quotation apart, in the same order; one statement."""
    marked = reduce(or_, (Q(body__contains=mark) for mark in MARKS), Q(shape__icontains="quote"))
    found = set(Story.objects.filter(marked, pk__in=numbers).order_by().values_list("pk", flat=True))
    return [number for number in numbers if number in found]


def said_in(stories: Sequence[Story]) -> list[Said]:
    """The quotations of stories, in their order, of which the text says whose they are; one statement for all tags."""
    shown = [story for story in stories if story.edition.source.display_policy == Source.DisplayPolicy.FULL]
    names = _names([story.pk for story in shown])
    return [said for story in shown for said in (*_in_body(story, names[story.pk]), *_apart(story))]


def _names(numbers: list[int]) -> dict[int, list[tuple[Entity, Name]]]:
    """The mentions of a story's names in its body, with the name that each is of."""
    found: dict[int, list[tuple[Entity, Name]]] = defaultdict(list)
    tags = EntityTag.objects.visible().filter(story__in=numbers).order_by().select_related("entity")
    for tag in tags.only("story_id", "evidence", "entity__name", "entity__slug", "entity__kind"):
        kind = KINDS.get(Entity.Kind(tag.entity.kind), OTHER)
        found[tag.story_id] += [
            (tag.entity, Name(start, end, tag.entity_id, kind))
            for field, start, end, *_ in tag.evidence
            if field == "body"
        ]
    return found


def _in_body(story: Story, named: Iterable[tuple[Entity, Name]]) -> Iterator[Said]:
    entities: dict[Hashable, Entity] = {name.key: entity for entity, name in named}
    for one in quotations(story.body, [name for _, name in named]):
        text = one.text(story.body)
        if one.words and len(text.split()) >= LEAST_WORDS:
            who = entities.get(one.speaker) if one.speaker is not None else None
            yield Said(story, text, who, story.body[slice(*one.words)])


def _apart(story: Story) -> Iterator[Said]:
    """Quotations that the edition prints apart from the text, with their speaker."""
    for part in story.parts:
        if part.kind == "quote" and part.speaker:
            yield Said(story, part.text.strip('“”" '), None, part.speaker)
