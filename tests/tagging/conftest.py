"""One tagger from the data files for all tests of tagging."""

import pytest

from briefs.tagging.from_seed import tagger_from_seed
from briefs.tagging.outcome import outcome
from briefs.tagging.values import TaggableText


@pytest.fixture(scope="session")
def tagger():
    return tagger_from_seed()


@pytest.fixture
def tagged(tagger):
    """Call with a body, a headline and a day; answers the plain lists."""

    def tag(body, headline="", day=None):
        return outcome(tagger.tag(TaggableText(headline, body, day)), tagger.entities, tagger.topics)

    return tag
