"""One story laid out for reading: folded text, words with their places, sentences, capitals."""

import re
from bisect import bisect_right
from typing import NamedTuple

from briefs.tagging import folding
from briefs.tagging.text.misread import mended
from briefs.tagging.text.spans import Spans
from briefs.tagging.values import TaggableText

GAP = "\n\n"  # between headline and body
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|[A-Z]\.(?=[ \u00a0]?[A-Z])"  # an initial: Trevor N. McFadden
    r"|(?:St|Jr|Sr|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sen|Rep|Gov|Adm|Capt|Sgt|Maj|Rev|Prof|Hon|Amb|Spc|Cpl|Pvt|Pfc|Cmdr|Cdr)"
    r"\.(?=[ \u00a0][A-Z])"
    r"|(?<![^\W_]['’ʼ])[^\W_]+(?:[-‐‑'’ʼ](?!s(?![^\W_]))[^\W_]+)*"
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W\d_])|\n+|[:;•]\s+")
LABEL = 60  # letters of a label before a colon, at most: "Elections in Taiwan: …"
_ARTICLES = frozenset("al el as ad ar an at az ash d ul ibn e bin".split())
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen lt col sen rep gov adm capt sgt maj rev prof amb spc cpl pvt pfc cmdr cdr "
    "st jr sr no vs inc corp ltd co u.s u.n u.k".split()
)


class Word(NamedTuple):
    """One word of the text: span, folded form, and how it is capitalised."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool  # begins with a capital, or is al-Something
    shouted: bool  # two letters or more, all capitals
    opens: bool  # first word of a sentence


class Reading:
    """The story's headline and body as one text with everything that rules ask about it."""

    def __init__(self, story: TaggableText, given_names: frozenset[str]):
        self.day = story.day
        self.given_names = given_names
        self.body_start = len(story.headline) + len(GAP) if story.headline else 0
        self.headline_end = len(story.headline)
        self.text = story.headline + GAP + story.body if story.headline else story.body
        self.plain = mended(folding.plain(self.text))
        self.folded = self.plain.lower()
        self._sentence_starts = self._find_sentences()
        self.first_sentence_end = self._find_first_end()
        self.lead_end = self._find_lead_end()
        self.words = self._find_words()
        self._starts = [word.start for word in self.words]
        self._capital_lines = self._find_capital_lines()

    def written(self, start: int, end: int) -> str:
        """The plain words at a place, put together where the end of a line parts one."""
        words = self.plain[start:end]
        return words.replace("  ", "") if "  " in words and "\n" in self.text[start:end] else words

    def field_span(self, start: int, end: int) -> tuple[str, int, int]:
        """Field name and the span within it."""
        if start < self.body_start:
            return "headline", start, end
        return "body", start - self.body_start, end - self.body_start

    def _find_sentences(self) -> list[int]:
        starts = [0]
        for hit in _SENTENCE_END.finditer(self.text):
            if self.text[hit.start()] == ".":
                last = self.folded[max(0, hit.start() - 12) : hit.start()].rsplit(" ", 1)[-1].lstrip("(\"'")
                if last in _ABBREVIATIONS or len(last) == 1:
                    continue
            starts.append(hit.end())
        return starts

    def _find_words(self) -> list[Word]:
        boundaries = [*self._sentence_starts[1:], len(self.text) + 1]
        folded, words, at, opens = self.folded, [], 0, True
        for hit in _WORD.finditer(self.text):
            start, end = hit.span()
            while start >= boundaries[at]:
                at += 1
                opens = True
            text = hit.group()
            shouted = text.isupper() and len(text) > 1
            words.append(Word(start, end, text, folded[start:end], _is_capital(text), shouted, opens))
            opens = False
        return words

    def _find_first_end(self) -> int:
        """Where the body's first sentence ends."""
        following = bisect_right(self._sentence_starts, self.body_start)
        return self._sentence_starts[following] if following < len(self._sentence_starts) else len(self.text) + 1

    def _find_lead_end(self) -> int:
        """Where the body's first full sentence ends: a label as in "Elections in Taiwan: …" is none."""
        following = bisect_right(self._sentence_starts, self.body_start)
        while following < len(self._sentence_starts):
            start = self._sentence_starts[following]
            if start - self.body_start > LABEL or not self.text[:start].rstrip(" \u00a0").endswith(":"):
                return start
            following += 1
        return len(self.text) + 1

    def _find_capital_lines(self) -> Spans:
        """Spans of lines written in capitals throughout: eight letters or more in several words."""
        spans, position = [], 0
        for line in self.text.split("\n"):
            if len(line) > 8 and line.isupper() and len(line.split()) > 1 and sum(map(str.isalpha, line)) >= 8:
                spans.append((position, position + len(line)))
            position += len(line) + 1
        return Spans(spans)

    def is_capitals(self, position: int) -> bool:
        """Whether the line at `position` is all capitals."""
        return self._capital_lines.touch(position, position + 1)

    def word_index(self, position: int) -> int:
        """Index of the first word that starts at or after `position`."""
        return bisect_right(self._starts, position - 1)

    def word_after(self, end: int) -> str | None:
        """The word that follows after a space only, or None."""
        index = self.word_index(end)
        if index < len(self.words) and self.text[end : self.words[index].start] in {" ", "\u00a0"}:
            return self.words[index].text
        return None

    def word_before(self, start: int) -> str | None:
        """The word that stands before with a space only between, or None."""
        index = self.word_index(start) - 1
        if index >= 0 and self.text[self.words[index].end : start] in {" ", "\u00a0"}:
            return self.words[index].text
        return None


def _is_capital(text: str) -> bool:
    if text[0].isupper():
        return True
    if text.isalnum():
        return False
    head, hyphen, tail = text.replace("’", "-").replace("'", "-").partition("-")
    return bool(hyphen) and tail[:1].isupper() and head.lower() in _ARTICLES
