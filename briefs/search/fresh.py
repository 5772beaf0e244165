"""Stories that changed lately and are not in the postings yet: their terms in memory, by what finds them."""

from collections import defaultdict

from pyroaring import BitMap

from .store import FORM, HEADLINE, PAIR, WORD
from .terms import Found, found_by, unpack_terms


class Fresh:
    """Unsettled stories at one version; never changed, `with_changes` makes the next one."""

    def __init__(self, found: dict[int, Found | None]):
        self.found = found  # story -> what finds it, or None for one that readers may not find
        self.hidden = BitMap(found)  # stories whose settled postings do not count
        self.by = defaultdict(lambda: defaultdict(list))  # field -> key -> entries
        for story, one in found.items():
            if one is not None:
                self._turn(story, one)

    @classmethod
    def read(cls, rows) -> "Fresh":
        """From rows (story, packed terms)."""
        return cls(read(rows))

    def with_changes(self, changed: dict[int, Found | None]) -> "Fresh":
        """These stories and those that changed since, the newer terms counting."""
        return Fresh({**self.found, **changed})

    def _turn(self, story, found):
        words = self.by[WORD]
        for word, number in found.words.items():
            words[word].append((number, story))
        for field, keys in ((HEADLINE, found.headline), (FORM, found.forms), (PAIR, map(" ".join, found.pairs))):
            by_key = self.by[field]
            for key in keys:
                by_key[key].append(story)

    def entries(self, field: str, key: str):
        """Stories that a key of a field finds; for words (class, story)."""
        return self.by[field].get(key, ())


def read(rows) -> dict[int, Found | None]:
    """Story -> what finds it, from rows (story, packed terms or None)."""
    return {story: found_by(unpack_terms(bytes(blob))) if blob else None for story, blob in rows}
