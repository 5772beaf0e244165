"""The fit of themes: what the tagger says of labelled stories, and what would say it better."""

from datetime import date

import pytest
from django.core.management import call_command

from briefs.management.benchmarks import theme_labels, theme_weights
from briefs.tagging.values import TaggableText

DAY = date(2020, 1, 1)


def labelled(tagger, text, *labels, edition="one"):
    return theme_labels.labelled(tagger, edition, TaggableText("", text, DAY), labels, ())


@pytest.mark.parametrize(
    "text",
    [
        "Voters go to the polls in a parliamentary election that the opposition calls rigged.",
        "An earthquake killed forty people and destroyed hundreds of houses near the coast.",
        "A court sentenced the former minister to nine years in prison for bribery.",
    ],
)
def test_the_present_numbers_say_what_the_tagger_says(tagger, text):
    story, numbers = labelled(tagger, text), theme_weights.present(tagger.topics)
    hits = theme_weights.best(theme_weights._hits(story, numbers, tagger.topics), tagger.topics)
    told = tagger.tag(TaggableText("", text, DAY)).topics
    assert [hit.topic for hit in hits] == [hit.topic for hit in told if not tagger.topics[hit.topic].parent]


def test_labels_that_the_present_numbers_miss_pull_the_weights_towards_them(tagger):
    texts = [
        f"The election was held in the {place} without an incident." for place in ("north", "south", "east", "west")
    ]
    stories = [labelled(tagger, text, "health") for text in texts]
    stories = [theme_weights.replace(s, phrases=s.phrases | {"health": s.phrases["elections"]}) for s in stories]
    before, numbers = theme_weights.present(tagger.topics), theme_weights.fitted(stories, tagger.topics)
    phrases = stories[0].phrases["health"]
    assert numbers.points("health", phrases) > before.points("health", phrases)
    assert numbers.thresholds["health"] < before.thresholds["health"]
    assert numbers.thresholds["energy-and-resources"] == before.thresholds["energy-and-resources"]


def test_a_label_that_may_be_called_by_several_themes_is_found_by_any(tagger):
    story = labelled(
        tagger, "An earthquake killed forty people and destroyed hundreds of houses.", "disasters", "migration"
    )
    told = theme_weights.told([story], theme_weights.present(tagger.topics), tagger.topics)
    assert (told.found, told.missed, told.wrong, told.best, told.stories) == (1, 1, 0, 1, 1)


def test_the_command_prints_the_figures_of_the_samples(capsys):
    call_command("bench", "themes")
    assert "the present numbers" in capsys.readouterr().out
