"""YAML read with line numbers, and with the mistakes that a plain reader lets pass refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from briefs.tagging.data.sources import GazetteerError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAG = "tag:yaml.org,2002:str"
_BOOLEAN_TAG = "tag:yaml.org,2002:bool"


@dataclass(frozen=True, slots=True)
class Located:
    """One YAML node of one file: knows its line, checks what it is asked for."""

    file: str
    node: yaml.Node | None

    @property
    def line(self) -> int:
        """The line it starts on, from 1."""
        return self.node.start_mark.line + 1 if self.node else 1

    def error(self, reason: str) -> GazetteerError:
        """The error to raise about this place."""
        return GazetteerError(self.file, self.line, reason)

    def text(self) -> str:
        """A piece of text; a bare NO, which YAML reads as false, is refused."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("a piece of text is expected here")
        if self.node.tag == _BOOLEAN_TAG:
            raise self.error(f'{self.node.value} without quotes is read as yes or no; write "{self.node.value}"')
        if not self.node.value.strip():
            raise self.error("a name is empty")
        return self.node.value

    def texts(self) -> list[tuple[str, "Located"]]:
        """The items of a list of texts, each with its place."""
        return [(item.text(), item) for item in self.items()]

    def number(self) -> float:
        """A number such as a weight."""
        try:
            return float(self.text())
        except ValueError:
            raise self.error(f"{self.text()} is no number") from None

    def day(self) -> date:
        """A day written 2025-04-08."""
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.error(f"{self.text()} is no day; write it like 2025-04-08") from None

    def items(self) -> list["Located"]:
        """The items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("a list is expected here")
        return [Located(self.file, item) for item in self.node.value]

    def pairs(self) -> Iterator[tuple[str, "Located", "Located"]]:
        """Key text, key place and value of a mapping; a key that comes twice is refused."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("names with values are expected here")
        seen: dict[str, int] = {}
        for key_node, value_node in self.node.value:
            key = Located(self.file, key_node)
            name = key.text()
            if name in seen:
                raise key.error(f"“{name}” stands here twice, first in line {seen[name]}")
            seen[name] = key.line
            yield name, key, Located(self.file, value_node)

    def fields(self, *allowed: str) -> dict[str, "Located"]:
        """A mapping with known keys only."""
        found = {}
        for name, key, value in self.pairs():
            if allowed and name not in allowed:
                raise key.error(f"“{name}” is not known here; known are {', '.join(allowed)}")
            found[name] = value
        return found

    def plain(self):
        """The value as ordinary lists, dicts, texts and numbers."""
        if isinstance(self.node, yaml.MappingNode):
            return {name: value.plain() for name, _key, value in self.pairs()}
        if isinstance(self.node, yaml.SequenceNode):
            return [item.plain() for item in self.items()]
        return yaml.safe_load(self.node.value) if self.node.tag != _TEXT_TAG else self.node.value


def read_yaml(path: Path) -> Located:
    """The root of a YAML file; raises GazetteerError for one that is missing or malformed."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except FileNotFoundError:
        raise GazetteerError(path.name, 1, "the file is missing") from None
    except UnicodeDecodeError:
        raise GazetteerError(path.name, 1, "the file is not UTF-8 text") from None
    except yaml.YAMLError as mistake:
        mark = getattr(mistake, "problem_mark", None)
        reason = getattr(mistake, "problem", None) or "the file is no YAML"
        raise GazetteerError(path.name, mark.line + 1 if mark else 1, str(reason)) from None
    if node is None:
        raise GazetteerError(path.name, 1, "the file is empty")
    return Located(path.name, node)
