"""The history of many rows, read at once."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import models

from .columns import columns

LEFT_OUT = {"history_id", "id", "history_user", "edition", "story", "entity", "topic", "decided_by", "evidence"}


class Histories:
    """Entries of the history of rows, the oldest first; a statement for each table."""

    def __init__(self, rows: Iterable[models.Model]):
        keys: dict[type, list[int]] = defaultdict(list)
        for row in rows:
            keys[type(row)].append(row.pk)
        self._entries: dict[tuple[type, int], list[dict]] = defaultdict(list)
        for model, wanted in keys.items():
            entries = model.history.filter(id__in=wanted).select_related("history_user")
            for entry in entries.order_by("history_date", "history_id"):
                self._entries[model, entry.id].append(_told(entry))

    def of(self, row: models.Model) -> list[dict]:
        """The entries of one row."""
        return self._entries.get((type(row), row.pk), [])


def _told(entry) -> dict:
    names = [field.attname for field in entry._meta.concrete_fields if field.name not in LEFT_OUT]
    user = entry.history_user.get_username() if entry.history_user else ""
    return columns(entry, names) | {"history_user": user}
