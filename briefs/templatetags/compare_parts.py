"""Small charts side by side, and the table of all their numbers, made without a template."""

from django import template
from django.utils.safestring import mark_safe

from briefs.templatetags.chart_parts import BELOW, svg_bar, svg_tick
from briefs.templatetags.page_text import escape, percent, times

register = template.Library()

FIGURE = (
    '<figure class="chart small">\n<figcaption><h2><a rel="nofollow" href="{url}" dir="auto">{label}</a></h2>\n'
    "<p>{told}</p></figcaption>\n{drawing}</figure>\n"
)
DRAWING = (
    '<svg viewBox="0 0 {width} {full_height}" aria-hidden="true">\n'
    '<line class="axis" x1="0" x2="{width}" y1="{base}" y2="{base}"/>\n{bars}\n{ticks}\n</svg>\n'
)
TABLE = (
    '<details class="as-table"><summary>As a table</summary>\n<div class="quiet-table"><table>\n'
    '<thead><tr><th scope="col">{head}</th>{labels}</tr></thead>\n<tbody>{rows}</tbody>\n</table></div></details>\n'
)


@register.filter
def small_figure(value):
    """One of several charts that stand side by side; the label leads to its list, each column to a part of it."""
    told = times(value.count, "story,stories") + (f", {value.chart.most}" if value.chart and value.count else "")
    drawing = small_drawing(value.chart) if value.chart else ""
    html = FIGURE.format(url=escape(value.url), label=escape(value.label), told=escape(told), drawing=drawing)
    return mark_safe(html)  # noqa: S308  (words, labels and addresses are escaped)


def small_drawing(chart) -> str:
    """The columns, for pointers alone: who uses keys or listens has the same links in the table."""
    bars = (
        svg_bar(bar, escape(bar.label), escape(bar.url), chart.frame.height, "-1") for bar in chart.bars if bar.count
    )
    return DRAWING.format(
        width=chart.frame.width,
        full_height=chart.frame.full_height,
        base=chart.frame.height,
        bars="".join(bars),
        ticks="".join([svg_tick(tick, chart.frame.full_height - BELOW) for tick in chart.ticks]),
    )


@register.filter
def compared_table(values):
    """All numbers of charts that stand side by side, a row for each year, month or day that has any story."""
    drawn = [value for value in values if value.chart]
    if not drawn:
        return ""
    rows = zip(*(value.chart.bars for value in drawn), strict=True)
    html = TABLE.format(
        head=drawn[0].chart.unit.capitalize(),
        labels="".join(f'<th scope="col" dir="auto">{escape(value.label)}</th>' for value in drawn),
        rows="".join(table_row(bars) for bars in rows if any(bar.count for bar in bars)),
    )
    return mark_safe(html)  # noqa: S308  (labels and addresses are escaped)


def cell(bar) -> str:
    """What a bar counts, as its share where shares are drawn."""
    return percent(bar.share) if bar.of else f"{bar.count:,}"


def table_row(bars) -> str:
    cells = (
        f'<td><a rel="nofollow" href="{escape(bar.url)}">{cell(bar)}</a></td>' if bar.count else "<td>0</td>"
        for bar in bars
    )
    return f'<tr><th scope="row">{escape(bars[0].label)}</th>{"".join(cells)}</tr>\n'
