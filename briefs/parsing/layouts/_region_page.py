"""Lines between the stories of a daily brief by region that are the page's own."""

from collections.abc import Sequence
from datetime import date

from ..dates import date_of_line
from ..lines import STORY
from ._draft import EditionDraft, StoryDraft
from ._furniture import furniture_kind
from ._photos import NAMED_PHOTO, PHOTO
from ._region_start import PROSE
from ._rows import Row
from ._signs import ends_sentence, has_credit

LONGEST_CAPTION = 300


def kind_of_page(row: Row, story: StoryDraft | None, day: date | None) -> str:
    """The kind of furniture that a row is beside a story of an edition of that day, "" for text."""
    if story and row.text == story.headline:
        return "title"
    if kind := furniture_kind(row.text):
        return kind
    if (found := date_of_line(row.text)) and found[0] == day:
        return "date"
    is_caption = NAMED_PHOTO.search(row.text) or (PHOTO.search(row.text) and not has_credit(row.text))
    return "caption" if is_caption and len(row.text) < LONGEST_CAPTION else ""


def book_page_end(draft: EditionDraft, rows: Sequence[Row], start: int) -> None:
    """Short lines after the last story that say nothing are furniture."""
    for index in range(len(rows) - 1, start, -1):
        row = rows[index]
        if draft.ledger.kind(index) == STORY or len(row.text) > PROSE or ends_sentence(row.text):
            return
        if not draft.ledger.kind(index):
            draft.furnish("page footer", index)
