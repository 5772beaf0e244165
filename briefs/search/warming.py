"""Reading the archive before the first reader asks: sets, names and their beginnings, themes, and who is in a story."""

import logging

from django.db import DatabaseError, connection

from .advice.suggest import suggest
from .found import find
from .query import StoryQuery

log = logging.getLogger("briefs.search")


def warm_up() -> bool:
    """Have in memory what the first page, the first name and the first suggestion need; whether that worked.

    A database that is not there yet, or has no tables, is no reason for a server not to start.
    """
    try:
        found = find(StoryQuery(words="a name"))
        for facet in ("country", "person"):
            found.facet(facet, 1)  # of few stories, people are read off them
        find(StoryQuery()).facet("person", 1)  # of all stories, they are counted name by name
        _ = found.names.themes_meant  # what a sentence is about
        suggest("a")
    except DatabaseError as error:
        log.warning("The archive cannot be read yet (%s); the first reader will wait for it.", error)
        return False
    finally:
        if not connection.in_atomic_block:
            connection.close()
    return True
