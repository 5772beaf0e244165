"""Figures and errors of the evaluation."""

import os
from pathlib import Path

import pytest
from django.core.management import call_command

from briefs.tagging.evaluation import Report, same_body, same_name, score_story, story_body

PREDICTED = {
    "countries": ["IR", "US"],
    "about": ["IR"],
    "people": ["Trump"],
    "organisations": [],
    "themes": ["diplomacy", "health"],
}


def test_right_wrong_and_missed_are_counted():
    report = Report()
    gold = {"first_words": "A", "countries": ["IR", "CN"], "people": ["Donald Trump"], "themes": ["diplomacy"]}
    score_story(report, PREDICTED, gold)
    tally = report.tallies["countries"]
    assert (tally.found, tally.wrong, tally.missed) == (1, 1, 1)
    assert report.tallies["people"].f1 == 1.0
    assert report.exact_sets == 0
    assert report.best_theme_right == 1
    assert report.classes()["themes", "wrong"] == 1


def test_optional_labels_are_neither_right_nor_wrong():
    report = Report()
    score_story(report, PREDICTED, {"countries": ["IR"], "countries_optional": ["US"], "themes": []})
    assert report.exact_sets == 1


def test_names_match_by_words_and_bodies_by_initials():
    assert same_name("Trump", "Donald Trump")
    assert not same_name("Ivanka Trump", "Donald Trump")
    assert same_body("WFP", "World Food Program")
    assert not same_body("WHO", "World Food Program")


def test_a_body_is_found_by_its_first_and_last_words():
    text = "Headline\n\nThe first words here are\nsix of many and then the last of the words are.\n\nMore"
    gold = {"first_words": "The first words here are six", "last_words": "the last of the words are."}
    assert story_body(text, gold) == "The first words here are six of many and then the last of the words are."
    assert story_body("Nothing", gold) is None


@pytest.mark.shared
def test_the_labelled_editions_stay_this_good(capsys):
    folder = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    call_command("evaluate_tagging", str(folder / "samples" / "gold"))
    figures = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}

    def f1(kind):
        return float(figures[kind].split("F1")[1].split()[0])

    assert f1("countries") >= 0.97
    assert f1("people") >= 0.95
    assert f1("organisations") >= 0.86
    assert f1("themes") >= 0.82
