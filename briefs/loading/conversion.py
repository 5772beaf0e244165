"""What a record says, as the fields of a model take it."""

from collections.abc import Iterable
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import models


def converted(model: type[models.Model], block: dict, names: Iterable[str]) -> dict:
    """Those columns of a block, as the model's fields take them; what a field refuses is left out."""
    values = {}
    for name in names:
        if name in block and isinstance(field := model._meta.get_field(name), models.Field):
            with suppress(ValidationError, TypeError, ValueError):
                value = block[name] if isinstance(field, models.JSONField) else field.to_python(block[name])
                values[name] = field.clean(value, None) if field.choices else value
    return values
