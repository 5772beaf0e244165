"""Send followers what is new: for a timer, once an hour or once a day."""

from smtplib import SMTPException

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from briefs.following import due, news, send_news
from briefs.vocabulary import Present


class Command(BaseCommand):
    help = (
        "Send every reader who follows a list by e-mail its new stories, at most as often as each one chose."
        " Run it from a timer: a second run right after the first sends nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Say what would be sent; send and change nothing.")

    def handle(self, *, dry_run: bool, verbosity: int, **options):
        if not settings.FOLLOW_BY_EMAIL:
            raise CommandError("This archive sends no mail: set EMAIL_URL, see .env.example.")
        try:
            counts = [number for _, number in (self.planned() if dry_run else send_news())]
        except (OSError, SMTPException) as error:
            raise CommandError(f"The mail server took no mail ({error}). What was sent before stays sent.") from error
        if verbosity:
            sent = [number for number in counts if number]
            told = "would be sent" if dry_run else "sent"
            self.stdout.write(f"{len(sent)} mails with {sum(sent)} stories {told}; {len(counts)} follows were due.")

    def planned(self):
        now, present = timezone.now(), Present()
        return [(follow, len(news(follow, present, now.date()))) for follow in due(now)]
