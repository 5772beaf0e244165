"""How the index is made at present, as a number kept beside it: a new program tells whether it must be rebuilt."""

import hashlib
from functools import lru_cache

from django.conf import settings

from briefs.models import IndexedStory, Version

from .terms import found_by, make_terms

RECIPE = "recipe"
OUTDATED = "The search index was made by an earlier version of this program, which may have read words in another way."
LAYOUT = 4  # to be raised with every change of what a row or blob of the index looks like, or of what it is made of
_PROBE_HEADLINE = "U.S.–Côte d'Ivoire Cease-Fire: WHO's 5-4 Vote"
_PROBE = (
    "“Israel/Palestine” talks resumed; the €3.5bn plan, agreed on 8 April 2025, was re-negotiated by Müller's aides. "
    "AIDS isn't aid: running runners ran to A-10s at 10:30 a.m. in São Tomé, said Łukasz O’Brien-Łoś (G7/EU) to Киев; "
    "women MPs left St. Lucia; civilians sank and legalized 10% of it; several authorities sued Islamists."
)


@lru_cache(maxsize=1)
def recipe() -> int:
    """A number that differs when a probe gives other terms, days begin elsewhere, or the layout was raised."""
    found = found_by(make_terms([_PROBE_HEADLINE], [_PROBE], ["section:brief"]))
    pairs = (
        LAYOUT,
        settings.TIME_ZONE,
        sorted(found.words.items()),
        sorted(found.headline),
        sorted(found.forms),
        sorted(found.pairs.items()),
    )
    digest = hashlib.sha256(repr((*pairs, sorted(found.keys))).encode()).digest()
    return int.from_bytes(digest[:7])


def note_recipe() -> None:
    """Write down that the index is made as this program makes it."""
    Version.objects.update_or_create(name=RECIPE, defaults={"number": recipe()})


def is_outdated() -> bool:
    """Whether the index holds stories that an earlier program read in another way; at most two statements."""
    return Version.objects.number_of(RECIPE) != recipe() and IndexedStory.objects.exists()
