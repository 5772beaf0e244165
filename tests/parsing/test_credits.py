"""What a bracket at the end of a story is: a source or a remark."""

from briefs.parsing.layouts._credits import split_credits


def test_a_remark_in_brackets_is_no_source():
    assert split_credits("The governor met him at the bridge. (See Vladivostok 102.)")[1] == []
    assert split_credits("The governor met him at the bridge. (Seoul Times)")[1] == ["Seoul Times"]
