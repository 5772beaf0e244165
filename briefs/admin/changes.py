"""What editors changed: everybody's work of some days on one page, to be looked through and taken further."""

from dataclasses import dataclass
from itertools import groupby

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from briefs.curation.doings import RUNS, Doing, doings
from briefs.periods import in_words, read_period

USUAL = "last-7-days"
PERIODS = (("today", "Today"), ("yesterday", "Yesterday"), (USUAL, "Last 7 days"), ("last-30-days", "Last 30 days"))
MOST = 200  # lines on a page
NAMED = 5  # rows that a line names


@dataclass(frozen=True, slots=True)
class Line:
    """The same thing done to one row or to many at once; `rows` are the names and addresses of the first of them."""

    first: Doing
    table: str
    rows: list[tuple[str, str]]
    others: int


def changes_urls():
    """The address of the page as (route, view, name)."""
    return [("changes/", changes, "changes")]


def changes(request):
    """`?when=` takes a date as readers type it, `?by=` the name of an account."""
    if not request.user.has_perm("briefs.view_story"):
        raise PermissionDenied("Seeing what editors changed takes the permission to view stories.")
    when, fault = _period(request.GET.get("when") or USUAL)
    editors = get_user_model().objects.filter(is_staff=True).order_by("username")
    by = next((one for one in editors if one.get_username() == request.GET.get("by")), None)
    lines = list(_lines(doings(when.first, when.last, by)))
    days = groupby(lines[:MOST], key=lambda line: timezone.localtime(line.first.when).date())
    context = admin.site.each_context(request) | {
        "title": "What editors changed",
        "when": request.GET.get("when") or USUAL,
        "words": in_words(when.first, when.last),
        "fault": fault,
        "by": by.get_username() if by else "",
        "editors": editors,
        "periods": PERIODS,
        "days": [(day, list(told)) for day, told in days],
        "left_out": max(0, len(lines) - MOST),
    }
    return render(request, "admin/changes.html", context)


def _period(text):
    """(the days, nothing), or (the usual days, a sentence) where a date cannot be read."""
    try:
        return read_period(text, timezone.localdate()), ""
    except ValueError as error:
        return read_period(USUAL, timezone.localdate()), str(error)


def _lines(found):
    """What was done alike within a minute is one line."""
    for _, told in groupby(found, key=_alike):
        alike = list(told)
        rows = [(one.name, _address(one)) for one in alike[:NAMED]]
        yield Line(alike[0], alike[0].model._meta.verbose_name, rows, len(alike) - len(rows))


def _alike(one):
    return one.when.replace(second=0, microsecond=0), one.who, one.model, one.what, one.changes


def _address(one):
    """Where a row's history stands, or a run's page with its undo; nothing for what has neither any more."""
    page = "history" if hasattr(one.model, "history") and one.model not in RUNS else "change"
    try:
        return reverse(f"admin:briefs_{one.model._meta.model_name}_{page}", args=[one.row.pk]) if one.row else ""
    except NoReverseMatch:  # offices stand on the pages of their holders
        return ""
