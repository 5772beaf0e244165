"""Who decided, by name: what an export says of editors stays known where they have no account."""

from django.contrib.auth import get_user_model

LONGEST = 150


class Accounts(dict[str, int]):
    """{name: row}. For a name that nobody has, an account is made that cannot sign in."""

    def __init__(self):
        model = get_user_model()
        super().__init__(model.objects.values_list(model.USERNAME_FIELD, "pk"))

    def __missing__(self, name: str) -> int:
        model = get_user_model()
        account = model(**{model.USERNAME_FIELD: name[:LONGEST]}, is_active=False)
        account.set_unusable_password()
        account.save()
        self[name] = account.pk
        return account.pk
