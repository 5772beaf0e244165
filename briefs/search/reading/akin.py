"""Words of like meaning in the news: who asks in a sentence for *verse* gets nearer to what tells of a poet.

Wider than `kindred`, whose words mean one thing: these mean nearly the same, or are told of together. So they serve
whole sentences alone, count for half, change the order, and find nothing.
"""

from collections import defaultdict
from dataclasses import replace

from briefs.analysis import stem

from ..nodes import Word, asked_for

_POLITICS = """
referendum plebiscite vote ballot, election poll vote ballot, voter elector, dictator strongman ruler junta, lawmaker
legislator deputy parliamentarian senator congressman, legislature parliament congress assembly, law legislation bill
act, coup putsch overthrow oust topple depose, appoint nominate select, sack dismiss oust, talks negotiation dialogue,
agreement deal accord pact treaty, sanctions embargo, ambassador envoy diplomat, border frontier, refugee asylum
displaced, protest demonstration demonstrator protester rally march, riot unrest clash disorder, strike walkout
stoppage, ban prohibit outlaw forbid, scandal controversy, corruption bribery graft embezzlement, independence
secession sovereignty, king monarch throne, queen monarch throne, constitution constitutional, immigrant migrant
immigration, minority ethnic, resign quit resignation
"""
_WAR = """
army military troops soldier, militant insurgent rebel guerrilla gunman fighter extremist, terrorist militant
extremist, attack assault raid offensive, bomb explosive bombing blast explosion, bombardment shelling airstrike, kill
slay murder assassinate, massacre slaughter genocide atrocity, war conflict hostilities combat, truce ceasefire
armistice, hostage captive kidnap abduct ransom, capture seize, withdrawal pullout retreat withdraw, weapon arms,
missile rocket, wound injure hurt, casualty victim, pirate hijack hijacker, spy espionage, nuclear atomic reactor,
peacekeeper peacekeeping, warship navy naval, commander general, captured prisoner
"""
_COURTS = """
court judge tribunal justice, trial court prosecutor, convict guilty conviction, sentence jail imprison, prison jail
inmate prisoner, arrest detain custody, acquit clear innocent, lawyer attorney solicitor barrister, police officer
policeman, murder homicide manslaughter, thief steal theft robbery burglary heist, fraud swindle fraudster scam,
suspect accused defendant, charge indict accuse, sue lawsuit, pardon amnesty clemency, execute execution hang, rape
abuse molest, smuggle traffic trafficking smuggler, retrial appeal overturn, evidence testimony testify
"""
_DISASTERS = """
flood deluge inundation, storm hurricane cyclone typhoon tornado, earthquake quake tremor seismic, fire blaze wildfire
bushfire, landslide mudslide avalanche, famine starvation hunger, crash collide collision accident wreck, derail train
railway, plane aircraft jet airliner airplane, ship vessel boat ferry, sink capsize, yacht boat sailor sailing, mine
miner colliery, building block tower apartment flats, evacuate evacuation, rescue rescuer, volcano eruption erupt
lava, snow blizzard, heat heatwave, pollution contamination pollute contaminate, spill slick, stampede crush trample,
passenger traveller
"""
_MONEY = """
company firm corporation enterprise, boss executive chief, employee worker staff, layoff redundancy, wage salary pay
earnings, recession downturn slump, bank lender, stock share shareholder, bankrupt insolvent insolvency bankruptcy,
bailout rescue, takeover acquisition merger, buy purchase acquire, tax levy duty, debt loan borrow, trade commerce
export import, tariff duty, car automobile vehicle carmaker automaker, petrol fuel gasoline, oil petroleum crude,
airline carrier, farm agriculture farmer crop, factory plant, shop store retailer supermarket, price cost,
unemployment jobless, inflation price, airport flight
"""
_SCIENCE = """
drug medicine medication pharmaceutical, doctor physician surgeon medic, hospital clinic, disease illness sickness,
epidemic outbreak pandemic, vaccine vaccination inoculate, cancer tumour leukaemia, microbe bacteria bacterium germ,
baby infant newborn, scientist researcher, study research, discover find discovery, astronaut cosmonaut spaceflight,
spacecraft probe satellite orbit, climate warming, species animal creature, surgery operation transplant, gene genetic
dna, forest tree, hunt poach poacher, bird poultry avian, swine pig, experiment test
"""
_ARTS = """
film movie cinema, actor actress performer, singer musician vocalist, song album single, writer author novelist, poem
verse poetry poet, book novel, painting artwork canvas, painter artist, award prize laureate, television broadcast
broadcaster, journalist reporter correspondent, newspaper press, recording tape videotape video footage, obituary die
death, comedian comedy, museum gallery, composer opera conductor
"""
_SPORT = """
football soccer footballer, footballer striker midfielder defender, match game fixture, team side club, coach manager
trainer, win victory triumph, beat defeat, champion title championship, cyclist cycling bicycle, boxer boxing bout,
doping steroid banned, medal gold olympic, captain skipper, tournament cup, driver motorist, racing race
"""
_LIFE = """
pope pontiff, priest clergy cleric, bishop archbishop, student pupil, university college campus, child youngster
teenager, gay homosexual lesbian, marriage wedding wed, burial funeral bury, exhume unearth, poor poverty, racial
racist racism, tourist visitor holidaymaker, road highway motorway, letter mail, admit confess confession, apologise
apology regret, refuse reject decline, warn caution alert, criticise condemn denounce, promise pledge vow, increase
rise grow, decrease fall drop decline, begin start launch, stop halt end cease, postpone delay, cancel scrap, build
construct construction, destroy demolish raze, help aid assistance relief, commemorate anniversary, speech address,
plan proposal scheme, reveal disclose, secret classified, online internet web website, woman female, compensation
damages, missing disappear vanish, famous celebrity star
"""


def _akin() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for desk in (_POLITICS, _WAR, _COURTS, _DISASTERS, _MONEY, _SCIENCE, _ARTS, _SPORT, _LIFE):
        for family in desk.replace("\n", " ").split(","):
            stems = list(dict.fromkeys(map(stem, family.split())))
            for one in stems:
                found[one].update(dict.fromkeys(other for other in stems if other != one))
    return {one: tuple(others) for one, others in found.items()}


_AKIN = _akin()


def akin_words(tree) -> tuple[Word, ...]:
    """For each plain word of a sentence that has some: the word together with those of like meaning."""
    words = dict.fromkeys(node for node in asked_for(tree) if isinstance(node, Word))
    widened = (replace(word, stems=tuple(dict.fromkeys((*word.stems, *akin_to(word.stems))))) for word in words)
    return tuple(wide for word, wide in zip(words, widened, strict=True) if wide.stems != word.stems)


def akin_to(stems: tuple[str, ...]) -> list[str]:
    """The stems of words of like meaning."""
    return [other for one in stems for other in _AKIN.get(one, ())]
