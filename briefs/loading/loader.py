"""Files and folders are read, parsed and written, a few hundred stories at a time; memory stays flat."""

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from briefs import busy, search
from briefs.parsing import ParsingError
from briefs.parsing.decoding import readable
from briefs.tagstore import has_rules

from .archive_lines import is_export, records_of
from .archive_rows import load_records
from .gazetteer import DATA, load_gazetteer
from .outcomes import Incoming, LoadOptions, Result
from .reading import incoming_of_path, limits
from .run_log import RunLog
from .writing import EditionWriter

logger = logging.getLogger(__name__)
STORIES_AT_ONCE = 1_000  # in one transaction: on a busy machine others wait some seconds for it, not half a minute
UNWRITTEN = "What was written before this stays; load the file again for the rest."
FAULT = "An unforeseen fault stopped it ({fault}); nothing of it was written. Please report it with the file."


class Loader:
    """One call of the loader. `load` yields a result for each edition as soon as it is written."""

    def __init__(self, options: LoadOptions | None = None):
        self.options = options or LoadOptions()
        self.log = RunLog(self.options)
        self._writer = EditionWriter(self.options, self.log, DATA)
        self._unwritten: set[str] = set()  # files of which a part found no way into the database, and that was told

    @property
    def summary(self):
        """Counts over everything loaded so far."""
        return self.log.summary

    def load(self, paths: Iterable[tuple[Path, Path | None]]) -> Iterator[Result]:
        """Load files, given with the folder that they may not leave (or None)."""
        incoming = chain.from_iterable(self._incoming(path, folder) for path, folder in paths)
        with search.batch(patience=self.options.patience):
            yield from self._load_batches(incoming)

    def finish(self):
        """Close the import run; gives its row, or None where nothing changed."""
        return self.log.finish()

    def _load_batches(self, incoming: Iterable[Incoming | Result]) -> Iterator[Result]:
        batch: list[Incoming] = []
        for item in incoming:
            if isinstance(item, Result):
                yield self._failed(item)
                continue
            if batch and (_is_full(batch, item) or _might_meet(batch, item)):
                yield from self._write(batch)
                batch = []
            batch.append(item)
        yield from self._write(batch)

    def _incoming(self, path: Path, folder: Path | None) -> Iterator[Incoming | Result]:
        """The editions of a file; an export's names and themes are written before its stories."""
        incoming = incoming_of_path(path, folder, self.options)
        if is_export(path):
            try:
                load_records(records_of(path, limits(folder)))
            except ParsingError as error:
                incoming = iter([Result(readable(path), "failed", readable(str(error)))])
            except Exception as error:  # names of another shape must not stop the other files
                logger.exception("Loading the names of %s failed", path)
                incoming = iter([Result(readable(path), "failed", fault_sentence(error))])
        yield from incoming

    def _write(self, batch: list[Incoming]) -> list[Result]:
        """Write a batch; if that fails, each edition alone, so that only the bad one is left out."""
        if not batch:
            return []
        fill_names_first()
        try:
            results = busy.patiently(partial(self._writer.write, batch), self.options.patience, (busy.HELD, busy.GONE))
        except Exception as error:  # a fault in one edition must not stop the others
            if told := busy.remedy(error):  # it would keep each edition waiting as long
                files = {one.file: None for one in batch if one.file not in self._unwritten}
                self._unwritten.update(files)
                return [self._failed(Result(file, "failed", f"{told} {UNWRITTEN}")) for file in files]
            if len(batch) > 1:
                return [result for one in batch for result in self._write([one])]
            logger.exception("Loading %s failed", batch[0].file)
            return [self._failed(Result(batch[0].file, "failed", fault_sentence(error)))]
        for result in results:
            self.log.summary.count(result)
        return results

    def _failed(self, result: Result) -> Result:
        self.log.summary.count(result)
        self.log.book_failure(result)
        return result


def fill_names_first() -> None:
    """Names and themes of the data files, before the first edition of an archive that has none: else nothing is tagged.

    An export brings its own before its stories, and BRIEFS_FILL_NAMES=off leaves an archive without.
    """
    if settings.BRIEFS_FILL_NAMES and not has_rules():
        logger.warning("The archive has no names yet; those of the data files are filled in first, some ten seconds.")
        load_gazetteer()


def fault_sentence(error: Exception) -> str:
    """What to tell of an error: what to do where the database is held, else that nobody foresaw it."""
    if told := busy.remedy(error):
        return f"{told} {UNWRITTEN}"
    what = "the database" if isinstance(error, DatabaseError) else "the program"
    return FAULT.format(fault=f"{what}: {type(error).__name__}: {str(error)[:200]}")


def _is_full(batch: list[Incoming], item: Incoming) -> bool:
    return sum(len(other.parsed.stories) for other in (*batch, item)) > STORIES_AT_ONCE


def _might_meet(batch: list[Incoming], item: Incoming) -> bool:
    """Whether an edition could be the same as one of the batch, which must then be written before."""
    parsed = item.parsed
    return any(
        other.checksum == item.checksum or (other.parsed.source, other.parsed.date) == (parsed.source, parsed.date)
        for other in batch
    )
