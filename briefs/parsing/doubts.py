"""Signs in what was read that a story was cut at the wrong place: an editor looks before readers do."""

import re
from collections.abc import Iterator
from functools import lru_cache
from statistics import median

from .dates import date_in_file_name
from .form_doubts import of_form
from .mail_headers import is_dated_by_forwarder
from .topic_doubts import of_topics
from .values import DateOrigin, Document, ParsedEdition, ParsedStory, PartKind, Section
from .wrapped_runs import joined_at_a_guess

BEGINS_INSIDE = re.compile(r"[a-zß-öø-ÿ]{2,}[\s,.;]|[,;:)\]}!?]|\([A-Z][^()]{1,60}\)(?=[\s.,;]|$)")
NAMES_IN_SMALL = re.compile(r"(?:al|el|de|von|van|bin|ibn|da|dos|du|la|le|e|i)[-\s]|i[A-Z]|e[A-Z]")
PAGE_WORDS = re.compile(
    r"U\.S\. Department of State Case No|Doc No\. ?C0|EXECUTIVE S(?:UMMARY|ECRETARIAT)|edit history watch"
    r"|\bunsubscribe\b|\bManage (?:Your |your )?(?:[Ee]-?mail )?[Pp]references|\bView in [Bb]rowser\b|\bClick here\b"
    r"|\bFollow us on\b|CFR\.org is not responsible|All Rights Reserved|58 East 68th|Return to\s+\|"
    r"|-{3,} ?(?:Original|Forwarded) [Mm]essage|Begin forwarded message|Sent from my \w+|\bPost a Comment\b"
    r"|\b(?:Top of the Agenda|Across the Globe|The Day Ahead|Daily News Brief)\b|This (?:CFR |Backgrounder)"
    r"|(?m:^(?:Advertisement|(?:.{1,90} )?Page \d{1,3}(?: of \d{1,3})?)$)"
    r"|(?m:^#{1,6} |\|\s*$)|\b(?:[A-Z]{2,} ){4,}[A-Z]{2,}\b"
    r"|\b(?:Drafted|Approved): ?[A-Z]{2}|\bDist: State|\bFrom: OpsAlert|[—–] ?CFR (?:expert|fellow|president)\b"
    r"|On The President[’']s Inbox|[.)”] [-•] (?=[A-Z])|\*\*|</?(?:p|a|b|i|br|div|span|li|td|strong|em)\b[^<>]*>"
    r"|[\ufffd•]|\bhttps?://\w|(?<=[a-z,])(?:> | > ?)(?=[A-Za-z])"
    r"|(?<=\w)[ÃÂ](?!\w)|â€|=[C-F][0-9A-F]=[89AB][0-9A-F]|[a-z,;.]=(?=\s|$)|(?<![\w*])\*(?=[A-Za-z])|(?<=[a-z])\*(?=\s)|[\w.+-]+@[\w-]+\.[a-z]{2,}|&(?:nbsp|amp|quot|[lr][ds]quo|#\d{2,4});"
)
"""Words of a page, a mail or a list that no story says."""

NUMBERED_PAGE = re.compile(r"\bPage \d{1,3}(?: of \d{1,3})?$")
MARKED = re.compile(r"#|\*\*|\d{1,2}[.)] ")
IMAGE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg)\b", re.IGNORECASE)
RUN_INTO_INITIALS = re.compile(r"(?:[A-Z][\w’'-]*[ ,]+){0,6}[A-Z]?[a-z]{2,}(?:U\.[SNK]\.|UN\b|EU\b)")
"""Words in capitals at a story's start of which the last has run into a state's or a body's initials."""

LEAST_HEADED = 2
HEADED = ("overnight brief", "afternoon brief")
"""Layouts in which each story has a headline."""
SMALL_WORD = re.compile(
    r"(?<![\w’'-])(?!(?:with|from|over|into|amid|than|after|before|near|under|without)\b)[a-z]{4,}\b"
)
MANY_SMALL, MOSTLY_LARGE = 2, 0.7
"""So many small words make a headline's case a sentence's, where so many others have none."""
LEFT_OVER = re.compile(r"(?:[A-Z][\w'’.-]*[ ,]*){1,3}(?<![.!?:])")
"""One to three capitalised words under a headline, which may be its end."""

