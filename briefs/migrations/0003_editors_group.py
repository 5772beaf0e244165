"""The group of editors: they curate everything in the archive, but neither users nor settings."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

CURATED = {
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
    "dispute": "change view",
    "importrun": "add view",
    "importededition": "view",
    "tagrun": "view",
    "redirect": "add change delete view",
}


def make_group(apps, schema_editor):
    create_permissions(installed.get_app_config("briefs"), verbosity=0, using=schema_editor.connection.alias)
    editors, _ = apps.get_model("auth", "Group").objects.get_or_create(name="editors")
    permissions = apps.get_model("auth", "Permission").objects.filter(content_type__app_label="briefs")
    wanted = {f"{verb}_{model}" for model, verbs in CURATED.items() for verb in verbs.split()}
    editors.permissions.add(*permissions.filter(codename__in=wanted))


def drop_group(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name="editors").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("briefs", "0002_postings"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_group, drop_group)]
