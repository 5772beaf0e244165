"""A small archive that the API's tests ask about."""

from datetime import date

import pytest

from briefs import search
from tests.factories import (
    EditionFactory,
    SourceFactory,
    StoryFactory,
    TopicFactory,
    country,
    person,
    tagged,
    themed,
)


@pytest.fixture
def archive(db):
    """Two editions of one source with a story each: Iran and diplomacy, Iraq and oil."""
    source = SourceFactory(name="Example Brief")
    early = EditionFactory(source=source, date=date(2025, 4, 7), title="Monday")
    late = EditionFactory(source=source, date=date(2025, 4, 8), title="Tuesday")
    oil = StoryFactory(edition=early, headline="Oil flows again", body="Basra is pumping.", key="oil")
    talks = StoryFactory(edition=late, headline="Talks in Oman", body="Iran and others talk.", key="talks")
    iran, iraq = country("Iran", "IR"), country("Iraq", "IQ")
    evidence = [["body", 0, 4, "Iran", "name", None, None]]
    tagged(talks, iran, evidence=evidence)
    tagged(talks, person("Ali Khamenei"), role="mention")
    tagged(oil, iraq)
    diplomacy = TopicFactory(name="Diplomacy")
    themed(talks, TopicFactory(name="Negotiations", parent=diplomacy))
    search.refresh([oil, talks])
    return {"oil": oil, "talks": talks, "iran": iran, "iraq": iraq, "early": early, "late": late, "source": source}
