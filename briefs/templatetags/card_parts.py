"""Cards: one story in a list. A page has twenty with a hundred links, so they are put together without a template."""

from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from django import template
from django.utils.safestring import mark_safe

from briefs.templatetags.page_text import day, escape, marked, weekday

register = template.Library()

CARD = (
    '<article class="card" data-story="{number}"><div>\n<h3{untitled} dir="auto"><a href="{url}">{title}</a></h3>\n'
    '<p class="meta">{time}{section} · {source}</p>\n{extract}</div>\n{tags}\n</article>\n'
)
TIME = '<time datetime="{}">{}</time> · '
EXTRACT = '<p class="extract" dir="auto">{}</p>\n'
WHOLE = '<div class="prose whole">\n{}</div>\n'
BLOCKS = {
    "list": '<ul class="bullets">{}</ul>\n',
    "subhead": '<h4 class="subhead" dir="auto">{}</h4>\n',
    "quote": '<figure class="quote"><blockquote dir="auto"><p>{}</p></blockquote>{}</figure>\n',
}
PARAGRAPH = '<p dir="auto">{}</p>\n'
TAGS = '<ul class="tags" aria-label="Tags">\n{}</ul>'
TAG = '<li><a class="tag{}" href="{}">{}</a></li>\n'
DAY = '<h2 class="day"><time datetime="{}">{} {}</time></h2>\n'


def card_html(card, has_date: bool) -> str:
    """One card from `views.cards`; `has_date` where no heading above it tells the day. Everything is escaped."""
    story = card.story
    html = CARD.format(
        number=story.pk,
        untitled=' class="untitled"' if card.is_untitled else "",
        url=escape(story.get_absolute_url()),
        title=marked(card.title, card.title_spans),
        time=TIME.format(story.date.isoformat(), day(story.date)) if has_date else "",
        section=escape(card.section),
        source=escape(story.edition.source.name),
        extract=whole_text(card.blocks)
        or (EXTRACT.format(marked(card.extract, card.extract_spans)) if card.extract else ""),
        tags=tag_list(card),
    )
    return mark_safe(html)  # noqa: S308  (every value is escaped)


def whole_text(blocks) -> str:
    """The parts of a whole story, every word escaped; nothing without parts."""
    return WHOLE.format("".join(map(block_html, blocks))) if blocks else ""


def block_html(block) -> str:
    """One block from `views.evidence`: bullets, a heading, a quotation with its speaker, a paragraph."""
    if block.kind == "list":
        items = (f'<li dir="auto">{marked(one.text, one.spans)}</li>' for one in block.paragraphs)
        return BLOCKS["list"].format("".join(items))
    told = marked(block.paragraphs[0].text, block.paragraphs[0].spans)
    speaker = ", ".join(filter(None, (block.paragraphs[0].speaker, block.paragraphs[0].role)))
    below = f"<figcaption>{escape(speaker)}</figcaption>" if speaker else ""
    return BLOCKS.get(block.kind, PARAGRAPH).format(told, below)


@register.filter
def tag_list(card):
    """The tags under a story, those that it is mainly about before those that it mentions, then its themes."""
    kinds = ((" main", card.about), ("", card.mentioned), (" theme", card.themes))
    tags = [
        TAG.format(kind, escape(one.get_absolute_url()), escape(one.name)) for kind, tagged in kinds for one in tagged
    ]
    return mark_safe(TAGS.format("".join(tags)) if tags else "")  # noqa: S308  (names and addresses are escaped)


@register.filter
def under_days(cards):
    """Cards whose `html` is ready, those of each day in a row under its heading."""
    told = (day_head(date) + in_a_row(held) for date, held in groupby(cards, attrgetter("day")))
    return mark_safe("".join(told))  # noqa: S308  (`card_html` made the cards)


@lru_cache(5_000)
def day_head(date) -> str:
    """The heading of a day."""
    return DAY.format(date.isoformat(), weekday(date), day(date))


@register.filter
def in_a_row(cards):
    """The `html` of cards, which is ready."""
    return mark_safe("".join(card.html for card in cards))  # noqa: S308  (`card_html` made the cards)
