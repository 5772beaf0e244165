"""Charts of shares: what part of all stories of its time each bar is, so that years of many stories weigh no more."""

from collections.abc import Iterable
from dataclasses import replace

from briefs.charts import LEAST_BAR, Chart, ChartBar
from briefs.search.answering.timeline import Histogram
from briefs.templatetags.page_text import percent


def fullest(histograms: Iterable[Histogram], whole: Histogram) -> float:
    """The largest share that any bar has of the whole of its time."""
    pairs = (pair for one in histograms for pair in zip(one.bars, whole.bars, strict=True))
    return max((bar.count / of.count for bar, of in pairs if of.count), default=0)


def in_shares(drawn: Chart | None, whole: Histogram, fills: float) -> Chart | None:
    """A chart of counts drawn as shares of the whole over the same bars; `fills` is the share that fills it."""
    if drawn is None:
        return None
    bars = [replace(bar, of=of.count) for bar, of in zip(drawn.bars, whole.bars, strict=True)]
    peak = max(bars, key=lambda bar: bar.share)
    base = drawn.frame.height
    most = f"most {'on' if drawn.unit == 'day' else 'in'} {peak.label} ({percent(peak.share)})"
    return replace(drawn, bars=[box(bar, bar.share / (fills or 1) * base, base) for bar in bars], most=most)


def box(bar: ChartBar, height: float, base: float) -> ChartBar:
    """The bar with this height; one that counts anything can be seen."""
    height = max(LEAST_BAR, height) if bar.count else 0.0
    return replace(bar, y=round(base - height, 2), height=round(height, 2))
