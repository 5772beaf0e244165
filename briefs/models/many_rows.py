"""Many rows written at once, past the objects.

What Django's `bulk_create` does for each value is a fifth of the time of a load, and `bulk_update`, which writes a
condition for each value, two thirds of the time of tagging again.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.db import connection, models

PLAIN = frozenset((int, float, str, bool, type(None)))


def insert_rows(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence]) -> None:
    """Write new rows, each given as the values of the fields `names`; the other fields take their defaults.

    A relation is given as the key of its row. No keys come back, no signal is sent and no history is written. Raises
    what the database says, as Django's errors.
    """
    columns = list(zip(*rows, strict=True))
    if not columns:
        return
    fields = {field.name: field for field in model._meta.concrete_fields}
    given = [fields.pop(name) for name in names]
    others = [field for field in fields.values() if not field.primary_key]
    defaults = tuple(_converter(field)(field.get_default()) for field in others)
    written = (values + defaults for values in _converted(given, columns))
    _insert(model._meta.db_table, [field.column for field in (*given, *others)], written)


def update_rows(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence]) -> None:
    """Write the fields `names` of stored rows, each given as its key and then the values.

    A key without a row is passed over; as in `insert_rows`, neither signals nor history.
    """
    key, known = model._meta.pk, {field.name: field for field in model._meta.concrete_fields}
    fields = [*map(known.__getitem__, names), key]
    columns = list(zip(*((*values, pk) for pk, *values in rows), strict=True))
    if not columns:
        return
    quote = connection.ops.quote_name
    changes = ", ".join(f"{quote(field.column)} = %s" for field in fields[:-1])
    table = quote(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {table} SET {changes} WHERE {quote(key.column)} = %s",  # noqa: S608  (own names)
            _converted(fields, columns),
        )


def _converted(fields: Sequence[models.Field], columns: Sequence[Sequence]) -> list[tuple]:
    """Rows as the database takes them, of columns of values."""
    values = (map(_converter(field), column) for field, column in zip(fields, columns, strict=True))
    return list(zip(*values, strict=True))


def _converter(field: models.Field) -> Callable:
    """What makes of a field's value one that the database takes."""
    convert = partial(field.get_db_prep_save, connection=connection)
    if isinstance(field, models.JSONField):
        return convert
    return lambda value: value if type(value) in PLAIN else convert(value)


def _insert(table: str, columns: Sequence[str], rows: Iterable[Sequence]) -> None:
    quote = connection.ops.quote_name
    into = f"{quote(table)} ({', '.join(map(quote, columns))})"
    with connection.cursor() as cursor, connection.wrap_database_errors:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {into} VALUES ({marks})", list(rows))  # noqa: S608  (own names)
