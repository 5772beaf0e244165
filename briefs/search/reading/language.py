"""The search language: words, "exact phrase", OR, -word, NOT, brackets, prefix*, headline:word, country:iran.

`read_words` never fails: what cannot be meant is read sensibly, and a message says how.
"""

import re
from itertools import takewhile

from ..limits import limit
from ..nodes import All, Any, Message, Not, Reading
from .akin import akin_words
from .fields import field_node, names_value
from .lexemes import lexemes
from .units import exact
from .words import Run, run_node

LONGEST_VALUE = 4  # words after the first of a filter's value without quotation marks
SENTENCE = 6  # words, any of which will do, that make quotation marks among or around them those of a sentence


def read_words(words: str, context) -> Reading:
    """What the words mean. `context` (`words.Context`) knows the names, the switches and how words combine."""
    reading = Reading()
    if not words.strip():
        return reading
    most = limit("QUERY_MAX_CHARS")
    if len(words) > most:
        reading.messages.append(Message("limited", f"Only the first {most:,} characters of the query were read."))
        words = words[:most]
    found = lexemes(words, reading.messages, context.is_any)
    reading.is_one_word = [lexeme.kind for lexeme in found] == ["word"]
    parser = _Parser(found, reading, context)
    reading.tree = parser.whole()
    if parser.is_sentence:
        reading.is_sentence = True
        reading.themes = context.names.themes_meant.of(words)
        reading.akin = akin_words(reading.tree)
    if reading.tree is None:
        reading.tree = Any(())
        shown = words.strip()[:40]
        reading.messages.append(Message("ignored", f"“{shown}” holds no word to search for, so nothing is found."))
    return reading


class _Parser:
    """Recursive descent: alternatives of sequences of units."""

    def __init__(self, found, reading, context):
        self.found, self.at = found, 0
        self.reading, self.context = reading, context
        self.depth, self.is_negated = 0, False
        self.is_sentence = context.is_any and _is_sentence(found)

    def say(self, kind, text):
        message = Message(kind, text)
        if message not in self.reading.messages:
            self.reading.messages.append(message)

    def peek(self):
        return self.found[self.at].kind if self.at < len(self.found) else None

    def take(self):
        self.at += 1
        return self.found[self.at - 1]

    def whole(self):
        """Everything; a closing bracket too many is passed over."""
        parts = []
        while self.peek():
            node = self.alternatives()
            if node is not None:
                parts.append(node)
            if self.peek() == "close":
                self.take()
                self.say("misread", "A closing bracket has no partner and was passed over.")
        return joined(All, parts)

    def alternatives(self):
        """a OR b OR c, up to a closing bracket or the end."""
        parts, is_waiting = [self.sequence()], False
        while self.peek() == "or":
            self.take()
            parts.append(self.sequence())
            is_waiting = parts[-1] is None or parts[-2] is None
        if is_waiting or (len(parts) > 1 and None in parts):
            self.say("misread", "“OR” needs a word on both sides; the one without was passed over.")
        return joined(Any, [part for part in parts if part is not None])

    def sequence(self):
        """Units side by side: all of them are meant (any of them, when the reader asked so)."""
        parts, run = [], Run()
        while self.peek() not in (None, "close", "or"):
            if self.peek() == "word":
                run.add(self.take().text)
                continue
            if self.peek() == "and":
                self.take()
                continue
            self.flush(run, parts)
            parts.append(self.unit())
        self.flush(run, parts)
        return self.combined([part for part in parts if part is not None])

    def combined(self, parts):
        if not self.context.is_any:
            return joined(All, parts)
        wanted = [part for part in parts if not isinstance(part, Not)]
        unwanted = [part for part in parts if isinstance(part, Not)]
        return joined(All, [joined(Any, wanted), *unwanted] if wanted else unwanted)

    def flush(self, run, parts):
        if run.pieces:
            parts += run_node(run, self.context, self.reading)
            run.pieces.clear()

    def unit(self):
        """One bracket, phrase, filter or negation."""
        lexeme = self.take()
        if lexeme.kind == "not":
            return self.negation()
        if lexeme.kind == "open":
            return self.bracket()
        if lexeme.kind == "field":
            return self.filter(self.lengthened(lexeme.text))
        if lexeme.kind == "quoted":
            return self.quotation(lexeme.text.strip('"'))
        return None

    def lengthened(self, text):
        """A filter with the words after it that are part of its value: `country:south korea`."""
        words = [lexeme.text for lexeme in takewhile(lambda one: one.kind == "word", self.found[self.at :])]
        for number in range(0 if '"' in text or self.context.is_any else min(len(words), LONGEST_VALUE), 0, -1):
            whole = " ".join((text, *words[:number]))
            if names_value(whole, self.context):
                self.at += number
                self.say("expanded", f"“{whole.lstrip('-!')}” was read as one filter.")
                return whole
        return text

    def filter(self, text):
        """Stories with a value; in a sentence of which any word will do, what names no value is two words of it."""
        negative, text, said = text[0] in "-!", text.lstrip("-!"), len(self.reading.messages)
        node = field_node(text, self.context, self.reading)
        if node == Any(()) and self.is_sentence:
            del self.reading.messages[said:]
            run = Run(re.findall(r'[^\s":]+', text))
            return joined(Any, run_node(run, self.context, self.reading))
        return Not(node) if negative and node is not None else node

    def quotation(self, text):
        """The words as they stand; in a sentence of which any word will do, they are words like the others too."""
        phrase = exact(text)
        if phrase is None or not self.is_sentence or self.is_negated:
            return phrase
        run = Run(text.split())
        return joined(Any, [phrase, *run_node(run, self.context, self.reading)])

    def negation(self):
        if self.peek() in (None, "close", "or", "and"):
            self.say("misread", "“NOT” needs a word after it and was passed over.")
            return None
        if self.peek() == "word":
            run = Run()
            run.add(self.take().text)
            parts = run_node(run, self.context, self.reading, is_negated=True)
            node = joined(All, parts)
        else:
            self.depth += 1
            self.is_negated, outside = True, self.is_negated
            node = self.unit() if self.depth <= limit("QUERY_MAX_DEPTH") else None
            self.is_negated = outside
            self.depth -= 1
        return Not(node) if node is not None else None

    def bracket(self):
        self.depth += 1
        if self.depth > limit("QUERY_MAX_DEPTH"):
            self.say("limited", f"Brackets deeper than {limit('QUERY_MAX_DEPTH')} were passed over.")
            node = None
        else:
            node = self.alternatives()
            if self.peek() == "close":
                self.take()
            else:
                self.say("misread", "An opening bracket has no partner; it was closed at the end.")
        self.depth -= 1
        return node


def _is_sentence(found):
    """Whether so many words stand side by side, or within one quotation."""
    plain = sum(lexeme.kind == "word" for lexeme in found)
    return max([plain, *(len(lexeme.text.split()) for lexeme in found if lexeme.kind == "quoted")]) >= SENTENCE


def joined(kind, parts):
    """One node for several: None for none, the part itself for one."""
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
