"""Firms, what they make, and the people whose names they bear."""


def test_one_thing_of_a_firm_is_not_the_firm(tagged):
    assert tagged("They drove through Patagonia in a Porsche whose plate gave offence.")["organisations"] == []
    assert tagged("He died when his Tupolev crashed in fog.")["organisations"] == []
    assert tagged("A Boeing spokesman spoke of the order.")["organisations"] == ["Boeing"]


def test_an_inventor_is_no_carmaker(tagged):
    tags = tagged("A museum of Nikola Tesla opened in Smiljan, where Tesla was born.")
    assert (tags["people"], tags["organisations"]) == (["Nikola Tesla"], [])
    tags = tagged("Michael Dell said that shares of the company rose and Dell would buy EMC.")
    assert "Dell" in tags["organisations"]


def test_a_fighter_known_as_somebodys_father_is_a_person(tagged):
    assert tagged("Police are in search of Abu Iyadh, who escaped.")["people"] == ["Abu Iyadh"]
    assert tagged("Prisoners were held at Abu Ghraib and in Abu Dhabi.")["people"] == []


def test_capes_and_springs_are_nobody(tagged):
    assert tagged("They went to Tierra del Fuego. Fighting went on in Ras al-Ain.")["people"] == []
