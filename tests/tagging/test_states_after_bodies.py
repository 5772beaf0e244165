"""Bodies that every state has: whose they are is told by the state that stands beside them."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Supreme Court in Libya overturned the sentences.", "Supreme Court of Libya"),
        ("The Congress of the Philippines met.", "Congress of the Philippines"),
        ("The House of Representatives of Australia passed the tax.", "Australian House of Representatives"),
        ("Mexico’s Congress passed a reform.", "Congress of the Union"),
        ("Brazil’s Supreme Court voted.", "Supreme Federal Court"),
        ("The Supreme Court of the UK dismissed it.", "UK Supreme Court"),
        ("The House of Commons in Ottawa rose; Canada apologized.", "Canadian House of Commons"),
        ("Italy’s Coast Guard saved 900 migrants.", "Italian Coast Guard"),
    ],
)
def test_a_state_before_or_after_a_body_tells_whose_it_is(tagged, text, body):
    assert tagged(text)["organisations"] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Senate in Washington passed a bill on aid to Ukraine.", "U.S. Senate"),
        ("The U.S. Coast Guard searched off Cuba.", "U.S. Coast Guard"),
        ("Russia named members of the House of Commons of the United Kingdom.", "House of Commons"),
    ],
)
def test_the_best_known_one_stays_what_it_is_beside_its_own_state(tagged, text, body):
    assert tagged(text)["organisations"] == [body]


def test_a_ministry_after_a_state_is_its_government_unless_it_is_listed(tagged):
    assert tagged("Syria’s Ministry of Defence denied it.")["organisations"] == []
    assert tagged("Russia’s Ministry of Defence denied it.")["organisations"] == ["Russian Ministry of Defence"]


def test_the_white_house_of_bishkek_is_not_that_of_the_united_states(tagged):
    assert tagged("Protesters seized the White House in Bishkek.")["countries"] == ["KG"]
    assert tagged("The White House condemned the coup in Kyrgyzstan.")["countries"] == ["US", "KG"]
