"""Answers queries the slow way: reads every text, applies every condition to every story, counts one by one.

It shares the analyser, the reading of a query and the formula of BM25 with the engine, and nothing else: no
postings, no bitmaps, no cache.
"""

from collections import Counter

from django.utils import timezone

from briefs.analysis import SMALL_WORDS, stem, tokens
from briefs.models import EntityTag, Story, TopicTag
from briefs.search import nodes
from briefs.search.answering.feedback import POOL, Held, reordered
from briefs.search.answering.ranking import fineness, idf, impact
from briefs.search.answering.weighing import (
    AKIN,
    NAME_IN_SENTENCE,
    NEIGHBOURS,
    PART,
    PHRASE,
    SMALL_WORD,
    TAG,
    TAG_IN_SENTENCE,
    THEME,
)
from briefs.search.found import Found
from briefs.search.gazetteer.names import Names
from briefs.search.index.records import FIELD_OF_KIND, headline_texts, quotations
from briefs.search.index.terms import HEADLINE_WEIGHT, frequency_class, hits_in, length_class, typical_length
from briefs.search.query import Sort


class Text:
    """One story as the oracle sees it."""

    def __init__(self, story):
        self.pk, self.section, self.source = story.pk, story.section, story.edition.source
        self.day = (story.date or story.edition.date).isoformat() if story.date or story.edition.date else ""
        self.added = timezone.localdate(story.created_at)
        headed = (story.headline, story.corrected_headline, story.section, story.edition.title)
        self.headlines = [tokens(text) for text in headline_texts(*headed)]
        self.texts = [tokens(text) for text in (story.body, *quotations(story.shape))]
        tags = [tag for tag in EntityTag.objects.filter(story=story).select_related("entity") if tag.is_visible]
        self.entities = {(FIELD_OF_KIND[tag.entity.kind], tag.entity_id) for tag in tags}
        self.about = {tag.entity_id for tag in tags if tag.role == "about" and tag.entity.kind == "country"}
        self.topics = {tag.topic_id for tag in TopicTag.objects.filter(story=story) if tag.is_visible}

    def forms(self, is_headline=False):
        texts = self.headlines if is_headline else self.headlines + self.texts
        return [form for text in texts for token in text for form in (token.form, *token.extras)]

    def stems(self, is_headline=False):
        return Counter(map(stem, self.forms(is_headline)))

    def holds_phrase(self, node):
        texts = self.headlines if node.in_headline else self.headlines + self.texts
        if len(node.places) == 1:
            return any(form in node.places[0] for form in self.forms())
        return any(
            all(text[at + step].form in forms for step, forms in enumerate(node.places))
            for text in texts
            for at in range(len(text) - len(node.places) + 1)
        )

    def holds(self, leaf) -> bool:
        """Whether its words or its days are those of a leaf."""
        match leaf:
            case nodes.Word():
                return any(wanted in self.stems(leaf.in_headline) for wanted in leaf.stems)
            case nodes.Phrase():
                return self.holds_phrase(leaf)
            case nodes.Prefix():
                return any(form.lstrip("^").startswith(leaf.start) for form in self.forms())
            case nodes.Days(arrival=True):
                return leaf.first <= self.added <= leaf.last
            case nodes.Days():
                first, last = leaf.first and leaf.first.isoformat(), leaf.last and leaf.last.isoformat()
                return bool(self.day) and (not first or self.day >= first) and (not last or self.day <= last)
        raise AssertionError(leaf)

    def held(self):
        above, below = (
            " ".join(token.form for text in texts for token in text) for texts in (self.headlines, self.texts)
        )
        return Held(hits_in([above], [below]), self.length)

    @property
    def length(self):
        return length_class(sum(len(text) for text in self.headlines + self.texts))


