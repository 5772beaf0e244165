"""Things that the news call by several names and that no list of names holds: wars, diseases, what has an acronym.

Whoever types one finds all; quotation marks keep to one. Only names of one and the same thing stand here, and no
acronym that mostly means something else.
"""

from briefs.analysis import forms_of

from ..nodes import All, Compound, Phrase, Word
from .parts import PARTS
from .percents import number_of_share, share
from .units import word

_SAME = """
World War I, World War 1, World War One, First World War, 1st World War, WWI, WW1, WW I
World War II, World War 2, World War Two, Second World War, 2nd World War, WWII, WW2, WW II
World War III, World War 3, World War Three, Third World War, WWIII, WW3, WW III
26/11, 26/11 attacks, 2008 Mumbai attacks, Mumbai attacks of 2008
7 October attacks, October 7 attacks, 7 October attack, October 7 attack, October 7th attacks, October 7th attack
7/7, 7/7 bombings, 7 July 2005 London bombings, July 2005 London bombings, 2005 London bombings, 7/7 attacks
9/11, September 11 attacks, September 11th attacks, 11 September attacks, September 11 terrorist attacks
artificial intelligence, AI
avian influenza, avian flu, bird flu
bovine spongiform encephalopathy, mad cow disease, BSE
carbon dioxide, CO2
electric vehicle, EV
electric vehicles, EVs
gross domestic product, GDP
H1N1, swine flu, swine influenza
improvised explosive device, IED
improvised explosive devices, IEDs
initial public offering, IPO
intercontinental ballistic missile, inter-continental ballistic missile, ICBM
intercontinental ballistic missiles, inter-continental ballistic missiles, ICBMs
liquefied natural gas, liquified natural gas, LNG
Middle East respiratory syndrome, MERS
monkeypox, mpox
New York City, NYC
non-governmental organisation, non-governmental organization, nongovernmental organization, NGO
non-governmental organisations, non-governmental organizations, nongovernmental organizations, NGOs
prisoner of war, POW
prisoners of war, POWs
same-sex marriage, gay marriage
same-sex marriages, gay marriages
resign, resigns, resigned, resigning, resignation, step down, steps down, stepped down, stepping down
severe acute respiratory syndrome, SARS
tuberculosis, TB
unidentified flying object, UFO
unidentified flying objects, UFOs
unmanned aerial vehicle, UAV
unmanned aerial vehicles, UAVs
value added tax, value-added tax, VAT
weapons of mass destruction, WMD, WMDs
"""
_STREETS = {"st": "street", "ave": "avenue", "rd": "road", "blvd": "boulevard", "sq": "square"}
_IN_SHORT = {whole: short for short, whole in _STREETS.items()}


def _by_forms(lines):
    """(bare forms of a way to call a thing, the forms of all ways)."""
    for line in lines.strip().splitlines():
        ways = tuple(forms_of(way) for way in line.split(","))
        yield from ((bare(way), ways) for way in ways)


def bare(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form.removeprefix("^") for form in forms)


_WAYS = dict(_by_forms(_SAME))
_PARTS = dict(_by_forms(PARTS))
_LONGEST = max(map(len, _WAYS | _PARTS))


def is_part(forms: tuple[str, ...]) -> bool:
    """Whether words name a part of a country, or its people."""
    return bare(forms) in _PARTS


def called_otherwise(units, at: int, is_any: bool):
    """(how many units, the node) of a share or of the longest thing of several names from a unit on; else (0, None)."""
    forms, best = (), (0, None)
    for length, unit in enumerate(units[at:], 1):
        forms += unit.forms
        if len(forms) > _LONGEST or not unit.forms:
            break
        if ways := _WAYS.get(bare(forms)) or (None if is_any else _PARTS.get(bare(forms))):
            best = length, _node(units[at : at + length], forms, ways, is_any)
    length, number = number_of_share(units, at)
    if length > best[0]:
        typed, parts = _as_typed(units[at : at + length], is_any)
        return length, share(typed, number, parts)
    return best


def _as_typed(units, is_any):
    """The units as typed, and their words, each of which is found alone where any word will do."""
    words = tuple(word(unit.typed, form) for unit in units for form in unit.forms) if is_any else ()
    return " ".join(unit.typed for unit in units), words


def _node(units, forms, ways, is_any):
    """The words as typed (all of them, or side by side where any word will do) or another name of the thing."""
    typed, single = _as_typed(units, is_any)
    nodes = tuple(unit.node for unit in units)
    others = tuple(_way(typed, way) for way in ways if bare(way) != bare(forms))
    if len(nodes) == 1:
        return Compound((nodes[0], *others))
    return Compound((_way(typed, forms) if is_any else All(nodes), *others), single)


def _way(typed, forms):
    if len(forms) == 1:
        return word(typed, forms[0])
    return Phrase(typed, tuple((form,) for form in forms))


def street(units, at: int) -> Phrase | None:
    """The phrase of a street, written short or in full behind its name: Wall St as Wall Street; else None."""
    before, form = units[at - 1].forms if at else (), units[at].forms[:1]
    other = _STREETS.get(*form) or _IN_SHORT.get(*form) if form else None
    if not other or len(before) != 1 or not isinstance(units[at - 1].node, Word):
        return None
    return Phrase(units[at].typed, (before, (other,)))
