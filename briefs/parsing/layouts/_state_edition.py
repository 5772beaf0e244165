"""A file of released State Department mail becomes the editions that are in it, each once."""

import re
from collections import deque

from ..lines import STORY, Ledger, Piece, pieces_of
from ..values import Document, ParsedEdition, ParsedStory
from ._broken_lines import words_of
from ._state_lines import ABOUT, ABOUT_END, SIGNATURE, WEBSITE, furniture_kind, furniture_kinds, is_in_capitals
from ._state_mails import Masthead, dated, header_lines, is_hour, mastheads
from ._state_paragraphs import BodyLine, stray_lines
from ._state_stories import StoryReader, as_story

LICENCE = "LicenseRef-US-Government-Work"
MOST = 100
"""So many editions of a file, and stories of an edition, are told apart from repetitions; real ones hold under 40."""
ZONE = re.compile(r"\W*E[A-Z]T\b.{0,30}")
"""What is left of the hour's line where it was broken: "EDT, June 10 0530"."""
ALIKE = 0.8
"""Share of common words from which two texts are the same story."""


def state_editions(document: Document) -> list[ParsedEdition]:
    """The editions of a file; one that stands in it twice comes once, its copy as furniture."""
    page = _Page(document)
    return [_edition(page, heads) for heads in _copies(page.pieces)[:MOST]]


class _Page:
    """What all editions of a file have in common, looked up once."""

    def __init__(self, document: Document):
        self.document = document
        self.pieces = pieces_of(document)
        self.kinds = furniture_kinds(self.pieces)
        self.headers = header_lines(self.pieces)
        self.known_words = words_of(document.text)


def _copies(pieces: list[Piece]) -> list[list[Masthead]]:
    """Mastheads by edition; one without a date line goes with the dated one of its product."""
    groups: dict[tuple, list[Masthead]] = {}
    undated = []
    for head in mastheads(pieces):
        day, _, _, line = dated(pieces, head)
        if line < 0:
            undated.append(head)
        else:
            groups.setdefault((head.source, head.title, day), []).append(head)
    of_source = {key[0]: key for key in reversed(groups)}
    for head in undated:
        key = of_source.get(head.source, (head.source,))
        groups.setdefault(key, []).append(head)
    return list(groups.values())


def confidence_for(document: Document, source: str) -> float:
    """How surely the first brief of the file is of this product."""
    pieces = pieces_of(document)
    heads = mastheads(pieces)
    if not heads or heads[0].source != source:
        return 0.0
    signs = (
        any(furniture_kind(piece.text) in ("masthead", "page stamp", "classification") for piece in pieces),
        any(SIGNATURE.search(piece.text) for piece in pieces),
        sum(is_in_capitals(piece.text) for piece in pieces) >= 2,
    )
    has_day = any(dated(pieces, head)[0] for head in heads)
    return 0.35 + 0.15 * (has_day + sum(signs)) if any(signs) else 0.1


def _edition(page: _Page, heads: list[Masthead]) -> ParsedEdition:
    ledger, head = Ledger(page.pieces), heads[0]
    day, origin, moment, _ = dated(ledger.pieces, head)
    _book_furniture(page, ledger, heads)
    stories, doubts = _stories(page, ledger, heads)
    return ParsedEdition(
        layout=head.title.split(" No.")[0].lower(),
        confidence=1.0,
        title=head.title,
        date=day,
        date_origin=origin,
        published_at=moment,
        source=head.source,
        licence=LICENCE,
        stories=tuple(stories),
        doubts=tuple(doubts),
        **ledger.accounts(),
    )


def _stories(page: _Page, ledger: Ledger, heads: list[Masthead]) -> tuple[list[ParsedStory], list[str]]:
    """The stories of an edition's copies, each once, and a doubt about each line that is none of theirs."""
    stories: list[ParsedStory] = []
    strays: list[BodyLine] = []
    told: deque[frozenset[str]] = deque(maxlen=MOST)
    for copy in heads:
        reader = StoryReader(page.document, ledger, has_regions="highlights" in copy.source)
        for draft in reader.read(list(range(copy.index, copy.last))):
            _take(ledger, as_story(draft, ledger, page.known_words), draft.indices, stories, told)
            strays += stray_lines(draft.body)
    return stories, [f"Line {line.line}: a stray line stands in a story: “{line.text}”." for line in strays]


