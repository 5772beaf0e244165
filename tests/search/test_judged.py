"""Measuring the ranking on judged texts: what is read, and what the figures say."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefs import search
from briefs.management.benchmarks import judged
from tests.factories import StoryFactory

GRADES = {"1": {"a": 2, "b": 1}}


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_best_order_has_full_quality_and_a_worse_one_less():
    asked = {"1": "tungsten"}
    assert judged.quality(lambda _: ["a", "b", "c"], asked, GRADES) == (1.0, 1.0, 1.0)
    ndcg, average_precision, recall = judged.quality(lambda _: ["c", "b"], asked, GRADES)
    assert 0 < ndcg < 0.5
    assert (average_precision, recall) == (0.25, 0.5)


def test_questions_that_nobody_judged_are_left_out():
    assert judged.quality(lambda _: ["a", "b"], {"1": "x", "2": "y"}, GRADES).recall == 1.0
    with pytest.raises(judged.UnreadableJudgements, match="numbers of both files"):
        judged.quality(lambda _: ["a"], {"7": "x"}, GRADES)


def test_files_are_read_and_a_bad_line_is_named(tmp_path):
    assert judged.read_questions(written(tmp_path, "q", "1\tWho won?\n\n")) == {"1": "Who won?"}
    assert judged.read_judgements(written(tmp_path, "j", "1 0 a 2\n1 0 b 0\n")) == {"1": {"a": 2}}
    with pytest.raises(judged.UnreadableJudgements, match="q, line 2"):
        judged.read_questions(written(tmp_path, "q", "1\tWho won?\nWho lost?\n"))
    with pytest.raises(judged.UnreadableJudgements, match="j, line 1"):
        judged.read_judgements(written(tmp_path, "j", "1 a 2\n"))


def test_plain_bm25_puts_the_rare_word_first(tmp_path):
    texts = ["The minister spoke.", "The ministers spoke of tungsten.", "The minister slept."]
    lines = [json.dumps({"id": str(place), "body": text}) for place, text in enumerate(texts)]
    plain = judged.PlainBM25(written(tmp_path, "t.jsonl", "\n".join(lines)))
    assert plain.answers("Which minister spoke of tungsten?")[0] == "1"


@pytest.mark.django_db
def test_the_archive_answers_with_the_ids_of_the_texts():
    story = StoryFactory(headline="", body="Tungsten rises.", key="a17")
    search.refresh([story, StoryFactory(headline="", body="Rain fell.")])
    assert judged.by_search("What about tungsten?") == ["a17"]


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(CommandError, match="Name three files"):
        call_command("bench", "ranking", texts=tmp_path / "t", stdout=StringIO())
