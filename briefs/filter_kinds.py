"""The kinds of filter that `StoryFilter` is made of, and the form that reads their values from the address."""

import django_filters as filters

from briefs.form_fields import (
    ChoiceField,
    ChoicesField,
    NumbersField,
    PartlyWrong,
    PeriodField,
    SlugsField,
    TimesField,
    WholeNumberField,
    WordsField,
)


class SlugsFilter(filters.Filter):
    field_class = SlugsField


class ChoiceFilter(filters.Filter):
    field_class = ChoiceField


class ChoicesFilter(filters.Filter):
    field_class = ChoicesField


class TimesFilter(filters.Filter):
    field_class = TimesField


class PeriodFilter(filters.Filter):
    field_class = PeriodField


class NumberFilter(filters.Filter):
    field_class = WholeNumberField


class NumbersFilter(filters.Filter):
    field_class = NumbersField


class WordsFilter(filters.Filter):
    field_class = WordsField


class StoryForm(filters.filterset.forms.Form):
    """A form that keeps the right values of a field beside the wrong ones."""

    fields: dict
    unsaid: dict  # what each field says when the address does not hold it

    def _clean_fields(self):
        """Read only what the address holds: of thirty fields it seldom holds three."""
        every = self.fields
        self.fields = {name: one for name, one in every.items() if name in self.data}
        super()._clean_fields()
        self.fields = every
        for name in every.keys() - self.data.keys():
            self.cleaned_data[name] = self.unsaid[name]

    def add_error(self, field, error):
        super().add_error(field, error)
        if isinstance(error, PartlyWrong):
            self.cleaned_data[field] = error.kept


class SharedFields(dict):
    """Fields by name that all forms share; Django copies them for each form, and would ask every one of them."""

    def __deepcopy__(self, memo):
        return dict(self)


def form_of(fields: dict) -> type[StoryForm]:
    """The class of a form with these fields."""
    made = type("StoryForm", (StoryForm,), fields)
    made.base_fields = SharedFields(made.base_fields)
    made.unsaid = {name: field.clean(None) for name, field in made.base_fields.items()}
    return made
