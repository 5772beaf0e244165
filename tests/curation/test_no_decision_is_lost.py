"""Whatever editors, rules and files do in whatever order: no decision of an editor is lost.

Each decision is told by its moment. It may be replaced by a later one on the same tag; while two entities are merged
the loser's decision may stand behind the survivor's; otherwise it must be there after every step. All this happens to
the same few stories again and again. `SEQUENCES=1000` in the environment tries that many sequences.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from briefs import curation
from briefs.loading import Loader
from briefs.models import Alias, Entity, EntityTag, Story, TagRun
from briefs.tagging import folding
from briefs.tagstore import forget_rules, retag
from tests.factories import AliasFactory, country

SEQUENCES = int(os.environ.get("SEQUENCES", "25"))
NAMES = ("Arland", "Borland", "Corland")
WORDS = ("Arland", "Borland", "Corland", "Dorville", "nobody")
picks = st.integers(min_value=0, max_value=30)


@dataclass
class Decision:
    """What an editor said of a story's tag, and the merge that hides it, if any."""

    story: int
    tag: int
    decision: str
    hidden_by: int | None = None


class Editors(RuleBasedStateMachine):
    """A small archive; every rule is something that people or machines do with it."""

    def __init__(self):
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        forget_rules()
        self.decisions: dict = {}
        self.texts = [["Arland", "Borland"], ["Borland", "Corland"], ["Arland", "Dorville"]]

    def teardown(self):
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)
        forget_rules()

    @initialize()
    def fill(self):
        for name, code in zip(NAMES, ("AA", "BB", "CC"), strict=True):
            country(name, code)
        AliasFactory(entity=Entity.objects.get(name="Arland"), text="Dorville")
        self.load()

    def load(self):
        records = [
            {
                "source": "s",
                "date": "2024-05-02",
                "edition_title": "E",
                "id": f"k{n}",
                "body": f"{' met '.join(words)}.",
            }
            for n, words in enumerate(self.texts)
        ]
        loader = Loader()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "e.jsonl"
            path.write_text("\n".join(map(json.dumps, records)))
            results = list(loader.load([(path, None)]))
        loader.finish()
        assert [result.outcome for result in results] != ["failed"], results

    # --- what editors do -------------------------------------------------------------------------------------------

    def remember(self, tag):
        """Keep a decision; an earlier one on the same tag is replaced by it."""
        self.decisions = {at: d for at, d in self.decisions.items() if d.tag != tag.pk or d.hidden_by}
        self.decisions[tag.decided_at] = Decision(tag.story_id, tag.pk, tag.decision)

    def pick(self, rows, number):
        rows = list(rows.order_by("pk"))
        return rows[number % len(rows)] if rows else None

    @rule(number=picks, accept=st.booleans())
    def decide(self, number, accept):
        if tag := self.pick(EntityTag.objects.all(), number):
            (curation.accept if accept else curation.reject)(tag)
            self.remember(tag)

    @rule(number=picks, other=picks)
    def add(self, number, other):
        story, entity = self.pick(Story.objects.all(), number), self.pick(Entity.objects.active(), other)
        self.remember(curation.add(story, entity))

    @rule(number=picks, word=st.sampled_from(WORDS))
    def give_a_name(self, number, word):
        entity = self.pick(Entity.objects.active(), number)
        if not Alias.objects.filter(entity=entity, key=folding.key(word)).exists():
            AliasFactory(entity=entity, text=word)

    @rule(number=picks)
    def switch_a_name(self, number):
        alias = self.pick(Alias.objects.all(), number)
        alias.is_active = not alias.is_active
        alias.save()

    @precondition(lambda self: Entity.objects.active().count() > 1)
    @rule(number=picks, other=picks)
    def merge(self, number, other):
        keep = self.pick(Entity.objects.active(), number)
        lose = self.pick(Entity.objects.active().exclude(pk=keep.pk), other)
        decided = set(EntityTag.objects.filter(entity=keep).exclude(decision="auto").values_list("story", flat=True))
        losing = dict(EntityTag.objects.filter(entity=lose).values_list("pk", "story"))
        taking = dict(EntityTag.objects.filter(entity=keep).values_list("story", "pk"))
        run = curation.merge_entities(keep, lose)
        for decision in self.decisions.values():
            if decision.tag in losing and decision.hidden_by is None:
                if decision.story in decided:
                    decision.hidden_by = run.pk
                else:
                    decision.tag = taking.get(decision.story, decision.tag)

    @rule(number=picks)
    def split(self, number):
        if alias := self.pick(Alias.objects.filter(entity__status="active"), number):
            curation.split_entity(alias.entity, [alias], f"Part {Entity.objects.count()}")

    @rule(number=picks)
    def take_back(self, number):
        if run := self.pick(TagRun.objects.filter(undone_at=None), number):
            try:
                curation.undo(run)
            except curation.CannotUndo:
                return  # a later merge stands in the way, and the editor is told so
            for at, decision in self.decisions.items():
                if decision.hidden_by == run.pk:
                    decision.hidden_by = None
                if tag := EntityTag.objects.filter(decided_at=at).first():
                    decision.tag = tag.pk

    # --- what machines do ------------------------------------------------------------------------------------------

    @rule()
    def tag_again(self):
        retag(Story.objects.all(), "again")

    @rule(number=picks, words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
    def load_changed_text(self, number, words):
        self.texts[number % len(self.texts)] = words
        self.load()

    @rule()
    def load_again(self):
        self.load()

    # --- what must hold --------------------------------------------------------------------------------------------

    @invariant()
    def no_decision_is_lost(self):
        stored = {}
        for tag in EntityTag.objects.exclude(decision="auto"):
            stored.setdefault(tag.decided_at, (tag.story_id, tag.decision))
        for at, decision in self.decisions.items():
            if decision.hidden_by is None:
                assert stored.get(at) == (decision.story, decision.decision), decision

    @invariant()
    def evidence_equals_the_text(self):
        for tag in EntityTag.objects.select_related("story"):
            for field, start, end, text, *_rule in tag.evidence:
                assert getattr(tag.story, field)[start:end] == text


@pytest.mark.django_db
def test_no_decision_is_lost():
    run_state_machine_as_test(
        Editors,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.generate],  # shrinking takes minutes with a database
        ),
    )
