"""Whatever the text: no exception, and every piece of evidence is the stored text to the letter."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.tagging import folding
from briefs.tagging.values import TaggableText

PIECES = [
    "U.S.", "Iran", "Trump", "President", "al-Shabaab", "the", "’s", "(AP)", "(WFP)", "World Food Programme",
    "İstanbul", "ŁÓDŹ", "—", "-", "\n\n", "European Unionsuggested", "tariffs", "war", "Ivanka",
    "Minister of", "Kim", "and", "of", "Bank", "May", "X", "“", "”", "\u00a0", "Москва", "北京", "\u0000", ",",
    ".", "Congress", "Sino-", "ß", "ﬁ", "NATO",
]  # fmt: skip


def evidence_of(tags):
    return [piece for hit in (*tags.entities, *tags.topics, *tags.names) for piece in hit.evidence]


def assert_evidence_is_the_text(tagger, headline, body):
    tags = tagger.tag(TaggableText(headline, body, date(2025, 4, 8)))
    fields = {"headline": headline, "body": body}
    for piece in evidence_of(tags):
        assert fields[piece.field][piece.start : piece.end] == piece.text != ""
    return tags


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.text(max_size=300))
def test_any_unicode_is_tagged_or_left_alone(tagger, headline, body):
    assert_evidence_is_the_text(tagger, headline, body)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=8),
    st.lists(st.sampled_from(PIECES), max_size=60),
    st.sampled_from(["", " "]),
)
def test_any_mix_of_names_is_tagged_or_left_alone(tagger, headline, body, glue):
    assert_evidence_is_the_text(tagger, glue.join(headline), glue.join(body))


@pytest.mark.parametrize("text", ["Sino-Congress", "U.S.-Senate", "Trade Union-Congress"])
def test_a_chamber_that_begins_inside_the_last_word_is_left_alone(tagger, text):
    assert_evidence_is_the_text(tagger, "", text)
    assert_evidence_is_the_text(tagger, text, "")


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text):
    assert len(folding.fold(text)) == len(folding.plain(text)) == len(text)


def test_a_story_of_one_word(tagger):
    tags = assert_evidence_is_the_text(tagger, "", "Iran")
    assert [hit.entity for hit in tags.entities] == ["iran"]


def test_no_text_has_no_tags(tagger):
    tags = assert_evidence_is_the_text(tagger, "", "")
    assert not tags.entities
    assert not tags.topics
    assert not tags.names


def test_a_hundred_thousand_words_take_seconds(tagger):
    body = "The president of Iran met Minister Jane Example of Niger in Rome, Reuters reported. " * 7_000
    started = time.process_time()
    tags = tagger.tag(TaggableText("Talks", body, date(2025, 4, 8)))
    assert time.process_time() - started < 60
    assert {"iran", "niger", "italy"} <= {hit.entity for hit in tags.entities}


def test_all_capitals_keep_the_countries(tagged):
    found = tagged("SUDAN SAYS KADUGLI IS UNDER CONTROL. IRAN AND TURKEY TELL US NOTHING.")
    assert sorted(found["countries"]) == ["IR", "SD", "TR"]
    assert found["people"] == []


def test_no_capitals_name_no_country(tagged):
    assert tagged("iran and turkey told us nothing about chad")["countries"] == []


def test_initials_in_the_body_spell_no_name_of_the_headline(tagger):
    tags = assert_evidence_is_the_text(tagger, "Quarry Tax Bureau", "the (QTB) met.")
    assert all("the" not in name.name.split() for name in tags.names)


def test_cyrillic_is_left_alone(tagged):
    found = tagged("Москва заявила, что переговоры с Тегераном продолжатся.")
    assert found["countries"] == []
    assert found["people"] == []


def test_a_glued_word_still_names_its_body(tagged):
    assert "European Union" in tagged("The European Unionsuggested a deal.")["organisations"]
    assert "European Union" not in tagged("The European Unions met.")["organisations"]


@pytest.mark.parametrize("body", ["”-World Food Programme-ŁÓDŹ", "X-ŁÓDŹ", "Saint GeorgiaIran"])
def test_name_glued_to_the_end_of_a_text_breaks_nothing(tagger, body):
    assert_evidence_is_the_text(tagger, "", body)
