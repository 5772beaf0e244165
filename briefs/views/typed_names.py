"""Names typed into a box of a page: on to the address of what they mean; those that mean nothing are told."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from briefs.addresses import Address, in_order
from briefs.form_fields import shown
from briefs.naming import MOST_NEAR, meant
from briefs.vocabulary import Present


@dataclass(frozen=True, slots=True)
class NameBox:
    """A box: its parameter, the filters that a name in it may fill, and what it asks for, as in “person or body”."""

    name: str
    fields: tuple[str, ...]
    asks_for: str
    takes_several: bool = False  # with commas between them

    def typed(self, request: HttpRequest) -> str:
        """What was typed, or nothing."""
        return " ".join(request.GET.getlist(self.name)).strip()

    def rest(self, request: HttpRequest) -> QueryDict:
        """What the address asks for besides."""
        data = request.GET.copy()
        data.pop(self.name, None)
        return data

    def read(self, text: str, present: Present) -> tuple[list[tuple[str, str]], list[str]]:
        """The filters that the names stand for, as pairs of an address, and the names that stand for none."""
        if whole := meant(present.names, self.fields, text):
            return [whole], []
        pairs, unknown = [], []
        for name in filter(None, map(str.strip, text.split(",") if self.takes_several else [text])):
            if known := meant(present.names, self.fields, name):
                pairs.append(known)
            else:
                unknown.append(name)
        return pairs, unknown

    def way_on(self, request: HttpRequest, present: Present) -> HttpResponseRedirect | None:
        """To the address of what the names mean, which keeps the unknown ones; None where it is that already."""
        if self.name not in request.GET:
            return None
        pairs, unknown = self.read(self.typed(request), present)
        if unknown and not pairs:
            return None
        pairs = written(self.rest(request)) + pairs + ([(self.name, ", ".join(unknown))] if unknown else [])
        return HttpResponseRedirect(str(Address(request.path, in_order(pairs))))

    def faults(self, request: HttpRequest, present: Present) -> list[str]:
        """A sentence for each name that means nothing, or several things, with ways to what may be meant."""
        _pairs, unknown = self.read(self.typed(request), present)
        address = Address(request.path, in_order(written(self.rest(request))))
        return [self.fault(name, address, present) for name in unknown]

    def fault(self, name: str, address: Address, present: Present) -> SafeString:
        """The sentence for one name; `address` is that of the page without it."""
        found = [(field, present.alike(field, name)) for field in self.fields]
        several = [(field, one) for field, (meant_ones, _near) in found for one in meant_ones]
        near = [(field, one) for field, (_meant, near_ones) in found for one in near_ones][:MOST_NEAR]
        ways = format_html_join(
            ", ",
            '<a rel="nofollow" href="{}">{}</a>',
            ((str(address.adding(field, one.slug)), one.label) for field, one in several or near),
        )
        if several:
            return format_html("“{}” may mean: {}.", shown(name), ways)
        told = format_html("“{}” is no {} of this archive; it was left out.", shown(name), self.asks_for)
        return format_html("{} Nearly so: {}.", told, ways) if near else told


def written(data: QueryDict) -> list[tuple[str, str]]:
    """The parameters that say anything, as pairs of an address."""
    return [(name, value) for name, values in data.lists() for value in values if value.strip()]
