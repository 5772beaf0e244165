"""A request of the API as a checked `StoryFilter`, and one page of a list with its neighbours."""

from django.http import HttpRequest, QueryDict

from briefs.addresses import Address
from briefs.api.faults import Refused
from briefs.filters import StoryFilter
from briefs.paging import Paging
from briefs.periods import shown


def asked_of(request: HttpRequest, own: tuple[str, ...] = (), only: tuple[str, ...] | None = None) -> StoryFilter:
    """What was asked, without the parameters that the operation reads by itself (`own`); 400 for all that is wrong.

    `only` names the parameters that an operation takes besides, where it does not take them all.
    """
    data = QueryDict(mutable=True)
    for name, values in request.GET.lists():
        if name not in own:
            data.setlist(name, values)
    if only is not None and (strange := [name for name in data if name not in only]):
        raise Refused(400, *[f"“{shown(name)}” is not a parameter of {request.path}." for name in strange[:10]])
    asked = StoryFilter(data)
    asked.present = request.present  # so that version, names and stories are read once
    if asked.faults:
        raise Refused(400, *asked.faults)
    return asked


def paged(request: HttpRequest, asked: StoryFilter, count: int) -> Paging:
    """The page asked for; 404 for a page after the last."""
    paging = Paging(asked.page_number, asked.rows_per_page, count)
    if not paging.exists:
        pages = "one page" if paging.last == 1 else f"{paging.last} pages"
        raise Refused(404, f"Page {paging.number} does not exist: this list has {pages} of {paging.size}.")
    return paging


def around(request: HttpRequest, asked: StoryFilter, paging: Paging, own: tuple[str, ...] = ()) -> dict:
    """Count, place and neighbours of a page, for every list alike."""
    extra = tuple((name, value) for name in own for value in request.GET.getlist(name))
    address = asked.address(request.path)
    address = Address(address.path, (*address.pairs, *extra))
    following = [(name, paging.number + step) for name, step in (("previous", -1), ("next", 1))]
    links = {
        name: request.build_absolute_uri(address.page(number)) if 1 <= number <= paging.last else None
        for name, number in following
    }
    return {"count": paging.count, "page": paging.number, "pages": paging.last, **links}
