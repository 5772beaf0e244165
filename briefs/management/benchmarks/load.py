"""How fast files become rows: parsing alone, and loading with tags and index; each measured in its own process."""

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from briefs.loading import Loader, files_of
from briefs.loading.outcomes import LoadOptions, Result
from briefs.loading.reading import incoming_of_path

from .databases import fresh_database, run_manage

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Measured:
    """One row of the table: seconds by the clock, seconds of this process's own work, bytes of memory at most."""

    what: str
    editions: int
    stories: int
    seconds: float
    busy: float
    memory: int
    failed: int = 0

    @classmethod
    def heading(cls) -> str:
        """The first lines of a table in Markdown."""
        return (
            "| what | editions | stories | seconds | of work | editions/s | stories/s | peak memory |\n"
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
        )

    def row(self) -> str:
        """A line of the table."""
        rates = (self.editions / self.seconds, self.stories / self.seconds)
        told = f"| {self.what} | {self.editions:,} | {self.stories:,} | {self.seconds:.1f} | {self.busy:.1f} "
        told += f"| {rates[0]:,.0f} | {rates[1]:,.0f} | {self.memory / MEGABYTE:,.0f} MB |"
        return told + (f" {self.failed} failed" if self.failed else "")


def parse_all(paths: Iterable[tuple[Path, Path | None]], options: LoadOptions) -> tuple[int, int, int]:
    """Editions, stories and failures of files that are parsed and dropped."""
    counts = [0, 0, 0]
    for path, folder in paths:
        for item in incoming_of_path(path, folder, options):
            counts[2] += isinstance(item, Result)
            if not isinstance(item, Result):
                counts[0] += 1
                counts[1] += len(item.parsed.stories)
    return counts[0], counts[1], counts[2]


def load_all(paths: Iterable[tuple[Path, Path | None]], options: LoadOptions) -> tuple[int, int, int]:
    """Editions, stories and failures of files that are loaded, tags and index included."""
    loader = Loader(options)
    for _result in loader.load(paths):
        pass
    loader.finish()
    summary = loader.summary
    return summary.created + summary.updated + summary.unchanged, summary.stories, summary.failed


def measured(what: str, path: Path) -> Measured:
    """Measure in this process: `what` is "parse" or "load"; the memory is that of the whole process."""
    work = {"parse": parse_all, "load": load_all}[what]
    began, busy = time.perf_counter(), time.process_time()
    editions, stories, failed = work(list(files_of([path])), LoadOptions())
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Measured(what, editions, stories, seconds, busy, memory, failed)


def as_line(row: Measured) -> str:
    """A row as one line of JSON, for the process that asked."""
    return json.dumps(asdict(row))


def measured_apart(what: str, path: Path, name: str, url: str) -> Measured:
    """Measure in a process of its own on the database of `url`; CalledProcessError if it fails."""
    told = run_manage(url, "bench", "load", "--one", what, str(path))
    return Measured(**json.loads(told.splitlines()[-1]) | {"what": name})


def rows(name: str, path: Path, url: str) -> Iterator[Measured]:
    """Measurements of a path: parsed, loaded into a fresh database like that of `url`, and loaded once more."""
    database = "PostgreSQL" if url.startswith("postgres") else "SQLite"
    with fresh_database(url) as address:
        yield measured_apart("parse", path, f"parse {name}", address)
        yield measured_apart("load", path, f"load {name}, {database}", address)
        yield measured_apart("load", path, f"load {name} again, {database}", address)
