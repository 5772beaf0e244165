"""The order of facets that are trees: themes with their subtopics, regions within regions."""

WORLD = "world"  # the root of the M49 regions: it holds every country, so choosing it says nothing
DEEPEST = 3


class Families:
    """Values of a facet, each with its `parent`; heads stand in the order they came in, families below them."""

    def __init__(self, values):
        self.values = [value for value in values if value.value != WORLD or value.selected]
        self.parents = {value.value: value.parent for value in self.values}
        self.chosen = {value.value for value in self.values if value.selected}
        self.opened = {above for value in self.chosen for above in self.line(value)}

    def line(self, value: str) -> list[str]:
        """A value and those that it lies in, up to the root; World counts for nothing."""
        names: list[str] = []
        while value in self.parents and value not in (WORLD, *names):
            names.append(value)
            value = self.parents[value]
        return names

    def depth(self, value) -> int:
        return min(max(0, len(self.line(value.value)) - 1), DEEPEST)

    def is_wanted(self, value) -> bool:
        """Whether a value is chosen, stands in a chosen one, or leads to one."""
        return value.value in self.opened or value.parent in self.chosen - {WORLD}

    def in_order(self, shows_all: bool) -> list:
        """The heads, below each its family: all of it, or what is wanted."""
        families: dict[str, list] = {}
        for value in self.values if shows_all or self.chosen else ():
            if shows_all or self.is_wanted(value):
                families.setdefault(value.parent, []).append(value)
        heads = [value for value in self.values if value.parent not in self.parents or value.parent == WORLD]
        return [one for head in heads for one in below(head, families)]


def below(head, families: dict[str, list]):
    """A value and what lies in it, as one reads."""
    yield head
    for value in families.get(head.value, ()) if head.value != WORLD else ():
        yield from below(value, families)
