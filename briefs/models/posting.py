"""What the search index keeps. Rows of stories and tags are the truth; these are derived and can be rebuilt."""

from django.db import models


class Posting(models.Model):
    """The stories that one key is found in: (field, key, chunk) -> bitmap of story numbers.

    `key` is bytes, so that both databases sort it alike and ranges of keys work for prefixes. What a blob
    holds is known to `briefs.search.index.blobs` alone.
    """

    pk = models.CompositePrimaryKey("field", "key", "chunk")
    field = models.CharField(max_length=12)
    key = models.BinaryField(max_length=200)
    chunk = models.IntegerField(help_text="The block of story numbers.")
    n = models.IntegerField(help_text="How many stories, so that a key can be weighed unread.")
    blob = models.BinaryField()

    class Meta:
        ordering = ["field", "key", "chunk"]

    def __str__(self):
        return f"{self.field} {bytes(self.key).decode(errors='replace')} {self.chunk}"


class IndexedStory(models.Model):
    """The terms that one story is found by at present.

    A change is `fresh` at first: each process reads it into memory from here (rows with a `stamp` above the
    last one seen). From time to time fresh changes are settled into the postings; `stamp` is 0 then.
    `settled` holds the terms that the postings still have for a fresh story. No foreign key: the row must
    outlive its story until the postings have forgotten it.
    """

    story = models.BigIntegerField(primary_key=True)
    stamp = models.BigIntegerField(default=0)
    current = models.BinaryField(null=True, help_text="Compressed terms; none when readers may not find the story.")
    settled = models.BinaryField(null=True, help_text="The terms in the postings, for a fresh story.")

    class Meta:
        ordering = ["story"]
        indexes = [
            models.Index(fields=["stamp"], name="indexed_story_fresh", condition=models.Q(stamp__gt=0)),
        ]

    def __str__(self):
        return f"terms of story {self.story}"
