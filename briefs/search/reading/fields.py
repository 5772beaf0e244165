"""Filters typed among the words: headline:tariff, country:iran, from:2025-04."""

from datetime import date, timedelta

from briefs.analysis import readings, stem, tokens

from .. import dates
from ..gazetteer.names import keys_of
from ..nodes import All, Any, Days, Message, Phrase, Prefix, Tagged
from .units import SHORTEST_PREFIX, word

_SAME = {"organization": "organisation", "title": "headline", "topic": "theme", "until": "to", "since": "from",
         "year": "date", "month": "date", "intitle": "headline", "org": "organisation", "tag": "theme",
         "people": "person", "publisher": "source"}  # fmt: skip
_TAGS = ("country", "region", "theme", "person", "organisation", "thread", "source", "section")
_DATES = ("from", "to", "date", "added", "before", "after")
FIELDS = {*_TAGS, *_SAME, *_DATES, "headline"}


def is_field(text: str) -> bool:
    """Whether `field:value` names a filter of the search language."""
    return text.lstrip("-!").split(":")[0].lower() in FIELDS


def names_value(text: str, context) -> bool:
    """Whether the value of `field:value` is something that the archive has, as a name or a theme."""
    field, value = text.lstrip("-!").split(":", 1)
    field = _SAME.get(field.lower(), field.lower())
    return field in _TAGS and _keys(field, value, context.names) is not None


def field_node(text: str, context, reading):
    """The node of `field:value`; None, with a message, when the value means nothing."""
    field, value = text.split(":", 1)
    field, value = _SAME.get(field.lower(), field.lower()), value.strip('"').strip()
    if field == "headline":
        return _headline(value)
    if field in _DATES:
        return _days(field, value, reading)
    return _tagged(field, value, context, reading)


def _headline(value):
    found = tokens(value)
    if not found:
        return None
    if len(found) == 1 and value.endswith("*") and len(found[0].form) >= SHORTEST_PREFIX:
        return Prefix(value, found[0].form.lstrip("^"), in_headline=True)
    words = [word(value[token.start : token.end], token.form, True, token.extras) for token in found]
    if len(words) == 1:
        return words[0]
    return All((*words, Phrase(value, tuple(readings(token.form) for token in found), in_headline=True)))


def _days(field, value, reading):
    try:
        first, last = dates.span(value)
        if field in ("before", "after") and not date(2, 1, 1) < first <= last < date(9999, 1, 1):
            raise ValueError(f"Nothing lies {field} “{value}”.")
    except ValueError as error:
        reading.messages.append(Message("misread", f"{error} It was passed over."))
        return None
    if field == "before":
        first, last = None, first - timedelta(days=1)
    elif field == "after":
        first, last = last + timedelta(days=1), None
    ends = None if field == "to" else first, None if field == "from" else last
    return Days(f"{field}:{value}", *ends, arrival=field == "added")


def _tagged(field, value, context, reading):
    keys = _keys(field, value, context.names)
    if keys is None:
        text = f"This archive has no {field} called “{value[:40]}”, so nothing can be found there."
        reading.messages.append(Message("misread", text))
        return Any(())
    return Tagged(f"{field}:{value}", field, keys)


def _keys(field, value, names):
    """The keys of a value given by its slug, its name, another name, or a part of a theme's name; None for none."""
    forms = tuple(token.form for token in tokens(value))
    keys = keys_of(field, value, names)
    if keys is None:
        keys = keys_of(field, "-".join(form.lstrip("^") for form in forms), names)
    if keys is None and field == "theme":
        theme = names.themes_by_words.get(tuple(stem(form.lstrip("^")) for form in forms))
        return keys_of(field, theme.slug, names) if theme else None
    return _by_alias(field, forms, names) if keys is None and field != "section" else keys


def _by_alias(field, forms, names):
    spellings = (forms, (f"^{forms[0]}",)) if len(forms) == 1 else (forms,)  # `un` is UN as well
    for named in (named for spelling in spellings for named in names.aliases.called(spelling)):
        if named.field == field:
            return keys_of(field, named.slug, names)
    return None
