"""The question behind a list, kept for later: followed by e-mail, or frozen in a receipt."""

from django.http import QueryDict

from briefs.filters import StoryFilter
from briefs.vocabulary import Present

LEFT_OUT = ("page", "page_size", "view", "all", "sort")  # how a list looks, not what is in it
LONGEST = 2_000  # characters of a list's parameters


def asked_by(data: QueryDict, present: Present | None = None) -> StoryFilter:
    """The list that an address names, without what only changes its looks."""
    kept = data.copy()
    for name in LEFT_OUT:
        kept.pop(name, None)
    return StoryFilter(kept, present)


def query_of(asked: StoryFilter) -> str:
    """The parameters of a list as they stand in its address, in the fixed order."""
    return asked.address("").text.lstrip("?")
