"""An archive of a few stories behind a live server, and pages with and without script."""

from datetime import date

import pytest

from briefs import search
from briefs.search.gazetteer import names
from briefs.search.index import archive as archives
from briefs.views.answers import PAGES
from briefs.views.shown import CARDS
from tests.factories import EditionFactory, EntityTagFactory, OfficeFactory, TopicFactory, country, person
from tests.pages.making import story


@pytest.fixture
def forgetful():
    """A process that remembers nothing: each test empties the database, and version numbers begin anew."""
    for held in (archives._archives, names._names, CARDS, PAGES):
        held.clear()


@pytest.fixture
def archive(transactional_db, forgetful):
    """Two editions, twenty countries, one story with evidence; the story is returned."""
    edition = EditionFactory(date=date(2025, 4, 8), title="Renewed Talks")
    trade, iran = TopicFactory(name="Trade"), country("Iran", "IR", aliases=["Tehran", "Iranian"])
    envoy = person("Abbas Araghchi")
    OfficeFactory(holder=envoy, title="Foreign Minister", of=iran, valid_from=date(2024, 8, 21))
    told = story(
        "Envoys meet in Oman.",
        envoy,
        topics=[trade],
        edition=edition,
        position=1,
        body="Envoys of Iran met.\n\nThe context.\n\nA point made.",
        shape=[["paragraph", 19], ["subhead", 12], ["bullet", 13], ["quote", "We agreed.", "A Speaker", "minister"]],
    )
    EntityTagFactory(story=told, entity=iran, evidence=[["body", 10, 14, "Iran", "gazetteer", None, None]])
    for number in range(20):
        story(
            f"Story {number}", country(f"Land {number:02}"), iran, topics=[trade], edition=edition, position=2 + number
        )
    later = EditionFactory(date=date(2025, 8, 9))
    story("Tariffs rise.", country("China"), topics=[TopicFactory(name="Energy")], edition=later)
    search.rebuild()
    return told


@pytest.fixture
def without_script(browser, live_server):
    """A page of a reader who has script switched off."""
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    yield context.new_page()
    context.close()
