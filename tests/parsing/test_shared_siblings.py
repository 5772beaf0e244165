"""The sample editions of the State Department and of Wikipedia, against their labels."""

import json
import re

import pytest

from briefs.parsing import parse_document, read_document

pytestmark = pytest.mark.shared
SCANS = re.compile(r"\s+")


def folded(text):
    return SCANS.sub(" ", text).strip().rstrip(".\"')")


@pytest.mark.parametrize(
    "name",
    [
        "state-afternoon-2012-06-19",
        "state-overnight-2010-12-08",
        "state-overnight-2011-06-09",
        "state-press-highlights-2010-12-13",
        "state-press-highlights-2011-07-19",
        "wikipedia-2019-09-10",
        "wikipedia-2025-04-08",
    ],
)
def test_sample_gives_the_labelled_stories_and_no_other(shared_dir, name):
    labels = json.loads((shared_dir / "samples" / "gold" / f"{name}.json").read_text())
    [edition] = parse_document(read_document(shared_dir / "samples" / "editions" / f"{name}.txt"))
    assert (str(edition.date), edition.unclaimed) == (labels["date"], ())
    assert [story.headline for story in edition.stories] == [story["headline"] for story in labels["stories"]]
    for story, label in zip(edition.stories, labels["stories"], strict=True):
        assert folded(story.body).startswith(folded(label["first_words"]))
        assert folded(story.body).endswith(folded(label["last_words"]))
