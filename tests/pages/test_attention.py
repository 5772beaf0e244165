"""Silence, peak and share of lead stories; a gap in what was loaded is never told as silence."""

from datetime import date, timedelta

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from briefs import search
from briefs.attention import Attention, longest, peak_week
from briefs.coverage import coverage
from briefs.models import Edition, Entity
from tests.factories import EditionFactory, SourceFactory, StoryFactory, TopicFactory, country, tagged
from tests.pages.making import story

YEAR = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
WORKDAYS = [day for day in YEAR if day.weekday() < 5]


def numbers(days):
    return {day.toordinal() for day in days}


@given(
    mentions=st.sets(st.sampled_from(WORKDAYS), min_size=1, max_size=30),
    lost=st.sets(st.sampled_from(WORKDAYS), max_size=20),
)
def test_losing_editions_never_makes_a_silence(mentions, lost):
    left = coverage({"one": set(WORKDAYS) - lost})
    silence = longest(left, numbers(mentions - lost))
    if silence:
        assert not any(silence.first <= day <= silence.last for day in mentions)
        whole = longest(coverage({"one": WORKDAYS}), numbers(mentions))
        first_mention_is_there = min(mentions) not in lost
        assert silence.editions <= whole.editions or not first_mention_is_there


def test_an_edition_lost_within_a_silence_is_named_and_parts_it():
    days = [day for day in WORKDAYS if day != date(2024, 5, 15)]
    held, mentions = coverage({"one": days}), numbers([date(2024, 4, 1), date(2024, 7, 1)])
    assert [date.fromordinal(day) for day in held.missing] == [date(2024, 5, 15)]
    sure = longest(held, mentions)
    assert (sure.first, sure.editions, sure.missing) == (date(2024, 7, 2), 131, 0)
    perhaps = longest(held, numbers([date(2024, 1, 1), date(2024, 12, 1), date(2024, 12, 16)]), over_missing=True)
    assert (perhaps.first, perhaps.missing) == (date(2024, 1, 2), 1)


def test_days_without_an_edition_by_habit_are_not_missing():
    assert coverage({"one": WORKDAYS}).missing == ()
    assert coverage({"one": [day for day in YEAR if day.weekday() == 0]}).missing == ()


def test_an_edition_is_missed_even_where_another_source_has_one():
    fewer = [day for day in WORKDAYS if day != date(2024, 5, 15)]
    held = coverage({"one": fewer, "two": YEAR})
    assert held.missing == (date(2024, 5, 15).toordinal(),)
    assert date(2024, 5, 15).toordinal() not in [day for stretch in held.stretches for day in stretch]


def test_a_month_that_was_not_loaded_is_no_silence():
    days = [day for day in WORKDAYS if day.month != 6]
    silence = longest(coverage({"one": days}), numbers([date(2024, 5, 1), date(2024, 7, 8)]))
    assert (silence.first, silence.is_now) == (date(2024, 7, 9), True)
    before = longest(coverage({"one": days}), numbers([date(2024, 5, 1), *WORKDAYS[-120:]]))
    assert (before.first, before.last) == (date(2024, 5, 2), date(2024, 5, 31))


def test_time_before_the_first_mention_and_short_pauses_are_no_silence():
    assert longest(coverage({"one": WORKDAYS}), numbers(WORKDAYS[-3:])) is None
    assert longest(coverage({"one": WORKDAYS}), numbers(WORKDAYS[::5])) is None
    assert longest(coverage({}), set()) is None


def test_the_peak_week_begins_on_a_monday_and_the_latest_of_equals_is_told():
    counts = {date(2024, 1, 7).toordinal(): 2, date(2024, 1, 8).toordinal(): 1, date(2024, 1, 14).toordinal(): 1}
    week = peak_week(counts)
    assert (week.first, week.last, week.count) == (date(2024, 1, 8), date(2024, 1, 14), 2)
    assert week.words == "8 to 14 January 2024"
    assert peak_week({}) is None


@pytest.fixture
def weeks(db):
    """Twelve weeks of workdays; Iran in the first two and in one lead story, Oman in every edition."""
    iran, oman, trade = country("Iran"), country("Oman"), TopicFactory(name="Trade")
    for number, day in enumerate(WORKDAYS[:60]):
        edition = EditionFactory(date=day, title=f"Edition {number}")
        tagged(
            StoryFactory(edition=edition, section="lead" if number == 3 else "brief"), oman, *([iran] * (number < 10))
        )
    story("Trade", iran, topics=[trade], edition=EditionFactory(date=WORKDAYS[10]))
    search.rebuild()


