"""The longest name that begins at a word of a query, however it is spelled."""

from briefs.analysis import PLAIN_WORDS, forms_of, readings

from .apart import without_apostrophes
from .everyday import is_everyday
from .variants import TRANSCRIBED, transcribed

#: What stands for a people before a hyphen.
BEFORE_HYPHEN = {
    "anglo": "british", "austro": "austrian", "franco": "french", "greco": "greek", "hispano": "spanish",
    "indo": "indian", "italo": "italian", "luso": "portuguese", "nippo": "japanese", "russo": "russian",
    "sino": "chinese", "turco": "turkish",
}  # fmt: skip
LETTERS_OF_FIRST = 4  # of an acronym that a longer name begins with


def longest_name(units, at, context, is_one_word=False):
    """(how many units, the entity) of the longest name that begins at a unit; (0, None) when none does."""
    aliases, forms, best = context.names.aliases, (), (0, None)
    for length, unit in enumerate(units[at:], 1):
        if not unit.forms or len(forms) > aliases.longest:  # one more than in a name: a letter before an apostrophe
            break
        forms += unit.forms
        if length == 1 and is_everyday(unit.typed, is_one_word):
            continue
        entities = {named for reading in _spellings(forms) for named in aliases.called(reading)}
        if not entities and _is_transcribed(forms):
            entities = {named for reading in _other_spellings(forms) for named in aliases.called(reading)}
        if not entities and forms[-1].endswith("s"):
            entities = _whose_people(forms, aliases)
        if len(entities) == 1:
            best = length, entities.pop()
    return best


def _spellings(forms):
    """The forms as typed; one typed small also read as an acronym, one in capitals as a name, where that is safe.

    So is the first of several, *un security council*.
    """
    yield forms
    if len(forms) > 1 and len(forms[0]) <= LETTERS_OF_FIRST:
        yield (f"^{forms[0]}", *forms[1:])
    if len(forms) > 1 and all(form.startswith("^") for form in forms):
        yield tuple(form[1:] for form in forms)
    if len(forms) == 1 and forms[0].lstrip("^") not in PLAIN_WORDS:
        yield from ((reading,) for reading in (*readings(forms[0]), forms[0].lstrip("^")))


def _whose_people(forms, aliases):
    """The country whose people are called so: Germans, South Koreans; not several of what the country is called by."""
    one = (*forms[:-1], forms[-1][:-1])
    called = {named for named in aliases.called(one) if not aliases.is_narrow(one, named)}
    return {named for named in called if named.field == "country" and one != forms_of(named.name)}


def _is_transcribed(forms):
    """Whether a name may be written otherwise: with a letter apart, or an ending that transcriptions differ in."""
    return forms[-1].endswith(TRANSCRIBED) or 1 in map(len, forms)


def _other_spellings(forms):
    """Forms of a name that nothing is called as typed: without its apostrophe, its ending transcribed otherwise."""
    whole = without_apostrophes(forms)
    if whole != forms:
        yield whole
    yield from ((*forms[:-1], ending) for ending in transcribed(forms[-1]))
