"""Whose words a quotation is: sentences with the answer, spans to the letter, and what is no quotation."""

import re

import pytest

from briefs.tagging.quoting import Name, quotations, speaker_of
from tests.tagging.quoted_sentences import SENTENCES

KINDS = {"[": "person", "{": "body", "<": "other"}
MARKED = re.compile(r"\[([^]]+)\]|\{([^}]+)\}|<([^>]+)>")


def read(marked):
    """The plain text, and the names that were marked in it."""
    text, names, at = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        words = match[match.lastindex]
        names.append(Name(len(text), len(text) + len(words), words.split()[-1].lower(), KINDS[match.group()[0]]))
        text, at = text + words, match.end()
    return text + marked[at:], names


def told(quotation, text):
    if quotation.speaker is None and quotation.words:
        return "~" + text[slice(*quotation.words)]
    return quotation.speaker


@pytest.mark.parametrize(("marked", "expected"), SENTENCES, ids=lambda value: value if isinstance(value, str) else "")
def test_each_quotation_has_its_speaker_or_none(marked, expected):
    text, names = read(marked)
    found = quotations(text, names)
    assert [told(one, text) for one in found] == [speaker for _, speaker in expected]
    for one, (first_words, _) in zip(found, expected, strict=True):
        assert one.text(text).startswith(first_words)


@pytest.mark.parametrize("marked", [marked for marked, _ in SENTENCES])
def test_spans_are_the_words_between_the_marks(marked):
    text, names = read(marked)
    for one in quotations(text, names):
        for start, end in one.spans:
            assert text[start - 1] in '“"‘' or text[:start].rstrip()[-1] in '“"'
            assert text[start:end] == text[start:end].strip()
            assert not set(text[start:end]) & set("“”")


def test_a_text_without_marks_or_names_gives_nothing():
    assert quotations("", []) == []
    assert quotations("Nobody said a word. '' \"\" “”", []) == []


@pytest.mark.parametrize("text", ["“", "”“”“", '"""', "“a\n\n“b\n\n“c", "said “one two three four five", "(“" * 500])
def test_marks_without_partners_are_read_somehow(text):
    for one in quotations(text, []):
        assert text[one.start : one.end]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Cicero]", "cicero"),
        ("[Marcus Cicero]", "cicero"),
        ("Consul [Cicero]", "cicero"),
        ("<Rome>'s [Cicero]", "cicero"),
        ("the {Senate}", "senate"),
        ("a spokesman for [Cicero]", None),
        ("[Cicero]'s lawyer", None),
        ("[Cicero] and [Caesar]", None),
        ("Porcia [Cicero]", None),
        ("Titus Pomponius, of [Cicero]", None),
        ("Titus Pomponius; [Cicero]", None),
        ("<Rome>", None),
        ("", None),
    ],
)
def test_the_words_for_a_speaker_are_one_name_with_its_titles_or_nobodys(marked, expected):
    assert speaker_of(*read(marked)) == expected
