"""Lists followed by e-mail: who asked, who confirmed, which stories are new to whom.

A story is told to a follower once, and only while it is recent: loading an old year into the archive tells nobody.
"""

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone
from pyroaring import BitMap

from briefs.filters import StoryFilter
from briefs.lasting import query_of
from briefs.models import Follow, Story
from briefs.models.links import address_of
from briefs.titles import sentence
from briefs.vocabulary import Present

SITE = "Brief Archive"
log = logging.getLogger("briefs.following")

RECENT = timedelta(days=31)  # an edition may be loaded some weeks late
AGAIN = timedelta(hours=1)  # until an unconfirmed address is asked once more
UNCONFIRMED = timedelta(days=7)  # then the question is forgotten
MOST_LISTS = 50  # that one address may follow
MOST_STORIES = 30  # in one mail; the rest are counted
PAUSES = {Follow.Every.DAY: timedelta(hours=20), Follow.Every.WEEK: timedelta(days=6, hours=12)}


def ask(email: str, asked: StoryFilter, every: str) -> Follow | None:
    """Keep that somebody wants to follow a list, and ask that mailbox; None where there is nothing to ask.

    Whoever types an address learns nothing of what that mailbox follows already.
    """
    query = query_of(asked)
    defaults = {"title": sentence(asked)[:500], "every": every}
    if Follow.objects.filter(email=email).count() >= MOST_LISTS:
        return None
    follow, is_new = Follow.objects.get_or_create(email=email, query=query, defaults=defaults)
    if follow.confirmed_at or not (is_new or timezone.now() - follow.created_at > AGAIN):
        return None
    mail("confirm", follow, f"Follow a list of {SITE}?").send()
    return follow


def confirm(follow: Follow) -> None:
    """From now on its stories are sent."""
    if follow.confirmed_at is None:
        follow.confirmed_at = timezone.now()
        follow.save(update_fields=["confirmed_at"])


def send_news(now=None) -> Iterator[tuple[Follow, int]]:
    """Send each follower whose time has come what is new, and say how many stories; forgets what nobody confirmed."""
    now = now or timezone.now()
    Follow.objects.filter(confirmed_at__isnull=True, created_at__lt=now - UNCONFIRMED).delete()
    present = Present()
    for follow in due(now):
        stories = news(follow, present, now.date())
        yield follow, len(stories) if stories and is_sent(follow, stories, now) else 0


def is_sent(follow: Follow, stories: list[Story], now) -> bool:
    """Send the stories and remember that; False, and a line in the log, where the mailbox is refused."""
    news = mail("news", follow, follow.title, stories=told_of(stories), more=max(0, len(stories) - MOST_STORIES))
    try:
        news.send()
    except SMTPRecipientsRefused:
        log.warning("The mail server refuses the address of follow %s.", follow.pk)
        return False
    follow.sent_at = now
    follow.save(update_fields=["sent_at"])
    follow.told.remove(*follow.told.filter(date__lt=now.date() - 2 * RECENT))
    follow.told.add(*stories)
    return True


def due(now) -> list[Follow]:
    """The confirmed follows that may be sent to again."""
    confirmed = Follow.objects.filter(confirmed_at__isnull=False)
    return [one for one in confirmed if one.sent_at is None or now - one.sent_at >= PAUSES[Follow.Every(one.every)]]


def news(follow: Follow, present: Present, today: date) -> list[Story]:
    """The recent stories of the list that were not sent yet, of the day of confirming or later; newest first."""
    asked = StoryFilter(QueryDict(follow.query), present)
    since = max(follow.confirmed_at.date(), today - RECENT)
    recent = Story.objects.for_list().published().filter(date__gte=since).order_by("-date", "pk")
    fresh = BitMap(recent.values_list("pk", flat=True)) & asked.strict.stories
    return list(recent.filter(pk__in=list(fresh - BitMap(follow.told.values_list("pk", flat=True)))))


def told_of(stories: list[Story]) -> list[dict]:
    """What a mail says of stories: the headline and the way to it, which every source's policy allows."""
    return [
        {"title": story.public_title, "day": story.date, "source": story.edition.source.name, "url": absolute(story)}
        for story in stories[:MOST_STORIES]
    ]


def mail(kind: str, follow: Follow, subject: str, **more) -> EmailMessage:
    """A mail of plain text that can be stopped by one click, as RFC 8058 says."""
    page = f"{settings.SITE_URL}{address_of('follow-one', follow.token)}"
    links = {"page": page, "list": f"{settings.SITE_URL}{address_of('story-list')}?{follow.query}", "site": SITE}
    headers = {"List-Unsubscribe": f"<{page}stop/>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    text = render_to_string(f"mail/{kind}.txt", {"follow": follow, **links, **more})
    return EmailMessage(" ".join(subject.split())[:150], text, to=[follow.email], headers=headers)


def absolute(story: Story) -> str:
    return f"{settings.SITE_URL}{story.get_absolute_url()}"