MUCH_LONGER, LONG = 6, 2500
"""A brief so many times longer than the usual one, and of so many letters, may be several."""

PARAGRAPH_MARK = re.compile(r"^\s*(?:[•▪*+-]|\(?\d+[.)])\s|\([^()]{2,60}\)\s*$")
"""What shows where a paragraph begins or ends without a blank line: a bullet, a number, a source in brackets."""

AFTER_SOURCE = re.compile(r"[.!?][\"”’]?(?: \([A-Z][^()]{1,60}\)){1,4} (?:[a-zß-öø-ÿ]{2}|\S{1,12}$)")
"""A sentence, its source, and small letters or one last word after it: something was joined that does not belong."""

OPEN_BRACKET = re.compile(r"\([A-Z][^()]{1,40}?\s[A-ZÀ-Þ]{4,}(?: ?[/,] ?[A-ZÀ-Þ ]{4,})?\s+[A-Z][a-z]?[^()]{30}")
"""A source whose bracket never closes, and behind it a name in capitals and more text: a story may begin there."""

NEVER_CLOSED = re.compile(r"\([A-Z][^()]{60,}$")

MANY_CREDITED = 3
"""Where so many stories and all others name their source, one at the end without may be the page's."""

BREAKS_OFF = re.compile(r"[\w,;–—-]$")
"""What no story ends with: a letter, a figure, or a comma."""

FEW_BLANKS, MANY_BROKEN, MANY_MARKED, WIDEST = 0.05, 0.2, 0.2, 110
"""Shares of blank lines, of lines that begin in small letters and of lines so marked, and the letters of a line."""


def doubts_of(edition: ParsedEdition, document: Document) -> list[str]:
    """A sentence for each sign; records say themselves where a story begins, so they raise none."""
    if document.kind == "jsonl":
        return []
    told = [sentence for story in edition.stories for sentence in _of_story(story)]
    of_edition = (
        *_of_headlines(edition),
        *of_topics(edition),
        *of_form(edition),
        *_of_end(edition),
        *_of_lengths(edition),
        *_of_joints(edition, document),
    )
    return [*_of_date(edition, document), *_of_lines(document), *told, *of_edition]


@lru_cache(maxsize=2)
def _of_lines(document: Document) -> tuple[str, ...]:
    """Paragraphs that were broken into lines, with nothing between them, end where somebody guesses.

    Kept, because a document may hold many editions.
    """
    printed = [line for line in document.lines if line.strip()]
    broken = sum(line.lstrip()[:1].islower() for line in printed)
    is_tight = len(document.lines) - len(printed) < FEW_BLANKS * len(printed)
    is_marked = sum(bool(PARAGRAPH_MARK.search(line)) for line in printed) > MANY_MARKED * len(printed)
    if is_tight and not is_marked and broken > MANY_BROKEN * len(printed) and max(map(len, printed)) <= WIDEST:
        return ("The lines are broken and hardly a blank one parts them; where paragraphs end had to be guessed.",)
    return ()


def _of_joints(edition: ParsedEdition, document: Document) -> Iterator[str]:
    for number in joined_at_a_guess(edition, document)[:1]:
        yield f"Line {number}: a paragraph may end here; those beside it stand line under line."


def _of_date(edition: ParsedEdition, document: Document) -> Iterator[str]:
    """A mail's date may be that of whoever forwarded it."""
    named = date_in_file_name(document.name)
    if edition.date_origin == DateOrigin.MAIL_HEADER and named and named != edition.date:
        yield f"The mail header says {edition.date}, the file's name {named}; the header was believed."
    if edition.date_origin == DateOrigin.MAIL_HEADER and not named and is_dated_by_forwarder(document.lines):
        yield f"The only date, {edition.date}, is that of a mail that sent the edition on."


