"""A town's name that means another town of that name, or what was signed there."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Two buildings collapsed in Tripoli, Lebanon.", ["LB"]),
        ("Two buildings collapsed in Tripoli.", ["LY"]),
        ("A man was shot in London, Ontario, on Friday.", ["CA"]),
        ("Ministers met in Lisbon, Portugal, on Friday.", ["PT"]),
        ("Ministers met in London, France and Spain.", ["ES", "FR", "GB"]),
        ("They agreed in Moscow, Kazakhstan’s president said.", ["KZ", "RU"]),
        ("He died in Lebanon, Pennsylvania, on Friday.", ["US"]),
        ("He died in Lebanon on Friday.", ["LB"]),
        ("Fire broke out in Lebanon’s northern city of Tripoli.", ["LB"]),
        ("Egypt’s president flew to the city of Tripoli.", ["EG", "LY"]),
        ("Rubbish lies in the Greek town of Tripoli.", ["GR"]),
        ("Holland Park was closed.", []),
        ("Holland was flooded.", ["NL"]),
        ("The Texas House voted.", ["US"]),
        ("The Georgia Supreme Court ruled.", ["US"]),
        ("The mayor of Jersey City resigned.", ["US"]),
        ("The bailiff of Jersey resigned.", ["JE"]),
        ("Ireland will not vote again on the Treaty of Lisbon.", ["IE"]),
        ("Ireland will not vote again on the mayor of Lisbon.", ["IE", "PT"]),
        ("Russia ratified the Kyoto Treaty.", ["RU"]),
        ("A train derailed in East Palestine on Friday.", ["US"]),
        ("Fire reached Central Macedonia on Friday.", ["GR"]),
        ("Fire reached central Macedonia on Friday.", ["MK"]),
        ("Ash fell on New Britain on Friday.", ["PG"]),
        ("India left the Doha round of trade talks.", ["IN"]),
        ("India left the Doha talks.", ["IN", "QA"]),
        ("Thousands of Vincentians left the island.", ["VC"]),
        ("Niger Innis spoke in Las Vegas.", ["US"]),
        ("Niger Republic closed its border.", ["NE"]),
        ("A Georgian terrace burned down in London.", ["GB"]),
        ("Russia ratified the Kyoto treaty hall's lease.", ["JP", "RU"]),
    ],
)
def test_a_town_counts_for_the_country_in_which_it_is_said_to_lie(tagged, sentence, countries):
    assert sorted(tagged(sentence)["countries"]) == countries


def test_a_ministry_that_many_states_have_is_not_the_british_one(tagged):
    assert tagged("The Russian Ministry of Defense said so.")["countries"] == ["RU"]
    assert tagged("Britain’s Ministry of Defence said so.")["countries"] == ["GB"]
