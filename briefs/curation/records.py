"""Every correction leaves a record of who, when and why, with the state before it."""

from django.db import models

LOADED = "as loaded"
TYPO = "typo"


def save(row: models.Model, user=None, reason: str = "", fields: list[str] | None = None) -> None:
    """Save a row with a history entry; rows that were loaded in bulk get an entry of their first state before."""
    if row.pk and not row._state.adding:
        keep_first_state(row)
    row._history_user = user
    row._change_reason = reason[:100] or None
    row.save(update_fields=fields)


def keep_first_state(row: models.Model) -> None:
    """An entry of the stored state, if the history is empty, so that the next one shows what changed."""
    if not row.history.exists():
        stored = type(row)._base_manager.get(pk=row.pk)
        type(row).history.bulk_history_create([stored], default_change_reason=LOADED)