def _take(
    ledger: Ledger, story: ParsedStory, indices: list[int], stories: list[ParsedStory], told: deque[frozenset[str]]
) -> None:
    """Add a story, or book its lines as a repetition of one whose words were `told` before."""
    if not story.parts:
        return
    words = frozenset(re.findall(r"\w+", story.body.lower()))
    is_repeated = any(_is_same(words, other) for other in told)
    for index in indices:
        ledger.claim(index, "repeated story" if is_repeated else STORY)
    if not is_repeated:
        stories.append(story)
        told.append(words)


def _is_same(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two stories have nearly all words in common."""
    if not one or min(len(one), len(two)) < ALIKE * max(len(one), len(two)):
        return False
    return len(one & two) / len(one | two) >= ALIKE


def _book_furniture(page: _Page, ledger: Ledger, heads: list[Masthead]) -> None:
    """Claim all that is no news: around the editions everything, in them what can be told by its line."""
    titles = {head.index for head in heads}
    inside = {index for head in heads for index in range(head.index, head.last)}
    for index, kind in enumerate(page.kinds):
        if kind:
            ledger.claim(index, kind)
        elif index in page.headers and index not in titles:
            ledger.claim(index, "mail header")
        elif index not in inside:
            ledger.claim(index, "covering mail")
    for head in heads:
        _book_masthead(ledger, head)
        _book_closing(ledger, head)


def _book_masthead(ledger: Ledger, head: Masthead) -> None:
    _claim_free(ledger, head.index, "title")
    line = dated(ledger.pieces, head)[3]
    for index in range(head.index + 1, min(head.index + 12, head.last)):
        text = ledger.pieces[index].text
        if index == line or is_hour(text) or ZONE.fullmatch(text):
            _claim_free(ledger, index, "date")


def _book_closing(ledger: Ledger, head: Masthead) -> None:
    """The distribution list on its further lines, and the paragraph about the product."""
    for index in range(head.index, head.last):
        text = ledger.pieces[index].text
        if ABOUT.match(text):
            end = _about_end(ledger, index, head.last)
            for line in range(index, end + 1):
                _claim_free(ledger, line, "about this product")
        elif _goes_on_with_names(ledger, index):
            _claim_free(ledger, index, "drafters and distribution")
        elif _goes_on_with_address(ledger, index):
            _claim_free(ledger, index, "website note")


def _about_end(ledger: Ledger, index: int, last: int) -> int:
    """The last line of the paragraph about the product, by its words or by its full stop."""
    near = range(index, min(index + 12, last))
    for line in near:
        if ABOUT_END.search(ledger.pieces[line].text):
            return line
    goes_on = (line for line in near if ledger.pieces[line].text.rstrip().endswith("."))
    end = next(goes_on, index)
    return end if not any(ledger.pieces[line].gap for line in range(index + 1, end + 1)) else index


def _goes_on_with_names(ledger: Ledger, index: int) -> bool:
    """Whether a line goes on with the list of offices that the line before began."""
    piece = ledger.pieces[index]
    follows = index > 0 and not piece.gap and bool(SIGNATURE.search(ledger.pieces[index - 1].text))
    return follows and "," in piece.text and is_in_capitals(piece.text)


def _goes_on_with_address(ledger: Ledger, index: int) -> bool:
    """Whether a line goes on with a note about the website that the line before began."""
    piece = ledger.pieces[index]
    follows = index > 0 and not piece.gap and bool(WEBSITE.search(ledger.pieces[index - 1].text))
    return follows and (piece.text[:1].islower() or "http" in piece.text)


def _claim_free(ledger: Ledger, index: int, kind: str) -> None:
    if not ledger.kind(index):
        ledger.claim(index, kind)
