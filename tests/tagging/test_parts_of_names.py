"""What is no more than part of a name, and names that go on: regions, kings, ships, units, numbers."""

from datetime import date

import pytest

from briefs.tagging.values import TaggableText


def regions(tagger, body, headline=""):
    tags = tagger.tag(TaggableText(headline, body))
    return {hit.entity for hit in tags.entities if hit.kind == "region"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The Asian Cup begins in Qatar.", set()),
        ("Talks on gas in Asia began in Qatar.", {"asia"}),
        ("Spain buys through the Maghreb–Europe Gas Pipeline.", set()),
        ("Spain asks for more Maghreb–Europe trade.", {"maghreb", "europe"}),
        ("The first Asian-American mayor of Boston spoke.", set()),
        ("A boat sank in the Caribbean Sea.", {"caribbean"}),
        ("Libya freed three African Christians.", {"africa"}),
        ("The European Commissioner for trade spoke.", {"europe"}),
        ("He fought in World War II and ran in the World Cup.", set()),
    ],
)
def test_a_region_is_not_meant_where_a_name_goes_on_behind_it(tagger, body, found):
    assert regions(tagger, body) == found


def test_in_a_headline_of_capitals_they_tell_nothing_of_a_name(tagger):
    assert regions(tagger, "It did.", "Europe Faces Harder Times Again") == {"europe"}


@pytest.mark.parametrize(
    ("body", "day", "person"),
    [
        ("Jordan's King Abdullah named a premier.", date(2009, 5, 1), ["Abdullah II"]),
        ("Saudi Arabia's King Abdullah named a minister.", date(2009, 5, 1), ["Abdullah of Saudi Arabia"]),
        ("Saudi Arabia's King Abdullah was remembered.", date(2019, 5, 1), ["Abdullah"]),
        ("The late Malcolm X was remembered in Harlem.", date(2019, 5, 1), ["Malcolm X"]),
    ],
)
def test_a_king_is_the_one_who_reigns_in_the_state_that_is_named(tagged, body, day, person):
    assert tagged(body, day=day)["people"] == person


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Oskel Amrind Jr., charged with murder, pleads not guilty.", ["Oskel Amrind Jr"]),
        ("Oskel Amrind III is a film.", []),
        ("Lenders count the dead of the MV Princess Ashika sinking.", []),
        ("Lenders met Princess Ashika.", ["Ashika"]),
    ],
)
def test_who_has_a_junior_behind_is_somebody_and_a_ship_is_nobody(tagged, body, people):
    assert tagged(body)["people"] == people


@pytest.mark.parametrize(
    ("body", "bodies"),
    [
        ("Two soldiers of Joint Task Force 633 died.", ["Joint Task Force 633"]),
        ("The 93rd Mechanized Brigade fights on.", ["93rd Mechanized Brigade"]),
        ("The 5th Circuit Court of Appeals ruled.", ["5th Circuit Court of Appeals"]),
        ("The 93rd Avenue was closed.", []),
        ("New Zealand Navy divers found it.", ["New Zealand Navy"]),
        ("New Example Bank clerks found it.", ["Example Bank"]),
        ("The Derry Township School District closed.", ["Derry Township School District"]),
        ("The University of San Diego closed.", ["University of San Diego"]),
        ("Germany's Federal Foreign Office warned of travel.", ["Federal Foreign Office"]),
        ("HSH Prince Oskel was there.", []),
    ],
)
def test_a_body_is_named_from_its_first_word_to_its_last(tagged, body, bodies):
    assert tagged(body)["organisations"] == bodies


@pytest.mark.parametrize(
    ("body", "bodies"),
    [
        ("Violence broke out in Chad after the National Assembly was dissolved.", ["National Assembly of Chad"]),
        ("Chile's Supreme Court ruled on a treaty of Peru with Peru.", ["Supreme Court of Chile"]),
        ("The Supreme Court upheld the ban on citizens of Iran, Libya and Somalia.", ["Supreme Court"]),
        ("The Senate approved a deal with Colombia.", ["Senate"]),
        ("The Supreme Court ruled for a baker in Colorado.", ["U.S. Supreme Court"]),
        ("The ruling Democratic Party won in South Korea.", ["Democratic Party of Korea"]),
        ("Iran named a new head of the Central Bank.", ["Central Bank of Iran"]),
        ("The Special Criminal Court in Slovakia fined him.", ["Special Criminal Court"]),
    ],
)
def test_a_chamber_or_court_is_that_of_the_state_beside_it_or_named_most(tagged, body, bodies):
    assert tagged(body)["organisations"] == bodies


@pytest.mark.parametrize(
    ("body", "day", "person"),
    [
        ("The Prince of Wales came home.", date(2003, 11, 10), ["Charles III"]),
        ("The Prince of Wales came home.", date(2023, 11, 10), ["Prince William"]),
        ("The Pope went to Malta.", date(2022, 4, 2), ["Pope Francis"]),
        ("The Pope went to Malta.", date(2010, 4, 18), ["Benedict XVI"]),
        ("The Pope went to Malta.", date(2013, 3, 5), []),
    ],
)
def test_a_title_that_one_bears_after_the_other_is_whose_it_is_that_day(tagged, body, day, person):
    assert tagged(body, day=day)["people"] == person


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Joseph Biden led a committee of the United States.", ["Joe Biden"]),
        ("Jonah Biden led a committee of the United States.", ["Jonah Biden"]),
        ("The Albert Einstein College of Medicine opened.", []),
        ("A letter of Albert Einstein was sold.", ["Albert Einstein"]),
    ],
)
def test_people_are_known_by_short_forms_of_their_names_and_not_in_those_of_schools(tagged, body, people):
    assert tagged(body)["people"] == people
