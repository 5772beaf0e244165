"""The archive and its names as they stand for one request: read once, asked often."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models.signals import post_save

from briefs import naming
from briefs.analysis import forms_of
from briefs.models import Edition, Source, Story
from briefs.search import Found, StoryQuery
from briefs.search.gazetteer import names
from briefs.search.index import archive
from briefs.search.index.upkeep import next_stamp
from briefs.search.reading.expanding import TAG

SECTIONS = dict(Story.Section.choices)
ENTITY_FACETS = ("country", "region", "person", "organisation", "thread")
NAMES = (*ENTITY_FACETS, "medium", "place")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: what stands in addresses, and what readers see."""

    slug: str
    label: str


class Present:
    """The archive at the version that the database is at; one statement while nothing has changed."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        return archive.versions()

    @cached_property
    def archive(self):
        return archive.present(self.numbers)

    @cached_property
    def names(self):
        return names.present(archive.of_names(self.numbers))

    @cached_property
    def version(self) -> str:
        """Changes whenever a story, a tag or a name does."""
        return "-".join(f"{name}{number}" for name, number in sorted(self.numbers.items()))

    def find(self, query: StoryQuery) -> Found:
        return Found(query, self.archive, self.names)

    def resolve(self, facet: str, text: str) -> Value | None:
        """The value that a text of the address names: a slug, a merged one's survivor, a country's code; else an
        other name or a former slug, where only one is meant.

        Of the facet "called" it is a name as texts write it, or "tag:" and a slug.
        """
        if facet == "section":
            return Value(text.lower(), SECTIONS[text.lower()]) if text.lower() in SECTIONS else None
        if facet == "called":
            return self._called(text)
        fields = NAMES if facet == "name" else (facet,)
        for field in fields:
            named = self.names.find(field, text)
            if named and named.is_active:
                return Value(named.slug, named.name)
        meant = self.meant(facet, text) if facet != "source" else []
        return meant[0] if len(meant) == 1 else None

    def meant(self, facet: str, text: str) -> list[Value]:
        """All that a text which is no slug may mean, by another name or a former slug."""
        fields = NAMES if facet == "name" else (facet,)
        found = [named for field in fields for named in naming.called(self.names, field, text)]
        found = found or [named for field in fields if (named := naming.formerly(self.names, field, text))]
        return [Value(named.slug, named.name) for named in found]

    def alike(self, facet: str, text: str) -> tuple[list[Value], list[Value]]:
        """What a text that names nothing, or several things, may mean; if nothing, what is nearly called so."""
        meant = self.meant(facet, text) if facet in (*NAMES, "name") else []
        near = [] if meant or facet not in self.names.of else naming.nearest(self.names, facet, text)
        return meant, [Value(named.slug, named.name) for named in near]

    def _called(self, text):
        if text.lower().startswith(TAG):
            tagged = self.resolve("name", text[len(TAG) :])
            return tagged and Value(TAG + tagged.slug, tagged.label)
        known, forms = self.names.aliases, forms_of(text)
        written = [name for named in known.called(forms) for name in known.texts(named) if forms_of(name) == forms]
        return Value(written[0], written[0]) if written else None


def watch() -> None:
    """Raise the pages' version when a source or an edition is saved: what they say stands on pages, in no index."""
    for model in (Source, Edition):
        post_save.connect(_pages_changed, sender=model, dispatch_uid=f"pages of {model.__name__}")


def _pages_changed(sender, raw: bool = False, **kwargs) -> None:
    if not raw:
        next_stamp("pages")
        if sender is Source:
            next_stamp(archive.SOURCES)
