"""The same story once: found, decided, shown."""

import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import copies, curation, likeness
from briefs.copies import finding
from briefs.models import Story, StoryCopy, StorySketch
from tests.copies.test_likeness import EDITED, OTHER, STORY
from tests.editing import withdrawn
from tests.factories import EditionFactory, SourceFactory, StoryCopyFactory, StoryFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = date(2024, 5, 2)


def story(body=STORY, source="Example Brief", day=DAY, status="published", **fields):
    edition = EditionFactory(source=SourceFactory(name=source), date=day, status=status)
    return StoryFactory(edition=edition, body=body, **fields)


def noted(*stories):
    copies.note_copies(stories)
    return [(copy.first, copy.second, copy.kind) for copy in StoryCopy.objects.order_by("pk")]


def test_exact_copy_in_another_source_is_linked_whatever_its_signs():
    first, second = story(), story(STORY.upper().replace(".", " …"), "The Other Brief")
    assert noted(first, second) == [(first, second, "exact")]
    assert [(one.story, one.is_exact) for one in copies.copies_of(second)] == [(first, True)]


def test_copy_is_found_when_it_is_loaded_later():
    first = story()
    copies.note_copies([first])
    second = story(source="The Other Brief")
    assert copies.note_copies([second.pk]) == {first.pk, second.pk}


def test_story_with_an_edited_sentence_is_offered_to_editors_only():
    first, second = story(), story(EDITED, "The Other Brief", DAY + timedelta(days=1))
    assert noted(first, second) == [(first, second, "near")]
    assert StoryCopy.objects.waiting().count() == 1
    assert copies.copies_of(first) == []


def test_near_copy_beyond_doubt_is_shown_at_once():
    first, second = story(), story(STORY.replace("twice since", "two times since"), "The Other Brief")
    copies.note_copies([first, second])
    assert [(one.story, one.is_exact) for one in copies.copies_of(first)] == [(second, False)]


def test_another_story_of_the_same_event_is_not_linked():
    assert noted(story(), story(OTHER, "The Other Brief")) == []


def test_one_wording_for_two_events_is_not_linked():
    body = "Alaska reports its first case of the new variant of the virus that was found in spring."
    assert noted(story(body), story(body.replace("Alaska", "Manitoba"))) == []


def test_near_copies_lie_days_apart_at_most_exact_ones_any_time():
    later = DAY + timedelta(days=400)
    first, near, exact = story(), story(EDITED, day=later), story(day=later)
    assert (first, exact, "exact") in noted(first, near, exact)
    assert not StoryCopy.objects.of([first]).filter(kind="near").exists()


def test_short_text_is_a_copy_only_word_for_word_with_its_headline_and_of_the_same_days():
    body = "Talks go on in the capital."
    first = story(body, headline="Herring")
    same = story(body, "The Other Brief", headline="Herring")
    story(body, headline="Cod")
    story(body, headline="Herring", day=DAY + timedelta(days=90))
    assert noted(*Story.objects.order_by("pk")) == [(first, same, "exact")]


def test_story_without_any_word_has_no_copy():
    assert noted(story("…", headline=""), story("…", headline="")) == []


def test_rejected_pair_stays_rejected_and_unseen():
    first, second = story(), story(source="The Other Brief")
    copies.note_copies([first, second])
    editor = UserFactory()
    copies.reject(StoryCopy.objects.get(), editor)
    copies.note_copies([second])
    call_command("find_copies", rebuild=True, verbosity=0)
    pair = StoryCopy.objects.get()
    assert (pair.decision, pair.decided_by) == ("rejected", editor)
    assert copies.copies_of(first) == []


def test_accepted_near_copy_is_shown():
    pair = StoryCopyFactory()
    assert copies.copies_of(pair.first) == []
    copies.accept(pair)
    assert [one.story for one in copies.copies_of(pair.first)] == [pair.second]


def test_automatic_pair_goes_when_a_text_is_changed():
    first, second = story(), story(source="The Other Brief")
    copies.note_copies([first, second])
    second.body = OTHER
    second.save()
    assert noted(second) == []


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_only_published_stories_are_shown(status):
    first, second = story(), story(source="The Other Brief", status=status)
    copies.note_copies([first, second])
    assert copies.copies_of(first) == []
    assert len(copies.copies_of(second)) == 1


def test_withdrawn_story_disappears_under_the_other_and_deleted_one_takes_its_pair_along():
    first, second = story(), story(source="The Other Brief")
    copies.note_copies([first, second])
    withdrawn(second, "It was wrong.")
    assert copies.copies_of(first) == []
    second.delete()
    assert not StoryCopy.objects.exists()
    assert StorySketch.objects.count() == 1


def test_text_printed_a_hundred_times_makes_few_pairs():
    edition = EditionFactory(date=DAY)
    noted(*[StoryFactory(edition=edition, body=STORY) for _ in range(100)])
    assert StoryCopy.objects.count() <= 100 * finding.MOST_COPIES


def test_many_stories_take_as_many_queries_as_few():
    def queries(number):
        edition = EditionFactory()
        stories = [StoryFactory(edition=edition, body=f"{word} {STORY}") for word in "abcdefghijklmnop"[:number]]
        with CaptureQueriesContext(connection) as captured:
            copies.note_copies(stories)
        return len(captured)

    assert queries(16) <= queries(2)


def test_command_finds_what_was_loaded_before_and_the_second_run_has_nothing_to_do():
    story(), story(source="The Other Brief")
    out = io.StringIO()
    call_command("find_copies", stdout=out)
    call_command("find_copies", stdout=out)
    assert out.getvalue().splitlines() == [
        "2 stories compared; the archive holds 1 exact and 0 near pairs.",
        "0 stories compared; the archive holds 1 exact and 0 near pairs.",
    ]


def test_corrected_date_brings_short_copies_together():
    body = "Talks go on in the capital."
    first, second = story(body, headline="Herring"), story(body, headline="Herring", day=DAY + timedelta(days=90))
    assert noted(first, second) == []
    second.edition.date = DAY
    curation.edition_changed(second.edition)
    assert StoryCopy.objects.get().kind == "exact"


def test_bands_find_nearly_every_pair_that_shares_half_its_shingles():
    words = [f"w{number}" for number in range(80)]
    met = 0
    for trial in range(200):
        first = likeness.shingles([f"t{trial}{word}" for word in words])
        second = likeness.shingles([f"t{trial}{word}" for word in [*words[:60], *(f"x{n}" for n in range(20))]])
        met += bool(set(likeness.bands(likeness.sketch(first))) & set(likeness.bands(likeness.sketch(second))))
    assert met >= 190
