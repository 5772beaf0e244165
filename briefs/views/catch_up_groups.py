"""Stories under their running story, else under the country that they are most about; each stands once."""

from collections import Counter
from dataclasses import dataclass, field

from briefs.models import Entity, Story
from briefs.views.cards import Card, card

EXTRACT = 240  # characters
COUNTRYLESS = "About no country"


@dataclass(slots=True)
class Group:
    """The stories of one running story or country, oldest first; `row` is None where there is no country."""

    row: Entity | None
    cards: list[Card] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        return self.row is not None and self.row.kind == Entity.Kind.THREAD

    @property
    def name(self) -> str:
        return self.row.name if self.row else COUNTRYLESS


def grouped(stories: list[Story], countries: list[str]) -> list[Group]:
    """The stories, which stand oldest first, in groups: running stories before countries, each A–Z.

    A story of several running stories stands under the one with most of these stories. Chosen `countries` (slugs)
    come before others that a story is about.
    """
    sizes = Counter(row.pk for story in stories for row in named(story, Entity.Kind.THREAD))
    groups: dict[int, Group] = {}
    for story in stories:
        row = heading(story, sizes, countries)
        groups.setdefault(row.pk if row else 0, Group(row)).cards.append(card(story, None, EXTRACT))
    return sorted(groups.values(), key=lambda group: (not group.is_thread, group.row is None, group.name))


def heading(story: Story, sizes: Counter, countries: list[str]) -> Entity | None:
    """What a story stands under."""
    threads = named(story, Entity.Kind.THREAD)
    if threads:
        return max(threads, key=lambda row: (sizes[row.pk], -row.pk))
    rows = named(story, Entity.Kind.COUNTRY)
    chosen = [row for row in rows if row.slug in countries]
    return next(iter([*chosen, *rows]), None)


def named(story: Story, kind: str) -> list[Entity]:
    """The visible names of a kind, those that the story is about first, then the weightiest."""
    tags = [tag for tag in story.entity_tags.all() if tag.is_visible and tag.entity.kind == kind]
    return [tag.entity for tag in sorted(tags, key=lambda tag: tag.role != "about")]
