"""Words that stand around all names: places, events, days, words that open a sentence. All folded; no model."""


def words_of(text: str) -> frozenset[str]:
    """The words of a list as folding writes them: a hyphen is a space."""
    return frozenset(word.replace("-", " ") for word in text.split())


PLACE_NOUNS = words_of(
    """province city county district region state island islands lake river mount mountain mountains valley sea bay
    gulf strait street avenue square road park airport port harbor harbour village town township governorate oblast
    prefecture peninsula desert beach stadium prison jail camp base bridge causeway dam canal crossing border coast
    forest hill hills creek falls canyon basin delta archipelago atoll cape point plaza palace castle tower hotel mall
    cathedral mosque temple monastery cemetery zone territory territories republic kingdom emirate plateau heights
    ridge glacier volcano reef shoal station highway tunnel theater theatre arena refinery plant mine field airfield
    corridor gallery house building center centre neighborhood neighbourhood suburb municipality commune parish cliffs
    woods north south east west northern southern eastern western central upper lower greater"""
)
EVENT_NOUNS = words_of(
    """hurricane typhoon cyclone storm operation war wars battle treaty agreement accord accords pact protocol act bill
    law amendment resolution declaration convention summit games olympics olympic cup championship championships
    open prix tour marathon festival award awards prize day week month year eve christmas easter ramadan revolution
    uprising massacre attack attacks crisis plan project program programme initiative process road flight ship
    spring winter summer autumn fall series season show bowl final finals trophy medal world earthquake epidemic
    virus disease syndrome flu covid test tests doctrine strategy directive code constitution charter statute
    inquiry report papers case trial affair scandal rebellion insurgency movement day's standard space shuttle
    telescope missile rocket satellite airbus boeing tropical invasion derby stakes classic masters election
    elections referendum primary caucus caucuses debate conclave synod council's intifada ceasefire album song film
    movie book novel theory effect index"""
)
DAYS = words_of(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter"""
)
# Words that open a sentence with a capital and are no part of a name.
FUNCTION_WORDS = words_of(
    """the a an this that these those his her its their our my your he she it they we you i who whose which what when
    where why how in on at by for from to of with without within into onto over under after before during since
    until while as if though although because but and or nor so yet not no however meanwhile also both either
    neither all some any many most more less few several each every other another such same one two three four five
    six seven eight nine ten eleven twelve dozens hundreds thousands millions former about above across against
    along amid among around behind below beneath beside between beyond despite down except inside like near off out
    outside past per through throughout toward towards up upon via there here then now today yesterday tomorrow
    earlier later recently officials authorities police troops soldiers rebels militants protesters demonstrators
    gunmen lawmakers voters scientists researchers analysts critics experts witnesses prosecutors investigators
    rescuers firefighters government people men women children students workers news media reports report according
    following citing once twice again still even just only nearly almost roughly approximately least first second
    third last next new old top high low foreign domestic local national federal global international regional world
    official unidentified unknown separately elsewhere additionally furthermore moreover instead overall formerly
    outgoing ex acting interim senior supporters opponents members leaders ministers judges doctors residents
    businessman fellow suspected alleged mr mrs ms sir dr ahead including based given due announcing speaking
    writing responding talks tensions violence clashes fighting protests heavy massive deadly did do does has have
    had is are was were be been being will would can could may might must shall should breaking update exclusive
    live watch read see click say says said told tells asked calls called polling early late mid pro anti pre post
    non yes us"""
)
# Words that open sentences and names alike: "National Bank", "World Bank".
OPENS_NAMES = words_of("national federal international global world high local foreign")
# What somebody is by faith or people, in capitals before a name.
FAITHS_AND_PEOPLES = frozenset(
    "sunni shia shiite shi'ite kurdish arab islamist muslim jewish christian hindu sikh maoist marxist tamil madhesi "
    "turkmen druze alawite buddhist catholic protestant opposition royalist separatist loyalist unionist".split()
)
PLACE_PREPOSITIONS = words_of(
    """in at from near to of outside inside across through around into toward towards throughout within leaving
    visiting entering for against between"""
)
