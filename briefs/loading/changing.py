"""An edition that is there already is loaded again: only what differs is written, editors' work stays."""

from dataclasses import dataclass, field

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat
from simple_history.utils import bulk_update_with_history

from briefs.models import Edition, EntityTag, Redirect, Source, Story, TopicTag
from briefs.tagstore.row_states import state_of

from . import differing
from .columns import edition_columns, free_slug, story_columns, story_slug
from .matching import matched
from .outcomes import Incoming
from .publishing import status_after_change

REASON = "loaded again"
LOOKED_AT = "warnings looked at"  # by an editor who changed nothing else
VANISHED = "It no longer stands in the edition as its source has it now."
# These follow a change but are none by themselves: a second copy of the same text elsewhere changes nothing.
FOLLOWING = ("file_name", "date_origin", "warnings")
EDITORS_EDITION = ("date", "date_origin", "published_at", "title", "url", "licence")
EDITORS_STORY = ("section", "section_title", "event_date", "url", "credit", "date")


@dataclass
class EditionChange:
    """What loading an edition again would write; `before` keeps the rows for an exact undo."""

    edition: Edition
    values: dict
    changed: list[Story] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    new: list[dict] = field(default_factory=list)
    withdrawn: int = 0
    stories: int = 0
    before: dict = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.values.keys() - set(FOLLOWING) or self.changed or self.new)


def compare(edition: Edition, incoming: Incoming, source: Source) -> EditionChange:
    """What differs between the stored edition and the text as parsed now."""
    parsed = incoming.parsed
    wanted = edition_columns(incoming, source) | {"source_id": source.pk}
    if edition.checksum == incoming.checksum:
        del wanted["raw_text"]
    if wanted["date"] is None:
        wanted["date"] = edition.date
    if edition_is_editors(edition):
        wanted = {name: value for name, value in wanted.items() if name not in EDITORS_EDITION}
    values = {name: value for name, value in wanted.items() if getattr(edition, name) != value}
    change = EditionChange(edition, values, stories=len(parsed.stories))
    change.differences = differing.of_edition(edition, values)
    _compare_stories(change, incoming, wanted.get("date", edition.date))
    return change


def edition_is_editors(edition: Edition) -> bool:
    """Whether an editor changed the edition's own columns."""
    return edition.history.filter(history_type="~").exclude(history_change_reason__in=[REASON, LOOKED_AT]).exists()


def _compare_stories(change: EditionChange, incoming: Incoming, day) -> None:
    stored = list(change.edition.stories.order_by("position", "pk"))
    pairs = zip(incoming.parsed.stories, incoming.keys, strict=True)
    new = [story_columns(story, key, place, day) for place, (story, key) in enumerate(pairs, start=1)]
    rows = matched(new, stored)
    editors = _stories_of_editors(stored)
    for columns, row in zip(new, rows, strict=True):
        if row is None:
            change.new.append(columns)
            change.differences.append(differing.of_new_story(columns))
        else:
            kept = EDITORS_STORY if row.pk in editors else ()
            _follow(change, row, {name: value for name, value in columns.items() if name not in kept})
    here = {row.pk for row in rows if row}
    for row in stored:
        if row.pk not in here and row.status == Story.Status.PUBLISHED:
            change.withdrawn += 1
            _follow(change, row, {"status": Story.Status.WITHDRAWN, "withdrawn_reason": VANISHED})


def _stories_of_editors(stored: list[Story]) -> set[int]:
    rows = Story.history.filter(id__in=[row.pk for row in stored], history_type="~")
    return set(rows.exclude(history_change_reason=REASON).values_list("id", flat=True))


def _follow(change: EditionChange, row: Story, columns: dict) -> None:
    """Bring a row to these columns; a story that was withdrawn because it had vanished is back."""
    if row.withdrawn_reason == VANISHED and "status" not in columns:
        columns = columns | {"status": Story.Status.PUBLISHED, "withdrawn_reason": ""}
    if columns.get("event_date", row) is None:
        columns = columns | {"event_date": row.event_date}
    changed = {name: value for name, value in columns.items() if getattr(row, name) != value}
    if not changed:
        return
    change.differences += differing.of_story(row, changed)
    change.before.setdefault("stories", []).append(state_of(row))
    row.moved_from = row.get_absolute_url() if "date" in changed else ""
    for name, value in changed.items():
        setattr(row, name, value)
    change.changed.append(row)
    change.fields.update(changed)


def write(change: EditionChange, reasons: list[str], taken: set[str]) -> list[Story]:
    """Write the change; gives the edition's new rows. `taken` are the slugs of its day."""
    edition = change.edition
    change.before |= rows_before(edition)
    change.values["status"] = status_after_change(edition, reasons)
    change.values["draft_reason"] = "\n".join(reasons)
    for name, value in change.values.items():
        setattr(edition, name, value)
    edition._change_reason = REASON
    edition.save(update_fields=[name.removesuffix("_id") for name in (*change.values, "updated_at")])
    _move(change, taken)
    names = sorted(change.fields | {"slug", "key"})
    if change.changed:
        # Keys may change places among the rows, so they are parked first: each must be free when it is written.
        Story.objects.filter(pk__in=[row.pk for row in change.changed]).update(key=parked_key())
        bulk_update_with_history(change.changed, Story, names, batch_size=100, default_change_reason=REASON)
    slugs = [free_slug(story_slug(columns, edition), taken) for columns in change.new]
    new = [Story(edition=edition, slug=slug, **columns) for slug, columns in zip(slugs, change.new, strict=True)]
    Story.objects.bulk_create(new)
    change.before["created"] = [row.pk for row in new]
    return new


def parked_key():
    """An expression that gives each row a key that no story has."""
    return Concat(Value("parked:"), Cast(F("pk"), CharField()))


def rows_before(edition: Edition) -> dict:
    """The rows that a reload may change, as they are now."""
    tags = {"story__edition": edition}
    return {
        "edition": state_of(Edition.objects.get(pk=edition.pk)),
        "entitytag": [state_of(tag) for tag in EntityTag.objects.filter(**tags)],
        "topictag": [state_of(tag) for tag in TopicTag.objects.filter(**tags)],
    }


def _move(change: EditionChange, taken: set[str]) -> None:
    """Stories whose date changed get a slug that is free on the new day, and a redirect from the old address."""
    for row in change.changed:
        if row.moved_from:
            row.slug = free_slug(row.slug, taken)
            if change.edition.is_published:
                Redirect.objects.lead(row.moved_from, row.get_absolute_url(), "The edition's date was corrected.")
