"""What goes into the finder of quotations and what comes out; spans count characters of the text."""

from collections.abc import Hashable
from dataclasses import dataclass

PERSON, BODY, OTHER = "person", "body", "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of something tagged. Persons and bodies speak; others only tell that the words are taken."""

    start: int
    end: int
    key: Hashable
    kind: str

    @property
    def speaks(self) -> bool:
        return self.kind != OTHER


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks. `spans` are its pieces without the marks: two where the attribution parts it.

    `speaker` is the key of the name whose words they are, None where that is not certain; `words` is the span of
    what the text calls the speaker, as in "the ministry", None where it calls nobody.
    """

    spans: tuple[tuple[int, int], ...]
    speaker: Hashable | None = None
    words: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def text(self, body: str) -> str:
        """The words as printed; an ellipsis stands for what parts them."""
        return " … ".join(body[start:end].strip(" ,") for start, end in self.spans)
