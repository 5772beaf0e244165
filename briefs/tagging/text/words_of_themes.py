"""Kinds of words that tell themes in pairs, and what each pair weighs. All folded; no model."""

from briefs.tagging.text.lexicon import words_of

KINDS = {
    "explosives": words_of(
        """bomb bombs bomber bombers bombing bombings bombed explosive explosives grenade grenades explosions blasts
        detonated detonates"""
    ),
    "war from the air": words_of(
        "jets warplane warplanes airstrike airstrikes aircraft artillery shelling missile missiles drone drones"
    ),
    "attackers": words_of(
        """gunmen attackers militant militants assailants jihadist jihadists extremist
        extremists islamist islamists bomber bombers"""
    ),
    "where civilians are": words_of(
        """bus buses train trains metro subway market marketplace bazaar church churches mosque mosques temple synagogue
        synagogues shrine shrines hotel hotels restaurant restaurants cafe cafes mall malls nightclub nightclubs resort
        resorts cinema theatre theater school schools university campus wedding funeral consulate embassy airport
        airliner airliners museum promenade concert marathon stadium courthouse"""
    ),
    "civilians": words_of(
        """worshippers pilgrims tourists commuters shoppers passengers foreigners hostage hostages schoolgirl
        schoolgirls schoolchildren pupils students girls ambassador vacationers holidaymakers guests"""
    ),
    "critics": words_of(
        """journalist journalists reporter reporters editor editors newspaper newspapers broadcaster blogger bloggers
        poet poets activist activists lawyers dissident dissidents cartoonist cartoonists writer writers weekly
        newsroom"""
    ),
    "put down": words_of(
        """arrested arrest arrests detained detains detain jailed jails sentenced sentences imprisoned raided raids
        raid banned bans beaten custody prosecuted convicted flogged lashes expelled silenced harassed"""
    ),
    "forces": words_of("soldiers troops police guards policemen forces army officers"),
    "abuse": words_of("raped rape rapes tortured torture massacre massacred mutilated executed"),
    "crowds": words_of(
        "protester protesters demonstrator demonstrators mourners marchers rally protest protests crowd crowds"
    ),
    "beaten": words_of("beat beats beaten beating beatings clubbed dragged batons truncheons"),
    "shot at": words_of("shot fired shoot shoots live"),
    "those who overthrow": words_of(
        "soldiers army officers troops military junta general generals colonel captain guard coup putschists"
    ),
    "overthrown": words_of(
        """deposed deposes depose toppled topples topple ousted ousts oust overthrew overthrown overthrow overthrows
        mutiny mutinied mutinies mutineers coup"""
    ),
    "rulers": words_of("president government premier minister parliament constitution institutions power cabinet king"),
    "workers": words_of(
        "unions workers dockers miners nurses teachers pilots drivers staff railwaymen unionists labor labour"
    ),
    "strikes": words_of("strike strikes walkout walkouts stoppage stoppages striking wages pay picket strikers"),
    "boats": words_of("boat boats dinghy dinghies raft ship vessel trawler"),
    "those who leave": words_of(
        "migrants africans eritreans haitians rohingya syrians asylum refugees somalis afghans"
    ),
    "fled": words_of("fled flee flees fleeing displaced uprooted"),
    "homes": words_of("homes border camp camps villages houses"),
    "miners": words_of("miner miners pit colliery coalmine shaft mineworkers"),
    "trapped": words_of(
        "trapped rescued rescue rescuers rescues collapse collapsed collapses explosion buried blast capsule gas"
    ),
    "aircraft": words_of("plane planes aircraft jet airliner helicopter flight boeing airbus tupolev antonov cessna"),
    "wrecked": words_of(
        """crash crashed crashes crashing fog vanished vanishes missing collided collides wreckage runway skidded
        overshot plunged"""
    ),
    "built": words_of("dam building bridge roof block tower wall scaffolding mall factory stand"),
    "gave way": words_of("burst bursts collapsed collapses collapse caved gave rubble buried"),
    "in danger": words_of("cave caves rubble flooded floodwater floodwaters debris"),
    "saved": words_of("rescue rescued rescuers rescues divers trapped survivors"),
    "computers": words_of("computer computers network networks servers website websites data software passwords users"),
    "attacks on computers": words_of("hackers hacker hacked worm malware ransomware ransom cyber leaked stole stolen"),
    "online": words_of("internet facebook twitter telegram whatsapp youtube tiktok wikipedia website websites"),
    "shut": words_of("blocked blocks block shut shuts shutdown ban bans banned restricted outage"),
    "rockets": words_of("rocket rockets satellite satellites missile missiles"),
    "women": words_of("women woman girls girl wives"),
    "what women are denied": words_of(
        """drive drives driving vote abortion abortions veil headscarf headscarves hijab divorce equality marry cars
        schooling education"""
    ),
    "opposition": words_of(
        "opposition oppositionist opponent opponents critic critics rallies protesters demonstrators"
    ),
    "harmed": words_of("poisoned poison poisoning novichok assassinated stabbed murdered"),
    "media": words_of("newspaper newspapers broadcaster radio channel magazine magazines weekly daily"),
    "silenced": words_of(
        """closed closes suspended suspends seized raided raids raid censored ban bans banned revoked shut shuts
        shuttered"""
    ),
    "blocs": words_of("bloc membership ecowas mercosur commonwealth oas sadc"),
    "suspended": words_of("suspended suspends suspend suspending readmitted readmits"),
    "asylum": words_of("asylum refuge sanctuary"),
    "embassies": words_of("embassy embassies consulate ambassador extradite extradition"),
    "recognition": words_of("recognition recognise recognize recognises recognizes recognised recognized"),
    "recognised": words_of("taipei taiwan kosovo palestinian palestine abkhazia ossetia somaliland independence"),
    "inspectors": words_of("inspectors inspections inspector iaea agency watchdog"),
    "enrichment": words_of("enrichment uranium centrifuges plutonium enriched"),
    "relief": words_of("trucks convoy convoys flour rations aid food airdrop airdrops parcels"),
    "in need": words_of(
        "enclave besieged siege blockade starving hungry hunger famine malnourished displaced refugees"
    ),
    "drills": words_of("drill drills exercise exercises manoeuvres maneuvers"),
    "of arms": words_of("military naval navy army troops joint war artillery fire live"),
    "poisons": words_of("oil sewage chemical chemicals cyanide mercury crude diesel waste toxic"),
    "spilt": words_of("spill spilled spills spilt leaked leak polluted pollutes pollution contaminated slick"),
    "beasts": words_of(
        "animals species whales whale elephants elephant rhino rhinos tigers turtles bees corals reef birds seals"
    ),
    "hunted": words_of("endangered hunt hunting hunters poachers poaching protected extinct extinction ivory bleached"),
    "forests": words_of("rainforest forest forests amazon hectares trees mangroves"),
    "felled": words_of("loggers logging felled deforestation cleared clearing burned burnt fires destroyed"),
    "gangs": words_of("gang gangs"),
    "gangs' attacks": words_of(
        "attacked attack attacks stormed airport troops army soldiers neighborhoods neighbourhoods peacekeepers"
    ),
    "fires": words_of("fire blaze flames"),
    "burning": words_of(
        "nightclub factory hospital blocks apartment apartments scaffolding dormitory warehouse orphanage"
    ),
    "koreas north": words_of("korea korean dprk pyongyang"),
    "broken into": words_of("stormed storm storms overran overrun occupied occupy torched ransacked looted"),
    "trade stopped": words_of(
        "ban bans banned banning restrict restricts restricted curb curbs halt halts halted suspend suspends suspended"
    ),
    "trade": words_of("export exports exporting exporters import imports importing shipments"),
    "heads of state": words_of("president premier king emir dictator chancellor"),
    "gone abroad": words_of("flees fled flee exile abdicates abdicated"),
    "ill": words_of("surgery cancer tumour tumor lesion stroke coma hospitalized hospitalised illness"),
    "ministers": words_of("minister ministers secretary envoy diplomats ambassador"),
    "meeting": words_of("meets met meet talks visit visits visited visiting welcomed hosted received"),
    "clothes": words_of("garment garments clothes clothing textile sewing apparel"),
    "makers": words_of("factory factories workers brands suppliers labels"),
    "lines": words_of("pipeline pipelines cable cables grid"),
    "cut through": words_of("blast blasts explosion explosions sabotage severed damaged leaks"),
    "parties": words_of("party parties opposition"),
    "forbidden": words_of("banned dissolved outlawed barred bans dissolves"),
    "prisoners": words_of("prisoner prisoners detainees dissident dissidents"),
    "freed": words_of("freed frees released releases pardoned pardons amnesty"),
    "armies": words_of("troops forces soldiers tanks fighters rebels army"),
    "going in": words_of(
        """entered enter enters crossed cross captured capture captures seized seize seizes advance advanced retook
        advancing"""
    ),
}

