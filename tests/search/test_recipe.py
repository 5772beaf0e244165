"""An index tells what made it: a program that reads words otherwise asks for a new one."""

import io

import pytest
from django.core.management import CommandError, call_command

from briefs import search
from briefs.models import Posting
from briefs.search.index import pieces, recipe, terms
from tests.factories import StoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def fresh_recipe():
    """Recipes are worked out anew, in the test and after it."""
    recipe.recipe.cache_clear()
    yield
    recipe.recipe.cache_clear()


@pytest.fixture
def outdated(monkeypatch):
    search.refresh([StoryFactory(headline="", body="An early story")])
    monkeypatch.setattr(recipe, "recipe", lambda: 1)


def rebuilt(*options):
    said = io.StringIO()
    call_command("search_index", "rebuild", *options, stdout=said)
    return said.getvalue()


def test_an_empty_archive_is_never_outdated():
    assert not search.is_outdated()


def test_the_first_story_brings_the_recipe():
    search.refresh([StoryFactory()])
    assert not search.is_outdated()


def test_a_later_story_does_not_make_an_old_index_pass_for_a_new_one(outdated):
    search.refresh([StoryFactory()])
    assert search.is_outdated()


def test_check_names_an_outdated_index(outdated):
    assert search.check() == [search.OUTDATED]


def test_rebuilding_makes_the_index_present(outdated):
    assert rebuilt("--if-outdated") == "Rebuilt: 1 story.\n"
    assert not search.is_outdated()


def test_a_present_index_is_left_alone():
    search.refresh([StoryFactory()])
    Posting.objects.all().delete()
    assert rebuilt("--if-outdated") == ""
    assert not Posting.objects.exists()


def test_if_outdated_goes_with_rebuild_only():
    with pytest.raises(CommandError, match="goes with rebuild only"):
        call_command("search_index", "check", "--if-outdated")


def test_another_stemmer_is_another_recipe(fresh_recipe, monkeypatch):
    before = recipe.recipe()
    monkeypatch.setattr(terms, "stem", lambda form: form)
    recipe.recipe.cache_clear()
    assert recipe.recipe() != before


def test_another_way_to_read_pieces_is_another_recipe(fresh_recipe, monkeypatch):
    before = recipe.recipe()
    monkeypatch.setattr(
        terms, "tokens_of", lambda piece, shouted: pieces.tokens_of(piece.replace("-", " "), shouted)[:1]
    )
    recipe.recipe.cache_clear()
    assert recipe.recipe() != before


def test_the_same_program_gives_the_same_recipe_each_time(fresh_recipe):
    before = recipe.recipe()
    recipe.recipe.cache_clear()
    assert recipe.recipe() == before
