"""A batch of parsed editions becomes rows: found again or made, tagged, indexed, booked, in one transaction."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from briefs import search
from briefs.collecting import uncollected
from briefs.copies import note_copies
from briefs.models import Edition, Source, Story
from briefs.tagstore import computed, current_rules, store_tags, tag_editions

from . import changing, given
from .columns import edition_columns, free_slug, story_columns, story_slug
from .drift import DriftAlarm
from .finding import StoredEditions, edition_slug, is_superseded
from .known_sources import read_known_sources, source_for
from .outcomes import Incoming, LoadOptions, Result
from .publishing import reasons_to_wait
from .run_log import RunLog


class EditionWriter:
    """Writes editions for one call of the loader."""

    def __init__(self, options: LoadOptions, log: RunLog, data_folder):
        self.options = options
        self.log = log
        self.alarm = DriftAlarm()
        self.restorer = given.Restorer()
        self._sources: dict[str, Source] = {}
        self._known = partial(read_known_sources, data_folder)

    def write(self, batch: Sequence[Incoming]) -> list[Result]:
        """Write all editions of a batch or none; raises what the database says."""
        try:
            with uncollected(), transaction.atomic():
                work = _Batch(self, [(incoming, self._source(incoming)) for incoming in batch])
                work.run()
                self.log.book(work.results, work.before)
        except Exception:
            self._forget_unwritten()
            raise
        self.log.keep()
        for published in work.published:
            self.alarm.remember(*published)
        return work.results

    def _source(self, incoming: Incoming) -> Source:
        slug = incoming.parsed.source
        if slug not in self._sources:
            self._sources[slug] = source_for(slug, self._known(), incoming.parsed.source_name)
        return self._sources[slug]

    def _forget_unwritten(self) -> None:
        """After a failed transaction: sources, accounts of editors, and the run's row, that it made are gone."""
        self.log.forget_unkept()
        self._sources.clear()
        self.restorer = given.Restorer()


class _Batch:
    """The work on one batch."""

    def __init__(self, writer: EditionWriter, batch: Sequence[tuple[Incoming, Source]]):
        self.writer = writer
        self.batch = batch
        self.stored = StoredEditions(batch)
        self.results: list[Result] = []
        self.before: dict[int, dict] = {}
        self.published: list[tuple] = []
        self.new: list[tuple[Incoming, Edition, Result]] = []
        self._taken: dict = {}

    def run(self) -> None:
        for incoming, source in self.batch:
            edition = self.stored.find(incoming, source)
            result = self._again(edition, incoming, source) if edition else self._prepare(incoming, source)
            self.results.append(result)
        self._create()

    def _again(self, edition: Edition, incoming: Incoming, source: Source) -> Result:
        """Load an edition that is there."""
        result = Result(incoming.file, "unchanged", edition_id=edition.pk, parsed=incoming.parsed)
        result.error = incoming.parsed.error
        if is_superseded(edition, incoming):
            result.message = f"{edition} stands in a newer form, from {edition.file_name}; this older one was left out."
        else:
            change = changing.compare(edition, incoming, source)
            if not change.is_empty:
                self._change(change, incoming, source, result)
            self._take_decisions(edition, incoming, result)
        result.status, result.stories = edition.status, len(incoming.parsed.stories)
        return result

    def _change(self, change, incoming, source, result) -> None:
        edition = change.edition
        reasons = reasons_to_wait(incoming.parsed, source.pk, self.writer.options, self.writer.alarm)
        changing.write(change, reasons, self._slugs(incoming.parsed.date or edition.date))
        self.before[edition.pk] = change.before
        result.outcome, result.withdrawn, result.message = "updated", change.withdrawn, " ".join(reasons)
        result.differences = change.differences
        tag_editions([edition.pk], refresh=False)
        note_copies(edition.stories.all())
        search.refresh(edition.stories.values_list("pk", flat=True))

    def _take_decisions(self, edition: Edition, incoming: Incoming, result: Result) -> None:
        """Decisions that an export brings, where nobody here has decided."""
        if not any(given.story_block(story) for story in incoming.parsed.stories):
            return
        rows = {row.key: row for row in edition.stories.all()}
        pairs = zip(incoming.keys, incoming.parsed.stories, strict=True)
        told = [(rows[key], story) for key, story in pairs if key in rows]
        before = changing.rows_before(edition)
        if stories := self.writer.restorer.restore(told, is_new=False):
            result.outcome = "updated"
            self.before.setdefault(edition.pk, before)
            search.refresh(sorted(stories))

    def _prepare(self, incoming: Incoming, source: Source) -> Result:
        """An edition that is not there yet, as a row to be made."""
        parsed, options = incoming.parsed, self.writer.options
        reasons = reasons_to_wait(parsed, source.pk, options, self.writer.alarm)
        columns = edition_columns(incoming, source)
        others = self.stored.of_day(incoming, source)
        if others:
            columns["warnings"].append(f"{source} has another edition of {parsed.date}: “{others[0].title}”.")
        slug = free_slug(edition_slug(incoming), {other.slug for other in others})
        status = Edition.Status.DRAFT if reasons else Edition.Status.PUBLISHED
        edition = Edition(source=source, slug=slug, status=status, draft_reason="\n".join(reasons), **columns)
        given.apply_to_edition(edition, parsed)
        result = Result(incoming.file, "created", " ".join(reasons), status=edition.status, parsed=parsed)
        result.error, result.stories = parsed.error, len(parsed.stories)
        self.new.append((incoming, edition, result))
        return result

    def _create(self) -> None:
        """Make all new editions of the batch with their stories and tags."""
        Edition.objects.bulk_create([edition for _incoming, edition, _result in self.new])
        given.restore_times((edition, incoming.parsed) for incoming, edition, _result in self.new)
        stories: list[Story] = []
        for incoming, edition, result in self.new:
            result.edition_id = edition.pk
            stories += self._stories(incoming, edition)
            if edition.is_published:
                self.published.append((edition.source_id, incoming.parsed))
        Story.objects.bulk_create(stories, batch_size=500)
        if stories:
            rules = current_rules()
            store_tags(list(computed(stories, rules)), rules.rules)
            told = [story for incoming, _edition, _result in self.new for story in incoming.parsed.stories]
            self.writer.restorer.restore(list(zip(stories, told, strict=True)), is_new=True)
            note_copies(stories)
            search.refresh(stories)

    def _stories(self, incoming: Incoming, edition: Edition) -> list[Story]:
        parsed = incoming.parsed
        rows = []
        for place, (story, key) in enumerate(zip(parsed.stories, incoming.keys, strict=True), start=1):
            columns = story_columns(story, key, place, parsed.date)
            row = Story(edition=edition, slug="", **columns)
            given.apply_to_story(row, story)
            row.slug = free_slug(row.slug or story_slug(columns, edition), self._slugs(parsed.date))
            rows.append(row)
        return rows

    def _slugs(self, day) -> set[str]:
        """The slugs of a day's stories, read once."""
        if day not in self._taken:
            self._read_slugs({incoming.parsed.date for incoming, _source in self.batch} | {day})
        return self._taken[day]

    def _read_slugs(self, days) -> None:
        for day in days:
            self._taken.setdefault(day, set())
        dated = [day for day in days if day]
        for day, slug in Story.objects.filter(date__in=dated).values_list("date", "slug"):
            self._taken[day].add(slug)
        if None in days:
            self._taken[None].update(Story.objects.filter(date=None).values_list("slug", flat=True))
