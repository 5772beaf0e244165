"""Addresses as people type them from habit or from other sites, and the address here that is meant."""

import re
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import timezone

from briefs import naming
from briefs.addresses import Address
from briefs.models.links import address_of
from briefs.periods import read_period
from briefs.vocabulary import Present

FEEDS = {"feed", "feeds", "rss", "atom", "feed.xml", "rss.xml", "atom.xml", "index.xml", "stories.rss", "stories.xml"}
SEARCHES = {"search", "find", "query", "q"}
TYPED = ("q", "query", "s", "search", "term", "words", "text")  # parameters that hold words elsewhere
PAGES = {
    **dict.fromkeys(("story", "stories", "article", "articles", "news", "brief", "briefs", "list"), "story-list"),
    **dict.fromkeys(("edition", "editions", "issue", "issues", "archive", "archives", "calendar"), "edition-list"),
    **dict.fromkeys(("home", "index", "index.html", "index.php", "latest", "today"), "home"),
    **dict.fromkeys(("threads", "thread"), "thread-list"),
    **dict.fromkeys(("help", "contact", "imprint", "humans.txt"), "about"),
}
ROOMS = {
    **dict.fromkeys(("country", "countries"), "country"),
    **dict.fromkeys(("person", "persons", "people"), "person"),
    **dict.fromkeys(("organisation", "organization", "organisations", "organizations", "org", "orgs"), "organisation"),
    **dict.fromkeys(("region", "regions"), "region"),
    **dict.fromkeys(("theme", "themes", "topic", "topics", "tag", "tags", "category", "categories"), "theme"),
}
ANYTHING = ("country", "theme", "organisation", "person", "region")
TAGS = {"tag", "tags", "category", "categories", "topic", "topics"}  # elsewhere these hold names of any kind
DATE = re.compile(r"((?:19|20)\d\d)(?:[-/]?(\d\d?)(?:[-/]?(\d\d?))?)?")
NUMBER = re.compile(r"[1-9][0-9]{0,9}")


def meant_by(request: HttpRequest) -> str:
    """The address that is meant by one that is none; empty where nothing can be told."""
    parts = [part for part in request.path.lower().split("/") if part]
    if not parts or len(parts) > 4 or request.path.startswith("//") or not all(part.isprintable() for part in parts):
        return ""
    steps = (in_small_letters(request), search(request, parts), page(parts), day(parts), name(parts))
    found = next((address for step in steps if (address := step)), "")
    return "" if found == request.path else found


def in_small_letters(request: HttpRequest) -> str:
    """The same address in small letters, where there is one."""
    small = request.path.lower()
    small = small if small.endswith("/") or "." in small else f"{small}/"
    if small.rstrip("/") == request.path.rstrip("/"):
        return ""
    try:
        resolve(small)
    except Resolver404:
        return ""
    return f"{quote(small)}?{query}" if (query := request.META.get("QUERY_STRING", "")) else quote(small)


def search(request: HttpRequest, parts: list[str]) -> str:
    if parts[0] not in SEARCHES:
        return ""
    typed = next((request.GET[name] for name in TYPED if request.GET.get(name)), " ".join(parts[1:]))
    return str(Address(address_of("story-list"), (("q", typed.replace("-", " ")[:500]),) if typed else ()))


def page(parts: list[str]) -> str:
    """A feed, an index, the front page, or a story by its number."""
    if len(parts) == 1 and parts[0] in FEEDS:
        return address_of("story-atom")
    if len(parts) == 1 and parts[0] in PAGES:
        return address_of(PAGES[parts[0]])
    if len(parts) == 1 and parts[0] in ROOMS:
        return address_of(f"{ROOMS[parts[0]]}-list")
    if (
        len(parts) == 2
        and PAGES.get(parts[0]) == "story-list"
        and NUMBER.fullmatch(parts[1])
        and not DATE.fullmatch(parts[1])
    ):
        return address_of("story-short", parts[1])
    return ""


def day(parts: list[str]) -> str:
    """The stories or editions of a day, month or year: /2025/04/08, /stories/2025-04-08, /editions/2025."""
    rest = parts[1:] if PAGES.get(parts[0]) in ("story-list", "edition-list") else parts
    if not (match := DATE.fullmatch("/".join(rest))):
        return ""
    text = "-".join(piece.zfill(2) for piece in match.groups() if piece)
    try:
        read_period(text, timezone.localdate())
    except ValueError:
        return ""
    if PAGES.get(parts[0]) == "edition-list":
        return str(Address(address_of("edition-list"), (("date" if "-" in text else "year", text),)))
    return str(Address(address_of("story-list"), (("date", text),)))


def name(parts: list[str]) -> str:
    """The page of a country, theme, body or person: /country/iran, /tag/iran, /iran."""
    room = ROOMS.get(parts[0]) if len(parts) == 2 else None
    if len(parts) > 2 or (len(parts) == 2 and not room):
        return ""
    present = Present()
    for one in ANYTHING if room is None or parts[0] in TAGS else (room,):
        if value := present.resolve(one, parts[-1].replace("_", "-")):
            return address_of(one, value.slug)
    return theme(parts[-1], present) if room == "theme" else ""


def theme(word: str, present: Present) -> str:
    """The one theme, not a part of another, whose name begins with a word: /tag/trade."""
    whole = [named for named in naming.nearest(present.names, "theme", word) if named.parent is None]
    return address_of("theme", whole[0].slug) if len(whole) == 1 else ""
