"""A batch of stories gets its tags: everything read at once, compared in memory, written in few statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction

from briefs.models import EntityTag, Story, TagChange, TagRun, TopicTag
from briefs.models.many_rows import insert_rows, update_rows
from briefs.tagging.values import StoryTags

from .candidates import store_names
from .retagging_rule import Found, Step, found_entity, found_topic, retag
from .row_states import state_of
from .rules import RuleSet


@dataclass
class TagCounts:
    """Tags gained and lost, each by (column, id of the entity or topic), and stories whose tags changed in any way."""

    stories: int = 0
    gained_by: Counter[tuple[str, int]] = field(default_factory=Counter)
    lost_by: Counter[tuple[str, int]] = field(default_factory=Counter)
    changed_stories: set[int] = field(default_factory=set)

    @property
    def gained(self) -> int:
        return self.gained_by.total()

    @property
    def lost(self) -> int:
        return self.lost_by.total()

    def add(self, other: "TagCounts") -> None:
        """Count another batch in."""
        self.stories += other.stories
        self.gained_by += other.gained_by
        self.lost_by += other.lost_by
        self.changed_stories |= other.changed_stories


@dataclass
class _Table:
    """The work on one tag table."""

    model: type
    column: str  # "entity_id" or "topic_id"
    created: dict[tuple[int, int], Found] = field(default_factory=dict)  # by story and target
    updated: list = field(default_factory=list)
    deleted: list = field(default_factory=list)
    before: dict[int, dict] = field(default_factory=dict)

    def plan(self, story: Story, found: dict[int, Found], stored: dict, version: int, counts: TagCounts) -> None:
        """Compare what the rules find in a story with its stored tags."""
        for target, hit in found.items():
            if target not in stored:
                self.created[story.pk, target] = hit
                counts.gained_by[self.column, target] += 1
                counts.changed_stories.add(story.pk)
        for target, tag in stored.items():
            before = state_of(tag)
            step = retag(tag, found.get(target), story)
            if step is Step.NOTHING:
                continue
            self.before[tag.pk] = before
            counts.changed_stories.add(story.pk)
            if step is Step.DELETED:
                self.deleted.append(tag)
                counts.lost_by[self.column, target] += 1
            else:
                tag.tagger_version = version
                self.updated.append(tag)

    def save(self, version: int) -> None:
        """Write the plan in few statements."""
        gone = [tag.pk for tag in self.deleted]
        self.model.objects.filter(pk__in=gone).delete()
        names = ("story", self.column.removesuffix("_id"), "role", "salience", "evidence", "tagger_version")
        new = ((*place, hit.role, hit.salience, hit.evidence, version) for place, hit in self.created.items())
        insert_rows(self.model, names, new)
        update_rows(
            self.model,
            ("role", "salience", "machine", "evidence", "tagger_version"),
            ((tag.pk, tag.role, tag.salience, tag.machine, tag.evidence, tag.tagger_version) for tag in self.updated),
        )

    def book(self, run: TagRun) -> None:
        """Keep what `save` did, row by row; call it after."""
        name = self.model._meta.model_name
        after = [(tag, state_of(tag)) for tag in (*self.updated, *self._rows_created())]
        insert_rows(
            TagChange,
            ("run", "table", "row", "story", "before", "after"),
            [
                (run.pk, name, tag.pk, tag.story_id, self.before.get(tag.pk), state)
                for tag, state in (*((tag, None) for tag in self.deleted), *after)
            ],
        )

    def _rows_created(self) -> list:
        """The rows that `save` made, with their keys."""
        rows = self.model.objects.filter(story__in={story for story, _target in self.created}).order_by("pk")
        return [tag for tag in rows if (tag.story_id, getattr(tag, self.column)) in self.created]


def store_tags(stories: Sequence[tuple[Story, StoryTags]], rules: RuleSet, run: TagRun | None = None) -> TagCounts:
    """Write what the tagger found, by the re-tag rule, all or nothing; `run` keeps the changes for an undo."""
    with transaction.atomic():
        tables, counts = plan_tags(stories, rules)
        for table in tables:
            table.save(rules.version)
            if run:
                table.book(run)
        store_names(stories)
    return counts


def plan_tags(stories: Sequence[tuple[Story, StoryTags]], rules: RuleSet) -> tuple[list[_Table], TagCounts]:
    """What `store_tags` would write, and what it would change; nothing is written."""
    counts = TagCounts(stories=len(stories))
    tables = [_Table(EntityTag, "entity_id"), _Table(TopicTag, "topic_id")]
    stored = [_stored(table, [story.pk for story, _tags in stories]) for table in tables]
    for story, tags in stories:
        for table, rows, found in zip(tables, stored, _found(tags, rules), strict=True):
            table.plan(story, found, rows.get(story.pk, {}), rules.version, counts)
    return tables, counts


def _stored(table: _Table, stories: list[int]) -> dict[int, dict]:
    """Stored tags by story and target."""
    rows: dict[int, dict] = {}
    for tag in table.model.objects.filter(story__in=stories).order_by("pk"):
        rows.setdefault(tag.story_id, {})[getattr(tag, table.column)] = tag
    return rows


def _found(tags: StoryTags, rules: RuleSet) -> tuple[dict[int, Found], dict[int, Found]]:
    """What the tagger found, by the ids of rows."""
    entities = {
        rules.entity_ids[hit.entity]: found_entity(hit) for hit in tags.entities if hit.entity in rules.entity_ids
    }
    topics = {rules.topic_ids[hit.topic]: found_topic(hit) for hit in tags.topics if hit.topic in rules.topic_ids}
    return entities, topics
