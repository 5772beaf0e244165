"""A story and an edition in the making; the ledger sees every piece that they take."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..lines import HEADING, STORY, Ledger, Piece
from ..quotes import Attribution
from ..values import Lines, ParsedStory, Part, PartKind, Section
from ._sections import section_heading

LEAST_TEASED = 30
"""A teaser says at least so many letters of its story."""

LEAST_REPEATED = 60
"""A paragraph of so many letters is not printed twice in a story but by mistake."""


@dataclass
class StoryDraft:
    """A story that still grows."""

    section: Section
    section_title: str
    headline: str = ""
    parts: list[Part] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    indices: list[int] = field(default_factory=list)
    first: int = 0
    last: int = 0
    has_text: bool = False
    """Whether anything but a quotation has been printed under the headline."""
    has_quote: bool = False
    credit: str = ""

    def add(self, part: Part) -> None:
        """A further part; asked for every line, so what is there is noted and not searched for."""
        self.parts.append(part)
        self.texts.add(part.text)
        self.has_quote = self.has_quote or part.kind == PartKind.QUOTE
        self.has_text = self.has_text or part.kind != PartKind.QUOTE

    def take_back(self) -> Part:
        """The last part, which is no longer one: it goes on, or its speaker is named."""
        part = self.parts.pop()
        self.texts.discard(part.text)
        return part

    @property
    def words(self) -> tuple[str, ...]:
        """What the story tells, its quotations left out."""
        return tuple(part.text for part in self.parts if part.kind != PartKind.QUOTE)

    def covers(self, lines: Lines) -> None:
        """Stretch the story to lines."""
        self.first = min(self.first or lines.first, lines.first)
        self.last = max(self.last, lines.last)

    def finished(self) -> ParsedStory:
        """The story as a frozen value."""
        lines = Lines(self.first, self.last)
        return ParsedStory(self.section, self.section_title, self.headline, tuple(self.parts), lines, self.credit)


class EditionDraft:
    """The stories of an edition as they are read, with the ledger of its pieces."""

    def __init__(self, pieces: Sequence[Piece]):
        self.ledger = Ledger(pieces)
        self.stories: list[StoryDraft] = []
        self.section = Section.LEAD
        self.section_title = ""
        self.warnings: list[str] = []
        self.doubts: list[str] = []

    @property
    def story(self) -> StoryDraft | None:
        """The story that is being read."""
        return self.stories[-1] if self.stories else None

    def enter(self, section: Section, title: str, index: int | None = None) -> None:
        """A section begins; its heading is booked if it has a piece of its own."""
        self.section, self.section_title = section, title
        if index is not None:
            self.ledger.claim(index, HEADING)
        if (heading := section_heading(title)) and heading.is_misspelt:
            self.warnings.append(f"The section heading “{title}” looks misspelt; it was read all the same.")

    def begin(self, headline: str = "", index: int | None = None) -> StoryDraft:
        """A story begins; `index` is the piece that its headline has for itself."""
        draft = StoryDraft(self.section, self.section_title, headline)
        self.stories.append(draft)
        if index is not None:
            self._take(draft, index)
        return draft

    def head(self, headline: str, index: int) -> None:
        """The current story's headline, on a line of its own below the heading of its section."""
        self.story.headline = headline
        self._take(self.story, index)

    def add(self, kind: PartKind, text: str, index: int, who: Attribution | None = None) -> None:
        """A part of the current story; a story begins if there is none."""
        draft = self.story or self.begin()
        if len(text) >= LEAST_REPEATED and text in draft.texts:
            self.furnish("repeated paragraph", index)
            return
        self._take(draft, index)
        who = who or Attribution()
        draft.add(Part(kind, text, self.ledger.pieces[index].lines, who.speaker, who.role))

    def tell(self, kind: PartKind, headline: str, text: str, index: int) -> None:
        """A story begins with a first part whose headline stands in its line, or which has none."""
        self.begin(headline)
        self.add(kind, text, index)

    def go_on(self, text: str, index: int) -> None:
        """The last part goes on in a further line."""
        draft, line = self.story, self.ledger.pieces[index].line
        part = draft.take_back()
        self._take(draft, index)
        draft.add(replace(part, text=f"{part.text} {text}", lines=Lines(part.lines.first, line)))

    def add_run_in(self, head: str, body: str, index: int) -> None:
        """A subhead and the paragraph that goes on in its line."""
        self.add(PartKind.SUBHEAD, head, index)
        self.story.add(Part(PartKind.PARAGRAPH, body, self.ledger.pieces[index].lines))

    def attribute(self, who: Attribution, index: int) -> None:
        """Name the speaker of the quotation that was just read."""
        draft, line = self.story, self.ledger.pieces[index].line
        quote = draft.take_back()
        self._take(draft, index)
        lines = Lines(quote.lines.first, line)
        draft.add(Part(quote.kind, quote.text, lines, who.speaker, who.role))

    def furnish(self, kind: str, index: int) -> None:
        """Book a piece as furniture."""
        self.ledger.claim(index, kind)

    def finished_stories(self) -> tuple[ParsedStory, ...]:
        """Every story that says anything; a headline without a story is left unclaimed."""
        for draft in self.stories:
            for index in draft.indices if not draft.has_text else ():
                self.ledger.release(index)
        self._book_repetitions()
        return tuple(draft.finished() for draft in self.stories if draft.has_text)

    def _book_repetitions(self) -> None:
        """A story that comes a second time, word for word, is furniture the second time; its beginning always is."""
        told: set[tuple[str, ...]] = set()
        beginnings = sorted({words for draft in self.stories if (words := draft.words)})
        kept = []
        for draft in self.stories:
            words = draft.words
            if not draft.has_text or not (words in told or self._is_teaser(words, beginnings)):
                kept.append(draft)
                told.add(words)
                continue
            for index in draft.indices:
                self.ledger.release(index)
                self.ledger.claim(index, "repeated story")
        self.stories = kept

    def _is_teaser(self, words: tuple[str, ...], beginnings: Sequence[tuple[str, ...]]) -> bool:
        """Whether a text breaks off in dots, and another story begins with it; `beginnings` are all, sorted."""
        bare = words[0].rstrip(".… ") if len(words) == 1 and words[0].endswith(("...", "…")) else ""
        if len(bare) < LEAST_TEASED:
            return False
        place = bisect_left(beginnings, (bare,))
        near = beginnings[place : place + 2]  # one of the two may be the text itself
        return any(other != words and other[0].startswith(bare) for other in near)

    def _take(self, draft: StoryDraft, index: int) -> None:
        self.ledger.claim(index, STORY)
        draft.indices.append(index)
        draft.covers(self.ledger.pieces[index].lines)
