"""`manage.py make_editor`: an account for Django admin, its password shown once."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError, CommandParser

from briefs.curation.editors import GROUP


class Command(BaseCommand):
    help = "Makes an editor's account with a random password, printed once. An account that exists is left as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username", nargs="?", default="editor", help="default: editor")
        parser.add_argument("--new-password", action="store_true", help="give an account that exists a new password")

    def handle(self, *, username: str, new_password: bool, **options: Any) -> None:
        group = Group.objects.filter(name=GROUP).first()
        if group is None:
            raise CommandError(f"There is no group “{GROUP}” yet: run `manage.py migrate` first.")
        user, created = get_user_model().objects.get_or_create(username=username, defaults={"is_staff": True})
        if not created and not new_password:
            way = f"manage.py make_editor {username} --new-password"
            self.stdout.write(f"The account “{username}” exists already; `{way}` gives it a new password.")
            return
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save()
        user.groups.add(group)
        self.stdout.write(f"Editor’s account: {username}   password: {password}   (shown only this once)")
