"""Words for one thing that no stemmer brings together: who asks for the death of a man means that he died.

Searched together, as forms of a word are; the index keeps each as it is written, and quotation marks keep to one.
Left out is what one of them means beside: *defence* is a ministry, *opposition* a party, an *application* a program.
"""

from collections.abc import Iterator

from briefs.analysis import stem

#: Verbs and the nouns of what is done, or of who does nothing else.
_DEEDS = """
abolish abolition, abstain abstention, acquire acquisition, acquit acquittal, bribe bribery, bury burial, close closure,
collide collision, compete competition, comply compliance, conquer conquest, conspire conspiracy, consume consumption,
decide decision, deceive deception, defy defiance, deliver delivery, demolish demolition, deny denial, depart departure,
destroy destruction, detain detention detainee, die death, discover discovery, emit emission, enslave slavery, exclude
exclusion, expand expansion, expel expulsion, explode explosion blast, expose exposure, extend extension, forge forgery,
grow growth, hack hacker, identify identification, impose imposition, injure injury, intervene intervention, introduce
introduction, invade invasion, jail imprison, kidnap abduct, leak leakage, lose loss, marry marriage, merge merger,
migrate migrant, nominate nominee, permit permission, pirate piracy, produce production, provoke provocation, ratify
ratification, rebel rebellion, recover recovery, reduce reduction, respond response, resume resumption, reunify
reunification, revoke revocation, rob robbery robber, secede secession, seize seizure, sell sale, sign signature
signatory, speak speech, starve starvation, submit submission, survive survivor, suspend suspension, threaten threat,
transmit transmission, unify unification, verify verification, win winner, wreck wreckage
"""
#: What is so, that it is so, and of what kind it then is.
_STATES = """
ally alliance, archaeologist archaeology, arson arsonist, bankrupt bankruptcy, candidate candidacy, communist communism,
crime criminal, diplomat diplomacy, economy economic, elect electoral, fascist fascism, hunger hungry, insurgent
insurgency, jew jewish, monarch monarchy, parliament parliamentary, pope papal papacy, pregnant pregnancy,
racist racism, separatist separatism, terror terrorist, tourist tourism, violent violence, volcano volcanic
"""
_THINGS = """
ceasefire truce, coronavirus covid ^covid, earthquake quake, gun firearm, helicopter chopper, influenza flu, jobless
unemployed, plane airplane
"""
#: Cut short as headlines and telephones do: what is typed so means the whole word, not the other way round.
_SHORT = "dept department, govt government, intl international, nuke nuclear, vax vaccine"
#: The stems of *womens*, *mens* and *childrens*, typed without an apostrophe.
_POSSESSIVES = {"women": ("woman",), "men": ("man",), "children": ("child",)}


def _stems(families: str) -> Iterator[tuple[str, ...]]:
    for family in families.replace("\n", " ").split(","):
        yield tuple(dict.fromkeys(map(stem, family.split())))


_KINDRED = _POSSESSIVES | {short: (whole,) for short, whole in _stems(_SHORT)}
for _family in (*_stems(_DEEDS), *_stems(_STATES), *_stems(_THINGS)):
    _KINDRED |= {one: tuple(other for other in _family if other != one) for one in _family}


def kindred_of(stems: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of other words for the same thing."""
    found = dict.fromkeys(other for one in stems for other in _KINDRED.get(one, ()))
    return tuple(other for other in found if other not in stems)
