"""Things that a place lends its name, told by the words beside it: "Angola, the prison", "the Zaire strain".

A dish, a paper, a river, a film, a storm, an animal: none of them is the state.
"""

import re

from briefs.tagging.places.words_after_states import says_the_next_word
from briefs.tagging.text.lexicon import EVENT_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.words_of_people import SAID_AFTER

_STATES = frozenset({"name", "short"})
_PLACES = _STATES | {"capital", "place"}
_DISHES_BEFORE = re.compile(
    r"\b(?:[Bb]eef|[Cc]hicken|[Vv]eal|[Ss]teak|[Oo]ysters|[Ss]ole|[Ll]obster|[Ee]ggs|[Pp]each|[Dd]uck) $"
)
_OF_THAT_NAME = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|whose) (?!(?:report|panel|court|list|country|state|nation|place)\b)(?:[\w-]+ ){1,3}"
    r"(?:named|called) $"
)
_WATERS_BEFORE = ("Lake ", "River ", "Rio ", "Camp ")
_RIVERS = frozenset({"Niger", "Senegal", "Paraguay", "Uruguay", "Jordan"})
_HAVE_STATES = frozenset("border frontier side government army coast capital president".split())
_BY_A_RIVER = re.compile(r"\b(?:on|along|across|down|up|over|cross(?:ed|es|ing)|banks? of) the $")
_HOUSES_BEFORE = ("Hotel ", "Hôtel ", "Café ", "Restaurant ", "Cinema ")
_AGED = re.compile(r", \d{1,2}, (?:and|was|were|is|who|had|has|of|from|died|an?|the|[A-Z]\w+, \d{1,2},)")
_WORKS = frozenset(
    "band film movie musical album song novel rapper painting racehorse hurricane typhoon cyclone storm Hurricane "
    "Storm Typhoon Cyclone ferry liner trawler schooner steamer yacht freighter airship software macOS".split()
)
_VESSELS = frozenset("tanker ship vessel carrier".split())
_AT_SEA = frozenset("sank sinks capsized ran caught exploded sailed docked burned".split())
_STORM = re.compile(r"\b(?:hurricane|storm|typhoon|cyclone) (\w+)")
_STORMY = re.compile(r"\b(?:hurricane|tropical storm|storm on record|landfall)\b")
_APPOSED = re.compile(
    r"[\"']?, (?:a|an|the) (?:[\w.'-]+ ){0,7}?(?:rhinoceros|rhino|gorilla|elephant|giraffe|panda|polar bear|bear|tiger|"
    r"tigress|lion|lioness|leopard|orangutan|chimpanzee|orca|whale|dolphin|octopus|tortoise|crocodile|dog|cat|parrot|"
    r"pony|horse|racehorse|stallion|mare|colt|filly|gelding|thoroughbred|bull|cow|sheep|hippo|hippopotamus|prison|jail|"
    r"penitentiary|film|movie|musical|novel|album|song|opera)(?= who| that| which| at| in| of| about|[,.])"
)
_A_VILLAGE = re.compile(
    r", a (?:[\w-]+ ){0,2}(?:town|village|hamlet|suburb|township)(?: (?:of|in|near|north|south)\b|[.;])"
)
_A_MINE = re.compile(
    r" (?:(?:gold|copper|coal|silver|iron|ore|tin|zinc|diamond|uranium|nickel|lithium|and) ){0,4}mines?\b"
)
_OF_ITS_PART = re.compile(
    r" of (?:the )?(?:East|North|South|West|Orient|Middle East|Balkans|Caribbean|Pacific|Alps|(?:\w+ )?(?:America|"
    r"Africa|Asia|Europe))\b"
)
_ARTICLES = ("the ", "The ", " a ", "another ")
_SINKS = SAID_AFTER | frozenset("sank sinks capsized ran went burned left sailed".split())
_TAKES_THE = frozenset(
    "netherlands philippines gambia congo sudan ukraine lebanon bahamas maldives vatican yemen".split()
)
_CLUBS = frozenset({"organisation", "company"})
_GOES_ON = frozenset(" -‐‑")
_QUOTES = {"“": "”", '"': '"', "‘": "’"}


def things_named(reading: Reading, matches: list[Match]) -> list[Match]:
    """The matches that are no more than a thing's name or kind."""
    ends = {match.end for match in matches if match.pattern.entity and match.pattern.entity.kind in _CLUBS}
    storms = _storms(reading)
    return [
        match
        for number, match in enumerate(matches)
        if _is_of_a_state(match)
        and (
            _is_a_thing(reading, match, ends)
            or (storms and _is_a_storm(reading, match, storms))
            or _is_likened(reading, match, matches[number + 1 : number + 2])
        )
    ]


def _is_likened(reading: Reading, match: Match, following: list[Match]) -> bool:
    """ "the Silicon Valley of India", "the Venice of Brazil": a place that another state's is compared with."""
    if not following or match.pattern.alias.kind not in {"capital", "place"} or not _is_of_a_state(following[0]):
        return False
    return (
        reading.text[match.end : following[0].start] in {" of ", " of the "}
        and following[0].pattern.entity != match.pattern.entity
        and following[0].pattern.alias.kind in _PLACES
        and reading.text.endswith(_ARTICLES, 0, match.start)
    )


