"""Who may come in, and how often one may guess."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

LOGIN = "/admin/login/"


@pytest.mark.django_db
def test_five_wrong_passwords_lock_the_door_even_for_the_right_one(client, settings):
    settings.AXES_ENABLED = True
    get_user_model().objects.create_superuser("chief", password="right")
    for _ in range(5):
        client.post(LOGIN, {"username": "chief", "password": "wrong"})
    assert client.post(LOGIN, {"username": "chief", "password": "right"}).status_code == 429


@pytest.mark.django_db
def test_a_locked_door_is_a_page_that_says_for_how_long_and_who_can_open_it(client, settings):
    settings.AXES_ENABLED = True
    for _ in range(4):
        assert "Locked" not in client.post(LOGIN, {"username": "chief", "password": "wrong"}).content.decode()
    page = client.post(LOGIN, {"username": "chief", "password": "wrong"}).content.decode()
    assert "<h1>Locked for an hour</h1>" in page
    assert settings.AXES_COOLOFF_TIME == 1
    assert "axes_reset_username" in page
    assert 'class="site-name" href="/">' in page


@pytest.mark.django_db
def test_a_wrong_password_alone_locks_nobody_out(client, settings):
    settings.AXES_ENABLED = True
    get_user_model().objects.create_superuser("chief", password="right")
    client.post(LOGIN, {"username": "chief", "password": "wrong"})
    assert client.post(LOGIN, {"username": "chief", "password": "right"}).status_code == 302


@pytest.mark.django_db
def test_an_editors_account_is_made_once_with_a_random_password(client, capsys):
    Group.objects.get_or_create(name="editors")
    call_command("make_editor")
    password = capsys.readouterr().out.split("password: ")[1].split()[0]
    assert client.login(username="editor", password=password)
    call_command("make_editor")
    assert "exists already" in capsys.readouterr().out
    assert client.login(username="editor", password=password)


@pytest.mark.django_db
def test_an_editor_is_staff_in_the_group_and_no_superuser():
    Group.objects.get_or_create(name="editors")
    call_command("make_editor", "second", verbosity=0)
    editor = get_user_model().objects.get(username="second")
    assert editor.is_staff
    assert not editor.is_superuser
    assert [group.name for group in editor.groups.all()] == ["editors"]


@pytest.mark.django_db
def test_without_the_group_no_account_is_made():
    Group.objects.filter(name="editors").delete()
    with pytest.raises(CommandError, match="migrate"):
        call_command("make_editor")
    assert not get_user_model().objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_was_emptied_has_the_group_with_all_that_its_migrations_let_it_do():
    rights = may()
    call_command("flush", interactive=False, verbosity=0)
    assert may() == rights
    assert {"change_story", "change_storycopy", "view_tagrun"} <= rights
    assert not rights & {"delete_story", "change_tagrun"}


@pytest.mark.django_db(transaction=True)
def test_what_an_administrator_took_from_the_group_stays_taken():
    Group.objects.get(name="editors").permissions.clear()
    call_command("migrate", verbosity=0)
    assert may() == set()


def may():
    return set(Group.objects.get(name="editors").permissions.values_list("codename", flat=True))
