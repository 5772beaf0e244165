"""Highlights are worked out piece by piece, and are the same as those of the whole text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefs.analysis import is_shouted, plain, tokens
from briefs.search.answering.highlight import Terms, _whole, between, highlight, merged, phrase_spans
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
    spans += [_whole(found, place, plain(text)) for place in extra]
    small = [span for span in spans if is_small(text, span)]
    others = [span for span in spans if span not in small] + phrase_spans(found, TERMS.phrases)
    return merged([*others, *between(text, others, small)])


def is_small(text, span):
    """Whether the piece between two spaces in which a span lies holds nothing but "us" in small letters."""
    start = max((gap.end() for gap in re.finditer(r"\s", text[: span[0]])), default=0)
    piece = text[start:].split(maxsplit=1)[0]
    return all(token.form == "us" for token in tokens(piece, is_shouted(plain(text))))


@given(some_text)
def test_pieces_give_what_the_whole_text_gives(text):
    assert highlight(text, TERMS) == whole(text)


def test_a_phrase_is_one_span_and_a_lone_word_of_it_none():
    terms = Terms(Phrase("nuclear deal", (("nuclear",), ("deal",))))
    assert highlight("A nuclear deal, no nuclear plant.", terms) == [(2, 14)]


def marked(text, terms):
    return [text[start:end] for start, end in highlight(text, terms)]


BANK = Terms(All((Word("bank", ("bank",)), Word("of", ("of",)), Word("the", ("the",)), Word("west", ("west",)))))


def test_a_small_word_is_marked_only_between_other_marked_ones():
    text = "The end of the day: a Bank of the West, west of it a bank of sand, and of Bank."
    assert marked(text, BANK) == ["Bank", "of", "the", "West", "west", "bank", "Bank"]


def test_small_words_that_are_asked_for_alone_are_marked():
    assert marked("The end of it.", Terms(All((Word("of", ("of", "^of")), Word("the", ("the",)))))) == ["The", "of"]
