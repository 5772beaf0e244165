"""Places whose names mean another place: "Tripoli, Lebanon", "Rome, Ga.", "the Belgian province of Luxembourg"."""

import re

from briefs.tagging.text.context_answers import stands_for_place
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading

_OF_A_TOWN = frozenset({"capital", "place"})
_OF_A_STATE = frozenset({"name", "short", "official", "place"})
_OF_A_PLACE = _OF_A_TOWN | _OF_A_STATE
_CITY_OF = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,3}(?:city|town|village|port|capital|suburb|municipality) of ")
_REGION_OF = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,3}(?:province|region|department|district|county|state) of ")
_CLUB = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,3}(?:club|side|team|champions|giants) ")
_IN = re.compile(r"(?: and [A-Z]\w+)?,? in (?:(?:north|south|east|west|central|the)\w* )*")
_PEOPLES_REGION = re.compile(r" (?:region|regional state|zone|province)\b", re.IGNORECASE)
# Territories that another state calls its own: "the French department of Mayotte".
_OWNED = frozenset(
    "GL FO HK MO TW XK PS EH YT RE GP MQ GF PF NC PM WF BL MF PR GU VI AS MP AX BM KY VG TC MS AI FK GI SH GG JE IM AW "
    "CW SX BQ CK NU TK NF CX CC SJ".split()
)
# Parts of federations and kingdoms that follow a town's name after a comma; their abbreviations have a rule of theirs.
_PROVINCES = frozenset(
    """alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|
    indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|
    montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|
    oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|
    west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|
    new brunswick|newfoundland|prince edward island|new south wales|queensland|tasmania|western australia|
    south australia|tyne and wear|greater manchester|merseyside|west midlands|queens|brooklyn|long island""".replace(
        "\n    ", ""
    ).split("|")
)


def towns_elsewhere(reading: Reading, matches: list[Match]) -> list[Match]:
    """The places of one country whose names stand for a place of the country named beside them."""
    found = []
    for number, match in enumerate(matches):
        if not _is_of(match, _OF_A_PLACE | {"demonym"}):
            continue
        following = matches[number + 1 : number + 3]
        if (following and _is_elsewhere(reading, match, *following)) or (
            number and _is_within(reading, matches[number - 1], match)
        ):
            found.append(match)
    return found


def _is_of(match: Match, kinds: frozenset[str]) -> bool:
    entity, alias = match.pattern.entity, match.pattern.alias
    return entity is not None and entity.kind == "country" and alias.kind in kinds


def _is_elsewhere(reading: Reading, town: Match, state: Match, next_one: Match | None = None) -> bool:
    """The name that follows tells where the town is; `next_one` follows that name."""
    if not _is_of(town, _OF_A_PLACE) or not _is_of(state, _OF_A_PLACE) or town.pattern.entity == state.pattern.entity:
        return False
    gap = reading.text[town.end : state.start]
    if gap == ", ":
        return _follows_after_comma(reading, town, state, next_one)
    if not _is_of(town, _OF_A_TOWN):
        return False
    if gap == " of ":
        return _is_of(state, _OF_A_TOWN)  # the clubs "Liverpool of Montevideo", "Barcelona of Guayaquil"
    return (
        state.pattern.alias.kind == "place" and stands_for_place(reading, town.start) and _IN.fullmatch(gap) is not None
    )


def _follows_after_comma(reading: Reading, town: Match, state: Match, next_one: Match | None) -> bool:
    """ "in Tripoli, Lebanon", "in Lebanon, Pennsylvania", and "London, Ontario", whatever stands around."""
    kinds = _OF_A_STATE if _is_of(town, _OF_A_TOWN) else _OF_A_TOWN
    if not _is_of(state, kinds):
        return False
    if _is_province(reading, state) and (_is_of(town, _OF_A_TOWN) or not _list_goes_on(reading, state.end)):
        return True  # "a storm in Peru, Indiana", and no list "Mexico, Texas and Ohio"
    is_placed = stands_for_place(reading, town.start) or _opens_with_comma(reading, town.start, state.end)
    if is_placed and next_one is not None and _is_address(reading, state, next_one):
        return True
    return is_placed and not _list_goes_on(reading, state.end)


def _is_province(reading: Reading, state: Match) -> bool:
    return "after_a_town" in state.pattern.alias.context or reading.folded[state.start : state.end] in _PROVINCES


def _is_address(reading: Reading, state: Match, next_one: Match) -> bool:
    """ "in Venice, Los Angeles, California", "in Salamanca, Guanajuato, Mexico": ever larger places of one country."""
    if next_one.pattern.entity != state.pattern.entity or reading.text[state.end : next_one.start] != ", ":
        return False
    return _is_of(next_one, frozenset({"name", "short"})) or _is_province(reading, next_one)


def _opens_with_comma(reading: Reading, start: int, end: int) -> bool:
    """ "Valencia, Venezuela, had no power": the sentence begins with the town, and goes on after a comma."""
    index = reading.word_index(start)
    return reading.words[index].opens and reading.text.startswith(",", end)


def _is_within(reading: Reading, state: Match, place: Match) -> bool:
    """ "Lebanon's northern city of Tripoli", "the Belgian province of Luxembourg", "Ethiopia's Somali region"."""
    if not _is_of(state, _OF_A_STATE | {"demonym"}) or place.pattern.entity == state.pattern.entity:
        return False
    if place.pattern.alias.kind == "demonym":
        is_owned = reading.text[state.end : place.start] in {"'s ", "’s "}
        return is_owned and _PEOPLES_REGION.match(reading.text, place.end) is not None
    between = reading.folded
    if _is_of(place, _OF_A_TOWN):
        return any(rule.fullmatch(between, state.end, place.start) for rule in (_CITY_OF, _CLUB))
    if state.pattern.alias.kind != "demonym" and not between.startswith("'", state.end):
        return False
    is_own = place.pattern.entity is not None and place.pattern.entity.code in _OWNED
    return not is_own and _REGION_OF.fullmatch(between, state.end, place.start) is not None


def _list_goes_on(reading: Reading, end: int) -> bool:
    """ "in London, France and Spain", "in Moscow, Kazakhstan's president said": the comma parts two things."""
    if reading.folded.startswith("'", end):
        return True
    following = reading.word_after(end)
    if following is not None:
        return following.lower() in {"and", "or"}
    index = reading.word_index(end)
    is_next = index < len(reading.words) and reading.text[end : reading.words[index].start] == ", "
    return is_next and reading.words[index].capital and not reading.words[index].opens
