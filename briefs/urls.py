"""Which address is which page. The addresses are promises: they are bookmarked, cited and fed to machines."""

from django.urls import path, register_converter

from briefs.converters import DayConverter, NameConverter, RowConverter
from briefs.views import (
    about,
    ahead,
    ahead_calendar,
    catch_up,
    compare,
    corrections,
    dispute,
    editions,
    follow,
    home,
    machine,
    offices,
    quiet,
    quote_files,
    quotes,
    receipts,
    rooms,
    sitemaps,
    story,
    suggest,
    threads,
)
from briefs.views import entity as entities
from briefs.views import story_files as files
from briefs.views.story_list import story_list
from briefs.views.take_away import take_away

register_converter(DayConverter, "day")
register_converter(NameConverter, "name")
register_converter(RowConverter, "row")

app_name = "briefs"

STORY = "stories/<day:day>/<name:slug>/"
# Each room has an index and a page for each of its rows; the plural stands in addresses.
ROOMS = (
    ("country", "countries"),
    ("person", "people"),
    ("organisation", "organisations"),
    ("region", "regions"),
    ("theme", "themes"),
)
PAGES_ONLY = (("thread", "threads"), ("medium", "media"), ("place", "places"))

urlpatterns = [
    path("", home.home, name="home"),
    path("stories/", story_list, name="story-list"),
    path("stories.atom", files.atom, name="story-atom"),
    path("stories.json", files.json, name="story-json"),
    path("stories.csv", files.csv_file, name="story-csv"),
    *(path(f"stories.{kind}", files.citations, {"kind": kind}, name=f"story-{kind}") for kind in ("bib", "ris")),
    path("stories.html", take_away, name="story-take-away"),
    path(STORY, story.story, name="story"),
    path("s/<row:number>/", story.short, name="story-short"),
    path(STORY + "cite.<name:kind>", story.citation, name="story-citation"),
    path(STORY + "dispute/", dispute.dispute, name="story-dispute"),
    path("editions/", editions.calendar, name="edition-list"),
    path("editions/<name:source>/<day:day>/", editions.edition, name="edition"),
    path("editions/<name:source>/<day:day>/<name:slug>/", editions.edition, name="edition-of-day"),
    path("threads/", threads.index, name="thread-list"),
    *(path(f"{plural}/", rooms.index, {"room": room}, name=f"{room}-list") for room, plural in ROOMS),
    *(
        path(f"{plural}/<name:slug>/", entities.page, {"room": room}, name=room)
        for room, plural in (*ROOMS, *PAGES_ONLY)
    ),
    *(
        path(f"{plural}/<name:slug>/offices/", offices.page, {"room": room}, name=f"{room}-offices")
        for room, plural in ROOMS
        if room in ("country", "organisation")
    ),
    path("about/", about.about, name="about"),
    path("catch-up/", catch_up.catch_up, name="catch-up"),
    path("compare/", compare.compare, name="compare"),
    path("compare.csv", compare.csv_file, name="compare-csv"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes.atom", quote_files.atom, name="quotes-atom"),
    path("quotes.json", quote_files.json, name="quotes-json"),
    path("quotes.csv", quote_files.csv_file, name="quotes-csv"),
    path("quiet/", quiet.quiet, name="quiet"),
    path("ahead/", ahead.ahead, name="ahead"),
    path("ahead.ics", ahead_calendar.ahead_ics, name="ahead-calendar"),
    path("corrections/", corrections.page, name="corrections"),
    path("corrections.atom", corrections.atom, name="corrections-atom"),
    path("follow/", follow.follow, name="follow"),
    path("follow/asked/", follow.asked_for, name="follow-asked"),
    path("follow/<name:token>/", follow.one, name="follow-one"),
    path("follow/<name:token>/stop/", follow.stop, name="follow-stop"),
    path("receipts/", receipts.freeze, name="receipt-make"),
    path("receipts/<name:token>/", receipts.receipt, name="receipt"),
    path("receipts/<name:token>/numbers.txt", receipts.numbers, name="receipt-numbers"),
    path("suggest/", suggest.suggest, name="suggest"),
    path("opensearch.xml", machine.opensearch, name="opensearch"),
    path("favicon.ico", machine.icon, {"name": "icon-48.png"}, name="favicon"),
    path("apple-touch-icon.png", machine.icon, {"name": "icon-180.png"}, name="touch-icon"),
    path(".well-known/security.txt", machine.security, name="security"),
    path("robots.txt", machine.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap-section"),
]
