"""Parts of a page that are put together here, because templates would take longer for them than the search does.

A list has a hundred boxes and a dozen links to other pages; and its head and foot never change.
"""

from functools import lru_cache
from urllib.parse import quote_plus

from django import template
from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from briefs.keeping import Keep
from briefs.templatetags.page_text import escape

register = template.Library()

FIXED = Keep(200)


@register.simple_tag(takes_context=True)
def fixed(context, name, **given):
    """A part that depends on nothing but `given` and the page's own name (`room`): rendered once in a process."""
    match = getattr(context.get("request"), "resolver_match", None)
    values = {"room": match.url_name if match else "", **given}
    if settings.DEBUG:
        return get_template(name).render(values)
    return FIXED.get_or_make((name, *values.items()), lambda: get_template(name).render(values))


FACET = (
    '<details class="facet" id="facet-{name}"{data} open>\n<summary>{legend}{chosen}</summary>\n'
    '{cut}<fieldset data-plural="{plural}">\n<legend class="hidden">{legend}</legend>\n<ul>\n{boxes}</ul>\n'
    "{every}</fieldset>\n{ways}</details>\n"
)
EVERY = (
    '<p class="every"><label><input type="checkbox" form="ask" name="all_of" value="{name}"{checked}> '
    "<span>Only stories with all chosen {plural}</span></label></p>\n"
)
MORE = '<a class="more" rel="nofollow" href="{url}">{label}</a>\n'
CUT = (
    '<p class="hint">These are the {most:,} with the most stories. For another, write <code>{name}:</code> and the '
    "name among the words.</p>\n"
)
BELOW = ("", ' class="below"', ' class="below second"', ' class="below third"')
LEAVE_OUT = 'class="leave-out" rel="nofollow" href'
GAP = '<li aria-hidden="true">…</li>'
PAGE = '<li><a href="{url}"{current}><span class="hidden">Page </span>{number:,}</a></li>'


@register.filter
def panels(facets):
    """The facets of the form, each to be folded. The inputs belong to the form with the id `ask`."""
    return mark_safe("".join(map(panel, facets)))  # noqa: S308  (every value is escaped)


def panel(facet) -> str:
    """One `FacetGroup` as a fieldset of boxes, with the ways to all of its values and back."""
    chosen, plural, leave_out = facet.chosen, escape(facet.plural), escape(facet.leave_out)
    ways = [MORE.format(url=f"{escape(facet.more)}#facet-{facet.name}", label=f"All {plural}")] if facet.more else []
    ways += [MORE.format(url=escape(facet.less), label="Only the first ten")] if facet.less else []
    return FACET.format(
        name=facet.name,
        legend=escape(facet.legend),
        cut=CUT.format(most=facet.most, name=facet.name) if facet.most else "",
        plural=plural,
        data=f' data-chosen="{chosen}"' if chosen else "",
        chosen=f' <span class="count">{chosen} chosen</span>' if chosen else "",
        boxes="".join(box(facet.name, choice, leave_out) for choice in facet.choices),
        every="" if facet.every is None else every_of(facet, plural),
        ways="".join(ways),
    )


def every_of(facet, plural: str) -> str:
    """The box that asks for all chosen values of a facet instead of any."""
    return EVERY.format(name=facet.name, plural=plural, checked=" checked" if facet.every else "")


def box(name: str, choice, without: str) -> str:
    """One value: a box with its count, and a link that leaves it out: an address, escaped, that wants the value."""
    head, middle, tail = constant(name, choice.value, choice.label, choice.depth)
    if choice.selected:
        return f"{head} checked{middle}{choice.count:,}</span></label></li>\n"
    return f'{head}{middle}{choice.count:,}</span></label><a {LEAVE_OUT}="{without}{tail}'


@lru_cache(10_000)
def constant(name: str, value: str, label: str, depth: int) -> tuple[str, str, str]:
    """What is the same in every box of a value: before “checked”, before the count, from the link’s value on."""
    label = escape(label)
    return (
        f'<li{BELOW[depth]}><label><input type="checkbox" form="ask" name="{name}" value="{escape(value)}"',
        f'> <span class="name">{label}</span> <span class="count">',
        f'{quote_plus(value)}" title="Leave out {label}"><span class="hidden">Leave out {label}</span></a></li>\n',
    )


@register.filter
def page_links(pages, here):
    """Links to (number, address) of other pages; None for a number stands for a gap, `here` is this page."""
    drawn = (
        PAGE.format(url=escape(url), number=number, current=' aria-current="page"' if number == here else "")
        if number
        else GAP
        for number, url in pages
    )
    return mark_safe("".join(drawn))  # noqa: S308  (addresses are escaped)
