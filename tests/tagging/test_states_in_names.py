"""A state inside a body's name, a navy's letters, and what a state's name or adjective lends to other things."""

import pytest


def told(rows):
    return [(words, codes.split()) for words, codes in rows]


BODIES = [
    ("The Scottish National Party spoke of Lebanon.", "GB LB"),
    ("The Russian Orthodox Church opened a school in Bangui.", "CF RU"),
    ("The Communist Party of Vietnam met; Japan sent a greeting.", "JP VN"),
    ("The United Nations Support Mission in Libya asked for calm.", "LY"),
    ("The Special Tribunal for Lebanon closed its doors.", "LB"),
    ("The Norwegian Refugee Council left Sudan.", "SD"),
    ("The Organization of American States met in Lima.", "PE"),
    ("The Islamic State in Iraq and the Levant lost a town in Syria.", "SY"),
    ("The Bank of China opened a branch in Brazil.", "BR CN"),
]


@pytest.mark.parametrize(("words", "codes"), told(BODIES))
def test_a_body_names_its_state_where_its_own_name_holds_it(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


SHIPS = [
    ("The USS Georgia lay in the Red Sea.", "US"),
    ("USS pensions were cut in Leeds.", "GB"),
    ("HMAS Perth sailed past Fiji.", "AU FJ"),
    ("The tanker Georgia sank off Fiji.", "FJ"),
]


@pytest.mark.parametrize(("words", "codes"), told(SHIPS))
def test_a_navys_letters_name_its_state_and_its_ship_names_none(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes
    assert tagged(words)["people"] == []


THINGS = [
    ("Skiers waited on Mount Lebanon.", "LB"),
    ("Boys at Camp Lebanon swam in Oslo.", "NO"),
    ("Beef Wellington was served in Oslo.", "NO"),
    ("A protest in Wellington was seen in Oslo.", "NO NZ"),
    ("A Polish goulash was served in Oslo.", "NO"),
    ("A Polish general was served in Oslo.", "NO PL"),
    ("Polish pizza makers in Oslo struck.", "NO PL"),
    ("He spoke with a Danish accent in Oslo.", "NO"),
    ("The Russian River in California rose.", "US"),
    ("A Russian river barge sank.", "RU"),
    ("The Stockholm Syndrome was named again.", ""),
    ("The Silicon Valley of India had no water.", "IN"),
    ("The Silicon Valley firms left India.", "IN US"),
    ("They signed the Kigali Amendment in Oslo.", "NO"),
    ("Java and Python programmers earn less.", ""),
]


@pytest.mark.parametrize(("words", "codes"), told(THINGS))
def test_a_thing_of_a_nations_name_is_not_the_nation(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


PEOPLE = [
    ("Charges against Jordan Zembla were dropped.", ""),
    ("Charges in Jordan Zembla were dropped.", "JO"),
    ("America Zemvera will open the gala in Oslo.", "NO"),
    ("America Online will open an office in Oslo.", "NO US"),
    ("India Zembleton lost the vote in Oslo.", "NO"),
    ("India and Pakistan lost the vote in Oslo.", "IN NO PK"),
]


@pytest.mark.parametrize(("words", "codes"), told(PEOPLE))
def test_a_family_name_after_a_state_makes_it_a_given_name(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes


SEATS = [
    ("Brussels police arrested four men.", "BE"),
    ("A court in Brussels freed him, and a Brussels court jailed her.", "BE"),
    ("Brussels proposed new rules for steel.", ""),
    ("Rashtrapati Bhavan gave a dinner.", "IN"),
    ("La Moneda did not answer.", "CL"),
    ("The Verkhovna Rada did not answer.", "UA"),
]


@pytest.mark.parametrize(("words", "codes"), told(SEATS))
def test_a_seat_of_power_is_its_state_and_brussels_a_town_where_a_towns_words_follow(tagged, words, codes):
    assert sorted(tagged(words)["countries"]) == codes
