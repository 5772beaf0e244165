"""What an editor does in the admin's forms, without the forms."""

from briefs.curation import moved, records


def corrected(row, reason="", user=None, **values):
    """The row as an editor saved it with these values: with its history, its old address leading on, the index true."""
    old_path = row.get_absolute_url()
    for name, value in values.items():
        setattr(row, name, value)
    records.save(row, user, reason)
    moved(row, old_path)
    return row


def withdrawn(story, reason, user=None):
    """The story as one that readers see no more, with the reason that they are told."""
    return corrected(story, reason, user, status="withdrawn", withdrawn_reason=reason)
