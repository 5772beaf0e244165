"""Whether every line of a document is told of: the promise that an archive is trusted for."""

from briefs.parsing import Document, ParsedEdition
from briefs.parsing.lines import pieces_of


def unaccounted_lines(document: Document, edition: ParsedEdition) -> list[int]:
    """Numbers of non-blank lines that an edition neither claims nor reports: always none."""
    seen = {line.line for line in edition.unclaimed}
    for claimed in (*edition.stories, *edition.furniture):
        seen.update(range(claimed.lines.first, claimed.lines.last + 1))
    return [piece.line for piece in pieces_of(document) if piece.line not in seen]
