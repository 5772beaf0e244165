"""Under which letter a name stands in an A–Z list."""

import pytest

from briefs.loading.sort_names import sort_name


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Angela Merkel", "germany", "Merkel, Angela"),
        ("Ursula von der Leyen", "germany", "von der Leyen, Ursula"),
        ("Luigi Di Maio", "italy", "Di Maio, Luigi"),
        ("Osama bin Laden", "saudi-arabia", "bin Laden, Osama"),
        ("Mohammed bin Rashid Al Maktoum", "united-arab-emirates", "Al Maktoum, Mohammed bin Rashid"),
        ("Mousa Abu Marzook", "palestine", "Abu Marzook, Mousa"),
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
        ("Jack Ma", "china", "Ma, Jack"),
        ("Ilham Tohti", "china", "Ilham Tohti"),
        ("Ma Ying-jeou", "taiwan", "Ma Ying-jeou"),
        ("Lien Chan", "taiwan", "Lien Chan"),
        ("William Lai", "taiwan", "Lai, William"),
        ("Carrie Lam", "hong-kong", "Lam, Carrie"),
        ("Leung Chun-ying", "hong-kong", "Leung Chun-ying"),
        ("Park Jin", "south-korea", "Park Jin"),
        ("Kim Jong Un", "north-korea", "Kim Jong Un"),
        ("To Lam", "vietnam", "To Lam"),
        ("Lee Kuan Yew", "singapore", "Lee Kuan Yew"),
        ("Tony Tan", "singapore", "Tan, Tony"),
        ("S. R. Nathan", "singapore", "Nathan, S. R."),
        ("Vivian Balakrishnan", "singapore", "Balakrishnan, Vivian"),
        ("Halimah Yacob", "singapore", "Halimah Yacob"),
        ("Fumio Kishida", "japan", "Kishida, Fumio"),
        ("Orbán Viktor", "hungary", "Orban Viktor"),
        ("Viktor Orbán", "hungary", "Orban, Viktor"),
    ],
)
def test_where_the_family_comes_first_it_stays_there_and_a_western_given_name_gives_way(name, state, place):
    assert sort_name("person", name, state) == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Lee Jong-wook", "Lee Jong-wook"),
        ("Zhang Yimou", "Zhang Yimou"),
        ("Le Luong Minh", "Le Luong Minh"),
        ("Jim Yong Kim", "Kim, Jim Yong"),
        ("Kim Campbell", "Campbell, Kim"),
        ("Lee Hamilton", "Hamilton, Lee"),
    ],
)
def test_a_name_of_no_known_state_is_in_order_only_where_its_first_word_can_be_nothing_but_a_family(name, place):
    assert sort_name("person", name) == place


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Aung San Suu Kyi", "myanmar", "Aung San Suu Kyi"),
        ("Abiy Ahmed", "ethiopia", "Abiy Ahmed"),
        ("Anwar Ibrahim", "malaysia", "Anwar Ibrahim"),
        ("Katrín Jakobsdóttir", "iceland", "Katrin Jakobsdottir"),
        ("Geir Haarde", "iceland", "Haarde, Geir"),
        ("Ibrahim Traoré", "burkina-faso", "Traore, Ibrahim"),
        ("Dalai Lama", "", "Dalai Lama"),
    ],
)
def test_who_has_no_family_name_stands_under_the_own(name, state, place):
    assert sort_name("person", name, state) == place


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Bashar al-Assad", "syria", "Assad, Bashar al-"),
        ("Abdel Fattah el-Sisi", "egypt", "Sisi, Abdel Fattah el-"),
        ("Sabah al-Ahmad al-Sabah", "kuwait", "Sabah, Sabah al-Ahmad al-"),
        ("Ali Abu al-Ragheb", "jordan", "Abu al-Ragheb, Ali"),
        ("Mohamed ElBaradei", "egypt", "ElBaradei, Mohamed"),
        ("Nkosazana Dlamini-Zuma", "south-africa", "Dlamini-Zuma, Nkosazana"),
    ],
)
def test_the_arabic_article_counts_for_nothing_unless_it_binds_two_words(name, state, place):
    assert sort_name("person", name, state) == place


@pytest.mark.parametrize(
    ("name", "state", "place"),
    [
        ("Andrés Manuel López Obrador", "mexico", "Lopez Obrador, Andres Manuel"),
        ("Gabriel García Márquez", "colombia", "Garcia Marquez, Gabriel"),
        ("Juan Manuel Santos", "colombia", "Santos, Juan Manuel"),
        ("José López", "mexico", "Lopez, Jose"),
        ("Gabriel García Márquez", "portugal", "Marquez, Gabriel Garcia"),
    ],
)
def test_of_two_spanish_family_names_the_first_counts(name, state, place):
    assert sort_name("person", name, state) == place


def test_other_names_stand_as_they_are_without_the_article_and_accents():
    assert sort_name("organisation", "The Élysée") == "Elysee"
    assert sort_name("organisation", "Group of 20 II") == "Group of 20 II"
