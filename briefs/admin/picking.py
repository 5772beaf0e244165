"""Boxes to pick a row by its name; what is sent by hand and is no number is a mistake of the form, not of the page."""

import re

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

ROW = re.compile("[0-9]{1,18}")


class _Numbers:
    """Shows the form again without values that are no row's number."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [one for one in value if not one or ROW.fullmatch(str(one))], attr)


class RowSelect(_Numbers, AutocompleteSelect):
    """One row."""


class RowSelectMultiple(_Numbers, AutocompleteSelectMultiple):
    """Several rows."""


class Picking:
    """An admin page, or a table in one, whose `autocomplete_fields` are such boxes."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        return super().formfield_for_foreignkey(db_field, request, **self._boxed(RowSelect, db_field, request, kwargs))

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        boxed = self._boxed(RowSelectMultiple, db_field, request, kwargs)
        return super().formfield_for_manytomany(db_field, request, **boxed)

    def _boxed(self, box, db_field, request, kwargs):
        if db_field.name not in self.get_autocomplete_fields(request):
            return kwargs
        return {"widget": box(db_field, self.admin_site, using=kwargs.get("using"))} | kwargs
