"""The drift alarm: an edition unlike the recent ones of its source is held back, with the reason."""

from briefs.loading.drift import Profile, differences, section_of

USUAL = [Profile(9 + number % 2, 400.0 + number, frozenset({"across the globe"})) for number in range(8)]


def test_edition_like_the_recent_ones_raises_no_alarm():
    assert differences(Profile(9, 405.0, frozenset({"across the globe"})), USUAL) == []


def test_edition_of_one_story_is_named_with_the_usual_number():
    (reason,) = differences(Profile(1, 402.0, frozenset({"across the globe"})), USUAL)
    assert "1 stor" in reason
    assert "9" in reason


def test_stories_ten_times_as_long_as_usual_raise_the_alarm():
    assert differences(Profile(9, 4000.0, frozenset({"across the globe"})), USUAL)


def test_changed_headings_raise_the_alarm():
    assert differences(Profile(9, 402.0, frozenset({"sponsored by our friends"})), USUAL)


def test_topics_inside_a_section_are_another_one_every_day_and_raise_no_alarm():
    assert section_of("Law and crime › Lake trial") == section_of("Law and crime") == "law and crime"
    assert section_of("Sport") != "law and crime"
