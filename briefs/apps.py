"""The one Django application of the project."""

from django.apps import AppConfig


class BriefsConfig(AppConfig):
    name = "briefs"
    verbose_name = "News briefs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from briefs import vocabulary
        from briefs.curation import editors
        from briefs.tagstore import signals

        signals.connect()
        editors.watch()
        vocabulary.watch()
