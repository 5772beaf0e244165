"""Under which letter a name stands in an A–Z list."""

import pytest

from briefs.loading.sort_names import sort_name


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Angela Merkel", "germany", "Merkel, Angela"),
        ("Ursula von der Leyen", "germany", "von der Leyen, Ursula"),
        ("Abdel Fattah el-Sisi", "egypt", "el-Sisi, Abdel Fattah"),
        ("Lula", "brazil", "Lula"),
        ("Margrethe II", "denmark", "Margrethe II"),
        ("Juan Carlos I", "spain", "Juan Carlos I"),
        ("Pope Leo XIV", "vatican-city", "Leo XIV, Pope"),
        ("Pope Francis", "vatican-city", "Francis, Pope"),
        ("Benigno Aquino III", "philippines", "Aquino, Benigno, III"),
        ("Robert F. Kennedy Jr.", "united-states", "Kennedy, Robert F., Jr."),
    ],
)
def test_a_person_stands_under_the_family_and_a_ruler_under_the_own_name(name, state, place):
    assert sort_name("person", name, state) == place


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Xi Jinping", "china", "Xi Jinping"),
        ("Ma Ying-jeou", "taiwan", "Ma Ying-jeou"),
        ("Carrie Lam", "hong-kong", "Lam, Carrie"),
        ("Leung Chun-ying", "hong-kong", "Leung Chun-ying"),
        ("Park Jin", "south-korea", "Park Jin"),
    ],
)
def test_where_the_family_comes_first_it_stays_there_and_a_western_given_name_gives_way(name, state, place):
    assert sort_name("person", name, state) == place


def test_other_names_stand_as_they_are_without_the_article_and_accents():
    assert sort_name("organisation", "The Élysée") == "Elysee"
    assert sort_name("organisation", "Group of 20 II") == "Group of 20 II"
