"""The article page of 2025: the form of the sample newsletter and of the first edition loaded."""

from pathlib import Path

import pytest

from briefs.parsing import PartKind, Section, parse_document, read_document
from tests.parsing.accounting import unaccounted_lines

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_sample_editions_are_read_to_the_last_line(path):
    document = read_document(path)
    [edition] = parse_document(document)
    sections = [story.section for story in edition.stories]
    assert edition.unclaimed == ()
    assert unaccounted_lines(document, edition) == []
    assert (edition.source, edition.licence, str(edition.date)) == ("morning-file", "CC-BY-4.0", path.name[:10])
    assert edition.published_at.date() == edition.date
    assert sections.count(Section.LEAD) == 1
    assert sections.count(Section.BRIEF) >= 8
    assert all(story.headline for story in edition.stories if story.section == Section.BRIEF)


@pytest.mark.shared
def test_the_first_edition_is_read_as_printed(shared_dir):
    [path] = (shared_dir / "seeds").glob("*.txt")
    document = read_document(path)
    [edition] = parse_document(document)
    assert [len([s for s in edition.stories if s.section == section]) for section in Section] == [1, 8, 3]
    assert edition.title == "Renewed U.S.-Iran Negotiations"
    assert edition.published_at.isoformat() == "2025-04-08T10:54:00-05:00"
    assert (edition.source, edition.licence) == ("cfr-daily-news-brief", "CC-BY-NC-ND-4.0")
    assert edition.unclaimed == ()
    assert unaccounted_lines(document, edition) == []


@pytest.mark.shared
def test_the_top_story_has_its_parts_and_its_pull_quote_apart(shared_dir):
    [path] = (shared_dir / "seeds").glob("*.txt")
    [edition] = parse_document(read_document(path))
    lead = edition.stories[0]
    quote = lead.parts[-1]
    assert [part.kind for part in lead.parts].count(PartKind.BULLET) == 5
    assert [part.text for part in lead.parts if part.kind == PartKind.SUBHEAD] == [
        "The context.",
        "What officials are saying.",
    ]
    assert (quote.kind, quote.speaker, quote.role) == (PartKind.QUOTE, "Elliott Abrams", "CFR expert")
    assert quote.text not in lead.body


@pytest.mark.shared
def test_its_oddities_are_warnings(shared_dir):
    [path] = (shared_dir / "seeds").glob("*.txt")
    warnings = " ".join(parse_document(read_document(path))[0].warnings)
    assert all(word in warnings for word in ("never closes", "Unionsuggested", "deporations"))