def test_a_country_page_tells_silence_peak_and_lead_stories(client, weeks):
    told = client.get("/countries/iran/").context["attention"]
    assert (told.silence.editions, told.silence.first, told.silence.is_now) == (49, WORKDAYS[11], True)
    assert (told.leads, told.count, told.leads_of_all, told.count_of_all) == (1, 11, 1, 61)
    assert told.peak.count == 5


def test_the_peak_week_leads_to_its_stories(client, weeks):
    response = client.get("/countries/iran/")
    told = client.get(response.context["peak_list"]).context
    assert told["count"] == response.context["attention"].peak.count


def test_a_country_that_is_told_of_all_the_time_has_no_silence(client, weeks):
    assert client.get("/countries/oman/").context["attention"].silence is None


def test_countries_gone_quiet_are_told_with_what_was_usual_and_the_others_are_not(client, weeks):
    (row,) = client.get("/quiet/").context["rows"]
    assert (row.label, row.latest, row.silent, row.missing) == ("Iran", WORKDAYS[10], 49, 0)
    assert "Oman" not in client.get("/quiet/").content.decode()


def test_missing_editions_are_named_and_are_no_silence(client, weeks):
    lost = Edition.objects.filter(date__in=WORKDAYS[20:30])
    search.forget(list(lost.values_list("stories", flat=True)))
    lost.delete()
    response = client.get("/quiet/")
    (row,) = response.context["rows"]
    assert (row.silent, row.missing) == (39, 10)
    assert "On 10 days an edition is missing" in response.content.decode()
    silence = client.get("/countries/iran/").context["attention"].silence
    assert (silence.first, silence.editions) == (WORKDAYS[30], 30)


def test_the_longest_silence_leads_to_the_stories_on_either_side(client, weeks):
    assert "after it" not in client.get("/countries/iran/").content.decode()  # it goes on
    back = tagged(
        StoryFactory(edition=EditionFactory(date=WORKDAYS[45], title="Back")), Entity.objects.get(slug="iran")
    )
    search.refresh([back])
    page = client.get("/countries/iran/")
    before, after = page.context["silence_lists"]
    assert (
        f'{escape(before)}">before it</a>, <a rel="nofollow" href="{escape(after)}">after it</a>'
        in page.content.decode()
    )
    assert client.get(before).context["cards"][0].day == WORKDAYS[10]
    assert [card.day for card in client.get(after).context["cards"]] == [WORKDAYS[45]]


def test_where_editions_lie_far_apart_no_silence_is_told(client, db):
    iran = country("Iran")
    for year in range(2015, 2022):
        story(f"In {year}", *([iran] if year in (2015, 2021) else ()), edition=EditionFactory(date=date(year, 1, 5)))
    assert client.get("/countries/iran/").context["attention"].silence is None
    assert "cannot be told" in client.get("/countries/iran/").content.decode()
    assert "They lie too far apart" in client.get("/quiet/").content.decode()


def test_an_empty_archive_has_a_page_of_quiet_countries(client, db):
    assert "No edition has been published yet." in client.get("/quiet/").content.decode()


def test_drafts_are_no_coverage(client, weeks):
    EditionFactory(date=date(2024, 12, 31), status="draft", source=SourceFactory(name="Other"))
    assert client.get("/quiet/").context["last"] == WORKDAYS[59]


def test_a_silence_that_a_missing_edition_may_have_broken_is_told_as_such(client, weeks):
    lost = Edition.objects.filter(date=WORKDAYS[40])
    search.forget(list(lost.values_list("stories", flat=True)))
    lost.delete()
    response = client.get("/countries/iran/")
    told = response.context["attention"]
    assert (told.silence.first, told.silence.last, told.silence.editions) == (WORKDAYS[11], WORKDAYS[39], 29)
    assert (told.perhaps.editions, told.perhaps.missing) == (48, 1)
    assert ": 48 days, with 1 day between them whose edition is missing" in response.content.decode()
    assert "it lacks one on 1 day" in response.content.decode()


@pytest.mark.parametrize(("leads", "leads_of_all", "is_told"), [(0, 4, False), (0, 5, True), (1, 1, True)])
def test_lead_stories_are_told_where_there_are_some_worth_telling(leads, leads_of_all, is_told):
    told = Attention(None, None, None, leads, 18, leads_of_all, 1_000, 0, True)
    assert told.tells_leads is is_told
