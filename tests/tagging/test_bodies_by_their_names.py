"""Bodies told by their own words: national sections, foreign names, trades, courts; and what only looks like one."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("The Ghanaian Red Cross sent tents.", ["Ghanaian Red Cross"]),
        ("The Ghana Red Cross Society sent tents.", ["Ghana Red Cross Society"]),
        ("The Red Cross sent tents to Ghana.", ["Red Cross"]),
        ("In Ghana, Red Cross tents were put up.", ["Red Cross"]),
    ],
)
def test_a_federation_after_its_state_is_the_section_there(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("The Comisión Estatal del Bosque said so.", ["Comisión Estatal del Bosque"]),
        ("Members of the Partido Violeta Quemado marched.", ["Partido Violeta Quemado"]),
        ("The Front de libération du Bosquet gave up.", ["Front de libération du Bosquet"]),
        ("The Front of the train burned.", []),
        ("The scorer was Radamel Banco Reyes.", []),
        ("The Banque was closed.", []),
    ],
)
def test_a_head_may_come_first_in_romance_languages(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("It was chartered by Brindle Shipping.", ["Brindle Shipping"]),
        ("The Brindle Shipping Canal Project was opened.", []),
        ("He was taken to Ostankov District court.", ["Ostankov District court"]),
        ("He was taken to a Dutch court.", []),
        ("Saint Brindle Hospital had to close.", ["Saint Brindle Hospital"]),
        ("The Brindle Customs Administration seized it.", ["Brindle Customs Administration"]),
        ("The Brindle Administration seized it.", []),
        ("In Chad, the Presidential Guard met.", ["Presidential Guard"]),
        ("In Chad, the Presidential Office met.", []),
        ("Chad wants a Presidential Guard.", []),
        ("It was chartered by Brindle OSK Lines.", []),
        ("It was chartered by the OSKL.", ["OSKL"]),
        ("He took the steroid OSKL.", []),
        ("An OSKL notice was sent.", []),
        ("The American University of Beirut Medical Center was full.", ["American University of Beirut"]),
        ("The General Fakhr-uz-Zaman spoke.", []),
        ("Turkey seized Zaman.", ["Zaman"]),
        ("Hampton Court Palace burned.", []),
        ("The Brindle Energy Arnica Cup began.", []),
        ("CCTV footage from China was shown.", []),
    ],
)
def test_a_body_is_told_by_the_words_of_its_name(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Brindle Watch, a think tank, counted them.", ["Brindle Watch"]),
        ("Brindlequarry, a think tank, counted them.", ["Brindlequarry"]),
        ("Brindlequarry, a battle tank, was shown.", []),
        ("Brindlequarry, the party leader in Chad, resigned.", []),
        ("Brindlequarry, the party that rules Chad, split.", ["Brindlequarry"]),
    ],
)
def test_an_apposition_tells_of_a_body_where_nothing_hangs_on_its_noun(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


def test_the_treasury_is_that_of_the_state_named(tagged):
    assert tagged("Britain’s debt grew, the Treasury said.")["organisations"] == ["HM Treasury"]
    assert tagged("America’s debt grew, the Treasury said.")["organisations"] == ["U.S. Treasury"]
    assert tagged("Australia’s debt grew, the Treasury said.")["organisations"] == []
    assert tagged("Treasury yields fell in America.")["organisations"] == []


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Two textbook companies, Brindlex and Quarrex, merged.", ["Brindlex", "Quarrex"]),
        ("Firms such as Brindlex, Microsoft and Quarrex left.", ["Microsoft", "Brindlex", "Quarrex"]),
        ("Firms left, Brindlex wrote.", []),
        ("Two banks, Ana Belk and Simo Rask learnt, will merge.", []),
        ("Brindle Transport, a trucking company, left.", ["Brindle Transport"]),
        ("Brindle Transport Minister Ana Belk, a company director, left.", []),
    ],
)
def test_a_plural_noun_opens_a_list_of_bodies(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Fighters of Lashkar-e-Noor came.", ["Lashkar-e-Noor"]),
        ("Fighters of Tehrik ul-Bosk Sarhad came.", ["Tehrik ul-Bosk Sarhad"]),
        ("Fighters of Jund al-Wadi came.", ["Jund al-Wadi"]),
        ("They drove to Lashkar Gah.", []),
        ("The poet Ansar Bosk read.", []),
        ("Sheikh Ansar al-Bosk died.", []),
    ],
)
def test_a_head_of_arabic_persian_or_urdu_needs_a_link_after_it(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("The Swabhiman Morcha won two seats.", ["Swabhiman Morcha"]),
        ("Partai Bosk won two seats.", ["Partai Bosk"]),
        ("The singer Marina Sena won.", []),
        ("A boat sank on Dal Lake.", []),
    ],
)
def test_heads_of_south_and_southeast_asian_languages_are_known(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Unifil said so.", ["UN Interim Force in Lebanon"]),
        ("UNIFIL said so.", ["UNIFIL"]),
        ("The word unifil is none.", []),
        ("Taylor Swift sang, and Swift smiled.", []),
        ("The Model was shown.", []),
    ],
)
def test_letters_of_a_body_may_be_written_as_they_are_spoken(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


def test_a_state_before_its_ruling_party_stays_a_state(tagged):
    tags = tagged("Police in Hong Kong asked about a bookshop known for books against China's Communist Party.")
    assert tags["countries"] == ["HK", "CN"]
    assert "Communist Party" in tags["organisations"][0]
