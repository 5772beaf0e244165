"""The group of editors: they curate everything in the archive, but neither users nor settings."""

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db.models.signals import post_migrate

GROUP = "editors"
MAY = {
    "source": "add change view",
    "edition": "change view",
    "story": "change view",
    "entity": "add change view",
    "entityidentifier": "add change delete view",
    "office": "add change delete view",
    "alias": "add change view",
    "topic": "add change view",
    "topicphrase": "add change view",
    "entitytag": "add change view",
    "topictag": "add change view",
    "candidate": "change view",
    "candidatemention": "view",
    "storycopy": "change view",
    "dispute": "change view",
    "judgedquotation": "add change view",
    "importrun": "add view",
    "importededition": "view",
    "tagrun": "view",
    "redirect": "add change delete view",
}


def watch() -> None:
    """Let the group be there after every `migrate` and `flush`; called once, when the application starts."""
    post_migrate.connect(_make_group, sender=apps.get_app_config("briefs"), dispatch_uid="the group of editors")


def _make_group(using: str, **kwargs: Any) -> None:
    """Migrations made the group once; a database that was emptied has it again. One that is there stays as it is."""
    group = apps.get_model("auth", "Group").objects.using(using)
    if group.filter(name=GROUP).exists():
        return
    create_permissions(apps.get_app_config("briefs"), verbosity=0, using=using)
    wanted = [f"{verb}_{model}" for model, verbs in MAY.items() for verb in verbs.split()]
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    group.create(name=GROUP).permissions.add(*permissions.filter(content_type__app_label="briefs", codename__in=wanted))
