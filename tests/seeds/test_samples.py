"""The sample editions in seeds/ against their labels by hand, and against what this project promises of them."""

import json
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from briefs.parsing import Section, parse_document, read_document

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
EDITIONS = sorted(SEEDS.glob("*-morning-file.txt"))
LICENCE = "licensed under Creative Commons Attribution 4.0 International (CC BY 4.0)"
THEMES = 20


def labels_of(path):
    return json.loads((path.parent / "labels" / f"{path.stem}.json").read_text("utf-8"))


def folded(text):
    """Text with every run of white space, no-break space included, made one space."""
    return re.sub(r"\s+", " ", text).strip()


def all_stories():
    return [story for path in EDITIONS for story in labels_of(path)["stories"]]


@pytest.fixture(params=EDITIONS, ids=lambda path: path.stem)
def sample(request):
    """One edition: its path, its text with white space folded, its labels."""
    return request.param, folded(request.param.read_text("utf-8")), labels_of(request.param)


def test_there_are_editions_and_stories_enough_to_browse():
    look_ahead = sum(len(labels_of(path)["agenda"]) for path in EDITIONS)
    assert len(EDITIONS) >= 12
    assert len(all_stories()) >= 120
    assert look_ahead >= 24


def test_the_stories_come_from_sixty_countries_and_more():
    countries = {code for story in all_stories() for code in story["countries"]}
    assert len(countries) >= 60
    assert {"GE", "NE", "NG", "KP", "KR", "CD", "CG", "GN", "GW", "GQ", "PG", "TW", "XK", "PS", "TD", "DM"} <= countries


def test_every_theme_has_several_stories():
    topics = [topic for story in all_stories() for topic in story["topics"]]
    assert len(set(topics)) == THEMES
    assert all(topics.count(topic) >= 3 for topic in set(topics))


def test_the_editions_cover_eight_years_and_two_runs_of_days():
    days = [date.fromisoformat(path.name[:10]) for path in EDITIONS]
    runs = [(one, other) for one, other in pairwise(days) if other - one == timedelta(days=1)]
    assert len({day.year for day in days}) >= 8
    assert len(runs) >= 3, "a run of three days counts as two steps, a run of two as one"


def test_each_edition_is_dated_by_its_file_name_on_a_weekday(sample):
    path, _, labels = sample
    day = date.fromisoformat(labels["date"])
    assert path.name.startswith(labels["date"])
    assert day.weekday() < 5


def test_each_file_states_its_licence_and_none_claims_another_publisher(sample):
    _, text, _ = sample
    assert LICENCE in text
    assert "Council on Foreign Relations" not in text
    assert "CFR" not in text


def test_labels_stand_in_the_text_in_their_order(sample):
    _, text, labels = sample
    position = 0
    for story in labels["stories"] + labels["agenda"]:
        headed = folded(f"{story.get('headline', '')} {story['first_words']}")
        start = text.find(headed, position)
        position = text.find(story["last_words"], start)
        assert 0 <= start <= position, story["first_words"]


def test_what_is_no_story_stands_in_the_text_too(sample):
    _, text, labels = sample
    assert [words for words in labels["not_stories"] if words not in text] == []


def test_briefs_are_neither_headlines_nor_essays(sample):
    _, text, labels = sample
    for brief in labels["stories"][1:]:
        body = text[text.find(brief["first_words"]) : text.find(brief["last_words"]) + len(brief["last_words"])]
        assert 40 <= len(body.split()) <= 110, brief["headline"]


def test_the_parser_finds_every_labelled_story_and_claims_every_line(sample):
    path, _, labels = sample
    [edition] = parse_document(read_document(path))
    news = [story for story in edition.stories if story.section != Section.AHEAD]
    assert [folded(story.headline).rstrip(".") for story in news] == [
        s["headline"].rstrip(".") for s in labels["stories"]
    ]
    assert len(edition.stories) == len(labels["stories"]) + len(labels["agenda"])
    assert list(edition.unclaimed) == []
    assert list(edition.warnings) == []


def test_the_parser_reads_date_and_title_as_labelled(sample):
    path, _, labels = sample
    [edition] = parse_document(read_document(path))
    assert str(edition.date) == labels["date"]
    assert edition.title == labels["title"]
