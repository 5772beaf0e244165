"""The tagger: what a story names, how much it is about it, and the words that say so."""

from collections.abc import Iterable, Sequence
from itertools import chain

from briefs.tagging import folding
from briefs.tagging.story import StoryTagging
from briefs.tagging.text.automaton import Matcher, alias_patterns, phrase_patterns
from briefs.tagging.text.surnames import OfficeHolders, surname_keys
from briefs.tagging.values import AliasRule, EditionNames, EntityRule, PhraseRule, StoryTags, TaggableText, TopicRule

VERSION = "1"


class Tagger:
    """Rules compiled once; `tag` may then be called for any number of stories, by any thread."""

    def __init__(
        self,
        entities: Iterable[EntityRule],
        aliases: Iterable[AliasRule],
        topics: Iterable[TopicRule],
        phrases: Iterable[PhraseRule],
        given_names: frozenset[str] | None = None,
    ):
        self.entities = {entity.key: entity for entity in entities}
        self.topics = {topic.key: topic for topic in topics}
        self.given_names = given_names or frozenset()
        aliases = tuple(aliases)
        self.matcher = Matcher(chain(alias_patterns(aliases, self.entities), phrase_patterns(phrases)))
        self.holders = OfficeHolders(self.entities.values())
        self.media = frozenset(
            folding.key(alias.text)
            for alias in aliases
            if alias.entity in self.entities and self.entities[alias.entity].kind == "media"
        )

    def tag(self, text: TaggableText, known: EditionNames | None = None) -> StoryTags:
        """Everything that one story names; `known` are people of earlier stories of its edition."""
        return StoryTagging(self, text, known or EditionNames()).result()

    def tag_edition(self, texts: Sequence[TaggableText]) -> list[StoryTags]:
        """The stories of one edition in order; people named in full are known to the stories after."""
        people: dict[str, tuple[str, str]] = {}
        results = []
        for text in texts:
            tags = self.tag(text, EditionNames(people))
            results.append(tags)
            for surname, person in self._people_of(tags):
                people.setdefault(surname, person)
        return results

    def _people_of(self, tags: StoryTags) -> Iterable[tuple[str, tuple[str, str]]]:
        for hit in tags.entities:
            if hit.kind == "person":
                name = self.entities[hit.entity].name
                for surname in surname_keys(name):
                    yield surname, (hit.entity, name)
        for name in tags.names:
            if name.kind == "person":
                for surname in surname_keys(name.name):
                    yield surname, ("", name.name)
