"""Which warnings of an edition were looked at."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('briefs', '0012_judged_quotations'),
    ]

    operations = [
        migrations.AddField(
            model_name='edition',
            name='warnings_seen',
            field=models.JSONField(blank=True, default=list, help_text='The warnings that an editor has looked at.'),
        ),
        migrations.AddField(
            model_name='historicaledition',
            name='warnings_seen',
            field=models.JSONField(blank=True, default=list, help_text='The warnings that an editor has looked at.'),
        ),
    ]
