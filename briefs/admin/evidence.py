"""The words that caused a tag, shown in their sentence."""

from django.utils.html import format_html, format_html_join

AROUND = 60  # characters on either side


def evidence_html(tag):
    """Each span with a little text around it and the rule that fired; every word escaped."""
    story = tag.story
    rows = [_in_sentence(getattr(story, field), start, end, rule) for field, start, end, _, rule, *_ in tag.evidence]
    if not rows:
        return "No words in the text: added by hand."
    return format_html_join("", "<div>{}</div>", ((row,) for row in rows))


def _in_sentence(text, start, end, rule):
    before = ("…" if start > AROUND else "") + text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND] + ("…" if len(text) > end + AROUND else "")
    return format_html('{}<mark>{}</mark>{} <span class="quiet">({})</span>', before, text[start:end], after, rule)
