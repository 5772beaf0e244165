"""What the forms of a word share: Snowball English (PyStemmer 3.1), with what its rules of spelling miss.

Of plurals that no rule makes, those are left out that are also a form of another word: *lives*, *leaves*, *bases*,
*axes*, *analyses*, *halves*, *shelves*, *media*, *dice*. So is *people*: news texts have it eighty times for each
*person*, whose few stories would be lost among them.
"""

import re
import threading
from functools import lru_cache

import Stemmer

from .distinct import FILED_APART

_SAME_STEM = {"defenc": "defens", "offenc": "offens", "licenc": "licens", "centr": "center", "theatr": "theater",
              "programm": "program", "tyre": "tire", "grey": "gray", "chequ": "check"}  # fmt: skip
_SINGULARS = dict(
    pair.split()
    for pair in """
    men man, women woman, children child, feet foot, teeth tooth, geese goose, mice mouse, lice louse, oxen ox,
    wives wife, housewives housewife, midwives midwife, knives knife, wolves wolf, thieves thief, loaves loaf,
    calves calf, hooves hoof, scarves scarf, dwarves dwarf, wharves wharf, buses bus, minibuses minibus,
    trolleybuses trolleybus, gases gas, hindus hindu, hutus hutu, zulus zulu, bantus bantu, kikuyus kikuyu,
    gurus guru, menus menu, bureaus bureau, bureaux bureau, plateaus plateau, plateaux plateau, chateaus chateau,
    chateaux chateau, crises crisis, theses thesis, hypotheses hypothesis, oases oasis, prostheses prosthesis,
    synopses synopsis, psychoses psychosis, neuroses neurosis, criteria criterion, phenomena phenomenon,
    bacteria bacterium, memoranda memorandum, referenda referendum, stadia stadium, consortia consortium,
    moratoria moratorium, symposia symposium, sanatoria sanatorium, millennia millennium, ultimata ultimatum,
    curricula curriculum, spectra spectrum, fungi fungus, nuclei nucleus, alumni alumnus, stimuli stimulus,
    cacti cactus, appendices appendix, indices index, matrices matrix, vortices vortex, paparazzi paparazzo
    """.split(",")
)
# Past forms that no rule makes. Left out are those that are other words and names too: *left*, *saw*, *fed*, *felt*,
# *ground*, *bore*, *rose*, *lent*, *met*, *hung*, *sung*, *sat*, *woke*, *drew*. Among them are *boycotted* and *sued*,
# whose endings the rules take away otherwise than those of *boycotts* and *sues*.
_PAST = {
    past: now
    for now, *forms in map(
        str.split,
        """
    arise arose arisen, beat beaten, become became, begin began begun, bite bitten, bleed bled, blow blew blown,
    boycott boycotts boycotted boycotting, break broke broken, bring brought, build built, buy bought, catch
    caught, choose chose chosen, come came, deal dealt, dig dug, draw drawn, drink drank drunk, drive drove
    driven, eat ate eaten, fall fell fallen, fight fought, find found, flee fled, fly flew flown, forbid forbade
    forbidden, forget forgot forgotten, forgive forgave forgiven, free freed, freeze froze frozen, give gave
    given, grow grew grown, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led, light
    lit, lose lost, make made, mislead misled, mistake mistook mistaken, overcome overcame, override overrode
    overridden, overtake overtook overtaken, overthrow overthrew overthrown, pay paid, prove proven, rebuild
    rebuilt, repay repaid, retake retook retaken, ride rode ridden, rise risen, run ran, say said, see seen,
    seek sought, sell sold, send sent, shake shook shaken, shoot shot, show shown, shrink shrank shrunk, sink
    sank sunk, slay slain, sleep slept, speak spoke spoken, spend spent, stand stood, steal stole stolen, stick
    stuck, strike struck stricken, sue sued suing, swear swore sworn, sweep swept, swim swam swum, take took
    taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, undergo underwent
    undergone, understand understood, undertake undertook undertaken, uphold upheld, wear wore worn, weep wept,
    win won, withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written
        """.split(","),
    )
    for past in forms
}
# Short for, in dates and names of places; "jan" and "mar" are names of people.
_SHORT = {"st": "saint", "mt": "mount", "feb": "february", "aug": "august", "sept": "september", "oct": "october",
          "nov": "november", "dec": "december"}  # fmt: skip
# What stands before -man, -men, -woman and -women. Other words end so by chance: Yemen, Turkmen, Bremen, specimen.
_BEFORE_MEN = frozenset(
    """air alder anchor assembly axe boat bow business camera cattle chair church clans clergy committee con congress
    council country crafts crew door dust english fire fisher fore free french fresh frog front gentle guards gun
    hench horse infantry irish jury kins knife land law lay lines mail marks merchant middle militia mountain news
    noble ombuds plough police post rail repair rifle sales scots sea service show sides spokes sports states strong
    stunt swords towns trades tribes trawler vestry watch weather welsh work yachts""".split()
)
_FAMILIES = (("women", "woman"), ("men", "man"))


_IZED = re.compile("([a-z]{3,})iz(e|ed|es|er|ers|ing|able|ation|ations)")


def singular(form: str) -> str:
    """The singular of a plural that the stemmer does not know; any other form as it is."""
    if form in _SINGULARS:
        return _SINGULARS[form]
    if form.endswith("children"):  # schoolchildren, grandchildren; nothing else ends so
        return form[:-3]
    for plural, one in _FAMILIES:
        if form.endswith(plural) and form[: -len(plural)] in _BEFORE_MEN:
            return form[: -len(plural)] + one
    return form


class _Snowball(threading.local):
    """A stemmer for each thread, because one must not serve two."""

    def __init__(self):
        self.stem = Stemmer.Stemmer("english", 0).stemWord  # no cache of its own: `stem` has one


_snowball = _Snowball()


def by_rule(form: str) -> str:
    """The stem by the rules of English spelling alone."""
    return _snowball.stem(form)


@lru_cache(maxsize=200_000)
def stem(form: str) -> str:
    """What a form is filed under: British and American spellings meet, `men` and `man`, `sank` and `sink`.

    Acronyms and numbers stay, and so do words that the rules would file with others (`distinct`). A verb in *-ize*
    is filed as one in *-ise*: the rules would take its ending away, and put *legalize* and *civilization* among all
    that is legal and civil.
    """
    if form[:1] == "^" or not form.isalpha():
        return form
    if form in FILED_APART:
        return FILED_APART[form]
    if ized := _IZED.fullmatch(form):
        form = f"{ized[1]}is{ized[2]}"
    stemmed = by_rule(_SHORT.get(form) or _PAST.get(form) or singular(form))
    if stemmed.endswith("iz") and len(stemmed) > 4:
        stemmed = stemmed[:-1] + "s"
    elif stemmed.endswith("our") and len(stemmed) > 5:
        stemmed = stemmed[:-2] + "r"
    return _SAME_STEM.get(stemmed, stemmed)
