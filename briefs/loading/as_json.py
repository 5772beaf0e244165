"""Parsed and tagged editions as the loader prints them with `--format json` (the contract with tools that score)."""

from collections.abc import Iterable, Iterator
from itertools import chain

from briefs.parsing import Lines, ParsedEdition, ParsedStory, Part
from briefs.tagging.data.sources import AliasSeed, EntitySeed, read_seed_gazetteer
from briefs.tagging.outcome import BODY_KINDS, body_name, person_name
from briefs.tagging.values import AliasRule, EntityRule, PhraseRule, StoryTags, TaggableText, TopicRule
from briefs.tagstore import CompiledRules, RuleSet, current_rules, has_rules

from .columns import story_keys
from .gazetteer import DATA
from .outcomes import Incoming, LoadOptions, Result
from .reading import incoming_of_path

MOST_THEMES = 4


def rules_for_printing() -> CompiledRules:
    """The editors' rules, or those of the data files where no database is filled yet."""
    if has_rules():
        return current_rules()
    rules = rules_of_seeds()
    return CompiledRules(rules, rules.tagger())


def rules_of_seeds() -> RuleSet:
    """The data files' rules, with invented row numbers."""
    seeds = read_seed_gazetteer(DATA)
    entities = tuple(map(_entity_rule, seeds.entities))
    aliases = tuple(_alias_rule(number, seed) for number, seed in enumerate(seeds.aliases, start=1))
    topics = tuple(TopicRule(seed.key, seed.name, seed.parent, seed.threshold) for seed in seeds.topics)
    phrases = tuple(
        PhraseRule(number, seed.text, seed.topic, seed.weight, seed.case, seed.wildcard)
        for number, seed in enumerate(seeds.phrases, start=1)
    )
    keys = {rule.key: number for number, rule in enumerate(entities, start=1)}
    return RuleSet(0, entities, aliases, topics, phrases, keys, {rule.key: n for n, rule in enumerate(topics, start=1)})


def _entity_rule(seed: EntitySeed) -> EntityRule:
    offices = tuple((office.title, office.state, office.first_day, office.last_day) for office in seed.offices)
    days = seed.valid_from, seed.valid_to
    return EntityRule(seed.key, seed.kind, seed.name, seed.code, seed.state, *days, offices)


def _alias_rule(number: int, seed: AliasSeed) -> AliasRule:
    days = seed.valid_from, seed.valid_to
    return AliasRule(number, seed.text, seed.entity, seed.kind, seed.case, seed.context, seed.weight, *days)


class EditionPrinter:
    """Turns editions into the plain values of the contract."""

    def __init__(self, compiled: CompiledRules):
        self.compiled = compiled
        self.entities = {rule.key: rule for rule in compiled.rules.entities}
        self.parents = {rule.key: rule.parent for rule in compiled.rules.topics}

    def failure(self, result: Result) -> dict:
        """A file that could not be read, in the same shape."""
        return _frame(result.file) | {"error": result.message}

    def edition(self, file: str, parsed: ParsedEdition) -> dict:
        """One edition with its stories and their tags."""
        texts = [TaggableText(story.headline, story.body, parsed.date) for story in parsed.stories]
        tagged = zip(parsed.stories, story_keys(parsed), self.compiled.tagger.tag_edition(texts), strict=True)
        return _frame(file) | {
            "layout": parsed.layout,
            "source": parsed.source,
            "date": parsed.date and parsed.date.isoformat(),
            "published_at": parsed.published_at and parsed.published_at.isoformat(),
            "title": parsed.title,
            "licence": parsed.licence,
            "url": parsed.url,
            "stories": [self.story(story, key, tags) for story, key, tags in tagged],
            "furniture": [{"kind": f.kind, "lines": _lines(f.lines), "text": f.text} for f in parsed.furniture],
            "unclaimed": [{"line": line.line, "text": line.text} for line in parsed.unclaimed],
            "warnings": list(parsed.warnings),
            "error": parsed.error or None,
        }

    def story(self, story: ParsedStory, key: str, tags: StoryTags) -> dict:
        """One story with its tags."""
        return {
            "id": story.id or key,
            "section": str(story.section),
            "section_title": story.section_title,
            "headline": story.headline,
            "body": story.body,
            "parts": [_part(part) for part in story.parts],
            "credit": story.credit,
            "event_date": story.event_date and story.event_date.isoformat(),
            "lines": _lines(story.lines),
            **self.tags(tags),
        }

    def tags(self, tags: StoryTags) -> dict:
        """Countries with roles, names of people and bodies, slugs of themes and subtopics."""
        shown = sorted((hit for hit in tags.entities if hit.role != "source"), key=lambda hit: -hit.salience)
        told = [hit for hit in shown if hit.role != "implied"]
        countries = [{"code": self.entities[h.entity].code, "role": h.role} for h in shown if h.kind == "country"]
        topics = [hit.topic for hit in sorted(tags.topics, key=lambda hit: -hit.score)]
        return {
            "countries": [country for country in countries if country["code"]],
            "people": self._names(told, tags, ("person",), "person"),
            "organisations": self._names(told, tags, BODY_KINDS, "organisation"),
            "topics": [topic for topic in topics if not self.parents.get(topic)][:MOST_THEMES],
            "subtopics": [topic for topic in topics if self.parents.get(topic)],
        }

    def _names(self, told, tags: StoryTags, kinds, unknown_kind: str) -> list[str]:
        """Full names of known ones, then names found by pattern."""
        spelt = body_name if kinds is BODY_KINDS else person_name
        known = [spelt(hit, self.entities[hit.entity].name) for hit in told if hit.kind in kinds]
        return list(dict.fromkeys([*known, *(hit.name for hit in tags.names if hit.kind == unknown_kind)]))


def read_only(paths: Iterable[tuple], options: LoadOptions) -> Iterator[Incoming | Result]:
    """All editions of files, parsed and not written."""
    return chain.from_iterable(incoming_of_path(path, folder, options) for path, folder in paths)


def _frame(file: str) -> dict:
    empty = {"layout": "", "source": "", "date": None, "published_at": None, "title": "", "licence": "", "url": ""}
    return {"file": file, **empty, "stories": [], "furniture": [], "unclaimed": [], "warnings": [], "error": None}


def _lines(lines: Lines) -> list[int]:
    return [lines.first, lines.last]


def _part(part: Part) -> dict:
    plain = {"kind": str(part.kind), "text": part.text}
    spoken = {"speaker": part.speaker, "role": part.role}
    return plain | {name: value for name, value in spoken.items() if value}
