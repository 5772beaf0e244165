"""Addresses that moved, and numbers that say when something changed."""

import secrets

from django.db import models
from django.db.models import F

LONGEST_STEP = 1_000


class RedirectQuerySet(models.QuerySet):
    def lead(self, old_path, new_path, reason):
        """Lead an old address to the new one, also those that led to the old one; gives the new rows.

        Where the new address led elsewhere, it is an address of its own again.
        """
        if not old_path or not new_path or old_path == new_path:
            return []
        self.filter(old_path=new_path).delete()
        self.filter(new_path=old_path).update(new_path=new_path)
        values = {"new_path": new_path, "reason": reason}
        return [self.update_or_create(old_path=old_path, defaults=values)[0]]


class Redirect(models.Model):
    """An address that moved: a renamed slug or a merged entity keeps working."""

    old_path = models.CharField(max_length=400, unique=True)
    new_path = models.CharField(max_length=400)
    reason = models.CharField(max_length=300, blank=True, help_text="Why it moved, in words that readers may see.")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RedirectQuerySet.as_manager()

    class Meta:
        ordering = ["old_path"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(old_path=models.F("new_path")), name="redirect_leads_elsewhere")
        ]

    def __str__(self):
        return f"{self.old_path} → {self.new_path}"


class VersionQuerySet(models.QuerySet):
    def number_of(self, name):
        """The present number under a name; 0 before the first change."""
        return self.filter(name=name).values_list("number", flat=True).first() or 0

    def advance(self, name):
        """Raise the number under a name and return it; call it inside the change's transaction.

        The step is of any length, so that what a process made of a change that was then taken back never passes for
        what the next change makes.
        """
        if not self.filter(name=name).update(number=F("number") + 1 + secrets.randbelow(LONGEST_STEP)):
            self.get_or_create(name=name, defaults={"number": 1})
        return self.number_of(name)


class Version(models.Model):
    """A number that goes up with each change of the gazetteer or the index, so that processes notice."""

    name = models.CharField(max_length=30, unique=True)
    number = models.BigIntegerField(default=0)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} {self.number}"
