"""Words that tell people: titles, roles, verbs of saying, family names that come first. All folded."""

from briefs.tagging.text.lexicon import words_of

# The last word of a title, in capitals before a name ("Prime Minister Nawaz Sharif").
TITLES = words_of(
    """president minister ministers premier chancellor secretary senator governor mayor king queen prince princess
    emperor empress sultan emir sheikh sheik pope cardinal archbishop bishop patriarch ayatollah imam mullah rabbi
    reverend general lieutenant colonel captain major admiral commander brigadier marshal sergeant judge justice
    attorney ambassador envoy representative commodore congressman congresswoman speaker chairman chairwoman
    chairperson chief director leader commissioner spokesman spokeswoman spokesperson deputy professor doctor sir
    lord lady dame baron duke duchess earl count crown chair ceo cfo coordinator inspector superintendent prosecutor
    adviser advisor pm fm mp mep vp gen gen. lt lt. col col. sen sen. rep rep. gov gov. adm adm. capt capt. sgt sgt.
    maj maj. rev rev. prof prof. dr dr. mr mr. mrs mrs. ms ms. hon hon. saint taoiseach tanaiste cleric warlord
    candidate first-lady negotiator treasurer solicitor administrator councillor officer rapporteur dictator caliph
    foreign-minister vice-president ex-president ex-minister co-chair lawmaker author actor actress singer pastor
    father sister brother chef astronaut footballer commentator journalist activist economist billionaire detective
    constable magistrate under-secretary undersecretary secretary-general dalai lama panchen rear mufti grand-mufti
    premier-designate president-elect designate shah comrade sayyid sayyed hojatoleslam tsar kaiser secretaries
    commissioners fms pms mps presidents premiers senators governors generals ambassadors judges leaders chancellors
    hr dg secgen sg syg unsyg srsg dsrsg asg usg dpm chod shaykh gentleman superior kicker amb amb. counsel ranger
    baroness popes spc spc. cpl cpl. pvt pvt. pfc pfc. cmdr cmdr. cdr cdr. congressmen pilot rapper comedian
    musician filmmaker novelist boxer coach midfielder striker goalkeeper sprinter swimmer monsignor sheriff consul
    consul-general corporal infanta councilwoman councilman alderman abbot td mk airman parliamentarian famer
    coo wpc rdml vadm radm ratu datuk tunku tengku"""
)
# Words that stand inside titles, never inside names.
TITLE_PARTS = words_of(
    """prime foreign interior defense defence finance vice deputy acting interim former ex chief assistant special
    first prime-minister home justice trade energy oil health education environment agriculture transport labor
    labour economy information culture sports tourism security national state supreme senior under shadow caretaker
    outgoing incoming lead attorney secretary-general crown lord grand opposition house senate majority minority
    speaker minister president director general executive managing joint army navy air force military police central
    bank communist party republican democratic democrat conservative social-democrat presidential intelligence
    two-time three-time late junior honorary technical housing water planning industry commerce communications
    parliamentary regional provincial district federal city town ruling high chief-of-staff staff press bishop class
    minister-designate treasury budget immigration development petroleum justice's affairs relations railways"""
)
# Departments after "Secretary of", "Minister for".
DEPARTMENTS = words_of(
    """lower upper state defense defence treasury foreign affairs interior homeland security staff health human
    services education justice finance energy environment labor labour commerce trade transport transportation
    agriculture war parliament house army police intelligence internal external economy economic culture information
    religious women youth sports planning development housing urban veterans navy air force the commons lords
    government opposition state's immigration industry tourism oil petroleum mines natural resources science
    technology climate change national assembly senate court supreme appeals operations mission council board
    management budget communications fisheries maritime pensions equality revenue rights policy finances family
    families water forests forestry livestock aviation sport welfare work disability children cooperatives
    broadcasting digital investment infrastructure works gas minerals heritage arts higher training skills
    innovation consumer integration social solidarity reform cohesion regional rural irrigation hydrocarbons mining
    peace humanitarian refugees population food citizenship ports roads railways telecommunications employment
    enterprise business secondary primary provincial local territories ecology ecological lands power resettlement
    preparedness emergency administration efficiency armed forces diaspora urbanism"""
)
# Lower-case nouns before a name ("envoy Steve Witkoff", "prime minister Nawaz Sharif").
ROLES = TITLES | words_of(
    """politician president-elect leader envoy actor actress singer writer author novelist poet journalist reporter
    activist lawyer blogger dissident tycoon businessman businesswoman banker oligarch magnate entrepreneur founder
    co-founder cofounder owner player footballer striker boxer driver cyclist golfer swimmer skier runner athlete
    wrestler coach manager captain pitcher quarterback winner champion director producer filmmaker comedian musician
    rapper guitarist drummer composer conductor artist painter sculptor architect photographer physicist chemist
    scientist mathematician biologist astronomer economist historian philosopher theologian priest monk nun preacher
    evangelist cleric scholar professor student teacher nurse surgeon pilot astronaut cosmonaut soldier fighter
    rebel warlord militant jihadist terrorist bomber gunman killer murderer shooter suspect fugitive drug-lord
    kingpin mobster whistleblower hacker spy agent aide adviser advisor assistant negotiator mediator candidate
    nominee contender rival opponent incumbent successor predecessor lawmaker legislator parliamentarian deputy
    congressman senator governor mayor councilman councillor ambassador diplomat spokesman spokeswoman spokesperson
    son daughter wife husband brother sister father mother widow nephew cousin uncle grandson financier mogul
    billionaire criminal gangster trafficker smuggler celebrity model presenter broadcaster anchor host
    celebrity-chef citizen national journalist-activist paramedic officer policeman policewoman cop sergeant
    detective commander chief boss head chairman ceo mastermind co-author laureate nobelist separatist dictator
    strongman general king queen prince princess emir sultan star legend teenager ex-husband ex-wife partner
    girlfriend boyfriend fiancee newcomer debutant conservative liberal centrist socialist populist nationalist
    reformist hardliner moderate prosecutor judge magistrate defendant victim hostage cartoonist columnist editor
    commentator correspondent cameraman influencer youtuber streamer gymnast sprinter tennis-player goalkeeper
    midfielder defender forward cricketer batsman bowler snowboarder skater racer jockey mountaineer climber
    explorer sailor aviator doctor physician virologist epidemiologist engineer inventor designer chef magician
    worker consort broadcaster farmer fisherman trader heir heiress socialite philanthropist elder chieftain tribesman
    grandmother grandfather aunt niece stepson stepfather classmate roommate colleague frontman bassist vocalist
    linguist sociologist psychologist archaeologist geologist botanist anthropologist publisher caretaker
    dancer choreographer soprano tenor pianist violinist cellist strategist lobbyist donor"""
)
# Titles of those who rule and lead: they stand in stories of any matter.
OFFICES = words_of(
    """president minister premier chancellor secretary senator governor mayor king queen prince princess emperor
    chairman chairwoman speaker commissioner director presidents ministers premiers senators governors
    vice-president"""
)
PARTICLES = words_of(
    """bin bint ibn al el ar de del dela della delos di da dos das do du la le los van der den von zu ten ter ould y e
    ben abu um umm uz ud ul ag aït ait bou wa"""
)
SAID_AFTER = words_of(
    """said says told tells announced announces visited visits met meets urged warned vowed called calls resigned
    resigns died dies won wins added confirmed denied accused criticized criticised condemned pledged promised
    insisted argued wrote tweeted defeated defeats beat beats becomes became arrives arrived signed signs who whose
    asked testified admitted admits apologized apologises pleaded pleads rejects rejected agreed agrees appealed
    spoke speaks stepped declared declares claimed claims ordered orders expressed acknowledged succeeded succeeds
    retires was is has had will would travels traveled travelled hosts hosted receives received addressed addresses"""
)
SAID_BEFORE = words_of(
    """said says told according by named nominated appointed elected arrested accused against sentenced killed met with
    alongside between"""
)
APPOINTED = words_of(
    """appoint appoints appointed appointing nominate nominates nominated nominating reappoints reappointed inaugurates
    inaugurated impeaches impeached extradites extradited"""
)
APPOSITION = words_of(
    """a an the former newly longtime who aged his her whose then one deputy head leader president minister chairman
    founder director age"""
)
# Family names that come first in Chinese, Korean and Vietnamese names.
FAMILY_FIRST = words_of(
    """kim park lee yi rhee choi choe chung jung jeong kang cho yoon yun jang chang lim im han oh seo shin kwon hwang
    song ahn an hong yoo ryu jeon bae baek moon roh noh cha chun ban ri pak paek hyon li wang zhang liu chen yang
    huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng xiao cao peng zeng cai pan yuan
    dong yu su ye lu jiang wei du ding shen ren yao fan fang shi tan liao jin xi wen bo bai mao hua meng qin qiu
    kong shao xue cui tsai chiang lai soong hau nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong to
    trinh trieu huynh dinh hou ko truong luong chow tsang leung tung chan cheung ai"""
)
