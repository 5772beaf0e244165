"""Words that tell names from other words: titles, roles, heads of bodies, places, events.

All folded. Words in capitals at the end of a name are told by these lists alone; no model.
"""


def _words(text: str) -> frozenset[str]:
    """The words as folding writes them: a hyphen is a space."""
    return frozenset(word.replace("-", " ") for word in text.split())


# The last word of a title, in capitals before a name ("Prime Minister Nawaz Sharif").
TITLES = _words(
    """president minister ministers premier chancellor secretary senator governor mayor king queen prince princess
    emperor empress sultan emir sheikh sheik pope cardinal archbishop bishop patriarch ayatollah imam mullah rabbi
    reverend general lieutenant colonel captain major admiral commander brigadier marshal sergeant judge justice
        attorney ambassador envoy representative commodore congressman congresswoman speaker chairman chairwoman
    chairperson chief
    director leader commissioner spokesman spokeswoman spokesperson deputy professor doctor sir lord lady dame baron
    duke duchess earl count crown chair ceo cfo coordinator inspector superintendent prosecutor adviser advisor
    pm fm mp mep vp gen gen. lt lt. col col. sen sen. rep rep. gov gov. adm adm. capt capt. sgt sgt. maj maj. rev
    rev. prof prof. dr dr. mr mr. mrs mrs. ms ms. hon hon. saint taoiseach tanaiste cleric warlord candidate
    first-lady negotiator treasurer solicitor administrator councillor officer rapporteur dictator caliph
    foreign-minister vice-president ex-president ex-minister co-chair lawmaker author actor actress singer pastor
    father sister brother chef astronaut footballer commentator journalist activist economist billionaire detective
    officer constable magistrate under-secretary undersecretary secretary-general dalai lama panchen rear sultan mufti
    grand-mufti premier-designate president-elect designate shah comrade sayyid sayyed hojatoleslam tsar kaiser
    secretaries commissioners fms pms mps presidents premiers senators governors generals ambassadors judges leaders
    chancellors hr dg secgen sg syg unsyg srsg dsrsg asg usg dpm chod shaykh gentleman superior kicker
    amb amb. counsel ranger baroness popes spc spc. cpl cpl. pvt pvt. pfc pfc. cmdr cmdr. cdr cdr. congressmen
    pilot rapper comedian musician filmmaker novelist boxer coach midfielder striker goalkeeper sprinter swimmer
    monsignor sheriff consul consul-general corporal infanta councilwoman councilman alderman abbot td mk
    airman parliamentarian famer""",
)
# Words that stand inside titles, never inside names.
TITLE_PARTS = _words(
    """prime foreign interior defense defence finance vice deputy acting interim former ex chief assistant special
    first prime-minister home justice trade energy oil health education environment agriculture transport labor labour
    economy information culture sports tourism security national state supreme senior under shadow caretaker outgoing
        incoming lead attorney secretary-general crown lord grand opposition house senate majority minority speaker
    minister
    president director general executive managing joint army navy air force military police central bank communist
    party republican democratic democrat labour conservative social-democrat presidential police intelligence
    two-time three-time late junior honorary technical housing water planning industry commerce communications
    parliamentary regional provincial district federal city town ruling high chief-of-staff staff press special
        bishop minister-designate treasury budget immigration development petroleum justice's affairs relations
    railways""",
)
# Departments after "Secretary of", "Minister for".
DEPARTMENTS = _words(
    """lower upper state defense defence treasury foreign affairs interior homeland security staff health
    human services education
    justice finance energy environment labor labour commerce trade transport transportation agriculture war parliament
    house army police intelligence internal external economy economic culture information religious women youth sports
    planning development housing urban veterans navy air force the commons lords government opposition state's
    immigration industry tourism oil petroleum mines natural resources science technology climate change national
    assembly senate court supreme appeals operations mission council board management budget communications
    fisheries maritime pensions equality revenue rights policy finances family families water forests forestry livestock
    aviation sport welfare work disability children cooperatives broadcasting digital investment infrastructure works
    gas minerals heritage arts higher training skills innovation consumer integration social solidarity reform cohesion
    regional rural irrigation hydrocarbons mining peace humanitarian refugees population food citizenship ports roads
    railways telecommunications employment enterprise business secondary primary provincial local territories""",
)
# Lower-case nouns before a name ("envoy Steve Witkoff", "prime minister Nawaz Sharif").
ROLES = TITLES | _words(
    """politician president-elect leader envoy actor actress singer writer author novelist poet journalist reporter
    activist lawyer blogger dissident tycoon businessman businesswoman banker oligarch magnate entrepreneur founder
    co-founder cofounder owner player footballer striker boxer driver cyclist golfer swimmer skier runner athlete
    wrestler coach manager captain pitcher quarterback winner champion director producer filmmaker comedian musician
    rapper guitarist drummer composer conductor artist painter sculptor architect photographer physicist chemist
    scientist mathematician biologist astronomer economist historian philosopher theologian priest monk nun preacher
    evangelist cleric scholar professor student teacher nurse surgeon pilot astronaut cosmonaut soldier fighter
    rebel warlord militant jihadist terrorist bomber gunman killer murderer shooter suspect fugitive drug-lord kingpin
    mobster whistleblower hacker spy agent aide adviser advisor assistant negotiator mediator candidate nominee
    contender rival opponent incumbent successor predecessor lawmaker legislator parliamentarian deputy congressman
    senator governor mayor councilman councillor ambassador diplomat spokesman spokeswoman spokesperson son daughter
    wife husband brother sister father mother widow nephew cousin uncle grandson financier mogul billionaire
    criminal gangster trafficker smuggler celebrity model presenter broadcaster anchor host celebrity-chef
    citizen national journalist-activist paramedic
    officer policeman policewoman cop sergeant detective commander chief boss head chairman ceo mastermind co-author
        laureate nobelist separatist dictator strongman general king queen prince princess emir sultan star legend
    teenager
    ex-husband ex-wife partner girlfriend boyfriend fiancee newcomer debutant conservative liberal centrist socialist
    populist nationalist incumbent reformist hardliner moderate prosecutor judge magistrate defendant victim hostage
    cartoonist columnist editor commentator correspondent cameraman influencer youtuber streamer gymnast sprinter
    tennis-player player goalkeeper midfielder defender forward cricketer batsman bowler snowboarder skater racer
    jockey mountaineer climber explorer sailor aviator doctor physician virologist epidemiologist engineer inventor
    designer chef magician dancer choreographer soprano tenor pianist violinist cellist strategist lobbyist donor""",
)
PARTICLES = _words(
    """bin bint ibn al el ar de del dela della delos di da dos das do du la le los van der den von zu ten ter ould y e
    ben abu um umm uz ud ul ag aït ait bou wa"""
)
SAID_AFTER = _words(
    """said says told tells announced announces visited visits met meets urged warned vowed called calls resigned
        resigns died dies won wins added confirmed denied accused criticized criticised condemned pledged promised
    insisted
    argued wrote tweeted defeated defeats beat beats becomes became arrives arrived signed signs who whose asked
        testified admitted admits apologized apologises pleaded pleads rejects rejected agreed agrees appealed spoke
    speaks
    stepped declared declares claimed claims ordered orders expressed announced acknowledged succeeded succeeds
    retires was is has had will would travels traveled travelled hosts hosted receives received addressed addresses""",
)
SAID_BEFORE = _words(
    """said says told according by named nominated appointed elected arrested accused against sentenced killed met
    with alongside between"""
)
APPOINTED = _words(
    """appoint appoints appointed appointing nominate nominates nominated nominating reappoints reappointed inaugurates
    inaugurated impeaches impeached extradites extradited"""
)
APPOSITION = _words(
    """a an the former newly longtime who aged his her whose then one deputy head leader president minister chairman
    founder director age"""
)
# The last word of the name of a body.
HEADS = _words(
    """ministry department party front movement army court commission committee council agency authority association
    union federation league organization organisation institute institution university college bank corporation
    corp company co inc ltd llc plc group airlines airways airline motors foundation society club brigade brigades
    battalion parliament forum network alliance coalition congress bureau office service services institute centre
    center fund exchange consortium cartel militia guard guards tribunal chamber syndicate confederation academy
    laboratory board administration directorate secretariat conference partnership trust holdings industries
    petroleum telecom communications pharmaceuticals pharma electric   steel entertainment pictures 
     broadcasting television radio newspaper hospital church diocese police squad taskforce command corps
     airforce legion resistance brotherhood jihad mission observatory watch  bancorp financial
    pipelines  technologies     groupe gmbh ag sa nv spa aerospace aviation railways railway
    railroad mining  insurance investments  securities partners brewery breweries foods 
    supermarkets school force forces navy assembly senate knights knesset duma rada orchestra philharmonic
    museum legislature f.c.  fc afc co-operative cooperative""",
)
# Heads that need a proper word before them; alone or with an adjective they are no name ("the Army").
WEAK_HEADS = _words(
    """legislature army court police navy parliament senate congress assembly office service services union bank
    board church hospital command force forces international united capital media energy oil trust mission watch
    guard center centre college academy co administration government conference council commission committee
    department ministry radio television museum exchange fund group club network front movement resistance
    university technology systems partners partnership resources records insurance party guards company
    corporation agency authority alliance""",
)
# Nouns beside a name that say it is a body ("the ruling United Russia party", "charity ACTED").
BODY_NOUNS_AFTER = _words(
    """party militants fighters rebels militia militias group groups movement airline airlines company firm bank
    network cartel gang guerrillas insurgents charity newspaper magazine website coalition alliance bloc faction union
    club team squad troops gunmen corporation conglomerate brand carmaker automaker chain parent shareholders shares
    lawmakers politburo supporters consortium federation syndicate utility hackers""",
)
# Nouns that tell what a body is in an apposition: "Dexia, the Franco-Belgian municipal lender".
BODY_NOUNS_APPOSED = _words(
    """party group militia charity airline company firm bank conglomerate carmaker automaker retailer chain giant maker
    chipmaker organization organisation watchdog think-tank nonprofit startup start-up broadcaster operator drugmaker
    insurer lender miner utility publisher developer supplier contractor manufacturer producer brewer cartel gang
    club faction coalition bloc movement network subsidiary consortium union federation agency regulator bakery
    brand platform exchange brokerage shipbuilder planemaker steelmaker refiner distributor wholesaler subsidiary"""
)
BODY_NOUNS_BEFORE = _words(
    """party group militia charity airline company firm bank conglomerate carmaker automaker retailer chain network
        gang cartel giant maker chipmaker organization organisation watchdog think-tank tank nonprofit ngo startup
    start-up
    broadcaster newspaper daily magazine tabloid agency movement club team side champions brewer manufacturer operator
    drugmaker insurer lender miner utility supermarket publisher developer provider union contractor supplier
    consortium planemaker shipbuilder steelmaker subsidiary brand coalition bloc faction federation regulator
    brokerage distributor website blog app""",
)
PLACE_NOUNS = _words(
    """province city county district region state island islands lake river mount mountain mountains valley sea bay
    gulf strait street avenue square road park airport port harbor harbour village town township governorate oblast
    prefecture peninsula desert beach stadium prison jail camp base bridge dam canal crossing border coast forest
    hill hills creek falls canyon basin delta archipelago atoll cape point plaza palace castle tower hotel mall
    cathedral mosque temple monastery cemetery zone territory territories republic kingdom emirate plateau heights
    ridge glacier volcano reef shoal station highway tunnel theater theatre arena refinery plant mine field airfield
    corridor house building center centre neighborhood neighbourhood suburb municipality commune parish cliffs woods
    north south east west northern southern eastern western central upper lower greater""",
)
EVENT_NOUNS = _words(
    """hurricane typhoon cyclone storm operation war wars battle treaty agreement accord accords pact protocol act bill
    law amendment resolution declaration convention summit games olympics olympic cup championship championships open
    prix tour marathon festival award awards prize day week month year eve christmas easter ramadan revolution
    uprising massacre attack attacks crisis plan project program programme initiative process road flight ship
    spring winter summer autumn fall series season show bowl final finals trophy medal world earthquake epidemic
    virus disease syndrome flu covid test tests doctrine strategy directive code constitution charter statute
    inquiry report papers case trial affair scandal rebellion insurgency movement day's standard space shuttle
    telescope missile rocket satellite airbus boeing tropical invasion derby stakes classic masters election elections
    referendum primary caucus caucuses debate conclave synod council's intifada ceasefire doctrine album song film
    movie book novel theory effect index""",
)
DAYS = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter""",
)
# Words that open a sentence with a capital and are no part of a name.
FUNCTION_WORDS = _words(
    """the a an this that these those his her its their our my your he she it they we you i who whose which what when
    where why how in on at by for from to of with without within into onto over under after before during since until
    while as if though although because but and or nor so yet not no however meanwhile also both either neither all
    some any many most more less few several each every other another such same one two three four five six seven
    eight nine ten eleven twelve dozens hundreds thousands millions former about above across against along amid
    among around behind below beneath beside between beyond despite down except inside like near off out outside
    past per through throughout toward towards up upon via there here then now today yesterday tomorrow earlier later
    recently officials authorities police troops soldiers rebels militants protesters demonstrators gunmen lawmakers
    voters scientists researchers analysts critics experts witnesses prosecutors investigators rescuers firefighters
    government people men women children students workers news media reports report according following citing
    once twice again still even just only nearly almost roughly approximately least first second third last next new
    old top high low foreign domestic local national federal global international regional world official unidentified
    unknown separately elsewhere additionally furthermore moreover instead overall since under meanwhile formerly
    outgoing ex acting interim senior supporters opponents members leaders ministers judges doctors residents
    businessman fellow suspected alleged mr mrs ms sir dr despite amid ahead including based given due per
    announcing speaking writing responding talks tensions violence clashes fighting protests heavy massive deadly
    also did do does has have had is are was were be been being will would can could may might must shall should
    breaking update exclusive live watch read more see click say says said told tells asked calls called
    polling early late mid pro anti pre post non yes us""",
)
CONNECTORS = _words("of for and the on to in de del des du da do dos di la les los y et und für fur der & against")
PLACE_PREPOSITIONS = _words(
    """in at from near to of outside inside across through around into toward towards throughout within leaving
    visiting entering for against between"""
)
# A place name that is a given name too may stand before these ("Jordan Queen Rania", "Georgia Supreme Court").
GIVEN_NAME_MAY_PRECEDE = (
    (TITLES | PLACE_NOUNS | EVENT_NOUNS | DAYS | (HEADS - {
    """watch"""
, "international", "knights", "mission"}) | FUNCTION_WORDS)
    - {"may", "april", "june", "august", "spring", "winter", "bill", "hill", "field", "woods", "father", "brother",
       "sister", "day", "king", "prince", "law", "cup", "new", "young", "rose", "major", "count", "park", "lake"}
)  # fmt: skip
ACRONYMS_THAT_ARE_NO_BODY = _words(
    """ara hmas hmcs usns rfs roks
    hiv-aids gdp aids hiv covid sars mers utc gmt est edt pst pdt cet bst ist ceo cfo coo cto tv dvd cd dna rna vat gps
    suv
    ied ieds ngo ngos icbm icbms usd eur gbp lgbt lgbtq lgbtqi sbu potus flotus scotus lng lpg uav uavs it id ok
        icu pcr cctv ev evs ai agi faq pdf html http https www url sms mri ct ufo ufos vip vips phd mba mp mps mep
    meps pow
    pows mia kia wmd wmds nfz fta ftas ipo ipos atm pin pm am ad bc ce bce ii iii iv vi vii viii ix xi xii xiii xiv
    xv xvi xvii xviii xix xx xxi h1n1 h5n1 h7n9 mh17 mh370 sos asap aka rip diy gm gmo gmos ppe usb cpu gpu ram hd
    uk us usa uae drc prc rok dprk u.s. u.k. ussr ksa car png pa dc la nyc sf ny nj ca tx fl uss hms ins mv ms ss
    rms km mph kph kg mm cm ft lb oz mw gw kw gwh mwh twh co2 ghg esg cpi ppi pmi gnp imho vs bn mn tn no not and the
    for but unclassified sensitive secret confidential release full part doc case from sent subject update updated
    bst sgt lt gen col maj capt adm cmdr dr mr mrs ms jr sr st mt ave blvd hiv/aids fdi hq r&d pr hr it's oped op-ed
    wwi wwii bbb msp mpp msps mpps dsp plc irbm mrna roc ceta fir wrc bmx sql dsl unix tnt hiss bbs cbd erm msc nnw cdt
    nzt hksar moab jlens atacms cba rfc
   
    bdsm flag gimps grail gslv hrh jag jama nft nfts nola ssgn wasp lds hus dui dwi cpr ekg pvc pcb pcbs ddt ipa abv
    qb nba-best mvp gp espn-poll sat gre gcse lhc iss alcs nlcs afc nfc vfx cgi lsd mdma thc pcp ptsd adhd
    covid-19 bse tb mrsa rsv hpv fmd ebola bce unga moi mfa mofa mofat mod
    moj mof moh moe srsg unsyg syg secgen asg dsrsg ross hr dg idp idps leu heu trr amcit amcits dcm rso
    eac polad rpg rpgs
    atgm dmz loc mou mous swat seal seals jfk mlk fdr rfk nsw act qld dns isp ddos gsm lcd led hdmi mrt lrt brt tgv
    npt jcpoa ctbt start salt inf nafta tpp ttip daca aca himars thaad aedt aest cest msk kst rss vpn
    dvds cds nicu ivf bmi ssn tnt rdx h5n8 mmr bcg dtp gst hst pmo
    cop cop26 cop27 cop28 cop29 cop30 eu-backed un-backed
    pfc spc cpl pvt hmp nzt cst cdt jst akst hkt gnu fob als etf etfs gcses msp msps mla mlas td tds
    pslv atacms icbm slbm slbms mlrs glmrs dax ftse cac impac wwi wwii vpns uap uaps cbd sup suvs tcf""",
)
# Family names that come first in Chinese, Korean and Vietnamese names.
FAMILY_FIRST = _words(
    """kim park lee yi rhee choi choe chung jung jeong kang cho yoon yun jang chang lim im han oh seo shin kwon hwang
        song ahn an hong yoo ryu jeon bae baek moon roh noh cha chun ban ri pak paek hyon hwang li wang zhang liu
    chen yang
    huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng xiao cao peng zeng cai pan yuan
    dong yu su ye lu jiang wei du ding shen ren yao fan fang shi tan liao jin xi wen bo bai mao hua meng qin qiu kong
    shao xue cui tsai chiang lai soong ma hau nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong to
    trinh trieu huynh dinh hou ko truong luong mao chow tsang leung tung chan cheung ai""",
)
