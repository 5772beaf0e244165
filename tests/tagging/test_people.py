"""People by title, role and pattern; surnames within the story and the edition."""

from datetime import date

from briefs.tagging.values import TaggableText


def test_a_title_makes_a_person(tagged):
    assert tagged("Foreign Minister Adelmo Brambilla resigned.")["people"] == ["Adelmo Brambilla"]


def test_a_lower_case_role_makes_a_person(tagged):
    assert tagged("The envoy Steffen Dummett flew to Rome.")["people"] == ["Steffen Dummett"]


def test_a_title_alone_is_nobody(tagged):
    assert tagged("The Prime Minister and the Foreign Secretary resigned.")["people"] == []


def test_a_department_is_not_part_of_the_name(tagged):
    assert tagged("Secretary of State Hillary Clinton left.")["people"] == ["Hillary Clinton"]


def test_places_and_events_are_not_people(tagged):
    found = tagged("Hurricane Maria struck Santa Clara County near Victoria Falls on Christmas Day.")
    assert found["people"] == []


def test_a_surname_means_the_person_named_in_full(tagger):
    tags = tagger.tag(TaggableText("", "Justice Minister Orsola Brambilla spoke. Brambilla then left."))
    (person,) = tags.names
    assert [piece.text for piece in person.evidence] == ["Orsola Brambilla", "Brambilla"]


def test_a_surname_is_known_to_later_stories_of_the_edition(tagger):
    first = TaggableText("", "Justice Minister Orsola Brambilla spoke.")
    second = TaggableText("", "The court freed a man whom Brambilla had jailed.")
    tagged_second = tagger.tag_edition([first, second])[1]
    assert [name.name for name in tagged_second.names] == ["Orsola Brambilla"]
    assert tagger.tag(second).names == ()


def test_a_relative_is_somebody_else(tagged):
    assert tagged("Ivanka Trump spoke in Rome.")["people"] == ["Ivanka Trump"]


def test_another_spelling_of_the_given_name_is_the_same_person(tagged):
    found = tagged("Egypt’s president Muhammad Morsi spoke.", day=date(2012, 9, 1))
    assert found["people"] == ["Mohamed Morsi"]


def test_a_surname_with_a_title_is_the_one_in_office_that_day(tagged):
    sentence = "Philippine President Aquino dropped the charges."
    assert tagged(sentence, day=date(2010, 12, 13))["people"] == ["Benigno Aquino III"]
    assert tagged("South Korean President Lee spoke.", day=date(2010, 12, 13))["people"] == ["Lee Myung-bak"]
    assert tagged("South Korean President Lee spoke.", day=date(2025, 7, 1))["people"] == ["Lee Jae-myung"]


def test_a_month_is_a_surname_after_a_given_name(tagged):
    assert tagged("Home Secretary Theresa May resigned in May.", day=date(2016, 7, 1))["people"] == ["Theresa May"]
    assert tagged("The talks resume May 11.")["people"] == []


def test_surname_first_names_are_people(tagged):
    assert tagged("Seoul sent its envoy Song Tae-gyu to Tokyo; Song returned.")["people"] == ["Song Tae-gyu"]


def test_a_bridge_named_after_somebody_is_not_him(tagged):
    assert tagged("Troops took the Wad al-Bashir bridge in Omdurman.", day=date(2024, 3, 14))["people"] == []


def test_a_title_case_headline_gives_known_names_only(tagged):
    found = tagged("Police freed two men.", headline="Grand Jury Clears Trump Over Secret Island Papers")
    assert found["people"] == ["Donald Trump"]


def test_titles_with_hyphens_are_titles(tagged):
    assert tagged("Lieutenant-General Adelmo Brambilla took command.")["people"] == ["Adelmo Brambilla"]
    assert tagged("The envoy Jean-Marc Brambilla took command.")["people"] == ["Jean-Marc Brambilla"]


def test_an_office_after_as_is_not_part_of_the_name(tagged):
    assert tagged("The board named Orsola Brambilla as Head of the commission.")["people"] == ["Orsola Brambilla"]


def test_a_park_with_an_article_is_no_person(tagged):
    assert tagged("Crowds met at the Grant Park in Chicago.")["people"] == []
    assert tagged("Crowds met the explorer Grant Park in Chicago.")["people"] == ["Grant Park"]


def test_a_statue_of_somebody_is_not_him(tagged):
    assert tagged("Crowds met at the Adelmo Brambilla Statue.")["people"] == []


def test_a_newly_elected_somebody_is_a_person(tagged):
    assert tagged("Solvig Dummett, newly elected mayor of a town, refused a car.")["people"] == ["Solvig Dummett"]


def test_a_name_between_people_in_a_list_is_a_person(tagged):
    found = tagged("Angela Merkel, Ruuman Xorvik and Barack Obama met.")["people"]
    assert found == ["Angela Merkel", "Barack Obama", "Ruuman Xorvik"]
    assert tagged("Angela Merkel met Ruuman Xorvik on Friday.")["people"] == ["Angela Merkel"]
    assert tagged("Angela Merkel and Orange County met.")["people"] == ["Angela Merkel"]


def test_an_age_before_a_name_makes_a_person(tagged):
    assert tagged("Police arrested 40-year-old Ruuman Xorvik.")["people"] == ["Ruuman Xorvik"]
    assert tagged("Sixteen-year-old Ruuman Xorvik won.")["people"] == ["Ruuman Xorvik"]


def test_several_roles_that_open_a_sentence_are_no_name(tagged):
    assert tagged("Astronauts Solvig Dummett and Thomas Pesquet returned.")["people"] == [
        "Solvig Dummett",
        "Thomas Pesquet",
    ]


def test_a_sentence_after_an_initial_begins_anew(tagged):
    assert "Malcolm X. The" not in tagged("Films were made about Malcolm X. The first was shown.")["people"]


def test_somebody_appointed_is_a_person(tagged):
    assert tagged("China appoints Xorvik Ruuman as chief.")["people"] == ["Xorvik Ruuman"]
    assert tagged("China builds Xorvik Ruuman as planned.")["people"] == []


def test_a_number_that_opens_a_sentence_is_no_part_of_a_body(tagged):
    assert tagged("Twenty-six Syrian Army soldiers died.")["organisations"] == ["Syrian Army"]
