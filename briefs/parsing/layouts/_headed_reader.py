"""Reads what stands under the headings of any headed text, one heading after another."""

from collections.abc import Sequence

from ..lines import HEADING, Ledger
from ..values import ParsedStory
from ._furniture import furniture_kind
from ._headed import Heading, is_day, is_underlined
from ._headed_blocks import Block, blocks_ahead, blocks_under, credit_of, furniture_of, is_bullet, texts_of
from ._headed_names import DIARY, FEATURE, GATHERING, SUBHEAD
from ._headed_stories import (
    are_items,
    are_lists,
    sections_of_heads,
    sections_of_items,
    stories_of_heads,
    stories_of_list,
    story_ahead,
    story_under,
    story_with_part,
)


class HeadedReader:
    """`section` is the name that stands over the next headlines; what is booked already is the text's title."""

    def __init__(self, ledger: Ledger, headings: Sequence[Heading], end: int):
        pieces = ledger.pieces
        self.ledger = ledger
        self.stories: list[ParsedStory] = []
        self.section = ""
        self.gathering: Heading | None = None
        self.has_ranks = any(heading.is_below for heading in headings)
        self.is_open = False  # whether the last story may go on under a subhead
        self.under = [
            (heading, [block for block in blocks if pieces[block[0]].line < end])
            for heading, blocks in blocks_under(pieces, headings)
        ]
        self.is_list = are_lists(pieces, [pair for pair in self.under if not ledger.kind(pair[0].index)])
        texts = [(heading, texts_of(pieces, heading, blocks)) for heading, blocks in self.under]
        self.of_heads = sections_of_heads(pieces, texts)
        self.of_items = sections_of_items(pieces, texts)

    def read(self) -> None:
        """Book every heading with what stands under it."""
        for heading, blocks in self.under:
            is_diary = bool(DIARY.fullmatch(heading.text)) and not self.ledger.kind(heading.index)
            beside = "beside the news" if FEATURE.fullmatch(heading.text) and not is_diary else ""
            self._book_furniture(heading, blocks, beside)
            self._leave_section(heading)
            if self.gathering and heading.rank <= self.gathering.rank:
                self.gathering = None
            if beside:
                self._pass(heading)
            elif is_diary:
                self._look_ahead(heading, blocks)
            elif texts := self._texts(heading, blocks):
                self._tell(heading, blocks, texts)
            elif not blocks:
                self._enter(heading)

    def _leave_section(self, heading: Heading) -> None:
        """Where some sections have headlines below them, what stands beside those is of no section."""
        if self.has_ranks and not heading.is_below:
            self.section = ""

    def _pass(self, heading: Heading) -> None:
        self.is_open = False
        if not self.ledger.kind(heading.index):
            self.ledger.claim(heading.index, HEADING)

    def _look_ahead(self, heading: Heading, blocks: list[Block]) -> None:
        """Each block under a diary's name is to come; below bullets only bullets are."""
        self._pass(heading)
        pieces = self.ledger.pieces
        bulleted = bool(blocks) and is_bullet(pieces, blocks[0])
        for block in blocks:
            is_booked = any(self.ledger.kind(index) for index in block)
            if not is_booked and is_bullet(pieces, block) >= bulleted and not furniture_kind(pieces[block[0]].text):
                self.stories.append(story_ahead(self.ledger, block, heading.text))

    def _enter(self, heading: Heading) -> None:
        """A section begins: nothing stands between its name and the next heading."""
        if self.ledger.kind(heading.index):
            return
        self._pass(heading)
        self.section = heading.text
        if GATHERING.fullmatch(heading.text):
            self.gathering = heading

    def _texts(self, heading: Heading, blocks: list[Block]) -> list[Block]:
        """The blocks that tell news, without the day above them."""
        free = {index for block in blocks for index in block if not self.ledger.kind(index)}
        texts = texts_of(self.ledger.pieces, heading, blocks)
        return [kept for block in texts if (kept := [index for index in block if index in free])]

    def _tell(self, heading: Heading, blocks: list[Block], texts: list[Block]) -> None:
        """One story, or one for each block, or a part of the story above."""
        ledger, was_open, self.is_open = self.ledger, self.is_open, False
        is_gathered = self.gathering is not None or heading.index in self.of_items
        are_apart = are_items(ledger.pieces, heading, texts, is_gathered=is_gathered)
        if are_apart or (self.is_list and not ledger.kind(heading.index)):
            self.stories += stories_of_list(ledger, heading, texts)
        elif ledger.kind(heading.index):
            return
        elif heading.index in self.of_heads:
            self.stories += stories_of_heads(ledger, heading, texts)
        elif was_open and SUBHEAD.fullmatch(heading.text):
            self.stories[-1] = story_with_part(ledger, self.stories[-1], heading, texts)
            self.is_open = True
        else:
            self.stories.append(story_under(ledger, heading, texts, self.section, credit_of(ledger.pieces, blocks)))
            ahead = blocks_ahead(ledger.pieces, blocks)
            self.stories += [story_ahead(ledger, block) for block in ahead]
            self.is_open = not ahead

    def _book_furniture(self, heading: Heading, blocks: list[Block], beside: str) -> None:
        """Claim the rule under a heading and the blocks that are no news, all of them where they stand `beside` it."""
        ledger = self.ledger
        if is_underlined(ledger.pieces, heading.index) and not ledger.kind(heading.index + 1):
            ledger.claim(heading.index + 1, "rule")
        for block in blocks:
            if is_day(ledger.pieces[block[0]].text) and not ledger.kind(block[0]):
                ledger.claim(block[0], "date")
            kind = furniture_of(ledger.pieces, block) or beside
            for index in block if kind else ():
                if not ledger.kind(index):
                    ledger.claim(index, kind)
