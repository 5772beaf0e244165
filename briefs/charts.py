"""Counts over time as the geometry of a chart that templates draw as SVG: bars that link, and the same as rows."""

from dataclasses import dataclass
from datetime import date

from briefs.addresses import Address
from briefs.periods import in_words

WIDTH, HEIGHT, FOOT = 720, 90, 26
LEAST_BAR, WIDEST_BAR = 2.0, 40.0
ROOM = 28  # that a label wants on either side
MOST_LABELS = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a drawing is, and how many labels its axis may carry."""

    width: int = WIDTH
    height: int = HEIGHT  # of the highest bar
    labels: int = MOST_LABELS

    @property
    def full_height(self) -> int:
        return self.height + FOOT


WHOLE = Frame()
SMALL = Frame(300, 70, 4)  # one of several that stand side by side


@dataclass(slots=True)  # made by the hundred: freezing would double what they cost
class ChartBar:
    """One bar: its box in the drawing, the words of its tooltip, and the list that it leads to."""

    x: float
    y: float
    width: float
    height: float
    label: str
    count: int
    url: str
    of: int = 0  # stories that it is a part of, where shares are drawn

    @property
    def share(self) -> float:
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Tick:
    """One label on the axis; `anchor` is SVG's word for which end of the text stands at `x`."""

    x: float
    label: str
    anchor: str
    is_minor: bool  # left out where there is little room


@dataclass(frozen=True, slots=True)
class Chart:
    unit: str
    bars: list[ChartBar]
    ticks: list[Tick]
    highest: int
    total: int
    summary: str
    most: str = ""
    frame: Frame = WHOLE


def chart(histogram, address: Address, highest: int = 0, frame: Frame = WHOLE) -> Chart | None:
    """The drawing of a `Histogram`; None where there is nothing to compare. Each bar leads to its own days.

    Drawings that are compared share the number that fills them, `highest`; one alone is filled by its own highest bar.
    """
    bars = histogram.bars
    if len(bars) < 2:
        return None
    highest = highest or max(bar.count for bar in bars) or 1
    drawn = drawn_bars(bars, highest, frame, address.dropping("date", "from", "to", "year", "month").around("date"))
    total, told = sum(bar.count for bar in bars), (summary(histogram.unit, drawn), most(histogram.unit, drawn))
    return Chart(histogram.unit, drawn, ticks(histogram, frame), highest, total, *told, frame)


def drawn_bars(bars, highest: int, frame: Frame, link: tuple[str, str]) -> list[ChartBar]:
    """The boxes of all bars, side by side."""
    step = frame.width / len(bars)
    width = min(step - min(2.0, step * 0.2), WIDEST_BAR)
    lefts = [place * step + (step - width) / 2 for place in range(len(bars))]
    return [
        drawn_bar(bar, left, width, bar.count / highest * frame.height, frame.height, link)
        for bar, left in zip(bars, lefts, strict=True)
    ]


def drawn_bar(bar, x: float, width: float, height: float, base: float, link: tuple[str, str]) -> ChartBar:
    """The box of one bar; a bar that counts anything is at least two units high, so that it can be seen."""
    height = max(LEAST_BAR, height) if bar.count else 0.0
    url = typed(bar.start, bar.end).join(link) if bar.count else ""
    x, y, width, height = (round(number, 2) for number in (x, base - height, width, height))
    label = in_words(bar.start, bar.end)
    return ChartBar(x, y, width, height, label, bar.count, url)


def typed(start: date, end: date) -> str:
    """A bar's days as a reader would type them: a year, a month or a day."""
    if start == end:
        return start.isoformat()
    return f"{start:%Y-%m}" if (start.year, start.month) == (end.year, end.month) else f"{start.year:04}"


def ticks(histogram, frame: Frame) -> list[Tick]:
    """Labels under the bars, at most as many as the frame may carry, never over one another."""
    bars = histogram.bars
    step = frame.width / len(bars)
    wanted = labelled(histogram.unit, bars)
    unit = "year" if len(wanted) < len(bars) else histogram.unit
    every = -(-len(wanted) // frame.labels)
    marks = []
    for number, place in enumerate(wanted[::every]):
        x, anchor = place * step + step / 2, "middle"
        if x < ROOM:
            x, anchor = place * step, "start"
        elif x > frame.width - ROOM:
            x, anchor = min(frame.width, (place + 1) * step), "end"
        marks.append(Tick(round(x, 1), axis_label(unit, bars[place].start), anchor, number % 2 == 1))
    return marks


def labelled(unit: str, bars) -> list[int]:
    """Which bars may carry a label: of many months only each January, where there are some."""
    new_years = [place for place, bar in enumerate(bars) if unit == "month" and bar.start.month == 1]
    is_long = len(bars) > 2 * MOST_LABELS and len(new_years) > 2
    return new_years if is_long else list(range(len(bars)))


def axis_label(unit: str, day: date) -> str:
    if unit == "year":
        return str(day.year)
    if unit == "month":
        return f"{day:%b} {day.year}"
    return f"{day.day} {day:%b}"


def summary(unit: str, bars: list[ChartBar]) -> str:
    """The chart in a sentence, for those who cannot see it."""
    return f"Stories by {unit}, {bars[0].label} to {bars[-1].label}; {most(unit, bars)}."


def most(unit: str, bars: list[ChartBar]) -> str:
    """Where the highest bar stands, as in “most in 2021 (20)”."""
    peak = max(bars, key=lambda bar: bar.count)
    return f"most {'on' if unit == 'day' else 'in'} {peak.label} ({peak.count:,})"