class Oracle:
    """Every published story, read anew."""

    def __init__(self):
        stories = Story.objects.select_related("edition__source")
        self.texts = {
            story.pk: Text(story)
            for story in stories
            if story.status == "published" and story.edition.status == "published"
        }
        self.names = Names()

    def holds(self, text, node) -> bool:
        """Whether a story is found by a node."""
        match node:
            case None:
                return True
            case nodes.All():
                return all(self.holds(text, child) for child in node.nodes)
            case nodes.Any():
                return any(self.holds(text, child) for child in node.nodes)
            case nodes.Compound():
                return any(self.holds(text, child) for child in (*node.whole, *node.parts))
            case nodes.Not():
                return not self.holds(text, node.node)
            case nodes.Name():
                return any(self.holds(text, child) for child in (node.typed, *node.others))
            case nodes.Tagged():
                return any(self.is_tagged(text, node.field, key) for key in node.keys)
        return text.holds(node)

    def is_tagged(self, text, field, key):
        if field == "region":
            field, key = key.split(":")
        if field == "section":
            return text.section == key
        if field == "source":
            return text.source.pk == int(key)
        if field == "theme":
            return int(key) in text.topics
        return (field, int(key)) in text.entities

    def has(self, text, name, value, is_about=False) -> bool:
        """Whether a story has one value of a facet."""
        if name == "section":
            return text.section == value
        if name in ("year", "month"):
            return text.day.startswith(value) and bool(text.day)
        named = self.names.find(name, value)
        if named is None:
            return False
        if name == "source":
            return text.source.pk == named.pk
        if name == "theme":
            return bool(text.topics & {named.pk, *(child.pk for child in self.names.children[named.pk])})
        if name == "region":
            return any((inner.field, inner.pk) in text.entities for inner in self.names.within(named.pk))
        return named.pk in text.about if is_about else (name, named.pk) in text.entities

    def passes(self, text, query, without=None) -> bool:
        """Whether a story passes the filters, leaving out what is chosen of one facet."""
        if query.stories and text.pk not in query.stories:
            return False
        if text.pk <= query.after:
            return False
        if query.added and not query.added[0] <= text.added <= query.added[1]:
            return False
        first, last = query.first_day and query.first_day.isoformat(), query.last_day and query.last_day.isoformat()
        if (first or last) and not text.day:
            return False
        if (first and text.day < first) or (last and text.day > last):
            return False
        for name, values in query.chosen.items():
            is_about = query.about and name == "country"
            held = [self.has(text, name, value, is_about) for value in values]
            if name in query.all_of and not all(held):
                return False
            if name != without and name not in query.all_of and values and not any(held):
                return False
        return not any(self.has(text, name, value) for name, values in query.excluded.items() for value in values)

    def found(self, query):
        """The numbers of the stories that the query finds, in its order."""
        asked = Found(query)
        tree = asked.reading.tree
        stories = [text for text in self.texts.values() if self.holds(text, tree) and self.passes(text, query)]
        is_oldest = asked.sort == Sort.OLDEST
        stories.sort(key=lambda text: text.pk)
        stories.sort(key=lambda text: text.day, reverse=not is_oldest)
        if is_oldest:
            stories.sort(key=lambda text: not text.day)
        if asked.sort == Sort.RELEVANCE:
            scores = self.scores(asked, stories)
            stories.sort(key=lambda text: -scores[text.pk])
            if asked.reading.is_sentence:
                return self.again(stories, scores)
        return [text.pk for text in stories]

    def again(self, stories, scores):
        """A whole sentence's best stories in their last order, the others as they were."""
        held = {text.pk: text.held() for text in stories[:POOL]}
        first = reordered([(pk, scores[pk]) for pk in held], held, self.mean) if held else []
        return [*first, *(text.pk for text in stories[POOL:])]

    @property
    def mean(self):
        return sum(typical_length(text.length) for text in self.texts.values()) / (len(self.texts) or 1) or 1.0

    def facet(self, query, name, value):
        """How many stories a facet shows beside a value that is not excluded."""
        tree = Found(query).reading.tree
        is_about = query.about and name == "country"
        return sum(
            self.holds(text, tree) and self.passes(text, query, without=name) and self.has(text, name, value, is_about)
            for text in self.texts.values()
        )

    def scores(self, asked, stories):
        mean, total = self.mean, Counter()
        tree = asked.reading.tree
        parts = [(held, weight * idf(n, len(self.texts))) for held, weight, n in self.scored(asked.reading) if held]
        points = fineness(tree, max((weight for _, weight in parts), default=0.0))
        for classes, weight in parts:
            for pk, number in classes.items():
                total[pk] += round(points * weight * impact(number, self.texts[pk].length, mean))
        return total

    def scored(self, reading):
        """({story: class of frequency}, weight, number of stories for the rarity) of everything asked for."""
        tree = reading.tree
        for node in dict.fromkeys(nodes.asked_for(tree)):
            yield from self.name(node, reading.is_sentence) if isinstance(node, nodes.Name) else self.leaf(node)
        for word in reading.akin:
            yield self.classes(word), AKIN, len(self.classes(word))
        for theme in reading.themes:
            yield self.classes(theme, 1), THEME, len(self.classes(theme))
        pairs = nodes.neighbours(tree)
        for pair in pairs:
            if not all(forms[0] in SMALL_WORDS for forms in pair.places):
                holding = {text.pk: 1 for text in self.texts.values() if text.holds_phrase(pair)}
                yield holding, NEIGHBOURS / (len(pairs) + 1), len(holding)

    def name(self, node, is_sentence):
        """The words of a name, and its tag; both weigh more in a whole sentence."""
        weight, tag = (NAME_IN_SENTENCE, TAG_IN_SENTENCE) if is_sentence else (1.0, TAG)
        for classes, own, holding in self.called(node):
            yield classes, own * weight, holding
        for other in node.others:
            if isinstance(other, nodes.Tagged):
                yield self.classes(other, 1), tag, len(self.classes(other))

    def called(self, node):
        """One word with several spellings, or words of which each counts."""
        typed = list(dict.fromkeys(nodes.asked_for(node.typed)))
        others = [other for other in node.others if not isinstance(other, nodes.Tagged)]
        if len(typed) == 1 and isinstance(typed[0], nodes.Word) and not node.is_narrow:
            classes = self.best([typed[0], *others], 1)
            yield classes, 1.0, len(classes)
        else:
            for leaf in typed:
                yield from self.leaf(leaf)
            whole = {pk for pk, text in self.texts.items() if all(self.holds(text, leaf) for leaf in typed)}
            classes = {pk: number for pk, number in self.best(others, 1).items() if pk not in whole}
            yield classes, 1.0, len(classes) + len(whole)

    def leaf(self, node):
        if isinstance(node, nodes.Compound):
            classes = self.best(node.whole, PHRASE)
            yield classes, 1.0, len(classes)
            for part in node.parts:
                yield self.classes(part), self.weight(part) * PART, len(self.classes(part))
        elif isinstance(node, nodes.Word | nodes.Phrase | nodes.Prefix):
            classes = self.classes(node)
            yield classes, self.weight(node), len(classes)

    def weight(self, leaf):
        is_small = isinstance(leaf, nodes.Word) and (leaf.forms or leaf.stems)[0] in SMALL_WORDS
        return SMALL_WORD if is_small else 1.0

    def best(self, several, phrase):
        """The highest class of each story among words and phrases."""
        found = Counter()
        for node in several:
            found |= Counter(self.classes(node, phrase))
        return dict(found)

    def classes(self, node, phrase=PHRASE):
        if not isinstance(node, nodes.Word):
            return {text.pk: phrase for text in self.texts.values() if self.holds(text, node)}
        found = {}
        for text in self.texts.values():
            if self.holds(text, node):
                headline, everything = text.stems(True), text.stems()
                found[text.pk] = max(
                    frequency_class(everything[one] + HEADLINE_WEIGHT * headline[one] - headline[one])
                    for one in node.stems
                    if one in everything
                )
        return found
