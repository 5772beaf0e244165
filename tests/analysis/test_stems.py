"""Which words are one word for search."""

import pytest

from briefs.analysis import readings, stem, tokens
from briefs.distinct import FILED_APART
from briefs.stems import _SINGULARS, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("women", "woman"), ("men", "man"), ("children", "child"), ("gunmen", "gunman"), ("spokeswomen", "spokeswoman"),
        ("schoolchildren", "schoolchild"), ("feet", "foot"), ("wives", "wife"), ("crises", "crisis"), ("buses", "bus"),
        ("gases", "gas"), ("referenda", "referendums"), ("bureaux", "bureaus"), ("hutus", "hutu"), ("mice", "mouse"),
    ],
)  # fmt: skip
def test_a_plural_without_a_rule_meets_its_singular(plural, one):
    assert stem(plural) == stem(one)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("yemen", "yeman"), ("turkmen", "turkman"), ("bremen", "breman"), ("specimen", "speciman"), ("omen", "oman"),
        ("people", "person"), ("bases", "basis"), ("media", "medium"), ("leaves", "leaf"), ("menus", "men"),
        ("gas", "ga"), ("status", "statu"), ("women", "men"),
    ],
)  # fmt: skip
def test_words_that_only_look_alike_stay_apart(word, other):
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    ("past", "now"),
    [
        ("sank", "sinks"),
        ("won", "winning"),
        ("withdrawn", "withdraw"),
        ("fell", "falls"),
        ("shot", "shoots"),
        ("sued", "sues"),
        ("freed", "free"),
    ],
)
def test_a_past_form_without_a_rule_meets_its_verb(past, now):
    assert stem(past) == stem(now)
    assert past[0] == now[0]  # which the marks in texts rely on


@pytest.mark.parametrize(("word", "other"), [("left", "leave"), ("rose", "rise"), ("met", "meet"), ("woke", "wake")])
def test_a_past_form_that_is_another_word_stays_one(word, other):
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    ("american", "british", "other"),
    [
        ("legalize", "legalise", "legal"), ("civilizations", "civilisation", "civil"),
        ("authorized", "authorised", "author"), ("organizers", "organisers", "organ"), ("capsized", "capsised", "cap"),
        ("prize", "prizes", "prise"),
    ],
)  # fmt: skip
def test_verbs_in_ize_are_those_in_ise_and_no_other_words(american, british, other):
    assert stem(american) == stem(british) != stem(other)


@pytest.mark.parametrize(
    ("short", "long"), [("st", "saint"), ("mt", "mount"), ("sept", "september"), ("dec", "december")]
)
def test_what_is_written_short_meets_what_is_written_out(short, long):
    assert stem(short) == stem(long)
    assert short[0] == long[0]  # which the marks in texts rely on


@pytest.mark.parametrize(("word", "other"), [("jan", "january"), ("mar", "march"), ("ft", "fort")])
def test_a_short_form_that_is_another_word_stays_one(word, other):
    assert stem(word) != stem(other)


def test_no_plural_changes_its_first_letter_which_the_marks_in_texts_rely_on():
    assert all(plural[0] == one[0] for plural, one in _SINGULARS.items())


def test_a_singular_is_nobody_elses_plural():
    assert all(singular(one) == one for one in _SINGULARS.values())


@pytest.mark.parametrize(("text", "forms"), [("MPs", {"mps", "^mp"}), ("the NGOs'", {"the", "ngos", "^ngo"})])
def test_several_of_an_acronym_are_found_by_one(text, forms):
    assert {form for token in tokens(text) for form in (token.form, *token.extras)} == forms


@pytest.mark.parametrize("text", ["Mps", "mps", "As", "MPS and MEPS", "MPss", "Is"])
def test_what_is_no_plural_of_an_acronym_is_not(text):
    assert not {"^mp", "^a", "^i"} & {form for token in tokens(text) for form in (token.form, *token.extras)}


def test_a_plural_typed_in_capitals_is_a_word():
    assert readings("^women") == ("^women", "women")
    assert readings("^aids") == ("^aids",)


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (("authority", "authorities"), ("author", "authors")),
        (("unit", "units"), ("united", "unite")),
        (("several",), ("severe", "severely")),
        (("majority", "majorities"), ("major", "majors")),
        (("critics", "criticism"), ("critical", "critically")),
        (("important", "importance"), ("imports", "imported")),
        (("harris",), ("harry",)),
        (("hollande",), ("holland",)),
    ],
)
def test_words_of_another_meaning_are_filed_apart_and_their_own_forms_together(words, others):
    assert len({stem(word) for word in words}) == len({stem(other) for other in others}) == 1
    assert stem(words[0]) != stem(others[0])


def test_what_is_filed_apart_begins_with_its_own_letter_and_is_no_word_of_the_rules():
    assert all(key[0] == form[0] and not key.isalpha() for form, key in FILED_APART.items())
