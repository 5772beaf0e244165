"""Parts of a page that are put together here, because templates would take longer for them than the search does.

A list has a hundred boxes, a chart and a dozen links to other pages; and its head and foot never change.
"""

from django import template
from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from briefs.keeping import Keep
from briefs.templatetags.page_text import escape, times

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
TICK = '<text{minor} x="{x:g}" y="{y:g}" text-anchor="{anchor}">{label}</text>'
ROW = '<tr><th scope="row"><a rel="nofollow" href="{}">{}</a></th><td>{:,}</td></tr>'
GAP = '<li aria-hidden="true">…</li>'
PAGE = '<li><a href="{url}"{current}><span class="hidden">Page </span>{number:,}</a></li>'


@register.filter
def panels(facets):
    """The facets of the form, each to be folded. The inputs belong to the form with the id `ask`."""
    return mark_safe("".join(map(panel, facets)))  # noqa: S308  (every value is escaped)


def panel(facet) -> str:
    """One `FacetGroup` as a fieldset of boxes, with the ways to all of its values and back."""
    chosen, plural = facet.chosen, escape(facet.plural)
    ways = [MORE.format(url=f"{escape(facet.more)}#facet-{facet.name}", label=f"All {plural}")] if facet.more else []
    ways += [MORE.format(url=escape(facet.less), label="Only the first ten")] if facet.less else []
    return FACET.format(
        name=facet.name,
        legend=escape(facet.legend),
        cut=CUT.format(most=facet.most, name=facet.name) if facet.most else "",
        plural=plural,
        data=f' data-chosen="{chosen}"' if chosen else "",
        chosen=f' <span class="count">{chosen} chosen</span>' if chosen else "",
        boxes="".join(box(facet.name, choice) for choice in facet.choices),
        every="" if facet.every is None else every_of(facet, plural),
        ways="".join(ways),
    )


def every_of(facet, plural: str) -> str:
    """The box that asks for all chosen values of a facet instead of any."""
    return EVERY.format(name=facet.name, plural=plural, checked=" checked" if facet.every else "")


def box(name, choice) -> str:
    """One value: a box with its count, and a link that leaves it out."""
    label, checked = escape(choice.label), " checked" if choice.selected else ""
    leave_out = choice.leave_out and (
        f'<a class="leave-out" rel="nofollow" href="{escape(choice.leave_out)}" title="Leave out {label}">'
        f'<span class="hidden">Leave out {label}</span></a>'
    )
    return (
        f'<li{BELOW[choice.depth]}><label><input type="checkbox" form="ask" name="{name}" '
        f'value="{escape(choice.value)}"{checked}> <span class="name">{label}</span> '
        f'<span class="count">{choice.count:,}</span></label>{leave_out}</li>\n'
    )


@register.filter
def svg_bars(chart):
    """The bars of a chart that count anything, each a link with its words."""
    drawn = "".join(svg_bar(bar, chart.base) for bar in chart.bars if bar.count)
    return mark_safe(drawn)  # noqa: S308  (words and addresses are escaped)


def svg_bar(bar, base: float) -> str:
    """One bar, with all of its height below the chart's top to be hit by a finger."""
    told = escape(f"{bar.label}: {times(bar.count, 'story,stories')}")
    left = f'x="{bar.x:g}" width="{bar.width:g}"'
    return (
        f'<a href="{escape(bar.url)}" rel="nofollow" aria-label="{told}"><rect class="reach" {left} y="0" '
        f'height="{base:g}"/><rect class="bar" {left} y="{bar.y:g}" height="{bar.height:g}"/><title>{told}</title></a>'
    )


@register.filter
def svg_ticks(chart):
    """The labels under the bars; the minor ones are left out where there is little room."""
    drawn = (
        TICK.format(
            minor=' class="minor"' if tick.is_minor else "",
            x=tick.x,
            y=chart.full_height - 5,
            anchor=tick.anchor,
            label=escape(tick.label),
        )
        for tick in chart.ticks
    )
    return mark_safe("".join(drawn))  # noqa: S308  (labels are escaped)


@register.filter
def bar_rows(chart):
    """The same as rows of a table."""
    rows = (ROW.format(escape(bar.url), escape(bar.label), bar.count) for bar in chart.bars if bar.count)
    return mark_safe("".join(rows))  # noqa: S308  (words and addresses are escaped)


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
