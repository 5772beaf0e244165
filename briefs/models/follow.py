"""Readers who are told by e-mail when a list has new stories. Nothing else about them is kept."""

import secrets

from django.db import models

from .story import Story


def new_token() -> str:
    """The secret in a follower's own address: 43 characters nobody can guess."""
    return secrets.token_urlsafe(32)


class Follow(models.Model):
    """One list that one address follows. Until it is confirmed from that mailbox, nothing is sent but the question."""

    class Every(models.TextChoices):
        DAY = "day", "Once a day"
        WEEK = "week", "Once a week"

    email = models.EmailField()
    query = models.CharField(max_length=2_000, blank=True, help_text="The parameters of the list, as in its address.")
    title = models.CharField(max_length=500, help_text="The list as a sentence, when it was followed.")
    every = models.CharField(max_length=4, choices=Every, default=Every.DAY)
    token = models.CharField(max_length=43, unique=True, default=new_token, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True, help_text="When stories were last sent.")
    told = models.ManyToManyField(Story, related_name="+", blank=True, help_text="Stories sent lately.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["email", "query"], name="follow_once_per_address_and_list"),
            models.CheckConstraint(condition=models.Q(every__in=["day", "week"]), name="follow_every_is_known"),
        ]

    def __str__(self):
        return self.title
