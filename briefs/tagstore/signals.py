"""Whoever saves a name, a theme or a phrase, wherever: the rules are compiled anew."""

from django.db.models.signals import post_delete, post_save

from briefs.models import Alias, Entity, EntityIdentifier, Office, Topic, TopicPhrase

from .rules import rules_changed

WATCHED = (Alias, Entity, EntityIdentifier, Office, Topic, TopicPhrase)


def connect() -> None:
    """Watch the rows that rules are made of; called once, when the application starts."""
    for model in WATCHED:
        post_save.connect(_changed, sender=model, dispatch_uid=f"rules saved {model.__name__}")
        post_delete.connect(_changed, sender=model, dispatch_uid=f"rules deleted {model.__name__}")


def _changed(raw: bool = False, **kwargs) -> None:
    if not raw:  # fixtures bring their own version row
        rules_changed()
