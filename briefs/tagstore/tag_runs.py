"""Stories are tagged by the present rules, alone or all together; every run can be shown and undone."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from django.db import transaction
from django.utils import timezone

from briefs import search
from briefs.collecting import uncollected
from briefs.models import Story, TagRun
from briefs.tagging.values import StoryTags, TaggableText

from .rules import CompiledRules, current_rules
from .tag_batch import TagCounts, plan_tags, store_tags

EDITIONS_AT_ONCE = 40
COLUMNS = ("pk", "edition_id", "position", "headline", "body", "date")


def tag_stories(stories: Iterable, run: TagRun | None = None, refresh: bool = True) -> TagCounts:
    """Tag stories (rows or ids) by the present rules; an editor's decision always stands.

    The people of an edition's earlier stories help with the later ones, so whole editions are read whatever was
    asked. `refresh=False` leaves the search index to the caller.
    """
    wanted = {getattr(story, "pk", story) for story in stories}
    editions = sorted(set(Story.objects.filter(pk__in=wanted).values_list("edition", flat=True)))
    return tag_editions(editions, only=wanted, run=run, refresh=refresh)


def tag_editions(
    editions: Sequence[int], only: set[int] | None = None, run: TagRun | None = None, refresh: bool = True
) -> TagCounts:
    """Tag the stories of editions (ids), a few editions a transaction; `only` keeps to some of them."""
    rules = current_rules()
    counts = TagCounts()
    for start in range(0, len(editions), EDITIONS_AT_ONCE):
        with uncollected():
            counts.add(_tag_some(editions[start : start + EDITIONS_AT_ONCE], rules, only, run, refresh))
    return counts


def rehearse_editions(editions: Sequence[int]) -> TagCounts:
    """What `tag_editions` would change; writes nothing. At most a few dozen editions: all are in memory together."""
    rules = current_rules()
    with uncollected():
        _tables, counts = plan_tags(list(computed(_rows(editions), rules)), rules.rules)
    return counts


def _rows(editions):
    return Story.objects.filter(edition__in=editions).order_by("edition", "position", "pk").only(*COLUMNS)


def _tag_some(editions, rules: CompiledRules, only, run, refresh) -> TagCounts:
    with transaction.atomic():
        rows = _rows(editions).locked()  # a decision or a new text waits until the tags are written
        found = [(story, tags) for story, tags in computed(rows, rules) if only is None or story.pk in only]
        counts = store_tags(found, rules.rules, run)
        if refresh and counts.changed_stories:
            search.refresh(sorted(counts.changed_stories))
    return counts


def computed(stories: Iterable[Story], rules: CompiledRules) -> Iterator[tuple[Story, StoryTags]]:
    """What the rules find in stories, which come edition by edition in print order; nothing is written."""
    for _edition, group in groupby(stories, key=lambda story: story.edition_id):
        group = list(group)
        texts = [TaggableText(story.headline, story.body, story.date) for story in group]
        yield from zip(group, rules.tagger.tag_edition(texts), strict=True)


def start_run(reason: str, user=None, kind: str = TagRun.Kind.RETAG) -> TagRun:
    """A run to which changes can be booked."""
    return TagRun.objects.create(kind=kind, reason=reason[:300], started_by=user)


def finish_run(run: TagRun, counts: TagCounts | None = None) -> TagRun | None:
    """Close a run, with what is not in its summary yet; one that changed nothing leaves no row and gives None."""
    if not run.changes.exists():
        run.delete()
        return None
    run.finished_at = timezone.now()
    run.summary |= summed_up(run.summary, counts) if counts else {}
    run.save(update_fields=["finished_at", "summary"])
    return run


def summed_up(summary: dict, counts: TagCounts) -> dict:
    """The numbers of a run's summary with those of one more part of it."""
    more = {
        "stories": counts.stories,
        "changed": len(counts.changed_stories),
        "gained": counts.gained,
        "lost": counts.lost,
    }
    return {name: summary.get(name, 0) + number for name, number in more.items()}


def retag(stories: Iterable, reason: str, user=None) -> TagRun | None:
    """Tag stories again as a run of its own; None where nothing changed."""
    run = start_run(reason, user)
    return finish_run(run, tag_stories(stories, run=run))
