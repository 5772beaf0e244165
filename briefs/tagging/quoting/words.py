"""Words that tell who speaks: verbs of saying, titles, and what stands between a name and its verb."""

_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset("admit quip".split())
_PAST = {"say": "said", "tell": "told", "write": "wrote"}


def _forms(base: str) -> tuple[str, str, str, str]:
    """Base form, third person, past tense and participle."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    stem = base + base[-1] if base in _DOUBLING else base.removesuffix("e")
    return base, third, _PAST.get(base, stem + "ed"), stem + "ing"


def _all_forms(bases: str):
    return [_forms(base) for base in bases.split()]


# What follows them are the subject's own words.
_SAY = _all_forms(
    "say add tell write tweet post state announce declare warn note claim insist explain ask reply respond react vow "
    "pledge promise stress emphasise emphasize urge remark comment conclude acknowledge admit concede confirm "
    "reiterate suggest threaten testify boast quip joke lament complain allege assert contend maintain observe "
    "caution reaffirm affirm assure demand argue recall express opine proclaim"
)
# They say what somebody thinks of something: “… as a disgrace to us all”, “… of lying to the whole people”.
_CALL = _all_forms("call accuse")
_AS = _all_forms(
    "describe label brand condemn criticise criticize denounce hail praise characterise characterize dismiss reject "
    "decry deride refer blast slam regard deem"
)
# Of what follows these nobody knows whose words they are.
STOP = frozenset(
    "deny denies denied denying charge charges charged charging convict convicted convicting sentence sentenced guilty "
    "report reports reported reporting reportedly cite cites cited citing quote quotes quoted quoting read reads "
    "reading chant chants chanted chanting sing sang singing titled entitled named dubbed known nicknamed believed "
    "thought heard hear show shows showed showing find finds found rule rules ruled ruling suspected allegations "
    "rumours rumors accusations slogan slogans motto headline headlines banner banners sign signs poster posters "
    "song album film movie book novel article essay nickname so-called term phrase words lyrics translated translates "
    "means meaning codenamed hashtag game play exhibition programme program series podcast campaign operation "
    "referencing echoing paraphrasing retweeted shared resharing reposted".split()
)
DENYING = frozenset(
    "deny denies denied denying disputes disputed disputing".split()
)  # that they ever said what follows
FINITE = {form for verb in (*_SAY, *_CALL, *_AS) for form in verb[:3]}
BASE_FORMS = {verb[0] for verb in (*_SAY, *_CALL, *_AS)}
PARTICIPLES = {verb[3] for verb in (*_SAY, *_CALL, *_AS)}
CALLING = {form for verb in _CALL[:1] for form in verb}
ACCUSING = {form for verb in _CALL[1:] for form in verb}
AS_ONLY = {form for verb in _AS for form in verb}
PLAIN = {form for verb in _SAY for form in verb[:3]}
INVERTED = frozenset(
    "said says wrote writes added adds asked asks replied replies explained declared warned warns tweeted announced "
    "noted argued insisted joked".split()
)

PRONOUNS = frozenset({"he", "she"})
ARTICLES = frozenset("the a an its his her their".split())
PREPOSITIONS = frozenset(
    "for of to with by from at in on about against under into over between behind near alongside among amid without "
    "during via per around outside inside within toward towards like unlike including than despite upon".split()
)
SUBORDINATORS = frozenset("after before when while as because since although though where until whereas once".split())
CONJUNCTIONS = frozenset("and or nor &".split())
TURNS = frozenset("but while whereas although though ;".split())
RELATIVES = frozenset("who whom whose which".split())
ADVERBS = frozenset(
    "also later then too now further previously again instead even just earlier once recently however still "
    "has have had himself herself".split()
)
UNREAL = frozenset(
    "not never to would could will might may should can must cannot be is are was were been being did does do".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday".split()
)
TITLES = frozenset(
    "president vice prime minister foreign defence defense interior finance justice health former ex then acting "
    "deputy secretary general secretary-general chief head leader chairman chairwoman chair spokesman spokeswoman "
    "spokesperson director ambassador envoy representative senator sen rep congressman congresswoman governor mayor "
    "king queen prince princess pope emperor sultan emir sheikh crown chancellor premier speaker commander colonel "
    "captain lieutenant major admiral brigadier judge attorney prosecutor lawyer professor dr mr mrs ms sir lord lady "
    "dame consul reverend archbishop bishop cardinal imam ayatollah commissioner executive officer founder owner "
    "co-founder "
    "billionaire businessman economist analyst activist candidate nominee party opposition national security adviser "
    "advisor state special senior press court supreme counsel treasury trade coach manager striker captain actor "
    "actress singer author writer journalist inspector police superintendent rapporteur administrator coordinator "
    "republican democrat democratic conservative labour liberal us u.s uk un eu first second lady staff human rights "
    "council political military army navy rebel separatist exiled outgoing incoming newly elected president-elect "
    "ceo cfo mp mep lawmaker legislator parliamentarian scientist researcher expert historian gen gov prof rev hon "
    "col lt sgt maj capt adm brig".split()
)
REPRESENTATIVES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys adviser advisers advisor "
    "advisors aide aides ally allies wife husband son daughter brother sister father mother family relative relatives "
    "friend friends critic critics supporter supporters opponent opponents office team deputy "
    "official officials representative representatives envoy member members colleague colleagues ministers".split()
)
SPEAKERS = REPRESENTATIVES | frozenset(
    "ministry minister president government police army military officials authorities authority prosecutors "
    "prosecutor court judge commission committee council agency organisation organization group department party "
    "leader leaders chief director secretary ambassador chairman chairwoman commander company bank union institute "
    "embassy parliament senator lawmaker mayor governor residents witnesses witness protesters activists analysts "
    "analyst expert experts scientists researchers doctors king queen pope premier chancellor coach administration "
    "office navy force forces militants rebels man woman lawyer economist source sources alliance federation "
    "association charity body watchdog regulator monitor bureau board mission team campaign".split()
)
STATEMENTS = frozenset("statement letter speech video tweet post message address remarks communique".split())
ISSUING = frozenset(
    "issues issued issuing releases released publishes published made makes gave gives delivered delivers wrote "
    "sends sent posts posted".split()
)
