"""Every correction leaves a record of who, when and why, with the state before it."""

from django.db import models

LOADED = "as loaded"
TYPO = "typo"
BATCH = 500
LOOK_BACK = 50  # entries of a row's history


def save(row: models.Model, user=None, reason: str = "", fields: list[str] | None = None) -> None:
    """Save a row with a history entry; rows that were loaded in bulk get an entry of their first state before."""
    if row.pk and not row._state.adding:
        keep_first_state(row)
    row._history_user = user
    row._change_reason = reason[:100] or None
    row.save(update_fields=fields)


def keep_first_state(row: models.Model) -> None:
    """An entry of the stored state, if the history is empty, so that the next one shows what changed.

    It is nobody's: whoever changes the row now did not load it.
    """
    if not row.history.exists():
        stored = type(row)._base_manager.get(pk=row.pk)
        stored._history_user = None
        type(row).history.bulk_history_create([stored], default_change_reason=LOADED)


def keep_first_states(rows: list) -> None:
    """The same for many rows of one table as they are stored, in two statements."""
    if not rows:
        return
    history = type(rows[0]).history
    known = set(history.filter(id__in=[row.pk for row in rows]).values_list("id", flat=True))
    first = [row for row in rows if row.pk not in known]
    for row in first:
        row._history_user = None
    history.bulk_history_create(first, batch_size=BATCH, default_change_reason=LOADED)
    for row in first:
        del row._history_user


def who_set(row: models.Model, field: str) -> str:
    """The name of the account that gave a field its present value; empty where the row's history does not tell."""
    history = getattr(row, "history", None)
    column = getattr(row._meta.get_field(field), "attname", "")
    if history is None or not hasattr(history.model, column):
        return ""
    user = None
    for state in history.select_related("history_user")[:LOOK_BACK]:
        if getattr(state, column) != getattr(row, column):
            break
        user = state.history_user
    return user.get_username() if user else ""
