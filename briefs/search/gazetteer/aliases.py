"""Which words are a name, and what else is called so: packed, because each process holds all of it.

Forty thousand names as dictionaries and tuples would take thirty megabytes. Here a name is a line: its bare forms
stand in one long string of bytes, whose it is in arrays, and the lines are found by the sums (CRC-32) of their forms.
"""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from zlib import crc32

from briefs.analysis import forms_of, in_two
from briefs.collecting import uncollected
from briefs.models import Alias

#: Kinds of alias that stand for the whole entity, so that typing one searches them all.
WHOLE = (
    Alias.Kind.NAME, Alias.Kind.SHORT, Alias.Kind.OFFICIAL, Alias.Kind.HISTORIC, Alias.Kind.ACRONYM,
    Alias.Kind.DEMONYM, Alias.Kind.CAPITAL, Alias.Kind.METONYM, Alias.Kind.SURNAME, Alias.Kind.INSTITUTION,
)  # fmt: skip
#: Kinds of alias that are less than the entity: who types "Paris" means Paris before France.
NARROW = {Alias.Kind.CAPITAL, Alias.Kind.METONYM}
PLAINLY_NAMED = ("theme", "source")  # they have one name, which the words of a query do not stand for
_PLUS = re.compile(r"(?<=\w)\+$")
END = b"\n"  # of a line; sorts before the space between forms


class Aliases:
    """Every name of everything that is active, an entity's own name first."""

    def __init__(self, names):
        self.names = names
        self.fields = tuple(names.of)
        self.others: dict[int, tuple[str, ...]] = {}  # entity -> its names besides the one that it is listed by
        self.narrow: set[tuple[str, int]] = set()  # (forms, entity) that are capitals and the like, and no more
        self.past: set[tuple[str, int]] = set()  # (name, entity) that is called so no longer
        self.longest = 1  # forms of the longest name
        self.text = b""  # the bare forms of all lines
        self.starts = array("I")  # where each line begins in the text
        self.owners, self.owner_fields, self.places = array("q"), array("B"), array("H")  # of each line
        with uncollected():
            self.sums, self.by_sum = self._read()

    def _read(self):
        text, sums = bytearray(), array("I")
        for named, forms, place in self._entries():
            self.starts.append(len(text))
            self.owners.append(named.pk)
            self.owner_fields.append(self.fields.index(named.field))
            self.places.append(place)
            text += " ".join(forms).replace("^", "").encode() + END
            sums.append(_sum(forms) if named.field not in PLAINLY_NAMED else 0)
        self.text = bytes(text)
        order = array("I", sorted(range(len(sums)), key=sums.__getitem__))
        return array("I", map(sums.__getitem__, order)), order

    def _entries(self) -> Iterator[tuple]:
        """(named, forms, which of its names) of every name that holds a word."""
        others = self._aliases()
        for held in self.names.of.values():
            for named in held.values():
                if not named.is_active:
                    continue
                kinds = others.get(named.pk, {}) if named.field not in PLAINLY_NAMED else {}
                if kinds:
                    self.others[named.pk] = tuple(kinds)
                yield from self._forms(named, kinds)

    def _aliases(self) -> dict[int, dict[str, bool]]:
        """{entity: {name besides its own: whether it is narrow}}, in the order in which they were made."""
        rows = Alias.objects.filter(is_active=True, entity__isnull=False, kind__in=WHOLE).order_by("pk")
        found: dict[int, dict[str, bool]] = defaultdict(dict)
        columns = ("entity", "text", "kind", "context", "valid_to")
        for entity, text, kind, context, last_day in rows.values_list(*columns).iterator():
            named = self.names.entity(entity)
            if last_day:
                self.past.add((text, entity))
            if named and named.name != text and not (context and _needs_a_sign(kind, text)):
                is_narrow = kind in NARROW
                found[entity][text] = is_narrow and found[entity].get(text, True)
        return found

    def _forms(self, named, kinds):
        whole, narrow = set(), set()
        for place, (text, is_narrow) in enumerate(((named.name, False), *kinds.items())):
            for forms in _spellings(text):
                (narrow if is_narrow else whole).add(" ".join(forms))
                self.longest = max(self.longest, len(forms))
                yield named, forms, place
        self.narrow.update((key, named.pk) for key in narrow - whole)

    def ways(self, named) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(name, its forms) of all that something is called."""
        return ((text, spellings[0]) for text in self.texts(named) if (spellings := _spellings(text)))

    def texts(self, named) -> tuple[str, ...]:
        """All that something is called, the name that it is listed by first."""
        others = self.others.get(named.pk, ()) if named.field not in PLAINLY_NAMED else ()
        return named.name, *others

    def of_line(self, line: int):
        """(named, the name of it that stands in a line, whether that is the one it is listed by)."""
        named = self.names.of[self.fields[self.owner_fields[line]]][self.owners[line]]
        place = self.places[line]
        return named, self.texts(named)[place], not place

    def called(self, forms: tuple[str, ...]) -> tuple:
        """What is called by these words, as in ("united", "nations"); first what is listed by them.

        What was called so once makes way for what is called so still: South Sudan was a part of Sudan.
        """
        found, wanted = [], _sum(forms)
        at = bisect_left(self.sums, wanted)
        while at < len(self.sums) and self.sums[at] == wanted:
            named, text, is_listed = self.of_line(self.by_sum[at])
            if named.field not in PLAINLY_NAMED and forms in _spellings(text):
                found.append(((text, named.pk) in self.past, not is_listed, named))
            at += 1
        found.sort(key=lambda one: one[:2])
        return tuple(dict.fromkeys(named for is_past, _, named in found if is_past == found[0][0]))

    def is_given_up(self, text: str, named) -> bool:
        """Whether something was called so once and something else is now."""
        return (text, named.pk) in self.past and named not in self.called(forms_of(text))

    def is_narrow(self, forms: tuple[str, ...], named) -> bool:
        """Whether words call an entity by something that is in it, as Paris is in France."""
        return (" ".join(forms), named.pk) in self.narrow


def _spellings(text) -> list[tuple[str, ...]]:
    """The forms of a name; beside them those of its foreign letters written as two, as in Loefven.

    Canal+ is “canal plus”: who types *canal* means none of its programmes.
    """
    text = _PLUS.sub(" plus", text)
    spellings = [forms_of(text)] if text.isascii() else [forms_of(text), forms_of(in_two(text))]
    return list(filter(None, spellings))


def _sum(forms) -> int:
    return crc32(" ".join(forms).encode(errors="replace"))


def _needs_a_sign(kind, text) -> bool:
    """Whether a name with conditions means its entity only where they hold: "Congress", but not "GOP"."""
    return kind == Alias.Kind.SURNAME or (kind == Alias.Kind.INSTITUTION and not text.isupper())
