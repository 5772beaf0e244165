"""Sketches of texts, pairs of like stories, and the editors' permission to decide about them."""

import django.db.models.deletion
from django.apps import apps as installed
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def let_editors_decide(apps, schema_editor):
    create_permissions(installed.get_app_config("briefs"), verbosity=0, using=schema_editor.connection.alias)
    wanted = ["change_storycopy", "view_storycopy"]
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="briefs", codename__in=wanted
    )
    for editors in apps.get_model("auth", "Group").objects.filter(name="editors"):
        editors.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("briefs", "0003_editors_group"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="StorySketch",
            fields=[
                (
                    "story",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="sketch",
                        serialize=False,
                        to="briefs.story",
                    ),
                ),
                ("fingerprint", models.BigIntegerField(db_index=True, help_text="Equal for equal words; 0 for none.")),
                ("words", models.PositiveIntegerField(help_text="Its length.")),
                (
                    "bands",
                    models.BinaryField(help_text="The sketch of its shingles; empty for a text that is too short."),
                ),
            ],
            options={
                "ordering": ["story"],
            },
        ),
        migrations.CreateModel(
            name="StoryCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("exact", "Word for word"), ("near", "Nearly the same words")], max_length=10
                    ),
                ),
                ("likeness", models.FloatField(help_text="The share of their three-word runs that both have, 0 to 1.")),
                (
                    "decision",
                    models.CharField(
                        choices=[("auto", "Automatic"), ("accepted", "The same story"), ("rejected", "Another story")],
                        default="auto",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="briefs.story"),
                ),
                (
                    "second",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="briefs.story"),
                ),
            ],
            options={
                "verbose_name": "pair of like stories",
                "verbose_name_plural": "pairs of like stories",
                "ordering": ["-likeness", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("first", "second"), name="story_copy_once_per_pair"),
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="story_copy_names_the_earlier_row_first",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["exact", "near"])), name="story_copy_kind_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ["auto", "accepted", "rejected"])),
                        name="story_copy_decision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("likeness__range", (0, 1))), name="story_copy_likeness_is_a_share"
                    ),
                ],
            },
        ),
        migrations.RunPython(let_editors_decide, migrations.RunPython.noop),
    ]
