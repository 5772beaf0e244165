"""Interchange JSONL: one story a line, editions by source, date and title."""

import gzip
import json
import os
import re
from datetime import date

import pytest

from briefs.parsing import Hints, Limits, ParsingError, Section, document_from_text, parse_document
from briefs.parsing.layouts.jsonl import stream_jsonl


def line(**fields):
    return json.dumps(
        {"source": "coast-wire", "date": "2020-01-02", "edition_title": "Morning", "body": "News."} | fields
    )


def write(tmp_path, *lines, name="x.jsonl"):
    path = tmp_path / name
    data = "\n".join(lines).encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def test_stories_of_one_source_date_and_title_are_an_edition(tmp_path):
    path = write(tmp_path, line(), line(body="More."), line(date="2020-01-03"))
    assert [(edition.date, len(edition.stories)) for edition in stream_jsonl(path)] == [
        (date(2020, 1, 2), 2),
        (date(2020, 1, 3), 1),
    ]


def test_edition_whose_lines_stand_apart_comes_whole_and_once(tmp_path):
    path = write(tmp_path, line(id="1"), line(date="2020-01-03", id="2"), line(id="3"))
    editions = list(stream_jsonl(path))
    assert [[story.id for story in edition.stories] for edition in editions] == [["2"], ["1", "3"]]


def test_bad_line_is_named_with_file_number_and_reason_and_the_others_load(tmp_path):
    path = write(tmp_path, line(), "{broken", line(body=["x"]), line(date="2020-13-01"), "[1]", line(body=""), line())
    editions = list(stream_jsonl(path))
    warnings = [warning for edition in editions for warning in edition.warnings]
    assert sum(len(edition.stories) for edition in editions) == 2
    assert len(warnings) == 5
    assert warnings[0].startswith("x.jsonl, line 2: the line was left out, it is no JSON")
    assert "\"date\" is '2020-13-01'" in warnings[2]


def test_bad_line_is_told_with_the_edition_before_it(tmp_path):
    first, second = stream_jsonl(write(tmp_path, line(), "{broken", line(date="2020-01-03")))
    assert [unclaimed.line for unclaimed in first.unclaimed] == [2]
    assert second.unclaimed == ()


def test_file_without_a_story_says_so(tmp_path):
    [edition] = stream_jsonl(write(tmp_path, "nothing", "here"))
    assert "holds no story" in edition.error
    assert len(edition.unclaimed) == 2


def test_section_is_a_kind_or_a_printed_title(tmp_path):
    [edition] = stream_jsonl(write(tmp_path, line(section="lead"), line(section="Asia"), line(section="Uncategorized")))
    assert [(story.section, story.section_title) for story in edition.stories] == [
        (Section.LEAD, ""),
        (Section.BRIEF, "Asia"),
        (Section.BRIEF, ""),
    ]


def test_body_becomes_paragraphs_and_bullets(tmp_path):
    [edition] = stream_jsonl(write(tmp_path, line(body="One\nline.\n\nTwo.\n• a\n• b")))
    assert [(part.kind.value, part.text) for part in edition.stories[0].parts] == [
        ("paragraph", "One line."),
        ("paragraph", "Two."),
        ("bullet", "a"),
        ("bullet", "b"),
    ]


def test_what_is_no_field_of_a_story_travels_along(tmp_path):
    [edition] = stream_jsonl(write(tmp_path, line(tags=[{"country": "GH"}], sources=["AP", "Wire"])))
    story = edition.stories[0]
    assert story.given["tags"] == [{"country": "GH"}]
    assert story.credit == "AP; Wire"


def test_missing_source_is_the_command_or_the_files_name(tmp_path):
    path = write(tmp_path, '{"date": "2020-01-02", "title": "Head", "body": "News."}', name="coast-wire.jsonl.gz")
    [edition] = stream_jsonl(path)
    [told] = stream_jsonl(path, hints=Hints(source="other"))
    assert (edition.source, told.source) == ("coast-wire", "other")
    assert edition.stories[0].headline == "Head"


def test_sources_named_in_other_scripts_stay_apart_and_are_not_called_after_the_file(tmp_path):
    names = ("الصحيفة", "Газета", "газета", "—")
    path = write(tmp_path, *(line(source=name, edition_title=name) for name in names), name="all.jsonl")
    arabic, russian, again, none = [edition.source for edition in stream_jsonl(path)]
    assert re.fullmatch("source-[0-9a-f]{8}", arabic)
    assert arabic != russian == again
    assert none == "all"


def test_texts_hold_nothing_that_a_database_refuses(tmp_path):
    [edition] = stream_jsonl(write(tmp_path, line(body="a\x00b \ud800 c", note="\x00\ud800")))
    assert "\x00" not in edition.stories[0].body
    (edition.stories[0].body + edition.stories[0].given["note"]).encode("utf-8")


def test_too_long_file_is_refused_with_the_limit(tmp_path):
    path = write(tmp_path, *[line() for _ in range(100)], name="x.jsonl.gz")
    with pytest.raises(ParsingError, match="limit"):
        list(stream_jsonl(path, Limits(max_jsonl_bytes=1000)))


def test_too_long_line_is_left_out(tmp_path):
    path = write(tmp_path, line(), line(body="x" * 5000), line(id="last"))
    editions = list(stream_jsonl(path, Limits(max_bytes=1000)))
    assert [story.id for story in editions[0].stories] == ["", "last"]


def test_cut_gzip_file_is_refused(tmp_path):
    path = write(tmp_path, *[line(id=os.urandom(9).hex()) for _ in range(500)], name="x.jsonl.gz")
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(ParsingError, match="gzip"):
        list(stream_jsonl(path))


def test_pasted_lines_are_known_without_a_name():
    editions = parse_document(document_from_text("", f"{line()}\n{line(date='2020-01-03')}\n"))
    assert [edition.layout for edition in editions] == ["interchange jsonl"] * 2


def test_deep_nesting_is_a_bad_line(tmp_path):
    path = write(tmp_path, "[" * 200_000, line())
    [edition] = stream_jsonl(path)
    assert len(edition.stories) == 1
    assert len(edition.warnings) == 1


def test_a_line_that_holds_many_stories_is_left_out_and_named():
    line = json.dumps({"date": "2020-08-04", "title": "A day", "stories": [{"body": "Something happened."}]})
    [edition] = parse_document(document_from_text("x.jsonl", line))
    assert edition.stories == ()
    assert any("one story a line" in warning for warning in edition.warnings)
