"""What an operator asks of the commands that tag: wrong input is told in a sentence, with an exit status."""

import sys

import pytest
from django.core.management import CommandError, call_command

import manage
from briefs.loading import gazetteer
from briefs.management.commands import load_gazetteer
from tests.factories import SourceFactory, StoryFactory


def refused(*words):
    with pytest.raises(CommandError) as told:
        call_command(*words)
    return str(told.value), told.value.returncode


@pytest.mark.django_db
def test_tagging_again_names_the_sources_where_the_asked_one_is_none_of_them():
    SourceFactory(name="Morning File")
    told = "There is no source “evening-file”; known are: morning-file."
    assert refused("retag_briefs", "--source", "evening-file") == (told, 2)


@pytest.mark.parametrize("name", ["nowhere", "a-file"])
def test_names_are_loaded_from_a_folder_only(tmp_path, name):
    (tmp_path / "a-file").touch()
    assert refused("load_gazetteer", "--folder", tmp_path / name) == (f"There is no folder “{tmp_path / name}”.", 2)


def test_a_folder_without_names_is_told_in_whole_sentences(tmp_path):
    assert refused("load_gazetteer", "--folder", tmp_path) == (
        "context.yml, line 1: the file is missing. Nothing was changed.", 1,
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("is_new", [True, False])
def test_whoever_loads_new_names_is_told_how_stories_get_them(monkeypatch, capsys, is_new):
    StoryFactory()
    tally = gazetteer.Tally(created=int(is_new))
    monkeypatch.setattr(
        load_gazetteer, "read_seed_gazetteer", lambda folder: gazetteer.SeedGazetteer((), (), (), (), ())
    )
    monkeypatch.setattr(load_gazetteer, "read_body_offices", lambda *a: ())
    monkeypatch.setattr(load_gazetteer, "load_gazetteer", lambda *a: tally)
    call_command("load_gazetteer")
    assert ("retag_briefs" in capsys.readouterr().out) is is_new


def test_labels_that_are_not_there_are_a_wrong_argument(tmp_path):
    path = tmp_path / "nowhere"
    assert refused("evaluate_tagging", path) == (f"{path}: there is no such file or folder.", 2)


def test_whoever_interrupts_a_command_reads_a_sentence(monkeypatch, capsys):
    def interrupted(words):
        raise KeyboardInterrupt

    monkeypatch.setattr("django.core.management.execute_from_command_line", interrupted)
    monkeypatch.setattr(sys, "argv", ["manage.py", "retag_briefs"])
    with pytest.raises(SystemExit) as told:
        manage.main()
    assert told.value.code == 130
    assert capsys.readouterr().err.startswith("Interrupted. ")
