"""The word behind a state's name or adjective that makes it a thing's: a paper, a dish, a breed, a river, a war."""

import re

from briefs.tagging.text.overlap import Match

_STATES = frozenset({"name", "short"})
_PLACES = _STATES | {"capital", "place"}
_LIKENESS = re.compile(r"[-‐‑](?:style|type|inspired|themed|flavou?red)\b")
_KITCHENS = re.compile(
    r" (?:restaurants?|takeaways?|takeout|cuisine|pubs?|buffet|diner|deli|barbers?|bakery|grocery)\b"
    r"(?! (?:chains?|franchises?|groups?|companies|giant))"
)
# Breeds, dishes, plants, games and ills of a nation's name; nothing that states trade in or quarrel over.
_KINDS = re.compile(
    r" (?:terriers?|spaniels?|hounds?|wolfhounds?|greyhounds?|bulldogs?|mastiffs?|setters?|pointers?|retrievers?|"
    r"corgis?|poodles?|collies?|sheepdogs?|shorthairs?|longhairs?|pastry|pastries|sausages?|dumplings?|noodles?|curry|curries|"
    r"omelettes?|stews?|goulash|pizzas?|soups?|sandwich|sandwiches|burgers?|meatballs?|waffles?|pancakes?|salads?|"
    r"muffins?|kebabs?|tacos?|recipes?|delicacy|delicacies|breakfast|fries|toast|barbecue|maples?|spruces?|ivy|thistle|"
    r"knotweed|bluebells?|oregano|basil|parsley|lavender|roulette|checkers|draughts|zodiac|horoscopes?|tango|waltz|"
    r"polka|lullaby|accents?|measles|flu|pox|falcons?|hamsters?|goose|geese|hornets?|tarantulas?|parakeets?|wolf|"
    r"wolves)\b(?! (?:makers?|exports?|imports?|exporters?|importers?))"
)
# Rivers, harbours and quarters: "the Russian River" of California, "the French Quarter" of New Orleans.
_CORNERS = re.compile(
    r" (?:River|Creek|Lagoon|Quarter|Harlem|Fork|Springs|Harbor|Lick|Bayou|Theatre|Theater|Steps|"
    r"Village|Hill|quarter(?= of))\b(?! (?:[Dd]elta|[Bb]asin))"
)
_PAPERS = re.compile(
    r" (?:(?:Daily|Morning|Evening|Sunday|Business|Free) )?(?:Times|Post|Herald|Tribune|Mail|Gazette|Chronicle|"
    r"Observer|Telegraph|Star|Globe|Inquirer|Examiner|Today|Express|Journal|Echo|Voice|Mirror|Standard|Guardian|"
    r"Gleaner|Dispatch|Review|News|Monitor)\b(?! [A-Z])"
)
_CURRENTS = re.compile(r" (?:Current|Trench|Ridge|Rift|Plate|Basin)\b")
_CIRCLES = re.compile(r" (?:[Ff]ormat|Nine|Quartet|Triangle|Contact Group|Group|Club)\b")
_WARES = re.compile(r" (?:china|porcelain|tiles|lace)\b")
_ILLS = re.compile(r" (?:fever|encephalitis|equine|ha?emorrhagic)\b")
_STRAINS = re.compile(r" (?:strains?|variants?|species|ebolavirus|[Ss]yndrome|interpretation|consensus)\b")
_RULES = re.compile(r" I{1,3}V?\b")
_WATERS = re.compile(r" (?:River|rivers?|basin)\b")
_HOUSES = re.compile(r" (?:Hotel\b|House\b)(?! (?:of|Speaker|[Cc]ommittee|[Mm]ajority|[Mm]inority))")
_VETERANS = re.compile(r"[ -](?:veterans?|vets?|era)\b")


def says_the_next_word(text: str, match: Match, kind: str) -> bool:
    """A likeness, a paper, an illness; a kitchen or a kind after an adjective; a strain, a treaty, a river, a war."""
    end = match.end
    if _LIKENESS.match(text, end) or _PAPERS.match(text, end) or _ILLS.match(text, end):
        return True
    if kind == "demonym":
        return any(rule.match(text, end) for rule in (_KITCHENS, _KINDS, _CORNERS))
    if kind not in _PLACES:
        return False
    if (
        _STRAINS.match(text, end)
        or _CURRENTS.match(text, end)
        or _WARES.match(text, end)
        or (match.pattern.plain in {"Basel", "Dublin", "Durban"} and _RULES.match(text, end))
    ):
        return True
    if kind not in _STATES:
        return _CIRCLES.match(text, end) is not None
    is_of_a_war = match.pattern.plain in {"Vietnam", "Korea"} and _VETERANS.match(text, end) is not None
    return is_of_a_war or _WATERS.match(text, end) is not None or _HOUSES.match(text, end) is not None
