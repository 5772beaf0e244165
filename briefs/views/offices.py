"""Offices: who held what for a country or body, and when, with the stories that tell of them in that time."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.addresses import Address
from briefs.models import Entity, Office
from briefs.models.links import address_of
from briefs.periods import Period, in_words, read_period
from briefs.search import StoryQuery
from briefs.views import trails
from briefs.views.answers import answered
from briefs.views.rooms import KINDS
from briefs.vocabulary import Present

FEW = 6  # holders named on the page of a country or body
# Offices that lead a state stand first, and those of a part of it last.
FIRST = (
    "Supreme Leader", "King", "Queen", "Emperor", "Emir", "Sultan", "Pope", "President", "Prime Minister", "Chancellor",
    "Taoiseach", "Chief Executive", "Leader", "Vice President", "Foreign Minister", "Secretary of State",
    "Foreign Secretary",
)  # fmt: skip
LAST = ("First Minister", "Governor", "Mayor")
LONGEST = 40  # characters of a time


@dataclass(frozen=True, slots=True)
class Held:
    """One office that one person held, with the list of the stories that tell of that person in those days."""

    title: str
    who: Entity
    of: Entity
    days: str
    count: int
    url: str


def held(office: Office, present: Present) -> Held:
    """The office with the stories of its time. Needs `holder` and `of` loaded."""
    first, last = office.valid_from, office.valid_to
    query = StoryQuery(chosen={"person": (office.holder.slug,)}, first_day=first, last_day=last)
    address = Address(address_of("story-list"), (("person", office.holder.slug),))
    for name, day in (("from", first), ("to", last)):
        address = address.setting(name, day.isoformat()) if day else address
    return Held(office.title, office.holder, office.of, in_words(first, last), present.find(query).count, str(address))


def held_by(person: Entity, present: Present) -> list[Held]:
    """The offices of a person, the newest first."""
    return [held(office, present) for office in newest_first(person.offices.select_related("of", "holder"))]


def newest_first(offices) -> list[Office]:
    """Those without a first day come last."""
    return sorted(offices, key=lambda one: one.valid_from or date.min, reverse=True)


def holders_of(row: Entity) -> list[Office]:
    """All who held an office of a country or body, the newest first, in one statement."""
    return newest_first(row.office_holders.filter(holder__status=Entity.Status.ACTIVE).select_related("holder", "of"))


def held_on(people: list[int], day: date) -> dict[int, str]:
    """What each of these people was on a day, as “President, France”; nobody who held no office that is known."""
    begun = Q(valid_from=None) | Q(valid_from__lte=day)
    going = Q(valid_to=None) | Q(valid_to__gte=day)
    rows = Office.objects.filter(begun, going, holder__in=people).values_list("holder", "title", "of__name")
    told: dict[int, list[str]] = {}
    for holder, title, state in sorted(rows, key=lambda row: place(row[1])) if people else ():
        told.setdefault(holder, []).append(f"{title}, {state}")
    return {holder: "; ".join(dict.fromkeys(titles)) for holder, titles in told.items()}


def panel(row: Entity) -> dict:
    """Who is in office, and how many offices there are to be read of; empty where none is known."""
    known, today = holders_of(row), timezone.localdate()
    if not known:
        return {}
    now = sorted((one for one in known if is_within(one, Period(today, today))), key=lambda one: place(one.title))
    return {
        "in_office": [(one.title, one.holder, in_words(one.valid_from, None)) for one in now[:FEW]],
        "offices_known": len(known),
        "offices_list": address_of(f"{row.room}-offices", row.slug),
    }


def is_within(office: Office, asked: Period) -> bool:
    """Whether the office was held on any day of a time; an end that is not known is open."""
    return (office.valid_from or date.min) <= asked.last and (office.valid_to or date.max) >= asked.first


@require_safe
def page(request: HttpRequest, room: str, slug: str) -> HttpResponse:
    """`/countries/<slug>/offices/`; `?when=2014` keeps those who held an office in that time."""
    return answered(request, lambda present: offices_page(request, room, slug, present))


def offices_page(request: HttpRequest, room: str, slug: str, present: Present) -> HttpResponse:
    row = Entity.objects.select_related("parent").filter(kind__in=KINDS[room], slug=slug, merged_into=None).first()
    if row is None:
        return other_page(room, slug, present)
    known = holders_of(row) if row.status == Entity.Status.ACTIVE else []
    if not known:
        raise Http404(f"No office of “{row.name}” is known.")
    when, fault = time_asked(request.GET.get("when", ""))
    kept = [one for one in known if not when or is_within(one, when)]
    context = {
        "row": row,
        "trail": [*trails.to_row(room, row), (row.name, row.get_absolute_url())],
        "offices": by_title([held(one, present) for one in kept]),
        "known": len(known),
        "when": request.GET.get("when", "")[:LONGEST],
        "told": in_words(when.first, when.last) if when else "",
        "fault": fault,
    }
    return render(request, "briefs/offices.html", context)


def other_page(room: str, slug: str, present: Present) -> HttpResponse:
    """Of `us` or a name that was merged or renamed, the way to the page that is meant; 404 where none is."""
    meant = present.resolve(room, slug)
    if meant is None or meant.slug == slug:
        raise Http404(f"There is no {room} of that name.")
    return redirect(address_of(f"{room}-offices", meant.slug))


def time_asked(text: str) -> tuple[Period | None, str]:
    """The time that was typed, and what is wrong with it."""
    if not text.strip():
        return None, ""
    try:
        return read_period(text.strip(), timezone.localdate()), ""
    except ValueError as error:
        return None, str(error)


def by_title(offices: list[Held]) -> list[tuple[str, list[Held]]]:
    """The holders of each office, those of a state's leaders first, within an office the newest first."""
    ordered = sorted(offices, key=lambda one: place(one.title))
    return [(title, list(ones)) for title, ones in groupby(ordered, key=lambda one: one.title)]


def place(title: str) -> tuple[int, str]:
    """Where an office stands among the others; those that are neither first nor last by name."""
    if title in LAST:
        return len(FIRST) + 1, title
    return (FIRST.index(title) if title in FIRST else len(FIRST)), title