# For each pair of kinds, what it weighs for each theme.
TOGETHER: dict[tuple[str, str], dict[str, float]] = {
    ("explosives", "where civilians are"): {"terrorism": 2.4, "armed-conflict": -0.8},
    ("explosives", "civilians"): {"terrorism": 2.0, "armed-conflict": -0.8},
    ("explosives", "war from the air"): {"terrorism": -2.0},
    ("attackers", "where civilians are"): {"terrorism": 1.6},
    ("attackers", "civilians"): {"terrorism": 1.6},
    ("critics", "put down"): {"human-rights": 1.8},
    ("forces", "abuse"): {"human-rights": 1.6},
    ("crowds", "shot at"): {"human-rights": 1.8, "armed-conflict": 0.8},
    ("crowds", "beaten"): {"human-rights": 2.4},
    ("crowds", "abuse"): {"human-rights": 2.0},
    ("crowds", "broken into"): {"protests-and-unrest": 2.4},
    ("those who overthrow", "overthrown"): {"armed-conflict": 1.2, "politics-and-government": 1.0},
    ("overthrown", "rulers"): {"politics-and-government": 1.2},
    ("workers", "strikes"): {"economy-and-finance": 1.4},
    ("boats", "those who leave"): {"migration-and-refugees": 2.4},
    ("fled", "homes"): {"migration-and-refugees": 2.0},
    ("miners", "trapped"): {"disasters-and-accidents": 2.4},
    ("aircraft", "wrecked"): {"disasters-and-accidents": 2.0},
    ("built", "gave way"): {"disasters-and-accidents": 1.6},
    ("in danger", "saved"): {"disasters-and-accidents": 1.6},
    ("computers", "attacks on computers"): {"technology-and-science": 1.6},
    ("online", "shut"): {"technology-and-science": 1.6, "human-rights": 1.0},
    ("women", "what women are denied"): {"human-rights": 1.8},
    ("opposition", "put down"): {"human-rights": 1.8},
    ("opposition", "harmed"): {"human-rights": 2.0},
    ("media", "silenced"): {"human-rights": 1.8},
    ("blocs", "suspended"): {"diplomacy": 1.6},
    ("asylum", "embassies"): {"diplomacy": 1.4},
    ("recognition", "recognised"): {"diplomacy": 1.4},
    ("inspectors", "enrichment"): {"nuclear-and-wmd": 2.0},
    ("relief", "in need"): {"humanitarian-and-development": 2.0},
    ("drills", "of arms"): {"defense": 1.6, "armed-conflict": 0.8},
    ("poisons", "spilt"): {"climate-and-environment": 2.4},
    ("beasts", "hunted"): {"climate-and-environment": 2.0},
    ("forests", "felled"): {"climate-and-environment": 2.0},
    ("gangs", "gangs' attacks"): {"armed-conflict": 1.4},
    ("fires", "burning"): {"disasters-and-accidents": 1.2},
    ("rockets", "koreas north"): {"nuclear-and-wmd": 2.6, "technology-and-science": -1.6},
    ("trade stopped", "trade"): {"trade-and-economic-statecraft": 2.0},
    ("heads of state", "gone abroad"): {"politics-and-government": 1.6},
    ("heads of state", "ill"): {"politics-and-government": 1.2},
    ("ministers", "meeting"): {"diplomacy": 1.0},
    ("clothes", "makers"): {"economy-and-finance": 2.0},
    ("lines", "cut through"): {"armed-conflict": 1.4},
    ("parties", "forbidden"): {"human-rights": 1.4, "politics-and-government": 0.8},
    ("prisoners", "freed"): {"human-rights": 1.4},
    ("armies", "going in"): {"armed-conflict": 1.2},
}
