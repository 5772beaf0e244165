"""Editions: a calendar of the days that have one, and each as it was published, without the page's furniture."""

from datetime import date

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from briefs.coverage import coverage_of
from briefs.models import Edition, Source, Story
from briefs.paging import NothingHere
from briefs.parsing import source_lines
from briefs.periods import day_in_words, read_period
from briefs.views import evidence, machine_readable, trails
from briefs.views.answers import answered
from briefs.views.months import within, year_of
from briefs.vocabulary import Present

WORTH_CONTENTS = 4  # stories with a headline, from which on an edition has a list of them
LONGEST_DATE = 80  # characters; a longer line holds more than a date


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """`/editions/?year=&source=&date=`: the days of one year; a date leads to its edition."""
    return answered(request, lambda present: calendar_page(request, present))


def calendar_page(request: HttpRequest, present: Present) -> HttpResponse:
    sources = list(Source.objects.filter(editions__status=Edition.Status.PUBLISHED).distinct())
    source, faults = asked_source(request, sources)
    published = Edition.objects.published().filter(**({"source__slug": source} if source else {}))
    typed = request.GET.get("date", "").strip()
    of_day, sentence = editions_of(typed, published) if typed else ([], "")
    if len(of_day) == 1:
        return redirect(of_day[0])
    faults += [sentence] if sentence else []
    years = list(published.order_by().values_list("date__year").annotate(Count("pk")).order_by("date__year"))
    context = {
        **months_of(asked_year(request, of_day, [number for number, _ in years], faults), years, source, present),
        "source": source,
        "sources": sources,
        "faults": faults,
        "typed": typed,
        "of_day": of_day,
    }
    return render(request, "briefs/edition_list.html", context)


def months_of(year: int | None, years: list[tuple[int, int]], source: str, present: Present) -> dict:
    """The months of a year, from the archive's first to its last, and whether days are missing in them."""
    held = coverage_of(present)
    missing = held.of_source.get(source, ()) if source else held.missing
    months = year_of(year, source, missing) if year else []
    return {
        "year": year,
        "years": years,
        "months": within(months, year == years[0][0], year == years[-1][0]) if year else [],
        "is_lacking": any(day.is_missing for month in months for week in month.weeks for day in week),
    }


def asked_source(request: HttpRequest, sources: list[Source]) -> tuple[str, list[str]]:
    """The slug of the source asked for, and what is wrong with it; an unknown one means all."""
    source = request.GET.get("source", "").strip()
    if not source or source in {one.slug for one in sources}:
        return source, []
    return "", [f"“{source[:60]}” is not a source of this archive; all sources are shown."]


def editions_of(typed: str, published) -> tuple[list[Edition], str]:
    """The editions of a typed day or, where it has none, a sentence with the nearest one before it."""
    try:
        period = read_period(typed, timezone.localdate())
    except ValueError as error:
        return [], str(error)
    editions = list(published.for_list().filter(date__range=(period.first, period.last)).order_by("date", "pk")[:20])
    if editions:
        return editions, ""
    nearest = published.for_list().filter(date__lte=period.first).newest_first().first()
    nearest = nearest or published.for_list().order_by("date", "pk").first()
    sentence = f"No edition of {typed[:40]} is in the archive."
    if nearest is None:
        return [], sentence
    way = nearest.get_absolute_url(), day_in_words(nearest.date)
    return [], format_html('{} The nearest is <a href="{}">of {}</a>.', sentence, *way)


def asked_year(request: HttpRequest, of_day, years: list[int], faults: list[str]) -> int | None:
    """The year to show: the one asked for, that of the day found, else the latest."""
    if of_day:
        return of_day[0].date.year
    latest = years[-1] if years else None
    text = request.GET.get("year", "").strip()
    if not text:
        return latest
    if text.isascii() and text.isdigit() and len(text) <= 4 and int(text) in years:
        return int(text)
    faults.append(f"“{text[:20]}” is not a year with editions." + (f" {latest} is shown." if latest else ""))
    return latest


@require_safe
def edition(request: HttpRequest, source: str, day: date, slug: str = "") -> HttpResponse:
    """`/editions/<source>/<date>/`: the edition of that day; of several, all below one another."""
    return answered(request, lambda present: edition_page(request, source, day, slug))


def edition_page(request: HttpRequest, source: str, day: date, slug: str) -> HttpResponse:
    published = Edition.objects.published().for_list().filter(source__slug=source)
    # With the source text, which lists leave out: the printed date stands in it.
    editions = published.defer(None).filter(date=day, **({"slug": slug} if slug else {})).order_by("pk")
    shown = [(one, sections(one), printed_date(one)) for one in editions]
    if not shown:
        around = f"{reverse('briefs:edition-list')}?date={day.isoformat()}"
        raise NothingHere("There is no edition of this source and date.", "See the editions around it", around)
    told = [(one, [story for *_, rows in parts for story, _ in rows]) for one, parts, _ in shown]
    context = {
        "json_ld": machine_readable.issue(told, request.build_absolute_uri(request.path), request.build_absolute_uri),
        "editions": shown,
        "contents": {one.pk for one, stories in told if sum(map(has_headline, stories)) >= WORTH_CONTENTS},
        "trail": trails.to_edition(shown[0][0]),
        "edition": shown[0][0],
        "source": shown[0][0].source,
        "day": day,
        "before": published.filter(date__lt=day).order_by("-date", "-pk").first(),
        "after": published.filter(date__gt=day).order_by("date", "pk").first(),
    }
    return render(request, "briefs/edition.html", context)


def has_headline(story: Story) -> bool:
    """Whether words stand over it, printed or corrected."""
    return bool(story.headline or story.corrected_headline)


def printed_date(edition: Edition) -> str:
    """The date line word for word, where it also gives a time: “April 8, 2025 10:54 am (EST)”."""
    firsts = [first for first, _, kind, *_ in edition.lines.get("claimed", ()) if kind == "date"]
    if edition.published_at is None or not firsts:
        return ""
    lines = source_lines(edition.file_name, edition.raw_text)
    line = " ".join(lines[firsts[0] - 1].split()) if firsts[0] <= len(lines) else ""
    return line if len(line) <= LONGEST_DATE else ""


def sections(edition: Edition) -> list[tuple[str, str, list]]:
    """The edition's stories under their printed headings, in order: section, heading, stories with their blocks."""
    stories = Story.objects.for_list().published().filter(edition=edition).order_by("position")
    told: list[tuple[str, str, list]] = []
    for story in stories:
        heading = story.section_title or story.get_section_display()
        if not told or told[-1][:2] != (story.section, heading):
            told.append((story.section, heading, []))
        told[-1][2].append((story, evidence.blocks(story)))
    return told
