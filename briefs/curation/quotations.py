"""What editors say of quotations that the rules have found: struck ones are shown to nobody."""

from django.db import transaction
from django.utils import timezone

from briefs import search
from briefs.models import JudgedQuotation, Story, mark_of

from . import records


def judge_quotation(story: Story, text: str, verdict: str, user=None, printed: str = "") -> JudgedQuotation:
    """Strike a quotation, or let it stand again; every change is kept in its history."""
    with transaction.atomic():
        row = JudgedQuotation.objects.filter(story=story, mark=mark_of(text)).first()
        row = row or JudgedQuotation(story=story, mark=mark_of(text), text=text, printed=printed)
        if row._state.adding or row.verdict != verdict:
            row.verdict, row.decided_by, row.decided_at = verdict, user, timezone.now()
            records.save(row, user, row.get_verdict_display())
            search.refresh([story.pk])
    return row
