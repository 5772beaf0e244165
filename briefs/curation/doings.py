"""What editors did in some days: every change by hand with what it changed, and the runs that they started."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import models
from django.utils import timezone
from django.utils.text import capfirst

from briefs.models import (
    Alias,
    Candidate,
    Dispute,
    Edition,
    Entity,
    EntityTag,
    ImportRun,
    JudgedQuotation,
    Office,
    Source,
    Story,
    StoryCopy,
    TagRun,
    Topic,
    TopicPhrase,
    TopicTag,
)
from briefs.templatetags.page_text import times

from .records import LOADED

MOST = 300  # the newest changes of each table that are read
LONGEST = 120  # characters of a value that are told
DONE = {"+": "added", "~": "changed", "-": "deleted"}
# Tables that keep their history, and what naming a row of them takes.
KEPT: tuple[tuple[type[models.Model], tuple[str, ...]], ...] = (
    (Edition, ("source",)),
    (Story, ()),
    (Entity, ()),
    (Office, ("of",)),
    (Alias, ()),
    (Topic, ()),
    (TopicPhrase, ()),
    (EntityTag, ("entity", "story")),
    (TopicTag, ("topic", "story")),
    (Source, ()),
    (JudgedQuotation, ("story",)),
)
# Tables that only say who decided on a row, what they call it, and what naming a row takes.
DECIDED = (
    (Candidate, "status", ()),
    (Dispute, "status", ("entity", "topic", "story")),
    (StoryCopy, "decision", ("first", "second")),
)
RUNS = (TagRun, ImportRun)
UNTOLD = set("created_at updated_at decided_by decided_at tagger_version evidence salience key mark".split())


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing done to one row, which is None once it is deleted. `changes` are (field, before, after)."""

    when: datetime
    who: str
    model: type[models.Model]
    row: models.Model | None
    name: str
    what: str
    changes: tuple[tuple[str, str, str], ...] = ()


def doings(first: date, last: date, user=None) -> list[Doing]:
    """What one editor or all did from the first to the last day, the newest first; at most three statements a table."""
    ends = [timezone.make_aware(datetime.combine(day, time.min)) for day in (first, last + timedelta(days=1))]
    found = [one for model, related in KEPT for one in _of_history(model, related, ends, user)]
    found += [one for model, field, related in DECIDED for one in _decided(model, field, related, ends, user)]
    found += [one for model in RUNS for one in _runs(model, ends, user)]
    return sorted(found, key=lambda one: one.when, reverse=True)


def _by(rows, moment: str, person: str, ends: list[datetime], user):
    """The newest of these rows that somebody, or this user, made between the ends."""
    rows = rows.filter(**{f"{moment}__gte": ends[0], f"{moment}__lt": ends[1], f"{person}__isnull": False})
    rows = rows.filter(**{person: user}) if user else rows
    return rows.select_related(person).order_by(f"-{moment}", "-pk")[:MOST]


def _of_history(model, related: tuple[str, ...], ends: list[datetime], user) -> Iterator[Doing]:
    records = list(_by(model.history.exclude(history_change_reason=LOADED), "history_date", "history_user", ends, user))
    if not records:
        return
    numbers = {record.id for record in records}
    rows = model._base_manager.select_related(*related).in_bulk(numbers)
    before = _before(model, numbers)
    differing = {record: list(_differing(before.get(record.history_id), record)) for record in records}
    names = _names_of([one for found in differing.values() for one in found])
    for record in records:
        row = rows.get(record.id)
        changes = tuple(
            (capfirst(field.verbose_name), _told(field, old, names), _told(field, new, names))
            for field, old, new in differing[record]
        )
        if changes or record.history_type != "~":
            who, what = record.history_user.get_username(), DONE[record.history_type]
            yield Doing(record.history_date, who, model, row, _name(row, record), what, changes)


def _before(model, numbers: Iterable[int]) -> dict[int, models.Model]:
    """Of each entry in the history of these rows the one before it, by its number."""
    runs = defaultdict(list)
    for record in model.history.filter(id__in=numbers).order_by("history_date", "history_id"):
        runs[record.id].append(record)
    return {later.history_id: earlier for run in runs.values() for earlier, later in itertools.pairwise(run)}


def _differing(earlier, record) -> Iterator[tuple]:
    """The fields in which a changed row differs from its state before, as (field, before, after)."""
    if earlier is None or record.history_type != "~":
        return
    for field in record.tracked_fields:
        old, new = getattr(earlier, field.attname), getattr(record, field.attname)
        if old != new and field.name not in UNTOLD and field.editable:
            yield field, old, new


def _names_of(differing: list[tuple]) -> dict[tuple, str]:
    """What the rows are called that differing fields point to, by field and number."""
    wanted = defaultdict(set)
    for field, *values in differing:
        if field.is_relation:
            wanted[field] |= {value for value in values if value}
    return {
        (field, number): str(row)
        for field, numbers in wanted.items()
        for number, row in field.related_model._base_manager.in_bulk(numbers).items()
    }


def _told(field, value, names: dict[tuple, str]) -> str:
    """A value as an editor reads it."""
    if value in (None, ""):
        return "nothing"
    if field.is_relation:
        return names.get((field, value), f"number {value}")
    if isinstance(value, bool):
        return "yes" if value else "no"
    told = str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…"


def _name(row, record) -> str:
    """What a row is called; of one that is gone, what its last entry still tells."""
    if row is not None:
        return str(row)
    told = (getattr(record, field, "") for field in ("name", "title", "headline", "text"))
    return next((str(one) for one in told if one), f"number {record.id}")


def _decided(model, field: str, related: tuple[str, ...], ends: list[datetime], user) -> Iterator[Doing]:
    for row in _by(model.objects.select_related(*related), "decided_at", "decided_by", ends, user):
        what = getattr(row, f"get_{field}_display")()
        yield Doing(row.decided_at, row.decided_by.get_username(), model, row, str(row), what[:1].lower() + what[1:])


def _runs(model, ends: list[datetime], user) -> Iterator[Doing]:
    for run in _by(model.objects.all(), "started_at", "started_by", ends, user):
        what = "started, undone since" if run.undone_at else "started"
        yield Doing(run.started_at, run.started_by.get_username(), model, run, _name_of_run(run), what)


def _name_of_run(run) -> str:
    """What a run was for; of an import also how much it brought: “Import of …: 1 edition, 12 stories”."""
    if reason := getattr(run, "reason", ""):
        return reason
    counts = getattr(run, "counts", {})
    editions, stories = counts.get("created", 0) + counts.get("updated", 0), counts.get("stories", 0)
    return f"{run}: {times(editions, 'edition')}, {times(stories, 'story,stories')}" if counts else str(run)
