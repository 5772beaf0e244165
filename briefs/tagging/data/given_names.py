"""The list of given names, `given_names.txt`: one a line, folded, `#` opens a remark."""

from pathlib import Path

from briefs.tagging import folding
from briefs.tagging.data.sources import GazetteerError


def read_given_names(folder: Path) -> frozenset[str]:
    """Folded given names; raises GazetteerError for a line that is no name."""
    path = folder / "given_names.txt"
    if not path.exists():
        raise GazetteerError(path.name, 1, "the file is missing")
    names = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name = line.partition("#")[0].strip()
        if not name:
            continue
        if len(name) < 2 or any(character.isdigit() for character in name):
            raise GazetteerError(path.name, number, f"“{name}” is no given name")
        names.add(folding.key(name))
    return frozenset(names)
