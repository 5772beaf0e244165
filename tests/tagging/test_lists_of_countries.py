"""What a story is about where its lead lists many countries."""

import pytest


def test_a_row_counts_as_one_so_what_it_acts_on_is_near(tagged):
    found = tagged("Chile, Peru, Bolivia and Ecuador recall their ambassadors from Haiti.")
    assert found["about"] == ["CL", "PE", "BO", "EC", "HT"]
    far = "A Chilean spoke in Peru of a Bolivian trip to Ecuador by way of a Haitian port."
    assert "HT" not in tagged(far)["about"]


@pytest.mark.parametrize(
    "lead",
    [
        "Norway reports a first case in travellers from Chile, Peru and Bolivia.",
        "Norway closes its borders to some countries, such as Chile, Peru and Bolivia.",
        "Norway will stop flights to the capitals of Chile, Peru, Bolivia and Ecuador.",
        "Norway passes a million cases, the fifth country to do so after Chile, Peru and Bolivia.",
    ],
)
def test_a_list_behind_the_country_that_acts_is_only_mentioned(tagged, lead):
    found = tagged(lead)
    assert found["about"] == ["NO"]
    assert {"CL", "PE", "BO"} <= {*found["countries"]}


def test_those_who_act_together_are_no_mere_list(tagged):
    found = tagged("The Norwegian accords are signed by Chile, Peru, Bolivia and Ecuador.")
    assert {"CL", "PE", "BO", "EC"} <= {*found["about"]}
    opening = tagged("Chile, Peru, Bolivia and Ecuador are elected to the council.")
    assert opening["about"] == ["CL", "PE", "BO", "EC"]


def test_a_country_of_a_list_that_the_story_comes_back_to_is_what_it_is_about(tagged):
    found = tagged(
        "Norway stops flights from Chile, Peru and Bolivia. Chile had closed its own airports to Norwegians."
    )
    assert found["about"] == ["NO", "CL"]
