"""How values look in a page: marks inside text, numbers, dates, data for machines. They format and never fetch."""

import calendar
import html
import json
import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

register = template.Library()

MONTHS, WEEKDAYS = tuple(calendar.month_name), tuple(calendar.day_name)  # as dates write them, only more quickly

# What would end a script element or begin a comment, written as JSON allows.
SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}

MARKUP = re.compile("[&<>\"']")


def escape(text: str) -> str:
    """The text with its signs of markup escaped; most of the hundreds on a page hold none, and looking is quicker."""
    return html.escape(text) if MARKUP.search(text) else text


@register.filter
def marked(text, spans):
    """The text escaped, with <mark> round each `(start, end)`; spans that overlap or lie outside are left out."""
    if not spans:
        return conditional_escape(text)
    pieces, reached = [], 0
    for start, end in sorted(spans):
        if start < reached or end > len(text) or start >= end:
            continue
        pieces += [escape(text[reached:start]), "<mark>", escape(text[start:end]), "</mark>"]
        reached = end
    return mark_safe("".join([*pieces, escape(text[reached:])]))  # noqa: S308  (every piece of the text is escaped)


@register.filter
def shortened(text, most):
    """The text, of a long one the first `most` characters with the last of them an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


@register.filter
def thousands(number):
    """A count as prose writes it: 12,345."""
    return f"{number:,}"


@register.filter
def times(count, noun):
    """A count with its noun: “1 story”, “12 stories”; the noun may give its plural after a comma."""
    one, _, many = noun.partition(",")
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@register.filter
def percent(share):
    """A share between 0 and 1 as prose writes it: 12%, 3.4%; what is less than can be told is no nothing."""
    if 0 < share < 0.001:
        return "under 0.1%"
    return f"{share:.0%}" if share == 0 or share >= 0.0995 else f"{share:.1%}"


@register.filter
def quoted(words):
    """Words in quotation marks at the end of a sentence, which takes one stop: “Tariffs rise”. but “Tariffs rise.”"""
    return f"“{words}”" if words.endswith((".", "!", "?", "…")) else f"“{words}”."


@register.filter
def day(date):
    """A date as pages print it: 8 April 2025."""
    return f"{date.day} {MONTHS[date.month]} {date.year}" if date else ""


@register.filter
def json_ld(data):
    """The data as JSON that may stand inside a script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(SCRIPT_ESCAPES))  # noqa: S308  (no sign is left that ends a script)


@register.filter
def coded(text):
    """The text escaped, with what stands between `signs` like these set as code."""
    pieces = str(text).split("`")
    if len(pieces) % 2 == 0:
        return conditional_escape(text)
    told = (f"<code>{escape(piece)}</code>" if place % 2 else escape(piece) for place, piece in enumerate(pieces))
    return mark_safe("".join(told))  # noqa: S308  (every piece of the text is escaped)


@register.filter
def weekday(date):
    """The day of the week of a date: Tuesday."""
    return WEEKDAYS[date.weekday()] if date else ""
