"""Headlines before paragraphs that they never stood before: how often the place between them is found."""

import json
import random
from pathlib import Path

import pytest

from briefs.parsing import parse_document
from briefs.parsing.layouts._case_change import case_change, likely_places
from briefs.parsing.layouts._glued import headline_end, is_guess
from briefs.parsing.reading import read_document

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HEADLINES = """Dam Plan Divides Nile States
Ferry Sinks off Zanzibar
Cardinals Gather to Elect Pope
Rival Koreas March Together
Brussels Fines Chipmaker
Lava Buries Village in Iceland
Guatemala's President Loses Immunity
Locusts Reach Kenya
Strike Empties Airports in France
Two Journalists Freed in Myanmar
Central Bank Governor Steps Down
Senate Rejects Arms Treaty""".splitlines()


def paragraphs():
    """The first paragraph of every story of the sample editions that is long enough."""
    for path in sorted(SEEDS.glob("*.txt")):
        for edition in parse_document(read_document(path)):
            for story in edition.stories:
                first = story.body.split("\n\n")[0]
                if len(first) > 80 and first[0].isupper():
                    yield first


def test_the_place_is_found_before_almost_every_paragraph():
    texts, chance = list(paragraphs()), random.Random(1)
    pairs = [(headline, chance.choice(texts)) for headline in HEADLINES for _ in range(40)]
    wrong = [pair for pair in pairs if headline_end(" ".join(pair)) != len(pair[0]) + 1]
    assert len(wrong) < 0.06 * len(pairs), json.dumps(wrong[:5])


def test_probabilities_are_shared_among_the_places():
    likely = likely_places("Envoy Leaves Without Deal Prime Minister Binali Yildirim said that talks would go on.")
    assert abs(sum(probability for probability, _ in likely) - 1) < 1e-9
    assert likely[0][1] == len("Envoy Leaves Without Deal ")


def test_a_place_between_two_words_that_may_both_begin_is_a_guess():
    assert is_guess("Kenya's Supreme Court Hears Petitions Judges must rule by Monday on the vote of October 26.")
    assert not is_guess("Border Talks Fail Again The ministers of both states left without a word on Monday.")


def test_a_place_that_is_likely_and_not_beyond_doubt_is_a_guess():
    text = "Guyana Swears In New President Irfaan Sample took office five months after the vote, and many will protest."
    assert 0.7 < likely_places(text)[0][0] < 0.78
    assert is_guess(text)
    assert not is_guess("Voters Tired of Cuts in Athens Polls in Greece show the two big parties without a majority.")


@pytest.mark.parametrize(
    "text",
    [
        "Court in Delhi Upholds Aadhaar | Banks may not demand the number (Scroll), its judges said on Wednesday.",
        "Is the Valley Ready to Fill Its Dam? | Addis Ababa rejected the words of the league (Addis Standard).",
        "Voters to Choose Between Two Diplomats | Nikos Sample, a former minister, leads in the polls (Kathimerini).",
        "UAE to Block BlackBerry Services | The regulator in Abu Dhabi says that mail leaves the state (The National).",
    ],
)
def test_verbs_and_links_go_on_a_question_ends_and_a_known_name_is_whole(text):
    headline, _, body = text.partition(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Warehouse Fire near Dhaka Kills Dozens | Rescuers pulled eleven workers from the third floor.",
        "Summit Ends without Treaty | Delegates took note of a text that five leaders had written.",
        "Court Names Six Harbormen over Violence | Prosecutor Luis Sample asked for summonses on Monday.",
        "Referendums Open in Occupied Province | Voting began today in four regions that troops hold in part.",
        "Fleet Sails around Islands | The defense ministry counted sixty planes on Sunday.",
        "Two Rivals Meet in Anchorage | Presidents Jane Sample and Juan Sample spent three hours at a base.",
    ],
)
def test_a_longer_preposition_may_be_small_inside_a_headline(text):
    headline, _, body = text.partition(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Suspect Turns Himself In | The former minister drove to the jail minutes before midnight.",
        "Ruling Liberals Hold On | Prime Minister Mark Carney won a minority after a campaign over tariffs.",
    ],
)
def test_a_verb_keeps_the_short_word_that_belongs_to_it(text):
    headline, _, body = text.partition(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


def test_a_sentence_may_still_have_over_behind_its_subject():
    text = "Army Ends Siege of Northern Town | Anger over the shelling grew on Monday in the capital."
    headline, _, body = text.partition(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


def test_a_sentence_still_begins_with_in_and_goes_on_near_a_town():
    text = "Army Ends Siege of Northern Town | In Geneva, an envoy near the talks said that food would follow."
    headline, _, body = text.partition(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        ("Ruling Party Holds Its Biggest State", "Alfredo del Mazo won the State of Mexico by three points, he said."),
        ("Kabila Will Not Run, Says His Premier", "Bruno Tshibala told reporters in Montreal that voting goes ahead."),
        ("Court Welcomes Observers", "Peruvian judges said that they would open every box of ballots in the south."),
    ],
)
def test_a_headline_goes_on_behind_a_verb_and_with_whose_it_is(headline, story):
    assert case_change(f"{headline} {story}") == len(headline) + 1


def test_a_count_of_more_is_cut_before_no_noun():
    text = "Obama Orders 30,000 More Troops to Afghanistan President Barack Obama told cadets that soldiers would go."
    assert text[case_change(text) :].startswith("President Barack")
