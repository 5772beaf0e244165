"""A country's name or adjective that is a thing's, a language's, a person's, or another place's."""

from datetime import date

import pytest

from briefs.tagging.values import TaggableText


def told(rows):
    return [(words, codes.split()) for words, codes in rows]


THINGS = [
    ("Sudan, the last male white rhino, died in Kenya.", "KE"),
    ("Sudan, the largest state of the region, met Kenya.", "KE SD"),
    ("Inmates at Peru, the oldest prison in Texas, rioted.", "US"),
    ("A Chinese restaurant burned down in Dubai.", "AE"),
    ("The Chinese restaurant chain opened in Dubai.", "AE CN"),
    ("Police want a Swiss-style guard in Lagos.", "NG"),
    ("Police want a Swiss guard in Lagos.", "CH NG"),
    ("The Zembla Times said so; the Kuwait Times did not.", ""),
    ("Kuwait said so at all times.", "KW"),
    ("The Sudan strain of Ebola killed a nurse in Kampala.", "UG"),
    ("The Sudan strain on aid worried Uganda.", "UG"),
    ("A ferry sank on Lake Malawi off Tanzania.", "TZ"),
    ("A ferry sank off Malawi and Tanzania.", "MW TZ"),
    ("The ferry Estonia went down off Finland.", "FI"),
    ("The ferry from Estonia went down off Finland.", "EE FI"),
    ("The film “Casablanca” was shown in Spain.", "ES"),
    ("A mob in Casablanca burned a bus from Spain.", "ES MA"),
    ("Hurricane Florence hit the coast, and Florence moved inland.", ""),
    ("Rain fell on Florence.", "IT"),
    ("The legend of Catherine of Aragon was told.", ""),
    ("The parliament of Aragon voted.", "ES"),
    ("Laos wants to be the Switzerland of Southeast Asia.", "LA"),
    ("It is the Venice of the East, the mayor of Oslo said.", "NO"),
    ("It is the water of Venice, the mayor of Oslo said.", "IT NO"),
    ("A bear named India escaped in Leipzig.", "DE"),
    ("A report named India at the talks in Leipzig.", "DE IN"),
    ("A bus fell into a ravine near Iloilo.", "PH"),
    ("The Hotel Bristol in Warsaw burned.", "PL"),
    ("A hotel in Bristol took in guests from Warsaw.", "GB PL"),
    ("Mali, 19, and Malawi, 22, are elephants in Leipzig.", "DE"),
    ("In Mali, 19 men were freed; in Malawi, 22.", "ML MW"),
    ("A Danish pastry was served in Lagos.", "NG"),
    ("A Danish pastor was robbed in Lagos.", "DK NG"),
    ("Java developers met in Prague.", "CZ"),
    ("Farmers of Java met in Prague.", "CZ ID"),
    ("KSA and the UAE cut their output.", "AE SA"),
    ("The army of the CAR held Bangui.", "CF"),
    ("MAN HIT BY CAR in Prague.", "CZ"),
    ("The Vietnam veteran ran for mayor of Dallas.", "US"),
    ("The Vietnam trade mission came to Dallas.", "US VN"),
]


