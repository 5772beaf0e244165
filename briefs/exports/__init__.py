"""Everything an archive holds as lines of interchange JSONL, so that loading them elsewhere gives the same archive.

First come the archive's own rows (`"record": "source"`, `"entity"`, `"mask"`, `"topic"`, `"candidate"`, `"redirect"`,
`"edition"` for one without stories), each with what hangs on it; then one story a line, in the form that any archive
reads, with two fields that only this one does: `archive` (address, corrections, tags, history) and, in the first story
of an edition, `archive_edition` (the source text and the accounting of its lines). Nothing names a row by its number.
"""

from .own_rows import archive_records
from .stories import chosen_records, story_records

__all__ = ["archive_records", "chosen_records", "story_records"]
