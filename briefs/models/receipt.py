"""A search as it was on a day: what was asked, and the numbers of the stories that were found."""

import secrets

from django.db import models


def new_token() -> str:
    """The last part of a receipt's address: twelve characters."""
    return secrets.token_urlsafe(9)


class Receipt(models.Model):
    """A frozen list, which can be cited and compared with what the same question finds later. It is never changed."""

    token = models.CharField(max_length=12, unique=True, default=new_token, editable=False)
    query = models.CharField(max_length=2_000, blank=True, help_text="The parameters of the list, as in its address.")
    title = models.CharField(max_length=500, help_text="The list as a sentence.")
    made_at = models.DateTimeField(auto_now_add=True)
    count = models.PositiveIntegerField()
    stories = models.BinaryField(help_text="The stories' numbers, packed as in the search index.")
    fingerprint = models.CharField(max_length=64, help_text="SHA-256 of the numbers, ascending, one a line.")

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(fields=["query", "fingerprint"], name="receipt_once_per_list_and_answer")
        ]

    def __str__(self):
        return self.title
