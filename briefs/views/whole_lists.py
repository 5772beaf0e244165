"""A list as one file of any length: its stories are chosen first, then read and sent in portions."""

from array import array
from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from briefs.filters import StoryFilter
from briefs.models import Edition, Story
from briefs.paging import NoSuchPage, Paging
from briefs.search import Found
from briefs.search.answering.rows import story_rows

ROWS_AT_ONCE = 500
NUMBERS_AT_ONCE = 10_000
PAGE_PARAMETERS = ("page", "page_size")
Told = Callable[[list[Story]], str]


class FileKind(NamedTuple):
    """How a file is called, of which type it is, and which of some stories are worth reading for it."""

    name: str
    content_type: str
    worth: Callable[[list[int]], list[int]] = list


def is_whole(request: HttpRequest) -> bool:
    """Whether all of a list is asked for, not one page of it."""
    return not any(request.GET.get(name) for name in PAGE_PARAMETERS)


def file_of(asked: StoryFilter, page_size: int, kind: FileKind, told: Told, head: str = "") -> HttpResponseBase:
    """The set as a file to keep, or the page of it that was asked for; `told` turns some stories into its text."""
    numbers = numbers_at(asked.found, *places(asked, page_size))
    response: HttpResponseBase
    if len(numbers) <= ROWS_AT_ONCE:
        response = HttpResponse(
            head + told(story_rows(kind.worth(list(numbers)), asked.found.names)), content_type=kind.content_type
        )
    else:
        response = StreamingHttpResponse(
            portions(numbers, told, head, kind.worth, asked.found.names), content_type=kind.content_type
        )
    response.headers["Content-Disposition"] = f'attachment; filename="{kind.name}"'
    response.headers["X-Total-Count"] = str(asked.found.count)
    return response


def places(asked: StoryFilter, page_size: int) -> tuple[int, int]:
    """From which place of the list to which."""
    count = asked.found.count
    if not any(asked.cleaned.get(name) for name in PAGE_PARAMETERS):
        return 0, count
    paging = Paging(asked.page_number, asked.cleaned.get("page_size") or page_size, count)
    if not paging.exists:
        raise NoSuchPage(paging.last)
    return paging.offset, paging.last_row


def numbers_at(found: Found, start: int, end: int) -> array:
    """The numbers of the stories at these places, a few bytes each, so that what changes meanwhile moves no row."""
    numbers = array("L")
    for offset in range(start, end, NUMBERS_AT_ONCE):
        numbers.extend(found.ids(offset, min(NUMBERS_AT_ONCE, end - offset)))
    return numbers


def portions(numbers: array, told: Told, head: str, worth, names) -> Iterator[str]:
    """The file's text bit by bit. A story withdrawn while the file is on its way is left out."""
    yield head
    for offset in range(0, len(numbers), ROWS_AT_ONCE):
        rows = story_rows(worth(list(numbers[offset : offset + ROWS_AT_ONCE])), names)
        yield told([story for story in rows if is_out(story)])


def is_out(story: Story) -> bool:
    return story.status == Story.Status.PUBLISHED and story.edition.status == Edition.Status.PUBLISHED
