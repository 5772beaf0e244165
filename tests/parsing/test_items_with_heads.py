"""A text without headings whose paragraphs begin with a head of their own."""

import pytest

from tests.parsing.small_editions import headlines, read, told

NEWS = {
    "Norway": "The king opened a bridge that joins two valleys and forty thousand people.",
    "Peru": "Miners went back to work after the firm had agreed to pay for their masks.",
    "The Comoros": "A boat with sixty people aboard has not been heard of since Friday.",
}


def edition_of(form, news=NEWS):
    items = "\n\n".join(form.format(head, text) for head, text in news.items())
    return read(f"Small Wire\nThursday 8 January 2015\n\n{items}\n")


@pytest.mark.parametrize(
    "form", ["{} – {}", "• {}: {}", "🇳🇴 {} – {}", "- **{}:** {}", "{} — {}", "{} -- {}", "* {} | {}"]
)
def test_each_paragraph_is_a_story_under_its_own_head(form):
    edition = edition_of(form)
    assert told(edition) == list(NEWS.items())
    assert (edition.title, str(edition.date)) == ("Small Wire", "2015-01-08")


def test_counted_items_may_have_heads_with_a_full_stop():
    items = "\n\n".join(
        f"{word}. {item[0]}. {item[1]}" for word, item in zip(["ONE", "TWO", "3"], NEWS.items(), strict=True)
    )
    assert told(read(f"Small Wire\nThursday 8 January 2015\n\n{items}\n")) == list(NEWS.items())


def test_the_place_before_a_dash_heads_a_dispatch():
    edition = edition_of("{} — {}", dict(zip(["OSLO", "LIMA, Peru", "MORONI"], NEWS.values(), strict=True)))
    assert headlines(edition) == ["OSLO", "LIMA, Peru", "MORONI"]


def test_a_conversation_is_no_list_of_news():
    heads = ["Sample", "Desk", "Sample"]
    text = "\n\n".join(f"{head}: {told}" for head, told in zip(heads, NEWS.values(), strict=True))
    assert read(f"Small Wire\n8 January 2015\n\n{text}\n").stories == ()


def test_a_few_heads_among_plain_paragraphs_make_no_list():
    plain = "\n\n".join(f"{text} Nothing else was said about it on that day." for text in NEWS.values())
    assert edition_of("{}: {}\n\n" + plain).stories == ()
