"""Counts beside values as a form shows them, and what was chosen as chips that can be taken away."""

from dataclasses import dataclass, field

from briefs.addresses import Address
from briefs.families import Families
from briefs.filters import SEVERAL
from briefs.periods import in_words
from briefs.search.dates import span
from briefs.titles import typed
from briefs.vocabulary import SECTIONS

TOP = 10
MOST = 1_000
LEGENDS = {
    "country": ("Country", "countries"),
    "region": ("Region", "regions"),
    "theme": ("Theme", "themes"),
    "person": ("Person", "people"),
    "organisation": ("Organisation", "organisations"),
    "thread": ("Running story", "running stories"),
    "section": ("Section", "sections"),
    "source": ("Source", "sources"),
    "year": ("Year", "years"),
    "month": ("Month", "months"),
}
TREES = ("theme", "region")
TIMES = ("year", "month")
SHOWN = ("country", "theme", "person", "organisation", "thread", "region", "year", "month", "section", "source")


@dataclass(slots=True)  # made by the hundred: freezing would double what they cost
class Choice:
    """One value in the form."""

    value: str
    label: str
    count: int
    selected: bool
    depth: int = 0  # 1 for a subtopic under its theme, 1 to 3 for a region within another


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One fieldset. `more` leads to the page with every value, `less` back to the first ten.

    `leave_out` is the address without the stories that have a value, which is still to be put at its end.
    """

    name: str
    legend: str
    plural: str
    leave_out: str
    choices: list[Choice] = field(default_factory=list)
    more: str = ""
    less: str = ""
    every: bool | None = None  # whether all chosen values must hold; None where that is no question
    most: int = 0  # values that are shown where there are more; 0 where all are

    @property
    def chosen(self) -> int:
        return sum(choice.selected for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition in force, with the address of the list without it."""

    kind: str
    label: str
    remove: str
    is_exclusion: bool = False


def facet_groups(found, asked, address: Address) -> list[FacetGroup]:
    """The facets worth showing: one value that is not chosen is no choice; months show once a year is chosen."""
    groups = [
        facet_group(found, name, asked, address) for name in SHOWN if name != "month" or asked.cleaned.get("year")
    ]
    return [group for group in groups if len(group.choices) > 1 or group.chosen]


def facet_group(found, name: str, asked, address: Address) -> FacetGroup:
    """One facet, ten values of it unless all are asked for: the most frequent, of years and months the latest."""
    legend, plural = LEGENDS[name]
    shows_all = name in (asked.cleaned.get("all") or ())
    is_tree, is_time = name in TREES, name in TIMES
    values = found.facet(name, limit=None if is_tree or is_time else (MOST if shows_all else TOP) + 1)
    families = Families(values if is_tree else ())
    if is_tree:
        values = families.in_order(shows_all)
    if is_time:
        values = sorted(values, key=lambda value: value.value, reverse=True)
    is_whole = len(values) <= TOP and not is_tree  # what lies below is left out of the short list
    more = "" if shows_all or is_whole else str(address.adding("all", name))
    less = str(address.removing("all", name)) if shows_all else ""
    is_cut = shows_all and not is_tree and not is_time and len(values) > MOST
    kept = first_and_chosen(values) if is_cut else values if shows_all else trimmed(values, families)
    depth = families.depth if is_tree else lambda value: 0
    choices = [choice(name, value, depth(value)) for value in kept if not value.excluded]
    choices += without_stories(choices, asked.cleaned.get(name) or ())
    leave_out, every = address.also(f"not_{name}", ""), wants_every(name, asked)
    return FacetGroup(name, legend, plural, leave_out, choices, more, less, every, MOST * is_cut)


def wants_every(name: str, asked) -> bool | None:
    """Whether a story must have all of the chosen values; None without a choice, or where a story has only one."""
    if name not in SEVERAL or not asked.cleaned.get(name):
        return None
    return name in (asked.cleaned.get("all_of") or ())


def without_stories(choices: list[Choice], chosen) -> list[Choice]:
    """Chosen values that no story has at all: they stay, so that the form does not lose them."""
    shown = {choice.value for choice in choices}
    return [Choice(one.slug, one.label, 0, True) for one in chosen if one.slug not in shown]


def trimmed(values, families: Families) -> list:
    """The first ten, and whatever is chosen or belongs to what is chosen."""
    if not any(value.selected for value in values):
        return values[:TOP]
    return [value for place, value in enumerate(values) if place < TOP or value.selected or families.is_wanted(value)]


def first_and_chosen(values) -> list:
    """The thousand most frequent, and whatever else is chosen."""
    return [*values[:MOST], *(value for value in values[MOST:] if value.selected)]


def choice(name: str, value, depth: int = 0) -> Choice:
    return Choice(value.value, label(name, value), value.count, value.selected, depth)


def label(name: str, value) -> str:
    """What readers see of a value: the sections and months have names of their own."""
    if name == "section":
        return SECTIONS.get(value.value, value.label)
    if name == "month":
        return in_words(*span(value.value))
    return value.label


def chips(asked, address: Address) -> list[Chip]:
    """Every condition in force in the order of the form, each with the list that is left when it goes."""
    values = asked.cleaned
    found = []
    if values.get("q"):
        found.append(
            Chip(
                "Words",
                typed(values["q"]),
                str(address.dropping("q", "match", "as_written", "not_name")),
            )
        )
    for name in SHOWN:
        found += value_chips(name, values, address)
    if chosen := values.get("story"):
        found.append(Chip("Chosen one by one", counted(len(chosen)), str(address.dropping("story"))))
    if values.get("about"):
        found.append(Chip("Only", "mainly about the country", str(address.dropping("about"))))
    if number := values.get("after"):
        found.append(Chip("Received after", f"story {number:,}", str(address.dropping("after"))))
    return found + date_chips(values, address)


def counted(number: int) -> str:
    return "1 story" if number == 1 else f"{number} stories"


def value_chips(name: str, values: dict, address: Address) -> list[Chip]:
    """The chosen and the excluded values of one facet."""
    legend = LEGENDS[name][0]
    further = f"and {legend.lower()}" if name in (values.get("all_of") or ()) else legend
    chosen = [
        Chip(further if place else legend, one.label, str(address.removing(name, one.slug)))
        for place, one in enumerate(values.get(name) or ())
    ]
    excluded = [
        Chip(f"Without {legend.lower()}", one.label, str(address.removing(f"not_{name}", one.slug)), True)
        for one in values.get(f"not_{name}") or ()
    ]
    return chosen + excluded


def date_chips(values: dict, address: Address) -> list[Chip]:
    named = (("date", "Date"), ("from", "From"), ("to", "To"), ("added", "Added"))
    return [
        Chip(legend, date_label(name, values[name]), str(address.dropping(name)))
        for name, legend in named
        if values.get(name)
    ]


def date_label(name: str, period) -> str:
    if name in ("date", "added"):
        return in_words(period.first, period.last)
    day = period.first if name == "from" else period.last
    return in_words(day, day)
