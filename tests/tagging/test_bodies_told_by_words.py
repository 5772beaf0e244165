"""Bodies told by the words around them; texts, meetings, ships and streets that are none."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("A hacking group known as “Sandquarrel” was blamed.", ["Sandquarrel"]),
        ("A man known as “Sandquarrel” was blamed.", []),
        ("Its regional airline, Brindle Dragon, has stopped flying.", ["Brindle Dragon"]),
        ("Its regional airline, Brindle Dragon and others have stopped flying.", []),
        ("The Quarry Charter on Elections (QCE) was read.", []),
        ("The Quarry Council on Elections (QCE) met.", ["Quarry Council on Elections"]),
        ("He opened the Conference on Quarries.", []),
        ("He opened the Quarry Conference.", ["Quarry Conference"]),
        ("The Arizona Senate voted.", ["Arizona Senate"]),
        ("The U.S. Senate voted.", ["U.S. Senate"]),
        ("He lost the Arizona Senate race.", ["U.S. Senate"]),
        ("An Ohio Republican was fined.", ["Republican Party"]),
        ("Fighters of al-Qa’ida in the Islamic Maghreb fled.", ["al-Qaeda in the Islamic Maghreb"]),
        ("The ban is effective November 17.", []),
    ],
)
def test_a_body_is_told_by_the_words_around_it(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("A jet off USS Ronald Reagan crashed.", []),
        ("Ronald Reagan died.", ["Ronald Reagan"]),
        ("The rocket Vega C flew.", []),
        ("It let Mondher Brandig, Ana Belk and Imed Daimi run.", ["Mondher Brandig", "Ana Belk", "Imed Daimi"]),
        ("In Mondher Brandig, Ana Belk and Imed Daimi met.", ["Ana Belk", "Imed Daimi"]),
        ("Shops near Gerrard Street closed.", []),
        ("Gerrard Street opened a shop.", ["Gerrard Street"]),
        ("The Pilot Phase began.", []),
    ],
)
def test_a_person_is_told_from_ships_streets_and_rockets(tagged, sentence, people):
    assert sorted(tagged(sentence)["people"]) == sorted(people)


def test_georgia_in_the_united_states_is_no_country(tagged):
    assert tagged("A fire broke out in Newnan, Georgia, United States.")["countries"] == ["US"]


@pytest.mark.parametrize(
    ("sentence", "countries", "bodies"),
    [
        ("The Cuban Ministry of State Security spoke.", ["CU"], ["Cuban Ministry of State Security"]),
        ("The Chinese Ministry of State Security spoke.", ["CN"], ["Ministry of State Security"]),
        ("Ukraine's Foreign Intelligence Service spoke.", ["UA"], ["Foreign Intelligence Service"]),
        ("Russia's Foreign Intelligence Service spoke.", ["RU"], ["Foreign Intelligence Service"]),
        ("Lebanon's Hezbollah spoke.", ["LB"], ["Hezbollah"]),
    ],
)
def test_a_body_beside_another_state_is_that_states_own(tagged, sentence, countries, bodies):
    told = tagged(sentence)
    assert (told["countries"], told["organisations"]) == (countries, bodies)


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Previously, the health agency had waited.", []),
        ("Brindlemark, the health agency, had waited.", ["Brindlemark"]),
        ("The Supreme Court of Alabama ruled.", ["Supreme Court of Alabama"]),
        ("The Supreme Court of the United States ruled.", ["Supreme Court of the United States"]),
        ("The music service Brindlebox closes.", ["Brindlebox"]),
        ("The music of Brindlebox ends.", []),
        ("The Democratic challenger won in Ohio.", ["Democratic Party"]),
        ("Democratic elections were held in Ohio.", []),
    ],
)
def test_words_around_tell_a_body_from_an_adverb_a_province_or_an_adjective(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Frank Brindle, director of Clean Rivers Peru, spoke.", ["Clean Rivers Peru"]),
        ("A spokesman for Rise Up for Rivers spoke.", ["Rise Up for Rivers"]),
        ("The founder of Modern Turkey slept.", []),
        ("The director of Public Prosecutions slept.", []),
        ("The founder of Anna Brindle’s school slept.", []),
        ("Pupils of Brindle High School sang.", ["Brindle High School"]),
        ("A dance at Brindle High School was loud.", []),
        ("She died in Brindle Hospital on Friday.", ["Brindle Hospital"]),
        ("Peru’s Brindle Research Lab published pictures.", ["Brindle Research Lab"]),
        ("On Friday PENBRISSAN called a strike.", ["PENBRISSAN"]),
        ("NASA’s MESSENGER flew on.", ["NASA"]),
    ],
)
def test_a_body_is_told_by_its_members_its_house_or_its_letters(tagged, sentence, bodies):
    assert tagged(sentence)["organisations"] == bodies


def test_nobody_is_called_against_anything(tagged):
    assert tagged("Anna Brindle of Mothers Against Noise spoke.")["people"] == ["Anna Brindle"]
    assert tagged("President Moon Jae In spoke.")["people"] == ["Moon Jae In"]
