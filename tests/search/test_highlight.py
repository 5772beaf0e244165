"""Highlights are worked out piece by piece, and are the same as those of the whole text."""

from hypothesis import given
from hypothesis import strategies as st

from briefs.analysis import plain, tokens
from briefs.search.highlight import Terms, _whole, highlight, merged, phrase_spans
from briefs.search.nodes import All, Phrase, Prefix, Word

WORDS = "US us U.S. cease-fire a-b-c WHO's 1,000.5 é_x tariffs - — ı 5–4 x.y".split()
GAPS = [" ", "  ", "\n", "\u00a0", "-", "_", ""]
some_text = st.lists(st.sampled_from(WORDS + GAPS), max_size=14).map("".join) | st.text(max_size=30)
TERMS = Terms(
    All(
        (
            Word("us", ("us", "^us")),
            Word("x", ("ceasefir", "abc", "tariff")),
            Prefix("x*", "x"),
            Phrase("", (("us",), ("us",))),
        )
    )
)


def whole(text):
    """The spans by reading the text in one go."""
    found = tokens(text)
    spans = [(token.start, token.end) for token in found if TERMS.marks(token.form)]
    extra = [place for place, token in enumerate(found) if any(map(TERMS.marks, token.extras))]
    return merged(
        [*spans, *(_whole(found, place, plain(text)) for place in extra), *phrase_spans(found, TERMS.phrases)]
    )


@given(some_text)
def test_pieces_give_what_the_whole_text_gives(text):
    assert highlight(text, TERMS) == whole(text)


def test_a_phrase_is_one_span_and_a_lone_word_of_it_none():
    terms = Terms(Phrase("nuclear deal", (("nuclear",), ("deal",))))
    assert highlight("A nuclear deal, no nuclear plant.", terms) == [(2, 14)]
