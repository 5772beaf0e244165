"""The address bar as a value: parameters in a fixed order, changed one at a time."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import quote_plus

# The order in which parameters stand in an address, so that one question has one address.
ORDER = (
    "q", "match", "as_written", "not_name", "country", "not_country", "about", "region", "not_region", "theme",
    "not_theme", "person", "not_person", "organisation", "not_organisation", "thread", "not_thread", "all_of",
    "section", "not_section", "source", "not_source", "story", "year", "not_year", "month", "not_month", "date",
    "from", "to", "added", "after", "sort", "view", "all", "page_size",
)  # fmt: skip
PLACE = {name: place for place, name in enumerate(ORDER)}

_kept = lru_cache(5_000)(quote_plus)


def quoted(value: str) -> str:
    """A value as addresses write it; short ones are remembered, as a page has hundreds of the same."""
    return _kept(value) if len(value) < 60 else quote_plus(value)


@dataclass(frozen=True)
class Address:
    """A path with its parameters as `(name, value)` pairs; `page` is never kept, so every change starts on page 1."""

    path: str
    pairs: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.text

    @cached_property
    def text(self) -> str:
        return self.path + self.question

    @cached_property
    def question(self) -> str:
        """The parameters as they stand behind any path, with the question mark; nothing where there are none."""
        query = "&".join([f"{name}={quoted(value)}" for name, value in self.pairs])
        return f"?{query}" if query else ""

    def adding(self, name: str, value: str) -> "Address":
        """The same with one more value."""
        if (name, value) in self.pairs:
            return self
        return Address(self.path, in_order([*self.pairs, (name, value)]))

    def setting(self, name: str, value: str) -> "Address":
        """The same with this as the parameter's only value."""
        return self.dropping(name).adding(name, value)

    def dropping(self, *names: str) -> "Address":
        """The same without these parameters."""
        return Address(self.path, tuple(pair for pair in self.pairs if pair[0] not in names))

    def removing(self, name: str, value: str) -> "Address":
        """The same without one value of a parameter."""
        return Address(self.path, tuple(pair for pair in self.pairs if pair != (name, value)))

    def at(self, path: str) -> "Address":
        """The same parameters under another path: the feed of a list, its CSV file."""
        return Address(path, self.pairs)

    def also(self, name: str, value: str) -> str:
        """The address with one more value at its end: for links made by the hundred."""
        return f"{self.text}{'&' if self.pairs else '?'}{name}={quoted(value)}"

    def around(self, name: str) -> tuple[str, str]:
        """What stands before and behind a value of one more parameter: for links made by the dozen."""
        pairs, place = in_order(self.pairs), PLACE[name]
        first = Address(self.path, tuple(pair for pair in pairs if PLACE.get(pair[0], len(PLACE)) <= place))
        rest = "".join(f"&{one}={quoted(value)}" for one, value in pairs[len(first.pairs) :])
        return first.also(name, ""), rest

    def page(self, number: int) -> str:
        """The address of one page of the list."""
        if number == 1:
            return str(self)
        return f"{self}{'&' if self.pairs else '?'}page={number}"


def in_order(pairs) -> tuple[tuple[str, str], ...]:
    """The pairs in the fixed order of parameters, values of one parameter as they came."""
    return tuple(sorted(pairs, key=lambda pair: PLACE.get(pair[0], len(PLACE))))
