"""Words that often begin a news sentence: nationalities, states and capitals, offices, numbers.

Used only to guess where a headline ends that was glued to its story; tags have lists of their own.
"""

NATIONALITIES = frozenset(
    """Afghan Albanian Algerian American Angolan Argentine Argentinian Argentinean Armenian Australian Austrian
    Azerbaijani Azeri Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese
    Burundian Cambodian Cameroonian Canadian Catalan Chadian Chechen Chilean Chinese Colombian Congolese Croatian
    Cuban Cypriot Czech Danish Dominican Dutch Ecuadorian Ecuadorean Egyptian Emirati Eritrean Estonian Ethiopian
    European Filipino Finnish French Gambian Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran
    Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kashmiri
    Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Lithuanian
    Macedonian Malagasy Malaysian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan
    Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian
    Panamanian Paraguayan Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish
    Senegalese Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik
    Tanzanian Thai Tibetan Togolese Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uyghur Uzbek Venezuelan
    Vietnamese Welsh Western Yemeni Zambian Zimbabwean Islamist Islamic Shiite Sunni Arab African Asian Houthi Hutu
    Catholic Muslim Christian Fijian Samoan Tongan Papuan Bhutanese Maldivian Mauritian Guyanese Surinamese Bahamian
    Barbadian Trinidadian Belizean Icelandic Luxembourg Beninese Burkinabe Botswanan Comorian Djiboutian Gabonese
    Malawian Rohingya Sahrawi Swazi Timorese Andorran Bengali Tamil Uighur Basque Flemish Walloon Corsican Oromo
    Tigrayan Amhara Yazidi Druze Alawite Maronite Coptic Serb Croat""".split()
)
PLACES = frozenset(
    """Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus
    Belgium Benin Britain England Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burma Burundi Cambodia Cameroon
    Canada Chad Chile China Colombia Congo Croatia Cuba Cyprus Denmark Djibouti Ecuador Egypt Eritrea Estonia
    Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Greenland Guatemala Guinea
    Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan
    Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Lithuania Macedonia
    Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco
    Mozambique Myanmar Namibia Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Palau Panama Paraguay Peru
    Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia
    Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkey
    Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe Europe Africa Asia
    Washington Moscow Beijing London Paris Berlin Rome Madrid Tokyo Seoul Pyongyang Tehran Baghdad Damascus Cairo
    Ankara Kabul Islamabad Brussels Kyiv Kiev Warsaw Athens Caracas Havana Jakarta Manila Hanoi Bangkok Taipei
    Riyadh Doha Tripoli Tunis Khartoum Nairobi Abuja Harare Kinshasa Kigali Ottawa Jerusalem Ramallah Bogota
    Brasilia Gaza Crimea Catalonia NATO OPEC Hamas Hezbollah Pentagon Kremlin Amnesty Parliament Congress Police
    Vatican EU UN UK U.S. US UAE DRC IAEA IMF ECB WHO ASEAN ECOWAS Canberra Wellington Suva Apia Honiara Lima Quito
    Santiago Asuncion Asunción Montevideo Sucre Georgetown Paramaribo Kingston Nassau Bridgetown Managua Tegucigalpa
    Belmopan Pretoria Luanda Lusaka Maputo Gaborone Windhoek Maseru Mbabane Lilongwe Dodoma Kampala Bujumbura
    Mogadishu Asmara Niamey Bamako Dakar Banjul Bissau Conakry Freetown Monrovia Abidjan Accra Lomé Lome Cotonou
    Yaoundé Yaounde Libreville Brazzaville Bangui Malabo Rabat Algiers Nouakchott Beirut Amman Muscat Manama Sanaa
    Aden Nicosia Tbilisi Baku Yerevan Ashgabat Tashkent Dushanbe Bishkek Astana Dhaka Colombo Kathmandu Thimphu
    Naypyidaw Yangon Vientiane Dili Lisbon Dublin Reykjavik Oslo Stockholm Helsinki Copenhagen Tallinn Riga Vilnius
    Minsk Chisinau Bucharest Sofia Belgrade Pristina Skopje Tirana Podgorica Sarajevo Zagreb Ljubljana Bratislava
    Budapest Prague Vienna Bern Luxembourg Amsterdam Valletta Ulaanbaatar Antananarivo Kiribati Nauru Tuvalu Tonga
    Samoa Vanuatu Barbados Belize Grenada Suriname Bhutan Comoros Seychelles Monaco Andorra Bogotá Brasília""".split()
)
LAST_WORDS_OF_PLACES = frozenset(
    """Korea Koreas Lanka Zealand Kingdom Kong Emirates Arabia Faso Coast Leone Verde Rica Salvador Timor Republic
    Islands Territories Bank Union Nations Netherlands Bahamas""".split()
)
"""Of places with several words: "Sri Lanka", "Burkina Faso"."""
OFFICES = frozenset(
    """President Prime Premier Chancellor Foreign Defense Defence Interior Finance Secretary King Queen Prince Pope
    Former Acting Interim Senior Deputy Vice Gen. Supreme Ambassador Senator Sen. Rep. Governor Mayor
    Opposition Ruling Presidential General Minister Speaker
    Crown Advisor Adviser Director Chief Judge Justice Sheikh Ayatollah Cardinal Archbishop Captain Colonel Prosecutor
    Commissioner Admiral Lieutenant Major Spokesman Spokeswoman Chairman Chairwoman Envoy Bishop Economist Lawmaker
    Congressman Congresswoman Representative Rebel Commander Brigadier Emir Sultan Sheikha""".split()
)
BEFORE_OFFICES = frozenset("Ousted Exiled Jailed Outgoing Incoming Late Suspended Disgraced".split())
FIRST_HALVES = frozenset(
    """Democratic National Central Federal Armed Special Allied Joint Royal Coast Air Revolutionary Liberation Supreme
    High Constitutional Electoral Crown Prime Vice Deputy Foreign Interior Attorney Security Regional Local Senior
    Former Port San Santa Los Las Buenos Abu Addis Kuala Phnom Tel Rio Sao Cape Mount Lake Fort Saint
    St. Le La Northern Southern Eastern Western Northeastern Northwestern Southeastern Southwestern Occupied
    Rebel-Held Latin New""".split()
)
"""Words that no headline ends in, because they begin a name: "Crown Prince", "Supreme Court", "Buenos Aires"."""
WANTING = frozenset(
    """Accepts Accuses Adopts Allows Announces Approves Asks Backs Bans Becomes Blames Blocks Buys Calls Captures
    Chooses Claims Condemns Confirms Considers Covers Declares Defends Denies Detains Dismisses Elects Executes
    Expels Extends Faces Fears Finds Frees Gets Gives Hails Hits Imposes Invites Joins Kills Legalizes Lifts Makes
    Names Needs Nominates Offers Opposes Orders Ousts Outlaws Praises Proposes Ratifies Reaches Rebuffs Receives
    Recognizes Rejects Removes Replaces Restores Retakes Reveals Says Seeks Sees Seizes Sends Sets Suspends Takes
    Tells Threatens Topples Unveils Upholds Urges Vetoes Violates Vows Wants Warns Weighs Welcomes""".split()
)
"""Verbs after which a headline goes on: "Court Upholds …"."""
PARTICLES = {
    verb: frozenset(particles.split())
    for particles, verbs in (
        ("In", "Sworn Close Closes Closing Cave Caves Digs Locked Weigh Weighs Turns Turn Hand Hands"),
        ("On", "Drag Drags Goes Go Press Presses Rage Rages Carry Carries Looks Live Lives"),
        ("On Out Off", "Hold Holds Move Moves"),
        ("Down In Off Up Out", "Step Steps Stands Stand Breaks Break Backs"),
        ("In Out Up", "Himself Herself Themselves"),
    )
    for verb in verbs.split()
}
"""Verbs that belong together with the word behind them, which could else begin a sentence: "Sworn In", "Hold On"."""
NUMBERS = frozenset(
    """One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fifteen Twenty Thirty Forty Fifty
    Sixty Seventy Eighty Ninety Dozens Hundreds Thousands Millions Tens Scores Several Some Many Most Both
    Nearly About Around Almost Roughly Just Only Few Hundred Another Twenty-one Twenty-two Fourteen Sixteen
    Seventeen Eighteen Nineteen""".split()
)
SENTENCE_WORDS = frozenset(
    """A An The In On At As By For To Of And But Its His Her Their It He She They This These That Those There Here
    What When While Since Although Though If Because Following During""".split()
)
"""Capitalised only at the start of a sentence: a headline writes them small or not at all."""
