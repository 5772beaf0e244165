"""The map of countries: two hundred shapes, put together without a template."""

from django import template
from django.utils.safestring import mark_safe

from briefs.templatetags.page_text import escape, times

register = template.Library()
LAND = '<a href="{url}" tabindex="-1"><path class="land s{shade}" d="{outline}"/><title>{told}</title></a>\n'


@register.filter
def svg_lands(world):
    """The countries of a `WorldMap` as links with their counts; the list below says the same for the keyboard."""
    drawn = (
        LAND.format(
            url=escape(land.url),
            shade=land.shade,
            outline=escape(land.outline),
            told=escape(f"{land.name}: {times(land.count, 'story,stories')}"),
        )
        for land in world.lands
    )
    return mark_safe("".join(drawn))  # noqa: S308  (names and addresses are escaped)
