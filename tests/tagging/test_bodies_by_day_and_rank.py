"""Bodies whose names begin with a day, with "General" or with "Air", and those that end in a chamber's word."""

import pytest


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The September 9 Brigade held the road.", ["September 9 Brigade"]),
        ("Fighters of the 12th of May Movement fled.", ["12th of May Movement"]),
        ("Talks went on until September 9. Brigades of the army moved.", []),
        ("On May 5 Alliance leaders met.", []),
        ("The General Intelligence Directorate held him.", ["General Intelligence Directorate"]),
        ("Guests came from Sofia with Air Kvarta.", ["Air Kvarta"]),
        ("He asked Air Marshal Kvarta and Air Traffic Control.", []),
        ("The Independent Tariff Commission spoke.", ["Independent Tariff Commission"]),
        ("The judge is head of the Court of Cassation.", ["Court of Cassation"]),
        ("The Front for Renewal and the Movement of Free Towns met.", ["Front for Renewal", "Movement of Free Towns"]),
        ("Police of the Special Tiger Force came.", ["Special Tiger Force"]),
        ("The Clean Shoes Campaign and the Wage Crimes Unit agreed.", ["Clean Shoes Campaign", "Wage Crimes Unit"]),
        ("Veterans of the Gallipoli Campaign met.", []),
    ],
)
def test_a_body_is_read_in_full_and_what_only_looks_like_one_is_none(tagged, text, bodies):
    assert sorted(tagged(text)["organisations"]) == sorted(bodies)


def test_a_congress_after_two_capitals_is_no_parliament(tagged):
    assert tagged("The Weavers Trade Congress struck.")["organisations"] == ["Weavers Trade Congress"]
    assert tagged("On Tuesday Congress passed a budget.")["organisations"] == ["U.S. Congress"]


def test_a_gallery_is_nobody(tagged):
    assert tagged("Thieves broke into the Apollo Gallery and took a crown.")["people"] == []


def test_the_seals_of_another_navy_are_not_the_american_ones(tagged):
    found = tagged("The rescue was run by the Thai Navy SEALs.")
    assert (found["organisations"], found["countries"]) == (["Thai Navy SEALs"], ["TH"])
    assert tagged("The rescue was run by the Navy SEALs.")["countries"] == ["US"]


@pytest.mark.parametrize("name", ["Union of Farmers and Fishermen", "Movement for Peace and Dignity"])
def test_a_body_goes_on_behind_and_where_no_second_one_follows(tagged, name):
    assert tagged(f"The {name} met on Monday.")["organisations"] == [name]
