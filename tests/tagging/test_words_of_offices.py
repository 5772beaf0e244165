"""Titles of office: no theme of their own beside another, and no part of the name behind them."""

import pytest


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("President Emmanuel Macron and Prime Minister Keir Starmer signed a treaty in Paris.", ["diplomacy"]),
        ("A court sentenced the former finance minister of Ruritania to nine years in prison.", ["law-and-crime"]),
    ],
)
def test_titles_alone_are_no_second_theme(tagged, text, themes):
    assert tagged(text)["themes"] == themes


def test_the_head_of_a_firm_is_a_matter_of_business(tagged):
    found = tagged("The chief executive of a bank was sentenced to prison for the hacking of telephones.")
    assert found["themes"] == ["law-and-crime", "economy-and-finance"]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("President Emmanuel Macron signed a treaty in Paris after his cabinet resigned.", "politics-and-government"),
        ("President Joe Biden and Senator Bernie Sanders won primaries.", "politics-and-government"),
        ("The prime minister and the king attended.", "politics-and-government"),
    ],
)
def test_what_offices_do_elections_and_a_title_by_itself_tell_politics(tagged, text, theme):
    assert theme in tagged(text)["themes"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("British Member of Parliament Margaret Ferrier is arrested.", "Margaret Ferrier"),
        ("French Minister of Ecology Barbara Pompili announces that farms will close.", "Barbara Pompili"),
        ("The Minister of the Armed Forces Florence Parly says so.", "Florence Parly"),
    ],
)
def test_what_an_office_deals_with_is_no_part_of_the_name(tagged, text, name):
    assert tagged(text)["people"] == [name]


def test_a_name_that_is_a_departments_word_too_stays_whole(tagged):
    assert tagged("Ambassador Samantha Power and Secretary Bill Power met.")["people"] == [
        "Samantha Power",
        "Bill Power",
    ]


def test_a_county_is_not_the_prince_whose_name_it_bears(tagged):
    assert tagged("A plane crashed in Prince George’s County.")["people"] == []
    assert tagged("A plane crashed behind Prince George’s house.")["people"] == ["Prince George"]


def test_two_rulers_of_one_name_and_number_are_told_apart_by_their_titles(tagged):
    found = tagged("King Albert II of Belgium and Prince Albert II of Monaco met Queen Letizia.")
    assert found["people"] == ["Albert II of Belgium", "Albert II of Monaco", "Queen Letizia of Spain"]
    assert found["countries"] == ["BE", "MC"]
