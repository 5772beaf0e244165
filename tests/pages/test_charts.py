"""The histogram as geometry."""

from datetime import date

from briefs.addresses import Address
from briefs.charts import HEIGHT, WIDTH, chart
from briefs.search import Bar, Histogram

LIST = Address("/stories/", (("country", "iran"), ("year", "2024")))


def years(*counts):
    return Histogram(
        "year", [Bar(date(2020 + n, 1, 1), date(2020 + n, 12, 31), count) for n, count in enumerate(counts)]
    )


def test_the_highest_bar_fills_the_drawing_and_the_others_stand_in_proportion():
    drawn = chart(years(4, 2, 1), LIST)
    assert [bar.height for bar in drawn.bars] == [HEIGHT, HEIGHT / 2, HEIGHT / 4]
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in drawn.bars)


def test_a_bar_leads_to_its_own_days_and_keeps_the_other_filters():
    drawn = chart(years(4, 2), LIST)
    assert drawn.bars[1].url == "/stories/?country=iran&date=2021"


def test_a_bar_of_nothing_leads_nowhere_and_a_single_story_can_be_seen():
    drawn = chart(years(0, 1, 10_000), LIST)
    assert (drawn.bars[0].url, drawn.bars[0].height) == ("", 0)
    assert drawn.bars[1].height >= 2


def test_one_bar_is_no_comparison():
    assert chart(years(4), LIST) is None
    assert chart(Histogram("year", []), LIST) is None


def test_labels_on_the_axis_are_few_and_within_the_drawing():
    drawn = chart(years(*range(1, 90)), LIST)
    assert len(drawn.ticks) <= 10
    assert all(0 <= tick.x <= WIDTH for tick in drawn.ticks)


def test_a_few_months_are_named_each_and_january_too():
    months = [(2025, 12), (2026, 1), (2026, 2)]
    drawn = chart(Histogram("month", [Bar(date(*month, 1), date(*month, 28), 1) for month in months]), LIST)
    assert [tick.label for tick in drawn.ticks] == ["Dec 2025", "Jan 2026", "Feb 2026"]


def test_many_months_are_named_by_their_years():
    months = [(year, month) for year in (2024, 2025, 2026) for month in range(1, 13)]
    drawn = chart(Histogram("month", [Bar(date(*month, 1), date(*month, 28), 1) for month in months]), LIST)
    assert [tick.label for tick in drawn.ticks] == ["2024", "2025", "2026"]


def test_many_months_of_hardly_two_years_are_named_from_the_first_on():
    months = [(year, month) for year in (2023, 2024) for month in range(1, 13)][1:]
    drawn = chart(Histogram("month", [Bar(date(*month, 1), date(*month, 28), 1) for month in months]), LIST)
    assert [tick.label for tick in drawn.ticks][:2] == ["Feb 2023", "May 2023"]


def test_the_chart_is_told_in_a_sentence_too():
    assert chart(years(4, 20), LIST).summary == "Stories by year, 2020 to 2021; most in 2021 (20)."
    days = [Bar(date(2020, 1, n), date(2020, 1, n), n) for n in (1, 2)]
    told = "Stories by day, 1 January 2020 to 2 January 2020; most on 2 January 2020 (2)."
    assert chart(Histogram("day", days), LIST).summary == told
