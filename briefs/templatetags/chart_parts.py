"""Counts over time as a figure: a chart whose bars are links, and the same as a table, made without a template."""

from django import template
from django.utils.safestring import mark_safe

from briefs.templatetags.page_text import escape, percent, times

register = template.Library()

FIGURE = (
    '<figure class="chart">\n<figcaption>{summary}</figcaption>\n'
    '<svg viewBox="0 0 {width} {full_height}" role="group" '
    'aria-label="Stories by {unit}, each bar leads to its stories">\n'
    '<line class="axis" x1="0" x2="{width}" y1="{base}" y2="{base}"/>\n{bars}\n{ticks}\n</svg>\n'
    '<details class="as-table"><summary>As a table</summary>\n'
    '<table><thead><tr><th scope="col">{head}</th><th scope="col">Stories</th></tr></thead>\n'
    "<tbody>{rows}</tbody></table>\n</details>\n</figure>"
)
BELOW = 5  # units between the labels' foot and the end of the drawing


@register.filter
def figure(chart) -> str:
    """A `Chart` as a figure, nothing without one. Bars that count nothing are left out; every value is escaped."""
    if not chart:  # templates have an empty text for what is not there
        return ""
    told = [(bar, escape(bar.label), escape(bar.url)) for bar in chart.bars if bar.count]
    html = FIGURE.format(
        summary=escape(chart.summary),
        width=chart.frame.width,
        full_height=chart.frame.full_height,
        base=chart.frame.height,
        unit=chart.unit,
        head=chart.unit.capitalize(),
        bars="".join([svg_bar(*one, chart.frame.height) for one in told]),
        ticks="".join([svg_tick(tick, chart.frame.full_height - BELOW) for tick in chart.ticks]),
        rows="".join([row(*one) for one in told]),
    )
    return mark_safe(html)  # noqa: S308  (words, labels and addresses are escaped)


def svg_bar(bar, label: str, url: str, base: float, tabindex: str = "") -> str:
    """One bar, with all of its height below the chart's top to be hit by a finger; label and address are escaped."""
    order = f' tabindex="{tabindex}"' if tabindex else ""
    told, left = f"{label}: {told_of(bar)}", f'x="{bar.x:g}" width="{bar.width:g}"'
    return (
        f'<a href="{url}" rel="nofollow"{order} aria-label="{told}">'
        f'<rect class="reach" {left} y="0" height="{base:g}"/>'
        f'<rect class="bar" {left} y="{bar.y:g}" height="{bar.height:g}"/><title>{told}</title></a>'
    )


def told_of(bar) -> str:
    """What a bar counts; where shares are drawn also what part that is: “3 stories of 120, 2.5%”."""
    stories = times(bar.count, "story,stories")
    return f"{stories} of {bar.of:,}, {percent(bar.share)}" if bar.of else stories


def svg_tick(tick, foot: float) -> str:
    """One label under the bars; the minor ones are left out where there is little room."""
    minor = ' class="minor"' if tick.is_minor else ""
    return f'<text{minor} x="{tick.x:g}" y="{foot:g}" text-anchor="{tick.anchor}">{escape(tick.label)}</text>'


def row(bar, label: str, url: str) -> str:
    """One bar as a row of the table; label and address are escaped."""
    return f'<tr><th scope="row"><a rel="nofollow" href="{url}">{label}</a></th><td>{bar.count:,}</td></tr>'
