"""Django's admin with the archive's own front page."""

from django.contrib.admin.apps import AdminConfig


class ArchiveAdminConfig(AdminConfig):
    default_site = "config.desk.ArchiveAdminSite"
