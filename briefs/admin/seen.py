"""Two editors with one page open: what the one saved is neither undone nor written over by the other, unseen.

Django writes every field as the page holds it, and so takes what somebody else changed meanwhile for a change back.
Here a page carries marks of the values that it showed: what its editor left alone stays as it is now, and what two
changed is told before it is written over.
"""

from datetime import UTC, datetime
from zlib import crc32

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models

from briefs.curation.records import who_set

from .written_boxes import WrittenBoxes

SEEN = "seen"
MARK = 8  # letters
CONFLICT = "{} changed this to “{}” while the page was open. Save again to put yours in its place."
UNKNOWN = "Somebody else"


class SeenField(forms.CharField):
    """The marks of a form's values. A form that is shown again carries those of the row as it is now."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False)

    def bound_data(self, data, initial):
        return initial

    def has_changed(self, initial, data):
        return False


class SeenForm(forms.ModelForm):
    """A row's form that writes what its editor changed, and nothing else."""

    default_renderer = WrittenBoxes()
    seen = SeenField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.marks = {name: mark(value) for name, value in self.initial.items() if name in self.base_fields}
            self.initial[SEEN] = "".join(self.marks.values())

    def clean(self):
        values = super().clean() or self.cleaned_data
        if self.instance.pk:
            for name, shown in self._shown().items():
                if name in values:
                    self._compare(name, shown, values)
        return values

    def validate_unique(self):
        """Of a changed row every constraint, also over fields that its page only shows; or the database refuses it."""
        super().validate_unique()
        if self.instance.pk and self.changed_data and not self.errors:
            try:
                self.instance.validate_constraints()
            except ValidationError as error:
                self.add_error(None, error.messages)

    def _shown(self) -> dict[str, str]:
        """The marks that came with the page, by field; none where they are not this form's."""
        marks = self.data.get(self.add_prefix(SEEN), "")
        if len(marks) != MARK * len(self.marks):
            return {}
        return {name: marks[place * MARK :][:MARK] for place, name in enumerate(self.marks)}

    def _compare(self, name: str, shown: str, values: dict) -> None:
        """Keep the row's own value where the editor left the field alone; tell of one that two have changed."""
        sent = mark(values[name])
        if shown == self.marks[name] or sent == self.marks[name]:
            return
        now = getattr(self.instance, name)
        now = list(now.all()) if isinstance(now, models.Manager) else now
        if sent == shown:
            values[name] = now
            self.changed_data = [changed for changed in self.changed_data if changed != name]
        else:
            told = ", ".join(map(str, now)) if isinstance(now, list) else now
            who = who_set(self.instance, name) or UNKNOWN
            self.add_error(name, CONFLICT.format(who, "" if told is None else told))


class SeenPage:
    """Mix into an admin page, or a table in one, whose form is a `SeenForm`."""

    form = SeenForm

    def get_fields(self, request, obj=None):
        fields = [name for name in super().get_fields(request, obj) if name != SEEN]
        return [*fields, SEEN] if self.has_change_permission(request, obj) else fields


class LockedRow:
    """Mix into an admin page: a row that is being saved is read once nobody else is saving it.

    A new row that another editor was quicker to save is tried once more: the form then tells whose name is taken.
    """

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_object(self, request, object_id, from_field=None):
        found = super().get_object(request, object_id, from_field)
        if found is None or request.method != "POST" or not connection.in_atomic_block:
            return found
        self.model._base_manager.select_for_update().filter(pk=found.pk).first()
        return super().get_object(request, object_id, from_field)


def mark(value) -> str:
    """A few letters that tell one value of a field from another, be it read from the row or from the form."""
    if isinstance(value, models.Model):
        value = value.pk
    elif isinstance(value, list | tuple | models.QuerySet):
        value = sorted(getattr(one, "pk", one) for one in value)
    elif isinstance(value, datetime):
        value = value.astimezone(UTC).replace(microsecond=0)
    text = "" if value is None else str(value).replace("\r\n", "\n").strip()
    return f"{crc32(text.encode(errors='replace')):08x}"
