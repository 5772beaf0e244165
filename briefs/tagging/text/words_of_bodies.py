"""Words that tell bodies: the last words of their names, nouns beside them, letters that are none. All folded."""

from briefs.tagging.text.lexicon import words_of

# The last word of the name of a body.
HEADS = words_of(
    """ministry department party front movement army court commission committee council agency authority association
    union federation league organization organisation institute institution university college bank corporation corp
    company co inc ltd llc plc group airlines airways airline motors foundation society club brigade brigades
    battalion parliament forum network alliance coalition congress bureau office service services centre center fund
    exchange consortium cartel militia guard guards tribunal chamber syndicate confederation academy laboratory
    board administration directorate secretariat conference partnership trust holdings industries petroleum telecom
    communications pharmaceuticals pharma electric steel entertainment pictures broadcasting television radio
    newspaper hospital church diocese police squad taskforce command corps airforce legion resistance brotherhood
    jihad mission observatory watch bancorp financial pipelines technologies groupe gmbh ag sa nv spa aerospace
    aviation railways railway railroad mining insurance investments securities partners brewery breweries foods
    supermarkets school force forces navy assembly senate knights knesset duma rada orchestra philharmonic museum
    legislature f.c. fc afc co-operative cooperative shipping studios software labs laboratories chemicals cruises
    logistics biotech therapeutics biosciences animation energy media hotels trains stores freight cement brands
    lab ventures robotics dynamics semiconductor semiconductors networks genomics
    unit campaign patrol regiment biopharmaceutical biopharmaceuticals
    automotive biopharma minerals metals beverages properties bakeries sena dal morcha parishad sangh sangathan
    mahasabha kazhagam peramuna racing electronics collaboration committees"""
)
# Heads that need a proper word before them; alone or with an adjective they are no name ("the Army").
WEAK_HEADS = words_of(
    """legislature army court police navy parliament senate congress assembly office service services union bank board
    church hospital command force forces international united capital media energy oil trust mission watch guard
    center centre college academy co administration government conference council commission committee department
    ministry radio television museum exchange fund group club network front movement resistance university
    technology systems partners partnership resources records insurance party guards company corporation agency
    authority alliance shipping studios software lab labs laboratories chemicals cruises logistics animation hotels
    trains stores freight cement brands ventures dynamics networks minerals metals properties unit campaign patrol
    regiment racing electronics collaboration committees"""
)
# Nouns beside a name that say it is a body ("the ruling United Russia party", "charity ACTED").
BODY_NOUNS_AFTER = words_of(
    """party militants fighters rebels militia militias group groups movement airline airlines company firm bank
    network cartel gang guerrillas insurgents charity newspaper magazine website coalition alliance bloc faction
    union club team squad troops gunmen corporation conglomerate brand carmaker automaker chain parent shareholders
    shares lawmakers politburo supporters consortium federation syndicate utility hackers"""
)
# Nouns that tell what a body is in an apposition: "Dexia, the Franco-Belgian municipal lender".
BODY_NOUNS_APPOSED = words_of(
    """party group militia charity airline company firm bank conglomerate carmaker automaker retailer chain giant maker
    chipmaker organization organisation watchdog think-tank nonprofit startup start-up broadcaster operator
    drugmaker insurer lender miner utility publisher developer supplier contractor manufacturer producer brewer
    cartel gang club faction coalition bloc movement network subsidiary consortium union federation agency regulator
    bakery brand platform exchange brokerage shipbuilder planemaker steelmaker refiner distributor wholesaler unit fund
    institute foundation association collective council committee body lab laboratory"""
)
BODY_NOUNS_BEFORE = words_of(
    """party group militia charity airline company firm bank conglomerate carmaker automaker retailer chain network
    gang cartel giant maker chipmaker organization organisation watchdog think-tank tank nonprofit ngo startup
    start-up broadcaster newspaper daily magazine tabloid agency movement club team side champions brewer
    manufacturer operator drugmaker insurer lender miner utility supermarket publisher developer provider union
    contractor supplier consortium planemaker shipbuilder steelmaker subsidiary brand coalition bloc faction
    federation regulator brokerage distributor website blog app body unit lobby broadcaster fund service platform
    exchange marketplace outfit studio bookseller syndicate portal cult"""
)
# The first word of the name of a body in the Romance languages, and in Malay, Tagalog and Swahili.
FIRST_HEADS = words_of(
    """banque banco banca partido parti partito movimiento mouvement movimento frente fronte uniao autorite autoridad
    autoridade comision comissao commissione consejo conseil consiglio conselho instituto istituto fundacion fondation
    fondazione fundacao asociacion associazione associacao federacion federazione federacao sindicato confederacion
    confederazione confederacao grupo groupe gruppo universidad universite universita universidade servicio servico
    corporacion compania companhia sociedad sociedade societe alianza alianca alleanza coalicion rassemblement
    ejercito exercito fuerzas fuerza forcas centro syndicat ligue comite agence agencia colectivo coordinadora
    laboratorio observatorio observatoire secretaria ministerio ministere tribunale cooperativa sindicat empresa
    defensoria fiscalia procuraduria camara asamblea assemblee partai barisan gerakan persatuan kilusang partit
    partidul uniunea alianta chama"""
)
# Those that are English words as well: a link follows them ("Front de libération").
FIRST_HEADS_BEFORE_A_LINK = words_of(
    """front union commission association alliance coalition club centre institut tribunal service corte cour forces
    office confederation federation action"""
)
# Small words inside the name of a body.
CONNECTORS = words_of("of for and the on to in de del des du da do dos di la les los y et und für fur der & against")
# Nouns beside letters in capitals that say that these name a thing ("a DMCA notice", "the steroid THG").
THINGS = words_of(
    """notice notices test tests visa visas index missile missiles rifle rifles
    virus viruses vaccine vaccines drug drugs steroid hormone explosive explosives treaty law format standard chip
    chips card cards code codes gene genes protein scan scans satellite satellites rocket rockets probe
    telescope locomotive locomotives frigate destroyer exam exams scandal takedown file files malware
    syndrome disease infection antibodies ratings credential credentials patient patients number numbers
    neighborhood neighbourhood suburb"""
)
# Letters in capitals that name a thing, a rank, a law, a disease.
ACRONYMS_THAT_ARE_NO_BODY = words_of(
    """hdd hdds ssd awol obe kbe foia sopa gdpr libor crispr notam hvdc tko simd emf jpeg leds urls ious vss
    ara hmas hmcs usns rfs roks hiv-aids gdp aids hiv covid sars mers utc gmt est edt pst pdt cet bst ist ceo cfo
    coo cto tv dvd cd dna rna vat gps suv ied ieds ngo ngos icbm icbms usd eur gbp lgbt lgbtq lgbtqi sbu potus
    flotus scotus lng lpg uav uavs it id ok icu pcr cctv ev evs ai agi faq pdf html http https www url sms mri ct
    ufo ufos vip vips phd mba mp mps mep meps pow pows mia kia wmd wmds nfz fta ftas ipo ipos atm pin pm am ad bc ce
    bce ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi h1n1 h5n1 h7n9 mh17 mh370 sos asap aka
    rip diy gm gmo gmos ppe usb cpu gpu ram hd uk us usa uae drc prc rok dprk u.s. u.k. ussr ksa car png pa dc la
    nyc sf ny nj ca tx fl uss hms ins mv ms ss rms km mph kph kg mm cm ft lb oz mw gw kw gwh mwh twh co2 ghg esg cpi
    ppi pmi gnp imho vs bn mn tn no not and the for but unclassified sensitive secret confidential release full part
    doc case from sent subject update updated sgt lt gen col maj capt adm cmdr dr mr mrs jr sr st mt ave blvd
    hiv/aids fdi hq r&d pr hr it's oped op-ed wwi wwii bbb msp mpp msps mpps dsp plc irbm mrna roc ceta fir wrc bmx
    sql dsl unix tnt hiss bbs cbd erm msc nnw cdt nzt hksar moab jlens atacms cba rfc bdsm flag gimps grail gslv hrh
    jag jama nft nfts nola ssgn wasp lds hus dui dwi cpr ekg pvc pcb pcbs ddt ipa abv qb nba-best mvp gp espn-poll
    sat gre gcse lhc iss alcs nlcs afc nfc vfx cgi lsd mdma thc pcp ptsd adhd covid-19 bse tb mrsa rsv hpv fmd ebola
    unga moi mfa mofa mofat mod moj mof moh moe srsg unsyg syg secgen asg dsrsg ross dg idp idps leu heu trr amcit
    amcits dcm rso eac polad rpg rpgs atgm dmz loc mou mous swat seal seals jfk mlk fdr rfk nsw act qld dns isp ddos
    gsm lcd led hdmi mrt lrt brt tgv npt jcpoa ctbt start salt inf nafta tpp ttip daca aca himars thaad aedt aest
    cest msk kst rss vpn dvds cds nicu ivf bmi ssn rdx h5n8 mmr bcg dtp gst hst pmo cop cop26 cop27 cop28 cop29
    cop30 eu-backed un-backed pfc spc cpl pvt hmp cst jst akst hkt gnu fob als etf etfs gcses mla mlas td tds pslv
    slbm slbms mlrs glmrs dax ftse cac impac vpns uap uaps sup suvs tcf coas igp dgp dig ssp cjp cds
    wti cad aud nzd hkd sgd chf inr jpy cny rmb
    hih hsh hm"""
)
