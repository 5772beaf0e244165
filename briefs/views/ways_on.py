"""What would find more where a list holds few stories or none, each way with the number that it finds."""

from dataclasses import replace

from briefs import titles
from briefs.addresses import Address
from briefs.facets import LEGENDS
from briefs.periods import in_words
from briefs.search import Match, StoryQuery
from briefs.search.advice.scripts import is_foreign
from briefs.search.advice.widening import Wider, plainer
from briefs.views.findings import asked_with_less


def ways_on(asked, address: Address, cleared: str) -> dict:
    """For a list of few stories or none: what each condition costs, and words that would find something.

    `cleared` is the address of the list with its words and without its filters.
    """
    conditions = small_words_dropped(asked, address) + costs(asked, address)
    spellings = respelt(asked, address)
    alone = halves(asked, address, cleared, {url for _, url, _ in conditions})
    some = any_word(asked, address)
    return {
        "conditions": conditions,
        "halves": alone,
        "spellings": spellings,
        "is_foreign": is_foreign(asked.strict.query.words),
        "match_any": some,
        "leads_on": bool(spellings or some or alone or any(count for *_, count in conditions)),
    }


def costs(asked, address: Address) -> list[tuple[str, str, int]]:
    """What each condition costs: of an empty list all of them, else those that hide more than is found."""
    found = asked.strict
    return [
        (condition_dropped(asked, one), without(one, address), one.count_without)
        for one in found.diagnosis()
        if one.count_without > found.count or not (found.count or asked.is_widened)
    ]


def respelt(asked, address: Address) -> list[tuple]:
    """Other spellings of the words, each with the address of its list; what is shown already is none."""
    return [
        (one, str(address.setting("q", one.words).dropping("as_written", "not_name")))
        for one in asked.strict.spelling()
        if one.words != asked.found.query.words
    ]


def halves(asked, address: Address, cleared: str, known: set[str]) -> list[tuple[str, str, int]]:
    """For a list of nothing with filters and more: its words alone and its filters alone, where that finds more."""
    if asked.found.count or not known or cleared == str(address):
        return []
    words = asked.strict.query.words
    tried = (
        ("Without any filter", cleared, StoryQuery(words=words)),
        ("Without the words", str(address.dropping("q")), replace(asked.strict.query, words="")),
    )
    counted = [(label, url, asked.present.find(half).count) for label, url, half in tried if url not in known]
    return [half for half in counted if half[-1]]


def any_word(asked, address: Address) -> tuple[str, int] | None:
    """The address of the stories with any of the words, and how many they are; None where they are no more."""
    query = asked.strict.query
    if " " not in query.words or query.match == Match.ANY or asked.is_widened:
        return None
    count = asked.present.find(replace(query, match=Match.ANY)).count
    return (str(address.setting("match", "any")), count) if count > asked.strict.count else None


def small_words_dropped(asked, address: Address) -> list[tuple[str, str, int]]:
    """What is shown without the small words of the question, as in “sanctions Iran” for “sanctions against Iran”."""
    plain = plainer(asked.found)
    if plain is None:
        return []
    idle, query, count = plain
    date = asked.wider[1].date if asked.is_widened else ""
    label = f"Without {titles.listed([f'“{word}”' for word in idle])}, {sense_of(query)}"
    return [(label, asked_with_less(Wider(query, "", date), address), count)]


def sense_of(query) -> str:
    """The words of a question and the days that it is of."""
    days = in_words(query.first_day, query.last_day)
    return f"as “{query.words}”" + (f" in {days}" if days else "")


def condition_dropped(asked, condition) -> str:
    """What taking a condition away does, as readers know it: “Without country Iran”, not “without country iran”."""
    name = condition.parameter.removeprefix("not_")
    if name == "date":
        return f"Without the dates, {since_until(asked.strict.query)}"
    if name == "added":
        return f"Without the days of arrival, {in_words(*asked.strict.query.added)}"
    if name not in LEGENDS:
        return f"Without {condition.label}"
    values = asked.cleaned.get(condition.parameter) or ()
    label = next((value.label for value in values if value.slug == condition.value), condition.value)
    told = f"{LEGENDS[name][0].lower()} {label}"
    return f"Without {told}" if name == condition.parameter else f"With {told} let in again"


def since_until(query) -> str:
    """The days of a question in words; where one end is open, the other alone."""
    if query.first_day and query.last_day:
        return in_words(query.first_day, query.last_day)
    day = query.first_day or query.last_day
    return f"{'since' if query.first_day else 'until'} {in_words(day, day)}"


def without(condition, address: Address) -> str:
    """The address without a condition; of the words, with what is left of them."""
    if condition.parameter == "q":
        rest = address.dropping("q") if not condition.value else address.setting("q", condition.value)
        return str(rest)
    if condition.parameter in ("story", "added", "after"):
        return str(address.dropping(condition.parameter))
    if condition.parameter in ("from", "to"):
        return str(address.dropping(condition.parameter, "date"))
    return str(address.removing(condition.parameter, condition.value))
