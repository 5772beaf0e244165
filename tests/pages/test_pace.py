"""How much a list brings, said beside its feed."""

from datetime import date, timedelta

import pytest

from briefs.pace import pace
from briefs.search import StoryQuery, find
from tests.factories import country
from tests.pages.making import story

pytestmark = pytest.mark.django_db
LAST = date(2025, 4, 8)


class Brought:
    """What a list brought lately, as `Found.lately` tells it."""

    def __init__(self, count, days=365):
        self.told = count, days

    def lately(self, most):
        return self.told


@pytest.mark.parametrize(
    ("count", "days", "phrase"),
    [
        (3650, 365, "about 10 stories a day, by the archive’s last year"),
        (156, 365, "about 3 stories a week, by the archive’s last year"),
        (43, 365, "about 1 story a week, by the archive’s last year"),
        (24, 365, "about 2 stories a month, by the archive’s last year"),
        (1, 365, "1 story in the archive’s last year"),
        (0, 365, "no story in the archive’s last year"),
        (12, 42, "about 2 stories a week, by the archive’s last year"),
        (12, 27, ""),
    ],
)
def test_the_pace_is_told_in_the_unit_that_fits(count, days, phrase):
    assert pace(Brought(count, days)) == phrase


def test_only_stories_of_the_last_year_of_the_archive_count():
    iran = country("Iran")
    for age in (0, 364, 365, 1000):
        story(f"{age} days old", iran, date=LAST - timedelta(days=age))
    assert find(StoryQuery(chosen={"country": ("iran",)})).lately(365) == (2, 365)


def test_list_and_country_page_tell_the_pace_beside_the_feed(client):
    iran, oman = country("Iran"), country("Oman")
    for number in range(8):
        story(f"Story {number}", iran, date=LAST - timedelta(days=7 * number))
    story("Other", oman, date=LAST)
    told = "About 1 story a week"
    assert told in client.get("/stories/?country=iran").content.decode()
    assert told in client.get("/countries/iran/").content.decode()
    assert told not in client.get("/countries/oman/").content.decode()
