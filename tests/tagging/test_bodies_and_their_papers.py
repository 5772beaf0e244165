"""Bodies beside what only speaks of them: papers cited, initials of people, things, channels, titles."""

import pytest


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("Two thousand people vanished. - VOA News", []),
        ("Two thousand people vanished. The Voice of America was closed.", ["Voice of America"]),
        ("He said on ZTV that the war was lost.", []),
        ("He said that ZTV was lost.", ["ZTV"]),
        ("The port is shut, ZRR reports.", []),
        ("He told the newspaper Le Monde that it was late.", []),
        ("Police searched the offices of Le Monde.", ["Le Monde"]),
        ("The Zembla Crown Court sentenced two men.", ["Zembla Crown Court"]),
        ("A radar of ZemblaLabs was opened.", ["ZemblaLabs"]),
        ("A radar of ZemblaView was opened.", []),
        ("Hungary's new law lets it name deputies to the governor of the National Bank.", ["Hungarian National Bank"]),
        ("Gas leaked from Nord Stream 1 on Monday.", []),
        ("Nord Stream dismissed its staff.", ["Nord Stream"]),
        ("Prosecutors questioned President Meta.", []),
        ("Prosecutors questioned Meta.", ["Meta"]),
        ("Secretary-General Ban Ki-moon called for calm.", ["United Nations"]),
        ("NATO and its Secretary-General met Ban Ki-moon.", ["NATO"]),
    ],
)
def test_a_body_is_told_from_who_cites_it_and_what_bears_its_name(tagged, words, bodies):
    assert sorted(tagged(words)["organisations"]) == bodies


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Sgt. 1st Class Michael Zembla was relieved.", ["Michael Zembla"]),
        ("ABM Nasiruddin Zembla left prison.", ["ABM Nasiruddin Zembla"]),
        ("COO Steve Zembla left.", ["Steve Zembla"]),
        ("They attacked the social worker Anila Zembla.", ["Anila Zembla"]),
        ("Flights from Hamid Karzai International Airport stopped.", []),
        ("Hamid Karzai stopped.", ["Hamid Karzai"]),
        ("They died at the Queen Elizabeth National Park.", []),
    ],
)
def test_a_person_is_told_by_titles_and_from_places_named_after_them(tagged, words, people):
    assert tagged(words)["people"] == people


def test_a_channel_says_nothing_of_a_country(tagged):
    assert tagged("Two men set up a Facebook page.")["countries"] == []
    assert tagged("Facebook sued two men.")["countries"] == ["US"]


def test_a_party_whose_leader_is_named_leads_home_though_others_speak(tagged):
    words = "Amnesty International asks Suu Kyi and her National League for Democracy. Amnesty International waits."
    assert tagged(words)["countries"] == ["MM"]
    assert tagged(words.replace("Suu Kyi and her", "the"))["countries"] == []
