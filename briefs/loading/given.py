"""What an archive's own export brings along beside the text: addresses, corrections, tags, decisions, history.

For a row that is new here everything comes back as it was. For one that is there already only decisions come, and only
where no editor has decided yet.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from briefs.copies import restore_decisions
from briefs.models import (
    Alias,
    Edition,
    Entity,
    EntityTag,
    Story,
    Tag,
    Topic,
    TopicPhrase,
    TopicTag,
)
from briefs.models.many_rows import update_rows
from briefs.parsing import ParsedEdition, ParsedStory

from .accounts import Accounts
from .conversion import converted
from .given_quotations import restore_quotations

EDITION_LOADER_COLUMNS = (
    "date_origin", "title", "warnings", "layout", "file_name", "raw_text", "checksum", "lines", "url",
    "licence", "published_at",
)  # fmt: skip
EDITION_EDITOR_COLUMNS = ("slug", "status", "draft_reason", "note", "warnings_seen")
STORY_LOADER_COLUMNS = ("position", "first_line", "last_line", "shape")
STORY_EDITOR_COLUMNS = ("slug", "status", "withdrawn_reason", "corrected_headline", "note")
TAG_COLUMNS = ("origin", "decision", "role", "role_locked", "salience", "machine", "tagger_version", "decided_at")


def edition_block(parsed: ParsedEdition) -> dict:
    """What the records say of their edition."""
    blocks = (story.given.get("archive_edition") for story in parsed.stories)
    return next((block for block in blocks if isinstance(block, dict)), {})


def story_block(story: ParsedStory) -> dict:
    """What a record says of its story."""
    block = story.given.get("archive")
    return block if isinstance(block, dict) else {}


def edition_columns_of(parsed: ParsedEdition) -> dict:
    """Columns that a loader owns, as the archive had them."""
    return converted(Edition, edition_block(parsed), EDITION_LOADER_COLUMNS)


def story_columns_of(story: ParsedStory) -> dict:
    """Columns that a loader owns, as the archive had them."""
    return converted(Story, story_block(story), STORY_LOADER_COLUMNS)


def apply_to_edition(edition: Edition, parsed: ParsedEdition) -> None:
    """Set the editors' columns of a new edition."""
    for name, value in converted(Edition, edition_block(parsed), EDITION_EDITOR_COLUMNS).items():
        setattr(edition, name, value)
    if edition.date is None and edition.status == Edition.Status.PUBLISHED:
        edition.status = Edition.Status.DRAFT


def created_at(model: type[models.Model], block: dict) -> datetime | None:
    """When the archive first had the row; None where the block does not say."""
    moment = converted(model, block, ["created_at"]).get("created_at")
    return moment if moment and moment.tzinfo else None


def restore_times(pairs: Iterable[tuple[Edition, ParsedEdition]]) -> None:
    """Set when new editions were first loaded to what the archive said."""
    told = ((edition.pk, created_at(Edition, edition_block(parsed))) for edition, parsed in pairs)
    update_rows(Edition, ("created_at",), [row for row in told if row[1]])


def apply_to_story(row: Story, story: ParsedStory) -> None:
    """Set the editors' columns of a new story."""
    for name, value in converted(Story, story_block(story), STORY_EDITOR_COLUMNS).items():
        setattr(row, name, value)