def _of_story(story: ParsedStory) -> Iterator[str]:
    start, line = story.body[:60], story.lines.first
    if BEGINS_INSIDE.match(start) and not NAMES_IN_SMALL.match(start):
        yield f"Line {line}: a story begins inside a sentence: “{start[:40]}…”."
    if found := AFTER_SOURCE.search(story.body):
        yield f"Line {line}: text goes on after its source: “{found.group()}…”."
    if found := OPEN_BRACKET.search(story.body) or _open_bracket(story):
        yield f"Line {line}: a bracket never closes, and a story may begin behind it: “{found.group()[:40]}…”."
    if len(story.parts) > 1 and story.headline and LEFT_OVER.fullmatch(story.parts[0].text):
        yield f"Line {line}: the headline may go on in the next line: “{story.parts[0].text}”."
    yield from _of_joined_parts(story)
    if found := NUMBERED_PAGE.search(story.headline):
        yield f"Line {line}: the number of a page stands in a headline: “{found.group()}”."
    if found := IMAGE_NAME.search(story.headline):
        yield f"Line {line}: the name of an image stands in a headline: “{found.group()}”."
    if MARKED.match(story.headline):
        yield f"Line {line}: marks of a markup stand in a headline: “{story.headline[:40]}”."
    if found := PAGE_WORDS.search(story.body):
        yield f"Line {line}: words of the page stand in a story: “{found.group().strip()}”."


def _open_bracket(story: ParsedStory) -> re.Match | None:
    """A bracket with more text behind it than any source has, in a paragraph that opens more than it closes."""
    parts = (part.text for part in story.parts if part.text.count("(") > part.text.count(")"))
    return next((found for text in parts if (found := NEVER_CLOSED.search(text))), None)


def _of_joined_parts(story: ParsedStory) -> Iterator[str]:
    """A further paragraph that begins inside a sentence, and a headline's end that runs into the first."""
    for part in story.parts[1:]:
        start = part.text[:60]
        if part.kind == PartKind.PARAGRAPH and BEGINS_INSIDE.match(start) and not NAMES_IN_SMALL.match(start):
            yield f"Line {part.lines.first}: a paragraph begins inside a sentence: “{start[:40]}…”."
    if found := RUN_INTO_INITIALS.match(story.body):
        yield f"Line {story.lines.first}: the end of a headline may stand in its story: “{found.group()}…”."


def _of_headlines(edition: ParsedEdition) -> Iterator[str]:
    """A story in a brief of headlines in capitals that has none, and a headline that is half of a sentence."""
    headed = [story for story in edition.stories if story.headline]
    small = [len(SMALL_WORD.findall(story.headline)) for story in headed]
    if small.count(0) >= MOSTLY_LARGE * len(headed):
        for story, number in zip(headed, small, strict=True):
            if number >= MANY_SMALL:
                yield f"Line {story.lines.first}: a headline may be half of a sentence: “{story.headline[:60]}”."
    are_headed = edition.layout in HEADED or all(story.headline.isupper() for story in headed)
    if len(headed) < LEAST_HEADED or not are_headed:
        return
    titles = {story.headline for story in headed}
    for story in edition.stories:
        is_titled = story.section == Section.LEAD and edition.title and edition.title not in titles
        if not (story.headline or is_titled or story.section == Section.AHEAD):
            yield f"Line {story.lines.first}: the only story without a headline: “{story.body[:40]}…”."


def _of_end(edition: ParsedEdition) -> Iterator[str]:
    """A file that was cut short ends inside a sentence, and so does a story that was cut at the wrong place."""
    last = max(edition.stories, key=lambda story: story.lines.last, default=None)
    for story in edition.stories:
        if story.section != Section.AHEAD and not story.credit and BREAKS_OFF.search(story.body):
            which = "the last story" if story is last else "a story"
            yield f"Line {story.lines.last}: {which} breaks off: “…{' '.join(story.body[-40:].split())}”."
    others = [story for story in edition.stories if story is not last]
    if last and not last.credit and len(others) >= MANY_CREDITED and all(story.credit for story in others):
        yield f"Line {last.lines.first}: the last story alone names no source: “{last.body[:40]}…”."


def _of_lengths(edition: ParsedEdition) -> Iterator[str]:
    lengths = [len(story.body) for story in edition.stories]
    usual = median(lengths) if lengths else 0
    for story in edition.stories[1:]:
        if len(story.body) > max(MUCH_LONGER * usual, LONG):
            yield f"Line {story.lines.first}: a story is {len(story.body) / usual:.0f} times as long as the usual one."