def _is_of_a_state(match: Match) -> bool:
    return match.pattern.entity is not None and match.pattern.entity.kind == "country"


def _is_a_thing(reading: Reading, match: Match, ends: set[int]) -> bool:
    kind = match.pattern.alias.kind
    if reading.text[match.end : match.end + 1] in _GOES_ON and says_the_next_word(reading.text, match, kind):
        return True
    if kind == "demonym" or kind not in _PLACES:
        return False
    if _is_a_work(reading, match) or _is_a_person_of(reading, match, ends) or _is_a_house_or_aged(reading, match):
        return True
    if _A_VILLAGE.match(reading.text, match.end) or (kind == "capital" and _A_MINE.match(reading.text, match.end)):
        return True
    if _OF_ITS_PART.match(reading.text, match.end) and reading.text.endswith(_ARTICLES, 0, match.start):
        return True  # "the Venice of the North"
    return kind in _STATES and _is_no_state(reading, match)


def _is_a_work(reading: Reading, match: Match) -> bool:
    """ "the film Casablanca", "the ferry Estonia", a place alone in quotation marks."""
    before = reading.text[max(0, match.start - 40) : match.start]
    if before.endswith(("named ", "called ")) and _OF_THAT_NAME.search(before):
        return True
    thing = before.rstrip(' "“‘').rpartition(" ")[2]
    if thing in _VESSELS:
        return reading.word_after(match.end) in _AT_SEA  # "the tanker Iran seized" is Iran's doing
    if thing in _WORKS:
        return (reading.word_after(match.end) or "x")[:1].islower()
    closes = _QUOTES.get(before[-1:])
    if closes is None or match.pattern.entity.code in {"PS", "TW", "XK"}:
        return False
    return reading.text[match.end : match.end + 2].lstrip(",.").startswith(closes)


def _is_a_house_or_aged(reading: Reading, match: Match) -> bool:
    """ "the Hotel Bristol", "beef Wellington"; "Kenya, 24, was found": somebody whose age is told."""
    if reading.text.endswith(_HOUSES_BEFORE, 0, match.start):
        return True
    if match.pattern.alias.kind not in _STATES and _DISHES_BEFORE.search(
        reading.text, max(0, match.start - 12), match.start
    ):
        return True
    before = reading.word_before(match.start)
    return _AGED.match(reading.text, match.end) is not None and before not in PLACE_PREPOSITIONS | {"of"}


def _is_a_person_of(reading: Reading, match: Match, ends: set[int]) -> bool:
    """ "Jesus of Nazareth", "Catherine of Aragon", of a town."""
    if match.pattern.alias.kind not in {"capital", "place"} or not reading.text.endswith(" of ", 0, match.start):
        return False
    if match.start - len(" of ") in ends:
        return False  # the club "Al Hilal of Riyadh"
    if reading.folded.startswith("'", match.end):
        return False  # "Rose of London's High Court"
    of = match.start - len("of ")
    before = reading.word_before(of) or ""
    if (reading.word_before(of - len(before) - 1) or "")[:1].isupper():
        return False  # "Steve Israel of New York"
    return before.istitle() and before.lower() in reading.given_names and before.lower() not in EVENT_NOUNS


def _storms(reading: Reading) -> frozenset[str]:
    """What follows "hurricane"; and a mark for a story of a storm."""
    if not any(word in reading.folded for word in ("storm", "hurricane", "typhoon", "cyclone")):
        return frozenset()
    return frozenset(_STORM.findall(reading.folded)) | ({""} if _STORMY.search(reading.folded) else frozenset())


def _is_a_storm(reading: Reading, match: Match, storms: frozenset[str]) -> bool:
    """ "Hurricane Florence" somewhere, or a given name in a story of a storm that does something."""
    if match.pattern.alias.kind not in _PLACES:
        return False
    name = reading.folded[match.start : match.end]
    if name in storms:
        return True
    following = reading.word_after(match.end)
    return "" in storms and name in reading.given_names and following in {"had", "has", "made", "dumped"}


def _is_no_state(reading: Reading, match: Match) -> bool:
    """A lake's, a prison's or an animal's name, another such state, or the ship "the Estonia"."""
    text, end = reading.text, match.end
    before = text[max(0, match.start - 14) : match.start]
    if match.pattern.plain in _RIVERS and _BY_A_RIVER.search(before):
        return reading.word_after(end) not in _HAVE_STATES  # "on the Niger border"
    if before.endswith(_WATERS_BEFORE) or before.endswith("another "):
        return True
    if text[end : end + 1] in {",", '"'} and _APPOSED.match(reading.folded, end):
        return True
    name = match.pattern.plain
    is_ship = before.lower().endswith("the ") and reading.word_after(end) in _SINKS
    return is_ship and name.istitle() and name.isalpha() and name.lower() not in _TAKES_THE
