"""Stories that changed lately and are not in the postings yet: their terms in memory, by what finds them."""

from collections import defaultdict
from functools import cached_property

from pyroaring import BitMap

from .store import FORM, HEADLINE, PAIR, PAIR_ABOVE, WORD
from .terms import Found, found_by, unpack_terms

MOST_LAYERS = 12  # after so many changes all is turned anew, so that reading stays short


class Layer:
    """Stories that changed together, by what finds them."""

    def __init__(self, found: dict[int, Found | None]):
        self.stories = BitMap(found)
        self.by = defaultdict(lambda: defaultdict(list))  # field -> key -> entries
        for story, one in found.items():
            if one is not None:
                self._turn(story, one)

    def _turn(self, story, found):
        words = self.by[WORD]
        for word, number in found.words.items():
            words[word].append((number, story))
        pairs = {" ".join(pair): is_above for pair, is_above in found.pairs.items()}
        above = [pair for pair, is_above in pairs.items() if is_above]
        for field, keys in ((HEADLINE, found.headline), (FORM, found.forms), (PAIR, pairs), (PAIR_ABOVE, above)):
            by_key = self.by[field]
            for key in keys:
                by_key[key].append(story)


class Fresh:
    """Unsettled stories at one version; never changed, `with_changes` makes the next one."""

    def __init__(self, found: dict[int, Found | None], layers=None):
        self.found = found  # story -> what finds it, or None for one that readers may not find
        self.hidden = BitMap(found)  # stories whose settled postings do not count
        self.layers = layers or [Layer(found)]  # oldest first

    @classmethod
    def read(cls, rows) -> "Fresh":
        """From rows (story, packed terms)."""
        return cls(read(rows))

    def with_changes(self, changed: dict[int, Found | None]) -> "Fresh":
        """These stories and those that changed since, the newer terms counting."""
        layers = [*self.layers, Layer(changed)] if len(self.layers) < MOST_LAYERS else None
        return Fresh({**self.found, **changed}, layers)

    def entries(self, field: str, key: str) -> list:
        """Stories that a key of a field finds; for words (class, story)."""
        found, newer = [], BitMap()
        for layer in reversed(self.layers):
            entries = layer.by[field].get(key, ()) if field in layer.by else ()
            if newer:
                entries = [one for one in entries if (one[1] if field == WORD else one) not in newer]
            found += entries
            newer = newer | layer.stories
        return found

    @cached_property
    def forms(self) -> dict[str, int]:
        """{form: number of fresh stories}; stories that changed twice may count twice."""
        counts: dict[str, int] = defaultdict(int)
        for layer in self.layers:
            for form, stories in layer.by[FORM].items():
                counts[form] += len(stories)
        return counts


def read(rows) -> dict[int, Found | None]:
    """Story -> what finds it, from rows (story, packed terms or None)."""
    return {story: found_by(unpack_terms(bytes(blob))) if blob else None for story, blob in rows}
