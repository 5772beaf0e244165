"""Whether an edition is published or held back as a draft, and why, in sentences."""

from datetime import date, timedelta

from briefs.models import Edition
from briefs.parsing import ParsedEdition

from .drift import DriftAlarm
from .outcomes import LoadOptions

ASKED = "Loaded as a draft, as asked."
SHOWN = 3


def reasons_to_wait(parsed: ParsedEdition, source_id: int | None, options: LoadOptions, alarm: DriftAlarm) -> list[str]:
    """Why an editor should look first; empty if the edition may be published at once."""
    reasons = [parsed.error] if parsed.error else []
    if parsed.date is None:
        reasons.append("No date was found; give one with --date or in the file's name, or enter it here.")
    elif parsed.date > date.today() + timedelta(days=1):
        reasons.append(f"Its date, {parsed.date}, lies in the future; check it.")
    reasons += parsed.doubts
    if parsed.unclaimed and not parsed.error:
        reasons.append(unclaimed_sentence(parsed))
    if not parsed.stories and not parsed.error:
        reasons.append("No story was found in it.")
    if parsed.stories and source_id:
        reasons += alarm.reasons(source_id, parsed)
    if options.draft:
        reasons.append(ASKED)
    return reasons


def unclaimed_sentence(parsed: ParsedEdition) -> str:
    """Which lines belong to nothing, the first few quoted."""
    lines = [f"line {line.line} “{line.text[:60]}”" for line in parsed.unclaimed[:SHOWN]]
    more = len(parsed.unclaimed) - SHOWN
    told = ", ".join(lines) + (f" and {more} more" if more > 0 else "")
    return f"Lines that are neither story nor known furniture: {told}."


def status_after_change(edition: Edition, reasons: list[str]) -> str:
    """The status of an edition that is loaded again with changes; what an editor decided stands.

    A draft that the loader made is published once its reasons are gone; one that an editor made stays. An edition
    that an editor published in spite of a reason stays published.
    """
    if edition.status == Edition.Status.DRAFT and edition.draft_reason and not reasons:
        return Edition.Status.PUBLISHED
    if edition.status == Edition.Status.PUBLISHED and reasons and not edition.draft_reason:
        return Edition.Status.DRAFT
    return edition.status
