"""Who led a body: read from its file, checked against the gazetteer, kept from the tagger."""

from datetime import date

import pytest
from django.core.management import call_command

from briefs.loading.body_offices import Held, read_body_offices
from briefs.models import Entity
from briefs.tagging.data.sources import read_seed_gazetteer
from briefs.tagging.data.yaml_nodes import GazetteerError
from briefs.tagging.from_seed import DATA
from briefs.tagstore.rules import rules_from_rows
from tests.factories import EntityFactory, OfficeFactory, country, person

KEYS = {"some-body", "ada-roe"}


def written(folder, text):
    (folder / "offices.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_holder_stands_with_title_and_days(tmp_path):
    folder = written(
        tmp_path, "Some Body:\n  Director General:\n    - Ada Roe 2001-02-03 2004-05-06\n    - Ada Roe 2020\n"
    )
    assert read_body_offices(folder, KEYS) == [
        Held("ada-roe", "Director General", "some-body", date(2001, 2, 3), date(2004, 5, 6)),
        Held("ada-roe", "Director General", "some-body", date(2020, 1, 1), None),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Other Body:\n  Head:\n    - Ada Roe 2001\n", "“Other Body” is no name of the gazetteer"),
        ("Some Body:\n  Head:\n    - Bo Lind 2001\n", "“Bo Lind” is no name of the gazetteer"),
        ("Some Body:\n  Head:\n    - Ada Roe 2004 2001\n", "ends before it begins"),
    ],
)
def test_a_mistake_names_its_line(tmp_path, text, reason):
    with pytest.raises(GazetteerError, match=r"offices\.yml, line") as error:
        read_body_offices(written(tmp_path, text), KEYS)
    assert reason in str(error.value)


def test_a_folder_without_the_file_has_no_such_offices(tmp_path):
    assert read_body_offices(tmp_path, KEYS) == []


def test_every_name_of_the_project_s_file_is_known():
    keys = {seed.key: seed.kind for seed in read_seed_gazetteer(DATA).entities}
    held = read_body_offices(DATA, keys)
    assert len(held) > 50
    assert {keys[one.holder] for one in held} == {"person"}
    assert {keys[one.of] for one in held} <= set(Entity.ORGANISATION_KINDS)


@pytest.mark.django_db
def test_the_tagger_knows_offices_of_states_alone():
    roe = person("Ada Roe")
    OfficeFactory(holder=roe, title="President", of=country("Iran"))
    OfficeFactory(holder=roe, title="Head", of=EntityFactory(kind="organisation", name="Some Body"))
    (rule,) = [one for one in rules_from_rows(1).entities if one.key == "ada-roe"]
    assert [title for title, *_ in rule.offices] == ["President"]


@pytest.mark.django_db
def test_the_command_fills_who_led_a_body_and_twice_changes_nothing(capsys):
    call_command("load_gazetteer")
    nato = Entity.objects.get(slug="nato")
    assert nato.office_holders.filter(holder__name="Kofi Annan").count() == 0
    assert nato.office_holders.get(holder__name="Jens Stoltenberg").title == "Secretary General"
    capsys.readouterr()
    call_command("load_gazetteer")
    assert "0 created, 0 changed" in capsys.readouterr().out
