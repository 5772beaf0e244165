"""The boxes of a form written as strings: a country with 600 names has 5,000 of them, and templates take seconds.

Each is the same to the letter as Django's own template of it; whatever is not listed here is left to the template.
"""

from django.forms.renderers import DjangoTemplates
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

FOLDER = "django/forms/widgets/"
ERRORS = "django/forms/errors/list/ul.html"  # of a box; most have none


class WrittenBoxes(DjangoTemplates):
    """Django's renderer of forms, without templates for plain boxes and lists to choose from."""

    def render(self, template_name, context, request=None):
        if write := WRITERS.get(template_name):
            return write(context["widget"])
        if template_name == ERRORS and not context["errors"]:
            return SafeString("")
        return super().render(template_name, context, request)


def box(widget: dict) -> SafeString:
    """An `<input>` of any type."""
    value = "" if widget["value"] is None else f' value="{escape(str(widget["value"]))}"'
    name, attributes = escape(widget["name"]), attributes_of(widget)
    return mark_safe(f'<input type="{escape(widget["type"])}" name="{name}"{value}{attributes}>')  # noqa: S308  (escaped)


def choice(widget: dict) -> SafeString:
    """A `<select>` with its options, in their groups where they have any."""
    lines = [f'<select name="{escape(widget["name"])}"{attributes_of(widget)}>']
    for name, options, _ in widget["optgroups"]:
        lines += [f'  <optgroup label="{escape(name)}">'] if name else []
        lines += [f"  {option(one)}\n" for one in options]
        lines += ["  </optgroup>"] if name else []
    return mark_safe("\n".join([*lines, "</select>"]))  # noqa: S308  (escaped)


def option(widget: dict) -> str:
    value, label = escape(str(widget["value"])), escape(widget["label"])
    return f'<option value="{value}"{attributes_of(widget)}>{label}</option>'


def attributes_of(widget: dict) -> str:
    """What else stands in the tag: a name alone for True, nothing for False."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


WRITERS = {
    **dict.fromkeys((f"{FOLDER}{kind}.html" for kind in ("text", "number", "date", "hidden", "checkbox")), box),
    f"{FOLDER}select.html": choice,
}
