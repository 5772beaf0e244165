"""Organisations and people of the data files: entity seeds with all their written forms."""

from collections.abc import Callable, Iterator

from briefs.tagging import folding
from briefs.tagging.context import check_context
from briefs.tagging.data.sources import AliasSeed, EntitySeed, OfficeSeed
from briefs.tagging.data.yaml_nodes import Located
from briefs.tagging.variants import written_forms

KIND_OF_TYPE = {"armed": "armed_group", "company": "company", "media": "media"}
TYPES = frozenset({"igo", "ngo", "gov", "party", "military", "crime", "university", "court", "sport", *KIND_OF_TYPE})
# Bodies through which a state acts: naming them names it.
STATE_TYPES = frozenset({"gov", "military", "court"})
Seeds = Iterator[tuple[EntitySeed, list[AliasSeed], Located]]


def organisation_seeds(section: Located, country: Callable[[str, Located], str]) -> Seeds:
    """One organisation a name: {aliases, of_state, country, type}; `country` turns a code into a key."""
    for name, place, value in section.pairs():
        fields = value.fields("aliases", "of_state", "country", "type", "context", "from", "to")
        kind = fields["type"].text() if "type" in fields else "igo"
        if kind not in TYPES:
            raise fields["type"].error(f"“{kind}” is no type; known are {', '.join(sorted(TYPES))}")
        state = country(fields["country"].text(), fields["country"]) if "country" in fields else ""
        if "of_state" in fields and not state:
            raise fields["of_state"].error("names of its state's alone need a country")
        entity = EntitySeed(folding.slug(name), KIND_OF_TYPE.get(kind, "organisation"), name, state=state)
        yield entity, list(_body_aliases(name, entity, fields, bool(state) and kind in STATE_TYPES)), place


def _context(fields: dict[str, Located]) -> dict:
    if "context" not in fields:
        return {}
    try:
        return check_context(fields["context"].plain())
    except ValueError as mistake:
        raise fields["context"].error(str(mistake)) from None


def _body_aliases(name: str, entity: EntitySeed, fields: dict[str, Located], of_state: bool) -> Iterator[AliasSeed]:
    context = _context(fields)
    shared = [text for text, _place in _listed(fields, "of_state")]
    texts = list(dict.fromkeys([name] + [text for text, _place in _listed(fields, "aliases")] + shared))
    forms: dict[str, set[str]] = {}
    for text in texts:
        for form in written_forms(text):
            forms.setdefault(folding.key(form), set()).add(form)
    for position, text in enumerate(texts):
        rule = {**context, "of_state": True} if text in shared else context
        for form in written_forms(text):
            spellings = forms.pop(folding.key(form), None)
            if spellings is None:
                continue
            kind = "acronym" if _is_acronym(form) else ("name" if position == 0 else "short")
            kind = "institution" if of_state else kind
            # "TEPCO" and "Tepco" are one key: then its case does not matter.
            yield AliasSeed(form, entity.key, kind, "any" if _cases_differ(spellings) else "exact", rule)


def _cases_differ(spellings: set[str]) -> bool:
    return len({folding.plain(spelling) for spelling in spellings}) > 1


def _is_acronym(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return " " not in text and 2 <= len(letters) <= 8 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


def person_seeds(section: Located, country: Callable[[str, Located], str]) -> Seeds:
    """One person a name: {aliases, country, offices}; an alias of one word is a surname alias.

    An alias may have days, as offices do: "Ferdinand Marcos 2021-10-06" is the son from then on.
    """
    for name, place, value in section.pairs():
        fields = value.fields("aliases", "country", "offices", "context", "surname")
        state = country(fields["country"].text(), fields["country"]) if "country" in fields else ""
        offices = tuple(_office(text, state, at, country) for text, at in _listed(fields, "offices"))
        entity = EntitySeed(folding.slug(name), "person", name, state=state, offices=offices)
        yield entity, list(_person_aliases(name, entity, fields)), place


def _listed(fields: dict[str, Located], name: str) -> list[tuple[str, Located]]:
    return fields[name].texts() if name in fields else []


def _office(text: str, state: str, place: Located, country: Callable[[str, Located], str]) -> OfficeSeed:
    """ "President 2001-01-20 2009-01-20"; a missing end is open, an ISO code before the days names another state."""
    words, first, last = words_and_days(text, place)
    if words and len(words[-1]) == 2 and words[-1].isupper():
        state = country(words.pop(), place)
    if not words:
        raise place.error(f"“{text}” names no office")
    return OfficeSeed(" ".join(words), state, first, last)


def words_and_days(text: str, place: Located):
    """The words before the days, and the first and last day; "-" or nothing leaves one open."""
    words, days = text.split(), []
    while words and (words[-1][:4].isdigit() or words[-1] == "-"):
        days.insert(0, words.pop())
    first, last = [*(_day(day, place) for day in days[:2]), None, None][:2]
    if first and last and last < first:
        raise place.error(f"“{text}” ends before it begins")
    return words, first, last


def _day(text: str, place: Located):
    from datetime import date

    if text == "-":
        return None
    try:
        parts = [int(part) for part in text.split("-")]
        return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    except (ValueError, IndexError):
        raise place.error(f"{text} is no day; write it like 2025-04-08") from None


def _person_aliases(name: str, entity: EntitySeed, fields: dict[str, Located]) -> Iterator[AliasSeed]:
    yield AliasSeed(name, entity.key, "name")
    seen = {folding.key(name)}
    for listed, place in _listed(fields, "aliases"):
        words, first, last = words_and_days(listed, place)
        text = " ".join(words)
        if folding.key(text) not in seen:
            seen.add(folding.key(text))
            kind = "surname" if len(words) == 1 else "short"
            yield AliasSeed(text, entity.key, kind, context=_context(fields), valid_from=first, valid_to=last)
