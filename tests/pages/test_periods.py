"""Dates in words, and dates that readers type."""

from datetime import date

import pytest

from briefs.periods import Period, in_words, read_period

TODAY = date(2025, 4, 8)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("8 April 2025", TODAY, TODAY),
        ("April 8, 2025", TODAY, TODAY),
        ("8 Sept. 2024", date(2024, 9, 8), date(2024, 9, 8)),
        ("february 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("last-7-days", date(2025, 4, 2), TODAY),
    ],
)
def test_a_typed_date_covers_its_first_and_last_day(text, first, last):
    assert read_period(text, TODAY) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("2023-02-29", "2025-13", "0000", "once", "last-9999-years", "2025-04-08-01", "٢", "08/04/2025"),
        *("8 April", "31 April 2025", "0 April 2025", "8 Mayday 2025", "8 April 9 2025", "8 April 2025 noon"),
    ],
)
def test_what_is_no_date_is_told_in_a_sentence(text):
    with pytest.raises(ValueError, match=r"date.*\.$"):
        read_period(text, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2024, 1, 1), date(2025, 12, 31), "2024 to 2025"),
        (date(2025, 4, 1), date(2025, 4, 30), "April 2025"),
        (date(2024, 11, 1), date(2025, 2, 28), "November 2024 to February 2025"),
        (date(2025, 4, 1), date(2025, 4, 8), "1 to 8 April 2025"),
        (date(2025, 3, 30), date(2025, 4, 8), "30 March to 8 April 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 to 2 January 2025"),
        (None, date(2025, 4, 8), "until 8 April 2025"),
        (date(2025, 4, 8), None, "since 8 April 2025"),
        (None, None, ""),
    ],
)
def test_a_period_is_told_as_a_title_tells_it(first, last, words):
    assert in_words(first, last) == words
