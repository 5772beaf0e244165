"""Warnings about what looks wrong in print; the text itself is left as it is."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from .values import ParsedEdition, ParsedStory, Part

NAMES = frozenset(
    """Union States Nations Kingdom Court Council Parliament Congress Senate House Party Bank Ministry Minister
    President Government Trump Putin Biden Obama China Russia Iran Israel Japan Korea India Germany France
    Ukraine Turkey Brazil Mexico Canada Egypt Washington Beijing Moscow Tehran London Paris Berlin Brussels
    Kremlin Pentagon Europe America Africa""".split()
)
"""Words at the end of names after which a space is easily lost."""

FOLLOWERS = frozenset(
    """and announced accused agreed also are argued arrived asked backed began called claimed condemned confirmed
    could decided denied ended expects for from had has have held issued launched may met ordered plans
    pledged proposed rejected released reported responded said says signed suggested that threatened told took
    urged voted was warned were which while will with withdrew would""".split()
)
WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{8,40}(?![^\W\d_])")
CAMEL = re.compile(
    rf"\b[A-Za-z][a-zà-ÿ]{{3,}}(?:The|This|They|Their|When|While|After|Meanwhile|Officials|Prime"
    rf"|{'|'.join(sorted(NAMES))})\b"
)
LONGEST_HEADLINE = 500  # of a longer one the rest is not compared, word by word, with the text
HEADING_WORD = re.compile(r"[^\W\d_]{7,}")


def oddities_of(edition: ParsedEdition) -> list[str]:
    """A sentence for each quotation that never closes, pair of words run together, heading misspelt."""
    return [warning for story in edition.stories for warning in _of_story(story)]


def _of_story(story: ParsedStory) -> Iterator[str]:
    for part, following in zip(story.parts, (*story.parts[1:], None), strict=False):
        if opened := unclosed_quotation(part, following):
            yield f"Line {part.lines.first}: a quotation opens and never closes: {opened}"
        for word in run_together(part.text):
            yield f"Line {part.lines.first}: two words seem run together: “{word}”."
    for wrong, right in misspelt_words(story.headline, story.body):
        yield f"Line {story.lines.first}: “{wrong}” in the headline may be misspelt; the text has “{right}”."


def unclosed_quotation(part: Part, following: Part | None = None) -> str:
    """The first words of a quotation that is not closed, "" if all are; one may go on in the next part."""
    text = part.text
    if text.count("“") > text.count("”"):
        if following and following.kind == part.kind and following.text.startswith("“"):
            return ""
        return f"{_last_opened(text)[:40]}…"
    if "“" not in text and text.count('"') % 2:
        return f"{text[text.rfind(chr(34)) :][:40]}…"
    return ""


def _last_opened(text: str) -> str:
    """The text from the opening mark that no closing one follows."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        if text[place] == "”":
            depth += 1
        elif text[place] == "“":
            depth -= 1
            if depth < 0:
                return text[place:]
    return text[text.find("“") :]


def run_together(text: str) -> list[str]:
    """Words such as "Unionsuggested" or "FloodsPakistani"."""
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        if word[0].isupper() and any(
            word[:cut] in NAMES and word[cut:] in FOLLOWERS for cut in range(4, len(word) - 2)
        ):
            found.append(word)
    return [*found, *(match.group() for match in CAMEL.finditer(text))]


def misspelt_words(headline: str, body: str) -> list[tuple[str, str]]:
    """Words of a headline that the body writes with one letter more, less or other."""
    in_body = {word.casefold() for word in HEADING_WORD.findall(body)}
    alike: dict[tuple[str, str], list[str]] = {}
    for word in in_body:
        alike.setdefault((word[:3], word[-2:]), []).append(word)
    found = []
    for word in HEADING_WORD.findall(headline[:LONGEST_HEADLINE]):
        low = word.casefold()
        if low in in_body:
            continue
        near = [
            other
            for other in alike.get((low[:3], low[-2:]), ())
            if Levenshtein.distance(low, other, score_cutoff=1) == 1
        ]
        found += [(word, near[0])] if len(near) == 1 else []
    return found
