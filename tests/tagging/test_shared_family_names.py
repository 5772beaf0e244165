"""Two people who share one printed family name: "Orla and Tilda Brambeck"."""

from briefs.tagging.values import TaggableText

_MADE_UP = {"Smith Wesson", "Madonna Chandwick", "Francis Chandwick", "Thomas Chandwick", "Hilton Solomon"}


def test_given_names_joined_by_and_share_the_family_name(tagged):
    found = tagged("The poisoning of Sergei and Yulia Skripal is denied.")
    assert set(found["people"]) == {"Sergei Skripal", "Yulia Skripal"}
    assert tagged("Bill and Hillary Clinton spoke in Rome.")["people"] == ["Bill Clinton", "Hillary Clinton"]


def test_brothers_share_the_family_name_whatever_their_given_names(tagged):
    found = tagged("The brothers Dzhokhar and Tamerlan Tsarnaev planted the bombs.")
    assert set(found["people"]) == {"Dzhokhar Tsarnaev", "Tamerlan Tsarnaev"}


def test_the_given_name_is_the_evidence(tagger):
    names = tagger.tag(TaggableText("", "Pirates freed Paul and Rachel Chandwick.")).names
    assert {name.name: [piece.text for piece in name.evidence] for name in names} == {
        "Paul Chandwick": ["Paul"],
        "Rachel Chandwick": ["Rachel Chandwick"],
    }


def test_two_full_names_joined_by_and_share_nothing(tagged):
    found = tagged("Barack Obama and Hillary Clinton met.")
    assert found["people"] == ["Barack Obama", "Hillary Clinton"]


def test_names_that_stand_for_somebody_alone_take_no_family_name(tagged):
    for sentence in (
        "Smith and Wesson sells guns.",
        "The singer Madonna and Rachel Chandwick divorced.",
        "Pope Francis and Rachel Chandwick met.",
        "Thomas and Rachel Chandwick met.",
        "The heiress Tilda Hilton sued. The film shows Hilton and Rick Solomon.",
    ):
        assert not _MADE_UP & {*tagged(sentence)["people"]}


def test_things_called_after_two_people_are_no_people(tagged):
    assert tagged("The Bill and Melinda Gates Foundation gave money.")["people"] == []
