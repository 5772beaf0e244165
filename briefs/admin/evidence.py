"""The words that caused a tag, shown in their sentence."""

from django.utils.html import format_html, format_html_join

AROUND = 60  # characters on either side
FEW = 3  # that stand open; a theme may have thirty


def evidence_html(tag):
    """Each span with a little text around it and the rule that fired, the first few open; every word escaped."""
    story = tag.story
    rows = [_in_sentence(getattr(story, field), start, end, rule) for field, start, end, _, rule, *_ in tag.evidence]
    if not rows:
        return "No words in the text: added by hand."
    if len(rows) <= FEW + 1:
        return _lines(rows)
    return format_html(
        "{}<details><summary>{} more</summary>{}</details>", _lines(rows[:FEW]), len(rows) - FEW, _lines(rows[FEW:])
    )


def _lines(rows):
    return format_html_join("", "<div>{}</div>", ((row,) for row in rows))


def _in_sentence(text, start, end, rule):
    return format_html('{} <span class="quiet">({})</span>', in_its_words(text, start, end), rule)


def in_its_words(text, start, end):
    """The marked words with a little text on either side, which is never cut within a word."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "…" + before.partition(" ")[2]
    if len(text) > end + AROUND:
        after = after.rpartition(" ")[0] + "…"
    return format_html("{}<mark>{}</mark>{}", before, text[start:end], after)
