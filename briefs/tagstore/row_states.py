"""Rows as plain values and back, so that a run can be undone to the letter."""

from datetime import date, datetime

from django.db import models


def state_of(row: models.Model) -> dict:
    """Every column of a row by attribute name, in values that JSON can hold."""
    return {field.attname: _plain(getattr(row, field.attname)) for field in row._meta.concrete_fields}


def row_of(model: type[models.Model], state: dict) -> models.Model:
    """A row, not yet saved, as it was when its state was taken."""
    values = {}
    for field in model._meta.concrete_fields:
        if field.attname in state:
            value = state[field.attname]
            values[field.attname] = value if isinstance(field, models.JSONField) else field.to_python(value)
    return model(**values)


def put_back(model: type[models.Model], states: list[dict]) -> None:
    """Write rows with their old keys: over the present ones where they stand, as new ones where they are gone."""
    rows = [row_of(model, state) for state in states]
    there = set(model.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    model.objects.bulk_create([row for row in rows if row.pk not in there], batch_size=500)
    present = [row for row in rows if row.pk in there]
    if present:
        model.objects.bulk_update(present, names, batch_size=100)


def _plain(value):
    return value.isoformat() if isinstance(value, date | datetime) else value
