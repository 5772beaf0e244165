"""What a bracket at the end of a story is: a source or a remark."""

from briefs.parsing.layouts._credits import split_credits


def test_a_remark_in_brackets_is_no_source():
    assert split_credits("The governor met him at the bridge. (See Vladivostok 102.)")[1] == []
    assert split_credits("The governor met him at the bridge. (Seoul Times)")[1] == ["Seoul Times"]


def test_a_bracket_that_ends_the_sentence_before_the_source_is_none():
    text = "The prizes go to Thomas Schelling (Economics) and Harold Pinter (Literature). (Reuters)"
    assert split_credits(text) == (text.removesuffix(" (Reuters)"), ["Reuters"])
    assert split_credits("The prizes are given. (AP) (Reuters)")[1] == ["AP", "Reuters"]


def test_the_zone_of_an_hour_is_no_source():
    text = "The border closes on Saturday at 1 a.m. (AEST). (9 News)"
    assert split_credits(text) == (text.removesuffix(" (9 News)"), ["9 News"])
