"""Which files a call of the loader means."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = {".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".eml", ".mbox"}
NOT_EDITIONS = {"readme", "licence", "license", "notice", "changelog"}


def files_of(paths: Iterable[Path]) -> Iterator[tuple[Path, Path | None]]:
    """Each file with the folder that its links may not leave; folders are walked in the order of names.

    A file that is named is taken whatever it is called; in a folder only known endings count, and neither hidden
    files nor a README.
    """
    for path in paths:
        if not path.is_dir():
            yield path, None
            continue
        for found in sorted(path.rglob("*")):
            if is_edition(found.relative_to(path)) and not found.is_dir():
                yield found, path


def is_edition(path: Path) -> bool:
    """Whether a file in a folder looks like an edition by its name."""
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    hidden = any(part.startswith(".") for part in path.parts)
    stem = path.name.split(".")[0].lower()
    return bool(suffixes) and suffixes[-1] in SUFFIXES and not hidden and stem not in NOT_EDITIONS
