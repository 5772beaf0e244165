"""Which rows a page of a list shows, and the pages around it."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest

from briefs.addresses import Address
from briefs.form_fields import WholeNumberField


@dataclass(frozen=True, slots=True)
class Paging:
    """One page of a list of `count` rows. Pages count from 1; an empty list has one empty page."""

    number: int
    size: int
    count: int

    @property
    def last(self) -> int:
        return max(1, -(-self.count // self.size))

    @property
    def exists(self) -> bool:
        return self.number <= self.last

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def first_row(self) -> int:
        return min(self.offset + 1, self.count)

    @property
    def last_row(self) -> int:
        return min(self.offset + self.size, self.count)

    @property
    def around(self) -> list[int | None]:
        """Page numbers to offer: the ends and the neighbours; None stands for a gap."""
        near = {1, self.last, *range(self.number - 2, self.number + 3)}
        wanted = sorted(number for number in near if 1 <= number <= self.last)
        pages: list[int | None] = []
        for number in wanted:
            if pages and number - (pages[-1] or 0) > 1:
                pages.append(None)
            pages.append(number)
        return pages


def pager(paging: Paging, address: Address) -> dict:
    """What `_pager.html` shows under a page: the numbers with their addresses, the page before, the page after."""
    return {
        "paging": paging,
        "pages": [(number, address.page(number) if number else "") for number in paging.around],
        "previous_page": address.page(paging.number - 1) if paging.number > 1 else "",
        "next_page": address.page(paging.number + 1) if paging.number < paging.last else "",
    }


class NothingHere(Http404):
    """A miss with a reason that readers are told and, as words and an address, a way on from it."""

    def __init__(self, reason: str, words: str = "", address: str = ""):
        super().__init__(reason)
        self.way = (words, address)


class NoSuchPage(NothingHere):
    """A page after the last one of a list that is there; the sentence tells how many there are."""

    def __init__(self, last: int, one: str = "page"):
        super().__init__(f"This list has only {last:,} {one if last == 1 else one + 's'}.")


def asked_page(request: HttpRequest) -> int:
    """The page number; what is no number is no page."""
    try:
        return WholeNumberField(lowest=1, highest=10**6).clean(request.GET.get("page")) or 1
    except ValidationError as error:
        raise Http404(" ".join(error.messages)) from error
