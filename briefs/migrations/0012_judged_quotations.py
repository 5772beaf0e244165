"""What editors say of quotations, and their permission to say it."""

import django.db.models.deletion
import simple_history.models
from django.apps import apps as installed
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def let_editors_judge(apps, schema_editor):
    create_permissions(installed.get_app_config("briefs"), verbosity=0, using=schema_editor.connection.alias)
    wanted = [f"{verb}_judgedquotation" for verb in ("add", "change", "view")]
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="briefs", codename__in=wanted
    )
    for editors in apps.get_model("auth", "Group").objects.filter(name="editors"):
        editors.permissions.add(*permissions)


class Migration(migrations.Migration):

    dependencies = [
        ('briefs', '0011_longer_story_keys'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalJudgedQuotation',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('mark', models.CharField(editable=False, help_text='Stands for the words.', max_length=16)),
                ('text', models.TextField(help_text='The words, as they were found.')),
                ('printed', models.TextField(blank=True, help_text='Whose words they were said to be.')),
                ('verdict', models.CharField(choices=[('stands', 'Stands'), ('speaker', 'Struck: wrong speaker'), ('none', 'Struck: no quotation')], default='stands', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('decided_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='briefs.story')),
            ],
            options={
                'verbose_name': 'historical judged quotation',
                'verbose_name_plural': 'historical judged quotations',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='JudgedQuotation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mark', models.CharField(editable=False, help_text='Stands for the words.', max_length=16)),
                ('text', models.TextField(help_text='The words, as they were found.')),
                ('printed', models.TextField(blank=True, help_text='Whose words they were said to be.')),
                ('verdict', models.CharField(choices=[('stands', 'Stands'), ('speaker', 'Struck: wrong speaker'), ('none', 'Struck: no quotation')], default='stands', max_length=10)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='judged_quotations', to='briefs.story')),
            ],
            options={
                'ordering': ['-decided_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('story', 'mark'), name='quotation_judged_once_per_story'), models.CheckConstraint(condition=models.Q(('verdict__in', ['stands', 'speaker', 'none'])), name='quotation_verdict_is_known')],
            },
        ),
        migrations.RunPython(let_editors_judge, migrations.RunPython.noop),
    ]
