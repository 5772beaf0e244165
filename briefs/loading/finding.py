"""Which stored edition a file's edition is, if any."""

from collections.abc import Sequence

from django.db.models import Q

from briefs.models import Edition, ImportedEdition, Source, Story

from .columns import slug_of
from .known_sources import NO_SOURCE
from .outcomes import Incoming

SHARE = 0.5  # of the smaller edition's stories, from which two texts are one edition


class StoredEditions:
    """The stored editions that a batch may meet, read in one query."""

    def __init__(self, batch: Sequence[tuple[Incoming, Source]]):
        checksums = [incoming.checksum for incoming, _source in batch]
        dates = {incoming.parsed.date for incoming, _source in batch if incoming.parsed.date}
        sources = {source.pk for _incoming, source in batch}
        same_text = Q(checksum__in=checksums) & (Q(source__in=sources) | Q(source__slug=NO_SOURCE))
        same_day = Q(source__in=sources, date__in=dates)
        rows = Edition.objects.filter(same_text | same_day).select_related("source").defer("raw_text").order_by("pk")
        self.rows = list(rows)
        self._keys: dict[int, set[str]] = {}

    def find(self, incoming: Incoming, source: Source) -> Edition | None:
        """The same text, else the same title or file on that day, else an edition that shares half of its stories."""
        for row in self.rows:
            if row.checksum == incoming.checksum and (row.source_id == source.pk or row.source.slug == NO_SOURCE):
                return row
        same_day = [row for row in self.of_day(incoming, source) if row.checksum not in incoming.siblings]
        likely = sorted(same_day, key=lambda row: (row.file_name != incoming.document.name, row.pk))
        return next((row for row in likely if self._is_same(row, incoming)), None)

    def of_day(self, incoming: Incoming, source: Source) -> list[Edition]:
        """All stored editions of the source on the edition's day."""
        day = incoming.parsed.date
        return [row for row in self.rows if row.source_id == source.pk and row.date == day and day]

    def _is_same(self, row: Edition, incoming: Incoming) -> bool:
        same_title = row.title == incoming.parsed.title or row.slug == edition_slug(incoming)
        if row.title in incoming.parsed.beside:
            return False  # its own lines stand in the same file
        if row.file_name == incoming.document.name and (same_title or incoming.document.kind != "jsonl"):
            return True
        keys, others = set(incoming.keys), self._keys_of(row)
        if not keys or not others:
            return same_title
        shared = len(keys & others) / min(len(keys), len(others))
        return shared >= SHARE or (same_title and shared > 0)

    def _keys_of(self, row: Edition) -> set[str]:
        if row.pk not in self._keys:
            self._keys[row.pk] = set(Story.objects.filter(edition=row).values_list("key", flat=True))
        return self._keys[row.pk]


def edition_slug(incoming: Incoming) -> str:
    """The slug that an edition would like to have."""
    return slug_of(incoming.parsed.title, "edition")


def is_superseded(edition: Edition, incoming: Incoming) -> bool:
    """Whether this text is an older form of the edition, from another file than the one that stands.

    Two files that hold two forms of an edition would else replace each other at every run.
    """
    if edition.checksum == incoming.checksum or edition.file_name == incoming.document.name:
        return False
    return ImportedEdition.objects.filter(edition=edition, before__edition__checksum=incoming.checksum).exists()
