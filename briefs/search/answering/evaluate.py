"""From a tree to the set of stories: bitmap algebra over what one statement has read."""

import itertools
from collections import defaultdict

from pyroaring import BitMap

from briefs.analysis import stem

from ..index.joining import surely_holding
from ..index.phrases import PROVED_AT_ONCE, headed, pairs_of, proved
from ..index.postings import PREFIX
from ..index.resident import NOTHING
from ..index.store import FORM, HEADLINE, PAIR, PAIR_ABOVE, WORD
from ..limits import limit
from ..nodes import All, Any, Compound, Days, Message, Name, Not, Phrase, Prefix, Tagged, Word, children, walk

PHRASE = "phrase"  # stories that were proved to hold one, remembered with the postings


class Evaluator:
    """Answers trees over one archive; remembers each node's stories."""

    def __init__(self, archive, messages):
        self.archive, self.messages = archive, messages
        self._known = {}

    def prepare(self, *trees) -> None:
        """Read all postings that the trees need, in one statement."""
        wanted = defaultdict(set)
        for tree in trees:
            for node in walk(tree) if tree is not None else ():
                self._note(node, wanted)
        self.archive.postings.read(wanted)

    def _note(self, node, wanted):
        if isinstance(node, Word):
            wanted[WORD].update(node.stems)
            if node.in_headline:
                wanted[HEADLINE].update(node.stems)
        elif isinstance(node, Phrase):
            if len(node.places) == 1:
                wanted[FORM].update(node.places[0])
            fields = (PAIR, PAIR_ABOVE) if len(node.places) > 2 else (PAIR,)
            for pairs, field in itertools.product(pairs_of(node.places), fields):
                wanted[field].update(pairs)
            if len(node.places) > 2:
                wanted[WORD].update(stem(form) for forms in node.places[1:-1] for form in forms)
                wanted[HEADLINE].update(stem(form) for forms in node.places for form in forms)
        elif isinstance(node, Prefix):
            wanted[PREFIX].add(node.start)

    def stories(self, node) -> BitMap:
        """The stories that a node finds; None asks nothing and so finds every story."""
        if node is None:
            return self.archive.everything
        if node not in self._known:
            self._known[node] = self._stories(node)
        return self._known[node]

    def _stories(self, node):
        if isinstance(node, All):
            return self._all(node.nodes)
        if isinstance(node, Not):
            return self.archive.everything - self.stories(node.node)
        if isinstance(node, (Any, Compound, Name)):
            return BitMap.union(NOTHING, *map(self.stories, children(node)))
        if isinstance(node, Word):
            return self._word(node)
        if isinstance(node, Tagged):
            return tagged(self.archive, node.field, node.keys)
        if isinstance(node, Days):
            return (added_between if node.arrival else between)(self.archive, node.first, node.last)
        return self._beginning(node) if isinstance(node, Prefix) else self._phrase(node)

    def _all(self, nodes):
        """The smallest first, what is not wanted last."""
        wanted = sorted((self.stories(node) for node in nodes if not isinstance(node, Not)), key=len)
        found = wanted[0] if wanted else self.archive.everything
        for stories in wanted[1:]:
            found = found & stories
        for node in nodes:
            if isinstance(node, Not):
                found = found - self.stories(node.node)
        return found

    def _word(self, node):
        if node.in_headline:
            return BitMap.union(*(self.archive.postings.of(HEADLINE, stem) for stem in node.stems))
        classes = [stories for stem in node.stems for stories in self.archive.postings.of(WORD, stem).values()]
        return BitMap.union(NOTHING, *classes)

    def _beginning(self, node):
        """The stories with a word that begins so."""
        found = self.archive.postings.of(PREFIX, node.start)
        if found.is_limited:
            most = limit("QUERY_MAX_PREFIX")
            text = f"“{node.typed}” stands for more than {most:,} words; only the {most:,} most frequent were searched."
            self.messages.append(Message("limited", text))
        return self._headed(node, found.stories) if node.in_headline else found.stories

    def _headed(self, node, candidates):
        """Those of the stories whose headline has a word that begins so; they must be read to know."""
        if len(candidates) > PROVED_AT_ONCE:
            text = f"“headline:{node.typed}” was only looked for in the last {PROVED_AT_ONCE:,} stories."
            self.messages.append(Message("limited", text))
        near = list(candidates)[-PROVED_AT_ONCE:]
        return self.archive.postings.worked_out(PHRASE, node, lambda: headed(node.start, near))

    def _phrase(self, node):
        if len(node.places) == 1:
            return BitMap.union(NOTHING, *(self.archive.postings.of(FORM, form) for form in node.places[0]))
        if len(node.places) == 2 and not node.in_headline:
            return self._paired(node)
        proof = node.places, node.in_headline
        return self.archive.postings.worked_out(PHRASE, proof, lambda: self._in_one_piece(node))

    def _paired(self, node):
        """The stories that hold every two words side by side of a phrase."""
        found = self.archive.everything
        for pairs in pairs_of(node.places):
            found = found & BitMap.union(NOTHING, *(self.archive.postings.of(PAIR, pair) for pair in pairs))
        return found

    def _in_one_piece(self, node):
        """The stories that hold a whole phrase; some must be read to know."""
        candidates = self._paired(node)
        if node.in_headline:
            return proved(node, candidates)
        sure = surely_holding(node.places, candidates, self.archive.postings)
        return sure | proved(node, candidates - sure)


def tagged(archive, field, keys) -> BitMap:
    """The stories with any of the keys of a resident field; a region's keys name their own fields."""
    pairs = [key.split(":", 1) if field == "region" else (field, key) for key in keys]
    if len(pairs) == 1:
        return archive.stories(*pairs[0])  # not copied: large ones would take a tenth of a megabyte each
    return BitMap.union(NOTHING, *(archive.stories(*pair) for pair in pairs))


def between(archive, first, last) -> BitMap:
    """The stories of days from first to last, both included: whole years and months where they fit."""
    low, high = (first.isoformat() if first else "0000"), (last.isoformat() if last else "9999-99-99")
    parts = []
    for year, stories in archive.years.items() if low <= high else ():
        if low <= f"{year}-01-01" and f"{year}-12-31" <= high:
            parts.append(stories)
        elif f"{year}-12-31" >= low and f"{year}-01-01" <= high:
            parts += _months_between(archive, year, low, high)
    return BitMap.union(NOTHING, *parts)


def added_between(archive, first, last) -> BitMap:
    """The stories that the archive received on days from first to last, both included."""
    low, high = first.isoformat(), last.isoformat()
    return BitMap.union(NOTHING, *(stories for day, stories in archive.fields["added"].items() if low <= day <= high))


def _months_between(archive, year, low, high):
    for month in (f"{year}-{number:02}" for number in range(1, 13)):
        if month not in archive.months:
            continue
        if low <= f"{month}-01" and f"{month}-31" <= high:
            yield archive.months[month]
        else:
            yield from (stories for day, stories in archive.days_of(month) if low <= day <= high)