@pytest.mark.parametrize(("words", "codes"), told(THINGS))
def test_a_thing_that_bears_a_states_name_is_not_the_state(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


TONGUES = [
    ("A Chinese-language daily in Malaysia closed.", "MY"),
    ("A Chinese-owned daily in Malaysia closed.", "CN MY"),
    ("Spanish-speaking voters in Texas backed her.", "US"),
    ("It was translated into Portuguese and Dutch.", ""),
    ("It sailed into Portuguese and Dutch waters.", "NL PT"),
    ("He spoke in French, and then in German.", ""),
    ("He was arrested in French waters.", "FR"),
    ("Bosnian Croats blocked the vote in Mostar.", "BA"),
    ("Bosnian and Croatian officials met in Mostar.", "BA HR"),
    ("Kosovo's Serbs stayed at home.", "XK"),
    ("Serbs stayed at home.", "RS"),
    ("Ethnic Albanians marched in Skopje.", "MK"),
    ("Young Albanians marched in Skopje.", "AL MK"),
]


@pytest.mark.parametrize(("words", "codes"), told(TONGUES))
def test_a_language_or_a_people_abroad_is_not_the_state(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


PEOPLE = [
    ("Rep. Steve Israel of New York retired.", "US"),
    ("Judge Cuba denied the motion.", ""),
    ("A judge in Cuba denied the motion.", "CU"),
    ("Dawn French returned to the stage.", ""),
    ("At dawn French troops returned to the base.", "FR"),
    ("Chad le Clos won the race.", ""),
    ("Chad won the race.", "TD"),
    ("A statue of Denmark Vesey, hanged in 1822, was defaced.", ""),
    ("A statue of Denmark's king was defaced.", "DK"),
    ("The death of Chad Zembla was told late.", ""),
    ("The president of Chad Idriss Zembla died.", "TD"),
    ("Vienna Tang gave a concert.", ""),
    ("Vienna gave a concert.", "AT"),
]


@pytest.mark.parametrize(("words", "codes"), told(PEOPLE))
def test_a_place_in_somebodys_name_is_no_place(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


PLACES = [
    ("The plant in Rome, Ga., will close.", "US"),
    ("The plant in Rome will close.", "IT"),
    ("Senators D-Ga. and R-Mich. met.", "US"),
    ("Two were killed in Peru, Indiana, on Friday.", "US"),
    ("Two were killed in Peru, India and Iran.", "IN IR PE"),
    ("A shooting at a club in Salamanca, Guanajuato, Mexico.", "MX"),
    ("Fighting went on in Kursk, Donetsk and Kharkiv.", "RU UA"),
    ("Liverpool of Montevideo won the cup.", "UY"),
    ("Boars were found in the Belgian province of Luxembourg.", "BE"),
    ("Boars were found in the French department of Mayotte.", "FR YT"),
    ("Troops left Ethiopia's Somali region.", "ET"),
    ("Troops left Ethiopia's Somali border post.", "ET SO"),
    ("The Pretoria agreement ended the war in Tigray.", "ET"),
    ("Pretoria ended the war in Tigray.", "ET ZA"),
    ("Shops in Rue de Berne were looted.", ""),
    ("A court in Córdoba jailed the Argentine colonel.", "AR"),
    ("A court in Córdoba jailed the Spanish colonel.", "ES"),
    ("A court in Córdoba jailed the colonel.", ""),
    ("A study at Rochester, New York, failed.", "US"),
]


@pytest.mark.parametrize(("words", "codes"), told(PLACES))
def test_a_town_is_where_the_words_beside_it_say(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


SMALL_STATES = [
    ("A Kittitian sprinter won.", "KN"),
    ("The Nevisian premier spoke.", "KN"),
    ("St Vincent and the Grenadines voted.", "VC"),
    ("A Guadeloupean union struck.", "GP"),
    ("Gibraltarians may cross.", "GI"),
    ("Malé held its breath.", "MV"),
    ("Male nurses are rare.", ""),
    ("The North fired shells, Seoul said.", "KP KR"),
    ("The North Sea froze, Seoul said.", "KR"),
    ("The two Koreas met.", "KP KR"),
    ("The English town of Bath was flooded.", "GB"),
    ("He learned English at school.", ""),
]


@pytest.mark.parametrize(("words", "codes"), told(SMALL_STATES))
def test_names_that_few_papers_print_lead_to_their_state(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


def test_a_state_that_was_leads_to_its_one_successor(tagged):
    day = date(1979, 12, 22)
    assert sorted(tagged("Britain sent an envoy to Rhodesia.", day=day)["countries"]) == ["GB", "ZW"]
    assert tagged("Envoys went to Czechoslovakia.", day=day)["countries"] == []


def test_a_scanned_page_is_read_as_it_was_meant(tagged):
    assert tagged("A court in lslamabad met until Mon-\nday.")["countries"] == ["PK"]
    assert tagged("The minister said that Bul-\ngaria would vote.")["countries"] == ["BG"]
    assert tagged("They met in S0FIA.")["countries"] == ["BG"]
    assert tagged("They met in a lull at 10am.")["countries"] == []


def test_what_is_told_of_a_parted_word_is_in_the_text(tagger):
    body = "He said that North Ko-\nrea would vote."
    [hit] = [hit for hit in tagger.tag(TaggableText("", body)).entities if hit.kind == "country"]
    [piece] = hit.evidence
    assert (hit.entity, body[piece.start : piece.end]) == ("north-korea", "North Ko-\nrea")


def test_a_tanker_is_a_ship_where_it_does_what_ships_do(tagged):
    assert tagged("The tanker Sofia ran aground off Crete.")["countries"] == ["GR"]
    assert tagged("The tanker Iran seized last week is at anchor.")["countries"] == ["IR"]


def test_houses_and_small_towns_of_a_states_name_are_no_state(tagged):
    assert tagged("The India House in London was sold.")["countries"] == ["GB"]
    assert tagged("Vermont's governor signed the law in Berlin, a small town.")["countries"] == ["US"]
    assert tagged("The chancellor returned to Berlin, a capital of four million.")["countries"] == ["DE"]


def test_a_leader_may_be_called_like_a_state(tagged):
    assert tagged("Prime Minister Holland of New Zealand spoke.")["countries"] == ["NZ"]
    assert tagged("The prime minister of Holland spoke.")["countries"] == ["NL"]


HALVES_AND_TREATIES = [
    ("Italo-Turkish talks resumed.", ["IT", "TR"]),
    ("Luso-Angolan ties cooled.", ["AO", "PT"]),
    ("A Greco-Roman wrestler from Iran won gold.", ["IR"]),
    ("Serbo-Croatian is spoken there.", []),
    ("The Paris climate deal was signed by Brazil.", ["BR"]),
    ("The climate talks in Paris went on.", ["FR"]),
    ("The Dublin rules send migrants back to Italy.", ["IT"]),
    ("Dublin ruled out a loan.", ["IE"]),
    ("The Normandy format met.", []),
    ("North and South Sudan agreed on oil.", ["SD", "SS"]),
    ("China plates were found in the wreck off Vietnam.", ["VN"]),
    ("Singer India Arie performed in Boston.", ["US"]),
    ("Voters in Georgia's DeKalb County waited for hours.", ["US"]),
    ("Voters in Georgia waited for hours in Gori.", ["GE"]),
]


@pytest.mark.parametrize(("words", "codes"), HALVES_AND_TREATIES)
def test_half_names_of_states_count_and_what_was_signed_or_met_there_does_not(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes
