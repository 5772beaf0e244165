"""Who is quoted: direct quotations in a story's text, and whose words they are said to be."""

from briefs.tagging.quoting.finder import quotations, speaker_of
from briefs.tagging.quoting.values import Name, Quotation

__all__ = ["Name", "Quotation", "quotations", "speaker_of"]
