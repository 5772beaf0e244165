"""What the page says about a search: what was misread, which names were widened, whose page fits."""

from dataclasses import dataclass

from django.urls import reverse

from briefs.addresses import Address
from briefs.search import Match
from briefs.search.advice.typed_themes import typed_theme
from briefs.search.reading.expanding import TAG

MOST_PAGES = 3  # of names among the words


@dataclass(frozen=True, slots=True)
class Widening:
    """A name in the words that also searches its other names and its tag, with the addresses that change this.

    `names` and `left_out` pair each with the address of the list without it, or with it again.
    """

    label: str
    names: list[tuple[str, str]]
    left_out: list[tuple[str, str]]
    is_off: bool
    switch: str


def notices(asked, found, address: Address) -> dict:
    """Sentences on what was asked, the names searched too, and the entity whose name was typed."""
    return {
        "faults": asked.faults,
        **told(asked, address),
        "widenings": [widening(one, address) for one in found.expansions if one.others or one.left_out or one.is_off],
        "exact_entity": (exact := whose_page(found)),
        "named_pages": [] if exact else pages_named(found),
        "typed_theme": theme_typed(asked.strict, address),
        "typed_date": None if asked.is_widened else days_typed(asked.strict, address),
    }


def told(asked, address: Address) -> dict:
    """How the words were read, and the address of what is shown instead of what was asked."""
    less = asked_with_less(asked.wider[1], address) if asked.is_widened else ""
    every = str(address.setting("match", "all")) if asked.is_widened and asked.strict.count else ""
    return {"messages": asked.told, "less": less, "every": every, "count_of_every": asked.strict.count if every else 0}


def asked_with_less(wider, address: Address) -> str:
    """The address of what is shown instead of what was asked."""
    query = wider.query
    less = address.setting("q", query.words) if query.words else address.dropping("q")
    less = on_days(less, wider.date) if wider.date else less
    return str(less.setting("match", "any") if query.match == Match.ANY else less)


def whose_page(found) -> tuple[str, str] | None:
    """Name and address of the entity whose name is exactly what was typed."""
    named = found.exact_name
    return (named.name, reverse(f"briefs:{named.field}", args=[named.slug])) if named else None


def pages_named(found) -> list[tuple[str, str]]:
    """Name and address of the first names among the words that have pages."""
    named = dict.fromkeys(found.names.find(one.field, one.slug) for one in found.expansions)
    return [(one.name, reverse(f"briefs:{one.field}", args=[one.slug])) for one in named if one][:MOST_PAGES]


def days_typed(found, address: Address) -> tuple | None:
    """The date among the words, with the address of the list that takes it for days; None without one."""
    one = found.typed_date()
    if one is None:
        return None
    rest = address.setting("q", one.words) if one.words else address.dropping("q")
    return one, str(on_days(rest, one.date))


def theme_typed(found, address: Address) -> tuple | None:
    """The theme that the words name, with the address of its list; None without one."""
    one = typed_theme(found)
    if one is None:
        return None
    rest = address.setting("q", one.words) if one.words else address.dropping("q")
    return one, str(rest.adding("theme", one.slug))


def on_days(address: Address, written: str) -> Address:
    """The list of these days, written as one date or as the first and the last of some months."""
    first, _, last = written.partition("/")
    return address.setting("from", first).setting("to", last) if last else address.setting("date", first)


def widening(expansion, address: Address) -> Widening:
    tag = (f"stories tagged {expansion.label}", TAG + expansion.slug)
    names = [(name, name) for name in expansion.others] + [tag] * expansion.has_tag
    left_out = [(name, name) for name in expansion.left_out]
    if not (left_out or expansion.has_tag):
        left_out = [tag]
    as_written = address.removing if expansion.is_off else address.dropping("not_name").adding
    return Widening(
        expansion.typed,
        [(label, str(address.adding("not_name", value))) for label, value in names],
        [(label, str(address.removing("not_name", value))) for label, value in left_out],
        expansion.is_off,
        str(as_written("as_written", expansion.slug)),
    )