class Restorer:
    """Brings back tags; reads the names that evidence uses once."""

    def __init__(self):
        self._aliases: dict[str, int] | None = None

    def restore(self, pairs: list[tuple[Story, ParsedStory]], is_new: bool) -> set[int]:
        """After the rules have tagged stories: their tags as the archive had them, or only the decisions.

        Gives the ids of the stories that changed.
        """
        blocks = {row.pk: story_block(story) for row, story in pairs}
        told = {pk: block for pk, block in blocks.items() if "entities" in block or "topics" in block}
        changed = restore_decisions({pk: block["copies"] for pk, block in blocks.items() if "copies" in block})
        if not told:
            return changed
        self._read_names()
        changed |= restore_quotations(told, self._user, self._write_history)
        for model, column, slugs, field in (
            (EntityTag, "entity_id", self._entities, "entities"),
            (TopicTag, "topic_id", self._topics, "topics"),
        ):
            tags = {pk: block.get(field) or [] for pk, block in told.items()}
            changed |= self._restore_table(model, column, slugs, tags, is_new)
        if is_new:
            self._restore_stories(told)
        return changed

    def _restore_table(self, model, column, slugs, told, is_new) -> set[int]:
        stored = {(tag.story_id, getattr(tag, column)): tag for tag in model.objects.filter(story__in=told)}
        wanted = _by_place(told, slugs)
        new, changed, history = [], [], []
        for place, item in wanted.items():
            tag = stored.get(place)
            if not is_new and (item.get("decision") == "auto" or (tag and tag.decision != "auto")):
                continue
            (changed if tag else new).append(tag := tag or model(**dict(zip(("story_id", column), place, strict=True))))
            self._fill(tag, item)
            history += [(tag, entry) for entry in item.get("history") or []]
        if is_new:
            gone = [tag.pk for place, tag in stored.items() if place not in wanted]
            model.objects.filter(pk__in=gone).delete()
        model.objects.bulk_create(new, batch_size=500)
        names = (*TAG_COLUMNS, "decided_by", "evidence")
        attributes = [model._meta.get_field(name).attname for name in names]
        update_rows(model, names, ((tag.pk, *(getattr(tag, name) for name in attributes)) for tag in changed))
        self._write_history(model, history)
        return {tag.story_id for tag in (*new, *changed)}

    def _fill(self, tag: Tag, item: dict) -> None:
        for name, value in converted(type(tag), item, TAG_COLUMNS).items():
            setattr(tag, name, value)
        tag.decided_by_id = self._user(item.get("decided_by"))
        evidence = item.get("evidence") or []
        tag.evidence = [[*e[:5], self._aliases.get(e[5]), self._phrases.get(e[6])] for e in evidence if len(e) == 7]

    def _restore_stories(self, told: dict[int, dict]) -> None:
        """The time of first loading, and history."""
        rows = Story.objects.in_bulk(list(told))
        history = []
        for pk, block in told.items():
            rows[pk].created_at = created_at(Story, block) or rows[pk].created_at
            history += [(rows[pk], entry) for entry in block.get("history") or []]
        update_rows(Story, ("created_at",), ((pk, row.created_at) for pk, row in rows.items()))
        self._write_history(Story, history)

    def _write_history(self, model, history: list[tuple]) -> None:
        table = model.history.model
        names = [field.attname for field in table._meta.concrete_fields]
        rows = []
        for row, entry in history:
            values = {name: getattr(row, name, None) for name in names if not name.startswith("history_")}
            values |= converted(table, entry, [name for name in names if name in entry and name != "history_user"])
            values["history_user_id"] = self._user(entry.get("history_user"))
            rows.append(table(**values))
        table.objects.bulk_create(rows, batch_size=200)

    def _user(self, name) -> int | None:
        return self._users[name] if name and isinstance(name, str) else None

    def _read_names(self) -> None:
        if self._aliases is not None:
            return
        self._entities = dict(Entity.objects.values_list("slug", "pk"))
        self._topics = dict(Topic.objects.values_list("slug", "pk"))
        self._users = Accounts()
        aliases = Alias.objects.values_list("pk", "entity__slug", "kind", "key")
        self._aliases = {f"{slug or ''}|{kind}|{key}": pk for pk, slug, kind, key in aliases}
        phrases = TopicPhrase.objects.values_list("pk", "topic__slug", "case", "wildcard", "text")
        self._phrases = {f"{slug or ''}|{case}|{int(ending)}|{text}": pk for pk, slug, case, ending, text in phrases}


def _by_place(told, slugs) -> dict[tuple[int, int], dict]:
    """{(story, entity or topic): what is said of the tag}, the first where one is told twice."""
    places: dict[tuple[int, int], dict] = {}
    for story, tags in told.items():
        for item in tags:
            target = slugs.get(item.get("slug")) if isinstance(item, dict) else None
            if target is not None:
                places.setdefault((story, target), item)
    return places
